"""Offices told by a verb: "Carl Benedict, who chairs the Japan Society", "César Nouchi preside hoy la asociación"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from jpties.extract.facts.cues import Cue
    from jpties.extract.facts.view import FactView
    from jpties.model.mention import Mention

_NEAR = 28
"""Code points between a name and the verb that follows it."""
_FAR = 120
"""The same where the verb ends the clause behind its object."""
_OBJECT = 40
"""Code points between a verb and the name of the body."""


class Led(NamedTuple):
    """A body that a person is said to lead."""

    end: int
    """Where what tells so ends."""
    verb: Cue
    """The verb; its sense is the office."""


def led_by(view: FactView, person: Mention, high: int) -> Led | None:
    """The verb of leading behind a name and the organization that is its object; None without either."""
    for verb in view.cues.within(person.end, min(high, person.end + _FAR), "role_verb"):
        between = view.text[person.end : verb.start]
        if any(sign in between for sign in ".;:()«»“”\n") or between.count(",") > 1:
            return None
        if len(between) <= _NEAR:
            body = _body(view, verb.end, min(high, verb.end + _OBJECT))
            if body is not None:
                return Led(body.end, verb)
        relative = between.startswith(",") and view.cues.any(person.end, verb.start, "relative")
        body = _body(view, person.end, verb.start) if relative else None
        if body is not None and view.text[verb.end : verb.end + 1] in (",", "."):
            return Led(verb.end, verb)
    return None


def _body(view: FactView, low: int, high: int) -> Mention | None:
    """The organization named first in a range, with only words of its own sentence before it."""
    name = view.named.after(low)
    if name is None or name.type != "organization" or name.start >= high:
        return None
    return None if any(sign in view.text[low : name.start].lstrip(", ") for sign in ",.;:()") else name
