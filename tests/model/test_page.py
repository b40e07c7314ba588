"""The page of an article: its head, and dates as people write them."""

from __future__ import annotations

from jpties.model.article import Article, Block, Metadata, Stated
from jpties.model.page import page_of

TEXT = "Chrome\nTitle here\nBy A\nBody one.\nAd\nAd two\nBody two."
BLOCKS = tuple(
    Block(role, start, end, "")  # type: ignore[arg-type]
    for role, start, end in (
        ("noise", 0, 6),
        ("title", 7, 17),
        ("meta", 18, 22),
        ("paragraph", 23, 32),
        ("noise", 33, 35),
        ("noise", 36, 42),
        ("paragraph", 43, 52),
    )
)


def article(**metadata: Stated) -> Article:
    about = Metadata(Stated("en", ""), **metadata)
    return Article("name", "name.txt", TEXT, "", "utf-8", BLOCKS, about, about)


def shown(one: Article, raw: bool = False) -> list[tuple[str, str]]:
    return [
        (part.role, part.words if part.words is not None else TEXT[part.start : part.end])
        for part in page_of(one, 2, raw)
    ]


def test_title_first_then_metadata_then_the_article() -> None:
    one = article(title=Stated("Title here", "", 7, 17), byline=Stated("A", ""), published=Stated("2014-11-03", ""))
    assert shown(one) == [
        ("title", "Title here"),
        ("about", "3 Nov 2014 ∙ A ∙ en ∙ 2 min"),
        ("folded", "1 line around the article not shown"),
        ("paragraph", "Body one."),
        ("folded", "2 lines around the article not shown"),
        ("paragraph", "Body two."),
    ]


def test_a_supplied_title_is_said_to_be_one() -> None:
    one = article(title=Stated("Given", "", origin="curated"), title_en=Stated("In English", ""))
    assert shown(one)[:3] == [
        ("title", "Given"),
        ("subtitle", "In English"),
        ("about", "no date ∙ en ∙ 2 min ∙ title supplied"),
    ]


def test_without_a_title_the_name_stands_for_it() -> None:
    assert shown(article())[:2] == [("title", "name"), ("about", "no date ∙ en ∙ 2 min ∙ no title")]


def test_raw_is_the_file_in_its_order() -> None:
    assert [words for _role, words in shown(article(), raw=True)] == TEXT.split("\n")
