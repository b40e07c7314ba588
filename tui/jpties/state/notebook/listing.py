"""The notebook as a list: what is starred, noted, made and put right, by what it is; no screen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jpties.model.noted import plain
from jpties.state.notebook import changes
from jpties.state.notebook.applying import placed
from jpties.state.notebook.records import FactNote, OwnFact

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jpties.model.corrections import Correction
    from jpties.model.model import ArticleRow, Model
    from jpties.state.notebook.applying import Orphan, Placed
    from jpties.state.notebook.edits import Change
    from jpties.state.notebook.matching import NotesOfCorpus
    from jpties.state.notebook.records import ArticleNotes, Contents

SECTIONS = (
    "Lost quotes",
    "Starred articles",
    "Starred facts",
    "Notes",
    "Own facts",
    "Wrong and better",
    "Corrections",
    "Marked facts",
    "Saved queries",
    "Elsewhere",
)
"""In the order in which they are listed: what wants attention first."""


@dataclass(frozen=True, slots=True)
class NotebookItem:
    """One line of the list."""

    section: str
    """Where it is listed."""
    words: str
    """What it is, as it stands in texts or notes; not cleaned."""
    detail: str = ""
    """Where it is from."""
    article: str = ""
    """Name of the article that Enter opens."""
    fact_id: str = ""
    """Id of the fact that Enter goes to."""
    place: tuple[int, int] | None = None
    """Range of the text that Enter goes to, where there is no fact."""
    query: str = ""
    """The query that Enter asks."""
    name: str = ""
    """Its name among those of its article, the same when they are moved to another text."""
    taken_back: Change | None = None
    """The change that takes it away; of notes on an earlier text, one that holds when they have been moved."""


def items_of(model: Model, contents: Contents, notes: NotesOfCorpus) -> list[NotebookItem]:
    """Everything in the notebook, by section and then by article.

    Args:
        model: the corpus, with the notebook on it or not.
        contents: the notebook.
        notes: whose notes are whose.
    """
    found = [*_of_corpus(model, notes), *_everywhere(contents), *_elsewhere(notes)]
    order = {section: number for number, section in enumerate(SECTIONS)}
    return sorted(found, key=lambda item: order[item.section])


def same_item(item: NotebookItem, before: Sequence[NotebookItem], now: Sequence[NotebookItem]) -> NotebookItem | None:
    """An item of one list in the list that was made after it; None where it is not there any more."""

    def alike(items: Sequence[NotebookItem]) -> list[NotebookItem]:
        """The items of a list that nothing tells from this one but their place."""
        wanted = (item.section, item.article, item.name)
        return [one for one in items if (one.section, one.article, one.name) == wanted]

    number, again = alike(before).index(item), alike(now)
    return again[number] if number < len(again) else None


def _of_corpus(model: Model, notes: NotesOfCorpus) -> Iterator[NotebookItem]:
    base = plain(model)
    for name in sorted(notes.names()):
        row = base.row(name)
        of = notes.of(row)
        if of is None:
            continue
        about = changes.about(row)
        if of.star:
            yield NotebookItem(
                "Starred articles", row.title, _tags(of), name, taken_back=changes.star_article(about, of)
            )
        if of.note or of.tags:
            undone = changes.note_article(about, of, "", ())
            yield NotebookItem("Notes", of.note or _tags(of), row.title, name, taken_back=undone)
        laid = placed(of, base.analysis(name))
        for fact_id, note in laid.facts.items():
            yield from _of_fact(row, fact_id, note)
        yield from _own(row, laid)
        for correction in of.corrections:
            yield _correction(correction, row.title, name)
        for orphan in laid.orphans:
            yield _lost(orphan, row)


def _tags(of: ArticleNotes | FactNote) -> str:
    return " ".join(f"#{tag}" for tag in of.tags)


def _without(row: ArticleRow, note: FactNote, *keys: str) -> Change:
    """The change that takes keys off a fact."""
    return changes.unsay(changes.about(row), note, keys)


def _of_fact(row: ArticleRow, fact_id: str, note: FactNote) -> Iterator[NotebookItem]:
    quote = " ".join(note.anchor.quote.split())

    def item(section: str, words: str, *keys: str) -> NotebookItem:
        """An item that is undone by taking these keys off the fact."""
        undone = _without(row, note, *keys)
        return NotebookItem(section, words, row.title, row.name, fact_id, name=fact_id, taken_back=undone)

    start, end = note.anchor.start, note.anchor.end
    if note.star:
        yield item("Starred facts", quote, "star")
    if note.mark:
        yield item("Marked facts", quote, "mark")
    if note.note or note.tags:
        yield item("Notes", f"{note.note or _tags(note)}  “{quote}”", "note", "tags")
    if note.wrong:
        yield replace(item("Wrong and better", f"wrong: {quote}", "wrong"), fact_id="", place=(start, end))
    if note.better is not None:
        yield item("Wrong and better", f"{note.better.value} {note.better.unit}: {quote}", "better")


def _own(row: ArticleRow, laid: Placed) -> Iterator[NotebookItem]:
    for own, found in laid.own:
        moved = " (the text has changed)" if found.how == "changed" else ""
        yield NotebookItem(
            "Own facts",
            f"{own.statement}{moved}",
            row.title,
            row.name,
            place=(found.start, found.end),
            name=own.id,
            taken_back=changes.drop_own(changes.about(row), own),
        )


def _correction(one: Correction, title: str, article: str = "") -> NotebookItem:
    what = one.name or one.id
    became = {"not-an-entity": "no entity", "different": f"not {one.to}"}.get(one.kind, one.to)
    far = {"mention": "this mention", "article": "this article", "everywhere": "everywhere"}[one.spread]
    place = (one.anchor.start, one.anchor.end) if one.anchor is not None else None
    return NotebookItem(
        "Corrections",
        f"{what}: {became}, {far}",
        title,
        article,
        place=place,
        name=_name(one),
        taken_back=changes.take_back(one),
    )


def _name(item: FactNote | OwnFact | Correction) -> str:
    if isinstance(item, OwnFact):
        return item.id
    return item.key if isinstance(item, FactNote) else f"{item.kind} {item.name} {item.id} {item.to}"


def _lost(orphan: Orphan, row: ArticleRow) -> NotebookItem:
    """What has lost its place; it stays until the user takes it away."""
    item, about = orphan.item, changes.about(row)
    quote = f"“{' '.join(orphan.quote.split())}”"
    if isinstance(item, OwnFact):
        words, change = f"{item.statement}  {quote}", changes.drop_own(about, item)
    elif isinstance(item, FactNote):
        words = f"{item.note}  {quote}" if item.note else quote
        change = changes.unsay(about, item, ("star", "mark", "tags", "note", "wrong", "better"))
    else:
        words, change = quote, changes.take_back(item)
    return NotebookItem("Lost quotes", words, row.title, row.name, name=_name(item), taken_back=change)


def _everywhere(contents: Contents) -> Iterator[NotebookItem]:
    for one in contents.corrections:
        yield _correction(one, "all articles")
    for name, query in sorted(contents.queries.items()):
        yield NotebookItem("Saved queries", name, query, query=query, taken_back=changes.save_query(name, "", query))


def _elsewhere(notes: NotesOfCorpus) -> Iterator[NotebookItem]:
    """Notes on articles that are not open: told, so that nobody takes them for lost."""
    for of in sorted(notes.elsewhere.values(), key=lambda of: (of.title, of.article)):
        parts = [
            f"{count} {what}{'s' if count > 1 else ''}"
            for count, what in ((len(of.own), "own fact"), (len(of.facts), "note"), (len(of.corrections), "correction"))
            if count
        ]
        yield NotebookItem(
            "Elsewhere", of.title or of.article or of.text_sha256, ", ".join([*parts, of.path or "not open"])
        )
