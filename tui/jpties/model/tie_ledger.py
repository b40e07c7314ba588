"""The ledger of a tie of a corpus: its articles, their facts, which of them are about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.model.ledger import ledger
from jpties.model.scope import Lineage, shows
from jpties.model.sides import SidesOf

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from jpties.model.atlas import Atlas
    from jpties.model.ledger import Ledger
    from jpties.model.model import Model
    from jpties.model.promises import Cues
    from jpties.model.scope import Scope


def ledger_of(
    model: Model,
    atlas: Atlas,
    cues: Cues,
    scope: Scope,
    today: date,
    *,
    since: date | None = None,
    articles: Sequence[str] | None = None,
) -> Ledger:
    """The ledger of a tie; no analysis is decoded.

    Args:
        model: the corpus.
        atlas: the gazetteer.
        cues: the words of promises and terms.
        scope: partner and region.
        today: seen from this day.
        since: leave out what was before.
        articles: names of the articles that show the tie; all that do where None.
    """
    lineage = Lineage(atlas)
    names = [row.name for row in model.rows if shows(row, scope, lineage)] if articles is None else list(articles)
    facts = model.facts((), names) if names else ()
    return ledger(facts, SidesOf(scope.partner, scope.region, lineage), cues, today, since)
