"""The small parts: authors, quotation marks, cleaning, escaping, keys, links, countries, cards."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cite.examples import article, fact
from jpties.cite import escaping
from jpties.cite.card import entity_card
from jpties.cite.cleaning import copyable, on_one_line
from jpties.cite.countries import alpha_3
from jpties.cite.creators import creators
from jpties.cite.grouping import Options
from jpties.cite.quotes import marks_of, quoted
from jpties.cite.record import citation
from jpties.cite.registry import FORMATS, article_citation, copied
from jpties.text.clean import is_clean


@pytest.mark.parametrize(
    ("byline", "lang", "expected"),
    [
        ("Ari Yashar", "en", ["Yashar, Ari"]),
        ("Yashar, Ari", "en", ["Yashar, Ari"]),
        ("Ari Yashar; Ann Lee", "en", ["Yashar, Ari", "Lee, Ann"]),
        ("Jan van der Berg", "nl", ["van der Berg, Jan"]),
        ("Ludwig von Thal", "de", ["von Thal, Ludwig"]),
        ("María José García Pérez", "es", ["García Pérez, María José"]),
        ("J. P. O’Neil", "en", ["O’Neil, J. P."]),
        ("松本彩", "ja", ["松本彩"]),
        ("松本 彩", "en", ["松本 彩"]),
        ("Nguyễn Văn An", "fr", ["Nguyễn Văn An"]),
        ("Pham Minh Chinh", "en", ["Pham Minh Chinh"]),
        ("Lê Thu Hà", "vi", ["Lê Thu Hà"]),
        ("Kitagawa Hiroshi", "fr", ["Kitagawa Hiroshi"]),
        ("Hiroshi Kitagawa", "en", ["Kitagawa, Hiroshi"]),
        ("Kim Jong-su", "en", ["Kim Jong-su"]),
        ("Grace Tseng", "en", ["Tseng, Grace"]),
        ("AFP", "fr", ["AFP"]),
        ("kn/lno", "de", ["kn/lno"]),
        ("Staff Writer", "en", ["Staff Writer"]),
        ("Kyodo News", "en", ["Kyodo News"]),
        ("The Region", "en", ["The Region"]),
        ("Acme, Inc.", "en", ["Acme, Inc."]),
        (" ; ", "en", []),
        (None, "en", []),
    ],
)
def test_authors_keep_their_owners_order(byline: str | None, lang: str, expected: list[str]) -> None:
    assert [one.inverted for one in creators(byline, lang)] == expected


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Peace", "en", "“Peace”"),
        ("He said “yes”.", "en", "“He said ‘yes’.”"),
        ('He said "yes".', "en", "“He said ‘yes’.”"),
        ("the country's aim", "en", "“the country's aim”"),
        ("un « pacte » durable", "fr", "«\u00a0un “pacte” durable\u00a0»"),
        ("un «\u202fpacte\u202f» durable", "fr-CA", "«\u00a0un “pacte” durable\u00a0»"),
        ("ein „Pakt“", "de", "„ein ‚Pakt‘“"),
        ("県は「覚書」に署名した。", "ja", "「県は『覚書』に署名した。」"),
        ("un «pacto»", "es", "«un “pacto”»"),
        ("zei: “ja”", "nl", "“zei: ‘ja’”"),
        ("một “bản ghi nhớ”", "vi", "“một ‘bản ghi nhớ’”"),
        ("備忘錄", "zh-Hant-TW", "「備忘錄」"),
        ("备忘录", "zh", "“备忘录”"),
        ("x", "und", "“x”"),
    ],
)
def test_quotation_marks_by_language_and_nested(text: str, lang: str, expected: str) -> None:
    assert quoted(text, lang) == expected


@given(st.text(max_size=60), st.sampled_from(["en", "fr", "de", "ja", "es", "sv", "xx"]))
def test_quoting_adds_marks_and_changes_no_word(text: str, lang: str) -> None:
    marks = marks_of(lang)
    inside = quoted(text, lang)[len(marks.open) : -len(marks.close)]
    assert [sign for sign in inside if sign.isalnum()] == [sign for sign in text if sign.isalnum()]


HOSTILE = "a\x1b]52;c;cHduZWQ=\x07b\u009d\x00\u202e\u200b\u00ad\ufeffc\ud800\x9b31m \x1b[201~"


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("marks", [False, True])
def test_nothing_copied_moves_a_terminal_or_ends_a_paste(name: str, marks: bool) -> None:
    one = article(
        "n\x1b[31m", f"x {HOSTILE} y", title=HOSTILE, byline=HOSTILE, source=HOSTILE, url=f"https://e.org/{HOSTILE}"
    )
    what = fact(one, one.text, statement=HOSTILE, id=HOSTILE, plover="AGREE", subjects=(HOSTILE,))
    options = Options(marks=marks, names={HOSTILE: HOSTILE})
    texts = [copied([(what, one)], name, options=options)]
    if FORMATS[name].articles:
        texts.append(article_citation(one, name, options=options))
    for text in texts:
        text.encode("utf-8")
        assert not [sign for sign in text if (sign < " " and sign not in "\n\t\r") or "\x7f" <= sign <= "\x9f"]
        assert marks or is_clean(text.replace("\r\n", "\n"))


def test_invisible_marks_are_kept_when_asked_for() -> None:
    assert copyable("co\u00adop \u202ex\x1b", marks=True) == "co\u00adop \u202ex\ufffd"
    assert copyable("co\u00adop \u202ex\x1b") == "coop x\ufffd"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two\n  lines ", "two lines"),
        ("五千万\n円", "五千万円"),
        ("no\u00a0break and  two", "no\u00a0break and  two"),
        ("\n\n", ""),
        ("a\tb", "a b"),
        ("円\nUSD", "円 USD"),
    ],
)
def test_one_line(text: str, expected: str) -> None:
    assert on_one_line(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$5 and $6", "\\$5 and \\$6"),
        ("- a", "\\- a"),
        ("12. a", "12\\. a"),
        ("12.", "12\\."),
        ("5.1 million", "5.1 million"),  # no list
        ("# a\n> b", "\\# a\n\\> b"),
        ("a - b + c", "a - b + c"),
        ("[x](javascript:1)", "\\[x\\](javascript:1)"),
        ("`a` <b> *c* _d_ ~e~ |", "\\`a\\` \\<b\\> \\*c\\* \\_d\\_ \\~e\\~ \\|"),
        ("&#27; & R&D", "\\&#27; & R&D"),
        ("back\\slash", "back\\\\slash"),
    ],
)
def test_markdown_shows_the_signs(text: str, expected: str) -> None:
    assert escaping.markdown(text) == expected


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://e.org/a?b=c&d=%20#x", "https://e.org/a?b=c&d=%20#x"),
        ("https://e.org/a b", "https://e.org/a%20b"),
        ("https://e.org/100%", "https://e.org/100%25"),
        ("https://e.org/福岡", "https://e.org/%E7%A6%8F%E5%B2%A1"),
        ('https://e.org/{x}\\<y>"|^`', "https://e.org/%7Bx%7D%5C%3Cy%3E%22%7C%5E%60"),
    ],
)
def test_urls_hold_nothing_that_ends_anything(address: str, expected: str) -> None:
    assert escaping.url(address) == expected


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ({"byline": "Ari Yashar", "title": "Official visit", "published": "2014-11-03"}, "yashar-2014-official"),
        ({"byline": "Ari Yashar", "title": "Official visit"}, "yashar-nd-official"),
        ({"byline": "Élodie Brûlé", "title": "Le Japon à Nîmes", "published": "2014"}, "brule-2014-japon"),
        ({"source": "Nhân Dân", "title": "Đà Nẵng", "published": "2014?"}, "nhan-dan-2014-nang"),
        ({"byline": "松本彩", "title": "覚書"}, "report-1"),
        ({}, "report-1"),
    ],
)
def test_keys(fields: dict[str, Any], key: str) -> None:
    assert citation(article("report_1", "T", **fields)).key == key


def test_only_web_addresses_are_urls_and_only_edtf_is_a_date() -> None:
    record = citation(article("r", "T", url="javascript:alert(1)", published="yesterday"))
    assert (record.url, record.date) == (None, None)


TEXT = "They met on Monday. They met on Tuesday.\nA second line - with, signs & more.\n県は署名した。県は署名した。"


@pytest.mark.parametrize(
    ("quote", "address", "expected"),
    [
        ("met on Tuesday.", "https://e.org/a", "https://e.org/a#:~:text=met%20on%20Tuesday."),
        ("They met", "https://e.org/a", "https://e.org/a#:~:text=They%20met,-on%20Monday.%20They"),
        (
            "line - with, signs & more",
            "https://e.org/a",
            "https://e.org/a#:~:text=line%20%2D%20with%2C%20signs%20%26%20more",
        ),
        (
            "They met on Monday. They met on Tuesday.\nA second line",
            "https://e.org/a",
            "https://e.org/a#:~:text=They%20met%20on%20Monday.,second%20line",
        ),
        ("met on Monday", "https://e.org/a#part", "https://e.org/a#part"),
    ],
)
def test_links_to_quotes(quote: str, address: str, expected: str) -> None:
    one = article("l", TEXT, url=address)
    assert copied([(fact(one, quote), one)], "link") == expected


def test_a_japanese_quote_that_occurs_twice_is_linked_with_the_signs_around_it() -> None:
    one = article("l", TEXT, url="https://e.org/a")
    assert unquote(copied([(fact(one, "県は"), one)], "link")) == "https://e.org/a#:~:text=県は,-署名した。県は署"


def test_a_long_quote_is_linked_by_its_ends() -> None:
    one = article("l", "word " * 100 + "end.", url="https://e.org/a")
    assert copied([(fact(one, one.text), one)], "link").endswith("#:~:text=word%20word%20word%20word,word%20end.")


def test_country_codes() -> None:
    assert [alpha_3(code) for code in ("VN", "jp", "IL", "ZW", "AD", "XX")] == ["VNM", "JPN", "ISR", "ZWE", "AND", None]


def test_cards_leave_out_what_is_not_known() -> None:
    assert entity_card("Fukuoka", "place", "place:jp-40", names={"en": "Fukuoka", "ja": "福岡県"}, roles=[]) == (
        "Fukuoka\nKind: place\nName (ja): 福岡県\nId: place:jp-40"
    )
    card = entity_card("A*b", "person", "person:a", roles=["mayor\x1b"], articles=["T"], as_markdown=True)
    assert card == "## A\\*b\n\n- Kind: person\n- Role: mayor\ufffd\n- Article: T\n- Id: person:a"


def test_raw_cells_stay_as_they_are() -> None:
    one = article("f", "=1+2")
    assert "\t'=1+2\t" in copied([(fact(one, "=1+2"), one)], "tsv")
    assert "\t=1+2\t" in copied([(fact(one, "=1+2"), one)], "tsv", options=Options(raw=True))
