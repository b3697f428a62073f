"""The counters' own words, one file a language, in the notation of the language packs; none of the writer's."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from broadsheet.languages import alternation, language

HERE = Path(__file__).parent / "words"
CODES = frozenset(path.stem for path in HERE.glob("*.toml"))
NEVER = re.compile(r"(?!)")


@dataclass(frozen=True)
class Kind:
    """A class of things: the nouns that stand for one told before, and what may have told it."""

    name: str
    stands: re.Pattern[str]
    told_by: re.Pattern[str]


@dataclass(frozen=True)
class Lists:
    """What points back in one language. Each pattern finds a word from its beginning."""

    lang: str
    spaced: bool
    people: re.Pattern[str]
    """Pronouns for a person, as subject or owner."""
    things: re.Pattern[str]
    this: re.Pattern[str]
    times: re.Pattern[str]
    """After a demonstrative: a time, which needs none above."""
    definite: re.Pattern[str]
    other: re.Pattern[str]
    also: re.Pattern[str]
    pairs: re.Pattern[str]
    joined: re.Pattern[str]
    """After a word for two: what names them there."""
    joint: str
    """ "And", as a pattern; empty where it is written on to a word."""
    of: re.Pattern[str]
    """Behind a noun: what says of it which one."""
    two: re.Pattern[str]
    replies: re.Pattern[str]
    speech: re.Pattern[str]
    persons: re.Pattern[str]
    """Words that say that somebody is there."""
    null: re.Pattern[str] | None
    """Where a subject may be dropped: by what a subject is known, or what begins one behind its verb."""
    verbless: re.Pattern[str]
    """First words after which no subject is missed."""
    indefinite: re.Pattern[str]
    there: re.Pattern[str]
    leads: re.Pattern[str]
    """With which a phrase of time or place before the main clause begins."""
    then: re.Pattern[str]
    """A time told before."""
    of_them: re.Pattern[str]
    ones: re.Pattern[str]
    """One of several, without its noun."""
    latter: re.Pattern[str]
    at: re.Pattern[str]
    """Before a place."""
    groups: re.Pattern[str]
    """Nouns for those who act together and are one."""
    empty: re.Pattern[str]
    """Openings in which a pronoun points to nothing."""
    on: re.Pattern[str]
    """Before a day."""
    about: re.Pattern[str]
    """Beside a figure: how near it is."""
    tail: re.Pattern[str]
    """Behind these a headline promises one thing more."""
    plain: re.Pattern[str]
    """Words that a headline need not keep."""
    kinds: tuple[Kind, ...]
    implied: tuple[Kind, ...]
    """The same of nouns that point back wherever nothing of their class is told."""
    seats: Mapping[str, re.Pattern[str]]
    """By a country's code: what tells of those who sit in its capital, beside its own name."""


@lru_cache(maxsize=32)
def lists(lang: str) -> Lists | None:
    """The words of a language, None where there are none."""
    code = lang.partition("-")[0].lower()
    if code not in CODES:
        return None
    raw = tomllib.loads((HERE / f"{code}.toml").read_text("utf-8"))
    told = raw["references"]
    spacing = language(code).traits.spacing

    def found(text: str, grown: bool = False) -> re.Pattern[str]:
        entries = text.split(",") if "," in text else text.split()
        words = [entry.strip() for entry in entries if entry.strip()]
        if not words:
            return NEVER
        begins = r"(?<!\w)" if spacing == "words" else ""
        if grown and code == "ar":
            begins += r"(?:[وفبكل]?(?:ال)?|لل)"
        return re.compile(begins + _notation(words, code), re.IGNORECASE)

    def kinds(section: str) -> tuple[Kind, ...]:
        parted = ((name, line.partition("=")) for name, line in raw.get(section, {}).items())
        return tuple(
            Kind(name, found(f"{stands.strip()},"), found(members, True))
            for name, (stands, _, members) in parted
        )

    null = told.get("subject_next") or (told.get("null") if told.get("null") != "-" else "")
    return Lists(
        lang=code,
        spaced=spacing != "none",
        null=found(null) if null else None,
        kinds=kinds("kinds"),
        implied=kinds("implied"),
        seats={code: found(line if "," in line else f"{line},") for code, line in raw.get("seats", {}).items()},
        joint="|".join([*map(re.escape, told.get("and", "").split()), *told.get("while", "").split("|")]).strip("|"),
        joined=_joined(told.get("and", ""), told.get("of", "")),
        **{
            key: found(told.get(key, ""), key in ("persons", "pairs"))
            for key in (
                "people", "things", "this", "times", "definite", "other", "also", "pairs", "two", "replies", "speech",
                "persons", "verbless", "of", "plain", "leads", "indefinite", "there",
                "on", "about", "then", "of_them", "ones", "latter", "at", "empty", "groups",
                "tail",
            )
        },
    )  # fmt: skip


def _joined(joint: str, of: str) -> re.Pattern[str]:
    """A noun with "of", or two joined, right behind a word for two."""
    options = [rf"[^.;]{{3,90}}? {re.escape(word)} " for word in joint.split()]
    options += [rf" \w+ {re.escape(word)}" for word in of.split() if word.isalpha()]
    return re.compile("|".join(options) or r"(?!)")


def _notation(words: list[str], code: str) -> str:
    """The words' pattern; marks that are no letters stand for themselves."""
    plain = [word for word in words if not any(char.isalnum() for char in word)]
    named = [word for word in words if word not in plain]
    options = [re.escape(word) for word in plain]
    if named:
        options.append(alternation(named, language(code).traits))
    return "(?:" + "|".join(options) + ")"
