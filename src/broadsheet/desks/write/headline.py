"""A headline and a dek: from the reports' headlines and the opening, short and borne by a cited report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ...news import Cite, Reading, Sentence, Use
from ...text.length import counts_characters, length
from ...text.lexicon import base
from ...text.numbers import figures
from ...text.words import stems
from .openers import leans
from .passages import Passage, balanced, cut_to, printable

MOST_CHARACTERS = 110
_KICKER = re.compile(r"^[^:：|]{1,30}[:：|]\s+")
_TAIL = re.compile(r"\s+[|–—-]\s+[^|–—]{2,40}$")
_MARKS = re.compile(r"[\"“”„«»「」『』]")
_QUESTION = ("?", "？", "؟")


def headline(readings: Sequence[Reading], opening: Passage, lang: str, barred: frozenset[str]) -> Sentence:
    """The candidate whose words most reports share and a cited report bears out."""
    pool = [stems(f"{r.report.headline} {r.report.text[:700]}", lang) for r in readings]
    best: tuple[float, str, Sentence] | None = None
    for text, reading in _candidates(readings, opening, lang):
        if text in barred or len(text) > MOST_CHARACTERS or not balanced(text):
            continue
        cite = _ground(text, reading)
        if cite is None:
            continue
        own = stems(text, lang)
        if len(own) < 3:
            continue
        central = sum(len(own & other) / len(own) for other in pool) / len(pool)
        score = central + 0.1 * min(1.0, len(own) / 7) + (0.25 if text != reading.report.headline else 0.2)
        score += 0.15 * len(own & opening.stems) / len(own)
        score += 0.2 if reading.report.id == opening.key[0] else 0.0
        score -= 0.6 if text == _from_opening(opening, lang).text else 0.0
        if best is None or (score, text) > best[:2]:
            best = score, text, Sentence(text=text, cites=(cite,))
    return best[2] if best else _fallback(readings, opening, lang, barred)


def _fallback(readings: Sequence[Reading], opening: Passage, lang: str, barred: frozenset[str]) -> Sentence:
    """The opening's main clause where it fits, else the first sentence of a report that does, else it chopped."""
    first = _from_opening(opening, lang)
    if len(first.text) <= MOST_CHARACTERS and first.text not in barred and balanced(first.text):
        return first
    for reading in sorted(readings, key=lambda r: r is not opening.reading):
        for span in reading.sentences if reading.report.use is not Use.LINK else ():
            whole = re.sub(r"\s+", " ", span.of(reading.report.text)).strip()
            text = whole.rstrip(".。")
            if len(text) > MOST_CHARACTERS or text in barred or _MARKS.search(whole):
                continue
            if printable(whole, lang) and not leans(whole, lang):
                return Sentence(text=text, cites=(Cite(report=reading.report.id, span=span),))
    return replace(first, text=_chopped(first.text)) if len(first.text) > MOST_CHARACTERS else first


def _candidates(readings: Sequence[Reading], opening: Passage, lang: str) -> list[tuple[str, Reading]]:
    found = []
    for reading in readings:
        if reading.report.use is Use.LINK:
            continue
        whole = re.sub(r"\s+", " ", reading.report.headline).strip()
        forms = [whole, _TAIL.sub("", whole), _KICKER.sub("", whole)]
        found += [(_plain(f), reading) for f in dict.fromkeys(forms) if f and not f.endswith(_QUESTION)]
    return [*found, (_from_opening(opening, lang).text, opening.reading)]


def _plain(text: str) -> str:
    bare = _MARKS.sub("", text) if _MARKS.search(text) else text
    bare = re.sub(r"\s+", " ", bare.rstrip(" .。…")).strip()
    return bare[:1].upper() + bare[1:]


def _from_opening(opening: Passage, lang: str) -> Sentence:
    """The opening's main clause, at most 110 characters."""
    text = opening.text.rstrip(".。")
    if len(text) > MOST_CHARACTERS:
        limit = 40 if counts_characters(lang) else 16
        text = cut_to(opening.text, lang, limit).rstrip(".。") or _chopped(text)
    return Sentence(text=text, cites=(Cite(report=opening.report.id, span=opening.span),))


def _chopped(text: str) -> str:
    cut = text[: MOST_CHARACTERS - 1]
    clause = max(cut.rfind(mark) for mark in ",，、،;；")
    if clause > 40 and balanced(cut[:clause]):
        return cut[:clause].rstrip()
    stop = cut.rfind(" ")
    return cut[: stop if stop > 40 else None].rstrip(" ,、，") + "…"


def _ground(text: str, reading: Reading) -> Cite | None:
    """The sentence of the report that bears the headline out; None where too little of it stands there."""
    lang = reading.lang
    own = stems(text, lang)
    whole = reading.report.text
    if not own or len(own & stems(whole, lang)) / len(own) < (0.5 if base(lang) not in ("ko", "ar") else 0.4):
        return None
    values = {f.value for f in reading.figures}
    if any(f.value not in values for f in figures(text, lang)):
        return None
    scored = [(len(own & stems(s.of(whole), lang)), -i, s) for i, s in enumerate(reading.sentences)]
    most = max(scored, key=lambda entry: entry[:2], default=None)
    return Cite(report=reading.report.id, span=most[2]) if most and most[0] else None


def too_long(text: str, lang: str) -> bool:
    return len(text) > MOST_CHARACTERS or length(text, lang) == 0
