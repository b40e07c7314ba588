"""Reading a memo: the quotes in it, each with its line, what is said about its source, and its fact's id if it has one.

Quotes are block quotes (`> `), of which a last paragraph that begins with a dash names the source, and words in
quotation marks of any language, long enough to be a quotation; the words up to the next one are what is said about it.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING
from urllib.parse import unquote

from jpties.cite.matching import comparable, is_word, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SHORTEST = 3
"""Words, or signs of a script without spaces, from which words in quotation marks are taken for a quotation."""
LONGEST = 1_000
"""Tokens of a quote that are compared; what follows is left out."""
FARTHEST = 4_000
"""Signs within which a quotation mark or bracket must close."""
SOURCE = 20_000
"""Signs behind a quote in which its citation is looked for."""
_PAIRS = {"“": "”", "„": "“”", "«": "»", "「": "」", "『": "』", "‘": "’", '"': '"', "”": "”"}
_BEFORE_OPENING = frozenset(" \u00a0\u202f\u3000\n\t([{（「『—–-:>*_")


@dataclass(frozen=True, slots=True)
class Passage:
    """A quote in a memo."""

    line: int
    """Line of its first word, from 1."""
    parts: tuple[str, ...]
    """Its text in comparable form, cut where words were left out (`[...]`)."""
    source: str = ""
    """What follows it, in which the memo may say where it is from, in comparable form."""
    source_line: int = 0
    """Line on which that begins."""
    fact_id: str | None = None
    """The id in the memo."""
    block: bool = False
    """Whether it is a block quote."""
    paragraph: int = 0
    """First line of the paragraph or block quote; its quotes share their citations."""


def passages(memo: str) -> list[Passage]:
    """The quotes of a memo, in order."""
    found: list[Passage] = []
    for number, lines, is_quote in _paragraphs(memo):
        quotes = _of_block(number, lines) if is_quote else _of_paragraph(number, lines)
        found += [replace(one, paragraph=number) for one in quotes]
    return found


def _paragraphs(memo: str) -> Iterator[tuple[int, list[str], bool]]:
    """Runs of lines that belong together: first line's number, the lines, and whether they are a block quote."""
    run: list[str] = []
    first, quoted = 1, False
    for number, line in enumerate(memo.split("\n"), 1):
        is_quote = _quote_mark().match(line) is not None
        if run and (not line.strip() or is_quote != quoted):
            yield first, run, quoted
            run = []
        if line.strip():
            if not run:
                first, quoted = number, is_quote
            run.append(line)
    if run:
        yield first, run, quoted


def _of_block(first: int, lines: Sequence[str]) -> list[Passage]:
    """The quotes of one block quote, and the source that its last paragraph names."""
    found: list[Passage] = []
    paragraph: list[str] = []
    start = first
    for number, line in enumerate([*lines, ">"], first):
        text = _quote_mark().sub("", line, count=1).strip()
        if text:
            if not paragraph:
                start = number
            paragraph.append(text)
            continue
        joined = "\n".join(paragraph)
        paragraph = []
        if joined.startswith(("—", "–", "-- ")):
            source = comparable(_unescaped(joined.lstrip("—–- ")))
            found = [replace(one, source=source, source_line=start) if not one.source else one for one in found]
        elif joined:
            found.append(_passage(start, joined, block=True))
    return found


def _of_paragraph(first: int, lines: Sequence[str]) -> list[Passage]:
    """The quotations inside running text."""
    text = "\n".join(lines)
    spans = _without_sources(text, [span for span in _spans(text) if _is_quotation(text[span[0] : span[1]])])
    behind = _behind(text, [end for _start, end in spans])
    found: list[Passage] = []
    for index, (start, end) in enumerate(spans):
        after = text[end + 1 : spans[index + 1][0] - 1] if index + 1 < len(spans) else text[end + 1 :]
        passage = _passage(first + text.count("\n", 0, start), text[start:end], comment_from=after[:1_000])
        line = first + text.count("\n", 0, end)
        found.append(replace(passage, source=behind[index], source_line=line))
    return found


