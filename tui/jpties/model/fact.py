"""Quantities, facts and ties."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from jpties.model.article import BlockRole, Origin

FactKind = Literal["agreement", "figure", "event", "role", "statement", "goal", "ranking", "background"]
FACT_KINDS: tuple[FactKind, ...] = (
    "agreement",
    "figure",
    "event",
    "role",
    "statement",
    "goal",
    "ranking",
    "background",
)
"""In the order in which readers use them."""

Qualifier = Literal["more than", "less than", "about", "nearly", "at least", "up to", "one of"]


LONGEST_NUMBER = 60
"""Signs of a number; Python itself refuses to read thousands of digits."""


def is_number(text: str) -> bool:
    """Whether a text is a plain decimal number, as a quantity has it: `950000000`, `-48.18`."""
    parts = text.removeprefix("-").split(".")
    return len(text) <= LONGEST_NUMBER and len(parts) < 3 and all(one.isascii() and one.isdecimal() for one in parts)


class Quantity(NamedTuple):
    """A number with its unit, as normalised. Decimals are strings, never floats."""

    value: str
    """Plain decimal number; the lower end of a range."""
    unit: str
    """ISO 4217 code, or an English noun (`people`, `percent`, `km2`)."""
    value_max: str | None = None
    """Upper end of a range."""
    qualifier: Qualifier | None = None
    """As said, in the words of the guidelines."""


class Fact(NamedTuple):
    """A kind, a verbatim quote with its range, and what is known of it."""

    id: str
    """Made of article, kind, range and value; the same from run to run."""
    kind: FactKind
    """What sort of fact."""
    start: int
    """First code point of the quote."""
    end: int
    """End of the quote, exclusive."""
    quote: str
    """Exactly `text[start:end]`."""
    statement: str
    """English line made of coded parts only, or the quote shortened."""
    subjects: tuple[str, ...]
    """Entity ids, main one first."""
    rule: str
    """The rule that made it, e.g. `agreement/verb`; for a curated fact the sidecar's name."""
    block: BlockRole
    """Role of the block it stands in."""
    quantity: Quantity | None = None
    """For figures and other facts with a number."""
    as_of: str | None = None
    """EDTF of when it holds or happened, as far as the text says."""
    attributed_to: str | None = None
    """Entity id, or the words of the text, of who says so."""
    origin: Origin = "extracted"
    """Rule, sidecar or notebook."""
    plover: str | None = None
    """PLOVER 0.8 event class, for events and agreements."""
    note: str | None = None
    """A doubt worth showing: a contradiction, an arithmetic check, `planned`."""


class Tie(NamedTuple):
    """Partner x region with the articles and facts that show it."""

    partner: str
    """Code of the place outside Japan."""
    region: str
    """Code of the place in Japan; `JP` where the Japanese side is the whole country."""
    articles: tuple[str, ...]
    """Names of the articles, sorted."""
    facts: int
    """How many facts of these articles belong to it (model/belonging.py)."""
