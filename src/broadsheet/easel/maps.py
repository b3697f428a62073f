"""A locator map: land and sea, borders, the country of the news, its places and their names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from broadsheet.errors import NoRoom

from .atlas import Floats, World, extent, project, world
from .canvas import (
    ACCENT,
    BOLD,
    BORDER,
    COAST,
    FAINT,
    HEIGHT_PX,
    INK,
    LAND,
    MARGIN_PX,
    PAPER,
    REGULAR,
    SEA,
    TINT,
    WIDTH_PX,
    Canvas,
)  # fmt: skip
from .cards import MapCard, Spot

FINE = 2
"""Shapes are drawn so many times larger and made smaller, so that their edges are smooth."""
PANEL_PX = 520
FOOT_BAND_PX = 84
LEAST_KM, MOST_KM = 420.0, 8500.0
"""Half the width of a map; of one with a single place at most ``NEAR_KM``."""
NEAR_KM = 1300.0
KM_OF_DEGREE = 111.2
GRID_PX = 15
"""Names of countries stand where a grid of such squares has most room."""
_AT_SEAM = np.radians(179.98)


@dataclass(frozen=True)
class Frame:
    """Where on the canvas the map lies, its middle on the earth (degrees) and its scale."""

    left: int
    width: int
    height: int
    lat: float
    lon: float
    px_per_km: float

    def pixels(self, km: Floats) -> Floats:
        middle: Floats = np.array([self.left + self.width / 2, self.height / 2])
        return np.asarray(km * self.px_per_km + middle, dtype=np.float64)

    def spot(self, spot: Spot) -> tuple[float, float]:
        km, _ = project(np.radians(np.array([[spot.lon, spot.lat]])), self.lat, self.lon)
        x, y = self.pixels(km)[0]
        return float(x), float(y)


def draw_map(canvas: Canvas, card: MapCard) -> None:
    """Raises NoRoom where nothing of the card lies on the map."""
    frame = _frame(canvas, card)
    shapes = _Shapes(frame, card)
    canvas.put(shapes.image())
    taken = [_panel(canvas, card)] if card.figure or card.line else []
    _foot(canvas)
    taken.append((0, HEIGHT_PX - FOOT_BAND_PX, WIDTH_PX, HEIGHT_PX))
    spots = [(spot, *frame.spot(spot)) for spot in card.spots]
    for spot, x, y in spots:
        if not (frame.left + 20 < x < frame.left + frame.width - 20 and 20 < y < frame.height - 20):
            raise NoRoom(f"{spot.name[:60]!r} does not fit the map", text=spot.name)
    if card.is_way and len(spots) > 1:
        points = [(x, y) for _, x, y in spots]
        canvas.pen.line(points, fill=ACCENT, width=4)
    for _, x, y in spots:
        taken.append((x - 24, y - 24, x + 24, y + 24))
    _spots(canvas, spots, taken)
    _countries(canvas, card, shapes, taken)


def _frame(canvas: Canvas, card: MapCard) -> Frame:
    panel = PANEL_PX if card.figure or card.line else 0
    width, height = WIDTH_PX - panel, HEIGHT_PX - FOOT_BAND_PX
    left = 0 if canvas.rtl else panel
    if card.spots:
        lat, lon, half = _about(card.spots)
        if len(card.spots) == 1:
            whole = extent(card.countries, card.borders)
            half = max(LEAST_KM, min(NEAR_KM, 1.1 * max(whole[2:])) if whole else 0)
            if whole:
                lat, lon = _towards(lat, lon, whole, half, height / width)
    else:
        whole = extent(card.countries, card.borders)
        if whole is None:
            raise NoRoom("no place on the map", text=" ".join(card.countries))
        lat, lon = whole[:2]
        half = 1.25 * max(whole[2], whole[3] * width / height, 180.0)
    half = min(max(half, 220.0), MOST_KM)
    return Frame(left=left, width=width, height=height, lat=lat, lon=lon, px_per_km=width / 2 / half)


def _towards(
    lat: float, lon: float, whole: tuple[float, float, float, float], half: float, ratio: float
) -> tuple[float, float]:
    """The middle of the map: from the place a little towards the middle of its country, the place well inside."""
    km, near = project(np.radians(np.array([[whole[1], whole[0]]])), lat, lon)
    if not near[0]:
        return lat, lon
    east = float(np.clip(km[0][0] * 0.5, -half * 0.35, half * 0.35))
    south = float(np.clip(km[0][1] * 0.5, -half * ratio * 0.4, half * ratio * 0.4))
    turned = lat - south / KM_OF_DEGREE
    return turned, lon + east / KM_OF_DEGREE / max(0.2, float(np.cos(np.radians(turned))))


def _about(spots: Sequence[Spot]) -> tuple[float, float, float]:
    """The middle of the places and half a width in km that holds them all with room for their names."""
    at = np.radians(np.array([[s.lon, s.lat] for s in spots]))
    vectors = np.stack(
        [np.cos(at[:, 1]) * np.cos(at[:, 0]), np.cos(at[:, 1]) * np.sin(at[:, 0]), np.sin(at[:, 1])]
    )
    x, y, z = vectors.mean(axis=1)
    lat, lon = float(np.degrees(np.arctan2(z, np.hypot(x, y)))), float(np.degrees(np.arctan2(y, x)))
    km, _ = project(at, lat, lon)
    across, down = np.abs(km).max(axis=0)
    return lat, lon, float(max(across * 1.7, down * 3.2, 320.0 if len(spots) > 1 else 0))


class _Shapes:
    """Land, borders and coast of one frame."""

    def __init__(self, frame: Frame, card: MapCard) -> None:
        self.frame = frame
        self.card = card
        self.world: World = world()
        km, near = project(self.world.points, frame.lat, frame.lon)
        self.near = near
        self.points = frame.pixels(km)
        x, y = self.points[:, 0], self.points[:, 1]
        seen = (
            near
            & (x > frame.left - 40)
            & (x < frame.left + frame.width + 40)
            & (y > -40)
            & (y < frame.height + 40)
        )
        counts = np.concatenate(([0], np.cumsum(seen)))
        starts = np.array(self.world.starts)
        self.seen_arcs = counts[starts[1:]] > counts[starts[:-1]]
        self._polygons = sorted(self._visible(), key=lambda pair: -float(np.prod(np.ptp(pair[1][0], axis=0))))

    def _visible(self) -> Iterator[tuple[int, list[Floats]]]:
        """Areas with those of their parts that may be seen: number, then rings, the outer one first."""
        for n, area in enumerate(self.world.areas):
            for part in area.parts:
                outer = self.world.ring(part[0], self.points)
                low, high = outer.min(axis=0), outer.max(axis=0)
                f = self.frame
                if high[0] < f.left or low[0] > f.left + f.width or high[1] < 0 or low[1] > f.height:
                    continue
                arcs = [a if a >= 0 else ~a for a in part[0]]
                if not any(self.near[self.world.starts[a]] for a in arcs):
                    continue
                yield n, [outer, *(self.world.ring(ring, self.points) for ring in part[1:])]

    def image(self) -> Image.Image:
        image = Image.new("RGB", (WIDTH_PX * FINE, HEIGHT_PX * FINE), SEA)
        pen = ImageDraw.Draw(image)
        for n, rings in self._polygons:
            owner = self.world.areas[n].owner(self.card.borders)
            colour = TINT if owner and owner in self.card.countries else LAND
            for ring in rings[:1]:
                pen.polygon(_flat(ring), fill=colour)
        for arc in np.flatnonzero(self.seen_arcs):
            self._line(pen, int(arc))
        return image.resize((WIDTH_PX, HEIGHT_PX), Image.Resampling.BOX)

    def _line(self, pen: ImageDraw.ImageDraw, arc: int) -> None:
        first, last = self.world.starts[arc], self.world.starts[arc + 1]
        sides = self.world.sides[arc]
        points = self.points[first:last]
        if len(sides) < 2:
            if np.all(np.abs(self.world.points[first:last, 0]) > _AT_SEAM):
                return
            pen.line(_flat(points), fill=COAST, width=2, joint="curve")
        elif self.world.is_disputed(sides):
            for dash in _dashes(points * FINE, 14.0, 10.0):
                pen.line(dash, fill=FAINT, width=3)
        elif self.world.is_border(sides, self.card.borders):
            pen.line(_flat(points), fill=BORDER, width=3, joint="curve")

    def grid(self) -> tuple[NDArray[np.int32], list[str]]:
        """The owner of each square of the map as a number of the list; 0 is the sea."""
        owners = [""]
        small = Image.new("I", (WIDTH_PX // GRID_PX, HEIGHT_PX // GRID_PX), 0)
        pen = ImageDraw.Draw(small)
        for n, rings in self._polygons:
            owner = self.world.areas[n].owner(self.card.borders)
            if owner not in owners:
                owners.append(owner)
            pen.polygon([(float(x), float(y)) for x, y in rings[0] / GRID_PX], fill=owners.index(owner))
        return np.asarray(small, dtype=np.int32), owners


def _flat(points: Floats) -> list[float]:
    limited = np.clip(points * FINE, -30_000, 30_000)
    return [float(v) for v in limited.ravel()]


def _dashes(points: Floats, on: float, off: float) -> Iterator[list[tuple[float, float]]]:
    """A line cut into dashes of ``on`` px with gaps of ``off``."""
    steps = np.hypot(*np.diff(points, axis=0).T)
    along = np.concatenate(([0.0], np.cumsum(steps)))
    at = 0.0
    while at < along[-1]:
        stops = [at, *along[(along > at) & (along < at + on)], min(at + on, along[-1])]
        yield [
            (float(np.interp(s, along, points[:, 0])), float(np.interp(s, along, points[:, 1])))
            for s in stops
        ]
        at += on + off


Box = tuple[float, float, float, float]


def _panel(canvas: Canvas, card: MapCard) -> Box:
    """The figure beside the map with what it counts, or the sentence that says what happened. Raises NoRoom."""
    left = WIDTH_PX - PANEL_PX if canvas.rtl else 0
    canvas.pen.rectangle((left, 0, left + PANEL_PX, HEIGHT_PX), fill=PAPER)
    room = PANEL_PX - MARGIN_PX - 36
    height, big = 0, None
    if card.figure:
        big = canvas.fit(card.figure, room, (128, 112, 96, 84, 72, 62), lines=1, weight=BOLD) or canvas.fit(
            card.figure, room, (84, 72, 62, 54, 48, 42), lines=3, weight=BOLD
        )
        if big is None:
            raise NoRoom(f"{card.figure[:60]!r} does not fit a picture", text=card.figure)
        height = big.height_px + 14
    words = card.noun or card.line
    below = canvas.within(words, room, 420 - height, (44, 40, 37, 34, 31)) if words else None
    if words and below is None:
        raise NoRoom(f"{words[:60]!r} does not fit a picture", text=words)
    height += below.height_px if below else 0
    top = 104 + max(0, (420 - height) * 0.4)
    if big:
        top = canvas.lay(big, top, ACCENT, weight=BOLD) + 14
    if below:
        canvas.lay(below, top, INK)
    return left, 0, left + PANEL_PX, HEIGHT_PX


def _foot(canvas: Canvas) -> None:
    canvas.pen.rectangle((0, HEIGHT_PX - FOOT_BAND_PX, WIDTH_PX, HEIGHT_PX), fill=PAPER)
    canvas.foot()


def _spots(canvas: Canvas, spots: Sequence[tuple[Spot, float, float]], taken: list[Box]) -> None:
    """Dots with their names, each name on the first side that has room."""
    from .draw import dot

    for spot, x, y in spots:
        dot(canvas, x, y, 19, PAPER)
        dot(canvas, x, y, 14, ACCENT)
        size = next((s for s in (46, 40, 34, 30) if canvas.setter.width(spot.name, s, BOLD) < 560), 0)
        if not size:
            raise NoRoom(f"{spot.name[:60]!r} does not fit a picture", text=spot.name)
        width = canvas.setter.width(spot.name, size, BOLD)
        places = _sides(x, y, width, size, canvas.rtl)
        left, base = next((p for p in places if _free(_box(p, width, size), taken)), places[0])
        _name(canvas, spot.name, left, base, width, size, INK, BOLD)
        taken.append(_box((left, base), width, size))


def _sides(x: float, y: float, width: float, size: int, rtl: bool) -> list[tuple[float, float]]:
    """Left edge and baseline of a name beside, above and below its dot, the language's own side first."""
    after, before = (x + 30, y + size * 0.36), (x - 30 - width, y + size * 0.36)
    middle = x - width / 2
    return [*((before, after) if rtl else (after, before)), (middle, y - 34), (middle, y + 30 + size * 0.8)]


