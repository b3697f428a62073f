"""Reads a language pack from its TOML files, once, when somebody first asks for the language."""

from __future__ import annotations

import dataclasses
import hashlib
import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib import import_module
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import chain
from string import Formatter
from types import MappingProxyType
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from .calendar import Calendar, Groups, Offsets
from .names import AllNames, Names, Script
from .notation import alternation, is_word
from .numbers import BOUND_WORDS, NUMERIC, Numbers, Table
from .pages import Pages
from .pattern import Pattern
from .schema import (
    Concept,
    Concepts,
    Grammar,
    Language,
    Lexicon,
    PackError,
    Phrases,
    Traits,
    Unit,
    Verbs,
    Words,
)
from .slots import BOUNDS, HEADS, NEWS, PLURALS, SENTENCES, TOLLS

T = TypeVar("T")
FALLBACK = "en"
"""The language whose words are tried where a text's own has none: of saying, of months that machines write."""
UNKNOWN = Traits(ordinal_dot=True)
"""Of a language without a pack: many of those have ordinals with a full stop."""
_TABLES: Mapping[str, Mapping[str, frozenset[str]]] = {
    "sentences": SENTENCES,
    "tolls": TOLLS,
    "heads": HEADS,
    "news": NEWS,
    "bounds": BOUNDS,
}
_PAGE_PATTERNS = ("offer", "no_copying", "live")


@lru_cache(maxsize=1)
def codes() -> frozenset[str]:
    """The languages that have a pack."""
    return frozenset(
        entry.name for entry in files(__package__).iterdir() if (entry / "language.toml").is_file()
    )


@lru_cache(maxsize=1)
def interface() -> tuple[str, ...]:
    """The languages that a site can have, in the order of the default (``site.toml``)."""
    return tuple(_File(files(__package__) / "site.toml").table["interface"])


@lru_cache(maxsize=1)
def written() -> tuple[str, ...]:
    """The languages in which articles are printed, in alphabetical order."""
    return tuple(sorted(code for code in codes() if language(code).level == "written"))


@lru_cache(maxsize=1)
def digest() -> str:
    """Sixteen hex digits that depend on every word of every pack: for the recipes of desks that decide by them."""
    return digest_of(files(__package__), codes())


def digest_of(root: Traversable, folders: Iterable[str]) -> str:
    """The digest of the packs in these folders of ``root``, and of the files of ``root`` that they share."""
    state = hashlib.blake2b(digest_size=8)
    for code in ("", *sorted(folders)):
        for path in sorted((root / code if code else root).iterdir(), key=lambda p: p.name):
            if path.name.endswith(".toml") or (code and path.name.endswith(".py")):
                state.update(f"\x1f{code}/{path.name}\x1f".encode())
                state.update(path.read_bytes())
    return state.hexdigest()


@lru_cache(maxsize=512)
def language(lang: str) -> Language:
    """The pack of a BCP-47 tag, by its primary subtag; one that knows nothing where there is none. Raises PackError."""
    code = lang.partition("-")[0].lower()
    return _pack(code) if code in codes() else Language(code=code, traits=UNKNOWN)


@cache
def _pack(code: str) -> Language:
    return read_pack(files(__package__) / code, code)


def read_pack(folder: Traversable, code: str) -> Language:
    """The pack in a folder. Raises PackError."""
    level, traits = _head(folder)
    words, verbs = _lists(folder / "words.toml", Words), _lists(folder / "verbs.toml", Verbs)
    numbers = _numbers(_File(folder / "numbers.toml"))
    grammar = _grammar(_File(folder / "grammar.toml"), words, traits)
    told = _File(folder / "phrases.toml")
    named = _File(folder / "concepts.toml")
    phrases = _phrases(told, whole=level == "written")
    return Language(
        code=code,
        level=level,
        traits=traits,
        words=words,
        verbs=verbs,
        numbers=numbers,
        grammar=grammar,
        phrases=phrases,
        lexicon=_lexicon(named),
        **_rules(folder, code),
        calendar=_calendar(_File(folder / "calendar.toml")),
        names=_names(_File(folder / "names.toml")),
        pages=_pages(_File(folder / "pages.toml"), traits),
    )


def _pages(file: _File, traits: Traits) -> Pages:
    """A word stands once in a list."""
    table = {name: told for name, told in file.table.items() if name not in _PAGE_PATTERNS}
    made = file.record(Pages, table)
    lists = {name: told for name, told in table.items() if name not in ("zone", "locales")}
    for name, told in lists.items():
        for key, words in told.items() if isinstance(told, dict) else ((name, told),):
            file.check_words(key, words)
    patterns: dict[str, Any] = {
        name: _pattern(file, name, file.table[name], Words(), traits)
        for name in _PAGE_PATTERNS
        if name in file.table
    }
    return dataclasses.replace(made, **patterns)


