"""broadsheet article: what was written, its evidence, and a person's decisions about it."""

from __future__ import annotations

import getpass
from typing import Annotated

import typer

from .show import HERE, AsJson, Folder, newsroom, print_json

app = typer.Typer(
    help="Articles, their evidence, sign-off and corrections.", no_args_is_help=True, rich_markup_mode=None
)
ArticleId = Annotated[str, typer.Argument(help="Article id.")]


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
    from ..office.shelves import article_lines, article_row

    with newsroom(folder) as room:
        row = article_row(room, article)
    print_json(row) if as_json else print("\n".join(article_lines(row, evidence=evidence)))


@app.command(epilog="Example: broadsheet article waiting --json")
def waiting(folder: Folder = HERE, as_json: AsJson = False) -> None:
    """Articles that passed and wait for a sign-off ([publish] mode = "approve")."""
    from ..office.shelves import waiting_rows

    with newsroom(folder) as room:
        rows = waiting_rows(room)
    print_json(rows) if as_json else print(
        "\n".join(f"{r['id']}\t{r['lang']}\t{r['headline']}" for r in rows)
    )


@app.command("sign-off", epilog="Example: broadsheet article sign-off 1f2e3d4c5b6a7988 --by 'A. Editor'")
def sign_off(
    article: ArticleId, by: Annotated[str, typer.Option(help="Who signs.")] = "", folder: Folder = HERE
) -> None:
    """A person answers for an article; in approve mode it may then be printed."""
    with newsroom(folder) as room:
        room.morgue.sign_off(article, by or getpass.getuser())
    print(f"{article} signed off; run: broadsheet run --once")


@app.command(
    epilog="Example: broadsheet article correct ID --sentence 3 --text 'The bridge is 40 m long.' --why 'Misread'"
)
def correct(
    article: ArticleId,
    why: Annotated[str, typer.Option(help="Why.")],
    what: Annotated[str, typer.Option(help="A note on what changed; the text stays.")] = "",
    sentence: Annotated[int | None, typer.Option(help="Number of a sentence; 0 is the headline.")] = None,
    text: Annotated[str, typer.Option(help="What the sentence reads from now on.")] = "",
    drop: Annotated[bool, typer.Option("--drop", help="Take the sentence out.")] = False,
    folder: Folder = HERE,
) -> None:
    """Correct an article: a note under it, or other words in it that the copy desk lets stand."""
    from ..office.mending import correct as corrected

    with newsroom(folder) as room:
        print(corrected(room, article, what=what, sentence=sentence, text=text, drop=drop, why=why))


@app.command(epilog="Example: broadsheet article retract ID --why 'The outlet withdrew its report'")
def retract(
    article: ArticleId, why: Annotated[str, typer.Option(help="Why.")], folder: Folder = HERE
) -> None:
    """Take an article back, with what was translated from it; its address stays and says so from now on."""
    from ..office.mending import retract as retracted

    with newsroom(folder) as room:
        print(retracted(room, article, why))


@app.command(epilog="Example: broadsheet article reinstate ID")
def reinstate(article: ArticleId, folder: Folder = HERE) -> None:
    """Undo a retraction."""
    with newsroom(folder) as room:
        count = room.morgue.reinstate(article)
    print(f"back in {count} languages; run: broadsheet run --once")
