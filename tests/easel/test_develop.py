"""Foreign pictures: what is none is refused before it is decoded, what is one is cut to the canvas."""

from __future__ import annotations

import tracemalloc
from io import BytesIO

import pytest
from PIL import Image

from broadsheet.easel import HEIGHT_PX, WIDTH_PX, Marks, develop, painted_prints, source_type
from broadsheet.errors import BadReply
from broadsheet.news import WORDLESS
from tests.models.paint_routes import bomb, picture


def moving() -> bytes:
    frames = [Image.new("RGB", (600, 400), colour) for colour in ("red", "blue")]
    held = BytesIO()
    frames[0].save(held, "WEBP", save_all=True, append_images=frames[1:])
    return held.getvalue()


def blacked_out() -> bytes:
    held = BytesIO()
    Image.new("RGB", (1024, 1024)).save(held, "PNG")
    return held.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
@pytest.mark.parametrize("size", [(1536, 1024), (512, 512), (1024, 1792), (300, 4000)])
def test_a_picture_is_cut_to_the_canvas(kind: str, size: tuple[int, int]) -> None:
    made = develop(picture(kind, size))
    assert (made.size, made.mode) == ((WIDTH_PX, HEIGHT_PX), "RGB")


@pytest.mark.parametrize("mode", ["RGBA", "LA", "L"])
def test_what_is_clear_stands_on_paper(mode: str) -> None:
    assert develop(picture("PNG", mode=mode)).mode == "RGB"


@pytest.mark.parametrize(
    "file",
    [
        b"", b"<!doctype html><h1>Not found</h1>", b"%PDF-1.7", b"GIF89a" + bytes(99), picture("BMP"), picture("TIFF"),
        picture("GIF"), picture()[:2000], picture("PNG", (100, 100)), picture("PNG", (5000, 300)), moving(),
        blacked_out(), b"\x89PNG\r\n\x1a\n" + bytes(400), bytes(1_000_000),
    ],
)  # fmt: skip
def test_what_is_no_picture_is_refused(file: bytes) -> None:
    with pytest.raises(BadReply):
        develop(file)


@pytest.mark.parametrize("size", [(10_000, 10_000), (30_000, 30_000), (4097, 4000)])
def test_a_bomb_is_never_decoded(size: tuple[int, int]) -> None:
    file = bomb(*size)
    assert len(file) < 500_000
    tracemalloc.start()
    with pytest.raises(BadReply):
        develop(file)
    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()


def test_nothing_of_the_file_is_kept_and_the_prints_say_what_was_asked() -> None:
    from PIL.PngImagePlugin import PngInfo

    info = PngInfo()
    info.add_text("parameters", "sk-secret-key of the server")
    alts = (("en", "It was asked to show: energy & trade."), ("ko", "요청한 주제: 에너지."))
    marks = Marks(source_type("trainedAlgorithmicMedia"), alts, "openai:sd", "A print. <Subject>: energy")
    made = painted_prints(develop(picture(pnginfo=info)), marks)
    assert [(i.media_type, i.width_px, i.height_px) for i in made] == [
        ("image/webp", 1200, 630), ("image/webp", 800, 420), ("image/webp", 480, 252), ("image/jpeg", 1200, 630),
    ]  # fmt: skip
    for image in made:
        assert image.lang == WORDLESS and b"sk-secret" not in image.data
        with Image.open(BytesIO(image.data)) as opened:
            packet = opened.info["xmp"].decode()
        assert "digitalsourcetype/trainedAlgorithmicMedia<" in packet
        assert "<Iptc4xmpExt:AIPromptInformation>A print. &lt;Subject&gt;: energy<" in packet
        assert '<rdf:li xml:lang="ko">요청한 주제: 에너지.</rdf:li>' in packet


def test_a_busy_picture_has_a_card_of_less_than_80_kb() -> None:
    noise = Image.effect_noise((1536, 1024), 60).convert("RGB")
    held = BytesIO()
    noise.save(held, "PNG")
    made = painted_prints(
        develop(held.getvalue()), Marks(source_type("trainedAlgorithmicMedia"), (("en", "x"),))
    )
    assert min(len(i.data) for i in made if i.media_type == "image/webp") < 80_000
