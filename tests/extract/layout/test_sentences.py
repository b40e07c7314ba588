from __future__ import annotations

import pytest
from hypothesis import given

from jpties.extract.layout.sentences import split
from text.strategies import texts

CASES = [
    ("en", "Mr. Smith met Lt. Gov. A. B. Jones. They talked.", 2, "titles and initials"),
    ("en", "He was in the U.S. Army. Then he left the U.S. The talks went on.", 3, "U.S. ends a sentence before The"),
    ("en", "Sales rose 3.5 percent to $1.2 billion. No. 1 was Toyota.", 2, "decimals and No. 1"),
    ("en", "He said no. Then he left.", 2, "no with a small n ends a sentence"),
    ("en", "The firm, Toyota Motor Corp. of Aichi Pref., grew. It hired.", 2, "company forms inside"),
    ("en", "It met on Dec. 4, 2017, at 5 p.m. in Tokyo. Rain fell at 6 p.m. The end.", 3, "months and clock times"),
    ("en", "“We won.” He left. “It is good,” she said.", 3, "a quote that ends inside"),
    ("en", 'She asked "Why?" and he said "Because." Nobody laughed.', 2, "straight quotes"),
    ("en", "bring together the companies.The region grew.It paid.", 3, "lost spaces"),
    ("en", "They asked.“Good” they said.", 2, "lost space before a quote"),
    ("en", "See laichau.gov.vn or Node.js. Version 2.0 is out.", 2, "addresses and versions"),
    ("en", "He came... and left. She stayed… The end.", 3, "ellipses"),
    ("en", "energy transition. transition.", 1, "a doubled word is no new sentence"),
    ("en", "It costs 5 euros. 12 people came.", 2, "a number may begin a sentence"),
    ("en", "George W. Bush and J. K. Rowling met Dr. Strange.", 1, "initials"),
    ("fr", "M. Dupont et Mme Durand. Le Dr. Leroux parle.", 2, "French titles"),
    ("fr", "« Oui. » Puis il partit. Il a dit « non ».", 3, "guillemets with a space"),
    ("fr", "“C’est un atout.”souligne Jalil. Fin.", 2, "a lost space after a quote"),
    ("fr", "Le projet coûte 3,2 milliards d’euros, etc. Il date de 1998 apr. J.-C. et reste.", 2, "etc. before Il"),
    ("fr", "Cf. p. 12 et art. 4 du code. Voir n. 5.", 2, "pages and articles"),
    ("nl", "Dhr. J. de Vries en mevr. A. van Dam. De regio groeit o.a. hier.", 2, "Dutch titles and o.a."),
    ("nl", "groene transformatie... in verband; 31.000 km2 (8% van het gebied).", 1, "dots before a small letter"),
    ("nl", "Het kost 23 miljoen. Dat is 16% van het bbp, d.w.z. veel.", 2, "d.w.z."),
    ("de", "Am 4. November kam Dr. Müller an. Am 7. Oktober fuhr er.", 2, "ordinals before months"),
    ("de", "Das 20. Jahrhundert, z. B. um 500 v. Chr., war lang. Im Jahr 1995. Ende.", 3, "z. B., v. Chr., a year"),
    ("de", "Zum 30. Mal feiern sie. Er wurde 3. Sie gewann.", 3, "an ordinal, and a place that ends a sentence"),
    ("de", "Sie heißen Hyogo bzw. Kobe. Es hat 5,4 Mio. Einwohner usw. Die Stadt wächst.", 3, "Mio. and usw."),
    ("de", "„Ja.“ So sprach er. „Das ist gut“, sagte er.", 3, "German quotes"),
    ("de", "Rund 8.401,0 Quadratkilometer. Das ist viel.", 2, "a decimal"),
    ("es", "El Sr. Pérez y la Dra. Ruiz viajaron a EE.UU. El lunes volvieron.", 2, "Spanish titles and EE.UU."),
    ("es", "¿Vendrá? Sí. «Queremos más», dijo D. Luis.", 3, "question marks"),
    ("es", "Ver pág. 4 y núm. 12. Dijo que no. La sala calló.", 3, "págs and no"),
    ("vi", "Ông Ths. Nguyễn Văn A sang TP. Tân An. Hai bên ký.", 2, "Vietnamese titles"),
    ("vi", "Sang thăm TP.Tân An. PGS.TS. Lê Thị B nói v.v. Hết.", 2, "TP. glued, PGS.TS., v.v."),
    ("ja", "県は署名した。期間は３年間。終わり", 3, "Japanese stops"),
    ("ja", "平井氏は「海だ。川だ。」と述べた。次へ。", 2, "a quote stays with the words that bring it"),
    ("ja", "「本当か！」と驚いた。すごい！　次だ。", 3, "exclamations"),
    ("ja", "人口は約５３万人で全国最少。（松本彩）", 2, "the author after the last stop"),
    ("ja", "金鎮台（キム・ジンテ。知事）と会談した。以上。", 2, "a stop in brackets"),
    ("xx", "One. Two. Three", 3, "a language without a lexicon"),
]


@pytest.mark.parametrize(("lang", "text", "count", "reason"), CASES)
def test_count(lang: str, text: str, count: int, reason: str) -> None:
    found = [text[start:end] for start, end in split(text, lang)]
    assert len(found) == count, f"{reason}: {found}"


@given(texts)
def test_sentences_cover_the_text(text: str) -> None:
    for lang in ("en", "de", "ja"):
        last = 0
        for start, end in split(text, lang):
            assert start < end
            assert not text[last:start].strip()
            last = end
        assert not text[last:].strip()
