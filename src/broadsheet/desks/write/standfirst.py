"""What stands below the headline: a report's own summary."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from ...languages import language
from ...news import STAGE, Cite, Reading, Sentence, Span, Use
from ...text.caps import passage_cap
from ...text.dates import dates, local_day
from ...text.length import counts_characters, length
from ...text.numbers import figures
from ...text.orders import gives_orders
from ...text.sentences import split
from ...text.words import overlap, stems
from .echo import Echoes
from .openers import alone, own_voice
from .passages import is_overtaken
from .shorten import balanced, stopped
from .stages import Stages
from .whole import has_main_verb

MOST_LIKE = 0.6
"""Likeness to the headline or a sentence from which a dek would only say it again."""
NEW = 0.6
"""Least share of a dek's words that the headline does not have."""
LOCAL = 0.15
"""Least that the others tell a summary, as a share of what they do the headline or the opening: what they
tell less of is one outlet's own angle."""
FRESH = 0.2
"""What it is worth that none of its words is in the headline, where 1 is that all other reports tell it."""
BORNE = 0.2
"""Share of a dek's words that its report's text must have, beside all its figures and names: the rest is that
outlet's wording."""
MOST_CITES = 4
"""Sentences of a report that may bear its summary out together."""
LEAST_ADDED, FIGURE = 1, 3
"""Words that one more of them must bear out; what a figure or name counts among these."""
_PARTS = re.compile(r"[;；•*]|\s[–—-]\s")
_NAME = re.compile(r"(?<=[^\W\d_] )[^\W\d_]{2,}|(?<=[^\W\d_], )[^\W\d_]{2,}")
_MARKS = re.compile('["“”„«»「」『』…?？؟!！]')
"""What a summary has that is somebody's word, breaks off, asks or calls: none of these states anything."""


def standfirst(
    readings: Sequence[Reading],
    told: Sequence[str],
    least: float,
    lang: str,
    barred: frozenset[str],
    stages: Stages,
    echoes: Echoes,
    today: date,
) -> tuple[Sentence, ...]:
    """The summary that tells most of what the other reports do, that its report bears out and that is none of
    ``told`` again, the headline and the sentences of the prose; nothing where there is none that they tell at
    ``least`` so far; one with a figure only of the newest stage. ``today``: the day of the newest report."""
    said, *prose = (stems(text, lang) for text in told)
    last = max((r.report.published for r in readings), default=None)
    best: tuple[float, str, Sentence] | None = None
    for text, reading in _candidates(readings, lang):
        words, cites = stems(text, lang), _borne(text, reading)
        old = is_overtaken(text, reading, stages, today) or _of_its_day(text, reading, today)
        old = old or (last is not None and last - reading.report.published > STAGE and _counts(text, lang))
        text, newest = stages.renewed(text, lang, reading.report.published, reading.report.id)
        if old or not cites or not text or len(words - said) < NEW * len(words):
            continue
        each = [words, *(stems(span.of(text), lang) for span in split(text, lang))]
        again = any(overlap(part, own) >= MOST_LIKE for part in each for own in (said, *prose))
        if text in barred or len(words) < 3 or again:
            continue
        news = echoes.news(text, lang, reading.report.id)
        if news < least:
            continue
        score = news + FRESH * len(words - said) / len(words)
        if best is None or (score, text) > best[:2]:
            cites += tuple(Cite(report=t.reading.report.id, span=t.sentence) for t in newest)
            best = score, text, Sentence(text=text, cites=tuple(dict.fromkeys(cites)))
    return (best[2],) if best else ()


def _counts(text: str, lang: str) -> bool:
    """Does a text give a figure that may be another by now?"""
    return any(f.kind not in ("year", "ordinal", "age") for f in figures(text, lang))


def _of_its_day(text: str, reading: Reading, today: date) -> bool:
    """Does a summary name a day as seen from its own ("today", "on Friday"), and is that no more the day of
    the newest report?"""
    published = reading.report.published
    return local_day(published, reading.lang) < today and any(
        day.relative for day in dates(text, reading.lang, published)
    )


def _candidates(readings: Sequence[Reading], lang: str) -> Iterator[tuple[str, Reading]]:
    """The reports' own summaries that are statements and can be read alone, within their rights, each with
    the reading it is of."""
    for reading in readings:
        text = re.sub(r"\s+", " ", reading.report.dek).strip(" -–—*•")
        if reading.report.use is Use.LINK or not _stated(text, lang) or _MARKS.search(text) or "..." in text:
            continue
        text, cap = stopped(text, lang), passage_cap(reading.report, lang)
        whole = all(alone(span.of(text), lang) for span in split(text, lang))
        own = own_voice(lang).search(text) or gives_orders(text) or not balanced(text)
        if whole and not own and (cap is None or length(text, lang) <= cap):
            yield text, reading


def _stated(text: str, lang: str) -> bool:
    """Is each part of a summary a statement? Where it does not end in a full stop it may be a string of
    keywords; a language that does not part its words has no other mark of a statement."""
    if text.endswith(language(lang).traits.full_stop):
        return has_main_verb(text, lang)
    parts = [part for part in _PARTS.split(text) if part.strip()]
    return not counts_characters(lang) and bool(parts) and all(has_main_verb(part, lang) for part in parts)


def _borne(text: str, reading: Reading) -> tuple[Cite, ...]:
    """The sentences of the report's text that together bear ``text`` out, figures and names included, that
    with most of it first; none where they do not."""
    lang, whole = reading.lang, reading.report.text
    if language(lang).traits.capitals == "names" and _strange(text, f"{reading.report.headline} {whole}"):
        return ()
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
    borne = len(words) >= BORNE * len(own) and wanted <= _of(values, taken)
    return tuple(Cite(report=reading.report.id, span=span) for span in taken) if borne else ()


def _strange(text: str, whole: str) -> bool:
    """Has a text a word with a capital, but at the head of a sentence, that the ``whole`` has not: a name?"""
    return any(word[0].isupper() and word not in whole for word in _NAME.findall(text))


def _of(values: Mapping[Span, set[float | str]], taken: Sequence[Span]) -> set[float | str]:
    return {value for span in taken for value in values[span]}
