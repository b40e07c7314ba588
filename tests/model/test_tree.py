"""The tree of places: where an article stands, what is counted, in which order."""

from __future__ import annotations

import pytest

from jpties.model.model import ArticleRow
from jpties.model.place import Place
from jpties.model.tree import Tree
from jpties.model.tree_nodes import Branch, Leaf

PLACES = {
    place.id: place
    for place in (
        Place("place:jp", "Japan", "country", "JP", "JP"),
        Place("place:jp-kyushu", "Kyushu", "group", "JP", None, "place:jp"),
        Place("place:jp-chugoku", "Chugoku", "group", "JP", None, "place:jp"),
        Place("place:jp-40", "Fukuoka", "subdivision", "JP", "JP-40", "place:jp-kyushu"),
        Place("place:jp-33", "Okayama", "subdivision", "JP", "JP-33", "place:jp-chugoku"),
        Place("place:jp-mimasaka", "Mimasaka", "municipality", "JP", None, "place:jp-33"),
        Place("place:vn", "Vietnam", "country", "VN", "VN"),
        Place("place:vn-06", "Yên Bái", "subdivision", "VN", "VN-06", "place:vn"),
        Place("place:fr", "France", "country", "FR", "FR"),
        Place("place:fr-occ", "Occitanie", "subdivision", "FR", "FR-OCC", "place:fr"),
        Place("place:fr-30", "Gard", "subdivision", "FR", "FR-30", "place:fr-occ"),
        Place("place:fr-garons", "Garons", "municipality", "FR", None, "place:fr-30"),
        Place("place:fr-uchaud", "Uchaud", "municipality", "FR", None, "place:fr-30"),
    )
}


class Atlas:
    def place(self, place_id: str) -> Place:
        return PLACES[place_id]

    def parents(self, place_id: str) -> tuple[Place, ...]:
        above = PLACES[place_id].parent
        return () if above is None else (PLACES[above], *self.parents(above))

    def names(self, place_id: str) -> dict[str, list[str]]:
        return {"place:jp-kyushu": {"ja": ["九州"]}, "place:vn-06": {"vi": ["Yên Bái"]}}.get(place_id, {})


def row(
    name: str,
    partners: str = "",
    regions: str = "",
    published: str | None = None,
    title: str = "",
    ties: tuple[tuple[str, str], ...] = (),
) -> ArticleRow:
    return ArticleRow(
        name, name, title or name, True, "en", published, None, None, tuple(partners.split()), tuple(regions.split()),
        ties, (1,) * len(ties), 0, 0, "",
    )  # fmt: skip


ROWS = (
    row("a", "FR FR-OCC FR-30 fr-garons fr-uchaud"),
    row("b", "VN VN-06", "JP-33 jp-mimasaka jp-kyushu JP-40", "XXXX-11-08"),
    row("c", "VN", "jp-kyushu", "2023-10-11"),
    row("d", "VN", "JP-40", "2025-11-04", "Éléments"),
    row("e"),
)


def shape(tree: Tree, branch: Branch) -> list[object]:
    """A branch as nested lists of labels, counts and names."""
    return [
        [f"{child.label} {child.count}", *shape(tree, child)] if isinstance(child, Branch) else ROWS[child.row].name
        for child in tree.children(branch)
    ]


def test_an_article_stands_at_its_most_specific_places() -> None:
    """Partners go down to the region, Japan to the city; a place above another one of the article is left out."""
    tree = Tree(ROWS, Atlas())
    assert {root.label: shape(tree, root) for root in tree.roots} == {
        "Partners": [["Vietnam 3", ["Yên Bái 1", "b"], "d", "c"], ["France 1", ["Occitanie 1", "a"]]],
        "Japan": [
            ["Kyushu 3", ["Fukuoka 2", "d", "b"], "c"],
            ["Chugoku 1", ["Okayama 1", ["Mimasaka 1", "b"]]],
            ["Japan as a whole 1", "a"],
        ],
        "No tie found": ["e"],
    }


def test_parents_count_distinct_articles() -> None:
    """An article under two towns of a region is one article of the region."""
    tree = Tree((row("x", "fr-garons fr-uchaud", "JP-40 jp-mimasaka"),), Atlas())
    assert [root.count for root in tree.roots] == [1, 1]


