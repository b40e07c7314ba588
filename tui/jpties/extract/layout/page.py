"""A page as rows: each line with what it is by itself, before its place on the page is weighed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jpties.extract.layout.captions import caption_reason, credit_only, numbered_image
from jpties.extract.layout.chrome import KNOWN_MENU, chrome_reason
from jpties.extract.layout.language import UNKNOWN, language_of_lines, line_language
from jpties.extract.layout.metalines import MetaLine, meta_line
from jpties.text.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.extract.layout.lines import Line
    from jpties.model.article import BlockRole

LONG = 140
"""Cells from which a line is text, however it ends: headlines are shorter."""
SENTENCE = 60
"""Cells from which a line that ends as a sentence is text."""
_CHINESE = "[的这们們没沒是]"
"""Signs that tell Chinese from a Japanese line without kana."""
FOREIGN_LIMIT = 200
"""Cells of the longest line that is leftover of another language; longer ones are text, whatever they speak."""
_STOP = r"(?<!\b[A-Z])[.!?…][\"'”’»)\]]*\s+(?:[\"'“‘„«(\[]|,,)?[^\Wa-z\d_]|[。！？]"


def several_sentences(text: str) -> bool:
    """Whether a sentence ends inside the text and another one begins."""
    match = compiled(_STOP).search(text)
    return match is not None and match.end() < len(text.rstrip(" ”»」』）)\"'"))


@dataclass(slots=True)
class Row:
    """A line and what is known of it."""

    line: Line
    """The line."""
    chrome: tuple[str, str] | None
    """Group of chrome and evidence, if it is chrome by its words."""
    caption: str | None
    """Evidence, if it is a caption by its words."""
    meta: MetaLine | None
    """What it says about the article, if it does."""
    lang: str | None
    """Its language, where that is plain."""
    foreign: bool = False
    """Whether it is plainly in another language than the article."""
    role: BlockRole | None = None
    """What it was found to be."""
    reason: str = ""
    """Why."""

    @property
    def open(self) -> bool:
        """Whether nothing has been decided yet."""
        return self.role is None

    @property
    def special(self) -> bool:
        """Whether it is chrome, caption or about the article by its own words."""
        return self.chrome is not None or self.caption is not None or self.meta is not None

    @property
    def text_like(self) -> bool:
        """Whether it reads like running text: long, or a sentence."""
        return (
            not self.special
            and not self.foreign
            and (self.line.size >= LONG or (self.line.closed and self.line.size >= SENTENCE))
        )

    @property
    def full_paragraph(self) -> bool:
        """Whether it is certainly a paragraph: several sentences, not broken off."""
        return (
            self.text_like and self.line.size >= 200 and not self.line.truncated and several_sentences(self.line.text)
        )

    def decide(self, role: BlockRole, reason: str) -> None:
        """Settle the role, unless it has been settled before."""
        if self.role is None:
            self.role = role
            self.reason = reason


def page_language(lines: Sequence[Line]) -> str:
    """Language of what looks like running text, else of everything."""
    long = [line.text for line in lines if line.size >= 80]
    told = language_of_lines(long).value if long else UNKNOWN
    return told if told != UNKNOWN else language_of_lines([line.text for line in lines]).value


def rows_of(lines: Sequence[Line], lang: str) -> list[Row]:
    """Every line with what it is by its own words."""
    return [_row(line, lang) for line in lines]


def _table_row(line: Line) -> bool:
    """Whether the line is a row of a Markdown table: `| Trade | 954 |`."""
    cells = line.text[1:-1].split("|") if line.text[0] == line.text[-1] == "|" else ()
    return len(cells) >= 2 and sum(any(map(str.isalnum, cell)) for cell in cells) >= 2


def _row(line: Line, lang: str) -> Row:
    meta = meta_line(line, lang)
    chrome = None if meta is not None and (meta.dates or meta.url) else chrome_reason(line)
    if chrome is not None and meta is not None and chrome[0] in ("menu", "list", "phrases"):
        chrome = None
    if chrome is not None:
        meta = None
    caption = None
    if chrome is None and meta is None:
        caption = caption_reason(line)
    elif meta is not None and meta.source is None and credit_only(line):
        caption, meta = caption_reason(line), None
    asked = chrome is None and meta is None and line.size <= FOREIGN_LIMIT and lang != UNKNOWN
    told = line_language(line.text) if asked else None
    row = Row(line, chrome, caption, meta, told)
    row.foreign = (
        told is not None
        and told != lang
        and (lang != "ja" or told != "zh" or bool(compiled(_CHINESE).search(line.text)))
    )
    if row.foreign and numbered_image(line):
        row.decide("noise", "text of an image, in another language")
    elif _table_row(line) and (chrome is None or chrome[1] != KNOWN_MENU):
        row.chrome = None
        row.decide("paragraph", "row of a table")
    return row
