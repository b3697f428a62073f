"""A canvas in the house's hand: one paper, one ink, one accent, one margin.

The colours differ in lightness as much as in hue, so that who does not see red or green loses nothing; the paper is
light, with a ground of its own, so that a picture stands on a light page as on a dark one.
"""

from __future__ import annotations

from PIL import Image, ImageDraw

from ..languages import language
from .cards import Card
from .fonts import BOLD, REGULAR, Faces
from .setting import Block, Setter

WIDTH_PX, HEIGHT_PX = 1200, 630
MARGIN_PX = 72
FOOT_PX = 582
"""Baseline of the line at the foot."""
PAPER, INK, FAINT, HAIR, ACCENT, TINT = "#faf7f0", "#1b1a18", "#665f53", "#d9d2c3", "#9a2617", "#e9c9bd"
SEA, LAND, COAST, BORDER = "#d6e2e8", "#f6f2e7", "#9fb0b8", "#b3a893"
QUIET, OTHER = "#8b857a", "#1d587c"
"""``OTHER``: of what rose where falls are red, and the other way round."""


class Canvas:
    """One picture in the making. ``start`` is the edge at which the language begins."""

    def __init__(self, card: Card, faces: Faces, ground: str = PAPER) -> None:
        self.card = card
        self.faces = faces
        self.rtl = faces.rtl
        self.put(Image.new("RGB", (WIDTH_PX, HEIGHT_PX), ground))
        self.width_px = WIDTH_PX - 2 * MARGIN_PX

    def put(self, image: Image.Image) -> None:
        """Draw on ``image`` from here on."""
        self.image = image
        self.pen = ImageDraw.Draw(image)
        self.setter = Setter(self.pen, self.faces, self.card.kept)

    def course(self, course: str) -> str:
        """The colour of what rose (``up``) or fell (``down``): red says the one in some languages, the other in the
        rest; of all else it is the accent."""
        red = language(self.card.lang).traits.red
        return OTHER if course and course != red else ACCENT

    @property
    def start(self) -> int:
        return WIDTH_PX - MARGIN_PX if self.rtl else MARGIN_PX

    @property
    def end(self) -> int:
        return MARGIN_PX if self.rtl else WIDTH_PX - MARGIN_PX

    def x(self, from_start: float) -> float:
        """Where a distance from the start edge lies."""
        return self.start - from_start if self.rtl else self.start + from_start

    def bar(self, first: float, last: float, top: float, height: float, colour: str) -> None:
        """A filled bar between two distances from the start edge."""
        a, b = sorted((self.x(first), self.x(last)))
        self.pen.rectangle((a, top, b, top + height - 1), fill=colour)

    def foot(self) -> None:
        """Of what day it is at the start, who drew it at the end."""
        label = self.setter.line(self.card.label, self.end, FOOT_PX, 24, FAINT, end=True)
        room = self.width_px - label - 48
        if self.card.foot and (block := self.fit(self.card.foot, room, (32, 28, 26), lines=1)):
            self.setter.line(block.lines[0].text, self.start, FOOT_PX, block.size_px, INK)

    def fit(
        self, text: str, width: float, sizes: tuple[int, ...], *, lines: int, weight: int = REGULAR
    ) -> Block | None:
        """``text`` at the largest size that fits, else None."""
        return self.setter.block(text, int(width), sizes=sizes, most_lines=lines, weight=weight)

    def within(
        self, text: str, width: float, height: float, sizes: tuple[int, ...], *, weight: int = REGULAR
    ) -> Block | None:
        """The same by height."""
        for size in sizes:
            block = self.fit(text, width, (size,), lines=12, weight=weight)
            if block and block.height_px <= height:
                return block
        return None

    def lay(self, block: Block, top: float, colour: str, *, weight: int = REGULAR, inset: float = 0) -> float:
        return self.setter.lay(block, self.x(inset), top, colour, weight=weight)


__all__ = [
    "ACCENT", "BOLD", "BORDER", "COAST", "FAINT", "FOOT_PX", "HAIR", "HEIGHT_PX", "INK", "LAND", "MARGIN_PX", "OTHER",
    "PAPER", "QUIET", "REGULAR", "SEA", "TINT", "WIDTH_PX", "Canvas",
]  # fmt: skip
