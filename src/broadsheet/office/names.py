"""The owner's decisions about names: kept in names.toml, applied to the archive at once."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from ..errors import NoSuch, StylebookError
from ..languages import all_names
from ..news import Article, Person
from ..newsroom import Newsroom, read_owner
from ..text.language import tag
from ..text.names.owner import NOBODY, Owner, arranged, line_of, names_of, parse_owner, undone
from ..text.names.standing import from_votes, standing

EXAMPLE = """\
# What you decide about names. The register works these out by itself; write here only what it gets wrong.
# "broadsheet names set | unset | join | split | undo" write here too, at the end.
# A name is any spelling the register has seen, in any language (see: broadsheet names show).
#
# [[spelling]]              # how the site writes a name, by language
# name = "Volodymyr Zelensky"
# spellings = { en = "Volodymyr Zelenskyy", de = "Wolodymyr Selenskyj" }
#
# [[join]]                  # these are one
# names = ["Kyiv", "Kiew"]
#
# [[never]]                 # no two of these are one
# names = ["George Bush", "George W. Bush"]
"""
ENTRY = re.compile(r"(?m)^\s*\[\[(spelling|join|never)\]\]")


def find_name(room: Newsroom, name: str) -> list[Person]:
    """The identities that ``name`` (a spelling or an id) means. Raises NoSuch for none."""
    found = [p for p in room.library.people() if not p.same_as and name.casefold() in names_of(p)]
    if not found:
        raise NoSuch(f"the register knows no name {name!r}; see: broadsheet names show", noun="name", id=name)
    return found


@dataclass(frozen=True, kw_only=True, slots=True)
class Applied:
    """What a decision changes."""

    identities: int
    articles: tuple[Article, ...]
    """Printed ones that are written once more in the new spelling."""
    langs: tuple[str, ...] = ()
    """Languages whose spelling was decided."""
    approve: bool = False
    """Each revision waits for a person's sign-off."""

    def lines(self) -> list[str]:
        """In words, for people."""
        changed = f"{self.identities} {'identity' if self.identities == 1 else 'identities'}"
        count = len(self.articles)
        if count:
            langs = ", ".join(sorted({article.lang for article in self.articles}))
            articles = f"{count} {'article' if count == 1 else 'articles'} in {langs}"
            out = [f"{changed}, {articles} will be printed anew; run: broadsheet run --once"]
            out.append("Quotations keep the words of their source.")
        else:
            out = [f"{changed} changed; no printed article writes it otherwise, except in quotations."]
        if cased := [lang for lang in self.langs if lang.split("-")[0] in all_names().declined]:
            out.append(
                f"{', '.join(cased)}: names are put into cases there, and we do not inflect them: articles "
                "keep the forms "
                "of their reports."
            )
        if count and self.approve:
            out.append("Each waits for its sign-off; see: broadsheet article waiting")
        return out


def set_spellings(room: Newsroom, name: str, pairs: Sequence[str]) -> Applied:
    """From now on ``name`` is written so; ``pairs`` are "lang=spelling". Raises NoSuch, StylebookError."""
    find_name(room, name)
    spelled = {}
    for pair in pairs:
        lang, equals, written = pair.partition("=")
        if not equals or not written.strip():
            raise StylebookError(f"{pair!r} is not LANG=SPELLING, e.g. en=Kyiv", key="spelling", value=pair)
        if tag(lang) == "und":
            site = ", ".join(room.stylebook.paper.languages)
            raise StylebookError(
                f"{pair!r}: {lang.strip()!r} is not the code of a language; those of this site are {site}",
                key="spelling",
                value=pair,
            )
        spelled[tag(lang.strip())] = written.strip()
    applied = _decide(room, "spelling", {"name": name, "spellings": spelled})
    return dataclasses.replace(applied, langs=tuple(sorted(spelled)))


def join_names(room: Newsroom, names: Sequence[str]) -> Applied:
    """These names are one identity. Raises NoSuch, StylebookError."""
    kinds = [{type(p) for p in find_name(room, name)} for name in names]
    if not set.intersection(*kinds):
        raise StylebookError("a person, an organisation and a place cannot be one", key="names", value=names)
    return _decide(room, "join", {"names": list(names)})


def split_names(room: Newsroom, names: Sequence[str]) -> Applied:
    """No two of these names are one identity. Raises NoSuch, StylebookError."""
    for name in names:
        find_name(room, name)
    return _decide(room, "never", {"names": list(names)})


def undo(room: Newsroom) -> tuple[str, Applied]:
    """Take back the last entry of names.toml; the entry as it stood. Raises NoSuch where there is none."""
    entries = _entries(room)
    if not entries:
        raise NoSuch(f"there is no entry in {room.stylebook.names_file}", noun="entry", id="names.toml")
    return entries[-1].strip(), _without(room, {len(entries) - 1})


def unset_spellings(room: Newsroom, name: str) -> tuple[str, Applied]:
    """Take back how ``name`` is written: every [[spelling]] of it. The entries as they stood. Raises NoSuch."""
    entries = _entries(room)
    meant = {n for person in find_name(room, name) for n in names_of(person)} | {name.casefold()}
    gone = {
        place
        for place, entry in enumerate(entries)
        if any(named.casefold() in meant for named, _ in parse_owner(entry).spellings)
    }
    if not gone:
        raise NoSuch(f"names.toml decides no spelling of {name!r}", noun="entry", id=name)
    return "\n\n".join(entries[n].strip() for n in sorted(gone)), _without(room, gone)


