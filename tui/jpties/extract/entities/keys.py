"""Ids of persons, organizations and events, and the keys by which they are joined over articles and languages."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from jpties.extract.entities.phrases import match_forms, phrases
from jpties.extract.entities.placechoice import slug
from jpties.extract.entities.shapes import PARTICLES, is_romaji, is_vietnamese
from jpties.extract.tokens import Tokens
from jpties.names.lexicon import lexicon
from jpties.names.personal import name_flags, plain_romaji
from jpties.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jpties.names.gazetteer import Gazetteer

_DROPPED = frozenset("in at to the of for and in at de du des la le les l d van het der die das den und et y el los las del en und fur na do da a au aux à".split())
_GENITIVE = frozenset({"s"})


def name_words(name: str) -> list[str]:
    """Folded words of a personal name; parts joined by a hyphen are one word."""
    found: list[str] = []
    tokens = Tokens(name)
    for index, word in enumerate(tokens.folded):
        if not word[0].isalnum():
            continue
        if index >= 2 and tokens.words[index - 1] in "-‐‑" and found:
            found[-1] += word
        else:
            found.append(word)
    return found


def person_words(name: str) -> list[str]:
    """Words of a name in the order of its own country: in Japan, Vietnam, China and Korea the family name first."""
    words = name_words(name)
    if len(words) == 2:
        flags = [name_flags(word) for word in words]
        if all(map(is_romaji, words)) and _given_first(flags):
            return [words[1], words[0]]
        hyphenated = [len(part) for part in name.replace("‐", "-").split() if "-" in part]
        if hyphenated and "-" in name.split()[0] and not (set(flags[0]) & set("ck")) and set(flags[1]) & set("ck"):
            return [words[1], words[0]]
    return words


def _given_first(flags: Sequence[str]) -> bool:
    """Whether the first of two words is the Japanese given name."""
    one, two = flags
    if any(flag and not set(flag) & set("GS") for flag in flags):
        return False
    if not ("S" in two or ("G" in one and "g" not in one)):
        return False
    score = ("G" in one) + ("S" in two) - ("S" in one) - ("G" in two)
    if score == 0 and "G" in one and "G" in two and "S" not in one + two:
        return False
    return score > 0


def person_id(name: str) -> str:
    """`person:` and the name as an ASCII slug."""
    parts = [slug(part) for part in _slug_parts(name)]
    return "person:" + ("-".join(part for part in parts if part) or name)


def _slug_parts(name: str) -> list[str]:
    plain = name.split()
    words = person_words(name)
    order = name_words(name)
    if words != order and len(plain) == 2:
        return [plain[1], plain[0]]
    return plain


def person_key(name: str) -> str:
    """The words of a full name whatever their order, long vowels short: equal for `Seitaro Hattori` and `Hattori Seitarō`."""
    words = [plain_romaji(word) if is_romaji(word) or is_vietnamese(word) else word for word in name_words(name)]
    kept = [word for word in words if word not in PARTICLES or len(words) == 1]
    return " ".join(sorted(kept)) if len(kept) > 1 else ""


@functools.cache
def _concepts(lang: str) -> Mapping[str, str]:
    """Folded phrases of organization names and what they mean, in one language."""
    table: dict[str, str] = {}
    for phrase, value in lexicon(lang).table("organizations/concepts").items():
        tokens = Tokens(phrase)
        table[" ".join(match_forms(tokens.words, tokens.folded, lang))] = value
    return table


def organization_key(name: str, lang: str, known: Gazetteer, country: str) -> str:
    """What an organization's name means, part by part; empty where a part is not understood.

    Args:
        name: the name as written.
        lang: language of the article.
        known: the gazetteer, for the places in the name.
        country: ISO code to fill in where a national body names no country; empty where unknown.
    """
    cut = Tokens(name)
    tokens = [word for word in cut.folded if word[0].isalnum()]
    toned = [w for w in match_forms(cut.words, cut.folded, "vi") if w[0].isalnum()] if lang == "vi" else tokens
    parts: list[str] = []
    at = 0
    while at < len(tokens):
        width, meaning = _part(tokens, toned, at, lang, known)
        if width == 0:
            return ""
        if meaning:
            parts.append(meaning)
        at += width
    kinds = [part for part in parts if not part.startswith("place:")]
    places = [part for part in parts if part.startswith("place:")]
    if not kinds or len(kinds) < 2 and not places:
        return ""
    if not places:
        if not country:
            return ""
        places = [f"place:{country.lower()}"]
    if "embassy" in kinds or "consulate-general" in kinds:
        return " ".join(sorted(set(kinds))) + "|" + _mission_places(places, known, embassy="embassy" in kinds)
    return " ".join(sorted(set(kinds))) + "|" + " ".join(sorted(set(places)))


def _mission_places(places: list[str], known: Gazetteer, *, embassy: bool) -> str:
    """Sender and host in order; an embassy's city stands for its country."""
    countries = []
    for place in places:
        try:
            country = known.place(place).country.lower()
        except KeyError:
            country = place.removeprefix("place:")[:2]
        countries.append(f"place:{country}" if embassy or place == places[0] else place)
    return ">".join(countries)


def _part(tokens: list[str], toned: list[str], at: int, lang: str, known: Gazetteer) -> tuple[int, str]:
    """Number of tokens of the next part and its meaning (empty for small words); 0 tokens where it is not understood."""
    for language in dict.fromkeys((lang, "en")):
        table = _concepts(language)
        words = toned if language == lang else tokens
        for width in range(min(6, len(tokens) - at), 0, -1):
            meaning = table.get(" ".join(words[at : at + width]))
            if meaning is not None:
                return width, meaning
    for language in dict.fromkeys((lang, "en")):
        words = toned if language == lang else tokens
        for rest, categories in phrases(language).get(words[at], ()):
            width = 1 + len(rest)
            country = next((value for category, value in categories if category == "demonyms/countries"), "")
            if country and tuple(words[at + 1 : at + width]) == rest:
                return width, f"place:{country.lower()}"
    small = any(
        category in ("places/class_before", "organizations/linkers", "organizations/determiners", "organizations/within", "organizations/coordinators")
        for _, categories in phrases(lang).get(toned[at], ())
        for category, _ in categories
    )  # fmt: skip
    if tokens[at] in _DROPPED or tokens[at] in _GENITIVE or small:
        return 1, ""
    for width in range(min(5, len(tokens) - at), 0, -1):
        found = known.look_up([" ".join(tokens[at : at + width])])
        for candidates in found.values():
            if not candidates[0].weak or width > 1:
                return width, candidates[0].place_id
    return 0, ""


def name_key(name: str) -> str:
    """Folded words of any name."""
    return " ".join(word for word in Tokens(fold(name)).words if word[0].isalnum())
