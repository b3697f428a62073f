"""What comes with the program: lists, fonts, feeds, sample material. No code but these two doors."""

from __future__ import annotations

from importlib.resources import as_file, files
from pathlib import Path
from typing import IO


def path(name: str) -> Path:
    """Path of a packaged file or folder. Raises FileNotFoundError."""
    with as_file(files(__name__) / name) as found:
        if not found.exists():
            raise FileNotFoundError(found)
        return found


def open_shelf(name: str) -> IO[bytes]:
    """A packaged file, open for reading bytes. Raises FileNotFoundError."""
    return path(name).open("rb")
