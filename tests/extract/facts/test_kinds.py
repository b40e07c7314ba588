"""What kind of fact a sentence gives, language by language."""

from __future__ import annotations

import pytest

from extract.facts.made import made, told

KINDS = [
    # agreements
    (
        "en",
        "[Perth](place:au-perth) and [Kagoshima](place:jp-kagoshima-city) signed a sister city agreement.",
        "agreement",
        "verb and document",
    ),
    (
        "en",
        "Signing of the memorandum between [Cork](place:ie-cork) and [Oita](place:jp-44).",
        "agreement",
        "noun of signing",
    ),
    (
        "en",
        "[Cork](place:ie-cork) and [Oita](place:jp-44) have been sister cities since [1991](d:1991).",
        "agreement",
        "a tie with its year",
    ),
    (
        "en",
        "[Cork](place:ie-cork) marked 30 years of diplomatic relations with [Japan](place:jp).",
        "event",
        "relations between states are no agreement of the news",
    ),
    (
        "fr",
        "[Rennes](place:fr-rennes) et [Sendai](place:jp-sendai) ont renouvelé leur accord de coopération.",
        "agreement",
        "renewal",
    ),
    (
        "fr",
        "Le jumelage avec [Sendai](place:jp-sendai) date de [1967](d:1967).",
        "agreement",
        "a tie that dates from a year",
    ),
    (
        "nl",
        "[Gent](place:be-gent) en [Kanazawa](place:jp-kanazawa) hebben een samenwerkingsovereenkomst ondertekend.",
        "agreement",
        "participle at the end",
    ),
    (
        "de",
        (
            "Die Universitäten aus [Jena](place:de-jena) und [Akita](place:jp-05) unterzeichneten ein "
            "Kooperationsabkommen."
        ),
        "agreement",
        "past tense",
    ),
    (
        "es",
        "[Sevilla](place:es-sevilla) y [Sendai](place:jp-sendai) firmaron un convenio de colaboración.",
        "agreement",
        "past tense",
    ),
    (
        "vi",
        "Tỉnh [Phú Thọ](place:vn-68) và tỉnh [Nara](place:jp-29) đã ký biên bản ghi nhớ hợp tác.",
        "agreement",
        "verb with a marker",
    ),
    (
        "ja",
        "[長野県](place:jp-20)と[河北省](place:cn-he)は友好提携の覚書に調印した。",
        "agreement",
        "verb behind its object",
    ),
    # events
    (
        "en",
        "A delegation from [Leeds](place:gb-leeds) visited a shipyard in [Imabari](place:jp-imabari).",
        "event",
        "visit",
    ),
    ("en", "The festival will be held in [Leeds](place:gb-leeds).", "event", "what is held, not that it will be"),
    ("fr", "Le consul a rencontré les entreprises de [Limoges](place:fr-limoges).", "event", "perfect"),
    ("nl", "De burgemeester ontving een delegatie uit [Mito](place:jp-mito).", "event", "reception"),
    ("de", "Der Botschafter eröffnete in [Bremen](place:de-hb) eine Ausstellung.", "event", "opening"),
    ("es", "Una delegación de [Chiba](place:jp-12) visitó las bodegas de [Jerez](place:es-jerez).", "event", "visit"),
    ("vi", "Đoàn đại biểu tỉnh [Nara](place:jp-29) đến thăm thành phố [Huế](place:vn-26).", "event", "visit"),
    ("ja", "[奈良県](place:jp-29)の訪問団が[フエ市](place:vn-hue)を訪れた。", "event", "visit"),
    # statements
    ("en", "Mayor [Ann Lee](person:ann-lee) thanked the people of [Nara](place:jp-29).", "statement", "thanks"),
    (
        "en",
        "“This port has always looked to the east,” said [Ann Lee](person:ann-lee).",
        "statement",
        "quotation with inversion",
    ),
    (
        "fr",
        "[Luc Morel](person:luc-morel) a souligné le rôle de la ville de [Nara](place:jp-29).",
        "statement",
        "stress",
    ),
    (
        "nl",
        "[Jan Smit](person:jan-smit) benadrukte het belang van [Nara](place:jp-29) voor de regio.",
        "statement",
        "stress",
    ),
    (
        "de",
        "[Eva Kurz](person:eva-kurz) betonte die Bedeutung der Präfektur [Nara](place:jp-29).",
        "statement",
        "stress",
    ),
    ("es", "[Ana Ruiz](person:ana-ruiz) agradeció la ayuda de [Nara](place:jp-29).", "statement", "thanks"),
    (
        "vi",
        "Ông [Trần Bình](person:tran-binh) cho biết tỉnh [Nara](place:jp-29) là đối tác quan trọng.",
        "statement",
        "report",
    ),
    ("ja", "[田中花子](person:tanaka-hanako)市長は「若い世代の交流を広げたい」と述べた。", "statement", "quotation"),
    # goals
    ("en", "The two ports want to open a ferry line to [Hakata](place:jp-hakata).", "goal", "wish"),
    ("en", "The mission will travel on to [Sapporo](place:jp-sapporo).", "goal", "future"),
    ("fr", "La région souhaite attirer des entreprises de [Nagoya](place:jp-nagoya).", "goal", "wish"),
    ("nl", "De haven wil een lijn naar [Hakata](place:jp-hakata) openen.", "goal", "wish"),
    ("de", "Die Hochschule möchte mit [Akita](place:jp-05) forschen.", "goal", "wish"),
    ("es", "El gobernador viajará en otoño a [Nagoya](place:jp-nagoya).", "goal", "future by its ending"),
    ("vi", "Hai địa phương muốn mở đường bay tới [Sendai](place:jp-sendai).", "goal", "wish"),
    ("ja", "[仙台市](place:jp-sendai)との直行便の就航を目指す。", "goal", "aim"),
    # rankings
    ("en", "[Japan](place:jp) is the largest investor in [Ohio](place:us-oh).", "ranking", "superlative"),
    ("en", "[Aichi](place:jp-23) ranks third among the partners of [Ohio](place:us-oh).", "ranking", "verb of ranking"),
    (
        "fr",
        "Le [Japon](place:jp) est le deuxième investisseur étranger de la région.",
        "ranking",
        "ordinal before a ranked noun",
    ),
    ("nl", "[Japan](place:jp) is de op één na grootste afzetmarkt voor kaas.", "ranking", "ordinal in words"),
    ("de", "[Japan](place:jp) ist der drittgrößte Handelspartner des Landes.", "ranking", "compound"),
    ("es", "[Japón](place:jp) ocupa el segundo lugar entre los inversores.", "ranking", "place in an order"),
    ("vi", "[Nhật Bản](place:jp) là nhà đầu tư lớn nhất của tỉnh.", "ranking", "superlative"),
    ("ja", "[秋田県](place:jp-05)の米の輸出は全国で3番目に多い。", "ranking", "ordinal"),
    # background
    ("en", "[Kobe](place:jp-kobe) is home to many wine merchants.", "background", "plain"),
    ("xx", "[Kobe](place:jp-kobe) plugh xyzzy frotz gnusto rezrov.", "background", "a language without a lexicon"),
]