@cache
def pages_of(lang: str) -> tuple[Pages, Traits]:
    """``language(lang).pages`` and its traits, read alone; for "" those of languages without a pack.
    Raises PackError."""
    code = lang.partition("-")[0].lower()
    if code and code not in codes():
        return Pages(), UNKNOWN
    folder = files(__package__) / code if code else files(__package__)
    traits = _head(folder)[1] if code else Traits()
    return _pages(_File(folder / "pages.toml"), traits), traits


@cache
def _all_numbers() -> tuple[Numbers, ...]:
    return tuple(_numbers(_File(files(__package__) / code / "numbers.toml")) for code in sorted(codes()))


@cache
def of_clocks(name: str) -> tuple[str, ...]:
    """The words of one of the lists ``clock_…`` of ``Numbers`` in all packs. Raises PackError."""
    return tuple(sorted({sign for numbers in _all_numbers() for sign in getattr(numbers, name)}))


@cache
def calendars() -> Mapping[str, Calendar]:
    """Those of all packs, each read alone. Raises PackError."""
    return {code: _calendar(_File(files(__package__) / code / "calendar.toml")) for code in sorted(codes())}


@cache
def all_pages() -> tuple[tuple[Pages, Traits], ...]:
    """Those of every pack, and of languages without one: a page may speak in another language than its article."""
    return tuple(pages_of(code) for code in ("", *sorted(codes())))


def _head(folder: Traversable) -> tuple[Literal["read", "written"], Traits]:
    """Level and traits. Raises PackError."""
    head = _File(folder / "language.toml")
    head.only(head.table, {"level", "traits"})
    level = head.table.get("level")
    if level not in ("read", "written"):
        raise head.error('level is "read" or "written"', "level")
    return level, head.record(Traits, head.table.get("traits", {}))


def _names(file: _File) -> Names:
    """A word stands once in a list of names; an office's words may be titles too."""
    made = file.record(Names, file.table)
    for name, told in file.table.items():
        if isinstance(told, list):
            file.check_words(name, told)
    file.once([word for words in made.offices.values() for word in words], "offices")
    return made


@cache
def names_of(lang: str) -> Names:
    """``language(lang).names``, read alone. Raises PackError."""
    code = lang.partition("-")[0].lower()
    return _names(_File(files(__package__) / code / "names.toml")) if code in codes() else Names()


def names_everywhere() -> Names:
    """English names of organisations and places stand in texts of all languages."""
    return names_of("en")


@cache
def names_in(script: str) -> Names:
    """Of the first pack whose names are read in this script. Raises PackError."""
    return next((n for n in map(names_of, sorted(codes())) if n.script == script), Names())


@cache
def all_names() -> AllNames:
    """What is known of names in all languages. Raises PackError."""
    file = _File(files(__package__) / "names.toml")
    return file.record(AllNames, file.table)


@cache
def scripts() -> Mapping[str, Script]:
    """What is known of scripts, by their code of ISO 15924. Raises PackError."""
    file = _File(files(__package__) / "scripts.toml")
    return {name: file.record(Script, table, name) for name, table in file.table.items()}


@cache
def in_all(name: str) -> frozenset[str]:
    """The words of one list of ``Names`` in all packs, and of ``AllNames`` where it has that list too."""
    packs = (names_of(code) for code in codes())
    return frozenset(chain(getattr(all_names(), name, ()), *(getattr(names, name) for names in packs)))


def _rules(folder: Traversable, code: str) -> dict[str, Any]:
    """What ``rules.py`` of the pack defines in place of the defaults, where grammar is code."""
    if not (folder / "rules.py").is_file():
        return {}
    rules = import_module(f".{code}.rules", __package__)
    return {name: getattr(rules, name) for name in ("forms", "stem", "root") if hasattr(rules, name)}


@cache
def tables() -> Mapping[str, Concepts]:
    """Every table of concepts by name. Raises PackError, also for an opposite that is no concept at all, or one of the
    table that does not say the same back."""
    file = _File(files(__package__) / "concepts.toml")
    made = {name: file.concepts(name, table) for name, table in file.table.items()}
    known = set(chain.from_iterable(table.concepts for table in made.values()))
    for name, table in made.items():
        for key, concept in table.concepts.items():
            for other in concept.opposed:
                if other not in known:
                    raise file.error(f"{other} is no concept", name, key)
                if other in table.concepts and key not in table.concepts[other].opposed:
                    raise file.error(f"{other} does not say that {key} goes against it", name, key)
    return MappingProxyType(made)


