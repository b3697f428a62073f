"""broadsheet sources: the owner's list of feeds (feeds.opml) and how they fare."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..redact import redacted
from .show import HERE, AsJson, Folder, newsroom, print_json, print_table, read_settings

if TYPE_CHECKING:
    from ..news import Feed

Which = Annotated[str, typer.Argument(help="Address of the feed, or the name of its outlet.")]
app = typer.Typer(help="The list of feeds.", no_args_is_help=True, rich_markup_mode=None)


@app.command(epilog="Example: broadsheet sources add https://example.org/news --use brief")
def add(
    url: Annotated[str, typer.Argument(help="A feed, or a page that names its feed.")],
    name: Annotated[str, typer.Option(help="Outlet name; default: the feed's title.")] = "",
    use: Annotated[
        str,
        typer.Option(
            help=(
                "link, brief or digest: what you may do with its texts; default: brief, or digest where "
                "an open licence is found."
            )
        ),
    ] = "",
    lang: Annotated[str, typer.Option(help="Language (BCP-47); default: the feed's own.")] = "",
    into: Annotated[
        str, typer.Option("--folder", help="Folder of the list, made where there is none: World/Asia.")
    ] = "",
    folder: Folder = HERE,
    as_json: AsJson = False,
) -> None:
    """Find the feed of a page and add it to feeds.opml."""
    from ..office.sources import add_source

    with newsroom(folder) as room:
        feed = add_source(room, url, name=name, use=use, lang=lang, folder=into)
    undo = _command("remove", feed.url)
    print_json(_row(feed) | {"undo": undo}) if as_json else print(
        f"Added {feed.outlet}: {feed.url}\nUndo: {undo}"
    )


@app.command(epilog="Example: broadsheet sources remove https://example.org/feed.xml")
def remove(feed: Which, folder: Folder = HERE, as_json: AsJson = False) -> None:
    """Take a feed out of the list. Reports it brought stay; new editions no longer name it among the sources."""
    from ..office.sources import remove_source

    gone = remove_source(read_settings(folder), feed)
    _tell("Removed", gone, _command("restore", gone.url), as_json)


@app.command(epilog="Example: broadsheet sources restore https://example.org/feed.xml")
def restore(feed: Which, folder: Folder = HERE, as_json: AsJson = False) -> None:
    """Put a removed feed back as it was: its folder, language, name and use."""
    from ..office.sources import restore_source

    back = restore_source(read_settings(folder), feed)
    _tell("Restored", back, _command("remove", back.url), as_json)


@app.command(epilog="Example: broadsheet sources rename https://example.org/feed.xml 'Example Gazette'")
def rename(
    feed: Which,
    name: Annotated[
        str, typer.Argument(help="What the outlet is to be called; empty for the feed's own title.")
    ],
    folder: Folder = HERE,
    as_json: AsJson = False,
) -> None:
    """Call an outlet by another name: on the sources page from the next print, in articles from its next report on."""
    from ..office.sources import change_source

    was = change_source(read_settings(folder), feed, {"text": name, "title": ""})
    if was.outlet == name:
        _already(f"called {name}", was, as_json)
    else:
        _tell("Renamed", was, _command("rename", was.url, was.outlet), as_json)


@app.command(epilog="Example: broadsheet sources move 'Example Gazette' World/Asia")
def move(
    feed: Which,
    into: Annotated[
        str,
        typer.Argument(
            metavar="FOLDER", help="Folder of the list, made where there is none; empty for none."
        ),
    ],
    folder: Folder = HERE,
    as_json: AsJson = False,
) -> None:
    """Move a feed into a folder of the list; what it does not say itself (language, use) it takes from there."""
    from ..office.sources import move_source

    was = move_source(read_settings(folder), feed, into)
    if was.folder == into.strip("/"):
        _already(f"in {into}" if into else "in no folder", was, as_json)
    else:
        _tell("Moved", was, _command("move", was.url, was.folder), as_json)


@app.command(epilog="Example: broadsheet sources pause 'Example Gazette'")
def pause(feed: Which, folder: Folder = HERE, as_json: AsJson = False) -> None:
    """Keep a feed in the list but do not visit it."""
    from ..office.sources import change_source

    was = change_source(read_settings(folder), feed, {"paused": "true"})
    if was.paused:
        _already("paused", was, as_json)
    else:
        _tell("Paused", was, _command("resume", was.url), as_json)


@app.command(epilog="Example: broadsheet sources resume 'Example Gazette'")
def resume(feed: Which, folder: Folder = HERE, as_json: AsJson = False) -> None:
    """Visit a paused feed again."""
    from ..office.sources import change_source

    was = change_source(read_settings(folder), feed, {"paused": ""})
    if was.paused:
        _tell("Resumed", was, _command("pause", was.url), as_json)
    else:
        _already("visited; it was not paused", was, as_json)


def _command(verb: str, *words: str) -> str:
    return shlex.join(["broadsheet", "sources", verb, *words])


def _tell(what: str, feed: Feed, undo: str, as_json: bool) -> None:
    if as_json:
        print_json(_row(feed) | {"done": what.lower(), "undo": undo})
    else:
        print(f"{what} {feed.outlet or feed.url}: {feed.url}\nUndo: {undo}")


def _already(state: str, feed: Feed, as_json: bool) -> None:
    if as_json:
        print_json(_row(feed) | {"done": "", "undo": ""})
    else:
        print(f"{feed.outlet or feed.url} is already {state}: {feed.url}")


def _row(feed: Feed) -> dict[str, object]:
    return {
        "outlet": feed.outlet, "url": feed.url, "lang": feed.lang, "use": feed.use.value, "licence": feed.licence,
        "folder": feed.folder, "paused": feed.paused,
    }  # fmt: skip


@app.command("list")
def list_(folder: Folder = HERE, as_json: AsJson = False) -> None:
    """The feeds in feeds.opml."""
    from ..office.sources import named

    with newsroom(folder) as room:
        feeds = named(room)
    if as_json:
        print_json([_row(feed) for feed in feeds])
        return
    rows = [
        (f.outlet, f.url, f.lang, f.use.value, f.folder or "-", "paused" if f.paused else "-") for f in feeds
    ]
    _columns(rows, ("outlet", "feed", "lang", "use", "folder", "state"), (22, 34, 5, 6, 12, 6))


@app.command(epilog="Example: broadsheet sources check --json")
def check(folder: Folder = HERE, as_json: AsJson = False) -> None:
    """Health of each feed: status, last new item, errors, refusals, next visit."""
    from ..office.sources import source_health

    with newsroom(folder) as room:
        rows = source_health(room)
    if as_json:
        print_json(rows)
        return
    shown = [
        (r["outlet"], r["status"] or "-", r["code"] or "ok", _minute(r["last_new"]), r["errors"] or "-",
         " ".join(f"{code}:{n}" for code, n in r["refused"].items()) or "-", _minute(r["next_visit"]), r["feed"])
        for r in rows
    ]  # fmt: skip
    head = ("outlet", "status", "code", "last new", "errors", "refused", "next visit", "feed")
    _columns(shown, head, (18, 6, 11, 11, 6, 8, 11, 0))


def _minute(when: datetime | None) -> str:
    """To the minute, without the year: a feed's last days are what matters."""
    return f"{when:%m-%d %H:%M}" if when else "-"


