"""The read side of the archive (ports.Library)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from ..flow import stretch
from ..news import (
    Correction,
    Edition,
    Feed,
    Links,
    Page,
    Passed,
    Person,
    Picture,
    Reading,
    Recipe,
    Report,
    SignOff,
    Slip,
    Story,
    StoryMove,
    Withdrawal,
    content_id,
)
from ..ports import ArticleName, FeedState, Tally
from .addresses import addresses
from .printed import as_printed
from .stacks import CORRECTION, MOVE, PASSED_BY_DESK, REPORT, Stacks, known, last_edition, story_query
from .standing import withdrawals
from .store import Store
from .stories import redirects, slugs_of
from .tables import (
    ADDRESSES,
    CORRECTIONS,
    DISPATCHES,
    FORGOTTEN,
    MOVES,
    PAGES,
    PASSED,
    PEOPLE,
    PICTURES,
    READINGS,
    REPORTS,
    SIGN_OFFS,
    SLIPS,
    SLUGS,
    STORIES,
    VISITS,
)
from .tables import ARTICLES as WRITTEN
from .trays.gathering import pasts


class ArchiveLibrary:
    """Every call is one reading transaction. Raises NoSuch, Locked, Corrupt, MorgueError."""

    def __init__(self, store: Store, stacks: Stacks) -> None:
        self._store = store
        self._stacks = stacks

    # -- what is printed ------------------------------------------------------------

    def edition(self) -> Edition | None:
        """The newest one."""
        with self._store.read() as c:
            return last_edition(c)

    def article(self, id: str, /) -> Passed:
        """By the article's id."""
        with self._store.read() as c:
            return as_printed(c, [self._stacks.passed(c, id)])[0]

    def articles(self, story: str, /) -> Sequence[Passed]:
        """All revisions in all languages, oldest first, without what a person took back."""
        query = sa.select(PASSED.c.id, PASSED.c.lang, PASSED.c.revision, PASSED.c.body)
        with self._store.read() as c:
            barred = _barred(withdrawals(c, [story]))
            rows = c.execute(query.where(PASSED.c.story == story).order_by(PASSED.c.seq))
            found = {r.id: r.body for r in rows if r.revision > barred.get((story, r.lang), 0)}
            return as_printed(c, [PASSED_BY_DESK.decode(body) for body in found.values()])

    def revisions(self) -> Mapping[str, Sequence[tuple[str, int, str]]]:
        """(language, number, article id) of all revisions but what a person took back, by story."""
        query = sa.select(PASSED.c.story, PASSED.c.lang, PASSED.c.revision, PASSED.c.article)
        found: dict[str, dict[tuple[str, int], str]] = {}
        with self._store.read() as c:
            barred = _barred(withdrawals(c))
            for row in c.execute(query.order_by(PASSED.c.seq)):
                if row.revision > barred.get((row.story, row.lang), 0):
                    found.setdefault(row.story, {})[row.lang, row.revision] = row.article
        return {
            story: [(lang, number, id) for (lang, number), id in sorted(own.items())]
            for story, own in found.items()
        }

    def withdrawals(self, *, ended: bool = False) -> Sequence[tuple[str, Withdrawal]]:
        """Articles taken back, each with the address (slug) of its story; by slug and language.

        ``ended``: also those by the desks that a newer revision has ended.
        """
        with self._store.read() as c:
            taken = withdrawals(c, ended=ended)
            slugs = slugs_of(c, taken)
        found = [(slugs[story], w) for story, own in taken.items() if story in slugs for w in own.values()]
        return sorted(found, key=lambda pair: (pair[0], pair[1].lang))

    def signed_off(self) -> Mapping[str, SignOff]:
        """The articles a person answers for, by id."""
        signed = sa.join(PASSED, SIGN_OFFS, SIGN_OFFS.c.article == PASSED.c.article)
        query = sa.select(PASSED.c.article, PASSED.c.story, PASSED.c.lang, SIGN_OFFS.c.who, SIGN_OFFS.c.at)
        with self._store.read() as c:
            return {row.article: SignOff(**row._mapping) for row in c.execute(query.select_from(signed))}

    def redirects(self) -> Mapping[str, tuple[str, str]]:
        """Addresses (slugs) of printed stories that live on in another: (their own id, that story's id)."""
        with self._store.read() as c:
            return redirects(c)

    def addresses(self) -> Mapping[str, Mapping[str, Sequence[str]]]:
        """Where stories were ever printed: slugs by story and language, the one that counts first."""
        with self._store.read() as c:
            found = addresses(c)
        return {story: {lang: slugs for lang, (slugs, _) in own.items()} for story, own in found.items()}

    def corrections(self, story: str = "", /) -> Sequence[Correction]:
        """Of one story, or all of them; oldest first."""
        query = sa.select(CORRECTIONS.c.body, CORRECTIONS.c.story).order_by(CORRECTIONS.c.seq)
        if story:
            query = query.where(CORRECTIONS.c.story == story)
        with self._store.read() as c:
            return [CORRECTION.decode(row.body, story=row.story) for row in c.execute(query)]

    def picture(self, id: str, /) -> Picture:
        with self._store.read() as c:
            return known(self._stacks.pictures(c, [id]), id, "picture")

    def links(self, id: str, /) -> Links:
        with self._store.read() as c:
            return known(self._stacks.links(c, [id]), id, "links")

    # -- stories and what they rest on ------------------------------------------------

    def story(self, id: str, /) -> Story:
        with self._store.read() as c:
            return known(self._stacks.stories_by_id(c, [id]), id, "story")

    def stories(self, *, since: datetime | None = None, limit: int | None = None) -> Sequence[Story]:
        """Newest first; merged and emptied ones left out."""
        query = story_query().where(STORIES.c.merged_into == "", STORIES.c.size > 0)
        if since is not None:
            query = query.where(STORIES.c.updated >= since)
        query = query.order_by(STORIES.c.updated.desc(), STORIES.c.id).limit(limit)
        with self._store.read() as c:
            return self._stacks.stories(c, c.execute(query).all())

    def moves(self, story: str = "", /) -> Sequence[StoryMove]:
        """Oldest first; with ``story`` only those that name it."""
        query = sa.select(MOVES.c.body).order_by(MOVES.c.seq)
        if story:
            query = query.where(sa.or_(MOVES.c.story == story, MOVES.c.other == story))
        with self._store.read() as c:
            return [MOVE.decode(body) for body in c.execute(query).scalars()]

    def report(self, id: str, /) -> Report:
        with self._store.read() as c:
            return known(self._stacks.reports(c, [id]), id, "report")

    def reports(self, ids: Sequence[str], /) -> Sequence[Report]:
        """In the order of ``ids``."""
        with self._store.read() as c:
            found = self._stacks.reports(c, ids)
        return [known(found, id, "report") for id in ids]

    def reading(self, report: str, /) -> Reading:
        """By the report's id."""
        with self._store.read() as c:
            return known(self._stacks.readings_of(c, [report]), report, "reading")

    def people(self) -> Sequence[Person]:
        with self._store.read() as c:
            return list(self._stacks.people(c).values())

    def forgotten(self) -> str:
        """A mark of all that was ever forgotten; empty where nothing was."""
        with self._store.read() as c:
            urls = c.execute(sa.select(FORGOTTEN.c.url).order_by(FORGOTTEN.c.url)).scalars().all()
        return content_id("forgotten", *urls) if urls else ""

    # -- sources and ledger -------------------------------------------------------------

    def sources(self) -> Sequence[Feed]:
        """Feeds whose reports are in the archive, as they stood at the last report, by outlet."""
        newest = sa.select(sa.func.max(REPORTS.c.seq)).group_by(REPORTS.c.feed)
        with self._store.read() as c:
            bodies = c.execute(sa.select(REPORTS.c.body).where(REPORTS.c.seq.in_(newest))).scalars().all()
        feeds = (_spoken(REPORT.decode(body)) for body in bodies)
        return sorted(feeds, key=lambda f: (f.outlet, f.url))

    def feed_states(self) -> Mapping[str, FeedState]:
        """By address of the feed; one that was never visited is not there."""
        with self._store.read() as c:
            past = pasts(c)
            last_new = {
                row.feed: row.at
                for row in c.execute(
                    sa.select(VISITS.c.feed, sa.func.max(VISITS.c.at).label("at"))
                    .where(VISITS.c.new > 0)
                    .group_by(VISITS.c.feed)
                )
            }
            errors = _errors_in_row(c)
            refused = _refused(c)
        return {
            feed: FeedState(
                url=feed,
                visited=state.visited,
                next_due=state.ready,
                last_new=last_new.get(feed),
                status=state.last.status,
                code=state.last.code,
                errors_in_row=errors.get(feed, 0),
                refused=refused.get(feed, {}),
            )
            for feed, state in past.items()
        }

    def ledger(self, *, desk: str = "", code: str = "", limit: int = 100) -> Sequence[Slip]:
        """Newest first."""
        query = sa.select(SLIPS).order_by(SLIPS.c.seq.desc()).limit(limit)
        if desk:
            query = query.where(SLIPS.c.desk == desk)
        if code:
            query = query.where(SLIPS.c.code == code)
        with self._store.read() as c:
            return [slip_of(row) for row in c.execute(query)]

    # -- what people call things ------------------------------------------------------------

    def article_names(self) -> Sequence[ArticleName]:
        """Every article that passed, also one that was taken back; oldest first, each once."""
        columns = (PASSED.c.article, PASSED.c.story, PASSED.c.lang, PASSED.c.revision, SLUGS.c.slug)
        query = sa.select(*columns).join(SLUGS, SLUGS.c.story == PASSED.c.story).order_by(PASSED.c.seq)
        with self._store.read() as c:
            stand = addresses(c)

            def name(row: Any) -> ArticleName:
                own = {lang: slugs for lang, (slugs, _) in stand.get(row.story, {}).items()}
                return ArticleName(
                    id=row.article,
                    story=row.story,
                    lang=row.lang,
                    revision=row.revision,
                    slug=own.get(row.lang, (row.slug,))[0],
                    others=frozenset((row.slug, *(slug for slugs in own.values() for slug in slugs))),
                )

            found = {row.article: name(row) for row in c.execute(query)}
        return list(found.values())

    def story_names(self, begun: str) -> Sequence[tuple[str, str, str]]:
        """(id, slug, headline) of the stories whose id or slug begins so; none for nothing."""
        starts = [column.startswith(begun, autoescape=True) for column in (STORIES.c.id, SLUGS.c.slug)]
        printed = sa.select(ADDRESSES.c.story).where(ADDRESSES.c.slug.startswith(begun, autoescape=True))
        starts.append(STORIES.c.id.in_(printed))
        query = sa.select(STORIES.c.id, SLUGS.c.slug, STORIES.c.headline)
        query = query.join(SLUGS, SLUGS.c.story == STORIES.c.id).where(sa.or_(*starts))
        with self._store.read() as c:
            rows = c.execute(query.order_by(STORIES.c.updated.desc())) if begun else ()
            return [(row.id, row.slug, row.headline) for row in rows]

    def report_names(self, begun: str, url: str) -> Sequence[tuple[str, str]]:
        """(id, address) of the newest versions of reports of that address, or whose id begins so."""
        is_it = [REPORTS.c.url == begun, REPORTS.c.url == url]
        if begun:
            is_it.append(REPORTS.c.id.startswith(begun, autoescape=True))
        query = sa.select(REPORTS.c.id, REPORTS.c.url).where(sa.or_(*is_it)).order_by(REPORTS.c.version)
        with self._store.read() as c:
            rows = c.execute(query).all()
        exact = [row for row in rows if row.id == begun]
        return [(id, address) for address, id in {row.url: row.id for row in exact or rows}.items()]

    def tally(self, since: datetime) -> Sequence[Tally]:
        """The ledger from that moment on, counted."""
        columns = (SLIPS.c.desk, SLIPS.c.outcome, SLIPS.c.code, SLIPS.c.feed)
        query = sa.select(*columns, sa.func.count().label("n")).where(SLIPS.c.at >= since)
        with self._store.read() as c:
            return [
                Tally(desk=row.desk, outcome=row.outcome, code=row.code, feed=row.feed, count=row.n)
                for row in c.execute(query.group_by(*columns).order_by(*columns))
            ]

    def stats(self) -> Mapping[str, int]:
        """How many there are of each noun; ``stories`` are live ones, ``languages`` those of the reports."""
        tables = {
            "dispatches": DISPATCHES,
            "pages": PAGES,
            "reports": REPORTS,
            "readings": READINGS,
            "drafts": WRITTEN,
            "pictures": PICTURES,
            "moves": MOVES,
            "slips": SLIPS,
        }
        with self._store.read() as c:
            counts = {
                name: _count(c, sa.select(sa.func.count()).select_from(t)) for name, t in tables.items()
            }
            entries = sa.select(sa.func.count()).where(DISPATCHES.c.visit == 0)
            counts["dispatches"] = _count(c, entries)
            live = (STORIES.c.merged_into == "", STORIES.c.size > 0)
            counts["stories"] = _count(c, sa.select(sa.func.count()).where(*live))
            for name, column in (
                ("feeds", VISITS.c.feed),
                ("languages", REPORTS.c.lang),
                ("people", PEOPLE.c.id),
                ("articles", PASSED.c.article),
                ("article_languages", PASSED.c.lang),
            ):
                counts[name] = _count(c, sa.select(sa.func.count(sa.distinct(column))))
        return counts


