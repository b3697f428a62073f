"""Type on the canvas: measuring, breaking into lines, fitting, drawing; right to left too."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf

from PIL import ImageDraw

from ..languages import language
from ..text.scripts import CAPITALS
from .fonts import BOLD, REGULAR, Faces, Run

_NOT_FIRST = "、。，．・：；！？」』）］｝〉》】〕’”…‥ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々%％"
_NOT_LAST = "「『（［｛〈《【〔‘“"

_LEAST_LAST = 0.34
"""Share of the width that the last line of several has, where it can be had."""
_A_LINE, _ALONE = 0.4, 0.3
"""What a line more costs, and a last line shorter than that, beside the squares of what lines leave empty."""
_BEHIND_NUMBER, _BEFORE_NUMBER = 0.5, 0.15
"""What it costs to end a line between a number and its unit, between a word and its number: "category 3"."""
_NAMED_NUMBER, _BEHIND_NAMED = 0.8, 0.25
"""And where the word has a capital: "iPhone 4", "October 12"; behind such a number."""
_BETWEEN_CAPITALS = 0.15
"""And between two words with capitals, which are as often one name: "General Motors"."""
_ENDS_IN_NUMBER, _OPENS_WITH_NUMBER = re.compile(r"\d[ \u00a0]?\Z"), re.compile(r"[$£€¥]?\d")
_UNIT = re.compile(r"[\w%€$£]")
_CAPITAL = re.compile(rf"[^\W\d_]*[{CAPITALS}]")
_LONGEST_KEPT = 26
"""Characters of a name that stands on one line."""
_LEAST_PX = 28
"""A name that is wider than the room at this size may be broken: in a narrow panel beside a map."""
_KATAKANA = re.compile(r"[\u30a1-\u30fa\u30fc]{2,10}")
"""A word by its letters, where no blank parts words."""
_JOINED = "\ufdd0"
"""For a blank at which no line breaks."""


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
    """Sets text in one language on one canvas. ``kept``: names at which no line breaks."""

    def __init__(self, draw: ImageDraw.ImageDraw, faces: Faces, kept: Sequence[str] = ()) -> None:
        self.draw = draw
        self.faces = faces
        self.kept = tuple(
            sorted((name for name in kept if len(name) <= _LONGEST_KEPT), key=len, reverse=True)
        )

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
                ratio = 1.45 if self.faces.rtl or (self.faces.shaped_as and size < 60) else 1.26
                return Block(lines=tuple(lines), size_px=size, leading_px=round(size * ratio))
        return None

    def _lines(self, text: str, width_px: int, size_px: int, weight: int) -> list[Line]:
        kept = [
            name for name in self.kept if name in text and self.width(name, _LEAST_PX, weight) <= width_px
        ]
        parts = _parts(text, self.faces.lang, kept)
        letter = parts[0][0] if parts else ""
        blank = self.width(f"{letter} {letter}", size_px, weight) - 2 * self.width(letter, size_px, weight)
        wide = [self.width(part.rstrip(), size_px, weight) for part in parts]
        blanks = [blank * part[-1].isspace() for part in parts]
        told = ["".join(parts[a:b]).strip() for a, b in pairwise(_breaks(parts, wide, blanks, width_px))]
        return [Line(line, self.width(line, size_px, weight)) for line in told]

    def lay(self, block: Block, x: float, top: float, colour: str, *, weight: int = REGULAR) -> float:
        """Draw a block whose first line begins at ``top``; returns where the next thing may begin."""
        baseline = top + block.size_px
        for line in block.lines:
            self.line(line.text, x, baseline, block.size_px, colour, weight=weight)
            baseline += block.leading_px
        return top + block.height_px


def _direction(run: Run) -> str:
    return "rtl" if run.rtl else "ltr"


def _breaks(
    parts: Sequence[str], wide: Sequence[float], blanks: Sequence[float], width_px: float
) -> list[int]:
    """Before which parts a line begins, and the end: of all ways the one that leaves least empty, with few lines, none
    that parts a number from what it is of, and no word alone on the last."""
    end = len(parts)
    costs, since = [0.0] + [inf] * end, [0] * (end + 1)
    for last in range(1, end + 1):
        at, room = last, width_px + blanks[last - 1]
        while at and (at == last or room >= wide[at - 1] + blanks[at - 1]):
            at -= 1
            room -= wide[at] + blanks[at]
            empty = max(0.0, room) / width_px
            if last < end:
                cost = empty**2 + _parting(parts[: last + 1])
            else:
                cost = _ALONE * (at > 0 and 1 - empty < _LEAST_LAST)
            if costs[at] + cost + _A_LINE < costs[last]:
                costs[last], since[last] = costs[at] + cost + _A_LINE, at
    found = [end]
    while found[-1]:
        found.append(since[found[-1]])
    return found[::-1]


def _parting(parts: Sequence[str]) -> float:
    """What it costs to end a line before the last of the parts."""
    before, after = parts[-2:]
    if _ENDS_IN_NUMBER.search(before) and _UNIT.match(after):
        return _BEHIND_NAMED if _CAPITAL.match(parts[-3] if len(parts) > 2 else "") else _BEHIND_NUMBER
    if _OPENS_WITH_NUMBER.match(after) and before[:1].isalpha() and before.rstrip()[-1:].isalpha():
        return _NAMED_NUMBER if _CAPITAL.match(before) else _BEFORE_NUMBER
    in_name = before[:1].isupper() and before.rstrip()[-1:].isalpha() and after[:1].isupper()
    return _BETWEEN_CAPITALS if in_name else 0.0


def _parts(text: str, lang: str, kept: Sequence[str] = ()) -> list[str]:
    """Where a line may break: at spaces; in Chinese and Japanese between most characters; never in a name of ``kept``
    that is not the whole text."""
    for name in kept:
        if name != text:
            text = text.replace(name, name.replace(" ", _JOINED))
    if language(lang).traits.spacing != "none":
        return [part.replace(_JOINED, " ") for part in re.findall(r"\S+\s*", text)]
    parts: list[str] = []
    words = [*(name for name in kept if name != text), *_KATAKANA.findall(text)]
    whole = "|".join(map(re.escape, words)) or "(?!)"
    for piece in re.findall(rf"(?:{whole})|[A-Za-z0-9.,%'’-]+\s*|\s|.", text.replace(_JOINED, " ")):
        if parts and (piece[0] in _NOT_FIRST or parts[-1][-1] in _NOT_LAST):
            parts[-1] += piece
        else:
            parts.append(piece)
    return parts


__all__ = ["BOLD", "REGULAR", "Block", "Line", "Setter"]
