"""Of what time the words around a date speak: whether "in March" was or will be."""

from __future__ import annotations

import re

from jpties.extract.values.date_words import date_words
from jpties.extract.values.phrases import ends_in_phrase
from jpties.extract.values.view import matched, words_of

_CLAUSE_END = re.compile(r"[.,;:!?()。、「」\n–—]")
_REPORTED = re.compile(r"[うくすつぬむるぐぶ]と(?:発表|明らか|述べ|話|説明|表明|伝|いう|して)")
_NOT_PAST = ("る", "す", "く", "う", "ぶ", "む", "つ")
_SENTENCE_END = re.compile(r"[.!?][ \n]|[。\n]")
_OPENING = 3
"""Words before a date that opens its sentence: its clause is then the one behind the comma."""
_WORD = re.compile(r"\w+")


class Tense:
    """Of what time the words around a date speak: positive to come, negative past; 2 its clause, 1 its sentence."""

    __slots__ = ("lang", "text", "words")

    def __init__(self, text: str, lang: str) -> None:
        self.text = text
        self.lang = lang
        self.words = date_words(lang)

    def __call__(self, start: int, end: int) -> int:
        """The time of which the words around a range speak."""
        before, behind = self.text[max(0, start - 120) : start], self.text[end : end + 120]
        left = _CLAUSE_END.split(before)[-1]
        words = words_of(left[-30:], self.lang)
        if ends_in_phrase(words, self.words.towards):
            return 2
        parts = _CLAUSE_END.split(behind, maxsplit=2)
        opens = len(parts) > 1 and not parts[0].strip() and len(_SENTENCE_END.split(before)[-1].split()) <= _OPENING
        clause = 2 * self._said(left + " " + (parts[1] if opens else parts[0]))
        if clause:
            return clause
        if ends_in_phrase(words, self.words.since):
            return -2
        return self._said(_SENTENCE_END.split(before)[-1] + " " + _SENTENCE_END.split(behind, maxsplit=1)[0])

    def _said(self, around: str) -> int:
        folded = matched(around, self.lang).strip()
        if self.lang == "ja":
            return self._said_in_japanese(folded)
        said = set(_WORD.findall(folded))
        written = [word for word in _WORD.findall(around.lower()) if len(word) > 4]
        ahead = said & self.words.future
        if ahead or any(word.endswith(self.words.future_endings) for word in written):
            return 1  # "announced that they will"
        over = any(word.endswith(self.words.past_endings) and word not in ahead for word in written)
        return -1 if over or not said.isdisjoint(self.words.past) else 0

    def _said_in_japanese(self, clause: str) -> int:
        if _REPORTED.search(clause) or any(word in clause for word in self.words.future):
            return 1
        if clause.endswith("た") or any(word in clause for word in self.words.past):
            return -1
        return 1 if clause.endswith(_NOT_PAST) else 0
