"""`jpties` with one thing broken on purpose, as a program: `child.py FAULT WORDS...`."""

from __future__ import annotations

import sys
from typing import Any


def put(where: object, **things: object) -> None:
    """Put other things in the place of what a module or class has."""
    for name, thing in things.items():
        setattr(where, name, thing)


def cleaning_off() -> None:
    """Text goes to the screen as it is."""
    from jpties.text import clean

    put(clean, display=lambda text: text, display_line=lambda text: text, is_clean=lambda _text: True)


def broken_key() -> None:
    """The key for sorting the tree fails with words of an article in its message."""
    from jpties.ui.screens.browse import BrowseScreen

    def fail(_self: object) -> None:
        words = "secret words of an article \x1b]0;HOSTILE\x07"
        raise ValueError(words) from KeyError(words)

    put(BrowseScreen, do_sort=fail)


def broken_reading() -> None:
    """One article cannot be analysed, for a reason inside the program."""
    from jpties.corpus import reading

    analyse = vars(reading)["analyse"]

    def fail(name: str, *words: Any) -> Any:
        if name.startswith("002"):
            raise ValueError("secret words of an article \x1b]0;HOSTILE\x07")
        return analyse(name, *words)

    put(reading, analyse=fail)


def broken_table() -> None:
    """Rows cannot be printed, for a reason inside the program."""
    from jpties.cli import lists

    def fail(*_words: object) -> None:
        raise ValueError("secret words of an article \x1b]0;HOSTILE\x07")

    put(lists, written=fail)


def no_network() -> None:
    """Any use of a socket but for a pair of the process's own fails."""
    import socket

    def refused(*_words: object, **_options: object) -> None:
        raise AssertionError("the network was asked for")

    put(socket.socket, connect=refused, bind=refused)
    put(socket, getaddrinfo=refused, create_connection=refused)


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
