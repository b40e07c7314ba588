"""The gazetteer's file: names of every language and script lead to the right place, first."""

from __future__ import annotations

import pytest

from jpties.names.gazetteer import Gazetteer, gazetteer
from names.asking import found


@pytest.fixture(scope="module")
def known() -> Gazetteer:
    return gazetteer()


@pytest.mark.parametrize(
    ("slug", "names"),
    [
        ("jp", ["Japan", "Japon", "Japón", "Nhật Bản", "日本"]),
        ("vn", ["Vietnam", "Viet Nam", "Việt Nam", "Viêt-Nam", "ベトナム"]),
        (
            "us",
            [
                "United States",
                "États-Unis",
                "Verenigde Staten",
                "Vereinigte Staaten",
                "Estados Unidos",
                "Hoa Kỳ",
                "米国",
            ],
        ),
        ("kr", ["South Korea", "Zuid-Korea", "Südkorea", "Corea del Sur", "Hàn Quốc", "韓国", "大韓民国"]),
        ("de", ["Allemagne", "Duitsland", "Deutschland", "Alemania", "ドイツ"]),
        ("europe", ["Europe", "Europa", "Châu Âu", "欧州"]),
        ("jp-40", ["Fukuoka", "福岡", "福岡県", "Fukuoka-ken"]),
        ("jp-13", ["Tokyo", "Tōkyō", "Tokio", "Toukyou", "東京", "東京都"]),
        ("jp-28", ["Hyogo", "Hyōgo", "兵庫県"]),
        ("jp-10", ["Gunma", "Gumma"]),
        ("jp-01", ["Hokkaido", "Hokkaidō", "北海道"]),
        ("jp-kyushu", ["Kyushu", "Kyūshū", "九州"]),
        ("jp-kansai", ["Kansai", "Kinki", "関西", "近畿"]),
        ("jp-sanin", ["San'in", "Sanin", "山陰"]),
        ("jp-sakaiminato", ["Sakaiminato", "境港", "境港市"]),
        ("jp-mimasaka", ["Mimasaka", "Mimasaka-shi", "美作市"]),
        ("jp-kobe", ["Kobe", "Kōbe", "神戸", "神戸市"]),
        ("vn-03", ["Hà Giang", "Ha Giang", "ハザン省"]),
        ("vn-06", ["Yên Bái", "Yen Bai", "Yên Bai"]),
        ("vn-55", ["Bạc Liêu", "Bac Lieu"]),
        ("vn-sg", ["Ho Chi Minh City", "TP.HCM", "Thành phố Hồ Chí Minh", "Hô Chi Minh-Ville", "ホーチミン市"]),
        ("vn-hn", ["Hanoi", "Hà Nội", "Hanoï", "ハノイ"]),
        ("fr-occ", ["Occitanie", "Occitania", "Okzitanien", "Occitanië", "オクシタニー"]),
        ("fr-30", ["Gard"]),
        ("fr-garons", ["Garons"]),
        ("fr-uchaud", ["Uchaud"]),
        ("fr-6ae", ["Alsace", "Elsass", "Elzas"]),
        ("de-by", ["Bavaria", "Bayern", "Bavière", "Baviera", "Beieren", "バイエルン州"]),
        ("kr-42", ["Gangwon", "江原道", "江原特別自治道"]),
        ("kr-41", ["Gyeonggi", "京畿道"]),
        ("kr-26", ["Busan", "釜山", "釜山広域市"]),
        ("cn-jl", ["Jilin", "吉林省", "Cát Lâm"]),
        ("cn-sh", ["Shanghai", "Schanghai", "上海", "上海市"]),
        ("tw-tnn", ["Tainan", "台南", "台南市", "Đài Nam"]),
        ("ru-pri", ["Primorsky Krai", "Primorye", "沿海地方"]),
        ("us-ca", ["California", "Californie", "Californië", "Kalifornien", "カリフォルニア州"]),
        ("mn-047", ["Töv", "中央県"]),
        ("id-jb", ["West Java", "Jawa Barat", "Java occidental", "西ジャワ州"]),
        ("us-los-angeles", ["Los Angeles", "ロサンゼルス"]),
        ("us-new-york-city", ["New York", "Nueva York", "ニューヨーク"]),
        ("gb-london", ["London", "Londres", "Londen", "ロンドン"]),
        ("de-kiel", ["Kiel", "キール"]),
    ],
)
def test_names_lead_to_their_place_first(known: Gazetteer, slug: str, names: list[str]) -> None:
    for name in names:
        candidates = found(known, name)
        assert candidates, name
        assert candidates[0].place_id == f"place:{slug}", name