def _columns(rows: Sequence[Sequence[object]], head: Sequence[str], widths: Sequence[int]) -> None:
    """Columns of 80 characters in all on a terminal (a width of 0 is not shown there), tab-separated elsewhere."""
    if not rows or not sys.stdout.isatty():
        print_table([head, *rows] if rows else [], head)
        return
    for row in [head, *rows]:
        cells = [str(cell)[:width].ljust(width) for cell, width in zip(row, widths, strict=True) if width]
        print(redacted(" ".join(cells).rstrip()))


@app.command("import", epilog="Example: broadsheet sources import subscriptions.opml")
def import_(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False)],
    folder: Folder = HERE,
    as_json: AsJson = False,
) -> None:
    """Add the feeds of an OPML file to feeds.opml; known ones are left as they are."""
    from ..office.sources import import_sources

    done = import_sources(read_settings(folder), file.read_bytes())
    if as_json:
        print_json({"added": done.added, "known": done.known, "others": done.others})
        return
    print(f"{done.added} added, {done.known} already in the list.")
    for name, kind in done.others:
        print(f"Not a feed, left out: {name[:80]} ({kind[:40]}: a page read by rules of another program)")


@app.command("export", epilog="Example: broadsheet sources export > feeds.opml")
def export_(folder: Folder = HERE) -> None:
    """Print the list as OPML."""
    from ..wire.opml import opml_write

    stylebook = read_settings(folder)
    with newsroom(folder) as room:
        sys.stdout.buffer.write(opml_write(room.feeds, stylebook.paper.title))
