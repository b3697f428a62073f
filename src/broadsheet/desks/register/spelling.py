"""The spellings of the names of a story, each once, with who writes it so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC

from ...news import Reading
from ...text.names import skeleton
from ...text.names.offices import office
from ...text.names.spelled import DENSE, split_name
from ...text.scripts import script


@dataclass(slots=True)
class Spelling:
    """One way one language writes a name in this story."""

    lang: str
    text: str
    kind: str
    keys: set[str] = field(default_factory=set)
    offices: set[str] = field(default_factory=set)
    outlets: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Outlet -> when it first and last wrote so in this story."""
    order: int = 0
    """Place of its first mention in the story."""
    skeleton: str = ""

    @property
    def words(self) -> int:
        return len(split_name(self.text))

    @property
    def full(self) -> bool:
        """More than a surname: two words, or three characters where words are not parted."""
        return self.words > 1 or (script(self.text) in DENSE and len(self.text) > 2) or self.kind != "person"


def spellings_of(readings: Sequence[Reading]) -> list[Spelling]:
    """Every (language, spelling, kind) of the story once, with who writes it so."""
    found: dict[tuple[str, str], Spelling] = {}
    ordered = sorted(readings, key=lambda r: (r.report.published, r.report.id))
    order = 0
    for reading in ordered:
        for mention in (*reading.headline_names, *reading.names):
            order += 1
            spelling = found.setdefault(
                (reading.lang, mention.text),
                Spelling(
                    lang=reading.lang,
                    text=mention.text,
                    kind=mention.kind,
                    order=order,
                    skeleton=skeleton(mention.text, reading.lang),
                ),
            )
            if spelling.kind == "other":
                spelling.kind = mention.kind
            spelling.keys.add(mention.key)
            when = f"{reading.report.published.astimezone(UTC):%Y-%m-%dT%H:%M:%S} {reading.report.id}"
            begun, _ = spelling.outlets.get(reading.report.outlet, (when, when))
            spelling.outlets[reading.report.outlet] = begun, when
            if held := office(mention.title, reading.lang):
                spelling.offices.add(held)
    return list(found.values())
