"""Qualifiers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jpties.extract.values.view import View


def qualifier_before(view: View, token: int) -> tuple[int, str] | None:
    return None
