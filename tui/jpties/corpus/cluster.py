"""Analysing on a cluster: the same function of one article, mapped by Dask over machines that see the same files.

The optional extra `[cluster]` (`distributed`); the analyses go into the same cache as those made here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.corpus.updating import read_part
from jpties.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jpties.corpus.keeping import ReadArticle
    from jpties.corpus.listing import ArticleFile

BATCH = 64
"""Articles of one task: a task costs its scheduler some 1 ms, an article its worker some 30."""


def analysed_on(address: str, files: Sequence[ArticleFile], use_sidecars: bool) -> Iterator[ReadArticle]:
    """The analyses of files as they come, in no order.

    Args:
        address: of the scheduler, such as `tcp://10.0.0.1:8786`.
        files: articles, at paths that the workers can read too.
        use_sidecars: whether sidecars add to what is extracted.

    Raises:
        UsageError: the extra is not installed, or there is no scheduler at the address.
    """
    try:
        from distributed import Client, as_completed
    except ImportError:
        raise UsageError("--cluster needs the extra `cluster`; install `jpties[cluster]`") from None
    try:
        client = Client(address, timeout="10s")
    except (OSError, ValueError, TimeoutError):
        raise UsageError(f"there is no Dask scheduler at {address}; `dask scheduler` starts one") from None
    with client:
        parts = [list(files[start : start + BATCH]) for start in range(0, len(files), BATCH)]
        tasks = client.map(read_part, parts, use_sidecars=use_sidecars, pure=False)
        for done in as_completed(tasks):
            yield from done.result()
            done.release()
