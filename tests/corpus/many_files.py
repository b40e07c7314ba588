"""A folder of many files, made of the seeds and the annotated articles, with what is known of each.

The articles come as a user's folder has them: in folders with spaces and other scripts, in several encodings and line
ends, as text, Markdown and saved pages, with and without the menus of a site, some with a sidecar; and between them lie
files that cannot be used. All is laid down by the number of the file, so that every run makes the same folder.
"""

from __future__ import annotations

import codecs
import html
import os
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BASES = {
    path.stem.partition("_")[0] if path.parent.name == "seeds" else path.stem: path.read_text(encoding="utf-8")
    for folder in ("seeds", "tests/quality/gold/dev", "tests/quality/gold/more")
    for path in sorted((ROOT / folder).glob("*.txt"))
}
"""The nineteen texts: `004` of a seed, `d1_en` of another article."""
LANGS = {"000": "en", "001": "fr", "002": "nl", "003": "en", "004": "en"}
"""Of the seeds; the others have theirs in their names."""
FOLDERS = ("", "Hà Nội và Huế", "日本/九州", "clippings 2014 (old)", "Übersee & Co", "a/b/c/d", "NEWS")
STEMS = (
    "{base} {number}",
    "記事{number}",
    "Bài báo số {number}",
    "{number:04}-{base}",
    "Article.{number}",
    "ÉTÉ {number}",
)
FORMS = (
    "plain",
    "bom",
    "crlf",
    "utf-16",
    "cr",
    "western",
    "md",
    "big-endian",
    "japanese",
    "html",
    "TXT",
    "unix-japanese",
)
"""How files are written; 12 forms go round against 19 texts."""
MARKS = ("Zolvane", "Quibberley", "Marrowfen", "Tindlecrook", "Ostrabuck", "Plimverse", "Hexelgate")
"""Words that stand in no text, one of them put into each."""
SOURCE = "Lanternfish Gazette"
"""Where every sidecar and front matter says that its article is from."""
MENU = "Zapnavigation"
"""A word that stands in menus and teasers alone."""
TOP = f"Home | World | {MENU} | Business | Sport\nShare  Tweet  Print\n\n"
BOTTOM = f"\n\nRelated Articles\n• Ten ferries that run no more\n• The price of {MENU}\n© 2024 All rights reserved\n"


@dataclass(frozen=True, slots=True)
class Made:
    """An article's file, and what is known of it."""

    file: str
    """Path inside the folder."""
    name: str
    """What the corpus calls the article."""
    base: str
    """The text that it is made of."""
    lang: str
    """Its language."""
    mark: str
    """The word put into it."""
    form: str
    """How it is written."""
    encoding: str
    """Of the file, as Python calls it."""
    said: str
    """`sidecar`, `front matter` or nothing: where its date and source are stated."""
    year: str
    """The year stated there."""

    @property
    def is_guessed(self) -> bool:
        """Whether its encoding can only be guessed, which is told."""
        return self.encoding in ("cp1252", "cp932", "euc_jp")


def make_articles(folder: Path, count: int, with_pages: bool) -> list[Made]:
    """Write `count` articles; saved pages among them only where they can be read."""
    made = []
    for number in range(count):
        base = list(BASES)[number % len(BASES)]
        form = FORMS[number % len(FORMS)]
        if form == "html" and not with_pages:
            form = "plain"
        made.append(_write(folder, number, base, form))
    return made


def _write(folder: Path, number: int, base: str, form: str) -> Made:
    mark = MARKS[number % len(MARKS)]
    text = marked(BASES[base], mark, number)
    if form not in ("html", "md") and number % 3 == 0:
        text = TOP + text + BOTTOM
    encoding = _encoding(form, text)
    said = "front matter" if form == "md" else "sidecar" if number % 5 == 0 and form != "html" else ""
    year = str(1950 + number % 4)
    inside = FOLDERS[number * 5 % len(FOLDERS)]
    stem = STEMS[number % len(STEMS)].format(number=number, base=base)
    name = f"{inside}/{stem}".lstrip("/")
    ending = {"md": ".md", "html": ".HTM" if number % 2 else ".html", "TXT": ".TXT"}.get(form, ".txt")
    path = folder / f"{name}{ending}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_bytes(text, form, encoding, year, number))
    if said == "sidecar":
        beside = f'source: "{SOURCE}"\npublished: {year}-06-15\n'
        (folder / f"{name}.yaml").write_text(beside, encoding="utf-8")
    lang = LANGS.get(base) or base.partition("_")[2]
    return Made(name + ending, name, base, lang, mark, form, encoding, said, year)


