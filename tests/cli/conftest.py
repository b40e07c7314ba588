"""One cache for the commands run here: the seeds are analysed once, not in every test."""

from __future__ import annotations

from pathlib import Path

import pytest

from jpties.corpus.building import read_corpus
from jpties.model.corrections import Correction
from jpties.state.notebook import changes
from jpties.state.notebook.book import Notebook

TEXT = "Governor Hattori Seitaro of Fukuoka Prefecture met Vietnamese Ambassador Pham Quang Hieu on 3 May 2023.\n"


@pytest.fixture(scope="session")
def shared_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folders of jpties that all tests of this folder use."""
    return tmp_path_factory.mktemp("shared")


@pytest.fixture(autouse=True)
def _shared_cache(_own_home: None, shared_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The shared folders instead of empty ones."""
    monkeypatch.setenv("JPTIES_HOME", str(shared_home))


@pytest.fixture
def noted_corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A corpus of one article with a star, an own fact and a correction; it was never read into the cache."""
    monkeypatch.setenv("JPTIES_HOME", str(tmp_path / "home"))
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "one.txt").write_text(TEXT, encoding="utf-8")
    with read_corpus([str(folder)]) as model:
        of = changes.about(model.row("one"), TEXT)
    notebook = Notebook(tmp_path / "home" / "data" / "notebook")
    notebook.change(changes.star_article(of, None))
    notebook.change(changes.own_fact(of, "goal", "A second meeting.", 0, 24))
    notebook.change(changes.correct(Correction("not-an-entity", name="Fukuoka Prefecture"), None, "Fukuoka"))
    return folder
