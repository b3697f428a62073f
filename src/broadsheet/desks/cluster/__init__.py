"""Which story a report tells: one event, one story, in every language.

The desk takes windows of new readings and files the moves that place them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from ...news import Filed, Held, Member, Reading, Recipe, Spiked, StoryMove, Window, content_id
from ...settings import Cluster as Settings
from .again import differences, provisional
from .background import Background, Opener, load
from .placer import AHEAD, VERSION, Placer, of_opener


class Cluster:
    """Places each reading of a window in a story, in order of publication.

    Everything it decides is a function of the placed members and the reading, so any chunking
    of the readings and any restart give the same stories. When a reading comes late, what was
    published after it is placed again: any order of arrival gives the same stories too. Between two
    windows it keeps its placer as long as ``Window.mark`` is the last move it made itself.
    """

    name = "cluster"
    batch = 1
    lanes = 1

    def __init__(self, settings: Settings, shelf: Opener | None = None) -> None:
        """Without a shelf nothing is known before the first report."""
        self._settings = settings
        self._shelf = shelf
        self._placer: Placer | None = None
        self.recipe = Recipe(
            desk=self.name, version=VERSION, digest=content_id(VERSION, settings.model_dump_json())
        )

    def work(self, pieces: Sequence[Window], /) -> Iterable[Filed[StoryMove] | Spiked | Held]:
        """One Filed for each window, holding all its moves in order."""
        for window in pieces:
            yield Filed(subject=window.id, made=tuple(self._moves(window)))

    def _moves(self, window: Window) -> Iterator[StoryMove]:
        readings = sorted(window.readings, key=_order)
        # Kept only when the whole window was placed: an error leaves no half-made state behind.
        placer, self._placer = self._placer, None
        late = [r for r in readings if window.settled is None or r.report.published >= window.settled]
        if late and window.past and window.newest and _order(late[0]) < window.newest:
            past = window.past(late[0].report.published)
            placer = self._opened(past.before, window, name=provisional)
            too_late = readings[: -len(late)]
            again = sorted((*past.since, *map(Member.of, late)), key=lambda m: (m.published, m.report))
            moves = [*_placed(placer, too_late), *_placed(placer, again)]
            anew = differences(past, moves, window.mark)
            placer.rename(anew.names)
            placer.name = of_opener
            placer.mark = anew.moves[-1].id if anew.moves else window.mark
            yield from anew.moves
        else:
            if placer is None or placer.mark != window.mark or placer.timeless != window.timeless:
                placer = self._opened(window.members(), window, timeless=window.timeless)
            yield from _placed(placer, readings)
        self._placer = placer

    def _opened(self, members: Sequence[Member], window: Window, **how: Any) -> Placer:
        known = load(self._shelf) if self._shelf else Background()
        return Placer(members, self._settings, window.mark, background=known, **how)


def _order(reading: Reading) -> tuple[datetime, str]:
    return reading.report.published, reading.report.id


def _placed(placer: Placer, pieces: Sequence[Reading | Member]) -> Iterator[StoryMove]:
    """The moves that place them, in their order; a member placed by hand stays where it is."""
    for start in range(0, len(pieces), AHEAD):
        block = pieces[start : start + AHEAD]
        placer.expect(block)
        for piece in block:
            if isinstance(piece, Member) and piece.by_hand:
                placer.keep(piece)
            else:
                yield from placer.place(piece)
