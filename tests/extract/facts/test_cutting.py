"""Where sentences part: what is not cut is what the cutter would have left whole."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from extract.facts.made import made
from extract.facts.test_properties import LANGS, TEXTS
from jpties.extract.facts.cutting import Cutter, pieces_of

WHOLE = [
    ("en", "The mayor and the governor of Nara met there.", "a joining word before any verb"),
    ("en", "They met the mayor and the governor there.", "no verb behind the joining word"),
    ("en", "They met the mayor of Nara, a town near Osaka.", "a comma alone joins no clauses"),
    ("fr", "Le maire visitera Nara et Kobe.", "a future by its ending, none behind the joining word"),
]
PARTED = [
    ("en", "Nara signed a pact with Hue and Kobe opened an office there.", "two verbs, a joining word between"),
    ("en", "Nara signed a pact; Kobe did not.", "a semicolon"),
    ("en", "When Kobe signed the pact, Nara opened an office.", "a clause of time in front"),
    ("fr", "Le maire visitera Nara et le gouverneur rencontrera la ministre.", "two futures by their endings"),
    ("vi", "Nara đã ký kết thỏa thuận, Kobe đã thăm Huế.", "a comma alone"),
]


@settings(deadline=None, max_examples=200)
@given(TEXTS, LANGS)
def test_a_sentence_left_whole_early_is_one_that_would_not_have_been_cut(marked: str, lang: str) -> None:
    article = made(marked, lang)
    view = article.view
    for sentence in article.document.sentences:
        start, end = view.trimmed(sentence.start, sentence.end)
        if view.spaced and start < end:
            pieces = pieces_of(view, start, end)
            assert [piece[:2] for piece in pieces] == [piece[:2] for piece in Cutter(view, start, end).pieces()]


@pytest.mark.parametrize(("lang", "text", "why"), PARTED, ids=[row[2] for row in PARTED])
def test_a_sentence_parts(lang: str, text: str, why: str) -> None:
    assert len(pieces_of(made(text, lang).view, 0, len(text) - 1)) > 1, why


@pytest.mark.parametrize(("lang", "text", "why"), WHOLE, ids=[row[2] for row in WHOLE])
def test_a_sentence_stays_whole(lang: str, text: str, why: str) -> None:
    assert len(pieces_of(made(text, lang).view, 0, len(text) - 1)) == 1, why
