"""Every pattern of the package: those that modules hold, those that cached makers return,
those written where they are used."""

from __future__ import annotations

import ast
import dataclasses
import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

import broadsheet
from broadsheet.errors import BroadsheetError

UNKNOWN = "Qq"
"""What stands for a value known only at run time."""
ANCHORED = frozenset({"match", "fullmatch"})
LANGS = ["en", "de", "es", "fr", "it", "nl", "pt", "ru", "uk", "pl", "tr", "ar", "ja", "zh", "ko", "und"]
CALLS = {"compile", "search", "match", "fullmatch", "split", "sub", "subn", "findall", "finditer"}


@cache
def modules() -> tuple[ModuleType, ...]:
    names = (m.name for m in pkgutil.walk_packages(broadsheet.__path__, "broadsheet."))
    left = (".migrations", "__main__")
    return tuple(importlib.import_module(n) for n in names if not any(part in n for part in left))


@dataclasses.dataclass(frozen=True)
class Place:
    """Where a pattern stands, and whether it is only ever held against the beginning of a text."""

    where: str
    anchored: bool


@cache
def patterns() -> Mapping[re.Pattern[Any], Place]:
    """Each pattern and the place where it was found first."""
    found: dict[re.Pattern[Any], Place] = {}
    for module in modules():
        seen: set[int] = set()
        for name, value in list(vars(module).items()):
            for pattern in (*_held(value, seen), *_made(value, module, seen)):
                if pattern not in found:
                    found[pattern] = Place(f"{module.__name__}.{name}", _calls(name, value) <= ANCHORED)
        for pattern, line, call in _written(module):
            found.setdefault(pattern, Place(f"{module.__name__}:{line}", call in ANCHORED))
    return found


@cache
def _source(module: ModuleType) -> str:
    return Path(module.__file__ or "").read_text("utf-8")


def _calls(name: str, value: object) -> frozenset[str]:
    """The methods that the package calls on what bears this name; "?" where it stands otherwise."""
    found: set[str] = set()
    for module in modules():
        if vars(module).get(name) is not value:
            continue
        for use in re.finditer(
            rf"\b{name}\b(?!\")(?:\[[^\]]*\])?(?:\.(\w+)\(|(\s*(?::[^=\n]+)?=[^=]|,?\n))?", _source(module)
        ):
            if not use.group(2):
                found.add(use.group(1) or "?")
    return frozenset(found)


def _held(value: object, seen: set[int], depth: int = 0) -> Iterator[re.Pattern[Any]]:
    """The patterns in a value, however deep in dicts, sequences and dataclasses."""
    if isinstance(value, re.Pattern):
        yield value
    if depth > 7 or isinstance(value, (str, bytes, int, float)) or id(value) in seen:
        return
    parts: Iterable[object] = ()
    if isinstance(value, Mapping):
        parts = (*value.keys(), *value.values())
    elif isinstance(value, (list, tuple, set, frozenset)):
        parts = value
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        parts = [getattr(value, field.name, None) for field in dataclasses.fields(value)]
    else:
        return
    seen.add(id(value))
    for part in parts:
        yield from _held(part, seen, depth + 1)


def _made(value: object, module: ModuleType, seen: set[int]) -> Iterator[re.Pattern[Any]]:
    """What a cached function without arguments, or with a language only, returns."""
    inner = getattr(value, "__wrapped__", None)
    if (
        not isinstance(inner, FunctionType)
        or inner.__module__ != module.__name__
        or not hasattr(value, "cache_info")
    ):
        return
    signature = inspect.signature(inner)
    wanted = list(signature.parameters)
    if wanted not in ([], ["lang"]) or not (wanted or "Pattern" in str(signature.return_annotation)):
        return
    for lang in LANGS if wanted else [""]:
        try:
            made = value(lang) if wanted else value()  # type: ignore[operator]
        except (BroadsheetError, KeyError, TypeError, ValueError, AttributeError):  # not made of a language
            return
        yield from _held(made, seen)


def _written(module: ModuleType) -> Iterator[tuple[re.Pattern[Any], int, str]]:
    """Patterns in the calls of ``re``: literals, names, f-strings; a value known only at run time is a word."""
    tree = ast.parse(Path(module.__file__ or "").read_text("utf-8"))
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args):
            continue
        if not (
            isinstance(node.func.value, ast.Name) and node.func.value.id == "re" and node.func.attr in CALLS
        ):
            continue
        flags = re.IGNORECASE if "IGNORECASE" in ast.unparse(node) or "re.I" in ast.unparse(node) else 0
        texts = list(_texts(node.args[0], vars(module)))
        if node.func.attr == "compile" and any(UNKNOWN in text for text in texts if isinstance(text, str)):
            continue  # what is put together in a function stands whole where its result is kept
        for text in texts or _tables(module):
            try:
                yield re.compile(text, flags), node.lineno, node.func.attr
            except (re.error, TypeError):
                continue


def _tables(module: ModuleType) -> Iterator[str]:
    """The strings in a module's own tables that look like patterns:
    one of them is meant where a call names a variable."""
    for value in list(vars(module).values()):
        for text in value.values() if isinstance(value, Mapping) else ():
            if isinstance(text, str) and re.search(r"[|\\[(*+]", text):
                yield text


def _texts(node: ast.expr, known: Mapping[str, object]) -> Iterator[str | bytes]:
    """What the expression may be, a pattern each."""
    if isinstance(node, ast.Subscript):
        table = _value(node.value, known)
        if isinstance(table, Mapping):
            yield from (v for v in table.values() if isinstance(v, (str, bytes)))
    elif isinstance(node, ast.JoinedStr):
        yield "".join(
            str(part.value) if isinstance(part, ast.Constant) else _word(part, known) for part in node.values
        )
    elif isinstance(node, ast.BinOp):
        left, right = (list(_texts(side, known)) or [UNKNOWN] for side in (node.left, node.right))
        yield from (a + b for a in left for b in right if type(a) is type(b))  # type: ignore[operator]
    else:
        value = _value(node, known)
        if isinstance(value, (str, bytes)):
            yield value


def _word(part: ast.expr, known: Mapping[str, object]) -> str:
    value = _value(part.value if isinstance(part, ast.FormattedValue) else part, known)
    return value if isinstance(value, str) else UNKNOWN


def _value(node: ast.expr, known: Mapping[str, object]) -> object:
    if isinstance(node, ast.Constant):
        return node.value
    if isinstance(node, ast.Name):
        return known.get(node.id)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left, right = _value(node.left, known), _value(node.right, known)
        return left + right if isinstance(left, str) and isinstance(right, str) else None
    return None
