"""Keys that lead through every action of the registry, so that what is added to it is walked through too."""

from __future__ import annotations

from collections.abc import Iterator

from jpties.actions import ACTIONS
from safety.hostile import CASES, MARK

ESCAPE = "\x1b[27u"
"""Escape as terminals with kitty's protocol send it: no key behind it can be taken for its end."""
NAMED = {
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "enter": "\r",
    "backspace": "\x7f",
    "space": " ",
    "escape": ESCAPE,
    "f1": "\x1bOP",
    "delete": "\x1b[3~",
}
"""What a terminal sends for keys that have a name."""
LEAVING = {"leave"}
"""Actions that end the program: taken at the end alone."""
FORMATS = 20
"""Formats of the picker that are copied, from the first one down."""


def sent(key: str) -> str:
    """What a terminal sends for a key as Textual names it."""
    if key in NAMED:
        return NAMED[key]
    if key.startswith("ctrl+"):
        return chr(ord(key[-1]) & 0x1F)
    return key


def pasted(words: str) -> str:
    """What a terminal sends for a paste; it takes the end of pastes out of the words, as terminals do."""
    return "\x1b[200~" + words.replace("\x1b[201~", "") + "\x1b[201~"


def views() -> list[str]:
    """The keys of the views."""
    return [sent(action.keys[0]) for action in ACTIONS if action.id.startswith("view-")]


def every_action() -> Iterator[str]:
    """Each action, in one pane after the other, and what takes it back."""
    for action in ACTIONS:
        if action.id in LEAVING or action.id.startswith("view-"):
            continue
        yield sent(action.keys[0])
        yield "\x1b[B\x1b[6~" + ESCAPE * 2 + "\t"


def every_view() -> Iterator[str]:
    """Each action in each view."""
    for view in views() or [""]:
        yield view
        yield from every_action()


def every_article() -> Iterator[str]:
    """Each article with its first facts, copied, and its text to the end."""
    for _article in CASES:
        yield "]"
        yield "\t\x1b[B\x1b[Bmy\t}}\x1b[6~G\t"
    yield "g" + ESCAPE


def every_format() -> Iterator[str]:
    """Each format, seen and copied."""
    for number in range(FORMATS):
        yield "Y" + NAMED["down"] * number + "\r" + ESCAPE


def every_prompt() -> Iterator[str]:
    """Hostile words pasted into each line in which words are typed."""
    for key in ("/", "o", "f", "s", ":", "a", "\x10"):
        for words in (MARK, *list(CASES.values())[::6]):
            yield key + pasted(words) + "\r" + ESCAPE * 2


def short_walk() -> Iterator[str]:
    """Every article, with copies in two formats."""
    yield from (keys for keys, _number in zip(every_format(), range(2), strict=False))
    yield from every_article()


def whole_walk() -> Iterator[str]:
    """All of it."""
    yield from every_article()
    yield from every_format()
    yield from every_prompt()
    yield from every_view()
