"""Sentences with all their names marked.

`{NAME=p}` is a person, `l` a place, `o` an organization, `e` an event; `{~NAME=o}` may be found or not. One
sentence a line in `whole/LANG.txt`, then ` | ` and what the row is there for.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from extract.entities.finding import found
from extract.values.marked import marked

if TYPE_CHECKING:
    from _pytest.mark.structures import ParameterSet

_TYPES = {"p": "person", "l": "place", "o": "organization", "e": "event"}


@dataclass(frozen=True)
class Wanted:
    """A plain sentence and what must be found in it."""

    text: str
    names: list[tuple[int, str, str]]
    """Start, text and type of what must be found, in order."""
    soft: list[tuple[int, int]]
    """Ranges in which anything may be found."""


def rows(lang: str) -> list[ParameterSet]:
    """Language and sentence of each row, named after what it is there for."""
    lines = (Path(__file__).parent / "whole" / f"{lang}.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.rpartition(" | ") for line in lines]
    return [pytest.param(lang, sentence, id=f"{lang}: {why}") for sentence, _, why in pairs]


def wanted(sentence: str) -> Wanted:
    """What the marks of a sentence say."""
    plain = marked(sentence)
    names = [(start, text, _TYPES[kind]) for text, start, kind in plain.hard]
    return Wanted(plain.text, names, [(start, start + len(text)) for text, start, _ in plain.soft])


def told(expected: Wanted, lang: str) -> list[tuple[int, str, str]]:
    """What the program finds outside the soft ranges."""
    return [
        (one.start, expected.text[one.start : one.end], one.type)
        for one in found(expected.text, lang)[0]
        if not any(start < one.end and one.start < end for start, end in expected.soft)
    ]
