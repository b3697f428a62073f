"""When articles were printed, by the clock of the site. What was printed before keeps the times its pages gave: its reports'."""

from __future__ import annotations

import json
import zlib
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "9"
down_revision = "8"

SEQ = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def upgrade() -> None:
    op.create_table(
        "printed",
        sa.Column("seq", SEQ, primary_key=True, autoincrement=True),
        sa.Column("article", sa.Text(), nullable=False, unique=True),
        sa.Column("story", sa.Text(), nullable=False),
        sa.Column("lang", sa.Text(), nullable=False),
        sa.Column("published", sa.BigInteger(), nullable=False),
        sa.Column("updated", sa.BigInteger(), nullable=False),
    )
    op.create_index("ix_printed_story", "printed", ["story"])
    bind = op.get_bind()
    printed: dict[str, None] = {}
    for (body,) in bind.execute(sa.text("SELECT body FROM editions ORDER BY seq")).all():
        placements = _plain(body)["placements"]
        printed.update(dict.fromkeys(id for placement in placements for _, id in placement["articles"]))
    rows = bind.execute(sa.text("SELECT article, story, lang, body FROM passed ORDER BY revision, seq")).all()
    articles = {row.article: row for row in rows if row.article in printed}
    add = sa.text(
        "INSERT INTO printed (article, story, lang, published, updated)"
        " VALUES (:article, :story, :lang, :published, :updated)"
    )
    for id, row in articles.items():
        told = _plain(row.body)["article"]
        moments = {name: _microseconds(told[name]) for name in ("published", "updated")}
        bind.execute(add, {"article": id, "story": row.story, "lang": row.lang, **moments})


def _plain(body: bytes) -> Any:
    stored = bytes(body)
    return json.loads(zlib.decompress(stored) if stored[:1] == b"\x78" else stored)


def _microseconds(said: str) -> int:
    return (datetime.fromisoformat(said) - EPOCH) // timedelta(microseconds=1)