@cache
def units() -> Mapping[str, Unit]:
    """Every unit that is read, by its canonical symbol. Raises PackError, also where two share a symbol."""
    file = _File(files(__package__) / "units.toml")
    file.once([symbol for unit in file.table.values() for symbol in unit.get("symbols", ())], "symbols")
    return MappingProxyType({name: file.record(Unit, unit, name) for name, unit in file.table.items()})


def _lexicon(file: _File) -> Lexicon:
    """The words of a pack for each concept."""
    file.only(file.table, set(tables()) if file.table else set())
    made = {}
    for name, table in file.table.items():
        if not isinstance(table, dict):
            raise file.error("a table is wanted here", name)
        file.only(table, set(tables()[name].concepts), name)
        for key, words in table.items():
            file.value(tuple[str, ...], words, name, key)
            file.check_words(key, words, name)
        made[name] = MappingProxyType({key: tuple(words) for key, words in table.items()})
    return MappingProxyType(made)


def _lists(path: Traversable, cls: type[T]) -> T:
    """A file of lists of words, each word in the notation."""
    file = _File(path)
    made = file.record(cls, file.table)
    for name, entries in file.table.items():
        file.check_words(name, entries)
    return made


class _File:
    """One TOML file of a pack; empty where it is missing. Its errors name it and the line."""

    def __init__(self, path: Traversable) -> None:
        self.name = str(path)
        self.text = path.read_text("utf-8") if path.is_file() else ""
        try:
            self.table = tomllib.loads(self.text)
        except tomllib.TOMLDecodeError as exc:
            raise PackError(f"{self.name}: {exc}") from exc

    def error(self, message: str, *marks: str) -> PackError:
        """``marks``: texts of the file, one after the other; the line of the last is named."""
        at = 0
        for mark in marks:
            found = re.compile(rf'(?<![\w"-])"?{re.escape(mark)}(?![\w-])').search(self.text, at)
            at = found.end() if found else at
        return PackError(f"{self.name}:{self.text.count(chr(10), 0, at) + 1}: {message}")

    def only(self, table: Mapping[str, Any], known: set[str], *marks: str) -> None:
        for key in table:
            if key not in known:
                raise self.error(f"unknown key {key!r}", *marks, key)

    def record(self, cls: type[T], table: object, *marks: str) -> T:
        """``table`` as the record ``cls``, each value of the type that its field says."""
        if not isinstance(table, dict):
            raise self.error("a table is wanted here", *marks)
        hints = get_type_hints(cls)
        self.only(table, set(hints), *marks)
        made = {key: self.value(hints[key], value, *marks, key) for key, value in table.items()}
        return cls(**made)

    def value(self, kind: Any, value: object, *marks: str) -> object:
        if kind in (str, bool, int, float) and type(value) is kind:
            return value
        if get_origin(kind) is Literal and value in get_args(kind):
            return value
        if kind == tuple[str, ...] and isinstance(value, list) and all(isinstance(v, str) for v in value):
            return tuple(value)
        if kind == Table and isinstance(value, dict) and all(isinstance(v, str) for v in value.values()):
            return MappingProxyType(value)
        if kind == Groups and isinstance(value, list):
            return tuple(self.value(tuple[str, ...], group, *marks) for group in value)
        if kind == Offsets and isinstance(value, dict):
            return MappingProxyType(
                {self.offset(k, *marks): self.value(tuple[str, ...], v, *marks, k) for k, v in value.items()}
            )
        if get_origin(kind) is Mapping and kind != Table and isinstance(value, dict):
            of = get_args(kind)[1]
            return MappingProxyType({k: self.value(of, v, *marks, k) for k, v in value.items()})
        if dataclasses.is_dataclass(kind) and isinstance(kind, type):
            return self.record(kind, value, *marks)
        raise self.error(f"{marks[-1]} is not of the kind {kind}", *marks)

    def concepts(self, name: str, table: object) -> Concepts:
        """One table of ``concepts.toml``."""
        given = table if isinstance(table, dict) else {}
        each = given.get("concepts")
        if not isinstance(each, dict) or not given.get("about"):
            raise self.error("a table has ``about``, ``read_by`` and ``concepts``", name)
        return Concepts(
            about=given["about"],
            read_by=tuple(given.get("read_by", ())),
            concepts={key: self.record(Concept, value, name, key) for key, value in each.items()},
        )

    def once(self, words: list[str], *marks: str) -> None:
        seen: set[str] = set()
        for word in words:
            if word in seen:
                raise self.error(f"{word!r} stands twice in {marks[-1]}", *marks, word, word)
            seen.add(word)

    def offset(self, key: str, *marks: str) -> int:
        if not re.fullmatch(r"0|-?[1-9]\d?", key):
            raise self.error(f"{key} is no number of days, weeks, months or years", *marks, key)
        return int(key)

    def check_words(self, name: str, entries: Iterable[str], *marks: str) -> None:
        """Each word in the notation, and none twice."""
        seen: set[str] = set()
        for word in entries:
            bare = word.strip("*!").casefold()
            if not is_word(word):
                raise self.error(f"{word!r} is not in the notation of words", *marks, name, word)
            if bare in seen:
                raise self.error(f"{word!r} stands twice in {name}", *marks, name, bare, word)
            seen.add(bare)


