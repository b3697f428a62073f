"""Letter groups of the headline beside each member; older rows have none, and are given theirs when read."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "4"
down_revision = "3"


def upgrade() -> None:
    op.add_column("members", sa.Column("letters", sa.LargeBinary()))
