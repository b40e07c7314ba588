"""The compact row of an article, made from its analysis."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from jpties.model.belonging import facts_of_ties
from jpties.model.lineage import Lineage
from jpties.model.model import ArticleRow
from jpties.names.gazetteer import gazetteer

if TYPE_CHECKING:
    from jpties.model.analysis import Analysis
    from jpties.model.article import Stated

TITLE_LENGTH = 90
"""Code points of a stand-in title taken from the text."""
_UNSPACED = re.compile("[\u3041-\u30ff\u3400-\u9fff]")


def row_of(analysis: Analysis) -> ArticleRow:
    """What lists show of an analysed article."""
    article = analysis.article
    metadata = article.metadata
    title = metadata.title.value if metadata.title else _first_words(analysis)
    proper = [fact for fact in analysis.facts if fact.block != "noise"]
    return ArticleRow(
        name=article.name,
        path=article.path,
        title=title,
        has_title=metadata.title is not None,
        lang=metadata.lang.value,
        published=_value(metadata.published),
        byline=_value(metadata.byline),
        source=_value(metadata.source),
        partners=analysis.partners,
        regions=analysis.regions,
        ties=analysis.ties,
        tie_facts=facts_of_ties(analysis.ties, proper, _lineage()),
        facts=len(proper),
        words=_words(analysis),
        text_sha256=article.text_sha256,
    )


def _value(stated: Stated | None) -> str | None:
    return stated.value if stated else None


def _first_words(analysis: Analysis) -> str:
    """The beginning of the article proper, or the name of the file where nothing is proper."""
    article = analysis.article
    for block in article.blocks:
        if block.proper:
            words = " ".join(article.text[block.start : block.start + 4 * TITLE_LENGTH].split())
            if len(words) <= TITLE_LENGTH:
                return words
            cut = words.rfind(" ", TITLE_LENGTH // 2, TITLE_LENGTH)
            return words[: cut if cut > 0 else TITLE_LENGTH] + "…"
    return article.name


def _words(analysis: Analysis) -> int:
    """Words of the article proper; of a text without spaces half its signs."""
    text = analysis.article.text
    count = 0
    for block in analysis.article.blocks:
        if block.proper:
            part = text[block.start : block.end]
            unspaced = len(_UNSPACED.findall(part))
            count += unspaced // 2 if unspaced * 3 > len(part) else len(part.split())
    return count


@functools.lru_cache(maxsize=1)
def _lineage() -> Lineage:
    """Places above a place, remembered over articles: as many as the gazetteer has at most, and a few unknown ones."""
    return Lineage(gazetteer())
