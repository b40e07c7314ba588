"""What is fuzzed: each target takes any bytes and raises only where a promise is broken.

A target lets the errors pass that are made for bad input; anything else is a finding. New ones are a function
and a row in `TARGETS`: the properties, the fuzzer and the replay of findings take them from there.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from jpties.cite.memo import passages
from jpties.cite.template import checked_template
from jpties.corpus.reading import text_in
from jpties.corpus.sidecar import read_sidecar
from jpties.errors import DecodeError, FileProblem, JptiesError, QueryError, UsageError, YamlError
from jpties.extract.analyse import analyse
from jpties.extract.layout.blocks import blocks_of
from jpties.files.yaml import MAX_DEPTH, Node, load_yaml
from jpties.model.analysis import Analysis
from jpties.search.parsing import parsed
from jpties.state.config import read_settings
from jpties.state.notebook.book import Notebook
from jpties.state.session import read_session, write_session
from jpties.text.canonical import Decoded, canonical, decode, text_sha256
from jpties.text.clean import display, display_line, hidden_count, is_clean
from jpties.text.folding import Folded
from jpties.text.linebreak import lines_of


def text(data: bytes) -> None:
    """Decoding gives canonical text or a reason, and cleaning maps it sign by sign."""
    try:
        found = decode(data, "f.txt")
    except DecodeError:
        return
    assert found.text == canonical(found.text)
    assert unicodedata.is_normalized("NFC", found.text)
    assert len(found.sha256) == 64
    shown = display(found.text)
    assert is_clean(shown.replace("\t", "").replace("\n", ""))
    assert "".join(map(display, found.text)) == shown
    assert (hidden_count(found.text) == 0) == (shown == found.text)
    folded = Folded(found.text)
    assert len(folded.text) >= 0
    line = display_line(found.text[:500])
    ends = [(start, end) for start, end in lines_of(line, 20)]
    assert ends == sorted(ends)
    assert all(0 <= start <= end <= len(line) for start, end in ends)


def page(data: bytes) -> None:
    """A saved page gives a text or a reason."""
    _read(data, "f.html")


def front_matter(data: bytes) -> None:
    """A Markdown file gives a text or a reason, its front matter values or faults."""
    _read(b"---\n" + data, "f.md")


def _read(data: bytes, path: str) -> None:
    problems: list[FileProblem] = []
    try:
        found, declared = text_in(data, path, problems)
    except FileProblem:
        return
    assert found.text == canonical(found.text)
    assert 0 <= declared.text_start <= len(found.text)


def layout(data: bytes) -> None:
    """Blocks stand in order, inside the text, and never over each other."""
    words = canonical(data.decode("utf-8", "replace"))
    blocks, lang = blocks_of(words)
    assert lang
    before = 0
    for block in blocks:
        assert before <= block.start < block.end <= len(words)
        before = block.end


def extraction(data: bytes) -> None:
    """Everything that is found is a range of the text, and every quote is verbatim."""
    words = canonical(data.decode("utf-8", "replace"))
    made, _orphans = analyse("a", "a.txt", Decoded(words, "utf-8", "valid UTF-8"))
    held(made)


def held(made: Analysis) -> None:
    """What holds for each analysis."""
    words = made.article.text
    for mention in made.mentions:
        assert 0 <= mention.start < mention.end <= len(words)
    starts = [mention.start for mention in made.mentions]
    assert starts == sorted(starts)
    for fact in made.facts:
        assert fact.quote == words[fact.start : fact.end]
        assert fact.quote.strip()
        assert fact.origin == "extracted"
    assert len({fact.id for fact in made.facts}) == len(made.facts)
    assert made.article.text_sha256 == text_sha256(words)


def yaml(data: bytes) -> None:
    """The loader gives strings within its depth, or its own error."""
    try:
        loaded = load_yaml(data, "f.yaml")
    except YamlError:
        return
    _strings(loaded.value, 0)


def _strings(node: Node, depth: int) -> None:
    assert depth <= MAX_DEPTH
    if isinstance(node, dict):
        assert all(isinstance(key, str) for key in node)
        for value in node.values():
            _strings(value, depth + 1)
    elif isinstance(node, list):
        for value in node:
            _strings(value, depth + 1)
    else:
        assert isinstance(node, str)
        node.encode("utf-8")


def sidecar(data: bytes) -> None:
    """A sidecar is read, or each of its faults has a place."""
    try:
        found = read_sidecar(data, "f.yaml")
    except FileProblem:
        return
    for fault in found.faults:
        assert fault.path == "f.yaml"


def config(data: bytes) -> None:
    """Settings are always settings; what is wrong is a warning."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "config.yaml"
        path.write_bytes(data)
        settings, warnings = read_settings(path)
    assert 40 <= settings.measure <= 120
    assert all(isinstance(warning, FileProblem) for warning in warnings)


def session(data: bytes) -> None:
    """A session is read, or set aside with a sentence; what was read can be written."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "session.json"
        path.write_bytes(data)
        found, _notice = read_session(path)
        write_session(path, found)
        again, notice = read_session(path)
        assert notice is None
        assert again == found


def notebook(data: bytes) -> None:
    """Files of the notebook are read, or listed with what is wrong."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "articles").mkdir()
        for name in ("corrections.yaml", "queries.yaml", "read.yaml", f"articles/{'0' * 64}.yaml"):
            (root / name).write_bytes(data)
        assert all(isinstance(problem, FileProblem) for problem in Notebook(root).problems)


def query(data: bytes) -> None:
    """A query is read, or refused with the place in it."""
    words = data.decode("utf-8", "replace")
    try:
        parsed(words)
    except QueryError:
        return


def memo(data: bytes) -> None:
    """Quotes are found in any memo."""
    for passage in passages(canonical(data.decode("utf-8", "replace"))):
        assert passage.line >= 1


def template(data: bytes) -> None:
    """A template of the user's is taken apart, or refused."""
    try:
        checked_template(data.decode("utf-8", "replace"))
    except (UsageError, JptiesError):
        return


TARGETS: dict[str, Callable[[bytes], None]] = {
    one.__name__: one
    for one in (
        text,
        page,
        front_matter,
        layout,
        extraction,
        yaml,
        sidecar,
        config,
        session,
        notebook,
        query,
        memo,
        template,
    )
}
"""Targets by name."""
