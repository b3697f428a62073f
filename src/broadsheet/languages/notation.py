"""The one notation for words: ``word*`` any ending, ``*word`` any beginning, a blank inside a phrase, ``word!`` whole.

A word without a mark is a whole word where blanks part words, and may be followed by anything where they do not: in
Korean, where particles grow on to words, in Chinese and in Japanese. A word with an apostrophe at its end is open.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from .schema import Traits

_WORD = re.compile(r"\*?[\w'.\-&]+(?: [\w'.\-&]+)*(?:\*|!)?")


def is_word(word: str) -> bool:
    """Is this an entry in the notation?"""
    return _WORD.fullmatch(word) is not None and "_" not in word


def alternation(words: Iterable[str], traits: Traits) -> str:
    """A regular expression, without groups, for any of the words; what matches nothing where there are none.

    It bounds the words' ends; who uses it says where they may begin. An apostrophe is read in both forms.
    """
    options = "|".join(_spelled(word, traits) for word in sorted(words, key=len, reverse=True))
    return f"(?:{options})" if options else "(?!)"


def anywhere(words: Iterable[str], traits: Traits) -> str:
    """The same where a word begins: behind no letter, where blanks part words."""
    return (r"(?<!\w)" if traits.spacing == "words" else "") + alternation(words, traits)


def _spelled(word: str, traits: Traits) -> str:
    bare = word.strip("*!")
    whole = word.endswith("!") or (
        traits.spacing == "words" and not word.endswith("*") and not bare.endswith("'")
    )
    body = re.escape(bare).replace(r"\ ", r"\s+").replace("'", "['’]")
    return (r"\w*" if word.startswith("*") else "") + body + (r"(?!\w)" if whole else "")
