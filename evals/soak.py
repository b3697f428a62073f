"""make soak: many rounds on the sample wire; memory must level off and nothing may be filed twice.

Usage: python evals/soak.py [ROUNDS]
"""

from __future__ import annotations

import resource
import sys
import tempfile
from pathlib import Path

from bench import settings

from broadsheet.log import configure
from broadsheet.newsroom import open_newsroom
from broadsheet.wire.sample import SampleWire

ALLOWED_GROWTH_MB = 150


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
    return 0 if growth < ALLOWED_GROWTH_MB else 1


if __name__ == "__main__":
    sys.exit(main())
