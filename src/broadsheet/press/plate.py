"""The name plate: what previews show of a page without a picture. The paper's own name, marked as drawn by software."""

from __future__ import annotations

from functools import lru_cache

from broadsheet.easel import HEIGHT_PX, WIDTH_PX, Faces, Marks, NamePlate, draw, png, source_type
from broadsheet.errors import MissingGlyph, NoRoom

from .layout import Layout
from .tongue import say


def plate(layout: Layout, lang: str) -> tuple[str, bytes] | None:
    """(address, PNG) in an interface language; None where the name cannot be drawn."""
    made = _drawn(lang, layout.paper.title, layout.paper.tagline)
    return (f"/pictures/plate.{lang}.{made[0]}.png", made[1]) if made else None


def plate_graph(layout: Layout, lang: str) -> list[tuple[str, str]]:
    """Its Open Graph properties."""
    found = plate(layout, layout.tongue(lang).lang)
    if not found:
        return []
    return [
        ("og:image", layout.addresses.absolute(found[0])),
        ("og:image:width", str(WIDTH_PX)),
        ("og:image:height", str(HEIGHT_PX)),
        ("og:image:alt", layout.paper.title),
    ]


@lru_cache(maxsize=64)
def _drawn(lang: str, title: str, tagline: str) -> tuple[str, bytes] | None:
    label = say(lang, "Drawn by software", context="picture")
    card = NamePlate(lang=lang, label=label, name=title, line=tagline)
    try:
        drawn = draw(card, Faces(lang))
    except (MissingGlyph, NoRoom):
        return None
    made = png(drawn, lang, Marks(source_type("algorithmicMedia"), ((lang, title),)))
    return made.digest, made.data
