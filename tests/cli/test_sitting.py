"""What one opening of the browser remembers for the next: by corpus, for all corpora, and never what a flag said."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

import pytest

from jpties.cli.browse import Sitting
from jpties.files.folders import Folders
from ui.opening import opened


def sitting(home: Path, corpus: str = "", theme: str | None = None) -> Sitting:
    paths = (str(home / corpus),) if corpus else ()
    options = Namespace(theme=theme, no_sidecar=True, no_cache=True, cluster="")
    return Sitting(options, Folders(home / "config", home / "data", home / "state", home / "cache"), paths)


async def sit(home: Path, corpus: str, *keys: str, flag: str | None = None) -> str:
    """Open the browser, press keys and leave; gives the theme that was on at the end."""
    one = sitting(home, corpus, flag)
    session, _notices = one.begin()
    async with opened(session=session, theme=flag, keep=one.keep) as browser:
        await browser.press(*keys)
        on = browser.app.colouring.name
        await browser.press("q")
    assert not one.unsaved
    return on


async def test_the_theme_is_one_for_all_corpora(tmp_path: Path) -> None:
    assert await sit(tmp_path, "a") == "dark"
    await sit(tmp_path, "a", "T", *"light", "enter")
    assert await sit(tmp_path, "a") == await sit(tmp_path, "b") == await sit(tmp_path, "") == "light"
    await sit(tmp_path, "b", "T", *"high", "enter")
    assert await sit(tmp_path, "a") == "contrast"


async def test_a_flag_is_for_this_time_only(tmp_path: Path) -> None:
    await sit(tmp_path, "a", "T", *"high", "enter")
    assert await sit(tmp_path, "a", flag="light") == "light"
    assert await sit(tmp_path, "a") == "contrast"


@pytest.mark.parametrize("flag", ["light", "dark"])
async def test_what_is_chosen_after_a_flag_is_kept_even_if_it_is_the_same(tmp_path: Path, flag: str) -> None:
    assert await sit(tmp_path, "a", "T", *"light", "enter", flag=flag) == "light"
    assert await sit(tmp_path, "b") == "light"
