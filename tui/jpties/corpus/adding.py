"""Adding an article to the user's own corpus: the file as it is, a sidecar for what the user says of it.

The same article is noticed by its text, also where other menus and teasers stand around it.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jpties.corpus.listing import ARTICLE_ENDINGS, SIDECAR_ENDING
from jpties.corpus.sidecar import read_sidecar
from jpties.errors import UsageError
from jpties.files.writing import write_atomically
from jpties.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from jpties.model.analysis import Analysis

FIELDS = ("title", "byline", "source", "url", "published", "lang")
"""What the user may say of an article that is added."""
TELLING = 40
"""Code points from which a paragraph is unlikely to stand in two articles by chance."""
SAME_FROM = 0.8
"""Part of the shorter article that must stand in the other one for both to be the same."""
LONGEST_NAME = 60
"""Code points of a name made from a title."""
_SEPARATORS = re.compile(r"[^\w]+")


@dataclass(frozen=True, slots=True)
class Added:
    """What was written."""

    name: str
    """The contract's `article` within the user's own corpus."""
    path: Path
    """The article."""
    sidecar: Path | None
    """What the user said of it, if anything."""


def add_article(folder: Path, data: bytes, stem: str, ending: str, fields: Mapping[str, str]) -> Added:
    """Write an article and its sidecar; nothing that is there is touched.

    Args:
        folder: the user's own corpus; made where it is missing.
        data: the bytes of the article, kept as they are.
        stem: what the article is called where no title is given.
        ending: `.txt`, `.md`, `.html` or `.htm`.
        fields: of `FIELDS`, what the user says; blank ones count for nothing.

    Raises:
        UsageError: a field is no date, language and so on.
        SaveError: it could not be written; then nothing of it is there.
    """
    said = {name: fields[name].strip() for name in FIELDS if fields.get(name, "").strip()}
    sidecar = "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in said.items())
    if sidecar:
        faults = read_sidecar(sidecar.encode("utf-8"), "the fields").faults
        if faults:
            raise UsageError("; ".join(fault.reason for fault in faults))
    name = _free_name(folder, _name_of(said.get("title", "") or stem))
    beside = folder / f"{name}{SIDECAR_ENDING}" if sidecar else None
    if beside is not None:
        write_atomically(beside, sidecar)  # first: a sidecar without its article is ignored
    path = folder / f"{name}{ending}"
    write_atomically(path, data)
    return Added(name, path, beside)


def same_article(analysis: Analysis, others: Iterable[Analysis]) -> str | None:
    """The name of an article that has the same text, also with other chrome around it; None where there is none."""
    parts = _telling_parts(analysis)
    for other in others:
        if other.article.text_sha256 == analysis.article.text_sha256:
            return other.article.name
        theirs = _telling_parts(other)
        shorter = min(sum(map(len, parts)), sum(map(len, theirs)))
        if shorter and sum(map(len, parts & theirs)) >= SAME_FROM * shorter:
            return other.article.name
    return None


def _telling_parts(analysis: Analysis) -> set[str]:
    """The paragraphs of the article proper that tell it from others, folded."""
    text = analysis.article.text
    parts = (" ".join(fold(text[block.start : block.end]).split()) for block in analysis.article.blocks if block.proper)
    return {part for part in parts if len(part) >= TELLING}


def _name_of(words: str) -> str:
    """Words as a file name that every system takes: letters and digits of any script, joined by hyphens."""
    name = _SEPARATORS.sub("-", fold(words)).strip("-_")
    if len(name) > LONGEST_NAME:
        cut = name.rfind("-", LONGEST_NAME // 2, LONGEST_NAME + 1)
        name = name[: cut if cut > 0 else LONGEST_NAME]
    return name.strip("-_") or "article"


def _free_name(folder: Path, name: str) -> str:
    """The name, with a number behind it where it is taken."""
    endings = (*ARTICLE_ENDINGS, SIDECAR_ENDING)
    number, free = 1, name
    while any((folder / f"{free}{ending}").exists() for ending in endings) or free == "names":
        number += 1
        free = f"{name}-{number}"
    return free
