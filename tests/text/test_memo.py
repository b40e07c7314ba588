"""Tables of functions: each word is asked for once, and the table stays bounded."""

from __future__ import annotations

from jpties.text.memo import Memo


def test_a_word_is_asked_for_once() -> None:
    asked: list[str] = []

    def upper(word: str) -> str:
        asked.append(word)
        return word.upper()

    memo = Memo(upper)
    assert list(map(memo.__getitem__, ["a", "b", "a"])) == ["A", "B", "A"]
    assert asked == ["a", "b"]


def test_a_full_table_is_emptied_and_answers_all_the_same() -> None:
    memo = Memo(len, size=3)
    assert [memo["x" * number] for number in (0, 1, 2, 3, 1, 2, 4)] == [0, 1, 2, 3, 1, 2, 4]
    assert len(memo) <= 3
