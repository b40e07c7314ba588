"""What is told of all articles at once: packed and unpacked it is what the rows say."""

from __future__ import annotations

from jpties.model.overview import overview_of
from jpties.model.place import Place
from jpties.model.roots import roots_of
from jpties.model.tree import ORDERS, Tree
from model.test_tree import ROWS, Atlas, row


def test_the_roots_come_back_as_they_were() -> None:
    rows = (*ROWS, row("f", "VN-06", "jp-kyushu", ties=(("VN-06", "jp-kyushu"), ("VN", "JP"))), row("g", "xx-atlantis"))
    told = overview_of(rows, Atlas())
    assert told.roots() == roots_of(rows, Atlas())
    assert {type(place) for root in told.roots() for _row, path in root.entries for place in path} == {Place}


def test_a_tree_by_the_overview_is_the_tree_by_the_rows() -> None:
    """Names and days of articles come from it too: the rows are not asked until one is drawn."""
    told = overview_of(ROWS, Atlas())
    for order in ORDERS[::2]:
        kept = Tree((), Atlas(), order, told)
        assert list(kept.walk()) == list(Tree(ROWS, Atlas(), order).walk())
        assert kept.leaf_of(3) is not None


def test_nothing_is_told_of_no_articles() -> None:
    told = overview_of((), Atlas())
    assert (list(told.names), list(told.languages), told.roots()) == ([], [], ())
