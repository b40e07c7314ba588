"""Cues: the lexicon's words and phrases that tell what a clause reports, found in one pass over the tokens."""

from __future__ import annotations

import functools
import weakref
from bisect import bisect_left
from itertools import compress
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple, cast

from jpties.extract.facts.phrase_tables import (
    JoinedOpenings,
    Openings,
    Particles,
    SpacedOpenings,
    all_lowered,
    half_width,
)
from jpties.names.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jpties.extract.document import Document
    from jpties.names.lexicon import Lexicon

FINITE = frozenset({"agree", "event", "deal", "say", "aim", "future", "other"})
"""Groups of verbs that show that a clause is one."""

_VERBS = FINITE | {"agree_bare", "event_bare", "deal_bare", "say_bare", "aim_bare"}
_GROUPS = {
    "verbs/agree": "agree", "verbs/agree_bare": "agree_bare", "verbs/event": "event", "verbs/event_bare": "event_bare",
    "verbs/deal": "deal", "verbs/deal_bare": "deal_bare", "verbs/say": "say", "verbs/say_bare": "say_bare",
    "verbs/aim": "aim", "verbs/aim_bare": "aim_bare", "facts/agreement_nouns": "agreement", "facts/tie_nouns": "tie",
    "facts/signing_nouns": "signing", "facts/event_nouns": "gathering", "facts/goal_nouns": "goal",
    "roles/roles": "role", "roles/prefixes": "role_prefix", "roles/verbs": "role_verb",
}  # fmt: skip
_LISTS = {
    "verbs/future": "future", "verbs/other": "other", "facts/not_agreements": "not_agreement",
    "facts/occasion": "occasion", "facts/purpose": "purpose", "facts/fields": "fields", "facts/according": "according",
    "facts/planned": "planned", "rankings/superlatives": "superlative",
    "rankings/ranked_nouns": "ranked", "rankings/ranks": "ranks", "rankings/firsts": "first",
    "rankings/one_of": "one_of",
    "clauses/coordinators": "and", "clauses/contrasts": "contrast", "clauses/relatives": "relative",
    "clauses/subordinators": "subordinator", "clauses/complementizers": "complementizer", "clauses/pronouns": "pronoun",
    "roles/same_role": "same_role", "rankings/weak_superlatives": "weak_superlative", "facts/durations": "duration",
    "clauses/negations": "negation", "verbs/not_events": "not_event",
    "facts/abstract_objects": "abstract", "facts/anniversaries": "anniversary",
    "facts/both_sides": "both_sides", "facts/both_localities": "both_localities",
    "facts/both_persons": "both_persons", "facts/validity": "validity", "facts/same_visit": "same_visit",
    "facts/partitive": "partitive", "facts/same_day": "same_day", "facts/compared": "compared",
    "facts/until": "until", "facts/reported": "reported", "facts/coming": "coming", "facts/multiples": "multiple",
    "facts/signed_books": "book",
}  # fmt: skip
_TABLES = {"rankings/ordinals": "ordinal"}
_START = attrgetter("start")


class Cue(NamedTuple):
    """A lexicon phrase in the text; a tuple, since an article has hundreds."""

    start: int
    """First code point."""
    end: int
    """End, exclusive."""
    group: str
    """What it tells: `agree`, `say`, `agreement`, `relative` ..."""
    sense: str
    """English word of the lexicon, or the value of a table; empty for lists."""


BITS = {
    group: 1 << n for n, group in enumerate(dict.fromkeys((*_GROUPS.values(), *_LISTS.values(), *_TABLES.values())))
}
"""A bit for each group, to tell at once which of them a range may hold."""


def bits_of(*groups: str) -> int:
    """The bits of several groups."""
    return sum(BITS[group] for group in groups)


class Cues:
    """The cues of a text in document order, looked up by range and group."""

    __slots__ = ("_bits", "_by_group", "_merged", "_starts", "all")

    def __init__(self, cues: Iterable[Cue]) -> None:
        """Take cues in document order, of those that begin at one place the longest first."""
        self.all = tuple(cues)
        self._by_group: dict[str, list[Cue]] = {}
        for cue in self.all:
            self._by_group.setdefault(cue.group, []).append(cue)
        self._starts = [cue.start for cue in self.all]
        self._bits = [BITS[cue.group] for cue in self.all]
        self._merged: dict[tuple[str, ...], tuple[list[int], list[Cue]]] = {}

    def told(self, start: int, end: int) -> int:
        """The bits of the groups of which a cue begins in the range; one that is not among them lies nowhere in it."""
        low = bisect_left(self._starts, start)
        found = 0
        for bit in self._bits[low : bisect_left(self._starts, end, low)]:
            found |= bit
        return found

    def between(self, start: int, end: int) -> list[Cue]:
        """All cues that lie in the range, in document order."""
        low = bisect_left(self._starts, start)
        return [cue for cue in self.all[low : bisect_left(self._starts, end, low)] if cue.end <= end]

    def within(self, start: int, end: int, *groups: str) -> list[Cue]:
        """Cues of these groups that lie in the range, in document order."""
        starts, cues = self._merged.get(groups) or self._of(groups)
        low = bisect_left(starts, start)
        if low == len(starts) or starts[low] >= end:
            return []
        found = cues[low : bisect_left(starts, end, low)]
        return [cue for cue in found if cue.end <= end]

    def any(self, start: int, end: int, *groups: str) -> bool:
        """Whether a cue of these groups lies in the range."""
        starts, cues = self._merged.get(groups) or self._of(groups)
        low = bisect_left(starts, start)
        while low < len(starts) and starts[low] < end:
            if cues[low].end <= end:
                return True
            low += 1
        return False

    def _of(self, groups: tuple[str, ...]) -> tuple[list[int], list[Cue]]:
        """Starts and cues of groups that are asked for together, in document order."""
        cues = [cue for group in groups for cue in self._by_group.get(group, ())]
        if len(groups) > 1:
            cues.sort(key=_START)
        self._merged[groups] = list(map(_START, cues)), cues
        return self._merged[groups]


