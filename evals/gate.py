"""make eval: measure every floor in evals/floors.toml, and compare;
what needs data that does not ship is skipped without it.

Exit 1 where a figure is below its floor, or above it in a section that ends in ``_at_most``. ``--lower REASON`` writes
the measured figures into the file as the new floors, each with its reason beside it.
"""

from __future__ import annotations

import argparse
import math
import re
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from tests import floors  # noqa: E402


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lower", metavar="REASON", default="", help="accept lower figures, with the reason")
    options = parser.parse_args()
    path = HERE / "floors.toml"
    text = path.read_text("utf-8")
    below: dict[tuple[str, str], float] = {}
    for section, keys in tomllib.loads(text).items():
        if why := floors.unmeasured(section):
            print(f"{section}: skipped, {why}")
            continue
        figures = floors.measure(section)
        for key, floor in keys.items():
            good = floors.holds(section, figures[key], floor)
            if not good:
                below[section, key] = figures[key]
            told = "ok" if good else "WORSE"
            print(f"{section}.{key}: {figures[key]:.4f} (pinned {floor}) {told}")
    if below and options.lower:
        path.write_text(lowered(text, below, options.lower), "utf-8")
        print(f"{len(below)} floors lowered in {path}; put the reason into the change: {options.lower}")
        return 0
    return 1 if below else 0


def lowered(text: str, below: Mapping[tuple[str, str], float], reason: str) -> str:
    """The floors' file with the figures of ``below`` (rounded down) and the reason as a comment."""
    lines, section = [], ""
    for line in text.splitlines():
        heading = re.match(r"\[(\w+)\]", line)
        section = heading.group(1) if heading else section
        figure = below.get((section, line.partition("=")[0].strip()))
        if figure is not None:
            line = (
                f"{line.partition('=')[0].strip()} = {math.floor(figure * 1000) / 1000}  # "
                f"{' '.join(reason.split())}"
            )
        lines.append(line)
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    sys.exit(main())
