"""Whose somebody is: the club, place or body named right beside a person must be the one the sources name there."""

import re
from collections.abc import Iterator

from broadsheet.news import Mention
from broadsheet.text.listed import listed

from ...evidence import Evidence, Finding, Statement, Text, contradicted
from ..names.by_sound import heard, one_name

NEAR = 36
"""Most characters between a person and what is beside: "foreign minister of Jordan, ...", "keeper of Toulmont, ..."."""


def check(statement: Statement, evidence: Evidence) -> Finding | None:
    """Another club, place or body than the sources' beside the person, that they name beside others."""
    claim = statement.text
    for person in (m for m in claim.names if m.kind == "person"):
        ours = dict(_beside(claim, (person.span.start, person.span.end)))
        if len(ours) != 1:
            continue
        ((mine, shown),) = ours.items()
        theirs: dict[str, str] = {}
        elsewhere = False
        for line in evidence.lines:
            spots = list(_spots(person, claim, line))
            there = any(_same(mine, shown, claim, key, told, line) for key, told, _ in _bodies(line))
            if spots and there:
                return None
            for spot in spots:
                theirs |= dict(_beside(line, spot))
            elsewhere = elsewhere or there
        if theirs and elsewhere:
            return contradicted(
                f"{shown} beside {person.text} where a source has {next(iter(theirs.values()))}",
                person.span.start,
                person.span.end,
            )
    return None


def _apart(gap: str, lang: str) -> bool:
    """Does anything part two names that do not belong together?"""
    return bool(re.search('[.;:。；：!?«»“”"]', gap) or listed(lang, "ands", "against").search(gap))


def _beside(text: Text, person: tuple[int, int]) -> Iterator[tuple[str, str]]:
    """Key and words of each body in the person's own phrase."""
    for key, shown, at in _bodies(text):
        end = at + len(shown)
        gap = text.text[end : person[0]] if end <= person[0] else text.text[person[1] : at]
        if (end <= person[0] or at >= person[1]) and len(gap) <= NEAR and not _apart(gap, text.lang):
            yield key, shown


def _bodies(text: Text) -> Iterator[tuple[str, str, int]]:
    """Names that are no persons and no countries: key, words and where they stand."""
    for m in text.names:
        if m.kind != "person" and not m.country:
            yield m.key, m.text, m.span.start


def _same(mine: str, shown: str, claim: Text, key: str, told: str, line: Text) -> bool:
    return mine == key or (not mine.startswith("place:") and heard(shown, claim.lang, told, line.lang))


def _spots(person: Mention, claim: Text, line: Text) -> Iterator[tuple[int, int]]:
    """Where the line names the person, in full or by the last word of the name."""
    found = False
    for m in line.names:
        if m.kind == "person" and one_name(person, claim, m, line):
            found = True
            yield m.span.start, m.span.end
    last = person.text.split()[-1]
    if found or len(last) < 3 or not claim.spaced:
        return
    for word in line.words:
        if heard(last, claim.lang, line.text[word.start : word.end], line.lang):
            yield word.start, word.end
