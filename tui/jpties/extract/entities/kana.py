"""Kana in Latin letters, for ids: modified Hepburn without long-vowel marks."""

from __future__ import annotations

_SYLLABLES = """
    キャ kya  キュ kyu  キョ kyo  シャ sha  シュ shu  ショ sho  シェ she  チャ cha  チュ chu  チョ cho  チェ che
    ニャ nya  ニュ nyu  ニョ nyo  ヒャ hya  ヒュ hyu  ヒョ hyo  ミャ mya  ミュ myu  ミョ myo  リャ rya  リュ ryu
    リョ ryo  ギャ gya  ギュ gyu  ギョ gyo  ジャ ja  ジュ ju  ジョ jo  ジェ je  ビャ bya  ビュ byu  ビョ byo
    ピャ pya  ピュ pyu  ピョ pyo  ティ ti  ディ di  トゥ tu  ドゥ du  ファ fa  フィ fi  フェ fe  フォ fo  ヴァ va
    ヴィ vi  ヴェ ve  ヴォ vo  ウィ wi  ウェ we  ウォ wo  デュ dyu  フュ fyu  ツァ tsa  イェ ye  ア a  イ i  ウ u
    エ e  オ o  カ ka  キ ki  ク ku  ケ ke  コ ko  サ sa  シ shi  ス su  セ se  ソ so  タ ta  チ chi  ツ tsu
    テ te  ト to  ナ na  ニ ni  ヌ nu  ネ ne  ノ no  ハ ha  ヒ hi  フ fu  ヘ he  ホ ho  マ ma  ミ mi  ム mu
    メ me  モ mo  ヤ ya  ユ yu  ヨ yo  ラ ra  リ ri  ル ru  レ re  ロ ro  ワ wa  ヲ o  ン n  ガ ga  ギ gi  グ gu
    ゲ ge  ゴ go  ザ za  ジ ji  ズ zu  ゼ ze  ゾ zo  ダ da  ヂ ji  ヅ zu  デ de  ド do  バ ba  ビ bi  ブ bu
    ベ be  ボ bo  パ pa  ピ pi  プ pu  ペ pe  ポ po  ヴ vu  ァ a  ィ i  ゥ u  ェ e  ォ o  ャ ya  ュ yu  ョ yo
"""
"""Each followed by its sound."""
_PAIRS = _SYLLABLES.split()
_SOUNDS = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True))


def latin(text: str) -> str:
    """Katakana and hiragana in Latin letters; other signs stay, ー is dropped, ッ doubles what follows."""
    if text.isascii() or not any("\u3041" <= sign <= "\u30ff" for sign in text):
        return text
    kata = "".join(chr(ord(sign) + 0x60) if "\u3041" <= sign <= "\u3096" else sign for sign in text)
    out: list[str] = []
    at = 0
    double = False
    while at < len(kata):
        width = 2 if kata[at : at + 2] in _SOUNDS else 1
        sound = _SOUNDS.get(kata[at : at + width], "")
        if kata[at] == "ッ":
            double = True
        elif sound:
            out.append(sound[0] + sound if double else sound)
            double = False
        elif kata[at] != "ー":
            out.append(kata[at])
        at += width
    return "".join(out)
