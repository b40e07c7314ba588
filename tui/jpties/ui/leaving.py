"""Leaving when the system says so: signals, a terminal that is gone, threads that will not end."""

from __future__ import annotations

import asyncio
import os
import select
import signal
from threading import Timer
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App

SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
"""Signals that ask to leave; the terminal is given back and the state kept before the program does."""
PATIENCE = 3.0
"""Seconds that a thread (an article being read, a clipboard that hangs) may take to end when the program leaves."""
LOOK_EVERY = 1.0
"""Seconds between two looks whether the terminal is still there."""


def listen(app: App[Any], leave: Callable[[int], None]) -> None:
    """Have a signal, or a terminal that is gone, end the app; called when it runs on a terminal.

    A signal that whoever started the program wants ignored (as `nohup` does) stays ignored. Textual would
    read a terminal that has hung up for ever, at full load: so that is looked for without a signal too.

    Args:
        app: the app, running.
        leave: keeps what is to be kept and ends the app; given the number of the signal.
    """
    loop = asyncio.get_running_loop()
    for number in SIGNALS:
        if signal.getsignal(number) is not signal.SIG_IGN:
            loop.add_signal_handler(number, _told, number, leave)

    def look() -> None:
        """Leave as for a hangup where the terminal went without a signal."""
        if terminal_is_gone():
            _told(signal.SIGHUP, leave)

    app.set_interval(LOOK_EVERY, look, name="terminal")


def _told(number: int, leave: Callable[[int], None]) -> None:
    if terminal_is_gone():
        drop_terminal()
        end_soon(128 + number)  # nothing to give back, and nobody to wait for
    leave(number)


def terminal_is_gone() -> bool:
    """Whether what the keys come from has hung up."""
    poll = select.poll()
    poll.register(0, select.POLLIN)
    return any(event & select.POLLHUP for _descriptor, event in poll.poll(0))


def drop_terminal() -> None:
    """Write to nothing from now on: what the app paints while it ends would fail, and wait for ever."""
    nothing = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nothing, descriptor)
    os.close(nothing)


def end_soon(code: int) -> None:
    """End the program in `PATIENCE` seconds if it has not ended by itself, which threads at work can keep it from.

    Called when the terminal has been given back. All that is saved is saved atomically, so that nothing is half done.
    """
    timer = Timer(PATIENCE, os._exit, (code,))
    timer.daemon = True
    timer.start()
