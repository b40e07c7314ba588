"""The styles of the screen, made once a theme; widgets ask for them by what they mean."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from rich.style import Style
from textual.color import Color

from jpties.model.mention import MENTION_TYPES
from jpties.ui.themes import COLOURS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jpties.model.mention import MentionType
    from jpties.ui.themes import Colours

_UNDERLINES: dict[MentionType, Style] = {
    "person": Style(underline=True),
    "place": Style(bold=True),
    "organization": Style(underline2=True),
    "event": Style(underline=True, italic=True),
    "date": Style(italic=True),
    "quantity": Style(bold=True, italic=True),
}
"""The attributes of each type: no two are alike, so that they can be told without colour."""


class Look(NamedTuple):
    """Styles by meaning. Those of marks are laid over the style of the text below them."""

    page: Style
    """The article's text and background."""
    side: Style
    """Text and background of a side pane."""
    bar: Style
    """Text and background of the lines at top and bottom."""
    dim: Style
    """Over any of these: less important."""
    strong: Style
    """Over any of these: more important."""
    accent: Style
    """Over any of these: the accent."""
    warning: Style
    """Over any of these: something is wrong."""
    cursor: Style
    """Over all of a line: the cursor of the focused pane."""
    cursor_idle: Style
    """Over a line: the cursor of another pane."""
    quote: Style
    """Over text: the quote of the selected fact."""
    hit: Style
    """Over text: found."""
    hit_here: Style
    """Over text: found, and the one that is stood on."""
    selection: Style
    """Over text: selected."""
    mention_here: Style
    """Over text: the mention that is stood on."""
    track: Style
    """The bar at the right of a pane that scrolls."""
    thumb: Style
    """The part of it that stands for what is seen."""
    shades: tuple[Style, ...]
    """Over text: a count, from none to the largest; the number itself always stands there."""
    fill: Style
    """Over blanks: a bar that stands for a count."""
    mentions: Mapping[MentionType, Style]
    """Over text: mentions by type."""
    fenced: bool
    """Whether panes need a line between them, having one background."""


def look_of(theme: str, colourless: bool = False) -> Look:
    """The styles of a theme; without any colour where the user asked for none."""
    return _attributes(COLOURS["terminal"], colourless) if colourless or COLOURS[theme].ansi else _coloured(theme)


def _over(colour: str = "", background: str = "") -> Style:
    return Style.from_color(
        Color.parse(colour).rich_color if colour else None, Color.parse(background).rich_color if background else None
    )


_SHADES = (0.09, 0.18, 0.27, 0.36)
"""Shares of the accent in the backgrounds of counts: text on the last one can still be read."""


def shade_colours(colours: Colours) -> list[str]:
    """The backgrounds of counts, from the smallest to the largest."""
    surface, accent = Color.parse(colours.surface), Color.parse(colours.accent)
    return [surface.blend(accent, share).hex6 for share in _SHADES]


@cache
def _coloured(theme: str) -> Look:
    colours = COLOURS[theme]
    return Look(
        page=_over(colours.text, colours.background),
        side=_over(colours.text, colours.surface),
        bar=_over(colours.text, colours.panel),
        dim=_over(colours.dim),
        strong=Style(bold=True),
        accent=_over(colours.accent),
        warning=_over(colours.warning) + Style(bold=True),
        cursor=_over(colours.text, colours.cursor),
        cursor_idle=_over("", colours.cursor_idle),
        quote=_over("", colours.quote),
        hit=_over(colours.hit_text, colours.hit),
        hit_here=_over(colours.hit_text, colours.hit) + Style(bold=True, reverse=True),
        selection=_over(colours.text, colours.selection),
        mention_here=Style(reverse=True),
        track=_over("", colours.surface),
        thumb=_over("", colours.cursor_idle),
        shades=(_over(colours.dim), *(_over(colours.text, colour) for colour in shade_colours(colours))),
        fill=_over("", shade_colours(colours)[-1]),
        mentions={kind: _over(getattr(colours, kind)) + _UNDERLINES[kind] for kind in MENTION_TYPES},
        fenced=False,
    )


@cache
def _attributes(colours: Colours, colourless: bool) -> Look:
    """Styles that tell by attributes; the terminal's own colours come on top where they are wanted."""
    default = Style(color="default", bgcolor="default")

    def tinted(name: str) -> Style:
        """The style in one of the colours; none without colours, or where it is the terminal's own."""
        colour = getattr(colours, name)
        return Style() if colourless or colour == "ansi_default" else _over(colour)

    return Look(
        page=default,
        side=default,
        bar=default,
        dim=Style(dim=True),
        strong=Style(bold=True),
        accent=tinted("accent") + Style(bold=True),
        warning=tinted("warning") + Style(bold=True),
        cursor=Style(reverse=True),
        cursor_idle=Style(bold=True, underline=True),
        quote=Style(bold=True),
        hit=Style(reverse=True),
        hit_here=Style(reverse=True, bold=True, underline=True),
        selection=Style(reverse=True),
        mention_here=Style(reverse=True),
        track=default,
        thumb=Style(reverse=True, dim=True),
        shades=(Style(dim=True), Style(), Style(bold=True), Style(bold=True), Style(bold=True, underline=True)),
        fill=Style(reverse=True),
        mentions={kind: tinted(kind) + _UNDERLINES[kind] for kind in MENTION_TYPES},
        fenced=True,
    )
