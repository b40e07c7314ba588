"""The two sides of a tie from the words given, and the day from which it is seen."""

from __future__ import annotations

import contextlib
from datetime import date
from typing import TYPE_CHECKING

from jpties.errors import UsageError
from jpties.model.lineage import Lineage
from jpties.model.paths import JAPAN, Paths
from jpties.model.scope import Scope, facts_of_tie, ties_above
from jpties.names.gazetteer import gazetteer
from jpties.names.place_query import place_of

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from jpties.model.model import Model
    from jpties.model.place import Place

MOST_ABOVE = 3
"""Ties above one without facts that a message names."""


def sides_of(model: Model, words: Sequence[str]) -> tuple[Place, Place]:
    """The partner and the region that are meant, in whichever order they are given.

    Raises:
        UsageError: one of them is not known.
    """
    first, second = words
    try:
        return partner_of(model, first), region_of(model, second)
    except UsageError:
        with contextlib.suppress(UsageError):
            return partner_of(model, second), region_of(model, first)
        raise


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


def ties_asked(model: Model, options: argparse.Namespace) -> Callable[[str, str], bool]:
    """Whether a tie, by its codes, is one of the places of `--partner` and `--region` or of places in them.

    Raises:
        UsageError: one of them is not known.
    """
    lineage = Lineage(gazetteer())
    partner = partner_of(model, options.partner).id if options.partner else ""
    region = region_of(model, options.region).id if options.region else ""

    def is_meant(one: str, other: str) -> bool:
        """Both sides lie where they are asked for; all of Japan holds every region."""
        in_partner = not partner or partner in lineage.of_code(one)
        return in_partner and (region in ("", JAPAN) or region in lineage.of_code(other))

    return is_meant


def tell_no_tie(
    model: Model, sides: tuple[Place, Place], how: str, options: argparse.Namespace, since: date | None = None
) -> None:
    """Have it said that no fact ties two places: with the nearest ties above them, and how to ask for each.

    Args:
        model: the corpus; of an empty one that is said already.
        sides: the partner and the region.
        how: the words in front of the codes, as `brief`.
        options: of the command that found nothing.
        since: the day from which it looked.
    """
    if not model.rows:
        return
    partner, region = sides
    words = f"no fact ties {partner.name} to {region.name}"
    scope = Scope(partner=partner.code, region=region.code)
    if since is not None:
        words += f" since {since}"
        older = sum(1 for _fact in facts_of_tie(model, Lineage(gazetteer()), scope))
        if older:
            options.nothing = f"{words}; {_facts(older)} from before that day"
            return
    above = ties_above(model, gazetteer(), scope)[:MOST_ABOVE]
    asked = ", ".join(f"`jpties {how} {tie.partner} {tie.region}` ({_facts(count)})" for tie, count in above)
    options.nothing = f"{words}; the nearest tie above: {asked}" if asked else words


def _facts(count: int) -> str:
    return f"{count:,} fact{'' if count == 1 else 's'}"


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
