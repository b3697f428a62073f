"""Every public function that reads foreign text, and how it is driven: what stands for each parameter.

A parameter is filled by its name or by its type (``BY_NAME``, ``BY_TYPE``); what that does not say of a function
stands in ``RECIPES``. ``LEFT`` are the functions that see no foreign text, each with the reason. What takes more than
linear time on purpose stands in ``CAPPED``, with the length at which its callers cut and why.
"""

from __future__ import annotations

import importlib
import inspect
import json
import pkgutil
import re
from collections import Counter, deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache, partial
from typing import Any

import broadsheet.desks.extract
import broadsheet.text
from broadsheet.desks.extract.chaff import Block
from broadsheet.desks.extract.facts import Facts, Picture
from broadsheet.desks.extract.linked import Linked
from broadsheet.errors import BroadsheetError
from broadsheet.languages import language
from broadsheet.news import (
    Article,
    DateMention,
    Dispatch,
    Feed,
    Figure,
    Page,
    Person,
    Photo,
    Reading,
    Report,
    Sentence,
    Span,
    Vector,
    Writer,
)
from broadsheet.text import html, limits
from broadsheet.text.names import owner, tokens, units
from broadsheet.text.numbers import words as spelled
from broadsheet.text.numbers.lexicon import lexicon as number_lexicon

from ..text.gazette import shelf_gazetteer

NOW = datetime(2026, 11, 28, tzinfo=UTC)
PACKAGES = (broadsheet.text, broadsheet.desks.extract)
Make = Callable[[str, str], Any]
"""(text, language) to what is handed over."""
UNSPACED = ("ja", "zh", "ko")
SPACED = ("en", "de", "fr", "es", "it", "pt", "nl", "ru", "uk", "tr", "ar")


@cache
def public() -> Mapping[str, Callable[..., Any]]:
    """Every public function of the packages by its name, those of caches without the cache."""
    found: dict[str, Callable[..., Any]] = {}
    for package in PACKAGES:
        inside = pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
        for name in (package.__name__, *(module.name for module in inside)):
            module = importlib.import_module(name)
            for called, value in vars(module).items():
                function = inspect.unwrap(value) if callable(value) else None
                own = inspect.isfunction(function) and function.__module__ == name
                if own and not called.startswith("_"):
                    found[f"{name.removeprefix('broadsheet.')}.{called}"] = function  # type: ignore[assignment]
    return found


def pieces(text: str) -> tuple[str, ...]:
    """The text as many short paragraphs."""
    return tuple(text[at : at + 40] for at in range(0, len(text), 40))


def paragraphs(text: str) -> tuple[str, ...]:
    """The text as a report's paragraphs."""
    return limits.within([text]).paragraphs


def tree(text: str) -> Any:
    """A page that tells the text in its body, its head and its links."""
    parsed = html.parse(
        f"<html><head><title>{text}</title></head><body><article>{text}</article></body></html>"
    )
    return parsed if parsed is not None else html.parse("<html><body><p>x</p></body></html>")


def report(text: str, lang: str) -> Report:
    return Report(
        feed=Feed(url="https://news.example/feed", outlet="Ledger"), url="https://news.example/a",
        headline=text[: limits.NAME],
        lang=lang, paragraphs=paragraphs(text), published=NOW,
    )  # fmt: skip


