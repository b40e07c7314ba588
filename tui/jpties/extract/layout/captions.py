"""Captions: lines under photos, told by a credit or by where somebody stands in the photo."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from jpties.extract.layout.agencies import is_agency
from jpties.extract.layout.flat import flat
from jpties.names.lexicon import languages, lexicon
from jpties.text.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jpties.extract.layout.lines import Line


CREDIT_LIMIT = 60
"""Cells that a credit may have after its word."""

OPENING_QUOTES = frozenset('"“„«‘「『‹')
"""A line that begins with one is somebody's words."""
AGENCY_AT_END = "ends with an agency"
"""Reason of a caption that a last paragraph with the agency's sign looks like."""
LONGEST_WORD = 40
"""Code points of the longest credit word."""

_TAIL = 130
_BEGINS = r"(?:^|[\s.。,;()（\[\]|/*–—-])(?=\w)"
_BRACKET_END = r"[(（\[]([^()（）\[\]]{1,80})[)）\]]\s*\.?\s*$"
_SLASH_CREDIT = r"[.!?…\"”»]\s*[/|]\s*[^.!?/|]*[^!?/|]{1,50}$"
_COPYRIGHT = r"(?:©|\(c\))\s*\S"
_SENTENCE = r"[^\W\d_]{3,}[.。]\s"
_PICTURE = (
    r"[^\w]?(?:\w+ )?(?:photos?|fotos?|bild|bilder|beeld|imagen|image|picture|anh|hinh|写真(?:説明)?|画像)"
    r"(?:\s?[:：】\])]|\s[^:：]{2,40}[:：]\s(?=.{20}))"
)
_NUMBERED = r"[-–—]?\s*\d{1,2}\s*\.?$"


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))


@functools.cache
def _credit_words() -> frozenset[str]:
    return frozenset(flat(word) for lang in languages() for word in lexicon(lang).words("captions/credit"))


@functools.cache
def _before_name() -> tuple[str, ...]:
    """Credit words that a name may follow without a colon."""
    endings = (" by", " of", " de", " von", " van", " par", " door", " por")
    return tuple(sorted(word for word in _credit_words() if word.endswith(endings)))


@functools.cache
def _by_credit() -> re.Pattern[str]:
    """`Photo by Name` at the end, without a colon."""
    spaced = _before_name()
    first = re.escape("".join(sorted({word[0] for word in spaced})))
    return re.compile(rf"(?:^|[\s.(])(?=[{first}])(?:{_alternatives(spaced)})\s(\S.{{0,{CREDIT_LIMIT}}})$")


@functools.cache
def _ends() -> tuple[tuple[str, ...], frozenset[str]]:
    words = {flat(word) for lang in languages() for word in lexicon(lang).words("captions/credit_end")}
    dense = tuple(sorted(word for word in words if not word.isascii() and " " not in word and ord(word[0]) > 0x2E80))
    return dense, frozenset(words)


@functools.cache
def _places() -> frozenset[str]:
    return frozenset(
        " ".join(flat(word).replace(".", " ").split())
        for lang in languages()
        for word in lexicon(lang).words("captions/places")
    )


@functools.cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(r"[(（\[]([^()（）\[\]]{1,48})[)）\]]")


def credit_start(line: Line) -> int | None:
    """Where the credit at the end of a line begins, or None."""
    text = line.flat
    offset = max(0, len(text) - _TAIL)
    start = _before_colon(text, offset)
    if start is not None:
        return start
    named = any(map(text[offset:].__contains__, _before_name()))
    match = _by_credit().search(text, offset) if named else None
    if match is not None and not compiled(_SENTENCE).search(match[1]):
        return match.start()
    match = compiled(_COPYRIGHT).search(text) if "©" in text or "c)" in text else None
    return None if match is None else match.start()


