"""Articles and facts built by hand: three of the seeds as a careful reader would cite them, and difficult ones."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from jpties.model.article import Article, Block, Metadata, Stated
from jpties.model.fact import Fact, Quantity

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


def article(name: str, text: str, lang: str = "en", *, curated: tuple[str, ...] = (), **fields: str) -> Article:
    """An article with these fields of its metadata; those in `curated` come from a person."""
    stated: dict[str, Any] = {
        key: Stated(value, "test", origin="curated" if key in curated else "extracted") for key, value in fields.items()
    }
    metadata = Metadata(Stated(lang, "test"), **stated)
    return Article(
        name=name,
        path=f"{name}.txt",
        text=text,
        text_sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        encoding="utf-8 (valid UTF-8)",
        blocks=(Block("paragraph", 0, len(text), "test"),),
        metadata=metadata,
        extracted=metadata,
    )


def fact(of: Article, quote: str, kind: str = "figure", **fields: Any) -> Fact:
    """A fact about the first place where the quote stands."""
    start = of.text.index(quote)
    end = start + len(quote)
    base = Fact(
        id=f"{of.name}:{kind}:{start}-{end}",
        kind=kind,  # type: ignore[arg-type]
        start=start,
        end=end,
        quote=quote,
        statement="",
        subjects=(),
        rule="test",
        block="paragraph",
    )
    return base._replace(**fields)


def seed(stem: str) -> str:
    """The text of a seed."""
    [path] = SEEDS.glob(f"{stem}_*.txt")
    return path.read_text(encoding="utf-8")


DUTCH_URL = "https://laichau.gov.vn/tin-trong-nuoc/kansai-nhat-ban.html"

ENGLISH = article(
    "004_ba17cdc2c885871d",
    seed("004"),
    byline="Ari Yashar",
    title="Official Israeli Delegation Leaves to Solidify Japanese Alliance",
    published="2014-11-03",
)
"""No source, no URL."""
DUTCH = article(
    "002_261b6e32581d2b57",
    seed("002"),
    "nl",
    curated=("title_en",),
    title=(
        "De premier stelde voor om de samenwerking tussen de regio Kansai (Japan) en Vietnamese gemeenten "
        "uit te breiden."
    ),
    title_en="Prime minister proposes wider cooperation between Kansai and Vietnamese localities",
    source="laichau.gov.vn",
    url=DUTCH_URL,
    published="2025-11-04",
)
"""With a URL; the title ends in a full stop."""
FRENCH = article(
    "001_773cfc2c257ea76a",
    seed("001"),
    "fr",
    title="Les localités vietnamiennes cherchent des opportunités de coopération au Japon",
    source="Nhân Dân en ligne",
)
"""No author, no year."""

ENGLISH_FACT = fact(
    ENGLISH,
    "Likewise it was reported last week that the Japanese Kurita Water Industries bought an Israeli water treatment "
    "company for $320 million.",
    statement="Kurita Water Industries bought an Israeli water treatment company: USD 320 million",
    quantity=Quantity("320000000", "USD"),
    as_of="/2014-11-03",
    subjects=("org:kurita-water-industries", "place:il"),
    plover="COOPERATE",
)
DUTCH_FACT = fact(
    DUTCH,
    "de gemeenschap van meer dan 100.000 Vietnamezen die in de regio Kansai wonen en studeren",
    statement="More than 100,000 Vietnamese live and study in the Kansai region.",
    origin="curated",
    quantity=Quantity("100000", "people", qualifier="more than"),
    subjects=("place:vn", "place:jp-kansai"),
)
FRENCH_FACT = fact(
    FRENCH,
    "La province septentrionale vietnamienne de Yên Bai a également établi une relation d’amitié et de coopération "
    "avec la ville japonaise de Mimasaka.",
    "agreement",
    statement="Yên Bái established a relationship of friendship and cooperation with Mimasaka.",
    origin="curated",
    as_of="XXXX-11-04/XXXX-11-08",
    subjects=("place:vn-06", "place:jp-mimasaka"),
    plover="SUPPORT",
)
THREE = ((ENGLISH_FACT, ENGLISH), (DUTCH_FACT, DUTCH), (FRENCH_FACT, FRENCH))
"""The three facts of the fixed texts."""

NAMES = {"org:kurita-water-industries": "Kurita Water Industries", "place:vn-06": "Yên Bái"}
