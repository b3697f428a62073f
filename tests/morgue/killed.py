"""Works a day of the small town in a process of its own, and kills it with signal 9 after so many statements.

python -m tests.morgue.killed count URL            works the day, prints how many statements it took
python -m tests.morgue.killed kill POINT=URL ...   for each: works, dies at that statement, works on;
                                                   prints the signal each first process died of
"""

from __future__ import annotations

import os
import signal
import sys
from typing import Any

import sqlalchemy as sa

from broadsheet.log import configure
from broadsheet.morgue import open_morgue

from .smalltown import HandClock, Town, feeds

statements = 0
last = 0


@sa.event.listens_for(sa.Engine, "before_cursor_execute")
def _before(*_: Any) -> None:
    _tick()


@sa.event.listens_for(sa.Engine, "commit")
def _commit(*_: Any) -> None:
    _tick()


def _tick() -> None:
    global statements
    statements += 1
    if statements == last:
        os.kill(os.getpid(), signal.SIGKILL)


def work(url: str) -> None:
    clock = HandClock()
    town = Town(clock, feeds=feeds(2), entries=2)
    with open_morgue(url, clock=clock) as morgue:
        for _ in range(2):
            town.round(morgue)


def work_and_die(url: str, at: int) -> int:
    """In a process of its own; the signal it died of, 0 for none."""
    global statements, last
    child = os.fork()
    if child == 0:
        statements, last = 0, at
        work(url)
        os._exit(0)
    return os.WTERMSIG(os.waitpid(child, 0)[1])


def main() -> None:
    configure(level="error")
    if sys.argv[1] == "count":
        work(sys.argv[2])
        print(statements)
        return
    for argument in sys.argv[2:]:
        point, _, url = argument.partition("=")
        print(work_and_die(url, int(point)))
        assert work_and_die(url, 0) == 0


if __name__ == "__main__":
    main()
