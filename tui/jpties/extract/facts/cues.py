"""Cues: the lexicon's words and phrases that tell what a clause reports, found in one pass over the tokens."""

from __future__ import annotations

import functools
import weakref
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jpties.extract.tokens import Tokens
from jpties.names.lexicon import lexicon
from jpties.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
    "roles/roles": "role", "roles/prefixes": "role_prefix",
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
    "facts/until": "until", "facts/reported": "reported",
}  # fmt: skip
_TABLES = {"rankings/ordinals": "ordinal"}
_MIN_FOLDED = 5
"""Shorter words are told apart by their accents (`a` and `à`, `ou` and `où`)."""
_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")


@dataclass(frozen=True, slots=True)
class Cue:
    """A lexicon phrase in the text."""

    start: int
    """First code point."""
    end: int
    """End, exclusive."""
    group: str
    """What it tells: `agree`, `say`, `agreement`, `relative` ..."""
    sense: str
    """English word of the lexicon, or the value of a table; empty for lists."""


class Cues:
    """The cues of a text in document order, looked up by range and group."""

    __slots__ = ("_by_group", "_merged", "all")

    def __init__(self, cues: Sequence[Cue]) -> None:
        self.all = tuple(sorted(cues, key=lambda cue: (cue.start, -cue.end)))
        self._by_group: dict[str, list[Cue]] = {}
        for cue in self.all:
            self._by_group.setdefault(cue.group, []).append(cue)
        self._merged: dict[tuple[str, ...], tuple[list[int], list[Cue]]] = {}

    def within(self, start: int, end: int, *groups: str) -> list[Cue]:
        """Cues of these groups that lie in the range, in document order."""
        starts, cues = self._merged.get(groups) or self._of(groups)
        low = bisect_left(starts, start)
        found = cues[low : bisect_left(starts, end, low)]
        if not found:
            return found
        return [cue for cue in found if cue.end <= end]

    def any(self, start: int, end: int, *groups: str) -> bool:
        """Whether a cue of these groups lies in the range."""
        return bool(self.within(start, end, *groups))

    def _of(self, groups: tuple[str, ...]) -> tuple[list[int], list[Cue]]:
        """Starts and cues of groups that are asked for together, in document order."""
        cues = [cue for group in groups for cue in self._by_group.get(group, ())]
        if len(groups) > 1:
            cues.sort(key=lambda cue: cue.start)
        self._merged[groups] = [cue.start for cue in cues], cues
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


_APOSTROPHES = dict.fromkeys("’ʼ`´", "'")


def _lowered(word: str) -> str:
    """A word as it is compared: lower case, accents kept, one apostrophe."""
    return _APOSTROPHES.get(word) or word.lower()


Rest = tuple[tuple[str, ...], str, str]
"""Words after the first, group, sense."""


@functools.cache
def _spaced_table(lang: str) -> tuple[dict[str, list[Rest]], dict[str, list[Rest]], dict[str, list[Rest]]]:
    """Phrases by first word as written, by folded first word, and single words open at the end by their stem."""
    exact: dict[str, list[Rest]] = {}
    folded: dict[str, list[Rest]] = {}
    stems: dict[str, list[Rest]] = {}
    words = lexicon(lang)
    loose = words.lang != "vi"
    for phrase, group, sense in _entries(words):
        if phrase.endswith("*"):
            stems.setdefault(fold(phrase[:-1]), []).append(((), group, sense))
            continue
        parts = [_lowered(word) for word in Tokens(phrase).words]
        if not parts:
            continue
        exact.setdefault(parts[0], []).append((tuple(parts[1:]), group, sense))
        if loose and len(parts[0]) >= _MIN_FOLDED:
            folded.setdefault(fold(parts[0]), []).append((tuple(fold(part) for part in parts[1:]), group, sense))
    for table in (exact, folded):
        for entries in table.values():
            entries.sort(key=lambda entry: -len(entry[0]))
    return exact, folded, stems


def _spaced_cues(document: Document) -> Iterator[Cue]:
    """Cues of a language that writes spaces; inside a longer one of the same group none is told."""
    tokens = document.tokens
    lowered = [_APOSTROPHES.get(word) or word.lower() for word in tokens.words]
    lang = document.lang
    nouns_capital = lexicon(lang).value("clauses/nouns_capital") == "yes"
    covered: dict[str, int] = {}
    for index, word in enumerate(lowered):
        entries, by_fold = _entries_of(lang, word)
        if not entries:
            continue
        words = tokens.folded if by_fold else lowered
        noun = nouns_capital and tokens.words[index][0].isupper() and index and _goes_on(tokens.words[index - 1])
        for rest, group, sense in entries:
            if covered.get(group, 0) > index or (rest and tuple(words[index + 1 : index + 1 + len(rest)]) != rest):
                continue
            if noun and not rest and group in _VERBS:
                continue
            covered[group] = index + 1 + len(rest)
            yield Cue(tokens.starts[index], tokens.ends[index + len(rest)], group, sense)


def _goes_on(word: str) -> bool:
    """Whether a sentence goes on after this token."""
    return word[-1].isalnum() or word in ",-)"


@functools.lru_cache(maxsize=60_000)
def _entries_of(lang: str, word: str) -> tuple[list[Rest], bool]:
    """What may begin with a word, and whether its other words are compared without accents."""
    exact, folded, stems = _spaced_table(lang)
    found = exact.get(word)
    if found:
        return found, False
    plain = fold(word)
    found = list(folded.get(plain, ()))
    if stems:
        for length in range(len(plain), 3, -1):
            found += stems.get(plain[:length], ())
    return found, True


@functools.cache
def _joined_table(lang: str) -> dict[str, list[tuple[str, str, str]]]:
    """Phrases of a language without spaces by their first sign, longest first."""
    table: dict[str, list[tuple[str, str, str]]] = {}
    for phrase, group, sense in _entries(lexicon(lang)):
        table.setdefault(phrase[0], []).append((phrase.translate(_FULL_WIDTH), group, sense))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


def _joined_cues(document: Document) -> Iterator[Cue]:
    """Cues of a language without spaces; inside a longer one of the same group none is told."""
    table = _joined_table(document.lang)
    text = document.text.translate(_FULL_WIDTH)
    covered: dict[str, int] = {}
    for index, sign in enumerate(text):
        for phrase, group, sense in table.get(sign, ()):
            if covered.get(group, 0) <= index and text.startswith(phrase, index):
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
    finder = _spaced_cues if is_spaced(document.lang) else _joined_cues
    found = Cues(list(finder(document)))
    _last[:] = [(weakref.ref(document), found)]
    return found
