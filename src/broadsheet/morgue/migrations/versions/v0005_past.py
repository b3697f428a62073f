"""Which story a report was put in and when stories were merged: the stories as of any moment can be read."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "5"
down_revision = "4"


def upgrade() -> None:
    op.add_column("placed", sa.Column("told", sa.Text(), nullable=False, server_default=""))
    op.add_column("stories", sa.Column("merged_at", sa.BigInteger()))
