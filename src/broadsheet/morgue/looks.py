"""Looks at pages again beside those that a visit plans: under changed hours, or now, on a person's word.

A look asked for by a person is a reopened piece, so it is made also where the story takes no more reports.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import sqlalchemy as sa

from ..errors import NoSuch
from ..flow import taking
from ..news import Dispatch, Look, content_id
from ..text.urls import canonical
from .filing import put_look, unwake, wait
from .stacks import DISPATCH, Stacks
from .store import ids_of, insert_new
from .tables import DISPATCHES, PAGES, REOPENED, REPORTS, SLIPS, WAITING, microseconds
from .versions import first_fetched

MOST_LOOKS = 200
"""Looks at one page, planned and asked for."""
DESK = taking(Dispatch)


def look_now(c: sa.Connection, stacks: Stacks, name: str, now: datetime) -> bool:
    """Lay a look at the page before fetch: the planned one brought forward, else one more.

    ``name``: a report's id or address, or the address a feed gave. False where one waits already that was
    asked for. Raises NoSuch.
    """
    return _look(c, stacks, _first_dispatch(c, name), now)


def look_at_all(c: sa.Connection, stacks: Stacks, dispatches: Sequence[str], now: datetime) -> int:
    """The same for the first dispatches of these ids; how many looks."""
    found = stacks.dispatches(c, dispatches)
    return sum(_look(c, stacks, dispatch, now) for dispatch in found.values())


def _first_dispatch(c: sa.Connection, name: str) -> Dispatch:
    where = sa.or_(REPORTS.c.id == name, REPORTS.c.url == name, REPORTS.c.url == canonical(name))
    query = sa.select(PAGES.c.dispatch).join(REPORTS, REPORTS.c.page == PAGES.c.id).where(where).limit(1)
    known = c.execute(query).scalar() or Dispatch.id_of(canonical(name))
    body = c.execute(sa.select(DISPATCHES.c.body).where(DISPATCHES.c.id == known).limit(1)).scalar()
    if body is None:
        raise NoSuch(f"no page of {name!r} was ever fetched", noun="page", id=name)
    return replace(DISPATCH.decode(body), last=None)


def _look(c: sa.Connection, stacks: Stacks, first: Dispatch, now: datetime) -> bool:
    known = _looks(c, first.url)
    waiting = _waiting(c, list(known))
    if waiting:
        look = next(iter(waiting))
        asked = sa.select(REOPENED.c.take).where(REOPENED.c.desk == DESK, REOPENED.c.subject == look)
        if c.execute(asked).scalar() is not None:
            return False
        _lay(c, look, now)
    else:
        number = max(known.values(), default=0) + 1
        piece = replace(first, last=_found(c, stacks, first.url, number))
        put_look(c, piece, now)
        look = piece.id
    insert_new(c, REOPENED, [{"desk": DESK, "subject": look, "take": 1, "at": now}])
    return True


def replan(c: sa.Connection, stacks: Stacks, hours: Sequence[float], now: datetime) -> int:
    """Looks that wait and looks still to come as these hours have them; how many changed."""
    changed = 0
    query = (
        sa.select(DISPATCHES.c.id, DISPATCHES.c.visit, DISPATCHES.c.body, WAITING.c.ready_at)
        .join(WAITING, sa.and_(WAITING.c.subject == DISPATCHES.c.id, WAITING.c.desk == DESK))
        .where(DISPATCHES.c.visit > 0)
    )
    asked = set(c.execute(sa.select(REOPENED.c.subject).where(REOPENED.c.desk == DESK)).scalars())
    served = set()
    for row in c.execute(query).all():
        url = DISPATCH.decode(row.body).url
        first = first_fetched(c, url)
        if row.id in asked or first is None:
            served.add(url)
        elif row.visit > len(hours):
            unwake(c, Dispatch, [row.id])
            changed += 1
        else:
            served.add(url)
            due = first + timedelta(hours=hours[row.visit - 1])
            changed += due != row.ready_at
            _lay(c, row.id, due)
    return changed + _still_to_come(c, stacks, hours, now, served)


def _still_to_come(
    c: sa.Connection, stacks: Stacks, hours: Sequence[float], now: datetime, served: set[str]
) -> int:
    """A look for each page that has none before it and that these hours still look at."""
    if not hours:
        return 0
    query = (
        sa.select(DISPATCHES.c.id, PAGES.c.fetched)
        .join(PAGES, PAGES.c.dispatch == DISPATCHES.c.id)
        .where(DISPATCHES.c.visit == 0, PAGES.c.fetched > now - timedelta(hours=hours[-1]))
    )
    young = {row.id: row.fetched for row in c.execute(query)}
    planned = 0
    for id, dispatch in stacks.dispatches(c, young).items():
        if dispatch.url in served:
            continue
        for number, hour in enumerate(hours, 1):
            piece = replace(dispatch, last=_found(c, stacks, dispatch.url, number))
            due = young[id] + timedelta(hours=hour)
            if due > now and not _is_done(c, piece.id):
                put_look(c, piece, due)
                _lay(c, piece.id, due)
                planned += 1
                break
    return planned


def _looks(c: sa.Connection, url: str) -> dict[str, int]:
    """Looks at a page that were ever planned: id -> number."""
    ids = {content_id("look", url, number): number for number in range(1, MOST_LOOKS + 1)}
    found = ids_of(c, DISPATCHES.c.id, DISPATCHES.c.id, ids)
    return {id: ids[id] for id in sorted(found, key=ids.__getitem__)}


def _waiting(c: sa.Connection, looks: Sequence[str]) -> list[str]:
    query = sa.select(WAITING.c.subject).where(WAITING.c.desk == DESK, WAITING.c.subject.in_(looks))
    return list(c.execute(query).scalars())


def _lay(c: sa.Connection, look: str, due: datetime) -> None:
    unwake(c, Dispatch, [look])
    wait(c, DESK, [look], microseconds(due), ready_at=due)


def _is_done(c: sa.Connection, look: str) -> bool:
    done = sa.select(SLIPS.c.seq).where(
        SLIPS.c.desk == DESK, SLIPS.c.subject == look, SLIPS.c.outcome != "held"
    )
    return c.execute(done.limit(1)).scalar() is not None


def _found(c: sa.Connection, stacks: Stacks, url: str, number: int) -> Look:
    """What the last visit of the page found, for look ``number``."""
    ids = [Dispatch.id_of(url), *_looks(c, url)]
    newest = sa.select(PAGES.c.id).where(PAGES.c.dispatch.in_(ids)).order_by(PAGES.c.fetched.desc()).limit(1)
    page = c.execute(newest).scalar()
    if page is None:
        return Look(number=number)
    last = stacks.pages(c, [page])[page]
    return Look(number=number, etag=last.etag, last_modified=last.last_modified, digest=last.digest)