@pytest.mark.parametrize(
    "name", ["Préfecture de Kumamoto", "Präfektur Hyogo", "Fukuoka Prefecture", "Kyushu Region", "tỉnh Ibaraki"]
)
def test_class_words_are_no_part_of_names_in_latin_letters(known: Gazetteer, name: str) -> None:
    assert found(known, name) == ()


@pytest.mark.parametrize("name", ["Kyushu Prefecture", "Lorem", "the", "x", "", "ぬるぽ"])
def test_what_is_no_name_is_not_found(known: Gazetteer, name: str) -> None:
    assert found(known, name) == ()


@pytest.mark.parametrize(
    ("name", "second"),
    [
        ("Kumamoto", "place:jp-kumamoto-city"),
        ("Yamagata", "place:jp-yamagata-city"),
        ("Yen Bai", "place:vn-yen-bai-city"),
    ],
)
def test_the_city_comes_after_the_prefecture_of_its_name(known: Gazetteer, name: str, second: str) -> None:
    first, city, *_ = found(known, name)
    assert first.level == "subdivision"
    assert city.place_id == second
    assert city.level == "municipality"


@pytest.mark.parametrize(
    "name",
    [
        "Nice",
        "Reading",
        "Mobile",
        "Of",
        "Van",
        "Die",
        "Au",
        "March",
        "Mai",
        "Orange",
        "Tours",
        "Central",
        "Nord",
        "My",
        "Anh",
        "US",
        "UK",
        "Garons",
        "Matsumoto",
        "松本",
        "むつ",
        "Toyota",
        "Charlotte",
    ],
)
def test_words_people_and_tiny_places_are_weak(known: Gazetteer, name: str) -> None:
    assert found(known, name)[0].weak


@pytest.mark.parametrize(
    "name", ["Japan", "Lyon", "Fukuoka", "Kobe", "松本市", "Island of Bali", "Geneva", "Paris", "Hue", "Turkey"]
)
def test_well_known_places_are_not_weak(known: Gazetteer, name: str) -> None:
    assert not any(candidate.weak for candidate in found(known, name)[:1])


@pytest.mark.parametrize("name", ["クルーズ", "友好", "本部", "国立", "中央", "ロス"])
def test_ordinary_japanese_words_are_weak(known: Gazetteer, name: str) -> None:
    assert all(candidate.weak for candidate in found(known, name)[:1])


@pytest.mark.parametrize(
    ("city", "names"),
    [
        ("it-turin", ["Turin", "Torino", "Turijn", "トリノ"]),
        ("be-antwerp", ["Antwerp", "Antwerpen", "Anvers", "Amberes", "アントワープ"]),
        ("ch-geneva", ["Geneva", "Genève", "Genf", "Ginebra", "ジュネーブ"]),
        ("es-madrid", ["Madrid", "マドリード"]),
        ("il-jerusalem", ["Jerusalem", "Jérusalem", "Jeruzalem", "エルサレム"]),
    ],
)
def test_a_city_is_meant_in_every_language_where_it_is_in_one(known: Gazetteer, city: str, names: list[str]) -> None:
    assert {found(known, name)[0].place_id for name in names} == {f"place:{city}"}


def test_acronyms_say_that_they_need_capitals(known: Gazetteer) -> None:
    assert found(known, "USA")[0].kind == "code"
    assert found(known, "UAE")[0].place_id == "place:ae"


def test_vietnamese_words_for_countries_name_their_language(known: Gazetteer) -> None:
    assert (found(known, "Mỹ")[0].place_id, found(known, "Mỹ")[0].lang) == ("place:us", "vi")
