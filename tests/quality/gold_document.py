"""Gold annotations as the input of the fact rules: what facts and participants reach when the mentions are right."""

from __future__ import annotations

import importlib.util
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from jpties.extract.document import Document, Sentence
from jpties.model.article import Block, Metadata, Stated
from jpties.model.fact import Quantity
from jpties.model.mention import Mention


def _scorer() -> Any:
    """The scorer, which is no package."""
    spec = importlib.util.spec_from_file_location("jpties_score", Path(__file__).with_name("score.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["jpties_score"] = module
    spec.loader.exec_module(module)
    return module


score: Any = _scorer()
ROOT = Path(__file__).resolve().parents[2]
GOLD = (ROOT / "tests/quality/gold/seeds", ROOT / "tests/quality/gold/dev")


@dataclass(frozen=True)
class GoldNumber:
    start: int
    end: int
    quantity: Quantity
    soft: bool
    noun: str = ""
    rule: str = "gold"


@dataclass(frozen=True)
class GoldDate:
    start: int
    end: int
    edtf: str
    soft: bool
    written: str | None = None
    resolved: bool = True
    kind: str = "date"


@dataclass(frozen=True)
class GoldInput:
    document: Document
    metadata: Metadata
    mentions: tuple[Mention, ...]
    quantities: list[GoldNumber]
    dates: list[GoldDate]
    gold: dict[str, Any]


def gold_articles() -> dict[str, Any]:
    found: dict[str, Any] = score.read_gold(list(GOLD), [ROOT / "seeds"])
    return found


def raw_gold(name: str) -> dict[str, Any]:
    path = next(folder / f"{name}.gold.yaml" for folder in GOLD if (folder / f"{name}.gold.yaml").exists())
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def _blocks(text: str, gold: dict[str, Any]) -> list[Block]:
    areas = [(x["start"], x["end"], "noise") for x in gold.get("noise") or []]
    areas += [(x["start"], x["end"], "caption") for x in gold.get("captions") or []]
    areas += [(x["start"], x["end"], "heading") for x in gold.get("headings") or []]
    areas += [(x["start"], x["end"], "meta") for x in gold.get("meta") or []]
    title = gold["article"].get("title")
    taken = sorted(areas)
    if title:
        places = [m.start() for m in re.finditer(re.escape(title), text)]
        at = next(p for p in places if not any(s <= p < e for s, e, _ in taken))
        taken = sorted([*taken, (at, at + len(title), "title")])
    blocks, position = [], 0
    for start, end, role in [*taken, (len(text), len(text), "")]:
        for line in re.finditer(r"[^\n]+", text[position:start]):
            if line[0].strip():
                inner = line[0]
                left = position + line.start() + len(inner) - len(inner.lstrip())
                blocks.append(Block("paragraph", left, position + line.start() + len(inner.rstrip()), "gold"))
        if end > start:
            blocks.append(Block(role, start, end, "gold"))  # type: ignore[arg-type]
        position = end
    return blocks


def _sentences(text: str, blocks: list[Block]) -> list[Sentence]:
    found = []
    for block in blocks:
        for span in score.split_sentences(text[block.start : block.end]):
            piece = text[block.start + span.start : block.start + span.end]
            left = block.start + span.start + len(piece) - len(piece.lstrip())
            found.append(Sentence(left, block.start + span.start + len(piece.rstrip()), block.role))
    return found


def _covers_names(soft: dict[str, Any], gold: dict[str, Any]) -> bool:
    """Whether names that count lie inside a doubtful one (the places of "50 years of relations between A and B")."""
    return any(
        soft["start"] <= m["start"] and m["end"] <= soft["end"] and m["type"] not in ("date", "quantity")
        for m in gold["mentions"]
        if not m.get("soft")
    )


def gold_input(article: Any) -> GoldInput:
    gold = raw_gold(article.name)
    text = article.text
    blocks = _blocks(text, gold)
    document = Document(text, gold["article"]["lang"], tuple(blocks), tuple(_sentences(text, blocks)))
    meta = gold["article"]
    published = meta.get("published") or next(iter(meta.get("published_alt") or []), None)
    day = str(meta.get("event_dates"))
    metadata = Metadata(
        Stated(meta["lang"], "gold"),
        title=Stated(meta["title"], "gold") if meta.get("title") else None,
        published=Stated(published, "gold") if published else None,
        event_date=Stated(day, "gold") if len(day.split("/")[0]) == 10 else None,
    )
    mentions, quantities, dates = [], [], []
    last = -1
    for m in sorted(gold["mentions"], key=lambda m: (m["start"], -m["end"])):
        soft = bool(m.get("soft"))
        if m["type"] == "quantity":
            parsed = score.parse_quantity(m["id"])
            if parsed:
                value = f"{int(parsed[0])}" if parsed[0] == int(parsed[0]) else f"{parsed[0]}"
                unit = (
                    m["id"].rsplit("-", 1)[1]
                    if not m["id"].startswith(("quantity:rank", "quantity:ordinal"))
                    else parsed[1]
                )
                unit = unit.upper() if len(unit) == 3 and unit != "km2" else unit
                quantities.append(GoldNumber(m["start"], m["end"], Quantity(value, str(unit), None, None), soft))
        elif m["type"] == "date":
            dates.append(GoldDate(m["start"], m["end"], m["id"].removeprefix("date:"), soft, m.get("written")))
        if m["start"] < last:
            continue
        if soft and (m["type"] not in ("person", "organization", "event") or _covers_names(m, gold)):
            continue
        last = m["end"]
        mentions.append(
            Mention(m["start"], m["end"], m["type"], m["id"], m["text"], "gold", document.role_at(m["start"]))
        )
    return GoldInput(document, metadata, tuple(mentions), quantities, dates, gold)
