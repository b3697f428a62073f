"""Names in texts, and whether two spellings are one name."""

from __future__ import annotations

import re

from ...languages import NEVER, language
from ...news.read import Mention, Span
from .. import limits
from ..scripts import script
from ..stretches import Stretches
from . import cased, uncased
from .gazetteer import Entry, Gazetteer, name_key
from .later import later_surnames
from .match import same_name
from .romanise import romanise
from .skeleton import skeleton
from .tokens import Candidate
from .vessels import is_vessel, named_ships

__all__ = ["Entry", "Gazetteer", "mentions", "name_key", "romanise", "same_name", "skeleton"]


def mentions(text: str, lang: str, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """Persons, organisations and places named in ``text``, in order, without overlaps.

    A surname alone gets the key of the full name the text gave before or after it. Keys of places
    come from the lists ("place:JP", "place:geonames:1850147"), of others from lists or sound.
    Precision before recall: in German only names with evidence (office, given name, lists).
    """
    base = lang.split("-")[0].lower()
    pack = language(base)
    if pack.names.script and script(text) != "Latn":
        found = uncased.find(text, base, gazetteer)
    else:
        found = cased.find(text, base, gazetteer)
    if pack.names.script or pack.traits.capitals == "nouns":
        found += later_surnames(text, found, base)
    ships = list(named_ships(text, base))
    afloat = Stretches((ship.start, ship.end) for ship in ships)
    found = [c for c in found if not afloat.touch(c.start, c.end)] + ships
    for candidate in found:
        if (
            candidate.kind in ("person", "other")
            and not candidate.title
            and is_vessel(text, candidate.start, candidate.end, base)
        ):
            candidate.kind, candidate.key = "organisation", name_key(candidate.text, base)
    found = [c for c in found if c.end - c.start <= limits.NAME]
    _give_keys(found, base, gazetteer)
    found.sort(key=lambda c: c.start)
    return tuple(
        Mention(span=Span(start=c.start, end=c.end), text=c.text, kind=c.kind, key=c.key, title=c.title)
        for c in found
    )


def _give_keys(found: list[Candidate], lang: str, gazetteer: Gazetteer) -> None:
    for candidate in found:
        if not candidate.key:
            listed = (
                gazetteer.lookup(candidate.text, lang, candidate.kind) if candidate.kind != "other" else None
            )
            same_kind = listed is not None and listed.kind == candidate.kind
            candidate.key = listed.key if listed and same_kind else name_key(candidate.text, lang)
    full = {c.text: c.key for c in found if c.kind == "person" and _parts(c.text, lang) > 1}
    persons = list(full.items())[: limits.PERSONS]
    owners: dict[str, set[str]] = {}
    for candidate in found:
        text = candidate.text
        if (text in full and candidate.kind == "person") or candidate.kind not in ("person", "other"):
            continue
        if text not in owners:
            owners[text] = {key for whole, key in persons if _is_part(text, whole, lang)}
        if len(owners[text]) == 1:
            (candidate.key,), candidate.kind = owners[text], "person"


def _parts(name: str, lang: str) -> int:
    kind = language(lang).names.script
    if kind in ("Jpan", "Hani") and script(name) == "Hani":
        return 2 if (len(name) >= 3 and kind == "Hani") or len(name) >= 4 else 1
    if kind == "Hang" and " " not in name:
        return 2 if len(name) == 3 else 1
    return len(re.split(r"[\s・·＝]+", name))


def _is_part(part: str, whole: str, lang: str) -> bool:
    """Is ``part`` the surname (or the given name) in ``whole``?"""
    if script(part) == "Hani":
        return whole.startswith(part) and len(part) < len(whole)
    if language(lang).names.script == "Hang" and " " not in whole and len(part) == 1:
        return whole.startswith(part)
    words = re.split(r"[\s・·＝]+", whole)
    if language(lang).grammar.family_name is not NEVER and any(_declined(part, word) for word in words):
        return True
    return part in words or " ".join(words[1:]) == part


def _declined(part: str, word: str) -> bool:
    """Is ``part`` a case form of the Russian or Ukrainian name ``word`` ("Громова" of "Громов")?"""
    if len(word) < 4 or abs(len(part) - len(word)) > 2:
        return False
    stem = word.rstrip("аяійыоеь") or word
    return len(stem) > 2 and part.startswith(stem) and len(part) - len(stem) <= 3
