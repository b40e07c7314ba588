"""Where a sentence of a language that writes spaces parts into pieces, by its joining words, commas and verbs."""

from __future__ import annotations

import functools
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from jpties.extract.facts.cues import BITS, FINITE
from jpties.names.lexicon import lexicon

if TYPE_CHECKING:
    from jpties.extract.facts.cues import Cue
    from jpties.extract.facts.view import FactView

Piece = tuple[int, int, str]
"""Start, end, link; `resume` where a clause goes on after an inner one."""

_WINDOW = 14
"""Tokens looked at for the verb of a clause that may begin."""
_STOPS = frozenset(",;:.(）（)!?、")
_PARTING = frozenset(",;")
_CLASSED = FINITE - {"other", "future", "aim"}
_LINKS = frozenset({"and", "contrast", "relative", "purpose", "occasion", "subordinator", "complementizer"})
_VERBS = sum(BITS[group] for group in FINITE)
_ALONE = BITS["purpose"] | BITS["occasion"]
"""Cues that part a sentence by themselves."""
_JOINTS = frozenset({"and", "contrast", "subordinator"})
_WITH_VERB = sum(BITS[group] for group in _JOINTS)
"""Those that do behind a verb."""
_NOTHING: dict[str, Cue] = {}


class _Habits(NamedTuple):
    """How the sentences of a language part."""

    infinitive: frozenset[str]
    """Words behind which a verb is none of a clause ("to")."""
    open_ended: frozenset[str]
    """Words that want a noun behind them, so that a joining word there joins nouns."""
    stops: frozenset[str]
    """Cues behind which no verb is looked for."""
    verb_last: bool
    """Whether the verb of a subordinate clause stands last."""
    asyndetic: bool
    """Whether a comma alone joins clauses."""
    futures: bool
    """Whether verbs are known by the endings of the future."""


@functools.cache
def _habits(lang: str) -> _Habits:
    words = lexicon(lang)
    loose_relatives = words.value("clauses/relatives_after_comma") != "yes"
    return _Habits(
        infinitive=frozenset(words.words("clauses/infinitive_markers")),
        open_ended=frozenset((*words.words("roles/body_joins"), *words.words("clauses/helpers"))),
        stops=frozenset({"relative", "and"} if loose_relatives else {"and"}),
        verb_last=words.value("clauses/verb_last") == "yes",
        asyndetic=words.value("clauses/comma_joins") == "yes",
        futures=bool(words.words("clauses/future_endings")),
    )


def pieces_of(view: FactView, start: int, end: int) -> list[Piece]:
    """A sentence without blanks at its ends in pieces, in order."""
    if _may_part(view, start, end):
        cutter = Cutter(view, start, end)
        if cutter.may_part():
            return cutter.pieces()
    return [(start, end, "main")]


def _may_part(view: FactView, start: int, end: int) -> bool:
    """Whether a sentence holds words or signs that may part it; many do not."""
    told = view.cues.told(start, end)
    habits = _habits(view.document.lang)
    if told & _ALONE or (told & _WITH_VERB and (told & _VERBS or habits.futures)):
        return True
    if told & BITS["subordinator"] or view.text.find(";", start, end) >= 0:
        return True
    return bool(told & BITS["relative"] or habits.asyndetic) and view.text.find(",", start, end) >= 0


