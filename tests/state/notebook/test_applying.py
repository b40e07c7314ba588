"""The notebook on a corpus: own facts among the others, wrong ones gone, and every note found again or listed as lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from jpties.corpus.building import read_corpus
from jpties.model.fact import Quantity
from jpties.model.model import ArticleRow, Model
from jpties.model.noted import plain
from jpties.search.answering import answered
from jpties.state.notebook import changes
from jpties.state.notebook.adopting import adopt_notes
from jpties.state.notebook.applying import Placed, orphans_of, placed, with_notes
from jpties.state.notebook.book import Notebook
from jpties.state.notebook.looking import sets_of
from jpties.state.notebook.matching import NotesOfCorpus

pytestmark = pytest.mark.usefixtures("closed_corpora")

TEXT = (
    "Governor Hattori Seitaro of Fukuoka Prefecture met Vietnamese Ambassador Pham Quang Hieu on 3 May 2023.\n\n"
    "Trade between Kyushu and Vietnam rose 11% to $954 million in 2022, the ministry said.\n\n"
    "They will meet again in Hanoi next year, the governor said after the meeting.\n"
)
OWN = "They will meet again in Hanoi next year"
OTHER = "The weather in Kumamoto was fine on Monday, the prefecture said in a statement to the press.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "one.txt").write_text(TEXT, encoding="utf-8")
    (corpus / "two.txt").write_text(OTHER, encoding="utf-8")
    return corpus


def opened(folder: Path, notebook: Notebook) -> tuple[Model, NotesOfCorpus]:
    return with_notes(read_corpus([str(folder)], corrections=notebook.corrections()), notebook.contents)


def about(model: Model, name: str = "one") -> changes.About:
    return changes.about(model.row(name), model.analysis(name).article.text)


def filled(folder: Path, notebook: Notebook) -> Model:
    """The corpus with an own fact, a star and a note on a fact, a wrong one, a better value."""
    model, _notes = opened(folder, notebook)
    of = about(model)
    start = of.text.index(OWN)
    notebook.change(changes.own_fact(of, "goal", "They will meet again.", start, start + len(OWN)))
    figures = [fact for fact in model.analysis("one").facts if fact.kind == "figure"]
    money = next(fact for fact in figures if fact.quantity and fact.quantity.unit == "USD")
    percent = next(fact for fact in figures if fact.quantity and fact.quantity.unit == "percent")
    notebook.change(changes.star_fact(of, money, None))
    [said] = notebook.contents.articles[of.text_sha256].facts
    notebook.change(changes.note_fact(of, money, said, "check this", ["Trade"]))
    notebook.change(changes.better_value(of, money, said, Quantity("945000000", "USD")))
    notebook.change(changes.wrong_fact(of, percent, None))
    notebook.change(changes.star_article(of, notebook.article(of.text_sha256)))
    return opened(folder, notebook)[0]


def laid(model: Model, notes: NotesOfCorpus, row: ArticleRow) -> Placed:
    of = notes.of(row)
    assert of is not None
    return placed(of, plain(model).analysis(row.name))


def asked(model: Model, notes: NotesOfCorpus, notebook: Notebook) -> dict[str, frozenset[str]]:
    return sets_of(
        model.rows, notes.of, lambda row: laid(model, notes, row), lambda row: notebook.is_read(row.text_sha256)
    )


def test_own_facts_stand_among_the_others_everywhere(folder: Path, tmp_path: Path) -> None:
    before = read_corpus([str(folder)])
    model = filled(folder, Notebook(tmp_path / "notebook"))
    facts = model.analysis("one").facts
    [own] = [fact for fact in facts if fact.rule.startswith("notebook:")]
    assert (own.kind, own.quote, own.origin) == ("goal", OWN, "yours")
    assert "place:vn-hn" in own.subjects
    assert [fact for _row, fact in model.facts()] == list(facts) + list(model.analysis("two").facts)
    assert [fact for _row, fact in model.facts(["goal"])] == [fact for fact in facts if fact.kind == "goal"]
    assert [row.name for row, _fact in model.facts((), ["two"])] == [
        row.name for row, _fact in before.facts((), ["two"])
    ]
    assert model.row("one").facts == len(facts) == before.row("one").facts  # one more, one less
    assert plain(model).row("one") == before.row("one")


def test_wrong_facts_are_gone_and_better_values_in_their_place(folder: Path, tmp_path: Path) -> None:
    model = filled(folder, Notebook(tmp_path / "notebook"))
    quantities = {fact.quantity.unit: fact for fact in model.analysis("one").facts if fact.quantity}
    assert "percent" not in quantities
    assert quantities["USD"].quantity == Quantity("945000000", "USD")
    assert quantities["USD"].origin == "yours"
    assert "954000000" in str(quantities["USD"].note)


def test_a_moved_corpus_keeps_its_notes(folder: Path, tmp_path: Path) -> None:
    notebook = Notebook(tmp_path / "notebook")
    filled(folder, notebook)
    moved = tmp_path / "elsewhere"
    moved.mkdir()
    (folder / "one.txt").rename(moved / "renamed.txt")
    model, notes = opened(moved, notebook)
    assert notes.starred(model.row("renamed"))
    assert "They will meet again." in [fact.statement for fact in model.analysis("renamed").facts]
    assert orphans_of(model, notes) == []


@pytest.mark.parametrize(
    ("edit", "orphans", "why"),
    [
        (lambda text: "A new first line.\n\n" + text, 0, "what stands further down is found by its quote"),
        (lambda text: text.replace("again in", "again, in"), 0, "nearly the same words are found, and it is said"),
        (lambda text: text.replace(OWN, "Nothing was planned"), 1, "words that are gone leave an orphan"),
        (lambda text: text.replace("$954 million", "a lot"), 1, "a fact that is gone leaves its note"),
        (lambda _text: OTHER + "Nothing of it is left.\n", 3, "nothing is dropped when all is gone"),
    ],
)
def test_notes_of_a_changed_text_are_found_again_or_listed(
    folder: Path, tmp_path: Path, edit: object, orphans: int, why: str
) -> None:
    notebook = Notebook(tmp_path / "notebook")
    filled(folder, notebook)
    (folder / "one.txt").write_text(edit(TEXT), encoding="utf-8")  # type: ignore[operator]
    of = None
    for _before_and_after_moving in range(2):
        model, notes = opened(folder, notebook)
        assert notes.starred(model.row("one")), why
        assert len(orphans_of(model, notes)) == orphans, why
        for fact in model.analysis("one").facts:
            assert model.analysis("one").article.text[fact.start : fact.end] == fact.quote
        of = notes.of(model.row("one"))
        assert of is not None
        if of.was:
            adopt_notes(notebook, of, plain(model).analysis("one"))
            assert [path.stem for path in (tmp_path / "notebook" / "articles").iterdir()] == [
                model.row("one").text_sha256
            ]
    assert of is not None
    assert not of.was
    assert (len(of.own), len(of.facts), of.facts and of.star) == (1, 2, True)


def test_a_changed_passage_says_so(folder: Path, tmp_path: Path) -> None:
    notebook = Notebook(tmp_path / "notebook")
    filled(folder, notebook)
    (folder / "one.txt").write_text(TEXT.replace("again in", "again, in"), encoding="utf-8")
    model, _notes = opened(folder, notebook)
    [own] = [fact for fact in model.analysis("one").facts if fact.rule.startswith("notebook:")]
    assert own.quote == "They will meet again, in Hanoi next year"
    assert "has changed since" in str(own.note)


def test_another_article_of_the_same_name_gets_no_notes(folder: Path, tmp_path: Path) -> None:
    notebook = Notebook(tmp_path / "notebook")
    filled(folder, notebook)
    other = tmp_path / "other"
    other.mkdir()
    (other / "one.txt").write_text(OTHER, encoding="utf-8")
    model, notes = opened(other, notebook)
    assert not notes.starred(model.row("one"))
    assert orphans_of(model, notes) == []
    assert [one.article for one in notes.elsewhere.values()] == ["one"]
    (other / "one.txt").write_text(f"A word before.\n\n{TEXT}", encoding="utf-8")
    model, notes = opened(other, notebook)
    assert notes.starred(model.row("one"))  # half of the quotes are there
    assert notes.elsewhere == {}


def test_notes_know_their_article_by_its_file(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However the path of the folder is written; a notebook may name a home that nobody has."""
    notebook = Notebook(tmp_path / "notebook")
    model, _notes = opened(folder, notebook)
    notebook.change(changes.star_article(about(model), None))
    notebook.change(changes.star_article(replace(about(model, "two"), text_sha256="ab" * 32), None))
    lost = tmp_path / "notebook" / "articles" / f"{'ab' * 32}.yaml"
    lost.write_text("path: ~nobody-is-called-so/two.txt\nstar: yes\n", encoding="utf-8")
    notebook.refresh()
    (folder / "one.txt").write_text(OTHER + "Nothing of it is left.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for written in (str(folder), folder.name):
        model = read_corpus([written])
        notes = NotesOfCorpus(model, notebook.contents)
        assert {row.name: notes.starred(row) for row in model.rows} == {"one": True, "two": False}
        assert list(notes.elsewhere) == ["ab" * 32]


def test_what_a_search_asks(folder: Path, tmp_path: Path) -> None:
    notebook = Notebook(tmp_path / "notebook")
    filled(folder, notebook)
    model, notes = opened(folder, notebook)
    notebook.open_text(model.row("two").text_sha256)
    sets = asked(model, notes, notebook)
    money = next(fact.id for fact in model.analysis("one").facts if fact.quantity and fact.quantity.unit == "USD")
    assert sets["starred"] == {model.row("one").text_sha256, money}
    assert sets["tag:trade"] == sets["noted"] == {money}
    assert sets["unread"] == {model.row("one").text_sha256}


def test_an_article_with_a_fact_of_your_own_keeps_its_rank(tmp_path: Path) -> None:
    """Its facts are read from the notebook, but its words count as before."""
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    rose = "Trade between Kyushu and Vietnam rose 11% to $95 million in 2022, the ministry said. "
    for number in range(3):
        (corpus / f"w{number}.txt").write_text(f"Vietnam once. {rose}{OTHER * 9}{number}\n", encoding="utf-8")
    best = "Vietnam trade\n\nVietnam Vietnam Vietnam trade with Kyushu rose to $5 million in 2022.\n"
    (corpus / "best.txt").write_text(best, encoding="utf-8")
    base = read_corpus([str(corpus)])
    query = "vietnam kind:figure"
    before = answered(base, query)
    assert (before.articles[0], before.order) == ("best", "relevance")
    notebook = Notebook(tmp_path / "notebook")
    notebook.change(changes.own_fact(about(base, "best"), "event", "They trade.", 0, 7))
    model, _notes = with_notes(base, notebook.contents)
    assert list(model.outside_index()) == ["best"]
    assert answered(model, query) == before


def test_an_empty_notebook_changes_nothing(folder: Path, tmp_path: Path) -> None:
    base = read_corpus([str(folder)])
    model, notes = with_notes(base, Notebook(tmp_path / "none").contents)
    assert model is base
    assert notes.names() == set()
    assert base.row("one") == model.row("one")


def test_a_note_follows_its_words_not_its_place(folder: Path, tmp_path: Path) -> None:
    """Where another fact of the same kind, range and value has come, the note stays with the words it was made on."""
    lead = "The ministry gave the figures of two partners of the island on Monday."
    mine, other = (
        f"Trade between Kyushu and {partner} rose to $954 million in 2022, it said."
        for partner in ("Vietnam", "Germany")
    )
    (folder / "one.txt").write_text(f"{lead}\n\n{mine}\n\n{other}\n", encoding="utf-8")
    notebook = Notebook(tmp_path / "notebook")
    model, _notes = opened(folder, notebook)
    fact = next(fact for fact in model.analysis("one").facts if fact.quote == mine and fact.quantity)
    notebook.change(changes.star_fact(about(model), fact, None))
    (folder / "one.txt").write_text(f"{lead}\n\n{other}\n\n{mine}\n", encoding="utf-8")
    model, notes = opened(folder, notebook)
    of, analysis = notes.of(model.row("one")), plain(model).analysis("one")
    assert of is not None
    starred = placed(of, analysis).facts
    assert [fact.quote for fact in analysis.facts if fact.id in starred] == [mine]
    assert fact.id in {one.id for one in analysis.facts}  # its old name is another fact's now


def test_a_star_is_taken_off_where_it_is_seen(folder: Path, tmp_path: Path) -> None:
    """Newer rules may give a fact another range: signs, keys and searches still mean the same entry."""
    notebook = Notebook(tmp_path / "notebook")
    model, _notes = opened(folder, notebook)
    of, row = about(model), model.row("one")
    fact = next(one for one in model.analysis("one").facts if one.quantity and one.quantity.unit == "USD")
    older = fact._replace(id=fact.id.replace(f":{fact.start}-", f":{fact.start + 6}-"), start=fact.start + 6)
    notebook.change(changes.star_fact(of, older._replace(quote=fact.quote[6:]), None))
    model, notes = opened(folder, notebook)
    said = laid(model, notes, row).facts[fact.id]
    assert said.star
    assert asked(model, notes, notebook)["starred"] == {fact.id}
    notebook.change(changes.note_fact(of, fact, said, "check", ["Trade"]))
    model, notes = opened(folder, notebook)
    said = laid(model, notes, row).facts[fact.id]
    assert (said.key, said.star, said.note) == (changes.key_of(older, "one"), True, "check")
    assert asked(model, notes, notebook)["tag:trade"] == {fact.id}
    change = changes.star_fact(of, fact, said)
    assert change.words.startswith("star off")
    notebook.change(change)
    model, notes = opened(folder, notebook)
    assert not any(note.star for note in notebook.contents.articles[of.text_sha256].facts)
    notebook.undo()
    assert [note.star for note in notebook.contents.articles[of.text_sha256].facts] == [True]
