"""What the owner has decided about names: names.toml, read and applied.

Three kinds of entries, each a table of an array:

- ``[[spelling]]`` ``name``, ``spellings = {lang = "..."}``: how languages of the site write an identity;
- ``[[join]]`` ``names``: these spellings are one identity;
- ``[[never]]`` ``names``: no two of these are one identity.

A name is any spelling the register has seen, in any language, or the id of an identity.
"""

from __future__ import annotations

import dataclasses
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...errors import StylebookError
from ...news.read import Person
from ..language import tag, with_script
from .standing import Use, from_votes, standing, united

FIELDS = {"spelling": {"name", "spellings"}, "join": {"names"}, "never": {"names"}}


@dataclass(frozen=True, slots=True)
class Owner:
    """The decisions, in the order of the file. Names are compared without regard to case."""

    spellings: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()
    """(name, ((lang, spelling), ...))."""
    joins: tuple[tuple[str, ...], ...] = ()
    never: tuple[tuple[str, ...], ...] = ()

    def one(self, a: Iterable[str], b: Iterable[str]) -> bool:
        """Does a ``join`` hold a name of each side?"""
        left, right = _folded(a), _folded(b)
        return any(left & names and right & names for names in map(_folded, self.joins))

    def apart(self, a: Iterable[str], b: Iterable[str]) -> bool:
        """Does a ``never`` hold a name of one side and another name of the other?"""
        left, right = _folded(a), _folded(b)
        return any(x != y for names in map(_folded, self.never) for x in left & names for y in right & names)

    def wanted(self, names: Iterable[str]) -> dict[str, str]:
        """Language -> spelling decided for the identity that has these names; a later entry wins."""
        have = _folded(names)
        out: dict[str, str] = {}
        for name, spelled in self.spellings:
            if name.casefold() in have:
                out.update(spelled)
        return out

    def unknown(self, known: Iterable[str]) -> list[tuple[str, int, str]]:
        """(section, place in it, name) of each name the file holds that is none of ``known`` (case folded)."""
        have = frozenset(known)
        sections = (
            ("spelling", [(name,) for name, _ in self.spellings]),
            ("join", list(self.joins)),
            ("never", list(self.never)),
        )
        return [
            (section, place, name)
            for section, entries in sections
            for place, names in enumerate(entries)
            for name in names
            if name.casefold() not in have
        ]


NOBODY = Owner()


def _folded(names: Iterable[str]) -> frozenset[str]:
    return frozenset(name.casefold() for name in names)


def names_of(person: Person) -> frozenset[str]:
    """All by which an entry can mean ``person``, case folded."""
    return _folded((person.id, *(s for _, s in person.names), *(s for _, s in person.variants)))


# -- reading ------------------------------------------------------------------------


def parse_owner(text: str, source: str = "names.toml") -> Owner:
    """Read names.toml. Raises StylebookError that names line and key for anything but the entries above."""
    try:
        tree = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise StylebookError(f"{source} is not valid TOML: {error}", key=source) from None
    for section, entries in tree.items():
        if section not in FIELDS:
            _wrong(text, source, section, 0, section, f"unknown; known are {', '.join(FIELDS)}")
        if not isinstance(entries, list):
            _wrong(text, source, section, 0, section, f"is written [[{section}]], once for each entry")
    return Owner(
        spellings=tuple(_spelling(text, source, n, e) for n, e in enumerate(tree.get("spelling", ()))),
        joins=tuple(_names(text, source, "join", n, e) for n, e in enumerate(tree.get("join", ()))),
        never=tuple(_names(text, source, "never", n, e) for n, e in enumerate(tree.get("never", ()))),
    )


def line_of(text: str, section: str, place: int) -> int:
    """Number of the line on which entry ``place`` of ``section`` starts."""
    heads = [
        n
        for n, line in enumerate(text.splitlines(), 1)
        if re.match(rf"\s*(\[\[?\s*{re.escape(section)}\s*\]|{re.escape(section)}\s*=)", line)
    ]
    return heads[place] if place < len(heads) else 1


def _wrong(text: str, source: str, section: str, place: int, key: str, what: str) -> None:
    line = line_of(text, section, place)
    raise StylebookError(f"{source} line {line}: {key}: {what}", key=key, line=line, value=section)


def _check_keys(text: str, source: str, section: str, place: int, entry: Any) -> None:
    if not isinstance(entry, dict):
        _wrong(text, source, section, place, section, f"is written [[{section}]], once for each entry")
    for key in sorted(entry.keys() ^ FIELDS[section]):
        what = (
            "is missing"
            if key in FIELDS[section]
            else f"unknown; known are {', '.join(sorted(FIELDS[section]))}"
        )
        _wrong(text, source, section, place, key, what)


def _names(text: str, source: str, section: str, place: int, entry: Any) -> tuple[str, ...]:
    _check_keys(text, source, section, place, entry)
    names = entry["names"]
    good = isinstance(names, list) and all(isinstance(n, str) and n.strip() for n in names)
    if not good or len(_folded(names)) < 2:
        _wrong(text, source, section, place, "names", "must be a list of two or more different names")
    return tuple(names)


