"""The acts of the archive's keepers: articles and stories by hand, doing again, forgetting, backup, moving."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from broadsheet.errors import MorgueError, NoSuch, StylebookError
from broadsheet.morgue import open_morgue, restore
from broadsheet.morgue.filing import wait
from broadsheet.morgue.standing import withdraw
from broadsheet.morgue.tables import PASSED
from broadsheet.news import Article, Assignment, Notice, Report

from .conftest import Archive
from .smalltown import T0, Town, feeds


def one_day(archive: Archive, town: Town) -> None:
    town.round(archive.morgue)
    town.round(archive.morgue)


# -- acts ----------------------------------------------------------------------------------------


def test_sign_off_reaches_the_slate_of_the_edition(day: Archive, town: Town) -> None:
    edition = day.morgue.library.edition()
    assert edition is not None
    article = edition.placements[0].articles[0][1]
    assert day.morgue.sign_off(article, "A. Editor")
    assert not day.morgue.sign_off(article, "B. Editor")
    assert day.morgue.signed_off() == {article}
    sign_off = day.morgue.library.signed_off()[article]
    assert (sign_off.who, sign_off.story) == ("A. Editor", edition.placements[0].story)
    (slate,) = town.tray(day.morgue, "edit").pending(town.desks["edit"].recipe, 1)
    assert {id for entry in slate.entries for id in entry.signed_off} == {article}


def test_a_correction_is_kept_with_the_story(day: Archive) -> None:
    story = day.morgue.library.stories()[0]
    article = day.morgue.library.articles(story.id)[0].article
    correction = day.morgue.correct(article.id, "Zahl berichtigt", "Quelle berichtigt")
    assert list(day.morgue.library.corrections(story.id)) == [correction]


def test_a_retracted_article_leaves_the_edition(day: Archive, town: Town) -> None:
    story = day.morgue.library.stories()[0]
    for passed in day.morgue.library.articles(story.id):
        day.morgue.retract(passed.article.id, "withdrawn")
    town.desks["translate"].make = lambda slate: ()
    one_day(day, town)
    edition = day.morgue.library.edition()
    assert edition is not None
    assert story.id not in {placement.story for placement in edition.placements}
    assert day.morgue.library.articles(story.id) == []
    assert len(edition.placements) == 3


def test_retracting_everything_prints_an_empty_edition(day: Archive, town: Town) -> None:
    for story in day.morgue.library.stories():
        for passed in day.morgue.library.articles(story.id):
            day.morgue.retract(passed.article.id, "withdrawn")
    one_day(day, town)
    edition = day.morgue.library.edition()
    assert edition is not None
    assert edition.placements == ()


def test_stories_by_hand(day: Archive, town: Town) -> None:
    morgue = day.morgue
    newest, other, third, fourth = morgue.library.stories()
    morgue.merge_stories(newest.id, other.id)
    assert len(morgue.library.story(newest.id).reports) == 6
    assert morgue.library.story(other.id).merged_into == newest.id
    assert morgue.library.story(other.id).slug == other.slug
    (opener,) = [r for r in third.reports if morgue.library.report(r).headline == third.headline]
    alone = morgue.move_report(opener, "")
    assert morgue.library.story(alone).reports == (opener,)
    assert morgue.library.story(alone).slug == f"{third.slug}-2"
    assert morgue.library.story(third.id).slug == third.slug
    assert morgue.library.story(third.id).headline != third.headline
    apart = morgue.split_story(fourth.id, fourth.reports[1:])
    assert morgue.library.story(apart).reports == fourth.reports[1:]
    morgue.move_report(fourth.reports[1], fourth.id)
    assert morgue.library.story(fourth.id).reports == fourth.reports[:2]
    assert all(move.by_hand for move in morgue.library.moves(apart))
    assert morgue.check() == []
    one_day(day, town)
    assert len(morgue.library.stories()) == 5
    assert morgue.check() == []


def test_a_move_by_hand_is_told_to_the_clusterer(day: Archive, town: Town) -> None:
    story, other = day.morgue.library.stories()[:2]
    day.morgue.move_report(story.reports[0], other.id)
    members = {member.report: member for member in town.tray(day.morgue, "cluster").members(T0)}
    assert members[story.reports[0]].by_hand
    assert members[story.reports[0]].story == other.id
    assert not members[story.reports[1]].by_hand


def test_acts_refuse_what_is_not_there(day: Archive) -> None:
    morgue = day.morgue
    story = morgue.library.stories()[0]
    for act in (
        lambda: morgue.sign_off("none", "x"),
        lambda: morgue.correct("none", "x", "y"),
        lambda: morgue.retract("none", "x"),
        lambda: morgue.forget("none", "x"),
        lambda: morgue.find_story("none"),
        lambda: morgue.merge_stories(story.id, "none"),
        lambda: morgue.move_report("none", story.id),
        lambda: morgue.move_report(story.reports[0], "none"),
        lambda: morgue.split_story(story.id, ["none"]),
        lambda: morgue.tray("none"),
        lambda: morgue.library.story("none"),
        lambda: morgue.library.article("none"),
        lambda: morgue.library.report("none"),
        lambda: morgue.library.reports(["none"]),
        lambda: morgue.library.reading("none"),
        lambda: morgue.library.picture("none"),
        lambda: morgue.library.links("none"),
    ):
        with pytest.raises(NoSuch):
            act()
    with pytest.raises(StylebookError):
        morgue.merge_stories(story.id, story.id)
    with pytest.raises(StylebookError):
        morgue.split_story(story.id, story.reports)


# -- rework ------------------------------------------------------------------------------------------


def test_rework_reopens_and_the_new_take_is_read(day: Archive, town: Town) -> None:
    morgue = day.morgue
    report = morgue.library.stories()[0].reports[0]
    before = morgue.library.reading(report)
    assert morgue.rework("understand", dry_run=True) == 12
    assert morgue.count_pending("understand") == 0
    assert morgue.rework("understand", since=day.clock.now() + timedelta(days=1)) == 0
    assert morgue.rework("understand") == 12
    understand = town.desks["understand"].make
    town.desks["understand"].make = lambda r: [replace(x, beat="transport") for x in understand(r)]
    assert town.shift(morgue, "understand").filed == 12
    assert morgue.library.reading(report) == replace(before, beat="transport")
    assert morgue.count_pending("cluster") == 0
    assert morgue.check() == []


def test_rework_of_extract_makes_a_new_version_where_the_text_differs(day: Archive, town: Town) -> None:
    assert day.morgue.rework("extract") == 12
    extract = town.desks["extract"].make

    def longer(page):  # type: ignore[no-untyped-def]
        report: Report = next(iter(extract(page)))
        more = ("One more paragraph.",) if report.url.endswith("/0") else ()
        return [replace(report, paragraphs=report.paragraphs + more)]

    town.desks["extract"].make = longer
    assert town.shift(day.morgue, "extract").filed == 12
    pending = town.tray(day.morgue, "understand").pending(town.desks["understand"].recipe, 100)
    assert [report.version for report in pending] == [2, 2, 2]


@pytest.mark.parametrize(
    ("desk", "count"),
    [("fetch", 12), ("register", 4), ("assign", 4), ("write", 12), ("verify", 16), ("illustrate", 4), ("relate", 4),
     ("edit", 1)],
)  # fmt: skip
def test_every_desk_but_two_can_be_worked_again(day: Archive, town: Town, desk: str, count: int) -> None:
    assert day.morgue.rework(desk) == count
    assert day.morgue.count_pending(desk) == count
    one_day(day, town)
    assert day.morgue.count_pending(desk) == 0
    assert day.morgue.check() == []


@pytest.mark.parametrize("desk", ["gather", "cluster", "none"])
def test_visits_and_stories_are_not_worked_again(archive: Archive, desk: str) -> None:
    with pytest.raises(StylebookError):
        archive.morgue.rework(desk)


# -- forgetting ---------------------------------------------------------------------------------------


def test_forget_leaves_no_word(shared: Archive, town: Town, tmp_path: Path) -> None:
    extract = town.desks["extract"].make
    secret = "Zauberwort-7731"

    def with_secret(page):  # type: ignore[no-untyped-def]
        for report in extract(page):
            if report.url == "https://outlet1.example/2":
                yield replace(report, headline=f"{secret} 2", paragraphs=(secret * 3,))
            else:
                yield report

    town.desks["extract"].make = with_secret
    one_day(shared, town)
    library = shared.morgue.library
    (story,) = [s for s in library.stories() if len(s.reports) == 3 and s.updated == T0 + timedelta(hours=2)]
    assert shared.morgue.forget("https://outlet1.example/2", "takedown request") == 3
    with pytest.raises(NoSuch):
        shared.morgue.forget("https://outlet1.example/2", "again")
    assert library.articles(story.id) == []
    assert len(library.story(story.id).reports) == 2
    assert secret not in library.story(story.id).headline
    assert shared.morgue.check() == []
    town.round(shared.morgue, all_now=True)
    one_day(shared, town)
    assert library.stats()["reports"] == 11
    assert len(library.articles(story.id)) == 3
    assert [slip.note for slip in library.ledger(code="forgotten")] == ["takedown request"]
    assert shared.morgue.check() == []
    if shared.kind == "file":
        stored = b"".join(path.read_bytes() for path in tmp_path.glob("morgue.sqlite*"))
        assert secret.encode() not in stored


def stored(archive: Archive, folder: Path) -> bytes:
    """Every byte of the archive's files; none where it is not in files."""
    return b"".join(path.read_bytes() for path in folder.glob("morgue.sqlite*"))


