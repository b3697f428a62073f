"""Reports arriving late, through a real archive and its tray."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from broadsheet.desks.cluster import Cluster
from broadsheet.morgue import Morgue
from broadsheet.morgue.filing import Occasion, put_all
from broadsheet.news import Reading, Slip
from broadsheet.settings import Cluster as Settings

NOW = datetime(2026, 6, 1, tzinfo=UTC)


def file(morgue: Morgue, readings: Sequence[Reading]) -> None:
    """Reports and their readings, as the desks before cluster file them."""
    with morgue._store.write() as c:
        put_all(c, [reading.report for reading in readings], Occasion(NOW, 0, ""))
        put_all(c, readings, Occasion(NOW, 0, ""))


def place(morgue: Morgue, desk: Cluster, most: int = 1000) -> None:
    """All that waits, ``most`` readings at a time."""
    tray = morgue.tray("cluster")
    while pending := tray.pending(desk.recipe, most):
        (filed,) = desk.work(pending)
        (piece,) = pending
        tray.file(
            piece, filed.made, Slip(subject=piece.id, recipe=desk.recipe, outcome="filed", at=NOW, took_s=0.0)
        )


def arrive(
    morgue: Morgue,
    readings: Sequence[Reading],
    hours: float,
    seed: int,
    *,
    most: int = 1000,
    restart: int = 5,
) -> dict[str, str]:
    """Each report up to ``hours`` after its publication, in rounds of an hour; report to story.

    The desk is made anew every ``restart`` rounds.
    """
    delay = random.Random(seed)
    due = {r.report.id: r.report.published + timedelta(hours=delay.uniform(0, hours)) for r in readings}
    waiting = sorted(readings, key=lambda r: (due[r.report.id], r.report.id))
    rounds = 0
    while waiting:
        if rounds % restart == 0:
            desk = Cluster(Settings())
        rounds += 1
        until = due[waiting[0].report.id] + timedelta(hours=1)
        count = sum(due[r.report.id] < until for r in waiting)
        file(morgue, waiting[:count])
        waiting = waiting[count:]
        place(morgue, desk, most)
    return told(morgue, readings)


def replace_hours(reading: Reading, hours: float) -> Reading:
    """The same reading, published so much later."""
    report = reading.report
    return replace(reading, report=replace(report, published=report.published + timedelta(hours=hours)))


def told(morgue: Morgue, readings: Sequence[Reading]) -> dict[str, str]:
    found = {r.report.id: morgue.placed(r.report.id) for r in readings}
    return {report: story or f"alone {report}" for report, story in found.items()}