def test_an_unknown_code_is_shown_as_it_is() -> None:
    """A code that the gazetteer lacks makes a branch of its own, not a crash."""
    tree = Tree((row("x", "xx-atlantis"),), Atlas())
    [branch] = tree.children(tree.roots[0])
    assert isinstance(branch, Branch)
    assert (branch.label, branch.code) == ("xx-atlantis", "")


@pytest.mark.parametrize(
    ("order", "articles"),
    [
        ("count", ["b", "d", "c", "a", "e"]),  # Vietnam has most
        ("name", ["a", "b", "c", "d", "e"]),  # France before Vietnam, titles folded
        ("date", ["b", "d", "c", "a", "e"]),  # the newest article decides for its branches, no year comes last
    ],
)
def test_order(order: str, articles: list[str]) -> None:
    tree = Tree(ROWS, Atlas(), order)  # type: ignore[arg-type]
    assert [ROWS[index].name for index in tree.articles()] == articles


@pytest.mark.parametrize(
    ("words", "labels"),
    [
        ("yen bai", ["Partners", "Vietnam", "Yên Bái", "b"]),  # accents folded
        ("九州", ["Japan", "Kyushu", "Fukuoka", "d", "b", "c"]),  # names in every language; what is below stays
        ("elements", ["Partners", "Vietnam", "d", "Japan", "Kyushu", "Fukuoka", "d"]),  # titles too
        ("JP-33", ["Japan", "Chugoku", "Okayama", "Mimasaka", "b"]),  # codes too
        ("partners", []),  # a heading is no find
        ("nowhere", []),
    ],
)
def test_filter(words: str, labels: list[str]) -> None:
    tree = Tree(ROWS, Atlas())
    held = tree.held(words)
    found = [
        node.label if isinstance(node, Branch) else ROWS[node.row].name
        for node, above in tree.walk()
        if held.keeps(node, above)
    ]
    assert found == labels


def test_of_several_places_of_an_article_the_nearest_is_revealed() -> None:
    """Going on in Japan stays in Japan."""
    tree = Tree(ROWS, Atlas())
    first = tree.leaf_of(1)
    later = tree.leaf_of(1, near="japan/jp-kyushu/jp-40/d")
    assert first is not None
    assert later is not None
    assert first[0] == Leaf("partners/vn/vn-06/b", 1)
    assert later[0] == Leaf("japan/jp-kyushu/jp-40/b", 1)
    assert [branch.label for branch in later[1]] == ["Japan", "Kyushu", "Fukuoka"]
    assert tree.leaf_of(99) is None


def test_stepping_through_articles_meets_each_once() -> None:
    """Next and previous follow the tree, and an article that stands at several places counts once."""
    tree = Tree(ROWS, Atlas())
    row: int | None = tree.article_after(-1, 1)
    seen = []
    while row is not None:
        seen.append(ROWS[row].name)
        row = tree.article_after(row, 1)
    assert seen == ["b", "d", "c", "a", "e"]
    assert tree.article_after(1, -1) is None
    assert tree.article_after(4, -1) == 0


def test_articles_are_counted_as_next_goes_through_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first one that opens is the first of them, not the one whose file is first."""
    tree = Tree(ROWS, Atlas())
    assert [tree.number_of(row) for row in (1, 4, 0)] == [1, 5, 4]
    assert tree.number_of(99) is None
    monkeypatch.setattr("jpties.model.tree.MOST_COUNTED", 4)
    large = Tree(ROWS, Atlas())
    assert large.number_of(0) is None, "a large tree is not walked for a number"


def test_an_article_stands_where_it_is_tied() -> None:
    tied = row("t", "VN-06 VN FR", "jp-mimasaka JP-33 JP-40", ties=(("VN", "JP-40"), ("VN-06", "jp-mimasaka")))
    partners, japan = Tree([tied], Atlas()).roots
    keys = [node.key for node, _above in Tree([tied], Atlas()).walk() if isinstance(node, Leaf)]
    assert keys == [
        "partners/vn/vn-06/t",  # a province tied by itself ...
        "partners/vn/t",  # ... and its country by itself; France only takes part
        "japan/jp-chugoku/jp-33/jp-mimasaka/t",
        "japan/jp-kyushu/jp-40/t",
    ]
    assert (partners.count, japan.count) == (1, 1)


def test_an_article_tied_to_japan_as_a_whole_stands_there() -> None:
    leaf = [node.key for node, _above in Tree([row("w", "VN", "", ties=(("VN", "JP"),))], Atlas()).walk()][-1]
    assert leaf == "japan/jp/w"
