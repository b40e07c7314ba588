"""The two sides of a tie from the words given, and the day from which it is seen."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from jpties.errors import UsageError
from jpties.model.paths import Paths
from jpties.names.gazetteer import gazetteer
from jpties.names.place_query import place_of

if TYPE_CHECKING:
    from jpties.model.model import Model
    from jpties.model.place import Place


def partner_of(model: Model, words: str) -> Place:
    """The place outside Japan that is meant.

    Raises:
        UsageError: there is none.
    """
    return place_of(words, gazetteer(), _known(model, 0), in_japan=False)


def region_of(model: Model, words: str) -> Place:
    """The place in Japan that is meant, or Japan itself.

    Raises:
        UsageError: there is none.
    """
    return place_of(words, gazetteer(), _known(model, 1), in_japan=True)


def _known(model: Model, side: int) -> list[Place]:
    """The places of one side of all ties, and those above them."""
    paths = Paths(gazetteer())
    codes = dict.fromkeys(pair[side] for row in model.rows for pair in row.ties)
    return list({place.id: place for code in codes for place in paths.of(code)}.values())


def day_of(words: str | None, option: str) -> date | None:
    """The day of an option, None where it is not given; a year or month stands for its first day.

    Raises:
        UsageError: it is no day.
    """
    if words is None:
        return None
    try:
        return date.fromisoformat(words + "-01-01"[len(words) - 4 :] if len(words) in (4, 7) else words)
    except ValueError:
        raise UsageError(f"{option} {words!r} is no day; write 2023, 2023-10 or 2023-10-11") from None
