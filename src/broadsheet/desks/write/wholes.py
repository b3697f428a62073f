"""Parts of a whole that later reports count higher: "three of the nine inmates", then "four of nine"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from itertools import pairwise

from ...languages import language
from ...news import Figure, Reading
from ...text.listed import listed
from ...text.moved import LATER, as_of
from ...text.numbers import figures
from .tellings import Told, outlets_of, telling

HEAD = 2
"""Sentences of a report in which a part of a whole is that of the event."""
BETWEEN = 30
"""Most characters between a part and its whole."""


def parts_of_wholes(text: str, lang: str) -> Iterator[tuple[Figure, Figure]]:
    """Each count of several that a text says to be so many out of more, with the count of all."""
    counted = [f for f in figures(text, lang) if f.kind == "count" and f.high is None]
    for pair in pairwise(counted):
        between = text[pair[0].span.end : pair[1].span.start]
        part, whole = sorted(pair, key=lambda f: f.value)
        first = part is pair[0] or language(lang).traits.spacing != "words"
        apart = len(between) > BETWEEN or not listed(lang, "out_of").search(between)
        if first and not apart and 1 < part.value < whole.value:
            yield part, whole


def risen(readings: Sequence[Reading]) -> Mapping[tuple[float, float], Told]:
    """Part and whole as they were told -> the part that stands in its place now.

    A part is overtaken where two outlets give a higher one of as many at the head of their reports, first two hours
    after it, and nobody the old one any more two hours after that; none that is the rest of the whole."""
    given: dict[float, dict[float, list[tuple[datetime, Told]]]] = defaultdict(lambda: defaultdict(list))
    for reading in sorted(readings, key=lambda r: (as_of(r.report), r.report.id)):
        for span in reading.sentences[:HEAD]:
            for part, whole in parts_of_wholes(span.of(reading.report.text), reading.lang):
                given[whole.value][part.value].append((as_of(reading.report), telling(reading, part, span)))
    found = {}
    for of, parts in given.items():
        new = max(parts)
        outlets = outlets_of([t for _, t in parts[new]])
        since = parts[new][0][0]
        for old in parts.keys() - {new}:
            times = [at for at, _ in parts[old]]
            later = since - min(times) >= LATER and max(times) < since + LATER
            if later and len(outlets) > 1 and old + new != of:
                found[old, of] = parts[new][0][1]
    return found
