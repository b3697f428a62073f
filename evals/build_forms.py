"""Make ``text/names/pieces/forms.py``. Run: pip install opencc-python-reimplemented && python evals/build_forms.py

Reads the character tables of OpenCC (Apache-2.0): traditional and Japanese forms with their simplified one.
"""

from __future__ import annotations

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


def main() -> None:
    simple = dict(pairs("TSCharacters.txt"))
    for traditional, japanese in pairs("JPVariants.txt"):
        simplified = simple.get(traditional, traditional)
        if japanese not in simple and japanese != simplified:
            simple[japanese] = simplified
    head = (
        "Han characters in their traditional or Japanese and their simplified form, from OpenCC (Apache-2.0)."
    )
    lines = [f'"""{head}"""', ""]
    for name, letters in (("TRADITIONAL", simple.keys()), ("SIMPLIFIED", simple.values())):
        wrapped = textwrap.wrap("".join(letters), 50)
        lines += [f"{name} = (", *(f'    "{line}"' for line in wrapped), ")"]
    OUT.write_text("\n".join([*lines, ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
