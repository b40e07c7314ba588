"""Properties of dates and quantities on any text."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal

from hypothesis import example, given, settings
from hypothesis import strategies as st

from jpties.extract.values.dates import date_expressions, settled
from jpties.extract.values.quantities import quantities_of

LANGUAGES = ("en", "fr", "nl", "de", "es", "vi", "ja", "xx", "pt-BR")
EDTF = re.compile(r"(?:\d{3}X|[\dX]{4}(?:-[\dX]{2}(?:-[\dX]{2})?)?)(?:/[\dX]{4}(?:-[\dX]{2}(?:-[\dX]{2})?)?)?")
WORDS = """2024 19 04/11/2014 3-1 1.234,5 5万8千 億 円 年 月 日 令和7年度 昨年 から 〜 分の 第 約 more than about one of
the two million millions de trentaine demi quatre-vingt fünf zwei Mio. % percent $ US$ € NT$ S/ P USD people bedrijven
habitants tháng năm ngày hai mươi tỷ đồng May March 1er - – / : . , ; ( ) ½ ² ％ ３ Monday last month first half until
http://a.b/2024/05 @ # +81 10:30 pm Uhr 5-day 20-jährigen twee derde"""
SNIPPETS = (*WORDS.split(), "\n", "\u00a0", "\u202f", "\u00ad", "\u200b")
DAYS = st.dates(min_value=datetime.date(1800, 1, 1), max_value=datetime.date(2100, 12, 31))
HOSTILE = ("1", "1.", "1.1 ", "2 ", "two ", "2019-", "May 3, ", "1万", "2019年から", "hai mươi ", "a@", "1/", "+1 2 ")
texts = st.lists(st.one_of(st.sampled_from(SNIPPETS), st.text(max_size=6)), max_size=30).map(" ".join)
glued = st.lists(st.one_of(st.sampled_from(SNIPPETS), st.characters()), max_size=25).map("".join)
languages = st.sampled_from(LANGUAGES)
published = st.one_of(st.none(), st.dates().map(str), st.just("2024-05"), st.just("2024"))


@given(st.one_of(texts, glued), languages, published)
@example("½½ 1⁄2 ٣ ²", "en", None)
@example("0000-00-00 9999/99/99 31/31/2024 29/02/2023", "en", None)
@example("29 February", "en", "2023-03-01")
@settings(max_examples=400, deadline=None)
def test_anything_is_read(text: str, lang: str, day: str | None) -> None:
    """Never raises; spans lie inside, in order, apart from each other, without blank edges; EDTF is well formed."""
    expressions = date_expressions(text, 0, len(text), lang)
    dates = settled(expressions, day, text, lang)
    last = 0
    for date in dates:
        assert last <= date.start < date.end <= len(text)
        assert text[date.start : date.end] == text[date.start : date.end].strip()
        assert EDTF.fullmatch(date.edtf), date.edtf
        assert EDTF.fullmatch(date.written), date.written
        last = date.end
    last = 0
    for found in quantities_of(text, lang, dates):
        assert last <= found.start < found.end <= len(text)
        assert found.start <= found.noun_start <= found.noun_end <= found.end
        assert text[found.noun_start : found.noun_end] == found.noun
        assert Decimal(found.quantity.value) >= 0
        assert "E" not in found.quantity.value
        assert re.fullmatch(r"quantity:(?:\d+(?:\.\d+)?-\S+|rank-\d+|ordinal-\d+)", found.id), found.id
        assert not any(d.start < found.end and found.start < d.end for d in dates if d.kind != "weekday")
        last = found.end


@given(texts, st.integers(0, 40), st.integers(0, 40), languages)
@settings(max_examples=100, deadline=None)
def test_a_range_is_read_as_its_text(text: str, start: int, size: int, lang: str) -> None:
    start = min(start, len(text))
    end = min(start + size, len(text))
    inside = date_expressions(text[start:end], 0, end - start, lang)
    shifted = date_expressions(text, start, end, lang)
    assert [(d.start + start, d.end + start, d.readings) for d in inside] == [
        (d.start, d.end, d.readings) for d in shifted
    ]


MONTHS = {
    "en": "January February March April May June July August September October November December",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
}
WRITTEN = {
    "en": ("{day} {month} {year}", "{month} {day}, {year}"),
    "fr": ("{day} {month} {year}",),
    "nl": ("{day} {month} {year}",),
    "de": ("{day}. {month} {year}",),
    "es": ("{day} de {month} de {year}", "{day} de {month} del {year}"),
    "vi": ("{day} tháng {number} năm {year}", "{day}/{number}/{year}"),
    "ja": ("{year}年{number}月{day}日",),
}


@given(
    DAYS,
    st.sampled_from(sorted(WRITTEN)),
    st.data(),
)
def test_a_written_date_is_read_back(day: datetime.date, lang: str, data: st.DataObject) -> None:
    form = data.draw(st.sampled_from(WRITTEN[lang]))
    month = MONTHS[lang].split()[day.month - 1] if lang in MONTHS else ""
    written = form.format(day=day.day, month=month, number=day.month, year=day.year)
    found = date_expressions(written, 0, len(written), lang)
    assert [(one.start, one.end) for one in found] == [(0, len(written))]
    assert str(day) in found[0].readings
    assert found[0].readings[0] == str(day)


GROUPS = {"en": ",", "fr": "\u202f", "nl": ".", "de": ".", "es": ".", "vi": ".", "ja": ","}
PEOPLE = {
    "en": " people",
    "fr": " habitants",
    "nl": " mensen",
    "de": " Menschen",
    "es": " personas",
    "vi": " người",
    "ja": "人",
}


@given(st.integers(2, 10**9), st.integers(0, 99), st.sampled_from(sorted(GROUPS)))
def test_a_number_written_in_a_language_is_read_back(whole: int, cents: int, lang: str) -> None:
    group = GROUPS[lang]
    decimal = "." if group == "," else ","
    written = f"{whole:,}".replace(",", group) + (f"{decimal}{cents:02}" if cents else "") + PEOPLE[lang]
    found = quantities_of(written, lang, [])
    assert [(one.start, one.end) for one in found] == [(0, len(written))]
    assert Decimal(found[0].quantity.value) == Decimal(whole) + Decimal(cents) / 100
    assert found[0].quantity.unit == "people"


KANJI = (("億", 10**8), ("万", 10**4))


@given(st.integers(1, 10**12 - 1))
def test_a_mixed_japanese_number_is_read_back(number: int) -> None:
    written, rest = "", number
    for sign, size in KANJI:
        written += f"{rest // size}{sign}" if rest >= size else ""
        rest %= size
    written += str(rest) if rest else ""
    found = quantities_of(f"約{written}円", "ja", [])
    assert [one.quantity.value for one in found] == [str(number)]
    assert found[0].quantity.qualifier == "about"


def test_long_runs_take_linear_time() -> None:
    """Hostile lines go through: no step of the work looks at all that went before."""
    for unit in HOSTILE:
        text = unit * (12_000 // len(unit))
        for lang in ("en", "ja", "vi"):
            dates = settled(date_expressions(text, 0, len(text), lang), "2024-05-01", text, lang)
            assert all(one.end <= len(text) for one in quantities_of(text, lang, dates))
