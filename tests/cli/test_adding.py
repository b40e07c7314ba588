"""`jpties add`, and what is opened where no path is given."""

from __future__ import annotations

import io
from pathlib import Path
from types import SimpleNamespace

import pytest

from jpties.cli import main

BODY = (
    "Governor visits Hanoi to sign memorandum\n\nHANOI, 3 May 2023 - Governor Hattori Seitaro of Fukuoka Prefecture met Vietnamese Ambassador "
    "Pham Quang Hieu on Wednesday.\n\nThe two sides signed a memorandum on the exchange of trainees in agriculture.\n"
)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "scraped page.txt"
    path.write_bytes(BODY.encode())
    return path


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Folder of the user's own corpus."""
    monkeypatch.setenv("JPTIES_HOME", str(tmp_path / "home"))
    return tmp_path / "home" / "data" / "articles"


def test_an_article_is_added_as_it_is_with_what_was_said_of_it(article: Path, own: Path) -> None:
    assert main(["add", str(article), "--source", 'The "Daily"', "--published", "2023-05"]) == 0
    assert (own / "governor-visits-hanoi-to-sign-memorandum.txt").read_bytes() == article.read_bytes()
    assert (
        own / "governor-visits-hanoi-to-sign-memorandum.yaml"
    ).read_text() == 'source: "The \\"Daily\\""\npublished: "2023-05"\n'


def test_what_was_added_is_what_opens_next(article: Path, own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["articles", "--format", "csv"]) == 0
    assert "004_" in capsys.readouterr().out  # the built-in ones
    assert main(["add", str(article)]) == 0
    capsys.readouterr()
    assert main(["articles", "--format", "csv"]) == 0
    assert [line.split(",")[0] for line in capsys.readouterr().out.splitlines()] == [
        "article",
        "governor-visits-hanoi-to-sign-memorandum",
    ]


def test_the_first_article_says_once_what_opens_now(
    article: Path, own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["add", str(article)]) == 0
    assert capsys.readouterr().err.count("your own articles are now what opens where no path is given") == 1
    other = tmp_path / "other.txt"
    other.write_text(BODY.replace("agriculture", "nursing").replace("Hattori Seitaro", "Kimura Takashi"))
    assert main(["add", str(other)]) == 0
    assert "what opens" not in capsys.readouterr().err


def test_nothing_is_said_of_what_opens_where_settings_say_it(
    article: Path, own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = own.parents[1] / "config" / "config.yaml"
    config.parent.mkdir(parents=True)
    config.write_text(f"paths: {article}\n")
    assert main(["add", str(article)]) == 0
    assert "what opens" not in capsys.readouterr().err


def test_configured_paths_go_before(article: Path, own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["add", str(article)]) == 0
    config = own.parents[1] / "config" / "config.yaml"
    config.parent.mkdir(parents=True)
    config.write_text(f"paths: {article.parent / 'scraped page.txt'}\n")
    capsys.readouterr()
    assert main(["articles", "--format", "csv"]) == 0
    assert capsys.readouterr().out.splitlines()[1].startswith("scraped page,")


@pytest.mark.parametrize(
    "again",
    [
        BODY,
        "Home | News | Contact\nShare\n" + BODY + "\nRead also\nAnother story of the day\n",
        BODY.replace("\n", "\r\n"),
    ],
    ids=["the same", "other chrome around it", "other line ends"],
)
def test_the_same_article_is_noticed(
    again: str, article: Path, own: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["add", str(article)]) == 0
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(again.encode())))
    assert main(["add", "-"]) == 1
    assert "there already as governor-visits-hanoi-to-sign-memorandum" in capsys.readouterr().err
    assert len(list(own.iterdir())) == 1
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(again.encode())))
    assert main(["add", "-", "--force"]) == 0
    assert len(list(own.iterdir())) == 2


def test_another_article_of_the_same_frame_is_another_article(article: Path, own: Path, tmp_path: Path) -> None:
    assert main(["add", str(article)]) == 0
    other = tmp_path / "other.txt"
    other.write_text(BODY.replace("agriculture", "nursing").replace("Hattori Seitaro", "Kimura Takashi"))
    assert main(["add", str(other)]) == 0


@pytest.mark.parametrize(
    ("words", "data", "says"),
    [
        (["--published", "2023-13"], BODY, "no month 13"),
        (["--lang", "no language"], BODY, "lang"),
        ([], "", "empty"),
        ([], "\x00\x01\x02" * 400, ""),
    ],
)
def test_what_is_wrong_is_told_and_nothing_written(
    words: list[str], data: str, says: str, own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.txt"
    path.write_text(data)
    assert main(["add", str(path), *words]) in (1, 2)
    error = capsys.readouterr().err
    assert error.startswith("jpties: ")
    assert says in error
    assert not list(own.glob("*"))


def test_fields_are_for_one_file_and_endings_are_looked_at(
    article: Path, own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["add", str(article), str(article), "--title", "T"]) == 2
    assert "one by one" in capsys.readouterr().err
    assert main(["add", str(tmp_path / "x.pdf")]) == 2
    assert ".txt" in capsys.readouterr().err
