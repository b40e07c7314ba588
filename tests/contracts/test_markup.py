"""No string from data goes through markup: a lint of our own, since one call is all that it takes.

Textual reads markup in plain strings given to its widgets, notices, titles and tooltips; `[@click=app.quit]` in
an article would run an action. What it takes literally is `markup=False`, a `Content`, a `Text`, a `Segment`.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "tui" / "jpties"

MARKED_WIDGETS = frozenset(
    {
        *("Static", "Label", "Button", "Checkbox", "RadioButton", "Link", "Digits", "Pretty", "Collapsible"),
        *("Option", "OptionList", "SelectionList", "Select", "DataTable", "Tree", "RichLog", "Log", "Markdown"),
        *("MarkdownViewer", "Header", "Tabs", "Tab", "TabPane", "ListItem", "Placeholder", "Rule"),
    }
)
"""Textual's widgets that read markup in what they are given, by default or always."""
TITLES = frozenset({"border_title", "border_subtitle", "tooltip", "sub_title"})
"""Attributes in which Textual reads markup."""


def faults_of(code: str, name: str = "code") -> Iterator[str]:
    """Each place where a string could be read as markup."""
    tree = ast.parse(code)
    ours = set(_names_of_ours(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            fault = _call(node, ours)
        elif isinstance(node, (ast.Assign, ast.AnnAssign, ast.AugAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            fault = next((_name(target) for target in targets if _name(target) in TITLES), "")
        elif isinstance(node, (ast.ImportFrom, ast.Import)):
            fault = next((alias.name for alias in node.names if _reads_markup(node, alias.name)), "")
        else:
            continue
        if fault:
            yield f"{name}:{node.lineno}: {fault} reads markup"


def _call(node: ast.Call, ours: set[str]) -> str:
    """What a call reads markup by, if it does."""
    called = _name(node.func)
    switches = [word.value for word in node.keywords if word.arg == "markup"]
    off = any(isinstance(value, ast.Constant) and value.value is False for value in switches)
    owner = _name(node.func.value) if isinstance(node.func, ast.Attribute) else ""
    if called in MARKED_WIDGETS - ours or called == "notify" or switches:
        return "" if off else f"{called}(...)"
    if called == "from_markup" or (called in ("print", "log") and owner == "console"):
        return f"{called}(...)"
    return "escape(...)" if called == "escape" and owner == "markup" else ""


def _names_of_ours(tree: ast.AST) -> Iterator[str]:
    """Names that a module defines or takes from our package: our tree of places is no widget."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("jpties"):
            yield from (alias.asname or alias.name for alias in node.names)


def _name(node: ast.AST) -> str:
    """Last part of a name: `Static` of `widgets.Static`, `notify` of `self.app.notify`."""
    if isinstance(node, ast.Attribute):
        return node.attr
    if isinstance(node, ast.Subscript):
        return _name(node.value)
    return node.id if isinstance(node, ast.Name) else ""


def _reads_markup(node: ast.Import | ast.ImportFrom, name: str) -> bool:
    """Whether an import brings in a module that is about markup."""
    module = getattr(node, "module", None) or ""
    return bool({module, name, f"{module}.{name}"} & {"rich.markup", "textual.markup", "rich.markdown"})


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_string_goes_through_markup(path: Path) -> None:
    assert list(faults_of(path.read_text(encoding="utf-8"), path.name)) == []


def test_a_subclass_of_textuals_widgets_is_ours_to_look_at() -> None:
    """Widgets that draw markup are used as they are, or not at all: a subclass would hide its calls from this lint."""
    allowed = {"Widget", "Input", "TextArea", "App", "Screen", "ModalScreen", "Horizontal", "Vertical", "Message"}
    for path in PACKAGE.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        imported = {
            alias.asname or alias.name
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("textual.widgets")
            for alias in node.names
        }
        bases = {_name(base) for node in ast.walk(tree) if isinstance(node, ast.ClassDef) for base in node.bases}
        assert bases & imported <= allowed, path


@pytest.mark.parametrize(
    "code",
    [
        "yield Static(title)",
        "yield Static(title, markup=True)",
        "Label(f'{name}')",
        "widgets.Static(title, id='x')",
        "self.app.notify(message)",
        "self.app.notify(message, title=name)",
        "Text.from_markup(words)",
        "Content.from_markup(words)",
        "from rich.markup import escape",
        "textual.markup.escape(words)",
        "self.border_title = row.title",
        "pane.tooltip = row.title",
        "console.print(words)",
        "DataTable(zebra_stripes=True)",
        "OptionList(*names)",
        "Tree(label)",
        "Static(title, markup=settings.markup)",
    ],
)
def test_the_lint_sees_each_way_to_markup(code: str) -> None:
    assert list(faults_of(code))


@pytest.mark.parametrize(
    "code",
    [
        "yield Static(title, markup=False)",
        "self.app.notify(message, markup=False)",
        "re.escape(words)",
        "Segment(words, style)",
        "Content(words)",
        "print(words)",
    ],
)
def test_the_lint_lets_pass_what_is_literal(code: str) -> None:
    assert list(faults_of(code)) == []
