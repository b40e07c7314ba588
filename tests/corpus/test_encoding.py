"""Rows of articles in the cache: the same after as before, and small."""

from __future__ import annotations

from jpties.corpus.encoding import decoded_row, decoded_rows, encoded_row
from jpties.model.model import ArticleRow

ROW = ArticleRow(
    name="a",
    path="/a.txt",
    title="Title",
    has_title=True,
    lang="en",
    published="2014-11-03",
    byline=None,
    source="The Marker",
    partners=("IL", "VN-06"),
    regions=("JP-40",),
    ties=(("IL", "JP-40"), ("VN-06", "JP")),
    tie_facts=(1 << 20_000, 1),  # more digits than JSON's reader takes for a number
    facts=3,
    words=100,
    text_sha256="0" * 64,
)
BARE = ROW._replace(name="b", published=None, source=None, partners=(), regions=(), ties=(), tie_facts=())


def test_rows_come_back_as_they_were() -> None:
    assert decoded_rows([encoded_row(ROW), encoded_row(BARE)]) == [ROW, BARE]
    assert decoded_row(encoded_row(ROW)) == ROW
    for less in (ROW._replace(partners=()), ROW._replace(regions=()), ROW._replace(ties=(), tie_facts=())):
        assert decoded_rows([encoded_row(ROW), encoded_row(less)]) == [ROW, less]


def test_what_rows_have_in_common_is_held_once() -> None:
    one, other = decoded_rows(
        [encoded_row(ROW), encoded_row(ROW._replace(name="b", ties=ROW.ties[1:], tie_facts=(1,)))]
    )
    assert one.partners is other.partners
    assert one.source is other.source
    assert one.ties[1] is other.ties[0]
    assert one.ties[0][1] is one.regions[0]
