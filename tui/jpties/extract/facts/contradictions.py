"""What an article says in two ways: a caption or title against the body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jpties.extract.facts.view import FactView
    from jpties.model.fact import Fact

_DOCUMENTS = frozenset({"memorandums", "agreements"})
_BODY = frozenset({"lead", "paragraph"})
_ONE = frozenset(
    [
        "a",
        "an",
        "one",
        "un",
        "une",
        "een",
        "één",
        "ein",
        "eine",
        "einen",
        "einem",
        "einer",
        "eines",
        "una",
        "uno",
        "một",
    ]
)
"""Words before a document that make it one."""
_MOST = 50
"""Facts of a sort beyond which nothing is compared."""
_LETTERS = 4
"""Letters of a word that tells what is counted."""
_SHARED = 3
"""Such words that two quotes share to count the same thing."""
_SHARE = 0.6
"""Share of the caption's words that the body's quote holds."""


def contradictions(view: FactView, facts: Sequence[Fact]) -> Iterator[tuple[int, str]]:
    """Indexes of facts of the body, each with a note on what a caption or the title says otherwise."""
    apart = {fact.block for fact in facts} & {"caption", "title"}
    if "caption" in apart:
        yield from _documents(view, facts)
    if apart:
        yield from _counts(facts)


def _documents(view: FactView, facts: Sequence[Fact]) -> Iterator[tuple[int, str]]:
    """Agreements that a caption and the body count differently."""
    told = [
        (index, fact, count)
        for index, fact in enumerate(facts)
        if fact.kind == "agreement" and (count := _count(view, fact)) is not None
    ]
    if len(told) > _MOST:
        return
    for index, fact, count in told:
        for _other, caption, said in told:
            same = set(caption.subjects) <= set(fact.subjects) or _speak_of_same(caption, fact)
            if fact.block in _BODY and caption.block == "caption" and said != count and same:
                yield index, f"a caption says {said}"


def _speak_of_same(one: Fact, other: Fact) -> bool:
    """Whether two agreements have two parties in common."""
    return len(set(one.subjects) & set(other.subjects)) > 1


def _count(view: FactView, fact: Fact) -> str | None:
    """How many documents a fact tells of; None where it says no number."""
    if fact.quantity is not None:
        return fact.quantity.value if fact.quantity.unit in _DOCUMENTS else None
    for noun in view.cues.within(fact.start, fact.end, "agreement"):
        before = view.text[max(fact.start, noun.start - 12) : noun.start].lower().replace("'", "' ").split()
        if not _ONE.isdisjoint(word.strip("'’") for word in before[-2:]):
            return "1"
    return None


def _counts(facts: Sequence[Fact]) -> Iterator[tuple[int, str]]:
    """Figures of a caption or the title that the body gives otherwise, in nearly the same words."""
    figures = [(index, fact) for index, fact in enumerate(facts) if fact.kind == "figure" and fact.quantity is not None]
    apart = [(fact, _words(fact)) for _index, fact in figures if fact.block in ("caption", "title")][:_MOST]
    for index, fact in figures:
        if fact.block not in _BODY or not apart:
            continue
        words = _words(fact)
        for other, said in apart:
            shared = len(said & words)
            if shared >= _SHARED and shared >= _SHARE * len(said) and _differ(fact, other):
                where = "the title" if other.block == "title" else "a caption"
                assert other.quantity is not None
                yield index, f"{where} says {other.quantity.value}"


def _differ(one: Fact, other: Fact) -> bool:
    """Whether two figures give different plain values of one unit."""
    first, second = one.quantity, other.quantity
    if first is None or second is None or first.unit != second.unit:
        return False
    return (
        first.value != second.value
        and first.qualifier == second.qualifier
        and not (first.value_max or second.value_max)
    )


def _words(fact: Fact) -> frozenset[str]:
    """The words of a quote that tell what is counted."""
    words = (word.strip(".,;:()") for word in fold(fact.quote).split())
    return frozenset(
        word for word in words if len(word) >= _LETTERS and (word.isalpha() or not any(map(str.isdigit, word)))
    )
