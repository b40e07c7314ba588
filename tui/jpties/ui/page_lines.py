"""The lines of an article as segments: text with mentions, quote, hits and selection laid over it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style

from jpties.text.clean import display_line
from jpties.ui.painting import Layer, painted, touching
from jpties.ui.signs import CLOSED, FACT, HERE, SMALL_LETTERS

if TYPE_CHECKING:
    from jpties.model.fact import Fact
    from jpties.model.mention import Mention
    from jpties.model.page import SectionRole
    from jpties.state.reading import Reading
    from jpties.text.flow import Line
    from jpties.ui.look import Look

_ITALIC = Style(italic=True)


@dataclass(slots=True)
class Marks:
    """What is laid over the article."""

    mention: Mention | None = None
    """The mention that is stood on."""
    quote: Fact | None = None
    """The fact whose quote is lit."""
    hits: list[tuple[int, int]] = field(default_factory=list)
    """What was found."""
    hit: int | None = None
    """Index of the hit that is stood on."""
    at_hit: bool = False
    """Whether the hit was come to later than the mention."""
    selection: tuple[int, int] | None = None
    """Range of the text that is selected."""


def page_line(reading: Reading, line: Line, marks: Marks, look: Look, indent: int) -> list[Segment]:
    """The segments of a line of the article, after a margin of `indent` cells."""
    section = reading.sections[line.piece]
    indent += reading.flow.pieces[line.piece].indent
    style = _style_of(section.role, look)
    if section.words is not None:
        lead = f"{CLOSED} " if section.role == "folded" and line.start == 0 else ""
        words = display_line(section.words[line.start : line.end])
        return [Segment(" " * (indent - len(lead)) + lead, style), Segment(words, style)]
    layers, behind = _layers(reading, line, marks, look)
    return [
        _margin(reading, line, marks, look, indent),
        *painted(reading.text, line.start, line.end, style, layers, behind),
        Segment("", look.page),
    ]


def _style_of(role: SectionRole, look: Look) -> Style:
    if role in ("title", "heading"):
        return look.page + look.strong
    if role in ("about", "folded", "noise", "subtitle"):
        return look.page + look.dim
    return look.page + look.dim + _ITALIC if role == "caption" else look.page


def _margin(reading: Reading, line: Line, marks: Marks, look: Look, indent: int) -> Segment:
    """The cells before the text, with a mark where a fact begins."""
    if marks.quote is not None and line.start <= marks.quote.start < line.end:
        return Segment(HERE.rjust(indent - 1) + " ", look.page + look.accent)
    if reading.fact_begins_in(line.start, line.end):
        return Segment(FACT.rjust(indent - 1) + " ", look.page + look.dim)
    return Segment(" " * indent, look.page)


def _layers(reading: Reading, line: Line, marks: Marks, look: Look) -> tuple[list[Layer], dict[int, tuple[str, Style]]]:
    """Quote, mentions, hits and selection, the later over the earlier; and the letters behind mentions."""
    layers: list[Layer] = []
    behind: dict[int, tuple[str, Style]] = {}
    if marks.quote is not None:
        layers.append((marks.quote.start, marks.quote.end, look.quote))
    for mention in reading.mentions_in(line.start, line.end):
        layers.append((mention.start, mention.end, look.mentions[mention.type]))
        if reading.letters:
            behind[mention.end] = SMALL_LETTERS[mention.type], look.dim
    if marks.hits:
        here = marks.hits[marks.hit] if marks.hit is not None else None
        found = touching(marks.hits, line.start, line.end)
        layers += [(*place, look.hit_here if place == here else look.hit) for place in found]
    if marks.mention is not None:
        layers.append((marks.mention.start, marks.mention.end, look.mention_here))
    if marks.selection is not None:
        layers.append((*marks.selection, look.selection))
    return layers, behind
