"""Settings as text: variables of the environment laid over a tree of sections, and what to say of a wrong one."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from ..errors import StylebookError

PREFIX = "BROADSHEET_"
NOT_SETTINGS = frozenset({"BROADSHEET_EVAL_DATA"})
Sections = Mapping[str, Any]
"""Name of each section and its class, which has ``model_fields``."""
_HEADER = re.compile(r"^\s*+\[{1,2}+\s*+([\w.]++)\s*+\]")
_KEY = re.compile(r"^\s*+([\w.]++)\s*+=")
_BOUNDS = {"ge": "from", "gt": "above", "le": "to", "lt": "below"}
_PLAIN = {
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "string_type": "a text in quotation marks",
    "string_too_short": "a text that is not empty",
    "too_short": "a list with at least one entry",
    "string_pattern_mismatch": "a text of another form",
    "missing": "it must be given",
    "tuple_type": "a list",
    "dict_type": "a table of names and values",
}
"""What is allowed, by kind of error."""


def overlay(tree: dict[str, Any], environ: Mapping[str, str], sections: Sections) -> dict[str, str]:
    """Lay ``BROADSHEET_SECTION__KEY`` over the tree; which variable gave which section.key.

    Raises StylebookError for a name or list that is none.
    """
    given = {}
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
            values[key] = _listed(text, f"{section}.{key}", name) if listed else text
            given[f"{section}.{key}"] = name
    return given


def _listed(text: str, key: str, name: str) -> list[Any]:
    """A list from the environment: JSON, or words with commas."""
    if not text.lstrip().startswith("["):
        return [part.strip() for part in text.split(",") if part.strip()]
    try:
        return list(json.loads(text))
    except ValueError:
        raise StylebookError(
            f"{name} = {text!r}: a JSON list, or words with commas between them", key=key, value=text
        ) from None


@dataclass(frozen=True, kw_only=True, slots=True)
class Origin:
    """Where settings come from: the file and its text, the variables of the environment by section.key."""

    path: str = ""
    text: str = ""
    variables: Mapping[str, str] = field(default_factory=dict)

    def place(self, where: Sequence[str]) -> str:
        """What to name before a message: the variable, or the file with the line as far as it is found there."""
        key = ".".join(where[:2])
        for known, variable in self.variables.items():
            if known == key or known.startswith(f"{key}."):
                return f"{variable} in the environment: "
        section = ""
        for number, line in enumerate(self.text.splitlines(), 1):
            if header := _HEADER.match(line):
                section = header[1]
                if section == key or (len(where) == 1 and section.startswith(f"{key}.")):
                    return f"{self.path} line {number}: "
            named = _KEY.match(line)
            if named and ".".join(filter(None, (section, named[1]))) == key:
                return f"{self.path} line {number}: "
        return f"{self.path}: " if self.path else ""


def unknown(key: str, known: Mapping[str, Any], elsewhere: str = "", *, place: str = "") -> StylebookError:
    """The error for a key that is not among ``known``. Its value is not shown: it may be a mistyped key's secret."""
    names = sorted(known)
    named = _named(key.split("."))
    near = get_close_matches(key.rpartition(".")[2], names, n=1, cutoff=0.6)
    meant = f"did you mean {near[0]}? " if near and not elsewhere else ""
    here = f"allowed here: {', '.join(names)}" if names else "it is not known here"
    return StylebookError(
        f"{place}{named}: unknown setting; {meant}{elsewhere}{here}", key=key, allowed=names
    )


def _unknown_section(name: str, sections: Sections, place: str) -> StylebookError:
    near = get_close_matches(name, list(sections), n=1, cutoff=0.6)
    meant = f"did you mean [{near[0]}]? " if near else ""
    there = ", ".join(f"[{section}]" for section in sections)
    return StylebookError(
        f"{place}[{name}]: unknown section; {meant}there are: {there}", key=name, allowed=sorted(sections)
    )


def _named(where: Sequence[str]) -> str:
    """A setting as it stands in the file: "[paper] languages, entry 2"."""
    if len(where) == 1:
        return where[0]
    section, key, *more = where
    deeper = "".join(f", entry {int(part) + 1}" if part.isdecimal() else f", {part}" for part in more)
    return f"[{section}] {key}{deeper}"


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


