"""`names.yaml`: what a person puts right about names wins over the rules, in every article, and nothing else changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from jpties.corpus.building import read_corpus
from jpties.model.corrections import Correction
from jpties.model.model import Model
from jpties.text.anchoring import anchor_of

pytestmark = pytest.mark.usefixtures("closed_corpora")

SIGNED = (
    "Governor Hattori Seitaro of Fukuoka Prefecture met Vietnamese Ambassador Pham Quang Hieu on 3 May 2023. "
    "Governor Hattori signed an agreement with Hanoi.\n"
)
TRADE = "Trade between Kyushu and Vietnam rose 11% to $954 million in 2022, said the Japan Foundation in Hanoi.\n"
VISIT = "Georgia and Fukuoka Prefecture signed an agreement on trade on 4 May 2023, said the ministry.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A corpus of three articles."""
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    for name, text in (("signed", SIGNED), ("trade", TRADE), ("visit", VISIT)):
        (corpus / f"{name}.txt").write_text(text, encoding="utf-8")
    return corpus


def read(folder: Path, names: str | None = None, *yours: Correction, cache: Path | None = None) -> Model:
    if names is not None:
        (folder / "names.yaml").write_text(names, encoding="utf-8")
    return read_corpus([str(folder)], corrections=yours, cache=cache)


def ids(model: Model, article: str) -> dict[str, str]:
    """The ids of an article's mentions by their words."""
    analysis = model.analysis(article)
    return {analysis.article.text[one.start : one.end]: one.id for one in analysis.mentions}


def known(model: Model) -> dict[str, tuple[int, int]]:
    """Mentions and articles of each entity."""
    return {row.id: (row.mentions, row.articles) for row in model.entities()}


def test_the_rules_give_what_the_other_tests_put_right(folder: Path) -> None:
    model = read(folder)
    assert ids(model, "signed")["Hanoi"] == ids(model, "trade")["Hanoi"] == "place:vn-hn"
    assert ids(model, "visit")["Georgia"] == "place:ge"
    assert model.row("visit").partners[0] == "GE"


def test_words_that_name_nothing_are_dropped_everywhere_with_all_that_follows(folder: Path) -> None:
    model = read(folder, "not-an-entity:\n- name: hanoi\n")
    assert "Hanoi" not in ids(model, "signed")
    assert "Hanoi" not in ids(model, "trade")
    assert "place:vn-hn" not in known(model)
    assert all("place:vn-hn" not in fact.subjects for _row, fact in model.facts())
    assert model.articles_of("place:vn-hn") == []


def test_an_entity_that_is_none_is_dropped_by_its_id(folder: Path) -> None:
    before = ids(read(folder), "trade")
    model = read(folder, "not-an-entity:\n- id: place:vn-hn\n")
    after = ids(model, "trade")
    assert set(before) - set(after) == {"Hanoi"}
    assert known(model).get("place:vn-hn") is None


def test_an_alias_makes_words_the_name_of_an_entity(folder: Path) -> None:
    person = ids(read(folder), "signed")["Pham Quang Hieu"]
    model = read(folder, f"alias:\n- name: Hattori Seitaro\n  is: {person}\n")
    assert ids(model, "signed")["Hattori Seitaro"] == person


def test_another_place_takes_its_country_into_the_ties(folder: Path) -> None:
    model = read(folder, "other-place:\n- name: Georgia\n  is: place:us-ga\n")
    assert ids(model, "visit")["Georgia"] == "place:us-ga"
    assert "GE" not in model.row("visit").partners
    assert "US-GA" in model.row("visit").partners
    assert ("US-GA", "JP-40") in {(tie.partner, tie.region) for tie in model.ties}
    [mention] = [one for one in model.analysis("visit").mentions if one.id == "place:us-ga"]
    assert mention.name == "Georgia"
    assert mention.rule.startswith("corrected/other-place (")
    assert mention.rule.endswith("names.yaml:2)")


def test_another_place_by_its_id_takes_its_country_into_the_ties(folder: Path) -> None:
    """As the browser writes a correction of an article or of everywhere: by id."""
    model = read(folder, "other-place:\n- id: place:ge\n  is: place:us-ga\n")
    assert ids(model, "visit")["Georgia"] == "place:us-ga"
    assert "GE" not in model.row("visit").partners
    assert ("US-GA", "JP-40") in {(tie.partner, tie.region) for tie in model.ties}
    assert known(model)["place:us-ga"] == (1, 1)


def test_another_type_is_another_id_over_the_corpus(folder: Path) -> None:
    model = read(folder, "other-type:\n- id: org:japan-foundation\n  type: event\n")
    mentions = {one.id: one.type for one in model.analysis("trade").mentions}
    assert mentions["event:japan-foundation"] == "event"
    assert known(model)["event:japan-foundation"] == (1, 1)


