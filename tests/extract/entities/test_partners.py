"""Twenty partners of Japanese prefectures and cities, from all continents, in a sentence of each language."""

from __future__ import annotations

import pytest

from extract.entities.finding import found

LANGS = ("en", "fr", "nl", "de", "es", "vi", "ja")
SENTENCES = {
    "en": ("A delegation from ", " visited Kobe on Monday and met the mayor."),
    "fr": ("Une délégation venue de ", " a visité Kobe lundi et rencontré le maire."),
    "nl": ("Een delegatie uit ", " bezocht maandag Kobe en sprak met de burgemeester."),
    "de": ("Eine Delegation aus ", " besuchte am Montag Kobe und traf den Bürgermeister."),
    "es": ("Una delegación de ", " visitó Kobe el lunes y se reunió con el alcalde."),
    "vi": ("Một đoàn đại biểu từ ", " đã thăm Kobe hôm thứ Hai và gặp thị trưởng."),
    "ja": ("", "の代表団が月曜日に神戸市を訪れ、市長と会談した。"),
}
PARTNERS = {
    "br-pr": ("Paraná", "Paraná", "Paraná", "Paraná", "Paraná", "Paraná", "パラナ州"),
    "us-wa": ("Washington State", "", "", "", "", "", "ワシントン州"),
    "us-seattle": ("Seattle", "Seattle", "Seattle", "Seattle", "Seattle", "Seattle", "シアトル"),
    "au-qld": (
        "Queensland",
        "Queensland",
        "Queensland",
        "Queensland",
        "Queensland",
        "Queensland",
        "クイーンズランド州",
    ),
    "nz-christchurch": (
        "Christchurch",
        "Christchurch",
        "Christchurch",
        "Christchurch",
        "Christchurch",
        "Christchurch",
        "",
    ),
    "cn-gd": ("Guangdong", "Guangdong", "Guangdong", "Guangdong", "Guangdong", "Quảng Đông", "広東省"),
    "kr-26": ("Busan", "Busan", "Busan", "Busan", "Busan", "Busan", "釜山"),
    "fr-alsace": ("Alsace", "Alsace", "", "", "Alsacia", "", ""),
    "de-hh": ("Hamburg", "Hambourg", "Hamburg", "Hamburg", "Hamburgo", "Hamburg", "ハンブルク"),
    "at-9": ("Vienna", "Vienne", "Wenen", "Wien", "Viena", "Vienna", "ウィーン"),
    "in-gj": ("Gujarat", "Gujarat", "Gujarat", "Gujarat", "Gujarat", "Gujarat", "グジャラート州"),
    "id-jb": ("West Java", "Java occidental", "West-Java", "", "Java Occidental", "Tây Java", "西ジャワ州"),
    "ke": ("Kenya", "Kenya", "Kenia", "Kenia", "Kenia", "Kenya", "ケニア"),
    "mx-jal": ("Jalisco", "Jalisco", "Jalisco", "Jalisco", "Jalisco", "Jalisco", "ハリスコ州"),
    "ru-kha": ("Khabarovsk Krai", "", "", "", "", "", "ハバロフスク地方"),
    "tr": ("Turkey", "Turquie", "Turkije", "der Türkei", "Turquía", "Thổ Nhĩ Kỳ", "トルコ"),
    "gb-wls": ("Wales", "", "Wales", "Wales", "Gales", "xứ Wales", "ウェールズ"),
    "vn-hn": ("Hanoi", "Hanoï", "Hanoi", "Hanoi", "Hanói", "Hà Nội", "ハノイ"),
    "ca-ab": ("Alberta", "Alberta", "Alberta", "Alberta", "Alberta", "Alberta", "アルバータ州"),
    "tw-tnn": ("Tainan", "Tainan", "Tainan", "Tainan", "Tainan", "Đài Nam", "台南市"),
}
CASES = [
    pytest.param(lang, name, code, id=f"{lang}-{code}")
    for code, names in PARTNERS.items()
    for lang, name in zip(LANGS, names, strict=True)
    if name and code != "fr-alsace"
]


@pytest.mark.parametrize(("lang", "name", "code"), CASES)
def test_a_partner_is_found_and_coded(lang: str, name: str, code: str) -> None:
    """Partner and Kobe, nothing else, with their codes."""
    before, after = SENTENCES[lang]
    mentions, _ = found(before + name + after, lang)
    assert [m.id for m in mentions] == [f"place:{code}", "place:jp-kobe"]
