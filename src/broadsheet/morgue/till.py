"""What language models used up: one row a call, written at once."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from ..news import Spent
from ..ports import Clock
from .store import Store
from .tables import SPENDINGS

_SUMS = [
    sa.func.count(),
    *(
        sa.func.coalesce(sa.func.sum(SPENDINGS.c[name]), 0)
        for name in ("prompt_tokens", "reply_tokens", "usd")
    ),
]


class ArchiveTill:
    """``ports.Till`` in the archive."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def pay(self, spent: Spent, /) -> None:
        row = {
            "at": self._clock.now(),
            "model": spent.model,
            "story": spent.story,
            "prompt_tokens": spent.prompt_tokens,
            "reply_tokens": spent.reply_tokens,
            "usd": spent.usd,
        }
        with self._store.write() as c:
            c.execute(sa.insert(SPENDINGS), row)

    def spent(self, *, since: datetime | None = None, story: str = "", model: str = "") -> Spent:
        query = sa.select(*_SUMS)
        if since is not None:
            query = query.where(SPENDINGS.c.at >= since)
        if story:
            query = query.where(SPENDINGS.c.story == story)
        if model:
            query = query.where(SPENDINGS.c.model == model)
        with self._store.read() as c:
            calls, prompt, reply, usd = c.execute(query).one()
        return Spent(
            story=story,
            calls=int(calls),
            prompt_tokens=int(prompt),
            reply_tokens=int(reply),
            usd=float(usd),
        )

    def models(self) -> list[Spent]:
        """The sums of each model, dearest first."""
        query = sa.select(SPENDINGS.c.model, *_SUMS).group_by(SPENDINGS.c.model)
        with self._store.read() as c:
            rows = c.execute(query).all()
        found = [
            Spent(model=model, calls=int(n), prompt_tokens=int(p), reply_tokens=int(r), usd=float(u))
            for model, n, p, r, u in rows
        ]
        return sorted(found, key=lambda s: (-s.usd, -s.tokens, s.model))
