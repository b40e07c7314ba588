"""The user's settings: `config.yaml` in the config folder, read once at start.

A wrong key or value is a warning with file, line and the nearest name; the default stays in force.
"""

from __future__ import annotations

import difflib
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any

from jpties.errors import FileProblem, SchemaError, UsageError
from jpties.files.opening import read_file
from jpties.files.typed import typed_path
from jpties.files.yaml import MAX_BYTES, Loaded, load_yaml

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

THEMES = ("dark", "light", "contrast", "terminal")
"""Names of the themes."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting with its default."""

    paths: tuple[str, ...] = ()
    """Folders and files opened when none are given; none: the built-in articles."""
    theme: str = "dark"
    """Colours: dark, light, contrast or terminal."""
    measure: int = 76
    """Widest line of the article, in cells: 40 to 120."""
    copy_format: str = "plain"
    """Format of `y`: plain, markdown, chicago and so on."""
    clipboard_cmd: str = ""
    """Command that takes what is copied on its standard input, tried first."""
    templates: dict[str, str] = field(default_factory=dict)
    """Formats of the user's own by name: `memo: "{quote} ({byline}, {date})"`."""
    mouse: bool = True
    """Whether the program uses the mouse."""
    notebook: str = ""
    """Folder of the notebook, to keep it in git or to share it; by default in the data folder."""
    keys: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Keys by action id, in place of the defaults: `copy-fact: y`."""


def read_settings(path: Path) -> tuple[Settings, list[FileProblem]]:
    """The settings of a file, and a warning for each key or value that is not allowed.

    A missing file gives the defaults; one that cannot be read gives the defaults and a warning.
    """
    settings = Settings()
    if not path.exists():
        return settings, []
    try:
        loaded = load_yaml(read_file(str(path), MAX_BYTES), str(path))
    except FileProblem as problem:
        return settings, [problem]
    if loaded.value in ("", {}):
        return settings, []
    if not isinstance(loaded.value, dict):
        return settings, [SchemaError(str(path), "must be a mapping such as `theme: light`", loaded.line())]
    warnings: list[FileProblem] = []
    for key, value in loaded.value.items():
        try:
            changed: dict[str, Any] = {_known(key, path, loaded): _read(key, value, path, loaded)}
            settings = replace(settings, **changed)
        except FileProblem as problem:
            warnings.append(problem)
    return settings, warnings


def _known(key: str, path: Path, loaded: Loaded) -> str:
    names = [one.name for one in fields(Settings)]
    if key in names:
        return key
    near = difflib.get_close_matches(key, names, 1)
    hint = f"did you mean `{near[0]}`?" if near else f"allowed are {', '.join(names)}"
    raise SchemaError(str(path), f"unknown setting `{key[:40]}`; {hint}", loaded.line(key))


def _read(key: str, value: Any, path: Path, loaded: Loaded) -> object:
    def wrong(reason: str) -> SchemaError:
        """What is told of this setting, with its line."""
        return SchemaError(str(path), f"`{key}` {reason}", loaded.line(key))

    return _READERS[key](value, wrong)


def _theme(value: Any, wrong: Callable[[str], SchemaError]) -> str:
    if value not in THEMES:
        near = difflib.get_close_matches(str(value), THEMES, 1)
        raise wrong(f"must be one of {', '.join(THEMES)}" + (f"; did you mean {near[0]}?" if near else ""))
    return str(value)


def _measure(value: Any, wrong: Callable[[str], SchemaError]) -> int:
    if not (
        isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 4 and 40 <= int(value) <= 120
    ):
        raise wrong("must be a whole number from 40 to 120")
    return int(value)


def _text(value: Any, wrong: Callable[[str], SchemaError]) -> str:
    if not isinstance(value, str):
        raise wrong("must be text")
    return value


def _yes(value: Any, wrong: Callable[[str], SchemaError]) -> bool:
    if value not in ("yes", "no", "true", "false"):
        raise wrong("must be yes or no")
    return value in ("yes", "true")


def _words(value: Any, wrong: Callable[[str], SchemaError]) -> tuple[str, ...]:
    words = [value] if isinstance(value, str) else value
    if not isinstance(words, list) or not all(isinstance(word, str) and word for word in words):
        raise wrong("must be a text or a list of texts")
    return tuple(words)


def _paths(value: Any, wrong: Callable[[str], SchemaError]) -> tuple[str, ...]:
    return tuple(_path(word, wrong) for word in _words(value, wrong))


def _path(value: Any, wrong: Callable[[str], SchemaError]) -> str:
    try:
        return str(typed_path(_text(value, wrong))) if value else ""
    except UsageError as error:
        raise wrong(f"is no path: {error}") from None


def _templates(value: Any, wrong: Callable[[str], SchemaError]) -> dict[str, str]:
    if not isinstance(value, dict) or not all(isinstance(pattern, str) and pattern for pattern in value.values()):
        raise wrong('must be a mapping of names and patterns, such as `memo: "{quote} ({byline}, {date})"`')
    return dict(value)


def _keys(value: Any, wrong: Callable[[str], SchemaError]) -> dict[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        raise wrong("must be a mapping of action ids and keys, such as `copy-fact: y`")
    return {action: _words(keys, wrong) for action, keys in value.items()}


_READERS: dict[str, Callable[[Any, Callable[[str], SchemaError]], object]] = {
    "paths": _paths,
    "theme": _theme,
    "measure": _measure,
    "copy_format": _text,
    "clipboard_cmd": _text,
    "templates": _templates,
    "notebook": _path,
    "mouse": _yes,
    "keys": _keys,
}
