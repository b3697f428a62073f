"""A dek for an article whose body can spare no sentence: the report's own summary."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ...languages import language
from ...news import Cite, Reading, Sentence, Span, Use
from ...text.caps import passage_cap
from ...text.clauses import has_finite_verb
from ...text.length import counts_characters, length
from ...text.numbers import figures
from ...text.orders import gives_orders
from ...text.sentences import split
from ...text.words import overlap, stems
from .echo import Echoes
from .openers import in_short, leans, own_voice, pronoun
from .shorten import balanced, stopped
from .stages import Stages

MOST_LIKE = 0.6
"""Likeness to a sentence of the article from which a dek would only say it again."""
HELD = 0.6
"""Share of the words of one of its sentences that a sentence of the article may hold."""
NEW = 0.6
"""Least share of a dek's words that the headline does not have."""
FRESH = 0.2
"""What it is worth that none of its words is in the headline, where 1 is that all other reports tell it."""
BORNE, BORNE_GROWN = 0.6, 0.5
"""Share of a dek's words that a report's text must have; where blanks part words on to which others grow."""
MOST_CITES = 4
"""Sentences of a report that may bear its summary out together."""
LEAST_ADDED, FIGURE = 1, 3
"""Words that one more of them must bear out; what a figure or name counts among these."""
_PARTS = re.compile(r"[;；•*]|\s[–—-]\s")
_MARKS = re.compile('["“”„«»「」『』…]')


def standfirst(
    readings: Sequence[Reading],
    told: Sequence[Sentence],
    lang: str,
    barred: frozenset[str],
    stages: Stages,
    echoes: Echoes,
) -> tuple[Sentence, ...]:
    """One summary that its report bears out and that is none of ``told`` again; nothing where there is none.

    ``told``: the headline, then all else that is printed.
    """
    said = [stems(sentence.text, lang) for sentence in told]
    best: tuple[float, str, Sentence] | None = None
    for text, reading in _candidates(readings, lang):
        words, cites = stems(text, lang), _borne(text, reading)
        text, newest = stages.renewed(text, lang, reading.report.published)
        if not cites or not text or (said and len(words - said[0]) < NEW * len(words)):
            continue
        if text in barred or len(words) < 3 or any(overlap(words, own) >= MOST_LIKE for own in said):
            continue
        each = [stems(span.of(text), lang) for span in split(text, lang)]
        if any(len(own & told) >= HELD * len(own) for own in each for told in said):
            continue
        score = echoes.news(text, lang, reading.report.id) + FRESH * len(words - said[0]) / len(words)
        if best is None or (score, text) > best[:2]:
            cites += tuple(Cite(report=t.reading.report.id, span=t.sentence) for t in newest)
            best = score, text, Sentence(text=text, cites=tuple(dict.fromkeys(cites)))
    return (best[2],) if best else ()


def _candidates(readings: Sequence[Reading], lang: str) -> Iterator[tuple[str, Reading]]:
    """The reports' own summaries that are statements and can be read alone, within their rights, each with the reading it
    is of."""
    for reading in readings:
        text = re.sub(r"\s+", " ", reading.report.dek).strip()
        if reading.report.use is Use.LINK or not _stated(text, lang) or _MARKS.search(text):
            continue
        text, cap = stopped(text, lang), passage_cap(reading.report, lang)
        alone = all(_alone(span.of(text), lang) for span in split(text, lang))
        own = own_voice(lang).search(text) or gives_orders(text) or not balanced(text)
        if alone and not own and (cap is None or length(text, lang) <= cap):
            yield text, reading


def _alone(sentence: str, lang: str) -> bool:
    """Does a sentence speak of nobody and nothing said before it?"""
    return not (leans(sentence, lang) or in_short(sentence, lang) or pronoun(lang).match(sentence))


def _stated(text: str, lang: str) -> bool:
    """Is each part of a summary a statement? Where it does not end in a full stop it may be a string of keywords; a language that
    does not part its words has no other mark of a statement."""
    if text.endswith(language(lang).traits.full_stop):
        return has_finite_verb(text, lang)
    parts = [part for part in _PARTS.split(text) if part.strip()]
    return not counts_characters(lang) and bool(parts) and all(has_finite_verb(part, lang) for part in parts)


def _borne(text: str, reading: Reading) -> tuple[Cite, ...]:
    """The sentences of the report's text that together bear ``text`` out, figures and names included, that with most of it
    first; none where they do not."""
    lang, whole = reading.lang, reading.report.text
    own = stems(text, lang)
    wanted: set[float | str] = {f.value for f in figures(text, lang)}
    wanted |= {m.key for m in reading.names if m.text in text}
    held = {span: stems(span.of(whole), lang) & own for span in reading.sentences}
    marks: list[tuple[Span, float | str]] = [(f.span, f.value) for f in reading.figures]
    marks += [(m.span, m.key) for m in reading.names]
    values = {
        span: {mark for at, mark in marks if span.start <= at.start < span.end} & wanted
        for span in reading.sentences
    }
    taken: list[Span] = []
    words: set[str] = set()
    while len(taken) < MOST_CITES:
        adds = {
            span: len(held[span] - words) + FIGURE * len(values[span] - _of(values, taken)) for span in held
        }
        span = max(adds, key=lambda s: (adds[s], -s.start), default=None)
        if span is None or adds[span] < LEAST_ADDED:
            break
        taken.append(span)
        words |= held[span]
    traits = language(lang).traits
    grown = traits.spacing == "phrases" or bool(traits.grown_on)
    borne = len(words) >= (BORNE_GROWN if grown else BORNE) * len(own) and wanted <= _of(values, taken)
    return tuple(Cite(report=reading.report.id, span=span) for span in taken) if borne else ()


def _of(values: Mapping[Span, set[float | str]], taken: Sequence[Span]) -> set[float | str]:
    return {value for span in taken for value in values[span]}
