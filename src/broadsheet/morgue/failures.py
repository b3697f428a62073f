"""Driver errors to MorgueErrors, in this one place. What is not listed here is a bug and passes through."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa

from ..errors import Corrupt, Locked, MorgueError

_SQLITE: dict[int, tuple[type[MorgueError], str]] = {
    sqlite3.SQLITE_BUSY: (Locked, "another program is writing to the archive"),
    sqlite3.SQLITE_LOCKED: (Locked, "another program is writing to the archive"),
    sqlite3.SQLITE_CORRUPT: (Corrupt, "the archive is damaged"),
    sqlite3.SQLITE_NOTADB: (Corrupt, "the file is not an archive"),
    sqlite3.SQLITE_READONLY: (
        MorgueError,
        "the archive is read-only for this account, which must be able to write the file and its folder",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        MorgueError,
        "the archive cannot be opened (is its folder there, and may this account write in it?)",
    ),
    sqlite3.SQLITE_PERM: (MorgueError, "the archive may not be opened"),
    sqlite3.SQLITE_IOERR: (MorgueError, "the disk failed under the archive"),
    sqlite3.SQLITE_FULL: (MorgueError, "the disk is full"),
}
_POSTGRES: tuple[tuple[str, type[MorgueError], str], ...] = (
    ("55P03", Locked, "another program is writing to the archive"),
    ("40", Locked, "another program is writing to the archive"),
    ("57014", Locked, "another program is writing to the archive"),
    ("XX001", Corrupt, "the archive is damaged"),
    ("XX002", Corrupt, "the archive is damaged"),
    ("42P01", Corrupt, "a table of the archive is missing"),
    ("42703", Corrupt, "a column of the archive is missing"),
    ("25006", MorgueError, "the archive is read-only"),
    ("42501", MorgueError, "the archive may not be used by this account"),
    ("28", MorgueError, "the archive refused the account"),
    ("3D000", MorgueError, "there is no such database"),
    ("53", MorgueError, "the database server is out of resources"),
    ("57P", MorgueError, "the database server is going down"),
    ("08", MorgueError, "the database server cannot be reached"),
)


@contextmanager
def mapped(url: str) -> Iterator[None]:
    """Raises Locked, Corrupt or MorgueError, with ``url`` (no password), for what drivers raise."""
    try:
        yield
    except sa.exc.DBAPIError as error:
        found = _explain(error.orig)
        if found is None:
            raise
        kind, words = found
        raise kind(f"{words}: {url}", url=url) from error.orig


def _explain(error: BaseException | None) -> tuple[type[MorgueError], str] | None:
    if isinstance(error, sqlite3.Error):
        return _SQLITE.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
    state = getattr(error, "sqlstate", None)
    if state is not None:
        return next(((kind, words) for code, kind, words in _POSTGRES if state.startswith(code)), None)
    if type(error).__name__ == "OperationalError":  # psycopg: no answer at all, so no state
        return MorgueError, "the database server cannot be reached"
    return None
