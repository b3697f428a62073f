"""What becomes of reports, articles and stories after they were filed: looks, versions, mends, addresses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from broadsheet.desks.edit import Edit
from broadsheet.errors import NoSuch, StylebookError
from broadsheet.morgue.filing import Occasion, last_move, put_all, put_moves
from broadsheet.morgue.standing import withdraw
from broadsheet.news import (
    Article,
    Assignment,
    Dispatch,
    MoveKind,
    Notice,
    Page,
    Report,
    Ruling,
    Slate,
    Spiked,
    Story,
    StoryMove,
    Verdict,
)  # fmt: skip
from broadsheet.settings import Edit as Settings
from broadsheet.settings import Publish, Stylebook

from .conftest import Archive
from .smalltown import T0, Town

URL = "https://outlet1.example/2"
"""A Korean report in a story of three."""


class Press(Town):
    """A town whose pages can change and vanish, and whose writer mends."""

    def open_for_changes(self) -> Press:
        self.words: dict[str, str] = {}
        self.gone: dict[str, str] = {}
        self.asked: list[Dispatch] = []
        self.desks["fetch"].make = self.fetch_again
        self.desks["extract"].make = self.extract_again
        self.desks["assign"].make = self.assign_again
        self.desks["write"].make = self.write_again
        return self

    def fetch_again(self, dispatch: Dispatch) -> Any:
        self.asked.append(dispatch)
        if dispatch.last and dispatch.last.closed:
            return Spiked(subject=dispatch.id, code="story-closed", reason="closed")
        if code := self.gone.get(dispatch.url):
            return Spiked(subject=dispatch.id, code=code, reason="gone")
        body = self.words.get(dispatch.url, "as it was").encode()
        page = Page(
            dispatch=dispatch, url=dispatch.url, status=200, content_type="text/html", charset="utf-8", body=body,
            fetched=self.clock.now(), etag=f'"{len(body)}"',
        )  # fmt: skip
        return () if dispatch.last and dispatch.last.digest == page.digest else (page,)

    def extract_again(self, page: Page) -> Iterable[Report]:
        for report in self.extract(page):
            said = self.words.get(page.dispatch.url)
            if said:
                report = replace(report, paragraphs=(*report.paragraphs, said), updated=page.fetched)
            yield report

    def assign_again(self, slate: Slate) -> Iterable[Assignment]:
        entry = slate.entries[0]
        urls = {n.report: n for n in entry.gone}
        for article in entry.articles:
            if not article.translation_of and (hit := [urls[r] for r in article.made_from if r in urls]):
                yield Assignment(
                    story=entry.story, lang=article.lang, readings=entry.readings, revision=article.revision + 1,
                    before=article, mends=tuple(hit), former=entry.former,
                )  # fmt: skip
        if not entry.gone and not entry.withdrawn:
            yield from self.assign(slate)

    def write_again(self, work: Assignment) -> Iterable[Article]:
        if not work.mends or work.before is None:
            yield from self.write(work)
            return
        (kept, *_), *_ = work.before.paragraphs
        yield replace(
            work.before,
            revision=work.revision,
            paragraphs=((replace(kept, text=kept.text + " mended"), kept),),
            made_from=tuple(r.report.id for r in work.readings),
            notices=work.mends,
            updated=work.before.updated + timedelta(seconds=1),
            attempt=2,
        )


@pytest.fixture
def press(archive: Archive) -> Press:
    town = Press(archive.clock).open_for_changes()
    town.round(archive.morgue)
    town.round(archive.morgue)
    town.asked.clear()
    return town


def story_of(archive: Archive, url: str) -> Any:
    library = archive.morgue.library
    for story in library.stories():
        if url in {report.url for report in library.reports(story.reports)}:
            return story
    raise AssertionError(url)


# -- looking again -----------------------------------------------------------------------------


def test_a_page_is_looked_at_after_one_six_and_twenty_four_hours(archive: Archive, press: Press) -> None:
    looks: list[tuple[float, int]] = []
    for hour in range(1, 49):
        archive.clock.moment = T0 + timedelta(hours=hour)
        press.shift(archive.morgue, "fetch")
        looks += [(hour, d.last.number) for d in press.asked if d.url == URL and d.last]
        press.asked.clear()
    assert looks == [(1, 1), (6, 2), (24, 3)]
    assert archive.morgue.count_pending("fetch") == 0
    assert archive.morgue.check() == []


def test_looks_that_are_not_due_are_no_pending_work(archive: Archive, press: Press) -> None:
    assert archive.morgue.count_pending("fetch") == 0
    archive.clock.wait(minutes=59)
    assert press.shift(archive.morgue, "fetch").filed == 0
    archive.clock.wait(minutes=1)
    assert archive.morgue.count_pending("fetch") == 12
    assert archive.morgue.library.stats()["dispatches"] == 12


def test_a_look_knows_what_the_last_one_found(archive: Archive, press: Press) -> None:
    archive.clock.wait(hours=1)
    press.shift(archive.morgue, "fetch")
    looked = [d.last for d in press.asked if d.url == URL]
    assert [(look.etag, look.closed) for look in looked if look] == [('"9"', False)]


def test_hours_slept_through_are_made_up_once(archive: Archive, press: Press) -> None:
    archive.clock.wait(hours=7)
    press.shift(archive.morgue, "fetch")
    archive.clock.wait(hours=1)
    press.shift(archive.morgue, "fetch")
    assert [d.last.number for d in press.asked if d.url == URL and d.last] == [1]
    archive.clock.wait(hours=20)
    press.shift(archive.morgue, "fetch")
    assert [d.last.number for d in press.asked if d.url == URL and d.last] == [1, 3]


def test_nobody_looks_again_once_the_story_is_closed(archive: Archive, press: Press) -> None:
    """A newer story moves the archive's present day past the window of the old ones."""
    later = Press(archive.clock, feeds=press.feeds, entries=5).open_for_changes()
    extract = later.extract_again

    def far_ahead(page: Page) -> Iterable[Report]:
        for report in extract(page):
            ahead = timedelta(days=30) if report.url.endswith("/4") else timedelta()
            yield replace(report, published=report.published + ahead)

    later.desks["extract"].make = far_ahead
    archive.clock.wait(days=31)
    for desk in ("gather", "extract", "understand"):
        later.shift(archive.morgue, desk, all_now=True)
    later.shift(archive.morgue, "fetch")
    later.shift(archive.morgue, "extract")
    later.shift(archive.morgue, "understand")
    later.shift(archive.morgue, "cluster")
    slips = archive.morgue.library.ledger(desk="fetch", code="story-closed")
    before = len(slips)
    archive.clock.wait(hours=2)
    later.shift(archive.morgue, "fetch")
    assert archive.morgue.count_pending("fetch") == 0
    assert len(archive.morgue.library.ledger(desk="fetch", code="story-closed")) >= before


