"""Which spelling of a name stands in each language, by who wrote it so and when.

What stands depends only on the uses themselves, not on the order in which stories or parts
of the archive came to the register.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from .spelled import best_spelling, outvoted, shortens

Use = tuple[str, str, str, str, str]
"""(lang, outlet, spelling, first, last): the outlet wrote it so from ``first`` to ``last``,
each a time in ISO form and a report's id."""
Vote = tuple[str, str, str]
"""(lang, outlet, spelling): the full spelling the outlet wrote last."""


def united(uses: Iterable[Use]) -> tuple[Use, ...]:
    """Each language, outlet and spelling once, with its earliest and latest time; sorted."""
    found: dict[Vote, tuple[str, str]] = {}
    for lang, outlet, text, first, last in uses:
        known = found.get((lang, outlet, text), (first, last))
        found[lang, outlet, text] = min(known[0], first), max(known[1], last)
    return tuple(sorted((*vote, *times) for vote, times in found.items()))


def from_votes(votes: Iterable[Vote]) -> tuple[Use, ...]:
    """Uses of an identity that was filed before uses were: older than all others."""
    return tuple((*vote, "", "") for vote in votes)


def standing(uses: Iterable[Use]) -> tuple[dict[str, str], tuple[Vote, ...]]:
    """The spelling of each language, and each outlet's vote.

    Uses are gone through from the earliest: a spelling that stands gives way only to a fuller form of itself or where
    it is outvoted. Short forms count only where there is no full one.
    """
    by_lang: dict[str, list[Use]] = defaultdict(list)
    for use in uses:
        by_lang[use[0]].append(use)
    names, votes = {}, []
    for lang, some in sorted(by_lang.items()):
        texts = {use[2] for use in some}
        full = {t for t in texts if not any(shortens(t, other) for other in texts)} or texts
        kept = sorted((use for use in some if use[2] in full), key=lambda use: (use[3], use[1], use[2]))
        names[lang] = _standing(lang, kept)
        last: dict[str, Use] = {}
        for use in kept:
            if use[1] not in last or (use[4], use[2]) > (last[use[1]][4], last[use[1]][2]):
                last[use[1]] = use
        votes += [(lang, outlet, use[2]) for outlet, use in sorted(last.items())]
        names[lang] = _checked(lang, names[lang], Counter(use[2] for use in last.values()), kept)
    return names, tuple(votes)


def _standing(lang: str, kept: list[Use]) -> str:
    """What stands once all have written, each outlet's newest spelling counting."""
    said: dict[str, str] = {}
    name = ""
    for number, (_, outlet, text, _, _) in enumerate(kept, 1):
        said[outlet] = text
        name = _checked(lang, name, Counter(said.values()), kept[:number])
    return name


def _checked(lang: str, name: str, counts: Counter[str], seen: list[Use]) -> str:
    if len(counts) == 1:
        return next(iter(counts))
    first = {(lang, text): place for place, (_, _, text, _, _) in reversed(list(enumerate(seen)))}
    best = best_spelling(lang, counts, first)
    return best if not name or outvoted(name, best, counts) else name
