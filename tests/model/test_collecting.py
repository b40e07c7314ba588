"""The garbage collector is held back, and never left off or switched on for others."""

from __future__ import annotations

import gc

import pytest

from jpties.model.collecting import uncollected


def test_it_is_on_again_afterwards_also_after_a_failure() -> None:
    @uncollected()
    def fail() -> None:
        raise KeyError(gc.isenabled())

    assert gc.isenabled()
    with pytest.raises(KeyError, match="False"):
        fail()
    assert gc.isenabled()


def test_one_within_another_leaves_it_off() -> None:
    with uncollected():
        with uncollected():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_who_switched_it_off_finds_it_off() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
