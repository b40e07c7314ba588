"""Every pair of colours that is painted can be read: WCAG AA, the high-contrast theme AAA."""

from __future__ import annotations

import itertools

import pytest

from jpties.model.mention import MENTION_TYPES
from jpties.state.config import THEMES
from jpties.ui.look import look_of, shade_colours
from jpties.ui.signs import LETTERS, SMALL_LETTERS
from jpties.ui.themes import COLOURS, TITLES
from ui.opening import opened

BACKGROUNDS = ("background", "surface", "panel", "quote", "cursor", "cursor_idle", "selection")
READ_ON: dict[str, tuple[str, ...]] = {
    "text": BACKGROUNDS,
    "dim": ("background", "surface", "panel", "quote", "cursor_idle"),
    "accent": ("background", "surface", "panel", "cursor_idle"),
    "warning": ("panel",),
    "hit_text": ("hit",),
    **dict.fromkeys(MENTION_TYPES, ("background", "quote")),
}
"""What is written in a colour, and on which backgrounds it is met."""


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [name for name, colours in COLOURS.items() if not colours.ansi])
def test_contrast(theme: str) -> None:
    wanted = 7.0 if theme == "contrast" else 4.5
    colours = COLOURS[theme]
    short = [
        (ink, paper, round(contrast(getattr(colours, ink), getattr(colours, paper)), 2))
        for ink, papers in READ_ON.items()
        for paper in papers
        if contrast(getattr(colours, ink), getattr(colours, paper)) < wanted
    ]
    assert short == []


@pytest.mark.parametrize("theme", [name for name, colours in COLOURS.items() if not colours.ansi])
def test_counts_can_be_read_on_their_shades(theme: str) -> None:
    wanted = 7.0 if theme == "contrast" else 4.5
    shades = shade_colours(COLOURS[theme])
    assert len(set(shades)) == 4
    assert [shade for shade in shades if contrast(COLOURS[theme].text, shade) < wanted] == []


def test_the_settings_know_the_themes() -> None:
    assert set(THEMES) == set(COLOURS) == set(TITLES)


@pytest.mark.parametrize("theme", [*COLOURS, "no colour"])
def test_types_differ_without_colour(theme: str) -> None:
    """No two types of mentions share their attributes, so colour is never the only sign."""
    look = look_of("dark", colourless=True) if theme == "no colour" else look_of(theme)
    attributes = [
        (style.bold, style.italic, style.underline, style.underline2)
        for style in (look.mentions[kind] for kind in MENTION_TYPES)
    ]
    assert all(one != other for one, other in itertools.combinations(attributes, 2))
    assert len(set(LETTERS.values())) == len(set(SMALL_LETTERS.values())) == len(MENTION_TYPES)


async def test_no_colour_means_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """With NO_COLOR no segment of any screen has a colour; what is told stays told by attributes."""
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened() as one:
        for keys in ((), ("}",), ("?",), ("escape", "ctrl+p"), ("escape", "/", "j", "a")):
            await one.press(*keys)
            for strip in one.app.screen._compositor.render_strips():
                for segment in strip:
                    if segment.style is not None:
                        assert segment.style.color is None or segment.style.color.is_default, segment
                        assert segment.style.bgcolor is None or segment.style.bgcolor.is_default, segment


async def test_an_empty_no_colour_means_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """no-color.org: only a value that is not empty counts."""
    monkeypatch.setenv("NO_COLOR", "")
    async with opened() as one:
        assert not one.app.colouring.is_off
        assert any(
            segment.style is not None and segment.style.color is not None and not segment.style.color.is_default
            for strip in one.app.screen._compositor.render_strips()
            for segment in strip
        )
