"""The notebook laid on a corpus: whose notes are whose, facts of the user's among the others, and what lost its place.

Notes are known by the text's hash. Where the text of an article has changed, its notes are those of the text that had
the same file, or the same name and title or half of the quotes; every quote is then looked for anew.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from jpties.model.fact import Fact
from jpties.model.noted import noted, plain
from jpties.names.gazetteer import gazetteer
from jpties.state.fact_items import normalised
from jpties.text.anchoring import found_again

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jpties.model.analysis import Analysis
    from jpties.model.article import Origin
    from jpties.model.corrections import Correction
    from jpties.model.model import ArticleRow, Model
    from jpties.state.notebook.records import ArticleNotes, Contents, FactNote, OwnFact
    from jpties.text.anchoring import Found

YOURS: Origin = "yours"
"""Ends the id of an own fact, and is its origin."""
LONGEST_QUOTE = 160
"""Signs of a quote that stand in a sentence for a better value."""


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


class NotesOfCorpus:
    """Which notes belong to which article of a corpus."""

    def __init__(self, model: Model, contents: Contents) -> None:
        self._notes: dict[str, ArticleNotes] = {}
        texts = {text for _name, text in model.texts}
        lost = {text: notes for text, notes in contents.articles.items() if text not in texts}
        by_name: dict[str, list[ArticleNotes]] = {}
        by_path: dict[str, list[ArticleNotes]] = {}
        for notes in lost.values():
            by_name.setdefault(notes.article, []).append(notes)
            by_path.setdefault(_file(notes.path), []).append(notes)
        files = {path.rpartition("/")[2] for path in by_path}
        ends = files | {file.rpartition(".")[0] for file in files}
        self.elsewhere: dict[str, ArticleNotes] = dict(lost)
        """Notes on texts that are not in the corpus, by the text; those of changed articles are taken out when known."""
        self._maybe: dict[str, list[ArticleNotes]] = {}
        for index, (name, text) in enumerate(model.texts):
            here = contents.articles.get(text)
            if here is not None:
                self._notes[name] = here
            if name not in by_name and name.rpartition("/")[2] not in ends:
                continue  # a row is asked for, and its path made whole, only where it may be one of theirs
            row = model.rows[index]
            same = by_path.get(str(Path(row.path).absolute()), [])
            same = same or [one for one in by_name.get(row.name, ()) if one.title and one.title == _title(row)]
            for notes in same:
                self._take(row, notes)
            if not same and row.name in by_name:
                self._maybe[row.name] = by_name[row.name]

    def _take(self, row: ArticleRow, notes: ArticleNotes) -> None:
        """These notes are of a text that the article had before."""
        here = self._notes.get(row.name)
        before = replace(notes, was=(notes.text_sha256,))
        self._notes[row.name] = before if here is None else _joined(here, before)
        self.elsewhere.pop(notes.text_sha256, None)

    def names(self) -> set[str]:
        """Articles that have notes, or may have those of another text of theirs."""
        return {*self._notes, *self._maybe}

    def of(self, row: ArticleRow, text: str | None = None) -> ArticleNotes | None:
        """The notes of an article, None where it has none.

        Args:
            row: the article.
            text: its text, by whose words notes are known where file and title have changed as well.
        """
        if text is not None:
            for notes in self._maybe.pop(row.name, ()):
                if _half_is_there(notes, text):
                    self._take(row, notes)
        return self._notes.get(row.name)

    def is_doubtful(self, name: str) -> bool:
        """Whether only the words of an article tell whose notes it has."""
        return name in self._maybe

    def starred(self, row: ArticleRow) -> bool:
        """Whether an article is starred."""
        notes = self._notes.get(row.name)
        return notes is not None and notes.star


def _file(path: str) -> str:
    """The path of a file that a notebook names; as it stands where it names the home of nobody."""
    try:
        return str(Path(path).expanduser()) if path else ""
    except RuntimeError:
        return path


def _title(row: ArticleRow) -> str:
    from jpties.text.plain import readable  # deferred: only where a text has changed

    return readable(row.title)


def _half_is_there(notes: ArticleNotes, text: str) -> bool:
    quotes = [*(note.anchor.quote for note in notes.facts), *(one.anchor.quote for one in notes.own)]
    return bool(quotes) and 2 * sum(quote in text for quote in quotes) >= len(quotes)


def _joined(here: ArticleNotes, before: ArticleNotes) -> ArticleNotes:
    """The notes of a text with those of the one before it; where both say something, the newer one counts."""
    known = {note.key for note in here.facts}
    own = {one.id for one in here.own}
    return replace(
        here,
        star=here.star or before.star,
        tags=tuple(dict.fromkeys((*here.tags, *before.tags))),
        note=here.note or before.note,
        facts=(*here.facts, *(note for note in before.facts if note.key not in known)),
        own=(*here.own, *(one for one in before.own if one.id not in own)),
        corrections=(*here.corrections, *before.corrections),
        was=(*here.was, *before.was),
    )


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
            said = note.statement or f"{normalised(note.better)}: “{_cut(fact.quote)}”"
            fact = fact._replace(quantity=note.better, origin=YOURS, note=fact.note or was, statement=said)
        facts.append(fact)
    facts += [_fact(own, found, analysis) for own, found in laid.own if not _is_wrong(own, found, laid, analysis)]
    facts.sort(key=lambda fact: (fact.start, fact.end, fact.id))
    return analysis._replace(facts=tuple(facts))


def _cut(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= LONGEST_QUOTE else f"{words[:LONGEST_QUOTE]}…"


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


def notes_of_corpus(model: Model, contents: Contents) -> NotesOfCorpus:
    """Whose notes are whose; texts are looked at only where nothing else tells.

    Args:
        model: the corpus, with or without an older state of the notebook.
        contents: the notebook.
    """
    base = plain(model)
    notes = NotesOfCorpus(base, contents)
    for name in sorted(notes.names()):
        if notes.is_doubtful(name):
            notes.of(base.row(name), base.analysis(name).article.text)
    return notes


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
