"""Folder to model: what is analysed, what is remembered, what is forgotten."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from jpties.corpus import building, listing, reading, tables, updating
from jpties.corpus.building import read_corpus
from jpties.corpus.encoding import decoded
from jpties.corpus.keeping import ReadArticle, kept
from jpties.corpus.listing import ArticleFile
from jpties.corpus.replacing import Joined
from jpties.corpus.store import CorpusStore
from jpties.errors import CacheDamagedError, FileProblem, InputError
from jpties.model.model import Model

pytestmark = pytest.mark.usefixtures("closed_corpora")

SIGNED = "Governor Hattori Seitaro of Fukuoka Prefecture met Vietnamese Ambassador Pham Quang Hieu on 3 May 2023.\n"
TRADE = "Trade between Kyushu and Vietnam rose 11% to $954 million in 2022, the ministry said.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A corpus of two articles."""
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "signed.txt").write_text(SIGNED, encoding="utf-8")
    (corpus / "trade.txt").write_text(TRADE, encoding="utf-8")
    return corpus


class Counted:
    """How often each article was analysed."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.names: list[str] = []
        real = reading.read_article

        def counting(file: ArticleFile, use_sidecar: bool = True) -> ReadArticle:
            self.names.append(file.name)
            return real(file, use_sidecar)

        monkeypatch.setattr(reading, "read_article", counting)

    def taken(self) -> list[str]:
        """The names since the last call."""
        names, self.names = self.names, []
        return sorted(names)


def read(folder: Path, cache: Path | None) -> Model:
    return read_corpus([str(folder)], cache=cache)


def test_facts_come_without_noise_by_kind_and_article(folder: Path) -> None:
    model = read(folder, None)
    everything = [(row.name, fact) for row, fact in model.facts()]
    assert everything == [
        (row.name, fact) for row in model.rows for fact in model.analysis(row.name).facts if fact.block != "noise"
    ]
    figures = [fact for _row, fact in model.facts(kinds=["figure"])]
    assert 0 < len(figures) < len(everything)
    assert figures == [fact for _name, fact in everything if fact.kind == "figure"]
    assert {row.name for row, _fact in model.facts(articles=["trade"])} == {"trade"}
    assert not list(model.facts(articles=["nothing"]))


def test_an_unchanged_corpus_is_not_analysed_again(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = Counted(monkeypatch)
    first = read(folder, tmp_path / "cache")
    assert counted.taken() == ["signed", "trade"]
    again = read(folder, tmp_path / "cache")
    assert counted.taken() == []
    assert list(again.rows) == list(first.rows)
    assert [again.analysis(row.name) for row in again.rows] == [first.analysis(row.name) for row in first.rows]
    assert again.entities() == first.entities()


def test_only_what_changed_is_analysed_and_what_is_gone_is_forgotten(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = Counted(monkeypatch)
    read(folder, tmp_path / "cache")
    counted.taken()
    (folder / "trade.txt").write_text(TRADE.replace("11%", "12%"), encoding="utf-8")
    os.utime(folder / "trade.txt", ns=(1, 1))
    (folder / "signed.txt").unlink()
    (folder / "new.txt").write_text(SIGNED, encoding="utf-8")
    model = read(folder, tmp_path / "cache")
    assert counted.taken() == ["new", "trade"]
    assert [row.name for row in model.rows] == ["new", "trade"]
    assert "12%" in model.analysis("trade").article.text
    with pytest.raises(KeyError):
        model.analysis("signed")


def test_nothing_is_told_of_an_article_that_alone_is_gone(folder: Path, tmp_path: Path) -> None:
    read(folder, tmp_path / "cache").close()
    (folder / "signed.txt").unlink()
    with read(folder, tmp_path / "cache") as model, read(folder, None) as anew:
        assert model.entities() == anew.entities()
        assert list(model.facts()) == list(anew.facts())
        assert isinstance(model.store, CorpusStore)
        assert {article for article, _fact in model.store.facts()} == {"trade"}


def test_an_unchanged_corpus_is_handed_over_before_its_files_are_looked_at(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(folder, tmp_path / "cache").close()
    shown: list[Model] = []
    listed: list[int] = []
    real = listing.corpus_files

    def corpus_files(paths: Sequence[str], problems: list[FileProblem]) -> list[ArticleFile]:
        listed.append(len(shown))
        return real(paths, problems)

    monkeypatch.setattr(building, "corpus_files", corpus_files)
    monkeypatch.setattr(building, "_link", lambda *_told: pytest.fail("it is linked again"))
    with read_corpus([str(folder)], cache=tmp_path / "cache", partial=shown.append) as model:
        assert shown == [model], "what was handed over is the corpus"
        assert listed == [1]


def test_what_was_handed_over_without_the_faults_of_its_folder_is_not_the_corpus(folder: Path, tmp_path: Path) -> None:
    (folder / "outside.txt").symlink_to(tmp_path / "elsewhere.txt")
    (tmp_path / "elsewhere.txt").write_text(SIGNED, encoding="utf-8")
    read(folder, tmp_path / "cache").close()
    shown: list[Model] = []
    with read_corpus([str(folder)], cache=tmp_path / "cache", partial=shown.append) as model:
        assert [one.problems for one in shown] == [()]
        assert [problem.path for problem in model.problems] == [str(folder / "outside.txt")]


def test_a_folder_that_is_not_there_shows_nothing_of_last_time(folder: Path, tmp_path: Path) -> None:
    read(folder, tmp_path / "cache").close()
    shown: list[Model] = []
    folder.rename(tmp_path / "moved")
    with pytest.raises(InputError, match="no such file or folder"):
        read_corpus([str(folder)], cache=tmp_path / "cache", partial=shown.append)
    assert shown == []


def test_what_was_read_last_time_is_handed_over_before_what_has_changed_since(folder: Path, tmp_path: Path) -> None:
    told: list[list[str] | int] = []

    def progress(done: int, _total: int) -> bool:
        told.append(done)
        return True

    def rows() -> list[str]:
        with read_corpus(
            [str(folder)],
            cache=tmp_path / "cache",
            progress=progress,
            partial=lambda model: told.append([row.name for row in model.rows]),
        ) as model:
            return [row.name for row in model.rows]

    assert rows() == ["signed", "trade"]
    assert told == [1, 2], "nothing was there before"
    told.clear()
    (folder / "new.txt").write_text(SIGNED, encoding="utf-8")
    (folder / "trade.txt").unlink()
    assert rows() == ["new", "signed"]
    assert told == [["signed", "trade"], 1]


def test_a_reading_that_was_broken_off_is_not_handed_over(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its articles are not linked."""
    monkeypatch.setattr(updating, "BATCH", 1)
    shown: list[Model] = []

    def break_off(_done: int, _total: int) -> bool:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read_corpus([str(folder)], cache=tmp_path / "cache", progress=break_off)
    counted = Counted(monkeypatch)
    read_corpus([str(folder)], cache=tmp_path / "cache", partial=shown.append).close()
    assert counted.taken() == ["trade"], "the first one was kept"
    assert shown == []