# -- versions ---------------------------------------------------------------------------------


def test_changed_text_is_a_new_version_in_the_same_story(archive: Archive, press: Press) -> None:
    library = archive.morgue.library
    before = story_of(archive, URL)
    (old,) = [r for r in library.reports(before.reports) if r.url == URL]
    press.words[URL] = "다른 말."
    archive.clock.wait(hours=1)
    press.round(archive.morgue)
    after = library.story(before.id)
    assert (after.id, after.slug, len(after.reports)) == (before.id, before.slug, len(before.reports))
    (new,) = [r for r in library.reports(after.reports) if r.url == URL]
    assert (new.version, new.published, new.updated) == (2, old.published, archive.clock.now())
    assert library.report(old.id) == old
    kinds = [(m.kind, m.report) for m in library.moves(before.id)][-2:]
    assert kinds == [(MoveKind.SPIKE, old.id), (MoveKind.JOIN, new.id)]
    assert archive.morgue.check() == []


def test_the_same_words_make_no_version(archive: Archive, press: Press) -> None:
    reports = archive.morgue.library.stats()["reports"]
    archive.clock.wait(hours=1)
    press.round(archive.morgue)
    assert archive.morgue.library.stats()["reports"] == reports
    assert len(press.asked) == 12


# -- gone ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("code", "status"), [("not-found", 404), ("gone", 410)])
def test_a_page_that_is_gone_mends_what_cites_it(
    archive: Archive, press: Press, code: str, status: int
) -> None:
    library = archive.morgue.library
    story = story_of(archive, URL)
    (report,) = [r for r in library.reports(story.reports) if r.url == URL]
    before = {p.article.lang: p.article for p in library.articles(story.id)}
    press.gone[URL] = code
    archive.clock.wait(hours=1)
    press.round(archive.morgue)
    after = {p.article.lang: p.article for p in library.articles(story.id)}
    assert after["en"].revision == before["en"].revision + 1
    assert after["en"].slug == before["en"].slug
    assert report.id not in after["en"].made_from
    notice = Notice(kind="gone", report=report.id, outlet=report.outlet, lang="ko", at=archive.clock.now())
    correction = next(c for c in library.corrections(story.id) if c.article == after["en"].id)
    assert correction.notices == (notice,)
    assert correction.added == (after["en"].body[0].text,)
    assert [number for lang, number, _ in library.revisions()[story.id] if lang == "en"] == [1, 2]
    assert story.reports == library.story(story.id).reports  # the story still knows it
    assert archive.morgue.check() == []


