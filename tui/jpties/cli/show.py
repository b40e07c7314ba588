"""`jpties show`: an article as text."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from jpties.cli.corpus import chosen, opened
from jpties.model.article import Metadata
from jpties.text.clean import display, display_line
from jpties.text.width import cut

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from jpties.model.analysis import Analysis
    from jpties.model.article import Block

NEXT_TO = 12
"""Cells of the field names."""


def show(options: argparse.Namespace) -> int:
    """Print an article: clean, marked, raw, by blocks, or its metadata with the evidence."""
    with opened(options) as model:
        analysis = model.analysis(chosen(model, options.article).name)
    if options.raw:
        text = analysis.article.text
    elif options.blocks:
        text = "\n".join(_block_lines(analysis))
    elif options.explain:
        text = "\n".join(_explained(analysis))
    else:
        text = "\n\n".join(
            _marked(analysis, block) if options.marked else _plain(analysis, block) for block in _proper(analysis)
        )
    sys.stdout.write(display(text).rstrip("\n") + "\n")
    return 0


def _proper(analysis: Analysis) -> list[Block]:
    return [block for block in analysis.article.blocks if block.proper]


def _plain(analysis: Analysis, block: Block) -> str:
    return analysis.article.text[block.start : block.end]


def _marked(analysis: Analysis, block: Block) -> str:
    """The text of a block, each mention as `[words](id)`."""
    text = analysis.article.text
    parts = []
    at = block.start
    for mention in analysis.mentions:
        if block.start <= mention.start and mention.end <= block.end:
            parts += [text[at : mention.start], f"[{text[mention.start : mention.end]}]({mention.id})"]
            at = mention.end
    parts.append(text[at : block.end])
    return "".join(parts)


def _block_lines(analysis: Analysis) -> Iterator[str]:
    text = analysis.article.text
    for block in analysis.article.blocks:
        words = cut(display_line(text[block.start : block.end]), 60)
        yield f"{block.start:>6}-{block.end:<6} {block.role:<10}{words}"
        yield f"{'':14}{'':10}({block.reason})"


def _explained(analysis: Analysis) -> Iterator[str]:
    """Each field as shown, with its evidence and, where a sidecar changed it, what the text alone gives."""
    article = analysis.article
    yield f"{'article':<{NEXT_TO}}{article.name}"
    yield f"{'file':<{NEXT_TO}}{article.path}"
    yield f"{'encoding':<{NEXT_TO}}{article.encoding}"
    yield f"{'sha256':<{NEXT_TO}}{article.text_sha256}"
    for name, stated, extracted in zip(Metadata._fields, article.metadata, article.extracted, strict=True):
        if stated is None:
            yield f"{name:<{NEXT_TO}}not known"
            continue
        yield f"{name:<{NEXT_TO}}{stated.value}"
        where = f" at {stated.start}-{stated.end}" if stated.start is not None else ""
        yield f"{'':<{NEXT_TO}}  {stated.origin}: {stated.evidence}{where}"
        if stated.origin == "curated" and extracted is not None and extracted.value != stated.value:
            yield f"{'':<{NEXT_TO}}  the text alone gives {extracted.value} ({extracted.evidence})"
