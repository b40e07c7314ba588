"""Ranges asked for by halving say what looking at each of them would say."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from jpties.text.covered import Apart, Covered

RANGES = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 6)).map(lambda pair: (pair[0], sum(pair))), max_size=12)


@given(RANGES, RANGES)
@example([(0, 6), (1, 2)], [(3, 4)])  # one inside another; few are found by chance
def test_a_range_touches_what_is_covered_where_it_overlaps_one(
    ranges: list[tuple[int, int]], asked: list[tuple[int, int]]
) -> None:
    covered = Covered(ranges)
    for start, end in asked:
        assert covered.touches(start, end) == any(start < last and first < end for first, last in ranges)


@given(RANGES, st.integers(0, 40))
@example([(0, 6), (1, 2)], 3)
def test_the_end_at_an_offset_is_that_of_all_ranges_that_follow_without_a_gap(
    ranges: list[tuple[int, int]], offset: int
) -> None:
    held = {at for start, end in ranges for at in range(start, end)}
    end = offset
    while end in held:
        end += 1
    assert Covered(ranges).end_at(offset) == (end if offset in held else None)


@given(RANGES)
def test_ranges_are_taken_while_they_are_apart(ranges: list[tuple[int, int]]) -> None:
    apart = Apart()
    taken: list[tuple[int, int]] = []
    for start, end in ranges:
        meeting = sorted(first for first, last in taken if start < last and first < end)
        assert apart.meeting(start, end) == meeting
        assert apart.take(start, end) == (not meeting)
        if not meeting:
            taken.append((start, end))
