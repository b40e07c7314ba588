"""What was typed into a form and not saved: kept by thing, told of, dropped, and never in the way when it is damaged."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from jpties.state.drafts import Drafts

if TYPE_CHECKING:
    from pathlib import Path

WORDS = {"note": "Ask “Kyushu”\n again", "tags": ""}


def test_a_draft_is_kept_by_its_thing_until_it_is_dropped(tmp_path: Path) -> None:
    draft = Drafts(tmp_path).of("text", "fact", about="six agreements")
    assert draft.words == {}
    draft.keep(WORDS)
    again = Drafts(tmp_path)
    assert again.of("text", "fact", about="").words == WORDS
    assert again.of("text", about="").words == {}
    assert again.waiting() == ["six agreements"]
    again.of("text", "fact", about="").drop()
    assert (Drafts(tmp_path).waiting(), draft.words) == ([], {})


def test_what_is_open_is_kept_at_the_end_if_anything_was_typed(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    left, empty, typed = (drafts.of(name, about=name) for name in ("left", "empty", "typed"))
    left.begin(lambda: WORDS)
    left.end()
    empty.begin(dict)
    typed.begin(lambda: WORDS)
    drafts.keep_open()
    assert drafts.waiting() == ["typed"]


def test_the_newest_are_told_first(tmp_path: Path) -> None:
    for number, name in enumerate(("b", "a", "c")):
        Drafts(tmp_path).of(name, about=name).keep(WORDS)
        (file,) = (one for one in tmp_path.glob("drafts/*") if f'"about": "{name}"' in one.read_text(encoding="utf-8"))
        os.utime(file, ns=(number, number))
    assert Drafts(tmp_path).waiting() == ["c", "a", "b"]


@pytest.mark.parametrize(
    "damaged",
    [b"", b"[]", b"{}", b'{"about": 1, "words": {}}', b'{"about": "", "words": {"note": 1}}', b"[" * 9_000, b"\xff"],
)
def test_a_damaged_draft_is_none(tmp_path: Path, damaged: bytes) -> None:
    draft = Drafts(tmp_path).of("text", about="it")
    draft.keep(WORDS)
    [file] = tmp_path.glob("drafts/*")
    file.write_bytes(damaged)
    assert (draft.words, Drafts(tmp_path).waiting()) == ({}, [])


def test_without_a_folder_nothing_is_kept() -> None:
    drafts = Drafts(None)
    draft = drafts.of("text", about="it")
    draft.keep(WORDS)
    draft.drop()
    assert (draft.words, drafts.waiting()) == ({}, [])
