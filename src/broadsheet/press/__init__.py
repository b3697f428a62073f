"""Edition -> sheets (pure) -> disk.

``plan`` names every sheet with its address and a digest of all it depends on; ``bind`` brings the
changed ones to disk as one step. Only what must be rendered is loaded from the library.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from broadsheet import ports
from broadsheet.news import Edition, Feed
from broadsheet.settings import Stylebook

from .bind import Binder, digest
from .layout import Layout, press_digest
from .plan import plan
from .sheet import Planned, Sheet
from .stock import Stock

__all__ = ["PrintResult", "finish_print", "print_edition"]

Kept = dict[str, list[str | int]]
"""Path -> [digest of what it was made from, digest of the content, bytes]."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PrintResult:
    """What a print changed, in files."""

    written: int
    removed: int
    unchanged: int
    pages: int
    """HTML pages of the edition, changed or not."""
    notes: tuple[str, ...]
    """Lines a person should see."""
    paths: tuple[str, ...]
    """The files written, relative to the site's folder."""


def print_edition(
    library: ports.Library,
    edition: Edition,
    stylebook: Stylebook,
    target_dir: Path,
    *,
    listed: Sequence[Feed] | None = None,
    side: Path | None = None,
    verify: bool = False,
) -> PrintResult:
    """Bring the site in ``target_dir`` to ``edition``. ``listed``: the sources page names these feeds only.

    ``side``: folder of the press's private files, else one beside the target. ``verify``: read back what lies there; a
    file that is not what was printed is printed again (without it one of another size is). After an interrupted print
    that is done anyway. Another print of the same folder is waited for.

    Raises PressError (what the disk refuses, DuplicatePath, MissingString, a cite that points nowhere, a sentence ruled
    against), NoSuch and other MorgueErrors. Whatever is raised, the old edition stays as it was.
    Files in ``target_dir`` that no print has put there are left alone.
    """
    binder = Binder(target_dir, side)
    with binder.hold():
        doubtful = binder.doubtful()
        finished = binder.finish()
        before = binder.manifest()
        kept: Kept = before.get("sheets", {}) if doubtful is None else doubtful
        stock = Stock(library, before, press_digest())
        layout = Layout(library, edition, stylebook, stock, listed)
        planned = plan(layout)
        after: Kept = {}
        written = []
        damaged: list[str] = []
        for sheet in _changed(planned, kept, after, binder, damaged if verify or finished else None):
            binder.stage(sheet)
            written.append(sheet.path)
        removed = tuple(sorted(set(kept) - set(after)))
        if written or removed or after != kept:
            binder.publish(removed, {"sheets": after, **stock.kept()})
        return PrintResult(
            written=len(written),
            removed=len(removed),
            unchanged=len(after) - len(written),
            pages=sum(1 for path in after if path.endswith(".html")),
            notes=_notes(stylebook, finished, doubtful is not None, len(damaged)),
            paths=tuple(written),
        )


def finish_print(target_dir: Path) -> bool:
    """Finish a swap that a kill left half done; True where there was one."""
    binder = Binder(target_dir)
    if not binder.journal.exists():
        return False
    with binder.hold():
        return binder.finish()


def _changed(
    planned: Mapping[str, Planned], kept: Kept, after: Kept, binder: Binder, damaged: list[str] | None
) -> Iterator[Sheet]:
    """Render what may differ; yield what does. Fills ``after``, and ``damaged`` where the disk is to be read back."""
    for path, sheet in planned.items():
        known = kept.get(path)
        intact = known is not None and binder.size(path) == known[2]
        if damaged is not None and known is not None and not (intact and binder.content(path) == known[1]):
            damaged.append(path)
            intact = False
        if known is not None and intact and known[0] == sheet.digest:
            after[path] = known
            continue
        printed = sheet.print()
        content = digest(printed.content)
        after[path] = [sheet.digest, content, len(printed.content)]
        if known is None or not intact or known[1] != content:
            yield printed


def _notes(stylebook: Stylebook, finished: bool, doubted: bool, damaged: int) -> tuple[str, ...]:
    notes = []
    if doubted:
        notes.append("the journal of an interrupted print could not be read: everything was printed again")
    if damaged:
        notes.append(f"{damaged} files on the disk were not as they were printed; printed again")
    if finished:
        notes.append("a print that had been interrupted was finished first")
    if not stylebook.paper.base_url:
        notes.append("[paper] base_url is not set: no feeds, canonical addresses and sitemap are printed")
    return tuple(notes)
