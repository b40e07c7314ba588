"""What can go wrong, as one tree of exceptions, each with its exit code.

    JptiesError                 1  anything below, caught by the command line
      UsageError                2  wrong words on the command line, no terminal
      InputError                2  a path that cannot be opened at all
      QueryError                2  a query that cannot be read; knows the place in it
      ArticleGoneError          1  an article that was there a moment ago; also a KeyError
      CacheDamagedError         1  a cache that could not be read to its end; the next reading makes it anew
      DecodeError               1  bytes that are not text (a listed problem)
      YamlError                 1  a YAML file that the one loader refuses
      SchemaError               1  a YAML file with a wrong key or value
      SaveError                 1  a file that could not be written

The sentence of an error names the file, the place, what is wrong and what to do.
"""

from __future__ import annotations


class JptiesError(Exception):
    """Base of all errors that jpties raises on purpose."""

    exit_code = 1
    """What the command line returns."""


class UsageError(JptiesError):
    """The command line was used wrongly, or nothing can be shown here."""

    exit_code = 2


class InputError(JptiesError):
    """A path given by the user cannot be opened."""

    exit_code = 2


class QueryError(JptiesError):
    """A query cannot be read.

    Attributes:
        query: as typed.
        start: the first sign that is wrong, in code points of the query.
        end: end of what is wrong, exclusive.
        reason: what is wrong and what to do.
    """

    exit_code = 2

    def __init__(self, query: str, start: int, end: int, reason: str) -> None:
        self.query = query
        self.start = start
        self.end = max(end, start + 1)
        self.reason = reason
        super().__init__(f"query, sign {start + 1}: {reason}")


class ArticleGoneError(JptiesError, KeyError):
    """An article of a model is not in its store any more: the corpus is being read again.

    Attributes:
        article: its name.
    """

    def __init__(self, article: str) -> None:
        self.article = article
        super().__init__(article)

    def __str__(self) -> str:
        return f"{self.article} has changed or is gone; the articles are being read again"


class CacheDamagedError(JptiesError):
    """The cache of a corpus is damaged, as by a power cut. It has been taken away, so that it is made anew."""

    def __init__(self) -> None:
        super().__init__(
            "the cache of these articles was damaged and has been taken away; do it again, it is made anew"
        )


class FileProblem(JptiesError):
    """One file cannot be used; the rest of the corpus can.

    Attributes:
        path: the file, as given.
        line: line from 1, where one is known.
        reason: what is wrong and what to do, without the file's name.
    """

    def __init__(self, path: str, reason: str, line: int | None = None) -> None:
        self.path = path
        self.reason = reason
        self.line = line
        where = path if line is None else f"{path}:{line}"
        super().__init__(f"{where}: {reason}")


class DecodeError(FileProblem):
    """Bytes that are not text in any encoding that is declared or detected."""


class YamlError(FileProblem):
    """YAML that the one loader refuses: too deep, too large, aliases, tags, doubled keys, bad syntax."""


class SchemaError(FileProblem):
    """YAML that is well formed but has a key or a value that is not allowed."""


class SaveError(FileProblem):
    """A file could not be written; the old one is untouched."""
