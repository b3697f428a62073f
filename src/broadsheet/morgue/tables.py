"""The tables: those of a fresh archive, and of an old one after the newest migration (a test compares the two).

Every noun table has ``id`` (the noun's own id) and ``take``: 0, or the number of reworks after which
the row was filed. Rows are only added; where an id has several takes the highest one is read.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


def microseconds(moment: datetime) -> int:
    """Whole microseconds since 1970 in UTC."""
    return (moment - EPOCH) // MICROSECOND


class Moment(sa.types.TypeDecorator[datetime]):
    """An aware UTC time, kept as microseconds since 1970: exact, and sorted alike everywhere."""

    impl = sa.BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> int | None:
        return None if value is None else microseconds(value)

    def process_result_value(self, value: int | None, dialect: Any) -> datetime | None:
        return None if value is None else EPOCH + timedelta(microseconds=value)


SEQ = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
METADATA = sa.MetaData()


def _noun(name: str, *columns: sa.Column[Any] | sa.Index) -> sa.Table:
    return sa.Table(
        name,
        METADATA,
        sa.Column("seq", SEQ, primary_key=True, autoincrement=True),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("take", sa.Integer, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        *columns,
        sa.UniqueConstraint("id", "take", name=f"{name}_once"),
    )


def _text(name: str, *, index: bool = False, primary_key: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Text, nullable=False, index=index, primary_key=primary_key)


def _moment(name: str, *, nullable: bool = False, index: bool = False) -> sa.Column[Any]:
    return sa.Column(name, Moment, nullable=nullable, index=index)


# -- from the wire ----------------------------------------------------------------

VISITS = sa.Table(
    "visits",
    METADATA,
    sa.Column("seq", SEQ, primary_key=True, autoincrement=True),
    _text("feed", index=True),
    _moment("due"),
    _moment("at"),
    _text("outcome"),
    sa.Column("status", sa.Integer, nullable=False),
    _text("code"),
    sa.Column("new", sa.Integer, nullable=False),
    _moment("next_at"),
    sa.Column("body", sa.LargeBinary),
)
"""One row per slip of gather: the state of a feed is a fold of its rows. ``next_at``: when a held
visit is tried again, else when the next one is due."""

SEEN = sa.Table("seen", METADATA, _text("feed", primary_key=True), _text("dispatch", primary_key=True))
DISPATCHES = _noun(
    "dispatches",
    _text("feed", index=True),
    sa.Column("visit", sa.Integer, nullable=False, server_default="0"),
)
"""``visit``: 0 for the entry of a feed, 1, 2, ... for looking at its page again."""
PAGES = _noun(
    "pages",
    _text("dispatch", index=True),
    _moment("fetched"),
    sa.Column("content", sa.LargeBinary),
)
"""``content`` is the body, compressed; empty once the retention time is over."""

REPORTS = _noun(
    "reports",
    _text("url", index=True),
    sa.Column("version", sa.Integer, nullable=False),
    _text("feed", index=True),
    _text("lang"),
    _text("headline"),
    _moment("published", index=True),
    _text("page", index=True),
)
VANISHED = sa.Table(
    "vanished",
    METADATA,
    sa.Column("seq", SEQ, primary_key=True, autoincrement=True),
    _text("url", index=True),
    sa.Column("status", sa.Integer, nullable=False),
    _moment("at"),
)
"""Reports (by canonical address) whose page answered 404 or 410; a row with 200 says that it is back."""
READINGS = _noun(
    "readings",
    _text("report", index=True),
    _moment("published"),
    _text("model"),
    sa.Column("vector", sa.LargeBinary, nullable=False),
)
MEMBERS = sa.Table(
    "members",
    METADATA,
    sa.Column("seq", SEQ, primary_key=True, autoincrement=True),
    _text("report"),
    sa.Column("take", sa.Integer, nullable=False),
    _text("lang"),
    _text("outlet"),
    _moment("published", index=True),
    _text("headline"),
    _text("names"),
    _text("figures"),
    _text("genre"),
    _text("model"),
    sa.Column("vector", sa.LargeBinary, nullable=False),
    sa.Column("letters", sa.LargeBinary),
    sa.Column("told_in", sa.LargeBinary),
    sa.UniqueConstraint("report", "take", name="members_once"),
)
"""What clustering remembers of a reading, in columns so that 100,000 load in seconds. ``letters``: the letter
groups of the headline, so that a load need not make them; null in rows of development versions. ``told_in``: which
sentence tells each name and figure; null in rows of development versions."""

# -- stories -------------------------------------------------------------------------

MOVES = _noun(
    "moves",
    _text("story", index=True),
    _text("other", index=True),
    _text("report", index=True),
)
SLUGS = sa.Table(
    "slugs",
    METADATA,
    _text("story", primary_key=True),
    sa.Column("slug", sa.Text, nullable=False, unique=True),
    _text("report"),
)
"""The address of each story, given once; ``report`` is the one it was opened with."""
ADDRESSES = sa.Table(
    "addresses",
    METADATA,
    sa.Column("seq", SEQ, primary_key=True, autoincrement=True),
    _text("story", index=True),
    _text("lang"),
    _text("slug"),
    sa.Column("native", sa.Boolean, nullable=False),
    sa.UniqueConstraint("lang", "slug", name="addresses_once"),
)
"""Every address a story was ever printed at, given when an edition first prints it there and never changed.
``native``: made of the headline of a rendering in that language; the others are fallback pages under the slug of
the original. A language's address is its native one, else the first; what stands beside it leads there."""
PRINTED = sa.Table(
    "printed",
    METADATA,
    sa.Column("seq", SEQ, primary_key=True, autoincrement=True),
    sa.Column("article", sa.Text, nullable=False, unique=True),
    _text("story", index=True),
    _text("lang"),
    _moment("published"),
    _moment("updated"),
)
"""When this site printed each article, by its own clock, noted when an edition first held it and never changed.
``published``: when the story was first printed in the language; ``updated``:
when what is printed last became another."""
STORIES = sa.Table(
    "stories",
    METADATA,
    _text("id", primary_key=True),
    _text("headline"),
    _text("lang"),
    _moment("opened"),
    _moment("updated", index=True),
    _text("merged_into"),
    sa.Column("size", sa.Integer, nullable=False),
    _moment("merged_at", nullable=True),
)
"""Derived: the fold of MOVES, kept up to date (see ``stories.py``). ``merged_at``: publication time of the newest
report placed when the merge was made; null where there is none, a person made it,
or the row is of a development version."""
PLACED = sa.Table(
    "placed",
    METADATA,
    _text("report", primary_key=True),
    _text("story", index=True),
    sa.Column("by_hand", sa.Boolean, nullable=False),
    sa.Column("told", sa.Text, nullable=False, server_default=""),
)
"""Derived: which story each report stands in now. ``told``: the one it was put in, before that was merged into others;
empty in rows of development versions: the same."""

