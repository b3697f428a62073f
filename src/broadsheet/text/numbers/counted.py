"""What is counted: the same thing under its names in all languages."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from .lexicon import key
from .tables.concepts import CONCEPTS, ROLES
from .words import Token

HEAD_CONCEPTS = frozenset(
    {
        "people",
        "killed",
        "injured",
        "children",
        "women",
        "men",
        "soldiers",
        "police",
        "civilians",
        "workers",
        "residents",
    }
)
MOST_BEFORE = 4
MOST_AFTER = 8


@lru_cache(maxsize=32)
def _stems(lang: str) -> tuple[tuple[str, str], ...]:
    """(stem, concept) of ``lang``, longest stems first. A stem that ends in "." is a whole word."""
    pairs = []
    for name, by_lang in CONCEPTS.items():
        for stem in by_lang.get(lang, "").split():
            pairs.append((key(stem, lang), name))
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


@lru_cache(maxsize=50_000)
def concept(word: str, lang: str) -> str:
    """The concept ("killed", "people", "drones") a word of ``lang`` names, else "".

    Joins what is counted across languages: concept("muertos", "es") == concept("死亡", "ja").
    """
    base = lang.split("-")[0]
    known = key(word, base)
    if base == "ar":
        known = known.removeprefix("و").removeprefix("ال") if len(known) > 4 else known
    for stem, name in _stems(base):
        if stem.endswith("."):
            if known == stem[:-1]:
                return name
        elif known.startswith(stem):
            return name
    return ""


def is_head(word: str, lang: str) -> bool:
    """Does ``word`` name people, so that a number before it counts them?"""
    return concept(word, lang) in HEAD_CONCEPTS


def role_near(run: Sequence[Token], first: int, after: int, noun: str, lang: str) -> str:
    """The word that says what befell those counted ("killed"), from the same clause, else "".

    Looked for only where people are counted or no noun is named: "11 people were killed",
    "killing 11", "83 injured", "dejó 14 muertos".
    """
    kind = concept(noun, lang) if noun else ""
    if kind in ROLES:
        return noun
    if noun and kind not in HEAD_CONCEPTS:
        return ""
    for token in run[after : after + MOST_AFTER]:
        if token.kind == "num" or token.text in '.;:!?"“”«»,()،؛':
            break
        if lang == "ar" and token.key[:1] == "و" and len(token.key) > 3:
            break
        if concept(token.key, lang) in ROLES:
            return token.key
    for token in reversed(run[max(0, first - MOST_BEFORE) : first]):
        if token.kind == "num" or token.text in '.;:!?"“”«»,()،؛':
            break
        if concept(token.key, lang) in ROLES:
            return token.key.removeprefix("و") if lang == "ar" else token.key
    return ""
