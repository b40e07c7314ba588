"""Writing YAML that people read and git compares: one key a line, in the order given, text as text.

What is written reads back as it was by the one loader (`files/yaml.py`); a text of several lines stands
as a block. The folder's rules of order are the caller's.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from jpties.errors import SaveError, YamlError
from jpties.files.yaml import load_yaml

if TYPE_CHECKING:
    import yaml

    from jpties.files.yaml import Node

_FOLDED = "\r\x85\u2028\u2029"
WIDTH = 110
"""Columns at which long texts are folded."""


def yaml_text(value: Node, path: str) -> str:
    """A value as a YAML document that reads back the same.

    Args:
        value: strings, lists and mappings.
        path: the file it is for, named in errors.

    Raises:
        SaveError: it would not read back, since it is too large or deep or holds lone surrogates.
    """
    import yaml  # deferred: 20 ms, needed only where YAML is written

    text = str(yaml.dump(value, Dumper=_dumper(), allow_unicode=True, sort_keys=False, width=WIDTH))
    try:
        same = load_yaml(text, path).value == value
    except (YamlError, ValueError) as error:  # ValueError: a lone surrogate, which libyaml cannot take
        raise SaveError(path, f"not saved: it would not read back ({error})") from None
    if not same:
        raise SaveError(path, "not saved: it would not read back as it is")
    return text


@functools.cache
def _dumper() -> Any:
    """A dumper of strings, lists and mappings."""
    import yaml

    class Dumper(yaml.SafeDumper):
        """Blocks for texts of several lines, quotes only where YAML needs them, no aliases for what occurs twice."""

        yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - as PyYAML has it; our loader makes no types, so none need hiding

        def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - PyYAML's signature
            """True for whatever is written: our own loader refuses aliases."""
            return True

    Dumper.add_representer(str, _shown)
    return Dumper


def _shown(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=_style(text))


def _style(text: str) -> str | None:
    """A block for lines, quotes for signs that YAML folds and for blank space that a block would hide."""
    if not text or any(sign in text for sign in _FOLDED):
        return '"'
    if "\n" not in text:
        return None
    return "|" if text[0].strip() and text.rstrip(" \n") + "\n" in (text, f"{text}\n") else '"'
