"""The one notation for words: ``word*`` any ending, ``*word`` any beginning, a blank inside a phrase, ``word!`` whole.

A word without a mark is a whole word where blanks part words, and may be followed by anything where they do not: in
Korean, where particles grow on to words, in Chinese and in Japanese; there a blank inside a phrase may be missing, and
``word!abc`` is not followed by one of these letters. A word with an apostrophe at its end is open. ``verb*~off`` is a
verb whose prefix stands at the end of its clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from .schema import Traits

VOWELS = r"\u0900-\u0903\u093a-\u093c\u093e-\u094f\u0951-\u0957\u0962\u0963"
"""Inside a character class: the vowel signs of Devanagari, letters of a word though ``\\w`` does not say so."""
GROWN = rf"{VOWELS}\u200c\u200d"
"""Inside a character class: vowel signs and joiners without which a word is another."""
BEGINS = rf"(?<![\w{VOWELS}])"
"""Where a word may begin, where blanks part words."""
ANY = rf"[\w{VOWELS}]*"
"""What may be the rest of a word."""
MARKS = rf"\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670{GROWN}"
"""The same: what stands on or between letters and is none itself: accents, vowel signs, joiners."""
_LETTER = rf"[\w'.\-&{MARKS}]"
_WORD = re.compile(rf"\*?{_LETTER}(?:{_LETTER}|\*| (?={_LETTER}))*(?:~\w+)?(?:!\w*)?")


def is_word(word: str) -> bool:
    """Is this an entry in the notation?"""
    return _WORD.fullmatch(word) is not None and "_" not in word


def alternation(words: Iterable[str], traits: Traits, joints: Iterable[str] = ()) -> str:
    """A regular expression, without groups, for any of the words; what matches nothing where there are none.

    It bounds the words' ends; who uses it says where they may begin. An apostrophe is read in both forms. A verb's
    prefix stands before a mark or one of ``joints``, words that join another clause.
    """
    ends = "|".join(["$", r"\s*[.,;:!?]", *(rf"\s{re.escape(word)}\b" for word in joints)])
    options = "|".join(_spelled(word, traits, ends) for word in sorted(words, key=len, reverse=True))
    return f"(?:{options})" if options else "(?!)"


def anywhere(words: Iterable[str], traits: Traits) -> str:
    """The same where a word begins: where blanks part words behind no letter, but what is written on to it."""
    return (BEGINS + grown_on(traits) if traits.spacing == "words" else "") + alternation(words, traits)


def grown_on(traits: Traits) -> str:
    """What may be written on to a word before it: letters and the article."""
    return f"[{traits.grown_on}]{{0,2}}(?:{traits.article})?" if traits.grown_on else ""


def _spelled(word: str, traits: Traits, ends: str) -> str:
    word, parted, prefix = word.partition("~")
    head, barred, letters = word.partition("!")
    bare = head.strip("*")
    whole = (
        traits.spacing == "words" and not head.endswith("*") and not bare.endswith("'")
        if not barred
        else not letters
    )
    gap = r"\s+" if traits.spacing == "words" else r"\s?"
    body = re.escape(bare).replace(r"\*", ANY).replace(r"\ ", gap).replace("'", "['’]")
    end = rf"(?![\w{GROWN}])" if whole else f"(?![{letters}])" if letters else ""
    if parted:
        end = ("" if whole else ANY) + end + rf"(?=(?:[^.;:!?]|\.(?=\d)){{0,90}}?\s{prefix}(?:{ends}))"
    return (ANY if word.startswith("*") else "") + body + end
