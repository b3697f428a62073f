"""Signed pictures, read back by c2pa-python and by exiftool: XMP and manifest say the same."""

from __future__ import annotations

import json
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import c2pa
import pytest

from broadsheet.easel import Faces, FigureCard, Marks, draw, prints, source_type
from broadsheet.easel.seal import Seal, make_chain
from broadsheet.errors import StylebookError
from broadsheet.news import Image


@pytest.fixture(scope="module")
def seal(tmp_path_factory: pytest.TempPathFactory) -> Seal:
    return Seal(*make_chain(tmp_path_factory.mktemp("keys") / "keys", "The Harbour"))


def files(term: str) -> tuple[Image, ...]:
    card = FigureCard(lang="en", label="Drawn by software", figure="120 people", noun="number of dead")
    marks = Marks(source_type(term), (("en", "The picture shows the figure “120 people”."),))
    return prints(draw(card, Faces("en")), "en", marks)


@pytest.mark.parametrize("term", ["algorithmicMedia", "dataDrivenMedia", "trainedAlgorithmicMedia"])
def test_every_size_is_valid_and_says_its_source(seal: Seal, term: str) -> None:
    for image in files(term):
        signed = seal(image, source_type(term))
        reader = c2pa.Reader(signed.media_type, BytesIO(signed.data))
        assert reader.get_validation_state() == "Valid"
        told = json.loads(reader.json())
        manifest = told["manifests"][told["active_manifest"]]
        [actions] = [a for a in manifest["assertions"] if a["label"].startswith("c2pa.actions")]
        assert actions["data"]["actions"][0]["digitalSourceType"] == source_type(term)
        assert "thumbnail" not in manifest
        assert len(signed.data) < len(image.data) + 4_000 < 80_000


def test_a_changed_file_is_found_out(seal: Seal) -> None:
    signed = seal(files("algorithmicMedia")[0], source_type("algorithmicMedia"))
    spoiled = bytearray(signed.data)
    spoiled[2_000] ^= 0xFF
    assert c2pa.Reader(signed.media_type, BytesIO(bytes(spoiled))).get_validation_state() == "Invalid"


def test_the_address_is_that_of_the_picture_before_signing(seal: Seal) -> None:
    image = files("algorithmicMedia")[0]
    one, two = (seal(image, source_type("algorithmicMedia")) for _ in range(2))
    assert one.data != two.data and one.digest == two.digest == image.digest


@pytest.mark.skipif(not shutil.which("exiftool"), reason="needs exiftool (libimage-exiftool-perl)")
def test_exiftool_reads_the_same_in_xmp_and_manifest(seal: Seal, tmp_path: Path) -> None:
    source = source_type("dataDrivenMedia")
    for image in files("dataDrivenMedia"):
        path = tmp_path / f"{image.width_px}.{image.media_type.removeprefix('image/')}"
        path.write_bytes(seal(image, source).data)
        done = subprocess.run(["exiftool", "-j", "-G1", "-n", str(path)], capture_output=True, check=True)
        [told] = json.loads(done.stdout)
        assert told["XMP-iptcExt:DigitalSourceType"] == source
        assert told["XMP-iptcCore:AltTextAccessibility"] == "The picture shows the figure “120 people”."
        if path.suffix == ".png":
            assert source in json.dumps(told["CBOR:ActionsDigitalSourceType"])


def test_a_chain_is_made_once_and_its_key_is_private(tmp_path: Path) -> None:
    chain, key = make_chain(tmp_path / "keys", "")
    before = chain.read_bytes()
    assert make_chain(tmp_path / "keys", "Other") == (chain, key) and chain.read_bytes() == before
    assert key.stat().st_mode & 0o077 == 0


def test_files_that_are_no_keys_are_refused(tmp_path: Path) -> None:
    for name in ("chain.pem", "key.pem"):
        (tmp_path / name).write_text("nothing")
    with pytest.raises(StylebookError):
        Seal(tmp_path / "chain.pem", tmp_path / "key.pem")
