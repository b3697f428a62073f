"""Alembic's door: run by ``upgrade`` with an open connection, never by hand."""

from __future__ import annotations

from alembic import context

from broadsheet.morgue.store import VERSION_TABLE

context.configure(
    connection=context.config.attributes["connection"],
    version_table=VERSION_TABLE,
    transactional_ddl=False,
)
context.run_migrations()
