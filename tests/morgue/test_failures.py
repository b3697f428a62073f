"""Every method against a locked, damaged, read-only and newer archive.

A new method belongs into ``READS`` or ``WRITES``; ``test_every_method_is_listed`` says which is missing.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from broadsheet.errors import BroadsheetError, Corrupt, Locked, MorgueError, SchemaTooNew
from broadsheet.flow import DESKS
from broadsheet.morgue import Morgue, open_morgue
from broadsheet.morgue.acts import REWORKED
from broadsheet.morgue.library import ArchiveLibrary
from broadsheet.morgue.store import SCHEMA, VERSION_TABLE
from broadsheet.morgue.tables import METADATA
from broadsheet.news import Correction, Person, Slip

from .conftest import LOCK_TIMEOUT_S, Archive
from .smalltown import T0, Town, feeds


@dataclass
class Found:
    """Ids in the archive under test, and a piece of each desk handed out before it broke."""

    story: str
    other: str
    report: str
    article: str
    picture: str
    links: str
    pieces: dict[str, Any]
    town: Town
    folder: Path


READS: dict[str, Callable[[Morgue, Found], Any]] = {
    "library.edition": lambda m, f: m.library.edition(),
    "library.article": lambda m, f: m.library.article(f.article),
    "library.articles": lambda m, f: m.library.articles(f.story),
    "library.corrections": lambda m, f: m.library.corrections(f.story),
    "library.story": lambda m, f: m.library.story(f.story),
    "library.stories": lambda m, f: m.library.stories(),
    "library.moves": lambda m, f: m.library.moves(),
    "library.report": lambda m, f: m.library.report(f.report),
    "library.reports": lambda m, f: m.library.reports([f.report]),
    "library.reading": lambda m, f: m.library.reading(f.report),
    "library.picture": lambda m, f: m.library.picture(f.picture),
    "library.links": lambda m, f: m.library.links(f.links),
    "library.people": lambda m, f: m.library.people(),
    "library.sources": lambda m, f: m.library.sources(),
    "library.feed_states": lambda m, f: m.library.feed_states(),
    "library.ledger": lambda m, f: m.library.ledger(),
    "library.stats": lambda m, f: m.library.stats(),
    "library.revisions": lambda m, f: m.library.revisions(),
    "library.withdrawals": lambda m, f: m.library.withdrawals(),
    "library.signed_off": lambda m, f: m.library.signed_off(),
    "library.forgotten": lambda m, f: m.library.forgotten(),
    "library.redirects": lambda m, f: m.library.redirects(),
    "library.addresses": lambda m, f: m.library.addresses(),
    "signed_off": lambda m, f: m.signed_off(),
    "placed": lambda m, f: m.placed(f.report),
    "find_story": lambda m, f: m.find_story(f.story),
    "check": lambda m, f: m.check(),
    "backup": lambda m, f: m.backup(f.folder / "copy"),
    "copy_to": lambda m, f: m.copy_to("sqlite://"),
    "last_settings": lambda m, f: m.last_settings(),
    "library.article_names": lambda m, f: m.library.article_names(),
    "library.story_names": lambda m, f: m.library.story_names("a"),
    "library.report_names": lambda m, f: m.library.report_names("a", ""),
    "library.tally": lambda m, f: m.library.tally(T0),
    "count_outlet": lambda m, f: m.count_outlet(["https://outlet1.example/feed"], ""),
    "count_pending": lambda m, f: m.count_pending("fetch"),
}
WRITES: dict[str, Callable[[Morgue, Found], Any]] = {
    "sign_off": lambda m, f: m.sign_off(f.article, "x"),
    "correct": lambda m, f: m.correct(f.article, "x", "y"),
    "correct_sentence": lambda m, f: m.correct_sentence(f.article, 0, "x", "y"),
    "retract": lambda m, f: m.retract(f.article, "x"),
    "reinstate": lambda m, f: (m.retract(f.article, "x"), m.reinstate(f.article)),
    "merge_stories": lambda m, f: m.merge_stories(f.story, f.other),
    "move_report": lambda m, f: m.move_report(f.report, f.other),
    "split_story": lambda m, f: m.split_story(f.story, [f.report]),
    "unmerge_story": lambda m, f: (m.merge_stories(f.story, f.other), m.unmerge_story(f.other)),
    "file_people": lambda m, f: m.file_people([Person(id="x", names=(), variants=(("en", "X"),))]),
    "rework": lambda m, f: m.rework("fetch"),
    "look_now": lambda m, f: m.look_now([f.report]),
    "plan_looks": lambda m, f: m.plan_looks([1.0]),
    "note_settings": lambda m, f: m.note_settings({"x": "y"}),
    "forget": lambda m, f: m.forget(f.report, "x"),
    "forget_outlet": lambda m, f: m.forget_outlet([], "nobody.example", "x"),
    "drop_page_bodies": lambda m, f: m.drop_page_bodies(T0 + timedelta(days=1)),
}


def _tray_calls(desk: str) -> None:
    def tray(m: Morgue, f: Found) -> Any:
        return f.town.tray(m, desk, all_now=True)

    def slip(f: Found, outcome: str) -> Slip:
        recipe = f.town.desks[desk].recipe
        return Slip(subject=f.pieces[desk].id, recipe=recipe, outcome=outcome, at=T0, took_s=0.0)

    READS[f"{desk}.pending"] = lambda m, f: tray(m, f).pending(f.town.desks[desk].recipe, 10)
    READS[f"{desk}.tries"] = lambda m, f: tray(m, f).tries(f.pieces[desk])
    READS[f"{desk}.count"] = lambda m, f: tray(m, f).count()
    WRITES[f"{desk}.file"] = lambda m, f: tray(m, f).file(f.pieces[desk], (), slip(f, "filed"))
    WRITES[f"{desk}.spike"] = lambda m, f: tray(m, f).spike(f.pieces[desk], slip(f, "spiked"))
    WRITES[f"{desk}.set_aside"] = lambda m, f: tray(m, f).set_aside(f.pieces[desk], "part", slip(f, "aside"))
    WRITES[f"{desk}.hold"] = lambda m, f: tray(m, f).hold(f.pieces[desk], slip(f, "held"), 60.0)


for _desk in DESKS:
    _tray_calls(_desk)
METHODS = {**READS, **WRITES}


def test_every_method_is_listed() -> None:
    def public(cls: type) -> set[str]:
        return {name for name in vars(cls) if not name.startswith("_")}

    # what respell does hangs on what is printed; tests/day/test_names_set.py has it
    expected = public(Morgue) - {"close", "address", "tray", "respell"}
    expected |= {f"library.{name}" for name in public(ArchiveLibrary)}
    expected |= {
        f"{desk}.{name}"
        for desk in DESKS
        for name in ("pending", "file", "spike", "hold", "set_aside", "tries", "count")
    }
    assert METHODS.keys() == expected


@pytest.fixture(scope="module")
def ruins(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, Any]]:
    """One worked archive of each kind, copied for every test that spoils one."""
    from .smalltown import HandClock

    folder = tmp_path_factory.mktemp("ruins")
    made: dict[str, Any] = {}
    for kind in ("file", "postgres"):
        url = f"sqlite:///{folder / 'whole.sqlite'}"
        if kind == "postgres":
            url = request.getfixturevalue("postgres")()
        clock = HandClock()
        town = Town(clock)
        with open_morgue(url, clock=clock) as morgue:
            pieces = {}
            for desk in Town.ROTA:
                tray = town.tray(morgue, desk)
                for piece in tray.pending(town.desks[desk].recipe, 1):
                    pieces[desk] = piece
                town.shift(morgue, desk)
            edition = morgue.library.edition()
            assert edition is not None
            first, second = edition.placements[:2]
            report = morgue.library.story(first.story).reports[0]
            made[kind] = (
                url,
                Found(
                    story=first.story,
                    other=second.story,
                    report=report,
                    article=first.articles[0][1],
                    picture=first.picture,
                    links=first.links,
                    pieces=pieces,
                    town=town,
                    folder=folder,
                ),
            )
    yield made


def copy_of(
    ruins: dict[str, Any], kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> tuple[str, Found]:
    url, found = ruins[kind]
    if kind == "postgres":
        template = sa.make_url(url).database
        return request.getfixturevalue("postgres")(template), found
    place = tmp_path / "morgue.sqlite"
    place.write_bytes(Path(sa.make_url(url).database).read_bytes())
    return f"sqlite:///{place}", found


def expect(error: type[BroadsheetError], calls: dict[str, Any], morgue: Morgue, found: Found) -> None:
    """Each call raises exactly that; all that do not are told together."""
    wrong = []
    for name, call in calls.items():
        try:
            call(morgue, found)
        except error:
            continue
        except Exception as other:  # noqa: BLE001
            wrong.append(f"{name}: {other!r}")
        else:
            wrong.append(f"{name}: nothing raised")
    assert not wrong, "; ".join(wrong)


KINDS = ("file", "postgres")


@pytest.mark.parametrize("kind", KINDS)
def test_whole(kind: str, ruins: dict[str, Any], tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """The same calls on a sound archive, so that the failures below are the archive's."""
    url, found = copy_of(ruins, kind, tmp_path, request)
    with open_morgue(url, clock=found.town.clock) as morgue:
        for name, call in METHODS.items():
            if name in ("forget", "split_story") or (kind == "postgres" and name == "backup"):
                continue
            call(morgue, found)
        assert morgue.check() == []