def _behind(text: str, ends: Sequence[int]) -> list[str]:
    """What follows each quote in its paragraph, in comparable form.

    Quotes that follow each other may share the citation behind the last one, so all that follows may be it.
    """
    pieces = [comparable(_unescaped(text[end + 1 : after + 1])) for end, after in pairwise([*ends, len(text)])]
    # A piece but the last ends with a quotation mark, beside which comparable text has no space.
    joined = "".join(pieces)
    starts = accumulate((len(piece) for piece in pieces), initial=0)
    return [joined[start : start + SOURCE] for start, _piece in zip(starts, pieces, strict=False)]


def _without_sources(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans but those inside brackets right behind a quote: titles in its citation."""
    kept: list[tuple[int, int]] = []
    limit = -1
    for start, end in spans:
        if start < limit:
            continue
        kept.append((start, end))
        at = end + 1
        while at < len(text) and text[at] in " .,\n\u00a0":
            at += 1
        if text[at : at + 1] == "(":
            limit = _bracket_end(text, at)
    return kept


def _bracket_end(text: str, at: int) -> int:
    """Where the round bracket that opens at `at` closes; its own place where it does not."""
    depth = 0
    for index in range(at, min(len(text), at + FARTHEST)):
        depth += {"(": 1, ")": -1}.get(text[index], 0)
        if depth == 0:
            return index
    return at


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Ranges between outer quotation marks, without the marks."""
    closings = {opening: _closings(text, opening) for opening in _PAIRS if opening in text}
    at = 0
    for match in _marks().finditer(text):
        start = match.start()
        if start < at or not _opens(text, start):
            continue
        end = closings[match[0]].get(start)
        if end is not None and end - start <= FARTHEST:
            yield start + 1, end
            at = end + 1


@functools.cache
def _marks() -> re.Pattern[str]:
    return re.compile("[" + "".join(_PAIRS) + "]")


def _opens(text: str, at: int) -> bool:
    """Whether a mark that may also close, or be an apostrophe, opens here."""
    return text[at] in "„«「『" or at == 0 or text[at - 1] in _BEFORE_OPENING


def _closings(text: str, opening: str) -> dict[int, int]:
    """Where each opening mark is closed: by the mark that is not nested and, for an apostrophe's, ends a word."""
    closing = _PAIRS[opening]
    found: dict[int, int] = {}
    waiting: list[int] = []
    for match in re.finditer(f"[{opening}{closing}]", text):
        at, sign = match.start(), match[0]
        is_closing = sign in closing and not (sign == "’" and text[at + 1 : at + 2].isalnum())
        if is_closing and waiting:
            found[waiting.pop()] = at
        if sign == opening and (sign not in closing or _opens(text, at)):
            waiting.append(at)
    return found


def _is_quotation(text: str) -> bool:
    return sum(is_word(token) for token in tokens(comparable(text[:2_000]))) >= SHORTEST


def _passage(line: int, text: str, *, block: bool = False, comment_from: str = "") -> Passage:
    match = _id_comment().search(text) or _id_comment().match(comment_from.lstrip())
    plain = _unescaped(text)
    parts = (comparable(part).strip() for part in _omission().split(plain))
    kept = tuple(part for part in parts if part)
    return Passage(line, kept, fact_id=unquote(match[1]) if match else None, block=block)


@functools.cache
def _quote_mark() -> re.Pattern[str]:
    """What begins a line of a block quote, which may be an item of a list."""
    return re.compile(r"[ \t]{0,12}(?:[-*+][ \t]{1,4})?>")


@functools.cache
def _id_comment() -> re.Pattern[str]:
    return re.compile(r"<!-- jpties (\S{1,500}) -->")


@functools.cache
def _omission() -> re.Pattern[str]:
    return re.compile(r"[\[(](?:\.\.\.|…|\. \. \.)[\])]")


def _unescaped(text: str) -> str:
    """Markdown's escapes and comments undone, and brackets around a letter whose case was changed."""
    without = re.sub(r"<!--[^>]{0,600}-->", " ", text)
    plain = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", without)
    return re.sub(r"\[(\w)\](?=\w)", r"\1", plain)
