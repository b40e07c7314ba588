"""Units."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jpties.extract.values.view import View


def counted_noun_behind(view: View, token: int) -> bool:
    return False
