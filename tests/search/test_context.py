"""Hits in context: cells, cleaning, cutting."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jpties.search.context import Context, grouped, shown_context
from jpties.text.clean import display_line, is_clean
from jpties.text.width import cells


def line(text: str, *hits: str, width: int = 40) -> Context:
    spans: list[tuple[int, int]] = []
    for hit in hits:
        start = text.index(hit, spans[-1][1] if spans else 0)
        spans.append((start, start + len(hit)))
    return shown_context(text, spans, width)


def test_a_hit_stands_in_the_middle_between_whole_words() -> None:
    text = "The governor of Fukuoka signed a memorandum of understanding with the mayor of Hanoi in the spring."
    found = line(text, "memorandum")
    assert found.text == "…Fukuoka signed a memorandum of…" or "memorandum" in found.text
    assert ("memorandum", True) in found.parts
    assert found.text.startswith("…")
    assert found.text.endswith("…")
    assert cells(found.text) <= 40


def test_short_texts_are_shown_whole_and_without_ellipsis() -> None:
    assert line("Yên Bai and Mimasaka", "Bai").text == "Yên Bai and Mimasaka"


def test_ends_give_their_room_to_the_other_side() -> None:
    assert line("Hanoi" + " and so on" * 20, "Hanoi").parts[0] == ("Hanoi", True)
    assert line("on and so " * 20 + "Hanoi", "Hanoi").parts[-1] == ("Hanoi", True)


def test_hits_beside_each_other_are_on_one_line() -> None:
    hits = [(0, 3), (4, 7), (200, 203)]
    assert grouped(hits, 80) == [((0, 3), (4, 7)), ((200, 203),)]
    assert line("Yên Bai and Mimasaka", "Yên", "Bai").parts[:3] == (("Yên", True), (" ", False), ("Bai", True))


def test_blanks_and_control_signs_do_not_reach_the_terminal() -> None:
    found = line("a\x1b[2J\n\n  b \x9dhit\u202e c\td", "hit")
    assert is_clean(found.text)
    assert "\n" not in found.text
    assert "hit" in found.text


def test_wide_signs_count_twice() -> None:
    found = line("九州経済連合会は九州の企業とハノイを訪れた。" * 3, "企業", width=20)
    assert cells(found.text) <= 20
    assert ("企業", True) in found.parts


@given(st.text(max_size=60), st.data(), st.integers(8, 60))
def test_any_range_of_any_text_fits(text: str, data: st.DataObject, width: int) -> None:
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = shown_context(text, [(start, end)], width)
    assert cells(found.text) <= width
    assert found.text == display_line(found.text)
