"""Writing the gazetteer's file: the same entries give the same bytes."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections import defaultdict
from typing import TYPE_CHECKING

from jpties.names.packing import LEVELS, PLACES_IN_CHUNK, Candidate, key_hash, packed_candidate, spelled_slug
from jpties.names.placekey import place_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from gazetteer.entry import Entry, Form

_PAGE = 16384
_MOST_WORDS = 8
"""Longer names (official ones of a few divisions) stand in no article; each costs every look-up a try."""
_EAST_ASIAN = range(0x3041, 0xA000)
_DEMOTED = {"historic": 1e-7, "alternate": 0.5}
"""How much less likely a place is meant by such a form."""
_OF_ANOTHER = 0.05
"""The same for an alternate that is official in another country: GeoNames' alternates hold odd ones."""
_NEAR = 8
"""How many times larger a place must be to keep such an alternate."""
_VERSION_BYTES = 96
"""Offset of SQLite's own version in the header, which must not make two builds differ."""


def numbered(entries: Iterable[Entry]) -> list[Entry]:
    """The entries in an order in which the children of one place stand together."""
    below: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        below[entry.parent].append(entry)
    order = sorted(below.pop("", []), key=_place_in_list)
    for entry in order:  # grows while it is walked
        order.extend(sorted(below.pop(entry.slug, []), key=_place_in_list))
    if below:
        raise ValueError(f"parents that do not exist: {sorted(below)[:5]}")
    return order


def _place_in_list(entry: Entry) -> tuple[int, str]:
    return LEVELS.index(entry.level), entry.slug


def _merit(form: Form) -> tuple[bool, int]:
    return form.weak, ("official", "short", "alternate", "historic", "code").index(form.kind)


class Rows:
    """The rows of the file, made from entries in their order."""

    def __init__(self, order: list[Entry]) -> None:
        self._order = order
        self._numbers = {entry.slug: number for number, entry in enumerate(order)}
        self.countries = sorted({entry.country for entry in order})
        self.langs = sorted({"", *(form.lang for entry in order for form in entry.forms)})
        self.found: dict[str, list[tuple[Form, int]]] = defaultdict(list)
        for number, entry in enumerate(order):
            self._collect(number, entry)
        self.max_words = max(key.count(" ") + 1 for key in self.found)

    def _collect(self, number: int, entry: Entry) -> None:
        best: dict[str, Form] = {}
        for form in entry.forms:
            key = place_key(form.text)
            if len(key) > 1 and key.count(" ") < _MOST_WORDS and (key not in best or _merit(form) < _merit(best[key])):
                best[key] = form
        for key, form in best.items():
            self.found[key].append((form, number))

    def names(self) -> Iterable[tuple[int, bytes]]:
        """Hashed keys with the words of the longest name they begin, and their candidates; in order of the hash."""
        longest: dict[str, int] = defaultdict(int)
        for key in self.found:
            first = key.partition(" ")[0]
            longest[first] = max(longest[first], key.count(" ") + 1)
        keys = {key_hash(key): key for key in {*self.found, *longest}}
        if len(keys) != len({*self.found, *longest}):
            raise ValueError("two keys share a hash; widen it")
        for hashed, key in sorted(keys.items()):
            ranked = self._ranked(self.found.get(key, []))
            parts = [self._candidate(key, form, number) for form, number in ranked]
            yield hashed, bytes([longest.get(key, 0)]) + b"".join(parts)

    def _ranked(self, found: list[tuple[Form, int]]) -> list[tuple[Form, int]]:
        official: dict[str, int] = defaultdict(int)
        for form, number in found:
            entry = self._order[number]
            if form.kind in ("official", "short") and not entry.weak:
                official[entry.country] = max(official[entry.country], entry.rank)

        def rank(item: tuple[Form, int]) -> tuple[float, int]:
            """How well a form names its place, then the place's number."""
            form, number = item
            entry = self._order[number]
            part = _DEMOTED.get(form.kind, 1.0)
            others = max((rank for country, rank in official.items() if country != entry.country), default=0)
            if form.kind == "alternate" and others * _NEAR > entry.rank:
                part = _OF_ANOTHER
            return -entry.rank * part, number

        return sorted(found, key=rank)

    def _candidate(self, key: str, form: Form, number: int) -> bytes:
        entry = self._order[number]
        weak = form.weak or entry.weak
        candidate = Candidate(
            f"place:{entry.slug}",
            form.kind,
            form.lang,
            entry.level,
            entry.country,
            entry.population,
            weak,
        )
        return packed_candidate(
            key, number, candidate, self.countries.index(entry.country), self.langs.index(form.lang)
        )

    def runs(self) -> Iterable[tuple[str, str]]:
        """Openings of two signs of East Asian keys, and what may follow, longest first."""
        rests: dict[str, set[str]] = defaultdict(set)
        for key in self.found:
            if len(key) >= 2 and all(ord(sign) in _EAST_ASIAN for sign in key[:2]):
                rests[key[:2]].add(key[2:])
        for opening in sorted(rests):
            yield opening, "\n".join(sorted(rests[opening], key=lambda rest: (-len(rest), rest)))

    def slugs(self) -> Iterable[tuple[str, int]]:
        """Slugs that are not found by the names which they spell."""
        for slug, number in sorted(self._numbers.items()):
            words = slug[3:].split("-")
            country = self._order[number].country
            keys = [" ".join(words[:count]) for count in range(len(words), 0, -1)]
            if not any(
                slug.startswith(spelled_slug(country, key))
                and any(found == number for _, found in self.found.get(key, ()))
                for key in keys
            ):
                yield slug, number

    def chunks(self) -> Iterable[tuple[int, bytes]]:
        """The places, so many together."""
        first: dict[str, int] = {}
        count: dict[str, int] = defaultdict(int)
        for number, entry in enumerate(self._order):
            first.setdefault(entry.parent, number)
            count[entry.parent] += 1
        lines = [self._line(entry, first.get(entry.slug, 0), count.get(entry.slug, 0)) for entry in self._order]
        for at in range(0, len(lines), PLACES_IN_CHUNK):
            yield at // PLACES_IN_CHUNK, zlib.compress("\n".join(lines[at : at + PLACES_IN_CHUNK]).encode(), 9)

    def _line(self, entry: Entry, first: int, count: int) -> str:
        parent = str(self._numbers[entry.parent]) if entry.parent else ""
        merged = str(self._numbers[entry.merged_into]) if entry.merged_into else ""
        numbers = [str(value or "") for value in (first, count)]
        level = str(LEVELS.index(entry.level))
        names = "|".join(
            f"{form.lang}:{form.text}"
            for form in entry.forms
            if form.lang and form.kind in ("official", "alternate", "short")
        )
        slug = "" if entry.slug == spelled_slug(entry.country, place_key(entry.name)) else entry.slug
        columns = [slug, entry.name, level, entry.country, parent, entry.iso, str(entry.population or "")]
        return "\t".join([*columns, entry.valid_to, merged, *numbers, names])


