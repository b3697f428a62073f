"""The records of a language pack. A field is a key of the pack's files; its docstring says what stands there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from .calendar import Calendar
from .names import Names
from .numbers import Numbers, Table
from .pages import Pages
from .pattern import NEVER, Pattern


class PackError(Exception):
    """A pack says what the schema does not know; names file and line. A fault of ours, never of foreign material."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Traits:
    """What the program asks in place of a language code (``language.toml``)."""

    verb: Literal["first", "second", "last", "free"] = "free"
    """Where the finite verb of a main clause stands; "second" also where another part than the subject is first."""
    spacing: Literal["words", "phrases", "none"] = "words"
    """What blanks part: words; phrases, particles grown on to their words (Korean); nothing (Chinese, Japanese)."""
    full_stop: str = "."
    comma: str = ","
    """The mark between clauses."""
    capitals: Literal["names", "nouns", "none"] = "names"
    """What has a capital inside a sentence; "none" where the script has no capitals."""
    dotted_capital: bool = False
    """Whether a capital i has a dot, and one without is that of ı, as in Turkish."""
    dash: Literal["", "is"] = ""
    """What a dash between two nouns stands for."""
    grown_on: str = ""
    """Letters, at most two, that may be written on to any word before it: Arabic "and", "in"."""
    article: str = ""
    """The article, where it is written on to the word behind those."""
    ordinal_dot: bool = False
    """Whether a full stop makes an ordinal of a number: German "am 7."."""
    opening_verb: bool = True
    """May a statement open with its verb?"""
    red: Literal["down", "up"] = "down"
    """What red says of a price: that it fell, or (in East Asia) that it rose."""
    drops_subject: bool = False
    """May a sentence leave out its subject, which its verb then tells: Spanish "Pagará"?"""

    clock: str = "short"
    """CLDR's format or pattern of a time of day; not its short one where that reads foreign: Korean "오후 3:05"."""
    fronted_comma: bool = False
    """Does a comma part a phrase at the head of a sentence from its subject: "In Turin, the Swiss lost"?"""

    @property
    def joint(self) -> str:
        """What stands between two words or sentences: a blank, or nothing."""
        return "" if self.spacing == "none" else " "


