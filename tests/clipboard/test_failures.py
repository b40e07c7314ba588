"""Every way in which a route fails: the next one is tried, nothing hangs, and the notice is true."""

from __future__ import annotations

import os
import stat
import time
from pathlib import Path

import pytest

from jpties.clipboard import CopyResult, checked, copy, notice
from jpties.clipboard.copying import shown_size

LIMIT = 0.3
"""Seconds that a hanging program is given here."""
BOUND = 10.0
"""Seconds that none of these may take, however busy the machine: a hang would be a minute."""
HANGS = "exec /bin/sleep 60"
TAKES = "exec /bin/cat > {out}"


class Session:
    """A session whose programs are scripts of the test."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.bin = folder / "bin"
        self.bin.mkdir()
        self.state = folder / "state"
        self.environ = {"PATH": str(self.bin), "TERM": "xterm"}
        self.sent: list[str] = []

    def program(self, name: str, body: str) -> Path:
        """A script in the path; `{out}` in it is the file that is returned."""
        out = self.folder / f"{name}.out"
        path = self.bin / name
        path.write_text("#!/bin/sh\n" + body.replace("{out}", str(out)) + "\n")
        path.chmod(0o755)
        return out


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return Session(tmp_path)


def test_the_users_command_comes_first_and_runs_without_a_shell(session: Session) -> None:
    session.environ["DISPLAY"] = ":0"
    session.program("xclip", "exit 1")
    out = session.program("mine", 'printf "%s|" "$@" > {out}; /bin/cat >> {out}')
    result = copy("text", command="mine 'two words' $HOME ; rm", environ=session.environ)
    assert (result.route, result.confirmed, result.bytes, result.tried) == ("clipboard_cmd", True, 4, ())
    assert out.read_text() == "two words|$HOME|;|rm|text"
    assert notice(result) == "copied 4 B via clipboard_cmd"


@pytest.mark.parametrize(
    ("command", "body", "reason"),
    [
        ("mine", None, "mine: not found"),
        ("mine", "exit 3", "ended with code 3"),
        ("mine", "echo 'no such device' >&2; exit 1", "no such device"),
        ("mine", HANGS, "no answer within 0.3 s"),
        ("mine 'open", "exit 0", "clipboard_cmd has an open quotation mark"),
    ],
)
def test_a_failing_command_of_the_user_gives_way(session: Session, command: str, body: str | None, reason: str) -> None:
    if body is not None:
        session.program("mine", body)
    result = copy("text", command=command, environ=session.environ, osc52=session.sent.append, limit=LIMIT)
    assert result.tried == (("clipboard_cmd", reason),)
    assert result.route == "OSC 52"


def test_hanging_programs_are_killed_and_the_next_one_is_tried(session: Session) -> None:
    session.environ |= {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}
    pid_file = session.program("wl-copy", f"echo $$ > {{out}}; {HANGS}")
    session.program("xclip", "trap '' TERM INT; " + HANGS)
    out = session.program("xsel", 'case "$2" in --input) exec /bin/cat > {out};; *) exec /bin/cat {out};; esac')
    start = time.monotonic()
    result = copy("日本", environ=session.environ, limit=LIMIT)
    assert time.monotonic() - start < BOUND
    assert result.tried == (("wl-copy", "no answer within 0.3 s"), ("xclip", "no answer within 0.3 s"))
    assert (result.route, result.confirmed) == ("xsel", True)
    assert out.read_text() == "日本"
    with pytest.raises(ProcessLookupError):
        os.kill(int(pid_file.read_text()), 0)


def test_a_program_that_leaves_a_child_with_open_pipes_does_not_hold_us_up(session: Session) -> None:
    session.environ["WAYLAND_DISPLAY"] = "wayland-0"
    out = session.program("wl-copy", "/bin/cat > {out}; /bin/sleep 20 & exit 0")
    start = time.monotonic()
    result = copy("text", environ=session.environ)
    assert time.monotonic() - start < BOUND
    assert (result.route, out.read_text()) == ("wl-copy", "text")


def test_a_program_that_reads_nothing_of_a_large_text_does_not_hold_us_up(session: Session) -> None:
    session.environ["WAYLAND_DISPLAY"] = "wayland-0"
    session.program("wl-copy", HANGS)
    result = copy("x" * 1_000_000, environ=session.environ, limit=LIMIT)
    assert result.tried[0] == ("wl-copy", "no answer within 0.3 s")


def test_a_clipboard_that_does_not_have_the_text_is_not_confirmed(session: Session) -> None:
    session.environ["DISPLAY"] = ":0"
    session.program("xclip", 'case "$3" in -in) exec /bin/cat > /dev/null;; *) echo another;; esac')
    result = copy("text", environ=session.environ, state_folder=session.state, limit=LIMIT)
    assert (result.route, result.confirmed) == ("xclip", False)
    assert notice(result) == f"4 B given to xclip, not confirmed; the text is in {result.file}"


def test_nothing_installed_says_what_to_install(session: Session) -> None:
    session.environ |= {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}
    result = copy("text", environ=session.environ, state_folder=session.state)
    assert result.route is None
    assert dict(result.tried) == {
        "wl-copy": "not installed (package wl-clipboard)",
        "xclip": "not installed (package xclip)",
        "xsel": "not installed (package xsel)",
        "OSC 52": "no terminal",
    }
    said = notice(result)
    assert said.startswith("not copied (wl-copy: not installed (package wl-clipboard); ")
    assert said.endswith(f"the text is in {result.file}")


def test_no_display_means_that_no_program_is_tried(session: Session) -> None:
    for name in ("wl-copy", "xclip", "xsel", "pbcopy", "clip.exe", "powershell.exe", "tmux"):
        session.program(name, "exit 0")
    result = copy("text", environ=session.environ, osc52=session.sent.append, system="linux")
    assert (result.route, result.tried) == ("OSC 52", ())
    assert notice(result) == "4 B sent to the terminal, not confirmed"


@pytest.mark.parametrize(
    ("variables", "route"),
    [
        pytest.param({"DISPLAY": ":0", "WAYLAND_DISPLAY": "w"}, "OSC 52", id="the far machine's own screen"),
        pytest.param({"DISPLAY": "localhost:10.0"}, "xclip", id="a forwarded display is the user's"),
        pytest.param({"WSL_DISTRO_NAME": "Debian"}, "OSC 52", id="WSL of the far machine"),
    ],
)
def test_over_ssh_only_what_reaches_the_user_is_tried(session: Session, variables: dict[str, str], route: str) -> None:
    for name in ("wl-copy", "xclip", "xsel", "clip.exe", "powershell.exe"):
        session.program(name, "exec /bin/cat > /dev/null")
    session.environ |= {"SSH_CONNECTION": "10.0.0.1 1 10.0.0.2 22"} | variables
    assert copy("text", environ=session.environ, osc52=session.sent.append, limit=LIMIT).route == route


def test_a_state_folder_that_cannot_be_written_to_is_told_and_copies_all_the_same(session: Session) -> None:
    (session.folder / "file").write_text("")
    result = copy(
        "text", environ=session.environ, osc52=session.sent.append, state_folder=session.folder / "file" / "state"
    )
    assert (result.route, result.file) == ("OSC 52", None)
    assert result.tried[0][0] == "file"
    assert notice(result) == "4 B sent to the terminal, not confirmed"


def test_a_read_only_state_folder_leaves_it_as_it_was(session: Session) -> None:
    session.state.mkdir()
    session.state.chmod(0o500)
    if os.access(session.state, os.W_OK):
        pytest.skip("root may write everywhere; the test above has a folder that even root cannot write to")
    result = copy("text", environ=session.environ, state_folder=session.state)
    assert (result.route, result.file, list(session.state.iterdir())) == (None, None, [])
    assert "nor could it be saved" in notice(result)


def test_with_no_route_and_no_file_the_notice_says_so(session: Session) -> None:
    (session.folder / "file").write_text("")
    result = copy("text", environ=session.environ, state_folder=session.folder / "file" / "state")
    assert notice(result) == (
        "not copied (OSC 52: no terminal); nor could it be saved; `jpties check-clipboard` tries every route"
    )


def test_the_last_copy_is_kept_for_the_user_alone(session: Session) -> None:
    result = copy("前\n後", environ=session.environ, state_folder=session.state)
    assert result.file is not None
    assert result.file.read_bytes() == "前\n後".encode()
    assert stat.S_IMODE(result.file.stat().st_mode) == 0o600
    assert [path.name for path in session.state.iterdir()] == ["last-copy.txt"]


def test_what_is_too_large_for_a_terminal_is_not_sent(session: Session) -> None:
    result = copy("x" * 250_000, environ=session.environ, osc52=session.sent.append, state_folder=session.state)
    assert (result.route, session.sent) == (None, [])
    assert notice(result) == f"not copied (OSC 52: 250 KB is too large for it); the text is in {result.file}"


def test_what_some_terminals_cut_is_sent_with_a_warning(session: Session) -> None:
    result = copy("x" * 4_000, environ=session.environ, osc52=session.sent.append, state_folder=session.state)
    assert "some terminals take no more than 3 KB" in notice(result)
    assert str(result.file) in notice(result)


def test_a_terminal_that_cannot_be_written_to_is_a_failed_route(session: Session) -> None:
    def broken(_sequence: str) -> None:
        raise OSError("gone")

    result = copy("text", environ=session.environ, osc52=broken)
    assert (result.route, result.tried) == (None, (("OSC 52", "the terminal could not be written to (OSError)"),))


def test_text_with_lone_surrogates_is_copied(session: Session) -> None:
    assert copy("a\ud800b", environ=session.environ, state_folder=session.state).bytes == 3


def test_windows_is_given_what_it_does_not_garble(session: Session) -> None:
    clip = session.program("clip.exe", TAKES)
    shell = session.program("powershell.exe", TAKES)
    environ = session.environ | {"WSL_DISTRO_NAME": "Debian"}
    assert copy("plain", environ=environ, system="linux").route == "clip.exe"
    assert clip.read_bytes() == "plain".encode("utf-16-le")
    assert copy("福岡 €", environ=environ, system="linux").route == "powershell.exe"
    assert shell.read_bytes() == b"56aP5bKhIOKCrA=="
    (session.bin / "powershell.exe").unlink()
    assert copy("福岡 €", environ=environ, system="linux").route == "clip.exe"
    assert clip.read_bytes() == "福岡 €".encode("utf-16-le")


def test_pbcopy_is_told_that_it_gets_utf_8(session: Session) -> None:
    out = session.program("pbcopy", 'echo "$LC_CTYPE" > {out}; /bin/cat >> {out}')
    result = copy("福岡", environ=session.environ | {"LC_CTYPE": "C"}, system="darwin")
    assert (result.route, out.read_text()) == ("pbcopy", "UTF-8\n福岡")


def test_all_programs_together_have_a_limit(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jpties.clipboard.copying.TOTAL_LIMIT", 0.4)
    session.environ |= {"WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}
    for name in ("wl-copy", "xclip", "xsel"):
        session.program(name, HANGS)
    result = copy("text", environ=session.environ, osc52=session.sent.append, limit=LIMIT)
    assert result.tried[0] == ("wl-copy", "no answer within 0.3 s")
    assert result.tried[2] == ("xsel", "not tried, the others took too long")
    assert result.route == "OSC 52"


def test_checking_reads_each_clipboard_back(session: Session) -> None:
    session.environ |= {"WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}
    session.program("wl-copy", "exec /bin/cat > /dev/null")
    session.program("wl-paste", "printf another")
    session.program("xclip", 'case "$3" in -in) exec /bin/cat > {out};; *) exec /bin/cat {out};; esac')
    found = checked("福岡", command="absent", environ=session.environ, limit=LIMIT)
    assert [(one.route, one.took, one.same) for one in found] == [
        ("clipboard_cmd", False, None),
        ("wl-copy", True, False),
        ("xclip", True, True),
        ("xsel", False, None),
    ]


@pytest.mark.parametrize(
    ("count", "shown"),
    [(0, "0 B"), (412, "412 B"), (1_500, "1.5 KB"), (99_950, "100 KB"), (999_499, "999 KB"), (2_000_000, "2.0 MB")],
)
def test_sizes_read_well(count: int, shown: str) -> None:
    assert shown_size(count) == shown


def test_a_notice_holds_no_control_character(session: Session) -> None:
    session.program("mine", "printf '\\033]52;c;eA==\\007' >&2; exit 1")
    result = copy("text", command="mine", environ=session.environ)
    assert "\x1b" not in notice(result)


@pytest.mark.parametrize("width", [80, 100, 120, 200])
@pytest.mark.parametrize("size", [311, 250_000])
def test_a_notice_shows_the_file_before_what_was_copied(width: int, size: int) -> None:
    file = Path("/srv/people/someone/with/a/long/home/.local/state/jpties/last-copy.txt")
    result = CopyResult("OSC 52", size, confirmed=False, tried=(), file=file, large=size > 3_000)
    said = notice(result, '"The two sides signed memoranda of understanding" as chicago', width)
    assert "not confirmed" in said[:width]
    assert "last-copy.txt" in said[:width]
    assert len(said) <= width or size > 3_000
    assert width == 80 or size > 3_000 or "as chicago" in said


def test_a_notice_writes_the_home_folder_as_people_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/srv/people/someone")
    file = Path("/srv/people/someone/.local/state/jpties/last-copy.txt")
    said = notice(CopyResult("OSC 52", 311, confirmed=False, tried=(), file=file))
    assert said == "311 B sent to the terminal, not confirmed; the text is in ~/.local/state/jpties/last-copy.txt"
