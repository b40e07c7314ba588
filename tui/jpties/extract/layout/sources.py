"""The paper, agency or site that published an article: a source line, a dateline, else the site's name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jpties.extract.layout.agencies import is_agency
from jpties.extract.layout.chrome import group_of, segments
from jpties.extract.layout.datelines import dateline
from jpties.extract.layout.leftover import MAIL, URL
from jpties.extract.layout.lines import key_of
from jpties.extract.layout.namelike import name_like
from jpties.extract.layout.placelike import is_place
from jpties.extract.layout.sitenames import site_name, site_word
from jpties.model.article import Stated
from jpties.text.patterns import compiled
from jpties.text.plain import readable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jpties.extract.layout.metalines import MetaLine
    from jpties.model.article import Block

HEAD = 8
"""Blocks before the title among which the site's name is looked for."""
_HOST = r"(?i)(?:https?://)?(?:www\.)?([^/\s:?#]+)"
_CUT = r"\s+[-–—|:]\s+|[|｜]|\s{2,}|\u3000"
_COOKIES = r"(?i)^cookies (?:on|auf|sur|en|op) (?:the |la |le |der |die |de )?"
_NO_NAME = r"\d{4}|[!?°@]"
_RIGHTS = (
    r"(?i)(?:©|\(c\)|（[cＣ]）|copyright)\s*(?:copyright)?\s*(?:\d{4}(?:\s?[-–]\s?\d{4})?)?"
    r"[\s,.]*(?:bản quyền )?(?:thuộc (?:về )?)?([^.|｜,\u3000\d©]{3,60})"
)


def source_of(
    text: str, blocks: Sequence[Block], meta: Sequence[tuple[Block, MetaLine | None]], byline: Stated | None
) -> Stated | None:
    """The source, with the evidence."""
    stated = _source_line(text, meta)
    if stated is not None:
        return stated
    dateline = _dateline(text, blocks, named_only=True)
    beside = None if dateline is not None else _beside(text, meta, byline)
    site = None if beside is not None else _site(text, blocks, meta)
    if dateline is not None and site is not None and _short_for(dateline.value, site.value):
        return site  # `共同` in the dateline, `共同通信` at the head
    return (
        dateline or beside or site or _dateline(text, blocks, named_only=False) or _unknown_beside(text, meta, byline)
    )


def _short_for(short: str, name: str) -> bool:
    """Whether a short form stands for a name: part of it, or the beginnings of its words (`AgN` for `Agencia Norte`)."""
    short, name = key_of(short), key_of(name)
    if short in name:
        return True
    words = name.split()
    at = used = 0
    for word in words:
        count = 0
        while at < len(short) and count < len(word) and short[at] == word[count]:
            at, count = at + 1, count + 1
        used += count > 0
    return len(words) > 1 and at == len(short) and used == len(words)


def _source_line(text: str, meta: Sequence[tuple[Block, MetaLine | None]]) -> Stated | None:
    for block, line in meta:
        if line is None:
            continue
        span = line.source or (line.url if line.reason == "address of the article" else None)
        if span is None:
            continue
        start, end = block.start + span[0], block.start + span[1]
        value = readable(text[start:end])
        host = compiled(_HOST).match(value) if compiled(URL).match(value) else None
        if host is None:
            value = compiled(URL).sub("", value).strip(" ->:()[]（）［］【】")
        return Stated(host[1] if host is not None else value, line.reason, start, end)
    return None


def _dateline(text: str, blocks: Sequence[Block], named_only: bool) -> Stated | None:
    """An agency or paper in the dateline of the first paragraphs."""
    for block in [block for block in blocks if block.role in ("lead", "paragraph")][:3]:
        head = text[block.start : block.end]
        found = dateline(head)
        if found is None or found.source is None:
            continue
        start, end = found.source
        named = re.split(r"[,，、]\s*", readable(head[start:end]))[0]
        if any(map(str.isdigit, named)) and "." not in named:
            continue
        if named_only and not (is_agency(named) or site_word(named) or found.place is not None):
            continue
        return Stated(named, "in the dateline", block.start + start, block.start + start + len(named))
    return None


def _beside(text: str, meta: Sequence[tuple[Block, MetaLine | None]], byline: Stated | None) -> Stated | None:
    """A paper beside the date (`Báo Quảng Ninh 26/11/2025`), or on a line of its own beside it."""
    for block, line in meta:
        if line is None:
            start, end = block.start, block.end
        elif line.residue is not None and line.byline is None:
            start, end = block.start + line.residue[0], block.start + line.residue[1]
        else:
            continue
        value = readable(text[start:end]).strip(" -–—|·,©")
        named = site_name(value) and compiled(MAIL).search(value) is None
        if value and named and len(value) <= 60 and (byline is None or value != byline.value):
            return Stated(value, "beside the date", start, end)
    return None


