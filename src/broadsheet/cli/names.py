"""broadsheet names: one identity, one spelling per language."""

from __future__ import annotations

from typing import Annotated

import typer

from .show import HERE, AsJson, Folder, newsroom, print_json

app = typer.Typer(
    help="The register of persons, organisations and places.", no_args_is_help=True, rich_markup_mode=None
)


@app.callback()
def names() -> None:
    """The register of persons, organisations and places."""


@app.command(epilog="Example: broadsheet names show Takaichi")
def show(
    text: Annotated[str, typer.Argument(help="Part of a name, in any spelling; empty for all.")] = "",
    folder: Folder = HERE,
    as_json: AsJson = False,
) -> None:
    """Identities whose names hold the text, with all their spellings."""
    from ..office.shelves import name_rows

    with newsroom(folder) as room:
        rows = name_rows(room, text)
    if as_json:
        print_json(rows)
        return
    for row in rows:
        print(f"{row['id']}  {row['kind']}")
        print("\n".join(f"  {lang}\t{name}" for lang, name in row["names"].items()))
