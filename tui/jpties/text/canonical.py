"""Bytes to canonical text: the one string that all offsets refer to.

Canonical text is the file decoded (a BOM dropped), line ends to LF, Unicode NFC
(W3C Web Annotation counts code points of exactly such a string). Decoding is never a
silent guess: the encoding and the evidence for it are part of the result.
"""

from __future__ import annotations

import codecs
import hashlib
import re
import unicodedata
from typing import NamedTuple

from jpties.errors import DecodeError
from jpties.text.detecting import detected_text, mail_japanese, mostly_utf8, text_encoding, utf16_without_mark

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"(?:charset|coding|encoding)\s*[=:]\s*[\"']?\s*([A-Za-z0-9_.:\-]{2,40})", re.IGNORECASE)
_LINE_END = re.compile("\r\n?")
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
DECLARATION_WINDOW = 1024
"""Bytes at the head of a file in which a declared encoding is looked for (as HTML does)."""


class Decoded(NamedTuple):
    """A file as canonical text, with the encoding and why it was taken."""

    text: str
    """Canonical text."""
    encoding: str
    """Python's name of the encoding."""
    evidence: str
    """`byte order mark`, `valid UTF-8`, `declared in the file`, or `detected` and by what."""

    @property
    def sha256(self) -> str:
        """Name of the canonical text: SHA-256 of its UTF-8 bytes, in hex."""
        return text_sha256(self.text)


def text_sha256(text: str) -> str:
    """SHA-256 of canonical text as UTF-8, in hex."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def canonical(text: str) -> str:
    """A decoded string in canonical form: no BOM, LF line ends, NFC."""
    text = text.lstrip("\ufeff")
    if "\r" in text:
        text = _LINE_END.sub("\n", text)
    return unicodedata.normalize("NFC", text)


def decode(data: bytes, path: str = "") -> Decoded:
    """Bytes of a text file as canonical text.

    Order of evidence: byte order mark, valid UTF-8, an encoding declared in the first
    1,024 bytes, the signs that only one encoding gives (`detecting.py`).

    Raises:
        DecodeError: binary data, damaged UTF-8, or text in no encoding that can be told, with the byte offset.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return Decoded(canonical(_strict(data[len(mark) :], encoding, path)), encoding, "byte order mark")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _legacy(data, path, error)
    if "\x00" in text:
        return _with_nul(data, text, path)
    if "\x1b$" in text:
        found = mail_japanese(data)
        if found is not None:
            return Decoded(canonical(found.text), found.encoding, found.evidence)
    return Decoded(canonical(text), "utf-8", "valid UTF-8")


def _strict(data: bytes, encoding: str, path: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise DecodeError(path, f"not valid {encoding} at byte {error.start}; save it as UTF-8") from None


def _with_nul(data: bytes, text: str, path: str) -> Decoded:
    """Valid UTF-8 with NUL: UTF-16 without a mark, a stray NUL in a text, or a binary file."""
    found = utf16_without_mark(data)
    if found is not None:
        return Decoded(canonical(found.text), found.encoding, found.evidence)
    if data.count(0) * 100 > len(data):
        raise DecodeError(path, f"not a text file (NUL at byte {data.index(0)}); leave it out of the folder")
    return Decoded(canonical(text), "utf-8", "valid UTF-8")


def _legacy(data: bytes, path: str, error: UnicodeDecodeError) -> Decoded:
    """Text that is not UTF-8: as declared, else as detected."""
    controls = len(_BINARY.findall(data))
    if controls:
        wide = utf16_without_mark(data)
        if wide is not None:
            return Decoded(canonical(wide.text), wide.encoding, wide.evidence)
        if controls * 100 > len(data) or b"\x00" in data:
            where = _first_control(data)
            raise DecodeError(path, f"not a text file (control byte at byte {where}); leave it out of the folder")
    declared = _declared(data)
    if declared is not None:
        return declared
    if mostly_utf8(data):
        raise DecodeError(path, f"damaged UTF-8 at byte {error.start}; repair the file or save it anew")
    detected = detected_text(data)
    if detected is None:
        raise DecodeError(path, f"not valid UTF-8 at byte {error.start}, and no other encoding fits; save it as UTF-8")
    return Decoded(canonical(detected.text), detected.encoding, detected.evidence)


def _first_control(data: bytes) -> int:
    found = _BINARY.search(data)
    return 0 if found is None else found.start()


def _declared(data: bytes) -> Decoded | None:
    """Text in the encoding that the file declares for itself, where it names one of text that fits."""
    found = _DECLARED.search(data[:DECLARATION_WINDOW])
    if found is None:
        return None
    encoding = text_encoding(found[1].decode("ascii"))
    if encoding is None or encoding.startswith("utf"):
        return None
    try:
        text = data.decode(encoding)
    except (UnicodeError, LookupError):
        return None
    return Decoded(canonical(text), encoding, "declared in the file")
