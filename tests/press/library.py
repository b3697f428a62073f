"""A library on a shelf: the real nouns, held in memory, behind the port the press reads from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

from broadsheet.errors import NoSuch
from broadsheet.news import (
    Article,
    Cite,
    Correction,
    Edition,
    Feed,
    Image,
    Link,
    Links,
    Passed,
    Person,
    Picture,
    Placement,
    Reading,
    Report,
    Ruling,
    Sentence,
    SignOff,
    Slip,
    Span,
    Story,
    StoryMove,
    Use,
    Verdict,
    Withdrawal,
    Writer,
)
from broadsheet.ports import FeedState

ALGORITHMIC = "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia"
START = datetime(2025, 10, 28, 6, 0, tzinfo=UTC)


class ShelfLibrary:
    """Everything the press may ask for, added by hand. ``asked`` counts what was loaded."""

    def __init__(self) -> None:
        self.passed: dict[str, Passed] = {}
        self.held: dict[str, Report] = {}
        self.told: dict[str, Story] = {}
        self.drawn: dict[str, Picture] = {}
        self.led: dict[str, Links] = {}
        self.stand: dict[str, dict[str, tuple[str, ...]]] = {}
        self.corrected: list[Correction] = []
        self.taken_back: list[tuple[str, Withdrawal]] = []
        self.once_taken_back: list[tuple[str, Withdrawal]] = []
        self.signed: set[str] = set()
        self.signer = "A. Editor"
        self.moved: dict[str, tuple[str, str]] = {}
        self.feeds: dict[str, Feed] = {}
        self.mark = ""
        self.asked: list[str] = []

    def edition(self) -> Edition | None:
        return None

    def article(self, id: str, /) -> Passed:
        self.asked.append(f"article {id}")
        return _or_raise(self.passed, "article", id)

    def articles(self, story: str, /) -> Sequence[Passed]:
        found = [p for p in self.passed.values() if p.article.story == story]
        return sorted(found, key=lambda p: p.article.revision)

    def revisions(self) -> Mapping[str, Sequence[tuple[str, int, str]]]:
        found: dict[str, list[tuple[str, int, str]]] = {}
        for passed in self.passed.values():
            a = passed.article
            found.setdefault(a.story, []).append((a.lang, a.revision, a.id))
        return {story: sorted(own) for story, own in found.items()}

    def withdrawals(self, *, ended: bool = False) -> Sequence[tuple[str, Withdrawal]]:
        return [*self.taken_back, *self.once_taken_back] if ended else self.taken_back

    def signed_off(self) -> Mapping[str, SignOff]:
        found = (p.article for p in self.passed.values() if p.article.id in self.signed)
        return {
            a.id: SignOff(article=a.id, story=a.story, lang=a.lang, who=self.signer, at=START) for a in found
        }

    def redirects(self) -> Mapping[str, tuple[str, str]]:
        return self.moved

    def forgotten(self) -> str:
        return self.mark

    def corrections(self, story: str = "", /) -> Sequence[Correction]:
        if not story:
            return self.corrected
        own = {p.article.id for p in self.articles(story)}
        return [c for c in self.corrected if c.article in own]

    def story(self, id: str, /) -> Story:
        return _or_raise(self.told, "story", id)

    def stories(self, *, since: datetime | None = None, limit: int | None = None) -> Sequence[Story]:
        found = sorted(self.told.values(), key=lambda s: s.updated, reverse=True)
        return [s for s in found if not s.merged_into and (since is None or s.updated >= since)][:limit]

    def moves(self, story: str = "", /) -> Sequence[StoryMove]:
        return ()

    def report(self, id: str, /) -> Report:
        return _or_raise(self.held, "report", id)

    def reports(self, ids: Sequence[str], /) -> Sequence[Report]:
        self.asked.append(f"reports {len(ids)}")
        return [_or_raise(self.held, "report", id) for id in ids]

    def reading(self, report: str, /) -> Reading:
        raise NoSuch("no readings on this shelf", noun="reading", id=report)

    def picture(self, id: str, /) -> Picture:
        self.asked.append(f"picture {id}")
        return _or_raise(self.drawn, "picture", id)

    def links(self, id: str, /) -> Links:
        self.asked.append(f"links {id}")
        return _or_raise(self.led, "links", id)

    def addresses(self) -> Mapping[str, Mapping[str, Sequence[str]]]:
        return self.stand

    def people(self) -> Sequence[Person]:
        return ()

    def sources(self) -> Sequence[Feed]:
        return sorted(self.feeds.values(), key=lambda f: f.url)

    def feed_states(self) -> Mapping[str, FeedState]:
        return {}

    def ledger(self, *, desk: str = "", code: str = "", limit: int = 100) -> Sequence[Slip]:
        return ()

    def stats(self) -> Mapping[str, int]:
        return {"articles": len(self.passed), "reports": len(self.held)}

    # filling the shelf

    def add_feed(self, outlet: str, lang: str, *, attribution: str = "", licence: str = "") -> Feed:
        url = f"https://{outlet.lower().replace(' ', '-')}.example/feed.xml"
        home = f"https://{outlet.lower().replace(' ', '-')}.example/"
        feed = Feed(
            url=url,
            outlet=outlet,
            lang=lang,
            home=home,
            attribution=attribution,
            licence=licence,
            use=Use.DIGEST,
        )
        self.feeds[feed.id] = feed
        return feed

    def add_report(
        self, feed: Feed, headline: str, paragraphs: Sequence[str], *, hours: float = 0, url: str = ""
    ) -> Report:
        n = len(self.held) + 1
        report = Report(
            feed=feed,
            url=url or f"{feed.home}{n}",
            headline=headline,
            lang=feed.lang,
            paragraphs=tuple(paragraphs),
            published=START + timedelta(hours=hours),
            use=feed.use,
        )
        self.held[report.id] = report
        return report

    def add_story(self, slug: str, reports: Sequence[Report]) -> Story:
        first = reports[0]
        story = Story(
            id=f"story-{slug}",
            slug=slug,
            headline=first.headline,
            lang=first.lang,
            reports=tuple(r.id for r in reports),
            opened=first.published,
            updated=reports[-1].published,
        )
        self.told[story.id] = story
        return story

    def add_article(self, article: Article) -> Passed:
        verdicts = tuple(
            Verdict(part=part, place=place, check=check, ruling=Ruling.SUPPORTED, note="")
            for part, place, _ in article.placed
            if part not in ("headline", "dek")
            for check in ("figures", "quotations", "names")
        )
        passed = Passed(article=article, verdicts=verdicts)
        self.passed[article.id] = passed
        return passed

    def add_links(self, story: str, to: Sequence[tuple[str, str]]) -> Links:
        links = tuple(
            Link(story=story, to=other, kind=kind, score=1 - n / 10) for n, (other, kind) in enumerate(to)
        )
        made = Links(story=story, links=links, of="slate")
        self.led[made.id] = made
        return made


def _or_raise(shelf: Mapping, noun: str, id: str):  # type: ignore[no-untyped-def, type-arg]
    if id not in shelf:
        raise NoSuch(f"no {noun} {id}", noun=noun, id=id)
    return shelf[id]


def cite(report: Report, words: str) -> Cite:
    """A cite of exactly these words of the report."""
    start = report.text.index(words)
    return Cite(report=report.id, span=Span(start=start, end=start + len(words)))


def sentence(text: str, *cites: Cite) -> Sentence:
    return Sentence(text=text, cites=cites)


def write(
    story: Story,
    lang: str,
    headline: Sentence,
    dek: Sequence[Sentence],
    paragraphs: Sequence[Sequence[Sentence]],
    **more: object,
) -> Article:
    """An article of the digest writer with sensible times; ``more`` overrides any field."""
    fields: dict[str, object] = {
        "story": story.id,
        "slug": story.slug,
        "lang": lang,
        "revision": 1,
        "headline": headline,
        "dek": tuple(dek),
        "paragraphs": tuple(tuple(p) for p in paragraphs),
        "writer": Writer.DIGEST,
        "made_from": story.reports,
        "published": story.updated,
        "updated": story.updated,
        "beat": "politics",
    }
    return Article(**{**fields, **more})  # type: ignore[arg-type]


def draw(story: Story, alt: Mapping[str, str], images: Sequence[Image]) -> Picture:
    return Picture(
        story=story.id,
        of="slate",
        kind="card",
        source_type=ALGORITHMIC,
        alt=tuple(alt.items()),
        images=tuple(images),
    )


def place(story: Story, articles: Sequence[Article], **more: object) -> Placement:
    fields: dict[str, object] = {
        "story": story.id,
        "slug": story.slug,
        "beat": "politics",
        "rank": 1.0,
        "why": (),
        "articles": tuple((a.lang, a.id) for a in articles),
        "picture": "",
        "links": "",
    }
    return Placement(**{**fields, **more})  # type: ignore[arg-type]
