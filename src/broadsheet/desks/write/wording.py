"""From passages to printed sentences: dates completed, outlets named once in a paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...news import Cite, DateMention, Sentence
from ...text.lexicon import base, concepts
from . import phrases
from .choose import Weighed
from .passages import Passage

MOST_NAMED = 2
"""Outlets named in one paragraph."""
_QUOTED_END = re.compile(r"[\"”“»」』][.。]?$")


def worded(group: Sequence[Weighed], lang: str, dated: set[str]) -> list[Sentence]:
    """The sentences of a paragraph. ``dated``: days the article has named in full, added to here."""
    named: set[str] = set()
    sentences = []
    for w in group:
        p = w.passage
        text = completed(p, lang, dated)
        outlet = p.report.outlet
        if _serves(w, lang) and outlet not in named and len(named) < MOST_NAMED:
            marked = attributed(text, outlet, lang)
            if marked != text:
                named.add(outlet)
            text = marked
        sentences.append(Sentence(text=text, cites=(Cite(report=p.report.id, span=p.span),)))
    return sentences


def _serves(w: Weighed, lang: str) -> bool:
    """What one report alone tells is given as its word, unless it names its own source."""
    return w.told_by == 0 and "said" not in concepts(w.passage.text, lang, "stance")


def attributed(text: str, outlet: str, lang: str) -> str:
    """``text`` with "according to OUTLET", as that language says it; unchanged where it would read badly."""
    if _QUOTED_END.search(text) or ":" in text[:-1] or outlet in text or text[-1] in "!！":
        return text
    bare = text.rstrip(".。．")
    if base(lang) in ("ja", "zh", "ko"):
        return phrases.say_raw("according", lang, s=bare, outlet=outlet)
    if len(bare) > 260:
        return text
    return phrases.say_raw("according", lang, s=bare, outlet=outlet)


def completed(p: Passage, lang: str, dated: set[str]) -> str:
    """The passage with a weekday or bare day made a full date where the article first needs it."""
    text = p.text
    for mention in p.reading.dates:
        inside = p.span.start <= mention.span.start and mention.span.end <= p.span.end
        if not inside or not mention.relative or mention.first != mention.last:
            continue
        if text.count(mention.text) != 1 or mention.first in dated:
            continue
        full = _full(mention, lang)
        if full:
            text = text.replace(mention.text, full)
            dated.add(mention.first)
    return text


_BARE_DAY = re.compile(r"^\d{1,2}\s?[日일]$")
_CLOSED = re.compile(r"\d")


def _full(mention: DateMention, lang: str) -> str:
    day = phrases.day(mention.first, lang, year=False)
    if base(lang) in ("ja", "ko", "zh"):
        return day if _BARE_DAY.match(mention.text) else ""
    if mention.weekday is None or _CLOSED.search(mention.text):
        return ""
    return f"{mention.text} ({day})"