@pytest.mark.parametrize("named", ["feed", "host", "parent"])
def test_a_whole_outlet_is_forgotten_also_what_was_not_read_yet(
    archive: Archive, town: Town, tmp_path: Path, named: str
) -> None:
    one_day(archive, town)
    town.entries = 6
    archive.clock.wait(hours=3)
    for desk in ("gather", "fetch"):
        town.shift(archive.morgue, desk, all_now=True)
    feeds, host = {
        "feed": (["https://outlet1.example/feed"], ""),
        "host": ([], "outlet1.example"),
        "parent": ([], "example"),
    }[named]
    library = archive.morgue.library
    before, articles = library.stats()["reports"], len(library.article_names())
    mine = [
        r
        for s in library.stories()
        for r in library.reports(s.reports)
        if named == "parent" or "outlet1" in r.url
    ]
    counted = archive.morgue.count_outlet(feeds, host)
    assert counted == (len(mine), articles, 0) and library.stats()["reports"] == before
    assert archive.morgue.forget_outlet(feeds, host, "asked for") == counted[:2]
    assert archive.morgue.count_outlet(feeds, host) == (0, 0, 0)
    assert archive.morgue.check() == []
    assert {slip.note for slip in library.ledger(code="forgotten")} == {"asked for"}
    assert len(library.ledger(code="forgotten")) == len(mine)
    if archive.kind == "file":
        assert mine[0].headline.encode() not in stored(archive, tmp_path)
    town.round(archive.morgue, all_now=True)
    one_day(archive, town)
    left = [r for s in library.stories() for r in library.reports(s.reports)]
    assert not [r for r in left if "outlet1" in r.url] and bool(left) == (named != "parent")
    assert archive.morgue.check() == [] and nothing_waits(archive, town)


