"""Offices from role facts: what is shown, in which order, and by which words they are found."""

from __future__ import annotations

import pytest

from jpties.model.fact import Fact
from jpties.state.offices import office_of, offices
from jpties.text.finding import holds_all
from jpties.text.folding import fold
from ui.gold_model import gold_model

ROW = gold_model().rows[0]
OLD, NEW = ROW._replace(name="old", published="2021-01-02"), ROW._replace(name="new", published="2023-01-02")


def role(statement: str, quote: str = "", person: str = "person:a", as_of: str | None = None) -> Fact:
    return Fact(statement, "role", 0, 1, quote, statement, (person, "place:jp"), "made", "paragraph", as_of=as_of)


@pytest.mark.parametrize(
    ("statement", "office"),
    [
        ("Governor of Fukuoka: Hattori Seitaro", "Governor of Fukuoka"),
        ("Hattori Seitaro is governor of Fukuoka Prefecture.", "Governor of Fukuoka Prefecture"),
        ("Hiroshi Kitagawa is the Japanese consul.", "Japanese consul"),
        ("Chair of the Bureau: Trade and Ports: A B", "Chair of the Bureau: Trade and Ports"),
        ("gouverneur, A B", "gouverneur, A B"),
        ("", ""),
    ],
)
def test_an_office_is_the_statement_without_the_name(statement: str, office: str) -> None:
    assert office_of(role(statement)) == office


def test_the_newest_office_comes_first_and_each_once() -> None:
    told = [
        (OLD, role("Mayor of Nagi: A")),
        (NEW, role("Governor of Oita: A")),
        (OLD, role("A is governor of Oita.")),
        (OLD, role("Head of Kyushu: A", as_of="2024")),
    ]
    assert offices(told, ())["person:a"].shown == "Head of Kyushu; Governor of Oita; Mayor of Nagi"


def test_an_office_of_an_unknown_year_is_the_oldest() -> None:
    told = [(OLD, role("Mayor of Nagi: A", as_of="XXXX-05")), (NEW, role("Governor of Oita: A"))]
    assert offices(told, ())["person:a"].shown == "Governor of Oita; Mayor of Nagi"


@pytest.mark.parametrize(
    ("words", "languages", "is_found"),
    [
        ("premier", ("en",), True),
        ("eerste minister", ("nl",), True),
        ("eerste minister", ("fr",), False),
        ("ministro", ("en",), False),
        ("vrai chef", ("en",), True),
        ("deputy", ("en",), False),
    ],
)
def test_an_office_is_found_as_the_languages_of_the_corpus_call_it(
    words: str, languages: tuple[str, ...], is_found: bool
) -> None:
    held = offices([(NEW, role("Prime Minister of Japan: A", "le vrai chef, A"))], languages)["person:a"]
    assert holds_all(words, fold(f"{held.shown} {held.words}")) == is_found


def test_a_deputy_is_called_as_deputies_are() -> None:
    held = offices([(NEW, role("A is deputy governor of Oita."))], ("fr", "es"))["person:a"]
    assert "vice-gouverneur" in held.words
    assert "gobernador" not in held.words.split()


def test_an_office_that_is_written_in_two_ways_stands_where_it_is_newest() -> None:
    told = [
        (NEW, role("Governor of Oita: A")),
        (OLD, role("Mayor of Nagi: A")),
        (OLD, role("Governor of OITA: A", as_of="2001")),
    ]
    assert offices(told, ())["person:a"].shown == "Governor of Oita; Mayor of Nagi"


def test_each_office_knows_its_fact() -> None:
    held = offices([(OLD, role("Mayor of Nagi: A")), (NEW, role("Governor of Oita: A", "die Chefin, A"))], ())
    assert [(one.article, one.fact) for one in held["person:a"].offices] == [
        ("new", "Governor of Oita: A"),
        ("old", "Mayor of Nagi: A"),
    ]
    assert "die Chefin" in held["person:a"].offices[0].words


def test_a_role_of_no_person_is_nobodys() -> None:
    assert offices([(NEW, role("Seat of the league", person="org:league"))], ("en",)) == {}
