"""The database itself: opening, checking, migrating, and transactions.

SQLite keeps a write-ahead log with ``synchronous = NORMAL``: a killed program loses nothing
committed; only a power cut may lose the newest commits, never half of one. Writers take turns: SQLite by
``BEGIN IMMEDIATE``, PostgreSQL by an advisory lock for the length of the transaction.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from ..errors import REFUSALS, Corrupt, Locked, MorgueError, SchemaTooNew
from .failures import mapped

APPLICATION_ID = 0x42534D47
"""``BSMG``: tells file(1) and us that a SQLite file is one of ours."""
SCHEMA = 9
"""Number of the newest migration."""
FIRST = 9
"""That of the first release; what came before it was never released."""
VERSION_TABLE = "broadsheet_schema"
WRITER_LOCK = 0x42534D47
Rows = list[dict[str, Any]]
V = TypeVar("V")


class Store:
    """One database. ``read`` and ``write`` give a connection in a transaction."""

    def __init__(self, url: str, *, lock_timeout_s: float) -> None:
        try:
            address = sa.make_url(url)
        except sa.exc.ArgumentError as error:
            raise MorgueError(f"not a database address: {url!r}", url=url) from error
        if address.drivername in ("postgresql", "postgres"):
            address = address.set(drivername="postgresql+psycopg")
        if address.get_backend_name() not in ("sqlite", "postgresql"):
            raise MorgueError(f"an archive is SQLite or PostgreSQL, not {address.drivername}", url=url)
        self.address = address
        self.shown = address.render_as_string(hide_password=True)
        self.is_sqlite = address.get_backend_name() == "sqlite"
        self.in_memory = self.is_sqlite and address.database in (None, "", ":memory:")
        self._lock_timeout_s = lock_timeout_s
        self.engine = self._engine(lock_timeout_s)
        try:
            with mapped(self.shown):
                self._prepare()
        except BaseException:
            self.engine.dispose()
            raise

    def _engine(self, lock_timeout_s: float) -> sa.Engine:
        if not self.is_sqlite:
            options = f"-c lock_timeout={round(lock_timeout_s * 1000)}"
            try:
                return sa.create_engine(
                    self.address, connect_args={"options": options, "connect_timeout": 10}
                )
            except ImportError as error:
                raise MorgueError(
                    "PostgreSQL needs the extra: pip install 'broadsheet[postgres]'", url=self.shown
                ) from error
        kind: dict[str, Any] = {"poolclass": sa.StaticPool} if self.in_memory else {}
        engine = sa.create_engine(
            self.address, connect_args={"timeout": lock_timeout_s, "check_same_thread": False}, **kind
        )

        @sa.event.listens_for(engine, "connect")
        def _settings(connection: Any, _: Any) -> None:
            connection.isolation_level = None
            for pragma in ("synchronous = NORMAL", "foreign_keys = ON", "cache_size = -65536"):
                connection.execute(f"PRAGMA {pragma}")

        @sa.event.listens_for(engine, "begin")
        def _begin(connection: sa.Connection) -> None:
            kind = "IMMEDIATE" if connection.get_execution_options().get("writes") else "DEFERRED"
            connection.exec_driver_sql(f"BEGIN {kind}")

        return engine

    def close(self) -> None:
        self.engine.dispose()

    @contextmanager
    def read(self) -> Iterator[sa.Connection]:
        """A transaction that only reads, and sees one moment. Raises Locked, Corrupt, MorgueError."""
        with mapped(self.shown), self.engine.connect() as connection:
            if not self.is_sqlite:
                connection = connection.execution_options(isolation_level="REPEATABLE READ")
            with connection.begin():
                self._check(connection)
                yield connection

    @contextmanager
    def write(self) -> Iterator[sa.Connection]:
        """A transaction that writes; all of it or none of it. Raises Locked, Corrupt, MorgueError."""
        with mapped(self.shown), self.engine.connect() as connection:
            connection = connection.execution_options(writes=True)
            with connection.begin():
                if not self.is_sqlite:
                    connection.execute(sa.select(sa.func.pg_advisory_xact_lock(WRITER_LOCK)))
                self._check(connection)
                yield connection

    def empty_log(self) -> None:
        """Move what the write-ahead log of SQLite holds into the file, as far as readers allow."""
        if self.is_sqlite and not self.in_memory:
            with mapped(self.shown), self.engine.connect() as connection:
                raw = connection.connection.dbapi_connection
                assert raw is not None
                raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").close()

    # -- opening -------------------------------------------------------------------

    def _prepare(self) -> None:
        if self.is_sqlite and not self.in_memory and not self.address.query:
            self._found_file(Path(str(self.address.database)))
        with self.engine.connect() as connection:
            version = self._version(connection)
        if version < SCHEMA:
            self._migrate()

    def _found_file(self, path: Path) -> None:
        """The file is there from here on, for this account alone, with a header in it from its first moment.

        So a file without a byte is no new archive: one that was emptied. Raises Corrupt, MorgueError.
        """
        try:
            if path.stat().st_size == 0:
                raise Corrupt(
                    f"the archive is an empty file: restore a backup, or remove it to start anew: {self.shown}",
                    url=self.shown,
                )
        except FileNotFoundError:
            make_file(path, self.shown)
        except OSError:
            return  # what the database says of it is mapped

    def _check(self, connection: sa.Connection) -> None:
        """A newer program may have brought the archive on while this one ran."""
        number = connection.exec_driver_sql(f"SELECT version_num FROM {VERSION_TABLE}").scalar()
        self._number(number)

    def _number(self, number: str | None) -> int:
        """Raises Corrupt, SchemaTooNew, MorgueError for an archive of before the first release."""
        try:
            version = int(number or 0)
        except ValueError as error:
            raise Corrupt(f"the schema number is {number!r}: {self.shown}", url=self.shown) from error
        if version > SCHEMA:
            raise SchemaTooNew(
                f"the archive has schema {version}, this program knows {SCHEMA}: update broadsheet",
                url=self.shown,
                found=version,
                known=SCHEMA,
            )
        if 0 < version < FIRST:
            raise MorgueError(
                f"the archive has schema {version}, of before the first release: start anew", url=self.shown
            )
        return version

    def _version(self, connection: sa.Connection) -> int:
        """Number of the newest migration applied, 0 for an empty database. Raises Corrupt, SchemaTooNew."""
        tables = set(sa.inspect(connection).get_table_names())
        if self.is_sqlite and tables:
            found = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
            if found != APPLICATION_ID:
                raise Corrupt(f"a database of another program: {self.shown}", url=self.shown)
        if VERSION_TABLE not in tables:
            if "slips" in tables:
                raise Corrupt(f"the archive has lost its schema number: {self.shown}", url=self.shown)
            return 0
        return self._number(connection.exec_driver_sql(f"SELECT version_num FROM {VERSION_TABLE}").scalar())

    def _migrate(self) -> None:
        from .migrations import upgrade

        if self.is_sqlite and not self.in_memory:
            self._keep_log()
        with self.engine.connect() as connection:
            connection = connection.execution_options(writes=True)
            with connection.begin():
                if not self.is_sqlite:
                    connection.execute(sa.select(sa.func.pg_advisory_xact_lock(WRITER_LOCK)))
                upgrade(connection, fresh=not self._version(connection))
                if self.is_sqlite:
                    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")

    def _keep_log(self) -> None:
        """Turn the write-ahead log on. SQLite does not wait for others here, so this does."""
        until = time.monotonic() + self._lock_timeout_s
        with self.engine.connect() as connection:
            raw = connection.connection.dbapi_connection
            assert raw is not None
            while True:
                try:
                    raw.cursor().execute("PRAGMA journal_mode = WAL").close()
                    return
                except sqlite3.OperationalError as error:
                    if error.sqlite_errorname != "SQLITE_BUSY":
                        raise
                    if time.monotonic() > until:
                        raise Locked(
                            f"another program holds the archive: {self.shown}", url=self.shown
                        ) from error
                    time.sleep(0.02)


def make_file(path: Path, shown: str) -> None:
    """An SQLite file with nothing but its header, readable for this account alone. Raises MorgueError."""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        os.close(handle)
        fresh = Path(name)
        try:
            with closing(sqlite3.connect(fresh)) as made:
                made.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            _put(fresh, path)
        finally:
            fresh.unlink(missing_ok=True)
    except (OSError, sqlite3.Error) as error:
        why = REFUSALS.get(error.errno or 0, str(error)) if isinstance(error, OSError) else str(error)
        raise MorgueError(f"the archive cannot be made: {shown}: {why}", url=shown) from None


def _put(fresh: Path, path: Path) -> None:
    """Under its name, unless another was first."""
    try:
        os.link(fresh, path)
    except FileExistsError:
        return
    except OSError:  # a file system without links
        if not path.exists():
            os.replace(fresh, path)


@cache
def _insert(table: sa.Table, dialect: str) -> Any:
    insert = sqlite.insert if dialect == "sqlite" else postgresql.insert
    return insert(table).on_conflict_do_nothing().inline()


def insert_new(connection: sa.Connection, table: sa.Table, rows: Rows) -> int:
    """Insert the rows whose keys are not there yet; how many went in."""
    if not rows:
        return 0
    parameters = rows[0] if len(rows) == 1 else rows
    statement = _insert(table, connection.dialect.name)
    done = connection.execute(statement, parameters, execution_options={"preserve_rowcount": True})
    return max(int(done.rowcount), 0)


def chunked(values: Sequence[V], size: int = 500) -> Iterator[Sequence[V]]:
    """Lists short enough for one IN (...)."""
    for start in range(0, len(values), size):
        yield values[start : start + size]


def rows_of(
    c: sa.Connection, query: sa.Select[Any], column: sa.ColumnElement[Any], values: Iterable[Any]
) -> Iterator[Any]:
    """Rows of ``query`` in which ``column`` is one of ``values``, however many these are."""
    for part in chunked(sorted(set(values))):
        yield from c.execute(query.where(column.in_(part))).all()


def ids_of(
    c: sa.Connection, wanted: sa.ColumnElement[str], column: sa.ColumnElement[str], values: Iterable[str]
) -> set[str]:
    """What stands in column ``wanted`` where ``column`` is one of ``values``."""
    return {id for (id,) in rows_of(c, sa.select(wanted), column, values)}


def delete_of(
    c: sa.Connection, column: sa.Column[Any], values: Iterable[Any], *where: sa.ColumnElement[bool]
) -> None:
    """Delete the rows in which ``column`` is one of ``values`` (and that are so)."""
    for part in chunked(sorted(set(values))):
        c.execute(sa.delete(column.table).where(column.in_(part), *where))
