"""A publisher's photograph as files: looked at before it is decoded, cut to the canvas, what its file says of its
rights kept.

Nothing says that software made it: a digital source type stands in the prints only where the file says
``digitalCapture``. A file that says a model made it, or that is a logo, is none. Sources: IPTC Photo Metadata 2023.1
(XMP and IIM), Exif 2.32.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape

from lxml import etree
from PIL import Image as Pixels
from PIL import ImageOps
from PIL.ImageFile import ImageFile
from PIL.IptcImagePlugin import getiptcinfo

from broadsheet.errors import BadReply
from broadsheet.news import Image, Photo
from broadsheet.text.caps import is_open
from broadsheet.text.html import clean

from .canvas import HEIGHT_PX, WIDTH_PX
from .develop import opened
from .prints import BASE, Alts, alternatives, wordless_prints

LEAST_PX, MOST_PX, LEAST_WIDE_PX, MOST_PIXELS = 315, 8192, 600, 40_000_000
WIDEST, TALLEST = 3.2, 0.5
"""Width by height of what is still a photograph: beyond are banners."""
_ENOUGH_PX = 2 * WIDTH_PX
_TOP = 0.35
"""Where a tall picture is cut: faces stand above its middle."""
_PLAIN = 3.0
"""Bits of entropy of its brightness, below which a picture is a drawing of few colours: a logo."""
_LONGEST, _LONGEST_PACKET = 500, 1_000_000
_CAPTURE = BASE + "digitalCapture"
_MADE = re.compile(r"algorithmic|synthetic|dataDriven|virtualRecording", re.IGNORECASE)
_NOT_OPEN = re.compile(r"creativecommons\.org/licenses/by-n[cd]", re.IGNORECASE)
_SPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "plus": "http://ns.useplus.org/ldf/xmp/1.0/",
}
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_FIELDS = {
    "creator": ("dc", "creator"),
    "credit": ("photoshop", "Credit"),
    "notice": ("dc", "rights"),
    "title": ("dc", "title"),
    "caption": ("dc", "description"),
    "keywords": ("dc", "subject"),
    "headline": ("photoshop", "Headline"),
    "agency": ("photoshop", "Source"),
    "office": ("photoshop", "AuthorsPosition"),
    "writer": ("photoshop", "CaptionWriter"),
    "instructions": ("photoshop", "Instructions"),
    "job": ("photoshop", "TransmissionReference"),
    "date": ("photoshop", "DateCreated"),
    "city": ("photoshop", "City"),
    "state": ("photoshop", "State"),
    "country": ("photoshop", "Country"),
    "statement": ("xmpRights", "WebStatement"),
    "terms": ("xmpRights", "UsageTerms"),
    "source": ("Iptc4xmpExt", "DigitalSourceType"),
}
_IIM = {
    "creator": (2, 80), "credit": (2, 110), "notice": (2, 116), "title": (2, 5), "caption": (2, 120),
    "keywords": (2, 25), "headline": (2, 105), "agency": (2, 115), "office": (2, 85), "writer": (2, 122),
    "instructions": (2, 40), "job": (2, 103), "date": (2, 55), "city": (2, 90), "state": (2, 95), "country": (2, 101),
}  # fmt: skip
_EXIF = {"creator": 0x013B, "notice": 0x8298}
_SHAPES = {
    "creator": "Seq", "notice": "Alt", "terms": "Alt", "title": "Alt", "caption": "Alt", "keywords": "Bag"
}  # fmt: skip
_DAY = re.compile(r"(\d{4})(\d{2})(\d{2})\Z")
"""A day as IIM has it."""


@dataclass(frozen=True)
class Developed:
    """``source_type``: what the file says of how it was made, where that is ``digitalCapture``; else empty."""

    images: tuple[Image, ...]
    source_type: str


def photograph(file: bytes, photo: Photo, alts: Alts) -> Developed:
    """The prints of a photograph. Raises BadReply for what is none, too small, a bomb, moves, or was made by a model.

    Fields of its own stay as they are; what the file leaves out is filled with what feed or page state.
    """
    with opened(file, least=LEAST_PX, most=MOST_PX, pixels=MOST_PIXELS, enough=_ENOUGH_PX) as found:
        told = _told(found)
        if _MADE.search(told.get("source", "")) or b"rainedAlgorithmicMedia" in file:
            raise BadReply("no photograph: its file says that it was made by a machine")
        if is_open(photo.licence) and _NOT_OPEN.search(told.get("statement", "")):
            raise BadReply(f"its file states other terms: {told['statement']}")
        upright = found.convert("RGBA")
    width, height = upright.size
    if width < LEAST_WIDE_PX or not TALLEST <= width / height <= WIDEST:
        raise BadReply(f"a picture of {width} by {height} pixels")
    if any(upright.getchannel("A").histogram()[:255]):
        raise BadReply("no photograph: it is transparent")
    wide = min(WIDTH_PX, width, height * WIDTH_PX // HEIGHT_PX)
    size = (wide, round(wide * HEIGHT_PX / WIDTH_PX))
    made = ImageOps.fit(
        upright.convert("RGB"),
        size,
        Pixels.Resampling.LANCZOS,
        centering=(0.5, _TOP if height > width else 0.5),
    )
    if made.convert("L").entropy() < _PLAIN:
        raise BadReply("no photograph: a drawing of few colours")
    source = _CAPTURE if told.pop("source", "") == _CAPTURE else ""
    stated = {
        "creator": photo.creator,
        "credit": photo.credit,
        "notice": photo.notice,
        "statement": photo.terms,
        "terms": photo.licence,
    }
    kept = {key: words for key, words in stated.items() if words} | told
    packet = _packet(kept, source, photo.acquire, alts)
    return Developed(wordless_prints(made, packet), source)


def _told(found: ImageFile) -> dict[str, str]:
    """The fields of the file: XMP, else IIM, else Exif."""
    xmp = found.info.get("xmp") or found.info.get("XML:com.adobe.xmp") or b""
    told = dict(_read_xmp(xmp.encode() if isinstance(xmp, str) else xmp))
    iim = getiptcinfo(found) or {}
    exif = found.getexif()
    for key, at in _IIM.items():
        words = _text(iim.get(at, "")) or _text(exif.get(_EXIF.get(key, 0), ""))
        if words:
            told.setdefault(key, _DAY.sub(r"\1-\2-\3", words) if key == "date" else words)
    return told


def _read_xmp(packet: bytes) -> Iterator[tuple[str, str]]:
    """What could be read of it: no document type, no entities, nothing fetched."""
    start, end = packet.find(b"<rdf:RDF"), packet.rfind(b"</rdf:RDF>")
    if start < 0 or end < 0 or len(packet) > _LONGEST_PACKET:
        return
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    tree = etree.fromstring(packet[start : end + len(b"</rdf:RDF>")], parser=parser)
    for key, (prefix, name) in _FIELDS.items():
        tag = f"{{{_SPACES[prefix]}}}{name}"
        for node in tree.iter(f"{{{_RDF}}}Description") if tree is not None else ():
            inside = [
                child
                for one in node.iterchildren(tag)
                for child in (list(one.iter(f"{{{_RDF}}}li")) or [one])
            ]
            words = node.get(tag) or ", ".join(filter(None, (_text(child.text) for child in inside)))
            if inside and _SHAPES.get(key) == "Alt":
                words = _text(inside[0].text)
            if clean(words):
                yield key, clean(words)[:_LONGEST]
                break


def _text(value: object) -> str:
    """One value of IIM, Exif or XMP as a line; bytes that are no UTF-8 are Latin-1."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_text, value)))[:_LONGEST]
    if isinstance(value, bytes):
        return _text(value.decode("utf-8" if _is_utf8(value) else "latin-1"))
    return clean(value)[:_LONGEST] if isinstance(value, str) else ""


