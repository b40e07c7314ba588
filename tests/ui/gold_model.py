"""A model made from the gold annotations of the seeds: the browser's tests do not hang on extraction."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from jpties.files.yaml import load_yaml
from jpties.model.analysis import Analysis
from jpties.model.article import Article, Block, Metadata, Stated
from jpties.model.fact import Fact, FactKind, Quantity
from jpties.model.mention import Mention
from jpties.model.model import ArticleRow, EntityRow, May, Model
from jpties.model.place import Place
from jpties.text.canonical import decode

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "tests" / "quality" / "gold"
GROUPS = {
    "jp-40": "jp-kyushu",
    "jp-43": "jp-kyushu",
    "jp-33": "jp-chugoku",
    "jp-08": "jp-kanto",
    "jp-13": "jp-kanto",
    "jp-27": "jp-kansai",
    "jp-26": "jp-kansai",
}


def _null(value: Any) -> str | None:
    return None if value in (None, "null", "~", "") else str(value)


class GoldAtlas:
    """Places of the gold entities."""

    def __init__(self) -> None:
        self._places: dict[str, Place] = {}
        self._names: dict[str, list[str]] = {"place:jp-kyushu": ["九州"]}
        entities = load_yaml((GOLD / "entities.yaml").read_bytes(), "entities").value
        listed = entities["entities"] if isinstance(entities, dict) else entities
        for entity in listed:
            if entity["type"] == "place":  # type: ignore[index, call-overload]
                self._add(entity)
        for slug in ("jp-chugoku", "jp-kanto"):
            self._places[f"place:{slug}"] = Place(f"place:{slug}", slug[3:].title(), "group", "JP", None, "place:jp")

    def _add(self, entity: Any) -> None:
        slug = entity["id"].removeprefix("place:")
        parent = f"place:{GROUPS[slug]}" if slug in GROUPS else entity.get("part_of")
        label = entity["label"].removesuffix(" Prefecture")
        code = _null(entity.get("code"))
        country = slug[:2].upper()
        level: Any = "country" if len(slug) == 2 else "subdivision" if code else "area"
        self._places[entity["id"]] = Place(entity["id"], label, level, country, code, parent)
        self._names.setdefault(entity["id"], []).extend([entity["label"], *entity["names"]])

    def place(self, place_id: str) -> Place:
        return self._places[place_id]

    def parents(self, place_id: str) -> tuple[Place, ...]:
        parent = self._places[place_id].parent
        return () if parent is None else (self._places[parent], *self.parents(parent))

    def names(self, place_id: str) -> dict[str, list[str]]:
        return {"": self._names[place_id]}


def _blocks(text: str, gold: Any, title: Stated | None) -> tuple[Block, ...]:
    roles: dict[int, str] = {}
    for key, named in (("noise", "noise"), ("captions", "caption"), ("headings", "heading"), ("meta", "meta")):
        for part in gold.get(key) or []:
            for offset in range(int(part["start"]), int(part["end"])):
                roles[offset] = named
    blocks = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if line.strip():
            role: Any = roles.get(start, roles.get(start + 1, "paragraph"))
            if title is not None and title.start == start:
                role = "title"
            blocks.append(Block(role, start, end, "gold"))
        start = end + 1
    return tuple(blocks)


def analysis_of(path: Path) -> Analysis:
    """The analysis of an annotated article."""
    decoded = decode(path.read_bytes())
    text = decoded.text
    folder = GOLD / ("seeds" if path.parent.name == "seeds" else "dev")
    gold: Any = load_yaml((folder / f"{path.stem}.gold.yaml").read_bytes(), path.stem).value
    about = gold["article"]

    def stated(key: str) -> Stated | None:
        value = _null(about.get(key))
        at = text.find(value) if value else -1
        return Stated(value, "gold", at if at >= 0 else None, at + len(value) if at >= 0 else None) if value else None

    title = stated("title")
    if title is not None and title.start is None:
        title = None
    blocks = _blocks(text, gold, title)

    def role_at(offset: int) -> Any:
        return next((block.role for block in blocks if block.start <= offset < block.end), "noise")

    labels: dict[str, str] = {}
    mentions = []
    for one in gold["mentions"]:
        start, end = int(one["start"]), int(one["end"])
        labels.setdefault(one["id"], one["text"])
        mentions.append(Mention(start, end, one["type"], one["id"], labels[one["id"]], "gold", role_at(start)))
    facts = []
    for one in gold["facts"]:
        value = _null(one.get("value"))
        unit = _null(one.get("unit"))
        qualifier: Any = _null(one.get("qualifier"))
        facts.append(
            Fact(
                one["id"], one["kind"], int(one["start"]), int(one["end"]), one["quote"], one["statement"],
                tuple(one["subjects"]), "gold", role_at(int(one["start"])),
                Quantity(value, unit or "", None, qualifier) if value else None, _null(one.get("as_of")),
                _null(one.get("attributed_to")), "extracted", None, _null(one.get("note")),
            )
        )  # fmt: skip
    lang = Stated(about["lang"], "gold")
    metadata = Metadata(lang, title, None, stated("byline"), stated("source"), None, stated("published"))
    article = Article(path.stem, str(path), text, decoded.sha256, "utf-8 (gold)", blocks, metadata, metadata)
    partners = tuple(one["id"].removeprefix("place:").upper() for one in about["partners"])
    regions = tuple(
        one["id"].removeprefix("place:").upper() for one in about["japan_places"] if one["id"] != "place:jp"
    )
    ties = tuple((partner, region) for partner in partners for region in regions or ("JP",))
    return Analysis(article, tuple(mentions), (), tuple(facts), partners, regions, ties)


class GoldStore:
    """Analyses in memory."""

    def __init__(self, analyses: list[Analysis]) -> None:
        self.closed = False
        self._analyses = {analysis.article.name: analysis for analysis in analyses}

    def analysis(self, name: str) -> Analysis:
        return self._analyses[name]

    def entities(self) -> list[EntityRow]:
        found: dict[str, tuple[Mention, set[str], int]] = {}
        for analysis in self._analyses.values():
            for mention in analysis.mentions:
                if mention.block != "noise":
                    first, names, count = found.get(mention.id, (mention, set(), 0))
                    found[mention.id] = (first, names | {analysis.article.name}, count + 1)
        rows = [EntityRow(key, one.type, one.name, count, len(names)) for key, (one, names, count) in found.items()]
        return sorted(rows, key=lambda row: (-row.mentions, row.id))

    def entity(self, entity_id: str) -> EntityRow | None:
        return next((row for row in self.entities() if row.id == entity_id), None)

    def articles_of(self, entity_id: str) -> list[str]:
        return [name for name, one in self._analyses.items() if any(m.id == entity_id for m in one.mentions)]

    def facts(
        self,
        kinds: Sequence[FactKind] = (),
        articles: Sequence[str] = (),
        may: May | None = None,  # noqa: ARG002 - all come
    ) -> Iterator[tuple[str, Fact]]:
        return (
            (name, fact)
            for name, one in sorted(self._analyses.items())
            for fact in one.facts
            if fact.block != "noise" and (not kinds or fact.kind in kinds) and (not articles or name in articles)
        )

    def has_index(self) -> bool:
        return False

    def outside_index(self) -> Sequence[str]:
        return ()

    def select(self, query: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:  # noqa: ARG002 - the protocol's names
        raise AssertionError("a store without an index is not asked")

    def close(self) -> None:
        self.closed = True


def row_of(analysis: Analysis) -> ArticleRow:
    article = analysis.article
    meta = article.metadata
    title = meta.title.value if meta.title else article.text[:60]
    return ArticleRow(
        article.name, article.path, title, meta.title is not None, meta.lang.value,
        meta.published.value if meta.published else None, meta.byline.value if meta.byline else None,
        meta.source.value if meta.source else None, analysis.partners, analysis.regions, analysis.ties,
        (1,) * len(analysis.ties), len(analysis.facts), len(article.text.split()), article.text_sha256,
    )  # fmt: skip


@functools.cache
def gold_analyses() -> tuple[Analysis, ...]:
    """The five seeds."""
    return tuple(analysis_of(path) for path in sorted((ROOT / "seeds").glob("*.txt")))


def gold_model(analyses: tuple[Analysis, ...] | None = None, label: str = "seeds") -> Model:
    """The model of the five seeds, or of other analyses."""
    chosen = list(gold_analyses() if analyses is None else analyses)
    return Model([row_of(one) for one in chosen], GoldStore(chosen), (), label)


@functools.cache
def gold_atlas() -> GoldAtlas:
    """The places of the gold."""
    return GoldAtlas()
