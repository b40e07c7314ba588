"""What is known of an article beside its text: title, language, byline, source, address, dates.

Every value comes with its evidence; nothing is given without one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.layout.bylines import closing_bracket, names_in, without_role_after
from jpties.extract.layout.eventdate import event_date
from jpties.extract.layout.language import language_of
from jpties.extract.layout.lines import Line, made
from jpties.extract.layout.metalines import URL, MetaLine, meta_line, name_like
from jpties.extract.layout.published import StatedDate, Told, chosen
from jpties.extract.layout.sources import source_of
from jpties.extract.layout.told import dateline_dates, told_in, weekday_beside
from jpties.model.article import Metadata, Stated
from jpties.text.plain import readable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jpties.model.article import Block


class Page:
    """An article's blocks with the lines about it read once more.

    Attributes:
        text: canonical text.
        blocks: in order.
        lang: BCP 47 tag.
        meta: pairs of block and what its line says.
    """

    __slots__ = ("blocks", "lang", "meta", "text")

    def __init__(self, text: str, blocks: Sequence[Block], lang: str) -> None:
        self.text = text
        self.blocks = blocks
        self.lang = lang
        self.meta: list[tuple[Block, Line, MetaLine | None]] = []
        for block in blocks:
            if block.role == "meta":
                line = made(text, block.start, block.end, True)
                self.meta.append((block, line, meta_line(line, lang)))


def metadata_of(text: str, blocks: Sequence[Block], lang: str) -> Metadata:
    """The metadata of an article; None where the page says nothing."""
    page = Page(text, blocks, lang)
    published, updated = _dates(page)
    byline = _byline(page)
    proper = "\n".join(text[block.start : block.end] for block in blocks if block.proper)
    told = language_of(proper)
    return Metadata(
        lang=told if told.value == lang else Stated(lang, "the lines of the page that read like text"),
        title=_title(text, blocks),
        byline=byline,
        source=source_of(page.text, page.blocks, [(block, meta) for block, _, meta in page.meta], byline),
        url=_url(page),
        published=published,
        updated=updated,
        event_date=event_date(text, blocks, lang, published),
    )


def _title(text: str, blocks: Sequence[Block]) -> Stated | None:
    for block in blocks:
        if block.role == "title":
            return Stated(readable(text[block.start : block.end]), block.reason, block.start, block.end)
    return None


def _url(page: Page) -> Stated | None:
    for block, _, meta in page.meta:
        if meta is not None and meta.url is not None:
            start, end = block.start + meta.url[0], block.start + meta.url[1]
            value = readable(page.text[start:end]).rstrip(".,;)]")
            return Stated(value, meta.reason, start, end)
    return None


def _byline(page: Page) -> Stated | None:
    for block, line, meta in page.meta:
        if meta is None:
            if name_like(line.text) and URL.search(line.text) is None:
                return Stated(readable(line.text), block.reason, block.start, block.end)
            continue
        if meta.byline is None:
            continue
        names = names_in(line.text, *meta.byline)
        if names is not None:
            names = without_role_after(line.text, names)
            evidence = "byline" if meta.reason == "byline" else f"byline in a {meta.reason}"
            return Stated(readable(names.value), evidence, block.start + names.start, block.start + names.end)
    return _closing_byline(page)


def _closing_byline(page: Page) -> Stated | None:
    """The author in brackets after the last sentence, as Japanese papers print it."""
    paragraphs = [block for block in page.blocks if block.role in ("paragraph", "lead")]
    if not paragraphs:
        return None
    block = paragraphs[-1]
    text = page.text[block.start : block.end]
    span = closing_bracket(text)
    if span is None:
        return None
    names = names_in(text, *span)
    if names is None or (page.lang != "ja" and " " not in names.value):
        return None
    names = without_role_after(text, names)
    return Stated(
        names.value, "in brackets after the last sentence", block.start + names.start, block.start + names.end
    )


def _stated_dates(page: Page) -> Iterator[StatedDate]:
    """Dates on the lines about the article, in order."""
    for block, line, meta in page.meta:
        if meta is None:
            continue
        for found in meta.dates:
            updated = meta.updated_at is not None and meta.updated_at < found.start
            if updated and len(meta.dates) > 1 and found is meta.dates[0] and not meta.updated:
                updated = False
            where = f"date of the last change, in a {meta.reason}" if updated else f"in a {meta.reason}"
            bare = found.end - found.start >= len(line.text) - 2
            span = block.start + found.start, block.start + found.end
            yield StatedDate(*span, found.readings, updated, weekday_beside(line.text, found), where, bare)


def _dates(page: Page) -> tuple[Stated | None, Stated | None]:
    """Published and updated."""
    stated = list(_stated_dates(page))
    told = told_in(page.text, page.blocks, page.lang)
    published = _best([entry for entry in stated if not entry.updated], stated, told)
    updated = _best([entry for entry in stated if entry.updated], stated, told)
    if published is None:
        datelines = list(dateline_dates(page.text, page.blocks, page.lang))
        published = _best(datelines, stated, told)
    return published, updated


def _best(candidates: Sequence[StatedDate], stated: Sequence[StatedDate], told: Told) -> Stated | None:
    """The first full date; one that stands with a byline or a clock time before a bare one."""
    found: list[tuple[bool, int, Stated]] = []
    for index, entry in enumerate(candidates):
        value = chosen(entry, stated, told)
        if value is not None:
            found.append((entry.bare, index, Stated(value[0], value[1], entry.start, entry.end)))
    return min(found, key=lambda entry: entry[:2])[2] if found else None
