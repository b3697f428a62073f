"""Settings as text: variables of the environment laid over a tree of sections, and what to say of a wrong one."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ..errors import StylebookError

PREFIX = "BROADSHEET_"
NOT_SETTINGS = frozenset({"BROADSHEET_EVAL_DATA"})
Sections = Mapping[str, Any]
"""Name of each section and its class, which has ``model_fields``."""


def overlay(tree: dict[str, Any], environ: Mapping[str, str], sections: Sections) -> None:
    """Lay ``BROADSHEET_SECTION__KEY`` over the tree. Raises StylebookError for a name or list that is none."""
    for name, text in sorted(environ.items()):
        if not name.startswith(PREFIX) or name in NOT_SETTINGS:
            continue
        section, separator, key = name.removeprefix(PREFIX).lower().partition("__")
        if not separator:
            raise StylebookError(f"{name}: a setting in the environment is BROADSHEET_SECTION__KEY", key=name)
        known = sections.get(section)
        field = known.model_fields.get(key) if known else None
        listed = field is not None and "tuple" in str(field.annotation)
        values = tree.setdefault(section, {})
        if isinstance(values, dict):  # else the file has something that is no section: said by the model
            values[key] = _listed(text, f"{section}.{key}") if listed else text


def _listed(text: str, key: str) -> list[Any]:
    """A list from the environment: JSON, or words with commas."""
    if not text.lstrip().startswith("["):
        return [part.strip() for part in text.split(",") if part.strip()]
    try:
        return list(json.loads(text))
    except ValueError:
        raise StylebookError(
            f"{key} = {text!r}: a JSON list, or words with commas between them", key=key, value=text
        ) from None


def unknown(key: str, known: Mapping[str, Any]) -> StylebookError:
    """The error for a key that is not among ``known``. Its value is not shown: it may be a mistyped key's secret."""
    names = sorted(known)
    return StylebookError(f"{key}: unknown setting; allowed here: {', '.join(names)}", key=key, allowed=names)


def _in_words(first: Mapping[str, Any], field: Any) -> str:
    """What is allowed. ``field``: the setting, where the error is about its whole value."""
    if first["type"] == "tuple_type" and field is not None:
        some = list(field.default)[:2] or ["..."]
        return f"a list, for example {json.dumps(some, ensure_ascii=False, default=str)}"
    if first["type"] == "string_pattern_mismatch" and field is not None and field.examples:
        return f"for example {' or '.join(json.dumps(example) for example in field.examples)}"
    if first["type"] == "model_type":
        return f"a section of settings: {first['msg'].removeprefix('Input should be ')}"
    return str(first["msg"]).removeprefix("Value error, ")


def explained(first: Mapping[str, Any], sections: Sections) -> StylebookError:
    """One line a person can act on: the key, the value, what is allowed. ``first``: an error of pydantic.

    The value is left out where it may hold a secret: of a whole section, of a setting that is not shown in a
    representation (``repr=False``), and of an address with something before an @.
    """
    where = [str(part) for part in first["loc"]]
    key = ".".join(where)
    section = sections.get(where[0])
    if first["type"] == "extra_forbidden":
        return unknown(key, section.model_fields if section and len(where) > 1 else sections)
    field = section.model_fields.get(where[1]) if section and len(where) > 1 else None
    allowed = _in_words(first, field if len(where) == 2 else None)
    value = repr(first.get("input"))
    if field is None or not field.repr or "@" in value:
        return StylebookError(f"{key}: {allowed}", key=key, allowed=allowed)
    return StylebookError(f"{key} = {value}: {allowed}", key=key, value=value, allowed=allowed)
