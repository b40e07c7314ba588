"""One citation record from an article's metadata; every format is written from it, and what is not known is None."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jpties.cite.cleaning import copyable, on_one_line
from jpties.cite.creators import Creator, creators
from jpties.model.edtf import is_edtf, parsed
from jpties.text.folding import fold

if TYPE_CHECKING:
    from jpties.model.article import Article, Stated

_ABBREVIATION = 4
"""Letters below which a last word with a full stop may be an abbreviation."""
_KEY_WORD = 4
"""Letters that a title's word must have to stand in a key, unless no word is so long."""


@dataclass(frozen=True, slots=True)
class Citation:
    """What is known of an article as a publication, cleaned."""

    key: str
    """Stable name for bibliographies, ASCII: `yashar-2014-official`."""
    article: str
    """The contract's name of the article."""
    text_sha256: str
    """Name of the text."""
    lang: str
    """BCP 47 tag."""
    creators: tuple[Creator, ...] = ()
    """Authors."""
    title: str | None = None
    """Title as printed."""
    supplied: bool = False
    """Whether a person supplied the title because the text has none; it then stands in square brackets."""
    title_en: str | None = None
    """English title, supplied by a person."""
    container: str | None = None
    """The paper, agency or site."""
    date: str | None = None
    """EDTF of the publication."""
    url: str | None = None
    """Where it was published."""

    @property
    def shown_title(self) -> str | None:
        """The title, in square brackets where it was supplied."""
        return f"[{self.title}]" if self.title and self.supplied else self.title

    @property
    def headline(self) -> str | None:
        """The title without a full stop at its end, for styles that set their own sign there."""
        title = self.title
        if title is None or not title.endswith((".", "。")) or title.endswith(".."):
            return title
        last = title.rsplit(" ", 1)[-1][:-1]
        is_abbreviation = title.endswith(".") and (len(last) < _ABBREVIATION or "." in last)
        return title if is_abbreviation else title[:-1]

    @property
    def shown_headline(self) -> str | None:
        """The same, in square brackets where it was supplied."""
        return f"[{self.headline}]" if self.headline and self.supplied else self.headline

    @property
    def name_in_brackets(self) -> str | None:
        """The article's name where nothing else tells which text is meant."""
        known = self.creators or self.title or self.title_en or self.container or self.url
        return None if known else f"[{copyable(on_one_line(self.article))}]"

    @property
    def year(self) -> str | None:
        """The year, where all its digits are known."""
        if self.date is None:
            return None
        first = next((one for one in parsed(self.date) if one), None)
        return first.year if first is not None and first.known_year else None


def citation(article: Article, *, marks: bool = False) -> Citation:
    """The record of an article; with `marks` invisible marks stay in its texts."""
    metadata = article.metadata
    lang = metadata.lang.value

    def value(stated: Stated | None) -> str | None:
        """What is stated of the article, on one line; None where nothing readable is left of it."""
        text = on_one_line(copyable(stated.value, marks=marks)) if stated is not None else ""
        return text or None

    title = value(metadata.title)
    supplied = (
        metadata.title is not None and metadata.title.origin != "extracted" and metadata.title.value not in article.text
    )
    title_en = value(metadata.title_en)
    date = metadata.published.value if metadata.published and is_edtf(metadata.published.value) else None
    address = value(metadata.url)
    made = Citation(
        key="",
        article=article.name,
        text_sha256=article.text_sha256,
        lang=lang,
        creators=creators(value(metadata.byline), lang),
        title=title,
        supplied=supplied,
        title_en=title_en if title_en != title else None,
        container=value(metadata.source),
        date=date,
        url=address if address and address.lower().startswith(("http://", "https://")) else None,
    )
    return replace(made, key=_key(made))


def _key(record: Citation) -> str:
    """Author or paper, year, first long word of the title, in ASCII; the article's name where these give nothing."""
    who = _ascii(record.creators[0].short) if record.creators else ""
    words = [word for word in _ascii(record.title or record.title_en or "").split("-") if word]
    what = next((word for word in words if len(word) >= _KEY_WORD), words[0] if words else "")
    if not who and record.container:
        who = _ascii(record.container)
    if not (who and what):
        return _ascii(record.article) or f"text-{record.text_sha256[:12]}"
    return "-".join((who, record.year or "nd", what))


def _ascii(text: str) -> str:
    """Folded ASCII letters and digits, joined by hyphens; empty where more than the half is something else."""
    folded = fold(text)
    kept = "".join(sign if sign.isascii() and sign.isalnum() else " " for sign in folded)
    if 2 * len(kept.replace(" ", "")) < sum(sign.isalnum() for sign in folded):
        return ""
    return "-".join(kept.split())[:60].strip("-")


class UniqueKeys:
    """Gives each record a key of its own: a second `key` becomes `key-b`, the next `key-c`."""

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}

    def given(self, record: Citation) -> Citation:
        """The record, with a key that none before it had."""
        count = self._seen.get(record.key, 0)
        self._seen[record.key] = count + 1
        return record if count == 0 else self.given(replace(record, key=f"{record.key}-{_letters(count)}"))


def _letters(count: int) -> str:
    """1 is b, 25 is z, 26 is ba."""
    letters = ""
    while count:
        count, rest = divmod(count, 26)
        letters = chr(ord("a") + rest) + letters
    return letters
