"""The gazetteer: which places a name may mean, and what is known of them.

One SQLite file, made by `tui/tools/make_gazetteer.py`, opened read-only and never loaded. Names are looked up by
`place_key`: folded, the runs of letters and digits joined by single spaces (`bac lieu`, `l aquila`, `st louis`).
Spaced scripts: `names_in_words` or, for single names, `look_up`; Japanese: `names_in_run`. What a name means in an
article is for the rules; here it is only said which places bear it, best first, and which of these names are weak.
"""

from __future__ import annotations

import functools
import json
import re
import sqlite3
import threading
import zlib
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Any

from jpties.model.place import Place
from jpties.names.packing import (
    FIELDS,
    LEVELS,
    PLACES_IN_CHUNK,
    Candidate,
    key_hash,
    spelled_slug,
    unpacked_candidates,
)
from jpties.names.placekey import place_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

__all__ = ["Candidate", "Gazetteer", "codes_above", "gazetteer", "place_key"]

_BATCH = 500
_CACHED_NAMES, _CACHED_CHUNKS, _CACHED_PLACES = 40_000, 128, 10_000
_MAPPED = 1 << 25
"""Bytes of the file that are read as memory, which halves what a look-up costs."""
_Row = tuple[int, tuple[Candidate, ...], tuple[int, ...]]
"""Words of the longest name that a word begins, what a name may mean, and the numbers of these places."""
_NOTHING: _Row = (0, (), ())


