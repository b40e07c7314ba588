"""The one YAML loader: for sidecars, lexicons, config, notebook, ours and the user's.

PyYAML's plain loaders crash on deep nesting (libyaml: segmentation fault), follow alias bombs,
guess types and drop doubled keys. So: a size cap, a walk over the events that refuses depth,
aliases, anchors, tags and more than one document, a composed node tree of strings that refuses
doubled keys, and no types at all; the caller's own schema makes them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from jpties.errors import YamlError

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_BYTES = 4_000_000
"""Largest YAML file that is read; a notebook of ten thousand notes is half of it."""
_SURROGATE = re.compile("[\ud800-\udfff]")
MAX_DEPTH = 20
"""Deepest nesting; libyaml crashes at some 2,000 in a thread with a small stack."""

Node = str | list["Node"] | dict[str, "Node"]
"""What the loader gives: strings, lists and mappings of strings."""


class Loaded(NamedTuple):
    """A YAML document with the lines of its values."""

    value: Node
    """Strings, lists, mappings; an empty document is an empty mapping."""
    lines: dict[tuple[str | int, ...], int]
    """Line (from 1) of each value by its path of keys and indices."""

    def line(self, *path: str | int) -> int:
        """Line of the value at the path, or of its nearest parent."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def load_yaml(data: bytes | str, path: str) -> Loaded:
    """The one document of a YAML file, all scalars as strings.

    Raises:
        YamlError: too large or deep, alias, anchor, tag, doubled key, second document, bad syntax; with the line.
    """
    import yaml  # deferred: 20 ms, needed only where a YAML file is met

    if len(data) > MAX_BYTES:
        raise YamlError(path, f"larger than {MAX_BYTES:,} bytes; split it")
    try:
        text = data.decode("utf-8-sig") if isinstance(data, bytes) else data
    except UnicodeDecodeError as error:
        raise YamlError(path, f"not valid UTF-8 at byte {error.start}; save it as UTF-8") from None
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        builder = _Builder(_checked(yaml.parse(text, Loader=loader), path), path)
        return Loaded(builder.document(), builder.lines)
    except yaml.YAMLError as error:
        raise YamlError(path, *_sentence(error)) from None


def _sentence(error: Any) -> tuple[str, int | None]:
    """What PyYAML says, on one line, and where."""
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "not YAML"
    return f"not valid YAML ({problem}); check quotes and indentation", None if mark is None else mark.line + 1


def _checked(events: Iterator[Any], path: str) -> Iterator[Any]:
    """The events, refused as soon as one of them is not for us."""
    import yaml

    depth = documents = 0
    for event in events:
        line = event.start_mark.line + 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise YamlError(path, "anchors and aliases (& and *) are not allowed; write the value out", line)
        if getattr(event, "tag", None) not in (None, "!") and not isinstance(event, yaml.DocumentStartEvent):
            raise YamlError(path, f"tags ({event.tag}) are not allowed; leave it out", line)
        if isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            depth += 1
            if depth > MAX_DEPTH:
                raise YamlError(path, f"nested deeper than {MAX_DEPTH} levels", line)
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            depth -= 1
        elif isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise YamlError(path, "more than one document (---); keep one", line)
        yield event


class _Builder:
    """Builds the value from checked events; depth is bounded there, so recursion is here."""

    def __init__(self, events: Iterator[Any], path: str) -> None:
        self.events = events
        self.path = path
        self.lines: dict[tuple[str | int, ...], int] = {}

    def document(self) -> Node:
        """The value of the only document, an empty mapping where there is none."""
        import yaml

        for event in self.events:
            if isinstance(event, (yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent)):
                value = self._value(event, ())
                for _rest in self.events:  # to its end: a second document is refused, not ignored
                    pass
                return value
        return {}

    def _value(self, event: Any, where: tuple[str | int, ...]) -> Node:
        import yaml

        line: int = event.start_mark.line + 1
        self.lines.setdefault(where, line)
        if isinstance(event, yaml.ScalarEvent):
            text = str(event.value)
            if not text.isascii() and _SURROGATE.search(text):
                raise YamlError(self.path, "a lone surrogate is no text; leave it out", line)
            return text
        if isinstance(event, yaml.SequenceStartEvent):
            items: list[Node] = []
            for item in self.events:
                if isinstance(item, yaml.SequenceEndEvent):
                    break
                items.append(self._value(item, (*where, len(items))))
            return items
        return self._mapping(where)

    def _mapping(self, where: tuple[str | int, ...]) -> dict[str, Node]:
        import yaml

        mapping: dict[str, Node] = {}
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            line: int = event.start_mark.line + 1
            if not isinstance(event, yaml.ScalarEvent):
                raise YamlError(self.path, "a key must be plain text", line)
            key = str(event.value)
            if key == "<<":
                raise YamlError(self.path, "merge keys (<<) are not allowed; write the values out", line)
            if key in mapping:
                raise YamlError(self.path, f"the key {key!r} stands twice; keep one", line)
            self.lines[(*where, key)] = line
            mapping[key] = self._value(next(self.events), (*where, key))
        return mapping
