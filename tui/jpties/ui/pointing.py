"""Which entities the cursor of the browser stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.model.tree_nodes import Branch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.model.analysis import Analysis
    from jpties.model.model import Model
    from jpties.model.tree_nodes import Node
    from jpties.ui.screens.browse import BrowseScreen


def entities_under(screen: BrowseScreen) -> Sequence[str]:
    """Ids, the likeliest first: of the mention, of the branch, of the places of the article, of the fact's subjects."""
    reader, facts = screen.reader, screen.facts
    mention = reader.marks.mention
    if screen.pane is reader and mention is not None and mention.type not in ("date", "quantity"):
        return (mention.id,)
    if screen.pane is screen.places:
        node, model = screen.places.node, screen.travel.model
        return _of_node(node, model) if node is not None and model is not None else ()
    return facts.fact.subjects if facts.fact is not None else ()


def entities_at(analysis: Analysis, ranges: Sequence[tuple[int, int]]) -> Sequence[str]:
    """Ids of the names that touch one of some ranges of an article, each once."""
    found = (
        mention.id
        for start, end in ranges
        for mention in analysis.mentions
        if mention.type not in ("date", "quantity") and mention.start < end and start < mention.end
    )
    return list(dict.fromkeys(found))


def _of_node(node: Node, model: Model) -> Sequence[str]:
    if isinstance(node, Branch):
        return (node.place,) if node.place else ()
    row = model.rows[node.row]
    return [f"place:{code.lower()}" for code in (*row.partners, *row.regions)]
