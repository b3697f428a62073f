"""Points in time as pages write them for machines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

_COMPACT = re.compile(r"^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?)?(Z|[+-]\d\d:?\d\d)?$")
_SPACED = re.compile(
    r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ,]+(\d{1,2}):(\d\d)(?::(\d\d))?(?:[.,]\d+)?)?\s*"
    r"(Z|UTC|GMT|[+-]\d\d:?\d\d)?$"
)
EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Moment:
    """A time as far as the page tells it."""

    at: datetime
    """Aware UTC; the start of the day where ``timed`` is False."""
    timed: bool = True
    zoned: bool = True


def moment(text: str) -> Moment | None:
    """Read an ISO 8601 or RFC 5322 time; None for anything else and for years before 1990."""
    text = text.strip()
    if not 8 <= len(text) <= 60:
        return None
    found = _iso(text) or _numbers(text) or _mail(text)
    return found if found is not None and found.at >= EARLIEST else None


def _iso(text: str) -> Moment | None:
    try:
        read = datetime.fromisoformat(text)
    except ValueError:
        return None
    return _moment(read, timed=":" in text or "T" in text)


def _numbers(text: str) -> Moment | None:
    match = _COMPACT.match(text) or _SPACED.match(text)
    if match is None:
        return None
    year, month, day, hour, minute, second, zone = match.groups()
    mark = {"Z": "+00:00", "UTC": "+00:00", "GMT": "+00:00", None: ""}.get(zone, zone)
    try:
        read = datetime.fromisoformat(
            f"{year}-{int(month):02}-{int(day):02}T{int(hour or 0):02}:{minute or '00'}:{second or '00'}{mark}"
        )
    except ValueError:
        return None
    return _moment(read, timed=hour is not None)


def _mail(text: str) -> Moment | None:
    try:
        read = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return _moment(read, timed=True)


def _moment(read: datetime, *, timed: bool) -> Moment | None:
    zoned = read.tzinfo is not None
    try:
        return Moment(
            at=read.astimezone(UTC) if zoned else read.replace(tzinfo=UTC), timed=timed, zoned=zoned
        )
    except (OverflowError, ValueError):
        return None


def settle(told: Moment | None, fed: datetime | None, latest: datetime) -> datetime | None:
    """The page's time, unless the feed tells the same moment more exactly or the page's lies ahead.

    ``latest``: nothing is published after this. A page's time without zone or hour gives way to
    the feed's time when the two lie within 26 hours.
    """
    if told is not None and told.at > latest:
        told = None
    if fed is not None and fed > latest:
        fed = None
    if told is None:
        return fed
    vague = not (told.timed and told.zoned)
    if fed is not None and vague and abs(told.at - fed) <= timedelta(hours=26):
        return fed
    return told.at
