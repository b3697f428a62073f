"""What is counted: the same thing under its names in all languages."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from ...languages import language
from .lexicon import Lexicon, key
from .words import Token

ROLES = frozenset({"killed", "injured", "missing", "arrested", "evacuated", "displaced", "rescued"})
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
def _stems(lang: str) -> tuple[tuple[str, bool, str], ...]:
    """(word or beginning of one, is it whole, concept) of ``lang``, the longest first."""
    pack = language(lang)
    open_end = pack.traits.spacing != "words"
    pairs = [
        (key(word.strip("*!"), lang), not word.endswith("*") and (word.endswith("!") or not open_end), name)
        for name, words in pack.numbers.counted.items()
        for word in words
    ]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0]) - pair[1]))


@lru_cache(maxsize=32)
def _grown(lang: str) -> tuple[str, ...]:
    """What may be written on to a noun before it, in its order: Arabic "and", "the"."""
    pack = language(lang)
    joiners = tuple(word for word in pack.numbers.joiners if word in pack.traits.grown_on)
    return (*joiners, pack.traits.article) if pack.traits.article else joiners


@lru_cache(maxsize=50_000)
def concept(word: str, lang: str) -> str:
    """The concept ("killed", "people", "drones") a word of ``lang`` names, else "".

    Joins what is counted across languages: concept("muertos", "es") == concept("死亡", "ja").
    """
    base = lang.split("-")[0]
    known = key(word, base)
    if len(known) > 4:
        for letters in _grown(base):
            known = known.removeprefix(letters)
    for stem, whole, name in _stems(base):
        if known == stem if whole else known.startswith(stem):
            return name
    return ""


def is_head(word: str, lang: str) -> bool:
    """Does ``word`` name people, so that a number before it counts them?"""
    return concept(word, lang) in HEAD_CONCEPTS


def role_near(run: Sequence[Token], first: int, after: int, noun: str, lex: Lexicon) -> str:
    """The word that says what befell those counted ("killed"), from the same clause, else "".

    Looked for only where people are counted or no noun is named: "11 people were killed",
    "killing 11", "83 injured", "dejó 14 muertos".
    """
    lang = lex.lang
    kind = concept(noun, lang) if noun else ""
    if kind in ROLES:
        return noun
    if noun and kind not in HEAD_CONCEPTS:
        return ""
    for token in run[after : after + MOST_AFTER]:
        if token.kind == "num" or token.text in '.;:!?"“”«»,()،؛':
            break
        if len(token.key) > 3 and token.key.startswith(lex.grown_joiners):
            break
        if concept(token.key, lang) in ROLES:
            return token.key
    for token in reversed(run[max(0, first - MOST_BEFORE) : first]):
        if token.kind == "num" or token.text in '.;:!?"“”«»,()،؛':
            break
        if concept(token.key, lang) in ROLES:
            return token.key.removeprefix("".join(lex.grown_joiners[:1]))
    return ""
