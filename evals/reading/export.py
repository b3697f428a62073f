"""The reports behind a printed site, as JSON lines beside it: what the sheets show and the counters look things up in.

python evals/reading/export.py --demo --out DIR [--json]    `broadsheet demo --once`, and DIR/reports.jsonl
python evals/reading/export.py --archive FOLDER --out DIR    the reports of an archive, for a site printed into DIR
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from broadsheet import cli
from broadsheet.news import Feed
from broadsheet.newsroom import Newsroom, RoundResult, open_newsroom
from broadsheet.office import demo
from broadsheet.settings import read_stylebook

REPORTS = "reports.jsonl"


class _Kept(demo.Demo):
    """The demo, with its reports written down before its archive goes."""

    def _summary(self, room: Newsroom, feeds: tuple[Feed, ...], result: RoundResult) -> dict[str, Any]:
        write(room, self.out)
        return super()._summary(room, feeds, result)


def write(room: Newsroom, out: Path) -> int:
    """Write the reports of all stories into ``out``; says how many."""
    ids = sorted({id for story in room.library.stories() for id in story.reports})
    rows = [
        {
            "id": r.id,
            "outlet": r.outlet,
            "lang": r.lang,
            "headline": r.headline,
            "dek": r.dek,
            "text": r.text,
        }
        for r in room.library.reports(ids)
    ]
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    (out / REPORTS).write_text(text, "utf-8")
    return len(rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--demo", action="store_true")
    source.add_argument("--archive", type=Path, help="folder with broadsheet.toml")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--json", action="store_true", help="the demo's summary for programs")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    if options.demo:
        demo.Demo = _Kept  # type: ignore[misc]
        said = ["--json"] if options.json else []
        sys.argv = ["broadsheet", "demo", "--out", str(options.out), "--once", *said]
        cli.main()
        return
    with open_newsroom(read_stylebook(options.archive)) as room:
        print(f"{write(room, options.out)} reports")


if __name__ == "__main__":
    main()
