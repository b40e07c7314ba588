"""The log: what the program did, in the state folder, for its owner alone; never a word of an article.

Nothing is opened before the first line, and a log that cannot be written is done without: it must
neither stop the program nor say anything on the terminal that the browser paints on.
"""

from __future__ import annotations

import contextlib
import logging
from typing import TYPE_CHECKING

from jpties.text.clean import display_line

if TYPE_CHECKING:
    from pathlib import Path

FILE_NAME = "jpties.log"
"""The file in the state folder; older ones have `.1` and `.2` behind it."""
MAX_BYTES = 256_000
"""Size from which a new file is begun."""
KEPT = 2
"""Older files that are kept."""


class Log:
    """Takes sentences; a None folder takes none."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._logger: logging.Logger | None = None

    def tell(self, sentence: str) -> None:
        """Add a line; each control sign in it is replaced. Never raises."""
        if self._logger is None:
            self._logger = logging.Logger("jpties")  # our own, not the one that libraries find by its name
            self._logger.addHandler(self._handler())
        self._logger.info("%s", display_line(sentence))

    def _handler(self) -> logging.Handler:
        if self._folder is None:
            return logging.NullHandler()
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return logging.NullHandler()
        from jpties.state.log_file import OwnFile  # deferred: the first line comes when the screen stands

        handler = OwnFile(self._folder / FILE_NAME, maxBytes=MAX_BYTES, backupCount=KEPT, delay=True)
        handler.setFormatter(logging.Formatter("%(asctime)s %(process)d %(message)s"))
        return handler

    def close(self) -> None:
        """Close the file; a later line opens it again."""
        if self._logger is not None:
            for handler in self._logger.handlers:
                with contextlib.suppress(OSError):  # what could not be written before cannot be written now
                    handler.close()
            self._logger = None
