"""Sentences without their bare days: "on Tuesday", "today". An article and its headline are of their day."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from ...languages import alternation, language
from ...news import DateMention, Reading, Span
from ...text.listed import listed
from ...text.scripts import CAPITALS
from .openers import opens_with_phrase

LATE = timedelta(days=2)
"""How long after a day a report of what happened on it may come."""


def undated(text: str, reading: Reading, span: Span) -> str:
    """``text``, the sentence at ``span`` or what is left of it, without the bare days that limit nothing and are its
    report's: a day to come, or one long past, is news itself."""
    lang, published = reading.lang, reading.report.published.date()
    for mention in reading.dates:
        inside = span.start <= mention.span.start and mention.span.end <= span.end
        own = mention.first == mention.last and mention.relative
        if inside and own and _of_the_report(mention, published) and text.count(mention.text) == 1:
            before, after = text.split(mention.text)
            head = _before_day(lang).sub("", before)
            rest = _part_of_day(lang).sub("", after)
            explained = listed(lang, "whens").match(rest.lstrip(" ,،，")) is not None
            if not (explained or _limits(lang).search(head) or around_day(lang)[1].match(rest)):
                text = _joined(text, head, rest, mention.text + after.removesuffix(rest), lang)
    return text


def _of_the_report(mention: DateMention, published: date) -> bool:
    day = date.fromisoformat(mention.first)
    return published - LATE <= day <= published + timedelta(days=1)


def _joined(text: str, head: str, rest: str, day: str, lang: str) -> str:
    """What stands around a day, as one; the text as it is where the two do not go together."""
    traits = language(lang).traits
    if not re.search(r"\w", head):
        return behind(day, text, lang)
    if traits.spacing == "none":
        freed = re.sub(r"^[、，,]", "", rest)
        timed = rest[:1].isdigit()
        return head + freed if not timed and (freed != rest or traits.verb != "last") else text
    if re.match(r"[\w'’]", rest):
        return text
    closed = head.rstrip().endswith((",", "،")) and rest.startswith((",", "،"))
    if closed and not opens_with_phrase(head, lang):
        return head.rstrip(" ,،") + rest[1:]
    return head.rstrip() + (rest[1:] if closed else re.sub(r"^[,،](?=\S)", "", rest))


def behind(day: str, text: str, lang: str) -> str:
    """The text without the day at its head. Where the verb is second it would then be first: only before a comma."""
    comma = "[,،、，]" if language(lang).traits.verb == "second" else "[,،、，]?"
    return re.sub(
        rf"^(?:{_with_day(lang)}\s)?{re.escape(day)}{comma}\s*(?=\w)", "", text, flags=re.IGNORECASE
    )


@lru_cache(maxsize=64)
def _with_day(lang: str) -> str:
    """Words before a day that go with it: "on Tuesday"."""
    pack = language(lang)
    return alternation(pack.words.before_day, pack.traits)


@lru_cache(maxsize=64)
def _before_day(lang: str) -> re.Pattern[str]:
    """The same at the end of what stands before the day."""
    bound = "" if language(lang).traits.spacing == "none" else r"(?<!\w)"
    return re.compile(rf"{bound}{_with_day(lang)}\s?$", re.IGNORECASE)


@lru_cache(maxsize=64)
def _part_of_day(lang: str) -> re.Pattern[str]:
    """The part of the day named behind it, with the blank before."""
    pack = language(lang)
    return re.compile(rf"^\s?{alternation(pack.words.day_parts, pack.traits)}", re.IGNORECASE)


@lru_cache(maxsize=64)
def _limits(lang: str) -> re.Pattern[str]:
    """Words that bind the day after them to what is said: "until Friday", "bis zum Freitag"; no name stands between, as
    in "off the island of Vis on Friday"."""
    pack = language(lang)
    words = alternation(pack.words.limits_day, pack.traits)
    return re.compile(rf"\b{words}\s*(?:(?-i:(?![{CAPITALS}]))\w{{1,3}}\s)?$", re.IGNORECASE)


@lru_cache(maxsize=64)
def around_day(lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What before a day asks for another form of it, and what after it belongs to it."""
    pack = language(lang)
    binds, parts = (alternation(words, pack.traits) for words in (pack.words.binds_day, pack.words.after_day))
    gap = {"words": r"\s{1,9}", "phrases": r"\s?", "none": ""}[pack.traits.spacing]
    return (
        re.compile(rf"(?:^|[\s\"“„«(]){binds}\s?$", re.IGNORECASE),
        re.compile(rf"{gap}{parts}", re.IGNORECASE),
    )