def _in_words(first: Mapping[str, Any], setting: Any) -> str:
    """What is allowed. ``setting``: the field, where the error is about its whole value."""
    kind, context = str(first["type"]), first.get("ctx", {})
    if kind == "tuple_type" and setting is not None:
        some = list(setting.default)[:2] or ["..."]
        return f"a list, for example {json.dumps(some, ensure_ascii=False, default=str)}"
    if kind == "string_pattern_mismatch" and setting is not None and setting.examples:
        return f"for example {' or '.join(json.dumps(example) for example in setting.examples)}"
    if kind == "model_type":
        return "a section, written as [section] with its settings on the lines below"
    if kind == "literal_error":
        allowed = str(context["expected"]).replace("'", '"')
        near = get_close_matches(str(first.get("input")), re.findall(r'"([^"]*)"', allowed), n=1, cutoff=0.6)
        return f"{allowed}{f'; did you mean {json.dumps(near[0])}?' if near else ''}"
    if kind.startswith(("int_", "float_", "finite_", "greater_", "less_")):
        return _number(kind, context, setting)
    if kind in _PLAIN:
        return _PLAIN[kind]
    return str(first["msg"]).removeprefix("Value error, ")


def _number(kind: str, context: Mapping[str, Any], setting: Any) -> str:
    """ "a whole number from 1 to 64": what kind of number, within which bounds."""
    bounds = dict(context)
    for mark in setting.metadata if setting is not None else ():
        bounds |= {
            name: value
            for name in ("ge", "gt", "le", "lt")
            if (value := getattr(mark, name, None)) is not None
        }
    whole = kind.startswith("int_") or (setting is not None and setting.annotation is int)
    what = "a whole number" if whole else "a number"
    said = {name: format(value, ".15g") for name, value in bounds.items() if name in ("ge", "gt", "le", "lt")}
    if said.keys() == {"ge"}:
        return f"{what}, {said['ge']} or more"
    return " ".join([what, *(f"{word} {said[name]}" for name, word in _BOUNDS.items() if name in said)])


def explained(first: Mapping[str, Any], sections: Sections, origin: Origin) -> StylebookError:
    """One line a person can act on: the place, the setting, its value, what is allowed.
    ``first``: an error of pydantic.

    The value is left out where it may hold a secret: of a whole section, of a setting that is not shown in a
    representation (``repr=False``), and of an address with something before an @.
    """
    where = [str(part) for part in first["loc"]]
    key = ".".join(where)
    place = origin.place(where)
    section = sections.get(where[0])
    if first["type"] == "extra_forbidden":
        if len(where) == 1 and isinstance(first.get("input"), dict):
            return _unknown_section(key, sections, place)
        known = section.model_fields if section and len(where) == 2 else {} if section else sections
        return unknown(
            key, known, _elsewhere(where[-1], sections, origin.text) if len(where) <= 2 else "", place=place
        )
    setting = section.model_fields.get(where[1]) if section and len(where) > 1 else None
    allowed = _in_words(first, setting if len(where) == 2 else None)
    value = _shown(first.get("input"))
    if setting is None or not setting.repr or "@" in value:
        return StylebookError(f"{place}{_named(where)}: {allowed}", key=key, allowed=allowed)
    return StylebookError(
        f"{place}{_named(where)} = {value}: {allowed}", key=key, value=value, allowed=allowed
    )


def _shown(value: Any) -> str:
    """A value as the file has it."""
    try:
        return json.dumps(value, ensure_ascii=False)
    except (TypeError, ValueError):
        return repr(value)


def not_toml(path: str, error: ValueError) -> StylebookError:
    """What to say of a file of settings that cannot be read; its lines are not shown, they may hold a secret."""
    if isinstance(error, UnicodeDecodeError):
        return StylebookError(f"{path}: this is no UTF-8 text; save it as UTF-8", key=path)
    said = str(error)
    at = re.search(r"\(at (line \d+), (column \d+)\)", said)
    twice = (
        "a section or a setting stands there a second time" if "overwrite" in said or "twice" in said else ""
    )
    what = twice or said.partition(" (at ")[0].rstrip(".")
    place = f" {at[1]}, {at[2]}" if at else ""
    return StylebookError(
        f'{path}{place}: not TOML: {what}. Settings are lines such as title = "The Harbour" below a [section]; texts '
        "stand in quotation marks, lists in square brackets",
        key=path,
    )
