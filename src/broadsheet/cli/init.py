"""broadsheet init DIR: a new newsroom's settings and list of sources."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from ..errors import StylebookError
from ..settings import INTERFACE, Section, sections

ACTIVE = {"paper", "publisher", "publish"}
"""Sections whose keys are written out; of the others each key stands there as a comment."""
HIDDEN = {("paper", "banner")}


def register(app: typer.Typer) -> None:
    app.command(epilog="Example: broadsheet init my-site --title 'The Harbour' --language en --language ko")(
        init
    )


def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Folder to make.")],
    title: Annotated[str, typer.Option(help="Name of the site.")] = "",
    base_url: Annotated[str, typer.Option(help="Address the site will be served at.")] = "",
    language: Annotated[
        list[str] | None, typer.Option(help="Language of the site; give it once for each.")
    ] = None,
) -> None:
    """Write a commented broadsheet.toml and names.toml, an empty feeds.opml, keys for pictures. Writes over nothing."""
    answers = _ask(title, base_url, language or [])
    write_newsroom(folder, answers)
    print(f"Made {folder / 'broadsheet.toml'}, {folder / 'feeds.opml'} and {folder / 'names.toml'}.")
    print(f"Next: cd {folder}; broadsheet sources add URL; broadsheet run --once; broadsheet serve")


def write_newsroom(folder: Path, answers: dict[str, object]) -> None:
    """Make the three files and the keys. Raises StylebookError where they exist or an answer is not allowed."""
    from ..easel.seal import make_chain
    from ..office.names import EXAMPLE
    from ..settings import read_stylebook
    from ..wire.opml import opml_example

    settings, sources, names = (folder / n for n in ("broadsheet.toml", "feeds.opml", "names.toml"))
    for path in (settings, sources, names):
        if path.exists():
            raise StylebookError(f"{path} exists already; nothing was changed", key="dir", value=str(folder))
    read_stylebook(folder, environ={}, paper=answers)
    folder.mkdir(parents=True, exist_ok=True)
    settings.touch(mode=0o600)  # it may hold keys
    settings.write_text(settings_text(answers), encoding="utf-8")
    sources.write_bytes(opml_example(str(answers.get("title", "Broadsheet"))))
    names.write_text(EXAMPLE, encoding="utf-8")
    make_chain(folder / "keys", str(answers.get("title", "")))


def _ask(title: str, base_url: str, languages: list[str]) -> dict[str, object]:
    if sys.stdin.isatty() and sys.stdout.isatty():
        title = title or typer.prompt("Name of the site", default="Broadsheet")
        base_url = base_url or typer.prompt(
            "Address it will be served at (may be empty)", default="", show_default=False
        )
        languages = (
            languages or typer.prompt("Languages", default=" ".join(INTERFACE)).replace(",", " ").split()
        )
    answers: dict[str, object] = {"title": title, "base_url": base_url, "languages": tuple(languages)}
    return {key: value for key, value in answers.items() if value}


def settings_text(answers: dict[str, object]) -> str:
    """broadsheet.toml with every setting, its default and its help."""
    lines = [
        "# Settings of this newsroom. Every key can also be given by the environment",
        "# as BROADSHEET_SECTION__KEY, e.g. BROADSHEET_PAPER__TITLE.",
        "",
    ]
    for name, section in sections().items():
        lines += [f"[{name}]"] if name in ACTIVE else [f"# [{name}]"]
        lines += _section_lines(name, section, answers if name == "paper" else {})
        lines.append("")
    return "\n".join(lines)


def _section_lines(name: str, section: type[Section], answers: dict[str, object]) -> list[str]:
    lines = []
    for key, info in section.model_fields.items():
        if (name, key) in HIDDEN:
            continue
        lines.append(f"# {info.description}")
        mark = "" if name in ACTIVE else "# "
        lines.append(f"{mark}{key} = {toml_value(answers.get(key, info.default))}")
    return lines


def toml_value(value: object) -> str:
    """One TOML value. JSON strings are TOML basic strings."""
    import json

    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (tuple, list)):
        return "[" + ", ".join(toml_value(v) for v in value) + "]"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    return repr(value)
