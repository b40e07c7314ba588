"""What is copied is clean: no control characters, no invisible marks unless asked for, no blank space by accident."""

from __future__ import annotations

from jpties.text.clean import display, is_clean

_UNSPACED = (
    (0x2E80, 0x9FFF),
    (0xAC00, 0xD7A3),
    (0xF900, 0xFAFF),
    (0xFF01, 0xFF60),
    (0x20000, 0x3FFFF),
)
"""Code points of scripts that set no space between words (and Hangul, where a broken line may end inside one)."""


def copyable(text: str, *, marks: bool = False) -> str:
    """Text without control characters; soft hyphens, zero-width and direction marks stay only with `marks`."""
    if is_clean(text):
        return text
    if not marks:
        return display(text)
    return "".join(shown or sign for sign, shown in ((sign, display(sign)) for sign in text))


def on_one_line(text: str) -> str:
    """Line breaks and tabs as one space, or as nothing between signs of a script without spaces.

    No-break spaces and double spaces inside a line stay: a quote is verbatim.
    """
    if "\n" not in text and "\t" not in text:
        return text.strip()
    pieces: list[str] = []
    for part in text.replace("\t", "\n").split("\n"):
        piece = part.strip()
        if piece and pieces and not (is_unspaced(pieces[-1][-1]) and is_unspaced(piece[0])):
            pieces.append(" ")
        if piece:
            pieces.append(piece)
    return "".join(pieces)


def is_unspaced(sign: str) -> bool:
    """Whether the sign belongs to a script that sets no space between words."""
    code = ord(sign)
    return code >= 0x2E80 and any(first <= code <= last for first, last in _UNSPACED)
