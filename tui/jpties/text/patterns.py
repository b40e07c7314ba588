"""Regular expressions that are compiled when they are first used: most runs need few of them."""

from __future__ import annotations

import functools
import re


@functools.cache
def compiled(source: str) -> re.Pattern[str]:
    """The compiled pattern; flags stand in the source (`(?i)`)."""
    return re.compile(source)
