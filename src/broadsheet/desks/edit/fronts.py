"""Which stories stand on a front page, and why the others do not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from math import floor

from ...news import SlateEntry


def carrier(entry: SlateEntry) -> str:
    """The outlet that brought more than half of the story's reports, else empty."""
    (outlet, count), *_ = Counter(r.report.outlet for r in entry.readings).most_common(1)
    return outlet if count * 2 > len(entry.readings) else ""


def front_page(
    entries: Sequence[SlateEntry], *, at: datetime, most: int, share: float, max_age_days: float
) -> dict[str, str]:
    """Story id -> why it is not on the front page; stories that are on it have an empty reason.

    ``entries`` come in order of rank. The share is kept on the page as it ends up: with stories held
    back the page shrinks, and with it what one outlet may carry (but always one story). With fewer
    outlets than the share allows places to (two where it is a third) there is no choice and no limit.
    """
    outlets = {r.report.outlet for entry in entries for r in entry.readings}
    limited = len(outlets) * share >= 1
    size = min(most, len(entries))
    while True:
        found = _fill(entries, at, size, max(1, floor(share * size + 1e-9)), limited, max_age_days)
        filled = sum(not why for why in found.values())
        if filled == size or not limited:
            return found
        size = filled


def _fill(
    entries: Sequence[SlateEntry], at: datetime, size: int, limit: int, limited: bool, max_age_days: float
) -> dict[str, str]:
    carried: Counter[str] = Counter()
    found: dict[str, str] = {}
    filled = 0
    for entry in entries:
        outlet = carrier(entry)
        age_days = (at - entry.story.updated).total_seconds() / 86_400
        if max_age_days and age_days > max_age_days:
            why = "too old for the front page"
        elif filled >= size:
            why = "front page full"
        elif limited and outlet and carried[outlet] >= limit:
            why = f"share of {outlet} reached"
        else:
            why = ""
            filled += 1
            carried[outlet] += 1
        found[entry.story.id] = why
    return found
