"""Somebody's first mention in an article has the full name, where the report gave it further up."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from ...languages import all_names, in_all, language
from ...news import Mention, Person
from ...text.lexicon import base
from ...text.names.family import is_full, mention, surname
from ...text.names.spelled import folded, shortens
from ...text.quotes import quotations
from ...text.scripts import script
from .passages import Passage

SCRIPTS = frozenset({"Latn", "Arab"})
"""Scripts in which a surname alone is a later mention; Chinese, Japanese and Korean use office and surname."""
DOT = "・"
"""Between the parts of a name that Japanese writes by sound."""


class Introductions:
    """Remembers who has been named in one article."""

    def __init__(self, people: Iterable[Person], lang: str) -> None:
        self.lang = lang
        code = base(lang)
        self._voted = {
            text
            for p in people
            if p.kind == "person" and len(p.votes) > 1
            for of, text in p.variants
            if base(of) == code
        }
        self._said = ""

    def put(self, text: str, p: Passage) -> str:
        """``text`` of the passage with the full name where it names somebody first by surname alone."""
        for family, full in {**self._full_names(p), **_by_sound(p)}.items():
            at = _dotted(text, family) if DOT in full else mention(text, full, self.lang)
            known = family in self._said if DOT in full else _has(self._said, family)
            if at and not known and self._alone(text, *at, full):
                text = text[: at[0]] + full + text[at[1] :]
        self._said += f" {text}"
        return text

    def _full_names(self, p: Passage) -> dict[str, str]:
        """Surname -> full name of persons the report names in full before the passage, as somebody with an office or
        as others name them too; nobody whose surname another one in the report has."""
        if base(self.lang) in all_names().declined:
            return {}
        bearers: dict[str, dict[tuple[str, ...], list[Mention]]] = defaultdict(lambda: defaultdict(list))
        for m in p.reading.names:
            if m.kind == "person" and is_full(m.text) and script(m.text) in SCRIPTS:
                bearers[surname(m.text)][folded(m.text)].append(m)
        full = {}
        for family, found in bearers.items():
            whole = max(found, key=len)
            if all(name == whole or shortens(" ".join(name), " ".join(whole)) for name in found):
                before = [m for m in found[whole] if m.span.end <= p.span.start and self._sure(m, p)]
                if before:
                    full[family] = before[0].text
        return full

    def _sure(self, mention: Mention, p: Passage) -> bool:
        """Has the full name an office, is it known by others too, or is whom the passage names the same person?"""
        own = any(
            m.key == mention.key and p.span.covers(m.span) for m in p.reading.names if m.kind == "person"
        )
        return bool(mention.title) or mention.text in self._voted or own

    def _alone(self, text: str, start: int, end: int, full: str) -> bool:
        """Less than the full name, no part of another, no form of address or article before it, outside quotations."""
        before = re.findall(r"[\w.]+|[^\w\s]", text[:start])
        last = before[-1].rstrip(".").lower() if before else ""
        after = re.match(r"\s+(\w)", text[end:])
        named = bool(before) and before[-1][:1].isupper() and text[:start].endswith(" ")
        words = language(self.lang).words
        return (
            full not in text
            and folded(text[start:end]) != folded(full)
            and not _parted(before)
            and last not in words.articles
            and last not in words.addresses
            and not named
            and not (after and after.group(1).isupper())
            and not any(q.span.start <= start < q.span.end for q in quotations(text, self.lang))
        )


def introduced(p: Passage, lang: str) -> frozenset[str]:
    """Keys of the persons whom a passage, the first of an article to name them, has by their full names in print."""
    told = Introductions((), lang).put(p.text, p)
    full = (m for m in p.reading.names if m.kind == "person" and m.text not in p.text)
    return frozenset(m.key for m in full if m.text in told)


def _by_sound(p: Passage) -> dict[str, str]:
    """Surname -> full name of whom a passage names by the last part of a name that its report wrote by sound before."""
    persons = [m for m in p.reading.names if m.kind == "person"]
    full = {m.key: m.text for m in persons if DOT in m.text and m.span.end <= p.span.start}
    here = [m for m in persons if p.span.covers(m.span) and DOT not in m.text]
    return {m.text: full[m.key] for m in here if full.get(m.key, "").endswith(f"{DOT}{m.text}")}


def _dotted(text: str, family: str) -> tuple[int, int] | None:
    """Where a text first has a name written by sound that is no part of a longer one."""
    found = re.search(rf"(?<![ァ-ヺー・]){re.escape(family)}(?![ァ-ヺー・])", text)
    return found.span() if found else None


def _parted(before: list[str]) -> bool:
    """Do a name and particles of its own stand right before, so that it is another name ("Karel de Vella")?"""
    words = [*before]
    while words and words[-1].casefold() in in_all("particles"):
        words.pop()
    return words != before and bool(words) and words[-1][:1].isupper()


def _has(text: str, word: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) is not None
