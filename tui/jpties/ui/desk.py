"""What all views share: settings, session, keys, styles, the clipboard."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jpties.model.scope import ALL
from jpties.state.drafts import Drafts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jpties.corpus.own import OwnArticles
    from jpties.model.scope import Scope
    from jpties.state.config import Settings
    from jpties.state.keymap import Keyboard
    from jpties.state.session import Session
    from jpties.ui.copying import Clipboard
    from jpties.ui.look import Look


@dataclass(slots=True)
class Desk:
    """Made once by the app."""

    settings: Settings
    """The user's settings."""
    session: Session
    """What is remembered; changed while the app runs."""
    keyboard: Keyboard
    """The keys in force."""
    look: Look
    """The styles in force; replaced when another theme is put on."""
    clipboard: Clipboard
    """The way to the clipboard."""
    corpora: Sequence[tuple[str, tuple[str, ...]]] = ()
    """What else may be opened: a title and the paths of each corpus."""
    own: Callable[[], OwnArticles] | None = None
    """Gives where articles are added; None where there is nowhere."""
    drafts: Drafts = field(default_factory=lambda: Drafts(None))
    """What was typed into forms and not saved."""
    copied: list[str] = field(default_factory=list)
    """The texts that were to be copied, the first one first."""
    scope: Scope = ALL
    """What the timeline and the figures are about; both follow the same choice."""