def _is_utf8(value: bytes) -> bool:
    try:
        value.decode()
    except UnicodeDecodeError:
        return False
    return True


def _packet(told: dict[str, str], source: str, acquire: str, alts: Alts) -> str:
    spaces = "".join(f' xmlns:{prefix}="{address}"' for prefix, address in _SPACES.items())
    fields = []
    for key, words in (told | {"source": source}).items():
        if words:
            prefix, name = _FIELDS[key]
            shape = _SHAPES.get(key)
            lang = ' xml:lang="x-default"' if shape == "Alt" else ""
            each = words.split(", ") if shape == "Bag" else [words]
            items = "".join(f"<rdf:li{lang}>{escape(one)}</rdf:li>" for one in each)
            inner = f"<rdf:{shape}>{items}</rdf:{shape}>" if shape else escape(words)
            fields.append(f"<{prefix}:{name}>{inner}</{prefix}:{name}>")
    if acquire:
        fields.append(
            '<plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource"><plus:LicensorURL>'
            f"{escape(acquire)}</plus:LicensorURL></rdf:li></rdf:Seq></plus:Licensor>"
        )
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        f'<rdf:RDF xmlns:rdf="{_RDF}"><rdf:Description rdf:about=""{spaces}>{"".join(fields)}'
        f"<Iptc4xmpCore:AltTextAccessibility><rdf:Alt>{alternatives(alts)}</rdf:Alt>"
        "</Iptc4xmpCore:AltTextAccessibility>"
        '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    )


__all__ = ["Developed", "photograph"]
