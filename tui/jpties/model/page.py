"""What a reader sees of an article: its sections in the order of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from jpties.model.date_words import shown_date
from jpties.text.clean import hidden_count

if TYPE_CHECKING:
    from jpties.model.article import Article, Stated

SectionRole = Literal["title", "subtitle", "about", "lead", "heading", "paragraph", "caption", "noise", "folded"]
"""`about` is the metadata line, `folded` stands for noise that is not shown, `subtitle` for an English title."""

SEPARATOR = " \u2219 "
"""Between the parts of the metadata line; a sign of one cell in every terminal."""


class Section(NamedTuple):
    """A part of the page: a range of the article's text, or words of our own about it."""

    role: SectionRole
    """How it is shown."""
    start: int
    """First code point of the range; of our own words the place that they stand for."""
    end: int
    """End of the range, exclusive."""
    words: str | None = None
    """Our own words, None where the range is shown."""


def page_of(article: Article, minutes: int, raw: bool = False) -> tuple[Section, ...]:
    """The sections of an article: title and metadata first, then its blocks in order.

    Args:
        article: the article.
        minutes: its reading time.
        raw: whether noise and meta lines are shown as the file has them, instead of folded away.
    """
    if raw:
        return tuple(
            Section(_raw_role(block.role), block.start, block.end)
            for block in article.blocks
            if block.end > block.start
        )
    title = article.metadata.title
    sections = [*_head(article, minutes)]
    folded: list[tuple[int, int]] = []
    for block in article.blocks:
        if block.role == "meta" or _is_title(title, block.start, block.end):
            continue
        if block.role == "noise":
            folded.append((block.start, block.end))
            continue
        if folded:
            sections.append(_folded(article.text, folded))
            folded = []
        role: SectionRole = "heading" if block.role == "title" else block.role
        sections.append(Section(role, block.start, block.end))
    if folded:
        sections.append(_folded(article.text, folded))
    return tuple(sections)


def _raw_role(role: str) -> SectionRole:
    if role in ("noise", "meta"):
        return "noise"
    return role  # type: ignore[return-value]  # the other roles have the names of blocks


def _is_title(title: Stated | None, start: int, end: int) -> bool:
    """Whether a block is the title that stands at the head of the page already."""
    return title is not None and title.start is not None and title.start < end and start < (title.end or 0)


def _head(article: Article, minutes: int) -> list[Section]:
    metadata = article.metadata
    title = metadata.title
    if title is None:
        head = [Section("title", 0, 0, article.name)]
    elif title.start is not None and title.end is not None:
        head = [Section("title", title.start, title.end)]
    else:
        head = [Section("title", 0, 0, title.value)]
    if metadata.title_en is not None:
        head.append(Section("subtitle", 0, 0, metadata.title_en.value))
    parts = [
        shown_date(metadata.published.value) if metadata.published else "no date",
        metadata.byline.value if metadata.byline else "",
        metadata.source.value if metadata.source else "",
        metadata.lang.value,
        f"{minutes} min",
        "title supplied" if title is not None and title.origin == "curated" else "",
        "" if title is not None else "no title",
    ]
    hidden = hidden_count(article.text)
    if hidden:
        parts.append(f"{hidden} hidden sign{'s' if hidden > 1 else ''}")
    head.append(Section("about", 0, 0, SEPARATOR.join(part for part in parts if part)))
    return head


def _folded(text: str, ranges: list[tuple[int, int]]) -> Section:
    """One line in place of noise."""
    start, end = ranges[0][0], ranges[-1][1]
    lines = sum(1 for first, last in ranges for line in text[first:last].split("\n") if line.strip())
    words = f"{lines} line{'s' if lines != 1 else ''} around the article not shown"
    return Section("folded", start, end, words)
