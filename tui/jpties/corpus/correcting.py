"""Corrections at work: which mentions are put right before entities are joined, and which entities after.

Words and single mentions are put right in the articles that have them, before linking; entities (by id) after it,
one correction after the other, so that a later one acts on what an earlier one made.
"""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from jpties.corpus.amending import DROPPED
from jpties.extract.entities.keys import ascii_slug
from jpties.model.corrections import PREFIXES, type_of
from jpties.text.anchoring import found_again
from jpties.text.folding import fold
from jpties.text.plain import readable

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from jpties.extract.entities.linking import Links
    from jpties.model.article import Article
    from jpties.model.corrections import Correction
    from jpties.model.mention import Mention

Node = tuple[str, str]
"""Article and id within it."""


def words_of(text: str) -> str:
    """Words as they are compared: folded, on one line."""
    return fold(readable(text))


class ByWords:
    """The corrections of words and single mentions; the later one wins, a mention over an article over all."""

    def __init__(self, corrections: Iterable[Correction]) -> None:
        self._named: dict[str, list[Correction]] = {}
        self._single: list[Correction] = []
        for one in corrections:
            if one.anchor is not None:
                self._single.append(one)
            elif one.name and not one.id:
                self._named.setdefault(words_of(one.name), []).append(one)

    def touches(self, name: str, text_sha256: str, forms: Iterable[str]) -> bool:
        """Whether an article with these forms of names may have something put right."""
        if any(one.is_about(name, text_sha256) for one in self._single):
            return True
        return bool(self._named) and any(
            one.is_about(name, text_sha256) for form in forms for one in self._named.get(words_of(form), ())
        )

    def decider(self, article: Article) -> _Decider:
        """What decides about the mentions of an article."""
        places: dict[tuple[int, int], Correction] = {}
        for one in self._single:
            if one.anchor is not None and one.is_about(article.name, article.text_sha256):
                found = found_again(article.text, one.anchor)
                if found is not None:
                    places[found.start, found.end] = one
        named = {
            words: sorted(
                (one for one in several if one.is_about(article.name, article.text_sha256)),
                key=lambda one: bool(one.article),
            )
            for words, several in self._named.items()
        }
        return _Decider(article, places, {words: several[-1] for words, several in named.items() if several})


class _Decider:
    """Decides about the mentions of one article."""

    def __init__(
        self, article: Article, places: Mapping[tuple[int, int], Correction], named: Mapping[str, Correction]
    ) -> None:
        self._text = article.text
        self._places = places
        self._named = named

    def __call__(self, mention: Mention) -> tuple[str, str] | None:
        """The id that a mention has, and who says so."""
        one = self._places.get((mention.start, mention.end))
        words = self._text[mention.start : mention.end]
        if one is None and mention.type not in ("date", "quantity"):
            one = self._named.get(words_of(words))
        if one is None:
            return None
        return _result(one, words), rule_of(one)


def rule_of(one: Correction) -> str:
    """What a mention that was put right gives as its rule."""
    return f"corrected/{one.kind} ({one.source})"


def _result(one: Correction, words: str) -> str:
    """The id that something of these words has by a correction."""
    if one.kind == "not-an-entity":
        return DROPPED
    if one.kind == "other-type":
        return f"{PREFIXES[one.to]}{ascii_slug(words)}"
    return one.to


