"""Analyses and rows as bytes for the cache: JSON of nested lists, in the order of the fields.

The standard library's JSON loads an article in a millisecond; a typed decoder costs 40 ms to import.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from jpties.model.analysis import Analysis
from jpties.model.article import Article, Block, Metadata, Stated
from jpties.model.fact import Fact, Quantity
from jpties.model.mention import LocalEntity, Mention
from jpties.model.model import ArticleRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def encoded(analysis: Analysis, facts: Sequence[str]) -> bytes:
    """An analysis as bytes, its facts as `encoded_fact` gives them."""
    before = _json((analysis.article, analysis.mentions, analysis.entities))
    behind = _json((analysis.partners, analysis.regions, analysis.ties))
    return f"{before[:-1]},[{','.join(facts)}],{behind[1:]}".encode()


def _metadata(packed: list[Any]) -> Metadata:
    return Metadata(*(None if stated is None else Stated(*stated) for stated in packed))  # type: ignore[arg-type]


def _fact(packed: list[Any]) -> Fact:
    names = Fact._fields
    quantity = packed[names.index("quantity")]
    packed[names.index("quantity")] = None if quantity is None else Quantity(*quantity)
    packed[names.index("subjects")] = tuple(packed[names.index("subjects")])
    return Fact(*packed)


def _entity(packed: list[Any]) -> LocalEntity:
    local_id, kind, name, forms, keys = packed
    return LocalEntity(local_id, kind, name, tuple(forms), tuple(keys))


def decoded(data: bytes) -> Analysis:
    """An analysis from its bytes.

    Raises:
        ValueError, TypeError, KeyError: the bytes are not what `encoded` makes (a damaged cache).
    """
    article, mentions, entities, facts, partners, regions, ties = json.loads(data)
    names = Article._fields
    article[names.index("blocks")] = tuple(Block(*block) for block in article[names.index("blocks")])
    article[names.index("metadata")] = _metadata(article[names.index("metadata")])
    article[names.index("extracted")] = _metadata(article[names.index("extracted")])
    return Analysis(
        Article(*article),
        tuple(Mention(*mention) for mention in mentions),
        tuple(_entity(entity) for entity in entities),
        tuple(_fact(fact) for fact in facts),
        tuple(partners),
        tuple(regions),
        tuple((partner, region) for partner, region in ties),
    )


def encoded_fact(fact: Fact) -> str:
    """A fact as text."""
    return _json(fact)


def decoded_fact(data: str) -> Fact:
    """A fact from its text."""
    return _fact(json.loads(data))


def encoded_row(row: ArticleRow) -> str:
    """An article's row as text; its codes, which hold neither blank nor `>`, in lines that are cut when they are read.

    Sets of facts are written in hexadecimal digits, of which JSON's reader bounds no number.
    """
    packed: list[Any] = list(row)
    for name in ("partners", "regions"):
        at = ArticleRow._fields.index(name)
        packed[at] = " ".join(packed[at])
    packed[ArticleRow._fields.index("ties")] = " ".join(map(">".join, row.ties))
    packed[ArticleRow._fields.index("tie_facts")] = " ".join(f"{facts:x}" for facts in row.tie_facts)
    return _json(packed)


def decoded_row(data: str) -> ArticleRow:
    """An article's row from its text."""
    return decoded_rows([data])[0]


def decoded_rows(data: Iterable[str], held: Held | None = None) -> list[ArticleRow]:
    """Rows of articles from their texts; what is equal in many of them, or `held` from others, is cut and held once."""
    names = ArticleRow._fields
    told = [names.index(name) for name in ("lang", "published", "byline", "source")]
    partners, regions, ties, facts = (names.index(name) for name in ("partners", "regions", "ties", "tie_facts"))
    held = Held() if held is None else held
    rows = []
    for packed in json.loads(f"[{','.join(data)}]"):  # at once: three times as fast as one by one
        for at in told:
            packed[at] = held.values.setdefault(packed[at], packed[at])
        line = packed[partners]
        packed[partners] = held.codes.get(line) or held.codes_in(line)
        line = packed[regions]
        packed[regions] = held.codes.get(line) or held.codes_in(line)
        line = packed[ties]
        packed[ties] = held.ties.get(line) or held.ties_in(line)
        packed[facts] = tuple([int(digits, 16) for digits in packed[facts].split()])
        rows.append(ArticleRow(*packed))
    return rows


class Held:
    """What rows have in common, each once."""

    def __init__(self) -> None:
        self.values: dict[Any, Any] = {}
        """Languages, days, bylines, sources, codes."""
        self.codes: dict[str, tuple[str, ...]] = {}
        """The codes of a line."""
        self.ties: dict[str, tuple[tuple[str, str], ...]] = {}
        """The ties of a line."""
        self._pairs: dict[str, tuple[str, str]] = {}

    def codes_in(self, line: str) -> tuple[str, ...]:
        """The codes of a line that was not met before."""
        codes = tuple([self.values.setdefault(code, code) for code in line.split()])
        self.codes[line] = codes
        return codes

    def ties_in(self, line: str) -> tuple[tuple[str, str], ...]:
        """The ties of a line that was not met before."""
        ties = tuple([self._pairs.get(pair) or self._pair(pair) for pair in line.split()])
        self.ties[line] = ties
        return ties

    def _pair(self, pair: str) -> tuple[str, str]:
        first, _, second = pair.partition(">")
        tie = self.values.setdefault(first, first), self.values.setdefault(second, second)
        self._pairs[pair] = tie
        return tie


def decoded_problems(listed: str) -> list[tuple[str, str, int | None]]:
    """(file, reason, line) of what is wrong with an article."""
    return [(path, reason, line) for path, reason, line in json.loads(listed)]
