"""The real program in a real pseudo-terminal, with an emulator that shows what a person would see."""

from __future__ import annotations

import base64
import contextlib
import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator, Mapping

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
        while self._read(end):
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
def running(*words: str, columns: int, rows: int, environ: Mapping[str, str] | None = None) -> Iterator[Terminal]:
    """`jpties` with some words in a terminal of some size."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    process = subprocess.Popen(
        [sys.executable, "-m", "jpties", *words],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env={**os.environ, "TERM": "xterm-256color", **(environ or {})},
        start_new_session=True,
    )
    os.close(slave)
    try:
        yield Terminal(master, process, columns, rows)
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()
        os.close(master)
