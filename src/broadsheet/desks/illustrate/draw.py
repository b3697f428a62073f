"""Draws a card of 1200 by 630 pixels and encodes it, with its kind written into the file."""

from __future__ import annotations

from io import BytesIO

from PIL import Image as Canvas
from PIL import ImageDraw
from PIL.PngImagePlugin import PngInfo

from broadsheet.news import Image

from .fonts import BOLD, Faces
from .setting import Block, Setter
from .told import Told
from .words import WORDS, quoted

WIDTH_PX, HEIGHT_PX = 1200, 630
MARGIN_PX = 76
SOURCE_TYPE = "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia"
PAPER, INK, FAINT, ACCENT = "#f4f0e6", "#1b1a18", "#6a655a", "#8f1d14"
NIGHT, CREAM, NIGHT_FAINT, ROSE = "#22282d", "#f4f0e6", "#a9afb3", "#e9897b"
XMP = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" '
    'xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreatorTool="Broadsheet">'
    f"<Iptc4xmpExt:DigitalSourceType>{SOURCE_TYPE}</Iptc4xmpExt:DigitalSourceType>"
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
)
"""Where a picture comes from, as IPTC Photo Metadata 2023.1 has it."""


class Card:
    """One canvas with its type and its edges; ``start`` is the side the language begins at."""

    def __init__(self, faces: Faces, background: str) -> None:
        self.canvas = Canvas.new("RGB", (WIDTH_PX, HEIGHT_PX), background)
        self.draw = ImageDraw.Draw(self.canvas)
        self.setter = Setter(self.draw, faces)
        self.rtl = faces.rtl
        self.start = WIDTH_PX - MARGIN_PX if faces.rtl else MARGIN_PX
        self.end = MARGIN_PX if faces.rtl else WIDTH_PX - MARGIN_PX
        self.width_px = WIDTH_PX - 2 * MARGIN_PX

    def bar(self, first: float, last: float, top: float, height: float, colour: str) -> None:
        """A filled bar between two distances from the start edge."""
        a = self.start - first if self.rtl else self.start + first
        b = self.start - last if self.rtl else self.start + last
        self.draw.rectangle((min(a, b), top, max(a, b), top + height - 1), fill=colour)


def draw_card(told: Told, faces: Faces) -> Canvas.Image:
    """Raises MissingGlyph for words no font at hand can draw."""
    card = Card(faces, NIGHT if told.kind == "quote" else PAPER)
    {"figure": _figure, "quote": _quote}[told.kind](card, told)
    return card.canvas


def _frame(card: Card, told: Told, faint: str, accent: str) -> None:
    """A bar above, the label below."""
    card.bar(0, 64, 70, 9, accent)
    card.setter.line(WORDS[told.lang].label, card.start, 584, 26, faint)


def _figure(card: Card, told: Told) -> None:
    _frame(card, told, FAINT, ACCENT)
    big = card.setter.block(
        told.main, card.width_px, sizes=(168, 148, 128, 108, 92, 76, 60), most_lines=1, weight=BOLD
    ) or card.setter.block(told.main, card.width_px, sizes=(60, 50, 40), most_lines=3, weight=BOLD)
    top = 120.0
    if big:
        top += (168 - big.size_px) * 0.35
        top = card.setter.lay(big, card.start, top, ACCENT, weight=BOLD)
    top += 10
    sizes = (48, 44, 40, 36, 32, 28)
    room = 516 - top
    below = next(
        (b for size in sizes if (b := _fitting(card, told.below, size)) and b.height_px <= room), None
    )
    if below:
        card.setter.lay(below, card.start, top, INK)


def _fitting(card: Card, text: str, size_px: int) -> Block | None:
    return card.setter.block(text, card.width_px, sizes=(size_px,), most_lines=6)


def _quote(card: Card, told: Told) -> None:
    _frame(card, told, NIGHT_FAINT, ROSE)
    quote = card.setter.block(
        quoted(told.main, told.lang),
        card.width_px,
        sizes=(64, 58, 52, 46, 40, 34),
        most_lines=5,
        weight=BOLD,
    )
    top = 148.0
    if quote:
        top += max(0, (300 - quote.height_px) / 2)
        top = card.setter.lay(quote, card.start, top, CREAM, weight=BOLD)
    card.setter.line(told.below, card.start, min(top + 58, 520), 32, ROSE)


def encode(canvas: Canvas.Image, lang: str) -> tuple[Image, Image]:
    """The canvas as WebP and as PNG, both with the XMP packet."""
    webp = BytesIO()
    canvas.save(webp, "WEBP", quality=80, method=1, xmp=XMP.encode())
    png = BytesIO()
    packet = PngInfo()
    packet.add_itxt("XML:com.adobe.xmp", XMP, zip=False)
    flat = canvas.quantize(32, method=Canvas.Quantize.FASTOCTREE, dither=Canvas.Dither.NONE)
    flat.save(png, "PNG", pnginfo=packet, compress_level=6)
    return _image(lang, "image/webp", webp), _image(lang, "image/png", png)


def _image(lang: str, media_type: str, held: BytesIO) -> Image:
    return Image(
        lang=lang, media_type=media_type, width_px=WIDTH_PX, height_px=HEIGHT_PX, data=held.getvalue()
    )
