"""broadsheet eval: score a desk on rows with gold, or only predict."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .show import print_json

app = typer.Typer(
    help="Score a desk on JSON lines (also .gz); rows without gold give predictions only.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
Rows = Annotated[
    Path, typer.Argument(metavar="FILE", exists=True, dir_okay=False, help="JSON lines, may be gzipped.")
]
Out = Annotated[Path | None, typer.Option("--out", help="Write the predictions here as JSON lines.")]


def _run(kind: str, file: Path, out: Path | None, **options: bool) -> None:
    from ..office.gauging import gauge

    print_json(gauge(kind, file, out, **options))


@app.command(epilog="Example: broadsheet eval cluster stories.jsonl.gz --out clusters.jsonl")
def cluster(file: Rows, out: Out = None) -> None:
    """Reports into stories: rows {id, lang, published?, title, text?|sentences?, cluster?}."""
    _run("cluster", file, out)


@app.command(epilog="Example: broadsheet eval extract pages.jsonl.gz")
def extract(file: Rows, out: Out = None) -> None:
    """Pages into text: rows {id, url, html, articleBody|body|expected}."""
    _run("extract", file, out)


@app.command(epilog="Example: broadsheet eval ground cases.jsonl --out rulings.jsonl")
def ground(file: Rows, out: Out = None) -> None:
    """Do sentences follow from what they cite: rows {id, kind?, lang, sources, candidate, cites, label?}."""
    _run("ground", file, out)


@app.command(epilog="Example: broadsheet eval names people.jsonl.gz --no-register")
def names(
    file: Rows,
    out: Out = None,
    register: Annotated[
        bool, typer.Option("--register/--no-register", help="Use the shipped name lists.")
    ] = True,
) -> None:
    """One person or two: rows {id, country?, names} or pairs {name1, lang1?, name2, lang2?, is_match?}."""
    _run("names", file, out, register=register)


@app.command(epilog="Example: broadsheet eval beat reports.jsonl")
def beat(file: Rows, out: Out = None) -> None:
    """Reports into sections: rows {id, lang?, title, text?, section?, beat?, also?}."""
    _run("beat", file, out)


@app.command(epilog="Example: broadsheet eval relate evals/relate/wikinews.jsonl")
def relate(file: Rows, out: Out = None) -> None:
    """Related stories: rows {id, lang?, published, title, text?} and {story, other, related?, kind?}."""
    _run("relate", file, out)
