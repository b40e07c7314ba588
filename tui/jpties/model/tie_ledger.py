"""The ledger of a tie of a corpus."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from jpties.model.ledger import ledger
from jpties.model.scope import facts_of_tie
from jpties.model.sides import SidesOf

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from jpties.model.ledger import Ledger
    from jpties.model.lineage import Lineage
    from jpties.model.model import Model
    from jpties.model.promises import Cues
    from jpties.model.scope import Scope


def ledger_of(
    model: Model,
    lineage: Lineage,
    cues: Cues,
    scope: Scope,
    today: date,
    *,
    since: date | None = None,
    articles: Sequence[str] | None = None,
    go_on: Callable[[], bool] = lambda: True,
) -> Ledger:
    """The ledger of a tie; no analysis is decoded.

    Args:
        model: the corpus.
        lineage: places above a place, by the gazetteer.
        cues: the words of promises and terms.
        scope: partner and region.
        today: seen from this day.
        since: leave out what was before.
        articles: names of the articles that show the tie; all that do where None.
        go_on: asked between facts; False ends the reading, and the ledger is of no use.
    """
    reading = takewhile(lambda _pair: go_on(), facts_of_tie(model, lineage, scope, articles))
    return ledger(reading, SidesOf(scope.partner, scope.region, lineage, cues), cues, today, since)