@dataclass(frozen=True, kw_only=True, slots=True)
class Words:
    """Lists of words in the one notation (``words.toml``); case does not matter but in ``clauses``."""

    leaning: tuple[str, ...] = ()
    """What opens a sentence that needs the one before it: "he", "the other", "as a result"."""
    appositions: tuple[str, ...] = ()
    """With which what explains a subject between two commas begins: "the", "who"."""
    introductions: tuple[str, ...] = ()
    """With which a phrase before the main clause begins: "on", "after"."""
    own_voice: tuple[str, ...] = ()
    """With which a report speaks of itself or its writer, outside quotations: "we reported", "my"."""
    soft: tuple[str, ...] = ()
    """Connectives that may be cut from the head of a sentence when a comma follows: "meanwhile"."""
    pronouns: tuple[str, ...] = ()
    """What stands, anywhere in a sentence, for somebody named before."""
    theirs: tuple[str, ...] = ()
    """Those of them that stand for several: "their"."""
    before_verb: tuple[str, ...] = ()
    """What may stand before a verb at the head of a sentence whose subject is left out: Spanish "se", "si", "no"."""
    tails: tuple[str, ...] = ()
    """After a comma: with which a tail begins that can be left off."""
    clauses: tuple[str, ...] = ()
    """Without a comma before: with which a clause or phrase begins that the rest can do without; lower case."""
    spans: tuple[str, ...] = ()
    """Before such a clause: words that are nothing without it, as "a day after"."""
    moments: tuple[str, ...] = ()
    """After these a demonstrative names a moment, or is none: "this week", "that is". For ``{moments}`` in patterns."""
    firsts: tuple[str, ...] = ()
    """What says that something never was before: "first", "unprecedented"."""
    claims: tuple[str, ...] = ()
    """At the end of a sentence: whose word it is, where no verb of saying does."""
    stopwords: tuple[str, ...] = ()
    """Words without a meaning of their own (stop words): "the", "is"."""
    elided: tuple[str, ...] = ()
    """What is written on to a word before an apostrophe: French "l"."""
    abbreviations: tuple[str, ...] = ()
    """Words, without their last full stop, after which a sentence goes on: "Dr"."""
    before_number: tuple[str, ...] = ()
    """Those after which it does only if a number follows: "No"."""
    before_ordinal: tuple[str, ...] = ()
    """Before a number with a full stop, which is then an ordinal: German "am 7."."""
    says: tuple[str, ...] = ()
    """Verbs of saying, as they stand beside a quotation."""
    says_of: tuple[str, ...] = ()
    """What does the same and has the speaker behind it: "according to"."""
    speakers: tuple[str, ...] = ()
    """Pronouns that stand beside such a verb: "she"."""
    behind_speaker: tuple[str, ...] = ()
    """Between a speaker and what is said of it, where nothing parts words."""
    openers: tuple[str, ...] = ()
    """Words with a capital at the head of a sentence, which are no speaker: "However"."""
    before_day: tuple[str, ...] = ()
    day_parts: tuple[str, ...] = ()
    hours: tuple[str, ...] = ()
    """What stands before a day and goes with it: "on Tuesday"."""
    limits_day: tuple[str, ...] = ()
    """What binds a day to what is said, so that the day may not go: "until Friday"."""
    binds_day: tuple[str, ...] = ()
    """Before a day: what asks for another form of it than "on 6 October"."""
    after_day: tuple[str, ...] = ()
    """After a day: what belongs to it, as "morning"."""
    day_nouns: tuple[str, ...] = ()
    """Before a day: words that say already that it is one, as Arabic "the day of"."""
    before_time: tuple[str, ...] = ()
    """Beside a day, on the side its language has it: what is told lies before that day."""
    after_time: tuple[str, ...] = ()
    """And after it."""
    limits: tuple[str, ...] = ()
    """With which opens what the statement before it is not true without: "until", "if", "so that", "but"."""
    belongings: tuple[str, ...] = ()
    """With which opens what belongs to the noun before it: "of"."""
    owns: tuple[str, ...] = ()
    """Behind a name that owns what is named next: "'s"."""
    articles: tuple[str, ...] = ()
    """Before a noun; after one a surname stands for something else: "the Trump administration"."""
    joints: tuple[str, ...] = ()
    """With which a main clause is joined to the one before it: "and"."""
    determiners: tuple[str, ...] = ()
    """With which a noun that is a clause's own subject begins: "the", "two"."""
    infinitives: tuple[str, ...] = ()
    """Mark and ending of an infinitive at the end of a tail of what somebody wants, which may not go:
    German "zu tun"."""
    indefinite: tuple[str, ...] = ()
    """Articles of what is named first: "a"."""
    former: tuple[str, ...] = ()
    """What may be grown on to an office before it: "ex-"."""
    addresses: tuple[str, ...] = ()
    """Forms of address before a surname, without a full stop: "Mr"."""
    at_place: tuple[str, ...] = ()
    """Before a place: what is told happens there: "in", "near"."""
    place_at: tuple[str, ...] = ()
    """The same after a place: Japanese "で"."""
    place_ends: tuple[str, ...] = ()
    """How a place ends by itself where its last letters change with case:
    Czech "Paříži" is Paříž, "Skotsku" Skotsko."""
    from_place: tuple[str, ...] = ()
    """Before a place: somebody or something comes from there."""
    to_place: tuple[str, ...] = ()
    """Before a place: and goes there."""
    place_from: tuple[str, ...] = ()
    """The same as ``from_place``, after a place: Korean "에서"."""
    place_to: tuple[str, ...] = ()
    """The same as ``to_place``, after a place."""
    from_value: tuple[str, ...] = ()
    """Before the first of two values of which the second took its place: "from 3 to 5";
    where particles follow: after."""
    to_value: tuple[str, ...] = ()
    """The same of the second value."""
    no_denials: tuple[str, ...] = ()
    """Phrases with a word of negation that denies nothing: "not only"."""
    light: tuple[str, ...] = ()
    """Behind a word of negation: verbs that only carry the next one, which is denied with them."""
    denies_noun: tuple[str, ...] = ()
    """Where a verb may stand before its negation: words of negation that deny the noun behind them: German "kein"."""
    able: tuple[str, ...] = ()
    """Words of the concept "possible" that say as often that somebody is able to."""
    than: tuple[str, ...] = ()
    """Before a word for a plan that is only compared with: "earlier than planned"."""
    plan_nouns: tuple[str, ...] = ()
    """Nouns for what is planned: they hedge only what one of ``aims`` follows, not what is said of the plan."""
    aims: tuple[str, ...] = ()
    """Behind such a noun: what is planned: "the plan **to** close"."""
    expects: tuple[str, ...] = ()
    """Words for expecting."""
    by: tuple[str, ...] = ()
    """Before the doer, where a clause is passive."""
    oblique: tuple[str, ...] = ()
    """Before one to whom something is done, or from whom it comes: no doer."""
    placed: tuple[str, ...] = ()
    """What puts what follows in a place, a time or a manner."""
    relatives: tuple[str, ...] = ()
    """With which a relative clause begins: "which"; where it stands before its noun, what joins the two."""
    particles: tuple[str, ...] = ()
    """What grows on to a noun behind it, where blanks part phrases."""
    subject_relatives: tuple[str, ...] = ()
    """What makes a relative clause of which the noun before is the subject, the verb right behind it; where a relative
    may be the object too, only with what it is never so: Spanish "que se", of which "que" is left off."""
    whens: tuple[str, ...] = ()
    """Before a clause with its own subject: it came about at that time."""
    clefts: tuple[str, ...] = ()
    """Open a sentence that puts a place or time first: "it was" in Lima that the train left."""
    cleft_marks: tuple[str, ...] = ()
    """Lead to the rest of such a sentence: "that"."""
    so_far: tuple[str, ...] = ()
    """Say that something was so when it was told, and may not be any more: "still", "so far"."""
    tonight: tuple[str, ...] = ()
    """Hours of the day of a report, named without it: "tonight"."""
    at_hour: tuple[str, ...] = ()
    """Words before a clock time that go with it: "at", "shortly after"."""
    scheduled: tuple[str, ...] = ()
    """Verbs that beside an hour tell in the present what is planned: "the council **meets** this evening"."""
    that: tuple[str, ...] = ()
    """What joins a statement to whose word it is, where that may stand before it: "officials said **that**"."""
    ands: tuple[str, ...] = ()
    """Between two of a kind: "and"."""
    versus: tuple[str, ...] = ()
    """Between the votes for and those against, beside ``against``: "to"."""
    vote_nouns: tuple[str, ...] = ()
    """What may stand behind the first of the two: "68 **votes** to 52"."""
    parts_of: tuple[str, ...] = ()
    """Says that the number beside it is part of the one before: "of them"."""
    out_of: tuple[str, ...] = ()
    """Between a part and its whole: "six **of** the nine"; where particles follow, behind the whole."""
    against: tuple[str, ...] = ()
    """Between two sides that are no two of a kind: "against"."""
    ors: tuple[str, ...] = ()
    """Between two of which one holds: "or"."""
    times_as: tuple[str, ...] = ()
    """Behind a number: how many times as much."""
    decades: tuple[str, ...] = ()
    """Behind a number of tens: the ten years from that one on: "80s"."""
    below_zero: tuple[str, ...] = ()
    """Beside a number of degrees: they are below zero."""
    bare_votes: tuple[str, ...] = ()
    """Words for a side in a vote that are other words as often: "for"."""
    homonyms: tuple[str, ...] = ()
    """Words for a number that are other words as often."""
    no_offices: tuple[str, ...] = ()
    """Names that begin with the word for an office and are none: "Premier League"."""
    corrections: tuple[str, ...] = ()
    """Words for an outlet's own correction, at the head of a paragraph before a colon or in brackets."""
    corrected: tuple[str, ...] = ()
    """With which a paragraph opens that says so in a sentence: "this article was corrected"."""
    rates: tuple[str, ...] = ()
    """Behind a word for rising or falling: its rate, which may go either way: Korean "률"."""
    soars: tuple[str, ...] = ()
    """Say of prices, markets and sales that they rise, beside what the lexicon calls "up": "soar", "rally", "high"."""
    plunges: tuple[str, ...] = ()
    """The same of a fall: "plunge", "slide", "low"."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Verbs:
    """By what a finite verb is known, in the notation of words (``verbs.toml``)."""

    finite: tuple[str, ...] = ()
    """Finite wherever they stand: "is", "said"; where words are not parted, what makes a predicate."""
    guarded: tuple[str, ...] = ()
    """Those of ``finite`` that are nouns too: not after one of ``nominal``."""
    weak: tuple[str, ...] = ()
    """Noun or verb: finite before one of ``objects`` and not after one of ``nominal``: "plans"."""
    past: tuple[str, ...] = ()
    """Past or participle: finite before one of ``objects``: "injured"."""
    subjects: tuple[str, ...] = ()
    """Words that a finite verb follows: "she", Spanish "se"."""
    after_subjects: tuple[str, ...] = ()
    """What else may follow them."""
    objects: tuple[str, ...] = ()
    """With which an object begins: "the", "that"."""
    nominal: tuple[str, ...] = ()
    """What a noun or adjective follows: articles, prepositions."""
    opens: tuple[str, ...] = ()
    """First words of a statement that needs no verb: Arabic "this"."""
    grown_on: tuple[str, ...] = ()
    """Letters that may be written on to a verb before it: Arabic "and"."""
    endings: tuple[str, ...] = ()
    """Endings of finite verbs."""
    inner: tuple[str, ...] = ()
    """Endings of adjectives too: finite where the stretch of words goes on behind them."""
    acting: tuple[str, ...] = ()
    """Endings of nouns too: finite between a word and one of ``objects``."""
    plural: tuple[str, ...] = ()
    """Endings of nouns too: finite after a word that ends in one of ``plural_in``."""
    plural_in: tuple[str, ...] = ()
    not_finite: tuple[str, ...] = ()
    """Words with such an ending that are no verb; where words are not parted, words that hold one and are none."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Grammar:
    """Patterns of one language each (``grammar.toml``); case does not matter unless the pattern says ``cased``."""

    dateline: Pattern = NEVER
    """Place, day and agency at the head of a report, where no capital tells them."""
    speaker_before: Pattern = NEVER
    """Who said the words, its group: before them, and where the verb is first behind it."""
    speaker_after: Pattern = NEVER
    """The same behind the words."""
    hanging: Pattern = NEVER
    """Words inside a sentence that point out of it."""
    demonstrative: Pattern = NEVER
    """A demonstrative with its noun: "these orders"; not before what ``words.moments`` names."""
    participle: Pattern = NEVER
    """A tail, after a comma, that opens with a participle."""
    subject: Pattern = NEVER
    """A clause that opens with its subject, where the verb is last."""
    topic: Pattern = NEVER
    """The subject at the head of a sentence, which its last clause shares where that names none."""
    marked_subject: Pattern = NEVER
    """A particle that marks a subject or topic; a sentence without one leaves out whom it speaks of."""
    chained: Pattern = NEVER
    """The end of a clause that goes on to another of the same subject."""
    turning: Pattern = NEVER
    """A clause said on a condition, or against what comes: the next may have another subject."""
    whose: Pattern = NEVER
    """The head of a sentence that says whose word all the rest is."""
    unsaid: Pattern = NEVER
    """A sentence that ends in a verb of saying, where that comes last, and says nothing else."""
    multiplied: Pattern = NEVER
    """A verb that says how many times as much something has become."""
    waiting: Pattern = NEVER
    """The end of a clause that waits for its main clause."""
    bare_participle: Pattern = NEVER
    """A word that is a participle where it ends a stretch of words."""
    finite_shape: Pattern = NEVER
    """A word that is finite by the letters it is built with."""
    finite_first: Pattern = NEVER
    """The same of the first word of a sentence."""
    kind_noun: Pattern = NEVER
    """Behind a number: a noun for a kind before one in the plural, its group: "148,000 home batteries"."""
    noun_shape: Pattern = NEVER
    """A word that is none, whatever else fits."""
    stop_inside: Pattern = NEVER
    """A full stop inside a sentence and the space behind it, where ``words.abbreviations`` do not say so."""
    before_digit: Pattern = NEVER
    """The end of a sentence that the next follows without a space, with a digit."""
    after_quote: Pattern = NEVER
    """What goes on with the sentence right behind a closing quotation mark."""
    says_after: Pattern = NEVER
    """What follows a closing quotation mark where somebody said the words, and the verb is last."""
    future: Pattern = NEVER
    """A verb in the future, where its form says so."""
    clock: Pattern = NEVER
    """Where nothing parts words, behind a number: the sign of an hour of the clock."""
    numbered_name: Pattern = NEVER
    """The number at the end of a name in quotation marks."""
    recent_year: Pattern = NEVER
    """The sign of a year of this century in two digits."""
    months_follow: Pattern = NEVER
    """The sign of a year between two lengths of time."""
    half_follows: Pattern = NEVER
    """Half a unit more, after it."""
    length_before: Pattern = NEVER
    """Before a word that is a length of time: the word has begun there."""
    length_after: Pattern = NEVER
    """And after it: the word goes on."""
    bare_day: Pattern = NEVER
    """A day of the month without its month, and nothing else."""
    ahead: Pattern = NEVER
    """What says that a clause tells of what is still to come: "will", "is due to"."""
    behind: Pattern = NEVER
    """What says that it tells of what has been: "said", "was"."""
    earlier: Pattern = NEVER
    """What says that something had been before what is told: the pluperfect, "had lost"."""
    family_name: Pattern = NEVER
    """How family names end, where their endings tell them."""
    adjective: Pattern = NEVER
    """How adjectives end: before a noun one makes a body or a place."""
    before_noun: Pattern = NEVER
    """Where every noun has a capital: a word that stands before a noun and hardly before a name."""
    common_noun: Pattern = NEVER
    """There: how nouns end that are no family names."""
    joined: Pattern = NEVER
    """With which, inside a sentence, a clause of another time may begin: "that", "after"."""
    name_case: Pattern = NEVER
    """What a case adds to the end of a foreign name: Czech "Kavanaughovi"."""
    linked: Pattern = NEVER
    """The blank behind a clause that another follows, where the form of its verb says so."""
    no_denial: Pattern = NEVER
    """What ``words.no_denials`` says, where words do not do: "ne … que"."""
    refused: Pattern = NEVER
    """Refusing to do what the next word says."""
    may_deny: Pattern = NEVER
    """Words that may deny within themselves: "unfinished", "barely"."""
    no_hedge: Pattern = NEVER
    """Where a word of hedging begins that hedges nothing: "may not", Chinese 将 before an object."""
    done: Pattern = NEVER
    """What tells that a deed is done: a present may tell of what is planned, a past may not."""
    passive: Pattern = NEVER
    """A clause in the passive."""
    passive_aux: Pattern = NEVER
    """What makes a passive of the deed after it; where the verb is second, anywhere in its clause."""
    doer_mark: Pattern = NEVER
    """Behind a name, where nouns are marked: it does it."""
    whom_mark: Pattern = NEVER
    """There: it is done to it."""
    object_first: Pattern = NEVER
    """The end of what stands before a name that it is done to though it comes first."""
    object_form: Pattern = NEVER
    """A name that is such by its form."""
    time_of_day: Pattern = NEVER
    """A time of day with its hour (group h, h2, h3) and minutes (m, m2), where digits and a colon do not say so."""
    maybe_time: Pattern = NEVER
    """What may as well be a length of time or a count."""
    no_unit: Pattern = NEVER
    """Behind a number: the symbol of a unit that is a verb there: "el Ibex 35 ha subido"."""
    no_day: Pattern = NEVER
    """Where dates are written with signs: at a number with the sign of a day that is a length of time: "3日間"."""
    no_month: Pattern = NEVER
    """The same of a month."""
    no_name: Pattern = NEVER
    """A word that is no part of a name by what is grown on to it."""
    no_weekday: Pattern = NEVER
    """There: at a weekday that is none, or each such day."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Figures:
    """How a figure is written."""

    percent: str = "{v}%"
    points: str = ""
    magnitude: str = ""
    persons: str = "{v}"
    """How a number of persons is written: Japanese "{v}人"."""
    words: tuple[str, ...] = ()
    """One, two, three and so on, as far as `tolls` say them in words: of the gender of their noun."""
    again: tuple[str, ...] = ()
    """The noun of `tolls`, which a second clause goes without: "Two people have died and six are missing"."""
    scale: str = " "
    """Between a word for a scale and what is counted: "milliards de dollars"."""
    scale_vowel: str = ""
    """The same before a vowel, where that reads otherwise: "milliards d'euros"."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Days:
    """Days in words, in CLDR's date patterns."""

    full: str = ""
    short: str = ""
    """The day without its year."""
    on: str = "{day}"
    on_vowel: str = ""
    """The same before a day that is spoken with a vowel at its head, where that elides an article: "l'11 maggio"."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Lists:
    """Words side by side."""

    comma: str = ", "
    others: str = ""
    """In place of the outlets not named."""
    labelled: str = "{what}: {shown}"
    """A figure behind what it counts, as a line of its own."""
    placed: str = "{place}: {told}"
    """A headline behind the country it is of: ``told`` goes on in small letters, ``Told`` as it stands."""
    within: str = " ({place})"
    """A country behind the label of a headline: "Sorvena (Switzerland): Army cuts a channel"."""
    quoted: str = "“{words}”"
    """Words between the quotation marks of the language."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Phrases:
    """What the writer says itself (``phrases.toml``): all of it in a written language, none in one that is read."""

    sentences: Table = field(default_factory=dict)
    tolls: Table = field(default_factory=dict)
    heads: Table = field(default_factory=dict)
    news: Table = field(default_factory=dict)
    bounds: Table = field(default_factory=dict)
    durations: Table = field(default_factory=dict)
    """Durations by unit, where CLDR's words would be read as dates."""
    labels: Table = field(default_factory=dict)
    """What a figure counts, by concept, as a noun with the article that its sentences ask for."""
    figures: Figures = Figures()
    days: Days = Days()
    lists: Lists = Lists()


