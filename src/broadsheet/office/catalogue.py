"""The rows that ``serve`` answers with, read from one open newsroom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ..newsroom import Newsroom
from .metrics import metrics
from .shelves import article_row, story_row, story_rows


@dataclass(frozen=True)
class Catalogue:
    """The same rows as ``stories list``, ``stories show`` and ``article show`` with ``--json``."""

    room: Newsroom

    def stories(self, *, since: datetime | None, limit: int) -> list[dict[str, Any]]:
        return story_rows(self.room, since=since, limit=limit)

    def story(self, name: str, /) -> dict[str, Any]:
        return story_row(self.room, name)

    def article(self, id: str, /) -> dict[str, Any]:
        return article_row(self.room, id)

    def metrics(self) -> bytes:
        return metrics(self.room)
