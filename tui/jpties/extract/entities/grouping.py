"""The names of one article, grouped into the things that they name."""

from __future__ import annotations

import re
from collections import Counter
from operator import attrgetter
from typing import TYPE_CHECKING

from jpties.extract.entities.keys import ascii_slug, japanese_readings, name_key, person_id, person_key
from jpties.extract.entities.meaning import organization_key
from jpties.model.mention import LocalEntity, Mention

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from jpties.extract.document import Document
    from jpties.extract.entities.found import Found
    from jpties.names.gazetteer import Gazetteer

_LATIN = re.compile("[A-Za-z]")
_PREFIX = {"person": "person:", "organization": "org:", "event": "event:", "place": "place:"}


def grouped(
    found: list[Found], document: Document, known: Gazetteer, country: str
) -> tuple[list[Mention], list[LocalEntity]]:
    """Mentions in document order and the entities of the article, each with the keys for joining it to others.

    Args:
        found: names without overlaps.
        document: the article.
        known: the gazetteer.
        country: ISO code of the country at home in the article, for national bodies that name none; empty if unknown.
    """
    text = document.text
    mentions: list[Mention] = []
    entities: list[LocalEntity] = []
    taken: Counter[str] = Counter()
    for items in _groups(found, text):
        forms = tuple(dict.fromkeys([text[item.start : item.end] for item in items]))
        name = _fullest(items, forms, known)
        kind = items[0].type
        entity_id = _free(_id(items, name), kind, taken)
        roles = [document.role_at(item.start) for item in items]
        mentions.extend(
            [
                Mention(item.start, item.end, kind, entity_id, name, item.rule, role)
                for item, role in zip(items, roles, strict=True)
            ]
        )
        if roles.count("noise") < len(roles):
            keys = _keys(items, forms, document.lang, known, country)
            entities.append(LocalEntity(entity_id, kind, name, forms, keys))
    mentions.sort(key=attrgetter("start"))
    return mentions, entities


def _groups(found: list[Found], text: str) -> Collection[list[Found]]:
    """The names that name one thing, in the order of their first ones."""
    keys = [_own_key(item, text[item.start : item.end]) for item in found]
    joined: dict[str, str] = {}

    def top(key: str) -> str:
        """The key that stands for all that are joined to this one."""
        while joined.get(key, key) != key:
            key = joined[key]
        return key

    for item, own in zip(found, keys, strict=True):
        if item.same_as:
            other = top(_own_key(item, item.same_as))
            if top(own) != other:
                joined[top(own)] = other
    leaders = {item.start: top(own) if joined else own for item, own in zip(found, keys, strict=True)}
    groups: dict[str, list[Found]] = {}
    for item in found:
        groups.setdefault(leaders[item.start], []).append(item)
    return groups.values()


def _own_key(item: Found, text: str) -> str:
    if item.type == "place" and item.id:
        return item.id
    if item.type == "person":
        return f"person:{person_key(text) or name_key(text) or text}"
    return f"{item.type}:{item.key or name_key(text) or text}"


def _fullest(items: list[Found], forms: tuple[str, ...], known: Gazetteer) -> str:
    """The longest form; of a place its English name."""
    if items[0].type == "place":
        try:
            return known.place(items[0].id).name
        except KeyError:
            return forms[0]
    named = [*forms, *[item.same_as for item in items if item.same_as]]
    return named[0] if len(named) == 1 else max(named, key=lambda form: (_LATIN.search(form) is not None, len(form)))


def _id(items: list[Found], name: str) -> str:
    item = items[0]
    if item.type == "place":
        return item.id
    if item.type == "person":
        return person_id(name)
    return _PREFIX[item.type] + ascii_slug(name)


def _free(entity_id: str, kind: str, taken: Counter[str]) -> str:
    """An id that no other entity of the article has; different names may have one id, as letters beyond ASCII go."""
    taken[entity_id] += 1
    if taken[entity_id] == 1:
        return entity_id
    return _free(f"{entity_id}-{kind}" if taken[entity_id] == 2 else f"{entity_id}-{taken[entity_id]}", kind, taken)


def _keys(items: list[Found], forms: tuple[str, ...], lang: str, known: Gazetteer, country: str) -> tuple[str, ...]:
    kind = items[0].type
    if kind == "place":
        return (items[0].id,)
    keys: dict[str, None] = {}
    for form in forms:
        if kind == "person":
            keys.update(dict.fromkeys(_person_keys(form)))
            continue
        if len(form) > 3 or not form.isupper():
            keys[f"{kind}:{name_key(form)}"] = None
        meaning = organization_key(form, lang, known, country) if kind == "organization" else ""
        if meaning:
            keys[f"organization={meaning}"] = None
    for item in items:
        if item.key:
            keys[item.key] = None
    return tuple(keys)


def _person_keys(form: str) -> Iterator[str]:
    key = person_key(form)
    if key:
        yield f"person:{key}"
    if form.isascii():
        return
    for family, given in japanese_readings(form):
        yield f"person:{person_key(f'{family} {given}')}"
    if "・" in form or len(form) > 2:
        yield f"person:{form}"