def test_two_ids_are_one_thing_and_the_other_one_is_the_name(folder: Path) -> None:
    person = ids(read(folder), "signed")["Pham Quang Hieu"]
    governor = ids(read(folder), "signed")["Hattori Seitaro"]
    count = known(read(folder))
    model = read(folder, f"same-as:\n- id: {person}\n  is: {governor}\n")
    assert person not in known(model)
    assert known(model)[governor] == (count[person][0] + count[governor][0], 1)


def test_two_that_were_joined_are_taken_apart(folder: Path) -> None:
    (folder / "other.txt").write_text(f"{TRADE}{SIGNED}", encoding="utf-8")
    governor = ids(read(folder), "signed")["Hattori Seitaro"]
    person = ids(read(folder), "signed")["Pham Quang Hieu"]
    names = f"same-as:\n- id: {person}\n  is: {governor}\ndifferent:\n- id: {person}\n  is-not: {governor}\n"
    assert known(read(folder))[governor][1] == 2
    model = read(folder, names)
    assert ids(model, "signed")["Pham Quang Hieu"] == person
    assert known(model)[governor][1] == known(model)[person][1] == 2


def test_a_correction_of_one_article_stays_there(folder: Path) -> None:
    model = read(folder, "not-an-entity:\n- name: Hanoi\n  article: signed\n")
    assert "Hanoi" not in ids(model, "signed")
    assert ids(model, "trade")["Hanoi"] == "place:vn-hn"
    assert known(model)["place:vn-hn"] == (1, 1)
    model = read(folder, "not-an-entity:\n- id: place:vn-hn\n  article: trade\n")
    assert "Hanoi" in ids(model, "signed")
    assert "Hanoi" not in ids(model, "trade")


def test_the_notebook_wins_over_names_and_a_single_mention_over_all(folder: Path) -> None:
    text = read(folder).analysis("visit").article
    start = text.text.index("Georgia")
    single = Correction(
        "other-place", to="place:vn-hn", article=text.text_sha256, anchor=anchor_of(text.text, start, start + 7)
    )
    model = read(folder, "other-place:\n- name: Georgia\n  is: place:us-ga\n", single)
    assert ids(model, "visit")["Georgia"] == "place:vn-hn"
    everywhere = Correction("other-place", name="Georgia", to="place:vn-hn")
    assert ids(read(folder, None, everywhere), "visit")["Georgia"] == "place:vn-hn"


def test_taking_a_correction_back_gives_what_the_rules_gave(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    with read(folder, cache=cache) as before:
        rows, facts, entities = list(before.rows), list(before.facts()), before.entities()
        analyses = [before.analysis(row.name) for row in before.rows]
    with read(folder, "not-an-entity:\n- name: Hanoi\n- name: Georgia\n", cache=cache) as changed:
        assert list(changed.rows) != rows
        assert list(changed.facts()) != facts
    (folder / "names.yaml").unlink()
    with read(folder, cache=cache) as after:
        assert (list(after.rows), list(after.facts()), after.entities()) == (rows, facts, entities)
        assert [after.analysis(row.name) for row in after.rows] == analyses


def test_without_sidecars_the_texts_alone_count(folder: Path) -> None:
    (folder / "names.yaml").write_text("not-an-entity:\n- name: Hanoi\n", encoding="utf-8")
    assert "Hanoi" in ids(read_corpus([str(folder)], use_sidecars=False), "signed")
    assert "Hanoi" not in ids(read_corpus([str(folder / "signed.txt")]), "signed")


@pytest.mark.parametrize(
    ("names", "line", "reason"),
    [
        ("alias:\n- name: x\n", 2, "needs `is`"),
        ("alias:\n- name: x\n  is: Abe\n", 3, "no entity id"),
        ("aliass: []\n", 1, "did you mean `alias`"),
        ("not-an-entity:\n- {}\n", 2, "needs `name`"),
        ("not-an-entity:\n- nam: x\n", 2, "did you mean `name`"),
        ("not-an-entity: yes\n", 1, "must be a list or a mapping"),
        ("other-type:\n- name: x\n  type: date\n", 3, "none of person"),
        ("other-place:\n- name: x\n  is: person:x\n", 3, "no place"),
        ("same-as:\n- name: x\n  is: person:x\n", 2, "needs `id`"),
        ("not-an-entity:\n- name: x\n  at: 1-2\n  quote: x\n", 2, "is for the notebook"),
        ("- x\n", 1, "must be a mapping"),
        ("a: &b c\n", 1, "not allowed"),
        ("\tx: y\n", 1, "not valid YAML"),
    ],
)
def test_a_fault_is_told_with_its_line_at_every_start_and_the_rest_counts(
    folder: Path, tmp_path: Path, names: str, line: int, reason: str
) -> None:
    for _start in range(2):
        with read(folder, names, cache=tmp_path / "cache") as model:
            [problem] = model.problems
            assert Path(problem.path).name == "names.yaml"
            assert problem.line == line
            assert reason in problem.reason
            assert len(model.rows) == 3
