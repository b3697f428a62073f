"""What goes on the press: sheets, and the plan that says which must be printed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping

from broadsheet.errors import DuplicatePath
from broadsheet.news.base import noun


@noun
class Sheet:
    """One public file, complete."""

    path: str
    """Relative to the site's folder, "/" between segments."""
    content: bytes
    media_type: str


@noun
class Planned:
    """A sheet before it is rendered. ``digest`` covers everything ``render`` depends on."""

    path: str
    media_type: str
    digest: str
    render: Callable[[], bytes]

    def print(self) -> Sheet:
        return Sheet(path=self.path, content=self.render(), media_type=self.media_type)


def digest_of(*parts: object) -> str:
    """Sixteen hex digits over the ``repr`` of the parts, which hold only plain values."""
    return hashlib.blake2b(repr(parts).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def by_path(planned: Iterable[Planned]) -> Mapping[str, Planned]:
    """The plan by path, in order. Raises DuplicatePath where two sheets want one path.

    Paths that differ only in case are taken for one: some disks cannot hold both.
    """
    found: dict[str, Planned] = {}
    seen: dict[str, str] = {}
    for sheet in planned:
        twin = seen.setdefault(sheet.path.lower(), sheet.path)
        if sheet.path in found or twin != sheet.path:
            raise DuplicatePath(f"two sheets for one path: {sheet.path}", path=sheet.path)
        found[sheet.path] = sheet
    return found
