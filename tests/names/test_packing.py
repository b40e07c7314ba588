"""Candidates survive packing; populations keep their size."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpties.names.packing import (
    KINDS,
    LEVELS,
    Candidate,
    key_hash,
    packed_candidate,
    packed_population,
    unpacked_candidates,
    unpacked_population,
)

_COUNTRIES = ("", "FR", "JP")
_LANGS = ("", "fr", "ja")


@given(
    st.integers(0, 2**18 - 1),
    st.sampled_from(["fr-garons", "fr-garons-city", "fr-garons-2", "fr-30", "europe", "jp-kyushu"]),
    st.sampled_from(KINDS),
    st.sampled_from(LEVELS),
    st.sampled_from([1, 2]),
    st.sampled_from([0, 1, 2]),
    st.booleans(),
)
def test_a_candidate_comes_back(
    number: int, slug: str, kind: str, level: str, country: int, lang: int, weak: bool
) -> None:
    place_id, country_code = f"place:{slug}", _COUNTRIES[country]
    candidate = Candidate(place_id, kind, _LANGS[lang], level, country_code, 0, weak)  # type: ignore[arg-type]
    data = packed_candidate("ribeira", number, candidate, country, lang)
    assert unpacked_candidates("ribeira", b"\x01" + data + data, _COUNTRIES, _LANGS) == (
        (candidate,) * 2,
        (number,) * 2,
    )


def test_a_slug_that_the_name_spells_costs_nothing() -> None:
    candidate = Candidate("place:fr-ribeira", "official", "", "municipality", "FR", 4000, weak=True)
    assert len(packed_candidate("ribeira", 7, candidate, 1, 0)) == 6


def test_a_number_too_large_is_refused() -> None:
    candidate = Candidate("place:fr-ribeira", "official", "", "municipality", "FR", 0, weak=True)
    with pytest.raises(ValueError, match="does not fit"):
        packed_candidate("ribeira", 2**18, candidate, 1, 0)


@given(st.integers(0, 8_000_000_000))
def test_populations_are_within_a_tenth(people: int) -> None:
    kept = unpacked_population(packed_population(people))
    assert abs(kept - people) <= max(1, people * 0.16)
    assert (kept == 0) == (people == 0)


def test_unpaired_surrogates_have_a_hash() -> None:
    assert key_hash("\ud800") >= 0
