"""broadsheet models: which language models can be used, fetching one, trying the one configured."""

from __future__ import annotations

from typing import Annotated

import typer

from .show import HERE, AsJson, Folder, byte_progress, newsroom, print_json, print_table, read_settings

app = typer.Typer(
    help="Language models: what can be used, fetching a file, trying it.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@app.command("list", epilog="Example: broadsheet models list --json")
def list_models(folder: Folder = HERE, as_json: AsJson = False) -> None:
    """Ways to a language model: installed or not, the one configured, the model files at hand."""
    from ..office.models import model_rows

    rows = model_rows(read_settings(folder))
    if as_json:
        print_json(rows)
        return
    head = ("provider", "installed", "configured", "address", "about", "files")
    cells = [
        (
            r["provider"],
            "yes" if r["installed"] else r["install"],
            *(r[k] for k in head[2:5]),
            " ".join(r["files"]),
        )
        for r in rows
    ]
    print_table(cells, head)


@app.command(epilog="Example: broadsheet models get OWNER/REPOSITORY/FILE.gguf --sha256 HEX")
def get(
    source: Annotated[str, typer.Argument(help="Address of a file, or owner/repository/file at the hub.")],
    sha256: Annotated[str, typer.Option(help="SHA-256 the file must have, in hex.")],
    folder: Folder = HERE,
) -> None:
    """Download a model file ([models] downloads must be on); goes on where it was cut off."""
    from ..office.models import fetch_model

    with byte_progress(source) as advance:
        path = fetch_model(read_settings(folder), source, sha256, advance=advance)
    print(f'{path} is here; to write with it: [write] model = "gguf:{path.name}"')


@app.command(epilog="Example: broadsheet models check --json")
def check(folder: Folder = HERE, as_json: AsJson = False) -> None:
    """Ask the configured model one small question: does a typed answer come, how fast?"""
    from ..office.models import check_model

    with newsroom(folder) as room:
        row = check_model(room)
    print_json(row) if as_json else print_table([tuple(row.values())], tuple(row))
