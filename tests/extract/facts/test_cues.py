"""Cues: what a lexicon's phrases give, looked up by first words, by range and by groups; what a range is trimmed of."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from extract.facts.made import made
from jpties.extract.document import Document
from jpties.extract.facts.cues import BITS, FINITE, Cue, Cues, bits_of, cues_in
from jpties.extract.facts.view import FactView


def _cues(text: str, lang: str) -> Cues:
    return cues_in(Document(text, lang, (), ()))


def _told(text: str, lang: str) -> set[tuple[str, str]]:
    return {(text[cue.start : cue.end], cue.group) for cue in _cues(text, lang).all}


@pytest.mark.parametrize(
    ("lang", "text", "phrase", "group"),
    [
        ("en", "They SIGNED it", "SIGNED", "agree"),  # whatever its case
        ("en", "a memorandum of understanding", "memorandum of understanding", "agreement"),  # the longest
        ("en", "according to him", "according to", "according"),  # by its second word
        ("fr", "d’après lui", "d’après", "according"),  # any apostrophe
        ("fr", "il a SIGNE le pacte", "SIGNE", "agree"),  # capitals without their accents
        ("ja", "協定を締結した", "締結し", "agree"),
        ("ja", "１人目の市長", "市長", "role"),  # signs beside it that begin other phrases
        ("ja", "彼", "彼", "pronoun"),  # one sign, at the end of the text
    ],
)
def test_a_phrase_is_found(lang: str, text: str, phrase: str, group: str) -> None:
    assert any(found.startswith(phrase) and told == group for found, told in _told(text, lang)), _told(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "group"),
    [
        ("en", "according", "according"),  # its second word is missing, at the end of the text
        ("en", "according with", "according"),
        ("en", "resigned", "agree"),  # a part of a word
        ("fr", "un grand cru", "deal"),  # a short word that only its accent makes another
    ],
)
def test_no_phrase_is_found(lang: str, text: str, group: str) -> None:
    assert not _cues(text, lang).any(0, len(text), group)


@pytest.mark.parametrize(
    ("lang", "text", "group", "expected"),
    [
        ("ja", "友好交流協定を結ぶ", "agreement", "友好交流協定"),  # which ends in an agreement too
        ("en", "a memorandum of understanding on trade", "agreement", "memorandum of understanding"),
    ],
)
def test_inside_a_longer_phrase_none_of_its_group_is_told(lang: str, text: str, group: str, expected: str) -> None:
    assert [text[cue.start : cue.end] for cue in _cues(text, lang).within(0, len(text), group)] == [expected]


def test_the_cues_of_a_text_are_those_of_its_language() -> None:
    """Those of the last document are kept; a sidecar may say of the same text that it is in another language."""
    english, german = (Document("They signed it", lang, (), ()) for lang in ("en", "de"))
    assert cues_in(english).any(0, 14, "agree")
    assert not cues_in(german).any(0, 14, "agree")
    assert cues_in(english).any(0, 14, "agree")


_GROUPS = sorted(FINITE)[:4]
_PLACES = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9), st.sampled_from(_GROUPS)), max_size=12)


@given(_PLACES, st.integers(-5, 45), st.integers(-5, 50), st.lists(st.sampled_from(_GROUPS), min_size=1, unique=True))
@example([(1, 3, _GROUPS[0])], 0, 3, _GROUPS[:1])  # it begins in the range and goes on behind it
@example([(1, 3, _GROUPS[0])], 0, 4, _GROUPS[:1])  # it ends with it
def test_ranges_tell_what_a_search_through_all_tells(
    places: list[tuple[int, int, str]], start: int, end: int, groups: list[str]
) -> None:
    made = sorted((Cue(at, at + size, group, "") for at, size, group in places), key=lambda cue: (cue.start, -cue.end))
    cues = Cues(made)
    inside = [cue for cue in made if start <= cue.start < end and cue.end <= end]
    wanted = [cue for cue in inside if cue.group in groups]
    assert sorted(cues.within(start, end, *groups)) == sorted(wanted)
    assert cues.any(start, end, *groups) == bool(wanted)
    assert sorted(cues.between(start, end)) == sorted(inside)
    assert not wanted or cues.told(start, end) & bits_of(*groups)
    assert all(cues.told(start, end) & BITS[cue.group] for cue in inside)


def test_a_range_is_trimmed_of_every_blank() -> None:
    blanks = "".join(sign for sign in map(chr, range(0x110000)) if sign.isspace())
    text = f"{blanks}, • word –{blanks}"
    view = FactView(Document(text, "en", (), ()), made("A word.").metadata, (), (), ())
    start, end = view.trimmed(0, len(text))
    assert text[start:end] == "word"