def _spelling(text: str, source: str, place: int, entry: Any) -> tuple[str, tuple[tuple[str, str], ...]]:
    _check_keys(text, source, "spelling", place, entry)
    name, spelled = entry["name"], entry["spellings"]
    if not isinstance(name, str) or not name.strip():
        _wrong(text, source, "spelling", place, "name", "must be a name the register knows")
    if not isinstance(spelled, dict) or not spelled:
        _wrong(
            text, source, "spelling", place, "spellings", 'must be languages and spellings: { en = "..." }'
        )
    for lang, written in spelled.items():
        if tag(lang) == "und":
            _wrong(text, source, "spelling", place, lang, "is no language")
        if not isinstance(written, str) or not written.strip():
            _wrong(text, source, "spelling", place, lang, "must be a spelling")
    return name, tuple(sorted((with_script(tag(lang)), written) for lang, written in spelled.items()))


# -- applying to what is known -------------------------------------------------------


def arranged(people: Sequence[Person], owner: Owner) -> list[Person]:
    """The identities that change by the owner's decisions, in their new state.

    A joined identity goes into the one with the smaller id and keeps ``same_as``; a name that a ``never`` parts
    from its identity leaves it; spellings decided by the owner stand.
    """
    before = {person.id: person for person in people}
    now = dict(before)
    for names in owner.joins:
        _join(now, _folded(names))
    for names in owner.never:
        _part(now, names)
    for person in list(now.values()):
        if not person.same_as and (spelled := owner.wanted(names_of(person))):
            now[person.id] = with_spellings(person, spelled)
    return [person for id, person in sorted(now.items()) if before.get(id) != person]


def with_spellings(person: Person, spelled: Mapping[str, str]) -> Person:
    """``person`` written so in these languages; the spellings are also variants."""
    return dataclasses.replace(
        person,
        names=tuple(sorted((dict(person.names) | dict(spelled)).items())),
        variants=tuple(sorted(set(person.variants) | set(spelled.items()))),
        decided=tuple(sorted({*person.decided, *spelled})),
    )


def merged(kept: Person, other: Person) -> tuple[Person, Person]:
    """``kept`` with all of ``other``, and ``other`` pointing to it."""
    uses: tuple[Use, ...] = ()
    votes = tuple(sorted({*other.votes, *kept.votes}))
    if kept.uses or other.uses:
        uses = united((*(kept.uses or from_votes(kept.votes)), *(other.uses or from_votes(other.votes))))
        _, votes = standing(uses)
    both = dataclasses.replace(
        kept,
        names=tuple(sorted((dict(other.names) | dict(kept.names)).items())),
        variants=tuple(sorted({*kept.variants, *other.variants})),
        votes=votes,
        uses=uses,
        decided=tuple(sorted({*kept.decided, *other.decided})),
    )
    return both, dataclasses.replace(other, same_as=kept.id)


def _join(now: dict[str, Person], names: frozenset[str]) -> None:
    found = sorted((p for p in now.values() if not p.same_as and names_of(p) & names), key=lambda p: p.id)
    for kind in {type(p) for p in found}:
        kept, *others = [p for p in found if type(p) is kind]
        for other in others:
            kept, now[other.id] = merged(kept, other)
        now[kept.id] = kept


def _part(now: dict[str, Person], names: Sequence[str]) -> None:
    """All but the first of ``names`` leave an identity that holds several of them."""
    for person in [p for p in now.values() if not p.same_as]:
        held = [
            n
            for n in names
            if any(s.casefold() == n.casefold() for _, s in (*person.variants, *person.names))
        ]
        for name in held[1:]:
            person = _without(person, name)
        if held[1:]:
            now[person.id] = person


def _without(person: Person, name: str) -> Person:
    variants = tuple(v for v in person.variants if v[1].casefold() != name.casefold())
    votes = tuple(v for v in person.votes if v[2].casefold() != name.casefold())
    uses = tuple(u for u in person.uses if u[2].casefold() != name.casefold())
    names = {lang: s for lang, s in person.names if s.casefold() != name.casefold()}
    for lang, _ in variants:
        if lang not in names:
            names[lang] = max((s for of, s in variants if of == lang), key=len)
    return dataclasses.replace(
        person, variants=variants, votes=votes, uses=uses, names=tuple(sorted(names.items()))
    )


def undone(people: Sequence[Person], join: Sequence[str]) -> list[Person]:
    """The identities that change when ``join`` is taken back: what went into another comes out again."""
    wanted, now = _folded(join), {person.id: person for person in people}
    changed: dict[str, Person] = {}
    for person in people:
        if not person.same_as or not names_of(person) & wanted or person.same_as not in now:
            continue
        kept = now[person.same_as]
        own = set(person.variants)
        changed[person.id] = dataclasses.replace(person, same_as="")
        names = {lang: s for lang, s in kept.names if (lang, s) not in own}
        left = tuple(v for v in kept.variants if v not in own)
        now[kept.id] = changed[kept.id] = dataclasses.replace(
            kept,
            names=tuple(sorted(names.items())),
            variants=left,
            votes=tuple(v for v in kept.votes if (v[0], v[2]) not in own),
            uses=tuple(u for u in kept.uses if (u[0], u[2]) not in own),
        )
    return [changed[id] for id in sorted(changed)]
