"""Whatever an article holds, only printable text is painted, nothing is read as markup, and nothing crashes."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from jpties.corpus.own import OwnArticles
from jpties.errors import FileProblem
from jpties.model.analysis import Analysis
from jpties.model.article import Article, Block, Metadata, Stated
from jpties.model.fact import Fact, Quantity
from jpties.model.mention import Mention
from jpties.model.model import Model
from ui.gold_model import GoldStore, row_of
from ui.opening import Opened, opened

UI = Path(__file__).parents[2] / "tui" / "jpties" / "ui"

HOSTILE = [
    "plain \x1b[31mred\x1b[0m \x1b]52;c;cHduZWQ=\x07 \x1b]0;title\x1b\\ \x1bc \x1bP1$q\x1b\\",
    "c1 \x9b31m \x9d52;c;cHduZWQ=\x9c \x90 \x85 \x7f nul \x00 bell \x07 back \x08 vt \x0b ff \x0c cr \rover",
    "[/] [red] [@click=app.quit]leave[/] [link=https://x.example]x[/] [[x] [a [type=x, v={'a[0]'}] $var {x} \\",
    "bidi \u202eabc\u202c \u2066x\u2069 \u200f soft\u00adhyphen zero\u200bwidth \ufeff \u2028 \u2029 tags \U000e0041",
    "עברית العربية 日本語、「かな」。 👩\u200d🔬 ❤\ufe0f 🇯🇵 e\u0301\u0301\u0301 \ud800 \ufffe",
    "\u0301" * 300 + "x" * 400 + "。" * 200 + "\t" * 50,
    "",
]
"""Bodies, and everything else that an article says."""


def hostile_analysis(number: int, words: str) -> Analysis:
    """An article in which every string is hostile."""
    text = f"{words}\n\nSecond paragraph {words}"
    half = len(words)
    metadata = Metadata(
        Stated("en", words),
        Stated(words or "t", words),
        Stated(words or "t", words),
        Stated(words, words),
        Stated(words, words),
        None,
        Stated("2014-13-99", words),
    )
    blocks = (
        Block("paragraph", 0, max(1, half), words),
        Block("noise", half, half + 2, words),
        Block("caption", half + 2, len(text), words),
    )
    mentions = (
        Mention(0, 1, "person", words or "p", words, words, "paragraph"),
        Mention(2, min(9, len(text)), "quantity", "quantity:x", words, words, "paragraph"),
    )
    facts = tuple(
        Fact(
            f"{number}-{kind}", kind, 0, len(text), text, words, (words,), words, "paragraph",
            Quantity("1", words) if kind == "figure" else None, words, words, "extracted", None, words,
        )
        for kind in ("figure", "event", "background")
    )  # fmt: skip
    article = Article(f"a{number}{words}", words, text, str(number), "utf-8", blocks, metadata, metadata)
    return Analysis(article, mentions, (), facts, (words or "XX",), (words or "YY",), ())


def hostile_model() -> Model:
    analyses = [hostile_analysis(number, words) for number, words in enumerate(HOSTILE)]
    problems = [FileProblem(words, words) for words in HOSTILE]
    return Model([row_of(one) for one in analyses], GoldStore(analyses), problems, HOSTILE[0])


def unsafe_signs(one: Opened) -> set[str]:
    """Signs on the screen that are no text."""
    signs = set()
    for strip in one.app.screen._compositor.render_strips():
        signs |= {sign for sign in strip.text if unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Zl", "Zp", "Cn")}
    return signs - {"\u200c", "\u200d"}  # joiners of emoji and scripts


WALK = [
    *(["]"] * 6),
    *("tab", "j", "space", "G", "g", "}", "}", "{", "r", "r", "A", "L", "p", "escape"),
    *("/", "e", "enter", "n", "N", "escape", "tab", "j", "j", "m", "enter", "backspace", "u", "Y", "down", "escape"),
    *("o", "x", "down", "escape", "ctrl+p", "c", "escape", "?", "pagedown", "escape", "!", "pagedown", "escape"),
    *("shift+tab", "f", "[", "enter", "escape", "S", "z", "z", "T", "down", "enter", "y"),
]
"""A walk through every screen."""


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (40, 12)], ids=str)
async def test_nothing_but_text_is_painted(size: tuple[int, int]) -> None:
    async with opened(size, model=hostile_model()) as one:
        for key in WALK:
            await one.press(key)
            assert not unsafe_signs(one), key
        assert one.app.is_running


async def test_every_strip_has_the_width_it_says() -> None:
    """What is painted is as wide as its pane, whatever it holds, so no line spills into another pane."""
    async with opened(model=hostile_model()) as one:
        for key in WALK[:20]:
            await one.press(key)
            for pane in (one.browse.places, one.browse.reader, one.browse.facts):
                for strip in pane.render_lines(pane.size.region):
                    assert sum(segment.cell_length for segment in strip) == pane.size.width


async def test_markup_is_shown_as_it_stands() -> None:
    async with opened(model=hostile_model()) as one:
        await one.press("o", *"click")
        assert "[@click=app.quit]leave[/]" in one.text()
        await one.press("escape")
        assert one.app.is_running


async def test_a_paste_brings_no_control_signs() -> None:
    from textual.events import Paste

    async with opened() as one:
        await one.press("/")
        one.app.screen.focused.post_message(Paste("a\x1b]52;c;x\x07b"))  # type: ignore[union-attr]
        await one.pilot.pause()
        assert not unsafe_signs(one)


@pytest.mark.parametrize("focus", ["tab", ""], ids=["into the text", "into the line for a file"])
@pytest.mark.parametrize("ending", ["\r", "\r\n", "\n"], ids=["CR", "CRLF", "LF"])
async def test_pasted_lines_stay_lines(ending: str, focus: str, tmp_path: Path) -> None:
    """Terminals end the lines of a paste by CR; lines pasted where a file is named are the text."""
    from textual.events import Paste
    from textual.widgets import TextArea

    async with opened() as one:
        one.browse.desk.own = lambda: OwnArticles(tmp_path, None)
        await one.press("I", *([focus] if focus else []))
        one.app.screen.focused.post_message(Paste(ending.join(["Title", "", "Text of it.\x1b[31m"])))  # type: ignore[union-attr]
        await one.pilot.pause()
        await one.pilot.pause()
        assert one.app.screen.query_one(TextArea).text == "Title\n\nText of it.\ufffd[31m"


def test_our_own_signs_are_one_cell_on_every_terminal() -> None:
    """No emoji and no sign that an East Asian terminal shows on two cells in our own chrome."""
    for path in UI.rglob("*.py"):
        for sign in set(path.read_text(encoding="utf-8")) - set(map(chr, range(128))):
            assert unicodedata.east_asian_width(sign) in ("N", "Na", "H"), (path, sign)
    from jpties.model.page import SEPARATOR
    from jpties.ui import signs

    chrome = [value for name, value in vars(signs).items() if name.isupper() and isinstance(value, str)]
    for sign in {*"".join(chrome), *SEPARATOR, *signs.SMALL_LETTERS.values()}:
        assert unicodedata.east_asian_width(sign) in ("N", "Na", "H"), sign