def marked(text: str, mark: str, number: int) -> str:
    """The text with a sentence more at the end of its longest line, which is of the article proper in all of them."""
    line = max(text.splitlines(), key=len)
    return text.replace(line, f"{line} The desk filed it under {mark} as number {number}.", 1)


def _encoding(form: str, text: str) -> str:
    """The encoding of a form, where the text can be written in it."""
    wanted = {"western": "cp1252", "japanese": "cp932", "unix-japanese": "euc_jp"}.get(form)
    if wanted is not None:
        is_japanese = "の" in text
        try:
            fits = not text.isascii() and text.encode(wanted).decode(wanted) == text
        except UnicodeEncodeError:
            return "utf-8"
        return wanted if fits and is_japanese == (form != "western") else "utf-8"
    return {"utf-16": "utf-16-le", "big-endian": "utf-16-be"}.get(form, "utf-8")


def _bytes(text: str, form: str, encoding: str, year: str, number: int) -> bytes:
    if form == "crlf":
        text = text.replace("\n", "\r\n")
    elif form == "cr":
        text = text.replace("\n", "\r")
    elif form == "md":
        text = f"---\nsource: {SOURCE}\ndate: {year}-06-15\ntags: [clip]\n---\n\n{text}"
    elif form == "html":
        text = page(text, number)
    mark = {"bom": codecs.BOM_UTF8, "utf-16": codecs.BOM_UTF16_LE, "big-endian": codecs.BOM_UTF16_BE}.get(form, b"")
    return mark + text.encode(encoding)


def page(text: str, number: int) -> str:
    """A saved page with a menu and a footer."""
    lines = [html.escape(line) for line in text.splitlines() if line.strip()]
    body = "".join(f"<p>{line}</p>\n" for line in lines[1:])
    menu = "".join(f"<li><a href='/{n}'>{MENU} {n}</a></li>" for n in range(6))
    return (
        f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>{lines[0]}</title></head><body><nav><ul>{menu}</ul></nav>"
        f"<article><h1>{lines[0]}</h1>\n{body}</article><footer>Page {number} of {MENU}</footer></body></html>"
    )


def make_bad_files(folder: Path, outside: Path) -> dict[str, str]:
    """Write files that cannot be used: path inside the folder, and words of the reason that must be told."""
    outside.mkdir(parents=True, exist_ok=True)
    (outside / "secret.txt").write_text("Kyushu and Vietnam, but not yours.", encoding="utf-8")
    bad = folder / "bad ones"
    bad.mkdir(parents=True)
    (bad / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)
    (bad / "empty.txt").write_bytes(b"")
    (bad / "blank.txt").write_text(" \n\t\n\u3000\n", encoding="utf-8")
    (bad / "cut.txt").write_bytes(BASES["d7_ja"].encode()[:-8] + b"\xe3\x81 and so on")
    (bad / "only front.md").write_text("---\ntitle: Nothing else\n---\n", encoding="utf-8")
    with (bad / "huge.txt").open("wb") as huge:
        huge.truncate(11_000_000)
    os.mkfifo(bad / "pipe.txt")
    (bad / "out.txt").symlink_to(outside / "secret.txt")
    (bad / "OUT.TXT").symlink_to(outside / "secret.txt")
    (bad / "nowhere.txt").symlink_to(bad / "was removed.txt")
    (bad / "beside.txt").write_text(marked(BASES["004"], "Sidecarless", 0), encoding="utf-8")
    (bad / "beside.yaml").write_text("published: [1950\nsource: !!python/object:os.system x\n", encoding="utf-8")
    foreign = os.fsdecode(b"bad ones/caf\xe9.txt")
    if sys.platform != "darwin":  # where every name is UTF-8
        (folder / foreign).write_text(BASES["004"], encoding="utf-8")
    return {
        **({foreign: "its name is not valid UTF-8"} if sys.platform != "darwin" else {}),
        "bad ones/picture.txt": "not a text file",
        "bad ones/empty.txt": "the file is empty",
        "bad ones/blank.txt": "the file is empty",
        "bad ones/cut.txt": "damaged UTF-8",
        "bad ones/only front.md": "the file is empty",
        "bad ones/huge.txt": "larger than 10 MB",
        "bad ones/pipe.txt": "not a regular file",
        "bad ones/out.txt": "leads out of the folder",
        "bad ones/OUT.TXT": "leads out of the folder",
        "bad ones/nowhere.txt": "cannot be opened",
        "bad ones/beside.yaml": "",
    }
