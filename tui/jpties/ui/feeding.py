"""Feeding the app: the corpus is read in a thread, shown while more of it comes, and read again when it changes."""

from __future__ import annotations

import gc
from collections.abc import Callable
from threading import Event, Thread
from typing import TYPE_CHECKING

from textual.message import Message
from textual.worker import get_current_worker

from jpties.errors import JptiesError
from jpties.model.collecting import uncollected
from jpties.model.tree import ORDERS, Tree

if TYPE_CHECKING:
    from jpties.model.atlas import Atlas
    from jpties.model.model import Model
    from jpties.ui.app import JptiesApp

SETTLED_AFTER = 1.0
"""Seconds from the first screen until changes are watched: what that needs is loaded when nobody waits."""
PAUSED_EACH, PAUSE = 250, 0.01
"""Rows after which what is put off pauses, and for how many seconds: a key comes between."""

Progress = Callable[[int, int], bool]
"""Told files done and files in all; gives False when the reading shall stop."""
Partial = Callable[["Model"], None]
"""Given a corpus as it was, or as far as it is read, to be shown meanwhile."""
Load = Callable[[Progress, Partial], "Model"]
"""Reads the corpus; called in a thread, and again after each change."""
Watch = Callable[[Callable[[], object], Event], None]
"""Calls its first argument after each change of the corpus until the event is set; called in a thread."""


class Reading(Message):
    """How far the corpus has been read."""

    def __init__(self, done: int, total: int) -> None:
        super().__init__()
        self.done = done
        """Files read."""
        self.total = total
        """Files in all."""

    def can_replace(self, message: Message) -> bool:
        """Only the latest one matters."""
        return isinstance(message, Reading)


class ModelReady(Message):
    """The corpus has been read."""

    def __init__(self, model: Model, tree: Tree, *, whole: bool = True) -> None:
        super().__init__()
        self.model = model
        """The corpus."""
        self.tree = tree
        """Its branches."""
        self.whole = whole
        """Whether all files have been read."""


class ModelWhole(Message):
    """All files have been looked at: nothing has changed, what was shown is the corpus."""

    def __init__(self, model: Model, tree: Tree) -> None:
        super().__init__()
        self.model = model
        """The corpus."""
        self.tree = tree
        """Its branches."""


class CorpusChanged(Message):
    """Files of the corpus were added, changed or removed."""

    def can_replace(self, message: Message) -> bool:
        """Reading once sees all changes."""
        return isinstance(message, CorpusChanged)


class ModelFailed(Message):
    """The corpus could not be read."""

    def __init__(self, reason: str) -> None:
        super().__init__()
        self.reason = reason
        """What is wrong and what to do."""


class Feeding:
    """Reads and watches; tells the app by messages."""

    def __init__(self, app: JptiesApp, load: Load, watch: Watch | None, atlas: Atlas | None) -> None:
        self._app = app
        self._load = load
        self._watch = watch
        self._atlas = atlas
        self._left = Event()
        self._is_settled = False
        self._was_busy = False
        """Whether articles were analysed: files may have changed since they were listed, before anything watched."""

    def read(self) -> None:
        """Read the corpus; what is being read already is given up."""
        self._app.run_worker(self._read, thread=True, exclusive=True, group="corpus", exit_on_error=False)

    def _read(self) -> None:
        """Read the corpus; runs in a thread and touches no widget."""
        worker = get_current_worker()

        def progress(done: int, total: int) -> bool:
            """Tell the screen how far it is; False ends the reading."""
            self._was_busy = True
            self._app.post_message(Reading(done, total))
            return not worker.is_cancelled

        shown: ModelReady | None = None

        def partial(model: Model) -> None:
            """Show what is read so far, unless the reading was given up or it is on the screen."""
            nonlocal shown
            before = self._app.browse.travel.model
            if not worker.is_cancelled and (before is None or before.texts != model.texts):
                shown = ModelReady(model, self._tree_of(model), whole=False)
                self._app.post_message(shown)

        try:
            model = self._load(progress, partial)
            whole = ModelWhole(model, shown.tree) if shown is not None and shown.model is model else None
            ready = whole or ModelReady(model, self._tree_of(model))
        except Exception as error:  # what happens in a thread would be lost otherwise
            if not worker.is_cancelled:  # else the reading after it may have closed what this one reads from
                self._fail(error)
            return
        if not worker.is_cancelled:
            self._app.post_message(ready)
        elif shown is None:
            model.close()

    def _fail(self, error: Exception) -> None:
        """Say why the corpus cannot be read; the log has where, if that is an error inside the program."""
        reason = str(error)
        if not isinstance(error, JptiesError):
            self._app.report(error)
            reason = f"the articles cannot be read ({type(error).__name__}); the log has where"
        self._app.post_message(ModelFailed(reason))

    def _tree_of(self, model: Model) -> Tree:
        """The branches of a corpus, with what the screen will ask for first worked out."""
        order = next((one for one in ORDERS if one == self._app.session.order), ORDERS[0])
        tree = Tree(model.rows, self._atlas or _gazetteer(), order, model.overview)
        tree.first_leaf()
        return tree

    def settle(self, model: Model, tree: Tree) -> None:
        """Do what was put off for the first screen of a corpus, then watch it, in a thread that ends with the app."""
        gc.enable()  # the command line may have put it off for the start
        is_first, self._is_settled = not self._is_settled, True
        if is_first:  # once: what a later reading replaces would never be freed
            gc.freeze()  # what is there now stays: no key shall wait while it is looked through again
        watch, self._watch = self._watch, None
        Thread(target=self._settled, args=(model, tree, watch, is_first), name="settle", daemon=True).start()

    def _settled(self, model: Model, tree: Tree, watch: Watch | None, is_first: bool) -> None:
        if self._left.wait(SETTLED_AFTER):
            return
        with uncollected():
            for number, _row in enumerate(model.rows):  # those that were not shown yet: no key shall wait for them
                if number % PAUSED_EACH == 0 and self._left.wait(PAUSE):
                    return
            tree.unpack()
            if is_first:
                gc.freeze()  # as with what was there before
        if watch is not None:
            self._watched(watch)

    def _watched(self, watch: Watch) -> None:
        if self._was_busy:
            self._app.post_message(CorpusChanged())
        try:
            watch(lambda: self._app.post_message(CorpusChanged()), self._left)
        except (OSError, RuntimeError) as error:
            self._app.call_from_thread(
                self._app.view.announce, f"Changes are not seen while open ({error})", warns=True
            )

    def end(self) -> None:
        """Nothing is to be watched any more."""
        self._left.set()


def _gazetteer() -> Atlas:
    from jpties.names.gazetteer import gazetteer

    return gazetteer()
