"""What all trays share: the slip and what was made are one transaction, and only the first one counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Generic, TypeVar

import sqlalchemy as sa

from ...flow import FLOW, Row
from ...news import ASIDE, Recipe, Slip
from ...ports import Clock, Piece
from ...text.foreign import seconds
from ..codec import storable
from ..filing import OF_PIECE, Occasion, final_slip, open_again, put_all, take_of
from ..stacks import Stacks
from ..store import Store, insert_new
from ..tables import REOPENED, SLIPS, WAITING

A = TypeVar("A", bound=Piece)

# Statements of every filing, built once.
_HELD = sa.select(sa.func.count()).where(*OF_PIECE, SLIPS.c.outcome == "held")
_AT = (WAITING.c.desk == sa.bindparam("b_desk"), WAITING.c.subject == sa.bindparam("b_subject"))
_WAITS = sa.select(WAITING.c.mark).where(*_AT)
_SETTLE = sa.delete(WAITING).where(*_AT)


@dataclass(frozen=True, slots=True)
class Backroom:
    """What a tray stands on."""

    store: Store
    stacks: Stacks
    clock: Clock


class BaseTray(Generic[A]):
    """Pieces by id: those in WAITING, loaded by ``load``. Trays of assembled pieces override more."""

    most = 1000
    """Pieces handed out at once, whatever is asked."""

    def __init__(self, row: Row, room: Backroom) -> None:
        self.row = row
        self.desk = row.name
        self.room = room

    # -- what a tray defines ----------------------------------------------------------

    def load(self, c: sa.Connection, subjects: Sequence[str]) -> Sequence[A]:
        """The pieces of these waiting subjects, in their order."""
        raise NotImplementedError

    def subjects(self, piece: A) -> Iterable[str]:
        """What of WAITING this piece is."""
        return (piece.id,)

    def feed(self, piece: A) -> str:
        """Address of the feed the piece came from, for ``sources check``."""
        return ""

    def host(self, piece: A, /) -> str:
        return ""

    def story(self, piece: A) -> str:
        return ""

    def is_stale(self, c: sa.Connection, piece: A) -> bool:
        """True where others' work since the piece was handed out makes its outcome void."""
        return False

    def finished(self, c: sa.Connection, piece: A, made: Sequence[Any], slip: Slip) -> None:
        """More to write in the transaction of a final slip."""

    def without(self, c: sa.Connection, piece: A, part: str, slip: Slip) -> None:
        """More to write where a part of the piece is set aside."""

    # -- ports.Tray -------------------------------------------------------------------

    def pending(self, recipe: Recipe, limit: int, /) -> Sequence[A]:
        with self.room.store.read() as c:
            subjects = self.waiting(c, min(limit, self.most))
            return self.load(c, list(subjects)) if subjects else ()

    def file(self, piece: A, made: Sequence[Any], slip: Slip, /) -> None:
        with self.room.store.write() as c:
            take = None if self.is_stale(c, piece) else self.open_take(c, piece, slip)
            if take is None or not self._write_slip(c, piece, slip, take):
                return
            put_all(c, made, Occasion(slip.at, take, piece.id))
            self.finished(c, piece, made, slip)
            self.settle(c, piece)

    def spike(self, piece: A, slip: Slip, /) -> None:
        self.file(piece, (), slip)

    def hold(self, piece: A, slip: Slip, retry_after_s: float, /) -> None:
        ready_at = slip.at + timedelta(seconds=seconds(retry_after_s) or 0.0)
        with self.room.store.write() as c:
            take = self.open_take(c, piece, slip)
            if take is None:
                return
            self._write_slip(c, piece, slip, take)
            self.put_off(c, piece, slip, ready_at)

    def set_aside(self, piece: A, part: str, slip: Slip, /) -> None:
        with self.room.store.write() as c:
            self._write_slip(c, piece, slip, self.take(c, part))
            self.without(c, piece, part, slip)

    def tries(self, piece: A, /) -> int:
        with self.room.store.read() as c:
            key = {"b_desk": self.desk, "b_subject": piece.id, "b_take": self.take(c, piece.id)}
            return int(c.execute(_HELD, key).scalar_one())

    def count(self) -> int:
        """Subjects on the tray, held ones too."""
        with self.room.store.read() as c:
            query = sa.select(sa.func.count()).where(WAITING.c.desk == self.desk)
            return int(c.execute(query).scalar_one())

    # -- inside ---------------------------------------------------------------------------

    def waiting(self, c: sa.Connection, limit: int) -> dict[str, int]:
        """Subjects whose hold, if any, is over, in order of rank, with their marks."""
        query = (
            sa.select(WAITING.c.subject, WAITING.c.mark)
            .where(WAITING.c.desk == self.desk, self.is_ready())
            .order_by(WAITING.c.rank, WAITING.c.subject)
            .limit(limit)
        )
        return {row.subject: row.mark for row in c.execute(query)}

    def is_ready(self) -> sa.ColumnElement[bool]:
        return sa.or_(WAITING.c.ready_at.is_(None), WAITING.c.ready_at <= self.room.clock.now())

    def take(self, c: sa.Connection, subject: str) -> int:
        """How often this subject was reopened."""
        return take_of(c, self.desk, subject)

    def open_take(self, c: sa.Connection, piece: A, slip: Slip) -> int | None:
        """The take this outcome is of; None where another shift was first.

        A piece settles with its final slip. One that has such a slip and lies on the tray all the same was laid
        there anew, and is worked as a further take: nothing is worked round after round without an end.
        """
        is_final = final_slip(c, self.desk, piece.id, self.take(c, piece.id)) is not None
        if is_final and not self.waits(c, piece):
            return None
        return open_again(c, self.desk, piece.id, slip.at)

    def waits(self, c: sa.Connection, piece: A) -> bool:
        """Does what the piece was made of still lie on the tray?"""
        return any(
            c.execute(_WAITS, {"b_desk": self.desk, "b_subject": subject}).scalar() is not None
            for subject in self.subjects(piece)
        )

    def settle(self, c: sa.Connection, piece: A) -> None:
        """Take a finished piece off the tray."""
        for subject in self.subjects(piece):
            c.execute(_SETTLE, {"b_desk": self.desk, "b_subject": subject})

    def put_off(self, c: sa.Connection, piece: A, slip: Slip, ready_at: Any) -> None:
        for subject in self.subjects(piece):
            where = (WAITING.c.desk == self.desk, WAITING.c.subject == subject)
            c.execute(sa.update(WAITING).where(*where).values(ready_at=ready_at))

    def aside(self, c: sa.Connection) -> set[str]:
        """Parts of pieces set aside here, or where the nouns filed here are taken, and not reworked since."""
        desks = [self.desk, *(row.name for row in FLOW if row.takes in self.row.files)]
        later = sa.exists().where(
            REOPENED.c.desk == SLIPS.c.desk,
            REOPENED.c.subject == SLIPS.c.subject,
            REOPENED.c.take > SLIPS.c.take,
        )
        where = (SLIPS.c.desk.in_(desks), SLIPS.c.outcome == ASIDE)
        return set(c.execute(sa.select(SLIPS.c.subject).where(*where, ~later)).scalars())

    def _write_slip(self, c: sa.Connection, piece: A, slip: Slip, take: int) -> bool:
        """False where a final slip for this subject and desk is there: another shift was first."""
        row = {
            "subject": slip.subject,
            "desk": self.desk,
            "take": take,
            "version": slip.recipe.version,
            "digest": slip.recipe.digest,
            "outcome": slip.outcome,
            "at": slip.at,
            "took_s": slip.took_s,
            "code": slip.code,
            "note": storable(slip.note),
            "tries": slip.tries,
            "feed": self.feed(piece),
            "story": self.story(piece),
        }
        return insert_new(c, SLIPS, [row]) > 0
