"""Where something goes from and to: the two ends of a way must not change places."""

from __future__ import annotations

import re
from functools import lru_cache

from broadsheet.languages import alternation, anywhere, language
from broadsheet.text.words import Word

from ...evidence import Evidence, Finding, Text, contradicted
from ..names.by_sound import heard

FAR = 60
"""Most characters from one end of a way to the other."""


def check(claim: Text, evidence: Evidence) -> Finding | None:
    """From A to B here, from B to A in a source, and nowhere in it from A to B."""
    for start, end in _ways(claim):
        there = [
            _way(claim.text[slice(*start)], claim.text[slice(*end)], claim, line) for line in evidence.lines
        ]
        if "back" in there and "same" not in there:
            return contradicted("from and to are the other way round in the source", start[0], end[1])
    return None


def _ways(text: Text) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """(from, to) of each way the text names with both its ends."""
    spans = [(m.span.start, m.span.end) for m in text.names if m.kind != "person"]
    froms = [s for s in spans if _end(text, s) == "from"]
    tos = [s for s in spans if _end(text, s) == "to"]
    return [(a, b) for a in froms for b in tos if abs(a[0] - b[0]) <= FAR]


def _way(start: str, end: str, claim: Text, line: Text) -> str:
    """ "same", "back", or nothing where the line does not name a way between the two."""
    first, last = (_heard(name, claim, line) for name in (start, end))
    here = {_end(line, s) for s in first}, {_end(line, s) for s in last}
    if "from" in here[0] and "to" in here[1]:
        return "same"
    return "back" if "to" in here[0] and "from" in here[1] else ""


def _heard(name: str, claim: Text, line: Text) -> list[tuple[int, int]]:
    spans = [(m.span.start, m.span.end) for m in line.names] + [_bare(w, line) for w in line.words]
    return [s for s in spans if heard(name, claim.lang, line.text[slice(*s)], line.lang)]


def _bare(word: Word, line: Text) -> tuple[int, int]:
    """A word without what is grown on to it."""
    grown = re.search(
        alternation(_after(line.lang), language(line.lang).traits) + "$", line.text[word.start : word.end]
    )
    return word.start, word.start + grown.start() if grown and grown.start() > 1 else word.end


def _after(lang: str) -> tuple[str, ...]:
    words = language(lang).words
    return (*words.place_from, *words.place_to)


def _end(text: Text, span: tuple[int, int]) -> str:
    """Which end of a way the words beside the name make it."""
    head, tail = text.text[: span[0]], text.text[span[1] :]
    for kind in ("from", "to"):
        before, after = _beside(text.lang, kind)
        if before.search(head) or after.match(tail):
            return kind
    return ""


@lru_cache(maxsize=64)
def _beside(lang: str, kind: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands right before and right after an end of a way."""
    pack = language(lang)
    words, traits = pack.words, pack.traits
    article = r"\s*(?:" + alternation(words.articles, traits) + r"\s+)?" if words.articles else r"\s*"
    ahead, behind = (
        (words.from_place, words.place_from) if kind == "from" else (words.to_place, words.place_to)
    )
    return (
        re.compile(anywhere(ahead, traits) + article + "$", re.IGNORECASE),
        re.compile(r"\s?" + alternation(behind, traits), re.IGNORECASE),
    )
