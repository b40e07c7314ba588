"""Phrases of the lexicons in tokens: the fast look-up finds what a plain reading of the lexicon finds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpties.extract.entities.marks import Mark, Marks
from jpties.extract.entities.phrases import BITS, bits_of, phrases

LANGUAGES = ("en", "fr", "nl", "de", "es", "vi")


def plainly(forms: list[str], lang: str) -> dict[int, list[Mark]]:
    """All marks by first token: of each category the longest."""
    found: dict[int, list[Mark]] = {}
    for index, word in enumerate(forms):
        seen: set[str] = set()
        for rest, categories, _, _ in phrases(lang).beginning(word):
            end = index + 1 + len(rest)
            if tuple(forms[index + 1 : end]) == rest:
                new = [(category, value) for category, value in categories if category not in seen]
                seen.update(category for category, _ in new)
                found.setdefault(index, []).extend(Mark(index, end, *item, lang) for item in new)
    return {index: marks for index, marks in found.items() if marks}


@st.composite
def texts(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A language and tokens, phrases of its lexicon among them, whole and cut short."""
    lang = draw(st.sampled_from(LANGUAGES))
    table = phrases(lang)
    known = st.sampled_from(sorted(table)[::7]).flatmap(
        lambda word: st.sampled_from(table.beginning(word)).map(lambda phrase: [word, *phrase.rest])
    )
    parts = draw(st.lists(st.one_of(known, known.map(lambda words: words[:-1]), st.just(["xyzzy"])), max_size=8))
    return lang, [word for part in parts for word in part]


@given(texts())
def test_marks_are_those_of_a_plain_reading(case: tuple[str, list[str]]) -> None:
    lang, forms = case
    marks = Marks(len(forms))
    marks.find(forms, phrases(lang), range(len(forms)))
    wanted = plainly(forms, lang)
    assert {index: list(marks.at(index)) for index in range(len(forms)) if marks.at(index)} == wanted
    for index in range(len(forms)):
        assert marks.kinds[index] == bits_of(tuple(mark.category for mark in wanted.get(index, ())))
    for end in range(len(forms) + 1):
        ending = [mark for index in sorted(wanted) for mark in wanted[index] if mark.end == end]
        assert list(marks.ending(end, -1)) == ending
        assert marks.end_kinds[end] == bits_of(tuple(mark.category for mark in ending))


@given(texts(), st.sampled_from(["people/titles", "organizations/linkers", "places/class_before", "events/heads"]))
def test_the_longest_of_a_kind_is_told(case: tuple[str, list[str]], category: str) -> None:
    lang, forms = case
    marks = Marks(len(forms))
    marks.find(forms, phrases(lang), range(len(forms)))
    for index, found in plainly(forms, lang).items():
        of_kind = [mark for mark in found if mark.category == category]
        assert marks.longest(index, BITS[category]) == max(of_kind, key=lambda mark: mark.end, default=None)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_second_table_adds_only_new_kinds(lang: str) -> None:
    forms = ["governor", "of", "ministry"]
    marks = Marks(len(forms))
    marks.find(forms, phrases("en"), range(len(forms)))
    before = [list(marks.at(index)) for index in range(len(forms))]
    marks.find(forms, phrases("en"), range(len(forms)))
    assert [list(marks.at(index)) for index in range(len(forms))] == before
    marks.find(forms, phrases(lang), [0])
    old = bits_of(tuple(mark.category for mark in before[0]))
    assert marks.kinds[0] & old == old


def test_of_added_marks_the_longest_is_told_and_all_that_end_at_a_token() -> None:
    marks = Marks(4)
    for end, value in ((1, "one"), (3, "three"), (2, "two")):
        marks.add(0, end, "people/titles", value, "en")
    marks.add(2, 3, "people/titles", "last", "en")
    longest = marks.longest(0, BITS["people/titles"])
    assert longest is not None
    assert longest.value == "three"
    assert [mark.value for mark in marks.ending(3, -1)] == ["three", "last"]
    assert marks.ending(3, BITS["events/heads"]) == []
