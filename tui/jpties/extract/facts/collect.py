"""All facts of an article: sentences to clauses to drafts to facts, each once, in document order."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from jpties.extract.facts.as_of import Times
from jpties.extract.facts.attribution import Speakers, Speech, speaker_below
from jpties.extract.facts.checks import checked
from jpties.extract.facts.clauses import Clause, clauses_of
from jpties.extract.facts.draft import Draft
from jpties.extract.facts.drafts import drafts_of
from jpties.extract.facts.opening import opening
from jpties.extract.facts.plover import plover_class
from jpties.extract.facts.references import References
from jpties.extract.facts.repeats import Repeats
from jpties.extract.facts.roles import RolePhrase, best_phrases, phrases_in, role_draft
from jpties.extract.facts.sentences import Stretch, stretches
from jpties.extract.facts.statement_line import english_line
from jpties.extract.facts.subjects import subjects_of
from jpties.extract.facts.view import FactView, Ranges
from jpties.model.fact import Fact

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.extract.document import Document
    from jpties.extract.facts.inputs import FoundDate, FoundNumber
    from jpties.model.article import Metadata
    from jpties.model.mention import Mention

_LONGEST = 4_000
"""Code points; what is longer is no sentence, and none of its clauses could be quoted."""
_READ = frozenset({"title", "lead", "paragraph", "caption"})


@dataclass(slots=True)
class _Found:
    """The facts so far, with what the checks need of each."""

    facts: list[Fact] = field(default_factory=list)
    senses: list[str] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)


class Roles:
    """The role phrases of an article, taken in order of the text."""

    def __init__(self, phrases: list[RolePhrase], shown: set[int]) -> None:
        self._phrases = Ranges([_Keyed(phrase.start, phrase.end, phrase) for phrase in phrases])
        self._shown = shown

    def of(self, start: int, end: int, speakers: Speakers) -> list[RolePhrase]:
        """The phrases of a sentence that are shown; the speakers learn all of them."""
        found = [keyed.phrase for keyed in self._phrases.within(start, end)]
        for phrase in found:
            speakers.learn(phrase.office.sense, phrase.person.id)
        return [phrase for phrase in found if id(phrase) in self._shown]


@dataclass(frozen=True, slots=True)
class _Keyed:
    """A phrase with its range, for looking up."""

    start: int
    end: int
    phrase: RolePhrase


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
    view = FactView(document, metadata, mentions, quantities, dates)
    speakers = Speakers(view)
    references = References(view)
    times = Times(view)
    found = _Found()
    repeats = Repeats(view)
    read = [stretch for stretch in stretches(document) if stretch.end - stretch.start <= _LONGEST]
    phrases = [phrase for s in read if s.role in _READ for phrase in phrases_in(view, *_span(view, s))]
    roles = Roles(phrases, {id(phrase) for phrase in best_phrases(view, phrases).values()})
    for number, stretch in enumerate(read):
        if stretch.role == "noise":
            drafts = [_noise_draft(n, stretch) for n in view.numbers.within(stretch.start, stretch.end)]
        elif stretch.role in _READ:
            drafts = _drafts(view, stretch, speakers, roles, repeats)
        else:
            continue
        for draft in sorted(drafts, key=lambda draft: (draft.start, draft.end)):
            _add(found, view, draft, stretch, number, article, references, speakers, times)
    facts = checked(found.facts, found.senses, found.sentences)
    return tuple(sorted(facts, key=lambda fact: (fact.start, fact.end, fact.id)))


def _noise_draft(number: FoundNumber, stretch: Stretch) -> Draft:
    """A figure of a teaser: shown only when noise is asked for."""
    return Draft(
        "figure",
        stretch.start,
        stretch.end,
        "figure/noise",
        quantity=number.quantity,
        number_at=(number.start, number.end),
    )


def _drafts(view: FactView, stretch: Stretch, speakers: Speakers, roles: Roles, repeats: Repeats) -> list[Draft]:
    """The drafts of a sentence of the article proper, with roles and speakers."""
    start, end = _span(view, stretch)
    told = [role_draft(view, phrase) for phrase in roles.of(start, end, speakers)]
    if repeats.seen(stretch):
        return told
    clauses = [_closed(view, clause, start, end) for clause in clauses_of(view, start, end)]
    drafts = [draft for clause in clauses for draft in drafts_of(view, clause)]
    if stretch.role in ("title", "caption"):
        drafts = [draft for draft in drafts if draft.kind != "background" or _titled(view, draft, stretch)]
    source = speakers.source(start, end)
    first = speakers.of_clause(start, end)
    return told + [_with_speaker(view, draft, stretch, speakers, source, first) for draft in drafts]


def _titled(view: FactView, draft: Draft, stretch: Stretch) -> bool:
    """Whether a title without a deciding verb still tells of a tie: two places of it."""
    places = {name.id for name in view.named.within(draft.start, draft.end) if name.type == "place"}
    return stretch.role == "title" and len(places) > 1


def _closed(view: FactView, clause: Clause, start: int, end: int) -> Clause:
    """A clause without the full stop of its sentence, unless it is the whole sentence."""
    if (clause.start, clause.end) == (start, end) or clause.end != end or view.text[end - 1] not in ".。":
        return clause
    return replace(clause, end=end - 1)


def _span(view: FactView, stretch: Stretch) -> tuple[int, int]:
    """A sentence without the dateline of its paragraph and without joining signs at its ends."""
    return view.trimmed(opening(view.document, stretch.start, stretch.end), stretch.end)


def _with_speaker(
    view: FactView, draft: Draft, stretch: Stretch, speakers: Speakers, source: str | None, first: Speech | None
) -> Draft:
    """The draft with who says so: the clause's own speaker, a named source, the sentence's, the next line's."""
    if draft.kind == "statement":
        speech = speakers.of_clause(draft.start, draft.end) or first
        speaker = (speech.speaker if speech else None) or source
        if speaker is None and draft.cue is None:
            speaker = speakers.beside_quotation(stretch.start, stretch.end)
        if speaker is None and draft.cue is None:
            sentences = view.document.sentences
            following = sentences[stretch.last + 1] if stretch.last + 1 < len(sentences) else None
            speaker = speaker_below(view, sentences[stretch.last], following)
            speaker = speaker or (speakers.last if stretch.start > 0 else None)
        return replace(draft, speaker=speaker)
    if source is not None:
        return replace(draft, speaker=source, source=source)
    if first is None or first.speaker is None:
        return draft
    if draft.end <= first.verb.start and not speakers.quoted(draft):
        return draft
    return replace(draft, speaker=first.speaker)


