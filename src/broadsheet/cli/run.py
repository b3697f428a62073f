"""broadsheet run, print and demo: the newsroom at work."""

from __future__ import annotations

import sys
import time
from contextlib import nullcontext
from pathlib import Path
from typing import Annotated

import typer

from .show import HERE, AsJson, Folder, newsroom, print_json, progress


def register(app: typer.Typer) -> None:
    app.command(epilog="Examples: broadsheet run --once    broadsheet run --once --now    broadsheet run")(
        run
    )
    app.command("print", epilog="Example: broadsheet print --out /srv/www")(print_site)
    app.command(
        epilog="Examples: broadsheet demo    broadsheet demo --out site --once    broadsheet demo --live"
    )(demo)


def run(
    folder: Folder = HERE,
    once: Annotated[bool, typer.Option("--once", help="One round, then stop.")] = False,
    now: Annotated[bool, typer.Option("--now", help="Visit all feeds, not only those that are due.")] = False,
    strict: Annotated[
        bool,
        typer.Option("--strict", help="Stop at a bug instead of setting its feed, page or report aside."),
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Say only what failed or needs you; for cron.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Visit the feeds that are due, work every desk and print the site to DIR/site."""
    from ..office.articles import leaving
    from ..office.rounds import describe, needs, run_round, sentences, wait_s

    with newsroom(folder, strict=strict) as room:
        while True:
            for line in (*room.unusable, *leaving(room, printing=True)):
                print(line, file=sys.stderr)
            with nullcontext() if quiet else progress() as advance:
                done = run_round(room, all_now=now, on_progress=advance)
            if as_json:
                print_json(describe(done))
            elif lines := needs(done) if quiet else sentences(done):
                print("\n".join(lines))
            sys.stdout.flush()
            if once:
                return
            time.sleep(wait_s(room))


def print_site(
    folder: Folder = HERE,
    out: Annotated[Path | None, typer.Option(help="Folder to print into (default: DIR/site).")] = None,
    verify: Annotated[
        bool,
        typer.Option("--verify", help="Read every file back; print again what is not as it was printed."),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Make the edition up again where something changed, and print it; only changed pages are written."""
    from ..office.articles import leaving
    from ..office.rounds import reprint

    with newsroom(folder) as room:
        for line in leaving(room, printing=True):
            print(line, file=sys.stderr)
        printed, kept = reprint(room, out, verify=verify)
    summary = {
        "pages": printed.pages,
        "written": printed.written,
        "removed": printed.removed,
        "notes": [*kept, *printed.notes],
    }
    counts = f"{printed.pages} pages, {printed.written} written, {printed.removed} removed"
    print_json(summary) if as_json else print("\n".join((counts, *kept)))


def demo(
    out: Annotated[Path, typer.Option(help="Folder to print into.")] = Path("demo-site"),
    once: Annotated[bool, typer.Option("--once", help="Print and stop; do not serve.")] = False,
    live: Annotated[
        bool, typer.Option("--live", help="Real public feeds instead of the sample material.")
    ] = False,
    port: Annotated[int, typer.Option(help="Port to serve at; the next free one if taken.")] = 8000,
    as_json: AsJson = False,
) -> None:
    """Run the whole newsroom on packaged sample material and show the site it prints."""
    from ..office.demo import Demo

    with Demo(out=out, live=live, port=port, once=once) as show:
        with progress() as advance:
            summary = show.run(on_progress=advance)
        print_json(summary) if as_json else print(show.sentence(summary))
        if not once:
            if show.port != port:
                print(f"Port {port} is taken; the next free one is {show.port}.", flush=True)
            print(f"The site is at {show.base_url}/  (stop with Ctrl-C)", flush=True)
            show.serve()
