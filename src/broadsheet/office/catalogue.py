"""The rows that ``serve`` answers with, read from one open newsroom: what may be read by all, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ..errors import NoSuch
from ..newsroom import Newsroom
from ..press.address import Addresses
from .metrics import metrics
from .shelves import article_row, story_row, story_rows


@dataclass(frozen=True)
class Catalogue:
    """The rows of ``stories list``, ``stories show``, ``article list`` and ``article show`` with ``--json``,
    as far as all may read them.

    An article may be read unless it was taken back, and with ``[publish] mode = "approve"`` only once a person signed
    it. What the copy desk refused is for the newsroom alone. The archive is asked anew for every answer, so that a
    retraction holds from the moment it is made.
    """

    room: Newsroom

    def stories(self, *, since: datetime | None, limit: int) -> list[dict[str, Any]]:
        return story_rows(self.room, since=since, limit=limit)

    def story(self, name: str, /) -> dict[str, Any]:
        row = story_row(self.room, name)
        may_read = self._readable()
        articles = [a for a in row["articles"] if may_read(row["id"], a["id"], a["lang"], a["revision"])]
        return row | {"articles": articles}

    def articles(
        self, *, since: datetime | None, language: str, start: int, limit: int
    ) -> list[dict[str, Any]]:
        """The articles of the newest edition in its order, a line each. ``since``: of stories that moved since."""
        library = self.room.library
        edition = library.edition()
        moved = None if since is None else {story.id for story in library.stories(since=since)}
        revision = {name.id: name.revision for name in self.room.morgue.library.article_names()}
        may_read = self._readable()
        ids = [
            id
            for placement in (edition.placements if edition else ())
            if moved is None or placement.story in moved
            for lang, id in placement.articles
            if language in ("", lang) and id in revision and may_read(placement.story, id, lang, revision[id])
        ]
        stand = library.addresses()
        site = Addresses(base_url=self.room.stylebook.paper.base_url)
        rows = []
        for id in ids[start : start + limit]:
            a = library.article(id).article
            (slug, *_) = stand.get(a.story, {}).get(a.lang, (a.slug,))
            rows.append(
                {"id": a.id, "story": a.story, "lang": a.lang, "revision": a.revision, "headline": a.headline.text,
                 "published": a.published, "updated": a.updated, "url": site.absolute(site.article(a.lang, slug))}
            )  # fmt: skip
        return rows

    def article(self, id: str, /) -> dict[str, Any]:
        row = article_row(self.room, id)
        del row["dropped"], row["taken_back"]
        told = [passed.article for passed in self.room.library.articles(row["story"])]
        may_read = self._readable()  # asked last: nothing that was taken back meanwhile goes out
        if not may_read(row["story"], id, row["lang"], row["revision"]):
            raise NoSuch(f"there is no article {id!r}", noun="article", id=id)
        readable = {
            a.id: a.words
            for a in told
            if a.lang == row["lang"] and may_read(a.story, a.id, a.lang, a.revision)
        }
        revisions = [a for a in row["revisions"] if a["id"] in readable]
        corrections = [c for c in row["corrections"] if c["article"] in readable]
        if self.room.stylebook.publish.mode == "approve":
            words = frozenset[str]().union(*readable.values())
            corrections = [_readable_words(c, words) for c in corrections]
        return row | {"revisions": revisions, "corrections": corrections}

    def metrics(self) -> bytes:
        return metrics(self.room)

    def _readable(self) -> Callable[[str, str, str, int], bool]:
        """May an article (story, id, language, revision) be read by all?"""
        library = self.room.library
        approved = self.room.stylebook.publish.mode == "approve"
        signed = library.signed_off() if approved else {}
        taken = {(w.story, w.lang): w.revision for _, w in library.withdrawals(ended=approved)}

        def may_read(story: str, id: str, lang: str, revision: int) -> bool:
            return (not approved or id in signed) and revision > taken.get((story, lang), 0)

        return may_read


def _readable_words(correction: dict[str, Any], words: frozenset[str]) -> dict[str, Any]:
    """The correction without sentences that stand in no article all may read."""
    return correction | {
        key: [text for text in correction[key] if text in words] for key in ("dropped", "added")
    }
