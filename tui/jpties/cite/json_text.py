"""JSON that loses nothing and harms nothing: what moves a cursor or ends a script element is escaped."""

from __future__ import annotations

import json
from typing import Any

from jpties.text.clean import with_signs_escaped


def json_text(value: Any, *, indent: int | None = None) -> str:
    """A value as JSON; controls, invisible marks and the slash behind `<` are escaped, which no reader notices."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return with_signs_escaped(text, lambda sign: json.dumps(sign)[1:-1]).replace("</", "<\\/")