def test_a_page_that_comes_back_counts_again(archive: Archive, press: Press) -> None:
    story = story_of(archive, URL)
    press.gone[URL] = "not-found"
    archive.clock.wait(hours=1)
    press.round(archive.morgue)
    assert len(slate(archive, press, story.id).entries[0].readings) == 2
    del press.gone[URL]
    archive.clock.wait(hours=5)
    press.shift(archive.morgue, "fetch")
    found = slate(archive, press, story.id).entries[0]
    assert (len(found.readings), found.gone) == (3, ())


def slate(archive: Archive, press: Press, story: str) -> Slate:
    found = press.tray(archive.morgue, "assign").pending(press.desks["assign"].recipe, 50)
    return (
        next(s for s in found if s.entries[0].story.id == story)
        if found
        else _reworked(archive, press, story)
    )


def _reworked(archive: Archive, press: Press, story: str) -> Slate:
    archive.morgue.rework("assign")
    found = press.tray(archive.morgue, "assign").pending(press.desks["assign"].recipe, 50)
    return next(s for s in found if s.entries[0].story.id == story)


def test_what_cannot_be_mended_is_taken_back(archive: Archive, press: Press) -> None:
    verify = press.desks["verify"].make

    def strict(galley: Any) -> Any:
        if galley.article.notices:
            return Spiked(subject=galley.id, code="lede-lost", reason="the first sentence fell")
        return verify(galley)

    press.desks["verify"].make = strict
    library = archive.morgue.library
    story = story_of(archive, URL)
    press.gone[URL] = "gone"
    archive.clock.wait(hours=1)
    press.round(archive.morgue)
    taken = [(w.lang, w.revision, w.by_hand, [n.kind for n in w.notices]) for _, w in library.withdrawals()]
    assert taken == [("de", 1, False, ["gone"]), ("en", 1, False, ["gone"]), ("ko", 1, False, ["gone"])]
    edition = library.edition()
    assert edition and story.id not in {p.story for p in edition.placements}
    assert len(library.articles(story.id)) == 3  # earlier revisions stay readable
    found = slate(archive, press, story.id).entries[0]
    assert [article.lang for article, _ in found.withdrawn] == ["de", "en", "ko"]


# -- by hand -----------------------------------------------------------------------------------


def test_a_retraction_holds_until_it_is_lifted(archive: Archive, press: Press) -> None:
    library = archive.morgue.library
    story = story_of(archive, URL)
    article = next(p.article for p in library.articles(story.id) if p.article.lang == "en")
    with pytest.raises(StylebookError):
        archive.morgue.retract(article.id, " ")
    with pytest.raises(StylebookError):
        archive.morgue.reinstate(article.id)
    archive.morgue.retract(article.id, "the outlet made it up")
    press.round(archive.morgue)
    taken = [(slug, w.lang, w.why) for slug, w in library.withdrawals()]
    assert taken == [(story.slug, "de", "the outlet made it up"), (story.slug, "en", "the outlet made it up")]
    assert [p.article.lang for p in library.articles(story.id)] == ["ko"]
    assert archive.morgue.reinstate(article.id) == 2
    assert library.withdrawals() == []
    assert len(library.articles(story.id)) == 3
    archive.morgue.retract(article.id, "and again")
    assert len(library.withdrawals()) == 2


def test_a_corrected_sentence_goes_to_the_copy_desk(archive: Archive, press: Press) -> None:
    library = archive.morgue.library
    story = story_of(archive, URL)
    article = next(p.article for p in library.articles(story.id) if p.article.lang == "ko")
    archive.morgue.sign_off(article.id, "A. Editor")
    with pytest.raises(NoSuch):
        archive.morgue.correct_sentence(article.id, 9, "x", "y")
    revision = archive.morgue.correct_sentence(article.id, 2, "맞는 문장.", "숫자 오류")
    press.shift(archive.morgue, "verify")
    now = library.article(revision).article
    assert (now.revision, now.body[0].text, now.body[1]) == (2, "맞는 문장.", article.body[1])
    (correction,) = library.corrections(story.id)
    assert correction.added == ("맞는 문장.",)
    assert [(n.kind, n.words) for n in correction.notices] == [("person", "숫자 오류")]
    assert revision not in archive.morgue.signed_off()  # it waits for a sign-off of its own
    with pytest.raises(StylebookError, match="newest"):
        archive.morgue.correct_sentence(article.id, 2, "x", "y")


