"""A corpus of any size, made of the annotated articles: other people, places, companies, years and numbers in each.

    python tests/benchmarks/corpus_maker.py FOLDER COUNT [SEED]

Paragraphs are drawn from all articles of a language. Names are found by the annotations and replaced, the same one
by the same one within an article: places by others of their kind from the gazetteer, in the language of the article,
so that ties differ; persons and organizations by names that are made up, so that caches and look-ups are not
flattered. The same seed gives the same files.
"""

from __future__ import annotations

import functools
import random
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jpties.files.yaml import load_yaml
from jpties.names.gazetteer import gazetteer

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT / "tests" / "quality" / "gold"
FILES_IN_FOLDER = 1000
"""Files of a folder: file managers and humans like them small."""
COUNTRIES = ("vn", "fr", "il", "de", "us", "kr", "tw", "nl", "es", "it", "gb", "au", "id", "th", "in", "br", "be", "ca")
"""Where partners come from."""
SYLLABLES = re.findall("..", "kakokimamimonanorarirosasisotatetoyayuhahihobabedogagelilonevavewaza")
KANJI = "佐藤鈴木高橋田中伊渡辺山本村小林加吉松井清斎阿部森池石川前岡長谷近後坂遠青西福太三原和竹金崎谷宮浅千大野上"
GIVEN = "健一浩美子恵真由香隆太郎誠直樹明裕之智也翔陽菜結衣葵蓮悠斗"
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True)
class Paragraph:
    """A line of an annotated article."""

    text: str
    names: tuple[tuple[int, int, str, str], ...]
    """(start, end, type, id) of names, within the line."""


@functools.cache
def paragraphs() -> dict[str, tuple[tuple[Paragraph, ...], ...]]:
    """The articles of each language, line by line, without what stands around the article."""
    found: dict[str, list[tuple[Paragraph, ...]]] = {}
    for path in sorted(GOLD.rglob("*.gold.yaml")):
        name = path.name.removesuffix(".gold.yaml")
        source = path.with_name(f"{name}.txt")
        text = (source if source.exists() else ROOT / "seeds" / f"{name}.txt").read_text(encoding="utf-8")
        gold: Any = load_yaml(path.read_bytes(), name).value
        noise = [(int(part["start"]), int(part["end"])) for part in gold.get("noise") or []]
        lines = tuple(line for line in _lines(text, gold["mentions"], noise) if line.text.strip())
        found.setdefault(gold["article"]["lang"], []).append(lines)
    return {lang: tuple(articles) for lang, articles in found.items()}


def _lines(text: str, mentions: Any, noise: list[tuple[int, int]]) -> list[Paragraph]:
    named = [
        (int(one["start"]), int(one["end"]), one["type"], one["id"])
        for one in mentions
        if one["type"] in ("person", "place", "organization")
    ]
    lines, start = [], 0
    for line in text.split("\n"):
        end = start + len(line)
        if not any(first < end and start < last for first, last in noise):
            here = [(a - start, b - start, kind, key) for a, b, kind, key in named if start <= a and b <= end]
            lines.append(Paragraph(line, tuple(sorted(here))))
        start = end + 1
    return lines


@functools.cache
def _places(lang: str) -> dict[str, tuple[str, ...]]:
    """Names of prefectures, subdivisions elsewhere and countries, in a language where they have one."""
    known = gazetteer()

    def named(place_id: str) -> str:
        names = known.names(place_id)
        return (names.get(lang) or names.get("en") or [known.place(place_id).name])[0]

    inside = [f"place:jp-{number:02}" for number in range(1, 48)]
    outside = [place.id for code in COUNTRIES for place in known.children(f"place:{code}")[:40]]
    return {
        "inside": tuple(sorted({named(one) for one in inside})),
        "outside": tuple(sorted({named(one) for one in outside})),
        "country": tuple(sorted({named(f"place:{code}") for code in COUNTRIES})),
    }


class Maker:
    """Makes one article."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        languages = sorted(paragraphs())
        self.lang = languages[self.random.randrange(len(languages))]
        self._renamed: dict[str, str] = {}

    def text(self) -> str:
        """A title and paragraphs of the language, renamed."""
        articles = paragraphs()[self.lang]
        own = articles[self.random.randrange(len(articles))]
        others = [line for article in articles for line in article[1:] if article is not own]
        kept = [line for line in own[1:] if self.random.random() < 0.85]
        kept += self.random.sample(others, min(len(others), self.random.randrange(1, 6)))
        return "\n\n".join(self._renamed_line(line) for line in (own[0], *kept)) + "\n"

    def _renamed_line(self, line: Paragraph) -> str:
        parts, at = [], 0
        for start, end, kind, key in line.names:
            if start < at:
                continue
            parts += [self._renumbered(line.text[at:start]), self._name(line.text[start:end], kind, key)]
            at = end
        return "".join([*parts, self._renumbered(line.text[at:])])

    def _renumbered(self, text: str) -> str:
        def other(match: re.Match[str]) -> str:
            digits = match[0]
            if len(digits) == 4 and digits[:2] in ("19", "20"):
                return str(self.random.randrange(2006, 2026))
            if len(digits) < 2 or self.random.random() < 0.3:
                return digits
            return digits[0] + "".join(self.random.choice("0123456789") for _ in digits[1:-1]) + digits[-1]

        return _NUMBER.sub(other, text)

    def _name(self, text: str, kind: str, key: str) -> str:
        if kind == "place":
            return self._renamed.setdefault(key, self._place(text, key))
        known = self._renamed.get(key)
        if known is None:
            known = self._renamed[key] = self._made_up(kind)
        if kind == "organization" and self.lang != "ja":
            first, blank, rest = text.partition(" ")
            return f"{known}{blank}{rest}" if first[:1].isupper() and blank else known
        return known if kind == "person" else f"{known}{text[-2:]}"

    def _place(self, text: str, key: str) -> str:
        slug = key.removeprefix("place:")
        if slug == "jp" or self.random.random() < 0.15:
            return text
        kind = "country" if len(slug) == 2 else "inside" if slug.startswith("jp-") else "outside"
        return self.random.choice(_places(self.lang)[kind])

    def _made_up(self, kind: str) -> str:
        if self.lang == "ja":
            family = "".join(self.random.sample(KANJI, 2))
            return family + ("".join(self.random.sample(GIVEN, 2)) if kind == "person" else "商事")
        words = 2 if kind == "person" else 1
        return " ".join(
            "".join(self.random.choices(SYLLABLES, k=self.random.randrange(2, 4))).title() for _ in range(words)
        )


def make_article(seed: int) -> str:
    """The text of one article."""
    return Maker(seed).text()


def make_corpus(folder: Path, count: int, seed: int = 1) -> None:
    """Write that many articles into folders of a thousand."""
    for number in range(count):
        target = folder / f"{number // FILES_IN_FOLDER:03}"
        if number % FILES_IN_FOLDER == 0:
            target.mkdir(parents=True, exist_ok=True)
        (target / f"{number:06}.txt").write_text(make_article(seed * 1_000_003 + number), encoding="utf-8")


if __name__ == "__main__":
    make_corpus(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 1)
