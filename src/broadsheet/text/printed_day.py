"""The day a text prints above itself, on a line of its own."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cache
from itertools import islice

from dateparser.data.languages_info import language_order
from dateparser.date import DateDataParser

from ..languages import FALLBACK

_LINES = 3
_LONGEST = 40


def printed_day(lines: Iterable[str], lang: str) -> datetime | None:
    """The time told by the first of three lines that holds a whole date and nothing else.

    A date has day, month and year; a weekday and an hour may stand beside it. Without a zone it is
    UTC, without an hour the start of the day. Numbers alone are read in the order of ``lang``.
    """
    for line in islice(lines, _LINES):
        line = line.strip()
        if len(line) > _LONGEST or not any(map(str.isdecimal, line)):
            continue
        for reader in (
            _reader(lang.split("-")[0]),
            _reader(FALLBACK),
        ):  # machines write "29-Jan-05" in any language
            found: datetime | None = reader.get_date_data(line).date_obj if reader else None
            if found is not None:
                return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    return None


@cache
def _reader(lang: str) -> DateDataParser | None:
    """None for languages whose dates are not known."""
    if lang not in language_order:
        return None
    return DateDataParser(
        languages=[lang],
        settings={
            "PARSERS": ["absolute-time"],
            "REQUIRE_PARTS": ["day", "month", "year"],
            "STRICT_PARSING": True,
        },
    )
