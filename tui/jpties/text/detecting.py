"""Telling the encoding of a text that neither is UTF-8 nor says what it is.

First by signs that only one encoding gives: Japanese kana, the letters of western Europe; a general
detector takes the northern and eastern code pages for the western one (`ñ` becomes `ń`), so it is
asked last.
"""

from __future__ import annotations

import codecs
import functools
import re
import unicodedata
from typing import NamedTuple

_JAPANESE = ("cp932", "euc_jp")
_KANA = 0.2
"""Least share of kana among the signs of a Japanese text that are not ASCII; misread text has hardly any."""
_WESTERN = frozenset("éèêëàâäáçñíïîìóòôöúùûüßœæøåãõÉÈÊÀÂÄÁÇÑÍÎÓÔÖÚÛÜŒÆØÅ“”„‘’‚–—…«»‹›¿¡°€£§©®·•ªº²³½\xa0")
"""Letters and signs of English, French, Dutch, German, Spanish and their neighbours."""
_WESTERN_SHARE = 0.92
_RARE = frozenset("ãõæøåìò")
"""Of these letters a western text of ours has few; many of them are another code page misread."""
_SAMPLE = 60_000
"""Bytes at the head that are weighed; the whole must still decode."""


class Detected(NamedTuple):
    """A text with its encoding and why it was taken; not canonical yet."""

    text: str
    """As decoded."""
    encoding: str
    """Python's name of the encoding."""
    evidence: str
    """`detected` and by what."""


def text_encoding(name: str) -> str | None:
    """Python's name of a declared encoding of text, or None: not those of bytes, of escapes or of mail headers."""
    try:
        found = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    if not getattr(found, "_is_text_encoding", True):
        return None
    odd = ("escape", "punycode", "idna", "undefined", "utf-7", "charmap", "mbcs", "oem")
    return None if any(part in found.name for part in odd) else found.name


def mostly_utf8(data: bytes) -> bool:
    """Whether bytes that are not valid UTF-8 are nearly so: a file cut short or damaged, not another encoding."""
    text = data.decode("utf-8", errors="replace")
    bad = text.count("\ufffd")
    good = sum(1 for _ in _beyond_ascii().finditer(text)) - bad
    return good > 0 and bad * 3 <= good


@functools.cache
def _beyond_ascii() -> re.Pattern[str]:
    return re.compile(r"[^\x00-\x7f]")


def mail_japanese(data: bytes) -> Detected | None:
    """ISO-2022-JP, the Japanese encoding of old mail: ASCII bytes with escapes that switch the set of signs."""
    for encoding in ("iso2022_jp", "iso2022_jp_ext"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x1b" not in text and _kana_share(text) >= _KANA:
            return Detected(text, encoding, "detected by its escapes and kana")
    return None


def utf16_without_mark(data: bytes) -> Detected | None:
    """UTF-16 without a byte order mark, in the byte order that gives text."""
    if len(data) < 4 or len(data) % 2:
        return None
    best: tuple[int, Detected] | None = None
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        common = len(_common().findall(text[:_SAMPLE]))
        if common * 25 >= min(len(text), _SAMPLE) and _all_text(text[:_SAMPLE]) and (best is None or common > best[0]):
            best = common, Detected(text, encoding, "detected by its common signs")
    return None if best is None else best[1]


@functools.cache
def _common() -> re.Pattern[str]:
    """Signs that every text has: spaces, line ends, stops; seldom met when the bytes are swapped."""
    return re.compile("[ \n\r.,eaintor\u3000\u3001\u3002\u306e\u3092\u306b]")


def _all_text(text: str) -> bool:
    """Whether nothing is unassigned, private or a control sign other than tab and line ends."""
    return not any(unicodedata.category(sign) in ("Cn", "Co", "Cs", "Cc") for sign in set(text) - set("\t\n\r\x0c"))


def _kana_share(text: str) -> float:
    beyond = kana = 0
    for match in _beyond_ascii().finditer(text[:_SAMPLE]):
        beyond += 1
        kana += "\u3041" <= match[0] <= "\u30fe"
    return kana / beyond if beyond else 0.0


def detected_text(data: bytes) -> Detected | None:
    """Text and encoding of bytes that are not UTF-8, or None where nothing fits."""
    return _japanese(data) or _western(data) or _by_detector(data)


def _japanese(data: bytes) -> Detected | None:
    best: tuple[float, Detected] | None = None
    for encoding in _JAPANESE:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        share = _kana_share(text)
        if share >= _KANA and (best is None or share > best[0]):
            best = share, Detected(text, encoding, "detected by its kana")
    return None if best is None else best[1]


def _western(data: bytes) -> Detected | None:
    encoding = "cp1252"
    try:
        text = data.decode(encoding)
        if "¤" in text and not _c1_bytes().search(data):  # no paper prints ¤; ISO 8859-15 has the euro there
            encoding = "iso8859-15"
            text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    beyond = _beyond_ascii().findall(text[:_SAMPLE])
    known = sum(sign in _WESTERN for sign in beyond)
    rare = sum(sign in _RARE for sign in beyond)
    if not beyond or known < _WESTERN_SHARE * len(beyond) or rare > 0.3 * len(beyond):
        return None
    return Detected(text, encoding, "detected by its letters")


@functools.cache
def _c1_bytes() -> re.Pattern[bytes]:
    return re.compile(rb"[\x80-\x9f]")


def _by_detector(data: bytes) -> Detected | None:
    """What charset-normalizer finds; it is loaded only here."""
    from charset_normalizer import from_bytes  # deferred: 40 ms, needed by few files

    best = from_bytes(data, cp_exclusion=["utf_7"]).best()
    encoding = None if best is None else text_encoding(best.encoding)
    if encoding is None:
        return None
    try:
        return Detected(data.decode(encoding), encoding, "detected")
    except (UnicodeError, LookupError):
        return None
