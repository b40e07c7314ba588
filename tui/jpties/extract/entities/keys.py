"""Ids of persons, organizations and events, and the keys by which they are joined over articles and languages."""

from __future__ import annotations

import functools
import hashlib
from typing import TYPE_CHECKING

from jpties.extract.entities.kana import latin
from jpties.extract.entities.placechoice import slug
from jpties.extract.entities.shapes import PARTICLES, is_romaji, is_vietnamese
from jpties.extract.tokens import Tokens
from jpties.names.personal import family_readings, given_readings, name_flags, plain_romaji
from jpties.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence


@functools.lru_cache(maxsize=4096)
def name_words(name: str) -> tuple[str, ...]:
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
    return tuple(found)


def _family_last(name: str) -> bool:
    """Whether a name of two words, of a country where the family name comes first, has it last."""
    words = name_words(name)
    if len(words) != 2:
        return False
    flags = [name_flags(word) for word in words]
    if all(map(is_romaji, words)) and _given_first(flags):
        return True
    return (
        "-" in name.replace("‐", "-")
        and "-" in name.split()[0]
        and not (set(flags[0]) & set("ck"))
        and bool(set(flags[1]) & set("ck"))
    )


def _given_first(flags: Sequence[str]) -> bool:
    """Whether the first of two words is the Japanese given name."""
    one, two = (flag.replace("H", "G") for flag in flags)
    if any(flag and not set(flag) & set("GHS") for flag in flags):
        return False
    if not ("S" in two or ("G" in one and "g" not in one)):
        return False
    score = ("G" in one) + ("S" in two) - ("S" in one) - ("G" in two)
    if score == 0 and "G" in one and "G" in two and "S" not in one + two:
        return False
    return score > 0


@functools.lru_cache(maxsize=4096)
def ascii_slug(name: str) -> str:
    """A slug of a name in any script: kana in Latin letters, a Japanese name by its reading, else a hash of it."""
    if name.isascii():
        return slug(name)
    plain = slug(latin(name).replace("・", " ").replace("＝", " "))
    kanji = any("\u3400" <= sign <= "\u9fff" for sign in name)
    if not kanji and sum(map(str.isalpha, name)) <= 2 * sum(map(str.isalpha, plain)):
        return plain
    digest = "x" + hashlib.sha256(name.encode()).hexdigest()[:8]
    return f"{plain}-{digest}" if plain else digest


def japanese_readings(name: str) -> list[tuple[str, str]]:
    """Family and given name in Latin letters, of a full name in kanji: every reading that the lists have."""
    for cut in (2, 1, 3, 4):
        family, given = family_readings(name[:cut]), given_readings(name[cut:])
        if family and given and cut < len(name):
            return [(one, two) for one in family for two in given]
    return []


@functools.lru_cache(maxsize=4096)
def person_id(name: str) -> str:
    """`person:` and the name as an ASCII slug; of two words the family name first where its country has it so."""
    if not name.isascii() and any("\u3041" <= sign <= "\u9fff" for sign in name):
        full = japanese_readings(name)
        family = family_readings(name)
        return "person:" + ("-".join(full[0]) if full else family[0] if family else ascii_slug(name))
    plain = name.split()
    if len(plain) == 2 and _family_last(name):
        plain.reverse()
    parts = [slug(part) for part in plain]
    return "person:" + ("-".join(part for part in parts if part) or name)


@functools.lru_cache(maxsize=4096)
def person_key(name: str) -> str:
    """The words of a full name in no order, long vowels short: `Seitaro Hattori` and `Hattori Seitarō` are equal."""
    words = [plain_romaji(word) if is_romaji(word) or is_vietnamese(word) else word for word in name_words(name)]
    kept = [word for word in words if word not in PARTICLES or len(words) == 1]
    return " ".join(sorted(kept)) if len(kept) > 1 else ""


@functools.lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """Folded words of any name."""
    return " ".join(word for word in Tokens(fold(name)).words if word[0].isalnum())
