"""Who says so: the speaker of a sentence, the source that a clause names, the speaker on the next line."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jpties.extract.document import Sentence
    from jpties.extract.facts.cues import Cue
    from jpties.extract.facts.draft import Draft
    from jpties.extract.facts.view import FactView
    from jpties.model.mention import Mention

_TOPIC = 10
"""Signs between a Japanese name and the particle that makes it the topic."""
_ADJACENT = 10
"""Code points between a verb and its subject."""
_BEFORE_OBJECT = 16
_NEAR = 60
"""Code points between a verb of saying, or an office, and a name."""
_SOURCE = 100
"""Code points behind "according to" in which its source is named."""
_JOINS = 3
"""Words between an office and its body."""


class Speech(NamedTuple):
    """A verb of saying with its speaker."""

    verb: Cue
    """The verb."""
    speaker: str | None
    """Entity id of who speaks, where it can be told."""


class Speakers:
    """Remembers, down an article, who holds which office and who spoke last."""

    def __init__(self, view: FactView) -> None:
        self.view = view
        self._by_office: dict[str, tuple[str, frozenset[str]]] = {}
        self.last: str | None = None

    def learn(self, office: str, person: str, bodies: Iterable[str]) -> None:
        """Note the holder of an office, by its English word, and the bodies and places named with it."""
        self._by_office[office] = (person, frozenset(bodies))

    def holder(self, office: Cue, end: int) -> str | None:
        """The person whom an office means here: its last holder, unless it is said of another body or place."""
        known = self._by_office.get(office.sense)
        if known is None:
            return None
        body = next(iter(self.view.named.within(office.end, min(end, office.end + _NEAR))), None)
        if body is not None and body.id != known[0] and body.id not in known[1]:
            joins = {*self.view.words.words("roles/joins"), *self.view.words.words("roles/articles")}
            between = self.view.text[office.end : body.start].lower().split()
            if len(between) <= _JOINS and set(between) <= joins and (between or not self.view.spaced):
                return None
        return known[0]

    def of_clause(self, start: int, end: int) -> Speech | None:
        """The first verb of saying in a range and who speaks."""
        verb = next((cue for cue in self.view.cues.within(start, end, "say") if not self._object(cue)), None)
        if verb is None:
            return None
        speaker = self._subject(start, verb, end)
        if speaker is not None:
            self.last = speaker
        return Speech(verb, speaker)

    def _object(self, cue: Cue) -> bool:
        """Whether what looks like a verb of saying is the object of the verb right before it ("exchanged notes")."""
        before = self.view.cues.within(cue.start - _BEFORE_OBJECT, cue.start, "agree", "event")
        return any(cue.start - verb.end <= 1 for verb in before)

    def beside_quotation(self, start: int, end: int) -> str | None:
        """The person named right behind a quotation, whatever the verb between."""
        quotations = [(low, high) for low, high in self.view.shields(start, end) if high - low > 30]
        if not quotations:
            return None
        close = quotations[-1][1]
        person = next(iter(self.view.persons.within(close, min(end, close + _NEAR))), None)
        return person.id if person is not None else None

    def quoted(self, draft: Draft) -> bool:
        """Whether a draft stands inside quotation marks."""
        low = max(0, draft.start - 300)
        return any(begin <= draft.start and draft.end <= end for begin, end in self.view.shields(low, draft.end + 2))

    def source(self, start: int, end: int) -> str | None:
        """Whom an "according to" names, else its words."""
        cue = next(iter(self.view.cues.within(start, end, "according")), None)
        if cue is None:
            return None
        if not self.view.spaced:
            name = self.view.named.before(cue.start)
            return name.id if name is not None and name.start >= start and cue.start - name.end <= 3 else None
        names = self.view.named.within(cue.end, min(end, cue.end + _SOURCE))
        people = [name for name in names if name.type in ("person", "organization")]
        if people:
            return people[0].id
        office = next(iter(self.view.cues.within(cue.end, min(end, cue.end + _NEAR), "role")), None)
        holder = self.holder(office, end) if office is not None else None
        if holder is not None:
            return holder
        stop = min((at for at in (self.view.text.find(sign, cue.end, end) for sign in ",;.(") if at > 0), default=end)
        words = self.view.text[cue.end : stop].strip()
        return words if 0 < len(words) <= _NEAR else None

    def _subject(self, start: int, verb: Cue, end: int) -> str | None:
        """Who speaks: what stands right before the verb, what stands right after it, the first name before it."""
        view = self.view
        before = [name for name in view.named.within(start, verb.start) if not self._in_quotation(name, start, end)]
        if not view.spaced:
            return self._topic(before) or self._holder(start, verb.start)
        adjacent = before[-1] if before and verb.start - before[-1].end <= _ADJACENT else None
        holder = self._holder(start, verb.start)
        if adjacent is not None and adjacent.type == "person":
            return before[0].id if before[0].type == "person" else adjacent.id
        inverted = view.text[start : verb.start].rstrip().endswith(",")
        if adjacent is None or inverted:
            after = self._after(verb, end)
            if after is not None and not (before and before[0].type == "person" and after != before[0].id):
                return after
        people = next((name.id for name in before if name.type == "person"), None)
        if people is None and inverted and self._office_behind(verb, end) is not None:
            return None  # "..., said the minister" of whom the article has not told
        if people is None and holder is not None:
            return holder
        if people is not None:
            return people
        if before:
            return next((name.id for name in before if name.type == "organization"), before[0].id)
        if view.cues.any(start, verb.start, "pronoun") or verb.start - start < 3:
            return self.last
        return None

    def _topic(self, names: list[Mention]) -> str | None:
        """The first name marked as topic or subject of a Japanese sentence, an office or honorific between."""
        for name in names:
            after = self.view.text[name.end : name.end + _TOPIC]
            marks = [at for at in (after.find("は"), after.find("が"), after.find("も")) if at >= 0]
            if marks and not any(sign in after[: min(marks)] for sign in "、。のをにと「」"):
                return name.id
        return None

    def _in_quotation(self, name: Mention, start: int, end: int) -> bool:
        """Whether a name stands inside a longer quotation."""
        return any(low <= name.start < high and high - low > 30 for low, high in self.view.shields(start, end))

    def _holder(self, start: int, end: int) -> str | None:
        """The person whose office is named in a range."""
        for office in self.view.cues.within(start, end, "role"):
            holder = self.holder(office, end)
            if holder is not None:
                return holder
        return None

    def _after(self, verb: Cue, end: int) -> str | None:
        """A person, organization or office right behind the verb ("zei de premier", "dijo X")."""
        close = min(end, verb.end + _ADJACENT + 30)
        if self.view.cues.any(verb.end, min(end, verb.end + _ADJACENT), "complementizer"):
            return None
        name = next((n for n in self.view.named.within(verb.end, close) if n.start - verb.end <= _ADJACENT), None)
        if name is not None and name.type in ("person", "organization"):
            return name.id
        office = self._office_behind(verb, end)
        if office is None:
            return None
        person = next((n for n in self.view.persons.within(office.end, min(end, office.end + 60))), None)
        return person.id if person is not None else self.holder(office, end)

    def _office_behind(self, verb: Cue, end: int) -> Cue | None:
        """An office right behind a verb ("said the minister")."""
        close = min(end, verb.end + _ADJACENT + 30)
        cues = self.view.cues.within(verb.end, close, "role")
        return next((cue for cue in cues if cue.start - verb.end <= _ADJACENT), None)


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
