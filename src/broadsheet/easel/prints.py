"""A drawing as files: three widths of WebP for pages and cards, one PNG for Open Graph and what reads no WebP.

Each file says in XMP where it comes from: IPTC ``DigitalSourceType``, as the full address.
"""

from __future__ import annotations

from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

from PIL import Image as Pixels
from PIL.PngImagePlugin import PngInfo

from broadsheet.news import Image

from .canvas import HEIGHT_PX, WIDTH_PX

WIDTHS_PX = (1200, 800, 480)
BASE = "http://cv.iptc.org/newscodes/digitalsourcetype/"
SOURCE_TYPES = frozenset({"algorithmicMedia", "dataDrivenMedia", "trainedAlgorithmicMedia"})
"""The terms of IPTC's list that are true of what is made here."""
_XMP = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" '
    'xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" '
    'xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreatorTool="Broadsheet">'
    "<Iptc4xmpExt:DigitalSourceType>{source_type}</Iptc4xmpExt:DigitalSourceType>"
    '<Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">{alt}</rdf:li>'
    "<rdf:li xml:lang={lang}>{alt}</rdf:li></rdf:Alt>"
    "</Iptc4xmpCore:AltTextAccessibility>"
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
)
"""IPTC Photo Metadata 2023.1."""


def source_type(term: str) -> str:
    """The full address of a term of IPTC's list. Raises ValueError for any other word."""
    if term not in SOURCE_TYPES:
        raise ValueError(f"{term!r} is no digital source type that is true of a picture made here")
    return BASE + term


def xmp(source: str, lang: str, alt: str) -> str:
    """The packet. ``source``: the address of a digital source type; raises ValueError for one outside the list."""
    if source != source_type(source.rpartition("/")[2]):
        raise ValueError(f"{source!r} is not the full address of a digital source type")
    return _XMP.format(source_type=source, lang=quoteattr(lang), alt=escape(alt))


def prints(drawn: Pixels.Image, lang: str, source: str, alt: str) -> tuple[Image, ...]:
    """The files of one drawing with what it is written into each."""
    packet = xmp(source, lang, alt)
    drawn = drawn.convert("RGB")
    made = []
    for width in WIDTHS_PX:
        size = (width, round(drawn.height * width / drawn.width))
        small = (
            drawn if size == drawn.size else drawn.resize(size, Pixels.Resampling.LANCZOS, reducing_gap=2.0)
        )
        held = BytesIO()
        small.save(held, "WEBP", quality=82, method=2, xmp=packet.encode())
        made.append(_image(lang, "image/webp", size, held))
    return (*made, png(drawn, lang, source, alt))


def png(drawn: Pixels.Image, lang: str, source: str, alt: str) -> Image:
    """The one file of a drawing for what reads no WebP, in its few flat colours."""
    info = PngInfo()
    info.add_itxt("XML:com.adobe.xmp", xmp(source, lang, alt), zip=False)
    flat = drawn.convert("RGB").quantize(48, method=Pixels.Quantize.FASTOCTREE, dither=Pixels.Dither.NONE)
    held = BytesIO()
    flat.save(held, "PNG", pnginfo=info, compress_level=6)
    return _image(lang, "image/png", drawn.size, held)


def _image(lang: str, media_type: str, size: tuple[int, int], held: BytesIO) -> Image:
    return Image(lang=lang, media_type=media_type, width_px=size[0], height_px=size[1], data=held.getvalue())


__all__ = ["HEIGHT_PX", "SOURCE_TYPES", "WIDTHS_PX", "WIDTH_PX", "png", "prints", "source_type", "xmp"]
