"""Links that open an article at the quote: URL text fragments; articles without a URL have none."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote as percent_encoded

from jpties.cite import escaping
from jpties.cite.cleaning import copyable, is_unspaced, on_one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jpties.cite.grouping import Cited, Options
    from jpties.model.article import Article
    from jpties.model.fact import Fact

WHOLE = 300
"""Characters up to which the whole quote stands in the link; of longer ones its start and end."""
_START_WORDS, _END_WORDS = 4, 2
_START_SIGNS, _END_SIGNS = 12, 8
_CONTEXT_WORDS = 3


def link(groups: Iterable[Cited], _options: Options) -> Iterator[str]:
    """A link a line; of articles alone their URL."""
    first = True
    for group in groups:
        address = group.record.url
        if address is None:
            continue
        links = [to_quote(address, quote.fact, group.article) for quote in group.quotes]
        for found in dict.fromkeys(links or [escaping.url(address)]):
            yield found if first else f"\n{found}"
            first = False


def to_quote(address: str, fact: Fact, article: Article) -> str:
    """The URL with a text fragment, with the words around the quote where the text has it more than once.

    A URL with a fragment of its own stays as it is: it names a place already.
    """
    plain = escaping.url(address)
    if "#" in plain:
        return plain
    text = copyable(fact.quote).strip()
    before = after = ""
    if article.text.count(fact.quote) > 1:
        before, after = _context(article.text, fact)
    if len(text) <= WHOLE and "\n" not in text:
        middle = _encoded(text)
    else:
        start, end = _ends(on_one_line(text))
        middle = f"{_encoded(start)},{_encoded(end)}"
    prefix = f"{_encoded(before)}-," if before else ""
    suffix = f",-{_encoded(after)}" if after else ""
    return f"{plain}#:~:text={prefix}{middle}{suffix}"


def _encoded(text: str) -> str:
    """Percent-encoded, the hyphen too, which has a meaning here."""
    return percent_encoded(text, safe="", errors="replace").replace("-", "%2D")


def _ends(text: str) -> tuple[str, str]:
    """The first and the last words, or signs where there are no spaces."""
    words = text.split()
    if len(words) > _START_WORDS + _END_WORDS and not is_unspaced(text[0]):
        return " ".join(words[:_START_WORDS]), " ".join(words[-_END_WORDS:])
    return text[:_START_SIGNS].rstrip(), text[-_END_SIGNS:].lstrip()


def _context(text: str, fact: Fact) -> tuple[str, str]:
    """Whole words on the same line before and after the quote."""
    line_start = text.rfind("\n", max(0, fact.start - 200), fact.start) + 1 or max(0, fact.start - 200)
    line_end = text.find("\n", fact.end, fact.end + 200)
    before = copyable(text[line_start : fact.start])
    after = copyable(text[fact.end : line_end if line_end >= 0 else fact.end + 200])
    if before and is_unspaced(before[-1]):
        before_part = before[-_END_SIGNS:]
    else:
        before_part = " ".join(before.split()[-_CONTEXT_WORDS:])
    after_part = after[:_END_SIGNS] if after and is_unspaced(after[0]) else " ".join(after.split()[:_CONTEXT_WORDS])
    return before_part.strip(), after_part.strip()
