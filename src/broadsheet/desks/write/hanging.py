"""How likely a sentence cannot be read without another of its report, mostly the one before it: learned, of what its
report shows of it. A reader knows the news, which the headline and the first sentence tell."""

from __future__ import annotations

import math
import re

from ...news import Mention, Reading
from ...text.quotes import quotations
from ...text.words import stems

HANGS = {
    "paragraph": -1.23,
    "leans": 1.57,
    "second": -3.61,
    "persons": 2.3,
    "opening": -0.49,
    "length": -1.29,
    "known": -2.68,
    "between": 0.21,
    "quotation": 0.76,
    "rest": 2.64,
}
"""Log odds that a sentence hangs: it opens a paragraph, less the share that do; a word in it leans; it is its report's
second; persons whom only sentences before it name, not headline or first sentence; it opens with a word of these;
logarithm of its stems; share of them that are of these; stems that only sentences between have; it quotes. Logistic
regression over the sentences labelled in ``evals/hanging``, whose ``fit.py`` fits it."""
OPENING = 24
"""Characters with which a sentence opens."""


class Context:
    """What a report says before each of its sentences."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        report, lang = reading.report, reading.lang
        said = [stems(span.of(report.text), lang) for span in reading.sentences]
        self._head = stems(report.headline, lang)
        self._news = self._head.union(*said[:1])
        self._first: dict[str, int] = {}
        for place, own in enumerate(said):
            for stem in own - self._head:
                self._first.setdefault(stem, place)
        ends = [0, *(span.end for span in reading.sentences)]
        opens = [
            not place or "\n\n" in report.text[ends[place] : span.start + 1]
            for place, span in enumerate(reading.sentences)
        ]
        share = sum(opens) / max(1, len(opens))
        self._paragraph = [own - share for own in opens]
        lead = reading.sentences[0].end if reading.sentences else 0
        self._met, self._met_first = _met(reading, lead), _met(reading, 0)

    def features(self, text: str, place: int, *, leans: bool, first: bool = False) -> list[float]:
        """What ``chance`` goes by, in the order of ``HANGS``, of the sentence at ``place`` or what is left of it."""
        lang, met = self._reading.lang, self._met_first if first else self._met
        own, news = stems(text, lang), self._news if place and not first else self._head
        return [
            self._paragraph[place],
            float(leans),
            float(place == 1 and not first),
            float(len({m.key for m in met[place] if m.text in text})),
            float(bool(_opening(text, lang) & news)),
            math.log(1 + len(own)),
            len(own & news) / max(1, len(own)),
            float(sum(self._first.get(stem, place) < place for stem in own - news)),
            float(bool(quotations(text, lang))),
        ]

    def chance(self, text: str, place: int, *, leans: bool, first: bool = False) -> float:
        """How likely the sentence at ``place``, or the ``text`` that is left of it, hangs, 0 to 1; ``first``: where
        nothing but the headline stands above it."""
        *weights, rest = HANGS.values()
        found = self.features(text, place, leans=leans, first=first)
        return 1 / (1 + math.exp(-math.fsum((rest, *(w * x for w, x in zip(weights, found, strict=True))))))


def _met(reading: Reading, start: int) -> list[list[Mention]]:
    """For each sentence, where it names those persons whom the report, not its headline, names first from ``start`` on
    and before it."""
    first: dict[str, int] = {}
    for m in reading.names:
        if m.kind == "person":
            at = -1 if m.text in reading.report.headline else m.span.start
            first[m.key] = min(at, first.get(m.key, at))
    met = [m for m in reading.names if start <= first.get(m.key, -1)]
    return [
        [m for m in met if span.covers(m.span) and first[m.key] < span.start] for span in reading.sentences
    ]


def _opening(text: str, lang: str) -> frozenset[str]:
    """Stems of the words with which a text opens."""
    return stems(re.split(r"\s+\S*$", text[:OPENING])[0], lang)
