"""Any bytes at all, and bytes that look like what is expected, into everything that reads something from outside."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from fuzz.targets import TARGETS
from safety.hostile import BODY, CASES

FINDINGS = Path(__file__).with_name("findings")

WORDS = st.sampled_from(
    [
        *CASES.values(),
        *(
            "Fukuoka",
            "Hanoi",
            "Mr. ",
            "Abe Shinzo",
            "said",
            "signed an agreement",
            "$950 million",
            "3 May 2014",
            "12億円",
        ),
        *(
            "福岡県",
            "日本",
            "と",
            "。",
            "「",
            "」",
            "préfecture de ",
            "Ủy ban ",
            "Präfektur ",
            "percent",
            "1,2",
            "3.4.5",
            "/",
        ),
        *('"', "“", "”", "'", "(", ")", "[", "]", "{", "}", "<", ">", ":", "-", "&", "*", "!", "|", "#", "%", "@", "`"),
        *(
            "a: ",
            "- ",
            "? ",
            "---\n",
            "<<: ",
            "title: ",
            "facts:\n  - ",
            "quote: ",
            "kind: ",
            "note: ",
            "theme: ",
            "keys:\n ",
        ),
        *(
            "who:",
            "date:",
            "amount:>",
            "near/3",
            " OR ",
            " NOT ",
            "..",
            "~",
            "{quote}",
            "{",
            "version",
            '{"version": 1}',
        ),
        *("\n", "\n\n", "\t", " ", "  ", "\r\n", "\ufeff", "\x00", "\u2028"),
    ]
)
"""Pieces of what the targets expect, and of what they do not."""
PIECES = st.lists(st.one_of(WORDS, st.text(max_size=8)), max_size=40).map(
    lambda pieces: "".join(pieces).encode("utf-8", "surrogatepass")
)
INPUTS = st.one_of(
    PIECES, st.binary(max_size=300), PIECES.map(lambda data: data.decode("utf-8", "replace").encode("utf-16"))
)


@pytest.mark.parametrize("target", TARGETS)
def test_any_input_is_read_or_refused(target: str) -> None:
    run = TARGETS[target]

    @settings(max_examples=max(20, settings().max_examples // 2))
    @given(INPUTS)
    @example(b"")
    @example(b"\xef\xbb\xbf")
    @example(b"\xff\xfe\xff\xfe\xff\xfe")  # marks of byte order behind the first
    @example(BODY.format("[@click=app.quit]").encode())
    def check(data: bytes) -> None:
        run(data)

    check()


@pytest.mark.parametrize("case", CASES)
def test_each_hostile_case_is_read_or_refused_by_every_target(case: str) -> None:
    for run in TARGETS.values():
        run(CASES[case].encode("utf-8", "surrogatepass"))
        run(BODY.format(CASES[case]).encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("path", sorted(FINDINGS.glob("*/*")), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_was_found_once_is_not_found_again(path: Path) -> None:
    TARGETS[path.parent.name](path.read_bytes())
