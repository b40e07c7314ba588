"""The app: start and end, the model's arrival, views, the clipboard."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any

from textual.app import App

from jpties.state.config import Settings
from jpties.state.following import told
from jpties.state.keymap import Keyboard
from jpties.state.session import Session
from jpties.ui.colouring import Colouring
from jpties.ui.copying import Clipboard
from jpties.ui.desk import Desk
from jpties.ui.feeding import Feeding
from jpties.ui.key_order import KeyOrder
from jpties.ui.leaving import end_soon, listen
from jpties.ui.noting import Noting
from jpties.ui.screens.browse import BrowseScreen
from jpties.ui.switching import Switching

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.events import Event
    from textual.filter import LineFilter

    from jpties.failure import Failure
    from jpties.model.atlas import Atlas
    from jpties.ui.feeding import ModelFailed, ModelReady, ModelWhole, Reading
    from jpties.ui.key_order import TypedAhead
    from jpties.ui.look import Look
    from jpties.ui.outside import Outside
    from jpties.ui.screens.view import ViewScreen


class JptiesApp(App[None]):
    """The browser."""

    TITLE = "jpties"
    ENABLE_COMMAND_PALETTE = False  # ours is made from the registry, and reads no markup
    ALLOW_SELECT = False  # the reader selects text, not cells

    def __init__(self, outside: Outside, settings: Settings | None = None, session: Session | None = None) -> None:
        super().__init__()
        self.animation_level = "none"
        self.settings = settings or Settings()
        """The user's settings."""
        self.session = session or Session()
        """What is remembered; changed while the app runs."""
        self._atlas = outside.atlas
        self.noting = Noting(self, outside.notebook)
        """The notebook, laid on the corpus."""
        self._feeding = Feeding(self, outside.load, outside.watch, outside.atlas)
        self._whole = self._leaves = self._leaving = False
        self._keep = outside.keep
        self._told = outside.log
        self.failure: Failure | None = None
        """The error inside the program that ended it."""
        self.next_paths: tuple[str, ...] = ()
        """What the user wants to open instead, once the app has ended."""
        self.colouring = Colouring(self, outside.theme)
        """The theme in force."""
        self.keyboard = Keyboard(self.settings.keys)
        """The keys in force."""
        self._notices = [*outside.notices, *(problem.sentence for problem in self.keyboard.problems)]
        self._desk = Desk(
            self.settings,
            self.session,
            self.keyboard,
            self.colouring.look,
            outside.clipboard or Clipboard(self.settings, self._write, outside.state_folder),
            corpora=outside.corpora,
            own=outside.own,
            drafts=outside.drafts,
        )
        self.browse = BrowseScreen(self._desk)
        """The screen of the browser."""
        self._switching = Switching(self, self._desk)
        self._typed = KeyOrder(self, super().on_event)

    def get_default_screen(self) -> BrowseScreen:
        """The browser is all there is below."""
        return self.browse

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Those of Textual, or ours where no colour is wanted."""
        return self.colouring.filters(super().get_line_filters())

    # Keys

    async def on_event(self, event: Event) -> None:
        """One key after the other."""
        await self._typed.take(event)

    def on_typed_ahead(self, message: TypedAhead) -> None:
        """A key goes to what has the focus by now."""
        self._typed.take_back(message)

    # The model

    def on_mount(self) -> None:
        """Read the corpus while the empty screen is painted."""
        if not self.is_headless:
            listen(self, self.leave_by)
        self._feeding.read()
        if self._notices:
            self.browse.announce("; ".join(self._notices), warns=True)

    def on_corpus_changed(self) -> None:
        """Read it again; what has not changed is not analysed again."""
        self._feeding.read()

    def on_unmount(self) -> None:
        """Nothing is to be watched any more."""
        self._feeding.end()

    def on_reading(self, message: Reading) -> None:
        """Say how far it is."""
        self.browse.status.tell(f"Reading {message.done:,} of {message.total:,} articles")

    def on_model_ready(self, message: ModelReady) -> None:
        """Show the corpus, and close the one that was shown before."""
        before = self.browse.travel.model
        self.browse.show_model(self.noting.lay(message.model), message.tree)
        self.view.catch_up()
        if before is not None:
            before.close(message.model)
            words = told(before.texts, message.model.texts) if self._whole else ""
            if words:
                self.view.announce(words)
        self._whole = message.whole
        if message.whole:
            self.on_model_whole(message)

    def on_model_whole(self, message: ModelWhole | ModelReady) -> None:
        """Do what was put off until then."""
        self._whole = True
        self._told.tell(f"read {len(message.model.rows)} articles, {len(message.model.problems)} problems")
        self._feeding.settle(message.model, message.tree)

    def show_notes(self, *, anew: bool) -> None:
        """Show what the notebook says now; `anew` where articles may have other facts."""
        travel = self.browse.travel
        if travel.model is None or travel.tree is None:
            return
        if anew:
            self.browse.show_model(self.noting.lay(travel.model), travel.tree)
        else:
            self.noting.look_again(travel.model)
            self.browse.show_signs()
        self.view.catch_up()

    def close_model(self) -> None:
        """Close the corpus; called when the screen is gone."""
        model = self.browse.travel.model
        if model is not None:
            model.close()

    def on_model_failed(self, message: ModelFailed) -> None:
        """Say why there is nothing to show."""
        self.browse.status.tell("")
        self.browse.announce(message.reason, warns=True)

    # Views

    @property
    def view(self) -> ViewScreen:
        """The view that is seen, or was before something was laid over it."""
        return self._switching.current

    def open_view(self, view: str, *, jump: bool = True) -> None:
        """Show a view: a name of the registry of views, with `:THING` for those that show one thing."""
        self._switching.open(view, jump=jump)

    @property
    def atlas(self) -> Atlas:
        """The gazetteer: the one given, else that of the package, loaded when it is asked for."""
        if self._atlas is None:
            from jpties.names.gazetteer import gazetteer

            self._atlas = gazetteer()
        return self._atlas

    def do_view_search(self) -> None:
        """Open the search and ask for a query."""
        self.open_view("search")
        self.view.perform("view-search")

    def tell_corpus(self, words: str) -> None:
        """Say in the top line of every view what is open."""
        self._switching.tell_corpus(words)

    # Copying

    def _write(self, sequence: str) -> None:
        """Write to the terminal; the clipboard's escape sequence has no other way, and no public one."""
        if self._driver is None or self.is_headless:
            raise OSError("no terminal")
        self._driver.write(sequence)
        self._driver.flush()

    @property
    def copied(self) -> list[str]:
        """The texts that were to be copied, the first one first."""
        return self._desk.copied

    def copy_to_clipboard(self, text: str) -> None:
        """What Textual's own widgets copy takes the same way."""
        self.view.copying.put(text, "text")

    def notify(self, message: str, **_options: object) -> None:
        """What Textual itself has to say goes to the status line, never through markup."""
        self.view.announce(message)

    def dress(self, look: Look) -> None:
        """Put other styles on every view."""
        self._desk.look = look
        self._switching.dress()

    # Failing

    def report(self, error: BaseException) -> None:
        """Put an error inside the program, of which the user is told elsewhere, into the log."""
        from jpties.failure import failure_of  # deferred: needed when something has failed

        self._told.tell(failure_of(error).report)

    def _handle_exception(self, error: Exception) -> None:
        """Keep the state and leave; the screen of failures comes after this one, since nothing here is sound.

        Textual would print the values of variables, which hold text of articles.
        """
        if self._leaving:  # of a screen that was still being made: nobody will see it
            self.report(error)
            self._close_messages_no_wait()
            return
        if self.failure is None:
            from jpties.failure import failure_of  # deferred: needed when something has failed

            self.failure = failure_of(error)
            self._told.tell(self.failure.report)
            with contextlib.suppress(Exception):  # what failed may be what is asked here
                self._keep_session()
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """Print nothing."""
        self._close_messages_no_wait()

    def panic(self, *_renderables: object) -> None:
        """Print nothing; Textual's threads come here too."""
        from jpties.failure import failure_of

        self.failure = self.failure or failure_of(RuntimeError())
        self._close_messages_no_wait()

    # Leaving

    def do_leave(self, code: int = 0) -> None:
        """Leave, with the state kept."""
        self._keep_session()
        self._leaving = True
        self._leaves = not self.is_headless
        self.exit(return_code=code)

    def leave_for(self, paths: tuple[str, ...]) -> None:
        """Leave, with the state kept, so that another corpus is opened."""
        self.next_paths = paths
        self._keep_session()
        self._leaving = True
        self.exit()

    def leave_by(self, number: int) -> None:
        """Leave by a signal, with the code that shells have for it."""
        self._told.tell(f"told to leave by signal {number}")
        self.do_leave(128 + number)

    def _keep_session(self) -> None:
        self.browse.travel.remember()
        self.session.open_branches = sorted(self.browse.places.open)
        self.session.folded_kinds = sorted(self.browse.facts.folded)
        self._keep(self.session)

    async def run_async(self, **options: Any) -> None:
        """Run until the terminal is given back; threads that are still at work are not waited for much longer."""
        await super().run_async(**options)
        if self._leaves:
            end_soon(self.return_code or 0)

    def action_help_quit(self) -> None:
        """ctrl+c where nothing can be selected; it harms nobody."""
        self.view.announce("Nothing is selected; q leaves")

    async def action_quit(self) -> None:
        """ctrl+q, wherever the focus is."""
        self.do_leave()
