"""Adding an article in the app: paste it or name its file, put right what was detected, save."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from jpties.corpus.listing import OWN_LABEL
from jpties.errors import JptiesError
from jpties.files.typed import typed_path
from jpties.ui.gathering import reason_of

if TYPE_CHECKING:
    from jpties.corpus.own import OwnArticles
    from jpties.model.analysis import Analysis
    from jpties.ui.screens.paste import Pasted
    from jpties.ui.screens.view import ViewScreen

LABELS = {
    "title": "Title",
    "byline": "Byline",
    "source": "Source",
    "url": "Address",
    "published": "Published",
    "lang": "Language",
}
"""How the form calls what may be said of an article."""


class Adding:
    """Leads from the pasted text to the saved article; what takes time runs in a thread."""

    def __init__(self, screen: ViewScreen) -> None:
        self._screen = screen

    def do_add_article(self) -> None:
        """Ask for the article."""
        if self._screen.desk.own is None:
            self._screen.announce("There is no folder to add articles to", warns=True)
            return
        own = self._screen.desk.own()
        from jpties.ui.screens.paste import Paste  # deferred: Textual's editor costs 30 ms

        self._screen.app.push_screen(Paste(), lambda pasted: self._look_at(own, pasted))

    def _look_at(self, own: OwnArticles, pasted: Pasted | None) -> None:
        """Detect what there is to know, and whether the article is there already."""
        if pasted is None:
            return
        from jpties.corpus.own import PASTED, article_bytes

        screen = self._screen

        def run() -> None:
            """Read and analyse in a thread: a saved page takes a second."""
            try:
                if pasted.path:
                    data, name = article_bytes(str(typed_path(pasted.path))), Path(pasted.path).name
                else:
                    data, name = pasted.text.encode("utf-8", "replace"), PASTED
                analysis = own.proposal(data, name)
                same = own.same(analysis)
            except Exception as error:  # what happens in a thread would be lost otherwise
                screen.app.call_from_thread(screen.announce, reason_of(screen, error), warns=True)
                return
            screen.app.call_from_thread(self._ask, own, data, name, analysis, same)

        screen.run_worker(run, thread=True, group="add", exit_on_error=False)

    def _ask(self, own: OwnArticles, data: bytes, name: str, analysis: Analysis, same: str | None) -> None:
        """Show what was detected, to be put right."""
        from jpties.ui.screens.form import Form, FormField

        detected = {field: _detected(analysis, field) for field in LABELS}
        about = f"{len(analysis.facts)} facts found" if same is None else f"It is there already as {same}"
        fields = [FormField(field, label, detected[field]) for field, label in LABELS.items()]

        def save(words: dict[str, str] | None) -> None:
            """Add the article with what was put right in the form; None is a form that was left."""
            if words is None:
                self._screen.announce("Not added")
                return
            said = {field: value for field, value in words.items() if value.strip() != detected[field]}
            try:
                added = own.add(data, name, analysis, said)
            except JptiesError as error:
                self._screen.announce(str(error), warns=True)
                return
            self._list_own(own)
            key = self._screen.keyboard.shown("open-corpus")
            self._screen.announce(f"Added as {added.name} to your own articles; {key} opens them")

        self._screen.app.push_screen(Form("Add an article", about, fields), save)

    def _list_own(self, own: OwnArticles) -> None:
        """Put the user's own articles among the corpora that can be opened, where they are not yet."""
        desk, paths = self._screen.desk, (str(own.folder),)
        if all(known != paths for _title, known in desk.corpora):
            desk.corpora = [(OWN_LABEL, paths), *desk.corpora]


def _detected(analysis: Analysis, field: str) -> str:
    stated = getattr(analysis.article.metadata, field)
    return stated.value if stated is not None else ""