def _box(at: tuple[float, float], width: float, size: int) -> Box:
    return at[0] - 4, at[1] - size, at[0] + width + 4, at[1] + size * 0.3


def _free(box: Box, taken: Sequence[Box]) -> bool:
    if box[0] < 12 or box[1] < 12 or box[2] > WIDTH_PX - 12:
        return False
    return not any(box[0] < t[2] and t[0] < box[2] and box[1] < t[3] and t[1] < box[3] for t in taken)


def _name(
    canvas: Canvas, text: str, left: float, base: float, width: float, size: int, colour: str, weight: int
) -> None:
    x = left + width if canvas.rtl else left
    canvas.setter.line(text, x, base, size, colour, weight=weight, halo=PAPER)


def _countries(canvas: Canvas, card: MapCard, shapes: _Shapes, taken: list[Box]) -> None:
    """Names of countries where there is room, that of the news first."""
    grid, owners = shapes.grid()
    names = dict(card.named)
    order = sorted(
        ((int((grid == n).sum()), owner) for n, owner in enumerate(owners) if owner in names),
        key=lambda pair: (pair[1] not in card.countries, -pair[0]),
    )
    placed = 0
    for squares, owner in order:
        news = owner in card.countries
        if squares < 12 and not (news and not card.spots):
            continue
        bold = news and not card.spots
        sizes = (52, 46, 40, 34) if bold else (30, 26)
        for size in sizes:
            width = canvas.setter.width(names[owner], size, BOLD if bold else REGULAR)
            at = _room(grid == owners.index(owner), width, size, taken, strict=not bold)
            if at:
                _name(
                    canvas, names[owner], *at, width, size, INK if news else FAINT, BOLD if bold else REGULAR
                )
                taken.append(_box(at, width, size))
                placed += 1
                break
        else:
            if bold:
                raise NoRoom(f"{names[owner][:60]!r} does not fit a picture", text=names[owner])
        if placed >= 7:
            return


def _room(
    land: NDArray[np.bool_], width: float, size: int, taken: Sequence[Box], *, strict: bool
) -> tuple[float, float] | None:
    """Left edge and baseline of a name over most of its land, nearest to the middle of it; None where there is none."""
    rows, columns = np.nonzero(land)
    if not len(rows):
        return None
    middle = np.array([columns.mean(), rows.mean()])
    near = np.argsort((columns - middle[0]) ** 2 + (rows - middle[1]) ** 2)
    half = width / 2 / GRID_PX
    for n in near[:: max(1, len(near) // 120)]:
        x, y = columns[n], rows[n]
        first, last = int(max(0, x - half)), int(min(land.shape[1], x + half + 1))
        if strict and land[y, first:last].mean() < 0.8:
            continue
        at = ((x + 0.5) * GRID_PX - width / 2, (y + 0.5) * GRID_PX + size * 0.36)
        if _free(_box(at, width, size), taken):
            return at
    return None
