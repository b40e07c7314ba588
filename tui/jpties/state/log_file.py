"""The file of the log: rotated, for its owner alone."""

from __future__ import annotations

import os
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    import logging

MODE = 0o600
"""Readable by its owner alone."""


class OwnFile(RotatingFileHandler):
    """Makes its files for the owner alone, follows no link, and fails in silence."""

    def _open(self) -> TextIO:  # type: ignore[override]  # the same file, by a stricter call
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW
        descriptor = os.open(self.baseFilename, flags, MODE)
        os.fchmod(descriptor, MODE)
        return os.fdopen(descriptor, "a", encoding="utf-8", errors="backslashreplace")

    def handleError(self, _record: logging.LogRecord) -> None:  # noqa: N802  # logging's name for it
        """Do without: a full disk is no reason to paint over the screen."""
