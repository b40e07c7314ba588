"""Analyses and rows as bytes for the cache: JSON of nested lists, in the order of the fields.

The standard library's JSON loads an article in a millisecond; a typed decoder costs 40 ms to import.
"""

from __future__ import annotations

import json
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, cast

from jpties.model.analysis import Analysis
from jpties.model.article import Article, Block, Metadata, Stated
from jpties.model.fact import Fact, Quantity
from jpties.model.mention import LocalEntity, Mention
from jpties.model.model import ArticleRow

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@cache
def _names(record: Hashable) -> tuple[str, ...]:
    """Names of the fields of a record class, in order."""
    return tuple(field.name for field in fields(cast("Any", record)))


@cache
def _packer(record: Hashable) -> Callable[[Any], tuple[Any, ...]]:
    """What takes the fields of a flat record of a class, in order."""
    return attrgetter(*_names(record))


def _packed(value: Any) -> tuple[Any, ...]:
    """The fields of a flat record, in order."""
    return _packer(cast("Hashable", type(value)))(value)


def _all_packed(values: Sequence[Any]) -> list[tuple[Any, ...]]:
    """The fields of flat records of one class."""
    return list(map(_packer(cast("Hashable", type(values[0]))), values)) if values else []


def _packed_metadata(metadata: Metadata) -> list[Any]:
    return [None if stated is None else _packed(stated) for stated in _packed(metadata)]


def _packed_fact(fact: Fact) -> list[Any]:
    packed = list(_packed(fact))
    if fact.quantity is not None:
        packed[_names(Fact).index("quantity")] = _packed(fact.quantity)
    return packed


def encoded(analysis: Analysis, facts: Sequence[str]) -> bytes:
    """An analysis as bytes, its facts as `encoded_fact` gives them."""
    article = list(_packed(analysis.article))
    names = _names(Article)
    article[names.index("blocks")] = _all_packed(analysis.article.blocks)
    article[names.index("metadata")] = _packed_metadata(analysis.article.metadata)
    article[names.index("extracted")] = _packed_metadata(analysis.article.extracted)
    before = _json((article, _all_packed(analysis.mentions), _all_packed(analysis.entities)))
    behind = _json((analysis.partners, analysis.regions, analysis.ties))
    return f"{before[:-1]},[{','.join(facts)}],{behind[1:]}".encode()


def _metadata(packed: list[Any]) -> Metadata:
    return Metadata(*(None if stated is None else Stated(*stated) for stated in packed))  # type: ignore[arg-type]


def _fact(packed: list[Any]) -> Fact:
    names = _names(Fact)
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
    names = _names(Article)
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
    return _json(_packed_fact(fact))


def decoded_fact(data: str) -> Fact:
    """A fact from its text."""
    return _fact(json.loads(data))


def encoded_row(row: ArticleRow) -> str:
    """An article's row as text; its codes, which hold neither blank nor `>`, in lines that are cut when they are read."""
    packed = list(_packed(row))
    for name in ("partners", "regions"):
        at = _names(ArticleRow).index(name)
        packed[at] = " ".join(packed[at])
    packed[_names(ArticleRow).index("ties")] = " ".join(map(">".join, row.ties))
    return _json(packed)


def decoded_row(data: str) -> ArticleRow:
    """An article's row from its text."""
    return decoded_rows([data])[0]


def decoded_rows(data: Iterable[str]) -> list[ArticleRow]:
    """Rows of articles from their texts; what is equal in many of them is cut and held once."""
    names = _names(ArticleRow)
    told = [names.index(name) for name in ("lang", "published", "byline", "source")]
    partners, regions, ties, counts = (names.index(name) for name in ("partners", "regions", "ties", "tie_facts"))
    held = _Held()
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
        packed[counts] = tuple(packed[counts])
        rows.append(ArticleRow(*packed))
    return rows


class _Held:
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
