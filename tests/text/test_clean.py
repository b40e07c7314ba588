from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given

from jpties.text.clean import REPLACEMENT, display, display_line, hidden_count, is_clean
from text.strategies import texts


@pytest.mark.parametrize(
    ("text", "shown", "reason"),
    [
        ("\x1b[31mred", f"{REPLACEMENT}[31mred", "an escape is one visible sign, the rest literal"),
        ("a\x9b2J\x07", f"a{REPLACEMENT}2J{REPLACEMENT}", "C1 and BEL"),
        ("soft\u00adhyphen", "softhyphen", "soft hyphen"),
        ("\u202eevil\u202c", "evil", "direction"),
        ("tag\U000e0041", "tag", "tag characters"),
        ("👩\u200d🌾 \u200c", "👩\u200d🌾 \u200c", "joiners stay"),
        ("a\u2028b", f"a{REPLACEMENT}b", "line separator"),
        ("tab\tnew\nline", "tab\tnew\nline", "tab and line feed stay"),
        ("東京　Kyōto", "東京　Kyōto", "letters stay"),
    ],
)
def test_display(text: str, shown: str, reason: str) -> None:
    assert display(text) == shown, reason


@given(texts)
def test_display_is_clean_and_stable(text: str) -> None:
    shown = display(text)
    assert is_clean(shown)
    assert display(shown) == shown
    assert not any(unicodedata.category(sign) in ("Cc", "Cs") and sign not in "\t\n" for sign in shown)
    assert "\n" not in display_line(text)
    assert "\t" not in display_line(text)


@given(texts)
def test_every_sign_has_its_own_shown_sign(text: str) -> None:
    assert "".join(display(sign) for sign in text) == display(text)
    assert (hidden_count(text) == 0) == (display(text) == text)


def test_a_sign_is_shown_the_same_alone_and_beside_one_that_cannot_be_printed() -> None:
    """Printable text takes a short way; both ways know the same signs."""
    signs = list(map(chr, range(sys.maxunicode + 1)))
    assert [sign for sign in signs if display(f"\a{sign}") != REPLACEMENT + display(sign)] == []
