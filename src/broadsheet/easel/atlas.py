"""Coasts, borders and cities from the shelf, and the projection they are drawn in.

``world()`` reads Natural Earth's countries once in a process, ``city()`` where a place of the gazetteer lies. The map
is Lambert's azimuthal equal-area projection about its own middle: no place is too far north, none cut at the date line.
"""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from broadsheet.shelf import open_shelf

STEP = 100
"""Parts of a degree in the files."""
EARTH_KM = 6371.0
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Area:
    """A stretch of land under one hand. ``held`` and ``claimed``: ISO code by either view, empty where none."""

    held: str
    claimed: str
    disputed: bool
    parts: tuple[tuple[tuple[int, ...], ...], ...]
    """Rings of arcs; an arc read backwards stands as its complement."""

    def owner(self, borders: str) -> str:
        return self.held if borders == "held" else self.claimed


@dataclass(frozen=True)
class World:
    areas: tuple[Area, ...]
    points: Floats
    """All points of all arcs: longitude and latitude in radians."""
    starts: tuple[int, ...]
    """Where each arc begins in ``points``, and the end of the last."""
    sides: tuple[tuple[int, ...], ...]
    """The areas on the sides of each arc: one on a coast, two on a border."""
    in_dispute: frozenset[frozenset[str]]

    def is_disputed(self, sides: Sequence[int]) -> bool:
        """True for a border that not all hold to be one, or not there."""
        areas = [self.areas[n] for n in sides]
        return any(a.disputed for a in areas) or frozenset(a.held for a in areas) in self.in_dispute

    def is_border(self, sides: Sequence[int], borders: str) -> bool:
        if len(sides) < 2:
            return False
        return self.is_disputed(sides) or len({self.areas[n].owner(borders) for n in sides}) > 1

    def ring(self, arcs: Iterable[int], projected: Floats) -> Floats:
        """The points of a ring in order."""
        pieces = []
        for n in arcs:
            arc = n if n >= 0 else ~n
            points = projected[self.starts[arc] : self.starts[arc + 1]]
            pieces.append(points if n >= 0 else points[::-1])
        return np.concatenate(pieces)


@lru_cache(maxsize=1)
def world() -> World:
    """The countries of the shelf. Raises FileNotFoundError."""
    with open_shelf("atlas/world.gz") as packed:
        content = gzip.decompress(packed.read())
    end = content.index(b"\n")
    head: dict[str, Any] = json.loads(content[:end])
    numbers = _numbers(content[end + 1 :])
    count, at = int(numbers[0]), 1
    pieces, starts = [], [0]
    for _ in range(count):
        length = int(numbers[at])
        steps = numbers[at + 1 : at + 1 + 2 * length].reshape(length, 2)
        pieces.append(np.cumsum(steps, axis=0))
        starts.append(starts[-1] + length)
        at += 1 + 2 * length
    areas = tuple(
        Area(
            held=row["code"],
            claimed=row["claimed"],
            disputed=row["disputed"],
            parts=tuple(tuple(tuple(ring) for ring in part) for part in row["rings"]),
        )
        for row in head["areas"]
    )
    return World(
        areas=areas,
        points=np.radians(np.concatenate(pieces) / STEP),
        starts=tuple(starts),
        sides=_sides(areas, count),
        in_dispute=frozenset(frozenset(pair) for pair in head["disputed"]),
    )


def _numbers(content: bytes) -> NDArray[np.int64]:
    """Zigzag varints of at most three bytes."""
    raw = np.frombuffer(content, dtype=np.uint8).astype(np.int64)
    ends = np.flatnonzero(raw < 128)
    firsts = np.concatenate(([0], ends[:-1] + 1))
    values = np.zeros(len(ends), dtype=np.int64)
    for n in range(int((ends - firsts).max()) + 1):
        held = firsts + n <= ends
        values[held] |= (raw[firsts[held] + n] & 127) << (7 * n)
    return (values >> 1) ^ -(values & 1)


def _sides(areas: Sequence[Area], count: int) -> tuple[tuple[int, ...], ...]:
    found: dict[int, set[int]] = defaultdict(set)
    for n, area in enumerate(areas):
        for part in area.parts:
            for ring in part:
                for arc in ring:
                    found[arc if arc >= 0 else ~arc].add(n)
    return tuple(tuple(sorted(found[n])) for n in range(count))


@dataclass(frozen=True)
class City:
    """Where a city lies, in degrees. ``shared``: another country has one of that name, not far smaller."""

    lat: float
    lon: float
    country: str
    people: int
    """About so many."""
    shared: bool


_ROW = np.dtype([("step", "<u4"), ("lat", "<i2"), ("lon", "<i2"), ("country", "S2"), ("size", "i1")])


