"""The generated pages of docs/: python -m broadsheet.cli.handbook docs"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any, get_args

import typer.main
from babel import Locale
from pydantic import BaseModel

from .. import errors
from ..languages import FALLBACK, NEVER, codes, language, tables
from ..office.effects import effect_of
from ..settings import INTERFACE, Section, sections


def settings_page() -> str:
    """Every setting with its default and its help, section by section."""
    lines = [
        "# The stylebook: every setting",
        "",
        "Generated from the settings. They stand in `broadsheet.toml`; every key can also be given by the",
        "environment as `BROADSHEET_SECTION__KEY`. A wrong value or an unknown key stops the program before it",
        "starts (exit code 2) and says what is allowed. The last column says from when on a changed value counts; a",
        "round (and `broadsheet print`, for what is printed) compares them with those of the round before.",
    ]
    for name, section in sections().items():
        about = (section.__doc__ or "").strip()
        lines += [
            "",
            f"## [{name}]",
            "",
            about,
            "",
            "| key | default | meaning | counts from |",
            "|---|---|---|---|",
        ]
        for key, info in section.model_fields.items():
            default = str(info.default).replace("|", "\\|")
            told = effect_of(name, key).told
            lines.append(f"| `{key}` | `{default}` | {info.description} | {told} |")
        for key, table in tables_of(section):
            lines += ["", f"### [[{name}.{key}]]", "", (table.__doc__ or "").strip(), ""]
            lines += ["| key | default | meaning |", "|---|---|---|"]
            lines += [f"| `{k}` | `{i.default}` | {i.description} |" for k, i in table.model_fields.items()]
    return "\n".join(lines) + "\n"


def tables_of(section: type[Section]) -> Iterator[tuple[str, type[BaseModel]]]:
    """(key, class) of the keys of a section that hold a list of tables."""
    for key, info in section.model_fields.items():
        for inner in get_args(info.annotation):
            if isinstance(inner, type) and issubclass(inner, BaseModel):
                yield key, inner


def errors_page() -> str:
    """Every error class with its code and what the loop does with it."""
    lines = [
        "# Errors",
        "",
        "Generated from the error tree. `hold`: tried again later, spiked after `[wire] max_tries`. `spike`: never",
        "again under this recipe. `stop`: the run ends. `keep`: the last edition stays. Every hold and spike is a line",
        "in the ledger (`broadsheet ledger`), with the code. Codes of expected outcomes (too short, a paywall) are",
        "listed on the page of the desk that gives them, in `docs/desks/`.",
        "",
        "| class | code | verdict | meaning |",
        "|---|---|---|---|",
    ]
    for name, cls in vars(errors).items():
        if isinstance(cls, type) and issubclass(cls, errors.BroadsheetError):
            about = " ".join((cls.__doc__ or "").split())
            lines.append(f"| {name} | `{cls.code}` | {cls.verdict} | {about} |")
    return "\n".join(lines) + "\n"


def commands_page() -> str:
    """Every command with its options and an example."""
    from . import app

    lines = [
        "# Commands",
        "",
        "Generated from the command line. All take `--help`; those about a newsroom take `--dir DIR` (default: the",
        "current folder), those with a result take `--json`. Exit codes: 0 done, 1 failed, 2 wrong usage or settings.",
    ]
    for path, command in each_command(typer.main.get_command(app)):
        words = " ".join(
            (p.metavar or (p.name or "").upper()) for p in command.params if p.param_type_name == "argument"
        )
        lines += [
            "",
            f"## `broadsheet {' '.join(path)}{' ' + words if words else ''}`",
            "",
            command.help or "",
        ]
        if command.epilog:
            lines += ["", f"{command.epilog}"]
        for option in command.params:
            if option.param_type_name == "option" and option.name != "help":
                lines.append(f"- `{', '.join((*option.opts, *option.secondary_opts))}`: {option.help}")
    return "\n".join(lines) + "\n"


def packs_page() -> str:
    """The languages by level, and how much each pack holds."""
    names = Locale.parse(FALLBACK).languages
    lines = [
        "# Languages by level",
        "",
        (
            "Generated from the [language packs](languages.md). In a `written` language articles are "
            "printed, a `read` one is only"
        ),
        (
            "understood; `site` says whether pages can be in it. Concepts are those that have words, of "
            "all that there are."
        ),
        "",
        "| code | language | level | site | words in lists | concepts | patterns |",
        "|---|---|---|---|---|---|---|",
    ]
    every = sum(len(table.concepts) for table in tables().values())
    site = {tag.partition("-")[0] for tag in INTERFACE}
    for pack in sorted(map(language, codes()), key=lambda pack: (pack.level == "read", pack.code)):
        words = sum(len(getattr(pack.words, field.name)) for field in fields(pack.words))
        concepts = sum(map(len, pack.lexicon.values()))
        patterns = sum(getattr(pack.grammar, field.name) is not NEVER for field in fields(pack.grammar))
        lines.append(
            f"| `{pack.code}` | {names[pack.code]} | {pack.level} | {'yes' if pack.code in site else ''} "
            f"| {words} | {concepts} of {every} | {patterns} |"
        )
    return "\n".join(lines) + "\n"


def each_command(group: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """(words, command) of every leaf of the command tree."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from each_command(command, (*path, name))
        else:
            yield (*path, name), command


PAGES: dict[str, Callable[[], str]] = {
    "settings.md": settings_page,
    "errors.md": errors_page,
    "commands.md": commands_page,
    "packs.md": packs_page,
}

if __name__ == "__main__":
    for name, page in PAGES.items():
        (Path(sys.argv[1]) / name).write_text(page(), encoding="utf-8")
