"""`jpties check-clipboard`: every route of this session with a test text."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from jpties.cli.settings import settings_in_force
from jpties.clipboard import checked, copy, notice
from jpties.files.folders import folders
from jpties.text.clean import display_line

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from jpties.clipboard import Check

TEXT = "jpties check-clipboard: Yên Bái, Nîmes, 福岡県 €"
"""What is copied; the clipboard holds it afterwards."""
_TERMINAL = Path("/dev/tty")


def check_clipboard(_options: argparse.Namespace) -> int:
    """Try the routes one by one, then copy as the browser does; 0 where a route took the text, else 1."""
    where = folders()
    settings = settings_in_force()
    checks = checked(TEXT, command=settings.clipboard_cmd, environ=os.environ)
    for one in checks:
        print(display_line(f"{one.route:<16}{_verdict(one)}"))
    if not checks:
        print("no program of this session reaches a clipboard; OSC 52 is left")
    write = _terminal_writer()
    print(f"{'OSC 52':<16}{'can be sent; no terminal confirms it' if write else 'no terminal to send it to'}")
    result = copy(TEXT, command=settings.clipboard_cmd, environ=os.environ, osc52=write, state_folder=where.state)
    print(display_line(notice(result)))
    print(f'Paste somewhere: it must read "{TEXT}".')
    if not result.confirmed:
        print(display_line(f"If it does not, set clipboard_cmd in {where.settings}, or in tmux set-clipboard on."))
    return 0 if result.route is not None else 1


def _verdict(one: Check) -> str:
    if not one.took:
        return f"failed: {one.reason}"
    if one.same is None:
        return "took the text; it cannot be asked what it has"
    return "took the text and gave it back unchanged" if one.same else "took the text but gave back another"


def _terminal_writer() -> Callable[[str], None] | None:
    """Writes to the controlling terminal, past any redirection; None where there is none."""
    try:
        with _TERMINAL.open("wb", buffering=0):
            pass
    except OSError:
        return None

    def write(sequence: str) -> None:
        """Open the terminal for this one sequence."""
        with _TERMINAL.open("wb") as terminal:
            terminal.write(sequence.encode("ascii"))

    return write
