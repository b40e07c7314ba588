"""What is told of all articles at once: packed and unpacked it is what the rows say."""

from __future__ import annotations

from collections.abc import Iterable

from jpties.model.overview import languages_of, overview_of
from jpties.model.packed_roots import Entries
from jpties.model.roots import roots_of
from jpties.model.tree import ORDERS, Tree
from jpties.model.tree_nodes import Branch, below
from model.test_tree import ROWS, Atlas, row


def shapes(branches: Iterable[Branch]) -> list[object]:
    """All that branches say."""
    return [(one.key, one.label, one.code, one.count, one.place, list(one.entries)) for one in branches]


def test_the_roots_come_back_as_they_were() -> None:
    rows = (*ROWS, row("f", "VN-06", "jp-kyushu", ties=(("VN-06", "jp-kyushu"), ("VN", "JP"))), row("g", "xx-atlantis"))
    told = overview_of(rows, Atlas()).roots()
    assert shapes([root.branch for root in told]) == shapes(roots_of(rows, Atlas()))
    for root, branch in zip(told, roots_of(rows, Atlas()), strict=True):
        branches, here = below(branch)
        assert (shapes(root.below), list(root.here)) == (shapes(branches), here)
        for number in range(len(rows) + 1):
            assert root.paths_of(number) == [path for article, path in branch.entries if article == number]


def test_a_tree_asks_no_row_before_one_is_drawn() -> None:
    """Names and days of articles come from the overview too."""
    told = overview_of(ROWS, Atlas())
    for order in ORDERS[::2]:
        kept = Tree((), Atlas(), order, told)
        nodes = [node for node, _above in kept.walk()]
        assert [node.key for node in nodes] == [node.key for node, _above in Tree(ROWS, Atlas(), order).walk()]
        assert kept.leaf_of(3) is not None


def test_what_a_branch_holds_is_read_when_it_is_opened() -> None:
    made: list[str] = []
    entries = Entries(lambda: made.append("made") or [(1, ())])  # type: ignore[func-returns-value]
    assert made == []
    assert (len(entries), entries[0], list(entries), entries[:1]) == (1, (1, ()), [(1, ())], [(1, ())])
    assert made == ["made"]


def test_languages_come_by_their_articles_then_by_the_alphabet() -> None:
    assert languages_of([row(lang)._replace(lang=lang) for lang in ("nl", "de", "vi", "vi")]) == ("vi", "de", "nl")


def test_nothing_is_told_of_no_articles() -> None:
    told = overview_of((), Atlas())
    assert (list(told.names), list(told.languages), list(told.roots())) == ([], [], [])
