"""One drawing for each kind of card."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PIL import Image, ImageDraw

from broadsheet.errors import NoRoom

from .canvas import ACCENT, BOLD, FAINT, FOOT_PX, HAIR, HEIGHT_PX, INK, QUIET, WIDTH_PX, Canvas
from .cards import Card, ChartCard, FigureCard, MapCard, NamePlate, PeopleCard, QuoteCard, TimelineCard
from .fonts import REGULAR, Faces
from .maps import draw_map
from .setting import Block

Drawn = Image.Image
"""What ``draw`` makes, for those who hand it on."""
TOP_PX = 104
"""Where what is drawn begins, below the bar."""
ROOM_PX = FOOT_PX - 56 - TOP_PX
"""And how high it may be."""
_BIG = (200, 180, 160, 140, 124, 108, 92, 80, 68)
_TEXT = (50, 46, 42, 38, 35)
"""Sizes of the sentence in a picture."""
_LARGE = (80, 74, 68, 62, 58, 54)
"""And of one that is the picture itself."""
_READ_PX = 42
"""From this size on a sentence is well read where the picture is a card."""
_GAP_PX = 20
_HIGH_ROW, _NAMES_SHARE = 60, 0.4
"""How high a row of a chart is in which larger type stands, and how much of the width its names may take."""


def draw(card: Card, faces: Faces) -> Drawn:
    """The card on its canvas. Raises MissingGlyph for words no font at hand has, NoRoom for words that do not fit."""
    drawn: dict[type[Card], Callable[[Canvas, Any], None]] = {
        FigureCard: _figure,
        QuoteCard: _quote,
        ChartCard: _chart,
        TimelineCard: _timeline,
        PeopleCard: _people,
        NamePlate: _name_plate,
        MapCard: draw_map,
    }
    canvas = Canvas(card, faces)
    drawn[type(card)](canvas, card)
    return canvas.image


def _need(block: Block | None, text: str) -> Block:
    if block is None:
        raise NoRoom(f"{text[:60]!r} does not fit a picture", text=text)
    return block


def _figure(canvas: Canvas, card: FigureCard) -> None:
    """The figure as large as its sentence leaves room for, the sentence large enough to be read on a small card."""
    canvas.foot()
    what = canvas.fit(card.what, canvas.width_px, (44, 40, 36), lines=1, weight=BOLD) if card.what else None
    above = what.height_px if what else 0
    big, noun = _hero(canvas, card, ROOM_PX - above)
    height = big.height_px
    whole = above + height + (_GAP_PX + noun.height_px if noun else 0)
    top = TOP_PX + max(0, (ROOM_PX - whole) * 0.45)
    if what:
        top = canvas.lay(what, top, INK, weight=BOLD)
    at = _arrow(canvas, card.course, big, top) if card.course else 0.0
    canvas.lay(big, top, canvas.course(card.course), weight=BOLD, inset=at)
    if noun:
        canvas.lay(noun, top + height + _GAP_PX, INK)


def _arrow(canvas: Canvas, course: str, block: Block, top: float) -> float:
    """A triangle that points up or down, as high as the figures behind it; returns how much room it takes."""
    high = block.size_px * 0.56
    side, foot = high * 1.04, top + block.size_px - block.size_px * 0.04
    first, last = sorted((canvas.x(0), canvas.x(side)))
    tip, base = (foot - high, foot) if course == "up" else (foot, foot - high)
    big = Image.new("L", (WIDTH_PX * 2, HEIGHT_PX * 2), 0)
    corners = [(first * 2, base * 2), (last * 2, base * 2), ((first + last), tip * 2)]
    ImageDraw.Draw(big).polygon(corners, fill=255)
    canvas.image.paste(canvas.course(course), (0, 0), big.resize((WIDTH_PX, HEIGHT_PX), Image.Resampling.BOX))
    return side + high * 0.34


def _arrow_room(course: str, size: int) -> float:
    return size * 0.56 * 1.38 if course else 0.0


def _hero(canvas: Canvas, card: FigureCard, high: float) -> tuple[Block, Block | None]:
    """The figure, with the sentence below, no higher than ``high``. Raises NoRoom."""
    best: tuple[Block, Block | None] | None = None
    for size in _BIG:
        room = canvas.width_px - _arrow_room(card.course, size)
        big = canvas.fit(card.figure, room, (size,), lines=1 if size > 92 else 2, weight=BOLD)
        if not big:
            continue
        if not card.noun:
            return big, None
        noun = canvas.within(card.noun, canvas.width_px, high - big.height_px - _GAP_PX, _TEXT)
        if noun and (best is None or not best[1] or noun.size_px > best[1].size_px):
            best = big, noun
        if noun and noun.size_px >= _READ_PX:
            break
    if best is None:
        raise NoRoom(f"{card.figure[:60]!r} does not fit a picture", text=card.figure)
    return best


def _quote(canvas: Canvas, card: QuoteCard) -> None:
    canvas.foot()
    name = _need(
        canvas.fit(card.speaker, canvas.width_px - 40, (40, 36, 32), lines=1, weight=BOLD), card.speaker
    )
    office = canvas.fit(card.office, canvas.width_px - 40, (34, 30, 28), lines=1) if card.office else None
    below = name.leading_px + (office.leading_px if office else 0) + 28
    sizes = (80, 72, 66, 60, 54, 50, 46, 42)
    words = _need(canvas.within(card.words, canvas.width_px, ROOM_PX - below, sizes, weight=BOLD), card.words)
    top = TOP_PX + max(0, (ROOM_PX - words.height_px - below) * 0.45)
    top = canvas.lay(words, top, INK, weight=BOLD) + 28
    canvas.bar(0, 8, top + 4, below - 28, ACCENT)
    top = canvas.lay(name, top - 2, ACCENT, weight=BOLD, inset=32)
    if office:
        canvas.lay(office, top - 4, FAINT, inset=32)


def _chart(canvas: Canvas, card: ChartCard) -> None:
    """Bars from the names on; where all values are falls, back from the far edge, so that none looks like a rise."""
    canvas.foot()
    title = _need(
        canvas.within(
            card.title, canvas.width_px, 140 if len(card.bars) > 4 else 190, (46, 42, 38, 34), weight=BOLD
        ),
        card.title,
    )
    top = canvas.lay(title, TOP_PX - 12, INK, weight=BOLD) + 20
    row = min(112.0, (FOOT_PX - 52 - top) / len(card.bars))
    size, labels, names = _labels(canvas, card, row)
    shown = max(canvas.setter.width(bar.shown, size + 6, BOLD) for bar in card.bars)
    length = canvas.width_px - names - 24 - shown - 20
    most = max(abs(bar.value) for bar in card.bars) or 1.0
    falls = all(bar.value < 0 for bar in card.bars)
    zero = canvas.width_px if falls else names + 24
    strong = canvas.course(card.course)
    for n, (bar, name) in enumerate(zip(card.bars, labels, strict=True)):
        at = top + n * row
        canvas.lay(name, at + (row - name.height_px) / 2 - name.size_px * 0.06, INK)
        reach = max(4.0, length * abs(bar.value) / most)
        thick = min(58.0, row * 0.62)
        first, last = (zero - reach, zero) if falls else (zero, zero + reach)
        canvas.bar(first, last, at + (row - thick) / 2, thick, strong if bar.strong else QUIET)
        width = canvas.setter.width(bar.shown, size + 6, BOLD)
        end = canvas.x(first - 16 - width if falls else last + 16)
        canvas.setter.line(bar.shown, end, at + row / 2 + size * 0.42, size + 6, INK, weight=BOLD)
    canvas.bar(zero - (0 if falls else 2), zero + (2 if falls else 0), top, row * len(card.bars), INK)


def _labels(canvas: Canvas, card: ChartCard, row: float) -> tuple[int, list[Block], float]:
    """The names of the rows, all of one size, with that size and how wide they stand. Raises NoRoom."""
    for size in (34, 30, 28, 26) if row > _HIGH_ROW else (30, 28, 26):
        names = min(
            max(canvas.setter.width(bar.name, size) for bar in card.bars), canvas.width_px * _NAMES_SHARE
        )
        blocks = [canvas.within(bar.name, names + 1, row, (size,)) for bar in card.bars]
        labels = [block for block in blocks if block]
        if len(labels) == len(blocks):
            return size, labels, names
    raise NoRoom("the names of the rows do not fit a picture", text=card.title)


def _timeline(canvas: Canvas, card: TimelineCard) -> None:
    canvas.foot()
    widest = max(canvas.setter.width(day.day, 34, BOLD) for day in card.days)
    days = min(max(widest, 120.0), 280.0)
    room = canvas.width_px - days - 76
    for size in (38, 36, 34, 32, 30, 28):
        blocks = [canvas.fit(day.text, room, (size,), lines=4) for day in card.days]
        laid = [block for block in blocks if block]
        height = sum(block.height_px for block in laid) + 26 * (len(card.days) - 1)
        if len(laid) == len(card.days) and height <= ROOM_PX:
            break
    else:
        raise NoRoom("the days do not fit a picture", text=card.days[0].text)
    gap = min(60.0, (ROOM_PX - height) / max(1, len(laid) - 1) + 26)
    top, dots = float(TOP_PX), []
    for n, (day, block) in enumerate(zip(card.days, laid, strict=True)):
        last = n == len(laid) - 1
        label = _need(canvas.fit(day.day, days + 1, (34, 30, 28, 26), lines=2, weight=BOLD), day.day)
        canvas.lay(label, top, ACCENT if last else INK, weight=BOLD)
        canvas.lay(block, top, INK, inset=days + 76)
        dots.append((top + block.size_px * 0.66, last))
        top += block.height_px + gap
    middle = canvas.x(days + 38)
    canvas.pen.line((middle, dots[0][0], middle, dots[-1][0]), fill=HAIR, width=6)
    for at, last in dots:
        dot(canvas, middle, at, 13, ACCENT if last else INK)


def _people(canvas: Canvas, card: PeopleCard) -> None:
    """Persons side by side with their offices, below them what they did; of one alone that is the larger part."""
    canvas.foot()
    many = len(card.people)
    column = (canvas.width_px - 40 * (many - 1)) / many
    room = column - 30
    sizes = (54, 48, 44, 40, 36)
    size = next(
        (s for s in sizes if all(canvas.fit(p.name, room, (s,), lines=2, weight=BOLD) for p in card.people)),
        sizes[-1],
    )
    names = [_need(canvas.fit(p.name, room, (size,), lines=2, weight=BOLD), p.name) for p in card.people]
    offices = [
        _need(canvas.fit(p.office, room, (34, 30, 28), lines=2), p.office) if p.office else None
        for p in card.people
    ]
    heights = [n.height_px + (o.height_px if o else 0) for n, o in zip(names, offices, strict=True)]
    above = max(heights)
    line = None
    if card.line:
        lines = (_LARGE if many == 1 else ()) + _TEXT
        weight = BOLD if many == 1 else REGULAR
        line = _need(
            canvas.within(card.line, canvas.width_px, ROOM_PX - above - 36, lines, weight=weight), card.line
        )
    whole = above + (36 + line.height_px if line else 0)
    first = TOP_PX + max(0, (ROOM_PX - whole) * 0.45)
    for n, (name, office) in enumerate(zip(names, offices, strict=True)):
        inset = n * (column + 40)
        canvas.bar(inset, inset + 8, first + name.size_px * 0.2, heights[n] - name.size_px * 0.1, ACCENT)
        top = canvas.lay(name, first, ACCENT if many == 1 else INK, weight=BOLD, inset=inset + 30)
        if office:
            canvas.lay(office, top, FAINT, inset=inset + 30)
    if line:
        canvas.lay(line, first + above + 36, INK, weight=BOLD if many == 1 else REGULAR)


def _name_plate(canvas: Canvas, card: NamePlate) -> None:
    canvas.foot()
    name = _need(
        canvas.within(card.name, canvas.width_px, 300, (120, 104, 92, 80, 68, 56, 46), weight=BOLD), card.name
    )
    line = canvas.within(card.line, canvas.width_px, 110, (44, 40, 36, 32)) if card.line else None
    height = name.height_px + (line.height_px + 24 if line else 0)
    top = canvas.lay(name, (HEIGHT_PX - height) / 2 - 20, INK, weight=BOLD)
    if line:
        canvas.lay(line, top + 24, FAINT)


def dot(canvas: Canvas, x: float, y: float, radius: float, colour: str) -> None:
    """A round dot, drawn large and made small, so that its edge is smooth."""
    size = int(radius * 2)
    big = Image.new("L", (size * 4, size * 4), 0)
    ImageDraw.Draw(big).ellipse((0, 0, size * 4 - 1, size * 4 - 1), fill=255)
    mask = big.resize((size, size), Image.Resampling.LANCZOS)
    canvas.image.paste(colour, (round(x - radius), round(y - radius)), mask)
