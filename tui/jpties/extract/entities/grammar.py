"""How a language writes names, as its lexicon says it (`grammar/traits`)."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from jpties.names.lexicon import lexicon


@dataclass(frozen=True, slots=True)
class Grammar:
    """Traits that decide between rules; all false where a lexicon names none."""

    class_word_first: bool = False
    """Class words stand first (`Université de Kobe`)."""
    adjectives_follow: bool = False
    """Adjectives in lower case follow their noun (`Cámara de Comercio japonesa`)."""
    title_case: bool = False
    """Headlines and Names of Bodies Have Capitals in Most Words."""
    compounds: bool = False
    """Class words end compounds (`Hafenstadt`)."""
    capital_nouns: bool = False
    """Every noun has a capital, so that one tells nothing."""
    syllables: bool = False
    """Every syllable is a word of its own."""
    elision: bool = False
    """Articles and prepositions lose their vowel before another (`l'Onu`)."""

    @property
    def small_compounds(self) -> bool:
        """Compounds are written in lower case, so that a capital tells a name."""
        return self.compounds and not self.capital_nouns

    @property
    def own_rules(self) -> bool:
        """Names with a class word have finders of their own."""
        return self.capital_nouns or self.syllables


@functools.cache
def grammar(lang: str) -> Grammar:
    """The grammar of a language.

    Raises:
        TypeError: the lexicon names an unknown trait.
    """
    return Grammar(**dict.fromkeys(lexicon(lang).words("grammar/traits"), True))