@lru_cache(maxsize=1)
def _cities() -> tuple[NDArray[np.int64], Any]:
    """GeoNames numbers, sorted, and a row for each."""
    with open_shelf("atlas/cities.gz") as packed:
        columns = np.frombuffer(gzip.decompress(packed.read()), dtype=np.uint8).reshape(_ROW.itemsize, -1)
    table = np.ascontiguousarray(columns.T).view(_ROW).reshape(-1)
    return np.cumsum(table["step"].astype(np.int64)), table


@lru_cache(maxsize=4096)
def city(key: str) -> City | None:
    """The city of a gazetteer key ("place:geonames:1850147"), else None."""
    number = key.removeprefix("place:geonames:")
    if number == key or not (number.isascii() and number.isdigit()) or len(number) > 12:
        return None
    ids, table = _cities()
    at = int(np.searchsorted(ids, int(number)))
    if at >= len(ids) or ids[at] != int(number):
        return None
    row = table[at]
    size = int(row["size"])
    return City(
        lat=float(row["lat"]) / STEP,
        lon=float(row["lon"]) / STEP,
        country=row["country"].decode(),
        people=round(2 ** (abs(size) / 4)),
        shared=size < 0,
    )


def project(points: Floats, lat: float, lon: float) -> tuple[Floats, NDArray[np.bool_]]:
    """Kilometres east and south of the middle (degrees), and which points lie on its half of the earth."""
    lat, lon = np.radians(lat), np.radians(lon)
    cos, sin = np.cos(points[:, 1]), np.sin(points[:, 1])
    away = points[:, 0] - lon
    middle = np.sin(lat) * sin + np.cos(lat) * cos * np.cos(away)
    k = np.sqrt(2 / np.maximum(1 + middle, 1e-6)) * EARTH_KM
    east = k * cos * np.sin(away)
    south = -k * (np.cos(lat) * sin - np.sin(lat) * cos * np.cos(away))
    return np.stack([east, south], axis=1), middle > 0


def extent(codes: Iterable[str], borders: str) -> tuple[float, float, float, float] | None:
    """Middle (latitude, longitude) and half width and height in km of the main land of these countries.

    What lies far from the greatest part is left out: Hawaii, French Guiana. None for an unknown code.
    """
    wanted = set(codes)
    rings = [
        world().ring(part[0], world().points)
        for area in world().areas
        if area.owner(borders) in wanted
        for part in area.parts
    ]
    if not rings:
        return None
    greatest = max(rings, key=_size)
    lat, lon = _middle(greatest)
    near = [r for r in rings if _size(r) > _size(greatest) / 400 and _is_near(r, lat, lon, greatest)]
    points = np.concatenate(near or [greatest])
    lat, lon = _recentred(points, lat, lon)
    flat, _ = project(points, lat, lon)
    half = np.abs(flat).max(axis=0)
    return lat, lon, float(half[0]), float(half[1])


def _size(ring: Floats) -> float:
    x, y = np.unwrap(ring[:, 0]), np.sin(ring[:, 1])
    return float(abs(np.dot(x, np.roll(y, 1)) - np.dot(y, np.roll(x, 1)))) / 2


def _middle(ring: Floats) -> tuple[float, float]:
    """Of the points as vectors, so that the date line does not matter."""
    x = np.cos(ring[:, 1]) * np.cos(ring[:, 0])
    y = np.cos(ring[:, 1]) * np.sin(ring[:, 0])
    z = np.sin(ring[:, 1])
    lat = np.arctan2(z.mean(), np.hypot(x.mean(), y.mean()))
    return float(np.degrees(lat)), float(np.degrees(np.arctan2(y.mean(), x.mean())))


def _is_near(ring: Floats, lat: float, lon: float, greatest: Floats) -> bool:
    """Not farther from the middle than twice what the greatest part reaches, or 1,200 km."""
    reach = max(1200.0, 2 * float(np.hypot(*project(greatest, lat, lon)[0].T).max()))
    return float(np.hypot(*project(ring, lat, lon)[0].T).max()) < min(reach, 4500.0)


def _recentred(points: Floats, lat: float, lon: float) -> tuple[float, float]:
    """The middle of the box about the points, found again from the middle of the points."""
    flat, _ = project(points, lat, lon)
    east, south = (flat.max(axis=0) + flat.min(axis=0)) / 2
    turned = lat - float(np.degrees(south / EARTH_KM))
    return turned, lon + float(np.degrees(east / EARTH_KM / max(0.2, np.cos(np.radians(turned)))))


__all__ = ["Area", "City", "World", "city", "extent", "project", "world"]
