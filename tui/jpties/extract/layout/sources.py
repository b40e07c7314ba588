"""The paper, agency or site that published an article: a source line, a dateline, else the site's name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jpties.extract.layout.chrome import site_word
from jpties.extract.layout.datelines import dateline
from jpties.extract.layout.metalines import URL, name_like
from jpties.model.article import Stated
from jpties.text.plain import readable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.extract.layout.metalines import MetaLine
    from jpties.model.article import Block

_HOST = re.compile(r"(?:https?://)?(?:www\.)?([^/\s:?#]+)", re.IGNORECASE)
_TAG_LINE = re.compile(r"\s+[-–—|:]\s+|[|｜]")
_CLOSED_CLASS = re.compile(r"\d{4}|[!?]")


def source_of(
    text: str, blocks: Sequence[Block], meta: Sequence[tuple[Block, MetaLine | None]], byline: Stated | None
) -> Stated | None:
    """The source, with the evidence."""
    return (
        _source_line(text, meta) or _dateline(text, blocks) or _byline_paper(text, meta, byline) or _site(text, blocks)
    )


def _source_line(text: str, meta: Sequence[tuple[Block, MetaLine | None]]) -> Stated | None:
    for block, line in meta:
        if line is None:
            continue
        span = line.source or (line.url if line.reason == "address of the article" else None)
        if span is None:
            continue
        start, end = block.start + span[0], block.start + span[1]
        value = readable(text[start:end])
        host = _HOST.match(value) if URL.match(value) else None
        return Stated(host[1] if host is not None else value, line.reason, start, end)
    return None


def _dateline(text: str, blocks: Sequence[Block]) -> Stated | None:
    """An agency or paper in the dateline of the first paragraphs."""
    for block in [block for block in blocks if block.role in ("lead", "paragraph")][:3]:
        head = text[block.start : block.end]
        found = dateline(head)
        if found is not None and found.source is not None:
            start, end = found.source
            value = readable(head[start:end])
            named = re.split(r"[,，、]\s*", value)[0]
            if not any(map(str.isdigit, named)) or "." in named:
                return Stated(named, "in the dateline", block.start + start, block.start + start + len(named))
    return None


def _byline_paper(text: str, meta: Sequence[tuple[Block, MetaLine | None]], byline: Stated | None) -> Stated | None:
    """A paper beside the author: `By Grace Tseng, Formosa Wire`, or beside the date: `Báo Quảng Ninh 26/11/2025`."""
    for block, line in meta:
        if line is None or line.residue is None or line.byline is not None:
            continue
        start, end = block.start + line.residue[0], block.start + line.residue[1]
        value = readable(text[start:end]).strip(" -–—|·,")
        if value and site_word(value) and (byline is None or value != byline.value):
            return Stated(value, "beside the date", start, end)
    return None


def _site(text: str, blocks: Sequence[Block]) -> Stated | None:
    """The name of the site at the head of the page."""
    title = next((block.start for block in blocks if block.role == "title"), None)
    if title is None:
        return None
    for block in blocks[:3]:
        if block.start >= title or block.role != "noise":
            continue
        line = text[block.start : block.end]
        name = readable(_TAG_LINE.split(re.split(r"\s{2,}|\u3000", line)[0])[0])
        if (
            3 <= len(name) <= 60
            and not _CLOSED_CLASS.search(name)
            and block is blocks[0]
            and (site_word(name) or name_like(name))
        ):
            return Stated(name, "name of the site at the head of the page", block.start, block.start + len(name))
    return None
