"""Opening: fresh, known, foreign, damaged and newer archives; the schema is that of the tables."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest
import sqlalchemy as sa

from broadsheet.errors import Corrupt, Locked, MorgueError, SchemaTooNew
from broadsheet.morgue import open_morgue
from broadsheet.morgue.store import APPLICATION_ID, FIRST, SCHEMA, VERSION_TABLE, Store
from broadsheet.morgue.tables import METADATA

from .conftest import Archive
from .smalltown import HandClock


def test_a_fresh_archive_has_the_tables_and_the_newest_number(archive: Archive) -> None:
    with archive.morgue._store.engine.connect() as connection:
        assert set(sa.inspect(connection).get_table_names()) == {*METADATA.tables, VERSION_TABLE}
        number = connection.exec_driver_sql(f"SELECT version_num FROM {VERSION_TABLE}").scalar_one()
    assert number == str(SCHEMA)


def test_a_sqlite_file_says_whose_it_is(tmp_path: Path) -> None:
    open_morgue(f"sqlite:///{tmp_path / 'a'}", clock=HandClock()).close()
    with sqlite3.connect(tmp_path / "a") as raw:
        assert raw.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert raw.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    raw.close()


def test_opening_again_changes_nothing(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'a'}"
    open_morgue(url, clock=HandClock()).close()
    before = (tmp_path / "a").read_bytes()
    open_morgue(url, clock=HandClock()).close()
    assert (tmp_path / "a").read_bytes() == before


@pytest.mark.parametrize("number", ["1", str(FIRST - 1)])
def test_an_archive_of_before_the_first_release_says_so(shared: Archive, number: str) -> None:
    with shared.morgue._store.write() as c:
        c.exec_driver_sql(f"UPDATE {VERSION_TABLE} SET version_num = '{number}'")
    with pytest.raises(MorgueError, match="before the first release"):
        shared.again()


def test_newer_schema(shared: Archive) -> None:
    with shared.morgue._store.write() as c:
        c.exec_driver_sql(f"UPDATE {VERSION_TABLE} SET version_num = '{SCHEMA + 1}'")
    with pytest.raises(SchemaTooNew) as caught:
        shared.again()
    assert caught.value.fields["found"] == SCHEMA + 1


@pytest.mark.parametrize("number", ["", "abc"])
def test_a_schema_number_that_is_none(shared: Archive, number: str) -> None:
    with shared.morgue._store.write() as c:
        c.exec_driver_sql(f"UPDATE {VERSION_TABLE} SET version_num = '{number}'")
    if number:
        with pytest.raises(Corrupt):
            shared.again()


def test_the_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "a") as raw:
        raw.execute("CREATE TABLE photos (id INTEGER)")
    raw.close()
    before = (tmp_path / "a").read_bytes()
    with pytest.raises(Corrupt, match="another program"):
        open_morgue(f"sqlite:///{tmp_path / 'a'}", clock=HandClock())
    assert (tmp_path / "a").read_bytes() == before


@pytest.mark.parametrize("content", [b"not a database, but long enough to be read as one" * 30, b"\0" * 4096])
def test_files_that_are_no_database(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a").write_bytes(content)
    with pytest.raises(Corrupt):
        open_morgue(f"sqlite:///{tmp_path / 'a'}", clock=HandClock())


def test_an_archive_that_lost_its_schema_number(shared: Archive) -> None:
    with shared.morgue._store.write() as c:
        c.exec_driver_sql(f"DROP TABLE {VERSION_TABLE}")
    with pytest.raises(Corrupt):
        shared.again()


@pytest.mark.parametrize(
    "url",
    [
        "sqlite:////no/such/folder/morgue.sqlite",
        "postgresql://nobody@127.0.0.1:1/none",
        "not an address",
        "mysql://x/y",
    ],
)
def test_addresses_that_lead_nowhere(url: str) -> None:
    with pytest.raises(MorgueError):
        open_morgue(url, clock=HandClock())


def test_no_password_in_any_message() -> None:
    with pytest.raises(MorgueError) as caught:
        open_morgue("postgresql://me:geheim@127.0.0.1:1/none", clock=HandClock())
    assert "geheim" not in str(caught.value)
    assert "geheim" not in str(caught.value.fields)


def test_writers_take_turns(shared: Archive) -> None:
    """While one writes the other is told so after its patience, and is let in afterwards."""
    with shared.again() as other:
        with shared.morgue._store.write():
            with pytest.raises(Locked):
                other.rework("fetch")
            assert other.library.stats()["slips"] == 0
        assert other.rework("fetch") == 0


def test_two_programs_make_one_archive(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'a'}"
    failed: list[BaseException] = []

    def make() -> None:
        try:
            open_morgue(url, clock=HandClock()).close()
        except MorgueError as error:
            failed.append(error)

    threads = [threading.Thread(target=make) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []


def test_bugs_pass_through(archive: Archive) -> None:
    with pytest.raises(sa.exc.DBAPIError), archive.morgue._store.read() as c:
        c.exec_driver_sql("SELECT no syntax at all FROM (")


def test_a_server_that_lacks_its_driver_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(MorgueError, match=r"broadsheet\[postgres\]"):
        Store("postgresql://x@localhost/y", lock_timeout_s=1)
