"""What finders in a hurry read of a view: gaps before tokens, kinds of words as bits, the score of a person."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extract.entities.finding import document, found
from jpties.extract.entities.kinds import COUNTRIES, TITLES
from jpties.extract.entities.shapes import person_score, word_end
from jpties.extract.entities.view import View


@given(st.text("Ab.-’\n ", max_size=30))
def test_gaps_say_what_stands_before_a_token(text: str) -> None:
    """0 where nothing does, -1 where a line breaks or the text begins, else the width of the blank space."""
    view = View(document(text, "en"))
    for index, start in enumerate(view.starts):
        gap = text[view.ends[index - 1] : start] if index else "\n"
        assert view.gaps[index] == (-1 if "\n" in gap else len(gap))


@given(st.text("Ab-’ ", max_size=30))
def test_a_word_ends_at_the_next_blank_at_the_latest(text: str) -> None:
    """What hyphens and apostrophes join is glued, and goes on by two tokens at a time."""
    view = View(document(text, "en"))
    for index in range(len(view.words)):
        end = word_end(view, index, len(view.words))
        assert (end - index) % 2 == 1
        assert not any(view.gaps[at] for at in range(index + 1, end))


def test_kinds_are_those_of_the_marks() -> None:
    """A bit for each category, where its word begins and right after where it ends."""
    view = View(document("The Japanese ambassador spoke.", "en"))
    index = view.words.index("ambassador")
    assert view.kinds[index] & TITLES
    assert view.end_kinds[index] & COUNTRIES
    assert not view.kinds[index] & COUNTRIES


def test_a_score_is_asked_once() -> None:
    """The same range of the same article always looks as much like a person."""
    view = View(document("Ms. Hanako Yamada spoke.", "en"))
    first = view.words.index("Hanako")
    assert person_score(view, first, first + 2) == 3
    view.scores[first, first + 2] = 1
    assert person_score(view, first, first + 2) == 1


def test_a_list_needs_a_name_between_two_joiners() -> None:
    """Three unknown names in a row are bodies where one is surely none of persons or places; two are none."""
    three, _ = found("Talks with Zelvor, ABX and Morcant went on.", "en")
    two, _ = found("Talks with Zelvor and Morcant went on.", "en")
    assert {m.name for m in three if m.type == "organization"} == {"Zelvor", "ABX", "Morcant"}
    assert not [m for m in two if m.type == "organization"]


def test_an_equals_sign_parts_japanese_places() -> None:
    """No name is read over ＝, which stands between a dateline's place and its medium (東＝京 is not Tokyo)."""
    mentions, _ = found("大阪＝京都、東＝京都。", "ja")
    assert [m.id for m in mentions if m.type == "place"] == ["place:jp-27", "place:jp-26", "place:jp-26"]
