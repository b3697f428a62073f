"""broadsheet edition: what is printed, in which order, and why."""

from __future__ import annotations

from typing import Annotated

import typer

from .show import HERE, AsJson, Folder, newsroom, print_json, print_table

app = typer.Typer(help="The edition.", no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def edition() -> None:
    """The edition."""


@app.command(epilog="Example: broadsheet edition show --why")
def show(
    folder: Folder = HERE,
    why: Annotated[bool, typer.Option("--why", help="Explain each place.")] = False,
    as_json: AsJson = False,
) -> None:
    """The newest edition in order of rank."""
    from ..office.shelves import edition_rows

    with newsroom(folder) as room:
        rows = edition_rows(room)
    if as_json:
        print_json(rows)
        return
    columns = ("place", "rank", "beat", "slug", "why") if why else ("place", "rank", "beat", "slug")
    print_table([[r[c] for c in columns] for r in rows], columns)