def _file(room: Newsroom) -> str:
    path = room.stylebook.names_file
    return path.read_text("utf-8") if path.exists() else ""


def _entries(room: Newsroom) -> list[str]:
    """The entries of names.toml as they stand there. Raises StylebookError."""
    text = _file(room)
    parse_owner(text, room.stylebook.names_file.name)
    starts = [m.start() for m in ENTRY.finditer(text)]
    return [text[a:b] for a, b in pairwise([*starts, len(text)])]


def _without(room: Newsroom, gone: set[int]) -> Applied:
    """Take these entries of names.toml back, out of the file and out of what is known."""
    path, entries = room.stylebook.names_file, _entries(room)
    head = _file(room)[: len(_file(room)) - sum(map(len, entries))]
    left = "".join([head, *(e for n, e in enumerate(entries) if n not in gone)]).rstrip() + "\n"
    back = parse_owner("\n".join(entries[n] for n in sorted(gone)), path.name)
    path.write_text(left, encoding="utf-8")
    people = {person.id: person for person in room.library.people()}
    changed = [p for names in back.joins for p in undone(list(people.values()), names)]
    respelt = {p.id: p for p in changed}
    for name, spelled in back.spellings:
        for person in [p for p in people.values() if name.casefold() in names_of(p)]:
            voted = _voted(respelt.get(person.id, person), spelled)
            respelt[person.id] = voted
    room.morgue.file_people(list(respelt.values()))
    apply(room, parse_owner(left, path.name))
    langs = {lang for _, spelled in back.spellings for lang, _ in spelled}
    now = [person for person in room.library.people() if person.id in respelt]
    as_decided = [dataclasses.replace(p, decided=tuple(sorted({*p.decided, *langs}))) for p in now]
    articles = tuple(room.morgue.respell(as_decided))
    return _applied(room, len(now), articles, langs)


def _voted(person: Person, spelled: Sequence[tuple[str, str]]) -> Person:
    """``person`` without the owner's spellings: as most outlets write it, else as the register once had it."""
    stands, _ = standing(person.uses or from_votes(person.votes))
    names = dict(person.names)
    for lang, written in spelled:
        others = [text for of, text in person.variants if of == lang and text != written]
        if lang in stands or others:
            names[lang] = stands.get(lang) or max(others, key=len)
        else:
            names.pop(lang, None)
    kept = tuple(lang for lang in person.decided if lang not in dict(spelled))
    return dataclasses.replace(person, names=tuple(sorted(names.items())), decided=kept)


def spelling_lines(row: Mapping[str, Any]) -> Iterator[str]:
    """A line for each language of a row of ``name_rows``: what stands, outlets that write it so, other spellings."""
    seen: dict[str, list[str]] = {}
    for lang, text in row["variants"]:
        seen.setdefault(lang, []).append(text)
    for lang in sorted({*row["names"], *seen}):
        name, votes = row["names"].get(lang, "-"), row["votes"].get(lang, {})
        others = [f"{t} ({votes[t]})" if t in votes else t for t in seen.get(lang, ()) if t != name]
        also = f"\talso: {', '.join(others)}" if others else ""
        yield f"  {lang}\t{name} ({votes.get(name, 0)}){also}"


def apply(room: Newsroom, owner: Owner) -> Applied:
    """Bring the archive's identities, and what is printed, to what ``owner`` says."""
    changed = arranged(room.library.people(), owner)
    room.morgue.file_people(changed)
    articles = tuple(room.morgue.respell(changed)) if changed else ()
    return _applied(room, len(changed), articles)


def follow_file(room: Newsroom) -> list[str]:
    """Apply names.toml as it stands, also where it was written by hand; what it holds that means nobody, in words."""
    owner = read_owner(room.stylebook)
    if owner == NOBODY:
        return []
    apply(room, owner)
    return unknown_names(room, owner)


def unknown_names(room: Newsroom, owner: Owner) -> list[str]:
    """A line for each name of names.toml that the register does not know, with file and line."""
    path = room.stylebook.names_file
    known = {name for person in room.library.people() for name in names_of(person)}
    return [
        f"{path.name} line {line_of(_file(room), section, place)}: the register knows no name {name!r} yet"
        for section, place, name in owner.unknown(known)
    ]


def _applied(
    room: Newsroom, identities: int, articles: tuple[Article, ...], langs: Iterable[str] = ()
) -> Applied:
    approve = room.stylebook.publish.mode == "approve"
    return Applied(identities=identities, articles=articles, langs=tuple(sorted(langs)), approve=approve)


def _decide(room: Newsroom, section: str, entry: Mapping[str, object]) -> Applied:
    """Add an entry to names.toml and apply the file. A file that cannot be read is left as it is."""
    path: Path = room.stylebook.names_file
    text = _file(room) or EXAMPLE
    lines = [f"[[{section}]]", *(f"{key} = {_toml(value)}" for key, value in entry.items())]
    text = text.rstrip() + "\n\n" + "\n".join(lines) + "\n"
    owner = parse_owner(text, path.name)
    path.write_text(text, encoding="utf-8")
    return apply(room, owner)


def _toml(value: object) -> str:
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{key} = {_toml(v)}" for key, v in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return json.dumps(value, ensure_ascii=False)