def _before_colon(text: str, offset: int) -> int | None:
    """Where a credit word begins that stands before a colon with a short piece of text after it."""
    colon = text.find(":", offset)
    while colon >= 0:
        rest = text[colon + 1 :].strip()
        if rest and len(rest) <= CREDIT_LIMIT and not compiled(_SENTENCE).search(rest):
            end = len(text[:colon].rstrip())
            for match in compiled(_BEGINS).finditer(text, max(offset, end - LONGEST_WORD), end):
                if text[match.end() : end] in _credit_words():
                    return match.start()
        colon = text.find(":", colon + 1)
    return None


def _credit_bracket(text: str) -> bool:
    match = compiled(_BRACKET_END).search(text)
    if match is None:
        return False
    dense, words = _ends()
    inside = match[1].strip()
    head = re.split(r"[\s:：]", inside, maxsplit=1)
    if len(head) == 2 and head[1] and head[0] in _credit_words():
        return True
    return inside.endswith(dense) or any(
        inside.endswith(f" {word}") or inside == word for word in words if word.isascii() or " " in word
    )


def _agency_at_end(text: str) -> bool:
    """`… with the growers. EFE`: an agency's name after the last full stop."""
    at = max(text.rfind(". "), text.rfind("。"))
    return at > 0 and len(text) - at < 40 and is_agency(text[at + 1 :])


def _slash_credit(text: str) -> bool:
    """`… en Raxoi. / Ó. Vilas`: a name after a slash that follows the sentence."""
    match = compiled(_SLASH_CREDIT).search(text)
    return match is not None and any(map(str.isalpha, match[0]))


@functools.cache
def _bare_credit() -> re.Pattern[str]:
    words = {flat(word) for lang in languages() for word in lexicon(lang).words("captions/credit_bare")}
    return re.compile(f"(?=[{re.escape(''.join(sorted({word[0] for word in words})))}])(?:{_alternatives(words)})")


def _from_left(text: str) -> bool:
    """`De gauche à droite : …`, `From left: …`: a phrase of place at the head, with a colon."""
    head, mark, rest = text[:40].partition(":") if ":" in text[:40] else text[:40].partition("：")
    return bool(mark) and bool(rest) and len(head) >= 3 and " ".join(head.replace(".", " ").split()) in _places()


def _place_bracket(text: str) -> bool:
    for match in _bracketed().finditer(text):
        inside = " ".join(match[1].replace(".", " ").replace(",", " ").split())
        if inside in _places():
            return True
    return False


def credit_only(line: Line) -> bool:
    """Whether the line is nothing but a credit."""
    return credit_start(line) == 0 and line.size <= 80


def caption_reason(line: Line) -> str | None:
    """Why a line is a caption, or None."""
    if line.size > 600:
        return None
    text = line.flat
    if credit_start(line) is not None:
        return "photo credit"
    if compiled(_PICTURE).match(text):
        return "headed by a word for photos"
    if line.size <= 200 and _bare_credit().search(text, max(0, len(text) - 50)):
        return "archive photo"
    if line.size <= 260 and _from_left(text):
        return "names those in the photo by their place"
    if "(" in text or "[" in text:
        if _credit_bracket(text):
            return "photo credit in brackets"
        if line.size <= 260 and _place_bracket(text):
            return "says where somebody stands in the photo"
    if line.size <= 200 and _agency_at_end(line.text) and line.text[0] not in OPENING_QUOTES:
        return AGENCY_AT_END
    if line.size <= 260 and _slash_credit(line.text):
        return "ends with a credit after a slash or dash"
    return None


def numbered_image(line: Line) -> bool:
    """Whether the line is the text of an image without a caption: `… - Photo 1.`, `… - Ảnh 2`."""
    tail = line.flat[-40:].rstrip(" .)")
    match = compiled(_NUMBERED).search(tail)
    if match is None:
        return False
    before = tail[: match.start()].rstrip(" -–—(")
    return any(before.endswith(word) and not before[: -len(word)][-1:].isalnum() for word in _credit_words())
