"""An error inside the program: the browser ends, nothing that it held is told, and the user may go on."""

from __future__ import annotations

from pathlib import Path

import pytest

from jpties.failure import failure_of
from jpties.state.log import KEPT, MAX_BYTES, Log
from jpties.state.session import Session
from jpties.ui.failing import FailureApp
from ui.opening import opened

WORDS = "words of an article \x1b]52;c;x\x07 [@click=app.quit]x[/]"


def raised() -> Exception:
    """An error that quotes an article, raised because of another."""
    try:
        try:
            Path(f"/home/somebody/{WORDS[:5]}").read_text(encoding="utf-8")
        except OSError as error:
            raise ValueError(WORDS) from error
    except ValueError as error:
        return error
    raise AssertionError


async def test_an_error_in_a_handler_ends_the_browser_with_a_report(monkeypatch: pytest.MonkeyPatch) -> None:
    from jpties.ui.screens.view import ViewScreen

    def fail(_self: object) -> None:
        raise ValueError(WORDS)

    monkeypatch.setattr(ViewScreen, "do_help", fail)
    kept: list[Session] = []
    with pytest.raises(ValueError, match="words of an article"):
        async with opened(keep=kept.append) as one:
            await one.press("?")
    assert one.app.failure is not None
    assert one.app.failure.kind == "ValueError"
    assert "words of" not in one.app.failure.report
    assert len(kept) == 1


def test_a_report_tells_places_in_the_code_and_no_word_or_path_of_the_user() -> None:
    report = failure_of(raised()).report
    assert "ValueError" in report
    assert "after FileNotFoundError 2" in report
    assert "test_failing.py" in report
    assert "words" not in report
    assert "somebody" not in report
    assert str(Path.home()) not in report
    assert str(Path(__file__).parent) not in report
    assert report.isprintable() or all(line.isprintable() for line in report.splitlines())


def test_a_report_of_errors_that_led_to_each_other_in_a_circle_ends() -> None:
    first, second = ValueError(), KeyError()
    first.__context__, second.__context__ = second, first
    assert failure_of(first).report.count("Error") == 2


@pytest.mark.parametrize(("key", "answer"), [("enter", "again"), ("q", "leave"), ("escape", "leave")])
async def test_the_screen_after_a_failure_takes_an_answer(key: str, answer: str, tmp_path: Path) -> None:
    app = FailureApp(failure_of(raised()), tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        text = "\n".join(strip.text for strip in app.screen._compositor.render_strips())
        assert "jpties has to stop" in text
        assert "words of" not in text
        await pilot.press(key)
    assert app.return_value == answer


@pytest.mark.parametrize("size", [(120, 36), (40, 12)])
async def test_the_report_is_saved_for_its_owner_alone(size: tuple[int, int], tmp_path: Path) -> None:
    failure = failure_of(raised())
    app = FailureApp(failure, tmp_path / "state")
    async with app.run_test(size=size) as pilot:
        await pilot.press("s")
        [saved] = (tmp_path / "state").iterdir()
        assert saved.read_text(encoding="utf-8") == failure.report
        assert saved.stat().st_mode & 0o777 == 0o600


async def test_a_report_that_cannot_be_saved_says_why(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file", encoding="utf-8")
    app = FailureApp(failure_of(raised()), tmp_path / "state")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("s")
        text = "\n".join(strip.text for strip in app.screen._compositor.render_strips())
    assert "not saved" in text


def test_the_log_is_for_its_owner_alone_clean_and_bounded(tmp_path: Path) -> None:
    log = Log(tmp_path / "state")
    log.tell(WORDS)
    [file] = (tmp_path / "state").iterdir()
    assert file.stat().st_mode & 0o777 == 0o600
    assert "\x1b" not in file.read_text(encoding="utf-8")
    for _line in range(KEPT * MAX_BYTES // 1_000 + 800):
        log.tell("x" * 1_000)
    log.close()
    files = list((tmp_path / "state").iterdir())
    assert len(files) == KEPT + 1
    assert all(one.stat().st_size <= MAX_BYTES and one.stat().st_mode & 0o777 == 0o600 for one in files)


def test_a_log_that_cannot_be_written_is_done_without(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    for folder in (None, tmp_path / "file", tmp_path / "file" / "below"):
        log = Log(folder)
        log.tell("x")
        log.close()
    (tmp_path / "jpties.log").symlink_to(tmp_path / "file")
    log = Log(tmp_path)
    log.tell("x")
    log.close()
    assert capfd.readouterr() == ("", "")
    assert (tmp_path / "file").read_text(encoding="utf-8") == ""


async def test_what_fails_while_the_app_ends_changes_nothing_of_its_end() -> None:
    """A signal may come while a view is being made, whose parts are gone then."""
    async with opened() as one:
        one.app.leave_by(15)
        one.app._handle_exception(raised())
        assert one.app.failure is None
    assert one.app.return_code == 128 + 15
