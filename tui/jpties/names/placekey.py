"""The normal form by which places are looked up, for the gazetteer and for its callers."""

from __future__ import annotations

import re
from unicodedata import normalize

from jpties.text.folding import fold
from jpties.text.patterns import compiled

_APART = re.compile(r"[\W_]+")
_BETWEEN_KANJI = "(?<=[\u3041-\u30ff\u3400-\u9fff]) (?=[\u3041-\u30ff\u3400-\u9fff])"
_KANA = "\u3041"
"""The first sign of kana and kanji."""
_SMALL = str.maketrans("ヶヵ", "ケカ")


def place_key(text: str) -> str:
    """A name as it is looked up: folded, its words (runs of letters and digits) joined by single spaces.

    So `Bac-Liêu`, `Bạc Liêu` and `bac lieu` are one key, `L’Aquila` is `l aquila`, `St. Louis`
    is `st louis`, and a caller with folded tokens joins those that hold a letter or digit by spaces. Between
    kana and kanji, signs and spaces vanish (ホー・チ・ミン is ホーチミン); ヶ and ヵ are written ケ and カ.
    """
    folded = fold(text)
    if folded.isascii():
        return _APART.sub(" ", folded).strip()
    plain = normalize("NFC", folded).translate(_SMALL)
    spaced = _APART.sub(" ", plain).strip()
    return spaced if max(spaced, default="") < _KANA else compiled(_BETWEEN_KANJI).sub("", spaced)
