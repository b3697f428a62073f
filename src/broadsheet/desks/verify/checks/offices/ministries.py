"""The minister of what: a ministry no source names, where the sources name another.

Needs no person, so that it holds where a name was not recognised; ``offices`` looks at who holds the office.
"""

from __future__ import annotations

from broadsheet.text.lexicon import Hit

from ...evidence import Evidence, Finding, Text, contradicted

TOUCHING = 3
"""Most characters between a ministry and "minister" where words are not spaced, or in one word."""
APART = 16
"""The same between words: "Minister of the", "ministre des"."""


def check(claim: Text, evidence: Evidence) -> Finding | None:
    ours = _named(claim)
    theirs = {h.concept for line in evidence.lines for h in _named(line)}
    said = {h.concept for line in evidence.lines for h in line.hits("portfolios")}
    if len({h.concept for h in ours}) != 1 or not theirs:
        return None
    hit = ours[0]
    if hit.concept in theirs or hit.concept in said:
        return None
    return contradicted(f"{hit.text} where the sources name another ministry", hit.start, hit.end)


def _named(text: Text) -> list[Hit]:
    """Ministries beside a word for minister, longest at one place."""
    ministers = [h for h in text.hits("offices") if h.concept == "minister"]
    most = APART if text.spaced else TOUCHING
    found = []
    for h in text.hits("portfolios"):
        for m in ministers:
            gap = max(m.start - h.end, h.start - m.end)
            between = text.text[min(h.end, m.end) : max(h.start, m.start)]
            if gap <= most and not set(between) & set(".,;:()"):
                found.append(h)
                break
    return [h for h in found if not any(o is not h and o.start <= h.start and h.end < o.end for o in found)]
