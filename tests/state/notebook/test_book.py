"""The notebook: what is changed is saved at once, reads back, is undone, and keeps what others wrote."""

from __future__ import annotations

from pathlib import Path

import pytest

from jpties.errors import SaveError, SchemaError
from jpties.files.yaml import Loaded
from jpties.model.corrections import Correction
from jpties.model.fact import Quantity
from jpties.state.notebook import changes
from jpties.state.notebook.edits import ConflictError
from jpties.state.notebook.files import Folder
from state.notebook.pages import OF, SHA, TEXT, book, fact, page

QUOTE = TEXT.index("They signed")


def filled(folder: Path) -> None:
    """A notebook with one of everything."""
    notebook = book(folder)
    notebook.change(changes.star_article(OF, None))
    notebook.change(
        changes.note_article(OF, notebook.article(SHA), "Ask the consulate.\nTwice.", ["trade", " kyushu "])
    )
    notebook.change(changes.star_fact(OF, fact(), None))
    [said] = notebook.contents.articles[SHA].facts
    notebook.change(changes.better_value(OF, fact(), said, Quantity("945000000", "USD", None, "about"), "It fell."))
    notebook.change(changes.own_fact(OF, "agreement", "They signed.", QUOTE, QUOTE + 21))
    notebook.change(changes.correct(Correction("not-an-entity", name="Trade"), None, "Trade"))
    single = Correction("other-type", id="person:hattori", to="organization", article=SHA)
    notebook.change(changes.correct(single, OF, "Hattori"))
    notebook.change(changes.save_query("vietnam", "place:VN kind:figure", None))
    notebook.open_text("cd" * 32)
    notebook.keep_opened()


def test_everything_reads_back_in_another_run(tmp_path: Path) -> None:
    filled(tmp_path)
    again = book(tmp_path)
    notes = again.article(SHA)
    assert again.problems == ()
    assert notes is not None
    assert (notes.article, notes.title, notes.star, notes.tags) == (
        "news/one",
        "Trade grows",
        True,
        ("trade", "kyushu"),
    )
    assert notes.note == "Ask the consulate.\nTwice."
    [about_fact] = notes.facts
    assert (about_fact.star, about_fact.better) == (True, Quantity("945000000", "USD", None, "about"))
    assert about_fact.statement == "It fell."
    assert about_fact.anchor.quote == fact().quote
    [own] = notes.own
    assert (own.kind, own.statement, own.anchor.quote) == ("agreement", "They signed.", "They signed in Hanoi.")
    assert own.anchor.prefix == TEXT[QUOTE - 32 : QUOTE]
    assert [(one.kind, one.name or one.id, one.article) for one in again.corrections()] == [
        ("not-an-entity", "Trade", ""),
        ("other-type", "person:hattori", SHA),
    ]
    assert again.contents.queries == {"vietnam": "place:VN kind:figure"}
    assert again.is_read("cd" * 32)
    assert not again.is_read(SHA)


def test_the_file_is_for_people_and_for_git(tmp_path: Path) -> None:
    filled(tmp_path)
    assert page(tmp_path) == (
        "version: 1\n"
        f"text: {SHA}\n"
        "article: news/one\n"
        "title: Trade grows\n"
        "path: /data/news/one.txt\n"
        "star: yes\n"
        "tags:\n- trade\n- kyushu\n"
        "note: |-\n  Ask the consulate.\n  Twice.\n"
        "facts:\n"
        "  figure:37-72:954000000:\n"
        "    star: yes\n"
        "    better:\n      value: 945000000\n      unit: USD\n      qualifier: about\n      statement: It fell.\n"
        "    quote: Trade rose to $954 million in 2022.\n"
        "    prefix: 'nor Hattori met the ambassador. '\n"
        "    suffix: \" They signed in Hanoi.\\n\"\n"
        "own:\n"
        f"  {next(iter(book(tmp_path).contents.articles[SHA].own)).id}:\n"
        "    kind: agreement\n"
        "    statement: They signed.\n"
        "    at: 73-94\n"
        "    quote: They signed in Hanoi.\n"
        "    prefix: 'e rose to $954 million in 2022. '\n"
        '    suffix: "\\n"\n'
        "corrections:\n"
        "  other-type:\n  - id: person:hattori\n    type: organization\n"
    )  # fmt: skip


