"""Foreign files of pictures: looked at before they are decoded, cut to the canvas, nothing of the file itself kept."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from PIL import Image, ImageOps, ImageStat
from PIL.ImageFile import ImageFile

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
    with opened(file, least=LEAST_PX, most=MOST_PX) as found:
        upright = found.convert("RGBA")
    paper = Image.new("RGBA", upright.size, PAPER)
    paper.alpha_composite(upright)
    made = ImageOps.fit(paper.convert("RGB"), (WIDTH_PX, HEIGHT_PX), Image.Resampling.LANCZOS)
    if ImageStat.Stat(made.convert("L")).stddev[0] < _FLAT:
        raise BadReply("a picture of one colour")
    return made


@contextmanager
def opened(
    file: bytes, *, least: int, most: int, pixels: int = MOST_PX**2, enough: int = MOST_PX
) -> Iterator[ImageFile]:
    """A still picture whose shorter edge has ``least`` pixels and whose longer one no more than ``most``, the right way
    up, with what its file says of itself (``info``).

    ``pixels``: most in all; ``enough``: down to so many a side a JPEG is made smaller while it is decoded. Raises
    BadReply, also for what its decoder stumbles over inside the block.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(file), formats=KINDS) as found:
                small, large = sorted(found.size)
                if not (small >= least and large <= most and small * large <= pixels):
                    raise BadReply(f"a picture of {found.width} by {found.height} pixels")
                if getattr(found, "n_frames", 1) != 1:
                    raise BadReply("a picture that moves")
                found.draft(None, (enough, enough))
                ImageOps.exif_transpose(found, in_place=True)
                yield found
    except BadReply:
        raise
    except Exception as error:  # what a broken file makes its decoder stumble over is unknown
        raise BadReply(f"no picture in PNG, JPEG or WebP: {type(error).__name__}") from error


__all__ = ["develop", "opened"]
