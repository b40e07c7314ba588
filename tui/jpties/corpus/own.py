"""The user's own corpus: a folder in the data folder, to which articles are added."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from jpties.corpus.adding import add_article, same_article
from jpties.corpus.building import read_corpus
from jpties.corpus.listing import ARTICLE_ENDINGS, OWN_FOLDER
from jpties.errors import UsageError
from jpties.files.opening import read_file

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jpties.corpus.adding import Added
    from jpties.model.analysis import Analysis

PASTED = "article.txt"
"""What a text without a file is called until it has a title."""


class OwnArticles:
    """Where articles are added, and what is known of them before."""

    def __init__(self, data: Path, cache: Path | None) -> None:
        """Know the folders; nothing is made before something is added.

        Args:
            data: the data folder.
            cache: the cache folder, None for none.
        """
        self.folder = data / OWN_FOLDER
        """Where the articles are."""
        self._cache = cache

    def proposal(self, data: bytes, name: str) -> Analysis:
        """What is found in an article that may be added.

        Args:
            data: its bytes.
            name: a file name, which tells what kind of file it is.

        Raises:
            FileProblem: it is no text, empty, or a saved page that cannot be read here.
        """
        from jpties.corpus.reading import text_in  # deferred: the rules
        from jpties.extract.analyse import analyse

        decoded, declared = text_in(data, name, [])
        return analyse(name, name, decoded, None, declared)[0]

    def same(self, analysis: Analysis) -> str | None:
        """The name of an article that is there already with the same text, in whatever chrome; else None."""
        if not self.folder.is_dir():
            return None
        with read_corpus((str(self.folder),), cache=self._cache) as model:
            return same_article(analysis, model.analyses())

    def add(self, data: bytes, name: str, analysis: Analysis, said: Mapping[str, str]) -> Added:
        """Write an article and what the user says of it; see `add_article` for the errors.

        Args:
            data: its bytes, kept as they are.
            name: a file name.
            analysis: as `proposal` gave it.
            said: of `FIELDS`, what the user says.
        """
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        title = analysis.article.metadata.title
        stem = title.value if title is not None else Path(name).stem
        return add_article(self.folder, data, stem, Path(name).suffix.lower(), said)


def article_bytes(path: str) -> bytes:
    """The bytes of a file that may be added.

    Raises:
        UsageError: it is no article by its ending.
        FileProblem: it cannot be read.
    """
    if Path(path).suffix.lower() not in ARTICLE_ENDINGS:
        raise UsageError(f"{path}: not an article; jpties reads {', '.join(ARTICLE_ENDINGS)} files")
    return read_file(path)
