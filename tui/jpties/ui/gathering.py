"""Working out what a view shows: at once where it is little, else in a thread while the view can be used."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from textual.worker import get_current_worker

if TYPE_CHECKING:
    from collections.abc import Callable

    from jpties.ui.screens.view import ViewScreen

AT_ONCE = 150
"""Articles up to which nobody notices the time that it takes."""

T = TypeVar("T")


def gather(
    screen: ViewScreen, articles: int, work: Callable[[Callable[[], bool]], T], show: Callable[[T], None]
) -> bool:
    """Do some work and show what came of it; a new work of the screen ends the one before.

    Args:
        screen: the view.
        articles: how many the work looks at.
        work: gives the result; it is told how to ask whether it shall go on.
        show: takes the result, on the screen's thread.

    Returns:
        Whether it is shown already.
    """
    screen.workers.cancel_group(screen, "gather")
    if articles <= AT_ONCE:
        show(work(lambda: True))
        return True

    def run() -> None:
        worker = get_current_worker()
        found = work(lambda: not worker.is_cancelled)
        if not worker.is_cancelled:
            screen.app.call_from_thread(_shown, worker, show, found)

    screen.run_worker(run, thread=True, group="gather", exit_on_error=False)
    return False


def _shown(worker: object, show: Callable[[T], None], found: T) -> None:
    """Show it, unless another work was begun in the meantime."""
    if not getattr(worker, "is_cancelled", False):
        show(found)
