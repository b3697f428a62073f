"""Which sentence tells each name and figure of a member; older rows have none, and all of theirs count as told twice."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "8"
down_revision = "7"


def upgrade() -> None:
    op.add_column("members", sa.Column("told_in", sa.LargeBinary()))
