"""The files of a notebook's folder: read, locked, written whole, set aside where they are damaged."""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jpties.errors import FileProblem, SaveError, YamlError
from jpties.files.locks import locked
from jpties.files.opening import read_file
from jpties.files.writing import write_atomically
from jpties.files.yaml import MAX_BYTES, Loaded, load_yaml
from jpties.files.yaml_text import yaml_text
from jpties.state.notebook.edits import NewerError, changed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jpties.files.yaml import Node
    from jpties.state.notebook.edits import Change

ENDING = ".yaml"
LOCK = ".lock"
Stamp = tuple[int, int, int]
"""Size, time of change, inode: tells that a file is the one that was read."""


@dataclass(frozen=True, slots=True)
class Written:
    """A file as a save left it."""

    loaded: Loaded
    """Its content."""
    stamp: Stamp
    """By which it is known again."""


@dataclass(frozen=True, slots=True)
class Folder:
    """Where a notebook is kept; made when something is first saved."""

    path: Path
    """The folder."""

    def file(self, name: str) -> Path:
        """The path of a file: `articles/SHA256`, `corrections`, `queries` or `read`."""
        return self.path / f"{name}{ENDING}"

    def stamps(self) -> dict[str, Stamp]:
        """The files that are there, by their names; empty where there is no folder."""
        found: dict[str, Stamp] = {}
        for part in ("", "articles/"):
            with contextlib.suppress(OSError), os.scandir(self.path / part) as entries:
                for entry in entries:
                    if entry.name.endswith(ENDING) and not entry.name.startswith("."):
                        found[part + entry.name.removesuffix(ENDING)] = _stamp(entry.stat())
        return found

    def load(self, name: str) -> Loaded:
        """The content of a file.

        Raises:
            FileProblem: it cannot be read, or is not YAML.
        """
        path = str(self.file(name))
        return load_yaml(read_file(path, MAX_BYTES), path)

    def save(self, change: Change) -> Written | None:
        """Lay a change on a file as it is now, and write it; the file as written, None where nothing is left.

        Raises:
            SaveError: nothing was written.
            ConflictError: another program wrote the same thing; nothing was written.
            NewerError: the file is of a newer version; nothing was written.
        """
        return self._rewrite(change.file, lambda tree: changed(tree, change))

    def save_read(self, texts: frozenset[str]) -> None:
        """Add texts to those that were opened.

        Raises:
            SaveError: nothing was written.
        """

        def joined(tree: dict[str, Node]) -> dict[str, Node]:
            """What the file holds by now, with the texts added: another process may have added some."""
            listed = tree.get("read", "")
            known = set(listed.split()) if isinstance(listed, str) else set()
            return {**tree, "read": "".join(f"{text}\n" for text in sorted(known | texts))}

        self._rewrite("read", joined)

    def join(self, old: str, new: str, make: Callable[[dict[str, Node], dict[str, Node]], dict[str, Node]]) -> None:
        """Write what two files hold to the second, then take the first away; killed between, both are there.

        Args:
            old: the file that goes.
            new: the file that stays.
            make: given what both hold, gives what the second shall hold.

        Raises:
            SaveError, NewerError: nothing is lost.
        """
        with locked(self.path / LOCK):
            before = self._now(old)
            if not before:
                return
            path = self.file(new)
            text = yaml_text({"version": "1", **make(before, self._now(new))}, str(path))
            write_atomically(path, text)
            _remove(self.file(old))

    def _rewrite(self, name: str, make: Callable[[dict[str, Node]], dict[str, Node]]) -> Written | None:
        path = self.file(name)
        with locked(self.path / LOCK):
            _clear_parts(path)
            tree = make(self._now(name))
            if not tree:
                _remove(path)
                return None
            text = yaml_text({"version": "1", **tree}, str(path))
            write_atomically(path, text)
            try:
                stamp = _stamp(path.stat())  # while nobody else writes
            except OSError:
                stamp = (-1, -1, -1)  # taken away by hand at once: looked at again
        return Written(load_yaml(text, str(path)), stamp)

    def _now(self, name: str) -> dict[str, Node]:
        """What a file holds at this moment; a damaged one is set aside, so that a new one can be begun."""
        path = self.file(name)
        if not os.path.lexists(path):
            return {}
        try:
            loaded = self.load(name)
        except YamlError:
            _set_aside(path)
            return {}
        except FileProblem as problem:
            raise SaveError(str(path), f"not saved: {problem.reason}") from None
        from jpties.state.notebook.reading import checked  # deferred: not needed while the folder is empty

        try:
            return checked(loaded, str(path)).given
        except NewerError:
            raise
        except FileProblem:
            _set_aside(path)
            return {}


def _stamp(status: os.stat_result) -> Stamp:
    return status.st_size, status.st_mtime_ns, status.st_ino


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise SaveError(str(path), f"not saved ({(error.strerror or 'error').lower()})") from None


def _set_aside(path: Path) -> None:
    """Give a damaged file another name, one that no file has."""
    number = 1
    while os.path.lexists(aside := path.with_name(f"{path.name}.damaged{number if number > 1 else ''}")):
        number += 1
    try:
        path.rename(aside)
    except OSError as error:
        raise SaveError(str(path), f"not saved: it is damaged and cannot be set aside ({error.strerror})") from None


def _clear_parts(path: Path) -> None:
    """Take away what a save left that was killed; nobody else writes while we hold the lock."""
    for part in path.parent.glob(f".{path.name}.*.part"):
        with contextlib.suppress(OSError):
            part.unlink()
