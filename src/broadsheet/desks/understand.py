"""Report -> Reading: what a report says, in types."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

import numpy as np

from ..news import Filed, Reading, Recipe, Report, Vector, content_id
from ..ports import Embed
from ..text.beats import Beats, Opener
from ..text.dates import dates
from ..text.headlines import bare_headline
from ..text.language import identify
from ..text.names import Gazetteer, mentions
from ..text.numbers import figures
from ..text.quotes import quotations
from ..text.sentences import split
from ..text.topics import genre, section_beat

LEAD_CHARACTERS = 400
"""Of the lead so much is given to the embedder, which cuts further to what it can use."""


class Understand:
    """Language, sentences, names, figures, quotations, dates, beat, genre and vector.

    The vector is of headline and lead, by the Embed port, a batch at a time. The beat is that of the
    page's or feed's own section where its name is known, else the topic that ``text/beats`` gives the
    vector, else empty. Raises ModelDown where the embedder fails.
    """

    name = "understand"
    takes = Report
    files = (Reading,)
    batch = 32
    lanes = 1
    version = 2

    def __init__(self, *, embed: Embed, gazetteer: Gazetteer, shelf: Opener) -> None:
        self._embed = embed
        self._shelf = shelf
        self._gazetteer = gazetteer
        self.recipe = Recipe(
            desk=self.name, version=self.version, digest=content_id(self.version, embed.model)
        )

    def work(self, pieces: Sequence[Report], /) -> Iterable[Filed[Reading]]:
        langs = [identify(f"{r.headline}\n{r.text}", r.lang) for r in pieces]
        texts = [f"{bare_headline(r.headline)}\n{r.text[:LEAD_CHARACTERS]}" for r in pieces]
        rows = self._embed.embed(texts, langs)
        for report, lang, row in zip(pieces, langs, rows, strict=True):
            yield Filed(subject=report.id, made=(self._read(report, lang, row),))

    def _read(self, report: Report, lang: str, row: np.ndarray) -> Reading:
        text = report.text
        return Reading(
            report=report,
            lang=lang,
            sentences=split(text, lang),
            names=mentions(text, lang, self._gazetteer),
            headline_names=mentions(report.headline, lang, self._gazetteer),
            figures=figures(text, lang),
            quotations=quotations(text, lang),
            dates=dates(text, lang, report.published),
            beat=section_beat(report.feed.beat, report.section) or self._beats.name(row),
            genre=genre(report.headline, report.section),
            vector=Vector(model=self._embed.model, data=row.astype("<f2").tobytes()),
        )

    @cached_property
    def _beats(self) -> Beats:
        return Beats.load(self._shelf, self._embed.model, self._embed.embed)