def same_words(town: Town) -> None:
    """A writer that writes the same of a story whatever reports it has."""
    write = town.desks["write"].make

    def again(work: Assignment) -> Iterator[Article]:
        for article in write(work):
            words = replace(article.headline, text=f"Words of {work.story.id} in {work.lang}")
            yield replace(article, headline=words, dek=(words,), paragraphs=((words, words),))

    town.desks["write"].make = again


def printed(archive: Archive) -> dict[str, set[str]]:
    """Languages of the edition, by story."""
    edition = archive.morgue.library.edition()
    assert edition is not None
    return {p.story: {lang for lang, _ in p.articles} for p in edition.placements}


def nothing_waits(archive: Archive, town: Town) -> bool:
    return not any(
        archive.morgue.count_pending(desk) for desk in dict.fromkeys(town.ROTA) if desk != "gather"
    )


def test_an_article_written_again_with_equal_words_is_printed_again(archive: Archive, town: Town) -> None:
    """After forget the words may be those of before, and with them the id; they are read by the copy desk anew."""
    same_words(town)
    one_day(archive, town)
    before = printed(archive)
    assert set(map(frozenset, before.values())) == {frozenset({"en", "ko", "de"})}
    story = archive.morgue.library.stories()[0]
    assert archive.morgue.forget("https://outlet1.example/3", "takedown") == 3
    assert archive.morgue.check() == []
    one_day(archive, town)
    assert printed(archive) == before
    assert {p.article.lang for p in archive.morgue.library.articles(story.id)} == {"en", "ko", "de"}
    assert nothing_waits(archive, town)
    assert archive.morgue.check() == []
    verified = len(archive.morgue.library.ledger(desk="verify", limit=1000))
    town.round(archive.morgue)
    assert len(archive.morgue.library.ledger(desk="verify", limit=1000)) == verified


