"""Settings are read once: the file, then the environment over it."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from .explain import Origin, explained, not_toml, overlay, unknown
from .stylebook import Stylebook, sections


def read_stylebook(
    folder: Path, *, environ: Mapping[str, str] | None = None, **overrides: dict[str, Any]
) -> Stylebook:
    """Read ``folder/broadsheet.toml`` where it exists, then the environment, then ``overrides``.

    Raises StylebookError for a file that is not TOML, an unknown section or key, a wrong value.
    """
    path = folder / "broadsheet.toml"
    tree: dict[str, Any] = {}
    file = ""
    if path.exists():
        try:
            file = path.read_text("utf-8")
            tree = tomllib.loads(file)
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise not_toml(str(path), error) from None
    variables = overlay(tree, os.environ if environ is None else environ, sections())
    for section, values in overrides.items():
        tree.setdefault(section, {}).update(values)
    if "folder" in tree:
        raise unknown("folder", sections())
    _start_paths(tree, folder)
    try:
        return Stylebook(folder=folder, **tree)
    except ValidationError as error:
        told = Origin(path=str(path) if file else "", text=file, variables=variables)
        raise explained(error.errors()[0], sections(), told) from None


def _start_paths(tree: dict[str, Any], folder: Path) -> None:
    """Paths in the settings start at the folder of broadsheet.toml, wherever the program runs."""
    drawing = tree.get("illustrate")
    if isinstance(drawing, dict) and isinstance(drawing.get("fonts_dir"), str) and drawing["fonts_dir"]:
        drawing["fonts_dir"] = str((folder / drawing["fonts_dir"]).absolute())
