"""Dates: a day of a sentence must be a day the sources name for the event, not that of publication."""

from __future__ import annotations

import re
from datetime import date

from broadsheet.languages import alternation, language
from broadsheet.news import DateMention

from ...evidence import Evidence, Finding, Statement, Text, contradicted, unsupported
from ...rule import Excuse, Rule, excuse, passed
from . import order


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
)
RULES = (
    Rule(name="weekday", find=_weekday),
    Rule(name="unfound", find=_unfound),
    Rule(name="order", find=order.check),
)
