"""Which sides of a tie a fact names; what names a third place, or belongs more to another tie, is left to that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.model.paths import JAPAN

if TYPE_CHECKING:
    from jpties.model.fact import Fact
    from jpties.model.ledger import Sides
    from jpties.model.model import ArticleRow
    from jpties.model.promises import Cues
    from jpties.model.scope import Lineage


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
        self._above = (lineage.of(self._sides[0]), lineage.of(self._sides[1]))
        self._lineage = lineage
        self._cues = cues
        self._chief: dict[str, bool] = {}

    def __call__(self, row: ArticleRow, fact: Fact) -> Sides | None:
        """Which sides it names, by its subjects or its words; None where it is about another tie.

        A place above a side (Vietnam for Yên Bái) speaks neither for nor against it. What names one side only, or
        persons and bodies alone as its subjects, belongs to the tie that most facts of the article show.
        """
        named: list[bool] = []
        places = [subject for subject in fact.subjects if subject.startswith("place:")]
        for side, above, in_japan in zip(self._sides, self._above, (False, True), strict=True):
            of_side = [place for place in places if (JAPAN in self._lineage.of(place)) == in_japan]
            inside = any(side in self._lineage.of(place) for place in of_side)
            if not inside and any(place not in above and _in_a_country(place) for place in of_side):
                return None
            named.append(inside)
        if not all(named) and ((places and not any(named)) or not self._is_chief(row)):
            return None
        partner, region = (
            is_subject or self._cues.names_place(fact.quote, row.lang, side)
            for is_subject, side in zip(named, self._sides, strict=True)
        )
        return partner, region

    def _is_chief(self, row: ArticleRow) -> bool:
        """Whether no other tie of the article is shown by more facts; one of places above both sides is no other."""
        if row.name not in self._chief:
            here = elsewhere = 0
            for codes, count in zip(row.ties, row.tie_facts, strict=True):
                ends = [self._lineage.of_code(code) for code in codes]
                if all(side in end for side, end in zip(self._sides, ends, strict=True)):
                    here = max(here, count)
                elif not all(f"place:{code.lower()}" in above for code, above in zip(codes, self._above, strict=True)):
                    elsewhere = max(elsewhere, count)
            self._chief[row.name] = here >= elsewhere
        return self._chief[row.name]


def _in_a_country(place_id: str) -> bool:
    """Whether it is a country or a place in one; continents are no other tie."""
    slug = place_id.removeprefix("place:")
    return len(slug) == 2 or slug[2:3] == "-"
