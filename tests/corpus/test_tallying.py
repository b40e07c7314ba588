"""Entities over the corpus: how often they are named, in how many articles, and what they are called."""

from __future__ import annotations

from jpties.corpus.keeping import CountedEntity
from jpties.corpus.tallying import Tally
from jpties.model.model import EntityRow


def person(local: str, name: str, mentions: int, *forms: str) -> CountedEntity:
    return CountedEntity(local, "person", name, forms or (name,), (), mentions)


def test_an_entity_is_counted_once_an_article_and_called_by_its_most_frequent_name() -> None:
    tally = Tally()
    tally.add("a", [person("person:omura", "Ōmura", 1), person("person:h-omura", "H. Ōmura", 2)], {
        "person:omura": "person:omura-hideaki", "person:h-omura": "person:omura-hideaki",
    })  # fmt: skip
    tally.add("b", [person("person:omura-hideaki", "大村秀章", 2, "大村秀章", "大村")], {})
    assert list(tally.entities()) == [EntityRow("person:omura-hideaki", "person", "H. Ōmura", 5, 2)]
    assert list(tally.occurrences()) == [("person:omura-hideaki", "a"), ("person:omura-hideaki", "b")]
    assert tally.links == [
        ("a", "person:omura", "person:omura-hideaki"),
        ("a", "person:h-omura", "person:omura-hideaki"),
    ]


def test_the_most_frequent_name_counts_however_short() -> None:
    tally = Tally()
    for article, name, mentions in (("a", "Ann", 2), ("b", "Anna Li", 1)):
        tally.add(article, [person("person:ann", name, mentions)], {})
    assert [row.name for row in tally.entities()] == ["Ann"]


def test_a_form_that_is_no_articles_name_for_it_is_not_what_it_is_called() -> None:
    tally = Tally()
    tally.add("a", [person("person:ann", "Ann", 1, "Ann", "Minister Ann")], {})
    assert [row.name for row in tally.entities()] == ["Ann"]


def test_of_names_as_frequent_the_longer_counts_then_the_first() -> None:
    tally = Tally()
    for article, name in (("a", "Ann"), ("b", "Anna"), ("c", "Anne")):
        tally.add(article, [person("person:ann", name, 1)], {})
    assert [row.name for row in tally.entities()] == ["Anna"]


def test_all_comes_in_order_and_forms_as_terms_without_doubles() -> None:
    tally = Tally()
    tally.add("a", [person("person:z", "Zoë", 1, "Zoë", "ZOE", "Miss Zoë", "…"), person("person:b", "Bo", 1)], {})
    tally.add("b", [person("person:a", "Al", 1), person("person:z", "Zoe K", 1)], {})
    assert list(tally.forms()) == [
        ("person:a", "person", "al"),
        ("person:b", "person", "bo"),
        ("person:z", "person", "miss zoe"),
        ("person:z", "person", "zoe"),
        ("person:z", "person", "zoe k"),
    ]
    assert list(tally.occurrences()) == [
        ("person:a", "b"),
        ("person:b", "a"),
        ("person:z", "a"),
        ("person:z", "b"),
    ]
    assert [row.id for row in tally.entities()] == ["person:z", "person:b", "person:a"]


def test_a_corpus_without_entities_has_none() -> None:
    tally = Tally()
    tally.add("a", [], {})
    assert not [*tally.entities(), *tally.occurrences(), *tally.forms(), *tally.links]
