"""Offices with what they are of before a name: "el ministro de Exteriores José Albares"."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon import find
from .tokens import ARTICLES, OFFICE_OF, Word, title_at

OFFICE_IS_OF = frozenset(
    [
        "State",
        "Estado",
        "Stato",
        "État",
        "Etat",
        "Affairs",
        "Asuntos",
        "Assuntos",
        "Affaires",
        "Affari",
        "Zaken",
    ]
)
"""Beside the portfolios of the lexicon, what an office is of."""
JOINING = (
    OFFICE_OF
    | ARTICLES
    | {"dell", "dello", "dei", "degli", "delle", "for", "für", "voor", "para", "pour", "per"}
)
"""Between an office and what it is of."""
FAR = 5
"""Words before a name in which its office is looked for."""


def past_portfolio(run: Sequence[Word], i: int, end: int, text: str, lang: str) -> int:
    """Where the name begins in the capitalised run ``i`` to ``end`` of ``run``, behind what an office is of; else ``i``."""
    k = i
    while k < end and (run[k].text in OFFICE_IS_OF or _is_portfolio(run[k].text, lang)):
        k += 1
    return k if i < k < end and office_before(run, i, text, lang) >= 0 else i


def office_before(run: Sequence[Word], i: int, text: str, lang: str) -> int:
    """Where in ``text`` the office begins that an "of" joins to ``run[i]``; -1 without one."""
    for start in range(i - 1, max(-1, i - 1 - FAR), -1):
        size = title_at(run, start, lang)
        between = [w.text.lower() for w in run[start + size : i]]
        if size and start + size <= i and all(w in JOINING for w in between):
            last = run[start + size - 1]
            elided = text[last.end : run[i].start].strip(" \u00a0")
            return run[start].start if between or last.text.lower() in JOINING or elided else -1
    return -1


def _is_portfolio(word: str, lang: str) -> bool:
    return any(
        hit.start == 0 and hit.end == len(word)
        for form in (word, word.lower())
        for hit in find(form, lang, "portfolios")
    )
