"""What the lexicons hold is read: a list that no rule asks for would promise its editor something."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import jpties
from jpties.names.lexicon import languages

PACKAGE = Path(jpties.__file__).parent
FOR_PEOPLE = {"language/name"}
"""Says to who edits a folder which language it is."""


@pytest.fixture(scope="module")
def code() -> str:
    return "".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("lang", languages())
def test_every_list_of_a_lexicon_is_asked_for(lang: str, code: str) -> None:
    """By its path, or by its name where a table of rules has the subject."""
    compiled = json.loads((PACKAGE / "names" / "data" / "lexicons" / f"{lang}.json").read_bytes())
    lists = {f"{subject}/{name}" for subject, held in compiled.items() for name in held}
    unread = {one for one in lists if f'"{one}"' not in code and f'"{one.partition("/")[2]}"' not in code}
    assert unread <= FOR_PEOPLE
