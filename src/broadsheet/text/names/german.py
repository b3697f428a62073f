"""Where a name ends among German words: nouns have a capital, so one before or behind a name looks like part of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from ...languages import in_all, language, tables
from ..lexicon import find as find_words
from .gazetteer import Gazetteer
from .spelled import bare
from .tokens import JOINED, Word

SUFFIXES = re.compile(r"(?:[IVX]+|Jr\.?|Sr\.?|junior|senior)$")
INITIAL = re.compile(r"[^\W\d_]\.?$")


class GermanRun:
    """Reads the words of one text in such a language."""

    def __init__(
        self, text: str, lang: str, run: Sequence[Word], alone: frozenset[str], gazetteer: Gazetteer
    ) -> None:
        self.lang, self.pack, self.particles = lang, language(lang), in_all("particles")
        self.text, self.run, self.alone, self.gazetteer = text, run, alone, gazetteer
        self.written = Counter(w.text for w in run)
        self.nouns = {
            word.text
            for k, (before, word) in enumerate(pairwise(run))
            if word.capital and not word.first and self.pack.grammar.before_noun.regex.search(before.text)
            if not k or run[k - 1].text.lower() not in self.particles
        }

    def is_common(self, word: str) -> bool:
        """Is it a noun by the text's use, by its ending or by the lexicon? What is listed as a family name is none."""
        if (
            self.gazetteer.is_surname(word, self.lang)
            or self.gazetteer.is_first_name(word, self.lang)
            or JOINED.match(word)
        ):
            return False
        return (
            word in self.nouns
            or self.pack.grammar.common_noun.regex.search(word) is not None
            or _in_lexicon(word, self.lang)
        )

    def office(self, k: int) -> str:
        """The word at ``k`` where it is a compound of an office ("Verkehrsminister"), else ""."""
        word = self.run[k].text
        return word if _offices(self.lang).search(word) else ""

    def joins(self, i: int, j: int) -> bool:
        """Does the particle at ``j`` go on with the name that begins in the run from ``i`` on?"""
        given = self._given(self.run[j - 1].text)
        if self.run[j].text.lower() in self.pack.names.weak_particles:
            return given
        return (
            given
            or any(self._given(w.text) for w in self.run[i:j])
            or not self.is_common(self.run[j - 1].text)
        )

    def begins(self, i: int, end: int) -> int:
        """Where the name begins in the run ``i`` to ``end``: at its first given name, or one word before a particle."""
        for k in range(i, end - 1):
            if self._given(self.run[k].text) and self.run[k].capital:
                return k
        low = next((k for k in range(i, end) if self.inner(k)), end)
        return max(i, low - 1) if low < end else i

    def is_told(self, i: int, end: int) -> bool:
        """Does a given name or a particle tell how the name from ``i`` on is made?"""
        return end - i > 1 and (self._given(self.run[i].text) or self.inner(i + 1))

    def has_particle(self, i: int, end: int) -> bool:
        """Is it a name by its particle alone, behind a word that is no noun of the text ("Layla al-Mansouri")?"""
        return any(self.inner(k) for k in range(i + 1, end)) and not self.is_common(self.run[i].text)

    def inner(self, k: int) -> bool:
        """Does a particle of a family name stand at ``k``, or a name with an Arabic article?"""
        word = self.run[k].text
        return JOINED.match(word) is not None or (not self.run[k].capital and word in self.particles)

    def ends(self, i: int, end: int) -> int:
        """Where the name that begins at ``i`` ends in its run: behind the family name, before a noun."""
        given = i + 1
        while given < end - 1 and self._given_or_initial(given):
            given += 1
        k = next((k for k in range(given, end) if self.run[k].capital), end)
        if k == end or self.is_common(self.run[k].text):
            return min(given, end)
        k += 1
        while k < end and (step := self._goes_on(i, k, end)):
            k += step
        return k

    def ends_titled(self, i: int, end: int) -> int:
        """Where a name behind an office ends, of which no given name is known: before the first noun."""
        return next((k for k in range(i + 1, end) if self.is_common(self.run[k].text)), end)

    def _goes_on(self, i: int, k: int, end: int) -> int:
        """How many words from ``k`` on still belong to the name; 0 where it is over."""
        word, before = self.run[k], self.run[k - 1]
        if not word.capital:
            ahead = next((n for n in range(k, end) if self.run[n].capital), end)
            return 0 if word.text.lower() in self.pack.names.weak_particles or ahead == end else ahead + 1 - k
        if JOINED.match(word.text) or SUFFIXES.match(word.text) or self.text[before.end : word.start] != " ":
            return 1
        if self.is_common(word.text) or self.without_genitive(k - 1, end) < len(before.text):
            return 0
        if self.gazetteer.is_surname(word.text, self.lang) and word.text not in self.nouns:
            double = self.gazetteer.is_surname(before.text, self.lang) and not self._given(word.text)
            if double or word.text in self.alone:
                return 1
        whole = self.text[self.run[i].start : word.end]
        return int(
            (len(whole) <= 100 and self.text.count(whole) > 1)
            or self.gazetteer.lookup(whole, self.lang) is not None
        )

    def without_genitive(self, k: int, end: int) -> int:
        """Letters of the last word of a name, at ``k``, without the s of a genitive.

        It is one where the text has the name without it elsewhere; or where the text has it so only once, and the lists
        know the name without it or a noun follows.
        """
        word, size = self.run[k].text, len(self.run[k].text)
        family = bare(word)
        if size < 4 or word[-1] != "s" or word[-2] in "sxzß" or self.gazetteer.is_surname(family, self.lang):
            return size
        if word[:-1] in self.written:
            return size - 1
        ahead = self.run[k + 1] if k + 1 < end else None
        noun = ahead is not None and ahead.capital and not self.gazetteer.is_surname(ahead.text, self.lang)
        noun = noun and self.text[self.run[k].end : self.run[k + 1].start] == " "
        listed = self.gazetteer.is_surname(family[:-1], self.lang)
        return size - 1 if (noun or listed) and self.written[word] == 1 else size

    def _given(self, word: str) -> bool:
        return self.gazetteer.is_first_name(word, self.lang)

    def _given_or_initial(self, k: int) -> bool:
        if not self.run[k].capital:
            return False
        return self._given(self.run[k].text) or INITIAL.match(self.run[k].text) is not None


@lru_cache(maxsize=20_000)
def _in_lexicon(word: str, lang: str) -> bool:
    low = word.lower()
    hits = (hit for table in tables() for hit in find_words(low, lang, table))
    return any(hit.start == 0 and hit.end == len(low) for hit in hits)


@lru_cache(maxsize=8)
def _offices(lang: str) -> re.Pattern[str]:
    titles = language(lang).names.titles
    heads = "|".join(sorted((t.lower() for t in titles if t.isalpha() and len(t) > 4), key=len, reverse=True))
    return re.compile(rf"[^\W\d_-](?:-(?i:{heads})|(?:{heads}))$" if heads else "(?!)")