def _numbers(file: _File) -> Numbers:
    """The words of a table stand in it once, whatever they mean; what is a number is written as one."""
    made = file.record(Numbers, file.table)
    tables = {**file.table, **{f"one_word.{name}": v for name, v in file.table.get("one_word", {}).items()}}
    for name, told in tables.items():
        marks = name.split(".")
        if isinstance(told, list):
            file.once(told, *marks)
        elif isinstance(told, dict) and name not in ("fold", "one_word", "rates"):
            file.once([word for words in told.values() for word in words], *marks)
        if marks[-1] in (*NUMERIC, "ones", "tens") and (
            wrong := [key for key in told if not _is_number(key)]
        ):
            raise file.error(f"{wrong[0]} is no number", *marks, wrong[0])
    for name in ("bounds_before", "bounds_after"):
        file.only(file.table.get(name, {}), set(BOUND_WORDS), name)
    return made


def _is_number(key: str) -> bool:
    return re.fullmatch(r"\d+(\.\d+)?(e\d+)?|\d+/\d+", key) is not None


@dataclasses.dataclass(frozen=True, kw_only=True)
class _Written:
    """A pattern as it stands in the file."""

    pattern: str = ""
    matches: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()
    cased: bool = False


def _grammar(file: _File, words: Words, traits: Traits) -> Grammar:
    file.only(file.table, set(get_type_hints(Grammar)))
    return Grammar(**{name: _pattern(file, name, table, words, traits) for name, table in file.table.items()})


def _pattern(file: _File, name: str, table: object, words: Words, traits: Traits) -> Pattern:
    """``{list}`` in a pattern stands for the words of that list."""
    told = file.record(_Written, table, name)
    if not told.pattern:
        raise file.error(f"{name} has no pattern", name)
    if not (told.matches and told.misses):
        raise file.error(f"{name} has no samples that must match, or none that must not", name)
    text = told.pattern
    for slot in re.findall(r"\{([a-z_]+)\}", text):
        if not hasattr(words, slot):
            raise file.error(f"there is no list {slot}", name, "pattern")
        text = text.replace(f"{{{slot}}}", alternation(getattr(words, slot), traits))
    try:
        regex = re.compile(text, 0 if told.cased else re.IGNORECASE)
    except re.error as exc:
        raise file.error(f"{name} is no pattern: {exc}", name, "pattern") from exc
    return Pattern(regex=regex, matches=told.matches, misses=told.misses)


def _calendar(file: _File) -> Calendar:
    made = file.record(Calendar, file.table)
    for name, size in (("months", 12), ("weekdays", 7), ("short_days", 7)):
        groups: Groups = getattr(made, name)
        if len(groups) not in (0, size):
            raise file.error(f"{name} has {len(groups)} groups and not {size}", name)
    for name, value in file.table.items():
        if name == "relative":
            for unit, offsets in value.items():
                file.check_words(unit, chain.from_iterable(offsets.values()), name)
        elif name == "no_day":
            for word, beside in value.items():
                for side, words in beside.items():
                    file.check_words(side, words, name, word)
        elif isinstance(value, list):
            grouped = bool(value) and isinstance(value[0], list)
            file.check_words(name, chain.from_iterable(value) if grouped else value)
    return made


def _phrases(file: _File, *, whole: bool) -> Phrases:
    made = file.record(Phrases, file.table)
    for name, known in _TABLES.items():
        table = file.table.get(name, {})
        file.only(table, set(known), name)
        owed = {key for key in known if key.rpartition("-")[2] not in PLURALS}
        if whole and (missing := owed - set(table)):
            raise file.error(f"{name} lacks {', '.join(sorted(missing))}", name)
        for key, text in table.items():
            try:
                slots = {slot for _, slot, _, _ in Formatter().parse(text) if slot is not None}
            except ValueError as exc:
                raise file.error(f"{key}: {exc}", name, key) from exc
            if not slots <= known[key]:
                raise file.error(f"{key} has no slot {', '.join(sorted(slots - known[key]))}", name, key)
    return made
