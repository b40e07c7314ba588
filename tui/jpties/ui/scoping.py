"""What the timeline and the figures are about: all, one entity or one tie; and the way from a fact to its entities."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jpties.model.naming import Naming
from jpties.model.scope import ALL, Scope, label_of
from jpties.ui.pickers import entity_choice, offices_of
from jpties.ui.screens.picker import Choice
from jpties.ui.signs import TYPE_NAMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.model.model import Model
    from jpties.ui.screens.view import ViewScreen


class Scoping:
    """Chooses for a view what it is about; both views follow the same choice."""

    def __init__(self, screen: ViewScreen) -> None:
        self._screen = screen

    def do_scope(self) -> None:
        """Choose all, a tie or an entity."""
        model = self._screen.travel.model
        if model is not None:
            naming = Naming(model, self._screen.jpties.atlas)
            self._screen.overlays.pick("About", scope_choices(model, naming), self._chosen)

    def _chosen(self, choice: str) -> None:
        kind, _, rest = choice.partition(" ")
        partner, _, region = rest.partition(" ")
        if kind == "tie":
            self._screen.desk.scope = Scope(partner=partner, region=region)
        else:
            self._screen.desk.scope = Scope(entity=rest) if kind == "entity" else ALL
        self._screen.catch_up()


def scope_choices(model: Model, naming: Naming) -> list[Choice]:
    """All, then the ties with the most articles first, then the entities, persons with their offices."""
    held = offices_of(model)
    ties = sorted(model.ties, key=lambda tie: (-len(tie.articles), tie.partner, tie.region))
    return [
        Choice("all", "All", "the whole corpus", f"{len(model.rows):,}"),
        *(
            Choice(
                f"tie {tie.partner} {tie.region}",
                label_of(Scope(partner=tie.partner, region=tie.region), naming),
                "",
                f"tie, {len(tie.articles)}",
            )
            for tie in ties
        ),
        *(
            replace(entity_choice(row, held.get(row.id)), parts=())  # it is about the person, whichever office is typed
            for row in model.entities()
            if row.type not in ("date", "quantity")
        ),
    ]


def open_entity(screen: ViewScreen, ids: Sequence[str]) -> None:
    """Open the page of an entity; of several the user chooses, the first one first."""
    model = screen.travel.model
    known = [row for row in map(model.entity, dict.fromkeys(ids)) if row is not None] if model is not None else []
    if not known:
        screen.announce("There is no name here whose page could be opened", warns=True)
    elif len(known) == 1:
        screen.jpties.open_view(f"entity:{known[0].id}")
    else:
        choices = [Choice(row.id, row.name, "", f"{TYPE_NAMES[row.type].lower()}, {row.articles}") for row in known]
        screen.overlays.pick("Page of", choices, lambda chosen: screen.jpties.open_view(f"entity:{chosen}"))