@dataclass(frozen=True, kw_only=True, slots=True)
class Unit:
    """What a unit measures, and how much of it (``units.toml``)."""

    dimension: str
    factor: float
    """How many of the dimension's base unit it is; 0 where no factor joins it to the others (degrees)."""
    cldr: str = ""
    """Its name in CLDR; empty where CLDR has none."""
    symbols: tuple[str, ...] = ()
    """How it is written behind a number in any language, capitals apart."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Concept:
    """What words of any language may name (``concepts.toml`` of the room)."""

    means: str
    example: str
    """English, and read as the concept by the English pack."""
    opposite: str = ""
    against: tuple[str, ...] = ()
    """What else cannot be true beside it."""

    @property
    def opposed(self) -> tuple[str, ...]:
        """All that goes against it."""
        return tuple(filter(None, (self.opposite, *self.against)))


@dataclass(frozen=True, kw_only=True, slots=True)
class Concepts:
    """One table of concepts."""

    about: str
    read_by: tuple[str, ...]
    """The checks of the copy desk and the desks that ask for it."""
    concepts: Mapping[str, Concept]


Lexicon = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Table -> concept -> words (``concepts.toml`` of a pack)."""


def cut(word: str) -> str:
    """A word without what may be its ending: three letters of a long one, two of a short one, none of four letters."""
    return word if len(word) <= 4 else word[: max(4, min(7, len(word) - (3 if len(word) > 7 else 2)))]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Language:
    """One pack. ``read``: understood; ``written``: articles are printed in it too.
    Two are the same only where they are one object."""

    code: str
    level: Literal["read", "written"] = "read"
    traits: Traits = Traits()
    words: Words = Words()
    verbs: Verbs = Verbs()
    numbers: Numbers = field(default_factory=Numbers)
    grammar: Grammar = Grammar()
    phrases: Phrases = Phrases()
    lexicon: Lexicon = field(default_factory=dict)
    forms: Callable[[str], tuple[str, ...]] = lambda word: (word,)
    """The forms of a word of the lexicon that its language's grammar gives, the word first (``rules.py``)."""
    stem: Callable[[str], str] = cut
    """What two forms of a word share, rough on purpose (``rules.py``, else ``cut``)."""
    root: Callable[[str], str] | None = None
    """What a denied verb and a plain one share, where that is not the stem (``rules.py``)."""
    calendar: Calendar = field(default_factory=Calendar)
    names: Names = field(default_factory=Names)
    pages: Pages = field(default_factory=Pages)
