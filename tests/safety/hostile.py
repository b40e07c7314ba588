"""A corpus of everything that could hurt, in every place where something can stand. See FIELD, section 5.

To add a case, add a row to `CASES`; to add a place, write it in `hostile_corpus` or `hostile_home`.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
from pathlib import Path

MARK = "HOSTILE"
"""A word in every case, by which it is seen whether a case came to be shown at all."""
PAYLOAD = base64.b64encode(MARK.encode()).decode()

_ESC, _BEL, _ST = "\x1b", "\x07", "\x1b\\"

CASES: dict[str, str] = {
    "CSI": f"{_ESC}[31m{MARK}{_ESC}[2J{_ESC}[H{_ESC}[999D",
    "title, ended by BEL": f"{_ESC}]0;{MARK}{_BEL}",
    "title, ended by ST": f"{_ESC}]2;{MARK}{_ST}",
    "title, not ended": f"{_ESC}]0;{MARK}",
    "link": f"{_ESC}]8;;https://x.example{_ST}{MARK}{_ESC}]8;;{_ST}",
    "clipboard, ended by BEL": f"{_ESC}]52;c;{PAYLOAD}{_BEL}",
    "clipboard, ended by ST": f"{_ESC}]52;c;{PAYLOAD}{_ST} {MARK}",
    "clipboard as C1": f"\x9d52;c;{PAYLOAD}\x9c {MARK}",
    "clipboard asked for": f"{_ESC}]52;c;?{_BEL} {MARK}",
    "notice and command": f"{_ESC}]9;7;{MARK}{_ST}{_ESC}]777;notify;{MARK};b{_BEL}",
    "DCS, APC, PM, SOS": f"{_ESC}P1$q{MARK}{_ST}{_ESC}_{MARK}{_ST}{_ESC}^{MARK}{_ST}{_ESC}X{MARK}{_ST}",
    "C1": f"\x9b31m{MARK}\x90q\x9c\x9f\x9e\x98\x84\x85\x8d",
    "reset, charsets, reports": f"{_ESC}c{_ESC}(0{_ESC}[6n{_ESC}[c{_ESC}[21t{_ESC}#8{MARK}",
    "tmux": f"{_ESC}Ptmux;{_ESC}{_ESC}]52;c;{PAYLOAD}{_BEL}{_ST}{MARK}",
    "paste end": f"{_ESC}[201~{MARK}\r",
    "C0": f"\x00\x01\x05\x07\x08\x0b\x0c\x0e\x0f\x18\x1a\x7f{MARK}",
    "carriage return": f"{MARK}\rover",
    "late": f"&#27;[31m %1b[31m \\x1b[31m \\u001b[31m &#x9b;31m \\033]0;{MARK}\\007 G1szMW0=",
    "full width": f"\uff3b31\uff4d{MARK}\uff1d\u201bcmd",
    "markup": f"[/] [red]{MARK}[/] [@click=app.quit]leave[/] [link=https://x.example]x[/] [[x] [a [type=x, v={{'a[0]'}}]",
    "templates": f"$var ${{x}} {{x}} {{0}} {{0.__class__}} %s %(x)s {{{{ {MARK} }}}} \\",
    "separators": f"{MARK}\u2028two\u2029three\x85four\x1cfive\x1dsix\x1eseven",
    "directions": f"\u202e{MARK}\u202c \u2066x\u2069 \u2067\u061c\u200e\u200f\u202a\u202b\u202d\u2068",
    "invisible": f"{MARK}\u00ad\u200b\ufeff\u2060\u034f\u115f\u17b5\u180e\ufff9\ufffb",
    "tags": f"{MARK}\U000e0001\U000e0041\U000e007f\U000e0100",
    "marks": "\u0301" * 200 + MARK + "\u0316" * 200,
    "joined": f"👩\u200d🔬 ❤\ufe0f 🇯🇵 {MARK} \u200c\u200d\u200d\u200c क\u094d\u200dष",
    "right to left": f"עברית {MARK} العربية ١٢٣ 123",
    "noncharacters": f"\ufffe\uffff\ufdd0\U0001fffe{MARK}\ue000\U000f0000",
    "links": f"javascript:alert(1) file:///etc/passwd data:text/html,x http://user@{MARK}.example http://1.1 xn--80ak6aa92e",
    "formulas": f'=cmd|"/c calc"!A1 +1 -1 @x \uff1d1 \t=x {MARK}',
    "LaTeX, Markdown, HTML": f"\\write18{{x}} }} ]( `x` <script>alert(1)</script> <!-- --> {MARK}",
    "long word": MARK * 400,
    "options": f"-rf --help {MARK}",
}
"""Words for every place, by what they are."""

BODY = """\
{0} Fukuoka signs an agreement with Hanoi

By John {0} Smith

Photo: {0} AFP

The governor of Fukuoka Prefecture, {0} Ogawa Hiroshi, signed an agreement {0} with the mayor of Hanoi, \
Nguyen Duc {0} Chung, on 3 May 2014, worth $950 million {0}.

"We {0} shall work together," said Ogawa {0}. Some 1,200 {0} companies took part in the forum in Osaka in November 2015.

