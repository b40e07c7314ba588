"""Reading fields of a loaded YAML mapping by a schema: each fault is one sentence with file and line."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

from jpties.errors import SchemaError
from jpties.files.yaml import Loaded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jpties.files.yaml import Node

_RANGE = re.compile(r"([0-9]{1,9})-([0-9]{1,9})")


class Fields:
    """The keys of one mapping of a document."""

    def __init__(self, loaded: Loaded, path: str, where: tuple[str | int, ...] = ()) -> None:
        """Take the mapping at a place of a document.

        Args:
            loaded: the document.
            path: its file, named in errors.
            where: keys and indices that lead to the mapping.

        Raises:
            SchemaError: it is no mapping.
        """
        value: Node = loaded.value
        for part in where:
            value = value[part]  # type: ignore[index]  # the caller has seen that it is there
        if value == "":
            value = {}
        self._loaded = loaded
        self._path = path
        self._where = where
        if not isinstance(value, dict):
            raise self.fault("", "must be a mapping of keys and values")
        self.given: dict[str, Node] = value
        """The mapping."""

    def fault(self, key: str, reason: str) -> SchemaError:
        """An error about a key, or about the mapping where the key is empty."""
        where = (*self._where, key) if key else self._where
        name = key or (str(self._where[-1]) if self._where else "")
        return SchemaError(self._path, f"`{name[:60]}` {reason}" if name else reason, self._loaded.line(*where))

    @property
    def line(self) -> int:
        """Line of the mapping, from 1."""
        return self._loaded.line(*self._where)

    def under(self, key: str) -> Fields:
        """The mapping under a key, an empty one where the key is missing.

        Raises:
            SchemaError: it is no mapping.
        """
        if key in self.given:
            return Fields(self._loaded, self._path, (*self._where, key))
        return Fields(Loaded({}, {}), self._path)

    def unknown(self, allowed: Iterable[str]) -> SchemaError | None:
        """The fault of the first key that is not allowed, None where all are."""
        allowed = tuple(allowed)
        for key in self.given:
            if key not in allowed:
                near = difflib.get_close_matches(key, allowed, 1)
                hint = f"did you mean `{near[0]}`?" if near else f"allowed are {', '.join(allowed)}"
                return self.fault(key, f"is not known here; {hint}")
        return None

    def text(self, key: str) -> str:
        """A text, empty where the key is missing.

        Raises:
            SchemaError: it is no text.
        """
        value = self.given.get(key, "")
        if not isinstance(value, str):
            raise self.fault(key, "must be text")
        return value

    def required(self, key: str) -> str:
        """A text that must be there.

        Raises:
            SchemaError: it is missing, empty or no text.
        """
        value = self.text(key)
        if not value.strip():
            raise self.fault(key if key in self.given else "", f"needs `{key}`")
        return value

    def one_of(self, key: str, allowed: Iterable[str], *, required: bool = False) -> str:
        """One of some words.

        Raises:
            SchemaError: it is another one.
        """
        value = self.required(key) if required else self.text(key)
        allowed = tuple(allowed)
        if value and value not in allowed:
            raise self.fault(key, f"{value[:40]!r} is none of {', '.join(allowed)}")
        return value

    def yes(self, key: str) -> bool:
        """Whether a key says yes; no where it is missing.

        Raises:
            SchemaError: it says neither yes nor no.
        """
        return self.one_of(key, ("yes", "no", "true", "false")) in ("yes", "true")

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, empty where the key is missing.

        Raises:
            SchemaError: it is another thing.
        """
        value = self.given.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self.fault(key, "must be a list of texts, such as [one, two]")
        return tuple(str(item) for item in value)

    def span(self, key: str) -> tuple[int, int] | None:
        """A range of code points written `12-34`, None where the key is missing.

        Raises:
            SchemaError: it is no range.
        """
        value = self.text(key)
        if not value:
            return None
        found = _RANGE.fullmatch(value)
        if found is None or int(found[1]) >= int(found[2]):
            raise self.fault(key, f"{value[:40]!r} is no range; write first and end, such as 12-34")
        return int(found[1]), int(found[2])

    def inner(self, key: str) -> Iterator[tuple[str, Fields]]:
        """The mappings under a key: of a mapping by their keys, of a list in order (under empty names).

        Raises:
            SchemaError: it is neither, or holds something else.
        """
        value = self.given.get(key, {})
        where = (*self._where, key)
        if isinstance(value, dict):
            for name in value:
                yield name, Fields(self._loaded, self._path, (*where, name))
        elif isinstance(value, list):
            for index in range(len(value)):
                yield "", Fields(self._loaded, self._path, (*where, index))
        elif value:
            raise self.fault(key, "must be a list or a mapping")
