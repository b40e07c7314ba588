"""Variants of forms that can be made by rule: katakana without ヴ, hyphens in long Japanese names."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gazetteer.entry import Entry

_V_SOUNDS = (("ヴァ", "バ"), ("ヴィ", "ビ"), ("ヴェ", "ベ"), ("ヴォ", "ボ"), ("ヴュ", "ビュ"), ("ヴ", "ブ"))
_FIRST_PARTS = (
    *(("南", "Minami"), ("北", "Kita"), ("東", "Higashi"), ("西", "Nishi"), ("会津", "Aizu"), ("陸前", "Rikuzen")),
    *(("大和", "Yamato"), ("伊豆", "Izu"), ("富士", "Fuji"), ("豊後", "Bungo"), ("上", "Kami"), ("下", "Shimo")),
)
_LONG = 9
"""Letters from which newspapers write a Japanese name with a hyphen."""


def add_variants(entries: Iterable[Entry]) -> None:
    """Add the variants of all entries."""
    for entry in entries:
        for form in list(entry.forms):
            if form.lang == "ja" and "ヴ" in form.text:
                entry.add(_without_v(form.text), form.kind, "ja", weak=form.weak)
        if entry.country == "JP" and entry.level == "municipality":
            _add_hyphen(entry)


def _without_v(text: str) -> str:
    for sign, plain in _V_SOUNDS:
        text = text.replace(sign, plain)
    return text


def _add_hyphen(entry: Entry) -> None:
    kanji = entry.forms[0].text
    for first, sound in _FIRST_PARTS:
        rest = entry.name.removeprefix(sound)
        if kanji.startswith(first) and rest != entry.name and len(entry.name) >= _LONG and len(rest) > 1:
            entry.add(f"{sound}-{rest.capitalize()}")
