"""Fill the generated parts of README.md: the key table, the command help, the fields of a query.

    python tui/tools/make_readme.py [--check]

A part stands between `<!-- NAME: made by tui/tools/make_readme.py -->` and `<!-- end -->`. With --check
nothing is written; exit 1 where the file is stale.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tui"))

from jpties.actions import ACTIONS  # noqa: E402 - the checkout's package, wherever this runs
from jpties.cli.arguments import help_text  # noqa: E402
from jpties.search.parsing import FIELDS  # noqa: E402

_PART = re.compile(r"(<!-- (\w+): made by tui/tools/make_readme\.py -->\n).*?(<!-- end -->)", re.DOTALL)
KEY_SIGNS = {"right_square_bracket": "]", "left_square_bracket": "["}


def keys() -> str:
    """The key table."""
    lines = ["| keys | action | what it does |", "| --- | --- | --- |"]
    for action in ACTIONS:
        if action.keys:
            shown = " ".join(f"`{_cell(key)}`" for key in action.keys)
            lines.append(f"| {shown} | {_cell(action.title)} | {_cell(action.help)} |")
    return "\n".join(lines)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def commands() -> str:
    """What `jpties --help` prints."""
    return f"```text\n{help_text().rstrip()}\n```"


def fields() -> str:
    """The table of the query's fields."""
    lines = ["| field | finds | as in |", "| --- | --- | --- |"]
    for name, line in FIELDS.items():
        finds, _, examples = line.rpartition(": ")
        shown = ", ".join(f"`{_cell(example)}`" for example in examples.split(", "))
        lines.append(f"| `{name}:` | {_cell(finds)} | {shown} |")
    return "\n".join(lines)


PARTS = {"keys": keys, "commands": commands, "fields": fields}


def filled(text: str) -> str:
    """The README with its generated parts made anew."""
    return _PART.sub(lambda match: f"{match[1]}{PARTS[match[2]]()}\n{match[3]}", text)


def main() -> int:
    """Write or check the README."""
    path = ROOT / "README.md"
    now = path.read_text(encoding="utf-8")
    wanted = filled(now)
    if now == wanted:
        return 0
    if "--check" in sys.argv[1:]:
        print("stale: README.md; run python tui/tools/make_readme.py")
        return 1
    path.write_text(wanted, encoding="utf-8")
    print("written: README.md")
    return 0


if __name__ == "__main__":
    sys.exit(main())
