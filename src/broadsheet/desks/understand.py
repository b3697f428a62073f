"""Report -> Reading: what a report says, in types."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property

import numpy as np

from ..languages import FALLBACK
from ..languages import digest as packs
from ..news import Filed, Reading, Recipe, Report, Span, Vector, content_id
from ..ports import Embed
from ..text.beats import Beats, Opener
from ..text.dates import dates
from ..text.headlines import bare_headline
from ..text.language import identify
from ..text.layouts import folders, layout
from ..text.names import Gazetteer, mentions
from ..text.numbers import figures
from ..text.orders import gives_orders, without_orders
from ..text.quotes import quotations
from ..text.sentences import split
from ..text.topics import genre, section_beat
from ..text.words import stems

VERSION = 35
DATELINE_WORDS = 4
"""Most words of a dateline."""
_DATELINE_WORD = re.compile(r"[^\W_]+")
_DATED = re.compile(r"\([^()]{1,30}\)|/[^/\n]{1,40}/|\b\d{1,2}(?:\.|º)?\s(?:de\s)?[^\W\d_]{2,12}")
"""What stands in a dateline beside its place: the agency, the day."""
_DASH = re.compile(r"[-–—]{1,2}\s*")
LEAD_CHARACTERS = 400
"""Of the lead so much is given to the embedder, which cuts further to what it can use."""
FIRST = 8
"""Paragraphs, empty ones counted, among which the lead is looked for."""


class Understand:
    """Language, sentences, names, figures, quotations, dates, beat, genre and vector.

    The vector is of headline and lead, by the Embed port, a batch at a time. A sentence that gives orders to
    a machine counts for none of vector, names, figures and dates: it tells nothing of the story. Subheadings give none
    of these either, nor sentences. The beat is that of the page's or feed's own section where its name is known, else
    the topic that ``text/beats`` gives the vector, else empty. Raises ModelDown where the embedder fails.
    """

    name = "understand"
    batch = 32
    lanes = 1

    def __init__(self, *, embed: Embed, gazetteer: Gazetteer, shelf: Opener) -> None:
        self._embed = embed
        self._shelf = shelf
        self._gazetteer = gazetteer
        self.recipe = Recipe(
            desk=self.name, version=VERSION, digest=content_id(VERSION, packs(), embed.model)
        )

    def warm(self) -> None:
        """Load the embedder, the tables of beats and what tells languages apart."""
        identify("Load.", "und")
        self._embed.embed(["Load."], [FALLBACK])
        assert self._beats

    def work(self, pieces: Sequence[Report], /) -> Iterable[Filed[Reading]]:
        prose = [r.prose for r in pieces]
        langs = [identify(f"{r.headline}\n{text}", r.lang) for r, text in zip(pieces, prose, strict=True)]
        sentences = [_told(text, split(text, lang)) for text, lang in zip(prose, langs, strict=True)]
        told = [without_orders(text, spans) for text, spans in zip(prose, sentences, strict=True)]
        tops = [_top(r, text, lang) for r, text, lang in zip(pieces, told, langs, strict=True)]
        rows = self._embed.embed(tops, langs)
        for report, lang, spans, text, row in zip(pieces, langs, sentences, told, rows, strict=True):
            yield Filed(subject=report.id, made=(self._read(report, lang, spans, text, row),))

    def _read(
        self, report: Report, lang: str, sentences: tuple[Span, ...], told: str, row: np.ndarray
    ) -> Reading:
        return Reading(
            report=report,
            lang=lang,
            sentences=sentences,
            names=mentions(told, lang, self._gazetteer),
            headline_names=mentions(_headline(report), lang, self._gazetteer),
            figures=figures(told, lang),
            quotations=quotations(report.prose, lang),
            dates=dates(told, lang, report.published),
            beat=section_beat(report.feed.beat, report.section) or self._beats.name(row),
            genre=report.genre or _genre(report),
            vector=Vector(model=self._embed.model, data=row.astype("<f2").tobytes()),
        )

    @cached_property
    def _beats(self) -> Beats:
        return Beats.load(self._shelf, self._embed.model, self._embed.embed)


def _told(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The sentences without a dateline that ends in a full stop: "Trier/Luxemburg. The minister", "Lima, 3 dic (Faro).-
    El alcalde"."""
    if len(spans) < 2 or "\n" in text[spans[0].end : spans[1].start]:
        return spans
    words = _DATELINE_WORD.findall(_DATED.sub(" ", spans[0].of(text)))
    if not (0 < len(words) <= DATELINE_WORDS and all(word[0].isupper() for word in words)):
        return spans
    told = spans[2:] if not _DATELINE_WORD.search(_DATED.sub(" ", spans[1].of(text))) else spans[1:]
    dash = _DASH.match(told[0].of(text)) if told else None
    return (replace(told[0], start=told[0].start + dash.end()), *told[1:]) if dash else told


def _genre(report: Report) -> str:
    """What headline, section or address say, else the layout of the text: ``news`` where none of them gives it away."""
    said = genre(report.headline, report.section, *folders(report.url))
    return said if said != "news" else layout(report.paragraphs) or said


def _headline(report: Report) -> str:
    return "" if gives_orders(report.headline) else report.headline


def _top(report: Report, told: str, lang: str) -> str:
    """Headline and lead for the embedder; ``told`` is the text without orders."""
    lead = _lead(_headline(report), told, lang)
    lead = lead if told == report.text else " ".join(lead.split())
    return f"{bare_headline(_headline(report))}\n{lead[:LEAD_CHARACTERS]}"


def _lead(headline: str, told: str, lang: str) -> str:
    """The text without those of its first paragraphs that have no word of the headline, nor of the first that has
    three: a teaser, a note of the agency, an offer. Where none has three words of it, all of the text."""
    paragraphs = told.split("\n")
    title = stems(headline, lang)
    kept: list[str] = []
    size = 0
    for paragraph in paragraphs[:FIRST]:
        words = stems(paragraph[:LEAD_CHARACTERS], lang)
        if len(title & words) < (1 if kept else 3):
            continue
        title = title if kept else title | words
        kept.append(paragraph)
        size += len(paragraph) + 1
        if size >= LEAD_CHARACTERS:
            break
    return "\n".join(kept) if kept else told
