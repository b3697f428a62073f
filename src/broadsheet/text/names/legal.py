"""Legal forms of companies: what may be left out or written otherwise without making another company."""

from __future__ import annotations

import re
from functools import lru_cache

from ...languages import all_names, in_all

WORD = re.compile(r"\w+")
DOTTED = re.compile(r"(?<![\w.])\w(?:\.\s?\w(?!\w))+\.?")
"""Letters with dots between them ("C.K.", "S.A.R.L.", "o. O. O."): one word."""
POSSESSIVE = re.compile(r"['’]s(?!\w)")
NUMBER = re.compile(r"^(?:\d+|[ivx]{2,}|v|x)$")


@lru_cache(maxsize=1)
def _phrases() -> tuple[tuple[str, ...], ...]:
    return tuple(sorted({tuple(form.split()) for form in in_all("legal_forms")}, key=len, reverse=True))


@lru_cache(maxsize=1)
def _digits() -> dict[str, str]:
    return {word: str(n) for n, word in enumerate(all_names().digits)}


@lru_cache(maxsize=50_000)
def without_form(name: str) -> tuple[tuple[str, ...], bool]:
    """The words of ``name`` in lower case without legal form and article, and whether it had a legal form.

    "SiemensAG" and a name that is nothing but a form keep what they have.
    """
    plain = DOTTED.sub(lambda m: "".join(WORD.findall(m.group())), name.lower().replace("&", " and "))
    plain = POSSESSIVE.sub("", plain).replace("’", "").replace("'", "")
    words = [_digits().get(w, w) for w in WORD.findall(plain)]
    kept, had, i = [], False, 0
    while i < len(words):
        length = next((len(p) for p in _phrases() if tuple(words[i : i + len(p)]) == p), 0)
        if length and (i or length < len(words)):
            had, i = True, i + length
        else:
            kept.append(words[i])
            i += 1
    core = without_articles(tuple(kept))
    return (core, True) if had and core else (tuple(words), False)


def without_articles(words: tuple[str, ...]) -> tuple[str, ...]:
    """Without "the", "and", "of" and the like; all of them where nothing else is left."""
    return tuple(w for w in words if w not in all_names().joining) or words


def numbers(words: tuple[str, ...]) -> frozenset[str]:
    """Numbers and Roman numerals among ``words``: with another one it is another company, or another king."""
    return frozenset(w for w in words if NUMBER.match(w))
