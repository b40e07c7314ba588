"""What a view is about: the whole corpus, one entity, or one tie; and the facts that belong to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from jpties.model.atlas import Atlas
    from jpties.model.fact import Fact, FactKind
    from jpties.model.model import ArticleRow, Model


class Scope(NamedTuple):
    """An entity, or a tie, or with nothing set all."""

    entity: str = ""
    """Id of an entity."""
    partner: str = ""
    """Code of the partner of a tie."""
    region: str = ""
    """Code of its region, `JP` for the whole country."""

    @property
    def is_all(self) -> bool:
        """Whether it is the whole corpus."""
        return not (self.entity or self.partner or self.region)


ALL = Scope()
"""The whole corpus."""


class Lineage:
    """For an entity the ids of itself and the places above it; remembered, since facts name the same ones."""

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas
        self._known: dict[str, frozenset[str]] = {}

    def of(self, entity_id: str) -> frozenset[str]:
        """The id itself and, of a place that is known, those of the places above."""
        found = self._known.get(entity_id)
        if found is None:
            ids = {entity_id}
            if entity_id.startswith("place:"):
                try:
                    ids |= {place.id for place in self._atlas.parents(entity_id)}
                except KeyError:
                    ids.add(f"place:{entity_id[6:8]}")
            found = self._known[entity_id] = frozenset(ids)
        return found

    def of_code(self, code: str) -> frozenset[str]:
        """The same for a code of the contract."""
        return self.of(f"place:{code.lower()}")


def facts_of(
    model: Model, atlas: Atlas, scope: Scope = ALL, kinds: Sequence[FactKind] = ()
) -> Iterator[tuple[ArticleRow, Fact]]:
    """The facts of a scope, streamed by article and place.

    Of an entity: those that name it, or who says so is it; of a place also those that name a place in it. Of a
    tie: in the articles that show it (or a tie of places in both), those that name a side or no place at all.
    """
    if scope.is_all:
        return model.facts(kinds)
    lineage = Lineage(atlas)
    if scope.entity:
        return _of_entity(model, lineage, scope.entity, kinds)
    rows = [row.name for row in model.rows if shows(row, scope, lineage)]
    return _of_tie(model, lineage, scope, rows, kinds) if rows else iter(())


def shows(row: ArticleRow, scope: Scope, lineage: Lineage) -> bool:
    """Whether an article shows the tie, or one of places in both."""
    partner, region = f"place:{scope.partner.lower()}", f"place:{scope.region.lower()}"
    return any(
        partner in lineage.of_code(one) and (region == "place:jp" or region in lineage.of_code(other))
        for one, other in row.ties
    )


def _of_entity(
    model: Model, lineage: Lineage, entity_id: str, kinds: Sequence[FactKind]
) -> Iterator[tuple[ArticleRow, Fact]]:
    """A place is also meant where one inside it is named, so all articles are looked through for it."""
    articles: Sequence[str] = ()
    if not entity_id.startswith("place:"):
        articles = model.articles_of(entity_id)
        if not articles:
            return
    for row, fact in model.facts(kinds, articles):
        if fact.attributed_to == entity_id or any(entity_id in lineage.of(subject) for subject in fact.subjects):
            yield row, fact


def _of_tie(
    model: Model, lineage: Lineage, scope: Scope, articles: Sequence[str], kinds: Sequence[FactKind]
) -> Iterator[tuple[ArticleRow, Fact]]:
    sides = {f"place:{scope.partner.lower()}", f"place:{scope.region.lower()}"}
    for row, fact in model.facts(kinds, articles):
        places = [subject for subject in fact.subjects if subject.startswith("place:")]
        if not places or any(sides & lineage.of(place) for place in places):
            yield row, fact


def label_of(scope: Scope, name_of: Callable[[str], str]) -> str:
    """What a scope is called; `name_of` gives the name of an entity id."""
    if scope.entity:
        return name_of(scope.entity)
    if scope.is_all:
        return "all"
    region = "Japan" if scope.region.upper() == "JP" else name_of(f"place:{scope.region.lower()}")
    return f"{name_of(f'place:{scope.partner.lower()}')} and {region}"
