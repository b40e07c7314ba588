"""One article as the name finders see it: tokens with shapes, sentences as token ranges, lexicon marks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from functools import reduce
from itertools import compress, count
from operator import or_
from typing import TYPE_CHECKING

from jpties.extract.entities.compounds import compounds_in
from jpties.extract.entities.grammar import grammar
from jpties.extract.entities.kinds import CLASS_LEVELS
from jpties.extract.entities.marks import Marks
from jpties.extract.entities.phrases import bits_of, match_forms, phrases
from jpties.extract.entities.pieces import Pieces, gaps_of
from jpties.text.memo import Memo

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from jpties.extract.document import Document
    from jpties.extract.entities.marks import Mark
    from jpties.model.article import BlockRole

LOWER, CAPITAL, UPPER, INITIAL, MIXED, DIGIT, SIGN, EASTERN = range(8)
"""Shapes: lower case; Capitalised; ALL CAPITALS; one capital; capitals inside; digits; punctuation; CJK."""
NAMELIKE = (False, True, True, True, True, False, False, False)
"""Whether a shape can begin a name written in Latin letters."""
HYPHENS = frozenset("-‐‑–")
APOSTROPHES = frozenset("'’ʼ")
BRACKETS = frozenset("(（")
_TITLE_CASE_SHARE = 0.7
_LINE_SIGNS = re.compile("[“„«‹「『:(（]")
"""What opens a quotation, with whose first word a sentence begins anew, or a bracket."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as a token range."""

    first: int
    """First token."""
    end: int
    """End, exclusive."""
    role: BlockRole
    """Role of its block."""
    titled: bool
    """Whether Most of Its Words Are Capitalised, so that a capital is no evidence."""
    capitals: Sequence[int]
    """Tokens that can begin a name."""
    brackets: Sequence[int]
    """Tokens that open a bracket."""


def _shape(word: str) -> int:
    first = word[0]
    if first.isdigit():
        return DIGIT
    if not first.isalpha():
        return SIGN
    if first >= "\u3041" and not "\uff21" <= first <= "\uff5a" and first < "\uff66":
        return EASTERN
    if word.islower() or not first.isupper():
        return LOWER if not any(map(str.isupper, word)) else MIXED
    if len(word) == 1:
        return INITIAL
    if word[1:].islower():
        return CAPITAL
    return UPPER if word.isupper() else MIXED


_SHAPES = Memo(_shape)


def _inside(indices: list[int], first: int, end: int) -> list[int]:
    """Those of a range, of indices in order."""
    return indices[bisect_left(indices, first) : bisect_left(indices, end)]


