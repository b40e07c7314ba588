"""What is written reads back as it was by the one loader, whatever it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpties.errors import SaveError
from jpties.files.yaml import Node, load_yaml
from jpties.files.yaml_text import yaml_text

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
NODES: st.SearchStrategy[Node] = st.recursive(
    WORDS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4), max_leaves=12
)


@given(st.dictionaries(WORDS.filter(lambda key: key != "<<"), NODES, max_size=5))
def test_any_mapping_reads_back_or_is_refused(value: dict[str, Node]) -> None:
    try:
        text = yaml_text(value, "x")
    except SaveError:  # a key such as << deep inside, which the loader refuses
        assert "<<" in repr(value)
        return
    assert load_yaml(text, "x").value == value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("yes", "a: yes\n"),  # no types, hence no quotes
        ("2014-11-03", "a: 2014-11-03\n"),
        ("one\ntwo", "a: |-\n  one\n  two\n"),  # lines as lines
        ("one\ntwo\n", "a: |\n  one\n  two\n"),
        (" x\ny ", 'a: " x\\ny "\n'),  # blank space at an end is seen
        ("日本と越南", "a: 日本と越南\n"),
        ("# no comment", "a: '# no comment'\n"),
        ("\x1b[31m", 'a: "\\e[31m"\n'),  # no control sign in a file that is printed
        ("a\u2028b", 'a: "a\\Lb"\n'),  # nor a line end that is none
        ("", 'a: ""\n'),
    ],
)
def test_people_can_read_it(value: str, text: str) -> None:
    assert yaml_text({"a": value}, "x") == text


@pytest.mark.parametrize("value", ["\ud800", "x" * 5_000_000])
def test_what_would_not_read_back_is_not_written(value: str) -> None:
    with pytest.raises(SaveError, match="not saved"):
        yaml_text({"a": value}, "x")
