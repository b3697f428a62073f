"""What commands share: options, opening the newsroom of a folder, tables, JSON, progress."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import BroadsheetError, StylebookError
from ..redact import redacted

if TYPE_CHECKING:
    from ..newsroom import Newsroom, Progress
    from ..settings import Stylebook

Folder = Annotated[Path, typer.Option("--dir", "-C", help="Folder with broadsheet.toml.")]
AsJson = Annotated[bool, typer.Option("--json", help="Machine-readable result on standard output.")]
HERE = Path()


def complain(error: BroadsheetError) -> None:
    """One line on standard error: the code and what to do."""
    print(f"broadsheet: {error} [{error.code}]", file=sys.stderr)


def read_settings(folder: Path) -> Stylebook:
    """The settings of a newsroom's folder; logging is set up by them."""
    from ..log import configure
    from ..settings import read_stylebook

    if not (folder / "broadsheet.toml").exists():
        raise StylebookError(
            f"no broadsheet.toml in {folder.resolve()}; make a newsroom with: broadsheet init DIR",
            key="dir",
            value=str(folder),
        )
    stylebook = read_stylebook(folder)
    configure(level=stylebook.log.level, as_json=stylebook.log.json_lines)
    return stylebook


@contextmanager
def newsroom(folder: Path, *, strict: bool = False) -> Iterator[Newsroom]:
    """The newsroom of a folder, open for one command. ``strict``: a bug at a desk stops it."""
    from ..newsroom import open_newsroom

    with open_newsroom(read_settings(folder), strict=strict) as room:
        yield room


def print_json(value: Any) -> None:
    print(redacted(json.dumps(value, ensure_ascii=False, indent=1, default=_plain)))


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, (frozenset, set)):
        return sorted(value)
    return str(value)


def print_table(rows: Sequence[Sequence[object]], head: Sequence[str]) -> None:
    """Columns on a terminal, tab-separated lines elsewhere, where nothing is cut.

    On a terminal each row is one line, as wide as its characters are drawn (two columns for 漢 and 한): the first
    column stays whole, what else is too long ends in "…". Without a row stdout stays empty, and stderr says so.
    """
    if not rows:
        print("nothing to list", file=sys.stderr)
        return
    if not sys.stdout.isatty():
        for row in rows:
            print(redacted("\t".join(str(cell) for cell in row)))
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console()
    cells = [[" ".join(redacted(str(cell)).split()) for cell in row] for row in rows]
    table = Table(box=None, header_style="bold")
    for title, width in zip(head, _widths([list(head), *cells], console.width), strict=True):
        table.add_column(title, no_wrap=True, overflow="ellipsis", width=width)
    for row in cells:
        table.add_row(*map(Text, row))
    console.print(table)


def _widths(rows: Sequence[Sequence[str]], most: int) -> list[int]:
    """Columns of the terminal for each of the table's: as needed, the widest but the first narrowed until all fit."""
    from rich.cells import cell_len

    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    while sum(widths) + 2 * len(widths) > most:
        widest = max(range(len(widths)), key=lambda place: (widths[place] > 8, place > 0, widths[place]))
        if widths[widest] <= 1:
            break
        widths[widest] -= 1
    return widths


def parse_since(text: str) -> datetime | None:
    """An ISO date or time, or "3d", "12h" back from now. Empty means no limit. Raises BadParameter."""
    if not text:
        return None
    unit = {"d": "days", "h": "hours"}.get(text[-1:])
    try:
        if unit and text[:-1].isdigit():
            return datetime.now(UTC) - timedelta(**{unit: int(text[:-1])})
        when = datetime.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is neither a date such as 2026-01-31 nor 3d or 12h") from None
    return when if when.tzinfo else when.replace(tzinfo=UTC)


@contextmanager
def progress() -> Iterator[Progress]:
    """A bar per desk on a terminal; elsewhere one plain line per desk when it is done."""
    if sys.stderr.isatty():
        with _bars() as advance:
            yield advance
        return
    last: dict[str, tuple[int, int]] = {}

    def advance_plain(desk: str, done: int, total: int) -> None:
        if desk not in last and last:
            name = list(last)[-1]
            print(f"{name}: {last[name][0]}", file=sys.stderr)
        last.pop(desk, None)
        last[desk] = (done, total)

    yield advance_plain
    if last:
        name = list(last)[-1]
        print(f"{name}: {last[name][0]}", file=sys.stderr)


@contextmanager
def _bars() -> Iterator[Progress]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description:>12}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as bars:
        tasks: dict[str, Any] = {}

        def advance(desk: str, done: int, total: int) -> None:
            if desk not in tasks:
                tasks[desk] = bars.add_task(desk, total=total)
            bars.update(tasks[desk], completed=done, total=max(total, done))

        yield advance


@contextmanager
def byte_progress(what: str) -> Iterator[Callable[[int, int], None]]:
    """A bar of bytes on a terminal; elsewhere a plain line for each tenth."""
    if sys.stderr.isatty():
        from rich.console import Console
        from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TransferSpeedColumn

        columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn())
        with Progress(*columns, console=Console(stderr=True)) as bars:
            task = bars.add_task(what, total=None)
            yield lambda done, total: bars.update(task, completed=done, total=total or None)
        return
    told = -1

    def advance(done: int, total: int) -> None:
        nonlocal told
        tenth = done * 10 // total if total else 0
        if tenth > told:
            told = tenth
            print(f"{what}: {done} of {total or 'unknown'} bytes", file=sys.stderr)

    yield advance
