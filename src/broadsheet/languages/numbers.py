"""The record of ``numbers.toml``: number words, units and signal words of one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Table = Mapping[str, str]
Meanings = Mapping[str, tuple[str, ...]]
"""What is meant, and the words and phrases for it: ``2 = ["two"]``, ``km = ["kilometre", "kilometres"]``."""


@dataclass(frozen=True, kw_only=True, slots=True)
class OneWord:
    """Numbers below a thousand that are written as one word: "dreihundertfünfundzwanzig"."""

    ones: Meanings = field(default_factory=dict)
    """1 to 19, with all forms they have inside a word."""
    tens: Meanings = field(default_factory=dict)
    ones_first: bool = False
    """Do the ones stand before the tens?"""
    joints: tuple[str, ...] = ("",)
    """Between ones and tens."""
    hundred: tuple[str, ...] = ()
    hundred_joints: tuple[str, ...] = ("",)
    """Between hundreds and what follows."""
    elides: bool = False
    """Does a last vowel fall before another: "ventuno"?"""
    above_thousand: bool = False
    """Are hundreds counted on above a thousand: "zwölfhundert"?"""
    scales: Meanings = field(default_factory=dict)
    """Large numbers inside the word, the largest first: ``1e3 = ["tausend"]``."""
    halves: tuple[str, ...] = ()
    """Endings for one half more: "zweieinhalb"."""
    lasting: Meanings = field(default_factory=dict)
    """Endings of adjectives with their number inside, by unit: ``min = ["minütig"]``."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Numbers:
    """How numbers are written, and what stands around them (``numbers.toml``). Phrases are compared word by word."""

    # how they are written
    decimal: str = "."
    space_groups: bool = False
    """May a blank part groups of three digits: "1 234"?"""
    locales: tuple[str, ...] = ()
    """CLDR's names of the language, where it is written in more ways than one."""
    fold: Table = field(default_factory=dict)
    """Letters that are read as others, before words are put in lower case."""
    order: Literal["tens", "ones"] = "tens"
    """What stands first in a number of two words: "twenty one", Arabic "one and twenty"."""
    joins: tuple[str, ...] = ("tens", "hundreds")
    """After which of "tens", "hundreds" and "scales" one of ``joiners`` may stand."""
    vigesimal: bool = False
    """Do tens count on from sixty and eighty: "soixante-douze", "quatre-vingts"?"""
    ten_takes_ones: bool = False
    """Are eleven to nineteen ten and one word more: Turkish "on bir"?"""
    one_inside: bool = True
    """May one of ``one`` stand inside a number: "vingt et un"?"""
    apostrophe: bool = False
    """Does an apostrophe part a number from its ending or unit: "2025'te"?"""

    # the numbers
    cardinals: Meanings = field(default_factory=dict)
    multiples: Meanings = field(default_factory=dict)
    """Words that multiply the number before them: ``100 = ["hundred"]``."""
    teens: tuple[str, ...] = ()
    """Words that add ten to the number before them: Indonesian "belas"."""
    scales: Meanings = field(default_factory=dict)
    """``1e6 = ["million"]``."""
    bare: tuple[str, ...] = ()
    """Scale words that count without a number before them."""
    joiners: tuple[str, ...] = ()
    """Words inside a number: "and"."""
    one: tuple[str, ...] = ()
    """Words for one that are mostly articles."""
    weak: Meanings = field(default_factory=dict)
    """Numbers that are mostly other words: they count before one of ``multiples`` and ``scales``,
    after one of ``joiners``, and before people."""
    inside: Meanings = field(default_factory=dict)
    """Numbers that count only behind tens: Vietnamese "lăm"."""
    never_one: tuple[str, ...] = ()
    """Those of them that count nothing alone: "a dead man"."""
    vague: tuple[str, ...] = ()
    """Words that leave open how many follow: "several thousand"."""
    ordinals: Meanings = field(default_factory=dict)
    suffixes: tuple[str, ...] = ()
    """Letters that make a number in digits an ordinal."""
    guarded: tuple[str, ...] = ()
    """Ordinals that are something else but after one of ``guards``: Spanish "segundo" as "according to"."""
    guards: tuple[str, ...] = ()
    not_numbers: tuple[str, ...] = ()
    """Phrases that begin with a number or an ordinal and are none: Portuguese "segunda-feira"."""
    not_after: tuple[str, ...] = ()
    """Words after which a number in words is none: Vietnamese "thứ hai", a Monday."""
    parts: Meanings = field(default_factory=dict)
    """Denominators: ``3 = ["third", "thirds"]``."""
    part_nouns: tuple[str, ...] = ()
    """What makes a part of an ordinal before it: Spanish "la cuarta **parte**"."""
    part_before: tuple[str, ...] = ()
    """One of these has to follow a lone part: "a third of"."""
    fractions: Meanings = field(default_factory=dict)
    """Fractions in one word: ``"2/3"``."""
    no_length: tuple[str, ...] = ()
    """What makes a number in words and the sign of a year something else than a length of time: 三年**级**, a class."""
    half: tuple[str, ...] = ()
    half_before: tuple[str, ...] = ()
    """One of these has to follow such a half."""
    half_more: tuple[str, ...] = ()
    """ "and a half"."""
    half_scales: Meanings = field(default_factory=dict)
    """Half of a large number in one word."""
    before_scale: Meanings = field(default_factory=dict)
    """Parts of a large number, in front of it: ``0.5 = ["half a"]``."""
    unit_parts: Meanings = field(default_factory=dict)
    """Half a unit, or another part where a number says so: ``"h/4" = ["quarter of an hour"]``."""
    dozens: Meanings = field(default_factory=dict)
    times: Meanings = field(default_factory=dict)
    """``2 = ["twice"]``."""
    duals: Meanings = field(default_factory=dict)
    """Two of a scale in one word."""
    dual_units: Meanings = field(default_factory=dict)
    """Two of a unit in one word."""
    one_word: OneWord = OneWord()
    natives: Meanings = field(default_factory=dict)
    """Numbers that stand only before a counter: Korean "두 명"."""
    spans: Meanings = field(default_factory=dict)
    """Lengths of time in a word: ``"0.5 century"``."""

    # what they measure
    percent: tuple[str, ...] = ()
    percent_before: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    money: Meanings = field(default_factory=dict)
    """By code of ISO 4217; ``"EUR/100"`` for a hundredth."""
    signs: Table = field(default_factory=dict)
    """Signs that stand for another currency than elsewhere."""
    money_letters: Meanings = field(default_factory=dict)
    """Letters that stand for a scale before a currency in this language only."""
    measures: Meanings = field(default_factory=dict)
    weak_units: tuple[str, ...] = ()
    """Units that are words of another sense after a number in words."""
    magnitude: tuple[str, ...] = ()
    rates: Meanings = field(default_factory=dict)
    """Words before a number that change its unit: ``"km km/h"``."""
    tenths: str = ""
    """The sign for a tenth as a share."""
    over: str = ""
    """Between the two parts of a fraction, the denominator first."""

    # what stands around them
    bounds_before: Meanings = field(default_factory=dict)
    """By what they say: "about", "at least", "at most", "more than", "less than"."""
    bounds_after: Meanings = field(default_factory=dict)
    determiners: tuple[str, ...] = ()
    """Articles that may part such a word from its number: "about the 40"."""
    spanning: tuple[str, ...] = ()
    """Those of them that say how long before a length of time: "over two years"."""
    comparing: tuple[str, ...] = ()
    """Words before which say that two figures are compared: German "als"."""
    age_before: tuple[str, ...] = ()
    age_after: tuple[str, ...] = ()
    age_after_year: tuple[str, ...] = ()
    """After a number of years: what makes an age of it: "old"."""
    age_links: tuple[str, ...] = ()
    """Between a person and years: "hombre **de** 44 años"."""
    links: tuple[str, ...] = ()
    """Between a scale and its noun: "de"."""
    between: tuple[str, ...] = ()
    span_from: tuple[str, ...] = ()
    span_to: tuple[str, ...] = ()
    ranges: tuple[str, ...] = ()
    """Those of them, or marks, that make a range without a word before it."""
    year_before: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()
    """Words that end the noun after a number."""
    ordinal_before: str = ""
    ordinal_after: tuple[str, ...] = ()
    counters: tuple[str, ...] = ()
    people_counters: tuple[str, ...] = ()
    """Those for people."""
    plain_counters: tuple[str, ...] = ()
    """Those for anything, so that the noun behind them says what is counted."""
    weak_counters: tuple[str, ...] = ()
    """Those that are other words after a number in words."""
    longer_counters: tuple[str, ...] = ()
    """Words that begin with a counter or a sign of age and are others: Korean "세대"."""
    about_ages: tuple[str, ...] = ()
    """Signs of an age that is not exact: Japanese "代"."""
    native_after: Meanings = field(default_factory=dict)
    """What may stand behind one of ``natives`` besides a counter: "ordinal", "age", or a unit."""
    year_spans: tuple[str, ...] = ()
    """After the sign of a year: what makes a length of time of it."""
    clock_signs: tuple[str, ...] = ()
    """Signs of an hour."""
    clock_rests: tuple[str, ...] = ()
    """What stands behind the minutes that follow it."""
    clock_seconds: tuple[str, ...] = ()
    """And behind the seconds."""
    clock_words: tuple[str, ...] = ()
    """Words behind a time of day, after its minutes too: German "Uhr"."""
    scores: tuple[str, ...] = ()
    """Between the two numbers of a score."""
    magnitude_after: tuple[str, ...] = ()
    """After a number where one of ``quakes`` is in the text."""
    quakes: tuple[str, ...] = ()
    no_unit_before: Meanings = field(default_factory=dict)
    """Letters with which a unit begins another word."""
    unit_before: Meanings = field(default_factory=dict)
    """Letters with which a weak unit is one."""
    last_digit_lower: bool = False
    """May a last digit count the next lower power: Chinese "两千五"?"""

    # what is counted
    counted: Meanings = field(default_factory=dict)
    """Nouns and verbs by concept, in the notation of words: ``killed = ["dead", "kill*"]``."""
    not_nouns: tuple[str, ...] = ()
    """Words before a noun that are none: "more"."""
    noun_endings: tuple[str, ...] = ()
    """Of several words after a number the one with such an ending is counted."""
    not_noun_endings: tuple[str, ...] = ()
    """And none with such an ending."""


NUMERIC = (
    "cardinals", "multiples", "scales", "weak", "inside", "ordinals", "parts", "half_scales", "before_scale", "dozens",
    "times", "duals", "natives",
)  # fmt: skip
"""Tables whose keys are numbers."""
BOUND_WORDS = frozenset({"about", "at least", "at most", "more than", "less than"})
