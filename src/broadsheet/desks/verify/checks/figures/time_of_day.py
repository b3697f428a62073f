"""Times of day: "3 p.m." is 15 Uhr, and is not 17 Uhr. Hours are compared on a dial of twelve."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from broadsheet.news import Figure

from ...evidence import Evidence, Finding, Text, contradicted

Patterns = tuple[re.Pattern[str], ...]
Time = tuple[int, int]
"""Hour of twelve, minute."""
_DIGITS = re.compile(r"(?<![\d.,:])(?P<h>\d{1,2})(?::|\s?h\s?)(?P<m>[0-5]\d)(?![\d%:])", re.IGNORECASE)


def same_time(figure: Figure, claim: Text, evidence: Evidence) -> bool:
    """Is the figure part of a time of day that a source gives too?"""
    here = {t for a, b, t in _times(claim, _maybe(claim)) if a < figure.span.end and figure.span.start < b}
    return bool(here & _told(evidence, _maybe))


def check(claim: Text, evidence: Evidence) -> Finding | None:
    """A time of day where the sources give others, none of them this one."""
    sure, told = _told(evidence, _sure), _told(evidence, _maybe)
    for start, end, time in _times(claim, _sure(claim)):
        if sure and time not in told:
            return contradicted(
                f"{claim.text[start:end].strip()} where the sources have {_clock(min(sure))}", start, end
            )
    return None


def minutes_apart(evidence: Evidence) -> set[int]:
    """Minutes from one time of day to another of one report, on a dial of twelve hours."""
    found: set[int] = set()
    for whole in evidence.wholes:
        told = sorted({h * 60 + m for _, _, (h, m) in _times(whole, _sure(whole))})[:MOST]
        found |= {(b - a) % 720 for a in told for b in told if a != b}
    return found


MOST = 20
"""Times of day of one report that are compared."""


def _sure(text: Text) -> Patterns:
    return _DIGITS, text.pack.grammar.time_of_day.regex


def _maybe(text: Text) -> Patterns:
    """What may as well be a length of time or a count: enough to bear a figure out, not to hold it against one."""
    return *_sure(text), text.pack.grammar.maybe_time.regex


def _clock(time: Time) -> str:
    return f"{time[0]}:{time[1]:02}"


def _told(evidence: Evidence, patterns: Callable[[Text], Patterns]) -> set[Time]:
    return {t for whole in evidence.wholes for _, _, t in _times(whole, patterns(whole))}


def _times(text: Text, patterns: Patterns) -> Iterator[tuple[int, int, Time]]:
    for pattern in patterns:
        for hit in pattern.finditer(text.text):
            parts = [value or "0" for value in hit.groupdict().values() if value is not None]
            hour, minute = int(parts[0]), int(parts[1]) if len(parts) > 1 else 0
            if hour <= 24:
                yield hit.start(), hit.end(), (hour % 12, minute)