def reading(text: str, lang: str) -> Reading:
    found = tuple(
        Figure(span=Span(start=n, end=n + 1), text="1", value=float(n), of=f"w{n}")
        for n in range(len(text) // 10)
    )
    return Reading(
        report=report(text, lang), lang=lang, sentences=(Span(start=0, end=len(text)),), names=(), figures=found,
        quotations=(), dates=(), vector=Vector(model="", data=b""),
    )  # fmt: skip


def person(text: str, lang: str) -> Person:
    spellings = tuple((lang, piece) for piece in dict.fromkeys(pieces(text)))
    uses = tuple((lang, f"o{n}", piece, "2026", "2026") for n, (_, piece) in enumerate(spellings))
    votes = tuple(use[:3] for use in uses)
    return Person(id="p:1", names=((lang, text[: limits.NAME]),), variants=spellings, votes=votes, uses=uses)


def article(text: str, lang: str) -> Article:
    line = Sentence(text=text, cites=())
    return Article(
        story="s", slug="s", lang=lang, revision=1, headline=line, dek=(), paragraphs=((line,),), writer=Writer.DIGEST,
        made_from=(), published=NOW, updated=NOW,
    )  # fmt: skip


def linked(text: str) -> Linked:
    return Linked(
        headline=text,
        authors=pieces(text),
        published=text,
        section=text,
        description=text,
        body=text,
        licence=text,
    )


def pictured(text: str) -> tuple[Page, Picture, Linked]:
    """A page and its picture, of which the page says the text in every field."""
    url = "https://news.example/a.jpg"
    photo = Photo(url=url, licence=text, credit=text, creator=text, notice=text, caption=text, acquire=text)
    feed = Feed(url="https://news.example/feed", outlet=text)
    dispatch = Dispatch(feed=feed, url=url, link=url, title=text, seen=NOW, photo=photo)
    page = Page(
        dispatch=dispatch,
        url=url,
        status=200,
        content_type="text/html",
        charset="utf-8",
        body=b"",
        fetched=NOW,
    )
    return page, Picture(url, text, text), Linked(photos=(photo, replace(photo, url=text)))


def blocks(text: str) -> list[Block]:
    """The text as one block and as many, every other one a heading."""
    return [Block("p", text), *(Block(("p", "head")[n % 2], piece) for n, piece in enumerate(pieces(text)))]


def candidates(text: str) -> list[tokens.Candidate]:
    return [tokens.Candidate(n, n + 9, text[n : n + 9], "person") for n in range(0, len(text), 10)]


BY_NAME: dict[str, Make] = {
    name: lambda text, lang: lang for name in ("lang", "lang_a", "lang_b", "declared", "code")
} | {
    "kind": lambda text, lang: "person", "table": lambda text, lang: "stance", "langs": lambda text, lang: (lang,),
    "languages": lambda text, lang: ("en", lang), "apostrophe": lambda text, lang: "elided", "start": lambda text,
    lang: len(text) // 2, "end": lambda text, lang: len(text) // 2 + 3, "at": lambda text, lang: len(text) // 2,
    "i": lambda text, lang: 1, "first": lambda text, lang: 0, "after": lambda text, lang: 0, "noun": lambda text,
    lang: "people", "place": lambda text, lang: 1, "limit": lambda text, lang: len(text) // 2, "cap": lambda text,
    lang: 25, "source": lambda text, lang: text, "decimal": lambda text, lang: ".", "published": lambda text, lang: NOW,
    "most": lambda text, lang: 86_400.0,
    "pairs": lambda text, lang: list(zip(pieces(text)[:20], pieces(text)[20:40], strict=False)),
    "told": lambda text, lang: tuple((piece, piece) for piece in pieces(text)),
    "b": lambda text, lang: text[::-1], "other": lambda text, lang: text[::-1],
    "used": lambda text, lang: [reading(text, lang)], "fresh": lambda text, lang: [reading(text, lang)],
    "section": lambda text, lang: "join", "kept": lambda text, lang: b"", "value": lambda text, lang: text,
}  # fmt: skip
"""What stands for a parameter of this name."""
BY_TYPE: dict[str, Make] = {
    "str": lambda text, lang: text, "bytes": lambda text, lang: text.encode(), "object": lambda text, lang: text,
    "Sequence[str]": lambda text, lang: pieces(text), "Iterable[str]": lambda text, lang: pieces(text),
    "tuple[str, ...]": lambda text, lang: pieces(text), "frozenset[str]": lambda text, lang: frozenset(pieces(text)),
    "Sequence[Span]": lambda text, lang: [Span(start=n, end=n + 40) for n in range(0, len(text), 40)],
    "Gazetteer": lambda text, lang: shelf_gazetteer(), "Report": report, "Article": article, "Person": person,
    "Sequence[Person]": lambda text, lang: [person(text, lang)], "Iterable[Person]": lambda text,
    lang: [person(text, lang)], "HtmlElement": lambda text, lang: tree(text), "Any": lambda text, lang: tree(text),
    "Linked": lambda text, lang: linked(text), "Facts": lambda text,
    lang: Facts(tree(text), linked(text), "https://news.example/a"), "Sequence[Block]": lambda text, lang: blocks(text),
    "Sequence[Word]": lambda text, lang: tokens.words(text, lang), "Language": lambda text, lang: language(lang),
    "Sequence[Candidate]": lambda text, lang: candidates(text),
    "Lexicon": lambda text, lang: number_lexicon(_among(lang, SPACED)),
    "Sequence[Token]": lambda text, lang: spelled.tokens(text, number_lexicon(_among(lang, SPACED))),
    "Counter[str]": lambda text, lang: Counter(pieces(text)),
}  # fmt: skip
"""What stands for a parameter of this type, where its name says nothing."""
RECIPES: dict[str, Make] = {
    "desks.extract.body.read_fed": lambda text,
    lang: (f"<div>{text}</div>", Facts(tree(""), Linked(), "https://news.example/a")),
    "desks.extract.photos.photo_of": lambda text, lang: (*pictured(text), tree(text)),
    "desks.extract.linked.read_linked": lambda text, lang: (_scripted(text),),
    "desks.extract.linked.address": lambda text, lang: ({"url": [text, *pieces(text)]},),
    "desks.extract.linked.kinds": lambda text, lang: ({"@type": pieces(text)},),
    "desks.extract.linked.many": lambda text, lang: (list(pieces(text)),),
    "desks.extract.linked.text": lambda text, lang: ({"name": text},),
    "desks.extract.linked.texts": lambda text, lang: ([{"name": piece} for piece in pieces(text)],),
    "desks.extract.shown.readings": lambda text, lang: (text, (lang,)),
    "desks.extract.walls.wall": lambda text, lang: (tree(text), "https://news.example/login", text[:50]),
    "text.html.link_share": lambda text, lang: (tree(f"<a>{text}</a>{text}"),),
    "text.language.identify": lambda text, lang: (text,), "text.language.site_language": lambda text,
    lang: (text, pieces(text)), "text.language.tag": lambda text, lang: (text,),
    "text.names.across.evidence": lambda text, lang: (text, lang, *_elsewhere(text, lang)),
    "text.names.native.native": lambda text, lang: (text, lang, *_elsewhere(text, lang)),
    "text.names.match.same_name": lambda text, lang: (text, lang, *_elsewhere(text, lang)),
    "text.names.owner.arranged": lambda text,
    lang: ([person(text, lang)], owner.Owner(joins=(pieces(text),), never=(pieces(text),))),
    "text.names.owner.parse_owner": lambda text,
    lang: ("".join(f"[[join]]\nnames = [{piece!r}, 'b{n}']\n" for n, piece in enumerate(pieces(text))),),
    "text.names.owner.with_spellings": lambda text, lang: (person(text, lang), {lang: text}),
    "text.names.sounds.log_odds": lambda text, lang: (units.units(text, "ru"), units.units(text, "en"), "Cyrl", "Latn"),
    "text.names.sounds.surprise": lambda text, lang: (text, "Latn"),
    "text.names.spelled.best_spelling": lambda text, lang: (lang, Counter(pieces(text)), {}),
    "text.names.standing.from_votes": lambda text, lang: (person(text, lang).votes,),
    "text.names.standing.standing": lambda text, lang: (person(text, lang).uses,),
    "text.names.standing.united": lambda text, lang: (person(text, lang).uses,),
    "text.names.house.as_reports_spell": lambda text,
    lang: (article(text, lang), _Desk((reading(text, lang),), (person(text, lang),))),
    "text.names.owner.merged": lambda text, lang: (person(text, lang), person(text[1:], lang)),
    "text.names.portfolio.past_portfolio": lambda text, lang: (_run_of(text, lang), 1, 2, text, lang),
    "text.names.portfolio.office_before": lambda text, lang: (_run_of(text, lang), 1, text, lang),
    "text.dates.is_ahead": lambda text, lang: (text, _day(text), lang),
    "text.dates.signs.find_signed": lambda text, lang: (text, language(_among(lang, UNSPACED))),
    "text.numbers.cjk.figures": lambda text, lang: (text, _among(lang, UNSPACED)),
    "text.numbers.literals.parse": lambda text, lang: ("1," * len(text), "."),
    "text.numbers.compound.compound": lambda text, lang: (text, _among(lang, ("de", "it", "nl", "tr"))),
    "text.words.overlap": lambda text, lang: (frozenset(pieces(text)), frozenset(pieces(text))),
    "text.scripts.script_of": lambda text, lang: (text[0],), "desks.extract.bylines.names": lambda text, lang: (text,),
     "text.numbers.unspaced.read_number": lambda text, lang: (text, 0, _among(lang, UNSPACED)),
    "text.numbers.words.single": lambda text,
    lang: (spelled.Token(0, len(text), text, text, "word"), number_lexicon(_among(lang, SPACED))),
    "text.sameness.independent": lambda text, lang: ([(piece, text) for piece in pieces(text)[:20]],),
    "text.names.units.units": lambda text, lang: (text, lang),
}  # fmt: skip
"""What is handed to a function that names and types alone do not say."""
_CHAFF = ("more", "sends", "stamp", "furniture", "credit", "section")


def _day(text: str) -> DateMention:
    """A day named in the middle of a text."""
    at = len(text) // 2
    return DateMention(
        span=Span(start=at, end=at + 4), text=text[at : at + 4], first="2026-11-20", last="2026-11-20"
    )


LEFT = {
    "text.listed.listed": "names of lists", "text.listed.ends_listed": "names of lists",
    "text.listed.follows_listed": "names of lists", "text.listed.on_pages": "names of lists",
    **{f"desks.extract.chaff_words.{name}": "no argument" for name in _CHAFF},
    "text.beats.fit": "matrices of our own training", "text.beats.headlines_of": "lists on the shelf",
    "text.dates.local_day": "a time and a language", "text.dates.calendar.resolve": "a day as numbers",
    "text.names.evidence.weigh": "numbers", "text.names.readings.family_names": "no argument",
    "text.names.sounds.table": "tables of our own", "text.numbers.lexicon.lexicon": "tables of our own",
    "text.numbers.lexicon.values": "tables of our own", "text.numbers.lexicon.number": "a key of our own",
    "text.numbers.compound.one_words": "tables of our own",
    "text.numbers.compound.lasting": "tables of our own", "text.numbers.measures.cldr_words": "tables of CLDR",
    "text.numbers.measures.same_amount": "numbers", "text.numbers.format_number": "a number",
    "text.numbers.unspaced.cjk_lexicon": "tables of our own", "text.numbers.found.kind_of": "a unit of our own",
    "desks.extract.moments.settle": "times",
    "desks.extract.rights.licensed": "a feed of the owner's list",
    "desks.extract.rights.use_of": "a feed of the owner's list",
}  # fmt: skip
"""Functions that see nothing foreign, and what they are given."""
CAPPED = {
    "text.names.across.evidence": "each word of a name beside each of the other, a word more or less",
    "text.names.likeness.likeness": "the distance of two words",
    "text.names.native.native": "the distance of a name and its readings",
    "text.names.sounds.log_odds": "the distance of two words in two scripts",
    "text.names.within.likeness_within": "each word of a name beside each of the other",
}  # fmt: skip
"""What takes more than linear time by its nature, and why. It sees names within ``limits.NAME`` and
``limits.NAME_WORDS``, which ``same_name`` asks for."""


def _elsewhere(text: str, lang: str) -> tuple[str, str]:
    """A name as long as the text, in another script and its language."""
    words, other = ("Иван Абе ", "ru") if lang not in ("ru", "uk") else ("Ivan Abe ", "en")
    return (words * (len(text) // len(words) + 1))[: len(text)], other


def _among(lang: str, langs: tuple[str, ...]) -> str:
    """The language where the function reads it, else the first that it does."""
    return lang if lang in langs else langs[0]


def _run_of(text: str, lang: str) -> list[tokens.Word]:
    return [*tokens.words("Foreign Affairs minister of ", lang), *tokens.words(text, lang)]


class _Desk:
    """What of an assignment ``as_reports_spell`` looks at."""

    def __init__(self, readings: tuple[Reading, ...], people: tuple[Person, ...]) -> None:
        self.readings, self.people = readings, people


def _scripted(text: str) -> Any:
    """A page with the text as its JSON-LD, once as it is and once in an article's fields."""
    node = json.dumps(
        {"@type": "NewsArticle", "headline": text, "author": [{"name": p} for p in pieces(text)]}
    )
    tag = "<script type='application/ld+json'>"
    page = html.parse(
        f"<html><head>{tag}{text}</script>{tag}{node}</script></head><body><p>x</p></body></html>"
    )
    return page if page is not None else tree("")


def _named(annotation: object) -> str:
    """A type as it is written, postponed or not, without the modules before its names."""
    told = annotation if isinstance(annotation, str) else inspect.formatannotation(annotation)
    return re.sub(r"\b(?:\w+\.)+(?=\w)", "", told)


def bound(name: str, function: Callable[..., Any]) -> Callable[[str, str], Callable[[], Any]]:
    """What makes, of a text and its language, a call of the function.
    Raises LookupError for a parameter that nothing fills."""
    if name in RECIPES:
        return lambda text, lang: partial(_run, function, RECIPES[name](text, lang), {})
    makers: list[tuple[inspect.Parameter, Make]] = []
    for parameter in inspect.signature(function).parameters.values():
        maker = BY_NAME.get(parameter.name) or BY_TYPE.get(_named(parameter.annotation))
        needed = parameter.default is inspect.Parameter.empty
        if maker is None and needed:
            raise LookupError(f"{name}: nothing stands for {parameter.name}: {parameter.annotation}")
        if maker is not None and needed:
            makers.append((parameter, maker))

    def call(text: str, lang: str) -> Callable[[], Any]:
        places = [make(text, lang) for one, make in makers if one.kind is not one.KEYWORD_ONLY]
        named = {one.name: make(text, lang) for one, make in makers if one.kind is one.KEYWORD_ONLY}
        return partial(_run, function, tuple(places), named)

    return call


def _run(function: Callable[..., Any], places: tuple[Any, ...], named: dict[str, Any]) -> None:
    """Calls it and takes all it yields; an error of ours is an answer."""
    with suppress(BroadsheetError):
        made = function(*places, **named)
        if isinstance(made, Iterator):
            deque(made, maxlen=0)
