"""Everything a user can do in the browser, once: footer, help, palette, `jpties keys` and README read it.

Data only. What an action does is the method `do_` with its id, hyphens as underscores, of the pane, the
screen or the app. Keys are named as Textual names them (`pagedown`, `f1`), printable ones are
written as typed; only keys that terminals deliver are allowed (state/keymap.py checks).
"""

from __future__ import annotations

from typing import NamedTuple

PANES = ("tree", "reader", "facts")
"""The panes of the browser, from left to right."""
VIEW_PANES: dict[str, tuple[str, ...]] = {
    "browse": PANES,
    "search": ("results",),
    "ties": ("matrix", "map", "tie", "partners"),
    "timeline": ("timeline",),
    "figures": ("figures",),
    "entity": ("about", "passages"),
    "notebook": ("notebook",),
}
"""The panes of each view."""
PLACES = tuple(dict.fromkeys(pane for panes in VIEW_PANES.values() for pane in panes))
"""The places that an action may belong to: the panes of all views."""
EVERYWHERE = frozenset(PLACES)
"""An action of all panes."""
BROWSER = frozenset(PANES)
"""An action of the browser's panes."""

GROUPS = ("Moving", "Reading", "Facts", "Notebook", "Finding", "Copying", "Views", "Looks", "Program")
"""Headings under which help and README list the actions, in this order."""


class Action(NamedTuple):
    """One thing a user can do."""

    id: str
    """Stable name, used in the config and by `jpties keys`."""
    keys: tuple[str, ...]
    """Default keys; the first one is shown."""
    title: str
    """A few words for footer and palette."""
    help: str
    """One sentence for help and README."""
    group: str
    """Heading in the help."""
    where: frozenset[str] = EVERYWHERE
    """Panes in which it means something."""
    footer: int = 0
    """Place in the bottom line, 0 where it is not shown there; the last two stay when others do not fit."""


_TREE, _READER, _FACTS = frozenset({"tree"}), frozenset({"reader"}), frozenset({"facts"})
_TIES, _MATRIX, _TIE = frozenset(VIEW_PANES["ties"]), frozenset({"matrix"}), frozenset({"tie"})
_TIMELINE, _FIGURES = frozenset({"timeline"}), frozenset({"figures"})
_OVER_ALL = _TIMELINE | _FIGURES
_ABOUT = frozenset({"about"})
_ENTITY = _ABOUT | frozenset({"passages"})
_RESULTS = frozenset({"results"})
_NOTEBOOK = frozenset({"notebook"})
_NOTED = BROWSER | _RESULTS | _NOTEBOOK
_SIDES = _TREE | _FACTS
_LISTS = EVERYWHERE - _READER

