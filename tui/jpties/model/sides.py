"""Which sides of a tie a fact of it names, by its subjects or its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jpties.model.fact import Fact
    from jpties.model.ledger import Sides
    from jpties.model.lineage import Lineage
    from jpties.model.model import ArticleRow
    from jpties.model.promises import Cues


class SidesOf:
    """Tells for the facts of a tie which sides they name."""

    def __init__(self, partner: str, region: str, lineage: Lineage, cues: Cues) -> None:
        """Make it for a tie.

        Args:
            partner: code of the partner.
            region: code of the region, `JP` for all of Japan.
            lineage: places above a place.
            cues: tells which places words name.
        """
        self._sides = (f"place:{partner.lower()}", f"place:{region.lower()}")
        self._lineage = lineage
        self._cues = cues

    def __call__(self, row: ArticleRow, fact: Fact) -> Sides:
        """Whether it names the partner (or a place in it), and whether the region."""
        partner, region = (
            any(side in self._lineage.of(subject) for subject in fact.subjects)
            or self._cues.names_place(fact.quote, row.lang, side)
            for side in self._sides
        )
        return partner, region
