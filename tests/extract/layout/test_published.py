from __future__ import annotations

import pytest

from jpties.extract.layout.blocks import blocks_of
from jpties.extract.layout.metadata import metadata_of

BODY = {
    "en": (
        "{first} The two sides will exchange foresters for five years, the governor said in the town hall.\n"
        "The county has 41,000 inhabitants and lives from timber. Its sawmills sold boards worth $12 million."
    ),
    "ja": "{first}両者は今後５年間、林業の研修生と学生を相互に派遣する。知事は会見で期待を述べた。\n"
    "郡の人口は４万１千人で、主な産業は林業だ。製材所は昨年、１２億円分の板材を日本に輸出した。",
}
CASES = [
    (
        "en",
        "{title}\nBy Ann Lee 11/3/2014, 1:02 PM",
        "The delegation left on Monday.",
        "2014-11-03",
        "the weekday of the text",
    ),
    (
        "en",
        "04/11/2014\n{title}\nBy Ann Lee 11/3/2014",
        "They left on Monday.",
        "2014-11-03",
        "the date of the byline wins",
    ),
    (
        "en",
        "{title}\n05/04/2025 | 09:30",
        "They stayed from March 30 to April 4.",
        "2025-04-05",
        "the dates of the text",
    ),
    ("en", "{title}\n05/04/2025 | 09:30", "They stayed from May 1 to May 3.", "2025-05-04", "and the other way round"),
    ("en", "{title}\nSaturday 06/09/2025", "They stayed.", "2025-09-06", "the weekday beside it"),
    ("en", "{title}\n25/09/2025", "They stayed.", "2025-09-25", "a day above 12"),
    ("en", "{title}\n05/04/2025", "They stayed.", None, "nothing decides"),
    ("en", "{title}\n05/04/2025\nUpdated: 6 April 2025", "They stayed.", "2025-04-05", "the update beside it"),
    ("en", "{title}\nNovember 3", "They stayed.", None, "no year"),
    (
        "en",
        "{title}\nBy Ann Lee",
        "They came on November 3, 2014.",
        None,
        "a date in running text is not the article's",
    ),
    ("en", "{title}", "TOKYO, Oct. 3, 2024 (Kyodo) -- They came on Monday.", "2024-10-03", "the dateline"),
    ("en", "{title}\nUpdated: October 3, 2024", "They came.", None, "an update is no publication"),
    ("en", "{title}\nHa NoiHa Noi03/10/2024", "They came on 2 October 2024.", "2024-10-03", "a glued date"),
    ("ja", "{title}\n令和6年10月3日", "県は２日、覚書に署名した。", "2024-10-03", "an era"),
    ("ja", "{title}\n2024年10月3日(木)　5時30分", "県は２日、覚書に署名した。", "2024-10-03", "a Japanese date"),
    ("ja", "{title}\n2024/10/03 05:30", "県は２日、覚書に署名した。", "2024-10-03", "year first"),
]
TITLES = {"en": "Nagano foresters come to the valley", "ja": "長野県と谷の郡、林業の覚書に署名　５年間"}


@pytest.mark.parametrize(("lang", "head", "first", "published", "reason"), CASES)
def test_published(lang: str, head: str, first: str, published: str | None, reason: str) -> None:
    text = head.format(title=TITLES[lang]) + "\n" + BODY[lang].format(first=first)
    blocks, found = blocks_of(text)
    metadata = metadata_of(text, blocks, found)
    stated = metadata.published
    assert (stated.value if stated else None) == published, reason
    if stated is not None:
        assert stated.evidence
        assert stated.start is not None
        assert any(sign.isdigit() for sign in text[stated.start : stated.end])


TEXT_DE = (
    "Der Ministerpräsident hat am Montag eine Delegation aus der Präfektur Nagano empfangen. Beide Seiten wollen die "
    "Zusammenarbeit in der Forstwirtschaft vertiefen.\n\nDie Delegation besuchte auch eine Schule. Beide Länder "
    "arbeiten seit vielen Jahren zusammen, sagte der Minister bei dem Treffen."
)
TEXT_ES = (
    "El alcalde recibió el lunes a una delegación de la prefectura de Nagano. Las dos partes quieren profundizar su "
    "cooperación forestal en los próximos años.\n\nLa delegación visitó también una escuela. La ciudad y Nagano "
    "trabajan juntas desde hace años, dijo el alcalde durante el encuentro."
)
DATELINES = [
    ("Wiesbaden, 5. Juni 2023 (dpa) - " + TEXT_DE, "2023-06-05", "dpa", "a full stop behind the day, an agency"),
    ("Wiesbaden, 05.06.2023 (dpa/lhe) – " + TEXT_DE, "2023-06-05", "dpa/lhe", "a date in figures"),
    ("Wiesbaden, 05.06.2023 - " + TEXT_DE, "2023-06-05", None, "no agency"),
    ("Tokio, 3 jun 2023 (EFE).- " + TEXT_ES, "2023-06-03", "EFE", "a short month"),
]


@pytest.mark.parametrize(("text", "published", "source", "why"), DATELINES, ids=[row[3] for row in DATELINES])
def test_a_dateline_with_its_agency(text: str, published: str, source: str | None, why: str) -> None:
    blocks, lang = blocks_of(text)
    metadata = metadata_of(text, blocks, lang)
    assert metadata.published is not None, why
    assert metadata.published.value == published
    assert (metadata.source.value if metadata.source else None) == source


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Gouverneur besucht Wiesbaden", "Wiesbaden, 5. Juni 2023 (dpa) - " + TEXT_DE),
        ("Gobernador visita Tokio", "Tokio, 3 jun 2023 (EFE).- " + TEXT_ES),
        ("Gobernador visita Tokio", TEXT_ES),
    ],
)
def test_a_short_first_line_is_the_title(title: str, text: str) -> None:
    page = f"{title}\n\n{text}"
    blocks, lang = blocks_of(page)
    stated = metadata_of(page, blocks, lang).title
    assert stated is not None
    assert stated.value == title
