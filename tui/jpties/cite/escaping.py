"""Escaping for the formats that give signs a meaning: Markdown, TeX, URLs inside them, RIS."""

from __future__ import annotations

import functools
import re
from urllib.parse import quote

_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        # Not `\{`: BibTeX counts braces without looking at the backslash, so a lone one would end the value.
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "$": r"\$",
        "%": r"\%",
        "&": r"\&",
        "#": r"\#",
        "_": r"\_",
    }
)
_MARKDOWN = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>$~|"})
_URL_KEPT = "!#$&'()*+,-./:;=?@_~%[]"
"""Signs of a URL that stay as they are; all others are percent-encoded."""


def markdown(text: str) -> str:
    """Text that Markdown shows as it is: no emphasis, link, HTML, formula, list or heading comes of it."""
    lines = _entity().sub(r"\\&", text.translate(_MARKDOWN)).split("\n")
    return "\n".join(_with_plain_start(line) for line in lines)


@functools.cache
def _entity() -> re.Pattern[str]:
    return re.compile(r"&(?=#?[0-9A-Za-z]{1,31};)")


@functools.cache
def _line_start() -> re.Pattern[str]:
    return re.compile(r"([ \t]{0,8})(?:([#+=-])|([0-9]{1,9})[.)](?:[ \t]|$))")


def _with_plain_start(line: str) -> str:
    """A line that begins no list, heading or rule."""
    match = _line_start().match(line)
    if match is None:
        return line
    at = match.start(2) if match[2] else match.end(3)
    return f"{line[:at]}\\{line[at:]}"


def tex(text: str) -> str:
    """Text for a BibTeX field, inside braces."""
    return text.translate(_TEX)


def url(address: str) -> str:
    """A URL of printable ASCII, nothing of which ends or begins anything in Markdown, TeX or RIS."""
    kept = _URL_KEPT.replace("%", "") if not _percent_encoded(address) else _URL_KEPT
    return quote(address, safe=kept, errors="replace")


def _percent_encoded(address: str) -> bool:
    """Whether every `%` begins an encoded byte."""
    return all(len(rest) >= 2 and set(rest[:2]) <= _HEX for rest in address.split("%")[1:])


_HEX = frozenset("0123456789abcdefABCDEF")
