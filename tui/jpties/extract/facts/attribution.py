"""Who says so: the speaker of a sentence, the source that a clause names, the speaker on the next line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jpties.extract.document import Sentence
    from jpties.extract.facts.cues import Cue
    from jpties.extract.facts.view import FactView
    from jpties.model.mention import Mention

_NEAR = 60
"""Code points between "according to" or a verb of saying and the name."""


class Speakers:
    """Remembers, down an article, who holds which office and who spoke last."""

    def __init__(self, view: FactView) -> None:
        self.view = view
        self.by_office: dict[str, str] = {}
        self.last: str | None = None

    def learn(self, office: str, person: str) -> None:
        """Note the holder of an office, by its English word."""
        self.by_office[office] = person

    def of_sentence(self, start: int, end: int) -> tuple[str | None, Cue | None]:
        """The speaker of a sentence and the verb of saying, if it reports speech."""
        verb = next(iter(self.view.cues.within(start, end, "say")), None)
        source = self.source(start, end)
        if source is not None:
            return source, verb
        if verb is None:
            return None, None
        speaker = self._subject(start, verb, end)
        if speaker is not None:
            self.last = speaker
        return speaker, verb

    def source(self, start: int, end: int) -> str | None:
        """Whom an "according to" names, else its words."""
        cue = next(iter(self.view.cues.within(start, end, "according")), None)
        if cue is None:
            return None
        if not self.view.spaced:
            name = self.view.named.before(cue.start)
            return name.id if name is not None and name.start >= start and cue.start - name.end <= 3 else None
        names = self.view.named.within(cue.end, min(end, cue.end + _NEAR))
        people = [name for name in names if name.type in ("person", "organization")]
        if people:
            return people[0].id
        office = next(iter(self.view.cues.within(cue.end, min(end, cue.end + _NEAR), "role")), None)
        if office is not None and office.sense in self.by_office:
            return self.by_office[office.sense]
        stop = min((at for at in (self.view.text.find(sign, cue.end, end) for sign in ",;.(") if at > 0), default=end)
        words = self.view.text[cue.end : stop].strip()
        return words if 0 < len(words) <= _NEAR else None

    def _subject(self, start: int, verb: Cue, end: int) -> str | None:
        """Who speaks: a name before the verb, one right after it, an office, or the one who spoke last."""
        view = self.view
        before = view.named.within(start, verb.start)
        after = view.named.within(verb.end, min(end, verb.end + _NEAR))
        shields = view.shields(start, end)
        outside = [name for name in before if not any(low <= name.start < high for low, high in shields if high - low > 30)]
        for names in (outside, after if not outside else []):
            speaker = self._first_speaker(names)
            if speaker is not None:
                return speaker
        for low, high in ((start, verb.start), (verb.end, min(end, verb.end + _NEAR))):
            office = next((c for c in view.cues.within(low, high, "role") if c.sense in self.by_office), None)
            if office is not None:
                return self.by_office[office.sense]
        if outside:
            return outside[0].id
        if view.cues.any(start, verb.start, "pronoun") or verb.start - start < 3:
            return self.last
        return None

    @staticmethod
    def _first_speaker(names: list[Mention]) -> str | None:
        """The first person, else the first organization."""
        for kind in ("person", "organization"):
            found = next((name for name in names if name.type == kind), None)
            if found is not None:
                return found.id
        return None


def speaker_below(view: FactView, sentence: Sentence, following: Sentence | None) -> str | None:
    """The person whose name alone makes the next line, under somebody's words."""
    if following is None:
        return None
    start, end = view.trimmed(following.start, following.end)
    person = next(iter(view.persons.within(start, end)), None)
    if person is None or end - start > (person.end - person.start) + 60:
        return None
    rest = view.text[start : person.start] + view.text[person.end : end]
    if rest.strip(" ,—–-.()") and not view.cues.any(start, end, "role"):
        return None
    return person.id if "\n" in view.text[sentence.end : following.start] else None
