"""What a view is about: the whole corpus, one entity, or one tie; and the facts that belong to it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from jpties.model.belonging import belonging
from jpties.model.lineage import Lineage
from jpties.model.paths import JAPAN

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


def facts_of(
    model: Model, atlas: Atlas, scope: Scope = ALL, kinds: Sequence[FactKind] = ()
) -> Iterator[tuple[ArticleRow, Fact]]:
    """The facts of a scope, streamed by article and place.

    Of an entity: those that name it, or who says so is it; of a place also those that name a place in it. Of a
    tie: those that belong to it (model/belonging.py), or to a tie of places in both.
    """
    if scope.is_all:
        return model.facts(kinds)
    lineage = Lineage(atlas)
    if scope.entity:
        return _of_entity(model, lineage, scope.entity, kinds)
    found = facts_of_tie(model, lineage, scope)
    return ((row, fact) for row, fact in found if fact.kind in kinds) if kinds else found


def facts_of_tie(
    model: Model, lineage: Lineage, scope: Scope, articles: Sequence[str] | None = None
) -> Iterator[tuple[ArticleRow, Fact]]:
    """The facts that belong to a tie, or to one of places in both, streamed by article and place.

    Args:
        model: the corpus.
        lineage: places above a place, by the gazetteer.
        scope: partner and region.
        articles: names of the articles that show the tie; all that do where None.
    """
    names = [row.name for row in model.rows if shows(row, scope, lineage)] if articles is None else list(articles)
    if not names:
        return
    for name, pairs in groupby(model.facts((), names), key=lambda pair: pair[0].name):
        row, facts = model.row(name), [fact for _row, fact in pairs]
        meant = sum(1 << at for at, tie in enumerate(row.ties) if _is_in(tie, scope, lineage))
        for fact, bits in zip(facts, belonging(row.ties, facts, lineage), strict=True):
            if bits & meant:
                yield row, fact


def shows(row: ArticleRow, scope: Scope, lineage: Lineage) -> bool:
    """Whether an article shows the tie, or one of places in both."""
    return any(_is_in(tie, scope, lineage) for tie in row.ties)


def ties_above(model: Model, atlas: Atlas, scope: Scope) -> list[tuple[Scope, int]]:
    """The ties nearest above one that no fact shows, each with its facts: the same steps up, none where there is none."""
    lineage = Lineage(atlas)
    partners, regions = (_upwards(atlas, code) for code in (scope.partner, scope.region))
    pairs = [(at + to, Scope("", one, other)) for at, one in enumerate(partners) for to, other in enumerate(regions)]
    for steps in range(1, len(partners) + len(regions)):
        above = [pair for far, pair in pairs if far == steps]
        counted = [(pair, sum(1 for _fact in facts_of_tie(model, lineage, pair))) for pair in above]
        found = [(pair, count) for pair, count in counted if count]
        if found:
            return found
    return []


def _upwards(atlas: Atlas, code: str) -> list[str]:
    """A place and those above it, the nearest first."""
    place_id = f"place:{code.lower()}"
    try:
        return [code, *(place.code for place in atlas.parents(place_id))]
    except KeyError:
        return [code]


def _is_in(tie: tuple[str, str], scope: Scope, lineage: Lineage) -> bool:
    """Whether a tie is that of a scope, or one of places in both."""
    partner, region = f"place:{scope.partner.lower()}", f"place:{scope.region.lower()}"
    return partner in lineage.of_code(tie[0]) and (region == JAPAN or region in lineage.of_code(tie[1]))


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


def label_of(scope: Scope, name_of: Callable[[str], str]) -> str:
    """What a scope is called; `name_of` gives the name of an entity id."""
    if scope.entity:
        return name_of(scope.entity)
    if scope.is_all:
        return "all"
    region = "Japan" if scope.region.upper() == "JP" else name_of(f"place:{scope.region.lower()}")
    return f"{name_of(f'place:{scope.partner.lower()}')} and {region}"