def test_files_with_another_time_alone_are_not_analysed_again(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So they come out of an archive, a checkout, a synchronised folder."""
    (folder / "trade.yaml").write_text("title: Trade grows\n", encoding="utf-8")
    counted = Counted(monkeypatch)
    shown: list[Model] = []
    read(folder, tmp_path / "cache").close()
    counted.taken()
    for number, path in enumerate(sorted(folder.iterdir())):
        os.utime(path, ns=(number, number))
    with read_corpus([str(folder)], cache=tmp_path / "cache", partial=shown.append) as model:
        assert counted.taken() == []
        assert shown == [model], "nothing has changed"
    read(folder, tmp_path / "cache").close()
    monkeypatch.setattr(updating, "digest_of", lambda file: pytest.fail(f"{file.name} is known by its time again"))
    assert read(folder, tmp_path / "cache").row("trade").title == "Trade grows"


def test_other_bytes_of_the_same_size_and_a_sidecar_that_went_are_changes(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "trade.yaml").write_text("title: Trade grows\n", encoding="utf-8")
    read(folder, tmp_path / "cache").close()
    (folder / "trade.yaml").unlink()
    (folder / "signed.txt").write_text(SIGNED.replace("3 May", "4 May"), encoding="utf-8")
    os.utime(folder / "signed.txt", ns=(1, 1))
    counted = Counted(monkeypatch)
    assert not read(folder, tmp_path / "cache").row("trade").has_title
    assert counted.taken() == ["signed", "trade"]


def test_a_changed_sidecar_counts_as_a_change(folder: Path, tmp_path: Path) -> None:
    assert not read(folder, tmp_path / "cache").row("trade").has_title
    (folder / "trade.yaml").write_text("title: Trade grows\n", encoding="utf-8")
    assert read(folder, tmp_path / "cache").row("trade").title == "Trade grows"


def test_a_sidecar_of_another_time_and_the_same_size_counts_as_a_change(folder: Path, tmp_path: Path) -> None:
    sidecar = folder / "trade.yaml"
    for second, title in enumerate(("Trade up", "Trade on")):
        sidecar.write_text(f"title: {title}\n", encoding="utf-8")
        os.utime(sidecar, (second, second))
        assert read(folder, tmp_path / "cache").row("trade").title == title


def test_a_damaged_cache_is_made_anew(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    rows = list(read(folder, cache).rows)
    [file] = cache.glob("*.sqlite")
    file.write_bytes(b"no database at all" * 100)
    for extra in cache.glob("*.sqlite-*"):
        extra.unlink()
    assert list(read(folder, cache).rows) == rows


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE article SET problems = 'x'",
        "UPDATE article SET problems = '[1]'",
        "UPDATE meta SET value = '[[]]' WHERE key = 'faults'",
        "UPDATE meta SET value = replace(value, x'22', x'23') WHERE key = 'rows'",  # a sign in the middle
        "UPDATE meta SET value = replace(value, ']', ')') WHERE key = 'roots'",
        "UPDATE meta SET value = NULL WHERE key = 'rows'",
        "DELETE FROM meta WHERE key = 'sum'",
    ],
)
def test_a_cache_with_damaged_rows_is_made_anew_when_it_is_opened(folder: Path, tmp_path: Path, damage: str) -> None:
    """As after a power cut: a database still, but what it holds is none of ours."""
    cache = tmp_path / "cache"
    with read(folder, cache) as model:
        rows, overview = list(model.rows), model.overview
    [file] = cache.glob("*.sqlite")
    with closing(sqlite3.connect(file)) as db, db:
        assert db.execute(damage).rowcount
    again = read(folder, cache)
    assert (list(again.rows), again.overview) == (rows, overview)


@pytest.mark.parametrize(
    ("where", "packed"),
    [
        ("analysis", ""),
        ("facts", "[1"),  # no JSON
        ("facts", "5"),  # another value
        ("facts", "[]"),  # nothing of ours
        ("facts", "{}"),  # another object
    ],
)
def test_a_cache_whose_damage_is_met_later_is_taken_away_and_told(
    folder: Path, tmp_path: Path, where: str, packed: str
) -> None:
    cache = tmp_path / "cache"
    read(folder, cache).close()
    [file] = cache.glob("*.sqlite")
    with closing(sqlite3.connect(file)) as db, db:
        db.execute("UPDATE article SET analysis = x'ff'")
        db.execute("UPDATE fact SET packed = ?", (packed,))
    with read(folder, cache) as model, pytest.raises(CacheDamagedError, match="made anew"):
        _found = model.analysis("trade") if where == "analysis" else list(model.facts())
    assert not file.exists()
    assert list(read(folder, cache).facts())


def test_new_links_show_in_what_was_read_before_and_in_the_facts_of_their_article_alone(folder: Path) -> None:
    model = read(folder, None)
    kyushu = "place:jp-kyushu"

    def ids() -> set[str]:
        return {entity.id for entity in model.analysis("trade").entities}

    assert kyushu in ids()
    assert isinstance(model.store, CorpusStore)
    for article in ("trade", "signed"):  # the last of them, then the first
        model.store.relink(Joined([(article, kyushu, "place:elsewhere")], model.entities(), (), (), {}, ""))
        subjects = {(row.name, one) for row, fact in model.facts() for one in fact.subjects}
        assert (kyushu in ids()) == (("trade", kyushu) in subjects) == (article != "trade")
        assert ("place:elsewhere" in ids()) == (("trade", "place:elsewhere") in subjects) == (article == "trade")


def test_a_cache_that_cannot_be_written_costs_nothing_but_time(folder: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the cache folder should be", encoding="utf-8")
    assert len(read(folder, blocked / "cache").rows) == 2


def test_a_cache_that_another_program_writes_is_done_without(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Opened unlocked, then found locked when what changed is to be written: all is read, and the cache left alone."""
    cache = tmp_path / "cache"
    read(folder, cache).close()
    (folder / "new.txt").write_text(TRADE.replace("11", "12"), encoding="utf-8")
    monkeypatch.setattr(tables, "WAIT", 0)
    stores = []
    made = CorpusStore.__init__

    def making(store: CorpusStore, path: Path | None, rules: str) -> None:
        stores.append((store, path))
        made(store, path, rules)

    monkeypatch.setattr(CorpusStore, "__init__", making)
    [file] = cache.glob("*.sqlite")
    with closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN IMMEDIATE")
        model = read(folder, cache)
        assert [row.name for row in model.rows] == ["new", "signed", "trade"]
        assert all(model.analysis(row.name) for row in model.rows)
        assert [path for _store, path in stores] == [file, None]
        with pytest.raises(sqlite3.ProgrammingError, match="closed"):
            stores[0][0].stamps()
        other.rollback()
    assert len(read(folder, cache).rows) == 3


def test_reading_can_be_stopped_and_what_was_read_is_kept(folder: Path, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> bool:
        seen.append((done, total))
        return False

    model = read_corpus([str(folder)], cache=tmp_path / "cache", progress=stop)
    assert seen == [(1, 2)]
    assert len(model.rows) == 1


def test_an_analysis_is_read_back_exactly(folder: Path) -> None:
    for analysis in read(folder, None).analyses():
        assert decoded(kept(analysis).analysis) == analysis


def test_a_bad_file_is_a_problem_and_a_good_sidecar_fact_survives_a_bad_one(folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "trade.yaml").write_text(
        "facts:\n"
        "  - {quote: $954 million, kind: figure, statement: Trade., value: '954000000', unit: USD}\n"
        "  - {quote: not there, kind: event, statement: x}\n",
        encoding="utf-8",
    )
    model = read(folder, None)
    assert [(Path(problem.path).name, problem.line) for problem in model.problems] == [
        ("empty.txt", None),
        ("trade.yaml", 3),
    ]
    curated = [fact for fact in model.analysis("trade").facts if fact.origin == "curated"]
    assert [fact.statement for fact in curated] == ["Trade."]
    figures = [fact for fact in model.analysis("trade").facts if fact.quantity and fact.quantity.unit == "USD"]
    assert len(figures) == 1  # the supplied fact refines the extracted one


TIED = """Fukuoka and Vietnam

Fukuoka Prefecture and Vietnam signed an agreement in Hanoi on 3 May 2023. Fukuoka has 12 schools. \
Vietnam has 40 schools. Rain fell on 5 May 2023 in France.

Related articles

Vietnam opens a zoo for 12 million dollars
"""


def test_facts_of_the_article_proper_count_for_their_ties(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(TIED, encoding="utf-8")
    model = read(tmp_path, None)
    facts = model.analysis("one").facts
    assert [fact.subjects for fact in facts if fact.block == "noise"] == [("place:vn",)]
    assert [fact for _row, fact in model.facts()] == [fact for fact in facts if fact.block != "noise"]
    row = model.row("one")
    counts = (facts.bit_count() for facts in row.tie_facts)
    assert dict(zip(row.ties, counts, strict=True)) == {("VN", "JP-40"): 3, ("VN-HN", "JP-40"): 2}


def test_a_guessed_encoding_is_told(folder: Path) -> None:
    text = "Le gouverneur de la préfecture de Kumamoto a été reçu à l’hôtel de région, où il a signé.\n" * 5
    (folder / "guess.txt").write_bytes(text.encode("cp1252"))
    model = read(folder, None)
    assert "guess" in model
    [problem] = model.problems
    assert "which is a guess" in problem.reason


def test_entities_come_most_frequent_first(folder: Path) -> None:
    (folder / "more.txt").write_text("Vietnam and Fukuoka met. Vietnam thanked Japan.\n" * 3, encoding="utf-8")
    counts = [entity.mentions for entity in read(folder, None).entities()]
    assert len(set(counts)) > 2
    assert counts == sorted(counts, reverse=True)


def test_the_shortest_article_takes_a_minute(folder: Path) -> None:
    assert [row.minutes for row in read(folder, None).rows] == [1, 1]
