"""Photographs made for tests: a sky with grain, as files of every kind, with what cameras and agencies write into
them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageChops

XMP = (
    '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"'
    ' xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"'
    ' xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" photoshop:Credit="Coast Agency">'
    "<dc:creator><rdf:Seq><rdf:li>Mara Holt</rdf:li><rdf:li>Ivo Quill</rdf:li></rdf:Seq></dc:creator>"
    '<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© 2026 Mara Holt &amp; Ivo Quill</rdf:li></rdf:Alt></dc:rights>'
    "<xmpRights:WebStatement>{statement}</xmpRights:WebStatement>"
    '<xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">With credit</rdf:li></rdf:Alt></xmpRights:UsageTerms>'
    "<Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/{source}"
    "</Iptc4xmpExt:DigitalSourceType>"
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
)


def said(source: str = "digitalCapture", statement: str = "https://coast.example/terms") -> bytes:
    """An XMP packet of an agency."""
    return XMP.format(source=source, statement=statement).encode()


@lru_cache(maxsize=8)
def view(size: tuple[int, int] = (1600, 1000)) -> Image.Image:
    """Light above, dark below, grain everywhere."""
    sky = Image.linear_gradient("L").rotate(180).resize(size)
    grain = Image.effect_noise(size, 40)
    red, green = ImageChops.add(sky, grain, scale=2.0), ImageChops.blend(sky, grain, 0.3)
    return Image.merge("RGB", (red, green, sky))


IIM = {
    (2, 80): "Mara Holt", (2, 110): "Coast Agency", (2, 116): "© 2026 Mara Holt", (2, 120): "Boats at the quay.",
    (2, 105): "Boats", (2, 5): "Quay 7", (2, 25): "boats", (2, 55): "20260301", (2, 90): "Port Alma",
    (2, 101): "Norwa", (2, 115): "Harbour Pictures",
}  # fmt: skip
"""What an agency writes into the older block of a JPEG (IPTC IIM 4.2)."""


def with_iim(file: bytes, fields: Mapping[tuple[int, int], str] = IIM, coding: str = "utf-8") -> bytes:
    """A JPEG with these fields in its Photoshop block (APP13) and nowhere else."""
    told = b"".join(
        bytes((0x1C, *at)) + len(words.encode(coding)).to_bytes(2, "big") + words.encode(coding)
        for at, words in fields.items()
    )
    block = b"8BIM\x04\x04\0\0" + len(told).to_bytes(4, "big") + told + b"\0" * (len(told) % 2)
    whole = b"Photoshop 3.0\0" + block
    return file[:2] + b"\xff\xed" + (len(whole) + 2).to_bytes(2, "big") + whole + file[2:]


def photo_file(kind: str = "JPEG", size: tuple[int, int] = (1600, 1000), **more: object) -> bytes:
    held = BytesIO()
    view(size).save(held, kind, **more)
    return held.getvalue()
