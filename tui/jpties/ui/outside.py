"""What the app takes from outside: the functions that read and keep, the folders, the clipboard, the notebook."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jpties.state.drafts import Drafts
from jpties.state.log import Log

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from jpties.corpus.own import OwnArticles
    from jpties.model.atlas import Atlas
    from jpties.state.notebook.book import Notebook
    from jpties.state.session import Session
    from jpties.ui.copying import Clipboard
    from jpties.ui.feeding import Load, Watch


def _forget(_session: Session) -> None:
    """Keep nothing."""


@dataclass(frozen=True, slots=True)
class Outside:
    """Given by the command line, or by a test."""

    load: Load
    """Reads the corpus, in a thread."""
    watch: Watch | None = None
    """Tells of changes to the corpus; None where it is not watched."""
    keep: Callable[[Session], None] = _forget
    """Told the session at the end."""
    notices: Sequence[str] = ()
    """Sentences to be shown at the start, such as warnings about settings."""
    corpora: Sequence[tuple[str, tuple[str, ...]]] = ()
    """What else may be opened: a title and the paths of each corpus."""
    own: Callable[[], OwnArticles] | None = None
    """Gives where articles are added; None where there is nowhere."""
    notebook: Notebook | None = None
    """The user's; None where it is left out."""
    clipboard: Clipboard | None = None
    """The way to the clipboard; None for all there are."""
    theme: str | None = None
    """The theme of this time, whatever was chosen before; it is not remembered."""
    drafts: Drafts = field(default_factory=lambda: Drafts(None))
    """What was typed into forms and not saved; kept by who is told the session."""
    state_folder: Path | None = None
    """Where the last copy is kept as a file."""
    atlas: Atlas | None = None
    """The gazetteer; None for the one of the package."""
    log: Log = field(default_factory=lambda: Log(None))
    """Told what happens."""
