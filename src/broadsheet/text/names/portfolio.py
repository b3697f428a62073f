"""Offices with what they are of before a name: "el ministro de Exteriores José Albares"."""

from __future__ import annotations

from collections.abc import Sequence

from ...languages import in_all, language
from ..lexicon import find
from .tokens import Word, title_at

FAR = 5
"""Words before a name in which its office is looked for."""


def past_portfolio(run: Sequence[Word], i: int, end: int, text: str, lang: str) -> int:
    """Where the name begins in the capitalised ``i`` to ``end`` of ``run``, behind what an office is of; else ``i``."""
    k = i
    while k < end and _is_portfolio(run[k].text, lang):
        k += 1
    return k if i < k < end and office_before(run, i, text, lang) >= 0 else i


def office_before(run: Sequence[Word], i: int, text: str, lang: str) -> int:
    """Where in ``text`` the office begins that an "of" joins to ``run[i]``; -1 without one."""
    words = language(lang).words
    joining = in_all("of") | {*words.articles, *words.indefinite}
    for start in range(i - 1, max(-1, i - 1 - FAR), -1):
        size = title_at(run, start, lang)
        between = [w.text.lower() for w in run[start + size : i]]
        if size and start + size <= i and all(w in joining for w in between):
            last = run[start + size - 1]
            elided = text[last.end : run[i].start].strip(" \u00a0")
            return run[start].start if between or last.text.lower() in joining or elided else -1
    return -1


def _is_portfolio(word: str, lang: str) -> bool:
    return word in language(lang).names.portfolios or any(
        hit.start == 0 and hit.end == len(word)
        for form in (word, word.lower())
        for hit in find(form, lang, "portfolios")
    )
