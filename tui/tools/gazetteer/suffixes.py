"""Japanese names of subdivisions with the class word of their country (バイエルン州)."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gazetteer.entry import Entry

_CLASS_WORDS = ("州", "省", "県", "道", "郡")
_ENDINGS = (*_CLASS_WORDS, "区", "市", "府", "都", "圏", "地方", "地域", "島", "国", "半島", "諸島")


def add_class_words(entries: Iterable[Entry]) -> None:
    """Add the class word that most subdivisions of the same country and depth have in Japanese."""
    levels: dict[tuple[str, bool], list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.level == "subdivision" and entry.country != "JP":
            levels[entry.country, entry.parent == entry.country.lower()].append(entry)
    for same in levels.values():
        words = Counter(form.text[-1] for entry in same for form in entry.forms if _has_class(form.lang, form.text))
        if not words or words.most_common(1)[0][1] * 3 < len(same):
            continue
        word = words.most_common(1)[0][0]
        for entry in same:
            for text in [form.text for form in entry.forms if form.lang == "ja"]:
                if not text.endswith(_ENDINGS):
                    entry.add(text + word, "official", "ja")


def _has_class(lang: str, text: str) -> bool:
    return lang == "ja" and text.endswith(_CLASS_WORDS)
