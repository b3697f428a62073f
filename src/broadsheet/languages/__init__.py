"""What the house knows about each language: one folder a language, read once when it is first asked for.

The only room that reads packaged tables of words. ``language("pt-BR")`` gives a frozen ``Language``; a language
without a pack gives one that knows nothing, so nobody need ask whether there is one.
"""

from .calendar import Beside, Calendar, Offsets, Relative
from .load import (
    FALLBACK,
    all_names,
    all_pages,
    calendars,
    codes,
    digest,
    in_all,
    interface,
    language,
    names_everywhere,
    names_in,
    names_of,
    of_clocks,
    pages_of,
    scripts,
    tables,
    units,
    written,
)
from .names import AllNames, Names, Script
from .notation import ANY, BEGINS, MARKS, VOWELS, alternation, anywhere, grown_on
from .numbers import Meanings, Numbers, OneWord, Table
from .pages import Orders, Pages
from .pattern import NEVER, Pattern
from .schema import Grammar, Language, PackError, Phrases, Traits, Unit, Verbs, Words

__all__ = [
    "ANY",
    "BEGINS",
    "FALLBACK",
    "MARKS",
    "NEVER",
    "VOWELS",
    "AllNames",
    "Beside",
    "Calendar",
    "Grammar",
    "Language",
    "Meanings",
    "Names",
    "Numbers",
    "Offsets",
    "OneWord",
    "Orders",
    "PackError",
    "Pages",
    "Pattern",
    "Phrases",
    "Relative",
    "Script",
    "Table",
    "Traits",
    "Unit",
    "Verbs",
    "Words",
    "all_names",
    "all_pages",
    "alternation",
    "anywhere",
    "calendars",
    "codes",
    "digest",
    "grown_on",
    "in_all",
    "interface",
    "language",
    "names_everywhere",
    "names_in",
    "names_of",
    "of_clocks",
    "pages_of",
    "scripts",
    "tables",
    "units",
    "written",
]