# -- written ---------------------------------------------------------------------------

PEOPLE = sa.Table(
    "people",
    METADATA,
    sa.Column("seq", SEQ, primary_key=True, autoincrement=True),
    _text("id", index=True),
    _text("noun"),
    sa.Column("body", sa.LargeBinary, nullable=False),
)
SPELLINGS = sa.Table(
    "spellings", METADATA, _text("spelling", primary_key=True), _text("person", primary_key=True)
)
ASSIGNMENTS = _noun(
    "assignments",
    _text("story", index=True),
    _text("lang"),
    _text("reports"),
    _text("before"),
    _text("returned"),
)
ARTICLES = _noun("articles", _text("story", index=True), _text("lang"), _text("assignment"))
PASSED = _noun(
    "passed",
    _text("story", index=True),
    _text("lang"),
    _text("article", index=True),
    sa.Column("revision", sa.Integer, nullable=False, server_default="0"),
)
RETURNED = _noun("returned", _text("article", index=True))
PICTURES = _noun("pictures", _text("story", index=True), _text("images"))
IMAGES = sa.Table(
    "images",
    METADATA,
    _text("digest", primary_key=True),
    sa.Column("content", sa.LargeBinary, nullable=False),
)
LINKS = _noun("links", _text("story", index=True))
EDITIONS = _noun("editions")
CORRECTIONS = _noun("corrections", _text("story", index=True), _text("article"))
SIGN_OFFS = sa.Table(
    "sign_offs", METADATA, _text("article", primary_key=True), _text("who"), _moment("at"), _text("story")
)
WITHDRAWALS = sa.Table(
    "withdrawals",
    METADATA,
    sa.Column("seq", SEQ, primary_key=True, autoincrement=True),
    _text("story", index=True),
    _text("lang"),
    sa.Column("body", sa.LargeBinary, nullable=False),
    sa.Column("lifted", sa.Boolean, nullable=False),
)
"""Articles taken back, and (``lifted``) put back by a person. The newest row of a story and language counts."""
FORGOTTEN = sa.Table("forgotten", METADATA, _text("url", primary_key=True), _moment("at"))

# -- the ledger ------------------------------------------------------------------------

SLIPS = sa.Table(
    "slips",
    METADATA,
    sa.Column("seq", SEQ, primary_key=True, autoincrement=True),
    _text("subject"),
    _text("desk"),
    sa.Column("take", sa.Integer, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    _text("digest"),
    _text("outcome"),
    _moment("at"),
    sa.Column("took_s", sa.Float, nullable=False),
    _text("code", index=True),
    _text("note"),
    sa.Column("tries", sa.Integer, nullable=False),
    _text("feed", index=True),
    _text("story"),
    sa.Index("slips_by_subject", "subject", "desk"),
    sa.Index("slips_by_desk", "desk", "at"),
)
sa.Index(
    "slips_one_final",
    SLIPS.c.desk,
    SLIPS.c.subject,
    SLIPS.c.take,
    unique=True,
    sqlite_where=SLIPS.c.outcome != "held",
    postgresql_where=SLIPS.c.outcome != "held",
)
SPENDINGS = sa.Table(
    "spendings",
    METADATA,
    sa.Column("seq", SEQ, primary_key=True, autoincrement=True),
    _moment("at", index=True),
    _text("model"),
    _text("story", index=True),
    sa.Column("prompt_tokens", sa.BigInteger, nullable=False),
    sa.Column("reply_tokens", sa.BigInteger, nullable=False),
    sa.Column("usd", sa.Float, nullable=False),
)
"""What each call of a language model used up."""
SETTINGS = sa.Table(
    "settings",
    METADATA,
    sa.Column("seq", SEQ, primary_key=True, autoincrement=True),
    _moment("at"),
    _text("body"),
)
"""The settings a round worked under, as digests by key (JSON); a row where they changed."""
REOPENED = sa.Table(
    "reopened",
    METADATA,
    _text("desk", primary_key=True),
    _text("subject", primary_key=True),
    sa.Column("take", sa.Integer, primary_key=True),
    _moment("at"),
)
WAITING = sa.Table(
    "waiting",
    METADATA,
    _text("desk", primary_key=True),
    _text("subject", primary_key=True),
    sa.Column("rank", sa.BigInteger, nullable=False),
    sa.Column("mark", sa.BigInteger, nullable=False),
    _moment("ready_at", nullable=True),
    sa.Index("waiting_in_order", "desk", "rank", "subject"),
)
"""Derived: what lies on each desk's tray. ``mark`` rises each time a story comes back to a tray."""
