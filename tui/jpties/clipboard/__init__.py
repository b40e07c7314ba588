"""The routes to a clipboard, each tried and named.

A screen calls `copy` in a thread, since a route may take seconds to fail, and shows `notice`. Where the clipboard
cannot be asked whether it has the text, the notice says so; the text is always in a file of the state folder too.
"""

from __future__ import annotations

from jpties.clipboard.copying import CopyResult, copy, notice
from jpties.clipboard.tools import Check, checked

__all__ = ["Check", "CopyResult", "checked", "copy", "notice"]
