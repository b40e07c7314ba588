"""Repetition: what a page says twice is a caption, a title over a photo, a button or a scraper's slip."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from jpties.extract.layout.namelike import known_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.extract.layout.page import Row

SHORT = 120
"""Cells below which a line that is no sentence and stands twice is no text."""
_RUN = 3
"""So many paragraphs in a row that stood before are the same text once more."""


def mark_repeated_captions(rows: Sequence[Row]) -> None:
    """The first copy of a caption is the caption, every other one is noise; a credit alone beside it too."""
    last_text = max((index for index, row in enumerate(rows) if row.text_like and row.open), default=-1)
    for index, row in enumerate(rows):
        if row.caption is None or not row.open:
            continue
        for at, other in enumerate(rows[index + 1 : index + 3], index + 1):
            if other.open and other.line.key and other.line.key != row.line.key and not _signs(rows, at, last_text):
                _mark_contained(row, other)
    seen: set[str] = set()
    for row in rows:
        if row.caption is not None and row.open:
            if row.line.key in seen:
                row.decide("noise", "caption repeated")
            else:
                seen.add(row.line.key)
    for before, after in itertools.pairwise(rows):
        if before.open and after.open and before.line.key == after.line.key and after.caption is not None:
            after.decide("noise", "caption repeated")


def _signs(rows: Sequence[Row], index: int, last_text: int) -> bool:
    """Whether a line below all text is a name: the author, who may have taken the photo as well."""
    return index > last_text and known_name(rows[index].line.text)


def _mark_contained(row: Row, other: Row) -> None:
    """Of two neighbours of which one holds the other whole, the shorter one is a copy."""
    short, long = sorted((row, other), key=lambda entry: len(entry.line.key))
    if long.meta is not None or long.chrome is not None or len(short.line.key) < 8:
        return
    held = long.line.key.startswith(short.line.key) or long.line.key.endswith(short.line.key)
    if held and long.caption is not None and short.line.size < long.line.size:
        short.decide("noise", "repeated in the caption beside it")


def mark_repeated_title(rows: Sequence[Row], title: Row) -> None:
    """The title once more, above a photo or at the end of the page."""
    for row in rows:
        if row is not title and row.open and row.line.key == title.line.key:
            row.decide("noise", "title repeated")


def mark_repeated_lines(rows: Sequence[Row]) -> None:
    """Short lines that stand twice, and text that was copied once more."""
    places: dict[str, list[int]] = {}
    for index, row in enumerate(rows):
        if row.open and row.line.key:
            places.setdefault(row.line.key, []).append(index)
    for indices in places.values():
        if len(indices) > 1:
            _mark_copies(rows, indices)
    _mark_second_text(rows, places)


def _mark_copies(rows: Sequence[Row], indices: Sequence[int]) -> None:
    first = rows[indices[0]]
    if first.line.size < SHORT and not first.line.closed and not first.special:
        for index in indices:
            rows[index].decide("noise", "short line that stands more than once")
        return
    for before, after in itertools.pairwise(indices):
        if after == before + 1 and rows[after].text_like:
            rows[after].decide("noise", "the same text as the line before")


def _mark_second_text(rows: Sequence[Row], places: dict[str, list[int]]) -> None:
    """A run of paragraphs that stood before in the same order; a single one may be a lead said again."""
    index = 0
    while index < len(rows):
        length = 0
        earlier = places.get(rows[index].line.key, [index])[0]
        while (
            earlier + length < index
            and index + length < len(rows)
            and rows[index + length].line.key == rows[earlier + length].line.key
            and rows[index + length].line.key
        ):
            length += 1
        if length >= _RUN and sum(rows[index + step].text_like for step in range(length)) >= _RUN - 1:
            for step in range(length):
                rows[index + step].decide("noise", "the same text once more")
        index += max(1, length)
