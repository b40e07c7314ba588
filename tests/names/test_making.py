"""The maker of the gazetteer: readings to Hepburn, class words taken off, and a file that is the same every time."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from jpties.names.gazetteer import Gazetteer

if TYPE_CHECKING:
    from collections.abc import Callable

TOOLS = Path(__file__).resolve().parents[2] / "tui" / "tools"


@pytest.fixture
def module(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Any]:
    monkeypatch.syspath_prepend(str(TOOLS))
    sys.modules.pop("gazetteer", None)
    return importlib.import_module


@pytest.mark.parametrize(
    ("kana", "plain", "among"),
    [
        ("トウキョウ", "tokyo", "tōkyō"),  # ou is long
        ("オオサカ", "osaka", "oosaka"),  # so is oo
        ("キュウシュウ", "kyushu", "kyūshū"),
        ("グンマ", "gunma", "gumma"),  # m before m, b, p
        ("シンジュク", "shinjuku", "shinjuku"),
        ("ケンイチ", "kenichi", "ken-ichi"),  # n before a vowel
        ("ベップ", "beppu", "beppu"),  # a doubled consonant
        ("イッチョウ", "itcho", "itchō"),
        ("オオタ", "ota", "ohta"),
        ("ニセコ", "niseko", "niseko"),
        ("シカオイ", "shikaoi", "shikaoi"),
    ],
)
def test_readings_in_latin_letters(module: Callable[[str], Any], kana: str, plain: str, among: str) -> None:
    romaji = module("gazetteer.romaji")
    assert romaji.plain(kana) == plain
    assert among in romaji.spellings(kana)


@pytest.mark.parametrize(
    ("name", "lang", "bare"),
    [
        ("préfecture de Fukuoka", "fr", "Fukuoka"),
        ("Präfektur Hyōgo", "de", "Hyōgo"),
        ("Provincia de Gerona", "es", "Gerona"),
        ("Tỉnh Yên Bái", "vi", "Yên Bái"),
        ("Primorsky Krai", "en", "Primorsky"),
        ("吉林省", "ja", "吉林"),
        ("北海道", "ja", "北海道"),  # its class word is part of the name
        ("Northern Territory", "en", "Northern Territory"),
        ("Distrito Federal", "es", "Distrito Federal"),  # nothing would be left but an adjective
    ],
)
def test_class_words_are_taken_off(module: Callable[[str], Any], name: str, lang: str, bare: str) -> None:
    assert module("gazetteer.subdivisions").Shortener().short(name, lang) == bare


def _file(module: Callable[[str], Any], path: Path) -> Path:
    made = module("gazetteer.entry")
    japan = made.Entry("jp", "Japan", "country", "JP", iso="JP", population=1, rank=9)
    region = made.Entry("jp-east", "East", "group", "JP", "jp", rank=5)
    city = made.Entry("jp-mito-city", "Mito", "municipality", "JP", "jp-east", population=270_000, rank=2)
    old = made.Entry(
        "jp-old", "Old Mito", "subdivision", "JP", "jp-east", valid_to="2004-12", merged_into="jp-mito-city"
    )
    japan.add("Japan", "official", "en")
    region.add("East Land", "official", "en")
    for text, lang in (("Mito", "en"), ("水戸市", "ja"), ("水戸", "ja")):
        city.add(text, "official", lang)
    old.add("Mito", "historic")
    module("gazetteer.store").write(path, [city, japan, old, region], {"jp-east": ["jp-old"]}, {"by hand": "1"})
    return path


def test_the_same_entries_give_the_same_bytes(module: Callable[[str], Any], tmp_path: Path) -> None:
    first, second = (_file(module, tmp_path / name).read_bytes() for name in ("a.sqlite", "b.sqlite"))
    assert first == second


def test_what_is_written_is_found(module: Callable[[str], Any], tmp_path: Path) -> None:
    known = Gazetteer(_file(module, tmp_path / "a.sqlite"))
    assert [candidate.place_id for candidate in known.look_up(["mito"])["mito"]] == [
        "place:jp-mito-city",
        "place:jp-old",
    ]
    assert known.place("place:jp-old").merged_into == "place:jp-mito-city"
    assert [place.id for place in known.parents("place:jp-mito-city")] == ["place:jp-east", "place:jp"]
    assert [place.id for place in known.children("place:jp-east")] == ["place:jp-old"]
    assert [place.id for place in known.children("place:jp")] == ["place:jp-east"]
    assert known.names_in_run("水戸市")[0][:2] == (0, 3)
    assert known.names("place:jp-mito-city") == {"en": ["Mito"], "ja": ["水戸市", "水戸"]}
    assert known.sources == {"by hand": "1"}
    assert known.max_words == 2
    known.close()


def test_a_parent_that_does_not_exist_is_refused(module: Callable[[str], Any], tmp_path: Path) -> None:
    lost = module("gazetteer.entry").Entry("fr-lost", "Lost", "municipality", "FR", "fr")
    with pytest.raises(ValueError, match="parents that do not exist"):
        module("gazetteer.store").write(tmp_path / "a.sqlite", [lost], {}, {})
