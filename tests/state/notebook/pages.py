"""An article and a notebook to write about it."""

from __future__ import annotations

from pathlib import Path

from jpties.model.fact import Fact
from jpties.state.notebook.book import Notebook
from jpties.state.notebook.changes import About

TEXT = "Governor Hattori met the ambassador. Trade rose to $954 million in 2022. They signed in Hanoi.\n"
SHA = "ab" * 32
OF = About(SHA, "news/one", "Trade grows", "/data/news/one.txt", TEXT)


def fact(kind: str = "figure", quote: str = "Trade rose to $954 million in 2022.", value: str = "954000000") -> Fact:
    start = TEXT.index(quote)
    end = start + len(quote)
    name = f"{OF.name}:{kind}:{start}-{end}:{value}"
    return Fact(name, kind, start, end, quote, "Trade: USD 954,000,000", (), "figure/money", "paragraph")  # type: ignore[arg-type]


def book(folder: Path) -> Notebook:
    return Notebook(folder / "notebook")


def page(folder: Path) -> str:
    """The article's file in the notebook."""
    return (folder / "notebook" / "articles" / f"{SHA}.yaml").read_text(encoding="utf-8")
