"""Places in Japanese articles: the longest gazetteer names, with the suffixes attached to them."""

from __future__ import annotations

import functools
from collections import Counter
from typing import TYPE_CHECKING

from jpties.extract.entities.found import LIKELY, SURE, WEAK, Found
from jpties.extract.entities.script import by_first_sign, is_kanji, is_katakana
from jpties.names.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.extract.document import Document
    from jpties.extract.entities.placechoice import PlaceChoice
    from jpties.names.gazetteer import Candidate, Gazetteer

Span = tuple[int, int, tuple["Candidate", ...]]
_UNKNOWN_LENGTH = 9
_UNLISTED = "place:"
"""Stands for a place that the gazetteer does not have in the country that is meant."""


_ADDRESSES = ("氏", "さん", "様", "君", "くん", "選手", "先生", "夫妻", "夫人", "ちゃん")
"""Forms of address, which follow names of persons only."""
_APART = str.maketrans("=＝", "  ")


@functools.cache
def _suffixes() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """Suffixes of places by their first and by their last sign, the longest first."""
    suffixes = sorted(lexicon("ja").words("places/suffixes"), key=len, reverse=True)
    by_last: dict[str, tuple[str, ...]] = {}
    for suffix in suffixes:
        by_last[suffix[-1]] = (*by_last.get(suffix[-1], ()), suffix)
    return by_first_sign(suffixes), by_last


@functools.cache
def _offices() -> dict[str, tuple[str, ...]]:
    """Offices and forms of address by their first sign."""
    words = lexicon("ja")
    return by_first_sign([*words.words("people/suffixes"), *words.words("people/weak_suffixes")])


