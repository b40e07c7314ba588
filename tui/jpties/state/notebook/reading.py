"""Files of a notebook to records: what is sound is kept, each fault is listed with its line.

What is passed over here, unknown keys and faulty entries, stays in the file when it is written again.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar, get_args

from jpties.errors import SchemaError
from jpties.files.yaml import Loaded
from jpties.files.yaml_fields import Fields
from jpties.model.edtf import is_edtf
from jpties.model.fact import FACT_KINDS, Qualifier, Quantity, is_number
from jpties.names.correcting import corrections_in
from jpties.state.notebook.edits import NewerError
from jpties.state.notebook.records import ArticleNotes, FactNote, OwnFact
from jpties.text.anchoring import Anchor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jpties.errors import FileProblem
    from jpties.model.corrections import Correction

VERSION = "1"
"""What files say that we write and read."""
EMPTY = Loaded({}, {})
"""What is read from a file that is not there."""
NOTHING = Fields(EMPTY, "")
"""The keys of what is not there."""
T = TypeVar("T")
_KEY = re.compile(r"[a-z]+:([0-9]{1,9})-([0-9]{1,9})(?::.*)?", re.DOTALL)


def checked(loaded: Loaded, path: str) -> Fields:
    """The keys of a file of a version that we know.

    Raises:
        SchemaError: it is no mapping, or of a newer version.
    """
    fields = Fields(loaded, path)
    version = fields.text("version") or VERSION
    if version != VERSION:
        raise NewerError(path, f"was written by a newer jpties (version {version[:20]}); update jpties", 1)
    return fields


def article_notes(loaded: Loaded, path: str, text_sha256: str, faults: list[FileProblem]) -> ArticleNotes:
    """The notes of an article; what is not allowed is left out and added to `faults`.

    Raises:
        SchemaError: the file is no mapping, or of a newer version.
    """
    fields = checked(loaded, path)

    def sound(read: Callable[[str], T], key: str, default: T) -> T:
        """A field, or the default and a fault where it is not as it should be."""
        return kept(lambda: read(key), default, faults)

    name = sound(fields.text, "article", "")
    return ArticleNotes(
        text_sha256=text_sha256,
        article=name,
        title=sound(fields.text, "title", ""),
        path=sound(fields.text, "path", ""),
        star=sound(fields.yes, "star", False),
        tags=sound(fields.texts, "tags", ()),
        note=sound(fields.text, "note", ""),
        facts=tuple(sorted(_each(fields, "facts", _fact_note, faults), key=_place)),
        own=tuple(sorted(_each(fields, "own", _own_fact, faults), key=_place)),
        corrections=_corrections(sound(fields.under, "corrections", NOTHING), path, text_sha256, name, faults),
    )


def kept(read: Callable[[], T], default: T, faults: list[FileProblem]) -> T:
    """What is read, or the default and a fault more."""
    try:
        return read()
    except SchemaError as fault:
        faults.append(fault)
        return default


def _each(fields: Fields, key: str, make: Callable[[str, Fields], T], faults: list[FileProblem]) -> Iterator[T]:
    """The sound ones of the entries under a key."""
    for name in kept(lambda: fields.under(key), NOTHING, faults).given:
        made = kept(lambda name=name: make(name, fields.under(key).under(name)), None, faults)  # type: ignore[misc]
        if made is not None:
            yield made


def _place(note: FactNote | OwnFact) -> tuple[int, int]:
    return note.anchor.start, note.anchor.end


def everywhere(loaded: Loaded, path: str, faults: list[FileProblem]) -> tuple[Correction, ...]:
    """The corrections of all articles; faulty ones are added to `faults`.

    Raises:
        SchemaError: the file is no mapping, or of a newer version.
    """
    return _corrections(checked(loaded, path), path, "", "", faults)


def _corrections(
    fields: Fields, path: str, text_sha256: str, name: str, faults: list[FileProblem]
) -> tuple[Correction, ...]:
    found, wrong = corrections_in(fields, path, article=text_sha256, article_name=name)
    faults += wrong
    return tuple(found)


def queries(loaded: Loaded, path: str, faults: list[FileProblem]) -> dict[str, str]:
    """The saved queries by name; faulty ones are added to `faults`.

    Raises:
        SchemaError: the file is no mapping, or of a newer version.
    """
    top = checked(loaded, path)
    fields = kept(lambda: top.under("queries"), NOTHING, faults)
    found = {name: kept(lambda name=name: fields.text(name), "", faults) for name in fields.given}  # type: ignore[misc]
    return {name: query for name, query in found.items() if query}


def read_texts(loaded: Loaded, path: str) -> frozenset[str]:
    """The texts that were opened.

    Raises:
        SchemaError: it is no text of lines.
    """
    return frozenset(checked(loaded, path).text("read").split())


def _anchor(fields: Fields, span: tuple[int, int]) -> Anchor:
    return Anchor(*span, fields.required("quote"), fields.text("prefix"), fields.text("suffix"))


def _fact_note(key: str, fields: Fields) -> FactNote:
    found = _KEY.fullmatch(key)
    if found is None or int(found[1]) >= int(found[2]):
        raise fields.fault("", "is no fact; its name is kind, range and value, such as figure:12-34:56")
    better = fields.under("better") if "better" in fields.given else None
    return FactNote(
        key=key,
        anchor=_anchor(fields, (int(found[1]), int(found[2]))),
        star=fields.yes("star"),
        mark=fields.yes("mark"),
        tags=fields.texts("tags"),
        note=fields.text("note"),
        wrong=fields.yes("wrong"),
        better=_quantity(better) if better is not None else None,
        statement=better.text("statement") if better is not None else "",
    )


def _own_fact(name: str, fields: Fields) -> OwnFact:
    span = fields.span("at")
    if span is None:
        raise fields.fault("", "needs `at`, the range of the quote")
    as_of = fields.text("as_of") or None
    if as_of is not None and not is_edtf(as_of):
        raise fields.fault("as_of", f"{as_of[:40]!r} is no EDTF date; write 2014-11-03, 2014-11 or 2014?")
    return OwnFact(
        id=name,
        kind=fields.one_of("kind", FACT_KINDS, required=True),  # type: ignore[arg-type]  # checked there
        statement=fields.required("statement"),
        anchor=_anchor(fields, span),
        quantity=_quantity(fields) if "value" in fields.given else None,
        as_of=as_of,
        subjects=fields.texts("subjects"),
        attributed_to=fields.text("attributed_to") or None,
        note=fields.text("note"),
    )


def _quantity(fields: Fields) -> Quantity:
    value, most = fields.required("value"), fields.text("value_max") or None
    for number in (value, most):
        if number is not None and not is_number(number):
            raise fields.fault("value", f"{number[:40]!r} must be a plain number such as 950000000 or 48.18")
    qualifier = fields.one_of("qualifier", get_args(Qualifier)) or None
    return Quantity(value, fields.required("unit"), most, qualifier)  # type: ignore[arg-type]  # checked above
