"""Facts: kinds, quotes, subjects, attribution; participants of the article; sentence by sentence, by the lexicons."""

from __future__ import annotations

from jpties.extract.facts.collect import facts_in

__all__ = ["facts_in"]
