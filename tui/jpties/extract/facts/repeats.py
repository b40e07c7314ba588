"""Sentences that an article says twice: leads repeated at the end, captions that copy the body."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jpties.extract.document import Sentence
    from jpties.extract.facts.sentences import Stretch
    from jpties.extract.facts.view import FactView

_SHARE = 0.8
"""Share of a caption's words that one sentence of the body must hold for the caption to be its copy."""
_FEWEST = 5


class Repeats:
    """Remembers what was read, to read it once."""

    def __init__(self, view: FactView) -> None:
        self.view = view
        self._read: set[str] = set()
        self._sentences_with: dict[str, list[int]] | None = None
        self._words: list[frozenset[str]] = []
        self._sentences: list[Sentence] = []

    def seen(self, stretch: Stretch) -> bool:
        """Whether this sentence was read already, or is a caption that copies a sentence of the body."""
        words = self.view.document.tokens.folded[slice(*self._tokens(stretch))]
        key = " ".join(words)
        if key in self._read:
            return True
        self._read.add(key)
        return stretch.role == "caption" and self.view.spaced and self._copied(_telling(words), self._values(stretch))

    def _values(self, stretch: Stretch | Sentence) -> frozenset[str]:
        """The numbers of a sentence."""
        return frozenset(found.quantity.value for found in self.view.numbers.within(stretch.start, stretch.end))

    def _copied(self, words: frozenset[str], values: frozenset[str]) -> bool:
        """Whether one sentence of the body holds most of these words, and the numbers: others are other facts."""
        if len(words) < _FEWEST:
            return False
        index = self._index()
        counts: dict[int, int] = {}
        for word in words:
            sentences = index.get(word, ())
            if len(sentences) <= 50:
                for number in sentences:
                    counts[number] = counts.get(number, 0) + 1
        return any(
            (count >= _SHARE * len(words) or len(words & self._words[number]) >= _SHARE * len(words))
            and values <= self._values(self._sentences[number])
            for number, count in sorted(counts.items(), key=lambda item: -item[1])[:5]
        )

    def _index(self) -> dict[str, list[int]]:
        """For each word of the captions the sentences of the body that hold it."""
        if self._sentences_with is None:
            self._sentences_with = {}
            folded, sentences = self.view.document.tokens.folded, self.view.document.sentences
            captions = [folded[slice(*self._tokens(s))] for s in sentences if s.role == "caption"]
            asked = _telling([word for words in captions for word in words])
            for sentence in sentences:
                if sentence.role not in ("paragraph", "lead"):
                    continue
                words = asked.intersection(folded[slice(*self._tokens(sentence))])
                for word in words:
                    self._sentences_with.setdefault(word, []).append(len(self._words))
                self._words.append(words)
                self._sentences.append(sentence)
        return self._sentences_with

    def _tokens(self, sentence: Stretch | Sentence) -> tuple[int, int]:
        """The indexes of the tokens of a sentence."""
        tokens = self.view.document.tokens
        return tokens.first_at(sentence.start), tokens.first_at(sentence.end)


def _telling(words: Iterable[str]) -> frozenset[str]:
    """The longer words, of letters and digits."""
    return frozenset(word for word in words if len(word) > 3 and word.isalnum())
