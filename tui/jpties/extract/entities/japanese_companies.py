"""Companies in Japanese articles that a word beside them announces: a legal form or what kind of firm it is."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from jpties.extract.entities.found import LIKELY, SURE, Found
from jpties.extract.entities.script import KANJI, LATIN
from jpties.names.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Collection

_SIGNS = f"{KANJI}\u30a1-\u30faー・＆&{LATIN}"
_FORM = re.compile(
    f"(?:株式|有限|合同|合資|合名)会社(?P<name>[\u3041-\u3096]{{0,8}}[{_SIGNS}][{_SIGNS}]{{0,19}})|"
    "(?:(?:一般|公益)?(?:社団|財団)|(?:特定非営利活動|NPO|ＮＰＯ|学校|社会福祉|医療|宗教|独立行政|地方独立行政|国立大学))法人"
    f"(?P<body>[\u3041-\u3096{_SIGNS}]{{2,24}}?)(?=[はがをにへとで、。（）()「」』]|の(?:[{KANJI}]{{2,4}}[はがをにへと]|$)|$)"
)
_PARTICLES = "のはがをにへとでもやなだ"
_NAME = "(?P<named>[\u30a1-\u30fa][\u30a1-\u30faー・＝&＆]{2,20})(?=[はがをにへとやで、。（(」])"


@functools.cache
def _announced() -> re.Pattern[str]:
    """A kind of business, の or nothing, and a name in katakana."""
    nouns = "|".join(sorted(lexicon("ja").words("organizations/announcing"), key=len, reverse=True))
    return re.compile(f"[{KANJI}\u30a1-\u30faー](?:{nouns})(?:の|「)?{_NAME}")


def companies(text: str, places: Collection[int]) -> list[Found]:
    """Companies behind a legal form (`株式会社…`) or behind what they are (`食品メーカーの…`).

    Args:
        text: the article.
        places: where places begin, which no company announced by its business does.
    """
    found: list[Found] = []
    if "会社" in text or "法人" in text:
        for match in _FORM.finditer(text):
            name = match["name"] or match["body"]
            if name[0] not in _PARTICLES:
                found.append(Found(match.start(), match.end(), "organization", SURE, "organization/legal-form"))
    ordinary = lexicon("ja").words("organizations/not_announced")
    for match in _announced().finditer(text):
        start, end = match.span("named")
        if not match["named"].endswith(ordinary) and start not in places:
            found.append(Found(start, end, "organization", LIKELY, "organization/announced"))
    return found