class View:
    """Parallel lists over the tokens of a document, and what the lexicons know of them."""

    def __init__(self, document: Document, cuts: Mapping[int, int] | None = None) -> None:
        """`cuts` says at which offset a token is cut in two, as where `Brasiliens` is `Brasilien` and its ending."""
        tokens = Pieces(document.tokens, document.text, cuts) if cuts else document.tokens
        self.document = document
        self.text = document.text
        self.lang = document.lang
        self.grammar = grammar(self.lang)
        """How the language writes names."""
        self.starts = tokens.starts
        self.ends = tokens.ends
        self.words = tokens.words
        self.folded = tokens.folded
        self.shapes = list(map(_SHAPES.__getitem__, tokens.words))
        """Shape of each token."""
        self.names = list(map(NAMELIKE.__getitem__, self.shapes))
        """Whether each token can begin a name."""
        self.lines: list[Line] = []
        """Sentences in order."""
        self.scores: dict[tuple[int, int], int] = {}
        """How much ranges look like a person, as far as somebody has asked (`shapes.person_score`)."""
        self.initial: set[int] = set()
        """Tokens that stand first in their sentence, so that a capital tells nothing."""
        self.capitals = capitals = list(compress(range(len(self.names)), self.names))
        """Tokens that can begin a name, in order."""
        self._add_lines(capitals)
        self.gaps = gaps_of(self.text, self.starts, self.ends)
        """Width of the blank space before each token: 0 where it is glued, -1 where a line breaks or none stands before."""
        self._marks = self._found_marks(capitals)
        self.kinds = self._marks.kinds
        """Kinds of the marks that begin at each token, and at the end, as bits (`bits_of`): for finders in a hurry."""
        self._marked: defaultdict[int, list[int]] = defaultdict(list)
        for index, kinds in compress(enumerate(self.kinds), self.kinds):
            self._marked[kinds].append(index)
        self._all = reduce(or_, self._marked, 0)
        """The kinds of all marks."""
        self.end_kinds = self._marks.end_kinds
        """The same of the marks that end right before each token."""

    def _add_lines(self, capitals: list[int]) -> None:
        """The sentences, and the first words of each and of the quotations in it."""
        signs = [(bisect_left(self.starts, match.start()), match[0]) for match in _LINE_SIGNS.finditer(self.text)]
        opened = [index for index, sign in signs if sign not in BRACKETS]
        brackets = [index for index, sign in signs if sign in BRACKETS]
        for sentence in self.document.sentences:
            first, end = bisect_left(self.starts, sentence.start), bisect_left(self.starts, sentence.end)
            if first < end:
                names = _inside(capitals, first, end)
                titled = len(names) > 2 and self._titled(first, end)
                self.lines.append(Line(first, end, sentence.role, titled, names, _inside(brackets, first, end)))
                index = first
                while index < end and self.shapes[index] in (SIGN, DIGIT):
                    index += 1
                self.initial.add(index)
                self.initial.update([index + 1 for index in _inside(opened, first + 1, end - 1)])

    def _titled(self, first: int, end: int) -> bool:
        """Whether a line is in title case, which is English, or in capitals."""
        if self.words[end - 1] == "." and end - first > 8:
            return False
        words = zip(self.shapes[first:end], self.words[first:end], strict=True)
        shapes = [shape for shape, word in words if shape < DIGIT and len(word) > 3]
        if len(shapes) < 4:
            return False
        wanted = (CAPITAL, UPPER, MIXED) if self.grammar.title_case else (UPPER,)
        return sum(map(shapes.count, wanted)) > _TITLE_CASE_SHARE * len(shapes)

    def _found_marks(self, capitals: Sequence[int]) -> Marks:
        """Lexicon phrases: of the article's language, and English where it is capitalised."""
        marks = Marks(len(self.words))
        marks.find(match_forms(self.words, self.folded, self.lang), phrases(self.lang), range(len(self.words)))
        plain = bits_of(("language/function_words", "demonyms/countries"))
        for index, category in compounds_in(self.folded, capitals, self.lang).items():
            if not marks.kinds[index] & ~plain:
                marks.add(index, index + 1, category, "", self.lang)
        self._add_joined_demonyms(marks)
        if self.lang != "en":
            marks.find(self.folded, phrases("en", _ENGLISH_EVERYWHERE), capitals)
        return marks

    def _add_joined_demonyms(self, marks: Marks) -> None:
        """A word for a people that a hyphen joins to what stands before is one mark with that (`franco-japonais`)."""
        people = bits_of(("demonyms/countries",))
        for hyphen in compress(count(), map(HYPHENS.__contains__, self.words)):
            index = hyphen + 1
            joined = marks.kinds[index] & people and hyphen and self.glued(index) and self.glued(hyphen)
            if joined and self.words[index - 2].isalpha():
                inner = next(mark for mark in marks.at(index) if mark.category == "demonyms/countries")
                marks.add(index - 2, inner.end, inner.category, inner.value, inner.lang)

    def at(self, *categories: str) -> list[tuple[Line, int]]:
        """Tokens at which a mark of one of the categories begins, in order, each with its line."""
        return self.spots(bits_of(categories))

    def spots(self, kinds: int) -> list[tuple[Line, int]]:
        """Tokens at which a mark of some kinds (`kinds.py`) begins, in order, each with its line."""
        if not self._all & kinds:
            return []
        return self.placed(sorted([i for some, indices in self._marked.items() if some & kinds for i in indices]))

    def placed(self, indices: Iterable[int]) -> list[tuple[Line, int]]:
        """Those of some tokens, given in order, that stand in a line, each with the line."""
        found: list[tuple[Line, int]] = []
        lines = iter(self.lines)
        line = next(lines, None)
        for index in indices:
            while line is not None and line.end <= index:
                line = next(lines, None)
            if line is not None and line.first <= index:
                found.append((line, index))
        return found

    def longest(self, index: int, kinds: int) -> Mark | None:
        """The longest mark of some kinds (`kinds.py`) that begins at a token."""
        if index >= len(self.kinds) or not self.kinds[index] & kinds:
            return None
        return self._marks.longest(index, kinds)

    def first_ending(self, end: int, kinds: int) -> Mark | None:
        """The longest mark of some kinds that ends right before a token."""
        if not self.end_kinds[end] & kinds:
            return None
        return self._marks.ending(end, kinds)[0]

    def marks_at(self, index: int) -> Sequence[Mark]:
        """Marks that begin at a token."""
        return self._marks.at(index)

    def marks_ending(self, end: int, kinds: int = -1) -> Sequence[Mark]:
        """Marks of some kinds, or of all, that end right before a token, the longest first."""
        return self._marks.ending(end, kinds) if self.end_kinds[end] & kinds else ()

    def level(self, mark: Mark) -> str:
        """What kind of place a class word or office speaks of; empty where the lexicon does not say."""
        if self.kinds[mark.start] & CLASS_LEVELS:
            for other in self._marks.at(mark.start):
                if other.category == "places/class_levels" and other.end <= mark.end:
                    return other.value
        level = self.first_ending(mark.end, CLASS_LEVELS)
        return level.value if level is not None else ""

    def spaced(self, index: int) -> bool:
        """Whether blank space, but no line break, stands before a token."""
        return self.gaps[index] > 0

    def glued(self, index: int) -> bool:
        """Whether nothing stands between a token and the one before it."""
        return not self.gaps[index]

    def slice(self, first: int, end: int) -> str:
        """The text of a token range."""
        return self.text[self.starts[first] : self.ends[end - 1]]

    def key(self, first: int, end: int) -> str:
        """The folded tokens of a range, joined by single spaces: equal for equal names however they are set."""
        return " ".join([word for word in self.folded[first:end] if word[:1].isalnum()])


_ENGLISH_EVERYWHERE = frozenset(
    {
        "organizations/heads", "organizations/missions", "organizations/societies", "organizations/legal_forms",
        "organizations/concepts", "organizations/media_words", "organizations/acronyms_not_names",
        "organizations/company_words", "organizations/company_openers", "places/class_after", "places/buildings",
        "places/class_levels", "events/heads", "events/names",
        "events/numbered",
        "companies/names", "companies/ambiguous", "companies/capitals",
    }
)  # fmt: skip
"""Lists of English that hold in articles of every language, since names stay untranslated."""
