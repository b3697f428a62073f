"""The ferry of ``tests.ferry`` as printed: an article with all parts and a brief in nine languages,
as the copy desk let them pass."""

from __future__ import annotations

from dataclasses import replace

from broadsheet.desks.verify import Verify
from broadsheet.models.embed import Usem3
from broadsheet.news import Article, Edition, Form, Passed, Placement
from tests import ferry
from tests.desks.readings import gazetteer

from .library import START, ShelfLibrary, draw, place
from .sample import _image, stylebook

ARTICLE, BRIEF = "ferry-port-ellan", "ferry-in-brief"


class Forms:
    """A library with two stories from the same reports, each with a picture in every language."""

    def __init__(self) -> None:
        self.library = ShelfLibrary()
        self.articles: dict[tuple[str, str], Article] = {}
        self.placements: list[Placement] = []
        reports = [reading.report for reading in ferry.readings()]
        self.library.held = {report.id: report for report in reports}
        for report in reports:
            self.library.feeds[report.feed.id] = report.feed
        desk = Verify(gazetteer=gazetteer(), embed=Usem3())
        for slug, form in ((ARTICLE, Form.ARTICLE), (BRIEF, Form.BRIEF)):
            story = self.library.add_story(slug, reports)
            written = [
                replace(ferry.article(lang, form), story=story.id, slug=slug, beat="weather")
                for lang in ferry.LANGS
            ]
            for outcome in desk.work([ferry.galley(article) for article in written]):
                (passed,) = outcome.made
                assert isinstance(passed, Passed) and passed.dropped == ()
                self.library.passed[passed.article.id] = passed
                self.articles[slug, passed.article.lang] = passed.article
            images = [_image(lang, kind) for lang in ferry.LANGS for kind in ("image/webp", "image/png")]
            picture = draw(story, {lang: f"Card ({lang})" for lang in ferry.LANGS}, images)
            self.library.drawn[picture.id] = picture
            own = [self.articles[slug, lang] for lang in ferry.LANGS]
            rank = 9.0 - len(self.placements)
            self.placements.append(place(story, own, rank=rank, picture=picture.id, beat="weather"))

    @property
    def edition(self) -> Edition:
        return Edition(languages=stylebook().paper.languages, placements=tuple(self.placements), at=START)
