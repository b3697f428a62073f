"""Figures worked out of the sources' own: spans of time, lengths in several units, shares, differences, bounds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, pairwise, permutations

from broadsheet.news import DateMention, Figure, Span
from broadsheet.text.listed import follows_listed
from broadsheet.text.numbers.measures import UNITS

from ...align import enumerates, rests_on
from ...evidence import Evidence, Statement, Text
from .other_forms import under_zero
from .time_of_day import minutes_apart

DAYS = {"time": 1 / 86_400, "months": 30.44}
"""Days in the base unit of a dimension of time."""
LENGTHY = frozenset({"day", "week", "month", "year", "decade", "century"})
"""Units in which the time from one day to another is told."""
EXACT, ROUGH = 0.02, 0.12
"""How far from what was worked out a figure may be: as told, and with "about" or "almost"."""
SHARE, ROUGH_SHARE, BOUND_SHARE = 0.6, 4.0, 10.0
"""The same of shares, in points of a hundred, and how far one may be beyond its bound."""
WHOLES, BESIDE, TENTH = frozenset((3, 4, 5, 10, 100)), 20, 5.0
"""Of how many "seven in ten" is said, characters between the two, points of a hundred it may be off."""
DEGREES = 1.0
"""How far a temperature may be rounded."""
MOST = 40
"""Lengths of time whose differences are looked at."""
FEW = 10
"""Up to here a count is too often the difference of two others by chance."""
BEYOND = 0.15
"""How far above or below its bound a value may be: "more than 1,200" is 1,240, not 2,000."""
LONGER = 0.25
"""The same of a length of time, which is said in round years: "more than a century"."""


def in_days(figure: Figure) -> float:
    """How many days a duration is; 0 for any other figure."""
    unit = UNITS.get(figure.unit)
    return figure.value * unit.factor * DAYS.get(unit.dimension, 0.0) if unit else 0.0


def durations(text: Text) -> list[tuple[Figure, float]]:
    """Each duration, in days; "two hours and 40 minutes" is one, given for each of its parts."""
    return [(figure, sum(map(in_days, run))) for run in _runs(text) for figure in run]


def merged(text: Text) -> list[Figure]:
    """The figures of the text, a length of time in several units as one, in the first of them."""
    whole = {run[0].span: run for run in _runs(text)}
    parts = {figure.span for run in whole.values() for figure in run[1:]}
    return [_one(whole.get(f.span, [f])) for f in text.figures if f.span not in parts]


def _one(run: Sequence[Figure]) -> Figure:
    head = run[0]
    if len(run) == 1:
        return head
    value = sum(map(in_days, run)) / in_days(replace(head, value=1.0))
    return replace(head, value=round(value, 6), span=Span(start=head.span.start, end=run[-1].span.end))


def _runs(text: Text) -> list[list[Figure]]:
    runs: list[list[Figure]] = []
    for figure in (f for f in text.figures if f.kind == "duration" and f.high is None):
        last = runs[-1][-1] if runs else None
        if (
            last
            and 0 < in_days(replace(figure, value=1.0)) < in_days(replace(last, value=1.0))
            and enumerates(text.lang).fullmatch(text.text[last.span.end : figure.span.start])
        ):
            runs[-1].append(figure)
        else:
            runs.append([figure])
    return runs


def added_up(figure: Figure, claim: Text, evidence: Evidence) -> bool:
    """A length of time that the sources give in other units, one or several."""
    ours = next((days for f, days in durations(claim) if f.span == figure.span), 0.0)
    if not ours:
        return False
    bar = ROUGH if figure.approximate else EXACT
    return any(_near(ours, days, bar) for line in evidence.lines for _, days in durations(line))


def elapsed(figure: Figure, statement: Statement, evidence: Evidence) -> bool:
    """A span of time between two days or years of the sources, or from one to the report or a day of the sentence."""
    bare = figure.kind == "count" and not figure.unit
    if bare and statement.text.text.startswith(statement.text.pack.calendar.year_sign, figure.span.end):
        figure = replace(figure, unit="year", kind="duration")
    if figure.unit in ("h", "min"):
        told = [days for f, days in durations(statement.text) if f.span == figure.span]
        ours = (told[0] if told else in_days(figure)) * 1440
        return any(
            _near(ours, apart, ROUGH if figure.approximate else EXACT) for apart in minutes_apart(evidence)
        )
    if figure.unit not in LENGTHY:
        return False
    whole = next((days for f, days in durations(statement.text) if f.span == figure.span), 0.0)
    ours = whole or in_days(figure)
    unit = in_days(replace(figure, value=1.0))
    slack = max(unit if figure.unit in ("year", "month", "week") else 0.0, ROUGH * ours * figure.approximate)
    longer = max(slack, LONGER * ours * figure.approximate)
    return any(ours - slack <= days <= ours + longer for days in _between(statement, evidence))


def _between(statement: Statement, evidence: Evidence) -> Iterator[float]:
    """Days from one day to another: of the sources, of their publication, of the sentence."""
    told = {day for line in evidence.lines for day in _days(line)}
    other = {float(r.report.published.toordinal()) for r in evidence.readings} | set(_days(statement.text))
    for one in told:
        for two in told | other:
            if one != two:
                yield abs(one - two)


def _days(text: Text) -> Iterator[float]:
    """The middle of each day, month or year of the text, as a number of days."""
    from datetime import date

    for d in text.dates:
        yield (date.fromisoformat(d.first).toordinal() + date.fromisoformat(d.last).toordinal()) / 2
    for f in text.figures:
        if f.kind == "year" and 1 <= f.value <= 9998 and not _dated(f, text.dates):
            yield date(int(f.value), 7, 1).toordinal()


def _dated(figure: Figure, dates: Sequence[DateMention]) -> bool:
    return any(d.span.holds(figure.span.start) for d in dates)


def share(figure: Figure, claim: Text, evidence: Evidence) -> bool:
    """A share, a growth in percent, or how many times as much, as two figures of one line or of two in a row give."""
    tenths = one_of_so_many(figure, claim)
    if tenths and any(
        min(abs(tenths - percent), abs(100 - tenths - percent)) <= TENTH for percent in _percentages(evidence)
    ):
        return True
    times = figure.of == "times" or bool(
        follows_listed(claim.lang, "times_as").match(claim.text, figure.span.end)
    )
    if figure.kind != "percent" and not times:
        return False
    ratios = (one.value / other.value for one, other in _pairs(evidence) if other.value)
    if times:
        return any(_near(figure.value, ratio, ROUGH if figure.approximate else EXACT) for ratio in ratios)
    return any(_says(figure, 100 * ratio) or _says(figure, 100 * abs(ratio - 1)) for ratio in ratios)


def _says(figure: Figure, percent: float) -> bool:
    """Is a share told as worked out, rounded where it says so, on its side of a bound ("less than half" of 47 %)?"""
    if figure.bound in ("less than", "at most"):
        return figure.value - BOUND_SHARE <= percent <= figure.value
    if figure.bound in ("more than", "at least"):
        return figure.value <= percent <= figure.value + BOUND_SHARE
    return abs(figure.value - percent) <= (ROUGH_SHARE if figure.approximate else SHARE)


def rest(figure: Figure, statement: Statement, evidence: Evidence) -> bool:
    """The rest of a share that the lines it rests on tell: two thirds are paid for, a third is open."""
    return figure.kind == "percent" and any(
        other.kind == "percent" and other.value != figure.value and _says(figure, 100 - other.value)
        for line in rests_on(statement, evidence)
        for other in _parted(line.figures)
    )


def one_of_so_many(figure: Figure, claim: Text) -> float:
    """The percentage that a small number and the next make, "seven in ten", 10人中7人, where the figure is one of them;
    else 0."""
    counts = [f for f in claim.figures if f.kind == "count" and f.high is None]
    for one, two in pairwise(counts):
        part, whole = sorted((one.value, two.value))
        near = two.span.start - one.span.end <= BESIDE
        if figure.span in (one.span, two.span) and near and 1 <= part < whole and whole in WHOLES:
            return 100 * part / whole
    return 0.0


def _percentages(evidence: Evidence) -> Iterator[float]:
    """What the sources give in percent, and what one count of a line is of another."""
    for line in evidence.lines:
        counts = [f.value for f in line.figures if f.kind == "count"]
        yield from (f.value for f in line.figures if f.kind == "percent")
        yield from (100 * one / other for one, other in permutations(counts, 2) if 0 < one < other)


def difference(figure: Figure, statement: Statement, evidence: Evidence) -> bool:
    """How much more one figure is than another of its line or the next; a small count only in a line rested on."""
    if figure.kind == "duration":
        ours = next((days for f, days in durations(statement.text) if f.span == figure.span), in_days(figure))
        told = sorted({days for line in evidence.lines for _, days in durations(line)})[:MOST]
        return any(_near(ours, b - a, EXACT) for a, b in combinations(told, 2))
    if figure.kind not in ("count", "money", "points", "measure"):
        return False
    unit = "%" if figure.kind == "points" else figure.unit
    if not unit and figure.value <= FEW:
        near = rests_on(statement, evidence)
        return any(
            one.value - other.value == figure.value
            for line in near
            for one, other in permutations(_counts(line), 2)
        )
    rows = [
        [f for f in _parted(line.figures) if f.unit == unit and f.kind not in ("year", "ordinal", "age")]
        for line in evidence.lines
    ]
    gaps = {
        one.value - other.value
        for here, after in pairwise([*rows, []])
        for one, other in permutations([*here, *after] if unit else here, 2)
    }
    return any(gap > 0 and _near(figure.value, gap, ROUGH if figure.approximate else 1e-6) for gap in gaps)


def _counts(line: Text) -> list[Figure]:
    """What a line counts, the first of several too."""
    return [
        f
        for f in line.figures
        if (f.kind == "count" and not f.unit) or (f.kind == "ordinal" and f.value == 1)
    ]


def _parted(figures: Sequence[Figure]) -> list[Figure]:
    """The figures, both ends of a range as two."""
    return [
        end
        for f in figures
        for end in ([f] if f.high is None else [replace(f, high=None), replace(f, value=f.high, high=None)])
    ]


def degrees(figure: Figure, claim: Text, evidence: Evidence) -> bool:
    """Degrees Fahrenheit of degrees Celsius or the other way, under zero by a sign or a word."""
    if figure.unit not in ("°C", "°F"):
        return False
    ours = _signed(figure, claim)
    for other, line in evidence.figures():
        theirs = _signed(other, line)
        if other.unit == figure.unit or other.unit not in ("°C", "°F"):
            continue
        told = theirs * 9 / 5 + 32 if other.unit == "°C" else (theirs - 32) * 5 / 9
        if abs(ours - told) <= DEGREES:
            return True
    return False


def _signed(figure: Figure, text: Text) -> float:
    return -abs(figure.value) if under_zero(figure, text) else figure.value


def bounded(figure: Figure, claim: Text, evidence: Evidence) -> bool:
    """ "More than twelve hundred" of 1,240: the value lies beyond the bound, and not far."""
    more, less = figure.bound in ("more than", "at least"), figure.bound in ("less than", "at most")
    for other, _ in evidence.figures():
        if other.unit != figure.unit or other.kind in ("year", "ordinal"):
            continue
        if more and figure.value <= other.value <= max(figure.value * (1 + BEYOND), _next(figure.value)):
            return True
        if less and figure.value * (1 - BEYOND) <= other.value <= figure.value:
            return True
    return False


def _next(value: float) -> float:
    """The next number of as many digits that are not zero: "over 200,000" is said of all up to 300,000."""
    digits = f"{value:.0f}"
    return (
        value + 10.0 ** (len(digits) - len(digits.rstrip("0"))) if value >= FEW and not value % 1 else value
    )


def halved(figure: Figure, claim: Text, evidence: Evidence) -> bool:
    """Half of a figure of the sources, of which a line says that it is half."""
    if figure.kind not in ("count", "money", "measure") or not any(
        f.kind == "percent" and f.value == 50 for f, _ in evidence.figures()
    ):
        return False
    bar = ROUGH if figure.approximate else EXACT
    return any(
        f.unit == figure.unit and f.value > FEW and _near(2 * figure.value, f.value, bar)
        for f, _ in evidence.figures()
    )


def _pairs(evidence: Evidence) -> Iterator[tuple[Figure, Figure]]:
    """Two figures of one kind and unit in a line or in a line and the next."""
    rows = [
        [f for f in _parted(line.figures) if f.kind not in ("year", "ordinal", "percent")]
        for line in evidence.lines
    ]
    shares = [[f for f in _parted(line.figures) if f.kind == "percent"] for line in evidence.lines]
    for one, two in [*pairwise([*rows, []]), *((row, []) for row in shares)]:
        for a, b in permutations([*one, *two], 2):
            if a.kind == b.kind and a.unit == b.unit:
                yield a, b
    whole = [(f, days) for line in evidence.lines for f, days in durations(line)]
    for (a, x), (b, y) in permutations(whole, 2):
        if a.unit != b.unit or x != in_days(a) or y != in_days(b):
            yield replace(a, value=x), replace(b, value=y)


def _near(a: float, b: float, part: float) -> bool:
    return abs(a - b) <= part * max(abs(a), abs(b))