def test_a_correction_the_copy_desk_refuses_leaves_the_page_alone(archive: Archive, press: Press) -> None:
    fault = Verdict(part="body", place=0, check="figures", ruling=Ruling.UNSUPPORTED)
    press.desks["verify"].make = lambda g: Spiked(subject=g.id, code="lede-lost", reason=fault.check)
    story = story_of(archive, URL)
    article = archive.morgue.library.articles(story.id)[0].article
    archive.morgue.correct_sentence(article.id, 0, "Eine Lüge", "weil")
    press.shift(archive.morgue, "verify")
    assert archive.morgue.library.withdrawals() == []
    assert archive.morgue.library.corrections(story.id) == []


def test_a_merge_leaves_an_address_and_can_be_undone(archive: Archive, press: Press) -> None:
    library = archive.morgue.library
    keep, other = library.stories()[:2]
    archive.morgue.merge_stories(keep.id, other.id)
    press.round(archive.morgue)
    assert library.redirects() == {other.slug: (other.id, keep.id)}
    assert archive.morgue.unmerge_story(other.id) == (keep.id, len(other.reports))
    press.round(archive.morgue)
    assert library.redirects() == {}
    for story in (keep, other):
        back = library.story(story.id)
        assert (back.slug, back.reports, back.merged_into) == (story.slug, story.reports, "")
    with pytest.raises(StylebookError):
        archive.morgue.unmerge_story(other.id)
    with pytest.raises(NoSuch):
        archive.morgue.unmerge_story("none")
    assert archive.morgue.check() == []


def test_stories_taken_apart_by_the_desk_keep_their_addresses(archive: Archive, press: Press) -> None:
    """As a late report has it: a merge taken back, and a story all of whose reports go to another."""
    library = archive.morgue.library
    keep, other = library.stories()[:2]

    def file(kind: MoveKind, story: Story, report: str, left: Story) -> None:
        with archive.morgue._store.write() as c:
            move = StoryMove(
                kind=kind, story=story.id, report=report, at=left.updated, before=last_move(c), other=left.id
            )
            put_moves(c, [move], Occasion(T0, 0, ""))
        press.round(archive.morgue)

    file(MoveKind.MERGE, keep, keep.reports[0], other)
    assert library.redirects() == {other.slug: (other.id, keep.id)}
    file(MoveKind.UNMERGE, other, keep.reports[0], keep)
    assert library.redirects() == {}
    assert {story.id: story for story in library.stories()}.items() >= {
        keep.id: keep,
        other.id: other,
    }.items()
    for report in other.reports:
        file(MoveKind.SPLIT, keep, report, other)
    assert library.redirects() == {other.slug: (other.id, keep.id)}
    assert archive.morgue.check() == []


def test_chains_of_merges_lead_to_the_last(archive: Archive, press: Press) -> None:
    a, b, c = archive.morgue.library.stories()[:3]
    archive.morgue.merge_stories(b.id, a.id)
    archive.morgue.merge_stories(c.id, b.id)
    assert archive.morgue.library.redirects() == {a.slug: (a.id, c.id), b.slug: (b.id, c.id)}
    archive.morgue.unmerge_story(b.id)
    assert archive.morgue.library.redirects() == {a.slug: (a.id, b.id)}
    assert archive.morgue.check() == []


@pytest.mark.parametrize("named", [0, 1])
def test_a_split_keeps_the_older_halfs_address(archive: Archive, press: Press, named: int) -> None:
    library = archive.morgue.library
    story = story_of(archive, URL)
    new = archive.morgue.split_story(story.id, [story.reports[named]])
    older, younger = library.story(story.id), library.story(new)
    assert older.slug == story.slug
    assert older.reports[0] == story.reports[0]
    assert set(older.reports) | set(younger.reports) == set(story.reports)
    archive.morgue.merge_stories(story.id, new)
    assert library.story(story.id).reports == story.reports


