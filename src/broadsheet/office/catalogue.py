"""The rows that ``serve`` answers with, read from one open newsroom: what may be read by all, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ..errors import NoSuch
from ..newsroom import Newsroom
from .metrics import metrics
from .shelves import article_row, story_row, story_rows


@dataclass(frozen=True)
class Catalogue:
    """The rows of ``stories list``, ``stories show`` and ``article show`` with ``--json``, as far as all may read them.

    An article may be read unless it was taken back, and with ``[publish] mode = "approve"`` only once a person signed
    it. What the copy desk refused is for the newsroom alone. The archive is asked anew for every answer, so that a
    retraction holds from the moment it is made.
    """

    room: Newsroom

    def stories(self, *, since: datetime | None, limit: int) -> list[dict[str, Any]]:
        return story_rows(self.room, since=since, limit=limit)

    def story(self, name: str, /) -> dict[str, Any]:
        row = story_row(self.room, name)
        may_read = self._readable(row["id"])
        return row | {"articles": [a for a in row["articles"] if may_read(a["id"], a["lang"], a["revision"])]}

    def article(self, id: str, /) -> dict[str, Any]:
        row = article_row(self.room, id)
        del row["dropped"]
        told = [passed.article for passed in self.room.library.articles(row["story"])]
        may_read = self._readable(row["story"])  # asked last: nothing that was taken back meanwhile goes out
        if not may_read(id, row["lang"], row["revision"]):
            raise NoSuch(f"there is no article {id!r}", noun="article", id=id)
        readable = {
            a.id: a.words for a in told if a.lang == row["lang"] and may_read(a.id, a.lang, a.revision)
        }
        revisions = [a for a in row["revisions"] if a["id"] in readable]
        corrections = [c for c in row["corrections"] if c["article"] in readable]
        if self.room.stylebook.publish.mode == "approve":
            words = frozenset[str]().union(*readable.values())
            corrections = [_readable_words(c, words) for c in corrections]
        return row | {"revisions": revisions, "corrections": corrections}

    def metrics(self) -> bytes:
        return metrics(self.room)

    def _readable(self, story: str) -> Callable[[str, str, int], bool]:
        """May an article of this story (id, language, revision) be read by all?"""
        library = self.room.library
        approved = self.room.stylebook.publish.mode == "approve"
        signed = library.signed_off() if approved else {}
        taken = {w.lang: w.revision for _, w in library.withdrawals(ended=approved) if w.story == story}
        return lambda id, lang, revision: (not approved or id in signed) and revision > taken.get(lang, 0)


def _readable_words(correction: dict[str, Any], words: frozenset[str]) -> dict[str, Any]:
    """The correction without sentences that stand in no article all may read."""
    return correction | {
        key: [text for text in correction[key] if text in words] for key in ("dropped", "added")
    }
