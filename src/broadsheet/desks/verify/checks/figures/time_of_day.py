"""Times of day: "3 p.m." is 15 Uhr, and is not 17 Uhr. Hours are compared on a dial of twelve."""

from __future__ import annotations

import re
from collections.abc import Iterator

from broadsheet.news import Figure

from ...evidence import Evidence, Finding, Text, contradicted

Time = tuple[int, int]
"""Hour of twelve, minute."""
_SURE = (
    re.compile(r"(?<![\d.,:])(?P<h>\d{1,2})(?:[:.](?P<m>\d{2}))?\s?(?:a|p)\.?\s?m\b\.?", re.IGNORECASE),
    re.compile(r"(?<![\d.,:])(?P<h>\d{1,2})(?::|\s?h\s?)(?P<m>[0-5]\d)(?![\d%:])", re.IGNORECASE),
    re.compile(
        r"(?<![\d.,:])(?:(?:alle|ore|um|om|at|a las)\s)(?P<h>\d{1,2})\.(?P<m>[0-5]\d)(?![\d%])|"
        r"(?P<h2>\d{1,2})\.(?P<m2>[0-5]\d)\s?(?:Uhr|uur)",
        re.IGNORECASE,
    ),
    re.compile(r"(?<![\d.,:])(?P<h>\d{1,2})(?P<m>)\s?(?:Uhr|uur)(?!\w)"),
    re.compile(
        r"(?:午前|午後|上午|下午|凌晨|早上|晚上|오전|오후|未明|朝|夜)\s?(?P<h>\d{1,2})\s?[时時点點시](?![间間간])"
        r"(?:\s?(?P<m>\d{1,2})\s?[分분])?"
    ),
    re.compile(r"(?:الساعة|a las|klokslag)\s(?P<h>\d{1,2})(?P<m>)(?![\d.,:])", re.IGNORECASE),
)
_MAYBE = (
    re.compile(
        r"(?<![\d.,:])(?P<h>\d{1,2})(?P<m>)\s?(?:heures?|h|ore|horas|годин\w*|час\w*|ч|ночи|утра|вечера|дня|ранку|"
        r"вечора)(?!\w)",
        re.IGNORECASE,
    ),
    re.compile(r"(?P<h>\d{1,2})\s?[时時点點시](?:\s?(?P<m>\d{1,2})\s?[分분])?"),
    re.compile(r"(?:saat|alle|las|às|à|um|om)\s(?P<h>\d{1,2})(?P<m>)(?![\d.,:])", re.IGNORECASE),
)
"""What may as well be a length of time or a count: enough to bear a figure out, not to hold it against one."""


def same_time(figure: Figure, claim: Text, evidence: Evidence) -> bool:
    """Is the figure part of a time of day that a source gives too?"""
    here = {
        t
        for start, end, t in _times(claim.text, _SURE + _MAYBE)
        if start < figure.span.end and figure.span.start < end
    }
    return bool(here & _told(evidence, _SURE + _MAYBE))


def check(claim: Text, evidence: Evidence) -> Finding | None:
    """A time of day where the sources give others, none of them this one."""
    sure, told = _told(evidence, _SURE), _told(evidence, _SURE + _MAYBE)
    for start, end, time in _times(claim.text, _SURE):
        if sure and time not in told:
            return contradicted(
                f"{claim.text[start:end].strip()} where the sources have {_clock(min(sure))}", start, end
            )
    return None


def _clock(time: Time) -> str:
    return f"{time[0]}:{time[1]:02}"


def _told(evidence: Evidence, patterns: tuple[re.Pattern[str], ...]) -> set[Time]:
    return {t for whole in evidence.wholes for _, _, t in _times(whole.text, patterns)}


def _times(text: str, patterns: tuple[re.Pattern[str], ...]) -> Iterator[tuple[int, int, Time]]:
    for pattern in patterns:
        for hit in pattern.finditer(text):
            parts = [value or "0" for value in hit.groupdict().values() if value is not None]
            hour, minute = int(parts[0]), int(parts[1]) if len(parts) > 1 else 0
            if hour <= 24:
                yield hit.start(), hit.end(), (hour % 12, minute)