@pytest.mark.parametrize("kind", KINDS)
def test_locked(kind: str, ruins: dict[str, Any], tmp_path: Path, request: pytest.FixtureRequest) -> None:
    url, found = copy_of(ruins, kind, tmp_path, request)
    with open_morgue(url, clock=found.town.clock, lock_timeout_s=0.01) as morgue, locked(morgue):
        calls = {k: v for k, v in METHODS.items() if (kind, k) != ("postgres", "backup")}
        expect(Locked, calls, morgue, found)
    with open_morgue(url, clock=found.town.clock, lock_timeout_s=LOCK_TIMEOUT_S) as morgue:
        assert morgue.check() == []


@contextmanager
def locked(morgue: Morgue) -> Iterator[None]:
    """Another program holds the whole archive, readers too."""
    engine = morgue._store.engine
    engine.dispose()
    if morgue._store.is_sqlite:
        holder = sqlite3.connect(str(engine.url.database), isolation_level=None)
        holder.execute("PRAGMA locking_mode = EXCLUSIVE")
        holder.execute("BEGIN EXCLUSIVE")
        try:
            yield
        finally:
            holder.close()
        return
    with sa.create_engine(engine.url, poolclass=sa.NullPool).begin() as connection:
        names = ", ".join([*METADATA.tables, VERSION_TABLE])
        connection.exec_driver_sql(f"LOCK TABLE {names} IN ACCESS EXCLUSIVE MODE")
        yield


