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
from dataclasses import dataclass

from jpties.errors import DecodeError

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


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file as canonical text, with the encoding and why it was taken."""

    text: str
    """Canonical text."""
    encoding: str
    """Python's name of the encoding."""
    evidence: str
    """`byte order mark`, `valid UTF-8`, `declared in the file` or `detected`."""

    @property
    def sha256(self) -> str:
        """Name of the canonical text: SHA-256 of its UTF-8 bytes, in hex."""
        return text_sha256(self.text)


def text_sha256(text: str) -> str:
    """SHA-256 of canonical text as UTF-8, in hex."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def canonical(text: str) -> str:
    """A decoded string in canonical form: no BOM, LF line ends, NFC."""
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        text = _LINE_END.sub("\n", text)
    return unicodedata.normalize("NFC", text)


def decode(data: bytes, path: str = "") -> Decoded:
    """Bytes of a text file as canonical text.

    Order of evidence: byte order mark, valid UTF-8, an encoding declared in the first
    1,024 bytes, a detector (charset-normalizer, loaded only here).

    Raises:
        DecodeError: binary data, or text in no encoding that can be told, with the byte offset.
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
    return Decoded(canonical(text), "utf-8", "valid UTF-8")


def _strict(data: bytes, encoding: str, path: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise DecodeError(path, f"not valid {encoding} at byte {error.start}; save it as UTF-8") from None


def _with_nul(data: bytes, text: str, path: str) -> Decoded:
    """Valid UTF-8 with NUL: UTF-16 without a mark, a stray NUL in a text, or a binary file."""
    for encoding, zeros in (("utf-16-le", data[1::2]), ("utf-16-be", data[::2])):
        if len(data) > 3 and len(data) % 2 == 0 and zeros.count(0) > 0.4 * len(zeros):
            return Decoded(canonical(_strict(data, encoding, path)), encoding, "detected")
    if data.count(0) * 100 > len(data):
        raise DecodeError(path, f"not a text file (NUL at byte {data.index(0)}); leave it out of the folder")
    return Decoded(canonical(text), "utf-8", "valid UTF-8")


def _legacy(data: bytes, path: str, error: UnicodeDecodeError) -> Decoded:
    """Text that is not UTF-8: as declared, else as detected."""
    found = _BINARY.search(data)
    if found is not None:
        raise DecodeError(path, f"not a text file (control byte at byte {found.start()}); leave it out of the folder")
    declared = _DECLARED.search(data[:DECLARATION_WINDOW])
    if declared is not None:
        name = declared[1].decode("ascii")
        try:
            encoding = codecs.lookup(name).name
        except LookupError:
            encoding = ""
        if encoding and encoding != "utf-8":
            return Decoded(canonical(_strict(data, encoding, path)), encoding, "declared in the file")
    detected = _detected(data)
    if detected is None:
        raise DecodeError(path, f"not valid UTF-8 at byte {error.start}, and no other encoding fits; save it as UTF-8")
    return Decoded(canonical(detected[0]), detected[1], "detected")


def _detected(data: bytes) -> tuple[str, str] | None:
    """Text and encoding by the detector, or None where it finds none that fits."""
    from charset_normalizer import from_bytes  # deferred: 30 ms, needed by files that are not UTF-8

    best = from_bytes(data, cp_exclusion=["utf_7"]).best()
    if best is None:
        return None
    try:
        return data.decode(best.encoding), best.encoding
    except UnicodeDecodeError:
        return None