def test_every_step_is_undone_to_nothing_and_made_again(tmp_path: Path) -> None:
    notebook = book(tmp_path)
    steps = [
        changes.star_article(OF, None),
        changes.note_article(OF, None, "x", ["t"]),
        changes.mark_fact(OF, fact(), None),
        changes.wrong_fact(OF, fact(), None),
        changes.own_fact(OF, "event", "They met.", 0, 36),
        changes.correct(Correction("alias", name="Hattori", to="person:x"), None, "Hattori"),
        changes.save_query("q", "x", None),
    ]
    states = [notebook.contents]
    for step in steps:
        notebook.change(step)
        states.append(notebook.contents)
    assert len({repr(state) for state in states}) == len(states)
    for number in range(len(steps) - 1, -1, -1):
        assert notebook.undo() == steps[number].words
        assert notebook.contents.articles == states[number].articles
        assert notebook.contents.corrections == states[number].corrections
    assert notebook.undo() == ""
    assert list((tmp_path / "notebook").rglob("*.yaml")) == []
    for number in range(len(steps)):
        notebook.redo()
        assert notebook.contents.articles == states[number + 1].articles
    assert notebook.redo() == ""


def test_a_new_change_forgets_what_could_be_made_again(tmp_path: Path) -> None:
    """As in every editor: after something else was done, the change that was taken back does not come again."""
    notebook = book(tmp_path)
    notebook.change(changes.star_article(OF, None))
    notebook.undo()
    notebook.change(changes.note_article(OF, notebook.article(SHA), "newer", []))
    assert notebook.next_redo is None
    assert notebook.redo() == ""


def test_what_could_not_be_taken_back_can_be_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk costs no undo; a conflict does, since nobody can tell what to take back."""
    notebook = book(tmp_path)
    notebook.change(changes.star_article(OF, None))

    def full(_folder: Folder, _change: object) -> None:
        raise SaveError("x", "not saved (no space left on device)")

    with monkeypatch.context() as patched:
        patched.setattr(Folder, "save", full)
        with pytest.raises(SaveError):
            notebook.undo()
    assert notebook.undo() != ""
    assert notebook.article(SHA) is None


def test_what_two_runs_opened_is_kept_of_both(tmp_path: Path) -> None:
    one, other = book(tmp_path), book(tmp_path)
    one.open_text("ab" * 32)
    other.open_text("cd" * 32)
    one.keep_opened()
    other.keep_opened()
    for notebook in (other, book(tmp_path)):
        assert notebook.is_read("ab" * 32)
        assert notebook.is_read("cd" * 32)


def test_what_another_run_wrote_stays(tmp_path: Path) -> None:
    one, other = book(tmp_path), book(tmp_path)
    one.change(changes.star_article(OF, one.article(SHA)))
    other.change(changes.note_article(OF, other.article(SHA), "theirs", []))
    one.change(changes.own_fact(OF, "event", "They met.", 0, 36))
    other.change(changes.own_fact(OF, "event", "They signed.", 73, 94))
    for notebook in (other, book(tmp_path)):
        notes = notebook.article(SHA)
        assert notes is not None
        assert (notes.star, notes.note, len(notes.own)) == (True, "theirs", 2)


def test_the_same_thing_written_twice_is_refused_and_shown(tmp_path: Path) -> None:
    one, other = book(tmp_path), book(tmp_path)
    one.change(changes.note_article(OF, one.article(SHA), "mine", []))
    with pytest.raises(ConflictError, match="another jpties changed this"):
        other.change(changes.note_article(OF, other.article(SHA), "theirs", []))
    notes = other.article(SHA)
    assert notes is not None
    assert notes.note == "mine"
    other.change(changes.note_article(OF, notes, "both", []))
    with pytest.raises(ConflictError):
        one.undo()
    assert one.undo() == ""


def test_a_correction_that_two_runs_made_is_of_the_first(tmp_path: Path) -> None:
    """Whoever takes back what he did takes nothing of the other's away."""
    correction = Correction("alias", name="Hattori", to="person:x")
    one, other = book(tmp_path), book(tmp_path)
    one.change(changes.correct(correction, None, "Hattori"))
    with pytest.raises(ConflictError):
        other.change(changes.correct(correction, None, "Hattori"))
    assert other.corrections() == (correction,)
    assert other.undo() == ""
    assert one.undo() == "Hattori"
    with pytest.raises(ConflictError):
        other.change(changes.take_back(correction))