class Linked:
    """Entities of articles with their ids over the corpus, which corrections change one after the other.

    Only those that a correction may ask for are looked at: a corpus has millions.
    """

    def __init__(
        self, links: Links, articles: Mapping[str, str], corrections: Iterable[Correction], made: Collection[Node]
    ) -> None:
        """Take what linking by the rules gave.

        Args:
            links: the id over the corpus of each entity of an article.
            articles: SHA-256 of each article's text by its name.
            corrections: what people put right, in order; the last one wins.
            made: entities that corrections of words have made, which are not linked.
        """
        self._links = links
        self._articles = articles
        self._corrections = sorted(corrections, key=lambda one: bool(one.article))
        self._asked = {name for one in self._corrections for name in (one.id, one.to)} | {node[1] for node in made}
        self._now: dict[Node, str] = {}
        self._rules: dict[Node, str] = {}
        self._groups: dict[str, set[Node]] = {}
        self._locals: dict[str, list[Node]] = {}
        for article, ids in links.by_article():
            self._take(
                {(article, local): entity_id for local, entity_id in ids.items() if self._is_asked(local, entity_id)}
            )
        self._take({node: self.known_as(node[1]) for node in made})
        self._before = dict(self._now)

    def _is_asked(self, local: str, entity_id: str) -> bool:
        return local in self._asked or entity_id in self._asked

    def _take(self, ids: Mapping[Node, str]) -> None:
        self._now |= ids
        for node, entity_id in ids.items():
            self._groups.setdefault(entity_id, set()).add(node)
            self._locals.setdefault(node[1], []).append(node)

    def known_as(self, entity_id: str) -> str:
        """What an entity is called over the corpus, itself where no article has it."""
        if self._groups.get(entity_id):
            return entity_id
        found = Counter(self._now[node] for node in self._locals.get(entity_id, ()) if self._now[node] != DROPPED)
        return min(found, key=lambda now: (-found[now], now)) if found else entity_id

    def correct(self, name_of: Callable[[Node], str]) -> None:
        """Put entities right, those of all articles before those of single ones; corrections of words are passed over.

        Args:
            name_of: gives the name that an article has for an entity.
        """
        for one in self._corrections:
            if not one.id or one.anchor is not None:
                continue
            if one.kind == "different":
                self._part(one)
                continue
            target = self.known_as(one.to) if one.kind in ("alias", "same-as", "other-place") else one.to
            for node in self._chosen(one):
                self._move(node, self._made(one, target, node, name_of), one)

    def _move(self, node: Node, entity_id: str, one: Correction) -> None:
        self._groups[self._now[node]].discard(node)
        self._groups.setdefault(entity_id, set()).add(node)
        self._now[node] = entity_id
        self._rules[node] = rule_of(one)

    def _chosen(self, one: Correction) -> list[Node]:
        """The entities that a correction is about: by their id now, else by the one that their article gave them."""
        own = self._locals.get(one.id, ())
        if one.article:
            nodes = {*own, *self._groups.get(one.id, ())}
            nodes |= {node for node, before in self._before.items() if before == one.id}
            return sorted(node for node in nodes if one.is_about(node[0], self._articles.get(node[0], "")))
        return sorted(self._groups.get(one.id, ())) or [node for node in own if self._now[node] != DROPPED]

    def _part(self, one: Correction) -> None:
        """Take apart what was joined: those that their articles give either id get it back."""
        first, second = self._locals.get(one.id, []), self._locals.get(one.to, [])
        joined = {self._now[node] for node in first} & {self._now[node] for node in second}
        for node in (*first, *second):
            if self._now[node] in joined and one.is_about(node[0], self._articles.get(node[0], "")):
                self._move(node, node[1], one)

    def _made(self, one: Correction, target: str, node: Node, name_of: Callable[[Node], str]) -> str:
        """The id that a correction gives an entity."""
        if one.kind == "other-type":
            kept = self._now[node].partition(":")[2] if type_of(self._now[node]) else ""
            return f"{PREFIXES[target]}{kept or ascii_slug(name_of(node))}"
        return DROPPED if one.kind == "not-an-entity" else target

    def remade(self) -> dict[str, dict[str, tuple[str, str]]]:
        """What became of which entities, and who says so, in the articles whose mentions change with their entities.

        These are dropped, of another type, or places, which make ties: another id of the same type is a matter of the
        links alone.
        """
        found: dict[str, dict[str, tuple[str, str]]] = {}
        for node, rule in self._rules.items():
            entity_id = self._now[node]
            if entity_id == self._before[node]:
                continue
            kind = type_of(entity_id)
            if kind in ("", "place") or kind != type_of(self._before[node]):
                found.setdefault(node[0], {})[node[1]] = entity_id, rule
        return found

    def of(self, article: str) -> dict[str, str]:
        """Corpus ids of the entities of an article by their ids in it, as corrected by now."""
        return self._links.of(article) | self._corrected.get(article, {})

    @cached_property
    def _corrected(self) -> dict[str, dict[str, str]]:
        """The ids of those that were looked at, by article."""
        found: dict[str, dict[str, str]] = {}
        for (article, local), entity_id in self._now.items():
            found.setdefault(article, {})[local] = entity_id
        return found
