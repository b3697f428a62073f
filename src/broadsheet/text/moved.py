"""What a new report changes in what earlier ones told: figures for the same thing, across languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from ..news import Figure, Reading, Report
from ..news.base import noun
from .numbers.counted import ROLES, concept

LATER = timedelta(hours=2)
"""A figure published this much after the other is an update of it; within that time the reports disagree."""
NEAR = 0.5
"""So near one another two figures must lie to be versions of one (part of the larger). Tolls (dead, injured, rescued,
...) may grow as they like; less than this of one told before are some of them: "one of the injured died"."""
_FALL = frozenset({"missing", "displaced", "evacuated", "arrested"})
"""Tolls that fall too: who was missing is found."""
_NEVER = frozenset({"year", "age", "ordinal", "score"})


@noun
class Shift:
    """Two reports count the same thing and come to different figures."""

    what: str
    """Concept counted ("killed"), or the word itself where no list has it."""
    was: Figure
    now: Figure
    before: str
    """Id of the report that gave the earlier figure."""
    by: str
    """Id of the report that gives the new one."""
    is_update: bool
    """False where they speak at about the same time: then they contradict each other."""


Key = tuple[str, str, str]


def shifts(used: Sequence[Reading], fresh: Sequence[Reading], *, least: float = 0.0) -> tuple[Shift, ...]:
    """Where ``fresh`` reports give another figure than ``used`` ones for the same thing, one for each thing.

    ``least``: smallest change that counts, as a part of the larger figure. A report that also gives the
    earlier figure changes nothing. Of several new figures the newest counts.
    """
    told: dict[Key, dict[float, tuple[Reading, Figure]]] = {}
    for reading in _by_time(used):
        for key, figure in _counted(reading).items():
            for one in figure:
                told.setdefault(key, {})[one.value] = (reading, one)
    found: dict[Key, Shift] = {}
    for reading in _by_time(fresh):
        for key, figures in _counted(reading).items():
            known = told.get(key)
            if not known or any(figure.value in known for figure in figures) or len(figures) > 1:
                continue
            before, was = list(known.values())[-1]
            if _is_version(key, was.value, figures[0].value, least):
                later = as_of(reading.report) - as_of(before.report)
                found[key] = Shift(
                    what=key[2],
                    was=was,
                    now=figures[0],
                    before=before.report.id,
                    by=reading.report.id,
                    is_update=later >= LATER or reading.report.url == before.report.url,
                )
    return tuple(found.values())


def as_of(report: Report) -> datetime:
    """The time of what the report says: of a newer version, when it was changed."""
    return report.updated if report.version > 1 and report.updated else report.published


def _by_time(readings: Sequence[Reading]) -> list[Reading]:
    return sorted(readings, key=lambda r: (as_of(r.report), r.report.version, r.report.id))


def _counted(reading: Reading) -> Mapping[Key, list[Figure]]:
    """The figures of a report by what they count; each value once."""
    found: dict[Key, list[Figure]] = {}
    for figure in reading.figures:
        if not figure.of or figure.kind in _NEVER or figure.high is not None:
            continue
        what = concept(figure.of, reading.lang) or f"{reading.lang.partition('-')[0]}:{figure.of}"
        known = found.setdefault((figure.kind, figure.unit, what), [])
        if all(figure.value != other.value for other in known):
            known.append(figure)
    return found


def _is_version(key: Key, was: float, now: float, least: float) -> bool:
    larger = max(abs(was), abs(now))
    apart = abs(was - now) / larger if larger else 0.0
    grown = key[2] in ROLES and (now > was or key[2] in _FALL)
    return apart > 0 and apart >= least and (grown or apart <= NEAR)
