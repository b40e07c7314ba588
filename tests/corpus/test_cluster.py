"""Analysing on a cluster of two workers fills the same cache; skipped where the extra is not installed."""

from __future__ import annotations

import shutil
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from jpties.cli import main
from jpties.corpus import updating
from jpties.corpus.building import read_corpus
from jpties.corpus.keeping import ReadArticle
from jpties.corpus.listing import ArticleFile, built_in

distributed = pytest.importorskip("distributed", reason="the extra `cluster` is not installed")


def test_a_cluster_fills_the_same_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    corpus = tmp_path / "corpus"
    shutil.copytree(built_in(), corpus)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the library's own start
        with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
            address = cluster.scheduler_address
            with read_corpus([str(corpus)], cache=tmp_path / "cache", cluster=address) as model:
                rows = list(model.rows)
    with read_corpus([str(corpus)]) as here:
        assert rows == list(here.rows)

    def none(files: Sequence[ArticleFile], *_others: object) -> Iterator[ReadArticle]:
        assert not files
        return iter(())

    monkeypatch.setattr(updating, "_analysed", none)
    with read_corpus([str(corpus)], cache=tmp_path / "cache") as again:
        assert list(again.rows) == rows


def test_an_address_without_a_scheduler_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JPTIES_HOME", str(tmp_path))
    assert main(["facts", "--cluster", "nowhere"]) == 2
    assert "no Dask scheduler at nowhere" in capsys.readouterr().err
