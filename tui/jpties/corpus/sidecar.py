"""Sidecars: `NAME.yaml` beside `NAME.txt`, by a strict schema; what is wrong is listed with its line, the rest is used.

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
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from jpties.errors import SchemaError
from jpties.files.yaml import load_yaml
from jpties.model.article import Stated
from jpties.model.edtf import parsed
from jpties.model.fact import FactKind, Qualifier, Quantity, is_number
from jpties.model.supplied import SUPPLIABLE, Supplied, SuppliedFact

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jpties.files.yaml import Loaded, Node

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
MOST_FAULTS = 100
"""Faults of one sidecar that are listed one by one."""
_DATES = ("published", "updated", "event_date")
_VERBATIM = ("quote", "prefix", "suffix")
_LANG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_SUBJECT = re.compile(r"(?:person|place|org|event):[a-z0-9][a-z0-9-]*")


@dataclass(frozen=True, slots=True)
class ReadSidecar:
    """What a sidecar gives, and what is wrong in it."""

    supplied: Supplied
    """Its sound fields and facts."""
    faults: tuple[SchemaError, ...]
    """Every key and value that is not allowed, in the order of the file."""


def read_sidecar(data: bytes, path: str) -> ReadSidecar:
    """The content of a sidecar. A wrong field is left out, as is a fact without sound quote, kind and statement.

    Raises:
        YamlError: the file is not YAML of ours; nothing of it can be used.
    """
    loaded = load_yaml(data, path)
    return _Sidecar(loaded, path).read()


class _Sidecar:
    """Reads one sidecar and collects its faults."""

    def __init__(self, loaded: Loaded, path: str) -> None:
        self.loaded = loaded
        self.path = path
        self.faults: list[SchemaError] = []

    def read(self) -> ReadSidecar:
        """All of it that is sound, with its faults in the order of the lines."""
        top = self.loaded.value
        metadata: list[tuple[str, Stated]] = []
        facts: list[SuppliedFact] = []
        if isinstance(top, dict):
            self._known(top, (*SUPPLIABLE, "facts"))
            stated = ((name, self._stated(name, top[name])) for name in SUPPLIABLE if name in top)
            metadata = [(name, value) for name, value in stated if value is not None]
            facts = self._facts(top.get("facts", []))
        elif top != "":
            self._fault("must be a mapping of keys and values, such as `title: …`")
        return ReadSidecar(Supplied(self.path, tuple(metadata), tuple(facts)), self._listed())

    def _listed(self) -> tuple[SchemaError, ...]:
        """The faults by line, those beyond the most as one."""
        faults = sorted(self.faults, key=lambda fault: fault.line or 0)
        rest = len(faults) - MOST_FAULTS
        if rest > 0:
            last = SchemaError(self.path, f"{rest:,} more faults; mend these first", faults[MOST_FAULTS].line)
            faults[MOST_FAULTS:] = [last]
        return tuple(faults)

    def _fault(self, reason: str, *where: str | int) -> None:
        """Note a fault at a value of the file."""
        self.faults.append(SchemaError(self.path, reason, self.loaded.line(*where)))

    def _known(self, mapping: Mapping[str, Node], allowed: Iterable[str], *where: str | int) -> None:
        """Note the keys that are none of ours."""
        allowed = tuple(allowed)
        for key in mapping:
            if key not in allowed:
                few = len(self.faults) < MOST_FAULTS  # of more the words are not shown, and likeness is slow
                near = difflib.get_close_matches(key[:40], allowed, 1) if few else ()
                hint = f"did you mean `{near[0]}`?" if near else f"allowed are {', '.join(allowed)}"
                self._fault(f"unknown key `{key[:40]}`; {hint}", *where, key)

    def _text(self, value: Node, what: str, *where: str | int) -> str | None:
        """A value that must be text; None where it is none."""
        if isinstance(value, str) and value.strip():
            return value.strip()
        self._fault(f"{what} must be text; leave the key out where nothing is known", *where)
        return None

    def _date(self, value: str | None, what: str, *where: str | int) -> str | None:
        """A value that must be EDTF; None where it is none."""
        if value is not None:
            try:
                parsed(value)
            except ValueError as error:
                self._fault(f"`{what}`: {error}", *where)
                return None
        return value

    def _stated(self, name: str, given: Node) -> Stated | None:
        """A field of the metadata with its note; None where it is not sound."""
        note: str | None = None
        if isinstance(given, dict):
            self._known(given, ("value", "note"), name)
            if "note" in given:
                note = self._text(given["note"], f"`{name}: note`", name, "note")
            given = given.get("value", "")
        value = self._text(given, f"`{name}`", name)
        if name in _DATES:
            value = self._date(value, name, name)
        if value is None:
            return None
        if name == "lang" and not _LANG.fullmatch(value):
            self._fault(f"`lang` {value[:40]!r} is no BCP 47 tag; write en, fr, zh-Hant", name)
            return None
        if name == "url" and not value.startswith(("http://", "https://")):
            self._fault("`url` must begin with http:// or https://", name)
            return None
        return Stated(value, note or "supplied by the sidecar", origin="curated")

    def _facts(self, given: Node) -> list[SuppliedFact]:
        """The sound facts, in the order of the file."""
        if not isinstance(given, list):
            self._fault("`facts` must be a list", "facts")
            return []
        facts = (self._fact(fact, "facts", index) for index, fact in enumerate(given))
        return [fact for fact in facts if fact is not None]

    def _fact(self, given: Node, *where: str | int) -> SuppliedFact | None:
        """One fact; None where its quote, kind or statement is missing or wrong."""
        if not isinstance(given, dict):
            self._fault("a fact must be a mapping with quote, kind and statement", *where)
            return None
        self._known(given, FACT_KEYS, *where)
        texts = {
            key: self._text(given[key], f"`{key}`", *where, key)
            for key in FACT_KEYS
            if key in given and key != "subjects"
        }
        texts |= {key: str(given[key]) for key in _VERBATIM if texts.get(key)}  # blanks at the ends are theirs
        for key in FACT_KEYS[:3]:
            if key not in given:
                self._fault(f"a fact needs `{key}`", *where)
        quantity = self._quantity(texts, *where)
        as_of = self._date(texts.get("as_of"), "as_of", *where, "as_of")
        subjects = self._subjects(given.get("subjects", []), *where, "subjects")
        kind = self._one_of(texts.get("kind"), "kind", get_args(FactKind), *where)
        quote, statement = texts.get("quote"), texts.get("statement")
        if quote is None or statement is None or kind is None:
            return None
        return SuppliedFact(
            quote,
            kind,  # type: ignore[arg-type]  # checked above
            statement,
            self.loaded.line(*where),
            texts.get("prefix") or "",
            texts.get("suffix") or "",
            quantity,
            as_of,
            subjects,
            texts.get("attributed_to"),
            texts.get("note"),
        )

    def _one_of(self, value: str | None, key: str, allowed: tuple[str, ...], *where: str | int) -> str | None:
        """A value that must be one of a few words; None where it is none of them."""
        if value is None or value in allowed:
            return value
        self._fault(f"`{key}` {value[:40]!r} is none of {', '.join(allowed)}", *where, key)
        return None

    def _quantity(self, texts: Mapping[str, str | None], *where: str | int) -> Quantity | None:
        """The number of a fact; None where it has none or any part of it is wrong: half a number misleads."""
        before = len(self.faults)
        value, unit, most = texts.get("value"), texts.get("unit"), texts.get("value_max")
        qualifier = self._one_of(texts.get("qualifier"), "qualifier", get_args(Qualifier), *where)
        if ("value" in texts) != ("unit" in texts):
            self._fault("`value` and `unit` go together; give both or neither", *where)
        elif "value" not in texts and not {"value_max", "qualifier"}.isdisjoint(texts):
            self._fault("`value_max` and `qualifier` need `value` and `unit`", *where)
        for key, number in (("value", value), ("value_max", most)):
            if number is not None and not is_number(number):
                wrong = f"`{key}` {number[:40]!r} must be a plain number such as 950000000 or 48.18"
                self._fault(wrong, *where, key)
        wanted = [key for key in ("value", "unit", "value_max", "qualifier") if key in texts]
        if value is None or unit is None or len(self.faults) > before or any(texts[key] is None for key in wanted):
            return None
        return Quantity(value, unit, most, qualifier)  # type: ignore[arg-type]  # checked above

    def _subjects(self, given: Node, *where: str | int) -> tuple[str, ...]:
        """The ids of a fact that are such."""
        if not isinstance(given, list):
            self._fault("`subjects` must be a list of entity ids, such as [place:vn-06]", *where)
            return ()
        found = []
        for index, subject in enumerate(given):
            if isinstance(subject, str) and _SUBJECT.fullmatch(subject):
                found.append(subject)
            else:
                wrong = f"{str(subject)[:60]!r} is no entity id; write place:jp-40 or person:abe-shinzo"
                self._fault(wrong, *where, index)
        return tuple(found)
