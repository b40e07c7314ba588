"""Ledgers from facts as extraction gives them."""

from __future__ import annotations

from datetime import date
from typing import Any

from jpties.model.fact import Fact, Quantity
from jpties.model.ledger import Ledger, ledger
from jpties.model.lineage import Lineage
from jpties.model.model import ArticleRow
from jpties.model.sides import SidesOf
from jpties.names.gazetteer import gazetteer
from jpties.names.tie_words import tie_words

TODAY = date(2026, 11, 22)
VN, KYUSHU = "place:vn", "place:jp-kyushu"


def article(name: str = "a", lang: str = "en", published: str | None = "2026-01-10") -> ArticleRow:
    return ArticleRow(name, name, name, True, lang, published, None, None, (), (), (), (), 9, 10, name)


def fact(quote: str, kind: Any = "agreement", as_of: str | None = None, start: int = 0, **more: Any) -> Fact:
    subjects = more.pop("subjects", (VN, KYUSHU))
    value, unit = more.pop("value", (None, ""))
    quantity = Quantity(value, unit) if value else None
    return Fact(
        f"{kind}:{start}-{start + len(quote)}", kind, start, start + len(quote), quote, quote, subjects, more.pop("rule", "test"),
        more.pop("block", "paragraph"), quantity, as_of, **more,
    )  # fmt: skip


def made(*facts: tuple[ArticleRow, Fact], partner: str = "VN", region: str = "jp-kyushu", since: Any = None) -> Ledger:
    lineage = Lineage(gazetteer())
    return ledger(facts, SidesOf(partner, region, lineage, tie_words()), tie_words(), TODAY, since)
