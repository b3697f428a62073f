"""Numbers written in digits: decimals, groups, what is no number at all."""

import re

from .. import limits

GROUPED_BY_SPACE = r"\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)(?:[.,]\d+)?"
GROUPED_BY_NBSP = r"\d{1,3}(?:\u00a0\d{3})+(?!\d)(?:[.,]\d+)?"
PLAIN = r"\d+(?:[.,'’]\d+)*"
WITH_SPACES = re.compile(rf"(?<![\d.,]){GROUPED_BY_SPACE}|{PLAIN}")
WITHOUT_SPACES = re.compile(rf"(?<![\d.,]){GROUPED_BY_NBSP}|{PLAIN}")
GROUPS_OF_THREE = re.compile(r"\d{1,3}([.,'’\u00a0 ])\d{3}(?:\1\d{3})*")
INDIAN_GROUPS = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")

_COLON = re.compile(r"(?<![\d:.,])(\d{1,3}):(\d{1,3})(?!:?\d)")


def is_score(text: str, at: int) -> bool:
    """Is the number at ``at`` part of a score with a colon ("4:1", "98:76"), no clock time ("4:10")?"""
    for hit in _COLON.finditer(text, max(0, at - 4), at + 8):
        if hit.start() <= at < hit.end():
            return len(hit[2]) == 1 or int(hit[1]) > 24 or int(hit[2]) > 59
    return False


def parse(literal: str, decimal: str) -> float | None:
    """The value of ``literal`` in a language whose decimal mark is ``decimal``; None if it is no number.

    "10,000" has no decimals in any language. "28.10.2025" and "1.2.3" are no numbers, nor is what has more digits than
    anybody counts to.
    """
    if len(literal) > limits.DIGITS and sum(map(str.isdigit, literal)) > limits.DIGITS:
        return None
    marks = [char for char in literal if not char.isdigit()]
    if not marks:
        return float(literal)
    bare = literal.replace("\u00a0", "").replace(" ", "").replace("'", "").replace("’", "")
    dots, commas = bare.count("."), bare.count(",")
    if dots and commas:
        last = max(bare.rfind("."), bare.rfind(","))
        whole, fraction = bare[:last], bare[last + 1 :]
        if bare[last] in whole:
            return None
        return float(f"{whole.replace('.', '').replace(',', '')}.{fraction}")
    if dots + commas == 0:
        return float(bare) if GROUPS_OF_THREE.fullmatch(literal) else None
    mark = "." if dots else ","
    if dots + commas > 1:
        whole_groups = GROUPS_OF_THREE.fullmatch(bare) or INDIAN_GROUPS.fullmatch(bare)
        return float(bare.replace(mark, "")) if whole_groups else None
    whole, fraction = bare.split(mark)
    grouping = (
        len(fraction) == 3
        and 1 <= len(whole) <= 3
        and not whole.startswith("0")
        and whole == literal.split(mark)[0]
    )
    if grouping and (mark != decimal or (mark == "," and fraction == "000")):
        return float(whole + fraction)
    return float(f"{whole}.{fraction}")
