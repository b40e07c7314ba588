"""Authors from a byline: family and given name where the order is known, else the name as its owner writes it.

Japanese, Vietnamese, Chinese and Korean names stand family name first and are not turned round; whether a name in
Latin letters is one is told by the article's language, its letters, and the public name lists of `names.personal`.
"""

from __future__ import annotations

from dataclasses import dataclass

from jpties.cite.cleaning import is_unspaced
from jpties.text.folding import fold


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_FAMILY_FIRST = frozenset({"ja", "vi", "zh", "ko", "hu"})
_PARTICLES = _set(
    "van von de der den des del della di da das do dos du la le ter ten te zu zur vom af av bin ibn al el e y"
)
_VIETNAMESE = frozenset("ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ")
_NOT_A_PERSON = _set(
    "agency agencies agence agencies agentur agencia agentschap news press presse prensa pers staff team desk "
    "editor editors editorial redactie redaktion redaccion redaction newsroom reporter reporters correspondent "
    "correspondents correspondant office bureau buro service services ministry ministere ministerie ministerium "
    "ministerio embassy ambassade embajada botschaft university universite universiteit universitat daily times "
    "post journal gazette tribune herald online the and et und en y"
)
_SUFFIXES = _set("jr jr. sr sr. ii iii iv phd ph.d. md esq inc inc. ltd ltd. co co. corp corp. gmbh llc")


@dataclass(frozen=True, slots=True)
class Creator:
    """Who wrote an article."""

    literal: str
    """The name as printed, in its owner's order."""
    family: str | None = None
    """Family name; None where the name is not to be turned round."""
    given: str | None = None
    """Given names."""

    @property
    def inverted(self) -> str:
        """`Yashar, Ari`, or the name as printed."""
        return f"{self.family}, {self.given}" if self.family else self.literal

    @property
    def short(self) -> str:
        """The family name, or the name as printed."""
        return self.family or self.literal


def creators(byline: str | None, lang: str) -> tuple[Creator, ...]:
    """The authors of a byline whose names are joined by `; `."""
    if byline is None:
        return ()
    names = (" ".join(part.split()) for part in byline.split(";"))
    return tuple(_creator(name, lang.partition("-")[0].lower()) for name in names if name)


def _creator(name: str, lang: str) -> Creator:
    before, comma, after = (part.strip() for part in name.partition(","))
    if comma and before and after and "," not in after and fold(after) not in _SUFFIXES:
        plain = f"{after} {before}"
        return Creator(plain, before, after) if _is_western(plain, lang) else Creator(name)
    if comma or not _is_western(name, lang):
        return Creator(name)
    words = name.split(" ")
    at = _family_start(words, lang)
    return Creator(name, " ".join(words[at:]), " ".join(words[:at]))


def _is_western(name: str, lang: str) -> bool:
    """Whether the name is a person's with the family name last."""
    words = name.split(" ")
    if len(words) < 2 or lang in _FAMILY_FIRST or any(is_unspaced(sign) for sign in name):
        return False
    if not all(_is_name_word(word) for word in words) or _VIETNAMESE & set(name.lower()):
        return False
    folded = [fold(word).strip(".") for word in words]
    if any(word in _NOT_A_PERSON for word in folded) or folded[0] in _PARTICLES - {"al", "el", "do", "le", "te"}:
        return False
    return not _is_family_first(words[0], words[-1])


def _is_name_word(word: str) -> bool:
    return word in _PARTICLES or (word[0].isupper() and all(sign.isalpha() or sign in "-.'’" for sign in word))


def _is_family_first(first: str, last: str) -> bool:
    """A Vietnamese, Chinese, Korean or Japanese family name in front, by the lists or by a given name like Jong-un."""
    if "-" in last and last.rpartition("-")[2].islower():
        return True
    from jpties.names.personal import name_flags  # deferred: 20 ms, for the first byline

    first, last = fold(first), fold(last)
    flags = name_flags(first)
    if "g" not in flags and any(flag in flags for flag in "vck"):
        return True
    return "S" in flags and "G" not in flags and "g" not in flags and "G" in name_flags(last)


def _family_start(words: list[str], lang: str) -> int:
    """Index of the first word of the family name: the last word, its particles, a second Spanish surname."""
    at = len(words) - 1
    if at > 1 and fold(words[at]) in _SUFFIXES:
        at -= 1
    if lang in ("es", "pt") and at >= 2 and words[at - 1] not in _PARTICLES:
        from jpties.names.personal import name_flags  # deferred, see above

        flags = name_flags(fold(words[at - 1]))
        if "s" in flags and "g" not in flags:
            at -= 1
    while at > 1 and words[at - 1] in _PARTICLES:
        at -= 1
    return at
