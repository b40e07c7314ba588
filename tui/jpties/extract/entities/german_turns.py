"""German turns that tell a name: a genitive, an adjective with a capital, `St. X am Y`."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from jpties.extract.entities.coreference import owner_at
from jpties.extract.entities.found import LIKELY, Found
from jpties.extract.entities.german_nouns import is_adjective, is_common, is_plain
from jpties.extract.entities.kinds import COUNTRIES, EVENT_HEADS, NATURAL, TITLES
from jpties.extract.entities.shapes import word_end
from jpties.extract.entities.view import CAPITAL, HYPHENS
from jpties.names.lexicon import lexicon
from jpties.names.personal import name_flags
from jpties.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jpties.extract.entities.board import Board
    from jpties.extract.entities.view import Line

_OTHER = TITLES | EVENT_HEADS | NATURAL


@functools.cache
def _lists() -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
    """Adjectives of landscapes; endings of houses and of what is no body, folded."""
    words = lexicon("de")
    houses = tuple(fold(word) for word in words.words("organizations/house_tails"))
    no_bodies = tuple(fold(word) for word in words.words("organizations/not_bodies"))
    return frozenset(words.words("leftovers/landscape_adjectives")), houses, no_bodies


class GermanTurns:
    """Finds them in one article."""

    def __init__(self, board: Board, parts: Mapping[str, Sequence[tuple[int, str]]]) -> None:
        """`parts` has, by words, the article's persons: where their full names stand, and the names."""
        self.board = board
        self.view = board.view
        self.parts = parts
        self._wide, self._house, self._no_body = _lists()

    def note(self, line: Line, index: int) -> bool:
        """Note the name with such a turn that begins at a token (`St. Blasien an der Alb`); tell whether one does."""
        view = self.view
        word = view.folded[index]
        if word.endswith("s") and self._genitive(index):
            return True
        stem = word.rstrip("nrsm")
        if (stem.endswith("ische") or view.kinds[index] & COUNTRIES) and self._adjective_name(line, index):
            return True
        if word in ("st", "sankt", "bad"):
            return self._saint(line, index)
        return stem in self._wide and self._wide_landscape(line, index)

    def _genitive(self, index: int) -> bool:
        """A person of the article with the ending of a genitive."""
        view = self.view
        owners = self.parts.get(view.folded[index][:-1])
        if not owners:
            return False
        full = owner_at(owners, index)
        item = Found(view.starts[index], view.ends[index] - 1, "person", LIKELY, "person/short-form", same_as=full)
        self.board.put(index, index + 1, item)
        return True

    def _wide_landscape(self, line: Line, index: int) -> bool:
        """An adjective of size or height and a word that is no noun (`Hohe Tauern`)."""
        view = self.view
        following = index + 1
        if index in view.initial or following >= line.end:
            return False
        if not view.names[following] or not view.spaced(following) or following in self.board.taken:
            return False
        word = view.folded[following]
        if is_plain(word) or is_adjective(word) or name_flags(word):
            return False
        self.board.add(index, word_end(view, following, line.end), "place", "landscape")
        return True

    def _adjective_name(self, line: Line, index: int) -> bool:
        """A capitalised adjective of a country or region inside a sentence, and a noun (`Deutsche Bahn`)."""
        view = self.view
        noun = index + 1
        if (
            index in view.initial
            or view.shapes[index] != CAPITAL
            or noun >= line.end
            or view.gaps[noun] <= 0
            or noun in self.board.taken
        ):
            return False
        hyphen = index - 1
        joined = hyphen > line.first and view.words[hyphen] in HYPHENS and view.glued(hyphen) and view.glued(index)
        first = hyphen - 1 if joined and view.names[hyphen - 1] else index
        word = view.folded[noun]
        common = view.shapes[noun] == CAPITAL and is_common(word) and not view.kinds[noun] & _OTHER
        if not common or word.endswith(self._no_body):
            return False
        house = word.endswith(self._house)
        self.board.add(
            first, word_end(view, noun, line.end), "place" if house else "organization", "adjective-noun", LIKELY
        )
        return True

    def _saint(self, line: Line, index: int) -> bool:
        view = self.view
        at = index + 1
        if at < line.end and view.words[at] == "." and view.glued(at):
            at += 1
        if (
            at >= line.end
            or not view.names[at]
            or not view.spaced(at)
            or (is_common(view.folded[at]) and view.folded[index] == "bad")
        ):
            return False
        end = word_end(view, at, line.end)
        if end + 1 < line.end and view.words[end] in ("am", "an", "im", "ob", "bei"):
            name = end + 2 if view.words[end + 1] in ("der", "dem") else end + 1
            if name < line.end and view.names[name] and not is_common(view.folded[name]):
                end = word_end(view, name, line.end)
        self.board.add(index, end, "place", "saint", LIKELY)
        return True
