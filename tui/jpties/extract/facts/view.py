"""The facts' view of one article: its mentions, numbers, dates and cues, looked up by range."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from operator import attrgetter, gt
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from jpties.extract.facts.cues import cues_in, is_spaced
from jpties.extract.facts.plan_lists import PLANS, items_of_plans
from jpties.names.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jpties.extract.document import Document
    from jpties.extract.facts.inputs import FoundDate, FoundNumber
    from jpties.model.article import Metadata
    from jpties.model.mention import Mention


class Ranged(Protocol):
    """Something with a range."""

    @property
    def start(self) -> int:
        """First code point."""

    @property
    def end(self) -> int:
        """End, exclusive."""


R = TypeVar("R", bound=Ranged)
PAIRS = {
    "(": ")", "[": "]", "（": "）", "［": "］", "〔": "〕", "【": "】", "“": "”", "„": "“”\"", "«": "»", "「": "」",
    "『": "』", "〈": "〉", "《": "》",
}  # fmt: skip
"""Brackets and quotation marks with the signs of which each closes them."""
_OPENED = (". ", "! ", "? ", ".\n", "\n\n")
"""What stands before the first word of a sentence, which may be a verb for all its capital."""
_SHORTEST_FUTURE = 6
"""Letters that a verb in the future has at least."""
_SPACES = (*range(9, 14), *range(28, 33), 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F)
_BLANKS = "".join(map(chr, (*_SPACES, 0x3000)))
_LEADING, _TRAILING = f"{_BLANKS},;:、，。・*•-–—./", f"{_BLANKS},;:、，・-–—"
"""Blanks and joining signs that no quote begins, or ends, with."""
QUOTING = frozenset('“„«「『"')
"""Those that open what somebody says, or a name."""
_RANGE = attrgetter("start", "end")


@functools.cache
def _pairing() -> re.Pattern[str]:
    """Any bracket or quotation mark."""
    return re.compile("[" + "".join(re.escape(sign) for sign in {*PAIRS, *"".join(PAIRS.values()), '"'}) + "]")


class Ranges(Generic[R]):
    """Things in document order, looked up by range."""

    __slots__ = ("_nested", "_starts", "items")

    def __init__(self, items: Iterable[R]) -> None:
        self.items: list[R] = sorted(items, key=_RANGE)
        self._starts = [item.start for item in self.items]
        ends = [item.end for item in self.items]
        self._nested = any(map(gt, ends, ends[1:]))

    def within(self, start: int, end: int) -> list[R]:
        """Those that lie in the range."""
        starts = self._starts
        low = bisect_left(starts, start)
        if low == len(starts) or starts[low] >= end:
            return []
        found = self.items[low : bisect_left(starts, end, low)]
        if self._nested or found[-1].end > end:
            return [item for item in found if item.end <= end]
        return found

    def after(self, offset: int) -> R | None:
        """The first one that starts at the offset or after it."""
        index = bisect_left(self._starts, offset)
        return self.items[index] if index < len(self.items) else None

    def before(self, offset: int) -> R | None:
        """The last one that starts before the offset."""
        index = bisect_left(self._starts, offset) - 1
        return self.items[index] if index >= 0 else None


_SIDES = frozenset({"countries", "cities", "provinces", "prefectures", "localities", "sides", "parties", "authorities"})


_MEASURED = frozenset({"percent", "years", "months", "weeks", "days", "hours", "km", "ha", "ordinal", "rank"})


def _is_soft(number: FoundNumber, text: str, definite: frozenset[str]) -> bool:
    """Whether a number counts nothing new: told so, "two cities" of a tie, "the two mayors" named before."""
    if number.soft or (number.quantity.value == "2" and number.quantity.unit in _SIDES):
        return True
    people = number.quantity.value in ("2", "3") and number.quantity.unit == "people"
    pair = number.quantity.value == "2" and not text[number.start].isdigit() and number.quantity.unit not in _MEASURED
    if not people and not pair:
        return False
    before = text[max(0, number.start - 5) : number.start].lower().split()
    return bool(before) and before[-1] in definite


class FactView:
    """One article as the fact rules read it."""

    def __init__(
        self,
        document: Document,
        metadata: Metadata,
        mentions: Sequence[Mention],
        numbers: Sequence[FoundNumber],
        dates: Sequence[FoundDate],
    ) -> None:
        self.document = document
        self.text = document.text
        self.metadata = metadata
        self.words = lexicon(document.lang)
        self.spaced = is_spaced(document.lang)
        self.cues = cues_in(document)
        self.named = Ranges([mention for mention in mentions if mention.type not in ("date", "quantity")])
        self.persons = Ranges([mention for mention in mentions if mention.type == "person"])
        self.dates = Ranges(dates)
        definite = frozenset(self.words.words("rankings/definite"))
        soft = {id(number) for number in numbers if _is_soft(number, self.text, definite)}
        self.numbers = Ranges([number for number in numbers if id(number) not in soft])
        self.soft_numbers = Ranges([number for number in numbers if id(number) in soft])

    @functools.cached_property
    def _signs(self) -> list[int]:
        """Where brackets and quotation marks stand, in order."""
        return [match.start() for match in _pairing().finditer(self.text)]

    @functools.cached_property
    def futures(self) -> list[int]:
        """Where the words begin that are verbs in the future by their endings, in order."""
        endings = self.words.words("clauses/future_endings")
        tokens = self.document.tokens
        return [
            at
            for at, word in zip(tokens.starts if endings else (), tokens.words, strict=False)
            if len(word) >= _SHORTEST_FUTURE
            and word.endswith(endings)
            and (word[0].islower() or self.text[max(0, at - 2) : at] in _OPENED)
        ]

    @functools.cached_property
    def planned_items(self) -> frozenset[int]:
        """Where the items begin of lists that an agreement or a plan announces."""
        return items_of_plans(
            self.document, [(cue.start, cue.end) for cue in self.cues.within(0, len(self.text), *PLANS)]
        )

    def shields(self, start: int, end: int) -> list[tuple[int, int]]:
        """Outermost ranges between brackets or quotation marks that close before `end`, in order."""
        low = bisect_left(self._signs, start)
        if low == len(self._signs) or self._signs[low] >= end:
            return []
        found: list[tuple[int, int]] = []
        open_signs: list[tuple[str, int]] = []
        for at in self._signs[low : bisect_left(self._signs, end)]:
            sign = self.text[at]
            if open_signs and sign in open_signs[-1][0]:
                opened = open_signs.pop()[1]
                while found and found[-1][0] > opened:
                    found.pop()
                found.append((opened, at + 1))
            elif sign in PAIRS:
                open_signs.append((PAIRS[sign], at))
            elif sign == '"':
                open_signs.append(('"', at))
        return found

    def trimmed(self, start: int, end: int) -> tuple[int, int]:
        """A range without blanks and joining signs at its ends."""
        behind = self.text[start:end].lstrip(_LEADING)
        return end - len(behind), end - len(behind) + len(behind.rstrip(_TRAILING))

    def has_name(self, start: int, end: int) -> bool:
        """Whether a person, place, organization or event is named in the range."""
        return bool(self.named.within(start, end))
