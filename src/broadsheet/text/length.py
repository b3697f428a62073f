"""How long a text is, counted the way its language counts."""

import re

CHARACTER_COUNTED = frozenset({"ja", "zh", "th", "lo", "km", "my"})
WORD = re.compile(r"(?<!\S)[^\w\s]*+\w\S*")


def counts_characters(lang: str) -> bool:
    """True for languages written without spaces, whose length is counted in characters."""
    return lang.split("-")[0].lower() in CHARACTER_COUNTED


def length(text: str, lang: str) -> int:
    """Words of ``text``, or characters without white space for ja zh th lo km my."""
    if counts_characters(lang):
        return sum(not char.isspace() for char in text)
    return len(WORD.findall(text))
