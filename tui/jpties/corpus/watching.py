"""Watching a corpus: told when an article, a sidecar or `names.yaml` is added, changed or removed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from jpties.corpus.listing import ARTICLE_ENDINGS, SIDECAR_ENDING

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable, Sequence

ENDINGS = (*ARTICLE_ENDINGS, SIDECAR_ENDING)
"""Files that matter."""
QUIET_MS = 400
"""Changes that follow one another within this time are told once, milliseconds."""


def watch(paths: Sequence[str], changed: Callable[[], object], stop: threading.Event) -> None:
    """Call `changed` after each change, until `stop` is set; blocks, so for a thread of its own.

    Args:
        paths: folders and article files, as given to `read_corpus`.
        changed: called after a change, from this thread.
        stop: ends the watching.

    Raises:
        OSError: the system has no watches left, or a path is gone.
    """
    import watchfiles  # deferred: 50 ms, and only a browser that stays open needs it

    roots = [Path(os.path.abspath(path)) for path in paths]  # noqa: PTH100 - links are not to be resolved
    folders = sorted({root if root.is_dir() else root.parent for root in roots})

    for _changes in watchfiles.watch(
        *folders,
        watch_filter=lambda _change, path: any(_inside(Path(path), root) for root in roots),
        debounce=QUIET_MS,
        stop_event=stop,
        raise_interrupt=False,
    ):
        changed()


def _inside(path: Path, root: Path) -> bool:
    """Whether a changed path is an article or sidecar of a root, or a folder of it that came or went."""
    if path in (root, root.with_suffix(SIDECAR_ENDING)):
        return True
    if not path.is_relative_to(root):
        return False
    parts = path.relative_to(root).parts
    if any(part.startswith(".") for part in parts):
        return False
    return path.name.lower().endswith(ENDINGS) or not path.suffix or path.is_dir()