ACTIONS: tuple[Action, ...] = (
    Action("open", ("enter",), "Open", "Open the article or branch; from a fact go to its quote.", "Moving", footer=1),
    Action("down", ("down", "j"), "Down", "Next line.", "Moving"),
    Action("up", ("up", "k"), "Up", "Previous line.", "Moving"),
    Action("left", ("left", "h"), "Left", "Close the branch or group, else go to the pane on the left.", "Moving"),
    Action("right", ("right", "l"), "Right", "Open the branch or group, else go to the pane on the right.", "Moving"),
    Action("page-down", ("pagedown", "space"), "Page down", "Next page.", "Moving", _READER),
    Action("page-up", ("pageup",), "Page up", "Previous page.", "Moving", _READER),
    Action("list-down", ("pagedown",), "Page down", "Down by a page.", "Moving", _LISTS),
    Action("list-up", ("pageup",), "Page up", "Up by a page.", "Moving", _LISTS),
    Action("top", ("g", "home"), "Top", "To the beginning.", "Moving"),
    Action("bottom", ("G", "end"), "Bottom", "To the end.", "Moving"),
    Action("fold", ("space",), "Fold", "Open or close the branch or group.", "Moving", _LISTS - _FIGURES - _ABOUT),
    Action("next-pane", ("tab",), "Next pane", "To the next pane.", "Moving"),
    Action("previous-pane", ("shift+tab",), "Previous pane", "To the previous pane.", "Moving"),
    Action("back", ("backspace",), "Back", "Back to where you were before the last jump.", "Moving"),
    Action("forward", ("u",), "Forward", "Forward again after going back.", "Moving"),
    Action(
        "next-article",
        ("]", "."),
        "Next article",
        "Next article in the order of the tree.",
        "Reading",
        BROWSER,
        footer=5,
    ),
    Action(
        "previous-article",
        ("[", ","),
        "Previous article",
        "Previous article in the order of the tree.",
        "Reading",
        BROWSER,
    ),
    Action(
        "next-mention",
        ("}", "w"),
        "Next mention",
        "Next mention of a name, date or number.",
        "Reading",
        BROWSER,
        footer=6,
    ),
    Action("previous-mention", ("{", "b"), "Previous mention", "Previous mention.", "Reading", BROWSER),
    Action(
        "raw",
        ("r",),
        "Raw text",
        "Show the text as the file has it, with the noise around the article.",
        "Reading",
        BROWSER,
    ),
    Action("fold-all", ("c",), "Fold all", "Close all groups but the first, or open them all.", "Facts", _FACTS),
    Action(
        "mark",
        ("m",),
        "Mark fact",
        "Mark the fact, or take the mark off; marked facts, also of other articles, are copied together.",
        "Facts",
        _READER | _FACTS | _FIGURES,
    ),
    Action("clear-marks", ("M",), "Clear marks", "Take the marks off all facts, in all articles.", "Facts", BROWSER),
    Action(
        "star",
        ("*",),
        "Star",
        "Star the fact that is lit or under the cursor, else the article, or take it off; in the search keep the query.",
        "Notebook",
        BROWSER | _RESULTS,
    ),
    Action(
        "note",
        ("a",),
        "Note",
        "Write a note on the fact that is lit or under the cursor, else on the article; of selected words make a fact.",
        "Notebook",
        BROWSER,
        footer=9,
    ),
    Action(
        "wrong",
        ("x",),
        "Wrong",
        "Put right the name that { } stand on, else the fact that is lit or under the cursor; in the notebook take away what is under the cursor.",
        "Notebook",
        _READER | _FACTS | _NOTEBOOK,
        footer=10,
    ),
    Action("undo", ("U",), "Undo", "Take back the last change of the notebook.", "Notebook", _NOTED),
    Action("redo", ("R",), "Redo", "Make the change again that was taken back.", "Notebook", _NOTED),
    Action(
        "find",
        ("/",),
        "Find",
        "Find words in the article; accents and case do not matter.",
        "Finding",
        BROWSER,
        footer=4,
    ),
    Action("find-next", ("n",), "Next hit", "Next place found.", "Finding", BROWSER),
    Action("find-previous", ("N",), "Previous hit", "Previous place found.", "Finding", BROWSER),
    Action(
        "view-search",
        ("s",),
        "Search",
        "Search all articles by words, names, places, dates, kinds of facts and amounts.",
        "Finding",
        footer=9,
    ),
    Action("next-found", ("]", ".", "n"), "Next article", "Next article found.", "Finding", _RESULTS, footer=2),
    Action("previous-found", ("[", ",", "N"), "Previous article", "Previous article found.", "Finding", _RESULTS),
    Action("sort-results", ("S",), "Sort", "Sort what was found by how well it fits, or by date.", "Looks", _RESULTS),
    Action("filter", ("f",), "Filter", "Show only what holds some words.", "Finding", _LISTS, footer=7),
    Action(
        "go-to",
        ("o",),
        "Go to",
        "Go to an article, place, person, organization or event by its name, to a person also by the office.",
        "Finding",
        footer=8,
    ),
    Action("cancel", ("escape",), "Cancel", "Take away the filter, the hits or the selection.", "Finding"),
    Action(
        "copy-fact",
        ("y",),
        "Copy fact",
        "Copy the fact, or all marked facts of all articles, with the citation.",
        "Copying",
        EVERYWHERE - _ENTITY,
        footer=2,
    ),
    Action(
        "copy-card",
        ("y",),
        "Copy card",
        "Copy the page as a card; on the line of a fact the fact with its citation.",
        "Copying",
        _ENTITY,
        footer=2,
    ),
    Action("copy-as", ("Y",), "Copy as", "Choose the format, seeing what it makes, and copy.", "Copying", footer=3),
    Action(
        "copy-citation",
        ("C",),
        "Copy citation",
        "Copy the citation of the article that is open, without a quote.",
        "Copying",
        BROWSER,
    ),
    Action("export", ("E",), "Export", "Write facts to a file: these, the article's, a branch's or all.", "Copying"),
    Action(
        "select",
        ("v",),
        "Select",
        "Select words by keys: arrows and next mention extend, Esc ends.",
        "Copying",
        _READER,
    ),
    Action(
        "copy-selection",
        ("ctrl+c",),
        "Copy selection",
        "Copy the words that are selected, nothing else.",
        "Copying",
        BROWSER,
    ),
    Action("view-browse", ("1",), "Browse", "Places, article and facts.", "Views"),
    Action("view-ties", ("2",), "Ties", "Partners by regions, a map of Japan, and the ledger of each tie.", "Views"),
    Action(
        "switch-map", ("m",), "Matrix/map", "The map in the place of the matrix, or back.", "Views", _TIES, footer=4
    ),
    Action("brief", ("B",), "Brief", "A cited brief about the tie under the cursor.", "Views", _TIES, footer=5),
    Action("partner-in", ("p",), "Partner in", "Tell the parts of the partner apart.", "Views", _MATRIX, footer=6),
    Action("partner-out", ("P",), "Partner out", "The partners one step up.", "Views", _MATRIX),
    Action("region-in", ("r",), "Region in", "Tell the parts of the region apart.", "Views", _MATRIX, footer=7),
    Action("region-out", ("R",), "Region out", "The regions one step up.", "Views", _MATRIX),
    Action(
        "count-by", ("c",), "Count", "Count articles, or facts whose places touch both sides.", "Views", _TIES, footer=9
    ),
    Action("sort-ties", ("S",), "Sort", "Most first, or by name.", "Views", _TIES),
    Action("view-timeline", ("3",), "Timeline", "Agreements and events on an axis of time.", "Views"),
    Action(
        "entity", ("e",), "Entity", "All that is said of the name, place or fact under the cursor.", "Views", footer=9
    ),
    Action("view-figures", ("4",), "Figures", "Every quantity in a table.", "Views"),
    Action("view-notebook", ("5",), "Notebook", "Stars, notes, own facts, corrections, saved queries.", "Views"),
    Action("zoom-in", ("+", "="), "Zoom in", "From decades to years, months and days.", "Views", _TIMELINE, footer=4),
    Action("zoom-out", ("-",), "Zoom out", "From days to months, years and decades.", "Views", _TIMELINE, footer=5),
    Action("scope", ("p",), "About", "Choose one entity or tie to see instead of all.", "Views", _OVER_ALL, footer=6),
    Action("with-figures", ("K",), "Figures too", "Show figures that have a date, or no more.", "Views", _TIMELINE),
    Action(
        "sort-column",
        ("S",),
        "Sort",
        "Sort by the column; again: the other way round, then as the articles stand.",
        "Views",
        _FIGURES,
        footer=4,
    ),
    Action("unit", ("U",), "Unit", "Choose one unit to see alone.", "Views", _FIGURES, footer=5),
    Action(
        "compare",
        ("c",),
        "Compare",
        "The figures of the same unit about the same, over articles and years.",
        "Views",
        _FIGURES,
        footer=5,
    ),
    Action("toggle-tree", ("t",), "Places", "Show or hide the tree of places.", "Looks", BROWSER),
    Action("toggle-facts", ("i",), "Facts", "Show or hide the facts.", "Looks", BROWSER),
    Action("zoom", ("z",), "Zoom", "Show the pane alone, or all panes again.", "Looks", BROWSER),
    Action("legend", ("L",), "Legend", "What the highlights mean; switch types of names on and off.", "Looks", BROWSER),
    Action("letters", ("A",), "Letters", "Show the letter of its type behind each name.", "Looks", BROWSER),
    Action("narrower", ("-",), "Narrower lines", "Make the lines of the article shorter.", "Looks", BROWSER),
    Action("wider", ("+", "="), "Wider lines", "Make the lines of the article longer.", "Looks", BROWSER),
    Action("pane-narrower", ("<",), "Narrower pane", "Make the pane narrower.", "Looks", _SIDES),
    Action("pane-wider", (">",), "Wider pane", "Make the pane wider.", "Looks", _SIDES),
    Action("sort", ("S",), "Sort", "Sort the tree by count, name or date.", "Looks", _TREE),
    Action("theme", ("T",), "Theme", "Choose the colours.", "Looks"),
    Action("open-corpus", ("O",), "Open", "Open another folder: one of the last ones, your own, or any.", "Program"),
    Action("add-article", ("I",), "Add", "Add an article to your own: paste it or name its file.", "Program"),
    Action("problems", ("!",), "Problems", "List the files that could not be used, with the reason.", "Program"),
    Action("help", ("?", "f1"), "Help", "The keys of this pane and of all others.", "Program", footer=98),
    Action("palette", ("ctrl+p",), "Commands", "Find a command by its name.", "Program"),
    Action("leave", ("q", "ctrl+q"), "Leave", "Leave the program.", "Program", footer=99),
)
"""In the order in which help lists them."""

BY_ID: dict[str, Action] = {action.id: action for action in ACTIONS}
"""Actions by id."""