def test_what_the_desks_took_back_bars_no_article_after_forget(archive: Archive, town: Town) -> None:
    """Revisions are counted from the first again once the articles are gone."""
    same_words(town)
    one_day(archive, town)
    story = archive.morgue.library.stories()[0]
    english = next(p.article for p in archive.morgue.library.articles(story.id) if p.article.lang == "en")
    notice = Notice(kind="gone", report=story.reports[0], outlet="x", lang="en", at=archive.clock.now())
    with archive.morgue._store.write() as c:
        withdraw(c, english, archive.clock.now(), notices=(notice,))
    archive.morgue.forget("https://outlet1.example/3", "takedown")
    one_day(archive, town)
    assert printed(archive)[story.id] == {"en", "ko", "de"}
    assert nothing_waits(archive, town)
    assert archive.morgue.check() == []


def test_an_edition_that_comes_back_is_printed(archive: Archive, town: Town) -> None:
    """A story comes and goes: what was printed without it is what is printed again."""
    one_day(archive, town)
    first = printed(archive)
    town.entries = 5
    archive.clock.wait(hours=3)
    one_day(archive, town)
    newest = archive.morgue.library.stories()[0]
    assert set(printed(archive)) == {*first, newest.id}
    for number in range(3):
        archive.morgue.forget(f"https://outlet{number}.example/4", "takedown")
    one_day(archive, town)
    assert printed(archive) == first
    assert nothing_waits(archive, town)
    assert archive.morgue.check() == []


@pytest.mark.parametrize("act", ["retract", "split", "merge", "rework"])
def test_undone_acts_leave_all_articles_in_print_and_nothing_waiting(
    archive: Archive, town: Town, act: str
) -> None:
    same_words(town)
    one_day(archive, town)
    morgue, before = archive.morgue, printed(archive)
    story, other = morgue.library.stories()[:2]
    for _ in range(2):
        if act == "retract":
            ids = [p.article.id for p in morgue.library.articles(story.id) if not p.article.translation_of]
            for id in ids:
                archive.clock.wait(minutes=1)
                morgue.retract(id, "on second thoughts")
            one_day(archive, town)
            for id in ids:
                morgue.reinstate(id)
        elif act == "split":
            new = morgue.split_story(story.id, [story.reports[-1]])
            one_day(archive, town)
            morgue.merge_stories(story.id, new)
        elif act == "merge":
            morgue.merge_stories(story.id, other.id)
            one_day(archive, town)
            morgue.unmerge_story(other.id)
        else:
            morgue.rework("write")
        one_day(archive, town)
        assert printed(archive) == before
        assert nothing_waits(archive, town)
        assert morgue.check() == []


