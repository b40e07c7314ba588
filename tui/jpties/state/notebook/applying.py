"""The notebook laid on a corpus: facts of the user's among the others, and what lost its place.

Every quote is looked for anew where the text of an article has changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jpties.model.fact import Fact
from jpties.model.noted import noted, plain
from jpties.names.gazetteer import gazetteer
from jpties.state.fact_items import normalised
from jpties.state.notebook.matching import notes_of_corpus
from jpties.text.anchoring import found_again
from jpties.text.width import cut

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jpties.model.analysis import Analysis
    from jpties.model.article import Origin
    from jpties.model.corrections import Correction
    from jpties.model.model import Model
    from jpties.state.notebook.matching import NotesOfCorpus
    from jpties.state.notebook.records import ArticleNotes, Contents, FactNote, OwnFact
    from jpties.text.anchoring import Found

YOURS: Origin = "yours"
"""Ends the id of an own fact, and is its origin."""
LONGEST_QUOTE = 160
"""Cells of a quote that stand in a sentence for a better value."""


@dataclass(frozen=True, slots=True)
class Orphan:
    """Something of the notebook's whose quote is not in the text any more."""

    article: str
    """Name of the article."""
    item: FactNote | OwnFact | Correction
    """What it is."""
    quote: str
    """The words that are missing."""


@dataclass(frozen=True, slots=True)
class Placed:
    """The notes of an article, laid on its text."""

    facts: Mapping[str, FactNote]
    """What is said of a fact, by the fact's id."""
    own: tuple[tuple[OwnFact, Found], ...]
    """The user's own facts, and where they stand."""
    orphans: tuple[Orphan, ...]
    """What has lost its place."""


def placed(notes: ArticleNotes, analysis: Analysis) -> Placed:
    """Lay the notes of an article on its text and its facts."""
    article = analysis.article
    own: list[tuple[OwnFact, Found]] = []
    orphans: list[Orphan] = []
    for one in notes.own:
        found = found_again(article.text, one.anchor)
        if found is None:
            orphans.append(Orphan(article.name, one, one.anchor.quote))
        else:
            own.append((one, found))
    by_key = {fact.id.removeprefix(f"{article.name}:"): fact for fact in analysis.facts}
    mine = {_own_key(one, found): f"{article.name}:{_own_key(one, found)}" for one, found in own}
    facts: dict[str, FactNote] = {}
    for note in notes.facts:
        fact_id = mine.get(note.key) or _id_of(note, by_key, analysis)
        if fact_id is None:
            orphans.append(Orphan(article.name, note, note.anchor.quote))
        else:
            facts[fact_id] = note
    for correction in notes.corrections:
        anchor = correction.anchor
        if anchor is not None and found_again(article.text, anchor) is None:
            orphans.append(Orphan(article.name, correction, anchor.quote))
    return Placed(facts, tuple(own), tuple(orphans))


def _id_of(note: FactNote, by_key: Mapping[str, Fact], analysis: Analysis) -> str | None:
    """The fact that a note is about: the one of its name and quote, else the one of its kind at its quote."""
    fact = by_key.get(note.key)
    if fact is not None and fact.quote == note.anchor.quote:
        return fact.id
    found = found_again(analysis.article.text, note.anchor)
    if found is None:
        return None
    value = note.key.split(":", 2)[2] if note.key.count(":") > 1 else ""
    near = [
        one
        for one in analysis.facts
        if one.kind == note.kind and one.start < found.end and found.start < one.end and one.id.endswith(value)
    ]
    best = max(near, key=lambda one: min(one.end, found.end) - max(one.start, found.start), default=None)
    return best.id if best is not None else None


def _own_key(own: OwnFact, found: Found) -> str:
    value = f":{own.quantity.value}" if own.quantity is not None else ""
    return f"{own.kind}:{found.start}-{found.end}{value}:{YOURS}"


def applied(notes: ArticleNotes, analysis: Analysis) -> Analysis:
    """The analysis with the user's own facts, without wrong ones, with better values."""
    laid = placed(notes, analysis)
    facts: list[Fact] = []
    for fact in analysis.facts:
        note = laid.facts.get(fact.id)
        if note is not None and note.wrong:
            continue
        if note is not None and note.better is not None:
            was = f"the text was read as {fact.quantity.value} {fact.quantity.unit}" if fact.quantity else "no value"
            said = note.statement or f"{normalised(note.better)}: “{cut(' '.join(fact.quote.split()), LONGEST_QUOTE)}”"
            fact = fact._replace(quantity=note.better, origin=YOURS, note=fact.note or was, statement=said)
        facts.append(fact)
    facts += [_fact(own, found, analysis) for own, found in laid.own if not _is_wrong(own, found, laid, analysis)]
    facts.sort(key=lambda fact: (fact.start, fact.end, fact.id))
    return analysis._replace(facts=tuple(facts))


def _is_wrong(own: OwnFact, found: Found, laid: Placed, analysis: Analysis) -> bool:
    note = laid.facts.get(f"{analysis.article.name}:{_own_key(own, found)}")
    return note is not None and note.wrong


def _fact(own: OwnFact, found: Found, analysis: Analysis) -> Fact:
    article = analysis.article
    block = next((one for one in article.blocks if one.start < found.end and found.start < one.end), None)
    named = [
        mention.id
        for mention in analysis.mentions
        if found.start <= mention.start < found.end and mention.type not in ("date", "quantity")
    ]
    moved = "the text has changed since; look whether the quote still says it" if found.how == "changed" else None
    return Fact(
        id=f"{article.name}:{_own_key(own, found)}",
        kind=own.kind,
        start=found.start,
        end=found.end,
        quote=article.text[found.start : found.end],
        statement=own.statement,
        subjects=own.subjects or tuple(dict.fromkeys(named)),
        rule=f"notebook:{own.id}",
        block=block.role if block is not None else "paragraph",
        quantity=own.quantity,
        as_of=own.as_of,
        attributed_to=own.attributed_to,
        origin=YOURS,
        note=own.note or moved,
    )


def with_notes(model: Model, contents: Contents) -> tuple[Model, NotesOfCorpus]:
    """The corpus with the notebook's facts, and whose notes are whose, of what `notes_of_corpus` is given."""
    base = plain(model)
    notes = notes_of_corpus(base, contents)
    changes = {}
    for name in sorted(notes.names()):
        found = notes.of(base.row(name))
        if found is not None and (found.own or any(note.wrong or note.better for note in found.facts)):
            changes[name] = _Applied(found)
    return (noted(base, changes, gazetteer()) if changes else base), notes


@dataclass(frozen=True, slots=True)
class _Applied:
    """Applies the notes of one article."""

    notes: ArticleNotes

    def __call__(self, analysis: Analysis) -> Analysis:
        return applied(self.notes, analysis)


def orphans_of(model: Model, notes: NotesOfCorpus) -> list[Orphan]:
    """Everything of the notebook's that has lost its place in a changed text, by article."""
    found: list[Orphan] = []
    base = plain(model)
    for name in sorted(notes.names()):
        of = notes.of(base.row(name))
        if of is not None and (of.facts or of.own or of.corrections):
            found += placed(of, base.analysis(name)).orphans
    return found
