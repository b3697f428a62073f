"""Each rendering has an address of its own; what is printed keeps the one it has."""

from __future__ import annotations

import json
import zlib

import sqlalchemy as sa
from alembic import op

revision = "7"
down_revision = "6"

SEQ = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "addresses",
        sa.Column("seq", SEQ, primary_key=True, autoincrement=True),
        sa.Column("story", sa.Text(), nullable=False),
        sa.Column("lang", sa.Text(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("native", sa.Boolean(), nullable=False),
        sa.UniqueConstraint("lang", "slug", name="addresses_once"),
    )
    op.create_index("ix_addresses_story", "addresses", ["story"])
    bind = op.get_bind()
    told = bind.execute(
        sa.text("SELECT DISTINCT s.story, s.slug, p.lang FROM slugs s JOIN passed p ON p.story = s.story")
    ).all()
    langs = _printed_languages(bind)
    add = sa.text("INSERT INTO addresses (story, lang, slug, native) VALUES (:story, :lang, :slug, :native)")
    renderings = {(story, lang): slug for story, slug, lang in told}
    for (story, lang), slug in sorted(renderings.items()):
        bind.execute(add, {"story": story, "lang": lang, "slug": slug, "native": True})
    for story, slug in sorted({(story, slug) for story, slug, _ in told}):
        for lang in langs:
            if (story, lang) not in renderings:
                bind.execute(add, {"story": story, "lang": lang, "slug": slug, "native": False})


def _printed_languages(bind: sa.Connection) -> list[str]:
    """Those of all editions, in which fallback pages may stand."""
    found: dict[str, None] = {}
    for (body,) in bind.execute(sa.text("SELECT body FROM editions ORDER BY seq")).all():
        plain = bytes(body)
        edition = json.loads(zlib.decompress(plain) if plain[:1] == b"\x78" else plain)
        found.update(dict.fromkeys(edition["languages"]))
    return list(found)
