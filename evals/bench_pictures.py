"""make bench: how long 1,000 pictures take on two cores, drawn and encoded in all sizes, before signing.

A picture is one drawing in one language with its four files. Every kind, ten languages. Prints one JSON object.
"""

from __future__ import annotations

import json
import time
from concurrent.futures import ProcessPoolExecutor

from broadsheet.easel import (
    Bar,
    Card,
    ChartCard,
    Day,
    Faces,
    FigureCard,
    MapCard,
    Marks,
    PeopleCard,
    Person,
    QuoteCard,
    Spot,
    TimelineCard,
    draw,
    prints,
    source_type,
)  # fmt: skip
from broadsheet.settings import INTERFACE

COUNT, CORES = 1000, 2
CITIES = (
    ("Tokyo", 35.69, 139.69, "JP"),
    ("Paris", 48.85, 2.35, "FR"),
    ("Nairobi", -1.28, 36.82, "KE"),
    ("Quito", -0.23, -78.52, "EC"),
)


def cards(lang: str, n: int) -> tuple[Card, ...]:
    name, lat, lon, code = CITIES[n % len(CITIES)]
    said = "We will not give up this port, whatever it may cost us in the end."
    return (
        MapCard(lang=lang, label="Software", spots=(Spot(name, lat, lon),), countries=(code,)),
        MapCard(lang=lang, label="Software", countries=(code,), named=((code, name),), figure=f"{n + 10}", noun="dead"),
        FigureCard(lang=lang, label="Software", figure=f"{n / 10}%", noun="of what is caught in the bay in a year"),
        QuoteCard(lang=lang, label="Software", words=said, speaker="Mara Lindqvist", office="President"),
        ChartCard(lang=lang, label="Software", title="Catch",
                  bars=(Bar("2024", n + 1, f"{n + 1}"), Bar("2025", 7, "7", True))),
        PeopleCard(lang=lang, label="Software",
                   people=(Person("Mara Lindqvist", "President"), Person("Jonas Okoro", "King"))),
        TimelineCard(lang=lang, label="Software",
                     days=(Day("3 March", "It sailed."), Day("4 March", "It sank."), Day("5 March", said))),
    )  # fmt: skip


def one(n: int) -> int:
    """Draw and encode the nth picture; bytes of its largest file for a card."""
    lang = INTERFACE[n % len(INTERFACE)]
    kinds = cards(lang, n)
    drawn = draw(kinds[n // len(INTERFACE) % len(kinds)], Faces(lang))
    made = prints(drawn, lang, Marks(source_type("algorithmicMedia"), ((lang, "A picture."),)))
    return max(len(image.data) for image in made)


def main() -> None:
    started = time.perf_counter()
    with ProcessPoolExecutor(CORES) as pool:
        largest = max(pool.map(one, range(COUNT), chunksize=50))
    seconds = time.perf_counter() - started
    print(
        json.dumps({"pictures": COUNT, "cores": CORES, "seconds": round(seconds, 1), "largest_file": largest})
    )


if __name__ == "__main__":
    main()
