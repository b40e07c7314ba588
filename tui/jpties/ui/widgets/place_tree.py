"""The pane of places: branches with counts, articles below them, a filter."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.segment import Segment

from jpties.model.atlas import NoAtlas
from jpties.model.tree import ORDERS, Tree
from jpties.model.tree_filter import Held
from jpties.model.tree_nodes import Branch, Leaf
from jpties.text.clean import display_line
from jpties.text.width import cells, cut
from jpties.ui.signs import CLOSED, CUT, OPEN
from jpties.ui.widgets.list_pane import ListPane

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from jpties.model.model import ArticleRow
    from jpties.model.tree import Order
    from jpties.model.tree_nodes import Node
    from jpties.state.keymap import Keyboard
    from jpties.ui.look import Look
    from jpties.ui.widgets.pane import Perform

MAX_OPEN_AT_START = 60
"""Lines up to which a tree is shown all open at the start."""
MAX_OPEN_IN_FILTER = 200
"""Articles found up to which a filter shows all of them."""


class TreeLine(NamedTuple):
    """A line of the tree."""

    node: Node
    """Branch or article."""
    depth: int
    """Branches above it."""


class PlaceTree(ListPane):
    """Partners and Japan, down to the articles."""

    WHERE = "tree"

    def __init__(self, keyboard: Keyboard, look: Look, perform: Perform, show_article: Callable[[int], None]) -> None:
        super().__init__(keyboard, look, perform)
        self._show_article = show_article
        self.branches = Tree((), NoAtlas())
        """The branches."""
        self.lines: list[TreeLine] = []
        """What is shown, from top to bottom."""
        self.open: set[str] = set()
        """Keys of the branches that are open."""
        self.filter = ""
        """Words that what is shown holds."""
        self.sign: Callable[[ArticleRow], str] = lambda _row: " "
        """The sign before an article."""
        self.ask: Callable[[str], frozenset[int] | None] = lambda _words: None
        """Gives the articles that fulfil a query; None where words are no query."""
        self._all_open = False
        self._held: Held | None = None

    def show_tree(self, tree: Tree, opened: Iterable[str] | None = None) -> None:
        """Show other branches; those with these keys open, by default as many as fit."""
        self.branches = tree
        self._hold()
        if opened is not None:
            self.open = set(opened)
        elif not self.open:
            self.open = {root.key for root in tree.roots}
            first = tree.first_leaf()
            everything = [node.key for node, _above in _first(tree.walk(), MAX_OPEN_AT_START + 1)]
            if len(everything) <= MAX_OPEN_AT_START:
                self.open = set(everything)
            elif first is not None:
                self.open |= {branch.key for branch in first[1]}
        self._relist()

    # Items

    def item_count(self) -> int:
        """One line an item."""
        return len(self.lines)

    def line_count(self) -> int:
        """One line an item."""
        return len(self.lines)

    def cursor_moved(self) -> None:
        """Show the article under the cursor."""
        node = self.node
        if isinstance(node, Leaf):
            self._show_article(node.row)

    @property
    def node(self) -> Node | None:
        """What the cursor stands on."""
        return self.lines[self.cursor].node if self.cursor < len(self.lines) else None

    def _relist(self, at: str = "") -> None:
        """List the lines anew, the cursor on the node with the key `at`, or where it was."""
        at = at or (self.node.key if self.node else "")
        self.lines = list(self._listed(self.branches.roots))
        keys = [line.node.key for line in self.lines]
        self.cursor = next((keys.index(key) for key in _prefixes(at) if key in keys), 0)
        self.forget()
        self.scroll_by(0)
        self.show_lines(self.cursor, self.cursor + 1, 2)

    def _listed(self, nodes: Iterable[Node], above: tuple[Branch, ...] = ()) -> Iterator[TreeLine]:
        for node in nodes:
            if self._held is not None and not self._held.keeps(node, above):
                continue
            yield TreeLine(node, len(above))
            if isinstance(node, Branch) and self.is_open(node):
                yield from self._listed(self.branches.children(node), (*above, node))

    def is_open(self, branch: Branch) -> bool:
        """Whether a branch is open; a filter opens what it keeps where that is little."""
        return self._all_open or branch.key in self.open

    # Actions

    def do_open(self) -> bool | None:
        """Open or close a branch; on an article go and read it, which is for the screen."""
        if not isinstance(self.node, Branch):
            return False
        self.do_fold()
        return None

    def do_fold(self) -> None:
        """Open or close the branch; on an article its branch."""
        if isinstance(self.node, Branch):
            self._set_open(self.node, not self.is_open(self.node))
        else:
            self.do_left()

    def do_left(self) -> bool | None:
        """Close the branch, or go to the one above."""
        if isinstance(self.node, Branch) and self.is_open(self.node) and not self._all_open:
            self._set_open(self.node, False)
            return None
        above = self._above()
        if above is None:
            return False
        self.move_to(above)
        return None

    def do_right(self) -> bool | None:
        """Open the branch, or step into it; from an article to the reader."""
        if not isinstance(self.node, Branch):
            return False
        if not self.is_open(self.node):
            self._set_open(self.node, True)
        else:
            self.do_down()
        return None

    def sort_on(self) -> Order:
        """The next way of sorting; returns its name."""
        order = ORDERS[(ORDERS.index(self.branches.order) + 1) % len(ORDERS)]
        self.branches = self.branches.sorted_by(order)
        self._relist()
        return order

    def _set_open(self, branch: Branch, is_open: bool) -> None:
        (self.open.add if is_open else self.open.discard)(branch.key)
        self._relist(branch.key)

    def _above(self) -> int | None:
        depth = self.lines[self.cursor].depth if self.lines else 0
        return next((at for at in range(self.cursor - 1, -1, -1) if self.lines[at].depth < depth), None)

    def narrow(self, words: str) -> int:
        """Show only what holds the words, all of it where there are none; returns the lines that are left."""
        self.filter = words.strip()
        self._hold()
        self._relist()
        self.refresh_heading()
        return len(self.lines)

    def to_first(self) -> None:
        """Put the cursor on the first article that is shown, and show it."""
        first = next((at for at, line in enumerate(self.lines) if isinstance(line.node, Leaf)), None)
        if first is not None:
            self.move_to(first)

    def _hold(self) -> None:
        """Find what the filter keeps; a handful is shown all open."""
        asked = self.ask(self.filter) if self.filter else None
        if asked is not None:
            self._held = Held(asked, frozenset())
        else:
            self._held = self.branches.held(self.filter) if self.filter else None
        self._all_open = self._held is not None and len(self._held.rows) <= MAX_OPEN_IN_FILTER

    def reveal(self, row: int) -> None:
        """Put the cursor on an article, opening what is above it; its next place from here on."""
        if isinstance(self.node, Leaf) and self.node.row == row:
            return
        found = self.branches.leaf_of(row, self.node.key if self.node else "")
        if found is None:
            return
        leaf, above = found
        if self._held is not None and not self._held.keeps(leaf, above):
            self.filter = ""
            self._hold()
        shown = next((at for at, line in enumerate(self.lines) if line.node.key == leaf.key), None)
        if shown is None:
            self.open |= {branch.key for branch in above}
            self._relist(leaf.key)
        else:
            self.move_to(shown, tell=False)

    def item_pressed(self, item: int) -> None:
        """A branch opens or closes."""
        node = self.lines[item].node
        if isinstance(node, Branch):
            self._set_open(node, not self.is_open(node))

    # Drawing

    def typed(self) -> str:
        """The filter."""
        return display_line(self.filter)

    def heading(self) -> tuple[str, str]:
        """The name of the pane, the filter or the number of articles."""
        if self.filter:
            return "Places: ", "Esc shows all"
        count = len(self.branches.rows)
        return "Places", f"{count:,} article{'s' if count != 1 else ''}" if count else ""

    def draw(self, number: int, width: int) -> list[Segment]:
        """A branch with its code and count, or the title of an article."""
        node, depth = self.lines[number]
        style = self.look.side
        dim = style + self.look.dim
        if number == self.cursor:
            style, dim = style + self.cursor_style(), dim + self.cursor_style()
        indent = " " * (1 + max(0, 2 * depth - 1))
        if isinstance(node, Leaf):
            row = self.branches.rows[node.row]
            title = display_line(row.title)
            room = width - len(indent) - 2
            return [
                Segment(f"{indent}{self.sign(row)} ", style + self.look.accent),
                Segment(cut(title, room - 1, CUT), style),
            ]
        arrow = OPEN if self.is_open(node) else CLOSED
        count = f"{node.count:,}"
        code = f"{node.code} " if node.code else ""
        room = width - len(indent) - 2 - len(code) - len(count) - 2
        label = cut(display_line(node.label), room, CUT)
        if not depth:
            style += self.look.strong
        return [
            Segment(f"{indent}{arrow} ", dim),
            Segment(code, dim),
            Segment(label + " " * (room - cells(label) + 1), style),
            Segment(f"{count} ", dim),
        ]


def _prefixes(key: str) -> Iterator[str]:
    """The key and those of the branches above it, nearest first."""
    while key:
        yield key
        key = key.rpartition("/")[0]


def _first(nodes: Iterator[tuple[Node, tuple[Branch, ...]]], count: int) -> Iterator[tuple[Node, tuple[Branch, ...]]]:
    for _number, node in zip(range(count), nodes, strict=False):
        yield node
