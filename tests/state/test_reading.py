"""The article that is open: what is shown, and the ways between mentions, facts and hits."""

from __future__ import annotations

import pytest

from jpties.model.mention import MENTION_TYPES
from jpties.state.reading import Reading
from ui.gold_model import gold_analyses, row_of

READINGS = [Reading(analysis, row_of(analysis)) for analysis in gold_analyses()]


@pytest.mark.parametrize("reading", READINGS, ids=lambda reading: reading.row.name[:3])
def test_noise_is_folded_to_a_line_and_nothing_of_it_is_shown(reading: Reading) -> None:
    noise = [block for block in reading.analysis.article.blocks if block.role == "noise"]
    folded = [section for section in reading.sections if section.role == "folded"]
    assert bool(noise) == bool(folded)
    assert not any(reading.is_shown(block.start) for block in noise)
    assert all(mention.block != "noise" for mention in reading.mentions)


@pytest.mark.parametrize("reading", READINGS, ids=lambda reading: reading.row.name[:3])
def test_raw_shows_every_block(reading: Reading) -> None:
    raw = Reading(reading.analysis, reading.row, raw=True)
    assert all(raw.is_shown(block.start) for block in reading.analysis.article.blocks)
    assert len(raw.mentions) >= len(reading.mentions)


def test_every_mention_is_met_once_forward_and_back() -> None:
    reading = READINGS[1]
    at, met = reading.mention_from(0), []
    while at is not None:
        met.append(at)
        at = reading.mention_from(reading.mentions[at].start + 1)
    assert met == list(range(len(reading.mentions)))
    assert reading.mention_before(reading.mentions[0].start) is None
    assert reading.mention_at(reading.mentions[3].start) == 3
    assert reading.count_of(reading.mentions[0].id) >= 1


def test_hidden_types_are_not_met() -> None:
    reading = Reading(READINGS[4].analysis, READINGS[4].row)
    reading.hide(MENTION_TYPES)
    assert reading.mentions == ()
    assert reading.mention_from(0) is None
    assert reading.entity_count == 0


@pytest.mark.parametrize("reading", READINGS, ids=lambda reading: reading.row.name[:3])
def test_each_offset_of_a_quote_finds_a_fact_that_covers_it(reading: Reading) -> None:
    for fact in reading.facts:
        found = reading.fact_at(fact.start)
        assert found is not None
        assert found.start <= fact.start < found.end
        assert reading.fact_at(fact.end - 1, near=fact.id) is fact
    assert reading.fact_at(0, without={fact.kind for fact in reading.facts}) is None


def test_found_places_are_on_the_page() -> None:
    reading = READINGS[2]
    hits = reading.find("kansai")
    assert len(hits) > 10
    assert all(reading.is_shown(start) for start, _end in hits)
    assert len(Reading(reading.analysis, reading.row, raw=True).find("kansai")) > len(hits)
    assert reading.find("   ") == []


def test_letters_make_lines_shorter() -> None:
    plain, lettered = READINGS[1], Reading(READINGS[1].analysis, READINGS[1].row, letters=True)
    for reading in (plain, lettered):
        reading.wrap(60)
        reading.flow.reach(10_000)
    assert lettered.flow.height >= plain.flow.height
