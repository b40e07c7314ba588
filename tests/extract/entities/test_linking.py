"""One id for one thing over articles and languages, whatever the order of the articles."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.entities.finding import found
from jpties.extract.entities.linking import link
from jpties.extract.entities.meaning import organization_key
from jpties.model.mention import LocalEntity
from jpties.names.gazetteer import gazetteer

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ARTICLES = {
    "en": (
        "en",
        "Governor Hideaki Omura of Aichi Prefecture met the Embassy of Vietnam in Japan and Nagoya University.",
    ),
    "fr": ("fr", "Le gouverneur Omura Hideaki a reçu l’Ambassade du Vietnam au Japon et l’Université de Nagoya."),
    "vi": ("vi", "Thống đốc Omura Hideaki làm việc với Đại sứ quán Việt Nam tại Nhật Bản tại tỉnh Aichi."),
    "ja": ("ja", "愛知県の大村秀章知事は名古屋大学を訪れた。"),
    "de": ("de", "Gouverneur Hideaki Ōmura besuchte die Universität Nagoya in der Präfektur Aichi."),
}
SAME_MEANING = [
    ("Consulate General of Vietnam in Fukuoka", "en", "Consulat général du Vietnam à Fukuoka", "fr"),
    ("Vietnamese Consulate General in Fukuoka", "en", "在福岡ベトナム総領事館", "ja"),
    ("Embassy of Japan in Vietnam", "en", "Ambassade du Japon à Hanoi", "fr"),
    ("Ministerie van Buitenlandse Zaken", "nl", "Bộ Ngoại giao Việt Nam", "vi"),
    ("Tokyo Chamber of Commerce and Industry", "en", "Chambre de commerce et d’industrie de Tokyo", "fr"),
    ("Japan International Cooperation Agency", "en", "Agencia de Cooperación Internacional del Japón", "es"),
    ("Kyushu Economic Federation", "en", "九州経済連合会", "ja"),
    ("Universität Kobe", "de", "Universidad de Kobe", "es"),
]
DIFFERENT = [
    ("Embassy of Vietnam in Japan", "en", "Ambassade du Japon au Vietnam", "fr"),
    ("Universität Kobe", "de", "Universität Kyoto", "de"),
    ("Consulate General of Vietnam in Fukuoka", "en", "Consulat général du Vietnam à Osaka", "fr"),
]


def corpus() -> list[tuple[str, Sequence[LocalEntity]]]:
    """Entities of the articles."""
    return [(name, found(text, lang)[1]) for name, (lang, text) in ARTICLES.items()]


def ids_of(
    linked: Mapping[tuple[str, str], str], entities: Sequence[tuple[str, Sequence[LocalEntity]]], kind: str
) -> set[str]:
    return {linked[name, entity.id] for name, several in entities for entity in several if entity.type == kind}


def test_languages_and_name_orders_share_one_id() -> None:
    """A person in both orders, with and without macron, in kanji; bodies by what their names mean."""
    entities = corpus()
    linked = link(entities)
    assert ids_of(linked, entities, "person") == {"person:omura-hideaki"}
    organizations = ids_of(linked, entities, "organization")
    assert len(organizations) == 2, organizations
    assert {i for i in ids_of(linked, entities, "place") if i.startswith("place:jp-")} == {"place:jp-23"}


@pytest.mark.parametrize(("one", "lang", "other", "language"), SAME_MEANING)
def test_translated_bodies_have_one_key(one: str, lang: str, other: str, language: str) -> None:
    known = gazetteer()
    key = organization_key(one, lang, known, "VN")
    assert key
    assert key == organization_key(other, language, known, "VN")


@pytest.mark.parametrize(("one", "lang", "other", "language"), DIFFERENT)
def test_like_bodies_stay_apart(one: str, lang: str, other: str, language: str) -> None:
    known = gazetteer()
    assert organization_key(one, lang, known, "VN") != organization_key(other, language, known, "VN")


@given(st.integers(0, 1000))
def test_the_order_of_articles_changes_nothing(seed: int) -> None:
    entities = [
        (f"a{number}", [LocalEntity(f"person:{name}", "person", name, (name,), tuple(keys))])
        for number, (name, keys) in enumerate(
            [("ann", ["1"]), ("bob", ["2"]), ("anne", ["1", "3"]), ("cy", []), ("a", ["3"]), ("ann", ["9"])]
        )
    ]
    expected = link(entities)
    shuffled = list(entities)
    random.Random(seed).shuffle(shuffled)
    assert link(shuffled) == expected
    assert expected["a0", "person:ann"] == expected["a2", "person:anne"] == expected["a4", "person:a"]
    assert expected["a5", "person:ann"] != expected["a0", "person:ann"]


KEYED = st.lists(
    st.lists(
        st.tuples(st.sampled_from(["a", "b", "c", "a-2", "a-3"]), st.lists(st.sampled_from("12345678"), max_size=3)),
        max_size=4,
        unique_by=lambda entity: entity[0],
    ),
    max_size=8,
)
"""Articles; each has ids with their keys; some ids are those that things of one name would be given."""


@given(KEYED)
def test_one_id_is_one_row_of_shared_keys(articles: list[list[tuple[str, list[str]]]]) -> None:
    """Compared with groups that are found by joining any two that share a key until none do."""
    groups = [({(f"a{number}", name)}, set(keys)) for number, one in enumerate(articles) for name, keys in one]
    while joined := next(
        ((one, other) for one in groups for other in groups if one is not other and one[1] & other[1]), None
    ):
        for group in joined:
            groups.remove(group)
        groups.append((joined[0][0] | joined[1][0], joined[0][1] | joined[1][1]))
    linked = link(
        (f"a{number}", [LocalEntity(name, "person", name, (name,), tuple(keys)) for name, keys in one])
        for number, one in enumerate(articles)
    )
    assert sorted(sorted(nodes) for nodes, _keys in groups) == sorted(
        sorted(node for node in linked if linked[node] == found) for found in set(linked.values())
    )


def test_of_things_of_one_name_the_one_in_more_articles_keeps_it_then_the_one_in_the_first() -> None:
    def named(key: str) -> LocalEntity:
        return LocalEntity("org:x", "organization", "X", ("X",), (key,))

    keys = {"d": "often", "c": "often", "b": "late", "a": "early"}
    linked = link((article, [named(key)]) for article, key in keys.items())
    assert {key: linked[article, "org:x"] for article, key in keys.items()} == {
        "often": "org:x",
        "early": "org:x-2",
        "late": "org:x-3",
    }
    assert linked.of("a") == {"org:x": "org:x-2"}


def test_groups_never_share_an_id() -> None:
    """Two things of one name stay two, each with an id of its own."""
    one = LocalEntity("org:x", "organization", "X", ("X",), ("k1",))
    two = LocalEntity("org:x", "organization", "X", ("X",), ("k2",))
    linked = link([("a", [one]), ("b", [two])])
    assert len(set(linked.values())) == 2


def test_a_second_thing_of_a_name_takes_no_id_that_another_has() -> None:
    """`Université Rennes 2` beside two things that are called `Université Rennes`."""

    def named(entity_id: str, key: str) -> LocalEntity:
        return LocalEntity(entity_id, "organization", "X", ("X",), (key,))

    linked = link([("a", [named("org:x", "1")]), ("b", [named("org:x", "2")]), ("c", [named("org:x-2", "3")])])
    assert [linked["a", "org:x"], linked["b", "org:x"], linked["c", "org:x-2"]] == ["org:x", "org:x-3", "org:x-2"]


def test_different_names_that_are_alike_in_latin_letters_have_ids_of_their_own() -> None:
    text = "メーカーのミズノフーズ、メーカーのミヅノフーズ、メーカーのミズノーフーズは3日、ハノイで覚書に署名した。"
    mentions, entities = found(text, "ja")
    firms = [entity.id for entity in entities if entity.type == "organization" and entity.name.endswith("フーズ")]
    assert firms == ["org:mizunofuzu", "org:mizunofuzu-organization", "org:mizunofuzu-3"]
    assert {mention.id for mention in mentions} == {entity.id for entity in entities}
