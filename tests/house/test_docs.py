"""Docs are promises: every setting, code and command stands there, and nothing that does not exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import typer.main

from broadsheet.cli import app
from broadsheet.cli.handbook import PAGES, each_command
from broadsheet.settings import sections

ROOT = Path(__file__).parents[2]
COMMANDS = dict(each_command(typer.main.get_command(app)))


@pytest.mark.parametrize("name", sorted(PAGES))
def test_generated_pages_say_what_the_code_says(name):
    page = (ROOT / "docs" / name).read_text("utf-8")
    assert page == PAGES[name](), "write it anew: python -m broadsheet.cli.handbook docs"


def test_every_setting_has_a_default_and_help():
    for name, section in sections().items():
        for key, info in section.model_fields.items():
            assert info.description, f"{name}.{key}"
            assert not info.is_required(), f"{name}.{key}"


@pytest.mark.parametrize("path", sorted(COMMANDS), ids=" ".join)
def test_every_command_and_option_has_help(path):
    command = COMMANDS[path]
    assert command.help
    for parameter in command.params:
        assert getattr(parameter, "help", "") or parameter.param_type_name == "argument", parameter.name


@pytest.mark.parametrize("page", ["README.md", "ARCHITECTURE.md", "docs/operations.md"])
def test_commands_in_the_prose_exist(page):
    for found in re.findall(r"`broadsheet ([a-z-]+)(?: ([a-z-]+))?", (ROOT / page).read_text("utf-8")):
        words = tuple(word for word in found if word)
        assert any(path[: len(words)] == words or path == words[:1] for path in COMMANDS), found


def test_every_desk_page_is_linked_from_the_tour():
    tour = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    for page in (ROOT / "docs" / "desks").glob("*.md"):
        assert f"docs/desks/{page.name}" in tour


def test_every_reason_has_a_number_of_its_own_and_is_linked_from_the_tour():
    tour = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    pages = sorted((ROOT / "docs" / "why").glob("*.md"))
    assert [int(page.name[:4]) for page in pages] == list(range(1, len(pages) + 1))
    for page in pages:
        assert f"docs/why/{page.name}" in tour and page.read_text("utf-8").startswith(f"# {page.name[:4]} ")


def test_every_link_between_pages_leads_somewhere():
    for page in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", page.read_text("utf-8")):
            if "://" not in target:
                assert (page.parent / target).exists(), f"{page.name} -> {target}"


def test_every_module_that_a_page_names_is_there():
    there = [str(path) for room in ("src", "tests", "evals") for path in (ROOT / room).rglob("*.py")]
    for page in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]:
        if page.name != "CHANGELOG.md":
            for named in re.findall(r"`([\w/]+\.py)`", page.read_text("utf-8")):
                assert any(path.endswith(f"/{named}") for path in there), f"{page.name}: {named}"


def test_every_setting_of_a_desk_is_named_on_its_page():
    for name, section in sections().items():
        page = ROOT / "docs" / "desks" / f"{name}.md"
        if page.exists():
            text = page.read_text("utf-8")
            assert [key for key in section.model_fields if not re.search(rf"`[^`]*\b{key}\b", text)] == [], (
                name
            )
