"""Waiting for what the app does in the background."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from textual.worker import WorkerCancelled

if TYPE_CHECKING:
    from textual.app import App


async def workers_done(app: App[Any]) -> None:
    """Return when nothing is under way; what was given up for a newer one of its kind is no failure."""
    while under_way := [worker for worker in app.workers if not worker.is_finished]:
        for worker in under_way:
            with suppress(WorkerCancelled):
                await worker.wait()
