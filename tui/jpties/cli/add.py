"""`jpties add`: articles into the user's own corpus."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from jpties.corpus.adding import FIELDS, add_article, same_article
from jpties.corpus.building import read_corpus
from jpties.corpus.listing import ARTICLE_ENDINGS, OWN_FOLDER
from jpties.errors import UsageError
from jpties.files.folders import folders
from jpties.files.opening import MAX_BYTES, read_file
from jpties.text.clean import display_line

if TYPE_CHECKING:
    import argparse

    from jpties.model.analysis import Analysis

STANDARD_INPUT = "-"
"""Stands for standard input among the files."""


def add(options: argparse.Namespace) -> int:
    """Add each file; 1 where one was there already or could not be added.

    Raises:
        UsageError: a field is wrong, or fields are given for several files.
        SaveError: an article could not be written.
    """
    fields = {name: getattr(options, name) or "" for name in FIELDS}
    if len(options.files) > 1 and any(fields.values()):
        raise UsageError("what is said of an article is for one file; add them one by one")
    code = 0
    for given in options.files:
        code = max(code, _added(given, fields, force=options.force))
    return code


def _added(given: str, fields: dict[str, str], *, force: bool) -> int:
    """Add one file, and say where it is; 1 where it is there already."""
    where = folders()
    folder = where.data / OWN_FOLDER
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    data, stem, ending = _read(given)
    analysis = _analysed(data, stem, ending)
    if not force:
        with read_corpus((str(folder),), cache=where.cache) as model:
            same = same_article(analysis, model.analyses())
        if same is not None:
            print(display_line(f"jpties: {given}: is there already as {same}; --force adds it again"), file=sys.stderr)
            return 1
    title = analysis.article.metadata.title
    added = add_article(folder, data, title.value if title else stem, ending, fields)
    print(display_line(f"{added.name}  {added.path}"))
    _tell_lacking(analysis, fields)
    return 0


def _read(given: str) -> tuple[bytes, str, str]:
    """Bytes, stem and ending of what is to be added.

    Raises:
        UsageError: it is too large, or no article by its ending.
        FileProblem: the file cannot be read.
    """
    if given == STANDARD_INPUT:
        data = sys.stdin.buffer.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise UsageError(f"standard input has more than {MAX_BYTES // 1_000_000} MB; split it")
        return data, "article", ".txt"
    path = Path(given)
    if path.suffix.lower() not in ARTICLE_ENDINGS:
        raise UsageError(f"{given}: not an article; jpties reads {', '.join(ARTICLE_ENDINGS)} files")
    return read_file(given), path.stem, path.suffix.lower()


def _analysed(data: bytes, stem: str, ending: str) -> Analysis:
    """What is found in the article.

    Raises:
        FileProblem: it is no text, empty, or a saved page that cannot be read here.
    """
    from jpties.corpus.reading import text_in
    from jpties.extract.analyse import analyse

    decoded, declared = text_in(data, f"{stem}{ending}", [])
    return analyse(stem, stem, decoded, None, declared)[0]


def _tell_lacking(analysis: Analysis, fields: dict[str, str]) -> None:
    """Say which fields of a citation neither the text nor the user gives."""
    metadata = analysis.article.metadata
    lacking = [
        name
        for name in ("title", "published", "byline", "source")
        if getattr(metadata, name) is None and not fields[name]
    ]
    if lacking:
        options = " ".join(f"--{name}" for name in lacking)
        print(
            f"jpties: a citation of it lacks {', '.join(lacking)}; the sidecar or {options} supplies it",
            file=sys.stderr,
        )
