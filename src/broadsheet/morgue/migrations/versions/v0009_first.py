"""The schema of the first release. Those before it were never released; from here on each step is one more file."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "9"
down_revision = None

SEQ = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    for group in (_wire, _stories, _written, _ledger):
        group()


def _wire() -> None:
    op.create_table(
        "visits",
        sa.Column("seq", SEQ, primary_key=True, autoincrement=True),
        sa.Column("feed", sa.Text(), nullable=False),
        sa.Column("due", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("new", sa.Integer(), nullable=False),
        sa.Column("next_at", sa.BigInteger(), nullable=False),
        sa.Column("body", sa.LargeBinary()),
    )
    op.create_index("ix_visits_feed", "visits", ["feed"])
    op.create_table(
        "seen",
        sa.Column("feed", sa.Text(), primary_key=True),
        sa.Column("dispatch", sa.Text(), primary_key=True),
    )
    op.create_table(
        "dispatches",
        sa.Column("seq", SEQ, primary_key=True, autoincrement=True),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("take", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("feed", sa.Text(), nullable=False),
        sa.Column("visit", sa.Integer(), nullable=False, server_default="0"),
        sa.UniqueConstraint("id", "take", name="dispatches_once"),
    )
    op.create_index("ix_dispatches_feed", "dispatches", ["feed"])
    op.create_table(
        "pages",
        sa.Column("seq", SEQ, primary_key=True, autoincrement=True),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("take", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("dispatch", sa.Text(), nullable=False),
        sa.Column("fetched", sa.BigInteger(), nullable=False),
        sa.Column("content", sa.LargeBinary()),
        sa.UniqueConstraint("id", "take", name="pages_once"),
    )
    op.create_index("ix_pages_dispatch", "pages", ["dispatch"])
    op.create_table(
        "reports",
        sa.Column("seq", SEQ, primary_key=True, autoincrement=True),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("take", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("feed", sa.Text(), nullable=False),
        sa.Column("lang", sa.Text(), nullable=False),
        sa.Column("headline", sa.Text(), nullable=False),
        sa.Column("published", sa.BigInteger(), nullable=False),
        sa.Column("page", sa.Text(), nullable=False),
        sa.UniqueConstraint("id", "take", name="reports_once"),
    )
    op.create_index("ix_reports_feed", "reports", ["feed"])
    op.create_index("ix_reports_page", "reports", ["page"])
    op.create_index("ix_reports_published", "reports", ["published"])
    op.create_index("ix_reports_url", "reports", ["url"])
    op.create_table(
        "readings",
        sa.Column("seq", SEQ, primary_key=True, autoincrement=True),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("take", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("report", sa.Text(), nullable=False),
        sa.Column("published", sa.BigInteger(), nullable=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("vector", sa.LargeBinary(), nullable=False),
        sa.UniqueConstraint("id", "take", name="readings_once"),
    )
    op.create_index("ix_readings_report", "readings", ["report"])
    op.create_table(
        "members",
        sa.Column("seq", SEQ, primary_key=True, autoincrement=True),
        sa.Column("report", sa.Text(), nullable=False),
        sa.Column("take", sa.Integer(), nullable=False),
        sa.Column("lang", sa.Text(), nullable=False),
        sa.Column("outlet", sa.Text(), nullable=False),
        sa.Column("published", sa.BigInteger(), nullable=False),
        sa.Column("headline", sa.Text(), nullable=False),
        sa.Column("names", sa.Text(), nullable=False),
        sa.Column("figures", sa.Text(), nullable=False),
        sa.Column("genre", sa.Text(), nullable=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("vector", sa.LargeBinary(), nullable=False),
        sa.Column("letters", sa.LargeBinary()),
        sa.Column("told_in", sa.LargeBinary()),
        sa.UniqueConstraint("report", "take", name="members_once"),
    )
    op.create_index("ix_members_published", "members", ["published"])
    op.create_table(
        "vanished",
        sa.Column("seq", SEQ, primary_key=True, autoincrement=True),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
    )
    op.create_index("ix_vanished_url", "vanished", ["url"])


def _stories() -> None:
    op.create_table(
        "moves",
        sa.Column("seq", SEQ, primary_key=True, autoincrement=True),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("take", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("story", sa.Text(), nullable=False),
        sa.Column("other", sa.Text(), nullable=False),
        sa.Column("report", sa.Text(), nullable=False),
        sa.UniqueConstraint("id", "take", name="moves_once"),
    )
    op.create_index("ix_moves_other", "moves", ["other"])
    op.create_index("ix_moves_report", "moves", ["report"])
    op.create_index("ix_moves_story", "moves", ["story"])
    op.create_table(
        "slugs",
        sa.Column("story", sa.Text(), primary_key=True),
        sa.Column("slug", sa.Text(), nullable=False, unique=True),
        sa.Column("report", sa.Text(), nullable=False),
    )
    op.create_table(
        "stories",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("headline", sa.Text(), nullable=False),
        sa.Column("lang", sa.Text(), nullable=False),
        sa.Column("opened", sa.BigInteger(), nullable=False),
        sa.Column("updated", sa.BigInteger(), nullable=False),
        sa.Column("merged_into", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("merged_at", sa.BigInteger()),
    )
    op.create_index("ix_stories_updated", "stories", ["updated"])
    op.create_table(
        "placed",
        sa.Column("report", sa.Text(), primary_key=True),
        sa.Column("story", sa.Text(), nullable=False),
        sa.Column("by_hand", sa.Boolean(), nullable=False),
        sa.Column("told", sa.Text(), nullable=False, server_default=""),
    )
    op.create_index("ix_placed_story", "placed", ["story"])
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


def _written() -> None:
    op.create_table(
        "people",
        sa.Column("seq", SEQ, primary_key=True, autoincrement=True),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("noun", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
    )
    op.create_index("ix_people_id", "people", ["id"])
    op.create_table(
        "spellings",
        sa.Column("spelling", sa.Text(), primary_key=True),
        sa.Column("person", sa.Text(), primary_key=True),
    )
    op.create_table(
        "assignments",
        sa.Column("seq", SEQ, primary_key=True, autoincrement=True),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("take", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("story", sa.Text(), nullable=False),
        sa.Column("lang", sa.Text(), nullable=False),
        sa.Column("reports", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("returned", sa.Text(), nullable=False),
        sa.UniqueConstraint("id", "take", name="assignments_once"),
    )
    op.create_index("ix_assignments_story", "assignments", ["story"])
    op.create_table(
        "articles",
        sa.Column("seq", SEQ, primary_key=True, autoincrement=True),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("take", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("story", sa.Text(), nullable=False),
        sa.Column("lang", sa.Text(), nullable=False),
        sa.Column("assignment", sa.Text(), nullable=False),
        sa.UniqueConstraint("id", "take", name="articles_once"),
    )
    op.create_index("ix_articles_story", "articles", ["story"])
    op.create_table(
        "passed",
        sa.Column("seq", SEQ, primary_key=True, autoincrement=True),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("take", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("story", sa.Text(), nullable=False),
        sa.Column("lang", sa.Text(), nullable=False),
        sa.Column("article", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False, server_default="0"),
        sa.UniqueConstraint("id", "take", name="passed_once"),
    )
    op.create_index("ix_passed_article", "passed", ["article"])
    op.create_index("ix_passed_story", "passed", ["story"])
    op.create_table(
        "returned",
        sa.Column("seq", SEQ, primary_key=True, autoincrement=True),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("take", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("article", sa.Text(), nullable=False),
        sa.UniqueConstraint("id", "take", name="returned_once"),
    )
    op.create_index("ix_returned_article", "returned", ["article"])
    op.create_table(
        "pictures",
        sa.Column("seq", SEQ, primary_key=True, autoincrement=True),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("take", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("story", sa.Text(), nullable=False),
        sa.Column("images", sa.Text(), nullable=False),
        sa.UniqueConstraint("id", "take", name="pictures_once"),
    )
    op.create_index("ix_pictures_story", "pictures", ["story"])
    op.create_table(
        "images",
        sa.Column("digest", sa.Text(), primary_key=True),
        sa.Column("content", sa.LargeBinary(), nullable=False),
    )
    op.create_table(
        "links",
        sa.Column("seq", SEQ, primary_key=True, autoincrement=True),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("take", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("story", sa.Text(), nullable=False),
        sa.UniqueConstraint("id", "take", name="links_once"),
    )
    op.create_index("ix_links_story", "links", ["story"])
    op.create_table(
        "editions",
        sa.Column("seq", SEQ, primary_key=True, autoincrement=True),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("take", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.UniqueConstraint("id", "take", name="editions_once"),
    )
    op.create_table(
        "corrections",
        sa.Column("seq", SEQ, primary_key=True, autoincrement=True),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("take", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("story", sa.Text(), nullable=False),
        sa.Column("article", sa.Text(), nullable=False),
        sa.UniqueConstraint("id", "take", name="corrections_once"),
    )
    op.create_index("ix_corrections_story", "corrections", ["story"])
    op.create_table(
        "sign_offs",
        sa.Column("article", sa.Text(), primary_key=True),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("story", sa.Text(), nullable=False),
    )
    op.create_table(
        "withdrawals",
        sa.Column("seq", SEQ, primary_key=True, autoincrement=True),
        sa.Column("story", sa.Text(), nullable=False),
        sa.Column("lang", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("lifted", sa.Boolean(), nullable=False),
    )
    op.create_index("ix_withdrawals_story", "withdrawals", ["story"])
    op.create_table(
        "forgotten",
        sa.Column("url", sa.Text(), primary_key=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
    )


def _ledger() -> None:
    op.create_table(
        "slips",
        sa.Column("seq", SEQ, primary_key=True, autoincrement=True),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("take", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("took_s", sa.Float(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("feed", sa.Text(), nullable=False),
        sa.Column("story", sa.Text(), nullable=False),
    )
    op.create_index("ix_slips_code", "slips", ["code"])
    op.create_index("ix_slips_feed", "slips", ["feed"])
    op.create_index("slips_by_desk", "slips", ["desk", "at"])
    op.create_index("slips_by_subject", "slips", ["subject", "desk"])
    op.create_index(
        "slips_one_final",
        "slips",
        ["desk", "subject", "take"],
        unique=True,
        sqlite_where=sa.text("outcome != 'held'"),
        postgresql_where=sa.text("outcome != 'held'"),
    )
    op.create_table(
        "reopened",
        sa.Column("desk", sa.Text(), primary_key=True),
        sa.Column("subject", sa.Text(), primary_key=True),
        sa.Column("take", sa.Integer(), primary_key=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
    )
    op.create_table(
        "waiting",
        sa.Column("desk", sa.Text(), primary_key=True),
        sa.Column("subject", sa.Text(), primary_key=True),
        sa.Column("rank", sa.BigInteger(), nullable=False),
        sa.Column("mark", sa.BigInteger(), nullable=False),
        sa.Column("ready_at", sa.BigInteger()),
    )
    op.create_index("waiting_in_order", "waiting", ["desk", "rank", "subject"])
    op.create_table(
        "spendings",
        sa.Column("seq", SEQ, primary_key=True, autoincrement=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("story", sa.Text(), nullable=False),
        sa.Column("prompt_tokens", sa.BigInteger(), nullable=False),
        sa.Column("reply_tokens", sa.BigInteger(), nullable=False),
        sa.Column("usd", sa.Float(), nullable=False),
    )
    op.create_index("ix_spendings_at", "spendings", ["at"])
    op.create_index("ix_spendings_story", "spendings", ["story"])
    op.create_table(
        "settings",
        sa.Column("seq", SEQ, primary_key=True, autoincrement=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
    )
