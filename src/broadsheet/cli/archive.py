"""broadsheet morgue, pending, ledger, forget, doctor: the archive and its care."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .show import HERE, AsJson, Folder, newsroom, print_json, print_table

app = typer.Typer(help="The archive.", no_args_is_help=True, rich_markup_mode=None)


def register(root: typer.Typer) -> None:
    root.command(epilog="Example: broadsheet pending --cost --json")(pending)
    root.command(epilog="Example: broadsheet ledger --code robots-refused")(ledger)
    root.command(epilog="Example: broadsheet forget REPORT --why 'takedown request'")(forget)
    root.command(epilog="Example: broadsheet doctor --json")(doctor)


@app.command(epilog="Example: broadsheet morgue backup /backups/morgue.sqlite")
def backup(target: Annotated[Path, typer.Argument(help="File to write.")], folder: Folder = HERE) -> None:
    """A consistent copy of the archive, also while the newsroom works."""
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
    report: Annotated[str, typer.Argument(help="Report id or address, or the beginning of its id.")],
    why: Annotated[str, typer.Option(help="Kept in the ledger.")],
    folder: Folder = HERE,
) -> None:
    """Delete a report and all text taken from it (takedown). Articles that cite it are retracted."""
    from ..office.finding import find_report

    with newsroom(folder) as room:
        count = room.morgue.forget(find_report(room, report), why)
    print(f"Forgotten; {count} articles retracted. Run: broadsheet run --once")


def doctor(folder: Folder = HERE, as_json: AsJson = False) -> None:
    """Check this machine: settings, archive, models, fonts, network. Exit 1 where something is wrong."""
    from ..office.doctor import examine

    findings = examine(folder)
    print_json(findings) if as_json else print_table(
        [(f["what"], f["state"], f["advice"]) for f in findings], ("what", "state", "advice")
    )
    if any(f["state"] == "wrong" for f in findings):
        raise typer.Exit(1)
