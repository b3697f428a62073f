"""Type on the canvas: measuring, breaking into lines, fitting, drawing; right to left too."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PIL import ImageDraw

from ..languages import language
from .fonts import BOLD, REGULAR, Faces, Run

_NOT_FIRST = "、。，．・：；！？」』）］｝〉》】〕’”…‥ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々%％"
_NOT_LAST = "「『（［｛〈《【〔‘“"


_NARROWER = (0.96, 0.92, 0.88, 0.84, 0.8)
_LEAST_LAST = 0.34
"""Share of the width that the last line of several has, where it can be had."""
_BELONGS = re.compile(r"(?<=\d)[ \u00a0](?=[\w%€$£])|(?<=[A-ZÀ-ÖØ-ÞА-Я])[ \u00a0](?=\d)")
"""A blank at which no line breaks: between a number and its unit, between a name in capitals and its number."""


@dataclass(frozen=True)
class Line:
    text: str
    width_px: float


@dataclass(frozen=True)
class Block:
    """Lines that fit a box, at one size."""

    lines: tuple[Line, ...]
    size_px: int
    leading_px: int

    @property
    def height_px(self) -> int:
        return self.leading_px * len(self.lines)


class Setter:
    """Sets text in one language on one canvas."""

    def __init__(self, draw: ImageDraw.ImageDraw, faces: Faces) -> None:
        self.draw = draw
        self.faces = faces

    def width(self, text: str, size_px: int, weight: int = REGULAR) -> float:
        return sum(self._run_width(run, size_px, weight) for run in self.faces.runs(text))

    def _run_width(self, run: Run, size_px: int, weight: int) -> float:
        font = self.faces.font(run.face, size_px, weight)
        return font.getlength(run.text, direction=_direction(run), language=self._language(run))

    def _language(self, run: Run) -> str | None:
        return self.faces.shaped_as if run.face == "cjk" else None

    def line(
        self,
        text: str,
        x: float,
        y: float,
        size_px: int,
        colour: str,
        *,
        weight: int = REGULAR,
        end: bool = False,
        halo: str = "",
    ) -> float:
        """Draw one line whose baseline is ``y``, from the start edge ``x`` (or to it with ``end``).

        The start edge is the right one where the language runs right to left. ``halo``: colour of a rim around the
        letters. Returns the width.
        """
        runs = self.faces.runs(text)
        widths = [self._run_width(run, size_px, weight) for run in runs]
        total = sum(widths)
        left = x - total if self.faces.rtl != end else x
        pairs = list(zip(runs, widths, strict=True))
        for run, width in reversed(pairs) if self.faces.rtl else pairs:
            font = self.faces.font(run.face, size_px, weight)
            self.draw.text(
                (left, y),
                run.text,
                fill=colour,
                font=font,
                anchor="ls",
                direction=_direction(run),
                language=self._language(run),
                stroke_width=4 if halo else 0,
                stroke_fill=halo or None,
            )
            left += width
        return total

    def block(
        self, text: str, width_px: int, *, sizes: tuple[int, ...], most_lines: int, weight: int = REGULAR
    ) -> Block | None:
        """``text`` at the largest of ``sizes`` (falling) that fits, None where none does."""
        for size in sizes:
            lines = self._lines(text, width_px, size, weight)
            if len(lines) <= most_lines and all(line.width_px <= width_px for line in lines):
                lines = self._balanced(text, lines, width_px, size, weight)
                ratio = 1.45 if self.faces.rtl or (self.faces.shaped_as and size < 60) else 1.26
                return Block(lines=tuple(lines), size_px=size, leading_px=round(size * ratio))
        return None

    def _balanced(self, text: str, lines: list[Line], width_px: int, size: int, weight: int) -> list[Line]:
        """As many lines, a little narrower where the last one is a word alone."""
        for share in _NARROWER:
            if len(lines) < 2 or lines[-1].width_px >= _LEAST_LAST * width_px:
                break
            narrow = self._lines(text, int(width_px * share), size, weight)
            if len(narrow) == len(lines) and all(line.width_px <= width_px * share for line in narrow):
                lines = narrow
        return lines

    def _lines(self, text: str, width_px: int, size_px: int, weight: int) -> list[Line]:
        lines: list[Line] = []
        held = ""
        for part in _parts(text, self.faces.lang):
            longer = held + part
            if held and self.width(longer.rstrip(), size_px, weight) > width_px:
                lines.append(Line(held.strip(), self.width(held.strip(), size_px, weight)))
                longer = part.lstrip()
            held = longer
        lines.append(Line(held.strip(), self.width(held.strip(), size_px, weight)))
        return lines

    def lay(self, block: Block, x: float, top: float, colour: str, *, weight: int = REGULAR) -> float:
        """Draw a block whose first line begins at ``top``; returns where the next thing may begin."""
        baseline = top + block.size_px
        for line in block.lines:
            self.line(line.text, x, baseline, block.size_px, colour, weight=weight)
            baseline += block.leading_px
        return top + block.height_px


def _direction(run: Run) -> str:
    return "rtl" if run.rtl else "ltr"


def _parts(text: str, lang: str) -> list[str]:
    """Where a line may break: at spaces; in Chinese and Japanese between most characters."""
    if language(lang).traits.spacing != "none":
        return [part.replace("\ufdd0", " ") for part in re.findall(r"\S+\s*", _BELONGS.sub("\ufdd0", text))]
    parts: list[str] = []
    for piece in re.findall(r"[A-Za-z0-9.,%'’-]+\s*|\s|.", text):
        if parts and (piece[0] in _NOT_FIRST or parts[-1][-1] in _NOT_LAST):
            parts[-1] += piece
        else:
            parts.append(piece)
    return parts


__all__ = ["BOLD", "REGULAR", "Block", "Line", "Setter"]
