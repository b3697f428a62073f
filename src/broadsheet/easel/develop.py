"""Foreign files of pictures: looked at before they are decoded, cut to the canvas, nothing of the file itself kept."""

from __future__ import annotations

import warnings
from io import BytesIO

from PIL import Image, ImageOps, ImageStat

from broadsheet.errors import BadReply

from .canvas import HEIGHT_PX, PAPER, WIDTH_PX

KINDS = ("PNG", "JPEG", "WEBP")
LEAST_PX, MOST_PX = 256, 4096
"""Shortest and longest edge that is taken."""
_FLAT = 4.0
"""Standard deviation of brightness, of 255, below which a picture shows nothing: what a server's filter blacked out."""


def develop(file: bytes) -> Image.Image:
    """The picture in the size of a canvas, cut around its middle. Raises BadReply.

    Kind and size are read from the head of the file; what is larger than ``MOST_PX`` is never decoded.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(file), formats=KINDS) as opened:
                if not (min(opened.size) >= LEAST_PX and max(opened.size) <= MOST_PX):
                    raise BadReply(f"a picture of {opened.width} by {opened.height} pixels")
                if getattr(opened, "n_frames", 1) != 1:
                    raise BadReply("a picture that moves")
                upright = ImageOps.exif_transpose(opened).convert("RGBA")
    except BadReply:
        raise
    except Exception as error:  # what a broken file makes its decoder stumble over is unknown
        raise BadReply(f"no picture in PNG, JPEG or WebP: {type(error).__name__}") from error
    paper = Image.new("RGBA", upright.size, PAPER)
    paper.alpha_composite(upright)
    made = ImageOps.fit(paper.convert("RGB"), (WIDTH_PX, HEIGHT_PX), Image.Resampling.LANCZOS)
    if ImageStat.Stat(made.convert("L")).stddev[0] < _FLAT:
        raise BadReply("a picture of one colour")
    return made


__all__ = ["develop"]
