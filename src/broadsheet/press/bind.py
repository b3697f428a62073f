"""Sheets to disk: an edition appears whole or not at all.

Beside the site's folder ``site`` stands ``.site.press``, which no server shows::

    manifest.json   what the site holds, and what each page was made from
    next/           changed files of the edition being printed, complete
    journal.json    present only while they are being moved into place

1. Changed files and the new manifest are written to ``next/``.
2. The journal is written and renamed into place: from here on the new edition *is*.
3. Each file is renamed over its old one, what is no longer printed is removed, the manifest
   is renamed into place, the journal is removed.

A print that ends before 2 leaves the old edition untouched; one that ends after it is finished
by the next print, or by ``finish`` when the site is served. Every step of 3 can be repeated.
Journal and manifest are flushed to the disk itself; a page that a power cut leaves shorter than
the manifest says is printed again.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from broadsheet.errors import PressError

from .sheet import Sheet

MANIFEST = 2
"""Version of the manifest's form; another one is not read, and everything is printed anew."""


class Binder:
    """The way from sheets to the folder ``target``."""

    def __init__(self, target: Path) -> None:
        self.target = Path(os.path.abspath(target))
        self.side = self.target.parent / f".{self.target.name}.press"
        self.next = self.side / "next"
        self.journal = self.side / "journal.json"
        self._staged: list[str] = []

    @contextmanager
    def hold(self) -> Iterator[None]:
        """One print at a time. Raises PressError where another holds the folder."""
        self.side.mkdir(parents=True, exist_ok=True)
        with (self.side / "lock").open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise PressError(
                    f"{self.target} is being printed by another", target=str(self.target)
                ) from None
            yield

    def manifest(self) -> dict[str, Any]:
        """The manifest of the last edition; empty where there is none that can be read."""
        try:
            found = json.loads((self.side / "manifest.json").read_bytes())
        except (FileNotFoundError, ValueError):
            return {}
        return found if isinstance(found, dict) and found.get("version") == MANIFEST else {}

    def finish(self) -> bool:
        """Finish a half-swapped edition, or throw away one that never came to its journal."""
        if self.journal.exists():
            self._swap(json.loads(self.journal.read_bytes()))
            return True
        shutil.rmtree(self.next, ignore_errors=True)
        self._staged = []
        return False

    def size(self, path: str) -> int:
        """Bytes of a public file, -1 where there is none."""
        try:
            return os.stat(f"{self.target}/{path}").st_size
        except (FileNotFoundError, NotADirectoryError):
            return -1

    def stage(self, sheet: Sheet) -> None:
        """Lay a changed sheet beside the site, under its number."""
        _write(self.next / str(len(self._staged)), sheet.content)
        self._staged.append(sheet.path)

    def publish(self, removed: Sequence[str], manifest: Mapping[str, Any]) -> None:
        """Bring the staged sheets in and take ``removed`` out, as one step."""
        said = json.dumps({"version": MANIFEST, **manifest}, ensure_ascii=False, separators=(",", ":"))
        _write(self.next / "manifest.json", said.encode("utf-8", "surrogatepass"))
        _fsync(self.next / "manifest.json")
        journal = {"put": self._staged, "remove": list(removed)}
        fresh = self.side / "journal.new"
        _write(fresh, json.dumps(journal).encode())
        _fsync(fresh)
        os.replace(fresh, self.journal)
        self._swap(journal)

    def _swap(self, journal: Mapping[str, list[str]]) -> None:
        numbered = [(path, self.next / str(n)) for n, path in enumerate(journal["put"])]
        for path, staged in sorted(numbered, key=lambda pair: _order(pair[0])):
            if staged.exists():
                public = self.target / path
                _make_way(self.target, public)
                os.replace(staged, public)
        for path in journal["remove"]:
            public = self.target / path
            public.unlink(missing_ok=True)
            _prune(public.parent, self.target)
        if (self.next / "manifest.json").exists():
            os.replace(self.next / "manifest.json", self.side / "manifest.json")
        self.journal.unlink()
        shutil.rmtree(self.next, ignore_errors=True)
        self._staged = []


def _order(path: str) -> tuple[int, str]:
    """What pages need comes before the pages, what leads to pages after them."""
    if path.startswith(("assets/", "pictures/")):
        return 0, path
    return (1 if "/articles/" in path else 2), path


def _fsync(path: Path) -> None:
    with path.open("rb") as stream:
        os.fsync(stream.fileno())


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _make_way(root: Path, public: Path) -> None:
    """A folder for the file; a file that stands where a folder must be gives way."""
    try:
        public.parent.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        for folder in reversed(public.relative_to(root).parents):
            if (root / folder).is_file():
                (root / folder).unlink()
        public.parent.mkdir(parents=True, exist_ok=True)
    if public.is_dir() and not public.is_symlink():
        shutil.rmtree(public)


def _prune(folder: Path, root: Path) -> None:
    """Remove folders that have become empty, up to the site's own."""
    while folder != root and root in folder.parents:
        try:
            folder.rmdir()
        except OSError:
            return
        folder = folder.parent
