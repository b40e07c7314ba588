"""What the entities of all articles add up to over the corpus."""

from __future__ import annotations

from array import array
from itertools import accumulate, groupby
from sys import intern
from typing import TYPE_CHECKING

from jpties.model.model import EntityRow
from jpties.text.terms import index_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from jpties.corpus.keeping import CountedEntity
    from jpties.model.mention import MentionType

_HALF = 32
"""Two numbers of so many bits make one."""
_LOWER = (1 << _HALF) - 1
"""The second of the two."""


class Tally:
    """Entities of a corpus, counted article by article.

    They are named millions of times in a large corpus: ids, names and articles are held once and are numbers else.
    """

    def __init__(self) -> None:
        self._articles: list[str] = []
        self._numbers: dict[str, int] = {}
        self._types: list[MentionType] = []
        self._mentions = array("I")
        self._spread = array("I")
        self._named = array("Q")
        self._words: dict[str, int] = {}
        self._called: dict[int, int] = {}
        self.links: list[tuple[str, str, str]] = []
        """(article, id within it, id of the corpus) where these differ."""

    def add(self, article: str, entities: Iterable[CountedEntity], ids: Mapping[str, str]) -> None:
        """Count the entities of an article.

        Args:
            article: its name; they come in order.
            entities: those of the article proper.
            ids: what they are called over the corpus, by their ids in the article, where these are not the same.
        """
        words, called = self._words, self._called
        here = set()
        for local, kind, name, forms, _keys, count in entities:
            entity_id = ids.get(local, local)
            if entity_id != local:
                self.links.append((article, local, entity_id))
            entity = self._number(entity_id, kind)
            here.add(entity)
            self._mentions[entity] += count
            pair = entity << _HALF | words.setdefault(name, len(words))
            called[pair] = called.get(pair, 0) + count
            for form in forms:
                called.setdefault(entity << _HALF | words.setdefault(form, len(words)), 0)
        for entity in here:
            self._spread[entity] += 1
            self._named.append(entity << _HALF | len(self._articles))
        self._articles.append(article)

    def _number(self, entity_id: str, kind: MentionType) -> int:
        """The number of an entity."""
        number = self._numbers.setdefault(entity_id, len(self._types))
        if number == len(self._types):
            self._types.append(intern(kind))  # type: ignore[arg-type]
            self._mentions.append(0)
            self._spread.append(0)
        return number

    def entities(self) -> Iterator[EntityRow]:
        """The entities of the corpus.

        One is called by its most frequent full form, of equals the longer, then the first by the alphabet.
        """
        words = list(self._words)

        def rank(pair: int) -> tuple[int, int, str]:
            """Of an entity and words for it: the least is its name."""
            word = words[pair & _LOWER]
            return -self._called[pair], -len(word), word

        names: dict[int, int] = {}
        for pair in self._called:
            other = names.setdefault(pair >> _HALF, pair)
            if pair != other and rank(pair) < rank(other):
                names[pair >> _HALF] = pair
        counted = zip(self._numbers, self._types, self._mentions, self._spread, strict=True)
        for entity, (entity_id, kind, mentions, articles) in enumerate(counted):
            yield EntityRow(entity_id, kind, words[names[entity] & _LOWER], mentions, articles)

    def occurrences(self) -> Iterator[tuple[str, str]]:
        """(entity, article) pairs, sorted."""
        ends = array("I", accumulate(self._spread))
        articles = array("I", bytes(len(self._named) * ends.itemsize))
        for pair in reversed(self._named):
            ends[pair >> _HALF] -= 1
            articles[ends[pair >> _HALF]] = pair & _LOWER
        for entity_id, entity in sorted(self._numbers.items()):
            for at in range(ends[entity], ends[entity] + self._spread[entity]):
                yield entity_id, self._articles[articles[at]]

    def forms(self) -> Iterator[tuple[str, str, str]]:
        """(entity, type, terms of a form) for every name of every entity, sorted."""
        ids, words = list(self._numbers), list(self._words)
        pairs = sorted(self._called)
        pairs.sort(key=lambda pair: ids[pair >> _HALF])
        for entity, several in groupby(pairs, lambda pair: pair >> _HALF):
            for line in sorted({index_line([words[pair & _LOWER]]) for pair in several}):
                if line:
                    yield ids[entity], self._types[entity], line
