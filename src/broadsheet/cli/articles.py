"""broadsheet article: what was written, its evidence, and a person's decisions about it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from .show import HERE, AsJson, Folder, newsroom, parse_since, print_json, print_table

app = typer.Typer(
    help="Articles, their evidence, sign-off and corrections.", no_args_is_help=True, rich_markup_mode=None
)
ArticleId = Annotated[
    str, typer.Argument(help="Article id, printed address or slug, or the beginning of one.")
]


@app.command(epilog="Example: broadsheet article show 1f2e3d4c5b6a7988 --evidence")
def show(
    article: ArticleId,
    folder: Folder = HERE,
    evidence: Annotated[
        bool,
        typer.Option(
            "--evidence", help="Each sentence with the passages it rests on and the checks it passed."
        ),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """One article as it passed the copy desk."""
    from ..office.finding import find_article
    from ..office.shelves import article_lines, article_row

    with newsroom(folder) as room:
        row = article_row(room, find_article(room, article))
    print_json(row) if as_json else print("\n".join(article_lines(row, evidence=evidence)))


@app.command(
    "list",
    epilog="Examples: broadsheet article list --language ko --since 3d    broadsheet article list --waiting",
)
def list_(
    folder: Folder = HERE,
    language: Annotated[str, typer.Option(help="Only this language.")] = "",
    waiting: Annotated[bool, typer.Option("--waiting", help="Only those nobody has signed.")] = False,
    since: Annotated[str, typer.Option(help="Updated since: 2026-01-31, 3d, 12h.")] = "",
    outlets_below: Annotated[
        int | None, typer.Option(min=1, help="Only those made from fewer independent outlets.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """The newest revision of every article, newest first: printed, waiting for a sign-off, or withdrawn."""
    from ..office.articles import article_rows

    with newsroom(folder) as room:
        rows = article_rows(
            room, lang=language, since=parse_since(since), waiting=waiting, outlets_below=outlets_below
        )
    head = ("id", "lang", "updated", "state", "headline", "slug")
    told = [{**row, "updated": f"{row['updated']:%Y-%m-%d %H:%M}"} for row in rows]
    print_json(rows) if as_json else print_table([[row[name] for name in head] for row in told], head)


@app.command(epilog="Example: broadsheet article preview 1f2e3d4c")
def preview(
    article: ArticleId,
    out: Annotated[Path | None, typer.Option(help="Folder to print into (default: DIR/preview).")] = None,
    folder: Folder = HERE,
) -> None:
    """Print one article as it would stand on the site, apart from the site; says which file to open."""
    from ..office.articles import preview as previewed

    with newsroom(folder) as room:
        print(previewed(room, article, out))


@app.command(epilog="Example: broadsheet article waiting --json")
def waiting(folder: Folder = HERE, as_json: AsJson = False) -> None:
    """Articles that passed and wait for a sign-off ([publish] mode = "approve")."""
    from ..office.shelves import waiting_rows

    with newsroom(folder) as room:
        rows = waiting_rows(room)
    print_json(rows) if as_json else print_table(
        [(r["id"], r["lang"], r["headline"]) for r in rows], ("id", "lang", "headline")
    )


@app.command(
    "sign-off",
    epilog=(
        "Examples: broadsheet article sign-off 1f2e3d4c 5b6a7988 --by "
        "'A. Editor'    broadsheet article sign-off --all"
    ),
)
def sign_off(
    articles: Annotated[
        list[str] | None, typer.Argument(help="Ids, addresses or slugs, or beginnings of them.")
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="All that wait.")] = False,
    by: Annotated[str, typer.Option(help="Who signs (default: [publisher] name).")] = "",
    folder: Folder = HERE,
) -> None:
    """A person answers for articles; in approve mode they may then be printed."""
    from ..office.articles import sign

    with newsroom(folder) as room:
        if not by and not room.stylebook.publisher.name and sys.stdin.isatty():
            by = typer.prompt("Who signs")
        print(sign(room, articles or (), every=every, by=by))


@app.command(
    epilog="Example: broadsheet article correct ID --sentence 3 --text 'The bridge is 40 m long.' --why 'Misread'"
)
def correct(
    article: ArticleId,
    why: Annotated[str, typer.Option(help="Why; printed on the public page.")],
    what: Annotated[str, typer.Option(help="A note on what changed; the text stays.")] = "",
    sentence: Annotated[int | None, typer.Option(help="Number of a sentence; 0 is the headline.")] = None,
    text: Annotated[str, typer.Option(help="What the sentence reads from now on.")] = "",
    drop: Annotated[bool, typer.Option("--drop", help="Take the sentence out.")] = False,
    folder: Folder = HERE,
) -> None:
    """Correct an article: a note under it, or other words in it that the copy desk lets stand."""
    from ..office.finding import find_article
    from ..office.mending import correct as corrected

    with newsroom(folder) as room:
        article = find_article(room, article)
        print(corrected(room, article, what=what, sentence=sentence, text=text, drop=drop, why=why))


@app.command(epilog="Example: broadsheet article retract ID --why 'The outlet withdrew its report'")
def retract(
    article: ArticleId,
    why: Annotated[str, typer.Option(help="Why; printed on the public page.")],
    folder: Folder = HERE,
) -> None:
    """Take an article back, with what was translated from it; its address stays and says so from now on."""
    from ..office.finding import find_article
    from ..office.mending import retract as retracted

    with newsroom(folder) as room:
        print(retracted(room, find_article(room, article), why))


@app.command(epilog="Example: broadsheet article reinstate ID")
def reinstate(article: ArticleId, folder: Folder = HERE) -> None:
    """Undo a retraction."""
    from ..office.finding import find_article

    with newsroom(folder) as room:
        count = room.morgue.reinstate(find_article(room, article))
    print(f"back in {count} {'language' if count == 1 else 'languages'}; run: broadsheet run --once")
