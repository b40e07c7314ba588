"""A table of the times that queries take in a corpus of many articles, and of what their index costs.

    PYTHONPATH=tests python -m benchmarks.search [COUNT] [FOLDER]

Times are processor time. FOLDER keeps the cache for another run.

The texts are those of `corpus_maker`; what is known of them beside their words is borrowed from the annotated
articles, with dates and names of their own, so that a hundred thousand need no hour of extraction.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.corpus_maker import ROOT, Maker, make_article
from jpties.corpus.encoding import decoded_row, encoded_row
from jpties.corpus.keeping import ReadArticle
from jpties.corpus.listing import ArticleFile, corpus_files
from jpties.corpus.reading import read_article
from jpties.corpus.replacing import Joined
from jpties.corpus.store import CorpusStore
from jpties.files.opening import Stamp
from jpties.model.model import EntityRow, Model
from jpties.search.answering import answered
from jpties.search.found import found_in
from jpties.text.terms import index_line

if TYPE_CHECKING:
    from collections.abc import Callable

CACHE = "cache.sqlite"
REPEATS = 7
"""Times that each query is asked."""
OWN_NAMES = 8
"""Names of an article that no other has, about as many as newspapers have."""
FIRST = 24
"""Articles of which the screen shows hits at once."""
KINDS: dict[str, tuple[str, ...]] = {
    "a rare word": ("rimouski", "ramen", "viber", "kesennuma", "catedral"),
    "a common word": ("de", "japan", "the", "2014", "million"),
    "two words": ("japan delegation", "accord ville", "hiệp định", "empresa turismo", "stadt partnerschaft"),
    "a phrase": ('text:"the city"', 'text:"de la ville"', 'text:"hợp tác"', 'text:"memorandum of understanding"'),
    "kanji": ("協定", "知事", "県", "観光", "姉妹都市"),
    "beginnings": ("deleg*", "ky*", "coop*", "inter*", "univers*"),
    "fuzzy": ("kyuushu~", "delegtion~", "fukouka~2", "toyko~", "vietman~"),
    "near": ("japan NEAR/5 delegation", "ville NEAR/3 accord", "de NEAR/2 la"),
    "OR, NOT": ("(delegation OR accord) -the", "tourism OR turismo OR tourisme", "NOT the", "de NOT la"),
    "quoted names": ('"Vietnam"', '"Kyushu"', '"Jerusalem"'),
    "who, org, place": ("who:abe", "who:hattori", "org:association", "place:vietnam", "place:九州"),
    "ties": ("partner:VN", "partner:FR region:kyushu", "region:JP-40"),
    "dates": ("date:2014..2016", "date:>=2020", "date:2012-05 delegation"),
    "language": ("lang:fr", "-lang:en", "lang:ja 県"),
    "facts": ("kind:agreement", "amount:>1e8 unit:USD", "kind:figure unit:percent amount:>50", "when:2015"),
    "mixed": (
        "kind:agreement partner:VN date:2014.. delegation",
        'place:vietnam ("trade" OR accord) -lang:en amount:>1m',
    ),
}


def donors() -> list[ReadArticle]:
    """The annotated articles, read."""
    folders = [str(ROOT / "seeds"), str(ROOT / "tests" / "quality" / "gold")]
    return [read_article(file, use_sidecar=False) for file in corpus_files(folders, [])]


def borrowed(number: int, donor: ReadArticle, numbers: random.Random) -> tuple[ReadArticle, float]:
    """An article with a text of its own, and the seconds that its terms took."""
    text = make_article(number)
    title, _, body = text.partition("\n")
    begun = time.process_time()
    lines = index_line([title]), index_line([title, *body.split("\n\n")])
    seconds = time.process_time() - begun
    day = f"{numbers.randrange(2006, 2026)}-{numbers.randrange(1, 13):02}-{numbers.randrange(1, 29):02}"
    name = f"{number:06}"
    assert donor.row is not None
    assert donor.index is not None
    row = encoded_row(decoded_row(donor.row)._replace(name=name, published=day, title=title, text_sha256=name))
    lang = Maker(number).lang
    index = replace(donor.index, sha=name, lang=lang, first=day, last=day, title=lines[0], body=lines[1])
    file = ArticleFile(name, f"{name}.txt", Stamp(0, 0), None, None)
    return replace(donor, file=file, row=row, index=index), seconds


def built(folder: Path, count: int, seed: int) -> CorpusStore:
    """A store of that many articles; prints what it cost."""
    given = [one for one in donors() if one.row is not None]
    numbers = random.Random(seed)
    store = CorpusStore(folder / CACHE, "benchmark")
    forms: set[tuple[str, str, str]] = set()
    occurrences: list[tuple[str, str]] = []
    cutting = putting = 0.0
    for first in range(0, count, 32):
        batch = []
        for number in range(first, min(count, first + 32)):
            donor = numbers.choice(given)
            article, seconds = borrowed(number, donor, numbers)
            cutting += seconds
            batch.append(article)
            named = [(one[0], one[1], form) for one in donor.entities for form in one[3]]
            named += [(f"person:{number}-{at}", "person", f"Abo{number} Ker{at}") for at in range(OWN_NAMES)]
            forms.update(named)
            occurrences += [(entity, article.file.name) for entity in sorted({one[0] for one in named})]
        begun = time.process_time()
        store.put(batch)
        putting += time.process_time() - begun
    rows = [EntityRow(entity, kind, form, 1, 1) for entity, kind, form in {one[0]: one for one in forms}.values()]  # type: ignore[arg-type]
    begun = time.process_time()
    words = sorted({(entity, kind, index_line([form])) for entity, kind, form in forms})
    store.relink(Joined([], rows, occurrences, words, {}, ""))
    linking = time.process_time() - begun
    size = (folder / CACHE).stat().st_size / 1e6
    print(
        f"{count:,} articles: terms {cutting / count * 1e3:.2f} ms, writing {putting / count * 1e3:.2f} ms an article"
    )
    print(f"links and {len(forms):,} forms {linking:.1f} s, cache {size:.0f} MB")
    return store


def times(work: Callable[[], object]) -> list[float]:
    """Milliseconds of each of some runs."""
    found = []
    for _ in range(REPEATS):
        begun = time.process_time()
        work()
        found.append((time.process_time() - begun) * 1e3)
    return found


def p95(values: list[float]) -> float:
    """The value that 95 of 100 do not pass."""
    return sorted(values)[min(len(values) - 1, int(len(values) * 0.95))]


def table(model: Model) -> None:
    """Print the times by kind of query: to the names of all articles, and to the hits of the first ones."""
    every: list[float] = []
    print(f"{'':<18}{'p50 ms':>9}{'p95 ms':>9}{'first hits':>12}   articles found")
    for kind, queries in KINDS.items():
        whole: list[float] = []
        shown: list[float] = []
        counts = []
        for query in queries:
            answer = answered(model, query)
            counts.append(len(answer.articles))
            whole += times(lambda query=query: answered(model, query))  # type: ignore[misc]
            names = answer.articles[:FIRST]
            shown += times(lambda plan=answer.plan, names=names: [found_in(model, plan, name) for name in names])  # type: ignore[misc]
        every += whole
        found = " ".join(f"{count:,}" for count in counts)
        print(
            f"{kind:<18}{statistics.median(whole):>9.1f}{p95(whole):>9.1f}{statistics.median(shown):>12.1f}   {found}"
        )
    print(f"{'all':<18}{statistics.median(every):>9.1f}{p95(every):>9.1f}")


def main() -> None:
    """Build, ask, print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(sys.argv[2] if len(sys.argv) > 2 else temporary)
        is_there = (folder / CACHE).exists()
        store = CorpusStore(folder / CACHE, "benchmark") if is_there else built(folder, count, 1)
        rows, overview = store.rows()
        with Model(rows, store, overview=overview) as model:
            table(model)


if __name__ == "__main__":
    main()
