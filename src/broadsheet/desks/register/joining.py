"""Spellings of one story put together: by sound, by part, by office."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ...languages import in_all
from ...text.names import same_name
from ...text.names.owner import Owner
from ...text.names.readings import may_be_read
from ...text.names.spelled import HAN, folded, shortens, split_name
from ...text.scripts import script
from .spelling import Spelling

SAME_WITH_OFFICE = 0.1
"""Likeness that is enough where both alone hold one office in their languages."""
SAME_SURNAME = 0.6
"""Likeness across scripts that a surname alone needs to belong to a full name."""
LONG_ENOUGH = 3
"""Letters of such a surname."""
UNLIKE = 0.55
"""Two full names of one language less alike than this are never joined by way of a third name."""


class Groups:
    """Spellings put together, as a forest; what the owner keeps apart stays apart."""

    def __init__(self, spellings: Sequence[Spelling], owner: Owner) -> None:
        self._spellings = spellings
        self._owner = owner
        self._parent = list(range(len(spellings)))

    def _root(self, i: int) -> int:
        while self._parent[i] != i:
            self._parent[i] = self._parent[self._parent[i]]
            i = self._parent[i]
        return i

    def together(self, i: int, j: int) -> bool:
        return self._root(i) == self._root(j)

    def roots(self) -> list[int]:
        return [self._root(i) for i in range(len(self._spellings))]

    def join(self, i: int, j: int, *, guarded: bool = False) -> None:
        """One identity. ``guarded``: not where a person would have two full names that are not alike."""
        one, two = sorted((self._root(i), self._root(j)))
        if one == two:
            return
        roots = self.roots()
        left = [s for s, r in zip(self._spellings, roots, strict=True) if r == one]
        right = [s for s, r in zip(self._spellings, roots, strict=True) if r == two]
        if self._owner.never and self._owner.apart((s.text for s in left), (s.text for s in right)):
            return
        if guarded and _contradict(left, right):
            return
        self._parent[two] = one

    def listed(self) -> list[list[Spelling]]:
        groups: dict[int, list[Spelling]] = defaultdict(list)
        for i, spelling in enumerate(self._spellings):
            groups[self._root(i)].append(spelling)
        return [groups[i] for i in sorted(groups)]


def _contradict(left: Sequence[Spelling], right: Sequence[Spelling]) -> bool:
    """Would one person have two full names of one script that are not alike?"""
    return any(
        a.kind == b.kind == "person"
        and min(a.words, b.words) > 1
        and script(a.text) == script(b.text)
        and not shortens(*sorted((a.text, b.text), key=len))
        and same_name(a.text, a.lang, b.text, b.lang) < UNLIKE
        for a in left
        for b in right
    )


def _is_part(part: Spelling, whole: Spelling) -> bool:
    """Is ``part`` the surname (the last words) or the short form of the person ``whole``, in one language?

    Of organisations and places two words or more must be left ("State Guest House").
    """
    if part.lang.split("-")[0] != whole.lang.split("-")[0] or len(part.text) >= len(whole.text):
        return False
    if part.kind == whole.kind != "person":
        return part.words > 1 and split_name(whole.text)[-part.words :] == split_name(part.text)
    if whole.kind != "person" or part.kind not in ("person", "other"):
        return False
    family_first = script(part.text) in ("Hani", "Jpan") or (
        script(part.text) == "Hang" and " " not in whole.text
    )
    if family_first and len(split_name(whole.text)) == 1:
        return whole.text.startswith(part.text)
    words, own = folded(whole.text), folded(part.text)
    head = words[: -len(own)]
    return words[-len(own) :] == own and not (len(head) > 2 and head[-1] in in_all("of"))


def by_part(spellings: Sequence[Spelling]) -> list[tuple[int, int]]:
    """Short forms with the only full name of their language they can belong to."""
    out = []
    for i, part in enumerate(spellings):
        owners = [j for j, whole in enumerate(spellings) if _is_part(part, whole)]
        longest = [j for j in owners if not any(_is_part(spellings[j], spellings[k]) for k in owners)]
        if len(longest) == 1:
            out.append((i, longest[0]))
    return out


def by_surname(spellings: Sequence[Spelling], roots: Sequence[int]) -> list[tuple[int, int]]:
    """Surnames of persons no full name of their own script goes with, to the only full name that ends in their sound.

    So "メローニ" is the Giorgia Meloni of the story. Both must be of different scripts.
    """
    settled = {root for s, root in zip(spellings, roots, strict=True) if s.full and s.words > 1}
    out = []
    for i, part in enumerate(spellings):
        if part.kind != "person" or part.words > 1 or roots[i] in settled or len(part.text) < LONG_ENOUGH:
            continue
        wholes = {
            roots[j]: j
            for j, whole in enumerate(spellings)
            if whole.kind in ("person", "other")
            and whole.words > 1
            and script(whole.text) != script(part.text)
            if same_name(part.text, part.lang, split_name(whole.text)[-1], whole.lang) >= SAME_SURNAME
        }
        if len(wholes) == 1:
            out.append((i, next(iter(wholes.values()))))
    return out


def by_office(spellings: Sequence[Spelling], roots: Sequence[int]) -> list[tuple[int, int]]:
    """Persons who alone hold an office in their language, joined with the holder in another script.

    Joins what no sound can join: a Japanese name in Han characters with its Latin form.
    """
    holders: dict[tuple[str, str], set[int]] = defaultdict(set)
    for i, spelling in enumerate(spellings):
        for held in spelling.offices:
            holders[held, spelling.lang].add(roots[i])
    out = []
    for (held, lang), groups in sorted(holders.items()):
        if len(groups) != 1:
            continue
        for (other, lang_b), groups_b in sorted(holders.items()):
            if other == held and lang_b > lang and len(groups_b) == 1:
                i, j = min(groups), min(groups_b)
                if i != j and _may_join(spellings, roots, i, j):
                    out.append((i, j))
    return out


def _may_join(spellings: Sequence[Spelling], roots: Sequence[int], i: int, j: int) -> bool:
    """No language has both, and they sound a little alike or one may be the Japanese reading of the other."""
    one = [s for s, r in zip(spellings, roots, strict=True) if r == i]
    two = [s for s, r in zip(spellings, roots, strict=True) if r == j]
    if {s.lang for s in one} & {s.lang for s in two}:
        return False
    if any(may_be_read(s.text, t.text, t.lang) for s in one for t in two if script(s.text) in HAN) or any(
        may_be_read(t.text, s.text, s.lang) for s in one for t in two if script(t.text) in HAN
    ):
        return True
    return any(
        same_name(a, s.lang, b, t.lang) >= SAME_WITH_OFFICE
        for s in one
        for t in two
        for a in _forms(s.text)
        for b in _forms(t.text)
    )


def _forms(name: str) -> tuple[str, ...]:
    """The name and its words: an outlet may give the surname only."""
    words = name.replace("・", " ").replace("·", " ").split()
    return (name, *words) if len(words) > 1 else (name,)
