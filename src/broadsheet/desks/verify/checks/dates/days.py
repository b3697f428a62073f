"""Dates: a day of a sentence must be a day the sources name for the event, not that of publication."""

from __future__ import annotations

import re

from broadsheet.news import DateMention

from ...align import contexts, shared, told_by
from ...binding import misplaced
from ...evidence import Evidence, Finding, Statement, Text, contradicted, unsupported
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


def _when_published(mention: DateMention, statement: Statement, evidence: Evidence) -> bool:
    """The time of the report, where no source names a stretch of the kind."""
    rivals = [
        d for line in evidence.lines for d in line.dates if not _coarse(mention) or _comparable(mention, d)
    ]
    if rivals:
        return False
    years = mention.first[:4] != mention.last[:4] and not any(line.dates for line in evidence.lines)
    return years or _published(mention, evidence)


def _these_days(mention: DateMention, statement: Statement, evidence: Evidence) -> bool:
    """ "Today" across languages, where what the sentence rests on names no day: it may say no more than "now"."""
    claim = statement.text
    now = mention.relative and mention.weekday is None and mention.first == mention.last
    if (
        not now
        or claim.code in evidence.langs
        or not _published(mention, evidence)
        or _DIGIT.search(mention.text)
    ):
        return False
    near = told_by(claim, evidence, statement.meaning, most=2)
    return not any(d.first == d.last for line in near for d in line.dates)


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
    from datetime import date

    return date.fromisoformat(mention.first).weekday() == mention.weekday


def _bound(statement: Statement, evidence: Evidence) -> Finding | None:
    """A day of the source beside the wrong event: another day of it stands where this one does."""
    claim = statement.text
    ours = [d for d in claim.dates if d.first == d.last]
    mine = contexts(claim, [(d.span.start, d.span.end) for d in ours])
    rows = []
    for line in evidence.lines:
        theirs = [d for d in line.dates if d.first == d.last]
        around = contexts(line, [(d.span.start, d.span.end) for d in theirs])
        rows += [(d, c, line.code == claim.code) for d, c in zip(theirs, around, strict=True)]
    for mention, context in zip(ours, mine, strict=True):
        own = [shared(context, c, one_language=same) for d, c, same in rows if d.first == mention.first]
        rivals = [shared(context, c, one_language=same) for d, c, same in rows if d.first != mention.first]
        if own and rivals and max(rivals) >= 2.0 and max(rivals) - max(own) >= 1.8 and max(own) < 1.0:
            return contradicted(
                f"{mention.text} where the source has another day",
                mention.span.start,
                mention.span.end,
            )
    return None


def _single(text: Text) -> list[DateMention]:
    return [d for d in text.dates if d.first == d.last]


def _misplaced(statement: Statement, evidence: Evidence) -> Finding | None:
    """By the meaning of the words around it: another day of the source stands where this one does."""
    theirs = [d for line in evidence.lines for d in _single(line)]
    ours = [d for d in _single(statement.text) if any(_one(d, t) for t in theirs)]
    if not ours or len({d.first for d in theirs}) < 2:
        return None
    statement.meaning.learn([statement.text, *(line for line in evidence.lines if line.dates)])
    found = misplaced(
        statement.text, ours, evidence, _single, _one, lambda a, b: not _one(a, b), statement.meaning
    )
    if found is None or found[2] < DAY_MARGIN or found[3] >= NO_FIT:
        return None
    day, other = found[0], found[1]
    nearest = told_by(statement.text, evidence, statement.meaning)
    if any(_one(day, d) for line in nearest for d in _single(line)):
        return None
    return contradicted(f"{day.text} where the source has {other.text}", day.span.start, day.span.end)


def _one(a: DateMention, b: DateMention) -> bool:
    return a.first == b.first or _same_weekday(a, b)


_DIGIT = re.compile(r"\d")
DAY_MARGIN, NO_FIT = 1.4, 0.7
"""How much better another day must fit, and how badly the one of the sentence."""


EXCUSES: tuple[Excuse[DateMention], ...] = (
    Excuse(name="these-days", holds=_these_days),
    Excuse(name="when-published", holds=_when_published),
)
RULES = (
    Rule(name="weekday", find=_weekday),
    Rule(name="unfound", find=_unfound),
    Rule(name="words-around", find=_bound),
    Rule(name="meaning-around", find=_misplaced),
)
