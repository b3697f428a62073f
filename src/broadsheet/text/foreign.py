"""Numbers and header values somebody else wrote: bounded before anything reckons with them, stores or sends them."""

from __future__ import annotations

import re

DAY_S = 86_400.0
"""The longest anybody may ask us to wait or to keep something, in seconds."""

_NUMBER = re.compile(r"\+?[0-9]{1,400}(?:\.[0-9]{0,400})?(?:[eE][+-]?[0-9]{1,4})?")
_SENDABLE = re.compile(r"[\x21-\x7e](?:[\x20-\x7e]{0,998}[\x21-\x7e])?")


def number(value: object, most: float) -> float | None:
    """A quantity from 0 to ``most``, whatever the other side wrote; None for what is none.

    A larger one, also an infinite one, is ``most``. None: a negative one, NaN, a boolean, digits other than ASCII's
    ("²", "٣"), words. Never raises.
    """
    if isinstance(value, str | bytes):
        text = value.decode("ascii", "replace") if isinstance(value, bytes) else value
        text = text.strip(" \t")
        if not _NUMBER.fullmatch(text):
            return most if re.fullmatch(r"[0-9]{401,}", text) else None
        value = float(text)
    if isinstance(value, bool) or not isinstance(value, int | float) or not value >= 0:  # NaN is not
        return None
    return float(min(value, most))


def seconds(value: object) -> float | None:
    """A wait in seconds, at most a day; None for what is none. See ``number``."""
    return number(value, DAY_S)


def sendable(header: str) -> str:
    """A header value as it can be sent again: printable ASCII of bounded length; "" for any other."""
    return header if _SENDABLE.fullmatch(header) else ""
