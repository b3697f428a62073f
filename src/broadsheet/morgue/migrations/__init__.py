"""The schema, one numbered step after another (Alembic). A fresh archive is made whole and needs none of them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from ..tables import METADATA


def upgrade(connection: sa.Connection, *, fresh: bool) -> None:
    """Bring the database to the newest schema within the transaction of ``connection``."""
    config = Config()
    config.set_main_option("script_location", "broadsheet.morgue:migrations")
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    if fresh:
        METADATA.create_all(connection)
        command.stamp(config, "head")
    else:
        command.upgrade(config, "head")