class JapanesePlaces:
    """Finds places in one article."""

    def __init__(self, document: Document, known: Gazetteer) -> None:
        self.document = document
        self.text = document.text
        words = lexicon("ja")
        self._by_first, self._by_last = _suffixes()
        self._levels = words.table("places/levels")
        self._not_places = frozenset(words.words("places/not_places"))
        self._adjectival = words.words("places/adjectival")
        self._signs = tuple(words.words("places/signs"))
        self._offices = _offices()
        self._ended: set[int] = set()
        """Ends of the places found so far."""
        self._abroad_at: dict[int, str] = {}
        """Countries of the foreign places found so far, by their end."""
        self._meant: dict[str, str] = {}
        """Ids of names that the article has placed in a foreign country."""
        self._spans = self._named(known)
        self.countries = self._countries()
        """How often each country is meant."""

    def _named(self, known: Gazetteer) -> Sequence[Span]:
        """Gazetteer names, in order of start, the longest first; ＝ parts names as any other sign does."""
        return known.names_in_run(self.text.translate(_APART))

    def _countries(self) -> Counter[str]:
        counts: Counter[str] = Counter({"JP": 4})
        for start, end, candidates in self._spans:
            best = candidates[0]
            if best.level == "country" and best.lang == "ja" and self.text[start:end] not in self._not_places:
                counts[best.country] += 2
        return counts

    def find(self, choice: PlaceChoice) -> list[Found]:
        """All places, not overlapping, in order."""
        found: list[Found] = []
        self._ended.clear()
        ended = 0
        for span in self._spans:
            item = self._place(span, choice) if span[0] >= ended else None
            if item is not None:
                found.append(item)
                ended = item.end
                self._ended.add(ended)
        found.extend(self._unknown(found, choice))
        return sorted(found, key=lambda item: item.start)

    def _place(self, span: Span, choice: PlaceChoice) -> Found | None:
        start, end, candidates = span
        text = self.text
        name = text[start:end]
        if name in self._not_places or not self._begins(start, end):
            return None
        usable = [c for c in candidates if self._usable(c, name)]
        if not usable:
            return None
        mention_end, level = self._suffixed(end, name)
        if mention_end == end and not self._ends(end, name):
            return None
        doubtful = usable[0].weak or (self._person_follows(end) and not self._governed(end, usable[0]))
        if mention_end == end and doubtful and not self._placed(start, end):
            return None
        level = level or self._dateline(start, end)
        mention = text[start:mention_end]
        place_id = self._meant.get(mention) or self._abroad(start, mention, candidates)
        if not place_id:
            place_id = choice.chosen(name, self._with_suffix(mention, usable, level), level)
        elif place_id == _UNLISTED:
            place_id = choice.chosen(mention, (), level, self._country_before(start))
        if self._country_before(start):
            self._meant.setdefault(mention, place_id)
        country = place_id.removeprefix("place:")[:2].upper()
        if country != "JP":
            self._abroad_at[mention_end] = country
        choice.learn([place_id])
        return Found(start, mention_end, "place", LIKELY if usable[0].weak else SURE, "place/gazetteer", place_id)

    def _country_before(self, start: int) -> str:
        """Country of the foreign place that stands right before, `の` or `・` between or not (`韓国の束草市`)."""
        before = start - 1 if self.text[start - 1 : start] in ("の", "・") else start
        return self._abroad_at.get(before, "")

    def _abroad(self, start: int, mention: str, candidates: Sequence[Candidate]) -> str:
        """Id of a place that lies in the foreign country before it; `_UNLISTED` where the gazetteer has it only in Japan."""
        country = self._country_before(start)
        if not country:
            return ""
        there = next((c.place_id for c in candidates if c.country == country), "")
        own = all(c.country == "JP" for c in candidates) and mention.endswith(
            ("市", "郡", "区", "県", "邑", "面", "道")
        )
        return there or (_UNLISTED if own else "")

    @staticmethod
    def _with_suffix(name: str, candidates: Sequence[Candidate], level: str) -> Sequence[Candidate]:
        del name
        wanted = {"city": "municipality", "prefecture": "subdivision"}.get(level)
        return [c for c in candidates if c.level == wanted] or candidates

    def _dateline(self, start: int, end: int) -> str:
        """A bare name in the brackets of a dateline is the city."""
        return (
            "city"
            if self.text[start - 1 : start] in ("【", "［", "〔")
            and self.text[end : end + 1] in ("】", "］", "〕", "＝", "=")
            else ""
        )

    def _usable(self, candidate: Candidate, name: str) -> bool:
        """Whether a candidate may be meant: by its Japanese name, or by another in a country of the article."""
        if candidate.lang == "ja" or candidate.country == "JP":
            return True
        return candidate.lang == "" and len(name) > 1 and self.countries.get(candidate.country, 0) > 0

    def _begins(self, start: int, end: int) -> bool:
        """Whether a name may begin here: not inside a katakana word, not after a kanji that it belongs to."""
        text = self.text
        if start == 0:
            return True
        before = text[start - 1]
        if before == "・" and text.endswith(self._signs, 0, start - 1):
            return False
        if is_katakana(before) and (is_katakana(text[start]) or is_kanji(text[start])):
            return start in self._ended or (is_kanji(text[start]) and self._person_follows(end))
        if is_kanji(text[start]) and is_kanji(before):
            return end - start > 2 or before in "県市町村区州省道府都国日月年各両在駐対訪来同"
        return True

    def _ends(self, end: int, name: str) -> bool:
        """Whether a name may end here."""
        after = self.text[end : end + 1]
        if is_katakana(name[-1]) and after and is_katakana(after):
            return False
        rest = self.text[end : end + 4]
        return name[-1] in "県市町村州区" or not rest.startswith(self._adjectival)

    def _suffixed(self, end: int, name: str) -> tuple[int, str]:
        """End with an attached suffix, and the level it tells."""
        text = self.text
        last = next((s for s in self._by_last.get(name[-1], ()) if name.endswith(s)), "")
        for suffix in self._by_first.get(text[end : end + 1], ()):
            if text.startswith(suffix, end) and (not last or (len(suffix) > 2 and suffix != "地域")):
                after = text[end + len(suffix) : end + len(suffix) + 1]
                if suffix in ("地域", "地区", "県庁所在地", "大陸") or (
                    after in ("長", "議") and suffix in ("市", "町", "村", "区")
                ):
                    continue
                if (
                    suffix in ("道", "町", "村", "都", "府", "山", "川", "島", "湾", "湖")
                    and is_kanji(after)
                    and after not in "内外民庁長産"
                ):
                    continue
                if suffix == "市" and after == "場":
                    continue
                return end + len(suffix), self._levels.get(suffix, "")
        if text.startswith(("市長", "町長", "村長", "区長"), end):
            return end, "city"
        return end, self._levels.get(last, "")

    def _person_follows(self, end: int) -> bool:
        """Whether an office or form of address follows, so that the name may be a person's."""
        return self.text.startswith(self._offices.get(self.text[end : end + 1], ()), end)

    def _governed(self, end: int, candidate: Candidate) -> bool:
        """Whether an office of state follows a country, whose name no person bears beside one (`韓国大統領`)."""
        return candidate.level == "country" and not self.text.startswith(_ADDRESSES, end)

    def _placed(self, start: int, end: int) -> bool:
        """Whether brackets, particles or a country before show that a place is meant."""
        text = self.text
        before, after = text[max(0, start - 1) : start], text[end : end + 1]
        if self._person_follows(end):
            return False
        return (after in "、・。でにへ―－-」】" and before in "、・。のとやでにはが（(【「―－-　 \n") or before == "・"

    def _unknown(self, found: list[Found], choice: PlaceChoice) -> list[Found]:
        """Names with a suffix right after another place, or katakana with one, that the gazetteer does not have."""
        text = self.text
        ends = {item.end: item for item in found}
        taken = {offset for item in found for offset in range(item.start, item.end)}
        more: list[Found] = []
        for suffix in ("市", "県", "州", "省", "郡", "区", "町", "村", "島"):
            at = text.find(suffix)
            while at >= 0:
                start = at
                while (
                    start > 0
                    and start - 1 not in taken
                    and at - start < _UNKNOWN_LENGTH
                    and (is_katakana(text[start - 1]) or (is_kanji(text[start - 1]) and not is_katakana(text[at - 1])))
                ):
                    start -= 1
                if self._plausible(start, at, ends):
                    end = at + len(suffix)
                    place_id = choice.chosen(text[start:at], (), self._levels.get(suffix, ""))
                    more.append(Found(start, end, "place", WEAK, "place/suffix", place_id))
                at = text.find(suffix, at + 1)
        return more

    def _plausible(self, start: int, at: int, ends: dict[int, Found]) -> bool:
        text = self.text
        name = text[start:at]
        after = text[at + 1 : at + 2]
        if not name or (after and is_kanji(after) and after not in "内外庁長"):
            return False
        if is_katakana(name[-1]):
            return len(name) > 1 and after != "ー" and text[at] in "市県州省郡区島町村"
        return start in ends and 1 < len(name) < 5 and name not in self._not_places and ends[start].type == "place"
