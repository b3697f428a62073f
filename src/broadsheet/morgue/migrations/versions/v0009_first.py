"""The schema of the first release, as in ``tests/old/9.sqlite.xz``. What changes it is a step after this one."""

from __future__ import annotations

revision = "9"
down_revision = None


def upgrade() -> None:
    """No archive is older."""
