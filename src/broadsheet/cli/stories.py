"""broadsheet stories: one event, one story."""

from __future__ import annotations

from typing import Annotated

import typer

from .show import HERE, AsJson, Folder, newsroom, parse_since, print_json, print_table

app = typer.Typer(help="Stories and the reports that tell them.", no_args_is_help=True, rich_markup_mode=None)
StoryId = Annotated[str, typer.Argument(help="Story id, address or slug, or the beginning of one.")]


@app.command("list", epilog="Example: broadsheet stories list --since 3d --limit 20 --json")
def list_(
    folder: Folder = HERE,
    limit: Annotated[int | None, typer.Option(help="At most so many, newest first.", min=1)] = None,
    since: Annotated[str, typer.Option(help="Updated since: 2026-01-31, 3d, 12h.")] = "",
    as_json: AsJson = False,
) -> None:
    """All stories, with or without an article, newest first."""
    from ..office.shelves import story_rows

    with newsroom(folder) as room:
        rows = story_rows(room, since=parse_since(since), limit=limit)
    if as_json:
        print_json(rows)
    else:
        print_table(
            [(r["id"], len(r["reports"]), ",".join(r["languages"]), r["title"]) for r in rows],
            ("id", "reports", "languages", "title"),
        )


@app.command(epilog="Example: broadsheet stories show 1f2e3d4c5b6a7988 --why")
def show(
    story: StoryId,
    folder: Folder = HERE,
    why: Annotated[
        bool, typer.Option("--why", help="What tied each report to the story, and the runner-up.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """One story with its reports."""
    from ..office.finding import find_story
    from ..office.shelves import story_lines, story_row

    with newsroom(folder) as room:
        row = story_row(room, find_story(room, story), why=why)
    print_json(row) if as_json else print("\n".join(story_lines(row)))


@app.command(epilog="Example: broadsheet stories merge KEEP OTHER")
def merge(
    story: StoryId, other: Annotated[str, typer.Argument(help="Goes into the first.")], folder: Folder = HERE
) -> None:
    """Two stories tell one event: the second becomes a redirect to the first."""
    from ..office.mending import merge as merged

    with newsroom(folder) as room:
        print(merged(room, story, other))


@app.command(epilog="Example: broadsheet stories unmerge OTHER")
def unmerge(story: StoryId, folder: Folder = HERE) -> None:
    """Undo a merge: the story that went into another comes back with its reports and its address."""
    from ..office.mending import unmerge as unmerged

    with newsroom(folder) as room:
        print(unmerged(room, story))


@app.command(epilog="Example: broadsheet stories move REPORT STORY")
def move(
    report: Annotated[str, typer.Argument(help="Report id or address, or the beginning of its id.")],
    story: Annotated[str, typer.Argument(help="Story it belongs to; 'new' opens one.")],
    folder: Folder = HERE,
) -> None:
    """A report belongs to another story; later rounds respect it."""
    from ..office.mending import move as moved

    with newsroom(folder) as room:
        print(moved(room, report, story))


@app.command(epilog="Example: broadsheet stories split STORY REPORT [REPORT ...]")
def split(
    story: StoryId,
    reports: Annotated[list[str], typer.Argument(help="Reports that leave.")],
    folder: Folder = HERE,
) -> None:
    """Some reports of a story tell another event; the half with the oldest report keeps the address."""
    from ..office.mending import split as parted

    with newsroom(folder) as room:
        print(parted(room, story, tuple(reports)))
