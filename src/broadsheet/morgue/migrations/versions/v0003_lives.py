"""Re-visits, reports that vanish, revisions by number, articles taken back."""

from __future__ import annotations

import json
import zlib
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from alembic import op

revision = "3"
down_revision = "2"

SEQ = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def upgrade() -> None:
    op.add_column("dispatches", sa.Column("visit", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("passed", sa.Column("revision", sa.Integer(), nullable=False, server_default="0"))
    op.create_index("ix_reports_page", "reports", ["page"])
    op.create_table(
        "vanished",
        sa.Column("seq", SEQ, primary_key=True, autoincrement=True),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
    )
    op.create_index("ix_vanished_url", "vanished", ["url"])
    op.create_table(
        "withdrawals",
        sa.Column("seq", SEQ, primary_key=True, autoincrement=True),
        sa.Column("story", sa.Text(), nullable=False),
        sa.Column("lang", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("lifted", sa.Boolean(), nullable=False),
    )
    op.create_index("ix_withdrawals_story", "withdrawals", ["story"])
    _number_revisions()
    _move_retractions()
    op.drop_table("retractions")


def _number_revisions() -> None:
    bind = op.get_bind()
    rows = bind.execute(sa.text("SELECT seq, body FROM passed")).all()
    for seq, body in rows:
        number = _read(body)["article"]["revision"]
        bind.execute(sa.text("UPDATE passed SET revision = :n WHERE seq = :s"), {"n": number, "s": seq})


def _move_retractions() -> None:
    bind = op.get_bind()
    rows = bind.execute(sa.text("SELECT article, why, at, story FROM retractions ORDER BY at")).all()
    for article, why, at, story in rows:
        query = "SELECT lang, revision FROM passed WHERE article = :a ORDER BY take DESC"
        found = bind.execute(sa.text(query), {"a": article}).first()
        if found is None:
            continue
        body = {
            "article": article,
            "story": story,
            "lang": found[0],
            "revision": found[1],
            "at": (EPOCH + timedelta(microseconds=at)).isoformat(),
            "why": why or "retracted",
        }
        insert = "INSERT INTO withdrawals (story, lang, body, lifted) VALUES (:story, :lang, :body, :lifted)"
        values = {
            "story": story,
            "lang": found[0],
            "body": json.dumps(body).encode(),
            "lifted": False,
        }
        bind.execute(sa.text(insert), values)


def _read(body: bytes) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = json.loads(
        zlib.decompress(bytes(body)) if bytes(body)[:1] == b"\x78" else body
    )
    return found
