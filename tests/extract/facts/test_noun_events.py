"""Visits and signings told by nouns, older agreements beside new ones, validity, what is counted: in every language."""

from __future__ import annotations

import pytest

from extract.facts.made import made

ROWS = [
    (
        "en",
        "[Perth](place:au-perth) praised Mayor [Ann Reid](person:ann-reid)'s [May](d:2024-05) visit to [Nara](place:jp-29).",
        "event",
        "Mayor Ann Reid's May visit to Nara",
        "2024-05",
    ),
    (
        "fr",
        (
            "La visite de la maire [Léa Roux](person:lea-roux) à [Nara](place:jp-29) [du 12 au 15 mai](d:2024-05-12/2024-05-15) "
            "a permis de relancer le jumelage, scellé en [1967](d:1967)."
        ),
        "event",
        "La visite de la maire Léa Roux à Nara du 12 au 15 mai a permis de relancer le jumelage, scellé en 1967.",
        "2024-05-12/2024-05-15",
    ),
    (
        "de",
        (
            "Der Besuch von [Jan Roth](person:jan-roth) in [Nara](place:jp-29) [im Mai](d:2024-05) "
            "diente der Vorbereitung einer Städtepartnerschaft."
        ),
        "event",
        "Der Besuch von Jan Roth in Nara im Mai diente der Vorbereitung einer Städtepartnerschaft.",
        "2024-05",
    ),
    (
        "vi",
        "Chuyến thăm của ông [Kono Shunji](person:kono-shunji) tới [Nam Định](place:vn-67) [tháng 5](d:2024-05) rất ý nghĩa.",
        "event",
        "Chuyến thăm của ông Kono Shunji tới Nam Định tháng 5 rất ý nghĩa.",
        "2024-05",
    ),
    (
        "en",
        "[Perth](place:au-perth) and [Nara](place:jp-29) renewed the sister city agreement first concluded in [2010](d:2010).",
        "agreement",
        "Perth and Nara renewed the sister city agreement first concluded in 2010.",
        None,
    ),
    (
        "en",
        "[Perth](place:au-perth) and [Nara](place:jp-29) signed an agreement. It runs until [March 2029](d:2029-03).",
        "agreement",
        "It runs until March 2029.",
        "2029-03",
    ),
]


@pytest.mark.parametrize(("lang", "marked", "kind", "quote", "date"), ROWS)
def test_acts_told_by_nouns(lang: str, marked: str, kind: str, quote: str, date: str | None) -> None:
    found = {(fact.kind, fact.quote): fact.as_of for fact in made(marked, lang).facts}
    assert found[kind, quote] == date  # type: ignore[index]


@pytest.mark.parametrize(
    ("lang", "marked", "value", "unit"),
    [
        (
            "fr",
            "[Rennes](place:fr-rennes) est la première ville à s'être liée à [Sendai](place:jp-sendai).",
            "1",
            "ordinal",
        ),
        ("nl", "Het was het eerste grote windpark van [Japan](place:jp).", "1", "ordinal"),
        ("vi", "[Miyazaki](place:jp-45) là tỉnh sản xuất thịt bò lớn thứ ba [Nhật Bản](place:jp).", "3", "rank"),
        ("ja", "[同国](place:mn)への直行便は国内3カ所目となる。", "3", "rank"),
    ],
)
def test_rankings(lang: str, marked: str, value: str, unit: str) -> None:
    found = [fact.quantity for fact in made(marked, lang).facts if fact.kind == "ranking"]
    assert [(one.value, one.unit) for one in found if one is not None] == [(value, unit)]


@pytest.mark.parametrize(
    ("lang", "marked", "quote"),
    [
        (
            "fr",
            (
                "Les Rencontres de [Nara](place:jp-29) avaient attiré [17 villes](q:17 cities) françaises et [35](q:35 cities) "
                "japonaises."
            ),
            "Les Rencontres de Nara avaient attiré 17 villes françaises et 35 japonaises.",
        ),
        (
            "en",
            "[Perth](place:au-perth) has [12 schools](q:12 schools), of which [two](q:2 schools) teach Japanese.",
            "Perth has 12 schools, of which two teach Japanese",
        ),
        (
            "nl",
            "[Japan](place:jp) is de vierde handels- en toerismepartner, met een omzet van [48 miljard dollar](q:48 USD).",
            "Japan is de vierde handels- en toerismepartner, met een omzet van 48 miljard dollar.",
        ),
    ],
)
def test_a_quote_says_what_its_number_counts(lang: str, marked: str, quote: str) -> None:
    assert quote in [fact.quote for fact in made(marked, lang).facts if fact.quantity is not None]


def test_whoever_only_was_met_did_not_meet_each_other() -> None:
    marked = (
        "La délégation a rencontré le gouverneur, [Ueda Ichiro](person:ueda-ichiro), et le maire, "
        "[Mori Ken](person:mori-ken)."
    )
    [event] = [fact for fact in made(marked, "fr").facts if fact.kind == "event"]
    assert not event.statement.startswith("Met:")


def test_a_credit_is_no_part_of_a_quote() -> None:
    marked = "> [Ueda Ichiro](person:ueda-ichiro) visited [Lima](place:pe-lim) - Photo: [Ann Reid](person:ann-reid)"
    [event] = [fact for fact in made(marked).facts if fact.kind == "event"]
    assert event.quote.endswith("Lima")
    assert "person:ann-reid" not in event.subjects
