"""One drawing for each kind of card."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PIL import Image

from broadsheet.errors import NoRoom

from .canvas import ACCENT, BOLD, FAINT, FOOT_PX, HAIR, HEIGHT_PX, INK, QUIET, Canvas
from .cards import Card, ChartCard, FigureCard, MapCard, NamePlate, PeopleCard, QuoteCard, TimelineCard
from .fonts import Faces
from .maps import draw_map
from .setting import Block

Drawn = Image.Image
"""What ``draw`` makes, for those who hand it on."""
TOP_PX = 104
"""Where what is drawn begins, below the bar."""
ROOM_PX = FOOT_PX - 56 - TOP_PX
"""And how high it may be."""
_BIG = (220, 200, 180, 160, 140, 120, 104, 92, 80, 68)


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
    canvas.rule()
    canvas.foot()
    width = canvas.width_px
    big = canvas.fit(card.figure, width, _BIG, lines=1, weight=BOLD) or canvas.fit(
        card.figure, width, (92, 80, 68, 60), lines=2, weight=BOLD
    )
    big = _need(big, card.figure)
    noun = None
    if card.noun:
        room = ROOM_PX - big.height_px - 16
        noun = _need(canvas.within(card.noun, width, room, (56, 50, 46, 42, 38, 34)), card.noun)
    height = big.height_px + (16 + noun.height_px if noun else 0)
    top = canvas.lay(big, TOP_PX + max(0, (ROOM_PX - height) * 0.45), ACCENT, weight=BOLD)
    if noun:
        canvas.lay(noun, top + 16, INK)


def _quote(canvas: Canvas, card: QuoteCard) -> None:
    canvas.rule()
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
    canvas.rule()
    canvas.foot()
    title = _need(canvas.within(card.title, canvas.width_px, 130, (46, 42, 38, 34), weight=BOLD), card.title)
    top = canvas.lay(title, TOP_PX - 12, INK, weight=BOLD) + 20
    row = min(112.0, (FOOT_PX - 52 - top) / len(card.bars))
    size = 34 if row > 60 else 30
    widest = max(canvas.setter.width(bar.name, size) for bar in card.bars)
    names = min(widest, canvas.width_px * 0.34)
    shown = max(canvas.setter.width(bar.shown, size + 6, BOLD) for bar in card.bars)
    length = canvas.width_px - names - 24 - shown - 20
    most = max(abs(bar.value) for bar in card.bars) or 1.0
    for n, bar in enumerate(card.bars):
        at = top + n * row
        name = _need(canvas.within(bar.name, names + 1, row, (size, 28, 26)), bar.name)
        canvas.lay(name, at + (row - name.height_px) / 2 - name.size_px * 0.06, INK)
        reach = max(4.0, length * abs(bar.value) / most)
        thick = min(58.0, row * 0.62)
        first = names + 24
        canvas.bar(first, first + reach, at + (row - thick) / 2, thick, ACCENT if bar.strong else QUIET)
        end = canvas.x(first + reach + 16)
        canvas.setter.line(bar.shown, end, at + row / 2 + size * 0.42, size + 6, INK, weight=BOLD)
    canvas.bar(names + 22, names + 24, top, row * len(card.bars), INK)


def _timeline(canvas: Canvas, card: TimelineCard) -> None:
    canvas.rule()
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
    canvas.rule()
    canvas.foot()
    row = ROOM_PX / len(card.people)
    sizes = (76, 68, 60, 54, 48, 42) if len(card.people) < 3 else (60, 54, 48, 42)
    for n, person in enumerate(card.people):
        name = _need(canvas.fit(person.name, canvas.width_px - 48, sizes, lines=1, weight=BOLD), person.name)
        office = _need(
            canvas.within(person.office, canvas.width_px - 48, row - name.leading_px, (40, 36, 32)),
            person.office,
        )
        height = name.leading_px + office.height_px
        top = TOP_PX + n * row + (row - height) / 2
        canvas.bar(0, 8, top + name.size_px * 0.2, height - name.size_px * 0.1, ACCENT)
        top = canvas.lay(name, top, INK, weight=BOLD, inset=44)
        canvas.lay(office, top, FAINT, inset=44)


def _name_plate(canvas: Canvas, card: NamePlate) -> None:
    canvas.rule()
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
    from PIL import ImageDraw

    ImageDraw.Draw(big).ellipse((0, 0, size * 4 - 1, size * 4 - 1), fill=255)
    mask = big.resize((size, size), Image.Resampling.LANCZOS)
    canvas.image.paste(colour, (round(x - radius), round(y - radius)), mask)
