"""Of which day an article's words are: an edition knows what the reports of its language had told by then."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, tzinfo

from broadsheet.news import STAGE, Article, Form, Report, Sentence


def as_of(article: Article, reports: Mapping[str, Report]) -> datetime:
    """When the newest report was published that the headline and prose are made of, in their language where one is."""
    prose = (article.headline, *article.dek, *article.body)
    used = (reports[c.report].published for s in prose for c in s.cites)
    return _told(article, prose, reports) or max(used, default=article.published)


def is_behind(article: Article, reports: Mapping[str, Report]) -> bool:
    """Are there reports of a later stage of the story, in other languages?"""
    newest = max((reports[id].published for id in article.made_from), default=article.published)
    return newest - as_of(article, reports) > STAGE


def days(article: Article, reports: Mapping[str, Report], zone: tzinfo) -> list[datetime | None]:
    """For each paragraph a moment of the day of ``zone`` that it is headed by: one before that of the article's
    newest report, and that again behind such a one; None where it goes on with the day above it. No day at all
    in a brief."""
    if article.form is Form.BRIEF:
        return [None] * len(article.paragraphs)
    newest = as_of(article, reports)
    told = [_told(article, paragraph, reports) for paragraph in article.paragraphs]
    of = [(at or newest).astimezone(zone) for at in told]
    above = [newest.astimezone(zone), *of]
    return [at if at.date() != before.date() else None for before, at in zip(above, of, strict=False)]


def _told(article: Article, prose: Sequence[Sentence], reports: Mapping[str, Report]) -> datetime | None:
    """When the newest of the reports in the language of the ``prose`` was published whose words the sentences are:
    of each the first it cites, where that is in the language; a count of ours may cite any."""
    lang = (article.translation_of or article.lang).partition("-")[0]
    first = [reports[s.cites[0].report] for s in prose if s.cites]
    return max((r.published for r in first if r.lang.partition("-")[0] == lang), default=None)
