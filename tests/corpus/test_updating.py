"""Work for several processes: all of it in order, never much ahead of who takes it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any

import pytest

from jpties.corpus import updating
from jpties.corpus.keeping import ReadArticle
from jpties.corpus.listing import ArticleFile
from jpties.files.opening import Stamp

FILES = [ArticleFile(f"a{number}", f"/a{number}.txt", Stamp(1, 1), None, None) for number in range(50)]


class Counted(Executor):
    """Does its work at once, and counts it."""

    def __init__(self) -> None:
        self.done = 0

    def submit(self, work: Callable[..., Any], /, *args: Any, **_options: Any) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_result(work(*args))
        self.done += len(args[0])
        return future


@pytest.fixture(autouse=True)
def nothing_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def named(files: list[ArticleFile], _use_sidecars: bool) -> list[ReadArticle]:
        return [ReadArticle(file, None, None, (), ()) for file in files]

    monkeypatch.setattr(updating, "read_part", named)


def test_work_goes_out_at_once_and_then_as_its_results_are_taken() -> None:
    pool = Counted()
    read = updating._ahead(pool, FILES, True, 2)
    assert pool.done == 2 * updating.TOGETHER
    for taken, article in enumerate(read):
        assert article.file is FILES[taken]
        assert pool.done <= taken + 3 * updating.TOGETHER
    assert pool.done == len(FILES)
