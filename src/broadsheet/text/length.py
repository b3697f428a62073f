"""How long a text is, counted the way its language counts."""

import re

from .language import script_of

CHARACTER_COUNTED = frozenset({"Jpan", "Hans", "Hant", "Thai", "Laoo", "Khmr", "Mymr"})
"""Scripts written without spaces."""
WORD = re.compile(r"(?<!\S)[^\w\s]*+\w\S*")


def counts_characters(lang: str) -> bool:
    """True for languages written without spaces, whose length is counted in characters."""
    return script_of(lang) in CHARACTER_COUNTED


def length(text: str, lang: str) -> int:
    """Words of ``text``, or characters without white space for ja zh th lo km my."""
    if counts_characters(lang):
        return sum(not char.isspace() for char in text)
    return len(WORD.findall(text))
