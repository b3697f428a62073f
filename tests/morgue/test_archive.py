"""The contract of the archive, on SQLite (file and memory) and PostgreSQL."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import timedelta

import sqlalchemy as sa

from broadsheet.morgue.tables import MEMBERS
from broadsheet.news import Dispatch, Organisation, Person, Slip
from broadsheet.text.letters import kept_groups

from .conftest import Archive
from .smalltown import T0, Town, feeds


def one_day(archive: Archive, town: Town) -> None:
    town.round(archive.morgue)
    town.round(archive.morgue)


def test_a_day_comes_out_whole(day: Archive) -> None:
    library = day.morgue.library
    assert day.morgue.check() == []
    stats = library.stats()
    assert (stats["reports"], stats["stories"], stats["languages"], stats["people"]) == (12, 4, 3, 1)
    edition = library.edition()
    assert edition is not None
    assert len(edition.placements) == 4
    for placement in edition.placements:
        story = library.story(placement.story)
        assert story.slug == placement.slug
        assert [lang for lang, _ in placement.articles] == ["de", "en", "ko"]
        for lang, id in placement.articles:
            passed = library.article(id)
            assert (passed.article.lang, passed.article.story) == (lang, story.id)
            assert set(passed.article.made_from) == set(story.reports)
            assert passed in library.articles(story.id)
        assert (
            library.picture(placement.picture).images[0].data
            == library.picture(placement.picture).of.encode()
        )
        assert library.links(placement.links).story == story.id
    assert [feed.url for feed in library.sources()] == [feed.url for feed in feeds()]
    assert library.people()[0].name("ko") == "Ana Brandt"
    assert len(library.moves()) == 12
    assert day.morgue.find_story(edition.placements[0].slug).id == edition.placements[0].story


def test_a_second_round_files_nothing(day: Archive, town: Town) -> None:
    before = day.morgue.library.stats()
    results = town.round(day.morgue)
    assert all((r.filed, r.spiked, r.held) == (0, 0, 0) for r in results)
    results = town.round(day.morgue, all_now=True)
    assert [(r.desk, r.made) for r in results if r.filed] == [("gather", 3)]
    after = day.morgue.library.stats()
    assert {**before, "slips": 0} == {**after, "slips": 0}


def test_nouns_come_back_as_they_were_filed(archive: Archive, town: Town) -> None:
    made: dict[str, list[object]] = {}
    for desk in town.desks.values():
        desk.make = _keeping(desk.make, made.setdefault(desk.name, []))
    one_day(archive, town)
    library = archive.morgue.library
    assert {r.id: r for r in made["extract"]} == {  # type: ignore[attr-defined]
        r.id: r
        for r in library.reports([r.id for r in made["extract"]])  # type: ignore[attr-defined]
    }
    for reading in made["understand"]:
        assert library.reading(reading.report.id) == reading  # type: ignore[attr-defined]
    assert list(library.moves()) == made["cluster"]
    for picture in made["illustrate"]:
        assert library.picture(picture.id) == picture  # type: ignore[attr-defined]
    passed = {noun.id: noun for noun in made["verify"] if type(noun).__name__ == "Passed"}  # type: ignore[attr-defined]
    for noun in passed.values():
        found = library.article(noun.article.id)  # type: ignore[attr-defined]
        assert found.article.published == found.article.updated == archive.clock.now()
        as_written = {name: getattr(noun.article, name) for name in ("published", "updated")}
        assert replace(found, article=replace(found.article, **as_written)) == noun


def _keeping(make, kept):  # type: ignore[no-untyped-def]
    def both(piece):  # type: ignore[no-untyped-def]
        made = tuple(make(piece))
        kept.extend(made)
        return made

    return both


def test_the_same_id_twice_is_filed_once(archive: Archive, town: Town) -> None:
    town.shift(archive.morgue, "gather")
    one = Dispatch(feed=feeds()[0], url="https://outlet0.example/0", link="x", title="again", seen=T0)
    tray = town.tray(archive.morgue, "gather", all_now=True)
    visit = tray.pending(town.desks["gather"].recipe, 1)[0]
    slip = Slip(subject=visit.id, recipe=town.desks["gather"].recipe, outcome="filed", at=T0, took_s=0.1)
    tray.file(visit, (one,), slip)
    assert archive.morgue.library.stats()["dispatches"] == 12
    assert archive.morgue.count_pending("fetch") == 12


def test_one_report_under_two_addresses_is_one(archive: Archive, town: Town) -> None:
    """The page of a second dispatch names the same canonical address."""
    town.entries = 2
    extract = town.desks["extract"].make

    def canonical(page):  # type: ignore[no-untyped-def]
        return [replace(report, url=report.url.replace("/1", "/0")) for report in extract(page)]

    town.desks["extract"].make = canonical
    one_day(archive, town)
    stats = archive.morgue.library.stats()
    assert (stats["dispatches"], stats["reports"], stats["readings"]) == (6, 3, 3)


def test_only_the_latest_version_of_a_report_is_read(archive: Archive, town: Town) -> None:
    for desk in ("gather", "fetch", "extract"):
        town.shift(archive.morgue, desk)
    tray = town.tray(archive.morgue, "understand")
    old = tray.pending(town.desks["understand"].recipe, 100)
    newer = replace(old[0], version=2, headline="Corrected")
    town.entries = 5
    archive.clock.wait(hours=2)
    town.desks["extract"].make = lambda page: (newer,)
    for desk in ("gather", "fetch", "extract"):
        town.shift(archive.morgue, desk)
    ids = [report.id for report in tray.pending(town.desks["understand"].recipe, 100)]
    assert newer.id in ids
    assert old[0].id not in ids


def test_rounds_join_later_reports_to_their_stories(day: Archive, town: Town) -> None:
    slugs = {story.id: story.slug for story in day.morgue.library.stories()}
    town.feeds = feeds(5)
    day.clock.wait(hours=2)
    one_day(day, town)
    stories = day.morgue.library.stories()
    assert {story.id: story.slug for story in stories} == slugs
    assert all(len(story.reports) == 5 for story in stories)
    revisions = [passed.article.revision for passed in day.morgue.library.articles(stories[0].id)]
    assert sorted(revisions) == [1, 1, 1, 2, 2, 2]
    assert day.morgue.check() == []


def test_stories_newest_first_since_and_limit(day: Archive) -> None:
    library = day.morgue.library
    stories = library.stories()
    assert [story.updated for story in stories] == [T0 + timedelta(hours=n) for n in (3, 2, 1, 0)]
    assert library.stories(limit=2) == stories[:2]
    assert library.stories(since=T0 + timedelta(hours=2)) == stories[:2]


def test_members_are_those_of_the_window(archive: Archive, town: Town) -> None:
    for desk in ("gather", "fetch", "extract", "understand", "cluster"):
        town.shift(archive.morgue, desk)
    tray = town.tray(archive.morgue, "cluster")
    members = tray.members(T0 + timedelta(hours=1))
    assert len(members) == 9
    for member in members:
        assert archive.morgue.library.reading(member.report).vector == member.vector
        assert member.report in archive.morgue.library.story(member.story).reports
        assert member.names == {"ana brandt"}
        assert member.letters == kept_groups(member.headline, member.lang)
    with archive.morgue._store.write() as c:
        c.execute(sa.update(MEMBERS).values(letters=None))
    assert {member.letters for member in tray.members(T0)} == {b""}


def test_people_keep_their_newest_state_of_their_kind(archive: Archive, town: Town) -> None:
    town.desks["register"].make = lambda slate: (
        Person(id="ana", names=(("en", slate.id),), variants=(("ar", "آنا"),)),
        Organisation(id="port", names=(("en", "Port"),), variants=()),
    )
    one_day(archive, town)
    people = archive.morgue.library.people()
    assert [(type(person), person.id) for person in people] == [(Person, "ana"), (Organisation, "port")]
    assert people[0].name("en") == archive.morgue.library.ledger(desk="register", limit=1)[0].subject


# -- the ledger ------------------------------------------------------------------------------


def test_ledger_newest_first_by_desk_and_code(archive: Archive, town: Town) -> None:
    town.shift(archive.morgue, "gather")
    slips = archive.morgue.library.ledger()
    assert Counter(slip.outcome for slip in slips) == {"filed": 3}
    assert archive.morgue.library.ledger(desk="fetch") == []
    assert archive.morgue.library.ledger(code="none") == []
    assert len(archive.morgue.library.ledger(limit=2)) == 2
    assert slips[0].recipe == town.desks["gather"].recipe
