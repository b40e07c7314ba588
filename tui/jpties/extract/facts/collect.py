"""All facts of an article: sentences to clauses to drafts to facts, each once, in document order."""

from __future__ import annotations

from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from jpties.extract.facts.as_of import Times
from jpties.extract.facts.attribution import Speakers, Speech, speaker_below
from jpties.extract.facts.checks import checked
from jpties.extract.facts.clauses import Clause, clauses_of
from jpties.extract.facts.cues import BITS
from jpties.extract.facts.draft import Draft
from jpties.extract.facts.drafts import drafts_of
from jpties.extract.facts.opening import opening, without_credit
from jpties.extract.facts.parties import subject_of
from jpties.extract.facts.plover import plover_class
from jpties.extract.facts.references import References
from jpties.extract.facts.repeats import Repeats
from jpties.extract.facts.roles import RolePhrase, best_phrases, phrases_in, role_draft
from jpties.extract.facts.sentences import Stretch, stretches
from jpties.extract.facts.sides import Sides
from jpties.extract.facts.statement_line import english_line
from jpties.extract.facts.subjects import OF_PERSONS, About, subjects_of
from jpties.extract.facts.view import FactView, Ranges
from jpties.model.fact import Fact

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.extract.document import Document
    from jpties.extract.facts.inputs import FoundDate, FoundNumber
    from jpties.extract.facts.references import Subject
    from jpties.model.article import Metadata
    from jpties.model.mention import Mention

_LONGEST = 4_000
"""Code points; what is longer is no sentence, and none of its clauses could be quoted."""
_WIDEST = 260
"""Code points of a quote that is widened to say what its number is of."""
_FIRST_WORDS = 24
_BRACKET = 40
"""Code points of a bracket behind the body of an office."""
_ACCORDING, _SAY, _ROLE = BITS["according"], BITS["say"], BITS["role"] | BITS["role_verb"]
_RANGE, _ID = attrgetter("start", "end"), attrgetter("id")
_READ = frozenset({"title", "lead", "paragraph", "caption"})


def facts_in(
    document: Document,
    metadata: Metadata,
    mentions: Sequence[Mention],
    quantities: Sequence[FoundNumber],
    dates: Sequence[FoundDate],
    article: str,
) -> tuple[Fact, ...]:
    """The facts of an article, in document order; figures of noise among them, marked by `block`.

    Args:
        document: text, blocks, sentences, language.
        metadata: title and date.
        mentions: names, dates and quantities, settled, not overlapping.
        quantities: numbers with their units; soft ones are counts like "two sides" and ranks.
        dates: settled dates.
        article: the contract's name, part of each fact's id.
    """
    return _Reader(FactView(document, metadata, mentions, quantities, dates), article).facts()


class _Shown(NamedTuple):
    """A role phrase with its range, for looking up."""

    start: int
    end: int
    phrase: RolePhrase


