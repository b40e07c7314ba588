"""The name of the paper in a credit is no person, whoever says what the paper is."""

from __future__ import annotations

import pytest

from jpties.extract.analyse import analyse
from jpties.model.article import Stated
from jpties.model.supplied import Supplied
from jpties.text.canonical import Decoded

ARTICLE = (
    "Les provinces cherchent des partenaires au Japon\n\n"
    "Nhân Dân en ligne - Un programme de promotion des provinces a eu lieu cette semaine dans la ville de Kobe. "
    "Le gouverneur Kinzo Saito a reçu la délégation."
)
CURATED = Supplied("a.yaml", (("source", Stated("Nhân Dân en ligne", "credited", origin="curated")),))


@pytest.mark.parametrize("supplied", [None, CURATED], ids=["extracted", "curated"])
def test_a_paper_is_no_person(supplied: Supplied | None) -> None:
    analysis, _ = analyse("a", "a.txt", Decoded(ARTICLE, "utf-8", "test"), supplied)
    source = analysis.article.metadata.source
    assert source is not None
    assert source.value == "Nhân Dân en ligne"
    assert source.start == ARTICLE.index("Nhân")
    persons = [ARTICLE[one.start : one.end] for one in analysis.mentions if one.type == "person"]
    assert persons == ["Kinzo Saito"]
