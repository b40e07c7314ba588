"""Programs that set a clipboard: which of them fit this session, and running one with a time limit."""

from __future__ import annotations

import base64
import contextlib
import os
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

TIME_LIMIT = 2.0
"""Seconds for one program; PowerShell needs about one."""

_PAUSE = 0.02
_FROM_BASE64 = (
    "Set-Clipboard -Value ([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String([Console]::In.ReadToEnd())))"
)
_TO_BASE64 = "[Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes((Get-Clipboard -Raw)))"


def _as_is(data: bytes) -> bytes:
    return data


def _utf16(data: bytes) -> bytes:
    """For clip.exe, which garbles UTF-8; without a mark, which it would put into the clipboard."""
    return data.decode("utf-8").encode("utf-16-le")


@dataclass(frozen=True, slots=True)
class Tool:
    """A program that takes a text on its standard input and puts it into a clipboard."""

    route: str
    """Name in notices."""
    words: tuple[str, ...]
    """Program and arguments."""
    encode: Callable[[bytes], bytes] = _as_is
    """UTF-8 to what the program reads."""
    paste: tuple[str, ...] = ()
    """Program that gives the clipboard back, where there is one."""
    decode: Callable[[bytes], bytes] = _as_is
    """What that program prints to UTF-8."""
    extra: tuple[tuple[str, str], ...] = field(default=())
    """Variables set for the program."""
    package: str = ""
    """What to install where it is missing."""
    early: bool = False
    """Whether it ends before the clipboard has the text, so that only reading it back tells."""


@dataclass(frozen=True, slots=True)
class Check:
    """What one route did with a test text."""

    route: str
    """Its name."""
    took: bool
    """Whether it took the text."""
    same: bool | None
    """Whether it gave the same text back; None where it cannot be asked."""
    reason: str = ""
    """Why it failed."""


class RouteFailed(Exception):
    """A route did not take the text; the message says why, in a few words."""


_PBCOPY = Tool("pbcopy", ("pbcopy",), paste=("pbpaste",), extra=(("LC_CTYPE", "UTF-8"),))
_WL_COPY = Tool(
    "wl-copy",
    ("wl-copy", "--type", "text/plain;charset=utf-8"),
    paste=("wl-paste", "--no-newline"),
    package="wl-clipboard",
)
_XCLIP = Tool(
    "xclip",
    ("xclip", "-selection", "clipboard", "-in"),
    paste=("xclip", "-selection", "clipboard", "-out"),
    package="xclip",
    early=True,
)
_XSEL = Tool(
    "xsel",
    ("xsel", "--clipboard", "--input"),
    paste=("xsel", "--clipboard", "--output"),
    package="xsel",
    early=True,
)
_POWERSHELL = Tool(
    "powershell.exe",
    ("powershell.exe", "-NoProfile", "-NonInteractive", "-Command", _FROM_BASE64),
    encode=base64.b64encode,
    paste=("powershell.exe", "-NoProfile", "-NonInteractive", "-Command", _TO_BASE64),
    decode=base64.b64decode,
)
_CLIP = Tool("clip.exe", ("clip.exe",), encode=_utf16, paste=_POWERSHELL.paste, decode=base64.b64decode)
TMUX = Tool("tmux", ("tmux", "load-buffer", "-w", "-"), paste=("tmux", "show-buffer"))
"""The buffer of tmux 3.2 or later, which sends it on to the terminal."""


def is_remote(environ: Mapping[str, str]) -> bool:
    """Whether the session came over ssh, so that local clipboards are another machine's."""
    return any(environ.get(name) for name in ("SSH_TTY", "SSH_CONNECTION", "SSH_CLIENT"))


def user_tool(command: str) -> Tool:
    """The command from the settings, cut into words as a shell would, but run without one.

    Raises:
        RouteFailed: its quotation marks do not match.
    """
    try:
        words = shlex.split(command)
    except ValueError:
        raise RouteFailed("clipboard_cmd has an open quotation mark") from None
    if not words:
        raise RouteFailed("clipboard_cmd is empty")
    return Tool("clipboard_cmd", (os.path.expanduser(words[0]), *words[1:]))  # noqa: PTH111 - stays a bare name


def platform_tools(data: bytes, environ: Mapping[str, str], system: str = sys.platform) -> list[Tool]:
    """Programs that reach the clipboard of the machine in front of which the user sits, best first."""
    found: list[Tool] = []
    remote = is_remote(environ)
    if system == "darwin" and not remote:
        found.append(_PBCOPY)
    if environ.get("WAYLAND_DISPLAY") and not remote:
        found.append(_WL_COPY)
    display = environ.get("DISPLAY", "")
    # Over ssh only a forwarded display (`localhost:10.0`) is the user's own screen.
    if display and (not remote or not display.startswith(":")):
        found += [_XCLIP, _XSEL]
    if (environ.get("WSL_DISTRO_NAME") or environ.get("WSL_INTEROP")) and not remote:
        # clip.exe guesses the encoding, which can go wrong with other than ASCII; PowerShell is told it.
        found += [_CLIP, _POWERSHELL] if data.isascii() else [_POWERSHELL, _CLIP]
    return found


