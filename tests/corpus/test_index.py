"""The search index of the cache: filled with the articles, kept in step, and not needed."""

from __future__ import annotations

import shutil
import sqlite3
from typing import TYPE_CHECKING

import pytest

from jpties.corpus import index
from jpties.corpus.building import read_corpus
from jpties.model.index_tables import INDEX_TABLES
from jpties.search.facts import facts_matching
from jpties.text.terms import index_line

if TYPE_CHECKING:
    from pathlib import Path

    from jpties.model.model import Model


@pytest.fixture
def folder(tmp_path: Path, seeds: Path) -> Path:
    """Two articles of one's own."""
    target = tmp_path / "news"
    target.mkdir()
    for stem in ("003_87975ed809a5836c", "004_ba17cdc2c885871d"):
        shutil.copy(seeds / f"{stem}.txt", target)
    return target


def words(model: Model, match: str) -> list[str]:
    asked = (
        "SELECT d.article FROM document AS d JOIN document_words AS w ON w.rowid = d.id WHERE document_words MATCH ?"
    )
    return sorted(name[:3] for (name,) in model.select(asked, (match,)))


def test_a_changed_and_a_removed_article_change_the_index(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    with read_corpus([str(folder)], cache=cache) as model:
        assert words(model, "rakuten") == ["004"]
        before = {table: model.select(f"SELECT count(*) FROM {table}") for table in INDEX_TABLES}
    path = folder / "004_ba17cdc2c885871d.txt"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("Rakuten", "Xylophon"), encoding="utf-8")
    with read_corpus([str(folder)], cache=cache) as model:
        assert words(model, "rakuten") == []
        assert words(model, "xylophon") == ["004"]
        assert model.select("SELECT count(*) FROM document") == before["document"]
        assert model.select("SELECT count(*) FROM form WHERE words LIKE '%xylophon%'") != [(0,)]
    path.unlink()
    with read_corpus([str(folder)], cache=cache) as model:
        assert words(model, "xylophon") == []
        for table in ("document", "document_words"):
            assert model.select(f"SELECT count(*) FROM {table}") == [(1,)]
        assert {number for (number,) in model.select("SELECT DISTINCT document FROM fact_field")} <= {
            number for (number,) in model.select("SELECT id FROM document")
        }


def test_noise_is_not_in_the_index(folder: Path) -> None:
    path = folder / "003_87975ed809a5836c.txt"
    with read_corpus([str(folder)]) as model:
        analysis = model.analysis(path.stem)
        proper = "\n".join(analysis.article.text[one.start : one.end] for one in analysis.article.blocks if one.proper)
        asked = "SELECT body FROM document_words WHERE rowid = (SELECT id FROM document WHERE article = ?)"
        ((body,),) = model.select(asked, (path.stem,))
    assert set(body.replace("¶", "").split()) <= set(index_line([proper]).split())


def test_a_search_cannot_write(folder: Path, tmp_path: Path) -> None:
    with read_corpus([str(folder)], cache=tmp_path / "cache") as model, pytest.raises(sqlite3.OperationalError):
        model.select("DELETE FROM document")


def test_an_sqlite_without_fts5_has_no_index_and_keeps_all_else(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "INDEX_WORDS", "CREATE VIRTUAL TABLE document_words USING fts5_is_not_there(body)")
    with read_corpus([str(folder)]) as model:
        assert not model.has_index()
        assert len(model.rows) == 2
        from jpties.search.answering import articles_matching

        assert [name[:3] for name in articles_matching(model, "rakuten kind:figure")] == ["004"]


def test_words_of_a_fact_on_both_sides_of_a_block_are_in_the_index(tmp_path: Path) -> None:
    """The terms of the body have a break there, which no phrase goes over."""
    text = "A visit\n\nThe mayor of Oita came in May.\n\nCork was glad of it.\n"
    (tmp_path / "one.txt").write_text(text, encoding="utf-8")
    fact = '- {quote: "came in May.\\n\\nCork was glad", kind: background, statement: Glad.}'
    (tmp_path / "one.yaml").write_text(f"facts:\n  {fact}\n", encoding="utf-8")
    with read_corpus([str(tmp_path)]) as model:
        assert [fact.statement for _row, fact in facts_matching(model, 'text:"may cork"')] == ["Glad."]
