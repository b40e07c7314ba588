"""The sequence for a terminal, bare and wrapped."""

from __future__ import annotations

import base64
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpties.clipboard.osc52 import SCREEN_CHUNK, encoded, sequence

BARE = "\x1b]52;c;dGV4dA==\x1b\\"
CHUNK = "\x1bP\x1b]52;c;dGV4dA==\x07\x1b\\"


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        pytest.param({"TERM": "xterm-256color"}, BARE, id="bare"),
        pytest.param({}, BARE, id="nothing known"),
        pytest.param({"TMUX": "/s,1,0"}, BARE + "\x1bPtmux;\x1b\x1b]52;c;dGV4dA==\x1b\x1b\\\x1b\\", id="tmux"),
        pytest.param(
            {"TERM": "tmux-256color"},
            BARE + "\x1bPtmux;\x1b\x1b]52;c;dGV4dA==\x1b\x1b\\\x1b\\",
            id="over ssh from inside tmux",
        ),
        pytest.param({"STY": "1.x", "TERM": "screen"}, CHUNK, id="screen"),
        pytest.param({"TERM": "screen-256color"}, BARE + CHUNK, id="over ssh from inside screen or tmux"),
    ],
)
def test_what_is_written(environ: dict[str, str], expected: str) -> None:
    assert sequence(b"text", environ) == expected


@given(st.binary(max_size=5_000))
def test_screens_chunks_join_to_the_bare_sequence(data: bytes) -> None:
    written = sequence(data, {"STY": "1.x"})
    chunks = re.findall(r"\x1bP((?:(?!\x1b\\).)*)\x1b\\", written, re.DOTALL)
    assert "".join(f"\x1bP{chunk}\x1b\\" for chunk in chunks) == written
    assert all(len(chunk) <= SCREEN_CHUNK for chunk in chunks)
    assert "".join(chunks) == f"\x1b]52;c;{encoded(data)}\x07"


@given(st.binary(max_size=1_000))
def test_nothing_but_base64_stands_inside(data: bytes) -> None:
    written = sequence(data, {})
    assert base64.b64decode(written.removeprefix("\x1b]52;c;").removesuffix("\x1b\\"), validate=True) == data
