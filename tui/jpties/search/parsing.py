"""Text to query: what each word and field asks."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING, Literal, cast

from jpties.errors import QueryError
from jpties.model.fact import FACT_KINDS
from jpties.search.grammar import FaultError, Joined, Typed, TypedField, TypedNear, read
from jpties.search.query import (
    Amount,
    And,
    Dated,
    FactIs,
    Fuzzy,
    InSet,
    Lang,
    Named,
    Near,
    Not,
    Or,
    Query,
    Source,
    Tied,
    Words,
)
from jpties.search.values import amount_bounds, date_bounds, unit_named
from jpties.text.folding import fold
from jpties.text.terms import is_unspaced, sought

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from jpties.search.grammar import Parsed
    from jpties.search.query import Leaf, NameType, Node, Part

MOST_CONDITIONS = 50
"""Conditions of a query."""
SHORTEST_BEGINNING = 2
"""Letters before `*`: shorter ones begin half of all words."""

FIELDS: dict[str, str] = {
    "who": "a person, by any name: who:abe",
    "org": "an organization, by any name: org:jetro",
    "place": 'a place, by its name in any language: place:"yên bái"',
    "partner": "the place outside Japan of a tie, by name or code, what lies in it included: partner:VN",
    "region": "the place in Japan of a tie, by name or code, what lies in it included: region:kyushu",
    "title": "words of the title: title:delegation",
    "text": 'the words alone, also where they are a name: text:"saigon"',
    "lang": "the language, by its code: lang:fr",
    "source": "the paper or site: source:nikkei",
    "date": "the date of the article: date:2014..2016, date:>=2014-05",
    "kind": "a fact of that kind: kind:agreement",
    "amount": "a fact with such a number: amount:>1e8, amount:1m..5m",
    "unit": "a fact in that unit: unit:USD, unit:percent",
    "when": "a fact of that time: when:2015",
    "origin": "a fact by its origin, extracted, curated or yours: origin:curated",
    "is": "what the notebook says: is:starred",
    "tag": "a tag of the notebook: tag:trade",
}
"""Every field with what it asks and an example; README and help are made from it."""

ORIGINS = ("extracted", "curated", "yours")
_NAMES: dict[str, NameType] = {"who": "person", "org": "organization", "place": "place"}
_ENDING = re.compile(r"(.*?)(\*|~[0-9]*)", re.DOTALL)


def parsed(text: str) -> Query:
    """The query that somebody typed.

    Raises:
        QueryError: it cannot be read; knows where and why.
    """
    typed = read(text)
    try:
        _counted(typed)
        return Query(text, _node(typed, ""))
    except FaultError as fault:
        raise QueryError(text, fault.start, fault.end, fault.reason) from None


def _counted(typed: Parsed) -> None:
    """Refuse what is too long, before anything walks it by recursion."""
    waiting, count = [typed], 0
    while waiting:
        one = waiting.pop()
        if isinstance(one, Joined):
            waiting.extend(one.of)
        elif isinstance(one, TypedField):
            waiting.append(one.of)
        else:
            count += 1
            if count > MOST_CONDITIONS:
                at = one if isinstance(one, Typed) else one.left
                raise FaultError(at.start, at.end, f"a query has {MOST_CONDITIONS} conditions at most")


def _node(typed: Parsed, name: str) -> Node:
    """A condition; `name` is the field whose parentheses it stands in."""
    if isinstance(typed, Joined):
        parts = tuple(_node(part, name) for part in typed.of)
        return Not(parts[0]) if typed.how == "not" else And(parts) if typed.how == "and" else Or(parts)
    if isinstance(typed, TypedField):
        if name:
            raise FaultError(typed.start, typed.end, f"`{typed.name}:` cannot stand in the parentheses of `{name}:`")
        _known(typed)
        return _node(typed.of, typed.name)
    if isinstance(typed, TypedNear):
        if name not in ("", "text", "title"):
            raise FaultError(typed.left.start, typed.right.end, f"NEAR joins words of the text, not of `{name}:`")
        return _near(typed, name)
    if not name:
        _has_no_value(typed)
    return _leaf(typed, name)


def _known(typed: TypedField) -> None:
    if typed.name not in FIELDS:
        near = difflib.get_close_matches(typed.name, FIELDS, 1)
        hint = f"did you mean `{near[0]}:`?" if near else f"quote the words, or use one of {', '.join(FIELDS)}"
        raise FaultError(typed.start, typed.end, f"there is no field `{typed.name[:40]}:`; {hint}")


def _has_no_value(typed: Typed) -> None:
    if not typed.is_quoted and typed.text.endswith(":") and typed.text[:-1].lower() in FIELDS:
        field = typed.text.lower()
        reason = f"`{field}` needs its value right behind the colon; {FIELDS[field[:-1]]}"
        raise FaultError(typed.start, typed.end, reason)


def _leaf(typed: Typed, name: str) -> Leaf:
    span = typed.start, typed.end
    if name in ("", "text", "title"):
        return _words(typed, "title" if name == "title" else "any", by_name=not name)
    if not typed.text.strip():
        raise FaultError(*span, f"`{name}:` needs a value; {FIELDS[name]}")
    if name in _NAMES:
        if not sought(typed.text).terms:
            raise FaultError(*span, f"`{typed.text[:40]}` has no letter and no digit that could be looked for")
        return Named(_NAMES[name], typed.text, span=span)
    if name in ("partner", "region"):
        return Tied("partner" if name == "partner" else "region", typed.text.strip(), span=span)
    return _VALUES[name](typed)


def _words(typed: Typed, part: Part, *, by_name: bool) -> Words | Fuzzy:
    """A word, a phrase, the beginning of a word, or a word with another spelling."""
    span = typed.start, typed.end
    ending = None if typed.is_quoted else _ENDING.fullmatch(typed.text)
    if ending is not None and ending[2] != "*":
        return _fuzzy(ending[1], ending[2], part, span)
    text = ending[1] if ending is not None else typed.text
    looked_for = sought(text, is_prefix=ending is not None)
    if not looked_for.terms:
        raise FaultError(*span, f"`{typed.text[:40]}` has no letter and no digit that could be looked for")
    last = looked_for.terms[-1]
    if looked_for.is_prefix and len(last) < SHORTEST_BEGINNING and not is_unspaced(last):
        raise FaultError(*span, f"write {SHORTEST_BEGINNING} letters or more before the *")
    return Words(looked_for, part, text if typed.is_quoted and by_name else "", span=span)


def _fuzzy(text: str, ending: str, part: Part, span: tuple[int, int]) -> Fuzzy:
    terms = sought(text).terms
    if len(terms) != 1 or is_unspaced(terms[0]):
        raise FaultError(*span, "~ stands behind one word of letters, such as kyuushu~")
    if ending not in ("~", "~1", "~2"):
        raise FaultError(*span, "write ~ or ~2: words with one or two letters otherwise")
    edits = 2 if ending == "~2" else 1
    if len(terms[0]) < 3 * edits:
        raise FaultError(*span, f"a word of {3 * edits} letters or more can be looked for with {ending}")
    return Fuzzy(terms[0], edits, part, span=span)


def _near(typed: TypedNear, name: str) -> Near:
    part: Part = "title" if name == "title" else "any"
    sides = [_words(side, part, by_name=False) for side in (typed.left, typed.right)]
    for side, given in zip(sides, (typed.left, typed.right), strict=True):
        if isinstance(side, Fuzzy):
            raise FaultError(given.start, given.end, "NEAR joins words and phrases, not words with ~")
    left, right = cast("list[Words]", sides)
    return Near(left, right, typed.distance, span=(typed.left.start, typed.right.end))


def _lang(typed: Typed) -> Lang:
    code = typed.text.strip().lower()
    if not re.fullmatch("[a-z]{2,3}(-[a-z0-9]{2,8})*", code):
        raise FaultError(typed.start, typed.end, "write the code of the language, such as en, fr, vi, zh-hant")
    return Lang(code, span=(typed.start, typed.end))


def _source(typed: Typed) -> Source:
    found = sought(typed.text)
    if not found.terms:
        raise FaultError(typed.start, typed.end, "write a word of the source's name, such as source:nikkei")
    return Source(found, span=(typed.start, typed.end))


def _dated(typed: Typed, of: str) -> Dated:
    try:
        first, last = date_bounds(typed.text)
    except ValueError as error:
        raise FaultError(typed.start, typed.end, str(error)) from None
    return Dated("article" if of == "article" else "fact", first, last, span=(typed.start, typed.end))


def _amount(typed: Typed) -> Amount:
    try:
        return Amount(*amount_bounds(typed.text), span=(typed.start, typed.end))
    except ValueError as error:
        raise FaultError(typed.start, typed.end, str(error)) from None


def _one_of(field: Literal["kind", "origin"], values: Collection[str]) -> Callable[[Typed], FactIs]:
    def chosen(typed: Typed) -> FactIs:
        """The value that was typed, in the plural too (`figures`)."""
        value = typed.text.strip().lower()
        value = value if value in values else value.removesuffix("s")
        if value not in values:
            near = difflib.get_close_matches(value, values, 1)
            hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(values)}"
            raise FaultError(typed.start, typed.end, f"there is no {field} `{typed.text[:40]}`; {hint}")
        return FactIs(field, value, span=(typed.start, typed.end))

    return chosen


def _set(prefix: str) -> Callable[[Typed], InSet]:
    return lambda typed: InSet(prefix + fold(typed.text.strip()), span=(typed.start, typed.end))


_VALUES: dict[str, Callable[[Typed], Leaf]] = {
    "lang": _lang,
    "source": _source,
    "date": lambda typed: _dated(typed, "article"),
    "when": lambda typed: _dated(typed, "fact"),
    "kind": _one_of("kind", FACT_KINDS),
    "origin": _one_of("origin", ORIGINS),
    "unit": lambda typed: FactIs("unit", unit_named(typed.text), span=(typed.start, typed.end)),
    "amount": _amount,
    "is": _set(""),
    "tag": _set("tag:"),
}
