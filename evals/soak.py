"""make soak: many rounds on the sample wire; memory must level off and nothing may be filed twice. Then rounds beside a
hostile outlet and seeded mutations of it (``tests/hostile/outlet.py``): each must end in time, with the good outlets'
story printed and nothing foreign unescaped in a message.

Usage: python evals/soak.py [ROUNDS] [SEEDS]
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench import settings
from tests.hostile.outlet import hostile_rounds

from broadsheet.log import configure
from broadsheet.newsroom import open_newsroom
from broadsheet.wire.sample import SampleWire

ALLOWED_GROWTH_MB = 150
LONGEST_ROUND_S = 120.0


def main() -> int:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    configure(level="error")
    peaks = []
    with tempfile.TemporaryDirectory() as name, SampleWire() as wire:  # noqa: SIM117
        with open_newsroom(settings(Path(name)), feeds=wire.feeds()) as room:
            for number in range(rounds):
                result = room.round(all_now=True)
                printed = room.print()
                peaks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
                print(
                    f"round {number + 1}: {result.moved} moved, {printed.written} written, {peaks[-1]:.0f} MB"
                )
                if number and (result.moved or printed.written):
                    print("a round with nothing new changed something")
                    return 1
    growth = peaks[-1] - peaks[0]
    print(f"memory grew by {growth:.0f} MB over {rounds} rounds")
    wrong = _hostile(int(sys.argv[2]) if len(sys.argv) > 2 else 10)
    return 0 if growth < ALLOWED_GROWTH_MB and not wrong else 1


def _hostile(seeds: int) -> list[str]:
    wrong: list[str] = []
    for seed in range(seeds):
        with tempfile.TemporaryDirectory() as name:
            began = time.monotonic()
            found = hostile_rounds(Path(name) / "paper", rounds=2, seed=seed, longest_s=LONGEST_ROUND_S)
        print(
            f"hostile outlet, seed {seed}: two rounds in {time.monotonic() - began:.0f} s; {found or 'all held'}"
        )
        wrong += found
    return wrong


if __name__ == "__main__":
    sys.exit(main())
