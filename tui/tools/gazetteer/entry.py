"""A place while the gazetteer is being made, and the names by which it can be found."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jpties.text.folding import fold

if TYPE_CHECKING:
    from jpties.model.place import PlaceLevel
    from jpties.names.packing import FormKind

_APART = re.compile(r"[\W_]+")
_LETTERS = {"ə": "a", "ɛ": "e", "ʻ": "", "ʿ": "", "ʾ": "", "ĸ": "k", "ƒ": "f"}


@dataclass(slots=True)
class Form:
    """One way in which a place is written."""

    text: str
    """As written."""
    kind: FormKind = "alternate"
    """official, alternate, short, historic or code."""
    lang: str = ""
    """Language tag, empty where the source names none."""
    weak: bool = False
    """Needs context, whatever the place is."""


@dataclass(slots=True)
class Entry:
    """A place while it is being put together from several sources."""

    slug: str
    """Id without `place:`."""
    name: str
    """English name for the screen."""
    level: PlaceLevel
    """As in the model."""
    country: str
    """ISO 3166-1 alpha-2; empty for what lies in several countries."""
    parent: str = ""
    """Slug of the next higher place."""
    iso: str = ""
    """ISO 3166 code."""
    population: int = 0
    """Inhabitants, 0 where unknown."""
    valid_to: str = ""
    """EDTF of its last day."""
    merged_into: str = ""
    """Slug of what it became part of."""
    rank: int = 0
    """Order among places of one name: higher first; see weights."""
    weak: bool = False
    """Every form of it needs context."""
    forms: list[Form] = field(default_factory=list)
    """All forms, `name` not included."""

    def add(self, text: str, kind: FormKind = "alternate", lang: str = "", *, weak: bool = False) -> None:
        """One more form; blanks are passed over, a doubled one is stored once."""
        text = text.strip()
        if text and not any(form.text == text and form.lang == lang for form in self.forms):
            self.forms.append(Form(text, kind, lang, weak))


def slug_of(name: str) -> str:
    """A name in lower-case ASCII letters, digits and hyphens."""
    folded = "".join(_LETTERS.get(sign, sign) for sign in fold(name))
    ascii_only = folded.replace("'", "").encode("ascii", "ignore").decode()
    return _APART.sub("-", ascii_only).strip("-")
