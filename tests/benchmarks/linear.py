"""A table of extraction time over the size of the worst texts that we could think of.

    python tests/benchmarks/linear.py [TEXT ...] [--from 10000] [--to 10000000] [--seconds 60] [--profile]

Each run is a process of its own (fork, so that nothing is loaded twice), timed by its processor time.
A step is marked `!` where doubling the text takes more than three times as long, and the row at its end
gives how the time for a byte has grown from the first size that takes 0.1 s. `--profile` prints the functions in which
the last size of each text was spent.
"""

from __future__ import annotations

import argparse
import cProfile
import itertools
import os
import pstats
import random
import signal
import sys
import time
from collections.abc import Callable

from jpties.errors import JptiesError
from jpties.extract.analyse import analyse
from jpties.text.canonical import decode

STEP = 3.0
"""Times as long for twice the text: more is marked."""
CERTAIN = 0.1
"""Seconds from which a time says something."""


def repeated(words: str) -> Callable[[int], str]:
    """A text that says the same again and again, of at least so many code points."""
    return lambda size: (words * (size // len(words) + 1))[:size]


def _names(size: int) -> str:
    numbers = random.Random(5)
    letters = "abcdefghiklmnoprstuvwy"
    words: list[str] = []
    length = 0
    while length < size:
        word = "".join(numbers.choice(letters) for _ in range(numbers.randint(2, 9))).capitalize()
        words.append(word)
        length += len(word) + 1
    return " ".join(words)


def _lines_of_names(size: int) -> str:
    words = _names(size).split()
    return "\n".join(" ".join(words[at : at + 3]) for at in range(0, len(words), 3))


def _counted(words: str) -> Callable[[int], str]:
    """The words with another number each time, so that nothing is known already."""

    def make(size: int) -> str:
        parts: list[str] = []
        length = 0
        for number in itertools.count(1):
            parts.append(words.replace("{}", str(number)))
            length += len(parts[-1])
            if length >= size:
                return "".join(parts)[:size]
        return ""

    return make


TEXTS: dict[str, Callable[[int], str]] = {
    "spaces": repeated(" "),
    "spaces between words": lambda size: "Tokyo" + " " * (size - 11) + " Osaka",
    "tabs": repeated("\t"),
    "line ends": repeated("\n"),
    "short lines": repeated("a\n"),
    "one letter": repeated("a"),
    "one capital": repeated("A"),
    "capitals and points": repeated("A."),
    "capitalised words": _names,
    "lines of names": _lines_of_names,
    "one name": repeated("Tokyo "),
    "digits": repeated("7"),
    "digits and commas": repeated("7,"),
    "digits and spaces": repeated("1 000 "),
    "digits and slashes": repeated("1/2/"),
    "digits and hyphens": repeated("12-"),
    "digits, points, minus": repeated("1.2-3,4 "),
    "years": repeated("2014 "),
    "dates": repeated("3 May 2014, "),
    "money": repeated("$950 million "),
    "units": _counted("{} percent of {} companies, "),
    "kanji": repeated("県"),
    "kanji of places": repeated("東京都福岡県"),
    "kanji of people": repeated("山田太郎氏"),
    "kanji numbers": repeated("一二三億"),
    "katakana": repeated("アイウ・"),
    "katakana people": repeated("東京都で、マリア・カルロス市長が話した。"),
    "kanji people": _counted("山田{}社長は福岡県知事と釜山市長に会った（株式会社アイウ）。"),
    "kanji bodies": _counted("福岡県の東京{}協会と第{}回長崎まつり実行委員会が、駐日オランダ大使館で調印した。"),
    "a body in each": _counted(
        "The Osaka Chamber {} of Commerce and Mayor Tanaka{} met Consul Lee of Hanoi University. "
    ),
    "ein Verein": _counted("Der Verein {} für Handel und Kultur in Köln empfing Bürgermeister Meier{} aus Nagasaki. "),
    "une société": _counted(
        "La société Garnier{}, une entreprise de Lyon, et le maire Jean Morel{} ont signé à Osaka. "
    ),
    "una empresa": _counted(
        "La empresa Sol{}, fabricante de sake, y el alcalde José Ruiz{} de Sevilla fueron a Kioto. "
    ),
    "kana sentences": repeated("日本とベトナムの知事は会談した。"),
    "brackets open": repeated("("),
    "brackets": lambda size: "(" * (size // 2) + ")" * (size // 2),
    "square brackets": repeated("[/]"),
    "quotes open": repeated("“"),
    "nested quotes": lambda size: "“a " * (size // 6) + " b”" * (size // 6),
    "straight quotes": repeated('" '),
    "quoted words": repeated('"he said" '),
    "apostrophes": repeated("d'l'"),
    "hyphens": repeated("a-"),
    "dashes": repeated("\N{EN DASH} "),
    "dots": repeated("."),
    "full stops": repeated("A. "),
    "ideographic stops": repeated("。"),
    "commas": repeated("a, "),
    "and": repeated("Abe and "),
    "of": repeated("Ministry of "),
    "said": repeated("he said that "),
    "titles": repeated("Mr. "),
    "companies": repeated("Acme Inc. "),
    "prefectures": repeated("Fukuoka Prefecture, "),
    "agreements": _counted("Fukuoka signed agreement {} with Hanoi. "),
    "long sentence of facts": _counted("Fukuoka signed agreement {} with Hanoi on 3 May 2014 for $950 million, and "),
    "vietnamese": repeated("Ủy ban nhân dân tỉnh Yên Bái "),
    "vietnamese capitals": repeated("Nguyễn Văn "),
    "german nouns": repeated("Die Präfektur Fukuoka und die Stadt "),
    "combining marks": repeated("e\u0301\u0323\u0308"),
    "marks alone": repeated("\u0301"),
    "soft hyphens": repeated("a\u00ad"),
    "controls": repeated("\x1b[31m"),
    "links": repeated("https://example.org/a "),
    "one link": repeated("https://example.org/a?b=c&"),
    "captions": _counted("Photo {}: AFP\n"),
    "bylines": repeated("By John Smith\n"),
    "headings": _counted("# Heading {}\n\n"),
    "bullets": _counted("- item {}\n"),
    "menus": repeated("Home | News | Sport | "),
    "hard wrapped": repeated(
        "The governor of the prefecture met the mayor of the town\nand spoke with him about trade.\n"
    ),
    "paragraphs": _counted("The governor met mayor {} in Osaka in May, he said.\n\n"),
    "the same paragraph": repeated("The governor met the mayor in Osaka in May, he said.\n\n"),
    "hebrew": repeated("שלום "),
    "emoji": repeated("👩\u200d🔬"),
    "code points": lambda size: "".join(chr(32 + number % 0xD000) for number in range(size)),
}
"""Text of a size in code points, by a name for it."""


def measured(text: str, seconds: int, profile: bool) -> float | None:
    """Processor seconds of an analysis in a process of its own, None where it takes too long or fails."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        signal.alarm(seconds * 4)  # on a busy machine the clock runs faster than the processor
        data = text.encode("utf-8", "replace")
        profiler = cProfile.Profile()
        start = time.process_time()
        try:
            if profile:
                profiler.enable()
            analyse("a", "a.txt", decode(data))
        except JptiesError as error:
            sys.stderr.write(f"{error}\n")
        taken = time.process_time() - start
        if profile:
            profiler.disable()
            pstats.Stats(profiler).sort_stats("tottime").print_stats(8)
        os.write(writing, f"{taken}".encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        said = pipe.read()
    os.waitpid(child, 0)
    return float(said) if said else None


def row(name: str, sizes: list[int], seconds: int, profile: bool) -> str:
    """The times of a text over the sizes."""
    cells = []
    before = first = grown = None
    for size in sizes:
        taken = measured(TEXTS[name](size), seconds, profile and size == sizes[-1])
        if taken is None:
            cells.append(f">{seconds:6.0f}!")
            break
        mark = "!" if before is not None and before >= CERTAIN / 2 and taken > STEP * before else " "
        cells.append(f"{taken:7.2f}{mark}")
        if taken >= CERTAIN:
            first = first or taken / size
            grown = taken / size / first
        before = taken
        if taken > seconds:
            break
    return f"{name:24}" + "".join(cells) + ("" if grown is None else f"   x{grown:.1f}")


def say(line: str) -> None:
    """A line of the table."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="*", choices=[[], *TEXTS], metavar="TEXT")
    parser.add_argument("--from", dest="first", type=int, default=10_000)
    parser.add_argument("--to", type=int, default=10_000_000)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--profile", action="store_true")
    options = parser.parse_args()
    sizes = [options.first]
    while sizes[-1] * 2 <= options.to:
        sizes.append(sizes[-1] * 2)
    analyse("a", "a.txt", decode(b"Abe of Tokyo met 3 people in Osaka on 3 May 2014."))  # rules and names are loaded
    say(f"{'code points':24}" + "".join(f"{size // 1000:6}k " for size in sizes) + "   time a byte")
    for name in options.texts or TEXTS:
        say(row(name, sizes, options.seconds, options.profile))


if __name__ == "__main__":
    main()
