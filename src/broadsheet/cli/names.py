"""broadsheet names: one identity, one spelling per language."""

from __future__ import annotations

from typing import Annotated

import typer

from .show import HERE, AsJson, Folder, newsroom, print_json, print_table

app = typer.Typer(
    help="The register of persons, organisations and places.", no_args_is_help=True, rich_markup_mode=None
)
Kind = Annotated[str, typer.Option(help="Only person, organisation or place.")]
Name = Annotated[str, typer.Argument(help="A spelling in any language, or an id.")]
Names = Annotated[list[str], typer.Argument(help="Two or more spellings or ids.")]


@app.callback()
def names() -> None:
    """The register of persons, organisations and places."""


@app.command("list", epilog="Example: broadsheet names list --kind person")
def list_(kind: Kind = "", folder: Folder = HERE, as_json: AsJson = False) -> None:
    """All identities, a line each: id, kind, languages, spelling."""
    from ..office.shelves import name_rows

    with newsroom(folder) as room:
        rows = [row for row in name_rows(room, "") if kind in ("", row["kind"])]
    if as_json:
        print_json(rows)
        return
    cells = [
        (r["id"], r["kind"], len(r["names"]), " · ".join(dict.fromkeys(r["names"].values()))) for r in rows
    ]
    print_table(cells, ("id", "kind", "languages", "spellings"))


@app.command(epilog="Example: broadsheet names show Takaichi")
def show(
    text: Annotated[str, typer.Argument(help="Part of a name, in any spelling; empty for all.")] = "",
    folder: Folder = HERE,
    as_json: AsJson = False,
) -> None:
    """Identities whose names hold the text: each language's spelling, how many outlets write it, other spellings."""
    from ..office.names import spelling_lines
    from ..office.shelves import name_rows

    with newsroom(folder) as room:
        rows = name_rows(room, text)
    if as_json:
        print_json(rows)
        return
    for row in rows:
        print("\n".join((f"{row['id']}  {row['kind']}", *spelling_lines(row))))
    if not rows:
        typer.echo(f"no identity's names hold {text!r}; see: broadsheet names list", err=True)


@app.command("set", epilog="Example: broadsheet names set Zelensky en='Volodymyr Zelenskyy'")
def set_(
    name: Name,
    spellings: Annotated[list[str], typer.Argument(help="LANG=SPELLING, once for each language.")],
    folder: Folder = HERE,
) -> None:
    """Decide how languages of the site write a name; kept in names.toml. Says which articles are printed anew."""
    from ..office.names import set_spellings

    with newsroom(folder) as room:
        applied = set_spellings(room, name, spellings)
    print("\n".join(["names.toml written", *applied.lines()]))


@app.command(epilog="Example: broadsheet names unset Zelensky")
def unset(name: Name, folder: Folder = HERE) -> None:
    """Take back every spelling that was set for a name; the register decides again."""
    from ..office.names import unset_spellings

    with newsroom(folder) as room:
        entries, applied = unset_spellings(room, name)
    print("\n".join([f"taken back:\n{entries}", *applied.lines()]))


@app.command(epilog="Example: broadsheet names join Kyiv Kiew")
def join(names: Names, folder: Folder = HERE) -> None:
    """Decide that names are one identity; kept in names.toml."""
    from ..office.names import join_names

    with newsroom(folder) as room:
        applied = join_names(room, names)
    print("\n".join(["names.toml written", *applied.lines()]))


@app.command(epilog="Example: broadsheet names split 'George Bush' 'George W. Bush'")
def split(names: Names, folder: Folder = HERE) -> None:
    """Decide that no two of the names are one identity; kept in names.toml."""
    from ..office.names import split_names

    with newsroom(folder) as room:
        applied = split_names(room, names)
    print("\n".join(["names.toml written", *applied.lines()]))


@app.command(epilog="Example: broadsheet names undo")
def undo(folder: Folder = HERE) -> None:
    """Take back the last entry of names.toml."""
    from ..office.names import undo as take_back

    with newsroom(folder) as room:
        entry, applied = take_back(room)
    print("\n".join([f"taken back:\n{entry}", *applied.lines()]))
