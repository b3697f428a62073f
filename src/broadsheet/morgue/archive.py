"""The open archive: its library, its trays and the acts of its keepers."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, Self

import sqlalchemy as sa

from ..errors import MorgueError, NoSuch
from ..news import Article, Correction, Feed, Person, Story
from ..ports import Clock
from ..settings import Stylebook
from . import acts, forgetting, looks
from .checking import problems
from .filing import Occasion, put_all
from .library import ArchiveLibrary
from .mending import correct_sentence
from .moving import copy_store
from .respelling import respell
from .stacks import Stacks, story_query
from .store import Store
from .tables import ADDRESSES, PLACED, SETTINGS, SLUGS, STORIES
from .till import ArchiveTill
from .trays import Backroom, BaseTray, make_tray


class Morgue:
    """One archive. Every method raises Locked, Corrupt or MorgueError where the database does."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._stacks = Stacks()
        self.library = ArchiveLibrary(store, self._stacks)
        self.till = ArchiveTill(store, clock)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._store.close()

    @property
    def address(self) -> str:
        """The database address without its password."""
        return self._store.shown

    def tray(
        self,
        desk: str,
        *,
        stylebook: Stylebook | None = None,
        feeds: Sequence[Feed] = (),
        all_now: bool = False,
    ) -> BaseTray[Any]:
        """What stands before one desk (ports.Tray). A tray of gather is one round. Raises NoSuch."""
        room = Backroom(self._store, self._stacks, self._clock)
        return make_tray(desk, room, stylebook=stylebook or Stylebook(), feeds=feeds, all_now=all_now)

    def count_pending(self, desk: str, *, feeds: Sequence[Feed] = ()) -> int:
        """Pieces before one desk, held ones too; for gather the feeds that are due. Raises NoSuch."""
        return self.tray(desk, feeds=feeds).count()

    # -- articles -------------------------------------------------------------------------

    def sign_off(self, article: str, who: str) -> bool:
        """A person answers for this article. False where somebody already did. Raises NoSuch."""
        with self._store.write() as c:
            return acts.sign_off(c, self._stacks, article, who, self._clock.now())

    def signed_off(self) -> frozenset[str]:
        """Ids of the articles a person answers for."""
        with self._store.read() as c:
            return acts.signed_off(c)

    def correct(self, article: str, what: str, why: str) -> Correction:
        """File a correction, printed with the article. Raises NoSuch."""
        with self._store.write() as c:
            return acts.correct(c, self._stacks, article, what, why, self._clock.now())

    def correct_sentence(self, article: str, number: int, text: str, why: str) -> str:
        """Lay a revision before the copy desk in which that sentence reads ``text``, or (empty) is not there.

        Returns the id of the revision. Raises NoSuch, StylebookError where it is not the newest revision.
        """
        with self._store.write() as c:
            return correct_sentence(c, self._stacks, article, number, text, why, self._clock.now())

    def retract(self, article: str, why: str) -> None:
        """Take an article back, with what was translated from it; its address says so. Raises NoSuch."""
        with self._store.write() as c:
            acts.retract(c, self._stacks, article, why, self._clock.now())

    def reinstate(self, article: str) -> int:
        """Undo ``retract``; in how many languages. Raises NoSuch, StylebookError where nothing was taken back."""
        with self._store.write() as c:
            return acts.reinstate(c, self._stacks, article, self._clock.now())

    # -- stories ----------------------------------------------------------------------------

    def find_story(self, name: str) -> Story:
        """By id or slug, its own or that of one of its pages. Raises NoSuch."""
        with self._store.read() as c:
            printed = sa.select(ADDRESSES.c.story).where(ADDRESSES.c.slug == name)
            means = sa.or_(STORIES.c.id == name, SLUGS.c.slug == name, STORIES.c.id.in_(printed))
            row = c.execute(story_query().where(means)).first()
            if row is None:
                raise NoSuch(f"there is no story {name!r}", noun="story", id=name)
            return self._stacks.stories(c, [row])[0]

    def placed(self, report: str) -> str:
        """Id of the story the report stands in; empty where it stands in none."""
        with self._store.read() as c:
            return c.execute(sa.select(PLACED.c.story).where(PLACED.c.report == report)).scalar() or ""

    def merge_stories(self, story: str, other: str) -> None:
        """All reports of ``other`` go to ``story``, which leaves a redirect. Raises NoSuch, StylebookError."""
        with self._store.write() as c:
            acts.merge_stories(c, self._stacks, story, other, self._clock.now())

    def move_report(self, report: str, story: str = "") -> str:
        """The report goes to ``story``, or opens one of its own; that story's id. Raises NoSuch."""
        with self._store.write() as c:
            return acts.move_report(c, self._stacks, report, story, self._clock.now())

    def split_story(self, story: str, reports: Sequence[str]) -> str:
        """These reports and the others part; the older half keeps id and address. Id of the new story.

        Raises NoSuch, StylebookError.
        """
        with self._store.write() as c:
            return acts.split_story(c, self._stacks, story, reports, self._clock.now())

    def unmerge_story(self, story: str) -> tuple[str, int]:
        """Undo a merge: ``story`` comes back with its reports. (story they leave, how many of them).

        Raises NoSuch, StylebookError where it was not merged.
        """
        with self._store.write() as c:
            return acts.unmerge_story(c, self._stacks, story, self._clock.now())

    # -- names ------------------------------------------------------------------------------

    def file_people(self, people: Sequence[Person]) -> None:
        """File identities the owner changed. Readers see them at once."""
        with self._store.write() as c:
            put_all(c, people, Occasion(self._clock.now(), 0, ""))

    def respell(self, people: Sequence[Person]) -> Sequence[Article]:
        """Have the printed articles that write these identities otherwise written in their spelling; which they are."""
        with self._store.write() as c:
            return respell(c, self._stacks, people, self._clock.now())

    # -- doing again, forgetting ---------------------------------------------------------------

    def rework(self, desk: str, since: datetime | None = None, dry_run: bool = False) -> int:
        """Put back before ``desk`` what it finished at ``since`` or later; how many. Raises StylebookError."""
        with self._store.write() as c:
            return acts.rework(c, self._stacks, desk, since, self._clock.now(), dry_run=dry_run)

    def look_now(self, names: Sequence[str]) -> int:
        """The next round looks at these pages (ids or addresses of reports); how many. Raises NoSuch."""
        with self._store.write() as c:
            return sum(looks.look_now(c, self._stacks, name, self._clock.now()) for name in names)

    def plan_looks(self, hours: Sequence[float]) -> int:
        """Bring the looks still to come to these hours after a page was first fetched; how many changed."""
        with self._store.write() as c:
            return looks.replan(c, self._stacks, hours, self._clock.now())

    def last_settings(self) -> Mapping[str, str] | None:
        """Digests by key of the settings the last round worked under, None before the first."""
        query = sa.select(SETTINGS.c.body).order_by(SETTINGS.c.seq.desc()).limit(1)
        with self._store.read() as c:
            body = c.execute(query).scalar()
        return None if body is None else dict(json.loads(body))

    def note_settings(self, settings: Mapping[str, str]) -> None:
        """A round works under these from now on."""
        row = {"at": self._clock.now(), "body": json.dumps(dict(settings), sort_keys=True)}
        with self._store.write() as c:
            c.execute(sa.insert(SETTINGS), row)

    def forget(self, report: str, why: str) -> int:
        """Delete a report (id or address) and all text taken from it; how many articles went with it.

        The bytes leave the file too: SQLite overwrites what it deletes. Backups are the owner's to prune.
        Raises NoSuch.
        """
        with self._wiping() as c:
            return forgetting.forget(c, report, why, self._clock.now())

    def forget_outlet(self, feeds: Sequence[str], host: str, why: str) -> tuple[int, int]:
        """The same for all that came of these feeds or from this host; (reports, articles) that went."""
        with self._wiping() as c:
            return forgetting.forget_outlet(c, feeds, host, why, self._clock.now())

    def count_outlet(self, feeds: Sequence[str], host: str) -> tuple[int, int, int]:
        """(reports, articles, those of them that a person signed or corrected) that ``forget_outlet`` would delete."""
        with self._store.read() as c:
            return forgetting.count_outlet(c, feeds, host)

    @contextmanager
    def _wiping(self) -> Iterator[sa.Connection]:
        """A writing transaction whose deletions leave no byte."""
        with self._store.write() as c:
            if self._store.is_sqlite:
                c.exec_driver_sql("PRAGMA secure_delete = ON")
            yield c
        self._stacks.clear()
        self._store.empty_log()

    def drop_page_bodies(self, before: datetime) -> int:
        """Retention: bodies of pages fetched before this moment and worked; how many went."""
        with self._store.write() as c:
            return forgetting.drop_page_bodies(c, before)

    # -- keeping ------------------------------------------------------------------------------------

    def check(self) -> Sequence[str]:
        """What is wrong with the archive, in words; empty when sound."""
        with self._store.read() as c:
            return problems(c, self._stacks)

    def copy_to(self, url: str) -> int:
        """The whole archive into another, empty database: from SQLite to PostgreSQL or back; rows copied.

        Raises MorgueError where there is work in it already.
        """
        target = Store(url, lock_timeout_s=10.0)
        try:
            return copy_store(self._store, target)
        finally:
            target.close()

    def backup(self, target: Path) -> None:
        """A consistent copy in one SQLite file, also while others write. Raises MorgueError."""
        if not self._store.is_sqlite:
            raise MorgueError("back up PostgreSQL with pg_dump", url=self.address)
        own = Path(str(self._store.address.database))
        if target.exists() and own.exists() and own.samefile(target):
            raise MorgueError(f"{target} is the archive itself; name another file", url=self.address)
        target.parent.mkdir(parents=True, exist_ok=True)
        partial = target.with_name(target.name + ".partial")
        partial.unlink(missing_ok=True)
        with self._store.read() as c:
            source = c.connection.dbapi_connection
            assert isinstance(source, sqlite3.Connection)
            partial.touch(mode=0o600)
            copied = sqlite3.connect(partial)
            try:
                source.backup(copied)
                copied.execute("PRAGMA journal_mode = DELETE")
            finally:
                copied.close()
        partial.replace(target)


