"""Dates: a day of a sentence must be a day the sources name for the event, not that of publication."""

from __future__ import annotations

import re
from datetime import date

from broadsheet.languages import alternation, language
from broadsheet.news import DateMention

from ...align import rests_on
from ...evidence import Evidence, Finding, Statement, Text, contradicted, unsupported
from ...rule import Excuse, Rule, excuse, passed
from ..figures.worked_out import durations


def _weekday(statement: Statement, evidence: Evidence) -> Finding | None:
    """Weekday and day of the month disagree."""
    for d in statement.text.dates:
        if not _weekday_fits(d):
            return contradicted(f"{d.text} is no such weekday", d.span.start, d.span.end)
    return None


def _unfound(statement: Statement, evidence: Evidence) -> Finding | None:
    """A day the sources do not name: beside another of theirs it is contradicted."""
    theirs = [d for line in evidence.lines for d in line.dates]
    excuses = []
    for mention in statement.text.dates:
        start, end = mention.span.start, mention.span.end
        if any(fits(mention, d) for d in theirs):
            continue
        found = excuse(EXCUSES, mention, statement, evidence)
        if found:
            excuses.append(found)
            continue
        rivals = [d for d in theirs if not _coarse(mention) or _comparable(mention, d)]
        if not rivals:
            return unsupported(f"no source names {mention.text}", start, end)
        rival = min(rivals, key=lambda d: (d.first < mention.first, abs(int(d.first[8:] or 0))))
        return contradicted(f"{mention.text} where the sources name {rival.text}", start, end)
    return passed(excuses)


def _year_told(mention: DateMention, statement: Statement, evidence: Evidence) -> bool:
    """A stretch of years ("the year before last") that holds a bare year of the sources."""
    years = (f"{f.value:04.0f}" for f, _ in evidence.figures() if f.kind == "year")
    return any(mention.first <= f"{y}-01-01" and f"{y}-12-31" <= mention.last for y in years)


def _that_weekday(mention: DateMention, statement: Statement, evidence: Evidence) -> bool:
    """The day a week before or after a bare weekday of the sources, which says neither of both."""
    if mention.first != mention.last:
        return False
    ours = date.fromisoformat(mention.first)
    return any(
        d.relative and d.weekday is not None and abs((date.fromisoformat(d.first) - ours).days) == 7
        for line in evidence.lines
        for d in line.dates
    )


def _reckoned(mention: DateMention, statement: Statement, evidence: Evidence) -> bool:
    """A day or month as long before or after one of a line it rests on as that or the next says."""
    near = rests_on(statement, evidence)
    lengths = [days for line in near for _, days in durations(line) if days >= WEEK]
    slack = SLACK if mention.first == mention.last else MONTH
    return any(
        abs(abs(_middle(mention) - _middle(d)) - days) <= slack
        for line in near
        for d in line.dates
        for days in lengths
    )


def _middle(mention: DateMention) -> float:
    """The middle of a stretch of days, as a number of days."""
    return (date.fromisoformat(mention.first).toordinal() + date.fromisoformat(mention.last).toordinal()) / 2


WEEK = 7
"""Days from which a length of time is reckoned with: shorter ones bear out any day near by."""
SLACK, MONTH = 0, 6
"""Days by which a day, and a month, may be off what was reckoned."""


def _when_published(mention: DateMention, statement: Statement, evidence: Evidence) -> bool:
    """The time of the report, where no source names a stretch of the kind."""
    rivals = [
        d for line in evidence.lines for d in line.dates if not _coarse(mention) or _comparable(mention, d)
    ]
    if rivals:
        return False
    years = mention.first[:4] != mention.last[:4] and not any(line.dates for line in evidence.lines)
    return years or _published(mention, evidence)


def _as_bound(mention: DateMention, statement: Statement, evidence: Evidence) -> bool:
    """ "Before July" where a source says by the end of June, "after 3 May" where it says on the 4th."""
    theirs = [d for line in evidence.lines for d in line.dates]
    if _beside(mention, statement.text, language(statement.text.lang).words.before_time):
        return any(_shortly(d.last, mention.first) for d in theirs)
    if _beside(mention, statement.text, language(statement.text.lang).words.after_time):
        return any(_shortly(mention.last, d.first) for d in theirs)
    return False


def _shortly(earlier: str, later: str) -> bool:
    """Does the one day stand before the other, and not long?"""
    return 0 < (date.fromisoformat(later) - date.fromisoformat(earlier)).days <= BOUND


BOUND = 7
"""Most days from a day to the bound that is told for it."""


def _beside(mention: DateMention, claim: Text, words: tuple[str, ...]) -> bool:
    """Does one of the words stand right before the day, or right after it where particles follow?"""
    traits = language(claim.lang).traits
    option = alternation(words, traits)
    if traits.spacing == "words" and traits.verb != "last":
        return bool(re.search(rf"(?<!\w){option}\s*$", claim.text[: mention.span.start], re.IGNORECASE))
    return bool(re.match(rf"(?:['’]?\w{{0,4}}\s|\s)?{option}", claim.text[mention.span.end :], re.IGNORECASE))


def fits(ours: DateMention, theirs: DateMention) -> bool:
    """The same stretch of days, or ours is the coarser one that holds theirs."""
    if (ours.first <= theirs.first and theirs.last <= ours.last) or _same_weekday(ours, theirs):
        return True
    same_start = ours.first == theirs.first or ours.last == theirs.last
    return same_start and ours.first != ours.last and theirs.first != theirs.last


def _same_weekday(ours: DateMention, theirs: DateMention) -> bool:
    """The same bare weekday a week apart: only the tense beside it was read otherwise ("closed until Friday")."""
    if ours.weekday is None or ours.weekday != theirs.weekday or _DIGIT.search(ours.text + theirs.text):
        return False
    bare = not any(" " in d.text.strip() for d in (ours, theirs))
    return bare or ours.text.casefold() == theirs.text.casefold()


def _coarse(mention: DateMention) -> bool:
    return mention.first[:7] != mention.last[:7] or mention.first != mention.last


def _comparable(ours: DateMention, theirs: DateMention) -> bool:
    return (ours.first == ours.last) == (theirs.first == theirs.last)


def _published(mention: DateMention, evidence: Evidence) -> bool:
    return any(
        mention.first <= r.report.published.date().isoformat() <= mention.last for r in evidence.readings
    )


def _weekday_fits(mention: DateMention) -> bool:
    if mention.weekday is None or mention.first != mention.last:
        return True
    return date.fromisoformat(mention.first).weekday() == mention.weekday


_DIGIT = re.compile(r"\d")
EXCUSES: tuple[Excuse[DateMention], ...] = (
    Excuse(name="bound", holds=_as_bound),
    Excuse(name="when-published", holds=_when_published),
    Excuse(name="year", holds=_year_told),
    Excuse(name="that-weekday", holds=_that_weekday),
    Excuse(name="reckoned", holds=_reckoned),
)
RULES = (
    Rule(name="weekday", find=_weekday),
    Rule(name="unfound", find=_unfound),
)
