"""Ten ways in which a page can lie, and what the program says to each."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from jpties.extract.layout.blocks import blocks_of
from jpties.extract.layout.metadata import metadata_of

P1 = (
    "A delegation from Nagano Prefecture visited the valley on Tuesday and signed a memorandum with the county. "
    "The two sides will exchange foresters for five years, the governor said."
)
P2 = (
    "The county has 41,000 inhabitants and lives from timber. Its sawmills sold boards worth $12 million to Japan "
    "last year, up from $9 million, according to the chamber of commerce."
)
P3 = "The visitors left on Thursday for the coast, where they will meet the port authority and two shipping lines."
TITLE = "Nagano foresters come to the valley"

WRAPPED = (
    """A delegation from Nagano Prefecture visited the valley on Tuesday and
signed a memorandum with the county. The two sides will exchange
foresters for five years, the governor said in the evening, and more
of them will come in spring.""",
    """The county has 41,000 inhabitants and lives from timber. Its sawmills
sold boards worth $12 million to Japan last year, up from $9 million,
according to the chamber of commerce.""",
)


@dataclass(frozen=True)
class Lie:
    name: str
    text: str
    title: str | None
    published: str | None
    byline: str | None
    body: tuple[str, ...]
    noise: tuple[str, ...] = ()
    lang: str = "en"


LIES = [
    Lie("no title: the page begins with its text", f"{P1}\n{P2}\n{P3}", None, None, None, (P1, P2, P3)),
    Lie("no date: none is made up from the text", f"{TITLE}\nBy Ann Lee\n{P1}\n{P2}", TITLE, None, "Ann Lee", (P1, P2)),
    Lie(
        "two dates: the copy's above, the article's beside the byline",
        f"05/06/2014\n{TITLE}\nBy Ann Lee 6/3/2014, 1:02 PM\n{P1}\n{P2}",
        TITLE,
        "2014-06-03",
        "Ann Lee",
        (P1, P2),
    ),
    Lie(
        "byline at the end, below the teasers",
        f"{TITLE}\n{P1}\n{P2}\nMore news\nBridge closed for repair\nSnow expected in the hills\nAnn Lee",
        TITLE,
        None,
        "Ann Lee",
        (P1, P2),
        ("More news", "Bridge closed for repair", "Snow expected in the hills"),
    ),
    Lie(
        "title repeated over the photo",
        f"{TITLE}\nOctober 3, 2024\n{TITLE}\nThe guests in the forest. Photo: Ann Lee\n{P1}\n{P2}",
        TITLE,
        "2024-10-03",
        None,
        (P1, P2, "The guests in the forest. Photo: Ann Lee"),
        (TITLE,),
    ),
    Lie(
        "three languages: a Vietnamese image text and Japanese buttons around an English article",
        f"ホーム ＞ ニュース\n{TITLE}\nシェア　ポスト\n"
        f"Đoàn công tác tỉnh Nagano thăm rừng - Ảnh 1.\n{P1}\n{P2}\n関連記事",
        TITLE,
        None,
        None,
        (P1, P2),
        ("ホーム ＞ ニュース", "シェア　ポスト", "Đoàn công tác tỉnh Nagano thăm rừng - Ảnh 1.", "関連記事"),
    ),
    Lie("one paragraph without a line break", f"{P1} {P2} {P3}", None, None, None, (f"{P1} {P2} {P3}",)),
    Lie(
        "hard-wrapped: the lines of a paragraph are one block",
        f"{TITLE}\n\nBy Ann Lee\n\n{WRAPPED[0]}\n\n{WRAPPED[1]}",
        TITLE,
        None,
        "Ann Lee",
        WRAPPED,
    ),
    Lie(
        "only teasers: a headline with its blurb broken off is no article",
        "Latest news\n"
        "Nagano foresters come to the valley\n"
        "A delegation from Nagano Prefecture visited the valley on Tuesday and signed a memo ...\n"
        "Bridge closed for repair\n"
        "Drivers must take the long way round until the end of the month, the county said on ...\n"
        "Snow expected in the hills\n"
        "Up to ten inches may fall above the tree line, forecasters said, and the passes could ...",
        None,
        None,
        None,
        (),
        (
            "Latest news",
            "Nagano foresters come to the valley",
            "Bridge closed for repair",
            "Drivers must take the long way round until the end of the month, the county said on ...",
        ),
    ),
    Lie(
        "a list page: headlines and dates, no text",
        "Valley Courier\nHome | News | Sports\nNews\n"
        "Nagano foresters come to the valley\nOctober 3, 2024\n"
        "Bridge closed for repair\nOctober 2, 2024\n"
        "Snow expected in the hills\nOctober 1, 2024\n"
        "School board race draws eight\nSeptember 30, 2024\n1\n2\n3\nNext",
        None,
        None,
        None,
        (),
        ("Home | News | Sports", "Nagano foresters come to the valley", "Bridge closed for repair", "Next"),
        lang="und",
    ),
]


@pytest.mark.parametrize("lie", LIES, ids=lambda lie: lie.name)
def test_what_the_program_says(lie: Lie) -> None:
    blocks, lang = blocks_of(lie.text)
    metadata = metadata_of(lie.text, blocks, lang)
    proper = [lie.text[block.start : block.end] for block in blocks if block.proper]
    noise = [lie.text[block.start : block.end] for block in blocks if block.role == "noise"]
    assert metadata.lang.value == lie.lang
    assert (metadata.title.value if metadata.title else None) == lie.title
    assert (metadata.published.value if metadata.published else None) == lie.published
    assert (metadata.byline.value if metadata.byline else None) == lie.byline
    assert [text for text in lie.body if text not in proper] == []
    assert [text for text in lie.noise if text not in noise] == []
    if not lie.body:
        assert proper == []
