"""What is found again after an article was edited."""

from __future__ import annotations

import pytest

from jpties.model.fact import Fact
from jpties.state.following import followed, told


def fact(text: str, quote: str, nth: int = 0, kind: str = "event") -> Fact:
    start = -1
    for _ in range(nth + 1):
        start = text.index(quote, start + 1)
    return Fact(f"{kind}-{start}", kind, start, start + len(quote), quote, quote, (), "rule", "paragraph")  # type: ignore[arg-type]


def test_of_two_alike_the_one_that_was_meant_is_found() -> None:
    before = "They met. Later: They met."
    after = "A line more. They met. Later: They met."
    facts = [fact(after, "They met."), fact(after, "They met.", 1)]
    assert followed(fact(before, "They met.", 1), before, after, facts) is facts[1]
    assert followed(fact(before, "They met."), before, after, facts) is facts[0]


def test_a_fact_of_another_kind_is_another_fact() -> None:
    text = "They met."
    assert followed(fact(text, text), text, text, [fact(text, text, kind="statement")]) is None


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ([("a", "1")], [("a", "1")], ""),
        ([("a", "1")], [("a", "2")], "Articles: 1 changed"),
        ([("a", "1"), ("b", "1")], [("a", "1"), ("c", "1"), ("d", "1")], "Articles: 2 new, 1 gone"),
    ],
)
def test_what_became_of_articles_is_told(
    before: list[tuple[str, str]], after: list[tuple[str, str]], words: str
) -> None:
    assert told(before, after) == words
