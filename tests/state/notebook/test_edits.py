"""Edits: laid on any file, taken back, and never over what somebody else wrote."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpties.files.yaml import Node
from jpties.state.notebook.edits import Change, ConflictError, Edit, changed

KEY = st.sampled_from(["star", "note", "tags", "facts", "own", "corrections", "mine"])
WORD = st.sampled_from(["yes", "x", "long words"])
TREE: st.SearchStrategy[dict[str, Node]] = st.dictionaries(
    st.sampled_from(["star", "note", "mine"]), WORD, max_size=3
).map(dict)


@given(TREE, st.sampled_from(["star", "note", "mine"]), WORD)
def test_an_edit_taken_back_leaves_what_was_there(tree: dict[str, Node], key: str, after: str) -> None:
    change = Change("x", "f", (Edit((key,), tree.get(key), after),))
    made = changed(tree, change)
    assert made[key] == after
    assert changed(made, change.turned()) == changed(tree, Change("", "f", ()))


@pytest.mark.parametrize("there", ["theirs", None])
def test_what_somebody_else_wrote_is_not_overwritten(there: str | None) -> None:
    tree: dict[str, Node] = {} if there is None else {"note": there}
    with pytest.raises(ConflictError):
        changed(tree, Change("x", "f", (Edit(("note",), "mine", "newer"),)))


def test_what_is_gone_already_is_not_taken_away() -> None:
    """Nothing would happen, and the notice would say that it did."""
    change = Change("star off", "f", (Edit(("star",), "yes", None),))
    with pytest.raises(ConflictError):
        changed({"note": "words"}, change)
    nothing = Change("note", "f", (Edit(("note",), None, None), Edit(("tags",), ["a"], ["a"])))
    assert changed({"star": "yes"}, nothing) == {"star": "yes"}


def test_an_item_is_added_once_and_taken_away_alone() -> None:
    one: Node = {"name": "x"}
    add = Change("x", "f", (Edit(("alias",), None, one, is_item=True),))
    tree = changed({"alias": [{"name": "y"}]}, add)
    assert tree == {"alias": [{"name": "y"}, {"name": "x"}]}
    assert changed(tree, add.turned()) == {"alias": [{"name": "y"}]}
    with pytest.raises(ConflictError, match="put this into the notebook meanwhile"):
        changed(tree, add)
    without: list[dict[str, Node]] = [{"alias": [{"name": "y"}]}, {}]
    for other in without:
        with pytest.raises(ConflictError, match="does not say this"):
            changed(other, add.turned())


def test_the_context_of_a_fact_goes_with_the_last_that_is_said_of_it() -> None:
    given_ = ((("facts", "figure:1-2", "quote"), "q"), (("text",), "sha"))
    star = Change("x", "f", (Edit(("facts", "figure:1-2", "star"), None, "yes"),), given_)
    mark = Change("x", "f", (Edit(("facts", "figure:1-2", "mark"), None, "yes"),), given_)
    tree = changed(changed({}, star), mark)
    assert tree == {"text": "sha", "facts": {"figure:1-2": {"star": "yes", "mark": "yes", "quote": "q"}}}
    assert changed(changed(tree, mark.turned()), star.turned()) == {}


def test_facts_stand_in_the_order_of_the_text() -> None:
    tree: dict[str, Node] = {
        "own": {"a": {"at": "30-40"}, "b": {"at": "4-9"}},
        "facts": {"goal:20-30": {"star": "yes"}},
    }
    made = changed(tree, Change("x", "f", (Edit(("facts", "goal:3-30", "star"), None, "yes"),)))
    assert list(made["facts"]) == ["goal:3-30", "goal:20-30"]
    assert list(made["own"]) == ["b", "a"]


def test_a_value_where_a_mapping_should_be_is_left_alone() -> None:
    with pytest.raises(ConflictError):
        changed({"facts": "words"}, Change("x", "f", (Edit(("facts", "goal:3-30", "star"), None, "yes"),)))
    with pytest.raises(ConflictError, match="repair it"):
        changed({"alias": "words"}, Change("x", "f", (Edit(("alias",), None, {"name": "x"}, is_item=True),)))
