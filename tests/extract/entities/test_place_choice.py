"""Which of several places of a name is meant: by what stands behind it, by class words and offices, by the article."""

from __future__ import annotations

import pytest

from extract.entities.finding import found

CASES = [
    ("en", "Perth, Western Australia, welcomed guests.", "Perth", "au-perth", "the state behind a comma"),
    ("en", "Birmingham, Alabama, and Maebashi are sister cities.", "Birmingham", "us-birmingham", "a state of the US"),
    ("en", "Cordoba in Argentina signed a pact.", "Cordoba", "ar-x", "a country behind a preposition"),
    (
        "es",
        "Aichi recibió a Valencia, en Venezuela, y a otras.",
        "Valencia",
        "ve-valencia",
        "a preposition and a country",
    ),
    (
        "es",
        "Visitaron Santiago de Compostela y Tanabe.",
        "Santiago de Compostela",
        "es-santiago-de-compostela",
        "longest",
    ),
    ("en", "New York Governor Ann Lee met guests.", "New York", "us-ny", "an office of a state"),
    ("en", "They flew from Mexico City to Leon in Mexico on Monday.", "Mexico", "mx", "a country beside its capital"),
    ("en", "The city of Sao Paulo hosted guests from Osaka.", "Sao Paulo", "br-sao-paulo", "a class word before"),
    ("fr", "La ville de Québec et Himeji signent.", "Québec", "ca-quebec-city", "the city, not the province"),
    ("fr", "Le Québec et Kyoto signent.", "Québec", "ca-qc", "an article before a province"),
]


@pytest.mark.parametrize(
    ("lang", "text", "name", "slug"), [pytest.param(*case[:4], id=f"{case[0]}: {case[4]}") for case in CASES]
)
def test_the_place_that_is_meant(lang: str, text: str, name: str, slug: str) -> None:
    """The id of the last mention with that name."""
    ids = {text[m.start : m.end]: m.id for m in found(text, lang)[0]}
    assert ids[name] == f"place:{slug}"
