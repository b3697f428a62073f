"""The faces a card is set in, and which of them can draw a character.

Packaged fonts make every machine draw the same card: Noto Sans (Latin, Greek, Cyrillic), Noto Sans
Arabic, Noto Sans CJK. Fonts of the owner's folder come before them. What no face has is never
drawn as a box: it raises MissingGlyph.
"""

from __future__ import annotations

import re
import struct
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import as_file, files
from itertools import groupby
from pathlib import Path

from PIL import ImageFont

from broadsheet.errors import MissingGlyph
from broadsheet.text.language import script_of, with_script

BOLD, REGULAR = 700, 400
_PACKAGED = {
    "latin": ("fontpkg_noto_sans", "files/NotoSans[wdth,wght].ttf"),
    "arabic": ("fontpkg_noto_sans_arabic", "files/NotoSansArabic[wdth,wght].ttf"),
    "cjk": ("cvttf_NotoSansCJK_Regular", "NotoSansCJKtc-Regular.otf"),
    "cjk-bold": ("cvttf_NotoSansCJK_Bold", "NotoSansCJKtc-Bold.otf"),
}
_CJK = frozenset({"Jpan", "Kore", "Hans", "Hant"})
"""Scripts whose characters have a form of their own in each of these languages."""
_UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f")
"""Characters without a glyph of their own."""


@dataclass(frozen=True)
class Run:
    """Characters of one face, in logical order."""

    text: str
    face: str
    rtl: bool


def coverage(content: bytes) -> tuple[tuple[int, int], ...]:
    """Code points of a TrueType or OpenType font: the groups of its format 12 cmap, sorted.

    (OpenType 1.9, cmap.) Empty where the font has none.
    """
    start = struct.unpack(">L", content[12:16])[0] if content[:4] == b"ttcf" else 0
    tables = struct.unpack(">H", content[start + 4 : start + 6])[0]
    for n in range(tables):
        at = start + 12 + 16 * n
        tag, _, offset, _ = struct.unpack(">4sLLL", content[at : at + 16])
        if tag == b"cmap":
            return _groups(content, offset)
    return ()


def _groups(content: bytes, cmap: int) -> tuple[tuple[int, int], ...]:
    count = struct.unpack(">H", content[cmap + 2 : cmap + 4])[0]
    for n in range(count):
        _, _, offset = struct.unpack(">HHL", content[cmap + 4 + 8 * n : cmap + 12 + 8 * n])
        table = cmap + offset
        if struct.unpack(">H", content[table : table + 2])[0] == 12:
            groups = struct.unpack(">L", content[table + 12 : table + 16])[0]
            found = struct.iter_unpack(">LLL", content[table + 16 : table + 16 + 12 * groups])
            return tuple(sorted((first, last) for first, last, _ in found))
    return ()


@lru_cache(maxsize=32)
def _covered(path: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    groups = coverage(Path(path).read_bytes())
    return tuple(first for first, _ in groups), tuple(last for _, last in groups)


def _has(path: str, code_point: int) -> bool:
    firsts, lasts = _covered(path)
    place = bisect_right(firsts, code_point) - 1
    return place >= 0 and code_point <= lasts[place]


@lru_cache(maxsize=8)
def _packaged(face: str) -> str:
    package, name = _PACKAGED[face]
    with as_file(files(package) / name) as found:
        return str(found)


@lru_cache(maxsize=256)
def _font(path: str, size_px: int, weight: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(path, size_px, layout_engine=ImageFont.Layout.RAQM)
    try:
        axes = font.get_variation_axes()
    except OSError:
        return font
    wanted = [float(weight if axis["name"] == b"Weight" else axis["default"] or 0) for axis in axes]
    font.set_variation_by_axes(wanted)
    return font


_RTL = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdfb\ufe70-\ufefc]")
_SIGNED = re.compile(r"(?<![\w\u200e])[+\u2212-](?=\d)")


class Faces:
    """The faces for one language, best first."""

    def __init__(self, lang: str, fonts_dir: str = "") -> None:
        self.lang = lang
        self.rtl = script_of(lang) == "Arab"
        self.shaped_as = with_script(lang) if script_of(lang) in _CJK else None
        order = ["cjk", "latin", "arabic"] if self.shaped_as else ["latin", "cjk", "arabic"]
        order = ["arabic", "latin", "cjk"] if self.rtl else order
        self._paths = {path: path for path in owned(fonts_dir)}
        self._paths |= {face: _packaged(face) for face in order}
        self._known: dict[str, str] = {}

    def font(self, face: str, size_px: int, weight: int) -> ImageFont.FreeTypeFont:
        path = _packaged("cjk-bold") if face == "cjk" and weight >= BOLD else self._paths[face]
        return _font(path, size_px, weight)

    def face(self, character: str) -> str:
        """The first face that has the character, else empty."""
        if character not in self._known:
            code = ord(character)
            self._known[character] = next((f for f, path in self._paths.items() if _has(path, code)), "")
        return self._known[character]

    def runs(self, text: str) -> tuple[Run, ...]:
        """``text`` cut where the face changes. Raises MissingGlyph for what no face can draw.

        Where the language runs right to left a sign stays before its number, and a text without a letter of that
        language runs left to right as a whole: "Norwa Inc.".
        """
        faces: list[str] = []
        text = _SIGNED.sub("\u200e\\g<0>", text) if self.rtl else text
        latin = self.rtl and not _RTL.search(text)
        for c in text:
            face = "" if c in _UNSEEN or c.isspace() else self.face(c)
            face = "latin" if latin and face == "arabic" and _has(self._paths["latin"], ord(c)) else face
            if not face and not (c in _UNSEEN or c.isspace()):
                raise MissingGlyph(f"no font at hand draws {c!r} (U+{ord(c):04X})", text=text, character=c)
            faces.append(face or (faces[-1] if faces else ""))
        first = next((f for f in faces if f), next(iter(self._paths)))
        faces = [f or first for f in faces]
        found = []
        for face, pairs in groupby(zip(faces, text, strict=True), key=lambda pair: pair[0]):
            said = "".join(c for _, c in pairs)
            found.append(Run(text=said, face=face, rtl=face == "arabic"))
        return tuple(found)


@lru_cache(maxsize=4)
def owned(fonts_dir: str) -> tuple[str, ...]:
    """Fonts of the owner's folder, by name."""
    if not fonts_dir:
        return ()
    found = sorted(p for p in Path(fonts_dir).iterdir() if p.suffix.lower() in (".ttf", ".otf"))
    return tuple(str(p) for p in found)
