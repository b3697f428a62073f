"""Chains of stories joined by follow-up links.

A story goes on with the nearest earlier one it has as its background, if that is near enough and not too
long ago; what hangs together so is a storyline. Its slug is that of its first story.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta

from ...news import SlateEntry

NEAR = 1.5
"""Least score of the link to the story it goes on with."""
PAUSE = timedelta(days=90)
"""A matter that slept longer is another storyline."""


def storylines(entries: Iterable[SlateEntry]) -> Mapping[str, str]:
    """Story id -> slug of its storyline, for stories in a storyline of at least two.

    Links count from either side: the follow-up of the one is the background of the other. A story has at
    most one story that it goes on with, and that is an earlier one: no cycles, and a new story never
    joins two storylines into one.
    """
    told = {entry.story.id: entry.story for entry in entries}
    before: dict[str, tuple[float, str]] = {}
    for entry in entries:
        for link in entry.links.links if entry.links else ():
            pair = {"background": (link.story, link.to), "follow-up": (link.to, link.story)}.get(link.kind)
            if pair is None or link.score < NEAR or not told.keys() >= {*pair}:
                continue
            later, earlier = told[pair[0]], told[pair[1]]
            if earlier.opened < later.opened <= earlier.updated + PAUSE:
                best = before.get(later.id, (0.0, ""))
                before[later.id] = max(best, (link.score, earlier.id))
    goes_on = {later: earlier for later, (_, earlier) in before.items()}
    within = {*goes_on, *goes_on.values()}
    return {story: told[_first(story, goes_on)].slug for story in within}


def _first(story: str, goes_on: Mapping[str, str]) -> str:
    while story in goes_on:
        story = goes_on[story]
    return story
