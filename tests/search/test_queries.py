"""What fifty queries find, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jpties.corpus.building import read_corpus
from jpties.search.answering import answered, articles_matching

if TYPE_CHECKING:
    from pathlib import Path

    from jpties.model.model import Model

WORDS: list[tuple[str, str, str]] = [
    ("yen bai", "001", "plain words find marked ones: Yên Bai"),
    ('"Yên Bái"', "001", "marked words find those marked otherwise"),
    ("YEN BÁI", "001", "case does not matter"),
    ("bai yen", "001", "words may stand in any order"),
    ('"bai yen"', "", "a phrase keeps its order"),
    ('text:"yen bai"', "001", "the words alone"),
    ("delegation", "001 004 d1_en d4_de m2_fr m4_de", "a word in every language that has it"),
    ("deleg*", "001 002 003 004 d1_en d4_de d6_es m2_fr m4_de", "how words begin"),
    ("deleg", "", "without a star only whole words"),
    ("delegation -israel", "001 d1_en d4_de m2_fr m4_de", "- leaves out"),
    ("delegation NOT israel", "001 d1_en d4_de m2_fr m4_de", "NOT is the same"),
    ("delegation AND israel", "004", "AND is what a blank means"),
    ("israel OR vietnam", "001 002 003 004 d3_nl", "one of them"),
    ("(israel OR vietnam) kyushu", "001 003", "parentheses group"),
    ("israel OR vietnam kyushu", "001 003 004", "OR binds less than a blank"),
    ("japan NEAR/3 israel", "004", "three words between at most"),
    ("israel NEAR/3 japan", "004", "in either order"),
    ("japan NEAR/0 israel", "", "but not side by side"),
    ("title:delegation", "004", "in the title alone"),
    ("title:(japan OR japon)", "000 001 002 003 d3_nl", "a field holds for all in its parentheses"),
    ("isreal~", "004", "letters the wrong way round"),
    ("fukuoka~", "001 003", "the word itself is near enough"),
    ("kyushuu~2", "001 003 d2_fr", "two letters otherwise: Kyushu, Kyūshū"),
    ("48,18", "002", "a number with its comma is a phrase of its parts"),
    ("$950", "004", "signs beside a number are passed over"),
    ("R & D", "004", "a sign that stands alone as well"),
    ("l'ambassade", "001", "an apostrophe of either shape parts words"),
    ("l’ambassade", "001", "an apostrophe of either shape parts words"),
    ("Fukuoka-Hanoi", "", "a hyphen makes a phrase"),
    ("lang:fr", "001 d2_fr m2_fr", "the language"),
    ("-lang:en lang:(vi OR ja)", "d5_vi d7_ja m6_vi m7_ja", "codes in parentheses"),
    ("県知事", "", "no part of it is enough"),
    ("鳥取", "d7_ja", "Japanese without spaces"),
    ("取県", "d7_ja", "any part of a word"),
    ("県 lang:ja", "d7_ja m7_ja", "a single sign"),
    ("（israel　OR　vietnam） kyushu", "001 003", "the signs of East Asian keyboards do the same"),
]  # fmt: skip

SEEDS: list[tuple[str, str, str]] = [
    ("who:abe", "004", "a part of a person's name"),
    ('who:"shinzo abe"', "004", "all of it"),
    ("org:rakuten", "004", "an organization"),
    ("place:九州", "001 003", "a place by its name in another language"),
    ('"ベトナム"', "001 002 003", "a quoted name finds the other names too"),
    ('text:"ベトナム"', "", "unless the words alone are meant"),
    ("place:(vietnam OR france) -lang:fr", "002 003", "names in parentheses; a place is not what lies in it"),
    ("partner:VN", "001 002 003", "the side of a tie outside Japan, what lies in it included"),
    ("partner:VN-06", "001", "by its code"),
    ("region:kyushu", "001 003", "a region takes its prefectures in"),
    ("region:福岡", "001 003", "by any name"),
    ("partner:vietnam region:kyushu", "001 003", "both sides"),
    ("source:nhan", "001", "a word of the source"),
    ("date:2014", "001 004", "November of a year that may be 2014 counts"),
    ("date:2014-11-03 lang:en", "004", "a day"),
    ("date:>=2025", "000 002", "from a year on; 202X may be later"),
    ("date:<2015", "001 004", "before a year"),
    ("kind:agreement lang:fr", "001", "a fact of a kind"),
    ("amount:950m unit:USD", "004", "an amount with its unit, of one fact"),
    ("amount:940m..960m unit:$", "004", "a range, a sign for the unit"),
    ("amount:>954m unit:USD lang:en", "", "more than the largest in English"),
    ("amount:>=954m unit:USD lang:en", "004", "that much or more"),
    ("amount:<320m unit:USD", "", "less than the smallest"),
    ("amount:<=320m unit:USD", "004", "that much or less"),
    ("amount:>1e20", "", "a number that no fact has"),
    ("origin:curated", "000 001 002 003 004", "what sidecars add"),
    ("is:starred", "004", "what the notebook says"),
    ("tag:Trade -is:starred", "002", "tags, however they are written"),
]  # fmt: skip


def found(corpus: Model, query: str) -> set[str]:
    from search.conftest import short

    by_short = {short(row.name): row.text_sha256 for row in corpus.rows}
    sets = {"starred": frozenset({by_short["004"]}), "tag:trade": frozenset({by_short["004"], by_short["002"]})}
    return {short(name) for name in articles_matching(corpus, query, sets)}


@pytest.mark.parametrize(("query", "expected", "why"), WORDS, ids=[row[0] for row in WORDS])
def test_words(corpus: Model, query: str, expected: str, why: str) -> None:
    assert found(corpus, query) == set(expected.split()), why


@pytest.mark.parametrize(("query", "expected", "why"), SEEDS, ids=[row[0] for row in SEEDS])
def test_names_places_dates_and_facts(corpus: Model, query: str, expected: str, why: str) -> None:
    """Compared on the seeds: what extraction finds elsewhere is for other tests."""
    assert {name for name in found(corpus, query) if name.isdigit()} == set(expected.split()), why


def test_a_hit_in_the_title_weighs_more_than_many_in_the_text(tmp_path: Path) -> None:
    """What an article is called says what it is about."""
    rest = "The governor opened the fair and thanked the guests. " * 9
    articles = {
        "many": f"A fair in spring\n\n{rest}Pottery, pottery and pottery were shown. {rest}\n",
        "title": f"Pottery for Hanoi\n\n{rest}{rest}Bowls were shown too, with plates and cups.\n",
    }
    for name, text in articles.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    with read_corpus([str(tmp_path)]) as corpus:
        assert [row.title for row in corpus.rows] == ["A fair in spring", "Pottery for Hanoi"]
        answer = answered(corpus, "text:pottery")
        assert (answer.articles, answer.order) == (("title", "many"), "relevance")
