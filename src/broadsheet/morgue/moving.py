"""Moving a whole archive into another database, SQLite or PostgreSQL, whichever way."""

from __future__ import annotations

import sqlalchemy as sa

from ..errors import MorgueError
from .store import Store
from .tables import METADATA, SLIPS

ROWS_AT_ONCE = 500


def copy_store(source: Store, target: Store) -> int:
    """Every row of every table, in one transaction; how many. Raises MorgueError where the target holds work."""
    rows = 0
    with source.read() as c, target.write() as d:
        if d.execute(sa.select(sa.func.count()).select_from(SLIPS)).scalar_one():
            raise MorgueError(
                f"there is an archive with work in it already: {target.shown}", url=target.shown
            )
        for table in METADATA.sorted_tables:
            result = c.execution_options(yield_per=ROWS_AT_ONCE).execute(sa.select(table))
            for part in result.mappings().partitions(ROWS_AT_ONCE):
                d.execute(sa.insert(table), [dict(row) for row in part])
                rows += len(part)
            if not target.is_sqlite and "seq" in table.c:
                newest = d.execute(sa.select(sa.func.max(table.c.seq))).scalar()
                if newest:
                    sequence = sa.func.pg_get_serial_sequence(table.name, "seq")
                    d.execute(sa.select(sa.func.setval(sequence, newest)))
    return rows
