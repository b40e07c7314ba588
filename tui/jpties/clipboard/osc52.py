"""OSC 52: the escape sequence by which a terminal is asked to set its clipboard, bare or wrapped for tmux and screen.

No answer comes, so nothing sent this way is ever confirmed. What terminals accept differs: some stop at 4 KB of
base64, xterm and kitty at some hundreds of KB.
"""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

SAFE = 4_096
"""Signs of base64 that every terminal with OSC 52 takes."""
LIMIT = 262_144
"""Signs of base64 above which no more than a few terminals take it: not sent at all."""
SCREEN_CHUNK = 240
"""Signs between `ESC P` and `ESC \\`: GNU screen drops longer strings, older versions from 256."""

_ESC, _BEL, _ST = "\x1b", "\x07", "\x1b\\"


def encoded(data: bytes) -> str:
    """The base64 of the bytes, as it stands in the sequence."""
    return base64.b64encode(data).decode("ascii")


def sequence(data: bytes, environ: Mapping[str, str]) -> str:
    """What to write to the terminal so that its clipboard holds the bytes.

    Inside tmux it goes bare (taken where `set-clipboard` is `on`) and wrapped (taken where `allow-passthrough` is on);
    inside GNU screen in chunks of device control strings. Over ssh only the name of the terminal tells of either.
    """
    base = encoded(data)
    bare = f"{_ESC}]52;c;{base}{_ST}"
    term = environ.get("TERM", "")
    if environ.get("TMUX") or term.startswith("tmux"):
        return bare + f"{_ESC}Ptmux;{bare.replace(_ESC, _ESC + _ESC)}{_ST}"
    if environ.get("STY"):
        return _in_chunks(base)
    if term.startswith("screen"):
        return bare + _in_chunks(base)
    return bare


def _in_chunks(base: str) -> str:
    """For GNU screen: the sequence cut into device control strings; BEL ends it, since ST would end the string."""
    whole = f"{_ESC}]52;c;{base}{_BEL}"
    pieces = (whole[at : at + SCREEN_CHUNK] for at in range(0, len(whole), SCREEN_CHUNK))
    return "".join(f"{_ESC}P{piece}{_ST}" for piece in pieces)