{0}

The {0} Chamber of Commerce of {0} Kumamoto aims to double exports to Vietnam by 2030 {0}.
"""
"""An article of which something is understood: the words stand in names, quotes, captions and by themselves."""


def _file_name(number: int, words: str) -> str:
    """The words as the name of a file: all but what no file system takes."""
    name = words.replace("/", "\u2215").replace("\x00", "").encode("utf-8", "surrogateescape")[:180]
    return f"{number:02}{name.decode('utf-8', 'ignore')}"


def _quoted(words: str) -> str:
    """The words as a YAML string in which each control sign is an escape."""
    return json.dumps(words)


def hostile_corpus(folder: Path) -> Path:
    """Write the corpus below a folder; gives the corpus, whose own name is hostile too."""
    root = folder / _file_name(0, CASES["title, ended by ST"])
    root.mkdir(parents=True)
    for number, words in enumerate(CASES.values()):
        stem = _file_name(number, words)
        (root / f"{stem}.txt").write_text(BODY.format(words), encoding="utf-8", errors="surrogatepass", newline="")
        if number % 3 == 0:
            (root / f"{stem}.yaml").write_text(_sidecar(words), encoding="utf-8")
        elif number % 3 == 1:
            (root / f"{stem}.yaml").write_text(_wrong_sidecar(words), encoding="utf-8")
    (root / "latin.txt").write_bytes("caf\xe9 \x9b31m \x1b]0;x\x07 HOSTILE\n".encode("latin-1") * 20)
    (root / "utf16.txt").write_text(BODY.format(CASES["CSI"]), encoding="utf-16")
    (root / "binary.txt").write_bytes(bytes(range(256)) * 8)
    (root / "empty.txt").write_bytes(b"")
    (root / "sub").mkdir()
    (root / "sub" / "page.html").write_text(
        f"<title>&#27;]0;{MARK}&#7;</title><p>" + BODY.format("&#27;[31m&#x9b;31m"), encoding="utf-8"
    )
    _files_that_are_none(root)
    (root / "names.yaml").write_text("\n".join(f"{_quoted(words)}: x" for words in CASES.values()), encoding="utf-8")
    return root


def _sidecar(words: str) -> str:
    """A sidecar that is taken, with the words in each of its places."""
    said = _quoted(words)
    return (
        f"title: {{value: {_quoted('T ' + words)}, note: {said}}}\nbyline: {said}\nsource: {said}\npublished: 2014-05-03\n"
        f"facts:\n  - quote: aims to double exports to Vietnam by 2030\n    kind: goal\n    statement: {said}\n"
        f"    unit: {said}\n    value: '2'\n    note: {said}\n    attributed_to: {said}\n"
    )


def _wrong_sidecar(words: str) -> str:
    """A sidecar with the words in what its errors quote."""
    said = _quoted(words)
    return (
        f"{said}: x\nlang: {said}\nfacts:\n  - quote: {said}\n    kind: {said}\n    statement: {said}\n    {said}: 1\n"
    )


def _files_that_are_none(root: Path) -> None:
    """Links out, loops, pipes, folders that look like articles, things that run."""
    (root / "out.txt").symlink_to("/etc/passwd")
    (root / "device.txt").symlink_to("/dev/zero")
    (root / "loop").symlink_to(root)
    (root / "nowhere.txt").symlink_to(root / "gone.txt")
    os.mkfifo(root / "pipe.txt")
    (root / "folder.txt").mkdir()
    for name in ("config.yaml", "theme.tcss", "jpties.py", "sitecustomize.py", "conftest.py", ".jpties.yaml"):
        (root / name).write_text('clipboard_cmd: "touch RAN"\nimport os; os.system("touch RAN")\n', encoding="utf-8")


def hostile_home(home: Path) -> Path:
    """Settings and a session in which every text is hostile; gives the home."""
    config, state = home / "config", home / "state"
    config.mkdir(parents=True)
    state.mkdir()
    lines = [f"{_quoted('x' + words)}: {_quoted(words)}" for words in CASES.values()]
    lines += [f"theme: {_quoted(CASES['CSI'])}", f"measure: {_quoted(CASES['C1'])}", "templates:"]
    lines += [f"  {_quoted(words)}: {_quoted(words + ' {quote} {title}')}" for words in CASES.values()]
    lines += [
        "keys:",
        *(f"  {_quoted(words)}: {_quoted(words)}" for words in CASES.values()),
        f"  open: {_quoted(_ESC)}",
    ]
    (config / "config.yaml").write_text("\n".join(lines), encoding="utf-8")
    return home


def hostile_session(home: Path, corpus: Path) -> None:
    """A remembered state for the corpus that names hostile things."""
    name = hashlib.sha256(os.path.realpath(corpus).encode("utf-8", "surrogateescape")).hexdigest()[:16]
    words = list(CASES.values())
    session = {"version": 1, "article": words[0], "places": dict.fromkeys(words, -5), "open_branches": words}
    session |= {"folded_kinds": words, "hidden_types": words, "theme": words[0], "copy_format": words[0]}
    (home / "state" / f"session-{name}.json").write_text(json.dumps(session), encoding="utf-8")