class _Reader:
    """Reads one article from its first sentence to its last, remembering who spoke and what happened when."""

    def __init__(self, view: FactView, article: str) -> None:
        self.view = view
        self.article = article
        self.speakers = Speakers(view)
        sides = Sides(view)
        named = {id(mention): subject_of(mention) for mention in view.named.items}
        self.about = About(view, References(view, sides), self.speakers, sides, named)
        self.times = Times(view)
        self.repeats = Repeats(view)
        self.stretches = [s for s in stretches(view) if s.end - s.start <= _LONGEST]
        self.spans = {s.start: self._span(s) for s in self.stretches if s.role in _READ}
        held = [self.spans[s.start] for s in self.stretches if s.role in _READ and s.told & _ROLE]
        phrases = [phrase for span in held for phrase in phrases_in(view, *span)]
        self.phrases = Ranges([_Shown(phrase.start, phrase.end, phrase) for phrase in phrases])
        self._learn_sole_holders(phrases)
        self.shown = {id(phrase) for phrase in best_phrases(view, phrases).values()}
        self._facts: list[Fact] = []
        self._sentences: list[int] = []
        self._ids: set[str] = set()
        self._told: tuple[int, tuple[Subject, ...]] = (-1, ())

    def facts(self) -> tuple[Fact, ...]:
        """All facts, in order."""
        for number, stretch in enumerate(self.stretches):
            if stretch.role == "noise":
                found = self.view.numbers.within(stretch.start, stretch.end)
                drafts = [_noise_draft(figure, stretch) for figure in found]
            elif stretch.role in _READ:
                drafts = self._drafts(stretch, *self.spans[stretch.start])
            else:
                continue
            for draft in sorted(drafts, key=_RANGE):
                self._add(draft, stretch, number)
        facts = checked(self.view, self._facts, self._sentences)
        return tuple(sorted(facts, key=lambda fact: (fact.start, fact.end, fact.id)))

    def _span(self, stretch: Stretch) -> tuple[int, int]:
        """A sentence without the dateline of its paragraph, a caption's credit and joining signs at its ends."""
        end = without_credit(self.view, stretch.start, stretch.end) if stretch.role == "caption" else stretch.end
        return self.view.trimmed(opening(self.view.document, stretch.start, stretch.end), end)

    def _drafts(self, stretch: Stretch, start: int, end: int) -> list[Draft]:
        """The drafts of a sentence of the article proper, with roles and speakers."""
        view = self.view
        told = self._roles(start, end) if stretch.told & _ROLE else []
        if self.repeats.seen(stretch):
            return told
        clauses = [_closed(view, clause, start, end) for clause in clauses_of(view, start, end)]
        drafts = drafts_of(view, clauses[0]) if clauses else []
        for before, clause in pairwise(clauses):
            drafts += _with_antecedents(view, drafts_of(view, clause), before)
        drafts = [draft for draft in drafts if not any(_only_holds(view, role, draft) for role in told)]
        if stretch.role in ("title", "caption"):
            drafts = [draft for draft in drafts if draft.kind != "background" or _titled(view, draft, stretch)]
        source = self.speakers.source(start, end) if stretch.told & _ACCORDING else None
        first = self.speakers.of_clause(start, end) if stretch.told & _SAY else None
        return told + [self._with_speaker(draft, stretch, source, first) for draft in drafts]

    def _learn_sole_holders(self, phrases: list[RolePhrase]) -> None:
        """Who holds an office that one person alone holds: a title may name the office before anybody is named."""
        holders: dict[str, set[str]] = {}
        for phrase in phrases:
            holders.setdefault(phrase.office.sense, set()).add(phrase.person.id)
        for phrase in phrases:
            if len(holders[phrase.office.sense]) == 1:
                self.speakers.learn(phrase.office.sense, phrase.person.id, self._bodies(phrase))

    def _bodies(self, phrase: RolePhrase) -> list[str]:
        return [name.id for name in self.view.named.within(phrase.start, phrase.end) if name.type != "person"]

    def _roles(self, start: int, end: int) -> list[Draft]:
        """The roles that are shown at this sentence; the speakers learn all of them."""
        found = [shown.phrase for shown in self.phrases.within(start, end)]
        for phrase in found:
            self.speakers.learn(phrase.office.sense, phrase.person.id, self._bodies(phrase))
        return [role_draft(self.view, phrase) for phrase in found if id(phrase) in self.shown]

    def _with_speaker(self, draft: Draft, stretch: Stretch, source: str | None, first: Speech | None) -> Draft:
        """The draft with who says so: the clause's own speaker, a named source, the sentence's, the next line's."""
        speakers = self.speakers
        if draft.kind == "statement":
            speech = speakers.of_clause(draft.start, draft.end) or first
            speaker = (speech.speaker if speech else None) or source
            if speaker is None and draft.cue is None:
                speaker = speakers.beside_quotation(stretch.start, stretch.end) or self._below(stretch) or speakers.last
            return draft._replace(speaker=speaker)
        if source is not None:
            return draft._replace(speaker=source, source=source)
        if first is None or first.speaker is None:
            return draft
        if draft.end <= first.verb.start and not speakers.quoted(draft):
            return draft
        return draft._replace(speaker=first.speaker)

    def _below(self, stretch: Stretch) -> str | None:
        """The speaker whose name makes the next line."""
        sentences = self.view.document.sentences
        following = sentences[stretch.last + 1] if stretch.last + 1 < len(sentences) else None
        return speaker_below(self.view, sentences[stretch.last], following)

    def _add(self, draft: Draft, stretch: Stretch, number: int) -> None:
        """Make the fact of a draft, unless one of its kind, range and value is there."""
        value = f":{draft.quantity.value}" if draft.quantity else ""
        fact_id = f"{self.article}:{draft.kind}:{draft.start}-{draft.end}{value}"
        if fact_id in self._ids:
            return
        self._ids.add(fact_id)
        before = self._told[1] if self._told[0] == stretch.block else ()
        owned = draft.kind in OF_PERSONS and stretch.told & _ROLE
        found = self.phrases.within(draft.start, draft.end) if owned else []
        bodies = [(shown.phrase.office.end, _behind_bracket(self.view, shown.end)) for shown in found]
        subjects = subjects_of(self.about, draft, stretch, before, bodies)
        self._told = (stretch.block, tuple(subjects) or before)
        date = self.times.of(draft, stretch)
        speaker = None
        if draft.speaker is not None:
            speaker = next((subject for subject in subjects if subject.id == draft.speaker), None)
        sense = draft.cue.sense if draft.cue else ""
        self._facts.append(
            Fact(
                id=fact_id,
                kind=draft.kind,
                start=draft.start,
                end=draft.end,
                quote=self.view.text[draft.start : draft.end],
                statement=english_line(self.view, draft, speaker, date),
                subjects=tuple(map(_ID, subjects)),
                rule=draft.rule,
                block=stretch.role,
                quantity=draft.quantity,
                as_of=date,
                attributed_to=draft.speaker,
                plover=plover_class(draft.kind, sense, planned=draft.note == "planned"),
                note=draft.note,
            )
        )
        self._sentences.append(number)


