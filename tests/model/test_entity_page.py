"""The page of an entity: names, roles in order of time, passages, neighbours by sentence, ties, facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jpties.extract.layout.sentences import sentences_of
from jpties.model.entity_page import EntityPage, entity_page, found_entities, passages_in, survey
from jpties.model.naming import Naming
from jpties.state.entity_items import about_items, card_parts, how_often, what_it_is
from ui.gold_model import gold_atlas, gold_model

if TYPE_CHECKING:
    from jpties.model.analysis import Analysis


def split(analysis: Analysis) -> list[tuple[int, int]]:
    article = analysis.article
    return [(one.start, one.end) for one in sentences_of(article.text, article.blocks, article.metadata.lang.value)]


def page_of(entity_id: str) -> EntityPage:
    return entity_page(gold_model(), gold_atlas(), entity_id)


def test_a_governor_was_deputy_governor_before() -> None:
    """Article 001 calls Hattori Seitaro deputy governor, 003 of 2023 governor."""
    page = page_of("person:hattori-seitaro")
    assert [row.name[:3] for row in page.articles] == ["003", "001"]
    statements = [fact.statement for _row, fact in page.roles]
    assert len(statements) == 2
    assert any("deputy governor" in one for one in statements)
    assert "deputy" not in next(fact.statement for row, fact in page.roles if row.name.startswith("003"))


def test_every_mention_has_its_paragraph() -> None:
    model = gold_model()
    page = page_of("person:hattori-seitaro")
    found = 0
    for row in page.articles:
        analysis = model.analysis(row.name)
        text = analysis.article.text
        for passage in passages_in(analysis, page.entity.id):
            found += 1
            assert passage.first <= passage.start < passage.end <= passage.last
            assert "Seitaro" in text[passage.start : passage.end]
            assert "\n" not in text[passage.first : passage.last].strip("\n")
    assert found == page.entity.mentions


def test_forms_are_counted_by_language_and_neighbours_by_sentence() -> None:
    seen = survey(gold_model(), page_of("person:hattori-seitaro"), split)
    assert {(form.text, form.lang) for form in seen.forms} >= {("Hattori Seitaro", "en"), ("Hattori Seitaro", "fr")}
    assert sum(form.count for form in seen.forms) == page_of("person:hattori-seitaro").entity.mentions
    assert seen.neighbours[0].id == "place:jp-40"
    assert all(one.id != "person:hattori-seitaro" for one in seen.neighbours)
    assert all(one.type not in ("date", "quantity") for one in seen.neighbours)


def test_reading_ends_when_nobody_waits() -> None:
    assert survey(gold_model(), page_of("place:jp"), split, lambda: False).articles == 0


def test_a_place_knows_what_is_above_it_its_ties_and_the_facts_of_places_in_it() -> None:
    page = page_of("place:jp-kyushu")
    assert page.place is not None
    assert [place.id for place in page.above] == ["place:jp"]
    assert ("VN", "JP-KYUSHU") in {(tie.partner, tie.region) for tie in page.ties}
    assert any("place:jp-kyushu" not in fact.subjects for _row, fact in page.facts)
    assert what_it_is(page_of("person:hattori-seitaro")) == "person"


def test_unknown_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        page_of("person:nobody")


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("person:hattori-seitaro", ["person:hattori-seitaro"]),
        ("hattori-seitaro", ["person:hattori-seitaro"]),  # the slug alone
        ("HATTORI", ["person:hattori-seitaro"]),  # a part of the name
        ("jp-40", ["place:jp-40"]),  # a code
        ("", []),
        ("nobody at all", []),
    ],
)
def test_an_entity_is_found_by_id_code_and_name(words: str, ids: list[str]) -> None:
    assert [row.id for row in found_entities(gold_model().entities(), words)] == ids


def test_lines_lead_somewhere() -> None:
    model = gold_model()
    page = page_of("place:jp-kyushu")
    items = about_items(page, survey(model, page, split), Naming(model, gold_atlas()))
    headings = [item.text for item in items if item.heading]
    assert headings[:2] == ["Names", "Part of"]
    assert {"In the same sentence", "Ties"} <= set(headings)
    kinds = {item.target.kind for item in items if item.target is not None}
    assert kinds == {"fact", "entity", "tie"}
    for item in items:
        if item.target is not None and item.target.kind == "fact":
            facts = model.analysis(item.target.name).facts
            assert [fact.statement for fact in facts if fact.id == item.target.other] == [item.text]
    assert how_often(page).startswith(f"{page.entity.mentions} mentions in 2 articles")


def test_the_card_has_names_by_language_and_roles_with_their_article() -> None:
    model = gold_model()
    page = page_of("person:hattori-seitaro")
    parts = card_parts(page, survey(model, page, split))
    assert parts.names == {"en": "Hattori Seitaro, Seitaro", "fr": "Hattori Seitaro"}
    assert any(role.endswith("003_87975ed809a5836c)") for role in parts.roles)
    assert len(parts.articles) == 2
