"""The lines of the list of facts as segments: the heading of a group, and the two lines of a fact."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from rich.segment import Segment

from jpties.state.fact_items import value_of
from jpties.text.clean import display_line
from jpties.text.linebreak import lines_of
from jpties.text.width import cells, cut
from jpties.ui.signs import CLOSED, CUT, KIND_NAMES, OPEN

if TYPE_CHECKING:
    from jpties.model.analysis import Analysis
    from jpties.model.fact import Fact
    from jpties.state.fact_items import FactItem
    from jpties.ui.look import Look

FACT_LINES = 2
"""Lines of a fact: a fixed number, so that the place of each is known without wrapping any."""
VALUE_FIRST = frozenset({"figure", "ranking", "goal"})
"""Kinds of facts that are read for their number."""


def heading_line(item: FactItem, width: int, look: Look, *, is_open: bool) -> list[Segment]:
    """The name of a group with the number of its facts."""
    name = KIND_NAMES[item.kind]
    count = str(item.count)
    gap = " " * max(1, width - 4 - cells(name) - cells(count))
    side, dim = look.side, look.side + look.dim
    return [
        Segment(f" {OPEN if is_open else CLOSED} ", dim),
        Segment(name, side + look.strong),
        Segment(f"{gap}{count} ", dim),
    ]


def fact_line(fact: Fact, analysis: Analysis | None, part: int, sign: str, width: int, look: Look) -> list[Segment]:
    """The value and then the statement, or the statement on two lines.

    Args:
        fact: the fact.
        analysis: of its article.
        part: which of its lines.
        sign: what stands before it, such as a star.
        width: cells of the line.
        look: the styles in force.
    """
    side = look.side
    mark = Segment(f" {sign} ", side + look.accent)
    room = width - 4
    value = ""
    if analysis is not None and fact.kind in VALUE_FIRST:
        value = display_line(value_of(fact, analysis))
    if value and part == 0:
        return [mark, Segment(cut(value, room, CUT), side + look.strong)]
    shown = _line_of(display_line(fact.statement), room, part - 1 if value else part, last=part == FACT_LINES - 1)
    return [mark, Segment(shown, side + look.dim if value or part else side)]


def _line_of(text: str, width: int, number: int, *, last: bool) -> str:
    """A line of a wrapped text; the last one that is shown says whether there is more."""
    found = list(islice(lines_of(text, max(1, width)), number + 2))
    if number >= len(found):
        return ""
    start, end = found[number]
    if last and len(found) > number + 1:
        return cut(text[start : start + 2 * width], width, CUT)
    return text[start:end]