def _noise_draft(number: FoundNumber, stretch: Stretch) -> Draft:
    """A figure of a teaser: shown only when noise is asked for."""
    place = (number.start, number.end)
    return Draft("figure", stretch.start, stretch.end, "figure/noise", quantity=number.quantity, number_at=place)


def _only_holds(view: FactView, role: Draft, draft: Draft) -> bool:
    """Whether a draft says no more than an office and who holds it: without a verb, or by the one that tells it."""
    if draft.kind != "background":
        return draft.cue is not None and role.cue is not None and draft.cue.start == role.cue.start
    at = role.cue.start if role.cue is not None else -1
    inside = role.start <= draft.start and draft.end <= role.end and draft.cue is None
    return inside and all(cue.start == at for cue in view.cues.within(draft.start, draft.end, "other"))


def _with_antecedents(view: FactView, drafts: list[Draft], before: Clause) -> list[Draft]:
    """The drafts of a clause, each with what a relative word at its beginning stands for; a number is told once."""
    found = [_with_antecedent(view, draft, before) for draft in drafts]
    counted = {(draft.start, draft.end) for draft in found if draft.kind == "figure"}
    return [
        draft
        for draft, cut in zip(found, drafts, strict=True)
        if draft.kind != "goal" or draft is cut or (draft.start, draft.end) not in counted
    ]


def _with_antecedent(view: FactView, draft: Draft, before: Clause) -> Draft:
    """A fact that begins with a word for what stands before it ("of whom 12 ...") with the clause that says what."""
    if draft.end - before.start > _WIDEST:
        return draft
    relative = view.cues.within(draft.start, draft.start + _FIRST_WORDS, "relative")
    begins = relative and relative[0].start <= draft.start + len("of ") and before.start < draft.start
    return draft._replace(start=before.start) if begins else draft


def _behind_bracket(view: FactView, end: int) -> int:
    """Where a bracket that follows the body of an office ends ("governor of Gunma (Japan)"); else the given end."""
    brackets = (
        view.shields(end, min(len(view.text), end + _BRACKET)) if view.text[end : end + 2].strip()[:1] in "(（" else []
    )
    return brackets[0][1] if brackets else end


def _titled(view: FactView, draft: Draft, stretch: Stretch) -> bool:
    """Whether a title without a deciding verb still tells of a tie: two places of it."""
    places = {name.id for name in view.named.within(draft.start, draft.end) if name.type == "place"}
    return stretch.role == "title" and len(places) > 1


def _closed(view: FactView, clause: Clause, start: int, end: int) -> Clause:
    """A clause without the full stop of its sentence, unless it is the whole sentence."""
    if (clause.start, clause.end) == (start, end) or clause.end != end or view.text[end - 1] not in ".。":
        return clause
    return clause._replace(end=view.trimmed(clause.start, end - 1)[1])
