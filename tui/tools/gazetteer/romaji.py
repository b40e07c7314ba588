"""Katakana to modified Hepburn, with the variants that newspapers print."""

from __future__ import annotations

_TABLE = """
キャ kya キュ kyu キョ kyo シャ sha シュ shu ショ sho チャ cha チュ chu チョ cho ニャ nya ニュ nyu ニョ nyo
ヒャ hya ヒュ hyu ヒョ hyo ミャ mya ミュ myu ミョ myo リャ rya リュ ryu リョ ryo ギャ gya ギュ gyu ギョ gyo
ジャ ja ジュ ju ジョ jo ヂャ ja ヂュ ju ヂョ jo ビャ bya ビュ byu ビョ byo ピャ pya ピュ pyu ピョ pyo シェ she
ジェ je チェ che ティ ti ディ di ファ fa フィ fi フェ fe フォ fo ア a イ i ウ u エ e オ o カ ka キ ki ク ku
ケ ke コ ko サ sa シ shi ス su セ se ソ so タ ta チ chi ツ tsu テ te ト to ナ na ニ ni ヌ nu ネ ne ノ no ハ ha
ヒ hi フ fu ヘ he ホ ho マ ma ミ mi ム mu メ me モ mo ヤ ya ユ yu ヨ yo ラ ra リ ri ル ru レ re ロ ro ワ wa ヰ i
ヱ e ヲ o ン n ガ ga ギ gi グ gu ゲ ge ゴ go ザ za ジ ji ズ zu ゼ ze ゾ zo ダ da ヂ ji ヅ zu デ de ド do バ ba
ビ bi ブ bu ベ be ボ bo パ pa ピ pi プ pu ペ pe ポ po ヴ vu ヵ ka ヶ ga
"""
_WORDS = _TABLE.split()
_SOUNDS = dict(zip(_WORDS[::2], _WORDS[1::2], strict=True))
_LONG = {"oo": "ō", "ou": "ō", "uu": "ū"}
_PLAIN = str.maketrans("ōū", "ou")


def sounds(kana: str) -> str:
    """Katakana sign by sign: `オオサカ` gives `oosaka`, `トウキョウ` `toukyou`; ー repeats the vowel."""
    out: list[str] = []
    at = 0
    double = False
    while at < len(kana):
        sign = kana[at : at + 2] if kana[at : at + 2] in _SOUNDS else kana[at]
        at += len(sign)
        if sign == "ッ":
            double = True
            continue
        sound = out[-1][-1] if sign == "ー" and out else _SOUNDS.get(sign, "")
        if double and sound:
            sound = ("t" if sound.startswith("ch") else sound[0]) + sound
        double = False
        if out and out[-1] == "n" and sound[:1] in tuple("aiueoy"):
            sound = "'" + sound
        out.append(sound)
    return "".join(out)


def with_macrons(plain: str) -> str:
    """Long vowels of `sounds` as macrons: `toukyou` gives `tōkyō`."""
    for pair, long in _LONG.items():
        plain = plain.replace(pair, long)
    return plain


def spellings(kana: str) -> tuple[str, ...]:
    """Spellings of a name, the common one first: macrons, every sound written out, `oh`, m before b, m, p."""
    full = sounds(kana)
    long = with_macrons(full)
    found = [long, full.replace("'", ""), long.replace("ō", "oh"), long.replace("'", "-")]
    for spelling in tuple(found):
        labial = spelling.replace("nb", "mb").replace("np", "mp").replace("nm", "mm")
        found.append(labial)
    return tuple(dict.fromkeys(found))


def plain(kana: str) -> str:
    """Without macrons and apostrophes, as most newspapers write: `tokyo`."""
    return with_macrons(sounds(kana)).translate(_PLAIN).replace("'", "")
