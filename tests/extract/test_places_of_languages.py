"""Where a language is spoken changes nothing of what is found: `en-GB` is read as `en`, by the same words."""

from __future__ import annotations

from pathlib import Path

import pytest

from jpties.extract.analyse import analyse
from jpties.model.article import Stated
from jpties.model.supplied import Supplied
from jpties.names.lexicon import lexicon
from jpties.text.canonical import decode

ARTICLES = Path(__file__).parents[1] / "quality" / "gold" / "dev"


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("d1_en", "en-GB"),
        ("d2_fr", "fr-CA"),
        ("d3_nl", "nl-BE"),
        ("d4_de", "de-CH"),
        ("d5_vi", "vi-VN"),
        ("d6_es", "es-419"),
        ("d7_ja", "ja-Jpan-JP"),
    ],
)
def test_a_region_changes_nothing(name: str, tag: str) -> None:
    text = decode((ARTICLES / f"{name}.txt").read_bytes())
    supplied = Supplied("a.yaml", (("lang", Stated(tag, "supplied", origin="curated")),))
    (told, _), (plain, _) = analyse(name, name, text, supplied), analyse(name, name, text)
    assert told.article.metadata.lang.value == tag
    assert plain.article.metadata.lang.value == plain.article.metadata.language == told.article.metadata.language
    assert (told.mentions, told.facts, told.ties) == (plain.mentions, plain.facts, plain.ties)


def test_the_words_of_a_language_are_read_once() -> None:
    assert lexicon("fr-CA") is lexicon("fr")