@pytest.mark.parametrize("kind", KINDS)
def test_damaged(kind: str, ruins: dict[str, Any], tmp_path: Path, request: pytest.FixtureRequest) -> None:
    url, found = copy_of(ruins, kind, tmp_path, request)
    if kind == "file":
        _scribble(Path(str(sa.make_url(url).database)))
    with open_morgue(url, clock=found.town.clock) as morgue:
        if kind == "postgres":
            with morgue._store.write() as c:
                for name in METADATA.tables:
                    c.exec_driver_sql(f"DROP TABLE {name}")
        calls = {k: v for k, v in METHODS.items() if k not in ("check", "backup")}
        expect(Corrupt, calls, morgue, found)


def _scribble(path: Path) -> None:
    """Overwrite the first page of every table and index but that of the schema number."""
    with sqlite3.connect(path) as raw:
        (size,) = raw.execute("PRAGMA page_size").fetchone()
        query = "SELECT rootpage FROM sqlite_master WHERE rootpage > 0 AND tbl_name <> ?"
        roots = [root for (root,) in raw.execute(query, (VERSION_TABLE,))]
    raw.close()
    body = bytearray(path.read_bytes())
    for root in roots:
        body[(root - 1) * size : root * size] = b"\xa5" * size
    path.write_bytes(body)


