"""`jpties add`: articles into the user's own corpus."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from jpties.cli.corpus import paths_in_force
from jpties.corpus.adding import FIELDS
from jpties.corpus.listing import own_articles
from jpties.corpus.own import PASTED, OwnArticles, article_bytes
from jpties.errors import UsageError
from jpties.files.folders import folders
from jpties.files.opening import MAX_BYTES
from jpties.text.clean import display_line

if TYPE_CHECKING:
    import argparse

    from jpties.files.folders import Folders
    from jpties.model.analysis import Analysis

STANDARD_INPUT = "-"
"""Stands for standard input among the files."""


def add(options: argparse.Namespace) -> int:
    """Add each file; 1 where one was there already.

    Raises:
        UsageError: a field is wrong, or fields are given for several files.
        FileProblem: a file is no article; those before it are added.
        SaveError: an article could not be written.
    """
    said = {name: getattr(options, name) or "" for name in FIELDS}
    if len(options.files) > 1 and any(said.values()):
        raise UsageError("what is said of an article is for one file; add them one by one")
    where = folders()
    own = OwnArticles(where.data, where.cache)
    is_first = not own_articles(where.data)
    try:
        return max(_added(own, given, said, force=options.force) for given in options.files)
    finally:
        if is_first:
            _tell_what_opens(where)


def _tell_what_opens(where: Folders) -> None:
    """Say that own articles now open in place of the built-in ones, unless nothing was added or settings say others."""
    if (found := own_articles(where.data)) and paths_in_force((), where) == found:
        print(
            "jpties: your own articles are now what opens where no path is given; `jpties PATH` with the folder that "
            "`jpties paths` names `seeds` opens the built-in ones",
            file=sys.stderr,
        )


def _added(own: OwnArticles, given: str, said: dict[str, str], *, force: bool) -> int:
    """Add one file, and say where it is; 1 where it is there already."""
    data = _standard_input() if given == STANDARD_INPUT else article_bytes(given)
    name = PASTED if given == STANDARD_INPUT else Path(given).name
    analysis = own.proposal(data, name)
    same = None if force else own.same(analysis)
    if same is not None:
        print(display_line(f"jpties: {given}: is there already as {same}; --force adds it again"), file=sys.stderr)
        return 1
    added = own.add(data, name, analysis, said)
    print(display_line(f"{added.name}  {added.path}"))
    _tell_lacking(analysis, said)
    return 0


def _standard_input() -> bytes:
    """What is piped in.

    Raises:
        UsageError: it is too large.
    """
    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise UsageError(f"standard input has more than {MAX_BYTES // 1_000_000} MB; split it")
    return data


def _tell_lacking(analysis: Analysis, said: dict[str, str]) -> None:
    """Say which fields of a citation neither the text nor the user gives."""
    fields = ("title", "published", "byline", "source")
    lacking = [name for name in fields if getattr(analysis.article.metadata, name) is None and not said[name]]
    if lacking:
        options = " ".join(f"--{name}" for name in lacking)
        sentence = f"jpties: a citation of it lacks {', '.join(lacking)}; the sidecar or {options} supplies it"
        print(sentence, file=sys.stderr)
