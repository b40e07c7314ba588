"""Real clipboards, byte for byte: Japanese, Vietnamese and 100 KB through every route that Debian can offer."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import tty
from typing import TYPE_CHECKING

import pytest

from clipboard.parts import TEXTS, NotHeard, heard_copy, needs, screen, tmux, wayland, writing, x_server
from jpties.clipboard import copy, notice
from jpties.clipboard.osc52 import sequence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from clipboard.parts import Multiplexer

LIMIT = 15.0
"""Seconds for one program on a busy machine."""
TRIES = 8
"""How often what others may lose on a busy machine is done again."""
texts = pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())


def pasted(words: list[str], environ: dict[str, str]) -> bytes:
    return subprocess.run(words, env=environ, capture_output=True, check=True, timeout=LIMIT).stdout


@pytest.fixture(scope="module")
def x_session() -> Iterator[dict[str, str]]:
    with x_server() as environ:
        yield environ


@texts
def test_xclip_has_every_byte(x_session: dict[str, str], text: str) -> None:
    needs("xclip")
    result = copy(text, environ=x_session, limit=LIMIT)
    assert (result.route, result.confirmed, result.tried) == ("xclip", True, ())
    assert pasted(["xclip", "-selection", "clipboard", "-o"], x_session) == text.encode()


@texts
def test_xsel_has_every_byte_where_xclip_is_missing(x_session: dict[str, str], text: str, tmp_path: Path) -> None:
    needs("xsel")
    (tmp_path / "xsel").symlink_to("/usr/bin/xsel")
    environ = x_session | {"PATH": str(tmp_path)}
    # On a slow machine xsel gives up while it hands out a large text in parts, and then has it no more: copied again
    # it has.
    for _try in range(TRIES):
        result = copy(text, environ=environ, limit=LIMIT)
        assert (result.route, result.confirmed) == ("xsel", True)
        assert result.tried == (("xclip", "not installed (package xclip)"),)
        words = ["xsel", "--clipboard", "--output"]
        answer = subprocess.run(words, env=x_session, capture_output=True, timeout=LIMIT).stdout
        if answer:
            break
    assert answer == text.encode()


def test_the_clipboard_outlives_the_program_that_copied(x_session: dict[str, str]) -> None:
    needs("xclip")
    code = "import os; from jpties.clipboard import copy; copy('stays', environ=os.environ, limit=15.0)"
    subprocess.run([sys.executable, "-c", code], env=x_session, check=True, timeout=60)
    assert pasted(["xclip", "-selection", "clipboard", "-o"], x_session) == b"stays"


@pytest.fixture(scope="module")
def wayland_session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    with wayland(tmp_path_factory.mktemp("sway")) as environ:
        yield environ


@texts
def test_wl_copy_has_every_byte(wayland_session: dict[str, str], text: str) -> None:
    result = copy(text, environ=wayland_session, limit=LIMIT)
    assert (result.route, result.confirmed, result.tried) == ("wl-copy", True, ())
    assert pasted(["wl-paste", "--no-newline"], wayland_session) == text.encode()
    assert "text/plain;charset=utf-8" in pasted(["wl-paste", "--list-types"], wayland_session).decode()


@texts
def test_tmux_has_every_byte_in_its_buffer_and_sends_it_on(tmp_path: Path, text: str) -> None:
    with tmux(tmp_path) as inside:
        tty.setraw(inside.terminal)
        result = copy(text, environ=inside.environ, limit=LIMIT)
        assert pasted(["tmux", "show-buffer"], inside.environ) == text.encode()
        assert (result.route, result.confirmed, result.tried) == ("tmux", False, ())
        assert "not confirmed" in notice(result)
        assert heard_copy(inside.terminal) == text.encode()


def written_inside(inside: Multiplexer, text: str) -> bytes:
    """What arrives at the outer terminal when a program inside writes the sequence to its own.

    tmux drops what comes while it draws the terminal anew, which only trying again can tell from being deaf.
    """
    descriptor = os.open(inside.inner, os.O_RDWR | os.O_NOCTTY)
    try:
        tty.setraw(descriptor)
        for tried in range(1, TRIES + 1):
            with writing(descriptor, sequence(text.encode(), inside.environ)):
                try:
                    return heard_copy(inside.terminal, 3.0)
                except NotHeard:
                    if tried == TRIES:
                        raise
    finally:
        os.close(descriptor)
    raise AssertionError


@texts
def test_the_wrapped_sequence_passes_through_tmux(tmp_path: Path, text: str) -> None:
    with tmux(tmp_path, "set -g allow-passthrough on", "set -s set-clipboard off") as inside:
        assert written_inside(inside, text) == text.encode()


@texts
def test_the_bare_sequence_passes_through_tmux_that_accepts_it(tmp_path: Path, text: str) -> None:
    with tmux(tmp_path, "set -g allow-passthrough off", "set -s set-clipboard on") as inside:
        assert written_inside(inside, text) == text.encode()


def test_a_terminal_without_a_clipboard_behind_tmux_is_not_called_sent(tmp_path: Path) -> None:
    with tmux(tmp_path, "set -s terminal-features ''", "set -s terminal-overrides '*:Ms@'") as inside:
        result = copy("x", environ=inside.environ, limit=LIMIT)
    assert result.route is None
    assert result.tried[0] == ("tmux", "in its buffer; it sends nothing on to this terminal")
    assert result.in_tmux
    assert notice(result, "a fact") == "1 B in tmux's buffer (prefix ] pastes it) alone, not in the clipboard: a fact"


def test_a_sequence_sent_beside_the_buffer_of_tmux_leaves_both_named(tmp_path: Path) -> None:
    written: list[str] = []
    with tmux(tmp_path, "set -s terminal-features ''", "set -s terminal-overrides '*:Ms@'") as inside:
        result = copy("x", environ=inside.environ, limit=LIMIT, osc52=written.append)
        assert pasted(["tmux", "show-buffer"], inside.environ) == b"x"
    assert (result.route, len(written)) == ("OSC 52", 1)
    assert notice(result) == "1 B in tmux's buffer (prefix ] pastes it) and sent to the terminal, not confirmed"


@texts
def test_the_chunks_pass_through_screen(tmp_path: Path, text: str) -> None:
    with screen(tmp_path) as inside:
        assert written_inside(inside, text) == text.encode()


@texts
def test_a_bare_terminal_gets_every_byte(tmp_path: Path, text: str) -> None:
    master, slave = pty.openpty()
    tty.setraw(slave)
    try:
        sent: list[str] = []
        result = copy(text, environ={"TERM": "xterm"}, osc52=sent.append, state_folder=tmp_path)
        with writing(slave, sent[0]):
            assert heard_copy(master) == text.encode()
    finally:
        os.close(master)
        os.close(slave)
    assert (result.route, result.confirmed, result.bytes) == ("OSC 52", False, len(text.encode()))
    assert "sent to the terminal, not confirmed" in notice(result)
    assert result.file is not None
    assert result.file.read_bytes() == text.encode()
