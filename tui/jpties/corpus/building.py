"""Folder to model: what is new or changed is analysed, the rest comes from the cache, then all is linked."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from jpties import __version__
from jpties.corpus.listing import built_in, corpus_files
from jpties.corpus.store import CorpusStore, stamp_text
from jpties.errors import FileProblem
from jpties.model.model import EntityRow, Model

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from jpties.corpus.listing import ArticleFile
    from jpties.corpus.reading import ReadArticle

Progress: TypeAlias = "Callable[[int, int], bool]"
"""Called with files done and files in all; returns False to stop early."""

PARALLEL_FROM = 64
"""Changed articles from which several processes pay: starting one costs as much as some 30 articles."""
BATCH = 32
"""Articles written to the cache at once."""


def read_corpus(
    paths: Sequence[str] = (),
    *,
    use_sidecars: bool = True,
    cache: Path | None = None,
    progress: Progress | None = None,
) -> Model:
    """The model of folders and files, of the built-in articles where none are given; to be closed after use.

    Args:
        paths: folders and article files.
        use_sidecars: whether sidecars add to what is extracted.
        cache: folder of the cache; None keeps all in memory.
        progress: told how far it is; may stop the reading, which keeps what was read.

    Raises:
        InputError: a path is not there or cannot be opened at all.
    """
    roots = tuple(paths) or (built_in(),)
    problems: list[FileProblem] = []
    files = corpus_files(roots, problems)
    store = CorpusStore(_cache_file(cache, roots, use_sidecars), rules_version())
    try:
        _bring_up_to_date(store, files, use_sidecars, progress)
        problems += [FileProblem(*listed) for listed in store.problems()]
        return Model(store.rows(), store, problems, _label(paths))
    except BaseException:
        store.close()
        raise


def _bring_up_to_date(
    store: CorpusStore, files: Sequence[ArticleFile], use_sidecars: bool, progress: Progress | None
) -> None:
    """Analyse what is new or changed, forget what is gone, and link all again where anything did."""
    changed, gone = _differences(store, files)
    if gone:
        store.drop(gone)
    read = 0
    batch: list[ReadArticle] = []
    for done, article in enumerate(_analysed(changed, use_sidecars), 1):
        batch.append(article)
        if len(batch) >= BATCH:
            store.put(batch)
            batch.clear()
        read = done
        if progress is not None and not progress(done, len(changed)):
            break
    if batch:
        store.put(batch)
    if gone or read:
        link_corpus(store)


def _label(paths: Sequence[str]) -> str:
    """What the corpus is called on the screen."""
    if not paths:
        return "seeds"
    return ", ".join(Path(path).resolve().name or path for path in paths)


def _differences(store: CorpusStore, files: Sequence[ArticleFile]) -> tuple[list[ArticleFile], list[str]]:
    """Files that are new or changed, and names of articles that are gone."""
    known = store.stamps()
    changed = [file for file in files if known.get(file.name) != stamp_text(file)]
    names = {file.name for file in files}
    return changed, [name for name in known if name not in names]


def _analysed(files: Sequence[ArticleFile], use_sidecars: bool) -> Iterator[ReadArticle]:
    """The analyses of files, in several processes where there are many."""
    if not files:
        return
    from jpties.corpus.reading import read_article  # deferred: the rules, not needed when the cache has everything

    workers = os.cpu_count() or 1
    if len(files) < PARALLEL_FROM or workers < 2:
        for file in files:
            yield read_article(file, use_sidecars)
        return
    from concurrent.futures import ProcessPoolExecutor  # deferred: 15 ms, for large corpora
    from itertools import repeat
    from multiprocessing import get_context

    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        try:
            yield from pool.map(read_article, files, repeat(use_sidecars), chunksize=8)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def link_corpus(store: CorpusStore) -> None:
    """Join the entities of the articles, and count them over the corpus."""
    from jpties.extract.entities.linking import link
    from jpties.model.mention import LocalEntity

    articles = {
        name: [(LocalEntity(row[0], row[1], row[2], tuple(row[3]), tuple(row[4])), row[5]) for row in rows]  # type: ignore[arg-type]
        for name, rows in store.local_entities()
    }
    links = link((name, [entity for entity, _count in entities]) for name, entities in articles.items())
    mentions: Counter[str] = Counter()
    names: dict[str, Counter[str]] = {}
    types: dict[str, str] = {}
    occurrences: set[tuple[str, str]] = set()
    for article, entities in articles.items():
        for entity, count in entities:
            corpus_id = links.get((article, entity.id), entity.id)
            mentions[corpus_id] += count
            names.setdefault(corpus_id, Counter())[entity.name] += count
            types[corpus_id] = entity.type
            occurrences.add((corpus_id, article))
    in_articles = Counter(entity_id for entity_id, _article in occurrences)
    rows = [
        EntityRow(entity_id, types[entity_id], _shown_name(names[entity_id]), count, in_articles[entity_id])  # type: ignore[arg-type]
        for entity_id, count in mentions.items()
    ]
    store.relink(links, rows, sorted(occurrences))


def _shown_name(names: Counter[str]) -> str:
    """The most frequent full form; of equals the longer, then the first by the alphabet."""
    return min(names, key=lambda name: (-names[name], -len(name), name))


def rules_version() -> str:
    """What analyses depend on beside the files: every file of the rules, by size and time."""
    package = Path(__file__).resolve().parents[1]
    digest = hashlib.sha256(__version__.encode())
    for part in ("text", "model", "names", "extract", "corpus"):
        for folder, _folders, names in sorted(os.walk(package / part)):
            for name in sorted(names):
                if name.endswith((".py", ".json", ".sqlite")):
                    status = Path(folder, name).stat()
                    digest.update(f"{folder}/{name}:{status.st_size}:{status.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def _cache_file(cache: Path | None, roots: Sequence[str], use_sidecars: bool) -> Path | None:
    if cache is None:
        return None
    key = "\n".join([*(os.path.realpath(root) for root in roots), str(use_sidecars)])
    return cache / f"corpus-{hashlib.sha256(key.encode('utf-8', 'surrogateescape')).hexdigest()[:24]}.sqlite"
