"""The jump list behaves as a browser's."""

from __future__ import annotations

from jpties.state.jumps import LONGEST, Jumps, Spot

A, B, C, D = Spot("a"), Spot("b"), Spot("c", 40), Spot("d")


def test_back_and_forward() -> None:
    jumps = Jumps()
    jumps.left(A)
    jumps.left(B)
    assert jumps.back(C) == B
    assert jumps.back(B) == A
    assert jumps.back(A) is None
    assert jumps.forward(A) == B
    assert jumps.forward(B) == C
    assert jumps.forward(C) is None


def test_a_new_jump_drops_what_lies_ahead() -> None:
    """After going back, a jump elsewhere forgets the way forward."""
    jumps = Jumps()
    jumps.left(A)
    assert jumps.back(B) == A
    jumps.left(A)
    assert jumps.forward(D) is None


def test_where_one_stands_is_no_step() -> None:
    """Going back never stays where one is."""
    jumps = Jumps()
    jumps.left(A)
    jumps.left(B)
    assert jumps.back(B) == A


def test_the_list_is_bounded() -> None:
    jumps = Jumps()
    for number in range(2 * LONGEST):
        jumps.left(Spot(str(number)))
    steps = 0
    while jumps.back(Spot("here", steps)):
        steps += 1
    assert steps == LONGEST
