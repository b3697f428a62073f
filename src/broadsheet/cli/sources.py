"""broadsheet sources: the owner's list of feeds (feeds.opml) and how they fare."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from .show import HERE, AsJson, Folder, newsroom, print_json, print_table, read_settings

app = typer.Typer(help="The list of feeds.", no_args_is_help=True, rich_markup_mode=None)


@app.command(epilog="Example: broadsheet sources add https://example.org/news --use brief")
def add(
    url: Annotated[str, typer.Argument(help="A feed, or a page that names its feed.")],
    name: Annotated[str, typer.Option(help="Outlet name; default: the feed's title.")] = "",
    use: Annotated[
        str, typer.Option(help="link, brief or digest: what you may do with its texts.")
    ] = "brief",
    folder: Folder = HERE,
) -> None:
    """Find the feed of a page and add it to feeds.opml."""
    from ..office.sources import add_source

    with newsroom(folder) as room:
        feed = add_source(room, url, name=name, use=use)
    print(f"Added {feed.outlet}: {feed.url}")


@app.command("list")
def list_(folder: Folder = HERE, as_json: AsJson = False) -> None:
    """The feeds in feeds.opml."""
    with newsroom(folder) as room:
        feeds = room.feeds
    rows = [
        {"outlet": f.outlet, "url": f.url, "lang": f.lang, "use": f.use.value, "licence": f.licence}
        for f in feeds
    ]
    print_json(rows) if as_json else print_table(
        [tuple(r.values()) for r in rows], ("outlet", "feed", "lang", "use", "licence")
    )


@app.command(epilog="Example: broadsheet sources check --json")
def check(folder: Folder = HERE, as_json: AsJson = False) -> None:
    """Health of each feed: status, last new item, errors, refusals, next visit."""
    from ..office.sources import source_health

    with newsroom(folder) as room:
        rows = source_health(room)
    head = ("outlet", "status", "code", "last new", "errors", "refused", "next visit", "feed")
    print_json(rows) if as_json else print_table([[r[h.replace(" ", "_")] for h in head] for r in rows], head)


@app.command("import", epilog="Example: broadsheet sources import subscriptions.opml")
def import_(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False)], folder: Folder = HERE
) -> None:
    """Add the feeds of an OPML file to feeds.opml; known ones are left as they are."""
    from ..office.sources import import_sources

    added, known = import_sources(read_settings(folder), file.read_bytes())
    print(f"{added} added, {known} already in the list.")


@app.command("export", epilog="Example: broadsheet sources export > feeds.opml")
def export_(folder: Folder = HERE) -> None:
    """Print the list as OPML."""
    from ..wire.opml import opml_write

    stylebook = read_settings(folder)
    with newsroom(folder) as room:
        sys.stdout.buffer.write(opml_write(room.feeds, stylebook.paper.title))
