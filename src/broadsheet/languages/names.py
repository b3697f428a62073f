"""The records of ``names.toml``: what a language knows of names, and what is known of names in all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from .numbers import Meanings, Table

Lists = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Names:
    """By which words names are known (``names.toml``), each as it stands in a text, capitals and all."""

    script: Literal["", "Jpan", "Hani", "Hang", "Arab"] = ""
    """In whose letters names are read, where no capital tells them."""
    titles: tuple[str, ...] = ()
    """Offices and forms of address beside a name: "Prime Minister", "Mr."."""
    addresses: tuple[str, ...] = ()
    """Those of ``titles`` that are no office, where that is asked: "さん"."""
    late: tuple[str, ...] = ()
    """Written on to the name of somebody dead, before it."""
    offices: Meanings = field(default_factory=dict)
    """Which of them are one office in all languages, in lower case: ``mayor = ["bürgermeister"]``."""
    particles: tuple[str, ...] = ()
    """Words inside a name in lower case, also of foreign names as the language writes them: "von", "bin"."""
    weak_particles: tuple[str, ...] = ()
    """Particles that are other words too: of the name only right behind a given name."""
    not_particles: tuple[str, ...] = ()
    """Particles of others that are another word here: Indonesian "di", which is "in"."""
    sons: tuple[str, ...] = ()
    """Particles that begin a family name and are no other word: "bin"."""
    personal: tuple[str, ...] = ()
    """Other particles that stand in names of persons and hardly in others: "ter"."""
    honours: tuple[str, ...] = ()
    """What counts nothing where two names are compared: "Sir", "junior"."""
    surnames: tuple[str, ...] = ()
    """Family names, where no capital and no blank tells them."""
    guest_surnames: tuple[str, ...] = ()
    """Those of neighbours, which are too many other words to be looked for."""
    given: tuple[str, ...] = ()
    """Given names, where no capital tells them."""
    letters: str = ""
    """Letters that write foreign names by their sound."""
    nations: tuple[str, ...] = ()
    """Of which nation an office is, beside it: Arabic "the French"."""
    of_place: tuple[str, ...] = ()
    """Those of ``titles`` behind which the place stands before the name."""
    portfolios: tuple[str, ...] = ()
    """What an office is of, beside the portfolios of ``concepts.toml``."""
    organisations: tuple[str, ...] = ()
    """Words that make a name that of an organisation; where nothing parts words, its end."""
    bodies: tuple[str, ...] = ()
    """Parts of words for a body, which another language words otherwise: "universi"; with ``*`` at a name's end."""
    firms: tuple[str, ...] = ()
    """The same at the end of a firm, before the name of who heads it."""
    legal_forms: tuple[str, ...] = ()
    """Legal forms of firms, in lower case and without full stops."""
    abbreviations: tuple[str, ...] = ()
    """Words in capitals that are no organisation: "GDP"."""
    places: tuple[str, ...] = ()
    """Words that make a name that of a place; where nothing parts words, its end."""
    districts: tuple[str, ...] = ()
    """Those that are grown on to a name which is also written without: Korean "시"."""
    placed: tuple[str, ...] = ()
    """Before a place, beside what ``words`` says stands there: "of"."""
    after_place: tuple[str, ...] = ()
    """What may be grown on to a place, beside what may to any name."""
    storms: tuple[str, ...] = ()
    """Words before a name that is that of a storm."""
    ships: tuple[str, ...] = ()
    """Words before a name that is that of a ship."""
    ship_prefixes: tuple[str, ...] = ()
    """Short ones, which all languages write: "USS"."""
    ship_ends: tuple[str, ...] = ()
    """What is grown on to the name of a ship."""
    of: tuple[str, ...] = ()
    """Between an office or an organisation and what it is of."""
    joins: tuple[str, ...] = ()
    """What else stands inside the name of an organisation: "and"."""
    genitives: tuple[str, ...] = ()
    """Those of ``particles`` behind which also stands whom somebody belongs to: Spanish "de"."""
    doubling: tuple[str, ...] = ()
    """Between the two family names of one person: Spanish "y"."""
    apostrophe: Literal["", "s", "any"] = ""
    """What is grown on to the end of a name behind an apostrophe: an s or nothing, or any ending."""
    elided: tuple[str, ...] = ()
    """Written on to a name before an apostrophe, beside ``words.elided``."""
    after_name: tuple[str, ...] = ()
    """What follows a name where nothing parts words, or is grown on to it: particles, verbs of saying."""
    latin: Table = field(default_factory=dict)
    """Small letters that are written otherwise in an address than elsewhere: German "ä" as "ae"."""
    parted: Table = field(default_factory=dict)
    """Where that is written on to a word: article and preposition, in Latin letters: Arabic "al"."""
    sound: Table = field(default_factory=dict)
    """Letters that sound otherwise than elsewhere, in Latin letters: Turkish "c" as "j"."""
    never_last: tuple[str, ...] = ()
    """With which no name ends."""
    that: tuple[str, ...] = ()
    """With which what somebody said begins, right behind the name."""
    stops: tuple[str, ...] = ()
    """Words before which a name ends."""
    not_names: tuple[str, ...] = ()
    """Words that look like a name where they stand and are none, as at the head of a sentence."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Script:
    """Letters of one script (``scripts.toml`` of the room), small ones; tables go in their order."""

    own: Table = field(default_factory=dict)
    """By language: the letters that of the languages of this script it alone uses."""
    latin: Table = field(default_factory=dict)
    """Each in the Latin letters nearest in sound."""
    pairs: Table = field(default_factory=dict)
    """The same of several letters."""
    opening: Table = field(default_factory=dict)
    """And at the head of a word."""
    address: Table = field(default_factory=dict)
    """Those written otherwise in an address."""
    forms: Table = field(default_factory=dict)
    """Those that are read as others where sounds are compared."""
    digraphs: Table = field(default_factory=dict)
    """Several letters for one sound, which is named by one letter, as capitals by none of those before."""
    of_latin: Table = field(default_factory=dict)
    """Latin letters in letters of the script."""
    leads: tuple[str, ...] = ()
    """Of a syllable of Hangul: its first consonants in the order of Unicode; "." for none."""
    vowels: tuple[str, ...] = ()
    tails: tuple[str, ...] = ()
    pinyin: Table = field(default_factory=dict)
    """How syllables of Mandarin are said, beside how pinyin writes them."""
    palladius: Table = field(default_factory=dict)
    """How Russian writes them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class AllNames:
    """What is known of names whatever the language of the text (``names.toml`` of the room)."""

    given: tuple[str, ...] = ()
    """Forms of one given name each, romanised; a form may stand in several."""
    endings: Lists = field(default_factory=dict)
    """By language: what it adds to foreign names."""
    declined: tuple[str, ...] = ()
    """Languages that put names into cases: a form of the same name is no other spelling of it."""
    inflected: tuple[str, ...] = ()
    """Languages in which one word ends in many ways, so that two forms of it are compared by what they begin with."""
    genitive_s: tuple[str, ...] = ()
    """Languages that write the genitive as an s on the name, without an apostrophe."""
    particles: tuple[str, ...] = ()
    """Particles in languages without a pack, and the next two."""
    honours: tuple[str, ...] = ()
    legal_forms: tuple[str, ...] = ()
    joining: tuple[str, ...] = ()
    """What counts nothing in the name of a firm."""
    digits: tuple[str, ...] = ()
    """Numbers from nought on as firms spell them."""
    read_as: Mapping[str, Table] = field(default_factory=dict)
    """By language: letters that are read otherwise than the script's where sounds are compared."""
    alike: Table = field(default_factory=dict)
    """Particles that stand for another."""
    named_after: Table = field(default_factory=dict)
    """Languages, each with the country that is called after it."""
