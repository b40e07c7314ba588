"""The one YAML loader: for sidecars, lexicons, config, notebook, ours and the user's.

PyYAML's plain loaders crash on deep nesting (libyaml: segmentation fault), follow alias bombs,
guess types and drop doubled keys. So: a size cap, a walk over the events that refuses depth,
aliases, anchors, tags and more than one document, a composed node tree of strings that refuses
doubled keys, and no types at all; the caller's own schema makes them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from jpties.errors import YamlError

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_BYTES = 4_000_000
"""Largest YAML file that is read; a notebook of ten thousand notes is half of it."""
MAX_DEPTH = 20
"""Deepest nesting; libyaml crashes at some 2,000 in a thread with a small stack."""

Node = str | list["Node"] | dict[str, "Node"]
"""What the loader gives: strings, lists and mappings of strings."""


@dataclass(frozen=True, slots=True)
class Loaded:
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
        YamlError: too large or deep, aliases, anchors, tags, doubled keys, several documents, bad syntax; with the line.
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
        lines: dict[tuple[str | int, ...], int] = {}
        events = _checked(yaml.parse(text, Loader=loader), path)
        return Loaded(_document(events, path, lines), lines)
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


def _document(events: Iterator[Any], path: str, lines: dict[tuple[str | int, ...], int]) -> Node:
    """The value built from the events; depth is bounded, so recursion is too."""
    import yaml

    for event in events:
        if isinstance(event, (yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            value = _value(event, events, path, (), lines)
            for _rest in events:  # to its end: a second document is refused, not ignored
                pass
            return value
    return {}


def _value(
    event: Any, events: Iterator[Any], path: str, where: tuple[str | int, ...], lines: dict[tuple[str | int, ...], int]
) -> Node:
    import yaml

    lines[where] = event.start_mark.line + 1
    if isinstance(event, yaml.ScalarEvent):
        text = str(event.value)
        if any("\ud800" <= sign <= "\udfff" for sign in text):
            raise YamlError(path, "a lone surrogate is no text; leave it out", event.start_mark.line + 1)
        return text
    if isinstance(event, yaml.SequenceStartEvent):
        items: list[Node] = []
        for item in events:
            if isinstance(item, yaml.SequenceEndEvent):
                break
            items.append(_value(item, events, path, (*where, len(items)), lines))
        return items
    mapping: dict[str, Node] = {}
    for key_event in events:
        if isinstance(key_event, yaml.MappingEndEvent):
            break
        line = key_event.start_mark.line + 1
        if not isinstance(key_event, yaml.ScalarEvent):
            raise YamlError(path, "a key must be plain text", line)
        key = str(key_event.value)
        if key == "<<":
            raise YamlError(path, "merge keys (<<) are not allowed; write the values out", line)
        if key in mapping:
            raise YamlError(path, f"the key {key!r} stands twice; keep one", line)
        mapping[key] = ""
        mapping[key] = _value(next(events), events, path, (*where, key), lines)
        lines[(*where, key)] = line
    return mapping
