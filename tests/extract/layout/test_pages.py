from __future__ import annotations

import pytest

from extract.layout.pagefile import ROLES, Page, pages
from jpties.extract.layout.blocks import blocks_of
from jpties.extract.layout.metadata import metadata_of

PAGES = pages()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_line_has_its_role(page: Page) -> None:
    blocks, _ = blocks_of(page.text)
    wrong = []
    for start, end, letter in page.lines:
        roles = {block.role for block in blocks if block.start < end and block.end > start}
        if not roles <= ROLES[letter]:
            wrong.append((letter, sorted(roles), page.text[start:end]))
    assert wrong == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_metadata_is_what_the_page_states(page: Page) -> None:
    blocks, lang = blocks_of(page.text)
    metadata = metadata_of(page.text, blocks, lang)
    found = {name: getattr(metadata, name) for name in page.stated}
    assert {name: stated.value if stated else "" for name, stated in found.items()} == page.stated
