"""Annotated pages: `*.page`, invented news pages of the kinds that scrapers bring home.

Above `---` the metadata that the page states (`published:` alone: it states none). Below it the page, each line with
its role and a bar: T title, L lead or paragraph, H heading, C caption, M line about the article, N noise.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

PAGES = Path(__file__).parent / "pages"
ROLES = {
    "T": {"title"},
    "L": {"lead", "paragraph"},
    "H": {"heading", "lead", "paragraph"},
    "C": {"caption", "heading", "paragraph"},
    "M": {"meta"},
    "N": {"noise"},
}
"""Block roles that are right for a letter; a heading or a caption may pass for text, never for noise."""


@dataclass(frozen=True)
class Page:
    name: str
    stated: dict[str, str]
    text: str
    lines: tuple[tuple[int, int, str], ...]


def load(path: Path) -> Page:
    head, _, body = path.read_text(encoding="utf-8").partition("\n---\n")
    stated = {}
    for line in head.splitlines():
        name, _, value = line.partition(":")
        stated[name] = value.strip()
    text = ""
    lines = []
    for line in body.rstrip("\n").split("\n"):
        if line[1:2] == "|" and line[0] in ROLES:
            lines.append((len(text), len(text) + len(line) - 2, line[0]))
            line = line[2:]
        text += line + "\n"
    return Page(path.stem, stated, text[:-1], tuple(lines))


def pages() -> list[Page]:
    return [load(path) for path in sorted(PAGES.glob("*.page"))]
