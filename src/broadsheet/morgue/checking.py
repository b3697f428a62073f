"""Is the archive sound? The database's own check, every noun read, the folds compared with a replay."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

import sqlalchemy as sa

from ..errors import MorgueError
from ..flow import Unit, taking, woken
from ..news import Article, Assignment, Dispatch, Galley, Page, Reading, Report, Story
from .codec import Codec
from .filing import final_slip, take_of
from .printed import times
from .stacks import (
    ARTICLE,
    CORRECTION,
    DISPATCH,
    EDITION,
    LINKS_OF_STORY,
    MOVE,
    NAMED,
    PASSED_BY_DESK,
    RETURNED_BY_DESK,
    VISITED,
    Stacks,
    last_edition,
    story_query,
)
from .store import chunked
from .stories import load_facts, replay
from .tables import (
    ARTICLES,
    ASSIGNMENTS,
    CORRECTIONS,
    DISPATCHES,
    EDITIONS,
    LINKS,
    METADATA,
    MOVES,
    PAGES,
    PASSED,
    PEOPLE,
    PICTURES,
    PLACED,
    READINGS,
    REPORTS,
    RETURNED,
    SLIPS,
    SLUGS,
    VISITS,
    WAITING,
)

_PLAIN: tuple[tuple[sa.Table, Codec[Any]], ...] = (
    (DISPATCHES, DISPATCH),
    (MOVES, MOVE),
    (ARTICLES, ARTICLE),
    (PASSED, PASSED_BY_DESK),
    (RETURNED, RETURNED_BY_DESK),
    (LINKS, LINKS_OF_STORY),
    (EDITIONS, EDITION),
    (CORRECTIONS, CORRECTION),
)


def problems(c: sa.Connection, stacks: Stacks) -> list[str]:
    """In words, for people; empty when sound."""
    if c.dialect.name == "sqlite":
        words = [str(w) for w in c.exec_driver_sql("PRAGMA integrity_check").scalars()]
        if words != ["ok"]:
            return [f"integrity: {word}" for word in words]
        if mistyped := list(_mistyped(c)):
            return mistyped
    return [*_unreadable(c, stacks), *_broken_fold(c, stacks), *_without_time(c), *_broken_trays(c)]


def _mistyped(c: sa.Connection) -> Iterator[str]:
    """SQLite keeps text or a number in a column of bytes as well; nothing in such a row can be read."""
    for table in METADATA.sorted_tables:
        for column in table.columns:
            if isinstance(column.type, sa.LargeBinary):
                kind = sa.func.typeof(column)
                query = sa.select(kind, sa.func.count()).where(kind.not_in(["blob", "null"])).group_by(kind)
                for found, count in c.execute(query):
                    yield f"{table.name}: {count} with {found} for bytes in column {column.name}; restore a backup"


def _unreadable(c: sa.Connection, stacks: Stacks) -> Iterator[str]:
    for table, codec in _PLAIN:
        for id, body in c.execute(sa.select(table.c.id, table.c.body)).all():
            yield from _try(f"{table.name} {id}", partial(codec.decode, body))
    for seq, body in c.execute(
        sa.select(VISITS.c.seq, VISITS.c.body).where(VISITS.c.body.is_not(None))
    ).all():
        yield from _try(f"visits {seq}", partial(VISITED.decode, body))
    for row in c.execute(sa.select(PEOPLE)).all():
        yield from _try(f"people {row.id}", partial(NAMED[row.noun].decode, row.body))
    loads: tuple[tuple[sa.Table, Callable[[sa.Connection, Sequence[str]], object]], ...] = (
        (PAGES, stacks.pages),
        (REPORTS, stacks.reports),
        (READINGS, stacks.readings),
        (ASSIGNMENTS, stacks.assignments),
        (PICTURES, stacks.pictures),
    )
    for table, load in loads:
        ids = list(c.execute(sa.select(table.c.id).order_by(table.c.seq)).scalars())
        for part in chunked(ids, 50):
            yield from _try(f"{table.name} {part[0]} and those after it", partial(load, c, part))


def _try(what: str, read: Callable[[], object]) -> Iterator[str]:
    try:
        read()
    except MorgueError as error:
        yield f"{what}: {error}"


def _broken_fold(c: sa.Connection, stacks: Stacks) -> Iterator[str]:
    """The moves folded anew must give the stories that are there."""
    moves = [MOVE.decode(body) for body in c.execute(sa.select(MOVES.c.body).order_by(MOVES.c.seq)).scalars()]
    before = ""
    for move in moves:
        if move.before != before:
            yield f"move {move.id} follows {move.before!r}, not {before!r}"
        before = move.id
    slugs = {row.story: row.slug for row in c.execute(sa.select(SLUGS))}
    facts = load_facts(c, {move.report for move in moves if move.report})
    folded = replay(moves, slugs, facts)
    kept = {story.id: story for story in stacks.stories(c, c.execute(story_query()).all())}
    for id in sorted(folded.keys() | kept.keys()):
        if not _same(folded.get(id), kept.get(id)):
            yield f"story {id} is not what its moves say"
    placed = sum(len(story.reports) for story in folded.values())
    if placed != c.execute(sa.select(sa.func.count()).select_from(PLACED)).scalar_one():
        yield "reports stand in stories their moves do not put them in"


def _same(folded: Story | None, kept: Story | None) -> bool:
    """An emptied story keeps the times it had; its moves alone cannot tell them after a takedown."""
    if folded is None or kept is None or folded.reports or kept.reports:
        return folded == kept
    return folded.merged_into == kept.merged_into


def _without_time(c: sa.Connection) -> Iterator[str]:
    """What the newest edition holds was printed at some time."""
    ids = edition.articles if (edition := last_edition(c)) else ()
    known = times(c, ids)
    for id in (id for id in ids if id not in known):
        yield f"article {id} stands in the edition and has no time of print; restore a backup"


def _broken_trays(c: sa.Connection) -> Iterator[str]:
    """Nothing lies on a tray that is finished, and nothing unfinished is missing from one."""
    made = (
        (Dispatch, DISPATCHES, DISPATCHES.c.id),
        (Page, PAGES, PAGES.c.id),
        (Assignment, ASSIGNMENTS, ASSIGNMENTS.c.id),
    )
    for noun, table, id in made:
        desk = taking(noun)
        final = sa.exists().where(SLIPS.c.subject == id, SLIPS.c.desk == desk, SLIPS.c.outcome != "held")
        waits = sa.exists().where(WAITING.c.subject == id, WAITING.c.desk == desk)
        for subject in c.execute(sa.select(id).select_from(table).where(~final, ~waits)).scalars():
            yield f"{subject} is neither finished at {desk} nor on its tray"
    yield from _unfinished_articles(c)
    yield from _never_ending(c)


def _unfinished_articles(c: sa.Connection) -> Iterator[str]:
    """Every article written is before the copy desk, or something came of it there."""
    desk = taking(Galley)
    waits = set(c.execute(sa.select(WAITING.c.subject).where(WAITING.c.desk == desk)).scalars())
    outcomes = sa.select(SLIPS.c.subject, SLIPS.c.outcome).where(
        SLIPS.c.desk == desk, SLIPS.c.outcome != "held"
    )
    last = {row.subject: row.outcome for row in c.execute(outcomes.order_by(SLIPS.c.seq))}
    judged = {
        *c.execute(sa.select(PASSED.c.article)).scalars(),
        *c.execute(sa.select(RETURNED.c.article)).scalars(),
    }
    editions = {tuple(row) for row in c.execute(sa.select(PASSED.c.story, PASSED.c.lang))}
    for id, *edition in c.execute(sa.select(ARTICLES.c.id, ARTICLES.c.story, ARTICLES.c.lang).distinct()):
        outcome = last.get(Galley.id_of(id), "")
        # what passed may have fewer sentences than what was written, and so another id
        shortened = outcome == "filed" and tuple(edition) in editions
        if id in waits or id in judged or outcome == "spiked" or shortened:
            continue
        yield f"article {id} was written and is neither checked nor waiting for it; run: broadsheet rework verify"


def _never_ending(c: sa.Connection) -> Iterator[str]:
    """What would lie on a tray for ever: pieces that are not there, pieces that came to their end."""
    lies: dict[type, sa.Table] = {
        Dispatch: DISPATCHES,
        Page: PAGES,
        Report: REPORTS,
        Reading: READINGS,
        Assignment: ASSIGNMENTS,
        Article: ARTICLES,
    }
    for row, table in ((row, table) for noun, table in lies.items() for row in woken(noun)):
        desk = row.name
        known = sa.exists().where(table.c.id == WAITING.c.subject)
        gone = sa.select(WAITING.c.subject).where(WAITING.c.desk == desk, ~known)
        for subject in c.execute(gone).scalars():
            yield f"{subject} lies before {desk} and is not in the archive"
        if row.unit is not Unit.NOUN:
            continue
        for subject in c.execute(sa.select(WAITING.c.subject).where(WAITING.c.desk == desk)).scalars().all():
            piece = Galley.id_of(subject) if row.takes is Galley else subject
            if final_slip(c, desk, piece, take_of(c, desk, piece)) is not None:
                yield f"{subject} lies before {desk} and came to its end there; the next round works it once more"
