"""A notebook whose folder is not there: empty until something is written, by us or by another program."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from jpties.state.notebook.book import Notebook
from jpties.state.notebook.unmade import notebook_in

SHA = "ab" * 32


def test_it_is_empty_and_makes_nothing(tmp_path: Path) -> None:
    notebook = notebook_in(tmp_path / "notes")
    assert not notebook
    assert not notebook.is_read(SHA)
    assert list(notebook.corrections()) == []
    assert not notebook.refresh()
    assert list(notebook.problems) == []
    notebook.keep_opened()
    assert not (tmp_path / "notes").exists()


def test_what_is_written_is_kept_as_in_any_notebook(tmp_path: Path) -> None:
    notebook = notebook_in(tmp_path / "notes")
    notebook.open_text(SHA)
    assert notebook.is_read(SHA)
    notebook.keep_opened()
    assert Notebook(tmp_path / "notes").is_read(SHA)


def test_what_another_program_writes_first_is_seen(tmp_path: Path) -> None:
    notebook = notebook_in(tmp_path / "notes")
    other = Notebook(tmp_path / "notes")
    other.open_text(SHA)
    other.keep_opened()
    assert notebook.is_read(SHA)
    assert notebook


def test_nothing_is_loaded_before(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from jpties.state.notebook.unmade import notebook_in;"
        f"book = notebook_in(Path({str(tmp_path / 'notes')!r})); bool(book); book.corrections();"
        "print([name for name in sys.modules if name.startswith('jpties.state.notebook.')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['jpties.state.notebook.unmade']"
