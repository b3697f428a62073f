"""A publisher's photograph as files: what its file says of its rights is kept, what is no photograph is refused."""

from __future__ import annotations

import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import c2pa
import pytest
from PIL import Image, ImageDraw

from broadsheet.easel import photograph
from broadsheet.easel.develop import opened
from broadsheet.easel.seal import Seal, make_chain
from broadsheet.errors import BadReply
from broadsheet.news import WORDLESS, Photo
from tests.models.paint_routes import bomb
from tests.photographs import photo_file, said, view, with_iim

OPEN = Photo(
    url="https://harbour.example/quay.jpg",
    licence="CC BY 4.0",
    terms="https://creativecommons.org/licenses/by/4.0/",
    credit="I. Quill / Harbour Ledger",
    creator="I. Quill",
    notice="© I. Quill",
    acquire="https://harbour.example/licences?a=1&b=2",
)
ALTS = (("en", "Harbour Ledger published this photograph."), ("ar", "نشرت Harbour Ledger هذه الصورة."))


def packets(images: object) -> list[str]:
    found = []
    for image in images:  # type: ignore[attr-defined]
        with Image.open(BytesIO(image.data)) as opened:
            assert opened.size == (image.width_px, image.height_px)
            found.append(opened.info["xmp"].decode())
    return found


@pytest.mark.parametrize("kind", ["JPEG", "WEBP"])
def test_the_fields_of_the_file_are_kept(kind: str) -> None:
    made = photograph(photo_file(kind, xmp=said()), OPEN, ALTS)
    assert made.source_type.endswith("/digitalCapture")
    assert [(i.media_type, i.width_px, i.height_px, i.lang) for i in made.images] == [
        ("image/webp", 1200, 630, WORDLESS), ("image/webp", 800, 420, WORDLESS), ("image/webp", 480, 252, WORDLESS),
        ("image/jpeg", 1200, 630, WORDLESS),
    ]  # fmt: skip
    for packet in packets(made.images):
        assert "<photoshop:Credit>Coast Agency<" in packet and ">Mara Holt, Ivo Quill<" in packet
        assert ">© 2026 Mara Holt &amp; Ivo Quill<" in packet and ">With credit<" in packet
        assert "<xmpRights:WebStatement>https://coast.example/terms<" in packet
        assert "licences?a=1&amp;b=2<" in packet and ALTS[1][1] in packet
        assert "lgorithmic" not in packet and packet.count("digitalsourcetype/digitalCapture") == 1


def test_what_the_file_leaves_out_is_what_the_page_states_and_no_source_type_is_made_up() -> None:
    made = photograph(photo_file(), OPEN, ALTS)
    assert made.source_type == ""
    for packet in packets(made.images):
        assert "DigitalSourceType>" not in packet
        assert ">I. Quill<" in packet and "<photoshop:Credit>I. Quill / Harbour Ledger<" in packet
        assert OPEN.terms in packet and ">CC BY 4.0<" in packet


def test_fields_of_exif_are_read_too() -> None:
    exif = Image.Exif()
    exif[0x8298], exif[0x013B] = "(c) Coast Agency", "Mara Holt"
    for packet in packets(photograph(photo_file(exif=exif), Photo(url=OPEN.url), ALTS).images):
        assert ">(c) Coast Agency<" in packet and ">Mara Holt<" in packet


@pytest.mark.parametrize("coding", ["utf-8", "latin-1"])
def test_fields_that_stand_only_in_the_older_block_are_kept_as_xmp(coding: str) -> None:
    made = photograph(with_iim(photo_file(), coding=coding), OPEN, ALTS)
    assert made.source_type == ""
    for packet in packets(made.images):
        for field, words in (
            ("photoshop:Credit", "Coast Agency"), ("photoshop:Headline", "Boats"), ("photoshop:City", "Port Alma"),
            ("photoshop:Country", "Norwa"), ("photoshop:Source", "Harbour Pictures"),
            ("photoshop:DateCreated", "2026-03-01"),
        ):  # fmt: skip
            assert f"<{field}>{words}</{field}>" in packet
        for words in ("Mara Holt", "© 2026 Mara Holt", "Boats at the quay.", "Quay 7", "boats"):
            assert f">{words}</rdf:li>" in packet
        assert ">CC BY 4.0<" in packet and "I. Quill" not in packet


def test_xmp_goes_before_the_older_block() -> None:
    for packet in packets(photograph(with_iim(photo_file(xmp=said())), OPEN, ALTS).images):
        assert ">Mara Holt, Ivo Quill<" in packet and ">Mara Holt<" not in packet
        assert "<photoshop:City>Port Alma<" in packet


