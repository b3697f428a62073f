"""Sheets to disk: an edition appears whole or not at all.

Beside the site's folder ``site`` stands ``.site.press``, which no server shows::

    manifest.json   what the site holds, and what each page was made from
    next/           changed files of the edition being printed, complete
    manifest.next   the manifest that goes with them
    journal.json    present only while they are being moved into place

A site that is printed elsewhere has that folder in the newsroom's own, and only ``next/`` in the site itself, as
``.press-next``, while it is being printed: files are renamed into place, so they must lie on the same disk.

1. Changed files and the new manifest are written.
2. The journal is written and renamed into place: from here on the new edition *is*.
3. Each file is renamed over its old one, what is no longer printed is removed, the manifest
   is renamed into place, the journal is removed.

A print that ends before 2 leaves the old edition untouched; one that ends after it is finished
by the next print, or by ``finish`` when the site is served. Every step of 3 can be repeated.
Journal and manifest are flushed to the disk itself; a page that a power cut leaves shorter than
the manifest says is printed again, one of the same size where the print is told to ``verify``. A journal that cannot be
read means that nobody knows what stands where: everything is printed again.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import shutil
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from broadsheet.errors import REFUSALS, PressError
from broadsheet.log import log

from .sheet import Sheet

MANIFEST = 4
"""Version of the manifest's form; another one is not read, and everything is printed anew."""


LONGEST_WAIT_S = 600.0
"""So long a print waits for another one of the same site."""


def digest(content: bytes) -> str:
    """What the manifest knows a file's content by."""
    return hashlib.sha256(content).hexdigest()[:24]


class Binder:
    """The way from sheets to the folder ``target``; ``side``: where its private files stand, else beside it."""

    def __init__(self, target: Path, side: Path | None = None) -> None:
        self.target = Path(os.path.abspath(target))
        self.side = side or self.target.parent / f".{self.target.name}.press"
        self.next = self.target / ".press-next" if side else self.side / "next"
        self.journal = self.side / "journal.json"
        self._fresh_manifest = self.side / "manifest.next"
        self._staged: list[str] = []

    @contextmanager
    def hold(self) -> Iterator[None]:
        """One print at a time: another waits, and says so. Raises PressError after ten minutes, and for what the disk
        refuses; the printed site then stays as it was, or the next print finishes what was begun."""
        with self._refusals():
            self.side.mkdir(mode=0o700, parents=True, exist_ok=True)
            with (self.side / "lock").open("w") as lock:
                self._take(lock.fileno())
                try:
                    yield
                except BaseException:
                    if not self.journal.exists():
                        shutil.rmtree(self.next, ignore_errors=True)
                    raise

    def _take(self, lock: int) -> None:
        until = time.monotonic() + LONGEST_WAIT_S
        told = False
        while True:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                return
            except BlockingIOError:
                if time.monotonic() > until:
                    raise PressError(
                        f"{self.target} has been held by another print for ten minutes",
                        target=str(self.target),
                    ) from None
            if not told:
                log.warning(
                    "print.waiting", target=str(self.target), why="another prints there; its turn comes first"
                )
            told = True
            time.sleep(0.1)

    @contextmanager
    def _refusals(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            why = REFUSALS.get(error.errno or 0, error.strerror or str(error))
            rest = (
                "the next print finishes this one"
                if self.journal.exists()
                else "what was printed stays as it was"
            )
            raise PressError(
                f"{error.filename or self.target} cannot be written: {why}; {rest}", target=str(self.target)
            ) from None

    def manifest(self) -> dict[str, Any]:
        """The manifest of the last edition; empty where there is none that can be read."""
        return _manifest(self.side / "manifest.json")

    def finish(self) -> bool:
        """Finish a half-swapped edition, or throw away one that never came to its journal."""
        if self.journal.exists():
            known = self._known()
            if known is None:
                log.warning(
                    "print.journal-unreadable",
                    target=str(self.target),
                    why="the next print prints it all again",
                )
                return False
            self._swap(known)
            return True
        shutil.rmtree(self.next, ignore_errors=True)
        self._staged = []
        return False

    def doubtful(self) -> dict[str, list[Any]] | None:
        """Where a journal cannot be read: every path that may stand there, as never printed; then it is thrown away.

        None where there is nothing to doubt.
        """
        if not self.journal.exists() or self._known() is not None:
            return None
        paths = [*self.manifest().get("sheets", {}), *_manifest(self._fresh_manifest).get("sheets", {})]
        shutil.rmtree(self.next, ignore_errors=True)
        self.journal.unlink()
        return {path: ["", "", -1] for path in paths}

    def _known(self) -> dict[str, list[str]] | None:
        """What the journal says; None for one that says nothing that can be understood."""
        try:
            found = json.loads(self.journal.read_bytes())
            journal = {key: [str(path) for path in found[key]] for key in ("put", "remove")}
        except (ValueError, TypeError, KeyError, RecursionError):
            return None
        return journal if all(isinstance(found[key], list) for key in journal) else None

    def size(self, path: str) -> int:
        """Bytes of a public file, -1 where there is none."""
        try:
            return os.stat(f"{self.target}/{path}").st_size
        except (FileNotFoundError, NotADirectoryError):
            return -1

    def content(self, path: str) -> str:
        """Digest of what lies on the disk, empty where nothing does."""
        try:
            return digest((self.target / path).read_bytes())
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
            return ""

    def stage(self, sheet: Sheet) -> None:
        """Lay a changed sheet beside the site, under its number."""
        _write(self.next / str(len(self._staged)), sheet.content)
        self._staged.append(sheet.path)

    def publish(self, removed: Sequence[str], manifest: Mapping[str, Any]) -> None:
        """Bring the staged sheets in and take ``removed`` out, as one step."""
        said = json.dumps({"version": MANIFEST, **manifest}, ensure_ascii=False, separators=(",", ":"))
        _write(self._fresh_manifest, said.encode("utf-8", "surrogatepass"))
        _fsync(self._fresh_manifest)
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
        if self._fresh_manifest.exists():
            os.replace(self._fresh_manifest, self.side / "manifest.json")
        self.journal.unlink()
        shutil.rmtree(self.next, ignore_errors=True)
        self._staged = []


def _manifest(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_bytes())
    except (FileNotFoundError, ValueError):
        return {}
    return found if isinstance(found, dict) and found.get("version") == MANIFEST else {}


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
