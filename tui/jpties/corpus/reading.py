"""One file to its analysis, ready for the cache; runs in the same process or in another."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from jpties.corpus.keeping import ReadArticle, kept
from jpties.corpus.listing import PAGE_ENDINGS, digest_of
from jpties.corpus.sidecar import read_sidecar
from jpties.errors import FileProblem
from jpties.extract.analyse import analyse
from jpties.failure import failure_of
from jpties.files.opening import read_file
from jpties.model.supplied import Declared
from jpties.text.canonical import Decoded, decode

if TYPE_CHECKING:
    from jpties.corpus.listing import ArticleFile
    from jpties.model.supplied import Supplied

_ORPHAN = re.compile(r"(\d+):(.*)", re.DOTALL)


def read_article(file: ArticleFile, use_sidecar: bool = True) -> ReadArticle:
    """Read, decode and analyse one article; what goes wrong is part of the result, an error of our own too."""
    try:
        return _read(file, use_sidecar)
    except Exception as error:  # one article must not keep all others from being read
        reason = f"something inside jpties went wrong with it ({failure_of(error).sentence}); please report it"
        return ReadArticle(file, None, None, (), ((file.path, reason, None),))


def _read(file: ArticleFile, use_sidecar: bool) -> ReadArticle:
    problems: list[FileProblem] = []
    try:
        decoded, declared = text_in(read_file(file.path, listed=file.stamp), file.path, problems)
    except FileProblem as problem:
        return ReadArticle(file, None, None, (), ((problem.path, problem.reason, problem.line),))
    if decoded.evidence.startswith("detected"):
        guess = f"not valid UTF-8; read as {decoded.encoding}, which is a guess: look whether it reads right, save it as UTF-8"
        problems.append(FileProblem(file.path, guess))
    supplied = _supplied(file, problems) if use_sidecar else None
    analysis, orphans = analyse(file.name, file.path, decoded, supplied, declared)
    for orphan in orphans:
        found = _ORPHAN.fullmatch(orphan)
        if found is not None and file.sidecar is not None:
            problems.append(FileProblem(file.sidecar, found[2], int(found[1])))
    listed = tuple((problem.path, problem.reason, problem.line) for problem in problems)
    parts = kept(analysis)
    digest = digest_of(file)
    return ReadArticle(file, parts.row, parts.analysis, parts.entities, listed, parts.facts, parts.index, digest)


def text_in(data: bytes, path: str, problems: list[FileProblem]) -> tuple[Decoded, Declared]:
    """The canonical text of an article's bytes and what the file declares; faults of that are added to `problems`.

    `path` tells what kind of file it is.

    Raises:
        FileProblem: they cannot be decoded, or hold no text.
    """
    decoded, declared = decode(data, path), Declared()
    ending = Path(path).suffix.lower()
    if ending in PAGE_ENDINGS and decoded.text.strip():
        from jpties.corpus.webpage import page_of  # for such a file alone

        decoded, declared = page_of(decoded, path)
    elif ending == ".md":
        from jpties.corpus.frontmatter import front_matter  # for such a file alone

        declared, faults = front_matter(decoded.text, path)
        problems += faults
    if not decoded.text[declared.text_start :].strip():
        raise FileProblem(path, "the file is empty; leave it out of the folder")
    return decoded, declared


def _supplied(file: ArticleFile, problems: list[FileProblem]) -> Supplied | None:
    """What is sound in the sidecar; each of its faults is a problem, and one that is no YAML gives nothing."""
    if file.sidecar is None:
        return None
    try:
        read = read_sidecar(read_file(file.sidecar, listed=file.sidecar_stamp), file.sidecar)
    except FileProblem as problem:
        problems.append(problem)
        return None
    problems += read.faults
    return read.supplied
