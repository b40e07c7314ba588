"""Article and page told apart, and the metadata, measured on the annotated articles: the floors that were reached.

Issue 3 asks for 97 % of the noise and at most 1 % of the body taken for noise.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from jpties.extract.layout.blocks import blocks_of
from jpties.extract.layout.metadata import metadata_of
from jpties.text.canonical import decode

GOLD = Path(__file__).parent / "gold"
SEEDS = Path(__file__).resolve().parents[2] / "seeds"
FLOORS = {"first": (0.995, 0.0005), "third": (0.98, 0.001)}
"""Share of the noise that must be found and of the body that may be lost, by set of articles."""
OPEN = {"t11_es": "a caption with its photographer in capitals, a byline with an unknown name and place"}
"""Articles with something that no rule reads yet, and what."""


@dataclass(frozen=True)
class Annotated:
    name: str
    group: str
    text: str
    gold: dict[str, Any]


def annotated() -> list[Annotated]:
    found = []
    for path in sorted(GOLD.glob("*/*.gold.yaml")):
        name = path.name.removesuffix(".gold.yaml")
        beside = path.parent / f"{name}.txt"
        text = decode((beside if beside.exists() else SEEDS / f"{name}.txt").read_bytes()).text
        group = "third" if path.parent.name == "third" else "first"
        found.append(Annotated(name, group, text, yaml.safe_load(path.read_text(encoding="utf-8"))))
    return found


ARTICLES = annotated()
EACH = pytest.mark.parametrize(
    "article",
    [
        pytest.param(
            one, id=one.name, marks=[pytest.mark.xfail(strict=True, reason=OPEN[one.name])] if one.name in OPEN else []
        )
        for one in ARTICLES
    ],
)


def _areas(article: Annotated) -> list[str]:
    """For each code point its gold area."""
    areas = ["body"] * len(article.text)
    for kind in ("noise", "meta"):
        for area in article.gold.get(kind) or []:
            areas[area["start"] : area["end"]] = [kind] * (area["end"] - area["start"])
    return areas


def _roles(article: Annotated) -> list[str]:
    roles = ["blank"] * len(article.text)
    for block in blocks_of(article.text)[0]:
        roles[block.start : block.end] = [block.role] * (block.end - block.start)
    return roles


@pytest.mark.parametrize("group", FLOORS)
def test_noise_is_found_and_body_is_kept(group: str) -> None:
    noise = found = body = lost = 0
    for article in (article for article in ARTICLES if article.group == group):
        for sign, area, role in zip(article.text, _areas(article), _roles(article), strict=True):
            if sign.isspace():
                continue
            noise += area == "noise"
            found += area == "noise" and role == "noise"
            body += area == "body"
            lost += area == "body" and role == "noise"
    floor, loss = FLOORS[group]
    assert found >= floor * noise, f"{found} of {noise} noise signs"
    assert lost <= loss * body, f"{lost} of {body} body signs"


@EACH
def test_metadata_is_right(article: Annotated) -> None:
    blocks, lang = blocks_of(article.text)
    metadata = metadata_of(article.text, blocks, lang)
    gold = article.gold["article"]
    assert metadata.lang.value == gold["lang"]
    assert (metadata.title.value if metadata.title else None) == gold["title"]
    assert (metadata.byline.value if metadata.byline else None) == gold["byline"]
    published = metadata.published.value if metadata.published else None
    assert published in {gold["published"], *(gold.get("published_alt") or [])}
    if "updated" in gold:
        assert metadata.updated is not None
        assert metadata.updated.value == gold["updated"]
    if gold.get("source_url"):
        assert metadata.url is not None
        assert metadata.url.value == gold["source_url"]


@EACH
def test_titles_captions_and_lines_about_the_article_have_their_role(article: Annotated) -> None:
    blocks, _ = blocks_of(article.text)
    for kind, role in (("captions", "caption"), ("meta", "meta")):
        for area in article.gold.get(kind) or []:
            roles = {block.role for block in blocks if block.start < area["end"] and block.end > area["start"]}
            assert role in roles or (kind == "meta" and "paragraph" in roles), area["text"]
