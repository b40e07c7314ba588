"""`jpties` with one thing broken on purpose, as a program: `child.py FAULT WORDS...`."""

from __future__ import annotations

import sys
from typing import Any


def cleaning_off() -> None:
    """Text goes to the screen as it is."""
    from jpties.text import clean

    clean.display = clean.display_line = lambda text: text  # type: ignore[assignment]
    clean.is_clean = lambda _text: True  # type: ignore[assignment]


def broken_key() -> None:
    """The key for sorting the tree fails with words of an article in its message."""
    from jpties.ui.screens.browse import BrowseScreen

    def fail(_self: object) -> None:
        words = "secret words of an article \x1b]0;HOSTILE\x07"
        raise ValueError(words) from KeyError(words)

    BrowseScreen.do_sort = fail  # type: ignore[assignment]


def broken_reading() -> None:
    """One article cannot be analysed, for a reason inside the program."""
    from jpties.corpus import reading

    analyse = reading.analyse

    def fail(name: str, *words: Any) -> Any:
        if name.startswith("002"):
            raise ValueError("secret words of an article \x1b]0;HOSTILE\x07")
        return analyse(name, *words)

    reading.analyse = fail


def broken_table() -> None:
    """Rows cannot be printed, for a reason inside the program."""
    from jpties.cli import lists

    def fail(*_words: object) -> None:
        raise ValueError("secret words of an article \x1b]0;HOSTILE\x07")

    lists.written = fail  # type: ignore[assignment]


def no_network() -> None:
    """Any use of a socket but for a pair of the process's own fails."""
    import socket

    def refused(*_words: object, **_options: object) -> None:
        raise AssertionError("the network was asked for")

    socket.socket.connect = refused  # type: ignore[assignment,method-assign]
    socket.socket.bind = refused  # type: ignore[assignment,method-assign]
    socket.getaddrinfo = refused  # type: ignore[assignment]
    socket.create_connection = refused  # type: ignore[assignment]


def full_disk() -> None:
    """No file can be made longer, as on a disk that is full."""
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def no_hang_up() -> None:
    """Whoever started the program wants the signal ignored, as `nohup` does."""
    import signal

    signal.signal(signal.SIGHUP, signal.SIG_IGN)


FAULTS = {
    one.__name__: one
    for one in (cleaning_off, broken_key, broken_reading, broken_table, no_network, full_disk, no_hang_up)
}
"""What can be broken, by the name that tests give."""

if __name__ == "__main__":
    FAULTS[sys.argv[1]]()
    from jpties.cli import main

    sys.exit(main(sys.argv[2:]))