def test_an_emptied_story_leads_to_where_its_opener_went(archive: Archive, press: Press) -> None:
    library = archive.morgue.library
    keep, other = library.stories()[:2]
    for report in other.reports:
        archive.morgue.move_report(report, keep.id)
    assert library.redirects() == {other.slug: (other.id, keep.id)}
    for report in other.reports:
        archive.morgue.move_report(report, other.id)
    assert library.redirects() == {}
    assert archive.morgue.check() == []


def test_the_last_signed_revision_stays_while_a_newer_one_waits(archive: Archive, press: Press) -> None:
    """In approve mode a page does not vanish because its story moved."""
    library = archive.morgue.library
    story = story_of(archive, URL)
    first = next(p.article for p in library.articles(story.id) if p.article.lang == "ko")
    archive.morgue.sign_off(first.id, "A. Editor")
    new = archive.morgue.split_story(story.id, [story.reports[-1]])
    press.round(archive.morgue)
    press.round(archive.morgue)
    newest = [p.article for p in library.articles(story.id) if p.article.lang == "ko"][-1]
    assert (newest.revision, newest.id in archive.morgue.signed_off()) == (2, False)
    archive.morgue.rework("edit")
    (found,) = press.tray(archive.morgue, "edit").pending(press.desks["edit"].recipe, 1)
    entry = next(e for e in found.entries if e.story.id == story.id)
    korean = [a.id for a in entry.articles if a.lang == "ko"]
    assert korean == [newest.id, first.id]
    assert first.id in entry.signed_off
    desk = Edit(settings=Settings(), languages=("en", "ko"), mode="approve")
    (outcome,) = desk.work([found])
    printed = {p.story: dict(p.articles) for p in outcome.made[0].placements}
    assert printed == {story.id: {"ko": first.id}}
    desk = Edit(settings=Settings(), languages=("en", "ko"), mode="auto")
    (outcome,) = desk.work([found])
    printed = {p.story: dict(p.articles) for p in outcome.made[0].placements}
    assert printed[story.id]["ko"] == newest.id
    assert new


def test_nothing_is_drawn_from_words_nobody_signed(archive: Archive, press: Press) -> None:
    """Illustrate where sign-offs are asked for: a story comes when one of its articles is signed, with that alone."""
    book = Stylebook(publish=Publish(mode="approve"))
    story = story_of(archive, URL)
    archive.morgue.rework("illustrate")
    recipe = press.desks["illustrate"].recipe
    assert archive.morgue.tray("illustrate", stylebook=book).pending(recipe, 100) == []
    korean = next(p.article for p in archive.morgue.library.articles(story.id) if p.article.lang == "ko")
    archive.morgue.sign_off(korean.id, "A. Editor")
    (slate,) = archive.morgue.tray("illustrate", stylebook=book).pending(recipe, 100)
    assert [[a.id for a in entry.articles] for entry in slate.entries] == [[korean.id]]


def test_what_the_desks_took_back_is_not_printed_again_while_the_next_revision_waits(
    archive: Archive, press: Press
) -> None:
    story = story_of(archive, URL)
    first = next(p.article for p in archive.morgue.library.articles(story.id) if p.article.lang == "ko")
    archive.morgue.sign_off(first.id, "A. Editor")
    notice = Notice(kind="gone", report=story.reports[0], outlet="Outlet 1", lang="ko", at=T0)
    with archive.morgue._store.write() as c:
        withdraw(c, first, T0, notices=(notice,))
    second = archive.morgue.correct_sentence  # refused while it is taken back
    with pytest.raises(StylebookError):
        second(first.id, 0, "x", "y")
    newer = replace(first, revision=2, attempt=2)
    with archive.morgue._store.write() as c:
        put_all(c, [newer], Occasion(T0, 0, ""))
    press.shift(archive.morgue, "verify")
    assert archive.morgue.library.withdrawals() == []
    assert [w.revision for _, w in archive.morgue.library.withdrawals(ended=True)] == [1]
    (found,) = press.tray(archive.morgue, "edit").pending(press.desks["edit"].recipe, 1)
    entry = next(e for e in found.entries if e.story.id == story.id)
    (outcome,) = Edit(settings=Settings(), languages=("en", "ko"), mode="approve").work([found])
    assert {p.story: dict(p.articles) for p in outcome.made[0].placements}.get(story.id, {}).get("ko") is None
    assert newer.id in {a.id for a in entry.articles}
