"""The code can be read a file and a function at a time, and every name says what it is for, inner ones too.

Ruff asks for the docstrings of what a module gives to others; what stands inside functions it takes for private.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CODE = sorted((ROOT / "tui").rglob("*.py"))
FILE, FUNCTION = 300, 40
"""Lines at the most."""

Named = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def faults_of(code: str) -> Iterator[str]:
    """What is too long or says nothing of itself."""
    lines = len(code.splitlines())
    if lines > FILE:
        yield f"{lines} lines"
    for node in ast.walk(ast.parse(code)):
        if not isinstance(node, Named):
            continue
        lines = (node.end_lineno or node.lineno) - node.lineno + 1
        if lines > FUNCTION and not isinstance(node, ast.ClassDef):
            yield f"{node.name} has {lines} lines"
        if not node.name.startswith("_") and not _is_overload(node) and ast.get_docstring(node) is None:
            yield f"{node.name} has no docstring"


def _is_overload(node: Named) -> bool:
    """Whether it only gives another type of the function that follows."""
    return any(isinstance(one, ast.Name) and one.id == "overload" for one in node.decorator_list)


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT / "tui")))
def test_a_file_can_be_read(path: Path) -> None:
    assert list(faults_of(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        ("x = 1\n" * 301, "301 lines"),
        ("def _long():\n" + "    x = 1\n" * 40, "_long has 41 lines"),
        ("def outer():\n    '''It.'''\n    def inner():\n        pass\n", "inner has no docstring"),
        ("class _Hidden:\n    async def seen(self):\n        pass\n", "seen has no docstring"),
        ("class Bare:\n    pass\n", "Bare has no docstring"),
    ],
)
def test_each_fault_is_seen(code: str, fault: str) -> None:
    assert list(faults_of(code)) == [fault]


def test_what_is_private_or_only_a_type_needs_no_docstring() -> None:
    code = "def _quiet():\n    def _inner():\n        pass\n\n\n@overload\ndef typed(x):\n    pass\n"
    assert list(faults_of("x = 1\n" * 200 + code)) == []
