"""Settings as text: variables of the environment laid over a tree of sections, and what to say of a wrong one."""

from __future__ import annotations

import json
import re
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


def unknown(key: str, known: Mapping[str, Any], elsewhere: str = "") -> StylebookError:
    """The error for a key that is not among ``known``. Its value is not shown: it may be a mistyped key's secret."""
    names = sorted(known)
    here = f"unknown setting; {elsewhere}allowed here: {', '.join(names)}"
    return StylebookError(f"{key}: {here}", key=key, allowed=names)


def _elsewhere(key: str, sections: Sections, file: str) -> str:
    """Under which section the key belongs, and whether the header of that one is commented out in the file."""
    homes = [name for name, section in sections.items() if key in section.model_fields]
    asleep = [
        name
        for name in homes
        if re.search(rf"^\s*#+\s*\[\s*{name}\s*\]", file, re.MULTILINE)
        and not re.search(rf"^\s*\[\s*{name}\s*\]", file, re.MULTILINE)
    ]
    if len(asleep) == 1:
        return f"it belongs under [{asleep[0]}], whose header is commented out in the file: take the # away; "
    return f"it belongs under {' or '.join(f'[{name}]' for name in homes)}; " if homes else ""


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


def explained(first: Mapping[str, Any], sections: Sections, file: str = "") -> StylebookError:
    """One line a person can act on: the key, the value, what is allowed. ``first``: an error of pydantic; ``file``: the
    text of the settings.

    The value is left out where it may hold a secret: of a whole section, of a setting that is not shown in a
    representation (``repr=False``), and of an address with something before an @.
    """
    where = [str(part) for part in first["loc"]]
    key = ".".join(where)
    section = sections.get(where[0])
    if first["type"] == "extra_forbidden":
        known = section.model_fields if section and len(where) > 1 else sections
        return unknown(key, known, _elsewhere(where[-1], sections, file) if len(where) <= 2 else "")
    field = section.model_fields.get(where[1]) if section and len(where) > 1 else None
    allowed = _in_words(first, field if len(where) == 2 else None)
    value = repr(first.get("input"))
    if field is None or not field.repr or "@" in value:
        return StylebookError(f"{key}: {allowed}", key=key, allowed=allowed)
    return StylebookError(f"{key} = {value}: {allowed}", key=key, value=value, allowed=allowed)
