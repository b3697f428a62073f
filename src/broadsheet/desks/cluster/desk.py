"""The desk: takes windows of new readings, files the moves that place them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...news import Filed, Held, Recipe, Spiked, StoryMove, Window, content_id
from ...stylebook import Cluster as Settings
from .placer import AHEAD, VERSION, Placer


class Cluster:
    """Places each reading of a window in a story, in order of publication.

    Everything it decides is a function of the placed members and the reading, so any chunking
    of the readings and any restart give the same stories. Between two windows it keeps its
    placer as long as ``Window.mark`` is the last move it made itself.
    """

    name = "cluster"
    takes = Window
    files = (StoryMove,)
    batch = 1
    lanes = 1

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._placer: Placer | None = None
        self.recipe = Recipe(
            desk=self.name, version=VERSION, digest=content_id(VERSION, settings.model_dump_json())
        )

    def work(self, pieces: Sequence[Window], /) -> Iterable[Filed[StoryMove] | Spiked | Held]:
        """One Filed for each window, holding all its moves in order."""
        for window in pieces:
            yield Filed(subject=window.id, made=tuple(self._moves(window)))

    def _moves(self, window: Window) -> Iterator[StoryMove]:
        placer = self._placer
        if placer is None or placer.mark != window.mark or placer.timeless != window.timeless:
            placer = Placer(window.members(), self._settings, window.mark, timeless=window.timeless)
        # Kept only when the whole window was placed: an error leaves no half-made state behind.
        self._placer = None
        readings = sorted(window.readings, key=lambda r: (r.report.published, r.report.id))
        for start in range(0, len(readings), AHEAD):
            block = readings[start : start + AHEAD]
            placer.expect(block)
            for reading in block:
                yield from placer.place(reading)
        self._placer = placer
