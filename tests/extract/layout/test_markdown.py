"""Marks of Markdown: told as blocks, and never taken out of the text."""

from __future__ import annotations

import pytest

from jpties.extract.layout.blocks import blocks_of
from jpties.extract.layout.lines import heading_level, without_marks
from jpties.extract.layout.metadata import metadata_of
from jpties.extract.layout.sentences import sentences_of

PAGE = """# Nagano foresters come to the valley

*By our reporter*

A delegation from **Nagano Prefecture** visited the valley on Tuesday and signed a memorandum with the county. The two sides will exchange foresters.

## What was signed

They signed [six memorandums](https://example.org/memo) on farming, and will meet again in the autumn of next year.

> "We are glad," the ambassador said. "It is a good day for all of us here."

- The county will send three foresters to Nagano.
- Nagano will send a carpenter.

| Year | Foresters |
| --- | --- |
| 2024 | 12 |

![The guests](guests.jpg)
*The guests in the forest. Photo: Ann Lee*

---
"""


def roles() -> dict[str, str]:
    blocks, _ = blocks_of(PAGE)
    return {PAGE[block.start : block.end]: block.role for block in blocks}


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("# Nagano foresters come to the valley", "title"),
        ("## What was signed", "heading"),
        ('> "We are glad," the ambassador said. "It is a good day for all of us here."', "paragraph"),
        ("- The county will send three foresters to Nagano.", "paragraph"),
        ("| Year | Foresters |", "paragraph"),
        ("| --- | --- |", "noise"),
        ("| 2024 | 12 |", "paragraph"),
        ("![The guests](guests.jpg)", "noise"),
        ("*The guests in the forest. Photo: Ann Lee*", "caption"),
        ("---", "noise"),
    ],
)
def test_role_of_a_line(line: str, role: str) -> None:
    assert roles()[line] == role


def test_a_title_is_stated_without_its_marks() -> None:
    blocks, lang = blocks_of(PAGE)
    title = metadata_of(PAGE, blocks, lang).title
    assert title is not None
    assert title.value == PAGE[title.start : title.end] == "Nagano foresters come to the valley"


def test_sentences_leave_the_marks_of_headings_out() -> None:
    blocks, lang = blocks_of(PAGE)
    found = [PAGE[sentence.start : sentence.end] for sentence in sentences_of(PAGE, blocks, lang)]
    assert found[0] == "Nagano foresters come to the valley"
    assert "What was signed" in found


@pytest.mark.parametrize(
    ("line", "level", "bare", "why"),
    [
        ("# A title", 1, "A title", "first level"),
        ("### A heading ###", 3, "A heading", "closed"),
        ("#Nagano #Fukuoka", 0, "#Nagano #Fukuoka", "hashtags"),
        ("####### seven", 0, "####### seven", "no level of Markdown"),
        ("# ", 0, "# ", "nothing behind the mark"),
        ("C# is a language", 0, "C# is a language", "not at the head"),
    ],
)
def test_headings(line: str, level: int, bare: str, why: str) -> None:
    assert heading_level(line) == level, why
    start, end = without_marks(line, 0, len(line))
    assert line[start:end] == bare, why


@pytest.mark.parametrize(
    "heading",
    [
        "## Nagano and the county have worked together in forestry and in schools for thirty-five years now.",
        "### Nagano et le comté travaillent ensemble dans la forêt et dans les écoles depuis trente-cinq ans.",
    ],
)
def test_a_long_heading_is_read_without_its_marks(heading: str) -> None:
    text = f"{PAGE}\n\n{heading}\n\nThe two sides met again in the town hall on Tuesday."
    blocks, lang = blocks_of(text)
    said = [text[sentence.start : sentence.end] for sentence in sentences_of(text, blocks, lang)]
    assert heading.lstrip("# ") in said
