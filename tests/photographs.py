"""Photographs made for tests: a sky with grain, as files of every kind, with what cameras and agencies write into
them."""

from __future__ import annotations

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


def photo_file(kind: str = "JPEG", size: tuple[int, int] = (1600, 1000), **more: object) -> bytes:
    held = BytesIO()
    view(size).save(held, kind, **more)
    return held.getvalue()
