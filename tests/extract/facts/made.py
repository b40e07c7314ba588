"""Articles for tests, with the mentions marked in the text: `[Osaka](place:jp-27)`, `[12 people](q:12 people)`.

`q:VALUE UNIT[ QUALIFIER]` is a quantity, `~q:` a soft one, `d:EDTF` a date; else an entity id. Each line is a block:
`# ` begins a title, `> ` a caption, `- ` a heading, `! ` noise; other lines are paragraphs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.marks import taken_out
from jpties.extract.document import Document, Sentence
from jpties.extract.facts import facts_in
from jpties.extract.facts.view import FactView
from jpties.model.article import Block, Metadata, Stated
from jpties.model.fact import Quantity
from jpties.model.mention import Mention

if TYPE_CHECKING:
    from jpties.model.article import BlockRole
    from jpties.model.fact import Fact
    from jpties.model.mention import MentionType

_MARK = re.compile(r"\[([^\[\]]+)\]\(([^()]+)\)")
_ROLES: dict[str, BlockRole] = {"# ": "title", "> ": "caption", "- ": "heading", "! ": "noise"}
_TYPES: dict[str, MentionType] = {"person": "person", "place": "place", "org": "organization", "event": "event"}
_SENTENCE = re.compile(r"[^.!?。]+(?:[.!?。]+[”»」\"]?|$)")


@dataclass(frozen=True)
class MadeNumber:
    start: int
    end: int
    quantity: Quantity
    soft: bool


@dataclass(frozen=True)
class MadeDate:
    start: int
    end: int
    edtf: str
    soft: bool = False


@dataclass(frozen=True)
class Made:
    document: Document
    metadata: Metadata
    mentions: tuple[Mention, ...]
    numbers: tuple[MadeNumber, ...]
    dates: tuple[MadeDate, ...]

    @property
    def view(self) -> FactView:
        return FactView(self.document, self.metadata, self.mentions, self.numbers, self.dates)

    @property
    def facts(self) -> tuple[Fact, ...]:
        return facts_in(self.document, self.metadata, self.mentions, self.numbers, self.dates, "made")


def made(marked: str, lang: str = "en", published: str | None = None, event: str | None = None) -> Made:
    """The article that a marked text stands for."""
    text, blocks, marks = "", [], []
    for raw in marked.strip("\n").split("\n"):
        role = _ROLES.get(raw[:2], "paragraph")
        line = raw[2:] if raw[:2] in _ROLES else raw
        plain, found = taken_out(line, _MARK)
        marks += [(len(text) + start, len(text) + end, mark[2], role) for start, end, mark in found]
        if plain.strip():
            blocks.append(Block(role, len(text), len(text) + len(plain), "made"))
        text += f"{plain}\n"
    sentences = [
        Sentence(
            block.start + piece.start() + len(piece[0]) - len(piece[0].lstrip()), block.start + piece.end(), block.role
        )
        for block in blocks
        for piece in _SENTENCE.finditer(text[block.start : block.end])
        if piece[0].strip()
    ]
    mentions, numbers, dates = [], [], []
    for start, end, what, role in marks:
        kind, _, value = what.partition(":")
        if kind in ("q", "~q"):
            number, unit, *qualifier = value.split(" ", 2)
            quantity = Quantity(number, unit, None, qualifier[0] if qualifier else None)  # type: ignore[arg-type]
            numbers.append(MadeNumber(start, end, quantity, kind == "~q"))
        elif kind == "d":
            dates.append(MadeDate(start, end, value))
        else:
            mentions.append(Mention(start, end, _TYPES[kind], what, text[start:end], "made", role))
    metadata = Metadata(
        Stated(lang, "made"),
        published=Stated(published, "made") if published else None,
        event_date=Stated(event, "made") if event else None,
    )
    document = Document(text, lang, tuple(blocks), tuple(sentences))
    return Made(document, metadata, tuple(mentions), tuple(numbers), tuple(dates))


def told(marked: str, lang: str = "en") -> list[tuple[str, str]]:
    """Kind and quote of the facts of a text."""
    return [(fact.kind, fact.quote) for fact in made(marked, lang).facts]
