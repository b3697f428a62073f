"""A drawing as files: three widths of WebP for pages and cards, one PNG for Open Graph and what reads no WebP.

Each file says in XMP where it comes from: IPTC ``DigitalSourceType``, as the full address.
A picture of a model has JPEG for PNG.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

from PIL import Image as Pixels
from PIL.PngImagePlugin import PngInfo

from broadsheet.news import WORDLESS, Image

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
    "<Iptc4xmpExt:DigitalSourceType>{source_type}</Iptc4xmpExt:DigitalSourceType>{asked}"
    "<Iptc4xmpCore:AltTextAccessibility><rdf:Alt>{alts}</rdf:Alt></Iptc4xmpCore:AltTextAccessibility>"
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
)
"""IPTC Photo Metadata 2023.1; what a model was asked as of 2025.1."""
_ASKED = (
    "<Iptc4xmpExt:AISystemUsed>{model}</Iptc4xmpExt:AISystemUsed>"
    "<Iptc4xmpExt:AIPromptInformation>{prompt}</Iptc4xmpExt:AIPromptInformation>"
)
Alts = Sequence[tuple[str, str]]
"""(language, description), the first one for who reads none of the languages."""


@dataclass(frozen=True)
class Marks:
    """What is written into each file. ``source``: the address of a digital source type;
    ``model`` and ``prompt`` where a model was asked."""

    source: str
    alts: Alts
    model: str = ""
    prompt: str = ""


def source_type(term: str) -> str:
    """The full address of a term of IPTC's list. Raises ValueError for any other word."""
    if term not in SOURCE_TYPES:
        raise ValueError(f"{term!r} is no digital source type that is true of a picture made here")
    return BASE + term


def xmp(marks: Marks) -> str:
    """The packet. Raises ValueError for a digital source type outside the list."""
    source = marks.source
    if source != source_type(source.rpartition("/")[2]):
        raise ValueError(f"{source!r} is not the full address of a digital source type")
    said = alternatives(marks.alts)
    asked = _ASKED.format(model=escape(marks.model), prompt=escape(marks.prompt)) if marks.model else ""
    return _XMP.format(source_type=source, alts=said, asked=asked)


def alternatives(alts: Alts) -> str:
    """The members of an ``rdf:Alt``."""
    told = [("x-default", alts[0][1]), *alts]
    return "".join(f"<rdf:li xml:lang={quoteattr(lang)}>{escape(alt)}</rdf:li>" for lang, alt in told)


def prints(drawn: Pixels.Image, lang: str, marks: Marks) -> tuple[Image, ...]:
    """The files of one drawing."""
    return (*_webps(drawn.convert("RGB"), lang, xmp(marks), 82), png(drawn, lang, marks))


def painted_prints(painted: Pixels.Image, marks: Marks) -> tuple[Image, ...]:
    """The files of one picture of a model."""
    return wordless_prints(painted, xmp(marks))


def wordless_prints(pixels: Pixels.Image, packet: str) -> tuple[Image, ...]:
    """The files of a picture without words: more colours than a drawing, so JPEG for what reads no WebP."""
    held = BytesIO()
    pixels.save(held, "JPEG", quality=82, optimize=True, progressive=True, xmp=packet.encode())
    return (*_webps(pixels, WORDLESS, packet, 74), _image(WORDLESS, "image/jpeg", pixels.size, held))


def _webps(drawn: Pixels.Image, lang: str, packet: str, quality: int) -> tuple[Image, ...]:
    """None is wider than the picture itself."""
    made = []
    for width in dict.fromkeys(min(width, drawn.width) for width in WIDTHS_PX):
        size = (width, round(drawn.height * width / drawn.width))
        small = (
            drawn if size == drawn.size else drawn.resize(size, Pixels.Resampling.LANCZOS, reducing_gap=2.0)
        )
        held = BytesIO()
        small.save(held, "WEBP", quality=quality, method=2, xmp=packet.encode())
        made.append(_image(lang, "image/webp", size, held))
    return tuple(made)


def png(drawn: Pixels.Image, lang: str, marks: Marks) -> Image:
    """The one file of a drawing for what reads no WebP, in its few flat colours."""
    info = PngInfo()
    info.add_itxt("XML:com.adobe.xmp", xmp(marks), zip=False)
    flat = drawn.convert("RGB").quantize(48, method=Pixels.Quantize.FASTOCTREE, dither=Pixels.Dither.NONE)
    held = BytesIO()
    flat.save(held, "PNG", pnginfo=info, compress_level=6)
    return _image(lang, "image/png", drawn.size, held)


def _image(lang: str, media_type: str, size: tuple[int, int], held: BytesIO) -> Image:
    return Image(lang=lang, media_type=media_type, width_px=size[0], height_px=size[1], data=held.getvalue())


__all__ = [
    "BASE", "HEIGHT_PX", "SOURCE_TYPES", "WIDTHS_PX", "WIDTH_PX", "Alts", "Marks", "alternatives", "painted_prints",
    "png", "prints", "source_type", "wordless_prints", "xmp",
]  # fmt: skip