def slip_of(row: Any) -> Slip:
    return Slip(
        subject=row.subject,
        recipe=Recipe(desk=row.desk, version=row.version, digest=row.digest),
        outcome=row.outcome,
        at=row.at,
        took_s=row.took_s,
        code=row.code,
        note=row.note,
        tries=row.tries,
    )


def _barred(taken: Mapping[str, Mapping[str, Withdrawal]]) -> dict[tuple[str, str], int]:
    """Up to which revision a person took a story's article back, by story and language."""
    return {(story, lang): w.revision for story, own in taken.items() for lang, w in own.items() if w.by_hand}


def _count(c: sa.Connection, query: sa.Select[Any]) -> int:
    return int(c.execute(query).scalar_one())


def _spoken(report: Report) -> Feed:
    """The feed of a report; where nobody said its language, that of the report."""
    return replace(report.feed, lang=report.lang) if report.feed.lang == "und" else report.feed


def _errors_in_row(c: sa.Connection) -> dict[str, int]:
    """Visits that failed since the last that did not, by feed."""
    good = (
        sa.select(VISITS.c.feed, sa.func.max(VISITS.c.seq).label("seq"))
        .where(VISITS.c.outcome == "filed")
        .group_by(VISITS.c.feed)
        .subquery()
    )
    query = (
        sa.select(VISITS.c.feed, sa.func.count().label("n"))
        .join(good, good.c.feed == VISITS.c.feed, isouter=True)
        .where(VISITS.c.seq > sa.func.coalesce(good.c.seq, 0))
        .group_by(VISITS.c.feed)
    )
    return {row.feed: row.n for row in c.execute(query)}


def _refused(c: sa.Connection) -> dict[str, dict[str, int]]:
    query = (
        sa.select(SLIPS.c.feed, SLIPS.c.code, sa.func.count().label("n"))
        .where(SLIPS.c.desk.in_(stretch(Page, Reading)), SLIPS.c.outcome == "spiked", SLIPS.c.feed != "")
        .group_by(SLIPS.c.feed, SLIPS.c.code)
        .order_by(SLIPS.c.feed, SLIPS.c.code)
    )
    refused: dict[str, dict[str, int]] = {}
    for row in c.execute(query):
        refused.setdefault(row.feed, {})[row.code] = row.n
    return refused
