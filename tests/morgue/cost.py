"""What the archive costs, in processor seconds.

    python -m tests.morgue.cost [MEMBERS]

Prints the cost of 350 reports through all desks of the small town, of a round with nothing new, of the
archive's check, and of loading the members of a window (vectors of 1,792 bytes).
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from time import process_time

import sqlalchemy as sa

from broadsheet.log import configure
from broadsheet.morgue import Morgue, open_morgue
from broadsheet.morgue.tables import MEMBERS, PLACED
from broadsheet.news import content_id

from .smalltown import HEADLINES, T0, HandClock, Town, feeds


@contextmanager
def timed(what: str) -> Iterator[None]:
    began = process_time()
    yield
    print(f"{what}: {process_time() - began:.2f} s")


def fill_members(morgue: Morgue, count: int) -> None:
    vector = os.urandom(1792)
    with morgue._store.write() as c:
        for start in range(0, count, 5000):
            numbers = range(start, min(start + 5000, count))
            c.execute(sa.insert(MEMBERS), [_member(n, vector) for n in numbers])
            placed = [
                {"report": content_id(n), "story": content_id("story", n // 4), "by_hand": False}
                for n in numbers
            ]
            c.execute(sa.insert(PLACED), placed)


def _member(number: int, vector: bytes) -> dict[str, object]:
    return {
        "report": content_id(number),
        "take": 0,
        "lang": "ko",
        "outlet": f"Outlet {number % 99}",
        "published": T0 + timedelta(seconds=6 * number),
        "headline": f"{HEADLINES['ko']} {number}",
        "names": "\x1f".join(f"name {n * number % 5000}" for n in range(12)),
        "figures": "\x1f".join(f"{n} km" for n in range(4)),
        "genre": "news",
        "model": "plain",
        "vector": vector,
    }


def main() -> None:
    configure(level="error")
    members = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        clock = HandClock()
        with open_morgue(f"sqlite:///{Path(folder) / 'day.sqlite'}", clock=clock) as morgue:
            town = Town(clock, feeds=feeds(10), entries=35)
            with timed("350 reports through all desks"):
                town.round(morgue)
            print(f"    {morgue.library.stats()['slips']} slips")
            town.round(morgue)
            with timed("a round with nothing new, all feeds visited"):
                town.round(morgue, all_now=True)
            with timed("check"):
                assert morgue.check() == []
        with open_morgue(f"sqlite:///{Path(folder) / 'window.sqlite'}", clock=clock) as morgue:
            fill_members(morgue, members)
            tray = morgue.tray("cluster")
            with timed(f"{members} members of a window"):
                assert len(tray.members(T0)) == members
            with timed("1000 members of a window in the same archive"):
                assert len(tray.members(T0 + timedelta(seconds=6 * (members - 1000)))) == 1000


if __name__ == "__main__":
    main()
