"""Putting right what is wrong: a name under the mention cursor, or a fact; and how far it shall go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.model.corrections import NAMED_TYPES, Correction
from jpties.state.notebook import changes
from jpties.text.anchoring import anchor_of
from jpties.ui.quantities import fields_of, quantity_in, wrong_quantity
from jpties.ui.screens.form import Form, FormField
from jpties.ui.screens.picker import Choice
from jpties.ui.signs import TYPE_NAMES

if TYPE_CHECKING:
    from jpties.model.corrections import CorrectionKind
    from jpties.model.fact import Fact
    from jpties.model.mention import Mention
    from jpties.model.model import ArticleRow, Model
    from jpties.state.notebook.changes import About
    from jpties.ui.screens.browse import BrowseScreen

MOST_PLACES = 40
"""Places of one name that are offered."""


class Correcting:
    """What `x` does: asks what is wrong, what it is instead, and how far that goes."""

    def __init__(self, screen: BrowseScreen) -> None:
        self._screen = screen

    def do_wrong(self) -> None:
        """Put the name under the mention cursor right; where none stands, the fact."""
        screen, reading = self._screen, self._screen.reader.reading
        if reading is None:
            return
        of = screen.jpties.noting.about(reading.row)
        if of is None:
            return
        if screen.reader.marks.mention is not None:
            self._ask_mention(of, screen.reader.marks.mention)
        elif screen.choosing.meant is not None:
            self._ask_fact(of, screen.choosing.meant)
        else:
            screen.announce("Stand on a name with } first, or on a fact", warns=True)

    # Facts

    def _ask_fact(self, of: About, fact: Fact) -> None:
        choices = [
            Choice("wrong", "Wrong", "it is no fact: leave it out everywhere"),
            Choice("better", "Better value", "the number is another one"),
        ]
        self._screen.overlays.pick(f"This {fact.kind} is", choices, lambda chosen: self._on_fact(of, fact, chosen))

    def _on_fact(self, of: About, fact: Fact, chosen: str) -> None:
        noting = self._screen.jpties.noting
        said = noting.note_on(self._row(of), fact)
        if chosen == "wrong":
            noting.change(changes.wrong_fact(of, fact, said), "The fact is left out; the notebook lists it")
            return
        fields = (*fields_of(fact), FormField("statement", "Statement", fact.statement))
        form = Form("Better value", fact.quote, fields, wrong_quantity)

        def save(words: dict[str, str] | None) -> None:
            """Note the better value; None is a form that was left."""
            if words is not None:
                noting.change(changes.better_value(of, fact, said, quantity_in(words), words["statement"]))

        self._screen.app.push_screen(form, save)

    def _row(self, of: About) -> ArticleRow:
        model = self._screen.travel.model
        assert model is not None, "an article without a corpus"
        return model.row(of.name)

    # Names

    def _ask_mention(self, of: About, mention: Mention) -> None:
        words = of.text[mention.start : mention.end]
        choices = [Choice("not-an-entity", "Not an entity", "the words name nothing")]
        if mention.type in NAMED_TYPES:
            choices += [
                Choice(f"other-type {kind}", f"{TYPE_NAMES[kind]}", f"it names {_article(kind)}")  # type: ignore[index]
                for kind in NAMED_TYPES
                if kind != mention.type
            ]
            choices += [
                Choice("same-as", "Same as ...", "it is another one that the corpus knows"),
                Choice("other-place", "Other place ...", "it is another place of the world"),
            ]
        self._screen.overlays.pick(f"{words} is", choices, lambda chosen: self._on_mention(of, mention, chosen))

    def _on_mention(self, of: About, mention: Mention, chosen: str) -> None:
        kind, _, target = chosen.partition(" ")
        if kind == "same-as":
            self._ask_entity(of, mention)
        elif kind == "other-place":
            form = Form("Other place", of.text[mention.start : mention.end], (FormField("name", "Its name"),))
            self._screen.app.push_screen(form, lambda words: self._ask_place(of, mention, words))
        else:
            self._ask_spread(of, mention, kind, target)  # type: ignore[arg-type]

    def _ask_entity(self, of: About, mention: Mention) -> None:
        model = self._screen.travel.model
        if model is None:
            return
        choices = [
            Choice(row.id, row.name, "", f"{TYPE_NAMES[row.type].lower()}, {row.articles}")
            for row in sorted(model.entities(), key=lambda row: row.type != mention.type)
            if row.type in NAMED_TYPES and row.id != mention.id
        ]
        self._screen.overlays.pick("Same as", choices, lambda chosen: self._ask_spread(of, mention, "same-as", chosen))

    def _ask_place(self, of: About, mention: Mention, words: dict[str, str] | None) -> None:
        if words is None or not words["name"].strip():
            return
        choices = _places_named(words["name"])
        if not choices:
            self._screen.announce(f"No place is called {words['name'].strip()}", warns=True)
            return
        self._screen.overlays.pick(
            "Which one", choices, lambda chosen: self._ask_spread(of, mention, "other-place", chosen)
        )

    def _ask_spread(self, of: About, mention: Mention, kind: CorrectionKind, target: str) -> None:
        """Ask how far it goes, with what each way would change."""
        model, reading = self._screen.travel.model, self._screen.reader.reading
        if model is None or reading is None:
            return
        choices = _spreads(mention, reading.count_of(mention.id), model)
        self._screen.overlays.pick("How far", choices, lambda chosen: self._correct(of, mention, kind, target, chosen))

    def _correct(self, of: About, mention: Mention, kind: CorrectionKind, target: str, spread: str) -> None:
        words = of.text[mention.start : mention.end]
        correction = Correction(
            kind=kind,
            name=" ".join(words.split()),
            id="" if spread == "mention" else mention.id,
            to=target,
            article="" if spread == "everywhere" else of.text_sha256,
            anchor=anchor_of(of.text, mention.start, mention.end) if spread == "mention" else None,
        )
        said = f"{' '.join(words.split())[:40]}: {self._said(kind, target)}, {_FAR[spread]}"
        change = changes.correct(correction, None if spread == "everywhere" else of, said)
        self._screen.jpties.noting.change(change, said)

    def _said(self, kind: str, target: str) -> str:
        """What it is instead, in words."""
        if kind == "not-an-entity":
            return "no entity"
        if kind == "other-type":
            return _article(target)
        model = self._screen.travel.model
        entity = model.entity(target) if model is not None else None
        return f"{entity.name} ({target})" if entity is not None else target


_FAR = {"mention": "this mention", "article": "this article", "everywhere": "everywhere"}


def _article(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeo" else f"a {kind}"


def _spreads(mention: Mention, here: int, model: Model) -> list[Choice]:
    """This mention, the entity in this article, the entity everywhere, with how often each is."""
    choices = [Choice("mention", "This mention", "these words here and nothing else", "1")]
    if mention.type in NAMED_TYPES:
        entity = model.entity(mention.id)
        total, articles = (entity.mentions, entity.articles) if entity is not None else (here, 1)
        choices += [
            Choice("article", "This article", f"wherever {mention.name} is named in it", f"{here}"),
            Choice("everywhere", "Everywhere", f"wherever {mention.name} is named", f"{total} in {articles}"),
        ]
    return choices


def _places_named(name: str) -> list[Choice]:
    """Places of the gazetteer with a name, the largest first."""
    from jpties.names.gazetteer import gazetteer  # deferred with the next: needed when a place is asked for
    from jpties.names.placekey import place_key

    known = gazetteer()
    found = known.look_up([place_key(name)])
    ids = dict.fromkeys(one.place_id for several in found.values() for one in several)
    choices = []
    for place in [known.place(place_id) for place_id in ids][:MOST_PLACES]:
        above = ", ".join(one.name for one in known.parents(place.id))
        choices.append(Choice(place.id, place.name, above, place.code))
    return choices
