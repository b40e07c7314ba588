"""The grammar of the query language, and its reading into words and what joins them."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from jpties.errors import QueryError

if TYPE_CHECKING:
    from collections.abc import Callable

    from lark import Token

GRAMMAR = r"""
?start: either

?either: both (_OR both)*
?both: part (_AND? part)*
?part: (_NOT | _MINUS) part  -> negated
     | term NEAR term        -> near
     | FIELD term            -> field
     | FIELD _OPEN either _CLOSE  -> field
     | _OPEN either _CLOSE
     | term
term: PHRASE | WORD

PHRASE.9: /["“”„«»「」『』][^"“”„«»「」『』]*["“”„«»「」『』]?/
_OPEN.9: "("
_CLOSE.9: ")"
_OR.8: /OR(?![^\s()"“”„«»「」『』])/
_AND.8: /AND(?![^\s()"“”„«»「」『』])/
_NOT.8: /NOT(?![^\s()"“”„«»「」『』])/
NEAR.8: /NEAR(\/[^\s()"“”„«»「」『』]*)?(?![^\s()"“”„«»「」『』])/
FIELD.7: /[A-Za-z]+:(?=[^\s)])/
_MINUS.6: /(?<!:)-(?=[^\s)])/
SIGNS.5: /(?<!:)[^\w\s()"“”„«»「」『』]+(?![^\s()"“”„«»「」『』])/
WORD.1: /[^\s()"“”„«»「」『』]+/
BLANKS.2: /\s+/
%ignore SIGNS
%ignore BLANKS
"""
"""`a b` and `a AND b` ask for both, OR binds less, NOT and - bind most. Signs that stand alone, as in `R & D`, are passed over."""

LONGEST = 2000
"""Signs of a query."""
DEFAULT_NEAR, MOST_NEAR = 10, 1000
"""Words between two that are near each other."""
_QUOTES = frozenset('"“”„«»「」『』')
_PLAIN = str.maketrans("（）：＂＊～－／＞＜＝\u3000", '():"*~-/><= ')
"""Signs of the language as East Asian input methods type them."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A word or phrase as typed."""

    text: str
    """Without quotes."""
    is_quoted: bool
    """Whether it stood in quotes."""
    start: int
    """Where it begins in the query."""
    end: int
    """Its end, exclusive."""


@dataclass(frozen=True, slots=True)
class TypedNear:
    """Two of them near each other."""

    left: Typed
    """One."""
    right: Typed
    """The other."""
    distance: int
    """Most words between them."""


@dataclass(frozen=True, slots=True)
class TypedField:
    """A field with its value or, in parentheses, values."""

    name: str
    """Lower case, without the colon."""
    start: int
    """Where it begins in the query."""
    end: int
    """End of the name and colon."""
    of: Parsed
    """The value or values."""


@dataclass(frozen=True, slots=True)
class Joined:
    """Parts that are joined."""

    how: str
    """`and`, `or`, `not`."""
    of: tuple[Parsed, ...]
    """One for `not`, else two or more."""


Parsed: TypeAlias = Typed | TypedNear | TypedField | Joined


class FaultError(Exception):
    """Something is wrong at a place of the query, whose text is not known here."""

    def __init__(self, start: int, end: int, reason: str) -> None:
        self.start, self.end, self.reason = start, end, reason
        super().__init__(reason)


@functools.cache
def _parser() -> Callable[[str], Parsed]:
    """Lark's parser, made when the first query is read: 40 ms to import, 20 ms to make."""
    from lark import Lark

    parser = Lark(GRAMMAR, parser="lalr", lexer="basic", transformer=_transformer(), maybe_placeholders=False)
    return parser.parse  # type: ignore[return-value]  # the transformer gives Parsed


def _transformer() -> Any:
    """What makes our records of Lark's, while it parses: no tree is walked, however deep."""
    from lark import Transformer, v_args

    @v_args(inline=True)
    class Records(Transformer[Any, Any]):
        """One method a rule of the grammar."""

        def either(self, *parts: Parsed) -> Parsed:
            """`a OR b`."""
            return Joined("or", parts)

        def both(self, *parts: Parsed) -> Parsed:
            """`a b`, `a AND b`."""
            return Joined("and", parts)

        def negated(self, part: Parsed) -> Parsed:
            """`-a`, `NOT a`; twice it is as if it were not there, however often it is written."""
            return part.of[0] if isinstance(part, Joined) and part.how == "not" else Joined("not", (part,))

        def near(self, left: Typed, token: Token, right: Typed) -> Parsed:
            """`a NEAR/5 b`."""
            return TypedNear(left, right, _distance(token))

        def field(self, token: Token, value: Parsed) -> Parsed:
            """`kind:figure`, `kind:(figure OR goal)`."""
            return TypedField(token[:-1].lower(), *_span(token), value)

        def term(self, token: Token) -> Typed:
            """A word or phrase, where it stands in the query."""
            return _typed(token)

    return Records()


def _span(token: Token) -> tuple[int, int]:
    assert token.start_pos is not None
    return token.start_pos, token.start_pos + len(token)


def _typed(token: Token) -> Typed:
    start, end = _span(token)
    if token.type != "PHRASE":
        return Typed(str(token), False, start, end)
    if len(token) < 2 or token[-1] not in _QUOTES:
        raise FaultError(start, end, "the quotes are not closed")
    return Typed(str(token[1:-1]), True, start, end)


def _distance(token: Token) -> int:
    number = token.partition("/")[2] if "/" in token else str(DEFAULT_NEAR)
    if not (number.isascii() and number.isdecimal() and len(number) < 6 and int(number) <= MOST_NEAR):
        raise FaultError(*_span(token), f"write NEAR/5 for at most 5 words between; {MOST_NEAR} is the most")
    return int(number)


def read(text: str) -> Parsed:
    """A query as words and what joins them.

    Raises:
        QueryError: it is not of the grammar.
    """
    from lark.exceptions import UnexpectedInput

    if len(text) > LONGEST:
        raise QueryError(text, LONGEST, len(text), f"a query has {LONGEST:,} signs at most")
    try:
        plain = text.encode("utf-8", "replace").decode(
            "utf-8"
        )  # bytes of a command line that are no text, sign for sign
        return _parser()(plain.translate(_PLAIN))
    except FaultError as fault:
        raise QueryError(text, fault.start, fault.end, fault.reason) from None
    except UnexpectedInput as error:
        raise _explained(text, error) from None


_JOINS = {"_OR": "OR", "_AND": "AND", "NEAR": "NEAR"}


def _explained(text: str, error: Any) -> QueryError:
    """Lark's complaint in a sentence."""
    token = getattr(error, "token", None)
    end = len(text.rstrip())
    if token is None or token.type == "$END":
        opened = _unclosed(text)
        if opened is not None and "_CLOSE" in getattr(error, "expected", ()):
            return QueryError(text, opened, opened + 1, "the parenthesis is not closed")
        if not text.strip() or not any(sign.isalnum() for sign in text):
            return QueryError(text, 0, end, "there is nothing to look for; type words, such as yen bai")
        return QueryError(text, end, end + 1, "the query ends where a word should follow")
    start = token.start_pos
    stop = start + len(token)
    if token.type == "_CLOSE":
        before = text[:start].rstrip()
        if before.endswith(("(", "（")):
            return QueryError(text, len(before) - 1, stop, "there is nothing in the parentheses")
        if _closes_nothing(text, start):
            return QueryError(text, start, stop, "there is no opening parenthesis for this one")
        return QueryError(text, start, stop, "a word should stand before this parenthesis")
    if token.type in _JOINS:
        word = _JOINS[token.type]
        sides = "two words or phrases" if word == "NEAR" else "two conditions"
        quoted = f'; quote it to look for the word: "{word}"' if word != "NEAR" else ""
        return QueryError(text, start, stop, f"{word} stands between {sides}{quoted}")
    return QueryError(text, start, stop, f"`{str(token)[:40]}` cannot stand here")


def _unclosed(text: str) -> int | None:
    """Place of the last parenthesis that is opened and not closed, phrases passed over."""
    opened: list[int] = []
    quoted = False
    for at, sign in enumerate(text.translate(_PLAIN)):
        if sign in _QUOTES:
            quoted = not quoted
        elif not quoted and sign == "(":
            opened.append(at)
        elif not quoted and sign == ")" and opened:
            opened.pop()
    return opened[-1] if opened else None


def _closes_nothing(text: str, at: int) -> bool:
    return _unclosed(text[:at]) is None
