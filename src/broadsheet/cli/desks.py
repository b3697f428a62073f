"""Each desk alone: broadsheet gather, fetch, extract, ... edit; and rework."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import typer

from ..flow import FLOW
from .show import HERE, AsJson, Folder, newsroom, parse_since, print_json, progress


def register(app: typer.Typer) -> None:
    for row in FLOW:
        app.command(row.name, help=row.does)(_command(row.name))
    app.command(
        epilog=(
            "Examples: broadsheet rework write --since 3d --dry-run    broadsheet rework fetch "
            "https://example.org/news/1"
        )
    )(rework)


def _command(verb: str) -> Callable[[Folder, bool], None]:
    def work(folder: Folder = HERE, as_json: AsJson = False) -> None:
        with newsroom(folder) as room, progress() as advance:
            result = room.shift(verb, on_progress=advance)
        counts = {"desk": verb, "filed": result.filed, "spiked": result.spiked, "held": result.held}
        print_json(counts) if as_json else print(
            f"{verb}: {result.filed} done, {result.spiked} could not be used, {result.held} put off"
        )

    return work


def rework(
    desk: Annotated[str, typer.Argument(help="Desk whose work is done again.")],
    reports: Annotated[
        list[str] | None, typer.Argument(help="With fetch: ids or addresses of reports to look at now.")
    ] = None,
    since: Annotated[str, typer.Option(help="Only work done since: 2026-01-31, 3d, 12h.")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say how many items it would be.")] = False,
    folder: Folder = HERE,
) -> None:
    """Put what a desk has worked back before it, for example after its settings changed."""
    from ..office.mending import rework as reworked

    with newsroom(folder) as room:
        print(reworked(room, desk, tuple(reports or ()), since=parse_since(since), dry_run=dry_run))
