"""Ties: which places act together, in every language; what only says where, or is named by the way, ties nothing."""

from __future__ import annotations

import pytest

from extract.facts.made import made
from jpties.extract.facts.participants import participants

ROWS = [
    (
        "en",
        (
            "# [Hesse](place:de-he) and [Nara](place:jp-29) sign a pact\n"
            "The state premier of [Hesse](place:de-he) met the governor of [Nara](place:jp-29) in "
            "[Wiesbaden](place:de-wiesbaden)."
        ),
        {("DE-HE", "JP-29")},
        "where the host received a guest",
    ),
    (
        "de",
        (
            "# [Hessen](place:de-he) und [Nara](place:jp-29) unterzeichnen einen Pakt\n"
            "Der hessische Ministerpräsident hat den Gouverneur von [Nara](place:jp-29) in "
            "[Wiesbaden](place:de-wiesbaden) empfangen."
        ),
        {("DE-HE", "JP-29")},
        "where the host received a guest",
    ),
    (
        "de",
        (
            "# [Hessen](place:de-he) und [Nara](place:jp-29) unterzeichnen einen Pakt\n"
            "Der Oberbürgermeister von [Kassel](place:de-kassel) hat den Gouverneur von [Nara](place:jp-29) in "
            "[Kassel](place:de-kassel) empfangen."
        ),
        {("DE-HE", "JP-29"), ("de-kassel", "JP-29")},
        "the host's own city",
    ),
    (
        "en",
        (
            "# [Peru](place:pe) and [Nara](place:jp-29) sign a pact\n"
            "[Peru](place:pe) and [Nara](place:jp-29) signed a pact in [Kobe](place:jp-kobe)."
        ),
        {("PE", "JP-29")},
        "where it was signed is no side",
    ),
    (
        "en",
        (
            "Talks were held.\n[Lima](place:pe-lim) signed a pact with the governor of [Nara](place:jp-29) and the mayor of "
            "[Ikoma](place:jp-ikoma)."
        ),
        {("PE-LIM", "JP-29"), ("PE-LIM", "jp-ikoma")},
        "a prefecture beside its own city",
    ),
    (
        "en",
        "[Ikoma](place:jp-ikoma) in [Nara](place:jp-29) signed a pact with [Lima](place:pe-lim).",
        {("PE-LIM", "jp-ikoma")},
        "where a city lies",
    ),
    (
        "en",
        (
            "[Graz](place:at-graz) and [Nara](place:jp-29) became partners in 1985, [Linz](place:at-linz) and "
            "[Kobe](place:jp-kobe) in 1990."
        ),
        {("at-graz", "JP-29"), ("at-linz", "jp-kobe")},
        "pairs told one after another",
    ),
    (
        "en",
        (
            "[Peru](place:pe) thanked its guests. [Peru](place:pe) signed a pact with [Nara](place:jp-29).\n"
            "It rained in [Osaka](place:jp-27) while [Peru](place:pe) slept."
        ),
        {("PE", "JP-29")},
        "a city named by the way",
    ),
    (
        "en",
        (
            "[Israel](place:il) and [Japan](place:jp) signed a pact. [Israel](place:il) sent a delegation.\n"
            "A minister of [Japan](place:jp) visited [Haifa](place:il-haifa) for its culture week."
        ),
        {("IL", "JP"), ("il-haifa", "JP")},
        "the country acts by itself, beside its city",
    ),
    (
        "en",
        (
            "[Vietnam](place:vn) and [Fukuoka](place:jp-40) signed a pact. [Vietnam](place:vn) hosted [Fukuoka](place:jp-40).\n"
            "[Hanoi](place:vn-hn)-[Fukuoka](place:jp-40) flights are full."
        ),
        {("VN", "JP-40"), ("VN-HN", "JP-40")},
        "the country and its capital, each by itself",
    ),
    (
        "en",
        (
            "[Nara](place:jp-29) signed a pact with [Lima](place:pe-lim). It has sister ties with [Graz](place:at-graz) and "
            "[Linz](place:at-linz)."
        ),
        {("PE-LIM", "JP-29"), ("at-graz", "JP-29"), ("at-linz", "JP-29")},
        "the other side stands earlier in the paragraph",
    ),
    (
        "en",
        (
            "Governor [Ueda Ichiro](person:ueda-ichiro) of [Nara](place:jp-29) came.\n"
            "[Lima](place:pe-lim) received [Ueda](person:ueda-ichiro)."
        ),
        {("PE-LIM", "JP-29")},
        "a governor acts for his prefecture",
    ),
    (
        "fr",
        (
            "La ville de [Dijon](place:fr-dijon) a signé un accord avec [Kumamoto](place:jp-43) dans la ville de "
            "[Sendai](place:jp-sendai)."
        ),
        {("fr-dijon", "JP-43")},
        "dans la ville de ...",
    ),
    (
        "fr",
        "La ville de [Kofu](place:jp-kofu) est l'alliée de [Pau](place:fr-pau).",
        {("fr-pau", "jp-kofu")},
        "two cities side by side need no verb",
    ),
    (
        "nl",
        "[Delft](place:nl-delft) tekende een overeenkomst met [Akita](place:jp-05) in de havenstad [Kobe](place:jp-kobe).",
        {("nl-delft", "JP-05")},
        "in de havenstad ...",
    ),
    (
        "de",
        (
            "[Hessen](place:de-he) und die Präfektur [Nara](place:jp-29) unterzeichneten in der Stadt [Kobe](place:jp-kobe) "
            "ein Abkommen."
        ),
        {("DE-HE", "JP-29")},
        "in der Stadt ...",
    ),
    (
        "es",
        "[Cusco](place:pe-cus) firmó un acuerdo con [Fukushima](place:jp-07) en la ciudad de [Kobe](place:jp-kobe).",
        {("PE-CUS", "JP-07")},
        "en la ciudad de ...",
    ),
    (
        "vi",
        "Tỉnh [Long An](place:vn-41) đã ký thỏa thuận với tỉnh [Ibaraki](place:jp-08) tại thành phố [Kobe](place:jp-kobe).",
        {("VN-41", "JP-08")},
        "tại thành phố ...",
    ),
    (
        "ja",
        "[鳥取県](place:jp-31)と[江原道](place:kr-42)は[東京](place:jp-13)で覚書に署名した。",
        {("KR-42", "JP-31")},
        "東京で",
    ),
    (
        "ja",
        "[米子](place:jp-yonago)―[仁川](place:kr-28)便は週5往復する。",
        {("KR-28", "jp-yonago")},
        "a route by its dash",
    ),
]


@pytest.mark.parametrize(("lang", "marked", "ties", "why"), ROWS, ids=[f"{row[0]}: {row[3]}" for row in ROWS])
def test_ties(lang: str, marked: str, ties: set[tuple[str, str]], why: str) -> None:
    article = made(marked, lang)
    found = participants(article.document, article.metadata, article.mentions, article.facts)
    assert set(found.ties) == ties, why
    assert len(found.ties) == len(set(found.ties))
