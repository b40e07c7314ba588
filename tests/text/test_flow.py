"""Lines of a page: found as far as asked for, numbers and offsets both ways."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jpties.text.flow import Flow, Piece

TEXT = "one two three\nfour five six"
PIECES = (Piece(0, 0, "Head"), Piece(0, 13), Piece(14, 27, indent=2))


def shown(flow: Flow) -> list[str]:
    flow.reach(99)
    lines = []
    for line in flow.lines:
        piece = flow.pieces[line.piece]
        text = "" if line.piece < 0 else (piece.words if piece.words is not None else flow.text)[line.start : line.end]
        lines.append(text)
    return lines


def test_pieces_with_their_space_and_indent() -> None:
    assert shown(Flow(TEXT, PIECES, 9)) == ["Head", "", "one two", "three", "", "four", "five", "six"]


def test_nothing_is_wrapped_before_it_is_asked_for() -> None:
    """A page of a megabyte finds the lines of its first screen only."""
    flow = Flow("word " * 200_000, [Piece(0, 1_000_000)], 10)
    assert flow.line(30) is not None
    assert len(flow.lines) == 31
    assert not flow.complete
    assert 80_000 < flow.height < 120_000


def test_the_height_is_exact_at_the_end() -> None:
    flow = Flow(TEXT, PIECES, 9)
    assert flow.line(99) is None
    assert flow.complete
    assert flow.height == 8


@given(st.integers(0, 26), st.integers(3, 30))
def test_the_line_of_an_offset_shows_it(offset: int, width: int) -> None:
    """Every offset stands on the line that `number_of` gives, or in the gap behind it."""
    flow = Flow(TEXT, PIECES, width)
    number = flow.number_of(offset)
    line = flow.line(number)
    following = next((one for one in flow.lines[number + 1 :] if one.piece > 0), None)
    assert line is not None
    assert line.start <= offset or (offset == 13 and line.start == 14)
    assert following is None or following.start > offset or following.piece == 0


def test_an_offset_that_no_piece_shows_is_the_next_one_shown() -> None:
    """What is folded away leads to what follows it, the end of the page where nothing does."""
    flow = Flow(TEXT, [Piece(4, 7)], 9)
    assert flow.piece_at(0) == 0
    assert flow.number_of(20) == 0
    assert flow.piece_at(20) is None
