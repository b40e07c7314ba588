"""The rows of all articles in one piece: read one by one or together, made anew after each change."""

from __future__ import annotations

from pathlib import Path

import pytest

from jpties.corpus import kept_rows
from jpties.corpus.building import read_corpus
from jpties.corpus.encoding import encoded_row
from jpties.corpus.kept_rows import KeptRows
from model.test_tree import ROWS

pytestmark = pytest.mark.usefixtures("closed_corpora")

TEXTS = [encoded_row(row).encode() for row in ROWS]


def test_one_row_is_made_without_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = KeptRows(TEXTS)
    monkeypatch.setattr(kept_rows, "decoded_rows", None)
    assert (rows[1], rows[-1], len(rows)) == (ROWS[1], ROWS[-1], len(ROWS))
    assert rows[1] is rows[1]
    with pytest.raises(IndexError):
        rows[len(ROWS)]


@pytest.mark.parametrize("at_once", [1, 2, 5, 9])
def test_rows_that_were_gone_through_are_the_same(at_once: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Many at once, the last ones too where they are fewer."""
    monkeypatch.setattr(kept_rows, "AT_ONCE", at_once)
    rows = KeptRows(TEXTS)
    assert next(iter(rows)) == rows[0] == ROWS[0]
    assert tuple(rows) == ROWS
    assert (rows[2], rows[-1], len(rows)) == (ROWS[2], ROWS[-1], len(ROWS))
    assert tuple(rows[1:3]) == tuple(KeptRows(TEXTS)[1:3]) == ROWS[1:3]
    with pytest.raises(IndexError):
        rows[len(ROWS)]


def test_a_changed_article_is_told_anew(tmp_path: Path) -> None:
    folder, cache = tmp_path / "corpus", tmp_path / "cache"
    folder.mkdir()
    (folder / "a.txt").write_text("The governor of Fukuoka visited Hanoi in Vietnam on 3 May 2023.\n", encoding="utf-8")
    for words, found in (
        ("Le gouverneur de Kumamoto est en France depuis lundi, avec des élus de la région.", ["en", "fr"]),
        ("The governor of Kumamoto visited France on Monday.", ["en"]),
    ):
        (folder / "b.txt").write_text(words, encoding="utf-8")
        for _again in range(2):
            with read_corpus([str(folder)], cache=cache) as model:
                assert model.overview is not None
                assert sorted(model.languages) == sorted({row.lang for row in model.rows}) == found
                assert model.texts == [(row.name, row.text_sha256) for row in model.rows]
                assert [root.branch.count for root in model.overview.roots()] == [2, 2]
    (folder / "a.txt").unlink()
    with read_corpus([str(folder)], cache=cache) as model:
        assert [name for name, _text in model.texts] == [row.name for row in model.rows] == ["b"]


def test_what_is_kept_is_not_worked_out_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = tmp_path / "cache"
    with read_corpus((), cache=cache) as model:
        names = [row.name for row in model.rows]
    monkeypatch.setattr(kept_rows, "_together", None)
    with read_corpus((), cache=cache) as model:
        assert [row.name for row in model.rows] == names
