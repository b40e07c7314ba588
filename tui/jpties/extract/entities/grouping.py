"""The names of one article, grouped into the things that they name."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from jpties.extract.entities.keys import ascii_slug, japanese_readings, name_key, person_id, person_key
from jpties.extract.entities.meaning import organization_key
from jpties.model.mention import LocalEntity, Mention

if TYPE_CHECKING:
    from jpties.extract.document import Document
    from jpties.extract.entities.found import Found
    from jpties.names.gazetteer import Gazetteer

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
    groups: dict[str, list[Found]] = defaultdict(list)
    leaders = _leaders(found, text)
    for item in found:
        groups[leaders[item.start]].append(item)
    mentions: list[Mention] = []
    entities: list[LocalEntity] = []
    taken: set[str] = set()
    for items in groups.values():
        forms = tuple(dict.fromkeys(text[item.start : item.end] for item in items))
        name = _fullest(items, forms, known)
        entity_id = _id(items, name)
        kind = items[0].type
        if entity_id in taken:
            entity_id += f"-{kind}"
        taken.add(entity_id)
        mentions.extend(
            Mention(item.start, item.end, kind, entity_id, name, item.rule, document.role_at(item.start))
            for item in items
        )
        if any(document.role_at(item.start) != "noise" for item in items):
            keys = _keys(items, forms, document, known, country)
            entities.append(LocalEntity(entity_id, kind, name, forms, keys))
    return sorted(mentions, key=lambda mention: mention.start), entities


def _leaders(found: list[Found], text: str) -> dict[int, str]:
    """For each name's start the key of the group that it belongs to."""
    leaders: dict[int, str] = {}
    joined: dict[str, str] = {}

    def top(key: str) -> str:
        """The key that stands for all that are joined to this one."""
        while joined.get(key, key) != key:
            key = joined[key]
        return key

    for item in found:
        own = _own_key(item, text[item.start : item.end])
        if item.same_as:
            other = _own_key(item, item.same_as, full=True)
            if top(own) != top(other):
                joined[top(own)] = top(other)
    for item in found:
        leaders[item.start] = top(_own_key(item, text[item.start : item.end]))
    return leaders


def _own_key(item: Found, text: str, *, full: bool = False) -> str:
    if item.type == "place" and item.id:
        return item.id
    if item.type == "person":
        key = person_key(text) or name_key(text) or text
        return f"person:{key}"
    del full
    return f"{item.type}:{item.key or name_key(text) or text}"


def _fullest(items: list[Found], forms: tuple[str, ...], known: Gazetteer) -> str:
    """The longest form; of a place its English name."""
    if items[0].type == "place":
        try:
            return known.place(items[0].id).name
        except KeyError:
            return forms[0]
    named = [item.same_as for item in items if item.same_as]
    return max([*forms, *named], key=lambda form: (any(s.isascii() and s.isalpha() for s in form), len(form)))


def _id(items: list[Found], name: str) -> str:
    item = items[0]
    if item.type == "place":
        return item.id
    if item.type == "person":
        return person_id(name)
    return _PREFIX[item.type] + ascii_slug(name)


def _keys(
    items: list[Found], forms: tuple[str, ...], document: Document, known: Gazetteer, country: str
) -> tuple[str, ...]:
    kind = items[0].type
    if kind == "place":
        return (items[0].id,)
    keys: dict[str, None] = {}
    for form in forms:
        if kind == "person":
            if person_key(form):
                keys[f"person:{person_key(form)}"] = None
            for family, given in japanese_readings(form) if not form.isascii() else ():
                keys[f"person:{person_key(f'{family} {given}')}"] = None
            if "・" in form or (len(form) > 2 and not form.isascii()):
                keys[f"person:{form}"] = None
            continue
        if len(form) > 3 or not form.isupper():
            keys[f"{kind}:{name_key(form)}"] = None
        meaning = organization_key(form, document.lang.split("-")[0], known, country) if kind == "organization" else ""
        if meaning:
            keys[f"organization={meaning}"] = None
    for item in items:
        if item.key:
            keys[item.key] = None
    return tuple(keys)
