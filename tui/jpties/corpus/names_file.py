"""`names.yaml` of a corpus: what its user puts right about names, wins over the rules (see names/correcting.py)."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from jpties.corpus.listing import NAMES_FILE
from jpties.errors import FileProblem, SchemaError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.model.corrections import Correction

MAX_BYTES = 1_000_000
"""Largest `names.yaml` that is read."""


class NamesFile(NamedTuple):
    """A file as it is on the disk."""

    path: str
    """The file."""
    data: bytes
    """Its bytes; empty where it cannot be read."""
    problem: FileProblem | None = None
    """Why it cannot be read."""


def names_files(roots: Sequence[str]) -> list[NamesFile]:
    """The `names.yaml` in each folder, or beside each file, that makes the corpus; none is parsed."""
    found: dict[str, NamesFile] = {}
    for root in roots:
        path = str((Path(root) if Path(root).is_dir() else Path(root).parent) / NAMES_FILE)
        if path not in found and os.path.lexists(path):
            found[path] = _read(path)
    return list(found.values())


def _read(path: str) -> NamesFile:
    from jpties.files.opening import read_file

    try:
        return NamesFile(path, read_file(path, MAX_BYTES))
    except FileProblem as problem:
        return NamesFile(path, b"", problem)


def corrections_of(file: NamesFile, problems: list[FileProblem]) -> list[Correction]:
    """The corrections of a file; its faults, with their lines, are added to `problems`."""
    from jpties.files.yaml import load_yaml  # deferred with the next two: needed only where there is a file
    from jpties.files.yaml_fields import Fields
    from jpties.model.corrections import CORRECTION_KINDS
    from jpties.names.correcting import corrections_in

    if file.problem is not None:
        problems.append(file.problem)
        return []
    try:
        fields = Fields(load_yaml(file.data, file.path), file.path)
    except FileProblem as problem:
        problems.append(problem)
        return []
    unknown = fields.unknown(CORRECTION_KINDS)
    found, faults = corrections_in(fields, file.path)
    for one in found:
        if one.anchor is not None:
            faults.append(SchemaError(file.path, "`at` is for the notebook; here give `name` or `id`", _line(one)))
    problems += ([unknown] if unknown is not None else []) + faults
    return [one for one in found if one.anchor is None]


def _line(correction: Correction) -> int:
    return int(correction.source.rpartition(":")[2])
