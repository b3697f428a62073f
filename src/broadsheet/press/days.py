"""Of which day an article's words are: an edition knows what the reports of its language had told by then."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from itertools import pairwise

from broadsheet.news import STAGE, Article, Form, Report, Sentence, Writer

from ..text.dates import local_day
from ..text.language import site_language
from ..text.moved import as_of


def told_until(article: Article, reports: Mapping[str, Report]) -> datetime:
    """When the newest report was published or changed whose words headline and prose are; of what no program chose,
    the newest that it cites."""
    prose = (article.headline, *article.dek, *article.body)
    used = (as_of(reports[c.report]) for s in prose for c in s.cites)
    own = [as_of(r) for r in _of(article, prose, reports)] if article.writer is Writer.DIGEST else []
    return max(own or used, default=article.published)


def behind(article: Article, reports: Mapping[str, Report]) -> datetime | None:
    """Until when a digest is told, where there are reports of a later stage of the story in other languages."""
    until = told_until(article, reports)
    others = (r for r in (reports[id] for id in article.made_from) if not _is_own(r, article))
    newest = max(map(as_of, others), default=until)
    return until if article.writer is Writer.DIGEST and newest - until > STAGE else None


def days(article: Article, reports: Mapping[str, Report]) -> list[date | None]:
    """For each paragraph of a digest the day it is headed by, as days are where its language is read: one before that
    of the article's newest report, and that again behind such a one; None where it goes on with the day
    above it. No day at all in a brief."""
    if article.form is Form.BRIEF or article.writer is not Writer.DIGEST:
        return [None] * len(article.paragraphs)
    newest = local_day(told_until(article, reports), article.lang)
    told = [
        Counter(local_day(as_of(r), article.lang) for r in _of(article, p, reports))
        for p in article.paragraphs
    ]
    of = [max(by, key=lambda day: (by[day], day), default=newest) for by in told]
    return [day if day != before else None for before, day in pairwise([newest, *of])]


def _is_own(report: Report, article: Article) -> bool:
    """Is a report in the language of the prose, of what is translated, in that it was translated from?"""
    return bool(site_language(report.lang, (article.translation_of or article.lang,)))


def _of(article: Article, prose: Sequence[Sentence], reports: Mapping[str, Report]) -> list[Report]:
    """The reports in the language of the ``prose`` whose words its sentences are: the first that each cites. A count of
    ours may cite any."""
    first = [reports[s.cites[0].report] for s in prose if s.cites]
    return [r for r in first if _is_own(r, article)]
