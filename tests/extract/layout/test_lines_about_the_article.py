from __future__ import annotations

import pytest

from jpties.extract.layout.bylines import closing_names, names_in
from jpties.extract.layout.datelines import dateline
from jpties.extract.layout.lines import made
from jpties.extract.layout.metalines import meta_line

META = [
    ("en", "October 11, 2023 | 10:08", "date and time"),
    ("en", "By Ari Yashar 11/3/2014, 1:02 PM", "byline with a date"),
    ("en", "Published: October 3, 2024 at 5:12 p.m. | UPDATED: October 4, 2024 at 9:01 a.m.", "two dates"),
    ("en", "★ Updated : 2023-07-16 21:05 GMT+08:00", "an update after a star"),
    ("en", "2024-10-03T09:12:00+09:00", "a machine's date"),
    ("en", "Posted 3 hours ago", "a date by the clock"),
    ("en", "By JANE DOE and PETER HOUGH, Staff Writers", "two authors"),
    ("en", "Reuters", "an agency"),
    ("en", "Source: Kyodo News", "a source"),
    ("en", "https://example.org/news/2024/10/03/article.html", "an address alone"),
    ("fr", "Publié le mar. 12 mars, 17h40", "a date without a year"),
    ("fr", "Mis à jour le 19/09/2024 à 10h02", "an update"),
    ("fr", "Par Élodie Marchetti", "a byline"),
    ("nl", "Bijgewerkt op 3 november 2025", "an update"),
    ("nl", "vr 12-09-2025 | 07:15 | Tjeerd Wiersma", "weekday, date, time, name"),
    ("nl", "Báo Quảng Ninh 26/11/2025", "a paper with a date"),
    ("nl", "Bron: https://example.vn/bai-viet.html", "a source with an address"),
    ("de", "07.10.2024, 14:32 Uhr | Lesezeit: 2 Min. | Von Henrik Petersen", "date, reading time, byline"),
    ("de", "Stand: 24.03.2025, 17:45 Uhr", "Stand"),
    ("es", "Por Uxía Barreiro | 15/05/2024 - 19:40 h | Actualizado a las 21:05 h", "byline, date, update"),
    ("es", "EP LAS PALMAS DE GRAN CANARIA", "agency and place"),
    ("vi", "Thứ năm, 16/05/2024 - 20:15", "weekday and date"),
    ("vi", "Tin, ảnh: PHƯƠNG THẢO", "a byline for text and photo"),
    ("vi", "Nguồn: https://example.vn/bai-viet.html", "a source"),
    ("ja", "2025年10月31日(金)　5時30分", "a Japanese date"),
    ("ja", "更新日：令和5年1月13日", "an era"),
    ("ja", "（記者・田中健一）", "a byline in brackets"),
    ("ja", "（最終更新：2025/02/15 06:10）", "an update in brackets"),
]
NOT_META = [
    ("en", "On October 3, 2024, the governor signed an agreement with the city of Toledo.", "a sentence with a date"),
    ("en", "By 2030, both sides want to plant a million trees.", "a sentence that begins with By"),
    ("en", "From Aug. 18–20, a delegation of 250 people visited the state to celebrate.", "a range in a sentence"),
    ("en", "5 years, 40 companies", "numbers"),
    ("en", "Source of the river", "no mark after the word"),
    ("en", "Governor Muraoka leads 36 officials to southern city", "a deck"),
    ("fr", "Par ailleurs, les deux villes échangent des étudiants", "a sentence that begins with Par"),
    ("nl", "Door de droogte is de oogst kleiner dan vorig jaar", "a sentence that begins with Door"),
    ("de", "Von Kiel nach Kobe: eine Reise mit Folgen", "a headline that begins with Von"),
    ("de", "Am 7. Oktober 2024 kam die Delegation in Kobe an.", "a sentence with a date"),
    ("es", "Por primera vez viajan doce alumnos", "a sentence that begins with Por"),
    ("vi", "Theo ông Út, tỉnh có 161 dự án", "a sentence that begins with Theo"),
    ("ja", "文化交流の歴史", "a word that begins with the sign for text"),
    ("ja", "31日は境港市の水木しげるロードを歩いた。", "a sentence with a day"),
]


