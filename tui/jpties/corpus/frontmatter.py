"""Front matter: YAML between `---` lines at the head of a Markdown file, as note-takers and clippers write it.

    ---
    title: Governor visits Hanoi
    author: [Ann Lee, Bo Tran]
    date: 2023-05-03
    ---

Keys of other tools are left alone; a value that cannot be used is a fault, and the article opens without it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jpties.errors import FileProblem, SchemaError, YamlError
from jpties.extract.values.dates import date_expressions
from jpties.files.yaml import Loaded, load_yaml
from jpties.model.article import Stated
from jpties.model.edtf import is_edtf
from jpties.model.supplied import Declared
from jpties.text.plain import readable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jpties.files.yaml import Node

EVIDENCE = "front matter"
"""Why its values are believed, as `jpties show --explain` says."""
KEYS = {
    "title": ("title",),
    "byline": ("byline", "author", "authors"),
    "source": ("source", "publisher", "site"),
    "url": ("url", "source_url", "link"),
    "published": ("published", "date"),
    "updated": ("updated", "modified", "lastmod"),
    "lang": ("lang", "language"),
}
"""Keys that are read for each field of the metadata; of several the first that is there."""
LIMIT = 64_000
"""Code points in which front matter must end."""
LONGEST = 500
"""Code points of the longest value."""
_FENCE = re.compile(r"---[ \t]*\n")
_END = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_KEY = re.compile(r"[A-Za-z_][\w-]*[ \t]*:(?:\s|$)")
_STAMP = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9]{1,2}:.*", re.DOTALL)
_LANG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def front_matter(text: str, path: str) -> tuple[Declared, list[FileProblem]]:
    """What the front matter of a canonical text declares, and its faults with their lines; nothing where there is none."""
    fence = _FENCE.match(text)
    if fence is None:
        return Declared(), []
    end = _END.search(text, fence.end(), LIMIT)
    if end is None:
        lost = _KEY.match(text, fence.end()) is not None
        reason = "front matter that begins with `---` has no line `---` at its end; add it"
        return Declared(), [SchemaError(path, reason, 1)] if lost else []
    if _KEY.search(text, fence.end(), end.start()) is None and text[fence.end() : end.start()].strip():
        return Declared(), []  # a rule, some text, a rule
    try:
        loaded = load_yaml(text[fence.end() : end.start()], path)
    except YamlError as error:
        return Declared((), end.end()), [YamlError(path, error.reason, (error.line or 1) + 1)]
    reader = _Reader(loaded, text, (fence.end(), end.start()), path)
    return Declared(tuple(reader.fields()), end.end()), reader.faults


class _Reader:
    """Reads one front matter and collects its faults."""

    def __init__(self, loaded: Loaded, text: str, span: tuple[int, int], path: str) -> None:
        self.loaded = loaded
        self.text = text
        self.span = span
        self.path = path
        self.faults: list[FileProblem] = []
        self.values: dict[str, Node] = loaded.value if isinstance(loaded.value, dict) else {}

    def fields(self) -> Iterator[tuple[str, Stated]]:
        """Every field that is soundly given."""
        if not self.values and self.loaded.value not in ("", {}):
            self._refused("front matter must be keys and values, such as `title: …`", self.loaded.line())
        for field, keys in KEYS.items():
            key = next((key for key in keys if _given(self.values.get(key))), None)
            if key is None:
                continue
            said = "; ".join(_names(self.values[key])) if field == "byline" else _text(self.values[key])
            value = self._checked(field, key, readable(said))
            if value:
                yield field, self._stated(value, said)

    def _checked(self, field: str, key: str, value: str) -> str | None:
        """The value in the form of its field; None, with a fault, where it is not sound."""
        what = f"front matter: `{key}` {value[:40]!r}"
        if not value:
            return self._refused(f"front matter: `{key}` must be text; leave the key out where nothing is known", key)
        if len(value) > LONGEST:
            return self._refused(f"{what} is longer than {LONGEST} signs; shorten it", key)
        if field in ("published", "updated"):
            return self._day(value) or self._refused(f"{what} is no date; write 2014-11-03, 2014-11 or 2014", key)
        if field == "lang":
            language, dash, place = value.replace("_", "-").partition("-")
            tag = f"{language.lower()}{dash}{place}"
            return (
                tag if _LANG.fullmatch(tag) else self._refused(f"{what} is no BCP 47 tag; write en, fr, zh-Hant", key)
            )
        if field == "url" and (not value.startswith(("http://", "https://")) or " " in value):
            return self._refused(f"{what} must begin with http:// or https://", key)
        return value

    def _day(self, value: str) -> str | None:
        """EDTF of a date as EDTF, as a time stamp, or in words."""
        stamp = _STAMP.fullmatch(value)
        if stamp is not None:
            value = stamp[1]
        if is_edtf(value):
            return value
        lang = self.values.get("lang", "en")
        found = date_expressions(value, 0, len(value), lang[:2].lower() if isinstance(lang, str) else "en")
        readings = found[0].readings if len(found) == 1 else ()
        return readings[0] if len(readings) == 1 and "X" not in readings[0] else None

    def _refused(self, reason: str, key: str | int) -> str | None:
        """Note a fault at a key or line; no value."""
        line = key if isinstance(key, int) else self.loaded.line(key)
        self.faults.append(SchemaError(self.path, reason, line + 1))
        return None

    def _stated(self, value: str, said: str) -> Stated:
        """The value with its place, where it stands in the file as it was said."""
        at = self.text.find(said, *self.span)
        return Stated(value, EVIDENCE) if at < 0 else Stated(value, EVIDENCE, at, at + len(said))


def _given(value: Node | None) -> bool:
    """Whether a key says anything; clippers leave empty ones."""
    return value not in (None, "", [], {}, "null", "~")


def _text(value: Node) -> str:
    return value.strip() if isinstance(value, str) else ""


def _names(value: Node) -> Iterator[str]:
    """Authors: a name, a list of names, or of mappings with a `name`."""
    for entry in value if isinstance(value, list) else [value]:
        name = entry.get("name", "") if isinstance(entry, dict) else entry
        if isinstance(name, str) and name.strip():
            yield name.strip().removeprefix("[[").removesuffix("]]")