def run(tool: Tool, data: bytes, environ: Mapping[str, str], limit: float) -> None:
    """Hand the bytes to a program and wait for it to end.

    Its output goes nowhere: wl-copy and xclip leave a child behind that would keep a pipe open for ever.

    Raises:
        RouteFailed: it is missing, failed, or did not end within `limit` seconds and was killed.
    """
    with contextlib.ExitStack() as stack:
        complaints = _scratch(stack)
        process = _started(tool, tool.words, environ, stdout=None, stderr=complaints)
        try:
            process.communicate(tool.encode(data), timeout=limit)
        except subprocess.TimeoutExpired:
            _kill(process)
            raise RouteFailed(f"no answer within {limit:g} s") from None
        if process.returncode != 0:
            raise RouteFailed(_complaint(complaints) or f"ended with code {process.returncode}")


def pasted(tool: Tool, environ: Mapping[str, str], limit: float) -> bytes:
    """What the clipboard of a tool holds now, as UTF-8.

    Raises:
        RouteFailed: it cannot be asked.
    """
    with contextlib.ExitStack() as stack:
        out = stack.enter_context(tempfile.TemporaryFile())
        process = _started(tool, tool.paste, environ, stdout=out, stderr=None)
        try:
            process.communicate(b"", timeout=limit)
        except subprocess.TimeoutExpired:
            _kill(process)
            raise RouteFailed(f"no answer within {limit:g} s") from None
        if process.returncode != 0:
            raise RouteFailed(f"{tool.paste[0]} ended with code {process.returncode}")
        out.seek(0)
        return tool.decode(out.read())


def holds(tool: Tool, data: bytes, environ: Mapping[str, str], limit: float) -> bool:
    """Whether the clipboard of a tool comes to hold the bytes within `limit` seconds."""
    end = time.monotonic() + limit
    while (left := end - time.monotonic()) > 0:
        with contextlib.suppress(RouteFailed, ValueError):
            if pasted(tool, environ, left) == data:
                return True
        time.sleep(min(_PAUSE, left))
    return False


def checked(
    text: str, *, command: str = "", environ: Mapping[str, str], limit: float = TIME_LIMIT, system: str = sys.platform
) -> list[Check]:
    """Try every program of this session with a test text and read it back where that can be done."""
    data = text.encode("utf-8", "replace")
    tools = platform_tools(data, environ, system)
    if environ.get("TMUX"):
        tools.append(TMUX)
    checks: list[Check] = []
    if command:
        try:
            tools.insert(0, user_tool(command))
        except RouteFailed as error:
            checks.append(Check("clipboard_cmd", took=False, same=None, reason=str(error)))
    for tool in tools:
        try:
            run(tool, data, environ, limit)
        except RouteFailed as error:
            checks.append(Check(tool.route, took=False, same=None, reason=str(error)))
            continue
        same = holds(tool, data, environ, limit) if tool.paste else None
        checks.append(Check(tool.route, took=True, same=same))
    return checks


def _scratch(stack: contextlib.ExitStack) -> BinaryIO | None:
    """A file for what a program complains about, None where none can be made."""
    try:
        return stack.enter_context(tempfile.TemporaryFile())
    except OSError:
        return None


def _started(
    tool: Tool, words: Sequence[str], environ: Mapping[str, str], *, stdout: BinaryIO | None, stderr: BinaryIO | None
) -> subprocess.Popen[bytes]:
    program = shutil.which(words[0], path=environ.get("PATH"))
    if program is None:
        raise RouteFailed(f"not installed (package {tool.package})" if tool.package else f"{words[0]}: not found")
    try:
        return subprocess.Popen(  # noqa: S603 - a list of words, no shell; the first is the user's or a fixed name
            [program, *words[1:]],
            stdin=subprocess.PIPE,
            stdout=stdout or subprocess.DEVNULL,
            stderr=stderr or subprocess.DEVNULL,
            env={**environ, **dict(tool.extra)},
            start_new_session=True,  # a group of its own: killed whole when it hangs, spared when the terminal closes
        )
    except OSError as error:
        raise RouteFailed((error.strerror or type(error).__name__).lower()) from None


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End a program and what it started; it does not hold us up if even that is ignored."""
    with contextlib.suppress(OSError):
        os.killpg(process.pid, signal.SIGKILL)
    with contextlib.suppress(OSError):
        if process.stdin is not None:
            process.stdin.close()
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(1)


def _complaint(file: BinaryIO | None) -> str:
    """The first line that a program wrote to its standard error."""
    if file is None:
        return ""
    file.seek(0)
    lines = file.read(2_000).decode("utf-8", "replace").split("\n")
    return next((line.strip()[:120] for line in lines if line.strip()), "")
