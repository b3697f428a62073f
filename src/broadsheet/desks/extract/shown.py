"""The day a page shows: a whole date in an element of its own beside the article, or in its address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from lxml.html import HtmlElement

from ...languages import FALLBACK
from ...text.html import clean
from ...text.printed_day import printed_day
from .chaff_words import DAY
from .moments import Moment, moment

_LONGEST = 60
_MARKED = re.compile(
    r"\b(?:pub)?dates?\b|date(?:line|time)|publi(?:sh|cat|e|c)|posted|timestamp|\btime\b|datum|fecha|veroeffentlicht",
    re.I,
)
_ASIDE = re.compile(
    (
        r"comment|related|promo|sidebar|foot|newsletter|teaser|recommend|widget|advert|popular|trending"
        r"|update|modif|event|reply"
    ),
    re.I,
)
_OUTSIDE = frozenset(["aside", "nav", "footer", "form", "figure", "script", "blockquote"])
_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)")
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=\D|$)")
_MONTH_FIRST = frozenset(["en-us", "es-us", "en-ph", "fil-ph", "en-pr"])


def shown_day(tree: HtmlElement, url: str, langs: Sequence[str]) -> Moment | None:
    """The day an element of the article shows, else the day in the page's address, else None.

    Never from running text, scripts, footers or comments. A date that two orders of day and month read is none.
    """
    for text in _dates(tree):
        told = readings(text, langs)
        if len(told) == 1:
            return told[0]
    found = _IN_ADDRESS.search(url)
    return moment("-".join(found.groups())) if found else None


def readings(text: str, langs: Sequence[str]) -> tuple[Moment, ...]:
    """The whole date of a short text; two where day and month could change places and no locale says which.

    ``langs``: codes of the page; "en-US" writes the month first, any other with a region or no English the day.
    """
    text = clean(text)[:_LONGEST]
    if (found := moment(text)) is not None:
        return (found,)
    if (numbers := _NUMBERS.search(text)) is not None:
        one, mark, two, year = numbers.groups()
        days = (_day(year, two, one), _day(year, one, two))
        told = tuple(dict.fromkeys(day for day in days if day is not None))
        return told if len(told) < 2 else _ordered(told, mark, langs)
    if (words := DAY.search(text)) is None:
        return ()
    bases = dict.fromkeys((*(code.split("-")[0].split("_")[0].lower() for code in langs), FALLBACK))
    read = (printed_day((words.group(),), base) for base in bases)
    return tuple(
        Moment(at=at.replace(hour=0, minute=0), timed=False, zoned=False) for at in read if at is not None
    )[:1]


def _ordered(told: tuple[Moment, ...], mark: str, langs: Sequence[str]) -> tuple[Moment, ...]:
    codes = [code.replace("_", "-").lower() for code in langs if code]
    if any(code in _MONTH_FIRST for code in codes) and mark != ".":
        return told[1:]
    plain = not codes or (codes[0].startswith(FALLBACK) and not any("-" in code for code in codes))
    return told if plain and mark != "." else told[:1]


def _day(year: str, month: str, day: str) -> Moment | None:
    try:
        return Moment(at=datetime(int(year), int(month), int(day), tzinfo=UTC), timed=False, zoned=False)
    except ValueError:
        return None


def _dates(tree: HtmlElement) -> Iterator[str]:
    """Short texts of elements marked as a date, in the article or in the box of its headline."""
    heads = list(tree.iter("h1"))[:3]
    boxes = {
        box for head in heads for box in list(head.iterancestors())[:3] if box.tag not in ("body", "html")
    }
    for node in tree.iter("time", "span", "p", "div", "li", "small", "em", "abbr"):
        marks = f"{node.get('class') or ''} {node.get('id') or ''} {node.get('itemprop') or ''}"
        if (node.tag != "time" and not _MARKED.search(marks)) or _ASIDE.search(marks) or len(node) > 6:
            continue
        above = list(node.iterancestors())
        if not any(box in boxes or box.tag in ("article", "main") for box in above):
            continue
        if any(_aside(box) for box in above if box.tag not in ("body", "html")):
            continue
        text = clean("".join(node.itertext())[: 3 * _LONGEST])
        if 6 <= len(text) <= _LONGEST and any(map(str.isdecimal, text)):
            yield text


def _aside(node: HtmlElement) -> bool:
    return node.tag in _OUTSIDE or bool(_ASIDE.search(f"{node.get('class') or ''} {node.get('id') or ''}"))