def _entries(words: Lexicon) -> Iterator[tuple[str, str, str]]:
    """Phrase, group, sense of everything looked for in a language."""
    for path, group in _GROUPS.items():
        for sense, phrases in words.groups(path).items():
            for phrase in phrases:
                yield phrase, group, sense
    for path, group in _LISTS.items():
        for phrase in words.words(path):
            yield phrase, group, ""
    for path, group in _TABLES.items():
        for phrase, value in words.table(path).items():
            yield phrase, group, value


def _spaced_cues(document: Document) -> Iterator[Cue]:
    """Cues of a language that writes spaces; inside a longer one of the same group none is told."""
    tokens = document.tokens
    written, starts, ends = tokens.words, tokens.starts, tokens.ends
    plain = all_lowered(written)
    nouns_capital = lexicon(document.lang).value("clauses/nouns_capital") == "yes"
    covered = dict.fromkeys(BITS, 0)
    last = len(written) - 1
    openings = _openings(document.lang)
    opened = list(map(openings.__getitem__, written))
    for index, (longer, parted, alone, folded) in cast(
        "Iterator[tuple[int, Openings]]", compress(enumerate(opened), opened)
    ):
        if longer and index < last:
            words = tokens.folded if folded else plain
            for rest, group, sense in longer.get(words[index + 1], ()):
                behind = index + 2 + len(rest)
                if covered[group] <= index and (not rest or tuple(words[index + 2 : behind]) == rest):
                    covered[group] = behind
                    yield Cue(starts[index], ends[behind - 1], group, sense)
            particle = openings.particle(words, index, parted) if parted else None
            if particle is not None and "\n" not in document.text[ends[index] : starts[particle]]:
                group, sense = parted[words[particle]]
                if covered[group] <= index:
                    covered[group] = index + 1
                    yield Cue(starts[index], ends[index], group, sense)
        if alone:
            noun = nouns_capital and index and written[index][0].isupper() and _goes_on(written[index - 1])
            for group, sense in alone:
                if covered[group] <= index and not (noun and group in _VERBS):
                    covered[group] = index + 1
                    yield Cue(starts[index], ends[index], group, sense)


def _goes_on(word: str) -> bool:
    """Whether a sentence goes on after this token."""
    return word[-1].isalnum() or word in ",-)"


@functools.cache
def _openings(lang: str) -> SpacedOpenings:
    words = lexicon(lang)
    anywhere, last = frozenset(words.words("clauses/particles")), frozenset(words.words("clauses/last_particles"))
    particles = Particles(anywhere, last, last.union(words.words("clauses/coordinators")))
    return SpacedOpenings(_entries(words), particles, folded=words.lang != "vi")


@functools.cache
def _joined_openings(lang: str) -> JoinedOpenings:
    return JoinedOpenings(_entries(lexicon(lang)))


def _joined_cues(document: Document) -> Iterator[Cue]:
    """Cues of a language without spaces; inside a longer one of the same group none is told."""
    text = half_width(document.text)
    covered = dict.fromkeys(BITS, 0)
    opened = list(map(_joined_openings(document.lang).__getitem__, map(str.__add__, text, text[1:] + "\n")))
    for index, entries in compress(enumerate(opened), opened):
        for phrase, group, sense in entries:
            if covered[group] <= index and text.startswith(phrase, index):
                covered[group] = index + len(phrase)
                yield Cue(index, index + len(phrase), group, sense)


def is_spaced(lang: str) -> bool:
    """Whether the language puts spaces between words."""
    return lexicon(lang).value("clauses/spaced", "yes") == "yes"


_last: list[tuple[weakref.ref[Document], Cues]] = []


def cues_in(document: Document) -> Cues:
    """All cues of a text, noise included; empty for a language without a lexicon. Those of the last text are kept."""
    if _last and _last[0][0]() is document:
        return _last[0][1]
    found = Cues(_spaced_cues(document) if is_spaced(document.lang) else _joined_cues(document))
    _last[:] = [(weakref.ref(document), found)]
    return found
