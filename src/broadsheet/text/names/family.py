"""Family names with what belongs to them: "van der Hoeven", "al-Mansouri", "de la Cruz", "Ortega y Gasset"."""

from __future__ import annotations

import re
from functools import lru_cache

from ...languages import all_names, in_all
from .spelled import ARTICLE, bare, folded, split_name


@lru_cache(maxsize=20_000)
def units(name: str) -> tuple[str, ...]:
    """The words of a name, particles with the word they stand before: "Pieter", "van der Hoeven".

    At the head of a name a capital is a given name ("Van Morrison"), but before another particle ("Van der Hoeven").
    """
    out: list[str] = []
    held: list[str] = []
    words = split_name(name)
    for k, word in enumerate(words):
        held.append(word)
        last = k == len(words) - 1
        if (
            last
            or word.casefold() not in in_all("particles")
            or (not k and word[0].isupper() and words[1] not in in_all("particles"))
        ):
            out.append(" ".join(held))
            held = []
    return tuple(out)


def is_full(name: str) -> bool:
    """Is it more than a family name and its particles?"""
    return len(units(name)) > 1


def surname(name: str) -> str:
    """The last word of a name, bare of particles and articles."""
    return bare(words[-1]) if (words := split_name(name)) else ""


def family_only(part: str, whole: str) -> bool:
    """Is ``part`` but the family name of ``whole``, perhaps spelled otherwise ("Al Mansuri", "Layla al-Mansouri")?"""
    first, *rest = [all_names().alike.get(word, word) for word in folded(part)] or [""]
    behind = [all_names().alike.get(word, word) for word in folded(whole)][1:]
    return first in in_all("particles") and first in behind and len(_plain(rest)) <= len(_plain(behind))


def _plain(words: list[str]) -> list[str]:
    return [word for word in words if word not in in_all("particles")]


def mention(text: str, full: str, lang: str, start: int = 0) -> tuple[int, int] | None:
    """Where ``text``, from ``start`` on, first has the last word of ``full`` with all
    before it that is of the name too.

    So what belongs to a family name is taken along, small or with a capital ("Van der Hoeven said"). A genitive s is
    left out. None where nobody is named so.
    """
    words = split_name(full)
    core = bare(words[-1]) if words else ""
    if not core or core not in text:
        return None
    ending = r"(?=s?(?![\w-]))" if lang.split("-")[0] in all_names().genitive_s else r"(?![\w-])"
    article = rf"(?i:{ARTICLE.pattern}|[ae]l )?" if ARTICLE.match(words[-1]) else ""
    found = re.compile(rf"(?<![\w-]){article}{re.escape(core)}{ending}").search(text, start)
    if found is None:
        return None
    begin = found.start()
    for word in reversed(words[:-1]):
        at = begin - len(word) - 1
        if at < start or text[at : begin - 1].casefold() != word.casefold() or not text[begin - 1].isspace():
            break
        if at and (text[at - 1].isalnum() or text[at - 1] == "-"):
            break
        begin = at
    return begin, found.end()
