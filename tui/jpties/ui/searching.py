"""What the search screen shows: an answer and the articles of it that are listed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jpties.errors import QueryError
from jpties.search.answering import answered, articles_matching, plan_of
from jpties.search.facts import FactFilter
from jpties.search.found import FoundArticle, found_in
from jpties.search.hinting import hint
from jpties.search.locating import located
from jpties.search.parsing import parsed
from jpties.text.clean import display_line
from jpties.text.width import cells

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jpties.model.model import Model
    from jpties.search.answering import Order
    from jpties.search.names import Plan, Sets
    from jpties.state.reading import Reading

Found = FoundArticle
PART = 24
"""Articles that are read at once to be listed: some two screens of results."""
EXAMPLES = (
    "",
    "Type words, and what you know of them:",
    "",
    "yen bai               both words; accents and case do not matter",
    '"yen bai"             a phrase; if it names something, its other names as well',
    "hanoi OR saigon       one of them; NOT or - leaves out; ( ) group",
    "deleg*  kyuushu~      how a word begins, so its other endings too; a word spelled a little differently",
    "japan NEAR/5 invest*  words near each other",
    "who:abe  org:jetro  place:kyushu   persons, organizations, places by any of their names",
    "partner:VN  region:kyushu         places of ties, with what lies in them",
    "date:2014..2016  lang:fr  source:nikkei  title:delegation",
    "kind:agreement  amount:>1e8 unit:USD  when:2015  origin:curated     facts",
)
"""What is shown before anything was looked for."""


@dataclass(frozen=True, slots=True)
class Search:
    """An answer, with the articles that are seen first."""

    plan: Plan
    """What was asked."""
    names: tuple[str, ...]
    """Names of all articles found, in order."""
    order: Order
    """How they are sorted."""
    first: tuple[FoundArticle, ...]
    """The first ones, with their hits."""
    hint: str = ""
    """How a query that found little would find more."""

    @classmethod
    def made(cls, model: Model, words: str, order: Order, sets: Sets, go_on: Callable[[], bool]) -> Search:
        """Ask a corpus, and what the notebook says of it; runs in a thread.

        Raises:
            QueryError: the query cannot be read.
        """
        answer = answered(model, words, sets, order)
        search = cls(answer.plan, answer.articles, answer.order, ())
        first = tuple(search.part(model, 0, go_on))
        return cls(answer.plan, answer.articles, answer.order, first, hint(model, answer, sets) if go_on() else "")

    def part(self, model: Model, start: int, go_on: Callable[[], bool]) -> Sequence[FoundArticle]:
        """Some articles with their hits, from a number on; runs in a thread."""
        found = []
        for name in self.names[start : start + PART]:
            if not go_on():
                break
            if name in model:
                found.append(found_in(model, self.plan, name))
        return found

    def words(self) -> str:
        """How much was found, and how it is sorted."""
        count = len(self.names)
        told = f"{count:,} article{'' if count == 1 else 's'}"
        if self.hint:
            return f"{told}; {self.hint}"
        if count < 2:
            return told
        return f"{told}, {'the most fitting' if self.order == 'relevance' else 'the newest'} first"


def rows_asked(model: Model, words: str, sets: Sets) -> frozenset[int]:
    """Indexes of the articles that fulfil a query; none while it is wrong, as half-typed ones are."""
    try:
        names = set(articles_matching(model, words, sets, "date"))
    except QueryError:
        return frozenset()
    return frozenset(index for index, row in enumerate(model.rows) if row.name in names)


def facts_asked(model: Model, reading: Reading, words: str, sets: Sets) -> frozenset[str]:
    """Ids of the facts of an open article that fulfil a query; none while it is wrong, as half-typed ones are."""
    try:
        chosen = FactFilter(model, plan_of(model, words, sets))
    except QueryError:
        return frozenset()
    return frozenset(fact.id for fact in reading.facts if chosen.takes(reading.row, fact))


def fault_of(words: str) -> str:
    """What is wrong with a query, empty where it can be read."""
    try:
        parsed(words)
    except QueryError as error:
        return display_line(error.reason)
    return ""


def located_on(plan: Plan, reading: Reading) -> list[tuple[int, int]]:
    """The hits of a query that an open article shows."""
    return [place for place in located(plan, reading.analysis).hits if reading.is_shown(place[0])]


def caret_lines(error: QueryError) -> tuple[str, ...]:
    """A wrong query with a caret under what is wrong, and the reason."""
    before = cells(display_line(error.query[: error.start]))
    wrong = cells(display_line(error.query[error.start : error.end]))
    return "", display_line(error.query), f"{' ' * before}{'^' * max(1, wrong)}", display_line(error.reason)
