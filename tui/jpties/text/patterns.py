"""Regular expressions that are compiled when they are first used: most runs need few of them."""

from __future__ import annotations

import functools
import re

LATIN = "a-zA-Z\xaa\xb5\xba\xc0-\xd6\xd8-\xf6\xf8-\u02c1\u1e00-\u1eff"
"""Letters of the Latin script as ranges of a class; as the first choice of a pattern of words it saves a fifth."""


@functools.cache
def compiled(source: str) -> re.Pattern[str]:
    """The compiled pattern; flags stand in the source (`(?i)`)."""
    return re.compile(source)
