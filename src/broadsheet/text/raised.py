"""Raised and lowered characters (``sup``, ``sub``) of a page, told apart: units, exponents, ordinals, footnote marks.

Left as plain digits they run into the word before them: "100 m2", "coal in 20251".
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from lxml import etree

from .listed import on_pages

_RAISED = str.maketrans("0123456789+-\u2212\u2013n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻ⁿ")
_LOWERED = str.maketrans("0123456789+-\u2212", "₀₁₂₃₄₅₆₇₈₉₊₋₋")
_BEFORE = 24
"""So many characters before a mark are looked at."""
_LONGEST = 40
"""Longer than this is no mark but text that a page sets in small letters."""
_VARIABLE = re.compile(r"(?:(?<![^\W_])[a-zA-Zα-ωπ]|\bmc|\))$")
_POWER = re.compile(r"[-\u2212\u2013]?\d{1,2}|n")
_OF_UNIT = re.compile(r"[23]|[-\u2212\u2013]\d")
_OF_TEN = re.compile(r"[-\u2212\u2013+]?\d{1,3}|n")
_TEN = re.compile(r"(?:[×x*·⋅]\s?\d{1,2}|(?<![\d.,])(?:10|2))$")
_CHARGE = re.compile(r"\d?[+\u2212-]")
_ISOTOPE = re.compile(r"(?:[A-Z][a-z]?)(?![^\W\d_])")
_NOTE = re.compile(
    r"[\s*†‡§¶#°]*|[\[(（〔【].{1,30}|\W?(?:\d{1,3}|[a-z]|[ivx]{1,5})(?:\s?[,;\u2013-]\s?(?:\d{1,3}|[a-z]))*[)\]]?"
    r"|※\s?\d{0,3}"
)
_ORDINAL = re.compile(r"(?:\d|\b[IVXLCDM]+|\bn)$")
_ONE_LETTER = {"a": "ª", "o": "º", "e": "e", "er": "er"}
_NOTED = re.compile(r"footnote|\bfn|reference|noteref|\bnote|cite", re.I)
_SIGNS = {"TM": "™", "SM": "℠", "®": "®", "™": "™", "©": "©"}
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "cite",
        "code",
        "em",
        "font",
        "i",
        "ins",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "u",
        "var",
    ]
)


def settle_raised(tree: Any) -> None:
    """Write every ``sup`` and ``sub`` of the tree as characters that keep their sense; footnote marks go.

    "km<sup>2</sup>" is "km²", "10<sup>6</sup>" is "10⁶", "CO<sub>2</sub>" is "CO₂", "1<sup>er</sup>" is "1er";
    a mark that is a link inside the page, in brackets, a sign like "*", or a number behind a word or number
    is a note and goes.
    """
    for node, before in _marks(tree):
        if node.getparent() is None:
            continue
        text = "".join(node.itertext()).strip()
        if len(text) > _LONGEST:
            node.drop_tag()
            continue
        told = _lowered(text) if node.tag == "sub" else _raised(node, text, before)
        for inner in list(node):
            node.remove(inner)
        node.text = told
        if told and told[0] in "²³⁻¹⁺ⁿ":
            _close_up(node)
        node.drop_tag()


def _marks(tree: Any) -> list[tuple[Any, str]]:
    """The marks in reading order, outermost ones only, each with the characters before it in its block."""
    found: list[tuple[Any, str]] = []
    before, inside = "", 0
    for event, node in etree.iterwalk(tree, events=("start", "end")):
        mark = node.tag in ("sup", "sub")
        if event == "start":
            if mark and not inside:
                found.append((node, before))
            inside += mark
            if node.tag not in _INLINE:
                before = ""
            words = node.text if not inside else ""
        else:
            inside -= mark
            if node.tag not in _INLINE:
                before = ""
            words = node.tail if not inside else ""
        before = (before + (words or "")[-_BEFORE:])[-_BEFORE:]
    return found


def _lowered(text: str) -> str:
    return text.translate(_LOWERED) if text.isdecimal() or _CHARGE.fullmatch(text) else text


def _raised(node: Any, text: str, before: str) -> str:
    """What stands in the place of a ``sup``; empty for a note."""
    if text in _SIGNS:
        return _SIGNS[text]
    if _is_link(node) or _NOTED.search(
        f"{node.get('class') or ''} {node.get('role') or ''} {node.get('id') or ''}"
    ):
        return ""
    isotope = text.isdecimal() and not before[-1:].strip(" -(") and _ISOTOPE.match(node.tail or "")
    charge = _CHARGE.fullmatch(text) and before[-1:].isalpha()
    if isotope or charge or _is_power(text, before.rstrip()):
        return text.translate(_RAISED)
    if text in _ONE_LETTER and _ORDINAL.search(before):
        return _ONE_LETTER[text]
    return "" if _NOTE.fullmatch(text) or _noted().fullmatch(text) else text


@cache
def _unit() -> re.Pattern[str]:
    """A unit of length, time or mass as it stands before a power."""
    other = on_pages("raised_units")
    return re.compile(rf"(?<![^\W\d_])(?:[kcdhmµμn]?m|ft|in|mi|yd|s|g|kg|l|L|Pa|㎞|{other})$")


@cache
def _noted() -> re.Pattern[str]:
    return re.compile(rf"{on_pages('notes')}\s?\d{{0,3}}")


def _is_power(text: str, base: str) -> bool:
    if _unit().search(base):
        return bool(_OF_UNIT.fullmatch(text))
    if _VARIABLE.search(base):
        return bool(_POWER.fullmatch(text)) and not base.endswith(")")
    if _TEN.search(base):
        return bool(_OF_TEN.fullmatch(text)) and text not in ("1", "2")
    return False


def _is_link(node: Any) -> bool:
    """A link to a place of the page inside the mark, or around it."""
    around = [node, *node.iterancestors("a")][:2]
    return any("#" in (link.get("href") or "") for link in [*node.iter("a"), *around])


def _close_up(node: Any) -> None:
    """No blank between a unit and its power."""
    earlier = node.getprevious()
    if earlier is not None:
        earlier.tail = (earlier.tail or "").rstrip() or earlier.tail
    else:
        above = node.getparent()
        above.text = (above.text or "").rstrip() or above.text
