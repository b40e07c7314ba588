"""Persons in Japanese articles: names before an office or form of address, full names by list, short forms."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from jpties.extract.entities.found import LIKELY, SURE, WEAK, Found
from jpties.extract.entities.script import KANJI, chunk_before, ends_of, is_kanji, is_katakana, is_latin
from jpties.names.lexicon import lexicon
from jpties.names.personal import family_readings, given_readings

if TYPE_CHECKING:
    from jpties.extract.document import Document

_CHANGES = "新前元現"
"""Signs between a name and an office that say since or until when somebody holds it."""
_LONGEST_KANJI = 6
_LONGEST = 24
_BRACKET = 24
"""Code points of a bracket between a name and an office, its signs included."""

_KANJI_RUN = re.compile(f"[{KANJI}]{{3,}}")


@functools.cache
def _suffixes() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Offices and forms of address, and those that follow other words too, the longest first."""
    words = lexicon("ja")
    sure = tuple(sorted(words.words("people/suffixes"), key=len, reverse=True))
    weak = set(words.words("people/weak_suffixes"))
    for roles in words.groups("roles/roles").values():
        weak.update(role for role in roles if len(role) > 1 and role not in sure)
    return sure, tuple(sorted(weak, key=len, reverse=True))


class JapanesePeople:
    """Finds persons in one article."""

    def __init__(self, document: Document, others: list[Found]) -> None:
        self.document = document
        self.text = document.text
        words = lexicon("ja")
        self._not_names = frozenset(words.words("people/not_names"))
        self._single = frozenset(words.words("people/single_family"))
        self._ends = {item.end: item for item in others if item.type != "person"}
        self._taken = {
            offset for item in others if item.type == "organization" for offset in range(item.start, item.end)
        }
        self._place_at = {item.start: item for item in others if item.type == "place"}
        self._place_ends: dict[int, int] = {}
        """The last start of a place by its end."""
        for item in self._place_at.values():
            self._place_ends[item.end] = max(item.start, self._place_ends.get(item.end, -1))
        self.found: dict[int, Found] = {}
        """By start."""
        self._beginnings: set[str] = set()
        """What the names found so far begin with."""

    def find(self) -> list[Found]:
        """All persons, short forms joined to the full name."""
        sure, weak = _suffixes()
        self._by_suffix(sure, weak=False)
        self._by_suffix(weak, weak=True)
        self._before_point(sure)
        for sentence in self.document.sentences:
            self._listed(sentence.start, sentence.end)
        self._readings()
        return self._joined()

    def _by_suffix(self, suffixes: tuple[str, ...], *, weak: bool) -> None:
        """Names before an office or form of address."""
        sentences = self.document.sentences
        number = 0
        ends = ends_of(self.text, suffixes)
        for end, width in sorted(ends.items()):
            while number < len(sentences) and sentences[number].end < end:
                number += 1
            if number < len(sentences) and sentences[number].start < end - width:
                suffix = self.text[end - width : end]
                self._before(sentences[number].start, end - width, suffix, weak=weak)

    def _before(self, low: int, end: int, suffix: str, *, weak: bool) -> None:
        """Note the name that ends at `end`, if one does."""
        text = self.text
        if end <= low or (
            suffix in ("様", "師", "君", "翁", "省長")
            and is_kanji(text[end + len(suffix) : end + len(suffix) + 1] or " ")
        ):
            return
        if text[end - 1] in "）)":
            near = max(low, end - _BRACKET)
            opened = max(text.rfind("（", near, end), text.rfind("(", near, end))
            if opened > low:
                end = opened
        if text[end - 1 : end] in ("・", "　"):
            return
        if text[end - 1] in _CHANGES and end - 1 > low and is_katakana(text[end - 2]):
            end -= 1
        place = self._ends.get(end)
        if (
            weak
            and place is not None
            and place.type == "place"
            and place.start > low
            and is_katakana(text[place.start - 1])
        ):
            end = place.start
        start = self._name_start(low, end)
        name = text[start:end]
        if not name or name in self._not_names or (start in self.found and self.found[start].end >= end):
            return
        if self._is_name(start, end, name, weak=weak):
            self.found[start] = Found(
                start, end, "person", SURE, "person/office-after" if not weak else "person/role-after"
            )
            self._beginnings.update(name[:cut] for cut in range(1, len(name) + 1))

    def _before_point(self, suffixes: tuple[str, ...]) -> None:
        """Names that a point joins to a place and its office: `朴炯埈・釜山市長`."""
        text = self.text
        for start, place in self._place_at.items():
            office = text.startswith(suffixes, place.end) or text.startswith(suffixes, place.end - 1)
            if start > 1 and text[start - 1] == "・" and office and place.strength > WEAK:
                first = self._name_start(max(0, start - _LONGEST), start - 1)
                name = text[first : start - 1]
                if name and name not in self._not_names and self._is_name(first, start - 1, name, weak=False):
                    self.found[first] = Found(first, start - 1, "person", SURE, "person/office-after")

    def _name_start(self, low: int, end: int) -> int:
        """Start of the name that ends at `end`: one script, after whatever place or body stands right before it."""
        text = self.text
        if is_katakana(text[end - 1]):
            start = chunk_before(text, end, max(low, end - _LONGEST))
            while start < end and is_kanji(text[start]):
                start += 1
            inner = next((at for at in range(end - 1, start, -1) if is_kanji(text[at])), start - 1)
            start = max(start, inner + 1)  # what an office in kanji parts from the name: ソプラノ歌手マリア
            for width in (3, 2, 1):
                before = text[max(low, start - width) : start]
                if (
                    len(before) == width
                    and "・" not in text[start:end]
                    and family_readings(before)
                    and not (start - width > low and is_kanji(text[start - width - 1]))
                ):
                    return start - width
            return start
        start = end
        while start > low and end - start < 12 and is_kanji(text[start - 1]):
            start -= 1
        for at in range(end - 1, start, -1):
            known = self._ends.get(at)
            if known is None or (known.type != "organization" and at - known.start < 2):
                continue
            if known.type != "place" or known.start != start or not self._full(text[start:end]):
                return at
        return start

    def _full(self, name: str) -> bool:
        """Whether a name is a family name and a given name of the lists."""
        return any(family_readings(name[:cut]) and given_readings(name[cut:]) for cut in range(1, min(4, len(name))))

    def _is_name(self, start: int, end: int, name: str, *, weak: bool) -> bool:
        text = self.text
        place = self._place_at.get(start)
        if place is None and name[0] in "元前現旧新次同" and start + 1 in self._place_at:
            return False
        if place is not None and place.end == end:
            return not weak and place.strength < SURE and text[end : end + 1] in ("氏", "さ")
        if any(offset in self._taken for offset in range(start, end)):
            return False
        if is_katakana(name[-1]) and is_kanji(name[0]):
            return not weak
        if is_katakana(name[-1]) and (is_katakana(name[0]) or is_latin(name[0])):
            return (
                len(name) > 1
                and (not weak or "・" in name or "＝" in name or f"・{name}" in text)
                and self._place_ends.get(end, -1) < start
                and not any(p.end > end and p.strength > WEAK for p in map(self._place_at.get, range(start, end)) if p)
            )
        if (
            not all(map(is_kanji, name))
            or len(name) > _LONGEST_KANJI
            or any(name.endswith(word) for word in ("同", "両", "各", "副", "元", "前"))
        ):
            return False
        if len(name) == 1:
            return name in self._single or name in self._beginnings
        family = any(family_readings(name[:cut]) for cut in range(1, min(4, len(name)) + 1)) or name[0] in self._single
        if weak:
            return family and (bool(family_readings(name)) or self._full(name) or name in self._beginnings)
        return family or (2 <= len(name) <= 4 and self._stands_apart(start))

    def _stands_apart(self, start: int) -> bool:
        """Whether the run of kanji begins where no word goes on: after a particle, a sign or another name."""
        return start == 0 or not is_kanji(self.text[start - 1])

    def _listed(self, low: int, high: int) -> None:
        """Runs of kanji that are exactly a family name and a given name."""
        text = self.text
        for match in _KANJI_RUN.finditer(text, low, high):
            at, end = match.span()
            if end - at <= 5 and at not in self._place_at and at not in self._taken and self._certain(match[0]):
                self.found.setdefault(at, Found(at, end, "person", LIKELY, "person/name-list"))

    def _certain(self, name: str) -> bool:
        return any(family_readings(name[:cut]) and given_readings(name[cut:]) for cut in (2, 3) if len(name) > cut)

    def _readings(self) -> None:
        """A reading in brackets after a name: `金鎮台（キム・ジンテ）`."""
        text = self.text
        for item in list(self.found.values()):
            if text[item.end : item.end + 1] not in ("（", "("):
                continue
            end = item.end + 1
            while end < len(text) and end - item.end < 26 and text[end] not in "）)、，,＝=\n":
                end += 1
            reading = text[item.end + 1 : end]
            kana = len(reading) > 2 and all(
                is_katakana(sign) or "\u3041" <= sign <= "\u309f" or sign in "・＝ 　" for sign in reading
            )
            latin = (
                len(reading) > 3
                and reading[:1].isupper()
                and all(sign.isalpha() or sign in " -.'’" for sign in reading)
                and reading.isascii()
            )
            if kana or latin:
                self.found[item.end + 1] = Found(
                    item.end + 1, end, "person", SURE, "person/reading", same_as=text[item.start : item.end]
                )

    def _joined(self) -> list[Found]:
        """Short forms with the full name that they belong to."""
        text = self.text
        full = [text[item.start : item.end] for item in self.found.values() if not item.same_as]
        owners: dict[str, list[str]] = {}
        for name in sorted(set(full), key=len, reverse=True):
            for short in _short_forms(name):
                owners.setdefault(short, []).append(name)
        done: list[Found] = []
        for item in self.found.values():
            longer = owners.get(text[item.start : item.end], [])
            is_one = len(longer) == 1 or (len(longer) > 1 and len(longer[1]) < len(longer[0]))
            if not item.same_as and is_one:
                item = Found(item.start, item.end, "person", item.strength, item.rule, same_as=longer[0])
            done.append(item)
        return done


def _short_forms(full: str) -> set[str]:
    """What may stand for a full name: its family name, or in katakana any part."""
    if "・" in full or "＝" in full:
        return set(full.replace("＝", "・").split("・"))
    return {full[:cut] for cut in range(1, len(full))} if is_kanji(full[0]) else set()
