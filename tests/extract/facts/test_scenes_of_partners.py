"""Partners: a place that only says where something is, or is passed on the way, is none."""

from __future__ import annotations

import pytest

from extract.facts.made import made
from jpties.extract.facts.participants import participants

ROWS = [
    (
        "en",
        "# [Wales](place:gb-wls) and [Oita](place:jp-44) meet\nThe choir of [Wales](place:gb-wls) rehearsed in [York](place:gb-yor).",
        ("GB-WLS", "GB"),
        "where somebody rehearsed",
    ),
    (
        "es",
        "# [Jalisco](place:mx-jal) y [Nara](place:jp-29)\nLa delegación de [Jalisco](place:mx-jal) voló vía [Sonora](place:mx-son).",
        ("MX-JAL", "MX"),
        "where one changes planes",
    ),
    (
        "en",
        "# [Wales](place:gb-wls) and [Oita](place:jp-44) meet\nA firm of [Oita](place:jp-44) invests in [York](place:gb-yor).",
        ("GB-WLS", "GB-YOR", "GB"),
        "where one invests",
    ),
    (
        "fr",
        "# [Bretagne](place:fr-bre) et [Oita](place:jp-44)\nLe texte de [Bretagne](place:fr-bre) est signé par [Lyon](place:fr-lyon) et [Oita](place:jp-44).",
        ("fr-lyon", "FR-BRE", "FR"),
        "who signs stands behind the same word as a way",
    ),
    (
        "en",
        "The premier of [Wales](place:gb-wls) met the governor of [Oita](place:jp-44) in [Geneva](place:ch-ge).",
        ("GB-WLS", "GB"),
        "a third country in which others meet",
    ),
    (
        "de",
        "Der Premier von [Wales](place:gb-wls) und der Gouverneur von [Oita](place:jp-44) unterzeichneten in [Wien](place:at-9) einen Vertrag.",
        ("GB-WLS", "GB"),
        "a third country in which others sign",
    ),
    (
        "en",
        "The governor of [Oita](place:jp-44) signed an agreement in [Geneva](place:ch-ge).",
        ("CH-GE", "CH"),
        "the only place abroad, though others may have signed there",
    ),
    (
        "en",
        "The guests of [Oita](place:jp-44) sang in [York](place:gb-yor).",
        ("GB-YOR", "GB"),
        "the only place of its country",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "partners", "why"), ROWS, ids=[row[-1] for row in ROWS])
def test_who_is_a_partner(lang: str, text: str, partners: tuple[str, ...], why: str) -> None:
    article = made(text, lang)
    assert participants(article.document, article.metadata, article.mentions).partners == partners