class Gazetteer:
    """Look-ups over the gazetteer's file; may be shared by threads."""

    def __init__(self, path: Path) -> None:
        uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        self._file = sqlite3.connect(uri, uri=True, check_same_thread=False)
        self._file.execute(f"PRAGMA mmap_size = {_MAPPED}")
        self._lock = threading.Lock()
        self._names: dict[str, _Row] = {}
        self._numbers: dict[str, int] = {}
        self._runs: dict[str, tuple[str, ...]] = {}
        self._chunks: dict[int, list[str]] = {}
        self._places: dict[str, Place] = {}
        meta = self._file.execute("SELECT key, value FROM meta")
        self._meta: dict[str, Any] = {key: json.loads(value) for key, value in meta}
        self.max_words: int = self._meta["max_words"]
        """Words of the longest name."""

    def close(self) -> None:
        """Close the file; no look-up is possible any more."""
        self._file.close()

    @property
    def sources(self) -> Mapping[str, str]:
        """Versions of the sources that the file was made from."""
        return dict(self._meta["sources"])

    def look_up(self, folded_names: Iterable[str]) -> dict[str, tuple[Candidate, ...]]:
        """Candidates of each known name (as `place_key` gives it), best first; unknown names are left out."""
        names = set(folded_names)
        with self._lock:
            known = self._learned(names)
            return {name: found for name in names if (found := known[name][1])}

    def names_in_words(
        self, words: Sequence[str], starts: Iterable[int] | None = None
    ) -> list[tuple[int, int, tuple[Candidate, ...]]]:
        """Every name in a row of folded words (no signs): first word, end, candidates; longest first at each start.

        `starts` says at which words a name may begin (those with a capital); all when None. Overlaps are kept.
        """
        begins = list(range(len(words)) if starts is None else starts)
        spans: list[tuple[int, int, str]] = []
        with self._lock:
            known = self._learned({words[at] for at in begins})
            for at in begins:
                word = words[at]
                longest = known[word][0]
                if longest > 1:
                    most = min(at + longest, len(words))
                    spans += [(at, end, " ".join(words[at:end])) for end in range(most, at + 1, -1)]
                if longest:
                    spans.append((at, at + 1, word))
            known = self._learned({name for _, _, name in spans})
            return [(at, end, found) for at, end, name in spans if (found := known[name][1])]

    def names_in_run(self, run: str) -> list[tuple[int, int, tuple[Candidate, ...]]]:
        """Names of two kana or kanji or more inside a folded text: start, end, candidates.

        The text may be one run or a whole article. In order of start, the longest first; overlaps are kept, so that
        the caller can weigh 京都 in 東京都. A name in katakana counts only where no further katakana touches it
        (タイ, not タイトル). ・ inside a name is passed over, ヶ is ケ.
        """
        plain = run.translate(_SMALL)
        origins: list[int] | None = None
        if any(sign in plain for sign in _DROPPED):
            origins = [at for at, sign in enumerate(plain) if sign not in _DROPPED]
            plain = "".join(plain[at] for at in origins)
        pairs = [at for part in _east_asian().finditer(plain) for at in range(part.start(), part.end() - 1)]
        runs = self._learned_runs({plain[at : at + 2] for at in pairs})
        spans: list[tuple[int, int]] = []
        for at in pairs:
            rests = runs[plain[at : at + 2]]
            if rests and plain.startswith(rests, at + 2):
                spans.extend((at, at + 2 + len(rest)) for rest in rests if plain.startswith(rest, at + 2))
        known = self.look_up({plain[start:end] for start, end in spans})
        found = []
        for start, end in spans:
            first, last = (start, end - 1) if origins is None else (origins[start], origins[end - 1])
            if plain[start:end] in known and not _cut_katakana(run, first, last):
                found.append((first, last + 1, known[plain[start:end]]))
        return found

    def place(self, place_id: str) -> Place:
        """The place with this id.

        Raises:
            KeyError: there is none.
        """
        place = self._places.get(place_id)
        if place is None:
            place = self._place(self._number(place_id))
            if len(self._places) >= _CACHED_PLACES:
                self._places.clear()
            self._places[place_id] = place
        return place

    def names(self, place_id: str) -> dict[str, list[str]]:
        """Names by language, the usual one first; `""` holds those of no stated language. KeyError if unknown."""
        packed = self._line(self._number(place_id))[FIELDS.index("names")]
        found: dict[str, list[str]] = {}
        for item in packed.split("|") if packed else ():
            lang, _, name = item.partition(":")
            found.setdefault(lang, []).append(name)
        return found or {"": [self.place(place_id).name]}

    def parents(self, place_id: str) -> tuple[Place, ...]:
        """The places above, nearest first, up to the country. KeyError if unknown."""
        chain: list[Place] = []
        line = self._line(self._number(place_id))
        while (parent := line[FIELDS.index("parent")]) != "":
            chain.append(self._place(int(parent)))
            line = self._line(int(parent))
        return tuple(chain)

    def children(self, place_id: str) -> tuple[Place, ...]:
        """The places directly below; of a group its members, by id. KeyError if unknown."""
        members = self._meta["groups"].get(place_id.removeprefix("place:"))
        if members is not None:
            return tuple(self.place(f"place:{member}") for member in members)
        line = self._line(self._number(place_id))
        first, count = int(line[FIELDS.index("first")] or 0), int(line[FIELDS.index("count")] or 0)
        return tuple(self._place(number) for number in range(first, first + count))

    def groups_of(self, place_id: str) -> tuple[Place, ...]:
        """The groups of which a prefecture is a member, its region first (JP-31: Chugoku, then San'in)."""
        slug = place_id.removeprefix("place:")
        found = [self.place(f"place:{group}") for group, members in self._meta["groups"].items() if slug in members]
        region = self.place(place_id).parent
        return tuple(sorted(found, key=lambda group: (group.id != region, group.id)))

    def country(self, code: str) -> Place:
        """The country with this ISO 3166-1 alpha-2 code. KeyError if unknown."""
        return self.place(f"place:{code.lower()}")

    def _learned(self, names: set[str]) -> Mapping[str, _Row]:
        """Rows by name, those of these names among them; for who holds the lock."""
        if len(self._names) > _CACHED_NAMES:
            self._names, self._numbers = {}, {}
        unknown = list(names.difference(self._names))
        for at in range(0, len(unknown), _BATCH):
            self._learn_names(unknown[at : at + _BATCH])
        return self._names

    def _learn_names(self, names: list[str]) -> None:
        known = self._names
        known.update(dict.fromkeys(names, _NOTHING))
        hashes = dict(zip(map(key_hash, names), names, strict=True))
        marks = ",".join("?" * len(names))
        query = f"SELECT key, data FROM name WHERE key IN ({marks})"  # noqa: S608 (marks only)
        for hashed, data in self._file.execute(query, list(hashes)):
            key = hashes[hashed]
            candidates, numbers = unpacked_candidates(key, data, self._meta["countries"], self._meta["langs"])
            known[key] = (data[0], candidates, numbers)
            self._numbers.update(zip([candidate.place_id for candidate in candidates], numbers, strict=True))

    def _learned_runs(self, openings: set[str]) -> Mapping[str, tuple[str, ...]]:
        """What may follow two signs to make a name, these two among them."""
        with self._lock:
            if len(self._runs) > _CACHED_NAMES:
                self._runs = {}  # not emptied: another thread may be reading it
            unknown = [opening for opening in openings if opening not in self._runs]
            for at in range(0, len(unknown), _BATCH):
                part = unknown[at : at + _BATCH]
                self._runs.update(dict.fromkeys(part, ()))
                marks = ",".join("?" * len(part))
                query = f"SELECT opening, rests FROM run WHERE opening IN ({marks})"  # noqa: S608 (marks only)
                for opening, rests in self._file.execute(query, part):
                    self._runs[opening] = tuple(rests.split("\n"))
            return self._runs

    def _number(self, place_id: str) -> int:
        """Number of the place with this id: by the names looked up, the table of slugs, the name that the slug spells."""
        if (number := self._numbers.get(place_id)) is not None:
            return number
        slug = place_id.removeprefix("place:")
        if not slug.isascii():
            raise KeyError(place_id)
        words = slug[3:].split("-")
        keys = {" ".join(words[:count]) for count in range(len(words), 0, -1)}
        with self._lock:
            row = self._file.execute("SELECT place FROM slug WHERE slug = ?", (slug,)).fetchone()
            if row is not None:
                return int(row[0])
            self._learned(keys)
            return self._numbers[f"place:{slug}"]

    def _line(self, number: int) -> list[str]:
        at = number // PLACES_IN_CHUNK
        with self._lock:
            if at not in self._chunks:
                if len(self._chunks) >= _CACHED_CHUNKS:  # the oldest goes
                    del self._chunks[next(iter(self._chunks))]
                row = self._file.execute("SELECT data FROM chunk WHERE number = ?", (at,)).fetchone()
                self._chunks[at] = zlib.decompress(row[0]).decode().split("\n")
            return self._chunks[at][number % PLACES_IN_CHUNK].split("\t")

    def _place(self, number: int) -> Place:
        line = dict(zip(FIELDS, self._line(number), strict=True))
        return Place(
            id=f"place:{self._slug(line['slug'], line['name'], line['country'])}",
            name=line["name"],
            level=LEVELS[int(line["level"])],
            country=line["country"],
            iso=line["iso"] or None,
            parent=self._id_of(line["parent"]),
            population=int(line["population"] or 0),
            valid_to=line["valid_to"] or None,
            merged_into=self._id_of(line["merged"]),
        )

    def _id_of(self, number: str) -> str | None:
        if not number:
            return None
        slug, name, _, country, *_ = self._line(int(number))
        return f"place:{self._slug(slug, name, country)}"

    def _slug(self, written: str, name: str, country: str) -> str:
        return written or spelled_slug(country, place_key(name))


