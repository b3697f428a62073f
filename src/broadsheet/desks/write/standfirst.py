"""A dek for an article whose body can spare no sentence: the report's own summary."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...languages import language
from ...news import Cite, Reading, Sentence, Use
from ...text.caps import passage_cap
from ...text.clauses import has_finite_verb
from ...text.length import length
from ...text.lexicon import base
from ...text.numbers import figures
from ...text.sentences import split
from ...text.words import overlap, stems
from .openers import leans
from .shorten import balanced
from .stages import Stages

MOST_LIKE = 0.6
"""Likeness to a sentence of the article from which a dek would only say it again."""
HELD = 0.6
"""Share of the words of one of its sentences that a sentence of the article may hold."""
NEW = 0.5
"""Least share of a dek's words that the headline does not have."""
LEAST_BORNE = {"ko": 0.5, "ar": 0.5}
"""Share of a dek's words that a report's text must have; 0.6 for languages not named."""
_MARKS = re.compile('["“”„«»「」『』…]')


def standfirst(
    readings: Sequence[Reading],
    told: Sequence[Sentence],
    lang: str,
    barred: frozenset[str],
    stages: Stages,
) -> tuple[Sentence, ...]:
    """One sentence that a report bears out and that is none of ``told`` again; nothing where there is none.

    ``told``: the headline, then the body.
    """
    said = [stems(sentence.text, lang) for sentence in told]
    best: tuple[float, str, Sentence] | None = None
    for text, reading in _candidates(readings, lang):
        words = stems(text, lang)
        if (
            stages.gives_old(text, lang)
            or not has_finite_verb(text, lang)
            or (said and len(words - said[0]) < NEW * len(words))
        ):
            continue
        if text in barred or len(words) < 3 or any(overlap(words, own) >= MOST_LIKE for own in said):
            continue
        each = [stems(span.of(text), lang) for span in split(text, lang)]
        if any(len(own & told) >= HELD * len(own) for own in each for told in said):
            continue
        cap = passage_cap(reading.report, lang)
        if (cap is not None and length(text, lang) > cap) or not balanced(text) or _MARKS.search(text):
            continue
        cite = _borne(text, reading)
        score = len(words - said[0]) - 2.0 * leans(text, lang)
        if cite is not None and (best is None or (score, text) > best[:2]):
            best = score, text, Sentence(text=text, cites=(cite,))
    return (best[2],) if best else ()


def _candidates(readings: Sequence[Reading], lang: str) -> Iterator[tuple[str, Reading]]:
    """The reports' own summaries that are sentences, each with the reading it is of."""
    for reading in readings:
        text = re.sub(r"\s+", " ", reading.report.dek).strip()
        if reading.report.use is not Use.LINK and text.endswith(language(lang).traits.full_stop):
            yield text, reading


def _borne(text: str, reading: Reading) -> Cite | None:
    """The sentence of the report's text that bears ``text`` out, figures included; None where none does."""
    lang, whole = reading.lang, reading.report.text
    own = stems(text, lang)
    least = LEAST_BORNE.get(base(lang), 0.6)
    if len(own & stems(whole, lang)) < least * len(own):
        return None
    wanted = {f.value for f in figures(text, lang)}
    best: tuple[int, int, Cite] | None = None
    for place, span in enumerate(reading.sentences):
        held = {f.value for f in reading.figures if span.start <= f.span.start < span.end}
        shared = len(own & stems(span.of(whole), lang))
        if wanted <= held and shared and (best is None or (shared, -place) > best[:2]):
            best = shared, -place, Cite(report=reading.report.id, span=span)
    return best[2] if best else None
