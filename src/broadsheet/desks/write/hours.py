"""Hours and parts of the day that a text names: "by midnight", "Thursday evening", "14:30"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from ...languages import alternation, language
from ...news import DateMention, Reading, Span
from ...text.caps import outside_quotes
from ...text.dates import dates, local_day, looks_ahead
from ...text.listed import listed
from ...text.names.unspaced import HAN
from ...text.words import opened
from . import phrases
from .openers import opens, opens_with_phrase

_CLOCK = re.compile(r"(?<![\d.,:])\d{1,2}[:h時时시]\s?[0-5]\d(?!\d)", re.IGNORECASE)
OPENING = 30
"""Characters at the head of a sentence in which it says in which part of the day it was."""
HEAD = 4
"""Sentences at the head of a report that are of the day it names first."""


def hours(text: str, lang: str) -> Iterator[re.Match[str]]:
    """Where a text says at which hour or in which part of the day something was, is or will be."""
    clock = language(lang).grammar.time_of_day.regex
    return chain(_CLOCK.finditer(text), clock.finditer(text), _parts(lang).finditer(text))


def with_day(text: str, reading: Reading, span: Span) -> str:
    """A text, the sentence at ``span`` or what is left of it, with the day before a clock time, or a part of the day at
    its head, that has none: "on 15 March at 5:40"; as it is where it could be that of another day, or somebody is
    quoted."""
    lang = reading.lang
    quoted = outside_quotes(text) != text
    dated = any(span.covers(d.span) and d.text in text for d in reading.dates)
    if quoted or dated or dates(text, lang, reading.report.published):
        return text
    day, starts = _its_day(reading, span), list(_clocks(text, lang))
    starts = starts or ([0] if _opens_in_a_part(text, lang) else [])
    if not day or len(starts) != 1:
        return text
    before, after = text[: starts[0]], text[starts[0] :]
    said = phrases.day(day, lang, year=False)
    if language(lang).traits.spacing != "words":
        return f"{before}{said}{' ' if language(lang).traits.spacing == 'phrases' else ''}{after}"
    said = phrases.on(said, lang)
    return f"{before}{said} {after}" if before.strip() else f"{opened(said)} {after[:1].lower()}{after[1:]}"


def of_many(mention: DateMention, reading: Reading) -> bool:
    """Is a day counted from one named before ("the same day", "the next day"), where the report named more than one?"""
    before = {d.first for d in reading.dates if d.first == d.last and d.span.end <= mention.span.start}
    return len(before) > 1 and counted(mention, reading.lang)


def counted(mention: DateMention, lang: str) -> bool:
    """Is a day counted from another: "the same day", "a day after"?"""
    return any(mention.text.casefold() in words for words in language(lang).calendar.relative.named.values())


def of_a_day_before(text: str, reading: Reading, span: Span) -> bool:
    """Is a text, the sentence at ``span`` or what is left of it, of the day that only a sentence before it names, of
    several: "the same evening"? The day before and after may be those of the report."""
    here = [d for d in reading.dates if span.covers(d.span) and d.text in text]
    same = language(reading.lang).calendar.relative.named.get(0, ())
    counted = next((d for d in here if d.text.casefold() in same and of_many(d, reading)), None)
    return counted is not None and not any(d.span.end <= counted.span.start for d in here)


def _opens_in_a_part(text: str, lang: str) -> bool:
    """Does a text open with a part of the day, and say what was then: "In the afternoon police held him"? The evening
    of something is of that one's day."""
    part = _parts(lang).search(text, 0, OPENING)
    if part is None or opens("belongings", text[part.end() :].lstrip(), lang):
        return False
    if language(lang).traits.spacing != "words":
        return not part.start()
    past = language(lang).grammar.behind.regex.search(text) is not None
    return past and opens_with_phrase(text, lang) and not re.search("[,،]", text[: part.start()])


def _clocks(text: str, lang: str) -> Iterator[int]:
    """Where each clock time begins, the words before it that go with it included."""
    known, end = language(lang), 0
    found = chain(_CLOCK.finditer(text), known.grammar.time_of_day.regex.finditer(text))
    for clock in sorted(found, key=lambda m: m.start()):
        digits = re.search(r"\d", clock.group())
        if clock.start() < end or digits is None:
            continue
        end = clock.end()
        if known.traits.spacing != "words":
            yield clock.start()
        elif at := _at_hour(lang).search(text, 0, clock.start() + digits.start()):
            yield at.start()


def _its_day(reading: Reading, span: Span) -> str:
    """The day of what a sentence tells, where the report leaves no doubt: the one day it names so far, or its own
    where it named that last, or first and the sentence stands at its head; else empty."""
    own = local_day(reading.report.published, reading.lang).isoformat()
    named = [d.first for d in reading.dates if d.first == d.last and d.span.start < span.end]
    here = {d.first for d in reading.dates if span.covers(d.span)}
    if len(here) > 1 or not named:
        return ""
    at_head = span in reading.sentences[:HEAD] and named[0] == own
    if not here and (named[-1] == own or at_head):
        return own
    return named[0] if len(set(named)) == 1 and named[0] <= own else ""


@lru_cache(maxsize=64)
def _at_hour(lang: str) -> re.Pattern[str]:
    pack = language(lang)
    return re.compile(rf"(?<!\w)(?:{alternation(pack.words.at_hour, pack.traits)}\s){{1,3}}$", re.IGNORECASE)


def to_come(text: str, lang: str) -> bool:
    """Is something to come at an hour that the text names: "expected at dawn", "meets this evening"?"""
    known = language(lang)
    planned = listed(lang, "scheduled").search(text) and not known.grammar.behind.regex.search(text)
    found = chain(hours(text, lang), listed(lang, "tonight").finditer(text))
    return any(planned or looks_ahead(text, m.start(), m.end(), known) for m in found)


@lru_cache(maxsize=64)
def _parts(lang: str) -> re.Pattern[str]:
    pack = language(lang)
    said = (*pack.words.hours, *pack.words.day_parts)
    words = alternation(said, pack.traits)
    if pack.traits.spacing == "none":
        lone = alternation((word for word in said if len(word) == 1), pack.traits)
        long = alternation((word for word in said if len(word) > 1), pack.traits)
        return re.compile(rf"(?:{long}|(?<=[日号\d]){lone}|{lone}(?!{HAN}))")  # no "night train"
    if pack.traits.spacing == "phrases":
        words = rf"{words}(?:에|까지|부터|께)?"
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)
