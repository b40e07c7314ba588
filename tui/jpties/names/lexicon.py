"""Lexicons: the words of each language that the rules look for, as data.

`lexicons/LANG/SUBJECT.yaml` is what people edit; `tui/tools/compile_lexicons.py` merges a
language's files into `data/lexicons/LANG.json`, a line a subject, which is what is opened here: of a language that an
article only might be in few subjects are read. Adding a language is adding a folder.
"""

from __future__ import annotations

import functools
import json
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


class Lexicon:
    """The words of one language, by subject and name (`people/titles`)."""

    __slots__ = ("_subjects", "_words", "_written", "lang")

    def __init__(self, lang: str, written: str = "") -> None:
        """`written` is the compiled file."""
        self.lang = lang
        lines = (line.removesuffix(",").partition(":") for line in written.split("\n")[1:-2])
        self._written = {subject.strip('"'): content for subject, _, content in lines}
        self._subjects: dict[str, Mapping[str, Any]] = {}
        self._words: dict[str, tuple[str, ...]] = {}

    def _get(self, path: str) -> Any:
        subject, _, name = path.partition("/")
        found = self._subjects.get(subject)
        if found is None:
            found = self._subjects[subject] = json.loads(self._written.get(subject, "{}"))
        return found.get(name)

    def words(self, path: str) -> tuple[str, ...]:
        """A list of words or phrases, empty where the language has none; as written in the YAML."""
        found = self._words.get(path)
        if found is None:
            found = self._words[path] = tuple(self._get(path) or ())
        return found

    def table(self, path: str) -> Mapping[str, str]:
        """A table from word to value."""
        return self._get(path) or {}

    def groups(self, path: str) -> Mapping[str, tuple[str, ...]]:
        """Named lists of words."""
        return {name: tuple(words) for name, words in (self._get(path) or {}).items()}

    def value(self, path: str, default: str = "") -> str:
        """A single value."""
        found = self._get(path)
        return default if found is None else str(found)


@functools.cache
def languages() -> tuple[str, ...]:
    """Tags of the languages that have a lexicon, sorted."""
    folder = files("jpties.names") / "data" / "lexicons"
    return tuple(sorted(entry.name.removesuffix(".json") for entry in folder.iterdir() if entry.name.endswith(".json")))


@functools.cache
def lexicon(lang: str) -> Lexicon:
    """The lexicon of a language (of `fr` for `fr-CA`); an empty one where there is none."""
    base = lang.partition("-")[0]
    if base != lang:
        return lexicon(base)
    if base not in languages():
        return Lexicon(base)
    return Lexicon(base, (files("jpties.names") / "data" / "lexicons" / f"{base}.json").read_text(encoding="utf-8"))
