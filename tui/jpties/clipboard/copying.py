"""Copying a text: one route after the other until one takes it, and a true sentence about it."""

from __future__ import annotations

import contextlib
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from jpties.clipboard import osc52 as terminal
from jpties.clipboard.tools import TIME_LIMIT, TMUX, RouteFailed, Tool, holds, pasted, platform_tools, run, user_tool
from jpties.errors import SaveError
from jpties.files.writing import write_atomically
from jpties.text.clean import display_line
from jpties.text.width import cells, cut

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

FILE_NAME = "last-copy.txt"
"""The file in the state folder that holds what was copied last, readable by its owner alone."""
TOTAL_LIMIT = 6.0
"""Seconds for all programs together."""
CONFIRM_LIMIT = 1.0
"""Seconds in which a clipboard is asked again whether it has the text."""
OSC_52 = "OSC 52"
"""Name of the route through the terminal."""

CUT = "⋯"
"""Stands for what is left out."""
_SHORTEST = 12
"""Cells in which it is worth while to say what was copied."""
_CLIENT_FEATURES = Tool("tmux", ("tmux",), paste=("tmux", "display-message", "-p", "#{client_termfeatures}"))


@dataclass(frozen=True, slots=True)
class CopyResult:
    """What became of a text that was to be copied."""

    route: str | None
    """The route that took it: `clipboard_cmd`, a program's name, `tmux`, `OSC 52`; None where none did."""
    bytes: int
    """Its size as UTF-8."""
    confirmed: bool
    """Whether the route can say that it has the text; through a terminal nothing can."""
    tried: tuple[tuple[str, str], ...]
    """Routes that failed before, each with its reason."""
    file: Path | None
    """The file that holds the text too; None where it could not be written."""
    large: bool = False
    """Whether it was sent through the terminal though some terminals take no more than 4 KB."""
    in_tmux: bool = False
    """Whether tmux's buffer has it, whatever became of it behind that."""


def copy(
    text: str,
    *,
    command: str = "",
    environ: Mapping[str, str],
    osc52: Callable[[str], None] | None = None,
    state_folder: Path | None = None,
    limit: float = TIME_LIMIT,
    system: str = sys.platform,
) -> CopyResult:
    """Put a text into the user's clipboard by the first route that takes it, and into the file. Never raises.

    Blocks up to `TOTAL_LIMIT` seconds where programs hang: call it in a thread.

    Args:
        text: what to copy; lone surrogates become question marks.
        command: the user's own program, tried first.
        environ: the environment variables.
        osc52: writes an escape sequence to the terminal; None where there is no terminal.
        state_folder: folder of the last-copy file; None for no file.
        limit: seconds for each program.
        system: as in `sys.platform`.
    """
    data = text.encode("utf-8", "replace")
    tried: list[tuple[str, str]] = []
    file = _kept(data, state_folder, tried)
    end = time.monotonic() + max(limit, TOTAL_LIMIT)
    for tool in (*_own_tool(command, tried), *platform_tools(data, environ, system)):
        reason = _failure(tool, data, environ, min(limit, end - time.monotonic()))
        if reason is None:
            has_it = not tool.early or holds(tool, data, environ, min(limit, CONFIRM_LIMIT))
            return CopyResult(tool.route, len(data), confirmed=has_it, tried=tuple(tried), file=file)
        tried.append((tool.route, reason))
    route, in_tmux = _by_tmux(data, environ, min(limit, end - time.monotonic()), tried)
    if route is None:
        route = _reached(OSC_52, _through_terminal(data, environ, osc52), tried)
    large = route == OSC_52 and len(terminal.encoded(data)) > terminal.SAFE
    return CopyResult(route, len(data), confirmed=False, tried=tuple(tried), file=file, large=large, in_tmux=in_tmux)


def _own_tool(command: str, tried: list[tuple[str, str]]) -> list[Tool]:
    """The user's own program, if it can be one."""
    try:
        return [user_tool(command)] if command else []
    except RouteFailed as error:
        tried.append(("clipboard_cmd", str(error)))
        return []


def _reached(route: str, reason: str | None, tried: list[tuple[str, str]]) -> str | None:
    """The route, None and a note where there is a reason why it did not take the text."""
    if reason is None:
        return route
    tried.append((route, reason))
    return None