@pytest.mark.parametrize(("lang", "marked", "kind", "why"), KINDS, ids=[f"{row[0]}-{row[2]}-{row[3]}" for row in KINDS])
def test_the_kind_of_a_sentence(lang: str, marked: str, kind: str, why: str) -> None:
    found = [fact.kind for fact in made(marked, lang).facts if fact.kind != "role"]
    assert found == [kind], why


NOTHING = [
    ("The guests were happy.", "a sentence that names nobody and says little"),
    ("- Visit to [Osaka](place:jp-27)", "a heading"),
    ("> [Ann Lee](person:ann-lee) and [Bo Li](person:bo-li) in the park", "a caption without a deciding word"),
]


@pytest.mark.parametrize(("marked", "why"), NOTHING, ids=[row[1] for row in NOTHING])
def test_no_fact(marked: str, why: str) -> None:
    assert told(marked) == [], why


def test_an_agreement_still_to_come_is_planned() -> None:
    [fact] = made("[Cork](place:ie-cork) will sign a memorandum with [Oita](place:jp-44).").facts
    assert (fact.kind, fact.note, fact.plover) == ("agreement", "planned", "AGREE")


def test_a_signed_agreement_supports() -> None:
    [fact] = made("[Cork](place:ie-cork) signed a memorandum with [Oita](place:jp-44).").facts
    assert (fact.note, fact.plover, fact.rule) == (None, "SUPPORT", "agreement/verb")
