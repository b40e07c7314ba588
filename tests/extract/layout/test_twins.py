"""Marks that nobody sees change neither blocks nor metadata: a marked article and its clean twin read alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extract.layout.pagefile import Page, pages
from jpties.extract.layout.blocks import blocks_of
from jpties.extract.layout.metadata import metadata_of
from jpties.extract.layout.sentences import sentences_of
from jpties.text.canonical import decode
from jpties.text.plain import readable

if TYPE_CHECKING:
    from collections.abc import Callable

PAGES = pages()


def _inside_words(text: str, mark: str) -> str:
    """The mark between the letters of every fourth run, so that no lexicon word is spared for good."""
    signs = []
    for index, sign in enumerate(text):
        signs.append(sign)
        if index % 4 == 1 and sign.isalpha() and text[index + 1 : index + 2].isalpha():
            signs.append(mark)
    return "".join(signs)


TWINS: dict[str, Callable[[str], bytes]] = {
    "byte order mark": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "CRLF": lambda text: text.replace("\n", "\r\n").encode(),
    "lone CR": lambda text: text.replace("\n", "\r").encode(),
    "UTF-16": lambda text: text.encode("utf-16"),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0").encode(),
    "narrow spaces": lambda text: text.replace(" ", "\u202f").encode(),
    "soft hyphens in words": lambda text: _inside_words(text, "\u00ad").encode(),
    "zero-width spaces in words": lambda text: _inside_words(text, "\u200b").encode(),
    "zero-width marks at line ends": lambda text: text.replace("\n", "\u200b\n\ufeff").encode(),
    "direction marks": lambda text: text.replace(" ", " \u200e").encode(),
    "escape sequences": lambda text: text.replace("\n", "\x1b[0m\n\x1b[1;31m").encode(),
    "a clipboard sequence in every line": lambda text: text.replace("\n", "\x1b]52;c;eA==\x07\n").encode(),
}


def _read(text: str) -> tuple[list[tuple[str, str, str]], dict[str, str], list[str]]:
    blocks, lang = blocks_of(text)
    metadata = metadata_of(text, blocks, lang)
    stated = metadata._asdict()
    values = {name: value.value for name, value in stated.items() if value is not None}
    sentences = [readable(text[part.start : part.end]) for part in sentences_of(text, blocks, lang)]
    return [(block.role, block.reason, readable(text[block.start : block.end])) for block in blocks], values, sentences


@pytest.mark.parametrize("twin", TWINS)
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_marked_and_clean_twins_read_alike(page: Page, twin: str) -> None:
    clean = _read(decode(page.text.encode()).text)
    marked = _read(decode(TWINS[twin](page.text)).text)
    assert marked[0] == clean[0]
    assert {name: readable(value) for name, value in marked[1].items()} == {
        name: readable(value) for name, value in clean[1].items()
    }
    assert marked[2] == clean[2]
