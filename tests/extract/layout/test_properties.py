from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.layout.pagefile import pages
from jpties.extract.layout.blocks import blocks_of
from jpties.extract.layout.metadata import metadata_of
from jpties.extract.layout.sentences import sentences_of
from jpties.model.article import Block, Stated
from jpties.text.canonical import canonical
from jpties.text.plain import Plain
from text.strategies import texts

LINES = sorted({line for page in pages() for line in page.text.split("\n")})
mixed_pages = st.lists(st.one_of(st.sampled_from(LINES), st.sampled_from(["", "", " "]), texts), max_size=24).map(
    lambda lines: canonical("\n".join(lines))
)


def _check(text: str, blocks: tuple[Block, ...], lang: str) -> None:
    last = 0
    covered = [False] * len(text)
    for block in blocks:
        assert last <= block.start < block.end <= len(text), "in order, none empty, no overlap"
        assert block.reason
        covered[block.start : block.end] = [True] * (block.end - block.start)
        last = block.end
    view = Plain(text)
    for index, sign in enumerate(view.text):
        if not sign.isspace():
            assert covered[view.origin(index)], "every sign that is seen is in a block"
    last = 0
    for sentence in sentences_of(text, blocks, lang):
        assert last <= sentence.start < sentence.end <= len(text)
        block = next(block for block in blocks if block.start <= sentence.start < block.end)
        assert sentence.end <= block.end
        assert sentence.role == block.role
        assert not text[sentence.start].isspace()
        assert not text[sentence.end - 1].isspace()
        last = sentence.end


@given(mixed_pages)
@settings(max_examples=150, deadline=None)
def test_blocks_and_sentences_cover_the_text_in_order(text: str) -> None:
    blocks, lang = blocks_of(text)
    _check(text, blocks, lang)
    metadata = metadata_of(text, blocks, lang)
    for name in ("title", "byline", "source", "url", "published", "updated", "event_date"):
        stated: Stated | None = getattr(metadata, name)
        if stated is not None and stated.start is not None and stated.end is not None:
            assert 0 <= stated.start < stated.end <= len(text)
            assert stated.evidence


@given(mixed_pages)
@settings(max_examples=60, deadline=None)
def test_reading_is_a_function_of_the_text(text: str) -> None:
    assert blocks_of(text) == blocks_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n\t\n",
        "\u200b\n\ufeff",
        " " * 200_000,
        "A " * 100_000,
        "Ab. " * 60_000,
        "am 1. " * 40_000,
        "「" * 50_000 + "。" * 50_000,
        "(" * 50_000 + ")" * 50_000,
        "\x1b]" * 100_000,
        "| " * 100_000,
        "・" * 100_000,
        "Title\n" * 20_000,
        "Read more\nHeadline of it\n" * 5_000,
        "03/04/2014\n" * 3_000,
        "https://" + "a" * 200_000,
        "Photo: " * 30_000,
        "By By By " * 20_000,
        "word " * 30_000 + "\n" + "。" * 10_000,
        "é" * 200_000,
    ],
    ids=lambda text: repr(text[:12]),
)
def test_hostile_pages_are_read(text: str) -> None:
    text = canonical(text)
    blocks, lang = blocks_of(text)
    sentences_of(text, blocks, lang)
    metadata_of(text, blocks, lang)
