"""What reports in other languages count, as typed facts put into sentence patterns of this language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from ...news import Cite, Reading, Sentence
from ...text.language import site_language
from ...text.lexicon import concepts
from . import phrases
from .differences import Told, told

OF_THE_EVENT = ("killed", "injured", "missing", "arrested", "evacuated", "infected", "magnitude")
"""Concepts that an event has one figure of: a reader knows what is counted without the sentence around it."""
OF_A_MEETING = "meeting"
"""The same where the story is of a meeting."""


def outlet(reading: Reading, lang: str) -> str:
    """The outlet, with the language it reports in where that is another."""
    if site_language(reading.lang, (lang,)):
        return reading.report.outlet
    mark = ("（", "）") if lang[:2] in ("ja", "zh") else (" (", ")") if lang[:2] != "ko" else ("(", ")")
    return f"{reading.report.outlet}{mark[0]}{phrases.language_name(reading.lang, lang)}{mark[1]}"


def counted(said: Collection[str], native: str, others: Sequence[Reading], lang: str) -> list[Sentence]:
    """ "La Atalaya (Spanish) puts the number of injured at 12": what the article does not count yet.

    ``said``: concepts the article has a figure of. ``native``: headlines and leads in ``lang``. A concept for which the reports
    give more than one figure is left out: which of them is the one of the event nobody can tell. So is one that a
    single outlet counts and ``native`` does not speak of.
    """
    wanted = [c for c in OF_THE_EVENT if c not in said]
    if OF_A_MEETING not in said and OF_A_MEETING in concepts(native, lang, "topics"):
        wanted.append(OF_A_MEETING)
    found: dict[str, dict[float, list[Told]]] = defaultdict(lambda: defaultdict(list))
    for t in (t for reading in others for t in told(reading)):
        for concept in t.counted.intersection(wanted):
            found[concept][t.figure.value].append(t)
    sentences = []
    for concept in wanted:
        if len(found[concept]) != 1:
            continue
        (tellers,) = found[concept].values()
        alone = len({t.reading.report.outlet for t in tellers}) == 1
        if alone and concept not in concepts(native, lang, "counts") | concepts(native, lang, "topics"):
            continue
        shown = phrases.figure(tellers[0].figure, lang)
        if not shown:
            continue
        outlets = [outlet(t.reading, lang) for t in tellers]
        text = phrases.say("puts", lang, outlets=phrases.some(outlets, lang), what=phrases.label(concept, lang),
                           bare=phrases.short_label(concept, lang), figure=shown)  # fmt: skip
        cites = dict.fromkeys(Cite(report=t.reading.report.id, span=t.sentence) for t in tellers)
        sentences.append(Sentence(text=text, cites=tuple(cites)))
    return sentences
