"""The brief about the tie under the cursor: shown in a sheet, copied by the one way to the clipboard, saved to a file."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from jpties.errors import JptiesError
from jpties.files.typed import unused
from jpties.model.lineage import Lineage
from jpties.model.scope import Scope
from jpties.model.tie_ledger import ledger_of
from jpties.ui.filing import Filing
from jpties.ui.gathering import gather

if TYPE_CHECKING:
    from collections.abc import Callable

    from jpties.model.ledger import Ledger
    from jpties.ui.screens.ties import TiesScreen


class Briefing:
    """Makes the brief when it is asked for."""

    def __init__(self, screen: TiesScreen) -> None:
        self._screen = screen
        self._text = ""
        self._name = ""

    def do_brief(self) -> None:
        """Show the brief about the tie under the cursor."""
        screen = self._screen
        sides, model = screen.showing.sides, screen.travel.model
        if sides is None or model is None:
            screen.announce("A brief is about one partner and one region; choose a cell", warns=True)
            return
        partner, region = sides
        scope = Scope(partner=partner.code, region=region.code)
        names = [model.rows[index].name for index in screen.showing.articles]
        lineage = Lineage(screen.jpties.atlas)
        today = date.today()

        def work(go_on: Callable[[], bool]) -> Ledger:
            """The ledger of the tie that is shown."""
            from jpties.names.tie_words import tie_words

            return ledger_of(model, lineage, tie_words(), scope, today, articles=names, go_on=go_on)

        def show(ledger: Ledger) -> None:
            """Make the brief of the ledger and open it, unless no fact is about the tie."""
            from jpties.cite.brief import Brief

            if not ledger.facts:
                screen.announce(f"No fact ties {partner.name} to {region.name}")
                return
            made = Brief(ledger, (partner.name, region.name), lambda name: model.analysis(name).article)
            self._text = made.text(today)
            self._name = f"brief-{partner.code}-{region.code}.md".lower()
            self._show(f"{partner.name} and {region.name}")

        if not gather(screen, len(names), work, show):
            screen.announce(f"Reading {len(names):,} articles")

    def _show(self, title: str) -> None:
        from jpties.ui.screens.brief_sheet import BriefSheet

        sheet = BriefSheet(title, self._text, self._screen.keyboard, self._screen.desk.look, self.copy, self.ask)
        self._screen.app.push_screen(sheet)

    def copy(self) -> None:
        """Copy the Markdown."""
        self._screen.copying.put(self._text, "brief")

    def ask(self) -> None:
        """Ask for the file to save it to."""
        Filing(self._screen, "Save brief to", "Not saved", self._save).ask(unused(Path.cwd() / self._name))

    def _save(self, path: Path) -> None:
        from jpties.files.writing import write_atomically

        try:
            write_atomically(path, self._text, mode=0o644)
        except JptiesError as error:
            self._screen.announce(str(error), warns=True)
        else:
            self._screen.announce(f"Saved to {path}")
