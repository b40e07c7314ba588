r"""The user's own format: a pattern with named fields, from the settings.

`{name}` is a field, empty where nothing is known. `[ ... ]` around a part leaves it out when a field in it is empty:
`{quote} ([{byline}, ][{source}, ]{date})`. Doubled signs stand for themselves: `{{ }} [[ ]]`; `\n` is a line end.
Names that are no field are refused when the pattern is read, not when something is copied.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jpties.cite import escaping
from jpties.cite.apa import reference as apa_reference
from jpties.cite.chicago import note
from jpties.cite.cleaning import copyable, on_one_line
from jpties.cite.dates import ENGLISH, in_words
from jpties.cite.link import to_quote
from jpties.cite.plain import parts
from jpties.cite.quotes import quoted
from jpties.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jpties.cite.grouping import Cited, Options, Quote

FIELDS = {
    "quote": "the quote in the quotation marks of its language",
    "text": "the quote alone",
    "kind": "agreement, figure, event ...",
    "statement": "the fact in English",
    "value": "its number",
    "unit": "its unit",
    "as_of": "when it holds, in words",
    "citation": "the plain citation",
    "chicago": "the citation as a Chicago note",
    "apa": "the citation as an APA reference",
    "byline": "the authors",
    "title": "the title",
    "title_en": "the English title",
    "source": "the paper",
    "date": "the date of publication in words",
    "edtf": "the same as EDTF",
    "url": "the article's address",
    "link": "the address with the quote in it",
    "lang": "the language",
    "article": "the article's name",
    "start": "the first code point of the quote",
    "end": "its end",
    "id": "the fact's id",
}
"""Names that a pattern may use, and what they stand for."""
_DOUBLED = ("{{", "}}", "[[", "]]")


@dataclass(frozen=True, slots=True)
class _Field:
    """A name in braces."""

    name: str


_Part = str | _Field | tuple["str | _Field", ...]


def checked_template(pattern: str) -> tuple[_Part, ...]:
    """The parts of a pattern: text, fields, and optional groups of both.

    Raises:
        UsageError: an unknown field, or a bracket or brace without its partner.
    """
    parts_found: list[_Part] = []
    group: list[str | _Field] | None = None
    at = 0
    while at < len(pattern):
        target: list[str | _Field] | list[_Part] = parts_found if group is None else group
        sign = pattern[at]
        if pattern[at : at + 2] in _DOUBLED:
            target.append(sign)
            at += 2
        elif pattern[at : at + 2] == "\\n":
            target.append("\n")
            at += 2
        elif sign == "{":
            end = pattern.find("}", at)
            target.append(_Field(_known(pattern[at + 1 : end] if end >= 0 else "", pattern)))
            at = end + 1
        elif (sign == "[" and group is None) or (sign == "]" and group is not None):
            if group is not None:
                parts_found.append(tuple(group))
            group = [] if group is None else None
            at += 1
        elif sign in "[]}":
            raise UsageError(f"template {pattern!r}: {sign} at {at + 1} has no partner; write it twice to print it")
        else:
            target.append(sign)
            at += 1
    if group is not None:
        raise UsageError(f"template {pattern!r}: a [ is not closed")
    return tuple(parts_found)


def _known(name: str, pattern: str) -> str:
    if name not in FIELDS:
        what = f"no field {{{name}}}" if name else "a { is not closed"
        raise UsageError(f"template {pattern!r}: {what}; fields are {', '.join(FIELDS)}")
    return name


def template(groups: Iterable[Cited], options: Options) -> Iterator[str]:
    """The pattern filled in for each fact, a line each; an article alone fills it once.

    Raises:
        UsageError: the pattern is faulty.
    """
    pattern = checked_template(options.template)
    first = True
    for group in groups:
        for quote in group.quotes or (None,):
            filled = _filled(pattern, _values(group, quote))
            yield filled if first else f"\n{filled}"
            first = False


def _filled(pattern: tuple[_Part, ...], values: dict[str, str]) -> str:
    out: list[str] = []
    for part in pattern:
        if isinstance(part, tuple):
            if all(values[inner.name] for inner in part if isinstance(inner, _Field)):
                out.append(_filled(part, values))
        else:
            out.append(values[part.name] if isinstance(part, _Field) else part)
    return "".join(out)


def _values(group: Cited, quote: Quote | None) -> dict[str, str]:
    record = group.record
    values = dict.fromkeys(FIELDS, "") | {
        "citation": parts(record),
        "chicago": note(record),
        "apa": apa_reference(record),
        "byline": ", ".join(creator.literal for creator in record.creators),
        "title": record.shown_title or "",
        "title_en": record.title_en or "",
        "source": record.container or "",
        "date": in_words(record.date, ENGLISH) or "",
        "edtf": record.date or "",
        "url": escaping.url(record.url) if record.url else "",
        "lang": record.lang,
        "article": copyable(on_one_line(record.article)),
    }
    if quote is None:
        return values
    fact, text = quote.fact, on_one_line(quote.text)
    return values | {
        "quote": quoted(text, record.lang),
        "text": text,
        "kind": fact.kind,
        "statement": copyable(on_one_line(fact.statement)),
        "value": fact.quantity.value if fact.quantity else "",
        "unit": copyable(on_one_line(fact.quantity.unit)) if fact.quantity else "",
        "as_of": in_words(fact.as_of, ENGLISH) or "",
        "link": to_quote(record.url, fact, group.article) if record.url else "",
        "start": str(fact.start),
        "end": str(fact.end),
        "id": copyable(fact.id),
    }
