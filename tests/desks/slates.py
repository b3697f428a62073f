"""Slates of one story for the desks that look over what is written: real nouns, read by real rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from broadsheet.news import Article, Mention, Reading, Report, Slate, SlateEntry, Span, Story, Vector
from broadsheet.text.numbers import figures
from broadsheet.text.quotes import quotations
from tests.press.library import START
from tests.press.sample import Sample


def read(report: Report, places: Sequence[str] = ()) -> Reading:
    """A reading with figures and quotations by rule and the given place names."""
    text = report.text
    names = [(text.find(place), place) for place in places if place in text]
    return Reading(
        report=report,
        lang=report.lang,
        sentences=(Span(start=0, end=len(text)),),
        names=tuple(
            Mention(span=Span(start=at, end=at + len(place)), text=place, kind="place", key=place)
            for at, place in names
        ),
        figures=figures(text, report.lang),
        quotations=quotations(text, report.lang),
        dates=(),
        vector=Vector(model="none", data=np.ones(4, dtype="<f2").tobytes()),
    )


def sample_slate(slug: str, places: Mapping[str, Sequence[str]] | None = None) -> Slate:
    """The slate of one story of the press's sample, with its printed articles."""
    sample = Sample()
    story: Story = next(s for s in sample.library.told.values() if s.slug == slug)
    articles: list[Article] = [a for (at, _), a in sample.articles.items() if at == slug]
    reports = [sample.library.held[id] for id in story.reports]
    readings = tuple(read(r, (places or {}).get(r.lang, ())) for r in reports)
    entry = SlateEntry(story=story, readings=readings, articles=tuple(articles))
    return Slate(entries=(entry,), due=frozenset({story.id}), at=START)
