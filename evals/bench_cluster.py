"""The curve of make bench: what placing one report costs as the archive and the window grow.

    .venv/bin/python evals/bench_cluster.py [--sizes 10000 100000 1000000] [--window 100000] [--write]

The reports are made by program to look like real ones: a few hundred topics, events of heavy-tailed size
within them, each report's vector near its event's, pulled to its language's corner, headlines and names
from the event's and the topic's own words. Vectors are given; embedding is not in the figures. Of an
archive at most ``--window`` reports lie in the seven days before the report placed; the rest is older than any
member of the window's first day, so that the windows of all archives are alike.
Prints one JSON object a size; --write draws them into docs/desks/cluster.md.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import pickle
import resource
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import sqlalchemy as sa

from broadsheet.desks.cluster.placer import AHEAD, Placer
from broadsheet.morgue import open_morgue
from broadsheet.morgue.tables import MEMBERS, PLACED, STORIES
from broadsheet.news import Feed, Member, Mention, Reading, Report, Span, Vector
from broadsheet.settings import Cluster
from broadsheet.text.letters import kept_groups
from broadsheet.wire.clock import WallClock

DIMS = 896
PLACED_AT_ONCE = 3000
NOW = datetime(2026, 3, 1, tzinfo=UTC)
LANGS = ("en", "es", "de", "fr", "ru", "ja", "ko", "zh", "ar", "it")
DOC = Path(__file__).parents[1] / "docs/desks/cluster.md"
START, END = "<!-- bench: start -->", "<!-- bench: end -->"
_SYLLABLES = [
    "ka",
    "lo",
    "mi",
    "ren",
    "tar",
    "sho",
    "vel",
    "dun",
    "pra",
    "ost",
    "bie",
    "nga",
    "ful",
    "cor",
    "hei",
    "zan",
    "wik",
    "uma",
    "ret",
    "gos",
]


class World:
    """Topics, events and the reports of any moment, all from one seed."""

    def __init__(self, per_day: float) -> None:
        self.rng = np.random.default_rng(7)
        self.topics = _units(self.rng, 300)
        self.corners = _units(self.rng, len(LANGS))
        self.words = ["".join(self.rng.choice(_SYLLABLES, 3)) for _ in range(20_000)]
        self.per_day = per_day
        self._number = 0

    def reports(self, start: datetime, days: float) -> list[tuple[datetime, int, int]]:
        """(time, event, language) of each report of a stretch of days, in order of time."""
        made: list[tuple[float, int, int]] = []
        while len(made) < self.per_day * days:
            self._number += 1
            size = min(400, int(self.rng.pareto(1.1) + 1))
            at = self.rng.uniform(0, days) + self.rng.exponential(0.6, size)
            langs = self.rng.integers(0, len(LANGS), size)
            made += [(t % days, self._number, int(lang)) for t, lang in zip(at, langs, strict=True)]
        made = sorted(made[: int(self.per_day * days)])
        return [(start + timedelta(days=t), event, lang) for t, event, lang in made]

    def reading(self, number: int, at: datetime, event: int, lang: int) -> Reading:
        own = np.random.default_rng(event)
        topic = int(own.integers(0, len(self.topics)))
        centre = 0.55 * self.topics[topic] + 0.6 * _units(own, 1)[0]
        row = centre + 0.35 * self.corners[lang] + 0.45 * _units(self.rng, 1)[0]
        row /= np.linalg.norm(row)
        words = [self.words[i] for i in (*own.integers(0, 20_000, 7), *(topic * 7 + np.arange(5)))]
        headline = " ".join(self.rng.permutation(words)[:9]).capitalize()
        keys = [f"name:{words[i]}" for i in self.rng.permutation(10)[:6]]
        return Reading(
            report=Report(
                feed=Feed(url=f"https://o{number % 997}.example/", outlet=f"outlet {number % 997}"),
                url=f"https://o.example/{number}",
                headline=headline,
                lang=LANGS[lang],
                paragraphs=(),
                published=at,
            ),
            lang=LANGS[lang],
            sentences=(),
            names=tuple(Mention(span=Span(start=0, end=1), text=k, kind="other", key=k) for k in keys),
            figures=(),
            quotations=(),
            dates=(),
            vector=Vector(model="made", data=row.astype("<f2").tobytes()),
        )


def _units(rng: np.random.Generator, count: int) -> np.ndarray:
    rows = rng.normal(size=(count, DIMS))
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def fill(folder: str, size: int, window: int) -> None:
    """Make an archive of ``size`` reports, ``window`` of them in the last seven days, and the coming ones."""
    world = World(window / 7)
    with open_morgue(f"sqlite:///{folder}/a.db", clock=WallClock()) as morgue:
        coming = _fill(morgue, world, size, window)
    (Path(folder) / "coming").write_bytes(pickle.dumps(coming))


def _fill(morgue: Any, world: World, size: int, window: int) -> list[Reading]:
    fresh = world.reports(NOW - timedelta(days=7), 7)
    coming = world.reports(NOW, PLACED_AT_ONCE / world.per_day)
    old_days = (size - window) / world.per_day
    for row in _old(world, size - window, old_days):
        with morgue._store.write() as c:
            _insert(c, *row)
    with morgue._store.write() as c:
        batch = [_rows(world.reading(n, *one), one[1]) for n, one in enumerate(fresh)]
        for start in range(0, len(batch), 2000):
            _insert(c, *map(list, zip(*batch[start : start + 2000], strict=True)))
    return [world.reading(10_000_000 + n, *one) for n, one in enumerate(coming)]


def _old(world: World, count: int, days: float) -> Iterator[tuple[list[Any], ...]]:
    """Reports older than the window: the same few hundred vectors again and again; nobody compares them."""
    some = [world.reading(n, NOW, n, n % 10) for n in range(500)]
    for start in range(0, count, 2000):
        rows = []
        for n in range(start, min(start + 2000, count)):
            at = NOW - timedelta(days=8.5 + days * (1 - n / count))
            member, placed, story = _rows(some[n % 500], -n - 1)
            rows.append(
                (member | {"report": f"old {n}", "published": at}, placed | {"report": f"old {n}"}, story)
            )
        yield tuple(map(list, zip(*rows, strict=True)))


def _rows(reading: Reading, event: int) -> tuple[dict[str, Any], ...]:
    report = reading.report
    member = {
        "report": report.id,
        "take": 0,
        "lang": reading.lang,
        "outlet": report.outlet,
        "published": report.published,
        "headline": report.headline,
        "names": "\x1f".join(mention.key for mention in reading.names),
        "figures": "",
        "genre": "news",
        "model": reading.vector.model,
        "vector": reading.vector.data,
        "letters": kept_groups(report.headline, reading.lang),
    }
    story = {"id": f"event {event}", "headline": "", "lang": "en", "opened": report.published}
    story |= {"updated": report.published, "merged_into": "", "size": 1}
    return member, {"report": report.id, "story": f"event {event}", "by_hand": False}, story


def _insert(c: sa.Connection, members: Any, placed: Any, stories: Any) -> None:
    c.execute(sa.insert(MEMBERS), members)
    c.execute(sa.insert(PLACED), placed)
    c.execute(sa.insert(STORIES).prefix_with("OR IGNORE"), stories)


def measure(folder: str, size: int, out: Any) -> None:
    """A restart on the archive, then the coming reports; in a process of its own, so that memory is its own."""
    coming = pickle.loads((Path(folder) / "coming").read_bytes())
    with open_morgue(f"sqlite:///{folder}/a.db", clock=WallClock()) as morgue:
        tray = morgue.tray("cluster")
        before_mb = _peak_mb()
        started, cpu = time.perf_counter(), time.process_time()
        members = tray.members(tray.since(NOW, NOW))
        placer = Placer(members, Cluster(), "")
        load_s, load_cpu_s = time.perf_counter() - started, time.process_time() - cpu
        held = len(members)
        del members
        wall, took = place(placer, coming)
        lens_cpu_s = see_anew(placer)
        memory_mb = _peak_mb()
        del placer
        late = late_round(tray)
    out.put(
        {
            "archive": size,
            "window": held,
            "load_s": round(load_s, 1),
            "load_cpu_s": round(load_cpu_s, 1),
            "lens_cpu_s": round(lens_cpu_s, 1),
            "placements_per_cpu_s": round(len(took) / sum(took)),
            "cpu_ms": {f"p{q}": round(1000 * float(np.quantile(took, q / 100)), 2) for q in (50, 99)}
            | {"max": round(1000 * max(took), 1)},
            "placements_per_s": round(len(took) / wall),
            "late_round": late,
            "memory_mb": round(memory_mb),
            "memory_before_mb": round(before_mb),
        }
    )


def place(placer: Placer, coming: Sequence[Reading | Member]) -> tuple[float, list[float]]:
    """Wall seconds in all, and CPU seconds of each placement; the look ahead counts for the first of its block."""
    took, started = [], time.perf_counter()
    for start in range(0, len(coming), AHEAD):
        block = coming[start : start + AHEAD]
        begun = time.process_time()
        placer.expect(block)
        for reading in block:
            placer.place(reading)
            now = time.process_time()
            took.append(now - begun)
            begun = now
    return time.perf_counter() - started, took


def late_round(tray: Any) -> dict[str, float]:
    """CPU seconds when a report comes twelve hours late: the window read as of then, and placed again since."""
    begun = time.process_time()
    moment = NOW - timedelta(hours=12)
    past = tray.past(moment, tray.since(moment, NOW))
    placer = Placer(past.before, Cluster(), "")
    read_cpu_s = time.process_time() - begun
    _, took = place(placer, past.since)
    return {
        "read_cpu_s": round(read_cpu_s, 1),
        "placed_again": len(past.since),
        "place_cpu_s": round(sum(took), 1),
    }


def see_anew(placer: Placer) -> float:
    """CPU seconds to make the lens anew and see the window through it, as happens once a day."""
    begun = time.process_time()
    for memory in placer._memories.values():
        memory._sample = None
        memory.focus()
    return time.process_time() - begun


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def curve(sizes: list[int], window: int) -> list[dict[str, Any]]:
    # Processes inherit it; here numpy is loaded before the package could say so.
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    context = multiprocessing.get_context("spawn")
    found = []
    for size in sizes:
        out = context.Queue()
        with tempfile.TemporaryDirectory() as folder:
            for process in (
                context.Process(target=fill, args=(folder, size, min(size, window))),
                context.Process(target=measure, args=(folder, size, out)),
            ):
                process.start()
                process.join()
                if process.exitcode:
                    raise SystemExit(process.exitcode)
        found.append(out.get())
        print(json.dumps(found[-1]), flush=True)
    return found


def drawn(found: list[dict[str, Any]]) -> str:
    """A table, and a bar for each size."""
    lines = [
        (
            "| archive | in the window | placements/s of CPU | p50 ms | p99 ms | max ms | loaded in s "
            "(CPU) | new lens, CPU s | peak MB |"
        ),
        "|---:|---:|---:|---:|---:|---:|---:|---:|---:|",
    ]
    for one in found:
        cpu = one["cpu_ms"]
        lines.append(
            f"| {one['archive']:,} | {one['window']:,} | {one['placements_per_cpu_s']:,} | {cpu['p50']} | "
            f"{cpu['p99']} | {cpu['max']} | {one['load_s']} ({one['load_cpu_s']}) | {one['lens_cpu_s']} | "
            f"{one['memory_mb']:,} |"
        )
    most = max(one["placements_per_cpu_s"] for one in found)
    bars = [
        f"{one['archive']:>9,}  {'#' * round(50 * one['placements_per_cpu_s'] / most):<50} "
        f"{one['placements_per_cpu_s']:,}/s"
        for one in found
    ]
    return "\n".join(
        [*lines, "", "```", "placements a second of one core, by reports in the archive", *bars, "```"]
    )


def write(found: list[dict[str, Any]]) -> None:
    text = DOC.read_text("utf-8")
    before, rest = text.split(START)
    after = rest.split(END)[1]
    DOC.write_text(f"{before}{START}\n{drawn(found)}\n{END}{after}", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--window", type=int, default=100_000, help="most reports in the seven days")
    parser.add_argument("--write", action="store_true", help="draw the figures into docs/desks/cluster.md")
    options = parser.parse_args()
    found = curve(options.sizes, options.window)
    if options.write:
        write(found)


if __name__ == "__main__":
    main()