class Cutter:
    """Cuts one sentence of a language that writes spaces."""

    def __init__(self, view: FactView, start: int, end: int) -> None:
        self.view = view
        self.start, self.end = start, end
        self.tokens = view.document.tokens
        self.first, self.last = self.tokens.first_at(start), self.tokens.first_at(end)
        self.habits = _habits(view.document.lang)
        futures = view.futures
        self.futures = frozenset(futures and futures[bisect_left(futures, start) : bisect_left(futures, end)])
        self.verbs: dict[int, int] = {}
        self.verb_ends: set[int] = set()
        self.cues: dict[int, dict[str, Cue]] = {}
        for cue in view.cues.between(start, end):
            if cue.group in _LINKS:
                self.cues.setdefault(cue.start, {})[cue.group] = cue
            elif cue.group in FINITE:
                classed = cue.group in _CLASSED or self.verbs.get(cue.start) == 2
                self.verbs[cue.start] = 2 if classed else 1
                self.verb_ends.add(cue.end)
        verbs = (*self.verbs, *self.futures)
        self.first_verb, self.last_verb = min(verbs, default=end), max(verbs, default=-1)

    def may_part(self) -> bool:
        """Whether a verb stands before or behind one of the words as it must to part the sentence there."""
        text = self.view.text
        comma = text.find(",", self.start, self.end) >= 0
        if (comma and self.habits.asyndetic) or text.find(";", self.start, self.end) >= 0:
            return True
        said = max((at for at, here in self.cues.items() if "complementizer" in here), default=-1)
        for at, here in self.cues.items():
            if "purpose" in here or "occasion" in here or ("subordinator" in here and at == self.start):
                return True
            if comma and "relative" in here and self.tokens.words[self.tokens.first_at(at) - 1] == ",":
                return True
            if self.first_verb < at < max(self.last_verb, said) and not _JOINTS.isdisjoint(here):
                return True
        return False

    def pieces(self) -> list[Piece]:
        """The sentence in pieces, in order."""
        found: list[Piece] = []
        opening = self.cues.get(self.start, _NOTHING)
        link = "time" if "subordinator" in opening or "occasion" in opening else "main"
        begin, first, verb, outer_verb = self.start, self.first, 0, 0
        shields, shield = self.view.shields(self.start, self.end), 0
        cues, words, starts = self.cues, self.tokens.words, self.tokens.starts
        for index in self._telling():
            at = starts[index]
            while shield < len(shields) and shields[shield][1] <= at:
                shield += 1
            if at < begin or (shield < len(shields) and shields[shield][0] <= at):
                continue
            cut = self._cut_at(index, link, verb, index - first) if at in cues or words[index - 1] == "," else None
            if words[index] == ";":
                cut = "and", at + 1
            if cut:
                found.append((begin, at, link))
                outer_verb = verb if link in ("main", "and", "resume") else outer_verb
                link, begin = cut
                first = self.tokens.first_at(begin)
                verb = outer_verb if link == "resume" else 0
                verb = max(verb, self._verb(index)) if begin == at else verb
                continue
            if verb and index > first and (at in cues or words[index] == ",") and self._opens_speech(index):
                verb = 0
            if verb < 2:
                verb = max(verb, self._verb(index))
        found.append((begin, self.end, link))
        return found

    def _telling(self) -> list[int]:
        """The tokens at which something may begin or end: cues, verbs, commas and what follows them, semicolons."""
        words = self.tokens.words[self.first : self.last]
        starts = self.tokens.starts[self.first : self.last]
        cues, verbs, futures = self.cues, self.verbs, self.futures
        return [
            index
            for index, (at, word, before) in enumerate(zip(starts, words, ["", *words], strict=False), self.first)
            if at in cues or at in verbs or before == "," or word in _PARTING or at in futures
        ]

    def _opens_speech(self, index: int) -> bool:
        """Whether what is said begins here: after `that`, or after a comma right behind a verb of saying."""
        at = self.tokens.starts[index]
        if self.tokens.words[index] == ",":
            return self.view.cues.any(at - 14, at, "say")
        return "complementizer" in self.cues.get(at, _NOTHING)

    def _cut_at(self, index: int, link: str, verb: int, length: int) -> tuple[str, int] | None:
        """Link and start of a clause that begins at this token, or None."""
        at = self.tokens.starts[index]
        after_comma = index > self.first and self.tokens.words[index - 1] == ","
        here = self.cues.get(at)
        if here:
            found = self._cut_by_cue(here, index, verb, length, after_comma=after_comma)
            if found:
                return found
        if not after_comma:
            return None
        if link in ("relative", "time", "occasion", "purpose") and self._verb_ahead(index):
            return ("resume", at) if verb or link != "relative" else None
        if self.habits.asyndetic and verb and self._verb_ahead(index, 2):
            return "and", at
        return None

    def _cut_by_cue(
        self, here: dict[str, Cue], index: int, verb: int, length: int, *, after_comma: bool
    ) -> tuple[str, int] | None:
        """The clause that the cues of this token open."""
        at = self.tokens.starts[index]
        if length > 2:
            for link in ("purpose", "occasion"):
                if link in here:
                    return link, at
        if after_comma and "relative" in here:
            partitive = " " in self.view.text[at : here["relative"].end]  # "most of them from X" needs no verb
            if partitive or self._verb_ahead(index + 1):
                return "relative", at
        if not verb:
            return None
        if "contrast" in here and self._verb_ahead(self._after(here["contrast"])):
            return "and", at
        if "and" in here and self._joins_clauses(index, here["and"], verb):
            return "and", at
        if (
            "subordinator" in here
            and (after_comma or not self.habits.verb_last)
            and self._verb_ahead(self._after(here["subordinator"]))
        ):
            return "time", at
        return None

    def _joins_clauses(self, index: int, cue: Cue, verb: int) -> bool:
        """Whether a joining word at this token joins clauses, not nouns and not two verbs that share what follows.

        Where the verb stands last ("has the mayor and the council thanked"), an auxiliary alone ends no clause, and
        a verb right before the joining word is how one ends; elsewhere that is how two are joined ("met and worked
        with").
        """
        habits = self.habits
        if index > self.first and self.tokens.folded[index - 1] in habits.open_ended:
            return False
        if not habits.verb_last and (cue.start in self.verb_ends or cue.start - 1 in self.verb_ends):
            return False
        after = self._after(cue)
        if after < self.last and "complementizer" in self.cues.get(self.tokens.starts[after], _NOTHING):
            return True
        return self._verb_ahead(after, 2 if habits.verb_last and verb == 1 else _WINDOW)

    def _after(self, cue: Cue) -> int:
        """Token after a cue."""
        return self.tokens.first_at(cue.end)

    def _verb(self, index: int) -> int:
        """2 where a finite verb with a class begins at the token, 1 for an auxiliary or plain verb, else 0."""
        at = self.tokens.starts[index]
        weight = self.verbs.get(at)
        if weight is None:
            return 2 if at in self.futures else 0
        return 0 if index and self.tokens.folded[index - 1] in self.habits.infinitive else weight

    def _verb_ahead(self, index: int, window: int = _WINDOW) -> bool:
        """Whether a finite verb comes before the next stop."""
        words, starts = self.tokens.words, self.tokens.starts
        for ahead in range(index, min(index + window, self.last)):
            at = starts[ahead]
            if at > self.last_verb or words[ahead] in _STOPS:
                return False
            if self._verb(ahead):
                return True
            here = self.cues.get(at)
            if here and ahead > index and not self.habits.stops.isdisjoint(here) and "complementizer" not in here:
                return False
        return False
