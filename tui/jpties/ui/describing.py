"""Sentences of the status line: what is open, what the cursor stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.model.date_words import shown_date
from jpties.model.page import SEPARATOR
from jpties.text.clean import display_line
from jpties.ui.signs import LETTERS, TYPE_NAMES

if TYPE_CHECKING:
    from jpties.model.mention import Mention
    from jpties.model.model import Model
    from jpties.state.reading import Reading
    from jpties.ui.widgets.fact_list import FactList
    from jpties.ui.widgets.reader import Reader


NO_ARTICLES = (
    "Here are no articles.\n\n"
    "jpties reads .txt, .md and .html files below the folder that it is given, as in\n\n"
    "    jpties ~/news\n\n"
    "O opens another folder, your own articles or the built-in ones; I adds an article; q leaves."
)
"""What to do in an empty folder."""


def corpus_words(model: Model) -> str:
    """The corpus in a line: its name, articles, languages, problems."""
    count = len(model.rows)
    parts = [
        display_line(model.label),
        f"{count:,} article{'s' if count != 1 else ''}",
        " ".join(model.languages[:8]),
        f"{len(model.problems)} problem{'s' if len(model.problems) > 1 else ''}: press !" if model.problems else "",
    ]
    return "  ".join(part for part in parts if part)


def about_spot(model: Model | None, reader: Reader, facts: FactList) -> tuple[str, str]:
    """What the mention cursor stands on, and which fact of how many is selected."""
    reading = reader.reading
    if reading is None or model is None:
        return "", ""
    right = _which(facts)
    if reader.marks.mention is not None:
        return about_mention(reader.marks.mention, reading, model), right
    if reader.marks.hits and reader.marks.hit is not None:
        return f"Hit {reader.marks.hit + 1} of {len(reader.marks.hits)}", right
    return _about_article(reading), right


def _which(facts: FactList) -> str:
    fact, reading = facts.fact, facts.reading
    if fact is None or reading is None:
        return ""
    return f"fact {reading.fact_numbers.get(fact.id, 0)} of {len(reading.facts)}"


def about_mention(mention: Mention, reading: Reading, model: Model) -> str:
    """Name, type and code of what is mentioned, how often here and in all."""
    meant = shown_date(mention.id.removeprefix("date:")) if mention.type == "date" else mention.id
    parts = [f"{display_line(mention.name)}", f"{LETTERS[mention.type]} {TYPE_NAMES[mention.type].lower()}", meant]
    parts.append(f"{reading.count_of(mention.id)} here")
    entity = model.entity(mention.id) if mention.type not in ("date", "quantity") else None
    if entity is not None and entity.articles > 1:
        parts.append(f"{entity.mentions} in {entity.articles} articles")
    return SEPARATOR.join(display_line(part) for part in parts)


def _about_article(reading: Reading) -> str:
    row = reading.row
    facts, names = len(reading.facts), reading.entity_count
    return SEPARATOR.join(
        display_line(part)
        for part in (
            row.name,
            f"{facts} fact{'s' if facts != 1 else ''}",
            f"{names} name{'s' if names != 1 else ''}, dates and numbers",
        )
    )
