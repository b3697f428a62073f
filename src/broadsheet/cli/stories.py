"""broadsheet stories: one event, one story."""

from __future__ import annotations

from typing import Annotated

import typer

from .show import HERE, AsJson, Folder, newsroom, parse_since, print_json, print_table

app = typer.Typer(help="Stories and the reports that tell them.", no_args_is_help=True, rich_markup_mode=None)
StoryId = Annotated[str, typer.Argument(help="Story id or slug.")]


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
    from ..office.shelves import story_lines, story_row

    with newsroom(folder) as room:
        row = story_row(room, story, why=why)
    print_json(row) if as_json else print("\n".join(story_lines(row)))


@app.command(epilog="Example: broadsheet stories merge KEEP OTHER")
def merge(
    story: StoryId, other: Annotated[str, typer.Argument(help="Goes into the first.")], folder: Folder = HERE
) -> None:
    """Two stories tell one event: the second becomes a redirect to the first."""
    with newsroom(folder) as room:
        room.morgue.merge_stories(room.morgue.find_story(story).id, room.morgue.find_story(other).id)
    print("merged; run: broadsheet run --once")


@app.command(epilog="Example: broadsheet stories move REPORT STORY")
def move(
    report: Annotated[str, typer.Argument(help="Report id.")],
    story: Annotated[str, typer.Argument(help="Story id or slug it belongs to; 'new' opens one.")],
    folder: Folder = HERE,
) -> None:
    """A report belongs to another story; later rounds respect it."""
    with newsroom(folder) as room:
        target = "" if story == "new" else room.morgue.find_story(story).id
        room.morgue.move_report(report, target)
    print("moved; run: broadsheet run --once")


@app.command(epilog="Example: broadsheet stories split STORY REPORT [REPORT ...]")
def split(
    story: StoryId,
    reports: Annotated[list[str], typer.Argument(help="Reports that leave.")],
    folder: Folder = HERE,
) -> None:
    """Some reports of a story tell another event: they become a story of their own."""
    with newsroom(folder) as room:
        room.morgue.split_story(room.morgue.find_story(story).id, tuple(reports))
    print("split; run: broadsheet run --once")
