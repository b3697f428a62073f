"""What draws: canvases, type, maps, marks in files. It decides nothing; a desk or the press says what is drawn.

``cards`` are what can be drawn, ``draw`` draws one, ``prints`` encodes it in the sizes a page needs with its kind in
the file, ``sign`` adds the manifest.
"""

from .cards import (
    Bar,
    Card,
    ChartCard,
    Day,
    FigureCard,
    MapCard,
    NamePlate,
    PeopleCard,
    Person,
    QuoteCard,
    Spot,
    TimelineCard,
)
from .develop import develop
from .draw import Drawn, draw
from .fonts import Faces
from .photograph import Developed, photograph
from .prints import HEIGHT_PX, SOURCE_TYPES, WIDTH_PX, Marks, painted_prints, png, prints, source_type

__all__ = [
    "HEIGHT_PX", "SOURCE_TYPES", "WIDTH_PX", "Bar", "Card", "ChartCard", "Day", "Developed", "Drawn", "Faces",
    "FigureCard", "MapCard", "Marks", "NamePlate", "PeopleCard", "Person", "QuoteCard", "Spot", "TimelineCard",
    "develop", "draw", "painted_prints", "photograph", "png", "prints", "source_type",
]  # fmt: skip
