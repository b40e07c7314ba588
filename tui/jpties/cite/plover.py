"""PLOVER-like event records (version 0.8 of the codebook), one JSON object a line; own fields begin with `x_`.

Only facts that a rule gave a PLOVER class. What the text does not say stays empty: no mode, context or sector is
guessed, and where neither the event nor the article has a day there is no `date`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from jpties.cite import escaping
from jpties.cite.countries import alpha_3
from jpties.cite.json_text import json_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jpties.cite.grouping import Cited, Options
    from jpties.model.fact import Fact

_SCORES = {"AGREE": 2.5, "CONSULT": None, "SUPPORT": 5, "COOPERATE": 9.5, "AID": 10}
"""Event scale of the classes that ties use; CONSULT's depends on a mode that is not always known."""
_VISIT = 4
_QUAD = {"AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "COOPERATE": 2, "AID": 2}
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SUBDIVISION = re.compile(r"[a-z]{2}-[a-z0-9]{1,3}")


def plover(groups: Iterable[Cited], options: Options) -> Iterator[str]:
    """Records of the facts that have a class; the others are left out."""
    for group in groups:
        for quote in group.quotes:
            if quote.fact.plover:
                yield json_text(record(quote.fact, group, options)) + "\n"


def record(fact: Fact, group: Cited, options: Options) -> dict[str, Any]:
    """A fact as an event: its first subject acts, the others receive."""
    event, _, mode = (fact.plover or "").partition("/")
    cited = group.record
    found: dict[str, Any] = {"id": f"{cited.article}:{fact.start}-{fact.end}"}
    day, kind = _day(fact.as_of, cited.date)
    if day:
        found["date"] = day
    found |= {"event": [event], "mode": [mode] if mode else [], "context": []}
    if event in _QUAD:
        found["quad_code"] = _QUAD[event]
    score = _VISIT if mode == "visit" and event == "CONSULT" else _SCORES.get(event)
    if score is not None:
        found["event_scale"] = score
    found["actor"] = [_party(subject, options) for subject in fact.subjects[:1]]
    found["recipient"] = [_party(subject, options) for subject in fact.subjects[1:]]
    found["text_info"] = {"start": fact.start, "end": fact.end}
    cite = {"title": cited.shown_title, "language": cited.lang, "url": escaping.url(cited.url) if cited.url else None}
    found["cite_info"] = {key: value for key, value in cite.items() if value} | {"codebook": "plover-0.8+jpties-1"}
    if kind:
        found["x_date_is"] = kind
    if fact.as_of:
        found["x_event_edtf"] = fact.as_of
    if fact.quantity is not None:
        quantity = fact.quantity
        amount = {"value": quantity.value, "value_max": quantity.value_max, "unit": quantity.unit}
        found["x_amount"] = {key: value for key, value in amount.items() if value} | {"qualifier": quantity.qualifier}
    found["x_quote"] = fact.quote
    return found


def _day(as_of: str | None, published: str | None) -> tuple[str | None, str | None]:
    """The day of the event, else that of publication, and which of the two it is."""
    for date, kind in ((as_of, "event"), (published, "published")):
        if date and _DAY.fullmatch(date):
            return date, kind
    return None, None


def _party(subject: str, options: Options) -> dict[str, Any]:
    """An entity with its country and codes, as far as its id tells them."""
    slug = subject.removeprefix("place:")
    found: dict[str, Any] = {}
    if slug != subject:
        code = alpha_3(slug[:2]) if len(slug) == 2 or slug[2:3] == "-" else None
        if code:
            found["code"] = code
    name = options.names.get(subject)
    if name:
        found["entity_text"] = name
    if slug != subject and _SUBDIVISION.fullmatch(slug):
        found["x_iso3166_2"] = slug.upper()
    found["x_id"] = subject
    return found
