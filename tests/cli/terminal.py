"""The real program in a real pseudo-terminal, with an emulator that shows what a person would see."""

from __future__ import annotations

import base64
import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator, Mapping, Sequence

import pyte

PATIENCE = 60.0
"""Seconds after which a screen that does not come has failed the test."""
_OSC_52 = re.compile(rb"\x1b\]52;c?;([A-Za-z0-9+/=]+)(?:\x07|\x1b\\)")


class Terminal:
    """A terminal with a program in it."""

    def __init__(self, master: int, process: subprocess.Popen[bytes], columns: int, rows: int) -> None:
        self.process = process
        self.heard = bytearray()
        """All bytes that the program wrote."""
        self._master = master
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)

    @property
    def text(self) -> str:
        """The screen, line by line."""
        return "\n".join(self._screen.display)

    def type(self, keys: str) -> None:
        """Press keys."""
        os.write(self._master, keys.encode())

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size, as a window does that is dragged."""
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self._screen.resize(rows, columns)

    def is_raw(self) -> bool:
        """Whether the terminal gives keys to the program as they are, not line by line with echo."""
        return not termios.tcgetattr(self._master)[3] & (termios.ICANON | termios.ECHO)

    def close(self) -> None:
        """Close the terminal's window, if it is open; a program in it is told that it has hung up."""
        if self._master >= 0:
            os.close(self._master)
            self._master = -1

    def drain(self, seconds: float) -> None:
        """Read what the program writes until it has been silent for so long."""
        while self._read(time.monotonic() + seconds):
            pass

    def wait(self, wanted: Callable[[str], object], what: str) -> None:
        """Read until the screen is as wanted; a failed test where it does not come to that."""
        end = time.monotonic() + PATIENCE
        while not wanted(self.text):
            if not self._read(end):
                raise AssertionError(f"waited for {what}; the screen was:\n{self.text}")

    def wait_for_copy(self) -> bytes:
        """What the program puts into the terminal's clipboard."""
        end = time.monotonic() + PATIENCE
        while not (match := _OSC_52.search(self.heard)):
            if not self._read(end):
                raise AssertionError(f"nothing was copied; the screen was:\n{self.text}")
        return base64.b64decode(match[1], validate=True)

    def wait_for_end(self) -> int:
        """Read until the program has ended; its exit code."""
        end = time.monotonic() + PATIENCE
        while self._master >= 0 and self._read(end):
            pass
        return self.process.wait(PATIENCE)

    def _read(self, end: float) -> bool:
        ready, _, _ = select.select([self._master], [], [], max(0.0, end - time.monotonic()))
        data = b""
        with contextlib.suppress(OSError):  # the other end is closed
            data = os.read(self._master, 65_536) if ready else b""
        self.heard += data
        self._stream.feed(data)
        return bool(data)


@contextlib.contextmanager
def running(
    *words: str,
    columns: int,
    rows: int,
    environ: Mapping[str, str] | None = None,
    program: Sequence[str] = ("-m", "jpties"),
) -> Iterator[Terminal]:
    """`jpties`, or another Python program, with some words in a terminal of some size that is its own."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    # the terminal tells its size; a runner of tests in several processes says another to the program in it
    inherited = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}
    process = subprocess.Popen(
        [sys.executable, *program, *words],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env={**inherited, "TERM": "xterm-256color", **(environ or {})},
        start_new_session=True,
        preexec_fn=_own_terminal,
    )
    os.close(slave)
    terminal = Terminal(master, process, columns, rows)
    try:
        yield terminal
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()
        terminal.close()


def _own_terminal() -> None:
    """Make standard input the terminal that the session hears signals of, as a shell has it, and ignore none of them.

    What runs the tests in the background may ignore interrupts, which a program would take over.
    """
    for number in (signal.SIGINT, signal.SIGHUP, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
