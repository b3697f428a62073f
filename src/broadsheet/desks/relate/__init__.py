"""Which stories lead to which: follow-up, background, people, place, subject, contradicts.

How near two stories are is a number of log-odds, linear in two likenesses:

    nearness = 11 likeness + 18 names - 6.3
    thread   = 7.9 likeness + 4.5 names - 0.34 ln(1 + days) - 2.2

- likeness: cosine of the stories' vectors, each the mean of its readings' vectors with the mean of their
  language taken off as far as the slate is large enough to know it;
- names: cosine of the stories' names, each weighted by how often and where it stands, by how few
  stories have it, and by its kind (a person tells more than a country);
- days: between the two stories' first reports.

Two stories are linked that have two rare names in common (``faces``), one theme (a least likeness) and a least
nearness: fewer links that hold are better than many. ``thread`` says whether the later story goes on with the
earlier one's matter. The constants are rounded logistic regressions on ``evals/relate`` (see its README).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import log1p

import numpy as np

from ...news import Filed, Held, Link, Links, Recipe, Slate, Spiked
from ...news import content_id as _id
from .faces import Face, Faces

VERSION = 3
_MOST = 6
_EACH_WAY = 2
"""Places of these kept for earlier stories, and as many for later ones, where there are such."""
_LIKENESS, _NAMES, _BIAS = 11.0, 18.0, 6.3
_NEAR = 0.6
"""Least nearness of a link (log-odds)."""
_THEME = 0.25
"""Least likeness of two stories of one theme."""
_RARE_NAMES = 2
"""So many rare names must be in both."""
_THREAD = 0.5
"""From here on the later story follows up the earlier one; below they share people, a place or a subject."""
_SAME_MATTER = 3.0
"""Least nearness of two stories whose figures are held against each other."""
_SAID = 3
"""Names given as the reason of a link."""
_DAY_S = 86_400.0
_Near = tuple[Face, float, int]
"""Another story, its nearness, its place on the slate."""


class Relate:
    """Takes the slate of all stories; files Links for each that is due and for each these lead to.

    A due story without links is filed too, with none: what it led to before no longer counts.
    """

    name = "relate"
    batch = 1
    lanes = 1

    def __init__(self) -> None:
        self.recipe = Recipe(
            desk=self.name,
            version=VERSION,
            digest=_id(VERSION, _MOST, _NEAR, _THEME, _THREAD, _LIKENESS, _NAMES),
        )

    def work(self, pieces: Sequence[Slate], /) -> Iterable[Filed[Links] | Spiked | Held]:
        """One Filed for each slate, with one Links for each story as above."""
        for slate in pieces:
            yield Filed(subject=slate.id, made=tuple(relate(slate)))


def relate(slate: Slate) -> list[Links]:
    """Links of the due stories of ``slate`` and of those they lead to, nearest first, at most six each.

    Two stories without two rare names in common and one theme are never linked.
    """
    faces = Faces(slate)
    places = {face.story.id: place for place, face in enumerate(faces)}
    due = [place for story, place in places.items() if story in slate.due]
    found = _links(faces, due)
    found |= _links(faces, sorted({places[k.to] for links in found.values() for k in links} - found.keys()))
    of = slate.id
    made = [Links(story=faces[place].story.id, links=links, of=of) for place, links in found.items()]
    bare = [e.story.id for e in slate.entries if e.story.id in slate.due and e.story.id not in places]
    return [*made, *(Links(story=story, links=(), of=of) for story in bare)]


def _links(faces: Faces, places: Sequence[int]) -> dict[int, tuple[Link, ...]]:
    """The links of the stories at these places of the slate."""
    found = {}
    for place, likeness, names in faces.beside(places):
        nearness = _LIKENESS * likeness + _NAMES * names - _BIAS
        likely = np.flatnonzero((nearness >= _NEAR) & (likeness >= _THEME) & (names > 0))
        near = [n for n in likely if len(faces.rare(faces[place], faces[n])) >= _RARE_NAMES]
        order = sorted((-round(float(nearness[n]), 2), faces[n].story.id, int(n)) for n in near)
        chosen = _both_ways(faces[place], [(faces[n], -score, n) for score, _, n in order])
        found[place] = tuple(
            _link(faces, faces[place], other, score, float(likeness[n]), float(names[n]))
            for other, score, n in chosen
        )
    return found


def _both_ways(face: Face, near: Sequence[_Near]) -> list[_Near]:
    """The nearest, some of them earlier and some later where there are both; nearest first."""
    earlier = [n for n, (other, _, _) in enumerate(near) if other.opened < face.opened]
    later = [n for n, (other, _, _) in enumerate(near) if other.opened > face.opened]
    kept = {*earlier[:_EACH_WAY], *later[:_EACH_WAY]}
    rest = [n for n in range(len(near)) if n not in kept]
    return [near[n] for n in sorted([*kept, *rest[: _MOST - len(kept)]])]


def _link(faces: Faces, face: Face, other: Face, nearness: float, likeness: float, names: float) -> Link:
    rare = faces.rare(face, other)
    kind = _kind(face, other, nearness, likeness, names, [face.kinds[key] for key in rare])
    said = [key for key in rare if kind != "people" or face.kinds[key] == "person"][:_SAID]
    return Link(
        story=face.story.id,
        to=other.story.id,
        kind=kind,
        score=nearness,
        why=tuple(face.texts[key] for key in said),
        names=tuple(faces.spellings(key) for key in said),
    )


def _kind(
    face: Face, other: Face, nearness: float, likeness: float, names: float, kinds: Sequence[str]
) -> str:
    apart_s = (other.opened - face.opened).total_seconds()
    if nearness >= _SAME_MATTER and abs(apart_s) <= _DAY_S and _contradicts(face, other):
        return "contradicts"
    thread = 7.9 * likeness + 4.5 * names - 0.34 * log1p(abs(apart_s) / _DAY_S) - 2.2
    if thread >= _THREAD and apart_s:
        return "follow-up" if apart_s > 0 else "background"
    if "person" in kinds:
        return "people"
    return "place" if sum(kind == "place" for kind in kinds) * 2 > len(kinds) else "subject"


def _contradicts(one: Face, other: Face) -> bool:
    """True where both count the same thing and no number of the one is in the other."""
    return any(not one.counted[key] & other.counted[key] for key in one.counted.keys() & other.counted.keys())
