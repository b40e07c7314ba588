"""Cells of CSV and TSV that no spreadsheet takes for a formula (CWE-1236)."""

from __future__ import annotations

import re

_FORMULA = re.compile("[=+\\-@\t\r＝＋－＠]")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")


def spreadsheet_cell(text: str) -> str:
    """Text for a cell: with an apostrophe in front where it would begin a formula; numbers stay numbers."""
    if _FORMULA.match(text) and not _NUMBER.fullmatch(text):
        return "'" + text
    return text