_SMALL = str.maketrans("ヶヵ", "ケカ")
_DROPPED = frozenset("・=＝")


@functools.cache
def _east_asian() -> re.Pattern[str]:
    return re.compile("[\u3041-\u30ff\u3400-\u9fff]{2,}")


def _is_katakana(sign: str) -> bool:
    return "\u30a1" <= sign <= "\u30ff" and sign not in _DROPPED


def _cut_katakana(text: str, first: int, last: int) -> bool:
    """Whether a run of katakana goes on before the first or after the last sign of a name."""
    before = first > 0 and _is_katakana(text[first]) and _is_katakana(text[first - 1])
    return before or (last + 1 < len(text) and _is_katakana(text[last]) and _is_katakana(text[last + 1]))


@functools.cache
def gazetteer() -> Gazetteer:
    """The gazetteer that comes with the package."""
    with as_file(files("jpties.names") / "data" / "gazetteer.sqlite") as path:
        return Gazetteer(path)


@functools.lru_cache(maxsize=_CACHED_PLACES)
def codes_above(code: str) -> tuple[str, ...]:
    """A place's code and the codes of the places that it lies in; the code alone where it is not known."""
    try:
        return code, *(place.code for place in gazetteer().parents(f"place:{code.lower()}"))
    except KeyError:
        return (code,)