@pytest.mark.parametrize(("lang", "text", "reason"), META)
def test_a_line_about_the_article(lang: str, text: str, reason: str) -> None:
    assert meta_line(made(text, 0, len(text), True), lang) is not None, reason


@pytest.mark.parametrize(("lang", "text", "reason"), NOT_META)
def test_a_line_of_the_article(lang: str, text: str, reason: str) -> None:
    assert meta_line(made(text, 0, len(text), True), lang) is None, reason


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Grace Tseng, Formosa Wire, Staff Writer", "Grace Tseng"),
        ("By Laura Chen and Tom O'Neil | Staff Writers", "Laura Chen; Tom O'Neil"),
        ("Par Maude St-Pierre, L’Écho de la Pointe", "Maude St-Pierre"),
        ("By Ana Ruiz, John Hay and Mei Lin", "Ana Ruiz; John Hay; Mei Lin"),
        ("Von Günther von der Heide und Anna Beck", "Günther von der Heide; Anna Beck"),
        ("文・写真＝大石真由", "大石真由"),
        ("Door Marieke van den Berg", "Marieke van den Berg"),
        ("By Staff Writer", None),
        ("Von unserer Redaktion", None),
    ],
)
def test_names_in_a_byline(line: str, names: str | None) -> None:
    meta = meta_line(made(line, 0, len(line), True), "en")
    found = None
    if meta is not None and meta.byline is not None:
        found = names_in(line, *meta.byline)
    assert (found.value if found else None) == names


@pytest.mark.parametrize(
    ("text", "east", "names"),
    [
        ("面積は１万平方キロと鳥取の５倍近い。（松本彩）", True, "松本彩"),
        ("国際線は３路線目となる。（経済部・大石真由）", True, "大石真由"),
        ("会談する。（共同）", True, None),
        ("informó el Mincetur. (Ruth Ccori)", False, "Ruth Ccori"),
        ("das Institut für Gebirgsforschung. (hol)", False, "hol"),
        ("das Institut für Gebirgsforschung (IGF).", False, None),
        ("said on Monday. (AFP)", False, None),
        ("It ended in a draw. (See page 4)", False, None),
    ],
)
def test_names_after_the_last_sentence(text: str, east: bool, names: str | None) -> None:
    found = closing_names(text, east)
    assert (found.value if found else None) == names


@pytest.mark.parametrize(
    ("text", "place", "source"),
    [
        ("TAIPEI (Formosa Wire) — Tainan and Yamaguchi signed an agreement.", "TAIPEI", "Formosa Wire"),
        ("(laichau.gov.vn) Op de middag van 3 november ontving de premier gasten.", None, "laichau.gov.vn"),
        ("(BLA) - Đoàn công tác tỉnh Long An vừa kết thúc chuyến làm việc.", None, "BLA"),
        ("Kobe/Kiel (kn/lno). Schleswig-Holstein und Hyogo wollen zusammenarbeiten.", "Kobe/Kiel", "kn/lno"),
        ("Nhân Dân en ligne - Un programme de promotion a eu lieu du 4 à 8 novembre.", None, "Nhân Dân en ligne"),
        ("DELFZIJL/NOSHIRO - Kabelspecialist bouwt voor 31 miljoen euro een basis.", "DELFZIJL/NOSHIRO", None),
        ("【鳥取】鳥取県の平井伸治知事は30日、県庁で知事と会談した。", "鳥取", None),
        ("The governor (left) said on Monday that the agreement will be signed.", None, None),
        ("Cooperation - as the mayor calls it - has its price, and everybody pays it.", None, None),
    ],
)
def test_datelines(text: str, place: str | None, source: str | None) -> None:
    found = dateline(text)
    ranges = (found.place, found.source) if found else (None, None)
    assert tuple(text[span[0] : span[1]] if span else None for span in ranges) == (place, source)
