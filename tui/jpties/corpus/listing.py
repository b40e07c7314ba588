"""Which files make a corpus, and what its articles are called."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from jpties.errors import FileProblem, InputError
from jpties.files.opening import Listed, listed_files, read_file, stamp_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.files.opening import Stamp

PAGE_ENDINGS = (".html", ".htm")
"""Saved web pages."""
ARTICLE_ENDINGS = (".txt", ".md", *PAGE_ENDINGS)
SIDECAR_ENDING = ".yaml"
OWN_FOLDER = "articles"
"""Folder of the user's own corpus in the data folder."""
OWN_LABEL = "Your own articles"
"""What the user's own corpus is called in a list."""
NAMES_FILE = "names.yaml"
"""Reserved for the user's corrections of names; never a sidecar."""

_NO_TEXT = "its name is not valid UTF-8; rename it"


class ArticleFile(NamedTuple):
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


def stamp_text(file: ArticleFile) -> str:
    """What tells that an article and its sidecar are unchanged."""
    beside = file.sidecar_stamp
    of_sidecar = "" if beside is None else f" {beside.size} {beside.mtime_ns} {file.sidecar}"
    return f"{file.stamp.size} {file.stamp.mtime_ns} {file.path}{of_sidecar}"


def digest_of(file: ArticleFile) -> str:
    """What tells that an article and its sidecar are the same, whatever their time; empty if not readable as listed."""
    digest = hashlib.sha256(file.path.encode("utf-8", "surrogateescape"))
    try:
        digest.update(hashlib.sha256(read_file(file.path, listed=file.stamp)).digest())
        if file.sidecar is not None:
            digest.update(hashlib.sha256(read_file(file.sidecar, listed=file.sidecar_stamp)).digest())
    except FileProblem:
        return ""
    return digest.hexdigest()


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
    found: list[tuple[str, ArticleFile]] = []
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


def _of_root(path: str, problems: list[FileProblem]) -> list[Listed]:
    """Every article and sidecar."""
    if not _is_text(path):
        raise InputError(f"{path}: {_NO_TEXT}")
    try:
        status = Path(path).stat()
        if Path(path).is_dir():
            endings = (*ARTICLE_ENDINGS, SIDECAR_ENDING)
            listed = list(listed_files(path, endings, problems))
            problems += [FileProblem(file.path, _NO_TEXT) for file in listed if not _is_text(file.inside)]
            return [file for file in listed if _is_text(file.inside)]
    except FileNotFoundError:
        raise InputError(f"{path}: there is no such file or folder; check the spelling") from None
    except OSError as error:
        raise InputError(
            f"{path}: cannot be opened ({(error.strerror or 'error').lower()}); check its permissions"
        ) from None
    if not path.lower().endswith(ARTICLE_ENDINGS):
        raise InputError(f"{path}: not an article; jpties reads {', '.join(ARTICLE_ENDINGS)} files and folders of them")
    rows = [Listed(path, os.path.basename(path), os.path.realpath(path), stamp_of(status))]
    sidecar = os.path.splitext(path)[0] + SIDECAR_ENDING
    if os.path.isfile(sidecar):
        stamp = stamp_of(Path(sidecar).stat())
        rows.append(Listed(sidecar, os.path.basename(sidecar), os.path.realpath(sidecar), stamp))
    return rows


def _is_text(path: str) -> bool:
    """Whether a path can be kept: on Linux a name is any bytes, and old archives bring some that are not UTF-8."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return False
    return True


def _named(listed: list[Listed], prefix: str) -> list[tuple[str, ArticleFile]]:
    """Articles with their sidecars, by real path; the ending stays in a name where two articles differ only in it."""
    sidecars: dict[str, Listed] = {}
    articles: list[tuple[str, Listed]] = []
    stems: dict[str, int] = {}
    for file in listed:
        stem = os.path.splitext(file.inside)[0]
        if file.inside.lower().endswith(ARTICLE_ENDINGS):
            articles.append((stem, file))
            stems[stem] = stems.get(stem, 0) + 1
        elif os.path.basename(file.inside) != NAMES_FILE:
            sidecars[stem] = file
    named = []
    for stem, file in articles:
        name = prefix + (file.inside if stems[stem] > 1 else stem)
        sidecar = sidecars.get(stem)
        beside = (sidecar.path, sidecar.stamp) if sidecar else (None, None)
        named.append((file.real, ArticleFile(name, file.path, file.stamp, *beside)))
    return named


def _unique(found: list[tuple[str, ArticleFile]]) -> list[ArticleFile]:
    """By name; a file given twice counts once, two files of one name get their whole path."""
    by_path: dict[str, ArticleFile] = {}
    for real, file in found:
        by_path.setdefault(real, file)
    names = Counter(file.name for file in by_path.values())
    unique = [
        file
        if names[file.name] == 1
        else ArticleFile(file.path, file.path, file.stamp, file.sidecar, file.sidecar_stamp)
        for file in by_path.values()
    ]
    return sorted(unique, key=lambda file: file.name)
