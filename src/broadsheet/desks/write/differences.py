"""Where reports of about the same time count the same thing and come to different figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ...news import Difference, Reading, Span
from ...news.base import noun
from ...text.moved import as_of
from ...text.words import overlap
from . import phrases
from .contested import ONE_MOMENT
from .stages import Stages
from .tellings import NEAR, OF_PERSONS, UNCOUNTED, Told, outlets_of


@noun
class Gap:
    """A difference with the places it was found at: per value the reports' figures."""

    what: str
    unit: str
    values: tuple[tuple[float, tuple[Told, ...]], ...]


def gaps(stages: Stages) -> list[Gap]:
    """Differences between the readings of a story, surest first.

    Two figures are versions of one when unit and kind agree, the values lie near one another, their
    sentences tell of the same thing at about the same time, and no report or outlet gives both.
    A count that a later one took the place of is none.
    """
    by_unit: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for t in stages.told:
        if not stages.is_old(t):
            by_unit[(t.figure.kind, t.figure.unit)].append(t)
    found: list[Gap] = []
    for (kind, unit), group in by_unit.items():
        found += _within(group, kind, unit)
    return sorted(found, key=lambda gap: -sum(len(t) for _, t in gap.values))


def _within(group: list[Told], kind: str, unit: str) -> list[Gap]:
    by_value: dict[float, list[Told]] = defaultdict(list)
    for t in group:
        value = float(f"{t.figure.value:.9g}")
        if all(t.reading.report.id != other.reading.report.id for other in by_value[value]):
            by_value[value].append(t)
    found: list[Gap] = []
    used: set[float] = set()
    for value in sorted(by_value, key=lambda v: -len(by_value[v])):
        if value in used or value <= 0:
            continue
        rivals = [v for v in by_value if v not in used and _rival(value, v, by_value, kind)]
        if not rivals:
            continue
        used |= {value, *rivals}
        values = [value]
        for v in sorted(rivals, key=lambda v: (-len(by_value[v]), abs(v - value))):
            if not outlets_of(by_value[v]) & {o for w in values for o in outlets_of(by_value[w])}:
                values.append(v)  # an outlet stands on one side: what else it gives is another matter
        if len(values) < 2:
            continue
        what = _common([t for v in values for t in by_value[v]])
        found.append(Gap(what=what, unit=unit, values=tuple((v, tuple(by_value[v])) for v in values)))
    return found


def _rival(a: float, b: float, by_value: dict[float, list[Told]], kind: str) -> bool:
    if a == b or abs(a - b) / max(abs(a), abs(b)) > NEAR.get(kind, 0.3):
        return False
    ours, theirs = by_value[a], by_value[b]
    if kind == "duration" or rounded(ours, theirs):
        return False
    if outlets_of(ours) & outlets_of(theirs):
        return False
    if any(_gives(t.reading, b) for t in ours) or any(_gives(t.reading, a) for t in theirs):
        return False
    return any(_one_moment(x, y) and _same_matter(x, y) for x in ours for y in theirs)


def rounded(one: Sequence[Told], other: Sequence[Told]) -> bool:
    """Is one value what the other rounds to? Counts of people and things only where the rounder one says "about"."""
    return _rounds(one, other[0].figure.value) or _rounds(other, one[0].figure.value)


def _rounds(given: Sequence[Told], exact: float) -> bool:
    figure = given[0].figure
    if figure.kind == "count" and not any(t.figure.approximate for t in given):
        return False
    digits = len(f"{figure.value:.9g}".replace(".", "").strip("0")) or 1
    return float(f"{exact:.{digits}g}") == figure.value


def _gives(reading: Reading, value: float) -> bool:
    """Does the report have that number anywhere, whatever it counts there?"""
    return any(abs(f.value - value) <= 1e-9 * abs(value) for f in reading.figures)


def _one_moment(x: Told, y: Told) -> bool:
    return abs(as_of(x.reading.report) - as_of(y.reading.report)) <= ONE_MOMENT


def _same_matter(x: Told, y: Told) -> bool:
    common = x.counted & y.counted
    if x.figure.kind == "count":
        apart = not common <= OF_PERSONS and bool(x.names and y.names) and not x.names & y.names
        return bool(common) and not apart and not _elsewhere(x, y)
    if (x.counted and y.counted and not common) or _elsewhere(x, y) or _elsewhere(y, x):
        return False
    if common or x.figure.unit in ("min", "h"):
        return True
    if x.reading.lang == y.reading.lang:
        ours, theirs = _beside(x.reading, x.sentence), _beside(y.reading, y.sentence)
        apart = len(ours) > 1 and len(theirs) > 1 and not ours & theirs
        return not apart and overlap(x.stems, y.stems) >= 0.5
    return x.figure.kind != "measure" and len(x.names & y.names) >= 2


def _elsewhere(x: Told, y: Told) -> bool:
    """Do the other figures beside ``y`` stand in another sentence of the report of ``x``?

    Then that sentence, not the one of ``x``, is the one that tells what ``y`` does.
    """
    beside = _beside(y.reading, y.sentence) - {y.figure.value}
    if not beside:
        return False
    here = len(beside & _beside(x.reading, x.sentence))
    return any(len(beside & _beside(x.reading, s)) > here for s in x.reading.sentences if s != x.sentence)


def _beside(reading: Reading, span: Span) -> set[float]:
    return {
        f.value for f in reading.figures if span.start <= f.span.start < span.end and f.kind not in UNCOUNTED
    }


def _common(group: Sequence[Told]) -> str:
    """The concept most of them count, else empty."""
    tally: dict[str, int] = defaultdict(int)
    for t in group:
        for concept in t.counted:
            tally[concept] += 1
    return max(tally, key=lambda c: (tally[c], c), default="")


def worded(gap: Gap, lang: str) -> Difference:
    """The difference in words of ``lang``; a value that cannot be written is empty."""
    values = tuple(
        (phrases.figure(group[0].figure, lang), tuple(t.reading.report.id for t in group))
        for _, group in gap.values
    )
    return Difference(what=phrases.short_label(gap.what, lang) or gap.unit, values=values)
