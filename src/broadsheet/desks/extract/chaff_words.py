"""What a page says to its reader about itself, in any language. Each holds for a whole block or its beginning."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ...languages import all_pages, alternation, codes, in_all, of_clocks, pages_of
from ...text.listed import on_pages
from ...text.words import means

_OPEN = r"^\W{0,3}"
_MARK = r"\s*[:|…»>→-]"
_STARTS = re.compile(r"(?:^|[.!?:…–|。！？؟]\s*|\s-\s)\W{0,3}")
"""Where a sentence begins."""
_DAY = (
    r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[-./]\d{1,2}[-./]\d{1,2}"
    r"|\d{4}\s?[^\W\d_]\s?\d{1,2}\s?[^\W\d_]\s?\d{1,2}\s?[^\W\d_]"
    r"|\d{1,2}(?:\.|st|nd|rd|th|er|º)? ?(?:de |d['’])?[^\W\d]{3,12}\.?,?(?: de| del)? ?(?:19|20)\d\d"
    r"|[^\W\d]{3,12}\.? \d{1,2}(?:st|nd|rd|th)?, ?(?:19|20)\d\d)"
)
DAY = re.compile(_DAY, re.I)
"""A whole date: day, month and year."""
_NAME = re.compile(r"[\w.'’-]+[,;]?")
_SHORT = 240
"""Offers are short; a longer block has something to tell."""
DATE_LINE = re.compile(rf"^[^.!?。！？]{{0,45}}?{_DAY}[^.!?。！？]{{0,45}}$")
_FURNITURE = re.compile(
    r"^(?:\W{0,3}(?:©|ⓒ|\(c\)|copyright\s*(?:©|ⓒ|\(c\)|@|by\b|\d{4})).{0,160}|\W{0,2}copyright"
    r"|the post .{3,200} (?:appeared first|first appeared) on .{2,80}|permalink\b.{0,200}|https?://\S{1,200}"
    r"|loading\b.{0,20}|view (?:gallery|image|comments|on)\b.{0,40}"
    r"|[_\-*=~•·#◇◆■□▲▼]{1,40}|＞＞.{0,80}|→.{0,80})$",
    re.I,
)
"""Signs, addresses, and what software of pages writes in English everywhere."""


@cache
def more() -> re.Pattern[str]:
    """A line that sends the reader elsewhere, if it is no sentence of the story: the caller asks for more."""
    short = rf"{on_pages('more_short')}.{{0,60}}$"
    return _opens(rf"{on_pages('more')}|{short}|{_related()}")


@cache
def sends() -> re.Pattern[str]:
    """The same so plainly that a short sentence of it is one too."""
    return _opens(rf"{on_pages('sends')}|{on_pages('sends_labels')}{_MARK}|{_related()}")


def _related() -> str:
    return rf"{on_pages('related')}(?: \w+)?\s*[:|]"


@cache
def stamp() -> re.Pattern[str]:
    """When a page was made or changed: the word and a whole date or an hour, and no sentence; of words that are other
    words too, only with such a time right behind them."""
    word, weak = on_pages("stamped"), on_pages("date_labels")
    clock = rf"(?:\d{{1,2}}(?:[:.h]\d{{2}}| ?(?:{'|'.join(of_clocks('clock_words'))}))|\d{{1,2}} ?[ap]\.?m\b)"
    time = rf"{_DAY}|{clock}|\d{{1,3}} [^\W\d]+ {on_pages('ago')}"
    between = r"(?: [^\W\d]{1,3}:?)? ?[:|]? ?(?:[^\W\d]{2,12}[.,]? )?"
    marked = r"(?: ?[:|] ?(?:[^\W\d]{2,12}[.,]? )?| )"
    return _opens(
        rf"(?:{word}{between}|{weak}{marked})(?:{time})[^.!?。！？]{{0,50}}\.?$"
        rf"|{word} ?[:|] ?[^.!?。]{{0,30}}\d[^.!?。]{{0,30}}$"
    )


@cache
def furniture() -> tuple[re.Pattern[str], ...]:
    """A whole block that is a label, a notice of rights, a row of tags, a button."""
    row = r"(?:\s*[:：].{0,200}|\s*|(?:\s+[^,.!?。]{2,30},){2,}[^.!?。]{2,40})"
    comments = rf"{on_pages('comments')}(?: ?\(?\d+\)?)?|\d+ {on_pages('counted')}"
    labels = rf"{on_pages('tags')}{row}|{comments}|{on_pages('buttons')}"
    rights = rf".{{0,80}}{on_pages('rights', inside=True)}\W*|\W{{0,3}}{on_pages('rights_open')}.{{0,160}}"
    own = [pages.no_copying.regex for pages, _ in all_pages()]
    return (_FURNITURE, re.compile(rf"^(?:{labels}|{rights})$", re.I), *own)


@cache
def credit() -> re.Pattern[str]:
    """Whose a picture is."""
    return re.compile(rf"^{on_pages('credits')}(?: credits?)?\s*[:/©].{{0,160}}$", re.I)


@cache
def section() -> re.Pattern[str]:
    """A heading under which a page lists other pages or its readers speak."""
    return _opens(rf"{on_pages('more_heads')}\W{{0,3}}(?:\(?\d+\)?)?$")


def _opens(told: str) -> re.Pattern[str]:
    return re.compile(rf"{_OPEN}(?:{told})", re.I)


def offer(text: str) -> int | None:
    """Where a block offers the reader something about the outlet: an imperative that begins a sentence, or nowhere."""
    if len(text) >= _SHORT:
        return None
    for start in _STARTS.finditer(text):
        found = [m.start() for p in _offers() if (m := p.search(text[start.end() :]))]
        if found:
            return start.start() + (min(found) and min(found) + len(start.group()))
    return None


@cache
def _offers() -> tuple[re.Pattern[str], ...]:
    return (re.compile(rf"^{on_pages('offers')}", re.I), *(pages.offer.regex for pages, _ in all_pages()))


def byline(text: str) -> bool:
    """Names of authors behind a word for it, and nothing else? A label or a heading is none: "By Course/Meal:"."""
    label = _by().match(text)
    names, _, rest = re.sub(r"[/|(]", "\n", text[label.end() :] if label else "", count=1).partition("\n")
    words = names.replace("&", " ").split()
    return (
        0 < len(words) <= 8
        and len(rest) <= 60
        and not text.rstrip().endswith(":")
        and all(_NAME.fullmatch(word) for word in words)
        and all(w[0].isupper() or w in _joiners() for w in words)
        and not any(_says(words, lang) for lang in _by_langs(text))
    )


def _says(words: Sequence[str], lang: str) -> bool:
    """Are two of the words no names but others of the language: "PAR LES TEMPS QUI COURENT"?"""
    inside = _joiners() | in_all("particles")
    plain = [low for word in words if len(low := word.lower()) > 1 and low not in inside]
    return sum(not means(word, lang) for word in plain) > 1


def _by_langs(text: str) -> Iterator[str]:
    """Languages in which the text begins with a word for it."""
    for code in codes():
        pages, traits = pages_of(code)
        if pages.by and re.match(alternation(pages.by, traits), text, re.IGNORECASE):
            yield code


@cache
def _by() -> re.Pattern[str]:
    return re.compile(rf"^{on_pages('by')}(?: ?:)? ", re.I)


@cache
def _joiners() -> frozenset[str]:
    """Words in small letters between and inside the names of authors."""
    return frozenset(word for pages, _ in all_pages() for word in (*pages.beside, *pages.weak_beside))
