"""Corrections as YAML has them, in `names.yaml` and in the notebook.

    alias:         [{name: PM Abe, is: person:abe-shinzo}]
    not-an-entity: [{name: Golden Week}, {id: person:golden-week}]
    other-type:    [{name: Rakuten, type: organization}]
    other-place:   [{name: Georgia, is: place:us-ga}]
    same-as:       [{id: org:keidanren, is: org:japan-business-federation}]
    different:     [{id: person:tanaka-makiko, is-not: person:tanaka-kakuei}]

`article: NAME` keeps one to an article; the notebook adds `at`, `quote`, `prefix`, `suffix` for a single mention.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jpties.errors import SchemaError
from jpties.model.corrections import CORRECTION_KINDS, NAMED_TYPES, Correction, CorrectionKind
from jpties.text.anchoring import Anchor

if TYPE_CHECKING:
    from jpties.files.yaml import Node
    from jpties.files.yaml_fields import Fields

KEYS = ("name", "id", "is", "is-not", "type", "article", "at", "quote", "prefix", "suffix", "note")
"""Keys of a correction, in the order in which they are written."""
_TARGET: dict[CorrectionKind, str] = {
    "alias": "is",
    "other-type": "type",
    "other-place": "is",
    "same-as": "is",
    "different": "is-not",
}
_BY_NAME = ("alias", "not-an-entity", "other-type", "other-place")
_ID = re.compile(r"(?:person|place|org|event):[^\s:]{1,200}")


def corrections_in(
    fields: Fields, source: str, *, article: str = "", article_name: str = ""
) -> tuple[list[Correction], list[SchemaError]]:
    """The corrections of a mapping of lists, and the faults of those that cannot be used.

    Args:
        fields: the mapping, other keys than those of corrections are left alone.
        source: what each correction gives as its source; the line is added.
        article: the text that all of them are about, of the notebook's file of an article.
        article_name: the name of that article.
    """
    found: list[Correction] = []
    faults: list[SchemaError] = []
    for kind in CORRECTION_KINDS:
        try:
            for _name, one in fields.inner(kind):
                try:
                    found.append(_correction(kind, one, f"{source}:{one.line}", article, article_name))
                except SchemaError as fault:
                    faults.append(fault)
        except SchemaError as fault:
            faults.append(fault)
    return found, faults


def _correction(kind: CorrectionKind, fields: Fields, source: str, article: str, article_name: str) -> Correction:
    unknown = fields.unknown(KEYS)
    if unknown is not None:
        raise unknown
    name, entity = fields.text("name").strip(), _id(fields, "id")
    span = fields.span("at")
    if not (entity or span or (name and kind in _BY_NAME)):
        raise fields.fault("", "needs `name` (words) or `id` (an entity)" if kind in _BY_NAME else "needs `id`")
    return Correction(
        kind=kind,
        name=name,
        id=entity,
        to=_target(kind, fields),
        article=article or fields.text("article"),
        article_name=article_name,
        anchor=Anchor(*span, fields.required("quote"), fields.text("prefix"), fields.text("suffix")) if span else None,
        note=fields.text("note"),
        source=source,
    )


def _id(fields: Fields, key: str) -> str:
    value = fields.text(key).strip()
    if value and not _ID.fullmatch(value):
        raise fields.fault(key, f"{value[:60]!r} is no entity id; write place:jp-40 or person:abe-shinzo")
    return value


def _target(kind: CorrectionKind, fields: Fields) -> str:
    key = _TARGET.get(kind)
    if key is None:
        return ""
    if key == "type":
        return fields.one_of("type", NAMED_TYPES, required=True)
    fields.required(key)
    target = _id(fields, key)
    if kind == "other-place" and not target.startswith("place:"):
        raise fields.fault(key, f"{target[:60]!r} is no place; write place:jp-40")
    return target


def as_node(one: Correction) -> dict[str, Node]:
    """One correction; the article is left out, since the notebook's files say it."""
    node: dict[str, Node] = {"name": one.name, "id": one.id}
    if one.kind in _TARGET:
        node[_TARGET[one.kind]] = one.to
    if one.anchor is not None:
        node |= {
            "at": f"{one.anchor.start}-{one.anchor.end}",
            "quote": one.anchor.quote,
            "prefix": one.anchor.prefix,
            "suffix": one.anchor.suffix,
        }
    node["note"] = one.note
    return {key: value for key, value in node.items() if value}
