"""An entity as a card of a few lines: names, kind, where it is named, what it takes part in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.cite import escaping
from jpties.cite.cleaning import copyable, on_one_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def entity_card(
    name: str,
    kind: str,
    entity_id: str,
    *,
    names: Mapping[str, str] | None = None,
    roles: Sequence[str] = (),
    lines: Mapping[str, str] | None = None,
    articles: Sequence[str] = (),
    as_markdown: bool = False,
) -> str:
    """The card as text or Markdown; what is not given is left out.

    Args:
        name: the name shown.
        kind: person, place, organization, event.
        entity_id: its id.
        names: other names by language.
        roles: roles with their dates, as they are to be read.
        lines: further lines by heading, such as `Part of`.
        articles: titles or names of the articles that mention it.
        as_markdown: a heading and lists instead of plain lines.
    """
    told: list[tuple[str, str]] = [("Kind", kind)]
    told += [(f"Name ({lang})", other) for lang, other in (names or {}).items() if other != name]
    told += [("Role", role) for role in roles]
    told += list((lines or {}).items())
    told += [("Article", article) for article in articles]
    told.append(("Id", entity_id))
    cleaned = [(_clean(heading), _clean(text)) for heading, text in told if text]
    if as_markdown:
        head = f"## {escaping.markdown(_clean(name))}\n\n"
        return head + "\n".join(
            f"- {escaping.markdown(heading)}: {escaping.markdown(text)}" for heading, text in cleaned
        )
    return "\n".join([_clean(name), *(f"{heading}: {text}" for heading, text in cleaned)])


def _clean(text: str) -> str:
    return on_one_line(copyable(text))
