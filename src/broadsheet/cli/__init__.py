"""The command line: one file per noun group, one function per verb: parse, call, print.

Exit codes: 0 done, 1 failed, 2 wrong usage or settings. Results go to standard output,
the log and progress to standard error. Nothing here loads a model.
"""

from __future__ import annotations

import sys
import traceback
from types import TracebackType
from typing import Annotated

import typer

from .. import __version__
from ..errors import REFUSALS, BroadsheetError, StylebookError
from ..redact import one_line, redacted
from . import (
    archive,
    articles,
    desks,
    editions,
    evals,
    init,
    keys,
    models,
    names,
    run,
    serve,
    sources,
    stories,
)
from .show import complain


def _version(wanted: bool) -> None:
    if wanted:
        print(f"broadsheet {__version__}")
        raise typer.Exit


app = typer.Typer(
    name="broadsheet",
    help="A newsroom in a box: from feeds in any language to a printed multilingual news site.",
    epilog="Start with: broadsheet demo    or: broadsheet init my-site && cd my-site && broadsheet run --once",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


@app.callback()
def broadsheet(
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_version, help="Say which version this is.")
    ] = False,
) -> None:
    """A newsroom in a box: from feeds in any language to a printed multilingual news site."""


for group in (init, run, serve, desks, archive):
    group.register(app)
app.add_typer(sources.app, name="sources")
app.add_typer(stories.app, name="stories")
app.add_typer(articles.app, name="article")
app.add_typer(editions.app, name="edition")
app.add_typer(names.app, name="names")
app.add_typer(keys.app, name="keys")
app.add_typer(models.app, name="models")
app.add_typer(archive.app, name="morgue")
app.add_typer(evals.app, name="eval")


def main() -> None:
    """Entry point. Turns our errors into one line and an exit code; bugs keep their traceback, without secrets."""
    sys.excepthook = _told
    try:
        app()
    except StylebookError as error:
        complain(error)
        sys.exit(2)
    except BroadsheetError as error:
        complain(error)
        sys.exit(1)
    except OSError as error:
        if error.errno not in REFUSALS or not error.filename:
            raise  # what a disk or an account refuses is no bug of ours
        said = f"{error.filename} cannot be read or written: {REFUSALS[error.errno]}"
        print(f"broadsheet: {one_line(said)} [file]", file=sys.stderr)
        sys.exit(1)
    except KeyboardInterrupt:
        print("Stopped. What was done is kept; it is safe to run again.", file=sys.stderr)
        sys.exit(130)


def _told(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
    print(redacted("".join(traceback.format_exception(kind, error, where))), file=sys.stderr, end="")


__all__ = ["app", "main"]
