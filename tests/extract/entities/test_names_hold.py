"""What holds for any text: no overlaps, sane offsets, no crash, no language needed."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from extract.entities.finding import document, found
from jpties.extract.entities.overlaps import settled_mentions
from jpties.extract.values.expressions import SettledDate
from jpties.model.mention import Mention

PIECES = st.sampled_from(
    [
        *(
            "Governor ",
            "Hattori ",
            "Seitaro",
            " of ",
            "Fukuoka",
            " Prefecture",
            ", ",
            ".",
            "\n",
            "(",
            ")",
            "“",
            "”",
            "-",
        ),
        *(
            "’s ",
            "JICA",
            "Université de ",
            "Kobe",
            "知事",
            "福岡県",
            "・",
            "キム",
            "ông ",
            "Nguyễn ",
            "UBND tỉnh",
            "and ",
        ),
        *("the ", "3", "2025", "&", " ", "😀"),
    ]
)
HOSTILE = {
    "spaces": " " * 1_000_000,
    "capitals": "Abc " * 10_000,
    "places": "Kobe, " * 5_000,
    "titles": "Governor of " * 4_000,
    "brackets": "(" * 10_000,
    "hyphens": "A-" * 10_000,
    "initials": "A. " * 10_000,
    "quotes": "“Kobe " * 5_000,
    "and": "Kobe and " * 5_000,
    "acronyms": "ABC, " * 5_000,
    "kanji": "福岡県知事" * 4_000,
    "katakana": "ア・" * 10_000,
    "suffixes": "大学" * 10_000,
}


@pytest.mark.parametrize("lang", ["en", "fr", "nl", "de", "es", "vi", "ja", "xx"])
@given(st.lists(PIECES, max_size=40).map("".join))
@example(
    "Bà Rikako Rova, Tổng Giám đốc Công ty Sako Kawabe, cho biết nhiều thợ giỏi"
)  # a name that ended before it began
@settings(max_examples=25, deadline=None)
def test_mentions_are_in_order_and_apart(lang: str, text: str) -> None:
    mentions, entities = found(text, lang)
    ends = [0, *(m.end for m in mentions)]
    assert all(m.start >= end for m, end in zip(mentions, ends, strict=False))
    assert all(
        0 <= m.start < m.end <= len(text) and text[m.start : m.end].strip() == text[m.start : m.end] for m in mentions
    )
    assert all(m.id.isascii() and m.id.split(":")[0] in ("person", "place", "org", "event") for m in mentions)
    assert {m.id for m in mentions} == {entity.id for entity in entities}


@pytest.mark.parametrize("lang", ["en", "de", "vi", "ja"])
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_lines_end(lang: str, name: str) -> None:
    """One line of any length: finishes, and nothing is outside the text."""
    text = HOSTILE[name]
    mentions, _ = found(text, lang)
    assert all(m.end <= len(text) for m in mentions)


def test_a_language_without_lexicon_still_finds_what_is_known_everywhere() -> None:
    """Portuguese has no folder: places of the gazetteer and listed persons are found all the same."""
    mentions, _ = found("O Paraná e a província de Hyogo assinaram um acordo em Curitiba com Hiroshi Kitagawa.", "pt")
    assert {m.id for m in mentions} >= {"place:br-pr", "place:jp-28", "place:br-curitiba"}


def test_the_longest_mention_wins_and_soft_dates_stay_out() -> None:
    text = "In 2020 the 2020 Tokyo Olympics began on Monday."
    names = [
        Mention(12, 31, "event", "event:2020-tokyo-olympics", "2020 Tokyo Olympics", "event/class-word", "paragraph")
    ]
    dates = [
        SettledDate(3, 7, "2020", "2020", resolved=False, kind="calendar", soft=False),
        SettledDate(12, 16, "2020", "2020", resolved=False, kind="calendar", soft=False),
        SettledDate(41, 47, "2020-07-20", "XXXX-XX-XX", resolved=True, kind="calendar", soft=True),
    ]
    mentions = settled_mentions(names, dates, [], document(text, "en"))
    assert [(m.start, m.id) for m in mentions] == [(3, "date:2020"), (12, "event:2020-tokyo-olympics")]