def test_what_a_newer_version_added_is_kept(tmp_path: Path) -> None:
    filled(tmp_path)
    path = tmp_path / "notebook" / "articles" / f"{SHA}.yaml"
    text = page(tmp_path).replace("    star: yes\n", "    star: yes\n    colour: {of: red}\n")
    path.write_text(text + "reviewed:\n- by: someone\n", encoding="utf-8")
    notebook = book(tmp_path)
    assert notebook.problems == ()
    notebook.change(changes.star_article(OF, notebook.article(SHA)))
    assert "colour:\n      of: red\n" in page(tmp_path)
    assert page(tmp_path).endswith("reviewed:\n- by: someone\n")


def test_a_newer_version_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "notebook" / "articles" / f"{SHA}.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("version: '2'\nstar: maybe\n", encoding="utf-8")
    notebook = book(tmp_path)
    [problem] = notebook.problems
    assert "newer jpties (version 2); update jpties" in problem.reason
    with pytest.raises(SchemaError, match="newer"):
        notebook.change(changes.star_article(OF, None))
    assert path.read_text(encoding="utf-8") == "version: '2'\nstar: maybe\n"


@pytest.mark.parametrize("damaged", [b"{", b"star: [", b"- a list\n", b"\xff\xfe", b"a: 1\na: 2\n", b"&a b: *a\n"])
def test_a_damaged_file_is_told_and_set_aside_by_the_next_save(tmp_path: Path, damaged: bytes) -> None:
    path = tmp_path / "notebook" / "articles" / f"{SHA}.yaml"
    path.parent.mkdir(parents=True)
    for number in ("", "2"):
        path.write_bytes(damaged)
        notebook = book(tmp_path)
        assert len(notebook.problems) == 1
        assert notebook.article(SHA) is None
        assert path.read_bytes() == damaged
        notebook.change(changes.star_article(OF, None))
        assert path.with_name(f"{path.name}.damaged{number}").read_bytes() == damaged
        assert book(tmp_path).problems == ()
        notes = book(tmp_path).article(SHA)
        assert notes is not None
        assert notes.star


def test_faulty_entries_are_told_with_their_lines_and_kept_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "notebook" / "articles" / f"{SHA}.yaml"
    path.parent.mkdir(parents=True)
    text = "star: maybe\nnote: good\nown:\n  x:\n    kind: nonsense\nfacts:\n  what: {star: yes}\ncorrections: [1]\n"
    path.write_text(text, encoding="utf-8")
    notebook = book(tmp_path)
    assert [problem.line for problem in notebook.problems] == [1, 7, 4, 8]
    notes = notebook.article(SHA)
    assert notes is not None
    assert (notes.note, notes.star, notes.own) == ("good", False, ())
    notebook.change(changes.note_article(OF, notes, "better", []))
    assert "kind: nonsense" in page(tmp_path)
    assert "star: maybe" in page(tmp_path)


def test_a_folder_that_cannot_be_written_says_so_and_nothing_changes(tmp_path: Path) -> None:
    (tmp_path / "notebook").write_text("a file in its place", encoding="utf-8")
    notebook = book(tmp_path)
    with pytest.raises(SaveError, match="not saved"):
        notebook.change(changes.star_article(OF, None))
    assert notebook.article(SHA) is None
    assert notebook.undo() == ""


def test_an_empty_notebook_makes_no_folder_and_loads_no_yaml(tmp_path: Path) -> None:
    assert not book(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_save_reads_no_file_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was written is known; what another run wrote is read, also where both wrote at once."""
    notebook, other = book(tmp_path), book(tmp_path)
    read: list[str] = []
    load = Folder.load

    def counted(folder: Folder, name: str) -> Loaded:
        read.append(name)
        return load(folder, name)

    monkeypatch.setattr(Folder, "load", counted)
    notebook.change(changes.star_article(OF, None))
    assert read == []
    other.change(changes.save_query("q", "x", None))
    assert read == [OF.file]
    read.clear()
    notebook.change(changes.note_article(OF, notebook.article(SHA), "x", []))
    assert read == [OF.file, "queries"]  # the first under the lock, before it is written
    assert not notebook.refresh()
    assert notebook.contents.queries == {"q": "x"}
    notebook.undo()
    notebook.undo()
    assert not notebook.refresh()
    assert notebook.article(SHA) is None


def test_edits_by_hand_are_seen(tmp_path: Path) -> None:
    notebook = book(tmp_path)
    filled(tmp_path)
    assert notebook.refresh()
    notes = notebook.article(SHA)
    assert notes is not None
    assert notes.star
    assert not notebook.refresh()
    (tmp_path / "notebook" / "articles" / f"{SHA}.yaml").unlink()
    assert notebook.refresh()
    assert notebook.article(SHA) is None
