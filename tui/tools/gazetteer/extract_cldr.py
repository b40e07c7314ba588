"""Make `places/cldr-subdivisions.tsv` from a CLDR release's `common/subdivisions` folder.

    python tui/tools/gazetteer/extract_cldr.py FOLDER VERSION

Babel has no subdivisions, and CLDR's JSON packages leave out all names that are not confirmed; Debian's package
`unicode-cldr-core` has the folder below /usr/share/unicode/cldr. The result is committed.
"""

from __future__ import annotations

import re
import sys
from html import unescape
from pathlib import Path

LANGS = ("en", "fr", "nl", "de", "es", "vi", "ja")
_LINE = re.compile(r'<subdivision type="([a-z]{2})([a-z0-9]+)"[^>]*>([^<]+)</subdivision>')
_TARGET = Path(__file__).resolve().parents[1] / "places" / "cldr-subdivisions.tsv"


def names_of(path: Path) -> dict[str, str]:
    """Name of each subdivision by its ISO 3166-2 code."""
    found = _LINE.findall(path.read_text(encoding="utf-8"))
    return {f"{country}-{code}".upper(): " ".join(unescape(name).split()) for country, code, name in found}


def main() -> None:
    """Write the table."""
    folder, version = Path(sys.argv[1]), sys.argv[2]
    names = {lang: names_of(folder / f"{lang}.xml") for lang in LANGS}
    codes = sorted({code for table in names.values() for code in table})
    source = f"# Unicode CLDR {version}, common/subdivisions (Unicode License)"
    head = f"{source}; made by extract_cldr.py; code, then {' '.join(LANGS)}"
    rows = ["\t".join([code, *(names[lang].get(code, "") for lang in LANGS)]) for code in codes]
    _TARGET.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
