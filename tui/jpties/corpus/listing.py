"""Which files make a corpus, and what its articles are called."""

from __future__ import annotations

import os
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from jpties.errors import FileProblem, InputError
from jpties.files.opening import Stamp, listed_files, stamp_of

if TYPE_CHECKING:
    from collections.abc import Sequence

PAGE_ENDINGS = (".html", ".htm")
"""Saved web pages."""
ARTICLE_ENDINGS = (".txt", ".md", *PAGE_ENDINGS)
SIDECAR_ENDING = ".yaml"
OWN_FOLDER = "articles"
"""Folder of the user's own corpus in the data folder."""
NAMES_FILE = "names.yaml"
"""Reserved for the user's corrections of names; never a sidecar."""

_NO_TEXT = "its name is not valid UTF-8; rename it"


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """An article's file and its sidecar, as listed."""

    name: str
    """The contract's `article`."""
    path: str
    """The file."""
    stamp: Stamp
    """Its size and time."""
    sidecar: str | None
    """The sidecar's file, if there is one."""
    sidecar_stamp: Stamp | None
    """Its size and time."""


def built_in() -> str:
    """Folder of the five seeds: in the wheel beside the package, in a checkout at its top.

    Raises:
        InputError: neither is there.
    """
    package = Path(str(files("jpties")))
    for folder in (package / "seeds", package.parents[1] / "seeds"):
        if folder.is_dir():
            return str(folder)
    raise InputError("the built-in articles are missing from this installation; install jpties again")


def own_articles(data: Path) -> tuple[str, ...]:
    """The user's own corpus as paths to open: its folder in the data folder, nothing where it has no article."""
    folder = data / OWN_FOLDER
    try:
        with os.scandir(folder) as entries:
            has_any = any(entry.name.endswith(ARTICLE_ENDINGS) and entry.name[0] != "." for entry in entries)
    except OSError:
        return ()
    return (str(folder),) if has_any else ()


def corpus_files(paths: Sequence[str], problems: list[FileProblem]) -> list[ArticleFile]:
    """The articles of folders and files, by name; what cannot be listed is added to `problems`.

    Raises:
        InputError: a path is not there or cannot be opened at all.
    """
    found: list[ArticleFile] = []
    several = len(paths) > 1
    for path in paths:
        listed = _of_root(path, problems)
        prefix = f"{Path(path).resolve().name}/" if several and Path(path).is_dir() else ""
        found.extend(_named(listed, prefix))
    return _unique(found)


def check_paths(paths: Sequence[str]) -> None:
    """Look that every path is there, before anything else is done.

    Raises:
        InputError: one is not.
    """
    for path in paths:
        if not os.path.exists(path):
            raise InputError(f"{path}: there is no such file or folder; check the spelling")


def _of_root(path: str, problems: list[FileProblem]) -> list[tuple[str, str, Stamp]]:
    """(path, path inside the root, stamp) of every article and sidecar."""
    if not _is_text(path):
        raise InputError(f"{path}: {_NO_TEXT}")
    try:
        status = Path(path).stat()
        if Path(path).is_dir():
            endings = (*ARTICLE_ENDINGS, SIDECAR_ENDING)
            listed = list(listed_files(path, endings, problems))
            problems += [FileProblem(file.path, _NO_TEXT) for file in listed if not _is_text(file.inside)]
            return [(file.path, file.inside, file.stamp) for file in listed if _is_text(file.inside)]
    except FileNotFoundError:
        raise InputError(f"{path}: there is no such file or folder; check the spelling") from None
    except OSError as error:
        raise InputError(
            f"{path}: cannot be opened ({(error.strerror or 'error').lower()}); check its permissions"
        ) from None
    if not path.lower().endswith(ARTICLE_ENDINGS):
        raise InputError(f"{path}: not an article; jpties reads {', '.join(ARTICLE_ENDINGS)} files and folders of them")
    rows = [(path, os.path.basename(path), stamp_of(status))]
    sidecar = os.path.splitext(path)[0] + SIDECAR_ENDING
    if os.path.isfile(sidecar):
        rows.append((sidecar, os.path.basename(sidecar), stamp_of(Path(sidecar).stat())))
    return rows


def _is_text(path: str) -> bool:
    """Whether a path can be kept: on Linux a name is any bytes, and old archives bring some that are not UTF-8."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return False
    return True


def _named(listed: list[tuple[str, str, Stamp]], prefix: str) -> list[ArticleFile]:
    """Articles with their sidecars; the ending stays in a name where two articles differ only in it."""
    sidecars = {
        os.path.splitext(inside)[0]: (path, stamp)
        for path, inside, stamp in listed
        if inside.lower().endswith(SIDECAR_ENDING) and os.path.basename(inside) != NAMES_FILE
    }
    articles = [row for row in listed if row[1].lower().endswith(ARTICLE_ENDINGS)]
    stems: dict[str, int] = {}
    for _path, inside, _stamp in articles:
        stem = os.path.splitext(inside)[0]
        stems[stem] = stems.get(stem, 0) + 1
    named = []
    for path, inside, stamp in articles:
        stem = os.path.splitext(inside)[0]
        sidecar, sidecar_stamp = sidecars.get(stem, (None, None))
        name = prefix + (inside if stems[stem] > 1 else stem)
        named.append(ArticleFile(name, path, stamp, sidecar, sidecar_stamp))
    return named


def _unique(found: list[ArticleFile]) -> list[ArticleFile]:
    """By name; a file given twice counts once, two files of one name get their whole path."""
    by_path: dict[str, ArticleFile] = {}
    folders: dict[str, str] = {}
    for file in found:
        by_path.setdefault(_real_path(file.path, folders), file)
    names: dict[str, int] = {}
    for file in by_path.values():
        names[file.name] = names.get(file.name, 0) + 1
    unique = [
        file
        if names[file.name] == 1
        else ArticleFile(file.path, file.path, file.stamp, file.sidecar, file.sidecar_stamp)
        for file in by_path.values()
    ]
    return sorted(unique, key=lambda file: file.name)


def _real_path(path: str, folders: dict[str, str]) -> str:
    """The path without links; a folder is looked up once, since to follow each file costs most of the listing."""
    if os.path.islink(path):
        return os.path.realpath(path)
    folder, name = os.path.split(path)
    real = folders.get(folder)
    if real is None:
        real = folders[folder] = os.path.realpath(folder or ".")
    return os.path.join(real, name)
