"""A very small newsroom: plain desks that make plain nouns, in ten languages, without models or network.

They are real desks (ports.Desk) with the smallest decisions there are, so that the archive can be worked
through its trays, all the way round, in a second.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from broadsheet.crew.local import LocalCrew
from broadsheet.morgue import Morgue
from broadsheet.news import (
    Article,
    Assignment,
    Cite,
    Dispatch,
    Edition,
    Feed,
    Figure,
    Filed,
    Galley,
    Held,
    Image,
    Links,
    Mention,
    MoveKind,
    Page,
    Passed,
    Person,
    Picture,
    Placement,
    Reading,
    Recipe,
    Report,
    Returned,
    Ruling,
    Sentence,
    Slate,
    Span,
    Spiked,
    StoryMove,
    Vector,
    Verdict,
    Visit,
    Visited,
    Window,
    Writer,
    content_id,
)
from broadsheet.rota import ShiftResult, shift

T0 = datetime(2026, 1, 5, 8, tzinfo=UTC)
HEADLINES = {
    "en": "Harbour bridge opens after four years",
    "ko": "항만 대교 4년 만에 개통",
    "ja": "港の橋、4年ぶりに開通",
    "zh-Hans": "海港大桥时隔四年通车",
    "de": "Hafenbrücke nach vier Jahren eröffnet",
    "es": "El puente del puerto abre tras cuatro años",
    "fr": "Le pont du port ouvre après quatre ans",
    "ru": "Портовый мост открыт через четыре года",
    "ar": "افتتاح جسر الميناء بعد أربع سنوات",
    "it": "Il ponte del porto apre dopo quattro anni",
}
LANGS = tuple(HEADLINES)


@dataclass
class HandClock:
    """A clock that only moves when told to."""

    moment: datetime = T0

    def now(self) -> datetime:
        return self.moment

    def wait(self, **by: float) -> None:
        self.moment += timedelta(**by)


class PlainDesk:
    """``make`` gives the nouns of one piece, or an outcome that is no filing."""

    def __init__(
        self,
        name: str,
        make: Callable[[Any], Any],
        *,
        batch: int = 1,
        lanes: int = 1,
    ) -> None:
        self.name, self.make = name, make
        self.batch, self.lanes = batch, lanes
        self.recipe = Recipe(desk=name, version=1, digest=content_id(name))

    def work(self, pieces: Sequence[Any], /) -> Iterator[Filed[Any] | Spiked | Held]:
        for piece in pieces:
            made = self.make(piece)
            if isinstance(made, Spiked | Held):
                yield made
            else:
                yield Filed(subject=piece.id, made=tuple(made))


def feeds(count: int = 3) -> tuple[Feed, ...]:
    return tuple(
        Feed(url=f"https://outlet{n}.example/feed", outlet=f"Outlet {n} 신문", lang=LANGS[n % len(LANGS)])
        for n in range(count)
    )


@dataclass
class Town:
    """The desks of a small town; every ``per_story`` reports tell of one event."""

    clock: HandClock
    feeds: tuple[Feed, ...] = ()
    entries: int = 4

    def __post_init__(self) -> None:
        self.feeds = self.feeds or feeds()
        self.desks = {
            desk.name: desk
            for desk in (
                PlainDesk("gather", self.gather, lanes=2),
                PlainDesk("fetch", self.fetch, lanes=2),
                PlainDesk("extract", self.extract, batch=3),
                PlainDesk("understand", self.understand, batch=5),
                PlainDesk("cluster", self.cluster),
                PlainDesk("register", self.register),
                PlainDesk("assign", self.assign),
                PlainDesk("write", self.write),
                PlainDesk("verify", self.verify),
                PlainDesk("acquire", lambda slate: ()),
                PlainDesk("illustrate", self.illustrate),
                PlainDesk("translate", self.translate),
                PlainDesk("relate", self.relate),
                PlainDesk("edit", self.edit),
            )
        }

    ROTA = (
        "gather", "fetch", "extract", "understand", "cluster", "register", "assign", "write", "verify",
        "write", "verify", "acquire", "illustrate", "translate", "verify", "relate", "edit",
    )  # fmt: skip

    def tray(self, morgue: Morgue, desk: str, *, all_now: bool = False) -> Any:
        return morgue.tray(desk, feeds=self.feeds, all_now=all_now)

    def shift(self, morgue: Morgue, desk: str, *, all_now: bool = False, **more: Any) -> ShiftResult:
        tray = self.tray(morgue, desk, all_now=all_now)
        return shift(self.desks[desk], tray, LocalCrew(), self.clock, **more)

    def round(self, morgue: Morgue, *, all_now: bool = False) -> list[ShiftResult]:
        return [self.shift(morgue, desk, all_now=all_now) for desk in self.ROTA]

    # -- the desks -------------------------------------------------------------------------

    def gather(self, visit: Visit) -> Iterable[Any]:
        base = visit.feed.url.removesuffix("feed")
        found = [
            Dispatch(
                feed=visit.feed,
                url=f"{base}{number}",
                link=f"{base}{number}?utm_source=feed",
                title=f"{HEADLINES[visit.feed.lang]} {number}",
                seen=T0 + timedelta(minutes=number),
                lang=visit.feed.lang,
            )
            for number in range(self.entries)
        ]
        new = [dispatch for dispatch in found if dispatch.id not in visit.seen]
        learned = Visited(
            visit=visit.id, feed=visit.feed.url, at=self.clock.now(), status=200, url=visit.url, new=len(new)
        )
        return (*new, learned)

    def fetch(self, dispatch: Dispatch) -> Iterable[Any]:
        body = f"<h1>{dispatch.title}</h1>".encode() + b"\x00\xff" * 40
        yield Page(
            dispatch=dispatch,
            url=dispatch.url,
            status=200,
            content_type="text/html",
            charset="utf-8",
            body=body,
            fetched=T0,
        )

    def extract(self, page: Page) -> Iterable[Any]:
        dispatch = page.dispatch
        number = int(dispatch.url.rsplit("/", 1)[1])
        yield Report(
            feed=dispatch.feed,
            url=dispatch.url,
            headline=dispatch.title,
            lang=dispatch.lang,
            paragraphs=(f"{dispatch.title}. 12,5 km.", "Ana Brandt sprach."),
            published=T0 + timedelta(hours=number),
        )

    def understand(self, report: Report) -> Iterable[Any]:
        yield Reading(
            report=report,
            lang=report.lang,
            sentences=(Span(start=0, end=10),),
            names=(Mention(span=Span(start=0, end=3), text="Ana Brandt", kind="person", key="ana brandt"),),
            figures=(Figure(span=Span(start=0, end=4), text="12,5", value=12.5, unit="km", kind="measure"),),
            quotations=(),
            dates=(),
            vector=Vector(model="plain", data=content_id(report.id).encode()),
        )

    def cluster(self, window: Window) -> Iterable[StoryMove]:
        """Reports whose addresses end in the same number tell of one event."""
        told = {member.headline.rsplit(" ", 1)[1]: member.story for member in window.members()}
        before = window.mark
        for reading in window.readings:
            report = reading.report
            number = report.headline.rsplit(" ", 1)[1]
            kind = MoveKind.JOIN if number in told else MoveKind.OPEN
            story = told.setdefault(number, content_id("story", report.id))
            move = StoryMove(kind=kind, story=story, report=report.id, at=report.published, before=before)
            before = move.id
            yield move

    def register(self, slate: Slate) -> Iterable[Person]:
        langs = {reading.lang for entry in slate.entries for reading in entry.readings}
        known = {lang for person in slate.people for lang, _ in person.variants}
        names = tuple((lang, "Ana Brandt") for lang in sorted(langs | known))
        yield Person(id="ana brandt", names=names, variants=names)

    def assign(self, slate: Slate) -> Iterable[Assignment]:
        entry = slate.entries[0]
        before = {article.lang: article for article in entry.articles}
        for lang in ("en", "ko"):
            last = before.get(lang)
            if last and set(last.made_from) == set(entry.story.reports):
                continue
            revision = last.revision + 1 if last else 1
            yield Assignment(
                story=entry.story,
                lang=lang,
                readings=entry.readings,
                people=slate.people,
                revision=revision,
                before=last,
            )

    def write(self, work: Assignment) -> Iterable[Article]:
        report = work.readings[0].report
        cite = Cite(report=report.id, span=Span(start=0, end=5))
        words = Sentence(text=f"{work.story.headline} ({len(work.readings)})", cites=(cite,))
        yield Article(
            story=work.story.id,
            slug=work.story.slug,
            lang=work.lang,
            revision=work.revision,
            headline=words,
            dek=(words,),
            paragraphs=((words, words),),
            writer=Writer.DIGEST,
            made_from=tuple(reading.report.id for reading in work.readings),
            published=work.story.updated,
            updated=work.story.updated,
            attempt=2 if work.returned else 1,
        )

    def verify(self, galley: Galley) -> Iterable[Any]:
        """Korean first attempts go back to the writer."""
        article = galley.article
        if article.lang == "ko" and article.attempt == 1:
            fault = Verdict(part="body", place=0, check="figures", ruling=Ruling.UNSUPPORTED)
            yield Returned(article=article, verdicts=(fault,))
        else:
            good = Verdict(part="body", place=0, check="figures", ruling=Ruling.SUPPORTED)
            yield Passed(article=article, verdicts=(good,))

    def illustrate(self, slate: Slate) -> Iterable[Picture]:
        image = Image(lang="en", media_type="image/png", width_px=2, height_px=1, data=slate.id.encode())
        yield Picture(
            story=slate.entries[0].story.id,
            of=slate.id,
            kind="card",
            source_type="http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia",
            alt=(("en", "A card"), ("ko", "카드")),
            images=(image,),
        )

    def translate(self, slate: Slate) -> Iterable[Article]:
        """English into German, once."""
        entry = slate.entries[0]
        langs = {article.lang: article for article in entry.articles}
        source = langs.get("en")
        known = langs.get("de")
        if source and (known is None or known.made_from != source.made_from):
            words = Sentence(text=f"Deutsch: {source.headline.text}", cites=source.headline.cites)
            yield Article(
                story=source.story,
                slug=source.slug,
                lang="de",
                revision=source.revision,
                headline=words,
                dek=(),
                paragraphs=((words,),),
                writer=Writer.DIGEST,
                made_from=source.made_from,
                published=source.published,
                updated=source.updated,
                translation_of="en",
            )

    def relate(self, slate: Slate) -> Iterable[Links]:
        for story in sorted(slate.due):
            yield Links(story=story, links=(), of=slate.id)

    def edit(self, slate: Slate) -> Iterable[Edition]:
        placements = tuple(
            Placement(
                story=entry.story.id,
                slug=entry.story.slug,
                beat="",
                rank=float(len(entry.readings)),
                why=("reports",),
                articles=tuple((article.lang, article.id) for article in entry.articles),
                picture=entry.picture.id if entry.picture else "",
                links=entry.links.id if entry.links else "",
            )
            for entry in slate.entries
        )
        yield Edition(languages=("en", "ko"), placements=placements, at=slate.at)
