"""The schema, one numbered step after another (Alembic). A fresh archive is made by the same steps."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import command
from alembic.config import Config


def upgrade(connection: sa.Connection, to: str = "head") -> None:
    """Bring the database to schema ``to`` within the transaction of ``connection``."""
    config = Config()
    config.set_main_option("script_location", "broadsheet.morgue:migrations")
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, to)
