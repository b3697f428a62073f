"""Report -> Reading: what a report says, in types."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

import numpy as np

from ..news import Filed, Reading, Recipe, Report, Vector, content_id
from ..ports import Embed
from ..text.dates import dates
from ..text.language import identify
from ..text.names import Gazetteer, mentions
from ..text.numbers import figures
from ..text.quotes import quotations
from ..text.sentences import split
from ..text.topics import TOPICS, genre, section_beat

LEAD_CHARACTERS = 400
"""Of the lead so much is given to the embedder, which cuts further to what it can use."""
CLEAR_MARGIN = 0.01
"""By so much the nearest topic must lead the second, else the beat is left open."""


class Understand:
    """Language, sentences, names, figures, quotations, dates, beat, genre and vector.

    The vector is of headline and lead, by the Embed port, a batch at a time. The beat is that of the
    page's or feed's own section where its name is known, else the topic whose description lies nearest.
    Raises ModelDown where the embedder fails.
    """

    name = "understand"
    takes = Report
    files = (Reading,)
    batch = 32
    lanes = 1
    version = 1

    def __init__(self, *, embed: Embed, gazetteer: Gazetteer) -> None:
        self._embed = embed
        self._gazetteer = gazetteer
        self.recipe = Recipe(
            desk=self.name, version=self.version, digest=content_id(self.version, embed.model)
        )

    def work(self, pieces: Sequence[Report], /) -> Iterable[Filed[Reading]]:
        langs = [identify(f"{r.headline}\n{r.text}", r.lang) for r in pieces]
        texts = [f"{r.headline}\n{r.text[:LEAD_CHARACTERS]}" for r in pieces]
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
            beat=section_beat(report.feed.beat, report.section) or self._nearest_topic(row),
            genre=genre(report.headline, report.section),
            vector=Vector(model=self._embed.model, data=row.astype("<f2").tobytes()),
        )

    def _nearest_topic(self, row: np.ndarray) -> str:
        scores = self._topics @ row
        first, second = np.argsort(-scores)[:2]
        return list(TOPICS)[first] if scores[first] - scores[second] >= CLEAR_MARGIN else ""

    @cached_property
    def _topics(self) -> np.ndarray:
        rows = self._embed.embed(list(TOPICS.values()), ["en"] * len(TOPICS))
        centred = rows - rows.mean(axis=0)
        return centred / np.linalg.norm(centred, axis=1, keepdims=True)  # type: ignore[no-any-return]
