"""Working out what a view shows: at once where it is little, else in a thread while the view can be used."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, TypeVar

from textual.worker import get_current_worker

from jpties.errors import JptiesError

if TYPE_CHECKING:
    from collections.abc import Callable

    from jpties.ui.screens.view import ViewScreen

AT_ONCE = 150
"""Articles up to which nobody notices the time that it takes."""

T = TypeVar("T")


def gather(
    screen: ViewScreen,
    articles: int,
    work: Callable[[Callable[[], bool]], T],
    show: Callable[[T], None],
    *,
    group: str = "gather",
    failed: Callable[[], None] | None = None,
) -> bool:
    """Do some work and show what came of it; a new work of the screen ends the one before of its group.

    Args:
        screen: the view.
        articles: how many the work looks at.
        work: gives the result; it is told how to ask whether it shall go on.
        show: takes the result, on the screen's thread.
        group: what ends each other.
        failed: called on the screen's thread where the thread fails, of which the screen tells by then.

    Returns:
        Whether it is shown already.
    """
    screen.workers.cancel_group(screen, group)
    if articles <= AT_ONCE:
        show(work(lambda: True))
        return True

    def fail(error: Exception) -> None:
        """Say why nothing is shown."""
        screen.announce(reason_of(screen, error), warns=True)
        if failed is not None:
            failed()

    screen.run_worker(lambda: _run(screen, work, show, fail), thread=True, group=group, exit_on_error=False)
    return False


def _run(
    screen: ViewScreen,
    work: Callable[[Callable[[], bool]], T],
    show: Callable[[T], None],
    fail: Callable[[Exception], None],
) -> None:
    """Do the work in its thread, and tell on the screen's what came of it."""
    worker = get_current_worker()
    try:
        found = work(lambda: not worker.is_cancelled)
        if not worker.is_cancelled:
            screen.app.call_from_thread(_shown, worker, show, found)
    except Exception as error:  # what happens in a thread would be lost otherwise
        if not worker.is_cancelled:
            screen.app.call_from_thread(_shown, worker, fail, error)


def _shown(worker: object, show: Callable[[T], None], found: T) -> None:
    """Show it, unless another work was begun in the meantime."""
    if not getattr(worker, "is_cancelled", False):
        show(found)


def reason_of(screen: ViewScreen, error: Exception) -> str:
    """What went wrong and what to do, nothing of an error that may quote an article; the log has where it happened."""
    if isinstance(error, JptiesError):
        return str(error)
    screen.jpties.report(error)
    if isinstance(error, (KeyError, sqlite3.Error)):
        return "The corpus changed meanwhile; do it again"
    return f"This could not be worked out ({type(error).__name__}); do it again"