def _add(
    found: _Found,
    view: FactView,
    draft: Draft,
    stretch: Stretch,
    number: int,
    article: str,
    references: References,
    speakers: Speakers,
    times: Times,
) -> None:
    """Make the fact of a draft, unless one of its kind, range and value is there."""
    value = f":{draft.quantity.value}" if draft.quantity else ""
    fact_id = f"{article}:{draft.kind}:{draft.start}-{draft.end}{value}"
    if fact_id in found.ids:
        return
    found.ids.add(fact_id)
    subjects = subjects_of(view, draft, (stretch.start, stretch.end), references, speakers)
    date = times.of(draft, stretch)
    quote = view.text[draft.start : draft.end]
    speaker = next((subject.name for subject in subjects if subject.id == draft.speaker), None)
    sense = draft.cue.sense if draft.cue else ""
    found.facts.append(
        Fact(
            id=fact_id,
            kind=draft.kind,
            start=draft.start,
            end=draft.end,
            quote=quote,
            statement=english_line(draft, quote, [subject.name for subject in subjects], speaker, date),
            subjects=tuple(subject.id for subject in subjects),
            rule=draft.rule,
            block=stretch.role,
            quantity=draft.quantity,
            as_of=date,
            attributed_to=draft.speaker,
            plover=plover_class(draft.kind, sense, planned=draft.note == "planned"),
            note=draft.note,
        )
    )
    found.senses.append(sense)
    found.sentences.append(number)
