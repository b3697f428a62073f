"""make eval: measure every floor in evals/floors.toml on data that ships, and compare.

Exit 1 where a figure is below its floor. ``--lower REASON`` writes the measured figures as new floors
and prints the reason to put into the change.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from tests import floors  # noqa: E402


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lower", metavar="REASON", default="", help="accept lower figures, with the reason")
    options = parser.parse_args()
    wanted = tomllib.loads((HERE / "floors.toml").read_text("utf-8"))
    low = 0
    for section, keys in wanted.items():
        figures = floors.measure(section)
        for key, floor in keys.items():
            figure = figures[key]
            good = figure >= floor
            low += not good
            print(f"{section}.{key}: {figure:.4f} (floor {floor}) {'ok' if good else 'BELOW'}")
    if low and options.lower:
        print(f"{low} floors are to be lowered by hand in evals/floors.toml; reason: {options.lower}")
        return 0
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
