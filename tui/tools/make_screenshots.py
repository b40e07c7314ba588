"""Drive the running browser and write its pictures to `screenshots/`; the README shows them.

    python tui/tools/make_screenshots.py            write them
    python tui/tools/make_screenshots.py --check    exit 1 where one is stale

The corpus is the built-in one, sizes and keys are fixed, and nothing on the screen depends on the clock, so
the same code gives the same bytes (with the Textual and Rich of `tests/constraints.txt`).
"""

from __future__ import annotations

import argparse
import asyncio
import os
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "screenshots"
sys.path.insert(0, str(ROOT / "tui"))


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: a size, a theme, and the keys that lead to it."""

    name: str
    """Name of the file, without its ending."""
    size: tuple[int, int]
    """Columns and lines."""
    keys: tuple[str, ...] = ()
    """Keys from the start on."""
    theme: str = "dark"
    """Name of the theme."""
    environ: dict[str, str] = field(default_factory=dict)
    """Environment variables that matter."""


PICTURES = (
    Picture("browse-dark", (120, 36), ("]", "]", "]", "tab", "tab", "down")),
    Picture("browse-light", (120, 36), ("]", "]", "]", "tab", "tab", "down"), theme="light"),
    Picture("browse-contrast", (120, 36), ("]", "]", "]", "tab", "tab", "down"), theme="contrast"),
    Picture("no-colour", (120, 36), ("]", "]", "]", "tab", "A", "}", "}"), environ={"NO_COLOR": "1"}),
    Picture("wide", (160, 45), ("tab", "}", "}", "}", "}")),
    Picture("drawer-80x24", (80, 24), ("tab", "tab", "down")),
    Picture("narrow-40x12", (40, 12), ("tab", "space")),
    Picture("find", (120, 36), ("/", *"vietnam", "enter", "n")),
    Picture("filter", (120, 36), ("f", *"yen bai")),
    Picture("go-to", (120, 36), ("o", *"kyushu")),
    Picture("copy-as", (120, 36), ("]", "]", "]", "tab", "tab", "Y", "down", "down", "down")),
    Picture("ties", (120, 36), ("2",)),
    Picture("ties-map", (120, 36), ("2", "shift+tab", "down", "m")),
    Picture("timeline", (120, 36), ("3", *["down"] * 4)),
    Picture("figures", (120, 36), ("4", "U", *"usd", "enter", "S", *["down"] * 3)),
    Picture("entity", (120, 36), ("o", *"hattori", "enter", "e", "tab")),
    Picture("legend", (120, 36), ("L",)),
    Picture("help", (120, 36), ("?",)),
)


async def drawn(picture: Picture) -> str:
    """The picture as SVG."""
    from jpties.corpus.building import read_corpus
    from jpties.state.config import Settings
    from jpties.ui.app import JptiesApp
    from jpties.ui.outside import Outside

    app = JptiesApp(Outside(lambda _progress, _partial: read_corpus()), Settings(theme=picture.theme))
    async with app.run_test(size=picture.size) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press(*picture.keys)
        await pilot.pause()
        await pilot.pause()
        return plain(app.export_screenshot(title="jpties"))


def plain(svg: str) -> str:
    """The picture without fonts from the network, and with blanks that all viewers keep."""
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    svg = svg.replace("Fira Code", "DejaVu Sans Mono")
    svg = svg.replace("<text ", '<text xml:space="preserve" ')
    return svg.replace("&#160;", " ").rstrip() + "\n"


def main() -> int:
    """Write the pictures or check them; the exit code."""
    parser = argparse.ArgumentParser(description="Write the pictures of the browser.")
    parser.add_argument("--check", action="store_true", help="write nothing, exit 1 where a picture is stale")
    parser.add_argument("names", nargs="*", help="only these pictures")
    options = parser.parse_args()
    FOLDER.mkdir(exist_ok=True)
    stale = []
    for picture in PICTURES:
        if options.names and picture.name not in options.names:
            continue
        os.environ.pop("NO_COLOR", None)
        os.environ.update(picture.environ)
        svg = asyncio.run(drawn(picture))
        path = FOLDER / f"{picture.name}.svg"
        if not path.exists() or path.read_text(encoding="utf-8") != svg:
            stale.append(picture.name)
            if not options.check:
                path.write_text(svg, encoding="utf-8")
    words = "stale" if options.check else "written"
    print(f"{words}: {', '.join(stale) or 'none'}", file=sys.stderr)
    return 1 if options.check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
