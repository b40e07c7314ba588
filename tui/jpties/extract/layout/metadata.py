"""What is known of an article beside its text: title, language, byline, source, address, dates.

Every value comes with its evidence; nothing is given without one.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Any

from jpties.extract.layout.bylines import Names, closing_names, names_in, without_role_after
from jpties.extract.layout.chrome import group_of
from jpties.extract.layout.eventdate import event_date
from jpties.extract.layout.language import language_of_lines
from jpties.extract.layout.leftover import CLOCK
from jpties.extract.layout.lines import Line, made, without_marks
from jpties.extract.layout.metalines import MetaLine, meta_line
from jpties.extract.layout.namelike import known_name, one_name
from jpties.extract.layout.placelike import is_place
from jpties.extract.layout.placing import DECLARED_TITLE, FRONT_MATTER, IN_BRACKETS, NAME_BESIDE
from jpties.extract.layout.published import StatedDate, Told, chosen
from jpties.extract.layout.signatures import INITIALS, signed
from jpties.extract.layout.sitenames import site_name
from jpties.extract.layout.sources import source_of
from jpties.extract.layout.tail import INITIALS_AT_END, NAME_AT_END
from jpties.extract.layout.told import dateline_dates, told_in, weekday_beside
from jpties.model.article import Metadata, Stated
from jpties.model.supplied import NOTHING_DECLARED
from jpties.text.patterns import compiled
from jpties.text.plain import Plain, plain_of, readable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from jpties.extract.values.expressions import DateExpression
    from jpties.model.article import Block
    from jpties.model.supplied import Declared


LINES = 80
"""Lines about the article that are read; a page with more is no article."""


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
            if block.role == "meta" and block.reason != FRONT_MATTER and len(self.meta) < LINES:
                line = made(text, block.start, block.end, True)
                self.meta.append((block, line, meta_line(line, lang)))


def metadata_of(text: str, blocks: Sequence[Block], lang: str, declared: Declared = NOTHING_DECLARED) -> Metadata:
    """The metadata of an article; None where the page says nothing. Offsets are those of the canonical text.

    What the file declares wins over what its text says.
    """
    view = plain_of(text)
    own = declared.value("published")
    if view.text == text:
        found = _read(text, blocks, lang, own)
    else:
        seen = [block._replace(start=view.index(block.start), end=view.index(block.end)) for block in blocks]
        found = _read(view.text, seen, lang, own)
        mapped: dict[str, Any] = {name: _mapped(stated, view) for name, stated in found._asdict().items()}
        found = Metadata(**mapped)
    return _with_declared(found, blocks, declared) if declared.metadata else found


def _with_declared(found: Metadata, blocks: Sequence[Block], declared: Declared) -> Metadata:
    """What the file declares over what its text says; a declared title is where the text says it, if it does."""
    known: dict[str, Any] = dict(declared.metadata)
    if "title" in known and found.title is not None and any(block.reason == DECLARED_TITLE for block in blocks):
        known["title"] = known["title"]._replace(start=found.title.start, end=found.title.end)
    return found._replace(**known)


def _mapped(stated: Stated | None, view: Plain) -> Stated | None:
    """A value with its range in the canonical text."""
    if stated is None or stated.start is None or stated.end is None:
        return stated
    start, end = view.span(stated.start, stated.end)
    return stated._replace(start=start, end=end)


def _read(text: str, blocks: Sequence[Block], lang: str, own: Stated | None) -> Metadata:
    """The metadata of an article in plain text; `own` is a declared date of publication."""
    page = Page(text, blocks, lang)
    published, updated = _dates(page)
    byline = _byline(page)
    told = language_of_lines([text[block.start : block.end] for block in blocks if block.proper])
    return Metadata(
        lang=told if told.value == lang else Stated(lang, "the lines of the page that read like text"),
        title=_title(text, blocks),
        byline=byline,
        source=source_of(page.text, page.blocks, [(block, meta) for block, _, meta in page.meta], byline),
        url=_url(page),
        published=published,
        updated=updated,
        event_date=event_date(text, blocks, lang, own or published),
    )


def _title(text: str, blocks: Sequence[Block]) -> Stated | None:
    for block in blocks:
        if block.role == "title":
            start, end = without_marks(text, block.start, block.end)
            return Stated(readable(text[start:end]), block.reason, start, end)
    return None


def _url(page: Page) -> Stated | None:
    for block, _, meta in page.meta:
        if meta is not None and meta.url is not None:
            start, end = block.start + meta.url[0], block.start + meta.url[1]
            value = readable(page.text[start:end]).rstrip(".,;)]")
            return Stated(value, meta.reason, start, end)
    return None


def _byline(page: Page) -> Stated | None:
    """The authors: after a word such as *by*, on a line of their own, beside the date, in brackets at the end."""
    for block, line, meta in page.meta:
        if meta is not None and meta.byline is not None:
            names = names_in(line.text, *meta.byline)
            if names is not None:
                evidence = "byline" if meta.reason == "byline" else f"byline in a {meta.reason}"
                return _stated_names(line.text, names, block, evidence)
        elif block.reason in (NAME_BESIDE, NAME_AT_END, INITIALS_AT_END):
            names = signed(line.text, places=True) or names_in(line.text, 0, len(line.text)) or _initials(line.text)
            if names is not None:
                return _stated_names(line.text, names, block, block.reason)
    return _name_beside_date(page) or _closing_byline(page)


def _initials(text: str) -> Names | None:
    """Small initials on a line of their own."""
    match = compiled(INITIALS).fullmatch(text)
    return None if match is None else Names(match[1], *match.span(1))


def _stated_names(text: str, names: Names, block: Block, evidence: str) -> Stated:
    names = without_role_after(text, names)
    return Stated(readable(names.value), evidence, block.start + names.start, block.start + names.end)


def _name_beside_date(page: Page) -> Stated | None:
    """`Ana Ruiz | Apr 8, 2022`: what is left beside a date, if it is a name and neither paper nor place."""
    title = next((block.start for block in page.blocks if block.role == "title"), -1)
    for block, line, meta in page.meta:
        if meta is None or meta.residue is None or not meta.dates or block.start < title:
            continue
        left = line.text[meta.residue[0] : meta.residue[1]]
        piece = re.split(r"\s{2,}|\s*[|｜·•]\s*", left)[0]
        if (
            site_name(piece)
            or is_place(piece)
            or not (known_name(piece) or (meta.clock and _set_apart(line.text, piece)))
        ):
            continue
        names = names_in(line.text, meta.residue[0], meta.residue[0] + len(piece))
        if names is not None:
            return _stated_names(line.text, names, block, "name beside the date")
    return None


def _set_apart(text: str, piece: str) -> bool:
    """`12-09-2025 | 07:15 | Tjeerd Wiersma`: two words or more between bars, none of them a word of menus."""
    words = piece.split()
    barred = any(sign in text for sign in "|｜·•")
    return barred and one_name(piece) and len(words) >= 2 and not any(group_of(word) for word in words)


def _closing_byline(page: Page) -> Stated | None:
    """The author in brackets after the last sentence."""
    paragraphs = [block for block in page.blocks if block.proper and block.role not in ("caption", "title")]
    for block in [block for block in page.blocks if block.reason == IN_BRACKETS] or paragraphs[-1:]:
        lead = max(paragraphs[0].start, block.start - 4) if paragraphs else block.start
        names = closing_names(page.text[lead : block.end], page.lang == "ja")
        if names is not None:
            return Stated(readable(names.value), IN_BRACKETS, lead + names.start, lead + names.end)
    return None


def _stated_dates(page: Page) -> Iterator[StatedDate]:
    """Dates on the lines about the article, in order."""
    title = next((block.start for block in page.blocks if block.role == "title"), -1)
    for block, line, meta in page.meta:
        if meta is None:
            continue
        for found in meta.dates:
            updated = meta.updated_at is not None and _updates(line.text, meta, found)
            rank = 0 if meta.published and not updated else 1 if block.start > title else 2
            bare = found.end - found.start >= len(line.text) - 2
            where = f"date of the last change, in a {meta.reason}" if updated else f"in a {meta.reason}"
            span = block.start + found.start, block.start + found.end
            yield StatedDate(
                *span, found.readings, updated, weekday_beside(line.text, found), where, meta.either, rank + bare
            )


def _updates(text: str, meta: MetaLine, found: DateExpression) -> bool:
    """Whether a date is that of the last change: the words for it stand before it, or right behind it and its time."""
    at = meta.updated_at or 0
    if at < found.start:
        between = [date for date in meta.dates if at < date.start < found.start]
        return not between or not any(sign.isdigit() for sign in text[:at])
    rest = compiled(CLOCK).sub(" ", text[found.end : at])
    return not rest.strip(" :,|-–—(（") and not any(sign.isdigit() for sign in text[at:])


def _dates(page: Page) -> tuple[Stated | None, Stated | None]:
    """Published and updated."""
    stated = list(_stated_dates(page))
    told = functools.cache(lambda: told_in(page.text, page.blocks, page.lang))
    published = _best([entry for entry in stated if not entry.updated], stated, told)
    changes = [entry for entry in stated if entry.updated]
    updated = _best(changes, stated, told)
    if published is None:
        published = _best([entry for entry in stated if entry.either], stated, told)
    if published is None:
        published = _best(list(dateline_dates(page.text, page.blocks, page.lang)), stated, told)
    if updated is None and published is not None:
        updated = _in_year(changes, published) or _updated_on_the_day(page, published)
    return published, updated


def _in_year(changes: Sequence[StatedDate], published: Stated) -> Stated | None:
    """A last change without a year (`10月3日 11時20分更新`): in the year of publication, if not before it."""
    for entry in changes:
        for reading in entry.readings:
            value = published.value[:4] + reading[4:]
            if reading.startswith("XXXX-") and len(reading) == 10 and value >= published.value:
                return Stated(value, f"{entry.where}; the year is that of publication", entry.start, entry.end)
    return None


def _updated_on_the_day(page: Page, published: Stated) -> Stated | None:
    """`15/05/2024 - 19:40 | Updated 21:05`: a last change with a clock time alone was on the same day."""
    for block, line, meta in page.meta:
        if meta is None or meta.updated_at is None or not meta.clock:
            continue
        rest = line.text[meta.updated_at :]
        if any(date.start > meta.updated_at for date in meta.dates) or not any(map(str.isdigit, rest)):
            continue
        start = block.start + meta.updated_at
        return Stated(published.value, "clock time of the last change, on the day of publication", start, block.end)
    return None


def _best(candidates: Sequence[StatedDate], stated: Sequence[StatedDate], told: Callable[[], Told]) -> Stated | None:
    """The first full date of the best rank: with words for publication, then below the title, then above it."""
    found: list[tuple[int, int, Stated]] = []
    for index, entry in enumerate(candidates):
        value = chosen(entry, stated, told)
        if value is not None:
            found.append((entry.rank, index, Stated(value[0], value[1], entry.start, entry.end)))
    return min(found, key=lambda entry: entry[:2])[2] if found else None
