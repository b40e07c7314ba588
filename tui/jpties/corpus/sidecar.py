"""Sidecars: `NAME.yaml` beside `NAME.txt`, by a strict schema, errors with file and line.

Metadata values are text, or a mapping of `value` and `note` (the reason, the doubt):

    title: {value: "…", note: "the text starts with its body"}
    published: {value: "2014?", note: "…"}
    facts:
      - quote: "exactly as in the text"
        kind: agreement
        statement: "An English sentence that stands alone."
"""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING, get_args

from jpties.errors import SchemaError
from jpties.files.yaml import Loaded, load_yaml
from jpties.model.article import Stated
from jpties.model.edtf import parsed
from jpties.model.fact import FactKind, Qualifier, Quantity
from jpties.model.supplied import SUPPLIABLE, Supplied, SuppliedFact

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from jpties.files.yaml import Node

FACT_KEYS = (
    "quote",
    "kind",
    "statement",
    "value",
    "value_max",
    "unit",
    "qualifier",
    "as_of",
    "subjects",
    "attributed_to",
    "prefix",
    "suffix",
    "note",
)
"""Keys of a fact in a sidecar; the first three are required."""
_DATES = ("published", "updated", "event_date")
_VERBATIM = ("quote", "prefix", "suffix")
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_LANG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_SUBJECT = re.compile(r"(?:person|place|org|event):[a-z0-9][a-z0-9-]*")


def read_sidecar(data: bytes, path: str) -> Supplied:
    """The content of a sidecar.

    Raises:
        YamlError: the file is not YAML of ours.
        SchemaError: a key or a value is not allowed; with the line.
    """
    loaded = load_yaml(data, path)
    top = loaded.value
    if top in ("", {}):
        return Supplied(path)
    if not isinstance(top, dict):
        raise SchemaError(path, "must be a mapping of keys and values, such as `title: …`", loaded.line())
    _known(top, (*SUPPLIABLE, "facts"), loaded, path, ())
    metadata = tuple((name, _stated(name, loaded, path)) for name in SUPPLIABLE if name in top)
    facts = top.get("facts", [])
    if not isinstance(facts, list):
        raise SchemaError(path, "`facts` must be a list", loaded.line("facts"))
    return Supplied(path, metadata, tuple(_fact(index, loaded, path) for index in range(len(facts))))


def _known(
    mapping: dict[str, Node], allowed: Iterable[str], loaded: Loaded, path: str, where: tuple[str | int, ...]
) -> None:
    allowed = tuple(allowed)
    for key in mapping:
        if key not in allowed:
            near = difflib.get_close_matches(key, allowed, 1)
            hint = f"did you mean `{near[0]}`?" if near else f"allowed are {', '.join(allowed)}"
            raise SchemaError(path, f"unknown key `{key[:40]}`; {hint}", loaded.line(*where, key))


def _stated(name: str, loaded: Loaded, path: str) -> Stated:
    assert isinstance(loaded.value, dict)
    given = loaded.value[name]
    line = loaded.line(name)
    note = "supplied by the sidecar"
    if isinstance(given, dict):
        _known(given, ("value", "note"), loaded, path, (name,))
        note = _text(given.get("note", note), f"`{name}: note`", path, line)
        given = given.get("value", "")
    value = _text(given, f"`{name}`", path, line)
    if name in _DATES:
        _checked_date(value, name, path, line)
    if name == "lang" and not _LANG.fullmatch(value):
        raise SchemaError(path, f"`lang` {value[:40]!r} is no BCP 47 tag; write en, fr, zh-Hant", line)
    if name == "url" and not value.startswith(("http://", "https://")):
        raise SchemaError(path, "`url` must begin with http:// or https://", line)
    return Stated(value, note, origin="curated")


def _text(value: Node, what: str, path: str, line: int) -> str:
    if not isinstance(value, str) or not value.strip():
        raise SchemaError(path, f"{what} must be text; leave the key out where nothing is known", line)
    return value.strip()


def _checked_date(value: str, what: str, path: str, line: int) -> None:
    try:
        parsed(value)
    except ValueError as error:
        raise SchemaError(path, f"`{what}`: {error}", line) from None


def _fact(index: int, loaded: Loaded, path: str) -> SuppliedFact:
    assert isinstance(loaded.value, dict)
    facts = loaded.value["facts"]
    assert isinstance(facts, list)
    given = facts[index]
    line = loaded.line("facts", index)
    if not isinstance(given, dict):
        raise SchemaError(path, "a fact must be a mapping with quote, kind and statement", line)
    _known(given, FACT_KEYS, loaded, path, ("facts", index))

    def text(key: str) -> str | None:
        if key not in given:
            return None
        value = _text(given[key], f"`{key}`", path, loaded.line("facts", index, key))
        return str(given[key]) if key in _VERBATIM else value

    def required(key: str) -> str:
        value = text(key)
        if value is None:
            raise SchemaError(path, f"a fact needs `{key}`", line)
        return value

    kind = required("kind")
    if kind not in get_args(FactKind):
        raise SchemaError(path, f"`kind` {kind[:40]!r} is none of {', '.join(get_args(FactKind))}", line)
    as_of = text("as_of")
    if as_of is not None:
        _checked_date(as_of, "as_of", path, loaded.line("facts", index, "as_of"))
    return SuppliedFact(
        quote=required("quote"),
        kind=kind,  # type: ignore[arg-type]  # checked above
        statement=required("statement"),
        line=line,
        prefix=text("prefix") or "",
        suffix=text("suffix") or "",
        quantity=_quantity(text, path, line),
        as_of=as_of,
        subjects=_subjects(given.get("subjects", []), path, loaded.line("facts", index, "subjects")),
        attributed_to=text("attributed_to"),
        note=text("note"),
    )


def _quantity(text: Callable[[str], str | None], path: str, line: int) -> Quantity | None:
    value, unit, most, qualifier = text("value"), text("unit"), text("value_max"), text("qualifier")
    if value is None and unit is None:
        if most or qualifier:
            raise SchemaError(path, "`value_max` and `qualifier` need `value` and `unit`", line)
        return None
    if value is None or unit is None:
        raise SchemaError(path, "`value` and `unit` go together; give both or neither", line)
    for number in (value, most):
        if number is not None and not _NUMBER.fullmatch(number):
            raise SchemaError(path, f"`value` {number[:40]!r} must be a plain number such as 950000000 or 48.18", line)
    if qualifier is not None and qualifier not in get_args(Qualifier):
        raise SchemaError(path, f"`qualifier` {qualifier[:40]!r} is none of {', '.join(get_args(Qualifier))}", line)
    return Quantity(value, unit, most, qualifier)  # type: ignore[arg-type]  # checked above


def _subjects(given: Node, path: str, line: int) -> tuple[str, ...]:
    if not isinstance(given, list):
        raise SchemaError(path, "`subjects` must be a list of entity ids, such as [place:vn-06]", line)
    for subject in given:
        if not isinstance(subject, str) or not _SUBJECT.fullmatch(subject):
            raise SchemaError(
                path, f"{str(subject)[:60]!r} is no entity id; write place:jp-40 or person:abe-shinzo", line
            )
    return tuple(str(subject) for subject in given)
