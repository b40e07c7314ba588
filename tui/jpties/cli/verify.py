"""`jpties verify`: the quotes of a memo against the corpus."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from jpties.cite.verify import verify as checked
from jpties.cli.corpus import opened
from jpties.errors import DecodeError, UsageError
from jpties.text.canonical import decode
from jpties.text.clean import display_line

if TYPE_CHECKING:
    import argparse

    from jpties.cite.verify import Finding

MAX_BYTES = 10_000_000
"""Size of a memo."""


def verify(options: argparse.Namespace) -> int:
    """Print a line for each difference; 1 where there are any or no quote was found, else 0.

    Raises:
        UsageError: the memo is empty, too large or no text.
    """
    memo = _memo()
    with opened(options) as model:
        report = checked(memo, lambda: ((one.article, one.facts) for one in model.analyses()))
    for finding in report.findings:
        print(display_line(_line(finding)))
    found = report.verbatim + report.altered + report.orphans
    print(
        f"jpties: {found} quote{'' if found == 1 else 's'} of the corpus: {report.verbatim} verbatim, "
        f"{report.altered} altered, {report.orphans} not found"
        + (f"; {report.others} other quotation{'' if report.others == 1 else 's'}" if report.others else ""),
        file=sys.stderr,
    )
    return 1 if report.findings or not found else 0


def _memo() -> str:
    """Standard input as text."""
    if sys.stdin.isatty():
        print("jpties: paste the memo, then press ctrl+d on an empty line", file=sys.stderr)
    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise UsageError("the memo is larger than 10 MB")
    if not data.strip():
        raise UsageError("standard input is empty; give it a memo, as in `jpties verify < memo.md`")
    try:
        return decode(data, "memo").text
    except DecodeError as error:
        raise UsageError(str(error)) from None


def _line(finding: Finding) -> str:
    """`12: figure: "$420 million" for "$320 million" in ARTICLE`."""
    where = finding.fact or finding.article
    head = f"{finding.line}: {finding.kind}: "
    if finding.kind == "orphan":
        return f"{head}no text has {_shown(finding.said)}" + (f" ({where})" if where else "")
    if not finding.said:
        what = f"left out {_shown(finding.text)}"
    elif not finding.text:
        what = f"added {_shown(finding.said)}"
    else:
        what = f"{_shown(finding.said)} for {_shown(finding.text)}"
    return f"{head}{what} ({where})" if where else f"{head}{what}"


def _shown(words: str) -> str:
    return f'"{words if len(words) <= 120 else words[:119] + "…"}"'