def _unknown_beside(text: str, meta: Sequence[tuple[Block, MetaLine | None]], byline: Stated | None) -> Stated | None:
    """A name of several words beside the date that is neither author, place nor section (`Cuyo Ahora | 12/03/2024`)."""
    for block, line in meta:
        if line is None or line.residue is None or line.byline is not None or not line.dates:
            continue
        start, end = block.start + line.residue[0], block.start + line.residue[1]
        value = readable(text[start:end]).strip(" -–—|·")
        capital = sum(word[0].isupper() for word in value.split())
        named = capital >= 2 and name_like(value) and group_of(value) is None and not is_place(value)
        if named and (byline is None or byline.value not in value):
            return Stated(value, "beside the date", start, end)
    return None


def _behind_title(text: str, blocks: Sequence[Block], title: Block) -> Stated | None:
    """`Title | Site` above the title, as pages have it for the window."""
    key = key_of(text[title.start : title.end])
    for block in blocks:
        line = text[block.start : block.end]
        if len(line) <= title.end - title.start or not key_of(line).startswith(key):
            continue
        at = max(line.rfind(sign) for sign in ("|", "｜", " - ", " – ", " — "))
        name = readable(line[at + 1 :]).strip(" -–—|｜")
        if at > 0 and 3 <= len(name) <= 60 and at >= len(line) - len(name) - 4:
            start = text.rindex(name, block.start, block.end)
            return Stated(name, "behind the title at the head of the page", start, start + len(name))
    return None


def _site(text: str, blocks: Sequence[Block], meta: Sequence[tuple[Block, MetaLine | None]]) -> Stated | None:
    """The name of the site: at the head of the page, the surer when it stands in its foot too."""
    title = next((index for index, block in enumerate(blocks) if block.role == "title"), None)
    if title is None:
        return None
    foot = key_of(
        " ".join(text[block.start : block.end] for block in blocks[title + 1 :] if block.role == "noise")[-4000:]
    )
    left = {block.start: line.residue for block, line in meta if line is not None and line.residue is not None}
    behind = _behind_title(text, blocks[:title][:HEAD], blocks[title])
    if behind is not None:
        return behind
    names = list(_site_names(text, blocks[:title][:HEAD], left))
    for value, start in names:
        key = key_of(value)
        if site_name(value) or (len(key) >= 5 and key in foot):
            return Stated(value, "name of the site at the head of the page", start, start + len(value))
    if names and names[0][1] == blocks[0].start and name_like(names[0][0]) and not is_place(names[0][0]):
        return Stated(names[0][0], "first line of the page", names[0][1], names[0][1] + len(names[0][0]))
    unknown = [(value, start) for value, start in names if name_like(value) and not is_place(value)]
    rights = _rights(text, blocks[title + 1 :])
    if rights is None and len(unknown) == 1:
        value, start = unknown[0]
        return Stated(value, "only name at the head of the page", start, start + len(value))
    return rights


def _site_names(text: str, blocks: Sequence[Block], left: Mapping[int, tuple[int, int]]) -> Iterator[tuple[str, int]]:
    """What could be the site's name: the first entry of a line before the title that is no word of menus."""
    for block in blocks:
        if block.role == "meta" and block.start in left:
            start, end = left[block.start]
            line = text[block.start + start : block.start + end]
        elif block.role == "noise":
            line = text[block.start : block.end]
        else:
            continue
        parts = segments(line) or [line]
        name = readable(compiled(_CUT).split(parts[0])[0]).strip(" -–—|·")
        name = compiled(_COOKIES).sub("", name)
        at = text.find(name, block.start, block.end) - block.start
        if at >= 0 and 3 <= len(name) <= 60 and not compiled(_NO_NAME).search(name) and group_of(name) is None:
            yield name, block.start + at


def _rights(text: str, blocks: Sequence[Block]) -> Stated | None:
    """The holder of the rights in the foot of the page."""
    for block in blocks:
        if block.role != "noise":
            continue
        match = compiled(_RIGHTS).search(text, block.start, block.end)
        if match is None:
            continue
        name = readable(match[1]).strip(" -–—|·")
        if (site_name(name) or name_like(name)) and len(name) >= 3:
            return Stated(name, "holder of the rights in the foot of the page", match.start(1), match.end(1))
    return None