def notice(result: CopyResult, what: str = "", room: int | None = None) -> str:
    """One true sentence for the user: the route, the size, and what to do where nothing took the text.

    Args:
        result: what became of the text.
        what: what was copied, in a few words; stands behind what became of it, which matters more.
        room: cells there are for it; None for any number. What was copied is shortened first, then the folder of
            the file is left out: its name is what is looked for.
    """
    path = shown_path(result.file) if result.file is not None else ""
    whole = _sentence(result, what, path)
    if room is None or cells(whole) <= room or result.file is None or path not in whole:
        return whole  # what shows no file has nothing that must not be cut off
    short = f"{CUT}/{result.file.name}"
    for shown in (path, short):
        left = room - cells(_sentence(result, "", shown)) - 2
        if left >= _SHORTEST:
            return _sentence(result, _cut_what(display_line(what), left), shown)
    return _sentence(result, "", short)


def _cut_what(what: str, room: int) -> str:
    """What was copied in so many cells; its format stays where that leaves something of the rest."""
    head, sign, tail = what.rpartition(" as ")
    left = room - cells(f"{sign}{tail}")
    return f"{cut(head, left, CUT)}{sign}{tail}" if left >= 1 and head else cut(what, room, CUT)


def _sentence(result: CopyResult, what: str, path: str) -> str:
    size = shown_size(result.bytes)
    what = f": {what}" if what else ""
    where = f"the text is in {path}" if path else ""
    if result.confirmed:
        sentence = f"copied {size} via {result.route}{what}"
    elif result.in_tmux:  # who can paste it there needs no file
        how = "and sent to the terminal, not confirmed" if result.route is not None else "alone, not in the clipboard"
        sentence = f"{size} in tmux's buffer (prefix ] pastes it) {how}{what}"
    elif result.route is not None:
        took = "sent to the terminal" if result.route == OSC_52 else f"given to {result.route}"
        sentence = f"{size} {took}, not confirmed{what}" + (f"; {where}" if where else "")
        sentence += "; some terminals take no more than 3 KB" if result.large else ""
    else:
        reasons = "; ".join(f"{route}: {reason}" for route, reason in result.tried if route != "file")
        advice = where or "nor could it be saved; `jpties check-clipboard` tries every route"
        sentence = f"not copied ({reasons}); {advice}"
    return display_line(sentence)


def shown_path(path: Path) -> str:
    """A path as people write it: `~` for their home folder."""
    try:
        home = Path.home()
    except RuntimeError:  # a user without one
        return str(path)
    return f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path)


def shown_size(count: int) -> str:
    """Bytes as people read them: `412 B`, `4.1 KB`."""
    if count < 1_000:
        return f"{count} B"
    if count < 999_500:
        return f"{count / 1_000:.1f} KB" if count < 9_950 else f"{round(count / 1_000)} KB"
    return f"{count / 1_000_000:.1f} MB"


def _kept(data: bytes, folder: Path | None, tried: list[tuple[str, str]]) -> Path | None:
    """The last-copy file, written; None where it cannot be."""
    if folder is None:
        return None
    path = Path(folder) / FILE_NAME
    try:
        write_atomically(path, data, mode=0o600)
    except SaveError as error:
        tried.append(("file", error.reason))
        return None
    return path


def _failure(tool: Tool, data: bytes, environ: Mapping[str, str], limit: float) -> str | None:
    """Run a program; why it failed, None where it did not."""
    if limit <= 0:
        return "not tried, the others took too long"
    try:
        run(tool, data, environ, limit)
    except RouteFailed as error:
        return str(error)
    return None


def _by_tmux(
    data: bytes, environ: Mapping[str, str], limit: float, tried: list[tuple[str, str]]
) -> tuple[str | None, bool]:
    """The route, if the session is in a tmux that sends its buffer on to the terminal; whether the buffer has the text."""
    if not environ.get("TMUX"):
        return None, False
    reason = _failure(TMUX, data, environ, limit)
    in_tmux = reason is None
    if in_tmux and not _sends_on(environ, limit):
        reason = "in its buffer; it sends nothing on to this terminal"
    return _reached(TMUX.route, reason, tried), in_tmux


def _sends_on(environ: Mapping[str, str], limit: float) -> bool:
    """Whether tmux sends its buffer on to the terminal."""
    with contextlib.suppress(RouteFailed):
        return b"clipboard" in pasted(_CLIENT_FEATURES, environ, limit)
    return False


def _through_terminal(data: bytes, environ: Mapping[str, str], write: Callable[[str], None] | None) -> str | None:
    """Send OSC 52; why not, None where it was sent."""
    if write is None:
        return "no terminal"
    if len(terminal.encoded(data)) > terminal.LIMIT:
        return f"{shown_size(len(data))} is too large for it"
    try:
        write(terminal.sequence(data, environ))
    except (OSError, ValueError) as error:
        return f"the terminal could not be written to ({type(error).__name__})"
    return None
