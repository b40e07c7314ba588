"""`jpties brief`: a cited note about a tie."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from jpties.cite.brief import Brief
from jpties.cli.corpus import opened
from jpties.cli.output import deliver, say_nothing
from jpties.cli.tie_sides import day_of, sides_of, tell_no_tie
from jpties.model.lineage import Lineage
from jpties.model.scope import Scope
from jpties.model.tie_ledger import ledger_of
from jpties.names.gazetteer import gazetteer
from jpties.names.tie_words import tie_words

if TYPE_CHECKING:
    import argparse


def brief(options: argparse.Namespace) -> int:
    """Write the brief; 1 where no fact shows the tie.

    Raises:
        UsageError: a side or a day is not known.
    """
    since, today = day_of(options.since, "--since"), day_of(options.today, "--today") or date.today()
    with opened(options) as model:
        partner, region = sides_of(model, (options.partner, options.region))
        scope = Scope(partner=partner.code, region=region.code)
        found = ledger_of(model, Lineage(gazetteer()), tie_words(), scope, today, since=since)
        if not found.facts:
            tell_no_tie(model, (partner, region), "brief", options, since)
            say_nothing(options)
            return 1
        made = Brief(found, (partner.name, region.name), lambda name: model.analysis(name).article)
        deliver(made.text(today, since), options)
    return 0
