"""Anchors: a quote is found again where it is, moved or a little changed, and never where it is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpties.text.anchoring import NEARLY, anchor_of, found_again

TEXT = (
    "Kumamoto and Bac Lieu signed a memorandum on shrimp farming on Monday. The governor was pleased.\n"
    "Fukuoka and Hanoi signed a memorandum on waste water on Tuesday. The governor was pleased.\n"
)
QUOTE = "Fukuoka and Hanoi signed a memorandum on waste water on Tuesday."
TWICE = "The governor was pleased."


@pytest.mark.parametrize(
    ("quote", "changed", "how", "found"),
    [
        (QUOTE, TEXT, "there", QUOTE),
        (QUOTE, f"A new line.\n{TEXT}", "moved", QUOTE),  # further down
        (QUOTE, TEXT.replace("Hanoi", "HANOI").upper(), "moved", QUOTE.upper()),  # other case
        (QUOTE, TEXT.replace("waste ", "waste-"), "changed", QUOTE.replace("waste ", "waste-")),  # a sign
        (
            QUOTE,
            TEXT.replace("a memorandum on waste", "the memorandum on waste"),
            "changed",
            QUOTE.replace(" a ", " the "),
        ),
        (QUOTE, TEXT.replace("signed a memorandum on waste water", "met"), None, ""),  # another sentence
        (QUOTE, TEXT.replace(QUOTE, ""), None, ""),  # gone
        ("Hanoi", TEXT.replace("Hanoi", "Huế"), None, ""),  # a short quote is never guessed
        ("", TEXT, None, ""),
    ],
)
def test_where_a_quote_is_found(quote: str, changed: str, how: str | None, found: str) -> None:
    start = TEXT.index(quote)
    place = found_again(changed, anchor_of(TEXT, start, start + len(quote)))
    assert (place.how if place else None) == how
    if place is not None:
        assert changed[place.start : place.end] == found


def test_of_two_places_the_one_with_the_context_counts() -> None:
    second = TEXT.rindex(TWICE)
    anchor = anchor_of(TEXT, second, second + len(TWICE))
    changed = f"{TWICE} {TEXT}"
    place = found_again(changed, anchor)
    assert place is not None
    assert place.start == changed.rindex(TWICE)
    first = anchor_of(TEXT, TEXT.index(TWICE), TEXT.index(TWICE) + len(TWICE))
    place = found_again("\n" + TEXT, first)
    assert place is not None
    assert place.start == TEXT.index(TWICE) + 1


def test_signs_of_scripts_without_spaces_count_each() -> None:
    text = "福岡県の服部誠太郎知事は三日、ベトナムの大使と会談した。"
    anchor = anchor_of(text, 0, len(text))
    place = found_again("リード。" + text.replace("三日", "四日"), anchor)
    assert place is not None
    assert place.how == "changed"
    assert found_again("福岡県の知事は辞任した。", anchor) is None


@given(st.text("ab c.\n", max_size=200), st.integers(0, 200), st.integers(1, 60), st.text("ab .", max_size=30))
def test_an_unchanged_quote_is_always_found_and_a_found_one_is_alike(
    text: str, start: int, length: int, added: str
) -> None:
    anchor = anchor_of(text, start, start + length)
    place = found_again(added + text, anchor)
    if not anchor.quote:
        assert place is None
        return
    assert place is not None
    assert (added + text)[place.start : place.end] == anchor.quote


def test_hostile_repetition_costs_no_more_than_the_text() -> None:
    text = "a b " * 50_000
    anchor = anchor_of("a b c d e f " * 60, 0, 700)
    assert found_again(text, anchor) is None
    assert 0 < NEARLY < 1
