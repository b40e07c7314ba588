"""Line breaking: ranges of the canonical text, never too wide, kinsoku kept, nothing lost."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from jpties.text import linebreak
from jpties.text.clean import display_line
from jpties.text.linebreak import NOT_AT_END, NOT_AT_START, lines_of, sign_cells

SEEDS = Path(__file__).parents[2] / "seeds"
DEV = Path(__file__).parents[1] / "quality" / "gold" / "dev"


def wrapped(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in lines_of(text, width)]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, [""]),  # an empty range is one line
        ("one two three", 7, ["one two", "three"]),  # the blank at a break belongs to no line
        ("one two three", 8, ["one two", "three"]),
        ("one\n\ntwo", 9, ["one", "", "two"]),  # an empty line stays
        ("one\n", 9, ["one", ""]),
        ("  one two", 6, ["  one", "two"]),  # what is set in stays set in
        ("abcdefgh", 3, ["abc", "def", "gh"]),  # a word that fits no line is cut
        ("Vietnam-Kyushu", 10, ["Vietnam-", "Kyushu"]),  # after a hyphen between words
        ("on 2014-11-03", 9, ["on", "2014-11-0", "3"]),  # not between digits
        ("well -5 below", 6, ["well", "-5", "below"]),  # not after a sign that is no joint
        ("« Connexion » ici", 13, ["« Connexion »", "ici"]),
        ("« Connexion » ici", 12, ["« Connexion", "» ici"]),  # where nothing else fits, a held blank gives way
        ("30 % de plus", 4, ["30 %", "de", "plus"]),  # the blank before a percent sign holds
        ("日本とベトナム", 6, ["日本と", "ベトナ", "ム"]),  # two cells a sign
        ("会談した。次に", 8, ["会談し", "た。次に"]),  # 。 may not begin a line
        ("彼は「春川で」と", 6, ["彼は", "「春川", "で」と"]),  # 「 may not end one
        ("米子―仁川便はエアソウル", 8, ["米子―仁", "川便はエ", "アソウル"]),
        ("ウォンを計上", 4, ["ウォ", "ンを", "計上"]),  # small kana stay with the one before
        ("……だ", 3, ["……", "だ"]),
        ("Yên Bái và Hokkaidō", 10, ["Yên Bái và", "Hokkaidō"]),
        ("a\u0301b\u0301c", 1, ["a\u0301", "b\u0301", "c"]),  # a mark stays with its letter
        ("👩\u200d🔬👩\u200d🔬", 2, ["👩\u200d🔬", "👩\u200d🔬"]),  # a joined emoji is one sign
        ("👍🏽👍🏽", 3, ["👍🏽", "👍🏽"]),  # so is one with its skin tone
        ("🇯🇵🇻🇳", 3, ["🇯🇵", "🇻🇳"]),  # flags are pairs
        ("co\u00adop era", 4, ["co\u00adop", "era"]),  # a soft hyphen takes no cell
        ("a\u200bb", 1, ["a", "b"]),  # a zero-width space is a place to break
        ("a\u00a0b c", 3, ["a\u00a0b", "c"]),  # a no-break space is none
    ],
)
def test_lines(text: str, width: int, lines: list[str]) -> None:
    assert wrapped(text, width) == lines


def test_letters_behind_mentions_take_room() -> None:
    """What is shown behind a mention counts for the line that it stands on."""
    text = "Ono met Abe today"
    assert [text[a:b] for a, b in lines_of(text, 11)] == ["Ono met Abe", "today"]
    assert [text[a:b] for a, b in lines_of(text, 11, extra={11: 1})] == ["Ono met", "Abe today"]


def test_a_range_is_wrapped_as_it_would_be_alone() -> None:
    """Offsets are of the whole text, the range decides what is wrapped."""
    assert list(lines_of("zzz one two zzz", 3, 4, 11)) == [(4, 7), (8, 11)]


def test_the_plain_signs_are_one_cell_wide_and_shown_as_they_are() -> None:
    """The fast way out is taken only where it gives what measuring gives."""
    for sign in map(chr, range(0x20, 0x3000)):
        if not linebreak._ODD.match(sign):
            assert cell_len(sign) == 1, hex(ord(sign))
            assert display_line(sign) == sign


signs = st.sampled_from(
    "ab Z9-/—«».,%、。「」っー々漢かなカナ\u3000\u0301\u00ad\u200b\u200d\ufe0f\t\x1b❤👍🏽🇯🇵é…“”()é한글ไทย"
)
texts = st.text(signs, max_size=80) | st.text(max_size=40)


@given(texts, st.integers(1, 20))
def test_nothing_is_lost_and_nothing_is_too_wide(text: str, width: int) -> None:
    """Lines are in order, only blanks and LF lie between them, and each fits or is one cluster."""
    lines = list(lines_of(text, width))
    gaps = [text[a:b] for a, b in itertools.pairwise([0, *itertools.chain.from_iterable(lines), len(text)])][::2]
    assert set("".join(gaps)) <= linebreak._BLANK | {"\n"}
    for start, end in lines:
        assert start <= end
        used = sum(sign_cells(text, index) for index in range(start, end))
        assert used <= width or linebreak._cluster_cut(text, start, start, end) == end


@given(texts)
def test_cells_of_the_signs_are_the_cells_of_the_text(text: str) -> None:
    """What the breaker counts is what the screen paints, for text without joiners at its ends."""
    shown = display_line(text)
    if "\u200d" not in text and "\ufe0f" not in text:
        assert sum(sign_cells(text, index) for index in range(len(text))) == cell_len(shown)


@pytest.mark.parametrize("path", sorted([*SEEDS.glob("*.txt"), *DEV.glob("*.txt")]), ids=lambda path: path.stem)
@pytest.mark.parametrize("width", [36, 52, 76])
def test_real_articles_keep_kinsoku(path: Path, width: int) -> None:
    """At the widths of a screen no line of an article begins or ends with a forbidden sign."""
    text = path.read_text(encoding="utf-8")
    lines = [text[a:b] for a, b in lines_of(text, width)]
    starts = {"\n" + line[0] for line in lines if line}
    for line, following in itertools.pairwise(lines):
        if not line or not following or f"{line}\n{following}" in text:
            continue
        assert following[0] not in NOT_AT_START, (line, following)
        assert line[-1] not in NOT_AT_END, (line, following)
    assert starts


def test_hostile_text_takes_linear_time() -> None:
    """A million blanks, marks, closing signs or letters on one line: each sign is looked at a few times."""
    for text in (
        " " * 1_000_000,
        "a" + "\u0301" * 200_000,
        "。" * 200_000,
        "x" * 1_000_000,
        "「" * 200_000,
        "🇯" * 100_000,
    ):
        count = sum(1 for _ in lines_of(text, 76))
        assert count <= len(text) // 36 + 2


def test_lines_come_one_by_one() -> None:
    """The first lines of a megabyte are found without wrapping the rest."""
    text = "word " * 200_000
    assert list(itertools.islice(lines_of(text, 10), 2)) == [(0, 9), (10, 19)]
    assert re.fullmatch("(word ?)+", text)