def write(path: Path, entries: Iterable[Entry], groups: Mapping[str, list[str]], sources: Mapping[str, str]) -> None:
    """Write the file anew."""
    rows = Rows(numbered(entries))
    path.unlink(missing_ok=True)
    file = sqlite3.connect(path)
    file.execute(f"PRAGMA page_size = {_PAGE}")
    file.execute("PRAGMA journal_mode = OFF")
    file.executescript(
        "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;"
        "CREATE TABLE name(key INTEGER PRIMARY KEY, data BLOB);"
        "CREATE TABLE run(opening TEXT PRIMARY KEY, rests TEXT) WITHOUT ROWID;"
        "CREATE TABLE slug(slug TEXT PRIMARY KEY, place INTEGER) WITHOUT ROWID;"
        "CREATE TABLE chunk(number INTEGER PRIMARY KEY, data BLOB);"
    )
    meta = {
        "countries": rows.countries,
        "groups": dict(groups),
        "langs": rows.langs,
        "max_words": rows.max_words,
        "sources": dict(sources),
    }
    packed = [
        (key, json.dumps(value, ensure_ascii=False, separators=(",", ":"))) for key, value in sorted(meta.items())
    ]
    file.executemany("INSERT INTO meta VALUES (?, ?)", packed)
    file.executemany("INSERT INTO name VALUES (?, ?)", rows.names())
    file.executemany("INSERT INTO run VALUES (?, ?)", rows.runs())
    file.executemany("INSERT INTO slug VALUES (?, ?)", rows.slugs())
    file.executemany("INSERT INTO chunk VALUES (?, ?)", rows.chunks())
    file.commit()
    file.execute("VACUUM")
    file.close()
    with path.open("r+b") as raw:
        raw.seek(_VERSION_BYTES)
        raw.write(bytes(4))


def content(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All rows of a file, unpacked: what stays the same where another SQLite or zlib lays out other bytes."""
    file = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    found: dict[str, list[tuple[object, ...]]] = {}
    for table in ("meta", "name", "run", "slug"):
        found[table] = file.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall()
    chunks = file.execute("SELECT number, data FROM chunk ORDER BY 1")
    found["chunk"] = [(number, zlib.decompress(data)) for number, data in chunks]
    file.close()
    return found
