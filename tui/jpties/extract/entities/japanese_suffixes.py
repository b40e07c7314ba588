"""Organizations, events and buildings in Japanese articles: what stands before a suffix of their kind."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from jpties.extract.entities.found import LIKELY, SURE, WEAK, Found, NameType
from jpties.extract.entities.japanese_companies import companies
from jpties.extract.entities.script import (
    LATIN,
    by_first_sign,
    chunk_before,
    ends_of,
    is_kanji,
    is_katakana,
    is_latin,
    soft_start,
)
from jpties.names.lexicon import lexicon

if TYPE_CHECKING:
    from jpties.extract.document import Document
    from jpties.extract.entities.placechoice import PlaceChoice

_LONGEST = 30
_FOLLOWERS = [
    "社",
    "側",
    "内",
    "前",
    "生",
    "など",
    "初",
    "間",
    "便",
    "発",
    "着",
    "会場",
    "主催",
    "学長",
    "関係者",
    "幹部",
    "職員",
]
_KEPT = ("全", "駐日", "在日")
"""Beginnings before a place that belong to the name (`駐日オランダ大使館`)."""
_NATIONS = "米英独仏伊露豪印加韓越台"
"""Short names of countries, which stand apart before a place (`独バイエルン州経済省`)."""
_LARGE = "最拡巨増過盛絶多重特膨広偉寛強雄"
"""Signs that make an adjective or verb with 大 behind them (`最大`), no university (`東北大`)."""
_NOT_LETTERS = "年月日時分人円回目件名本個歳万億千％%号位度"


_BRANCHED = frozenset(
    ["JA", "ＪＡ", "JR", "ＪＲ", "NHK", "ＮＨＫ", "JF", "ＪＦ", "FC", "ＦＣ", "ジェトロ", "日銀", "日赤"]
)
"""Bodies whose branches a place right behind them tells (`JA香川県`)."""
_QUOTED = re.compile("[「『]([^「」『』、。！？\\n]{3,30})[」』](?=[をがにへではの、（(])")
_TAIL = re.compile("(?:20[0-9]{2}|[ｉi][ｎn][^ｉi]{1,8})$")
"""The year or place that ends a title (`in京都`)."""
_LATIN_RUN = re.compile(f"[{LATIN}][{LATIN}&.\\-]*")


@functools.cache
def _followers() -> dict[str, tuple[str, ...]]:
    """What may follow a suffix of a name: offices and other words, by their first sign."""
    words = lexicon("ja")
    offices = (*words.words("people/suffixes"), *words.words("people/weak_suffixes"))
    return by_first_sign([*offices, *_FOLLOWERS])


def _shortens(short: str, full: str) -> bool:
    """Whether the signs of a short name stand in the full one in the same order (`産総研`)."""
    rest = iter(full)
    return all(sign in rest for sign in short)


class SuffixNames:
    """Finds names by their suffix in one article."""

    def __init__(self, document: Document, places: list[Found], choice: PlaceChoice) -> None:
        self.document = document
        self.text = document.text
        self.choice = choice
        self._places = {item.start: item for item in places}
        words = lexicon("ja")
        self._placed = frozenset(words.words("organizations/placed"))
        self._numbered = frozenset(words.words("events/numbered"))
        self._organizations = words.words("organizations/suffixes") + words.words("organizations/placed")
        self._events = words.words("events/suffixes") + words.words("events/numbered")
        self._buildings = words.words("places/buildings")
        self._bodies = words.words("organizations/bodies")
        self._generic = frozenset(words.words("organizations/generic"))
        self._known_events = words.words("events/names")
        self._pairs = frozenset(words.value("events/pairs"))
        self._generic_events = frozenset(words.words("events/generic"))
        self._not_acronyms = frozenset(words.words("organizations/acronyms_not_names"))
        self._prefixes = words.words("organizations/prefixes")
        self._not_prefixed = words.words("organizations/not_prefixed")

    def find(self) -> list[Found]:
        """All such names; they may overlap places, which they then contain."""
        found = [
            *self._by_suffix(self._organizations, "organization"),
            *self._by_suffix(self._events, "event"),
            *self._by_suffix(self._buildings, "place"),
            *self._whole(self._bodies, "organization"),
            *self._whole(self._known_events, "event"),
            *self._prefixed(),
            *companies(self.text, self._places),
            *self._quoted(),
        ]
        for sentence in self.document.sentences:
            found.extend(self._acronyms(sentence.start, sentence.end))
        return [*found, *self._in_brackets(found)]

    def _quoted(self) -> list[Found]:
        """Titles in quotation marks that end in a word for a gathering: `「第3回みなと・ほしフェスタ」`."""
        found = []
        for match in _QUOTED.finditer(self.text):
            title = _TAIL.sub("", match[1])
            if title.endswith((*self._events, "展")) and title not in self._events:
                found.append(Found(match.start(1), match.end(1), "event", SURE, "event/quoted"))
        return found

    def _by_suffix(self, suffixes: tuple[str, ...], kind: NameType) -> list[Found]:
        """Names that end in one of the suffixes; of suffixes in one run the last."""
        found: list[Found] = []
        sentences = self.document.sentences
        ends = ends_of(self.text, suffixes)
        number = len(sentences) - 1
        for end in sorted(ends, reverse=True):
            while number >= 0 and sentences[number].start >= end:
                number -= 1
            if number < 0 or sentences[number].end < end or (found and found[-1].start < end):
                continue
            item = self._named(end, ends[end], kind, sentences[number].start, sentences[number].end)
            if item is not None:
                found.append(item)
        return found

    def _named(self, end: int, width: int, kind: NameType, low: int, high: int) -> Found | None:
        """The name whose suffix of `width` signs ends at `end`, if it is one."""
        text = self.text
        after = text[end : end + 1] if end < high else ""
        suffix = text[end - width : end]
        if after and self._goes_on(suffix, after, end):
            return None
        low = max(low, end - _LONGEST)
        start = chunk_before(text, end - width, low, hiragana=kind == "place")
        if start == end - width and kind == "organization" and width > 1:
            start = soft_start(text, start, low)
        start = self._cut(start, end - width, kind)
        stem = text[start : end - width]
        if not stem or self._is_generic(stem, kind):
            return None
        placed = any(at in self._places for at in range(start, end - width))
        if kind == "place":
            return self._building(start, end, suffix, stem, placed=placed)
        if not placed and (len(suffix) < 2 or suffix in self._placed):
            return None
        if suffix == "大" and stem[-1] in _LARGE:
            return None
        if suffix in self._numbered and not (stem[0] == "第" or stem[0].isdigit()):
            return None
        if kind == "event" and not placed and len(stem) < 3 and not self._pairs.issuperset(stem):
            return None
        if kind == "event":
            year = end
            while year < len(text) and text[year].isdigit() and year - end < 4:
                year += 1
            end = year if year - end == 4 else end
        strength = SURE if placed or len(stem) > 2 else LIKELY
        return Found(start, end, kind, strength, f"{kind}/suffix")

    def _goes_on(self, suffix: str, after: str, end: int) -> bool:
        """Whether the word goes on after the suffix, so that it is none."""
        if is_katakana(suffix[-1]):
            return is_katakana(after)
        if not is_kanji(after):
            return False
        return not self.text[end : end + 6].startswith(_followers().get(after, ()))

    def _cut(self, start: int, end: int, kind: NameType) -> int:
        """Start of the name proper inside a run: after figures with counters, a country before another place, "同"."""
        text = self.text
        for at in range(end - 1, start - 1, -1):
            if kind == "event" and text[at] in "回年" and text[at - 1].isdigit():
                first = at
                while first > start and text[first - 1].isdigit():
                    first -= 1
                return first - 1 if text[first - 1 : first] == "第" and first > start else first
            if text[at] in _NOT_LETTERS and at > start and is_latin(text[at - 1]) and text[at - 1].isdigit():
                start = at + 1
                break
        while start < end and (text[start].isdigit() or text[start] in "同両各新現元前" + _NATIONS):
            if kind == "event" and text[start].isdigit():
                break
            if text[start] in _NATIONS:
                start += (start + 1) in self._places
                break
            if text[start] in "新前元" and end - start > 1 and start in self._places:
                break
            if text[start] in "新前元現" and (start + 1) not in self._places:
                break
            start += 1
        place = self._places.get(start)
        if place is not None and place.end in self._places and place.end < end:
            start = place.end if "-" not in place.id and place.id != "place:jp" else start
        for at in range(start + 1, end):
            if at in self._places and text[start:at] in self._generic and text[start:at] not in _KEPT:
                return at
        return start

    def _is_generic(self, stem: str, kind: NameType) -> bool:
        words = self._generic_events if kind == "event" else self._generic
        if stem in words or stem.isdigit():
            return True
        return len(stem) == 1 and not is_latin(stem)

    def _building(self, start: int, end: int, suffix: str, stem: str, *, placed: bool) -> Found | None:
        if len(stem) < 2 or (len(suffix) == 1 and not placed) or self.text[start - 1 : start] == "ー":
            return None
        inside = next((self._places[at] for at in range(start, end) if at in self._places), None)
        country = inside.id.removeprefix("place:")[:2].upper() if inside else "JP"
        place_id = self.choice.chosen(self.text[start:end], (), "", country)
        return Found(start, end, "place", SURE if placed else WEAK, "place/building", place_id)

    def _whole(self, names: tuple[str, ...], kind: NameType) -> list[Found]:
        """Ministries, and gatherings that everybody knows, which the lexicon has whole."""
        text = self.text
        found: list[Found] = []
        for end, width in ends_of(text, names).items():
            before, after = text[end - width - 1 : end - width], text[end : end + 1]
            inside = before and is_katakana(before) and is_katakana(text[end - width])
            if not (inside or (after and is_katakana(after) and is_katakana(text[end - 1]))):
                branch = self._places.get(end) if text[end - width : end] in _BRANCHED else None
                last = branch.end if branch else end
                found.append(Found(end - width, last, kind, SURE if kind == "event" else LIKELY, f"{kind}/body"))
        return found

    def _prefixed(self) -> list[Found]:
        """Katakana words with a telling beginning (`エア…`, an airline)."""
        text = self.text
        found: list[Found] = []
        for end, width in ends_of(text, self._prefixes).items():
            start, at = end - width, end
            while at < len(text) and is_katakana(text[at]):
                at += 1
            alone = start == 0 or not is_katakana(text[start - 1])
            if alone and at - end > 1 and not text[start:at].startswith(self._not_prefixed):
                found.append(Found(start, at, "organization", WEAK, "organization/prefix"))
        return found

    def _acronyms(self, low: int, high: int) -> list[Found]:
        """Runs of Latin capitals among Japanese signs."""
        text = self.text
        found: list[Found] = []
        for match in _LATIN_RUN.finditer(text, low, high):
            at, end = match.span()
            word = match[0].rstrip(".-&")
            if word in _BRANCHED and end in self._places:
                found.append(Found(at, self._places[end].end, "organization", SURE, "organization/branch"))
            if 3 <= len(word) <= 7 and word.isalpha() and word == word.upper() and word not in self._not_acronyms:
                spaced = text[at - 1 : at] == " " or text[end : end + 1] == " "
                if not spaced and not (end < high and is_katakana(text[end])):
                    found.append(Found(at, at + len(word), "organization", WEAK, "organization/acronym"))
        return found

    def _in_brackets(self, found: list[Found]) -> list[Found]:
        """A short name in brackets right after an organization: `青森県観光振興財団（ATPF）`."""
        text = self.text
        more: list[Found] = []
        for item in found:
            if item.type != "organization" or text[item.end : item.end + 1] not in ("（", "("):
                continue
            end = item.end + 1
            while end < len(text) and end - item.end < 16 and text[end] not in "）)、，\n":
                end += 1
            short, full = text[item.end + 1 : end], text[item.start : item.end]
            if (
                2 <= len(short) <= 14
                and text[end : end + 1] in ("）", ")")
                and (all(is_latin(s) or is_katakana(s) for s in short) or _shortens(short, full))
                and not short.isdigit()
            ):
                more.append(Found(item.end + 1, end, "organization", SURE, "organization/acronym", same_as=full))
        return more
