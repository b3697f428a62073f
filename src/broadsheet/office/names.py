"""The owner's decisions about names: kept in names.toml, applied to the archive at once."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from ..errors import NoSuch, StylebookError
from ..news import Person
from ..newsroom import Newsroom
from ..text.language import tag
from ..text.names.owner import Owner, arranged, names_of, parse_owner, undone
from ..text.names.standing import from_votes, standing

EXAMPLE = """\
# What you decide about names. The register works these out by itself; write here only what it gets wrong.
# "broadsheet names set | join | split | undo" write here too, at the end.
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


def set_spellings(room: Newsroom, name: str, pairs: Sequence[str]) -> int:
    """From now on ``name`` is written so; ``pairs`` are "lang=spelling". How many identities changed.

    Raises NoSuch, StylebookError.
    """
    find_name(room, name)
    spelled = {}
    for pair in pairs:
        lang, equals, written = pair.partition("=")
        if not equals or not written.strip() or tag(lang) == "und":
            raise StylebookError(f"{pair!r} is not LANG=SPELLING, e.g. en=Kyiv", key="spelling", value=pair)
        spelled[tag(lang.strip())] = written.strip()
    return _decide(room, "spelling", {"name": name, "spellings": spelled})


def join_names(room: Newsroom, names: Sequence[str]) -> int:
    """These names are one identity. How many identities changed. Raises NoSuch, StylebookError."""
    kinds = [{type(p) for p in find_name(room, name)} for name in names]
    if not set.intersection(*kinds):
        raise StylebookError("a person, an organisation and a place cannot be one", key="names", value=names)
    return _decide(room, "join", {"names": list(names)})


def split_names(room: Newsroom, names: Sequence[str]) -> int:
    """No two of these names are one identity. How many identities changed. Raises NoSuch, StylebookError."""
    for name in names:
        find_name(room, name)
    return _decide(room, "never", {"names": list(names)})


def undo(room: Newsroom) -> str:
    """Take back the last entry of names.toml; the entry as it stood. Raises NoSuch where there is none."""
    path = room.stylebook.names_file
    text = path.read_text("utf-8") if path.exists() else ""
    parse_owner(text, path.name)
    last = max((m.start() for m in ENTRY.finditer(text)), default=-1)
    if last < 0:
        raise NoSuch(f"there is no entry in {path}", noun="entry", id=str(path))
    entry, left = text[last:].strip(), text[:last].rstrip() + "\n"
    gone, owner = parse_owner(entry, path.name), parse_owner(left, path.name)
    path.write_text(left, encoding="utf-8")
    people = {person.id: person for person in room.library.people()}
    changed = [p for names in gone.joins for p in undone(list(people.values()), names)]
    changed += [
        _voted(p, spelled)
        for name, spelled in gone.spellings
        for p in people.values()
        if name.casefold() in names_of(p)
    ]
    room.morgue.file_people(changed)
    apply(room, owner)
    return entry


def _voted(person: Person, spelled: Sequence[tuple[str, str]]) -> Person:
    """``person`` without the owner's spellings: as most outlets write it, else as the register once had it."""
    import dataclasses

    stands, _ = standing(person.uses or from_votes(person.votes))
    names = dict(person.names)
    for lang, written in spelled:
        others = [text for of, text in person.variants if of == lang and text != written]
        if lang in stands or others:
            names[lang] = stands.get(lang) or max(others, key=len)
        else:
            names.pop(lang, None)
    return dataclasses.replace(person, names=tuple(sorted(names.items())))


def spelling_lines(row: Mapping[str, Any]) -> Iterator[str]:
    """A line for each language of a row of ``name_rows``: what stands, outlets that write it so, other spellings seen."""
    seen: dict[str, list[str]] = {}
    for lang, text in row["variants"]:
        seen.setdefault(lang, []).append(text)
    for lang in sorted({*row["names"], *seen}):
        name, votes = row["names"].get(lang, "-"), row["votes"].get(lang, {})
        others = [f"{t} ({votes[t]})" if t in votes else t for t in seen.get(lang, ()) if t != name]
        also = f"\talso: {', '.join(others)}" if others else ""
        yield f"  {lang}\t{name} ({votes.get(name, 0)}){also}"


def apply(room: Newsroom, owner: Owner) -> int:
    """Bring the archive's identities to what ``owner`` says; how many changed."""
    changed = arranged(room.library.people(), owner)
    room.morgue.file_people(changed)
    return len(changed)


def _decide(room: Newsroom, section: str, entry: Mapping[str, object]) -> int:
    """Add an entry to names.toml and apply the file. A file that cannot be read is left as it is."""
    path: Path = room.stylebook.names_file
    text = path.read_text("utf-8") if path.exists() else EXAMPLE
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
