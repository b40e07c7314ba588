"""From clauses to drafts: which facts a clause gives, one for each number and one for what it reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.facts.coming import coming
from jpties.extract.facts.draft import Draft
from jpties.extract.facts.figures import TIMES, Point, quotes_of
from jpties.extract.facts.kinds import reading_of
from jpties.extract.facts.lists import dated_ties, goal_items, second_agreements
from jpties.extract.facts.multiples import multiples_told
from jpties.extract.facts.passage import Passage
from jpties.extract.facts.rankings import may_rank, ranks_in
from jpties.extract.facts.visits import signing_told, visits_told

if TYPE_CHECKING:
    from jpties.extract.facts.clauses import Clause
    from jpties.extract.facts.inputs import FoundNumber
    from jpties.extract.facts.reading import Reading
    from jpties.extract.facts.view import FactView

_AMOUNTS = frozenset({"percent", "km", "km2", "m2", "ha"})
"""Units of measures, which are the news themselves even of what is planned."""
_DISTANCES = frozenset({"km"})
_ARTICLE = 6
"""Code points before a number in which an article stands."""
_COMING = frozenset({"goal/dated", "goal/item", "goal/future"})
_LEAD = 100
"""Code points that a clause says before its first number to be a fact beside it (a third in scripts without spaces)."""
_COUNTED_IN_AGREEMENTS = frozenset({"agreements", "memorandums", "years", "months", "cities", "documents", "contracts"})
_TOLD_BESIDE = frozenset({"received", "met", "visited", "travelled", "hosted", "opened", "visit", "meeting"})
"""Acts that are told beside any number: who came to whom is news by itself."""
_SHORTEST = 25
"""Shorter clauses without a number tell nothing by themselves."""
_POINTING = 120
"""Code points of a clause that only says who told what stands before."""
_NAMELESS = 80
"""A clause of background that names nobody must say at least so much."""


def drafts_of(view: FactView, clause: Clause) -> list[Draft]:
    """The facts of one clause, roles apart."""
    passage = Passage(view, clause)
    reading = coming(passage, reading_of(passage))
    own, rest = _attached(passage, reading) if passage.numbers else (None, [])
    points = _points(passage, rest)
    if points and reading.kind == "statement" and all(point.ranking and not _told_rank(point) for point in points):
        points = []
    if reading.cue is not None and reading.cue.sense == "thanked" and reading.kind == "statement":
        points = [point for point in points if not _known(passage, point)]  # how many are thanked is no news
    keep = not points or _says_more(passage, reading, points, own)
    drafts = _point_drafts(passage, reading, points, whole_first=not keep) if points else []
    if keep and _worth_telling(passage, reading, own):
        drafts += _clause_drafts(passage, reading, own)
    older = second_agreements(passage, reading)
    if older:
        past = tuple((draft.cue.start, draft.end) for draft in older if draft.cue is not None)
        drafts = [*(draft._replace(past=past) for draft in drafts), *older]
    told = drafts + visits_told(passage, reading) if "gathering" in passage.cues else drafts
    return told + multiples_told(passage)


def _points(passage: Passage, numbers: list[FoundNumber]) -> list[Point]:
    """The numbers that want a figure and the ranks of a clause, in order."""
    points = [Point(number.start, number.end, number.quantity) for number in numbers]
    ranks = ranks_in(passage) if may_rank(passage) else ()
    if ranks:
        points += [
            Point(rank.start, rank.end, rank.quantity, ranking=True)
            for rank in ranks
            if passage.clause.holds(rank.start, rank.end)
            and not any(point.start < rank.end and rank.start < point.end for point in points)
        ]
        points.sort(key=lambda point: point.start)
    return points


def _known(passage: Passage, point: Point) -> bool:
    """Whether an article right before a number says that what it counts is known ("thanked the 45 families")."""
    before = passage.view.text[max(passage.start, point.start - _ARTICLE) : point.start].lower().split()
    return bool(before) and before[-1] in passage.view.words.words("rankings/definite")


def _told_rank(point: Point) -> bool:
    """Whether a rank is a fact even in somebody's words: a place in an order or a first time, not praise."""
    return point.quantity is not None and (point.quantity.unit == "ordinal" or point.quantity.value != "1")


def _clause_drafts(passage: Passage, reading: Reading, own: FoundNumber | None) -> list[Draft]:
    """What the clause as a whole reports: one fact, or one for each thing that it lists."""
    whole = _whole_draft(passage, reading, own)
    if reading.kind == "agreement":
        return dated_ties(passage, whole) or [whole]
    if reading.kind == "goal":
        return goal_items(passage, whole) or [whole]
    return [whole]


