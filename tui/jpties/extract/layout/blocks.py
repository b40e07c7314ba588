"""Blocks: which lines of a page are the article and which are the shop around it.

Evidence is weighed in this order: words of menus and buttons, lines about the article, captions,
repetition, language, then position: what stands before the title, after a heading over other
articles, or after the last paragraph. In doubt a line is text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.layout.bylines import closing_names
from jpties.extract.layout.captions import AGENCY_AT_END
from jpties.extract.layout.chrome import group_of
from jpties.extract.layout.language import UNKNOWN, language_of_lines
from jpties.extract.layout.lines import key_of, lines_of
from jpties.extract.layout.page import SENTENCE, Row, page_language, rows_of
from jpties.extract.layout.phrases import pointer_start
from jpties.extract.layout.placing import (
    DECLARED_TITLE,
    FRONT_MATTER,
    HEADING_MARKS,
    IN_BRACKETS,
    place_head,
    place_middle,
)
from jpties.extract.layout.repetition import mark_repeated_captions, mark_repeated_lines, mark_repeated_title
from jpties.extract.layout.sections import mark_list_page, mark_sections
from jpties.extract.layout.tail import last_of_text, place_tail
from jpties.extract.layout.titles import CANDIDATES, find_title
from jpties.extract.layout.wrapping import joined
from jpties.model.article import Block
from jpties.model.supplied import NOTHING_DECLARED
from jpties.text.plain import Plain, plain_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.model.article import Stated
    from jpties.model.supplied import Declared

_MARKED = 2
"""Headings with the same mark that make it the article's."""


def blocks_of(text: str, declared: Declared = NOTHING_DECLARED) -> tuple[tuple[Block, ...], str]:
    """Blocks of a canonical text, in order, and the BCP 47 tag of the article proper.

    Front matter is one block about the article; a line that says the declared title is the title.
    """
    plain = plain_of(text)
    lines = joined(plain.text, lines_of(plain.text, plain.index(declared.text_start) if declared.text_start else 0))
    lang = page_language(lines)
    rows = rows_of(lines, lang)
    _mark_declared(rows, declared.value("title"))
    settle(rows)
    last = max((index for index, row in enumerate(rows) if row.role in ("lead", "paragraph")), default=-1)
    blocks = tuple(block for index, row in enumerate(rows) for block in _blocks(row, plain, index == last, lang))
    proper = [row.line.text for row in rows if row.role not in ("noise", "meta")]
    told = language_of_lines(proper).value if proper else lang
    front = (Block("meta", 0, declared.text_start, FRONT_MATTER),) if declared.text_start else ()
    return front + blocks, told if told != UNKNOWN else lang


def _mark_declared(rows: Sequence[Row], title: Stated | None) -> None:
    """The first line at the head of the page that says the declared title is the title."""
    key = key_of(title.value) if title is not None else ""
    for row in rows[:CANDIDATES] if key else ():
        if row.line.key == key:
            row.role, row.reason = "title", DECLARED_TITLE
            return


def _free_signed_text(rows: Sequence[Row]) -> None:
    """The last text of a wire story ends with its agency as a caption does: below other text it is no caption."""
    last = max((index for index, row in enumerate(rows) if row.open and row.text_like), default=-1)
    for row in rows[last + 1 :] if last >= 0 else ():
        if row.open and row.caption is not None:
            if row.caption == AGENCY_AT_END and row.line.size >= SENTENCE:
                row.caption = None
            return


def _free_marked_headings(rows: Sequence[Row]) -> None:
    """A heading with the mark of two others is none of the page's menu, whatever its words (`■ Culture`)."""
    marked: dict[str, list[Row]] = {}
    for row in rows:
        if row.line.text.startswith(HEADING_MARKS):
            marked.setdefault(row.line.text[0], []).append(row)
    for same in marked.values():
        if sum(row.open and not row.special for row in same) >= _MARKED:
            for row in same:
                if row.chrome is not None and row.chrome[0] == "menu":
                    row.chrome = None


