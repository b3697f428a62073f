"""Bare days of a sentence, "on Tuesday", "today": put in full, or left out, for an article is of its day."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from ...languages import alternation, language
from ...news import DateMention, Reading, Span
from ...text.listed import listed
from ...text.scripts import CAPITALS
from ...text.words import opened
from . import phrases
from .hours import counted, of_many
from .openers import opens, opens_with_phrase

LATE = timedelta(days=2)
"""How long after a day a report of what happened on it may come."""
WEEK = timedelta(days=6)
"""How far from its report a weekday may lie that stands for its day."""
_HELD = re.compile(r"\d|\s")
"""In what the text says for a day: it is more than a word for it."""


def dated(text: str, reading: Reading, span: Span, *, weekdays: bool = False) -> str:
    """``text``, the sentence at ``span`` or what is left of it, with the day in place of "today", "yesterday" and a
    bare day of the month; with ``weekdays`` in that of "on Tuesday" too.

    What stands in a quotation is not touched, nor what cannot be put in its place without the words beside it ("until
    today", "yesterday's", "last night").
    """
    put = set[str]()
    for mention in reading.dates:
        inside = span.start <= mention.span.start and mention.span.end <= span.end
        if not inside or not mention.relative or mention.first != mention.last:
            continue
        if mention.text in put or of_many(mention, reading) or (mention.weekday is not None and not weekdays):
            continue  # of two mentions of one wording, one was cut off with what was cut
        if len(mention.text) < 2 or text.count(mention.text) != 1 or _quoted(text, text.index(mention.text)):
            continue
        text = _in_full(text, mention, reading)
        put.add(mention.text)
    return text


def _in_full(text: str, mention: DateMention, reading: Reading) -> str:
    """The text with the day itself in place of the mention, as it is where that cannot be."""
    lang, at = reading.lang, text.index(mention.text)
    before, after = text[:at], text[at + len(mention.text) :]
    pack = language(lang)
    day = phrases.day(mention.first, lang, year=False)
    if day in text[max(0, at - len(day)) : at + len(day)]:
        return text  # in full already
    bare = pack.grammar.bare_day.regex
    if bare.match(mention.text):
        beside = any(
            d is not mention and _near(d, mention) and d.first == mention.first for d in reading.dates
        )
        return text if beside and bare.search(text[:at][-4:]) else f"{before}{day}{after}"
    off = abs(date.fromisoformat(mention.first) - reading.report.published.date())
    far = off > (LATE if mention.weekday is None else WEEK)
    if far or _HELD.search(mention.text) or after[:1] in ("'", "’", "(", "（", "-"):
        return text
    bound, parted = around_day(lang)
    timed = opens("at_hour", f"{after.lstrip()} ", lang)  # goes with any day
    if mention.weekday is not None:
        if _limits(lang).search(before) or _part_of_day(lang).match(after):
            return text
        before = _before_day(lang).sub("", before)
    if bound.search(before) or (parted.match(after) and not timed):
        return text
    said = phrases.on(day, lang)
    if before.rstrip().endswith(pack.words.day_nouns):
        said = day
    first = not re.search(r"\w", before)
    return f"{before}{opened(said) if first else said}{after}"


def _near(one: DateMention, other: DateMention) -> bool:
    return min(abs(one.span.start - other.span.end), abs(other.span.start - one.span.end)) < 12


def _quoted(text: str, at: int) -> bool:
    """Does the place stand inside a quotation, whose words are not to be touched?"""
    head = text[:at]
    pairs = (("“", "”"), ("„", "“"), ("«", "»"), ("「", "」"), ("『", "』"))
    return head.count('"') % 2 == 1 or any(head.count(a) > head.count(b) for a, b in pairs)


def undated(text: str, reading: Reading, span: Span) -> str:
    """``text``, the sentence at ``span`` or what is left of it, without the bare days that limit nothing and are its
    report's: a day to come, or one long past, is news itself."""
    lang, published = reading.lang, reading.report.published.date()
    for mention in reading.dates:
        inside = span.start <= mention.span.start and mention.span.end <= span.end
        own = mention.first == mention.last and mention.relative
        own = own and not counted(mention, lang)
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