def _whole_draft(passage: Passage, reading: Reading, own: FoundNumber | None) -> Draft:
    """The fact that the clause as a whole reports."""
    start, end = passage.start, passage.end
    if reading.cue is not None and reading.noun is not None and reading.cue.group == "signing":
        start, end = signing_told(passage, reading.cue, reading.noun)
    return Draft(
        reading.kind,
        start,
        end,
        reading.rule,
        cue=reading.cue,
        quantity=own.quantity if own else None,
        number_at=(own.start, own.end) if own else None,
        role=reading.noun.sense if reading.noun else "",
        note="planned" if reading.planned and reading.kind == "agreement" else None,
    )


def _attached(passage: Passage, reading: Reading) -> tuple[FoundNumber | None, list[FoundNumber]]:
    """The number that belongs to what the clause reports, if one does, and those that want a figure."""
    numbers = passage.numbers
    if passage.clause.inner:
        numbers = [n for n in numbers if passage.clause.holds(n.start, n.end)]
    own = None
    if reading.kind == "agreement":
        own = next((n for n in numbers if n.quantity.unit in _COUNTED_IN_AGREEMENTS), None)
    elif reading.kind == "goal" and reading.rule != "goal/fields":
        told = reading.rule in _COMING
        barred = TIMES | (_AMOUNTS if told else _DISTANCES)
        counts = [n for n in numbers if n.quantity.unit not in barred and not (told and _money(n))]
        own = (counts[0] if passage.view.spaced else counts[-1]) if counts else None
    if own is None and "duration" not in passage.cues:
        own = next((n for n in numbers if n.quantity.unit in TIMES), None)
    return own, [n for n in numbers if n is not own and (n.quantity.unit not in TIMES or _lasting(passage, n))]


def _money(number: FoundNumber | Point) -> bool:
    """Whether a number is an amount of money: its unit is a code such as EUR."""
    unit = number.quantity.unit if number.quantity is not None else ""
    return len(unit) == len("EUR") and unit.isupper()


def _lasting(passage: Passage, number: FoundNumber) -> bool:
    """Whether a span of time is itself the news: something lasts."""
    return any(abs(cue.start - number.start) < 80 for cue in passage.cues.get("duration", ()))


def _says_more(passage: Passage, reading: Reading, points: list[Point], own: FoundNumber | None) -> bool:
    """Whether the clause reports something beside its numbers and ranks."""
    if reading.kind == "agreement" or (own is not None and reading.kind != "background"):
        return True
    if reading.kind == "background" or all(point.ranking for point in points):
        return False
    if reading.kind == "goal" and reading.rule != "goal/fields":
        return own is not None or reading.rule not in _COMING or not all(_money(point) for point in points)
    if reading.kind == "event" and reading.cue is not None and reading.cue.sense in _TOLD_BESIDE:
        told = {name.id for name in passage.names}
        if len(told) > 1 or (told and passage.dates):
            return True
    lead = (points[0].start - passage.start) * (1 if passage.view.spaced else 3)
    return reading.kind != "goal" and lead > _LEAD


def _point_drafts(passage: Passage, reading: Reading, points: list[Point], *, whole_first: bool) -> list[Draft]:
    """A figure or ranking for each point."""
    quotes = quotes_of(passage, points, whole_first=whole_first)
    return [
        Draft(
            "ranking" if point.ranking else "figure",
            start,
            end,
            "ranking/order" if point.ranking else "figure/quantity",
            cue=reading.cue,
            quantity=point.quantity,
            number_at=(point.start, point.end),
        )
        for point, (start, end) in zip(points, quotes, strict=True)
    ]


def _only_points(passage: Passage) -> bool:
    """Whether a clause only says who told what stands before ("Así lo señaló el alcalde")."""
    openings = passage.view.words.words("clauses/pointing")
    said = passage.view.text[passage.start : passage.start + _POINTING].lower() if openings else ""
    return said.startswith(openings) and passage.end - passage.start <= _POINTING and not passage.dates


def _worth_telling(passage: Passage, reading: Reading, own: FoundNumber | None) -> bool:
    """Whether a clause without a figure says something that a reader would note."""
    if own is not None or reading.kind == "agreement":
        return True
    if _only_points(passage):
        return False
    length = (passage.end - passage.start) * (1 if passage.view.spaced else 3)
    told = bool(passage.names or passage.dates)
    if reading.kind == "background":
        return length >= (_SHORTEST if told else _NAMELESS) and (told or "other" in passage.cues)
    return told or length > _SHORTEST
