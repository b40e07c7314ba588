"""Where a sentence of a language that writes spaces parts into pieces, by its joining words, commas and verbs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.facts.cues import FINITE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jpties.extract.facts.cues import Cue
    from jpties.extract.facts.view import FactView

Piece = tuple[int, int, str]
"""Start, end, link; `resume` where a clause goes on after an inner one."""

_WINDOW = 14
"""Tokens looked at for the verb of a clause that may begin."""
_STOPS = frozenset(",;:.(）（)!?、")
_CLASSED = FINITE - {"other", "future", "aim"}
_PARTING = frozenset(",;")
_LINKS = ("and", "contrast", "relative", "purpose", "occasion", "subordinator", "complementizer", *FINITE)


class Cutter:
    """Cuts one sentence of a language that writes spaces."""

    def __init__(self, view: FactView, start: int, end: int) -> None:
        self.view = view
        self.start, self.end = start, end
        self.tokens = view.document.tokens
        self.first, self.last = self.tokens.first_at(start), self.tokens.first_at(end)
        self.shields = view.shields(start, end)
        self.cues: dict[int, dict[str, Cue]] = {}
        for cue in view.cues.within(start, end, *_LINKS):
            self.cues.setdefault(cue.start, {})[cue.group] = cue
        words = view.words
        self.infinitive = frozenset(words.words("clauses/infinitive_markers"))
        self.loose_relatives = words.value("clauses/relatives_after_comma") != "yes"
        self.verb_last = words.value("clauses/verb_last") == "yes"
        self.asyndetic = words.value("clauses/comma_joins") == "yes"
        self.endings = words.words("clauses/future_endings")
        self.open_ended = frozenset((*words.words("roles/body_joins"), *words.words("clauses/helpers")))

    def _telling(self) -> Iterator[int]:
        """The tokens at which something may begin or end: cues, commas and what follows them, semicolons."""
        words, starts = self.tokens.words, self.tokens.starts
        after_comma = False
        for index in range(self.first, self.last):
            word = words[index]
            if after_comma or word in _PARTING or starts[index] in self.cues or (self.endings and len(word) > 5):
                yield index
            after_comma = word == ","

    def pieces(self) -> list[Piece]:
        """The sentence in pieces, in order."""
        found: list[Piece] = []
        link = "time" if self._opens_with_time() else "main"
        begin, first, verb, outer_verb = self.start, self.first, 0, 0
        shield = 0
        for index in self._telling():
            at = self.tokens.starts[index]
            while shield < len(self.shields) and self.shields[shield][1] <= at:
                shield += 1
            if at < begin or (shield < len(self.shields) and self.shields[shield][0] <= at):
                continue
            cut = self._cut_at(index, link, verb, index - first)
            if cut:
                found.append((begin, at, link))
                outer_verb = verb if link in ("main", "and", "resume") else outer_verb
                link, begin = cut
                first = self.tokens.first_at(begin)
                verb = outer_verb if link == "resume" else 0
                verb = max(verb, self._verb(index)) if begin == at else verb
                continue
            verb = 0 if index > first and self._opens_speech(index) else verb
            verb = max(verb, self._verb(index))
        found.append((begin, self.end, link))
        return found

    def _opens_speech(self, index: int) -> bool:
        """Whether what is said begins here: after `that`, or after a comma right behind a verb of saying."""
        at = self.tokens.starts[index]
        if self.tokens.words[index] == ",":
            return self.view.cues.any(at - 14, at, "say")
        return "complementizer" in self.cues.get(at, ())

    def _opens_with_time(self) -> bool:
        """Whether the sentence begins with a subordinate clause that a comma ends."""
        here = self.cues.get(self.start, {})
        return "subordinator" in here or "occasion" in here

    def _cut_at(self, index: int, link: str, verb: int, length: int) -> tuple[str, int] | None:
        """Link and start of a clause that begins at this token, or None."""
        at, word = self.tokens.starts[index], self.tokens.words[index]
        if word == ";":
            return "and", at + 1
        here = self.cues.get(at)
        after_comma = index > self.first and self.tokens.words[index - 1] == ","
        if here:
            found = self._cut_by_cue(here, index, verb, length, after_comma=after_comma)
            if found:
                return found
        if after_comma and link in ("relative", "time", "occasion", "purpose") and self._verb_ahead(index):
            if verb or link in ("occasion", "purpose", "time"):
                return "resume", at
        elif after_comma and self.asyndetic and verb and self._verb_ahead(index, 2):
            return "and", at
        return None

    def _cut_by_cue(
        self, here: dict[str, Cue], index: int, verb: int, length: int, *, after_comma: bool
    ) -> tuple[str, int] | None:
        """The clause that the cues of this token open."""
        at = self.tokens.starts[index]
        if length > 2:
            for group, link in (("purpose", "purpose"), ("occasion", "occasion")):
                if group in here:
                    return link, at
        if after_comma and "relative" in here:
            partitive = " " in self.view.text[at : here["relative"].end]  # "most of them from X" needs no verb
            if partitive or self._verb_ahead(index + 1):
                return "relative", at
        if verb and "contrast" in here and self._verb_ahead(self._after(here["contrast"])):
            return "and", at
        dangling = index > self.first and self.tokens.folded[index - 1] in self.open_ended
        if (
            verb
            and "and" in here
            and not dangling
            and not self._ends_verb(at)
            and self._joins_clauses(self._after(here["and"]), verb)
        ):
            return "and", at
        if (
            verb
            and "subordinator" in here
            and (after_comma or not self.verb_last)
            and self._verb_ahead(self._after(here["subordinator"]))
        ):
            return "time", at
        return None

    def _ends_verb(self, at: int) -> bool:
        """Whether a verb stands right before the offset: two verbs share what follows ("met and worked with").

        Where the verb comes last, that is how a clause ends.
        """
        return not self.verb_last and any(
            at - cue.end <= 1 for cue in self.view.cues.within(max(self.start, at - 30), at, *FINITE)
        )

    def _joins_clauses(self, index: int, verb: int) -> bool:
        """Whether a joining word before this token joins clauses, not nouns.

        Where the verb stands last ("has the mayor and the council thanked"), an auxiliary alone ends no clause.
        """
        if self._is_cue(index, "complementizer"):
            return True
        return self._verb_ahead(index, 2 if self.verb_last and verb == 1 else _WINDOW)

    def _after(self, cue: Cue) -> int:
        """Token after a cue."""
        return self.tokens.first_at(cue.end)

    def _is_cue(self, index: int, group: str) -> bool:
        """Whether a cue of this group begins at the token."""
        return index < self.last and group in self.cues.get(self.tokens.starts[index], {})

    def _verb(self, index: int) -> int:
        """2 where a finite verb with a class begins at the token, 1 for an auxiliary or plain verb, else 0."""
        here = self.cues.get(self.tokens.starts[index])
        word = self.tokens.words[index]
        if here and not FINITE.isdisjoint(here):
            if index and self.tokens.folded[index - 1] in self.infinitive:
                return 0
            return 2 if not _CLASSED.isdisjoint(here) else 1
        return 2 if self.endings and len(word) > 5 and word[0].islower() and word.endswith(self.endings) else 0

    def _verb_ahead(self, index: int, window: int = _WINDOW) -> bool:
        """Whether a finite verb comes before the next stop."""
        for ahead in range(index, min(index + window, self.last)):
            if self.tokens.words[ahead] in _STOPS:
                return False
            if self._verb(ahead):
                return True
            here = self.cues.get(self.tokens.starts[ahead])
            stops = {"relative", "and"} if self.loose_relatives else {"and"}
            if here and ahead > index and not stops.isdisjoint(here) and "complementizer" not in here:
                return False
        return False
