"""How high a story stands.

``rank`` is one pure function:

    rank = weight * ln(1 + outlets) * (1 + ln(languages) / 2 + ln(1 + countries) / 4)
                  * (1 + novelty) / (1 + age_days / 2)

- outlets: how many independent outlets tell the story (one agency text in many outlets is one voice);
- languages, countries: of its reports (an outlet without a country counts for none);
- novelty: share of its reports published in the last 24 hours of the edition, 0 to 1;
- age_days: news days from the story's newest report to the newest report of the edition: days on which
  nothing was reported make nothing old;
- weight: the largest weight the owner gave one of its feeds.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from math import log

from ...news import Reading
from ...text.sameness import independent


@dataclass(frozen=True, slots=True)
class Standing:
    """What a story's rank is made of; see the module's formula."""

    outlets: int
    languages: int
    countries: int
    novelty: float
    age_days: float
    weight: float = 1.0


def rank(standing: Standing) -> float:
    """The module's formula; larger is nearer the top. Rounded to six digits."""
    breadth = log(1 + standing.outlets) * (
        1 + log(max(1, standing.languages)) / 2 + log(1 + standing.countries) / 4
    )
    fresh = (1 + standing.novelty) / (1 + max(0.0, standing.age_days) / 2)
    return round(standing.weight * breadth * fresh, 6)


def news_days(readings: Iterable[Reading]) -> frozenset[date]:
    """The days (UTC) on which any of these reports was published."""
    return frozenset(reading.report.published.astimezone(UTC).date() for reading in readings)


def standing(readings: Sequence[Reading], at: datetime, days: frozenset[date] | None = None) -> Standing:
    """Measures one story's readings (at least one) at the time of the edition.

    ``days``: the news days of all that is at hand; None where each day is one.
    """
    reports = sorted((reading.report for reading in readings), key=lambda r: (r.published, r.id))
    newest = max(report.published for report in reports)
    age_days = (at - newest).total_seconds() / 86_400
    if days is not None:
        age_days = min(age_days, float(sum(day > newest.astimezone(UTC).date() for day in days)))
    late = sum(report.published > at - timedelta(hours=24) for report in reports)
    return Standing(
        outlets=len(independent([(r.outlet, r.text or r.headline) for r in reports])),
        languages=len({reading.lang.split("-")[0] for reading in readings}),
        countries=len({report.feed.country for report in reports if report.feed.country}),
        novelty=late / len(reports),
        age_days=age_days,
        weight=max(report.feed.weight for report in reports),
    )


def reasons(measured: Standing) -> tuple[str, ...]:
    """What ``edition show --why`` prints: each part of the rank with its value."""
    return (
        f"outlets {measured.outlets}",
        f"languages {measured.languages}",
        f"countries {measured.countries}",
        f"novelty {measured.novelty:.2f}",
        f"age {measured.age_days:.1f} d",
        f"weight {measured.weight:g}",
    )
