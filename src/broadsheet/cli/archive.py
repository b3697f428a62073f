"""broadsheet morgue, pending, ledger, forget, doctor: the archive and its care."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from ..errors import StylebookError
from .show import HERE, AsJson, Folder, newsroom, print_json, print_table

app = typer.Typer(help="The archive.", no_args_is_help=True, rich_markup_mode=None)


def register(root: typer.Typer) -> None:
    root.command(epilog="Example: broadsheet pending --cost --json")(pending)
    root.command(epilog="Example: broadsheet ledger --code robots-refused")(ledger)
    root.command(
        epilog="Examples: broadsheet forget REPORT --why 'takedown request'    "
        "broadsheet forget --outlet example.org --why 'asked by its publisher'"
    )(forget)
    root.command(epilog="Example: broadsheet doctor --json")(doctor)


@app.command(epilog="Example: broadsheet morgue backup /backups/morgue.sqlite")
def backup(
    target: Annotated[Path, typer.Argument(help="File to write.")],
    force: Annotated[bool, typer.Option("--force", help="Write over a file that is there.")] = False,
    folder: Folder = HERE,
) -> None:
    """A consistent copy of the archive, also while the newsroom works."""
    if target.is_dir():
        raise StylebookError(f"{target} is a folder; name a file in it", key="target", value=str(target))
    if target.exists() and not force:
        raise StylebookError(
            f"{target} is there already; name another file, or add --force to write over it",
            key="target",
            value=str(target),
        )
    if not target.absolute().parent.is_dir():
        raise StylebookError(
            f"there is no folder {target.parent}; make it first", key="target", value=str(target)
        )
    with newsroom(folder) as room:
        room.morgue.backup(target)
    print(f"Archive copied to {target}.")


@app.command()
def check(folder: Folder = HERE, as_json: AsJson = False) -> None:
    """Verify the archive: integrity, and that stories equal the replay of their moves."""
    with newsroom(folder) as room:
        problems = list(room.morgue.check())
    print_json({"problems": problems}) if as_json else print("\n".join(problems) or "The archive is sound.")
    if problems:
        raise typer.Exit(1)


def pending(
    folder: Folder = HERE,
    count: Annotated[bool, typer.Option("--count", help="Pieces before each desk (the default).")] = True,
    cost: Annotated[
        bool, typer.Option("--cost", help="What language models used up, and what the budgets leave.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """What waits before each desk; with --cost what language models have used up."""
    from ..office import models, shelves

    with newsroom(folder) as room:
        if cost:
            row = models.cost_row(room)
            print_json(row) if as_json else print("\n".join(models.cost_lines(row)))
            return
        rows = shelves.pending_rows(room)
    print_json(rows) if as_json else print_table([tuple(r.values()) for r in rows], ("desk", "pending"))


def ledger(
    folder: Folder = HERE,
    desk: Annotated[str, typer.Option(help="Only this desk.")] = "",
    code: Annotated[str, typer.Option(help="Only this code.")] = "",
    limit: Annotated[int, typer.Option(help="At most so many lines.", min=1)] = 100,
    as_json: AsJson = False,
) -> None:
    """Who did what to which piece, newest first."""
    from ..office.shelves import ledger_rows

    with newsroom(folder) as room:
        rows = ledger_rows(room, desk=desk, code=code, limit=limit)
    print_json(rows) if as_json else print_table(
        [tuple(r.values()) for r in rows], ("at", "desk", "outcome", "code", "subject", "note")
    )


def forget(
    why: Annotated[str, typer.Option(help="Kept in the ledger.")],
    report: Annotated[
        str | None, typer.Argument(help="Report id or address, or the beginning of its id.")
    ] = None,
    outlet: Annotated[
        str,
        typer.Option(
            help="All that came of an outlet: its name, the address of its feed, or a host (example.org)."
        ),
    ] = "",
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask before an outlet is forgotten.")] = False,
    folder: Folder = HERE,
) -> None:
    """Delete a report, or all of an outlet, and all text taken from it (takedown). Articles that cite it are retracted.

    There is no way back but a backup made before.
    """
    from ..office import takedown

    if bool(report) == bool(outlet):
        raise StylebookError("name a report, or --outlet with all its reports", key="report", value=report)
    with newsroom(folder) as room:
        if report:
            print(takedown.forget_report(room, report, why))
            return
        found = takedown.find_outlet(room, outlet)
        if not yes and not sys.stdin.isatty():
            raise StylebookError(f"{found.question()}; to do it add --yes", key="yes", value=False)
        if yes or typer.confirm(f"{found.question()}. Delete them?"):
            print(takedown.forget_outlet(room, found, why))


def doctor(folder: Folder = HERE, as_json: AsJson = False) -> None:
    """Check this machine: settings, archive, models, fonts, network. Exit 1 where something is wrong."""
    from ..office.doctor import examine

    findings = examine(folder)
    print_json(findings) if as_json else print_table(
        [(f["what"], f["state"], f["advice"]) for f in findings], ("what", "state", "advice")
    )
    if any(f["state"] == "wrong" for f in findings):
        raise typer.Exit(1)
