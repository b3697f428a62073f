"""What is printed, in which order and section, and why.

``rank`` is one pure function:

    rank = weight * (ln(1 + outlets) + ln(1 + languages) / 2 + ln(1 + countries) / 4)
                  * (1 + novelty) / (1 + age_days / 2)

- outlets: how many different outlets tell the story (one agency text in many outlets is one);
- languages, countries: of its reports (an outlet without a country counts for none);
- novelty: share of its reports published in the last 24 hours of the edition, 0 to 1;
- age_days: from the story's newest report to the newest report of the edition;
- weight: the largest weight the owner gave one of its feeds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import floor, log

from ..news import Article, Edition, Filed, Held, Placement, Reading, Recipe, Slate, SlateEntry, Spiked
from ..news import content_id as _id
from ..stylebook import Edit as Settings
from ..text.sameness import voices

VERSION = 1


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
    breadth = log(1 + standing.outlets) + log(1 + standing.languages) / 2 + log(1 + standing.countries) / 4
    fresh = (1 + standing.novelty) / (1 + max(0.0, standing.age_days) / 2)
    return round(standing.weight * breadth * fresh, 6)


def standing(readings: Sequence[Reading], at: datetime) -> Standing:
    """Measures one story's readings (at least one) at the time of the edition."""
    reports = [reading.report for reading in readings]
    groups = voices([report.text or report.headline for report in reports])
    newest = max(report.published for report in reports)
    late = sum(report.published > at - timedelta(hours=24) for report in reports)
    return Standing(
        outlets=min(len(groups), len({report.outlet for report in reports})),
        languages=len({reading.lang.split("-")[0] for reading in readings}),
        countries=len({report.feed.country for report in reports if report.feed.country}),
        novelty=late / len(reports),
        age_days=(at - newest).total_seconds() / 86_400,
        weight=max(report.feed.weight for report in reports),
    )


class Edit:
    """Takes the slate of all stories, files one Edition.

    Printed is each story with an article (in mode "approve": with an article a person has signed
    off). Order is by ``rank``, then newest first, then by story id. The first ``max_front`` stories
    that are young enough stand on the front page, but no outlet may carry more than its share of it:
    an outlet carries a story when it brought more than half of the reports.
    """

    name = "edit"
    takes = Slate
    files = (Edition,)
    batch = 1
    lanes = 1

    def __init__(self, settings: Settings, languages: tuple[str, ...], mode: str) -> None:
        self._settings = settings
        self._languages = languages
        self._mode = mode
        self.recipe = Recipe(
            desk=self.name, version=VERSION, digest=_id(VERSION, settings.model_dump_json(), mode, *languages)
        )

    def work(self, pieces: Sequence[Slate], /) -> Iterable[Filed[Edition] | Spiked | Held]:
        """One Filed for each slate, with one Edition."""
        for slate in pieces:
            placed = [p for p in (self._place(entry, slate.at) for entry in slate.entries) if p]
            placed.sort(key=lambda p: (-p[0].rank, -p[1].story.updated.timestamp(), p[0].story))
            front = front_page(
                [entry for _, entry in placed],
                at=slate.at,
                most=self._settings.max_front,
                share=self._settings.outlet_share,
                max_age_days=self._settings.max_age_days,
            )
            yield Filed(
                subject=slate.id,
                made=(
                    Edition(
                        languages=self._languages,
                        placements=_in_order([p for p, _ in placed], front),
                        at=slate.at,
                    ),
                ),
            )

    def _place(self, entry: SlateEntry, at: datetime) -> tuple[Placement, SlateEntry] | None:
        articles = [a for a in entry.articles if self._may_print(a, entry)]
        if not articles or not entry.readings or entry.story.merged_into:
            return None
        measured = standing(entry.readings, at)
        order = {lang: index for index, lang in enumerate(self._languages)}
        articles.sort(key=lambda a: (order.get(a.lang, len(order)), a.lang))
        return (
            Placement(
                story=entry.story.id,
                slug=entry.story.slug,
                beat=beat(entry.readings),
                rank=rank(measured),
                why=reasons(measured),
                articles=tuple((a.lang, a.id) for a in articles),
                picture=entry.picture.id if entry.picture else "",
                links=entry.links.id if entry.links else "",
            ),
            entry,
        )

    def _may_print(self, article: Article, entry: SlateEntry) -> bool:
        return self._mode != "approve" or article.id in entry.signed_off


def beat(readings: Sequence[Reading]) -> str:
    """The beat most readings name; the earliest named wins a draw; empty where none names one."""
    named = [r.beat for r in sorted(readings, key=lambda r: (r.report.published, r.report.id)) if r.beat]
    counts = Counter(named)
    return max(named, key=lambda name: (counts[name], -named.index(name))) if named else ""


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


def _in_order(placements: Sequence[Placement], off: dict[str, str]) -> tuple[Placement, ...]:
    """The front page first, then the rest, each in order of rank."""
    front = [p for p in placements if not off[p.story]]
    rest = [_behind(p, off[p.story]) for p in placements if off[p.story]]
    return (*front, *rest)


def _behind(placement: Placement, why: str) -> Placement:
    return Placement(
        story=placement.story,
        slug=placement.slug,
        beat=placement.beat,
        rank=placement.rank,
        why=(*placement.why, why),
        articles=placement.articles,
        picture=placement.picture,
        links=placement.links,
        front=False,
    )
