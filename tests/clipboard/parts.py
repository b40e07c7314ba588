"""Real clipboards for tests: an X server, a Wayland compositor, tmux, GNU screen, a bare pseudo-terminal."""

from __future__ import annotations

import base64
import contextlib
import os
import pty
import pwd
import re
import select
import shutil
import subprocess
import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 20.0
"""Seconds after which a part that says nothing has failed the test."""

JAPANESE = "福岡県とベトナムの覚書「六件」、3500万円。"
VIETNAMESE = "Tỉnh Yên Bái và thành phố Mimasaka đã ký thỏa thuận hữu nghị, 23 tỷ đồng."
LARGE = ("Nîmes – 福岡 – Yên Bái €\n" * 4_000)[:60_000]
TEXTS = {
    "ascii": "“$320 million”\n-n --help\n",
    "japanese": JAPANESE,
    "vietnamese": VIETNAMESE,
    "100 KB": LARGE,
}
"""What is copied, byte for byte; the last is 100 KB of UTF-8."""


def needs(*programs: str) -> None:
    """Skip where a program is missing, and say which."""
    missing = [program for program in programs if shutil.which(program) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")


class NotHeard(AssertionError):
    """What a test waited for did not come."""


def read_until(descriptor: int, wanted: re.Pattern[bytes], patience: float = PATIENCE) -> re.Match[bytes]:
    """Read a pipe or terminal until the pattern occurs.

    Raises:
        NotHeard: it did not in time.
    """
    end = time.monotonic() + patience
    heard = bytearray()
    while True:
        match = wanted.search(heard)
        if match is not None:
            return match
        ready, _, _ = select.select([descriptor], [], [], max(0.0, end - time.monotonic()))
        data = b""
        with contextlib.suppress(OSError):
            data = os.read(descriptor, 65_536) if ready else b""
        if not data:
            raise NotHeard(f"waited for {wanted.pattern!r}, heard {bytes(heard[-300:])!r}")
        heard += data


OSC_52 = re.compile(rb"\x1b\]52;c?;([A-Za-z0-9+/=]+)(?:\x07|\x1b\\)")


def heard_copy(descriptor: int, patience: float = PATIENCE) -> bytes:
    """What a terminal at the other end of the descriptor would put into its clipboard."""
    return base64.b64decode(read_until(descriptor, OSC_52, patience)[1], validate=True)


@contextlib.contextmanager
def writing(descriptor: int, data: str) -> Iterator[None]:
    """Write to a terminal while the test reads the other end, which holds only some KB."""

    def write() -> None:
        left = data.encode("ascii")
        while left:
            left = left[os.write(descriptor, left) :]

    thread = threading.Thread(target=write, daemon=True)
    thread.start()
    yield
    thread.join(PATIENCE)


def stopped(process: subprocess.Popen[bytes]) -> None:
    """End a part that the test started."""
    process.terminate()
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(PATIENCE)


@contextlib.contextmanager
def x_server() -> Iterator[dict[str, str]]:
    """An X server without a screen; gives the variables of a session on it."""
    needs("Xvfb")
    reader, writer = os.pipe()
    process = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", "64x64x8", "-nolisten", "tcp"],
        pass_fds=[writer],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    try:
        number = read_until(reader, re.compile(rb"([0-9]+)\n"))[1].decode()
        yield {**os.environ, "DISPLAY": f":{number}"}
    finally:
        os.close(reader)
        stopped(process)


@contextlib.contextmanager
def wayland(folder: Path) -> Iterator[dict[str, str]]:
    """Sway without a screen, as a user who is not root; gives the variables of a session on it."""
    needs("sway", "wl-copy", "wl-paste")
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    ready = runtime / "ready"
    os.mkfifo(ready)
    config = runtime / "config"
    config.write_text(f"xwayland disable\nexec sh -c 'echo ready $WAYLAND_DISPLAY > {ready}'\n")
    user = _other_user()
    if user is not None:
        for path in (runtime, ready, config):
            shutil.chown(path, user)
        for parent in runtime.parents:  # as many as the runner of the tests makes
            if not parent.stat().st_mode & 0o001:
                parent.chmod(parent.stat().st_mode | 0o011)
    environ = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    environ |= {"XDG_RUNTIME_DIR": str(runtime), "HOME": str(runtime)}
    environ |= {"WLR_BACKENDS": "headless", "WLR_RENDERER": "pixman", "WLR_LIBINPUT_NO_DEVICES": "1"}
    descriptor = os.open(ready, os.O_RDWR)
    process = subprocess.Popen(
        ["sway", "-c", str(config)],
        env=environ,
        user=user,
        group=None if user is None else pwd.getpwnam(user).pw_gid,
        extra_groups=None if user is None else [],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        display = read_until(descriptor, re.compile(rb"ready (\S+)\n"))[1].decode()
        yield {**environ, "WAYLAND_DISPLAY": display}
    finally:
        os.close(descriptor)
        stopped(process)


def _other_user() -> str | None:
    """Sway refuses to run as root."""
    return "nobody" if os.geteuid() == 0 else None


@dataclass(frozen=True)
class Multiplexer:
    """tmux or screen running in a terminal that the test reads."""

    terminal: int
    """The other end of the terminal in which it runs."""
    inner: Path
    """The terminal that a program inside it has."""
    environ: dict[str, str]
    """The variables of a program inside it."""


@contextlib.contextmanager
def tmux(folder: Path, *options: str) -> Iterator[Multiplexer]:
    """A tmux server of its own; options are lines of its configuration."""
    from pathlib import Path

    needs("tmux")
    config = folder / "tmux.conf"
    config.write_text("\n".join(options) + "\n")
    socket = folder / "socket"
    fifo = folder / "ready"
    os.mkfifo(fifo)
    command = f"sh -c 'echo \"$TMUX|$(tty)|\" > {fifo}; exec cat'"
    words = ["tmux", "-S", str(socket), "-f", str(config), "new-session", "-x", "80", "-y", "24", command]
    environ = {**os.environ, "TERM": "xterm-256color"}
    with _in_terminal(words, environ, fifo) as (terminal, ready):
        try:
            match = read_until(ready, re.compile(rb"([^|]+)\|([^|]+)\|"))
            inner = {**environ, "TMUX": match[1].decode(), "TERM": "tmux-256color"}
            # What a pane sends is dropped until the terminal is attached and drawn: wait for its status line.
            read_until(terminal, re.compile(rb"\[0\] 0:"))
            yield Multiplexer(terminal, Path(match[2].decode()), inner)
        finally:
            subprocess.run(["tmux", "-S", str(socket), "kill-server"], capture_output=True, check=False)


@contextlib.contextmanager
def screen(folder: Path) -> Iterator[Multiplexer]:
    """A GNU screen of its own."""
    from pathlib import Path

    needs("screen")
    sockets = folder / "sockets"
    sockets.mkdir(mode=0o700)
    config = folder / "screenrc"
    config.write_text("startup_message off\n")
    fifo = folder / "ready"
    os.mkfifo(fifo)
    inner_command = f'echo "$STY|$(tty)|" > {fifo}; exec cat'
    words = ["screen", "-c", str(config), "-S", "jpties", "sh", "-c", inner_command]
    environ = {**os.environ, "TERM": "xterm-256color", "SCREENDIR": str(sockets), "LC_ALL": "C.UTF-8"}
    with _in_terminal(words, environ, fifo) as (terminal, ready):
        try:
            match = read_until(ready, re.compile(rb"([^|]+)\|([^|]+)\|"))
            inner = {**environ, "STY": match[1].decode(), "TERM": "screen.xterm-256color"}
            yield Multiplexer(terminal, Path(match[2].decode()), inner)
        finally:
            subprocess.run(["screen", "-S", "jpties", "-X", "quit"], env=environ, capture_output=True, check=False)


@contextlib.contextmanager
def _in_terminal(words: list[str], environ: dict[str, str], fifo: Path) -> Iterator[tuple[int, int]]:
    """Run a program in a new terminal; gives the terminal's other end and the pipe on which it says it is ready."""
    ready = os.open(fifo, os.O_RDWR)
    master, slave = pty.openpty()
    process = subprocess.Popen(words, env=environ, stdin=slave, stdout=slave, stderr=slave, start_new_session=True)
    os.close(slave)
    try:
        yield master, ready
    finally:
        os.close(ready)
        os.close(master)
        stopped(process)