@pytest.mark.skipif(not shutil.which("exiftool"), reason="needs exiftool (libimage-exiftool-perl)")
def test_what_exiftool_wrote_as_iim_it_reads_again(tmp_path: Path) -> None:
    path = tmp_path / "iim.jpg"
    path.write_bytes(photo_file())
    fields = {
        "By-line": "Mara Holt",
        "Credit": "Coast Agency",
        "CopyrightNotice": "© Mara Holt",
        "City": "Port Alma",
    }
    asked = [f"-IPTC:{name}={words}" for name, words in fields.items()]
    subprocess.run(["exiftool", "-q", "-overwrite_original", *asked, str(path)], check=True)
    assert b"<x:xmpmeta" not in path.read_bytes()
    path.write_bytes(photograph(path.read_bytes(), Photo(url=OPEN.url), ALTS).images[-1].data)
    told = subprocess.run(
        ["exiftool", "-XMP:all", str(path)], capture_output=True, check=True
    ).stdout.decode()
    assert all(words in told for words in fields.values()), told


@pytest.mark.parametrize("size", [(640, 480), (600, 800), (900, 900)])
def test_a_small_one_is_not_enlarged(size: tuple[int, int]) -> None:
    made = photograph(photo_file(size=size), OPEN, ALTS)
    widths = [image.width_px for image in made.images]
    assert max(widths) == size[0] and len(set(widths[:-1])) == len(widths) - 1


def flat(alpha: int = 255) -> bytes:
    sign = Image.new("RGBA", (1200, 700), (255, 255, 255, alpha))
    ImageDraw.Draw(sign).ellipse((400, 150, 800, 550), fill="#9a2617")
    held = BytesIO()
    sign.save(held, "PNG")
    return held.getvalue()


def see_through() -> bytes:
    sign = view((1200, 700)).convert("RGBA")
    sign.putalpha(Image.linear_gradient("L").resize(sign.size))
    held = BytesIO()
    sign.save(held, "WEBP")
    return held.getvalue()


@pytest.mark.parametrize(
    "file",
    [
        b"", b"<!doctype html><h1>Log in</h1>", b"%PDF-1.7", photo_file("GIF"), photo_file("TIFF"), photo_file()[:3000],
        photo_file(size=(599, 500)), photo_file(size=(2000, 316)), photo_file(size=(700, 1500)),
        bomb(10_000, 10_000), bomb(8000, 8000), flat(), see_through(),
        photo_file(xmp=said("trainedAlgorithmicMedia")), photo_file(xmp=said("compositeWithTrainedAlgorithmicMedia")),
        photo_file(xmp=said("digitalCapture", "https://creativecommons.org/licenses/by-nc/4.0/")),
    ],
)  # fmt: skip
def test_what_is_no_photograph_or_may_not_be_printed_is_refused(file: bytes) -> None:
    with pytest.raises(BadReply):
        photograph(file, OPEN, ALTS)


def test_the_owners_word_goes_before_the_file() -> None:
    file = photo_file(xmp=said("digitalCapture", "https://creativecommons.org/licenses/by-nc/4.0/"))
    assert photograph(file, Photo(url=OPEN.url), ALTS).images


@pytest.mark.parametrize(
    "packet", [b"<rdf:RDF", b"<rdf:RDF>&bomb;<x", b"<rdf:RDF></rdf:RDF>", b"\xff\xfe", b"<" * 5000]
)
def test_a_broken_packet_costs_nothing_but_itself(packet: bytes) -> None:
    assert photograph(photo_file(xmp=packet), OPEN, ALTS).images


def test_every_file_is_signed_as_cut_from_the_photograph_and_not_as_made_here(tmp_path: Path) -> None:
    seal = Seal(*make_chain(tmp_path / "keys", "The Harbour"))
    file = photo_file()
    made = photograph(file, OPEN, ALTS)
    for image in made.images:
        signed = seal(image, made.source_type, parent=file)
        reader = c2pa.Reader(image.media_type, BytesIO(signed.data))
        assert reader.get_validation_state() == "Valid" and signed.digest == image.digest
        told = reader.json()
        assert "c2pa.opened" in told and "c2pa.cropped" in told and "parentOf" in told
        assert "c2pa.created" not in told and "lgorithmic" not in told


@pytest.mark.skipif(not shutil.which("exiftool"), reason="needs exiftool (libimage-exiftool-perl)")
def test_exiftool_reads_the_same(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(photograph(photo_file(xmp=said()), OPEN, ALTS).images[-1].data)
    told = subprocess.run(["exiftool", "-G1", str(path)], capture_output=True, check=True).stdout.decode()
    for words in (
        "Coast Agency",
        "Mara Holt, Ivo Quill",
        "https://coast.example/terms",
        "With credit",
        "licences?a=1&b=2",
    ):
        assert words in told


def test_a_large_one_is_made_smaller_while_it_is_decoded() -> None:
    file = photo_file(size=(7000, 5000), quality=60)
    with opened(file, least=300, most=8000, pixels=40_000_000, enough=2400) as found:
        assert found.convert("RGB").size == (3500, 2500)
    assert photograph(file, OPEN, ALTS).images[0].width_px == 1200
