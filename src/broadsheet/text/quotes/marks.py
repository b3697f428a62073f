"""Quotation marks of all styles: where quotations begin and end."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

CLOSERS = {
    "“": "”",
    "„": '“”"',
    "«": "»",
    "‹": "›",
    "「": "」",
    "『": "』",
    "《": "》",
    "〈": "〉",
    "〝": "〟",
    "‘": "’",
    "‚": "‘’",
}
TITLES = "《〈"
LONGEST = 1500
SINGLE = "‘'‚"


def _closes_single(text: str, i: int) -> bool:
    """Is the single mark at ``i`` the end of a quotation and no apostrophe?"""
    after = text[i + 1 : i + 2]
    before = text[i - 1 : i]
    return not before.isspace() and not after.isalnum()


def _opens_single(text: str, i: int) -> bool:
    before, after = text[i - 1 : i] if i else " ", text[i + 1 : i + 2]
    return (
        (before.isspace() or before in "([—–:")
        and bool(after)
        and not after.isspace()
        and not after.isdigit()
    )


def _single(text: str, i: int, closers: str) -> int:
    """End of the single-marked quotation opened at ``i``, -1 if none. A mark after punctuation wins."""
    limit = min(len(text), i + LONGEST)
    first = -1
    for j in range(i + 1, limit):
        if text[j] == "\n":
            break
        if text[j] in closers and _closes_single(text, j):
            if text[j - 1] in ".,!?…;":
                return j
            if first < 0:
                first = j
            elif text[j + 1 : j + 2] in ("", ".", ",", ")", ";"):
                return first
    return first


@lru_cache(maxsize=8)
def _partners(text: str, opener: str, closers: str) -> dict[int, int]:
    """For each opening mark the closing one that is its own, inner ones of the same mark aside."""
    found: dict[int, int] = {}
    waiting: list[int] = []
    for i, char in enumerate(text):
        if char in closers:
            if waiting:
                found[waiting.pop()] = i
        elif char == opener:
            waiting.append(i)
    return found


def _nested(text: str, i: int, opener: str, closers: str) -> int:
    """End of the quotation opened at ``i``, past inner ones of the same mark; -1 if none."""
    end = _partners(text, opener, closers).get(i, -1)
    return end if end < i + LONGEST else -1


def _next(text: str, i: int, closer: str) -> int:
    """The next closing mark; -1 if none."""
    return text.find(closer, i + 1, i + LONGEST)


def pairs(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, opening mark) of the words between marks, outermost only, space trimmed."""
    i = 0
    first, other = text.find("»"), text.find("«")
    inward = first >= 0 and (other < 0 or first < other)
    twins = "“" not in text and "„" not in text
    while i < len(text):
        char = text[i]
        end = -1
        if char == '"':
            end = _straight(text, i)
        elif char == "»" and inward and text[i + 1 : i + 2].isalnum():
            end = _next(text, i, "«")
        elif char == "”" and twins and text[i + 1 : i + 2].isalnum():
            end = _next(text, i, "”")
        elif char in SINGLE:
            if _opens_single(text, i):
                end = _single(text, i, CLOSERS.get(char, "'’"))
        elif char in CLOSERS:
            end = _nested(text, i, char, CLOSERS[char])
        if end < 0:
            i += 1
            continue
        start, stop = i + 1, end
        while start < stop and text[start].isspace():
            start += 1
        while stop > start and text[stop - 1].isspace():
            stop -= 1
        if start < stop:
            yield start, stop, char
        i = end + 1


def _straight(text: str, i: int) -> int:
    """The next straight mark in the same paragraph; inches after a digit do not open."""
    end = text.find('"', i + 1, i + LONGEST)
    if end < 0 or "\n\n" in text[i:end]:
        return -1
    return end
