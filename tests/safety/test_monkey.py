"""A short visit of the monkey; `.ci/run long` lets it press 20,000 keys."""

from __future__ import annotations

from pathlib import Path

import pytest

from safety.hostile import hostile_corpus, hostile_home
from safety.monkey import monkey, slope


@pytest.mark.parametrize("seed", [1, 2])
def test_a_monkey_at_the_keyboard_breaks_nothing(seed: int, tmp_path: Path, seeds: Path) -> None:
    report = monkey("seeds", seeds, tmp_path, 400, seed)
    assert report.faults == []


def test_a_monkey_on_hostile_articles_breaks_nothing(tmp_path: Path) -> None:
    report = monkey("hostile", hostile_corpus(tmp_path), hostile_home(tmp_path / "home"), 300, 3)
    assert report.faults == []


def test_the_slope_of_a_straight_line_is_its_slope() -> None:
    assert slope([(number * 100, 5_000 + number * 7) for number in range(50)]) == pytest.approx(70)
    assert slope([]) == 0
