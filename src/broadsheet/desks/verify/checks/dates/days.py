"""Dates: a day of a sentence must be a day the sources name for the event, not that of publication."""

from __future__ import annotations

import re
from datetime import date

from broadsheet.news import DateMention

from ...evidence import Evidence, Finding, Statement, contradicted, unsupported
from ...rule import Excuse, Rule, excuse, passed


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


def _when_published(mention: DateMention, statement: Statement, evidence: Evidence) -> bool:
    """The time of the report, where no source names a stretch of the kind."""
    rivals = [
        d for line in evidence.lines for d in line.dates if not _coarse(mention) or _comparable(mention, d)
    ]
    if rivals:
        return False
    years = mention.first[:4] != mention.last[:4] and not any(line.dates for line in evidence.lines)
    return years or _published(mention, evidence)


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
    Excuse(name="when-published", holds=_when_published),
    Excuse(name="that-weekday", holds=_that_weekday),
)
RULES = (
    Rule(name="weekday", find=_weekday),
    Rule(name="unfound", find=_unfound),
)