@pytest.mark.parametrize("kind", KINDS)
def test_damage_is_told_by_check(
    kind: str, ruins: dict[str, Any], tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    url, found = copy_of(ruins, kind, tmp_path, request)
    with open_morgue(url, clock=found.town.clock) as morgue:
        with morgue._store.write() as c:
            c.exec_driver_sql("UPDATE stories SET headline = 'changed in place'")
            c.exec_driver_sql("DELETE FROM placed WHERE report = (SELECT min(report) FROM placed)")
            c.exec_driver_sql("UPDATE passed SET body = substr(body, 1, 9)")
            c.exec_driver_sql("DELETE FROM slips WHERE desk = 'fetch'")
            c.exec_driver_sql("DELETE FROM images")
        told = " ".join(morgue.check())
    for part in (
        "not what its moves say",
        "passed ",
        "neither finished at fetch",
        "image",
        "reports stand in stories",
    ):
        assert part in told


@pytest.mark.parametrize("kind", KINDS)
def test_read_only(kind: str, ruins: dict[str, Any], tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """What reads goes on, what writes says why it cannot."""
    url, found = copy_of(ruins, kind, tmp_path, request)
    again = set(REWORKED) - {"fetch"}
    """A piece that is finished and lies on no tray is written no more; a page is looked at by another piece."""
    with open_morgue(url, clock=found.town.clock) as morgue:
        for desk in again:
            morgue.rework(desk)
    if kind == "file":
        url = url.replace("sqlite:///", "sqlite:///file:") + "?mode=ro&uri=true"
    else:
        name = sa.make_url(url).database
        with open_morgue(url, clock=found.town.clock) as morgue, morgue._store.write() as c:
            c.exec_driver_sql(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
    with open_morgue(url, clock=found.town.clock) as morgue:
        for name, call in READS.items():
            if (kind, name) != ("postgres", "backup"):
                call(morgue, found)
        finished = {f"{desk}.{act}" for desk in set(DESKS) - again for act in ("file", "spike", "hold")}
        finished |= {"respell"}  # nothing printed names that person: nothing is written
        expect(MorgueError, {k: v for k, v in WRITES.items() if k not in finished}, morgue, found)
        with pytest.raises(MorgueError, match="read-only"):
            morgue.rework("fetch")


@pytest.mark.parametrize("kind", KINDS)
def test_newer(kind: str, ruins: dict[str, Any], tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """A newer program brings the archive on while this one has it open."""
    url, found = copy_of(ruins, kind, tmp_path, request)
    with open_morgue(url, clock=found.town.clock) as morgue:
        with morgue._store.write() as c:
            c.exec_driver_sql(f"UPDATE {VERSION_TABLE} SET version_num = '{SCHEMA + 1}'")
        calls = {k: v for k, v in METHODS.items() if (kind, k) != ("postgres", "backup")}
        expect(SchemaTooNew, calls, morgue, found)


def test_a_correction_filed_before_the_damage_is_there_after(shared: Archive, town: Town) -> None:
    town.round(shared.morgue)
    story = shared.morgue.library.stories()[0]
    article = shared.morgue.library.articles(story.id)[0].article.id
    correction: Correction = shared.morgue.correct(article, "x", "y")
    with shared.again() as other:
        assert list(other.library.corrections(story.id)) == [correction]
    assert len(feeds()) == 3