def settle(rows: Sequence[Row]) -> None:
    """Give every row its role."""
    _free_marked_headings(rows)
    for row in rows:
        if row.chrome is not None and row.chrome[0] != "sections":
            row.decide("noise", row.chrome[1])
    if mark_list_page(rows):
        return
    _free_signed_text(rows)
    mark_repeated_captions(rows)
    texts = [index for index, row in enumerate(rows) if row.open and row.text_like]
    mark_sections(rows, texts[0] if texts else len(rows))
    texts = [index for index in texts if rows[index].open]
    title = next((index for index, row in enumerate(rows[:CANDIDATES]) if row.role == "title"), None)
    if title is None:
        title = find_title(rows, texts[-1] if texts else -1)
    if title is not None:
        rows[title].decide("title", "the line before the text that most looks like a title")
        mark_repeated_title(rows, rows[title])
    mark_repeated_lines(rows)
    texts = [index for index in texts if rows[index].open]
    if title is not None:
        place_head(rows, title, next((index for index in texts if index > title), len(rows)))
    texts = [index for index in texts if not rows[index].line.truncated or rows[index].line.size >= 260] or texts
    place_tail(rows, max(last_of_text(rows, texts[-1]) if texts else -1, -1 if title is None else title))
    place_middle(rows)


def _blocks(row: Row, plain: Plain, signed: bool, lang: str) -> list[Block]:
    """The block of a row; two where a tag said twice is glued to a date, or the author follows the last sentence."""
    line = row.line
    role = row.role or "paragraph"
    first = _glued(row)
    if first:
        return [
            Block("noise", *plain.span(line.start, line.start + first), "name said twice, glued to the date"),
            Block(role, *plain.span(line.start + first, line.end), row.reason),
        ]
    last = _trailing_button(row)
    if last:
        return [
            Block(role, *plain.span(line.start, line.start + len(line.text[:last].rstrip(" |｜·•"))), row.reason),
            Block("noise", *plain.span(line.start + last, line.end), "button at the end of a line about the article"),
        ]
    other = pointer_start(line) if role in ("paragraph", "lead") else None
    if other is not None:
        return [
            Block(role, *plain.span(line.start, line.start + len(line.text[:other].rstrip())), row.reason),
            Block(
                "noise", *plain.span(line.start + other, line.end), "points to another article, after the last sentence"
            ),
        ]
    names = closing_names(line.text, lang == "ja") if signed else None
    if names is not None:
        at = line.start + line.text.rindex(line.text[names.start : names.end])
        while plain.text[at - 1] not in "(（【":
            at -= 1
        return [
            Block(
                role, *plain.span(line.start, line.start + len(line.text[: at - 1 - line.start].rstrip())), row.reason
            ),
            Block("meta", *plain.span(at - 1, line.end), IN_BRACKETS),
        ]
    return [Block(role, *plain.span(line.start, line.end), row.reason)]


def _trailing_button(row: Row) -> int:
    """Where a button for comments or sharing begins at the end of a line about the article, else 0."""
    if row.meta is None or not row.meta.dates or row.role != "meta":
        return 0
    text = row.line.text
    bar = max(text.rfind(sign) for sign in "|｜·•")
    if (
        bar <= 0
        or bar < max(date.end for date in row.meta.dates)
        or group_of(text[bar + 1 :]) not in ("comments", "share")
    ):
        return 0
    return len(text) - len(text[bar + 1 :].lstrip())


def _glued(row: Row) -> int:
    """Length of a name said twice at the head of a line about the article, else 0."""
    if row.meta is None or row.meta.residue is None or row.role != "meta":
        return 0
    start, end = row.meta.residue
    left = row.line.text[start:end].strip()
    half = len(left) // 2
    doubled = start == 0 and half >= 3 and left[:half].strip() == left[-half:].strip()
    return end if doubled else 0
