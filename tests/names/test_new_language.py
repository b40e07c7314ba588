"""A language is added by files alone: Italian, of which `italian/` holds the lexicon, on a copy of the package.

The copy is compiled by the project's own script and asked on the command line, as somebody who adds a language would.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
ARTICLE = """\
Il sindaco di Lucca firma un accordo con Nagasaki

Lucca, 12 marzo 2024 - La sindaca di Lucca, Carla Bianchi, ha ricevuto il governatore di Nagasaki, Kengo Mori, e una \
delegazione di 40 imprese giapponesi. "Vogliamo aprire una sede a Osaka entro il 2026", ha dichiarato Bianchi.

L'Università di Siena e l'Università di Nagasaki scambieranno 120 studenti ogni anno, con un contributo di 2,5 milioni \
di euro. Il Consolato generale del Giappone a Milano e la Camera di Commercio di Prato sostengono il progetto.

Dal 3 al 7 giugno la Toscana sarà ospite del Festival di Nagoya, dove sono attese oltre 50.000 persone. Il Ministero \
degli Affari Esteri ha lodato l'intesa tra la Toscana e la prefettura di Gifu, che dura da 15 anni.
"""
NAMES = [
    ("place", "Lucca", "place:it-lucca"),
    ("place", "Nagasaki", "place:jp-42"),
    ("place", "Lucca", "place:it-lucca"),
    ("date", "12 marzo 2024", "date:2024-03-12"),
    ("place", "Lucca", "place:it-lucca"),
    ("person", "Carla Bianchi", "person:carla-bianchi"),
    ("place", "Nagasaki", "place:jp-42"),
    ("person", "Kengo Mori", "person:mori-kengo"),
    ("quantity", "40 imprese", "quantity:40-companies"),
    ("place", "Osaka", "place:jp-27"),
    ("date", "2026", "date:2026"),
    ("person", "Bianchi", "person:carla-bianchi"),
    ("organization", "Università di Siena", "org:universita-di-siena"),
    ("organization", "Università di Nagasaki", "org:universita-di-nagasaki"),
    ("quantity", "120 studenti", "quantity:120-students"),
    ("quantity", "2,5 milioni di euro", "quantity:2500000-eur"),
    (
        "organization",
        "Consolato generale del Giappone a Milano",
        "org:consolato-generale-del-giappone-a-milano",
    ),
    ("organization", "Camera di Commercio di Prato", "org:camera-di-commercio-di-prato"),
    ("date", "3 al 7 giugno", "date:2024-06-03/2024-06-07"),
    ("place", "Toscana", "place:it-52"),
    ("event", "Festival di Nagoya", "event:festival-di-nagoya"),
    ("quantity", "50.000 persone", "quantity:50000-people"),
    ("organization", "Ministero degli Affari Esteri", "org:ministero-degli-affari-esteri"),
    ("place", "Toscana", "place:it-52"),
    ("place", "Gifu", "place:jp-21"),
    ("quantity", "15 anni", "quantity:15-years"),
]


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, Any]]]:
    """What the command line says of the article, once the lexicon is there."""
    home = tmp_path_factory.mktemp("italian")
    package = home / "tui" / "jpties"
    shutil.copytree(ROOT / "tui" / "jpties", package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(Path(__file__).parent / "italian", package / "names" / "lexicons" / "it")
    shutil.copytree(ROOT / "tui" / "tools", home / "tui" / "tools")
    subprocess.run([sys.executable, home / "tui" / "tools" / "compile_lexicons.py"], check=True)
    article = home / "articles" / "lucca.txt"
    article.parent.mkdir()
    article.write_text(ARTICLE, encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": str(home / "tui"), "JPTIES_HOME": str(home / "own")}

    def asked(command: str) -> list[dict[str, Any]]:
        words = [sys.executable, "-m", "jpties", command, str(article.parent), "--format", "jsonl"]
        done = subprocess.run(words, env=environment, check=True, capture_output=True, text=True, encoding="utf-8")
        return [json.loads(line) for line in done.stdout.splitlines()]

    return {command: asked(command) for command in ("articles", "entities", "facts")}


def test_the_language_is_told(rows: dict[str, list[dict[str, Any]]]) -> None:
    """By its function words, and the article is dated by its months."""
    (article,) = rows["articles"]
    assert (article["lang"], article["published"]) == ("it", "2024-03-12")
    assert {"it-lucca", "IT-52"} <= set(article["partners"])
    assert set(article["regions"]) == {"JP-21", "JP-27", "JP-42"}


def test_names_dates_and_quantities_are_found(rows: dict[str, list[dict[str, Any]]]) -> None:
    """All of them and nothing else, with their ids."""
    assert [(row["type"], row["text"], row["id"]) for row in rows["entities"]] == NAMES


def test_there_are_facts(rows: dict[str, list[dict[str, Any]]]) -> None:
    """Figures come from the numbers; offices from the roles."""
    kinds = {row["kind"] for row in rows["facts"]}
    assert {"figure", "role"} <= kinds