def test_check_names_pieces_without_an_end(day: Archive, town: Town) -> None:
    """As an older program left them: an article laid before the copy desk that had come to its end there."""
    story = day.morgue.library.stories()[0]
    article = day.morgue.library.articles(story.id)[0].article.id
    with day.morgue._store.write() as c:
        c.execute(sa.delete(PASSED).where(PASSED.c.article == article))
    (said,) = day.morgue.check()
    assert article in said and "neither checked nor waiting" in said
    with day.morgue._store.write() as c:
        wait(c, "verify", [article], 0)
        wait(c, "write", ["0123456789abcdef"], 0)
    gone, ended = sorted(day.morgue.check(), key=lambda words: "came to its end" in words)
    assert "0123456789abcdef" in gone and "not in the archive" in gone
    assert article in ended
    town.shift(day.morgue, "verify")
    assert day.morgue.count_pending("verify") == 0
    assert article in {p.article.id for p in day.morgue.library.articles(story.id)}


def test_old_page_bodies_can_be_dropped(day: Archive) -> None:
    assert day.morgue.drop_page_bodies(T0) == 0
    assert day.morgue.drop_page_bodies(T0 + timedelta(days=1)) == 12
    assert day.morgue.check() == []
    assert day.morgue.rework("extract") == 0


# -- backup ----------------------------------------------------------------------------------------------


def test_backup_and_restore(day: Archive, tmp_path: Path) -> None:
    copy = tmp_path / "backups" / "copy.sqlite"
    if day.kind == "postgres":
        with pytest.raises(MorgueError, match="pg_dump"):
            day.morgue.backup(copy)
        return
    day.morgue.backup(copy)
    place = tmp_path / "restored.sqlite"
    place.write_bytes(b"what stood there")
    restore(copy, place, clock=day.clock)
    assert place.with_name("restored.sqlite.before").read_bytes() == b"what stood there"
    with open_morgue(f"sqlite:///{place}", clock=day.clock) as again:
        assert again.library.edition() == day.morgue.library.edition()
        assert again.library.stats() == day.morgue.library.stats()
        assert again.check() == []


def test_restore_refuses_what_is_no_backup(tmp_path: Path, town: Town) -> None:
    with pytest.raises(NoSuch):
        restore(tmp_path / "none", tmp_path / "morgue.sqlite", clock=town.clock)
    (tmp_path / "text").write_text("no database at all, only words, and enough of them to fill a header")
    with pytest.raises(MorgueError):
        restore(tmp_path / "text", tmp_path / "morgue.sqlite", clock=town.clock)
    assert not (tmp_path / "morgue.sqlite").exists()


@pytest.mark.parametrize("kind", ["file", "postgres"])
def test_an_archive_moves_to_another_database(
    day: Archive, town: Town, kind: str, tmp_path: Path, postgres: Callable[[], str]
) -> None:
    target = postgres() if kind == "postgres" else f"sqlite:///{tmp_path / 'moved.sqlite'}"
    assert day.morgue.copy_to(target) > 100
    with pytest.raises(MorgueError, match="already"):
        day.morgue.copy_to(target)
    with open_morgue(target, clock=day.clock) as moved:
        assert moved.library.stats() == day.morgue.library.stats()
        assert moved.library.edition() == day.morgue.library.edition()
        assert moved.check() == []
        town.feeds = feeds(4)
        day.clock.wait(hours=3)
        town.clock.wait(hours=3)
        town.round(moved)
        assert moved.library.stats()["reports"] == 16
        assert moved.check() == []
