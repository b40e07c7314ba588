"""What a program may write to a terminal: text, and the sequences that Textual and our own copying send."""

from __future__ import annotations

import base64
import re
import unicodedata
from dataclasses import dataclass, field

OWN = re.compile(
    r"\x1b(?:"
    r"\[[0-9;:]*m"  # colours and styles
    r"|\[[0-9]+;[0-9]+H"  # the place that is painted
    r"|\[\?(?:7|25|1000|1003|1004|1006|1015|1016|1049|2004|2026|2048)[hl]"  # modes: screen, mouse, focus, paste, updates
    r"|\[\?(?:2026|2048)\$p"  # asks the terminal what it can do
    r"|\[>[0-9]+u|\[<u"  # kitty's keyboard, on and off
    r"|\]22;(?:default|pointer|text)\x07"  # the shape of the mouse pointer
    r")"
)
"""Each sequence that the screen is known to need; anything else is a finding."""
COPY = re.compile(r"\x1b\]52;c;([A-Za-z0-9+/]*={0,2})\x1b\\")
"""Our copy through the terminal."""
UNPRINTABLE = ("Cc", "Cf", "Cs", "Zl", "Zp")
"""Categories of signs that are no text; the private and the unassigned ones are some font's or some day's letters."""
KEPT = "\u200c\u200d"
"""Joiners, which emoji and several scripts need."""
_CONTROL = re.compile(r"[^\x20-\x7e]")


@dataclass
class Heard:
    """What a program wrote, taken apart."""

    findings: list[str] = field(default_factory=list)
    """What is neither text nor a sequence of ours, each with what stands around it."""
    copies: list[bytes] = field(default_factory=list)
    """What was put on the clipboard, in order."""


def is_unprintable(sign: str) -> bool:
    """Whether a sign is no text: a control, a mark of its kinds, or one that Unicode will never give a meaning."""
    is_noncharacter = ord(sign) & 0xFFFE == 0xFFFE or "\ufdd0" <= sign <= "\ufdef"
    return is_noncharacter or unicodedata.category(sign) in UNPRINTABLE


def heard(data: bytes, *, screen: bool = True) -> Heard:
    """Take apart what a program wrote.

    Args:
        data: all of it.
        screen: whether the screen's sequences are allowed; commands write text alone.
    """
    result = Heard()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        result.findings.append(f"not UTF-8 at byte {error.start}: {data[error.start - 20 : error.start + 20]!r}")
        text = data.decode("utf-8", "replace")
    at = 0
    for found in _CONTROL.finditer(text):
        if found.start() < at:
            continue
        at = found.start()
        sign = text[at]
        if sign in "\r\n" + KEPT or not is_unprintable(sign):
            at += 1
            continue
        own = OWN.match(text, at) if screen else None
        copy = COPY.match(text, at) if screen else None
        if copy is not None:
            result.copies.append(base64.b64decode(copy[1], validate=True))
        elif own is None:
            result.findings.append(f"{text[max(0, at - 30) : at + 40]!r} at {at}")
        at = own.end() if own else copy.end() if copy else at + 1
    return result
