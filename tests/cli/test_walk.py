"""A person at a terminal: walk through every article by keyboard, copy a fact, leave."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.terminal import running


@pytest.mark.parametrize(("columns", "rows"), [(120, 36), (80, 24), (40, 12)])
def test_every_article_is_reached_by_keys_and_a_fact_copied_with_its_citation(
    columns: int, rows: int, seeds: Path, tmp_path: Path
) -> None:
    names = sorted(path.stem for path in seeds.glob("*.txt"))
    with running(columns=columns, rows=rows, environ={"JPTIES_HOME": str(tmp_path)}) as terminal:
        terminal.wait(lambda text: any(name in text for name in names), "the first article")
        seen = {name for name in names if name in terminal.text}
        for _article in range(len(names) - 1):
            terminal.type("]")
            terminal.wait(lambda text, seen=frozenset(seen): any(n in text for n in names if n not in seen), "another")  # type: ignore[misc]
            seen |= {name for name in names if name in terminal.text}
        assert seen == set(names)
        [shown] = [name for name in names if name in terminal.text]
        terminal.type("y")
        copied = terminal.wait_for_copy().decode()
        terminal.wait(lambda text: "not confi" in " ".join(text.split()), "the notice")
        assert (tmp_path / "state" / "last-copy.txt").read_text(encoding="utf-8") == copied
        quote = copied.strip("“”«»\u202f\xa0 \n").split("”")[0].split("»")[0].strip("\u202f\xa0 ")
        assert quote in (seeds / f"{shown}.txt").read_text(encoding="utf-8")
        assert "(" in copied  # the citation behind it
        terminal.type("q")
        assert terminal.wait_for_end() == 0
        assert b"\x1b[?1049l" in terminal.heard  # the terminal is given back


def test_a_terminal_that_is_too_small_is_told_and_left_as_usual() -> None:
    with running(columns=20, rows=5) as terminal:
        terminal.wait(lambda text: "needs" in text, "a word about the size")
        terminal.type("q")
        assert terminal.wait_for_end() == 0


def test_a_dumb_terminal_gets_one_sentence() -> None:
    with running(columns=80, rows=24, environ={"TERM": "dumb"}) as terminal:
        assert terminal.wait_for_end() == 2
        assert b"jpties articles" in terminal.heard
        assert b"\x1b" not in terminal.heard


def test_the_format_of_copies_is_remembered_also_in_another_corpus(seeds: Path, tmp_path: Path) -> None:
    """Keys come as fast as they can; the next start is on another folder."""
    for words, keys in (((str(seeds),), "Ychicago\r"), ((), "y")):
        with running(*words, columns=120, rows=36, environ={"JPTIES_HOME": str(tmp_path)}) as terminal:
            terminal.wait(lambda text: "Agreements" in text, "the facts of an article")
            terminal.type(keys)
            terminal.wait(lambda text: "as chicago" in text, "the notice of the copy")
            terminal.type("q")
            assert terminal.wait_for_end() == 0
