"""The record of ``pages.toml``: words of what speaks to whoever reads a page, person or machine, and is no news."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .pattern import NEVER, Pattern


@dataclass(frozen=True, kw_only=True, slots=True)
class Orders:
    """By which words a sentence gives orders to a machine that reads it, in the notation of words."""

    overrides: tuple[str, ...] = ()
    """Imperatives to leave aside what was told before: "ignore"."""
    tasks: tuple[str, ...] = ()
    """Imperatives to do something with a text: "write"."""
    tasks_after: tuple[str, ...] = ()
    """Behind these, or at the head of a clause, both are imperatives where their form does not tell: "please"."""
    given: tuple[str, ...] = ()
    """Before ``instructions``: "previous", "your"."""
    given_after: tuple[str, ...] = ()
    """The same behind them."""
    instructions: tuple[str, ...] = ()
    """What a machine was told: "instructions"."""
    prompts: tuple[str, ...] = ()
    """Phrases that say so alone: "system prompt"."""
    machines: tuple[str, ...] = ()
    """Names for one: "language model"."""
    whose: tuple[str, ...] = ()
    """Before ``texts``: "your"; where there are none these stand alone."""
    texts: tuple[str, ...] = ()
    """What a machine writes: "summary"."""
    becomes: tuple[str, ...] = ()
    """Say that the reader is something else from now on: "you are now"."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Pages:
    """What stands on pages around the news, and in it, to be told from it (``pages.toml``)."""

    orders: Orders = Orders()
    sections: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Names of sections of a paper by the topic they stand for: ``sport = ["football"]``."""
    opinions: tuple[str, ...] = ()
    """Names of sections in which opinion stands."""
    opinion_labels: tuple[str, ...] = ()
    """What follows is opinion: at the head of a headline before a mark, or in brackets."""
    lives: tuple[str, ...] = ()
    """In the headline of a live ticker: "live blog"."""
    live_labels: tuple[str, ...] = ()
    """The same at its head or end beside a mark, or in brackets: "live"."""
    live_marked: tuple[str, ...] = ()
    """The same before a colon or at the end: "en direct"."""
    live: Pattern = NEVER
    """The same, where words do not do."""
    briefs: tuple[str, ...] = ()
    """In the headline of news in brief: "news in brief"."""
    brief_labels: tuple[str, ...] = ()
    """The same at its head, or before a mark: "in brief"."""
    listings: tuple[str, ...] = ()
    """In the headline of horoscopes, puzzles, programmes, numbers drawn, weather of the day."""
    satires: tuple[str, ...] = ()
    log_in: tuple[str, ...] = ()
    """On a page that lets nobody read without an account: "log in"."""
    consent: tuple[str, ...] = ()
    """Twice on a page that asks for leave to follow its reader: "cookies"."""
    pay: tuple[str, ...] = ()
    """On a short page whose article is sold: "subscribers only"."""
    asks: tuple[str, ...] = ()
    """Letters that open a question of an interview: "Q"."""
    notes: tuple[str, ...] = ()
    """Words of a raised mark that is a footnote."""
    raised_units: tuple[str, ...] = ()
    """Units before a raised power, beside those in Latin letters."""
    zone: str = ""
    """Where most outlets sit, in the time zone database, for a language that is at home in one zone."""
    locales: tuple[str, ...] = ()
    """Locales of CLDR beside its own by whose months and days feeds are dated."""
    fillers: tuple[str, ...] = ()
    """Words of the date of a feed that say nothing: "at"."""
    before_noon: tuple[str, ...] = ()
    """Halves of the day beside an hour: "am"."""
    after_noon: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    """With which a line opens that sends the reader elsewhere: "read also"."""
    more_short: tuple[str, ...] = ()
    """The same, where little follows: "recommended"."""
    related: tuple[str, ...] = ()
    """The same, before a colon: "related"."""
    sends: tuple[str, ...] = ()
    """Those that say it so plainly that a short sentence with one is such a line too."""
    sends_labels: tuple[str, ...] = ()
    """The same, before a mark: "see also:"."""
    more_heads: tuple[str, ...] = ()
    """Headings under which a page lists other pages or its readers speak: "most read"."""
    offers: tuple[str, ...] = ()
    """With which a sentence opens that offers the reader something about the outlet: "follow us"."""
    offer: Pattern = NEVER
    """The same, where words do not do."""
    stamped: tuple[str, ...] = ()
    """Before the time a page was made or changed: "updated"."""
    date_labels: tuple[str, ...] = ()
    """The same, elsewhere other words: "data"."""
    ago: tuple[str, ...] = ()
    """Behind such a time, where it is a span."""
    rights: tuple[str, ...] = ()
    """Notices of rights, at the end of a block: "all rights reserved"."""
    rights_open: tuple[str, ...] = ()
    """With which such a notice opens."""
    no_copying: Pattern = NEVER
    """A block that forbids to copy the page."""
    tags: tuple[str, ...] = ()
    """Before a row of tags, or alone: "topics"."""
    comments: tuple[str, ...] = ()
    """With or without a number behind them, all of a block."""
    counted: tuple[str, ...] = ()
    """All of a block with a number before them: "min read"."""
    buttons: tuple[str, ...] = ()
    """All of a block: "share"."""
    credits: tuple[str, ...] = ()
    """Before whose a picture or another source is: "photo"."""
    by: tuple[str, ...] = ()
    """Before the names of authors: "by"."""
    weak_by: tuple[str, ...] = ()
    """The same in a byline, elsewhere other words: Spanish "de"."""
    beside: tuple[str, ...] = ()
    """Between two authors: "and"."""
    weak_beside: tuple[str, ...] = ()
    """The same, or inside their names, in a line that has nothing else: Spanish "y"."""
    cut: tuple[str, ...] = ()
    """With which, or with one of ``stamped``, a byline goes on behind the names: "writes"."""
    before_date: tuple[str, ...] = ()
    """The same, before a number or with a colon at the end: French "le 5 mai"."""
    roles: tuple[str, ...] = ()
    """What authors are: "correspondent"."""
    no_authors: tuple[str, ...] = ()
    """What has one of these, or of ``roles``, is no author's name: "redaktion"."""
    ranks: tuple[str, ...] = ()
    """Before these: "senior"."""
