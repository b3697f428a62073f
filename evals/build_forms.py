"""Make ``text/names/pieces/forms.py``. Run:
pip install opencc-python-reimplemented && python evals/build_forms.py UNIHAN

Reads the character tables of OpenCC (Apache-2.0): traditional and Japanese forms with their simplified one.
What OpenCC leaves out is added from Unihan_Variants.txt.bz2 (Unicode licence;
Debian package unicode-data) in the folder UNIHAN.
"""

from __future__ import annotations

import bz2
import sys
import textwrap
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

OUT = Path(__file__).parent.parent / "src" / "broadsheet" / "text" / "names" / "pieces" / "forms.py"
HAN = ("\u4e00", "\u9fff")


def pairs(table: str) -> Iterator[tuple[str, str]]:
    """Pairs of single characters that differ."""
    text = files("opencc").joinpath("dictionary", table).read_text("utf-8")
    for line in text.splitlines():
        one, _, others = line.partition("\t")
        other = others.split(" ")[0]
        if len(one) == len(other) == 1 and one != other and all(HAN[0] <= c <= HAN[1] for c in one + other):
            yield one, other


def variants(folder: Path) -> Iterator[tuple[str, str]]:
    """(character, its one simplified form) of Unihan."""
    with bz2.open(folder / "Unihan_Variants.txt.bz2", "rt", encoding="utf-8") as lines:
        for line in lines:
            code, _, rest = line.rstrip("\n").partition("\t")
            field, _, value = rest.partition("\t")
            forms = value.split()
            if field == "kSimplifiedVariant" and len(forms) == 1:
                one, other = chr(int(code[2:], 16)), chr(int(forms[0].split("<")[0][2:], 16))
                if one != other and all(HAN[0] <= c <= HAN[1] for c in one + other):
                    yield one, other


def main(folder: str) -> None:
    simple = dict(pairs("TSCharacters.txt"))
    for traditional, japanese in pairs("JPVariants.txt"):
        simplified = simple.get(traditional, traditional)
        if japanese not in simple and japanese != simplified:
            simple[japanese] = simplified
    for one, other in variants(Path(folder)):
        if one not in simple and other not in simple:
            simple[one] = other
    head = "Han characters, traditional or Japanese and simplified: OpenCC (Apache-2.0), Unihan (Unicode licence)."
    lines = [f'"""{head}"""', ""]
    for name, letters in (("TRADITIONAL", simple.keys()), ("SIMPLIFIED", simple.values())):
        wrapped = textwrap.wrap("".join(letters), 50)
        lines += [f"{name} = (", *(f'    "{line}"' for line in wrapped), ")"]
    OUT.write_text("\n".join([*lines, ""]), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
