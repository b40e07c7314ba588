"""Who holds which office, by the roles that the articles tell: to show beside a name, and to find a person by."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jpties.model.edtf import sort_key
from jpties.names.lexicon import lexicon
from jpties.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jpties.model.fact import Fact
    from jpties.model.model import ArticleRow

_BETWEEN = "; "
_MOST = 20
"""Roles of a person that are looked at: the newest."""
_WORD = re.compile(r"[^\W_]+")
_EXTRACTED = re.compile(r"(?P<office>.+): [^:]+")
_CURATED = re.compile(r"(?s).+? (?:is|was) (?:the |a |an )?(?P<office>.+?)\.?")


@dataclass(frozen=True, slots=True)
class Office:
    """An office of a person, as one fact tells it."""

    article: str
    """The article that does."""
    fact: str
    """Id of the fact."""
    shown: str
    """In English as far as the fact is: `Governor of Fukuoka`."""
    words: str
    """What else finds it: the words of the article, and those that the languages have for such an office."""


@dataclass(frozen=True, slots=True)
class Held:
    """The offices of a person."""

    offices: tuple[Office, ...]
    """Those told, the newest first."""

    @property
    def shown(self) -> str:
        """Each once: `Governor of Fukuoka; Deputy Governor of Fukuoka`."""
        shown: dict[str, str] = {}
        for office in self.offices:
            shown.setdefault(fold(office.shown), office.shown)
        return _BETWEEN.join(shown.values())

    @property
    def words(self) -> str:
        """What else finds them."""
        return " ".join(dict.fromkeys(office.words for office in self.offices))


def offices(roles: Iterable[tuple[ArticleRow, Fact]], languages: Iterable[str]) -> dict[str, Held]:
    """The offices by the id of the person.

    Args:
        roles: facts of the kind `role` with their articles.
        languages: those of the corpus.
    """
    langs = tuple(sorted({"en", *languages}))
    told: dict[str, list[tuple[ArticleRow, Fact]]] = {}
    for row, fact in roles:
        person = next((subject for subject in fact.subjects if subject.startswith("person:")), None)
        if person is not None:
            told.setdefault(person, []).append((row, fact))
    return {person: _held(sorted(found, key=_age, reverse=True)[:_MOST], langs) for person, found in told.items()}


def office_of(fact: Fact) -> str:
    """The office in the statement of a role: `Governor of Fukuoka`; all of it where it is put otherwise."""
    for pattern in (_EXTRACTED, _CURATED):
        match = pattern.fullmatch(fact.statement)
        if match is not None:
            return match["office"][:1].upper() + match["office"][1:]
    return fact.statement


def _held(roles: list[tuple[ArticleRow, Fact]], langs: tuple[str, ...]) -> Held:
    return Held(
        tuple(
            Office(row.name, fact.id, office_of(fact), " ".join((fact.quote, *_called(fact.statement, langs))))
            for row, fact in roles
        )
    )


def _age(told: tuple[ArticleRow, Fact]) -> tuple[str, str]:
    """Grows with the date of a role, else of its article; empty where no year is known."""
    row, fact = told
    rank, first, last = sort_key(fact.as_of or row.published)
    return (first, last) if rank == 0 else ("", "")


def _called(statement: str, langs: tuple[str, ...]) -> tuple[str, ...]:
    """What the languages call the office of a statement: the one whose English name in it is the longest."""
    said = f" {_plain(statement)} "
    return next((words for name, words in _names(langs) if f" {name} " in said), ())


@functools.lru_cache(maxsize=8)
def _names(langs: tuple[str, ...]) -> list[tuple[str, tuple[str, ...]]]:
    """English names of offices, the longest first, each with what the languages call it."""
    tables = [lexicon(lang).groups("roles/roles") for lang in langs]
    found = []
    for office, english in lexicon("en").groups("roles/roles").items():
        words = tuple(dict.fromkeys((office, *(word for table in tables for word in table.get(office, ())))))
        found += [(_plain(name), words) for name in (office, *english)]
    return sorted(found, key=lambda one: -len(one[0]))


def _plain(words: str) -> str:
    """Folded words with single blanks between them and nothing else."""
    return " ".join(_WORD.findall(fold(words)))
