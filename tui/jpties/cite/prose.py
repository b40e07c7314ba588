"""What the formats for readers share: quotes, then one citation for all of them; a blank line between articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.cite.cleaning import on_one_line
from jpties.cite.quotes import quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from jpties.cite.grouping import Cited
    from jpties.cite.record import Citation


def prose(
    groups: Iterable[Cited],
    line: Callable[[Citation], str],
    *,
    joint: str = " ",
    alone: Callable[[Citation], str] | None = None,
) -> Iterator[str]:
    """Text of the groups.

    Args:
        groups: articles with their quotes.
        line: writes the citation.
        alone: writes the citation of an article without quotes, where that differs.
        joint: between a single quote and its citation; several quotes stand on a line each.
    """
    first = True
    for group in groups:
        lines = [quoted(on_one_line(quote.text), group.record.lang) for quote in group.quotes]
        cited = line(group.record) if lines or alone is None else alone(group.record)
        if not first:
            yield "\n\n" if lines else "\n"
        first = False
        if not cited:
            yield "\n".join(lines)
        elif len(lines) == 1:
            yield f"{lines[0]}{joint}{cited}"
        else:
            yield "\n".join([*lines, cited])


def sentence(part: str) -> str:
    """A part of a reference with its full stop, unless it ends in a sign that makes one needless."""
    return part if part.endswith((".", "?", "!", "。", "？", "！", "…")) else f"{part}."
