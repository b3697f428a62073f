"""Which stories lead to which: follow-up, background, people, place, contradicts.

Every reason is a name both stories have, as the story's own reports write it; rare names count more.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import log

import numpy as np

from ..news import Figure, Filed, Held, Link, Links, Mention, Reading, Recipe, Slate, SlateEntry, Spiked
from ..news import content_id as _id

VERSION = 1
_MOST = 6
_LINK = 0.15
"""Least score of a link that shares a name."""
_STRONG = 0.25
"""From here on the later story follows up the earlier one; below they share people or a place."""
_CONTRADICTS = 0.5
_VECTOR_SHARE = 0.5
_HEADLINE = 3.0
"""A name in a headline counts as much as in three texts."""


@dataclass(frozen=True, slots=True)
class _Face:
    """What is compared of one story."""

    entry: SlateEntry
    model: str
    vector: np.ndarray
    names: Mapping[str, float]
    """Name key -> share of the reports that hold it, headlines counted more."""
    mentions: Mapping[str, Mention]
    counted: Mapping[tuple[str, str, str, str], frozenset[float]]
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
        """One Filed for each slate, with one Links for each due story."""
        for slate in pieces:
            yield Filed(subject=slate.id, made=tuple(relate(slate)))


def relate(slate: Slate) -> list[Links]:
    """Links of the due stories of ``slate``, best first, at most six each.

    The score is half the cosine of the stories' vectors (readings' vectors with their language's mean
    taken off, averaged) and half the weighted overlap of their names; a name weighs the logarithm of
    how few stories have it. Two stories without a shared name are never linked.
    """
    faces = _faces(slate.entries)
    bearers: dict[str, list[int]] = defaultdict(list)
    for index, face in enumerate(faces):
        for key in face.names:
            bearers[key].append(index)
    rarity = {key: log(1 + len(faces) / (1 + len(found))) for key, found in bearers.items()}
    made = []
    for index, face in enumerate(faces):
        if face.entry.story.id not in slate.due:
            continue
        beside = sorted({other for key in face.names for other in bearers[key]} - {index})
        links = [link for other in beside if (link := _link(face, faces[other], rarity))]
        links.sort(key=lambda link: (-link.score, link.to))
        made.append(Links(story=face.entry.story.id, links=tuple(links[:_MOST]), of=slate.id))
    known = {face.entry.story.id for face in faces}
    bare = [e.story.id for e in slate.entries if e.story.id in slate.due and e.story.id not in known]
    return [*made, *(Links(story=story, links=(), of=slate.id) for story in bare)]


def _link(face: _Face, other: _Face, rarity: Mapping[str, float]) -> Link | None:
    weight = {k: rarity[k] * min(face.names[k], other.names[k]) for k in face.names if k in other.names}
    shared = sorted(weight, key=lambda key: (-weight[key], key))
    total = min(sum(rarity[k] * share for k, share in one.names.items()) for one in (face, other))
    overlap = sum(weight.values()) / total if total > 0 else 0.0
    likeness = max(0.0, float(face.vector @ other.vector)) if face.model == other.model else 0.0
    score = round(_VECTOR_SHARE * likeness + (1 - _VECTOR_SHARE) * min(1.0, overlap), 4)
    if score < _LINK:
        return None
    return Link(
        story=face.entry.story.id,
        to=other.entry.story.id,
        kind=_kind(face, other, score, shared),
        score=score,
        why=tuple(face.mentions[key].text for key in shared[:3]),
    )


def _kind(face: _Face, other: _Face, score: float, shared: Sequence[str]) -> str:
    if score >= _CONTRADICTS and _contradicts(face, other):
        return "contradicts"
    if score >= _STRONG and face.opened != other.opened:
        return "follow-up" if other.opened > face.opened else "background"
    kinds = [face.mentions[key].kind for key in shared[:3]]
    return "place" if kinds.count("place") * 2 > len(kinds) else "people"


def _contradicts(one: _Face, other: _Face) -> bool:
    """True where both count the same thing within a day and no number of the one is in the other."""
    if abs((one.opened - other.opened).total_seconds()) > 86_400:
        return False
    return any(not one.counted[key] & other.counted[key] for key in one.counted.keys() & other.counted.keys())


def _faces(entries: Sequence[SlateEntry]) -> list[_Face]:
    """Stories with at least one reading that were not merged into another."""
    usable = [entry for entry in entries if entry.readings and not entry.story.merged_into]
    means = _language_means([reading for entry in usable for reading in entry.readings])
    return [_face(entry, means) for entry in usable]


def _language_means(readings: Sequence[Reading]) -> dict[tuple[str, str], np.ndarray]:
    """Mean vector by model and language, leaning on the model's overall mean as on ten readings."""
    rows: dict[tuple[str, str], list[np.ndarray]] = defaultdict(list)
    for reading in readings:
        rows[_place(reading)].append(reading.vector.array)
    whole = {
        model: np.mean([row for key, found in rows.items() if key[0] == model for row in found], axis=0)
        for model in {model for model, _ in rows}
    }
    return {
        key: (np.sum(found, axis=0) + 10 * whole[key[0]]) / (len(found) + 10) for key, found in rows.items()
    }


def _place(reading: Reading) -> tuple[str, str]:
    return reading.vector.model, reading.lang.split("-")[0]


def _face(entry: SlateEntry, means: Mapping[tuple[str, str], np.ndarray]) -> _Face:
    model = entry.readings[-1].vector.model
    rows = [r.vector.array - means[_place(r)] for r in entry.readings if r.vector.model == model]
    vector = np.mean(rows, axis=0)
    length = float(np.linalg.norm(vector))
    weights: Counter[str] = Counter()
    mentions: dict[str, Mention] = {}
    for reading in sorted(entry.readings, key=lambda r: r.lang != entry.story.lang):
        found: dict[str, float] = {m.key: 1.0 for m in reading.names if m.key}
        found |= {m.key: _HEADLINE for m in reading.headline_names if m.key}
        for mention in (*reading.headline_names, *reading.names):
            mentions.setdefault(mention.key, mention)
        for key, weight in found.items():
            weights[key] += weight  # type: ignore[assignment]
    return _Face(
        entry=entry,
        model=model,
        vector=vector / length if length > 0 else vector,
        names={key: weight / len(entry.readings) for key, weight in weights.items()},
        mentions=mentions,
        counted=_counted([figure for reading in entry.readings for figure in reading.figures], entry),
        opened=min(r.report.published for r in entry.readings),
    )


def _counted(
    figures: Sequence[Figure], entry: SlateEntry
) -> dict[tuple[str, str, str, str], frozenset[float]]:
    """Values by what is counted, for figures that say what they count."""
    found: dict[tuple[str, str, str, str], set[float]] = defaultdict(set)
    for figure in figures:
        if figure.of and figure.kind == "count":
            found[entry.story.lang, figure.kind, figure.unit, figure.of].add(figure.value)
    return {key: frozenset(values) for key, values in found.items()}
