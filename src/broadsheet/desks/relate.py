"""Which stories lead to which: follow-up, background, people, place, contradicts.

Every reason is a name or a figure both stories have; names count by how rare they are.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import log

import numpy as np

from ..news import Filed, Held, Link, Links, Recipe, Slate, SlateEntry, Spiked
from ..news import content_id as _id

VERSION = 1
_MOST = 6
_LINK = 0.30
_STRONG = 0.45
_NAMES_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class _Face:
    """What is compared of one story: unit vector, weight of each name key, its kind and spelling."""

    entry: SlateEntry
    vector: np.ndarray
    names: dict[str, float]
    kinds: dict[str, str]
    opened: datetime


class Relate:
    """Takes the slate of all stories; files Links for each that is due (also when there are none)."""

    name = "relate"
    takes = Slate
    files = (Links,)
    batch = 1
    lanes = 1

    def __init__(self) -> None:
        self.recipe = Recipe(desk=self.name, version=VERSION, digest=_id(VERSION, _MOST, _LINK, _STRONG))

    def work(self, pieces: Sequence[Slate], /) -> Iterable[Filed[Links] | Spiked | Held]:
        for slate in pieces:
            yield Filed(subject=slate.id, made=tuple(relate(slate)))


def relate(slate: Slate) -> list[Links]:
    """Links of the due stories of ``slate``, best first, at most six each."""
    faces = _faces(slate.entries)
    if not faces:
        return [Links(story=story, links=(), of=slate.id) for story in sorted(slate.due)]
    matrix = np.stack([face.vector for face in faces])
    bearers: dict[str, list[int]] = defaultdict(list)
    for index, face in enumerate(faces):
        for key in face.names:
            bearers[key].append(index)
    rarity = {key: log(1 + len(faces) / len(found)) for key, found in bearers.items()}
    made = []
    for index, face in enumerate(faces):
        story = face.entry.story.id
        if story in slate.due:
            likeness = matrix @ face.vector
            links = _links(index, faces, likeness, rarity)
            made.append(Links(story=story, links=tuple(links), of=slate.id))
    return made


def _links(index: int, faces: Sequence[_Face], likeness: np.ndarray, rarity: dict[str, float]) -> list[Link]:
    face = faces[index]
    found = []
    for other, theirs in enumerate(faces):
        if other == index:
            continue
        shared = sorted(
            (key for key in face.names if key in theirs.names),
            key=lambda key: (-rarity[key] * min(face.names[key], theirs.names[key]), key),
        )
        score = (1 - _NAMES_SHARE) * max(0.0, float(likeness[other])) + _NAMES_SHARE * _names_score(
            face, theirs, shared, rarity
        )
        if score >= _LINK and shared:
            found.append(_link(face, theirs, round(score, 4), shared))
    return sorted(found, key=lambda link: (-link.score, link.to))[:_MOST]


def _link(face: _Face, theirs: _Face, score: float, shared: Sequence[str]) -> Link:
    if score >= _STRONG:
        kind = "follow-up" if theirs.opened > face.opened else "background"
    else:
        kinds = {face.kinds[key] for key in shared[:3]}
        kind = "people" if kinds & {"person", "organisation"} else "place"
    why = tuple(face.kinds[key + "/text"] for key in shared[:3])
    return Link(story=face.entry.story.id, to=theirs.entry.story.id, kind=kind, score=score, why=why)


def _names_score(one: _Face, other: _Face, shared: Sequence[str], rarity: dict[str, float]) -> float:
    """Weighted overlap (Ruzicka) of the two stories' names, 0 to 1."""
    both = sum(rarity[key] * min(one.names[key], other.names[key]) for key in shared)
    lengths = [sum(rarity[key] * weight for key, weight in face.names.items()) for face in (one, other)]
    least = min(lengths)
    return both / least if least > 0 else 0.0


def _faces(entries: Sequence[SlateEntry]) -> list[_Face]:
    """Stories with at least one reading; vectors are centred by language."""
    usable = [entry for entry in entries if entry.readings and not entry.story.merged_into]
    means = _language_means(usable)
    return [_face(entry, means) for entry in usable]


def _language_means(entries: Sequence[SlateEntry]) -> dict[tuple[str, str], np.ndarray]:
    """Mean vector by model and language, leaning on the model's overall mean as on ten readings."""
    rows: dict[tuple[str, str], list[np.ndarray]] = defaultdict(list)
    for entry in entries:
        for reading in entry.readings:
            rows[reading.vector.model, reading.lang.split("-")[0]].append(reading.vector.array)
    whole = {
        model: np.mean([row for (name, _), found in rows.items() if name == model for row in found], axis=0)
        for model in {model for model, _ in rows}
    }
    return {
        key: (np.sum(found, axis=0) + 10 * whole[key[0]]) / (len(found) + 10) for key, found in rows.items()
    }


def _face(entry: SlateEntry, means: dict[tuple[str, str], np.ndarray]) -> _Face:
    model = entry.readings[-1].vector.model
    rows = [
        r.vector.array - means[model, r.lang.split("-")[0]] for r in entry.readings if r.vector.model == model
    ]
    vector = np.mean(rows, axis=0)
    length = float(np.linalg.norm(vector))
    counts: Counter[str] = Counter()
    kinds: dict[str, str] = {}
    for reading in entry.readings:
        for mention in (*reading.headline_names, *reading.names):
            kinds.setdefault(mention.key, mention.kind)
            kinds.setdefault(mention.key + "/text", mention.text)
        counts.update({m.key for m in (*reading.headline_names, *reading.names) if m.key})
    names = {key: count / len(entry.readings) for key, count in counts.items()}
    opened = min(r.report.published for r in entry.readings)
    return _Face(entry, vector / length if length > 0 else vector, names, kinds, opened)
