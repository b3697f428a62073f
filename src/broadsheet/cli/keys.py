"""broadsheet keys: what pictures are signed with."""

from __future__ import annotations

from pathlib import Path

import typer

from .show import HERE, Folder

app = typer.Typer(help="The keys pictures are signed with.", no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def keys() -> None:
    """The keys pictures are signed with."""


@app.command(epilog="Example: broadsheet keys make")
def make(folder: Folder = HERE) -> None:
    """Make a chain of certificates of your own; what is there already is kept."""
    from ..easel.seal import make_chain
    from ..settings import read_stylebook

    book = read_stylebook(Path(folder))
    there = (book.folder / "keys" / "chain.pem").exists()
    chain, key = make_chain(book.folder / "keys", book.publisher.name or book.paper.title)
    print(f"{'Kept' if there else 'Made'} {chain} and {key}. Keep the second to yourself.")
    print(
        "Pictures signed with it can be shown to be unchanged since you printed them. It does not prove who you are:"
        " validators call the certificate untrusted. For a certificate that they trust name its files in [illustrate]."
    )