def open_morgue(url: str, *, clock: Clock, lock_timeout_s: float = 10.0) -> Morgue:
    """Open an archive, made new or brought to the newest schema where needed.

    ``url``: a SQLAlchemy address, ``sqlite:///file``, ``sqlite://`` (memory) or ``postgresql://``.
    ``lock_timeout_s``: longest wait for another writer. Raises Locked, Corrupt, SchemaTooNew, MorgueError.
    """
    return Morgue(Store(url, lock_timeout_s=lock_timeout_s), clock)


def restore(backup: Path, target: Path, *, clock: Clock) -> None:
    """Put a backup where the archive stood. Raises Corrupt, SchemaTooNew for a backup that is none.

    The archive that stood there is kept beside it as ``<name>.before``.
    """
    if not backup.exists():
        raise NoSuch(f"there is no file {backup}", noun="backup", id=str(backup))
    fresh = target.with_name(target.name + ".partial")
    fresh.unlink(missing_ok=True)
    fresh.touch(mode=0o600)
    shutil.copyfile(backup, fresh)
    with open_morgue(f"sqlite:///{fresh}", clock=clock) as morgue:
        wrong = morgue.check()
    if wrong:
        raise MorgueError(f"the backup is not sound: {wrong[0]}", url=str(backup))
    for suffix in ("", "-wal", "-shm"):
        old = target.with_name(target.name + suffix)
        if old.exists():
            old.replace(target.with_name(f"{target.name}.before{suffix}"))
    for suffix in ("-wal", "-shm"):
        fresh.with_name(fresh.name + suffix).unlink(missing_ok=True)
    fresh.replace(target)
