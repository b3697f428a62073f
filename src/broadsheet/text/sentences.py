"""Text to sentences: sentencex, then rules that join what it cuts too often."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from babel import Locale, UnknownLocaleError

from ..languages import NEVER, VOWELS, Language, alternation, language
from ..news.read import Span
from .limits import SENTENCE
from .scripts import CAPITALS

WHOLE_QUOTE = 320
"""Longest quotation, in characters, that is kept in one piece with its sentence."""
SHORT = 3
"""Letters of a word that is taken for an abbreviation before a number, in a language without a pack."""
HEAD = 3
"""Letters at least by which a month is known, and most that its ending has."""
AROUND = 15
"""Characters before and after a full stop that show whether it is inside a sentence."""
STRETCH = 2 * SENTENCE
_ENDS = ("\n\n", ". ", "。", " ")
"""Where a stretch may end, the best first."""

ENDS_IN_DAY = re.compile(r"(?:^|\D)\d{1,2}\.$")
ENDS_IN_DATE = re.compile(r"(?:^|[^\d.])\d{1,2}\.\s?\d{1,2}\.$")
""" "am 7.10."."""
INITIAL = re.compile(rf"(?:^|[\s(\"“„«'’])(?:\w\.-?)*[{CAPITALS}]\.$")
SPACED_LETTERS = re.compile(r"(?:^|[\s(\"“„«'’])((?:\w{1,2}\.\s?){1,3}\w{1,2})\.$")
""" "z. B.", "EE. UU.", "т. е.": an abbreviation written with spaces."""
LAST_WORD = re.compile(rf"(?<![\w.{VOWELS}])([\w.{VOWELS}]+)\.$")
CLOSED = "」』）)”’\"'"
WORD_ENDS = re.compile(r"(?<![^\W\d_])([^\W\d_]{4,})\.\s+(?=[«“\"¿¡]?[^\W\d_])")
"""A whole word in front of a full stop and another word: for the library "contra" is an abbreviation."""
DIGIT_BEGINS = re.compile(r"(?<![\w.])([^\W\d_]{4,}|\d{4})\.[”“»\"’)]?\s+(?=[«„“\"]?\d)")
"""The same in front of a number, or a year: where a full stop makes ordinals the library never cuts there."""
ACRONYM_ENDS = re.compile(
    rf"(?<![\w.])(?<!\w\. )([{CAPITALS}]{{2,5}})\.\s+(?=[«“\"¿¡]?[{CAPITALS}]\w*[^\W\d_{CAPITALS}])"
)
"""Capitals in front of a full stop and a word that begins with one: for the library "TV" is an abbreviation in some."""
OPENERS = {"“": "”", "„": "“”", "«": "»", "「": "」", "『": "』", "‹": "›"}


def _pieces(text: str, pack: Language) -> list[tuple[int, int]]:
    """Trimmed spans of sentencex, paragraph breaks left out."""
    from sentencex import get_sentence_boundaries

    pieces, breaks = [], pack.grammar.before_digit.regex
    cuts = (
        (begin + cut["start_index"], begin + cut["end_index"])
        for begin, past in _stretches(text)
        for cut in get_sentence_boundaries(pack.code, text[begin:past])
    )
    for start, end in cuts:
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        for cut_at in [m.end() for m in breaks.finditer(text, start, end)]:
            pieces.append((start, cut_at))
            start = cut_at + len(text[cut_at:end]) - len(text[cut_at:end].lstrip())
        for cut_at in _word_cuts(text, start, end, pack):
            pieces.append((start, start + len(text[start:cut_at].rstrip())))
            start = cut_at
        while end - start > SENTENCE:
            blank = text.rfind(" ", start + 1, start + SENTENCE)
            pieces.append((start, blank if blank > 0 else start + SENTENCE))
            start = blank + 1 if blank > 0 else start + SENTENCE
        if start < end:
            pieces.append((start, end))
    return pieces


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """What sentencex gets at once: up to ``STRETCH`` characters, where it can be whole paragraphs,
    as its time grows with the square of what it gets."""
    start = 0
    while len(text) - start > STRETCH:
        least = start + STRETCH // 2
        ends = (at + len(mark) for mark in _ENDS if (at := text.rfind(mark, least, start + STRETCH)) > 0)
        end = next(ends, start + STRETCH)
        yield start, end
        start = end
    yield start, len(text)


def _word_cuts(text: str, start: int, end: int, pack: Language) -> list[int]:
    """Where a sentence begins that the library has left with the one before it."""
    words = (m.end() for m in WORD_ENDS.finditer(text, start, end) if _word_ends(m, pack))
    digits = (m.end() for m in DIGIT_BEGINS.finditer(text, start, end) if _ends_before_digit(m[1], pack))
    known = _abbreviated(pack.code)
    acronyms = (m.end() for m in ACRONYM_ENDS.finditer(text, start, end) if m[1].lower() not in known)
    return sorted({*words, *digits, *acronyms})


def _ends_before_digit(word: str, pack: Language) -> bool:
    """Is ``word`` no abbreviation that a number may follow? In a language without a pack the shortest may be one."""
    if not pack.traits.ordinal_dot or word.lower() in _abbreviated(pack.code):
        return False
    if pack.words.abbreviations:
        return not _before_number(pack.code).fullmatch(word)
    return len(word) > SHORT + 1 and not _month_begins(word.lower(), pack.code)


def _month_begins(word: str, code: str) -> bool:
    return any(month.lower().startswith(word) for month in _cldr_months(code))


def _word_ends(found: re.Match[str], pack: Language) -> bool:
    """Does a sentence end at the full stop? After a word in small letters that is no abbreviation, before a capital."""
    after = found.string[found.end() : found.end() + 3].lstrip('«“"¿¡')[:1]
    known = found.group(1) in _abbreviated(pack.code) or pack.traits.capitals == "nouns"
    return found.group(1).islower() and after.isupper() and not known


def _inside_quote(piece: str) -> bool:
    """Does ``piece`` leave a quotation open?"""
    depth, closing = 0, ""
    straight = 0
    for char in piece:
        if char == '"':
            straight += 1
        elif not depth and char in OPENERS:
            depth, closing = 1, OPENERS[char]
        elif depth and char in closing:
            depth = 0
    return depth > 0 or straight % 2 == 1


def _unfinished(before: str, after: str, pack: Language) -> bool:
    """Does ``before`` end in an abbreviation or an initial that ``after`` goes on from?"""
    word = LAST_WORD.search(before)
    if not word:
        return False
    last, abbreviated = word.group(1).lower(), _abbreviated(pack.code)
    spaced = SPACED_LETTERS.search(before)
    if spaced and re.sub(r"\s", "", spaced.group(1)).lower() in abbreviated:
        return True
    if _before_number(pack.code).fullmatch(last):
        return after[0].isdigit()
    if not pack.words.leaning and len(last) <= SHORT and after[0].isdigit():
        return True
    return last in abbreviated or bool(INITIAL.search(before) and len(before) < 200)


def _inside(before: str, after: str, pack: Language) -> bool:
    """Does the pack's pattern find the full stop between the two inside a sentence?"""
    head = f"{before[-AROUND:]} "
    found = pack.grammar.stop_inside.regex.finditer(head + after[:AROUND])
    return any(match.end() == len(head) for match in found)


def _belongs(before: str, after: str, pack: Language, gap: str) -> bool:
    """Is ``after`` the rest of the sentence ``before``?"""
    first, grammar = after[0], pack.grammar
    if first.islower() and before[-1] not in "。！？" and not after.startswith(("http", "www")):
        return True
    if not any(char.isalnum() for char in after) or first in ",;:)]}»”’،؛、。，；：":
        return not ENDS_IN_DAY.fullmatch(before)
    if not gap and first.isdigit() and grammar.before_digit is not NEVER and before[-1] not in "）)":
        return False
    if _unfinished(before, after, pack) or _inside(before, after, pack):
        return True
    dotted = pack.traits.ordinal_dot and ENDS_IN_DAY.search(before)
    if first in "([" and (ENDS_IN_DATE.search(before) or dotted):
        return True
    if dotted:
        return bool(
            ENDS_IN_DAY.fullmatch(before)
            or _month(pack.code).match(after)
            or _before_ordinal(pack.code).search(before)
        )
    return before[-1] in CLOSED and not gap and bool(grammar.after_quote.regex.match(after))


@lru_cache(maxsize=64)
def _abbreviated(code: str) -> frozenset[str]:
    return frozenset(word.lower() for word in language(code).words.abbreviations)


@lru_cache(maxsize=64)
def _before_number(code: str) -> re.Pattern[str]:
    pack = language(code)
    return re.compile(alternation(pack.words.before_number, pack.traits), re.IGNORECASE)


@lru_cache(maxsize=64)
def _month(code: str) -> re.Pattern[str]:
    """A word that begins as a month does, by the pack or, for a language without one, by CLDR."""
    months = set(chain.from_iterable(language(code).calendar.months)) or _cldr_months(code)
    heads = {month[: max(HEAD, len(month) - HEAD)] for month in months}
    return re.compile("|".join(map(re.escape, sorted(heads))) or "(?!)", re.IGNORECASE)


def _cldr_months(code: str) -> set[str]:
    try:
        return {str(name) for name in Locale.parse(code).months["format"]["wide"].values()}
    except (UnknownLocaleError, ValueError):
        return set()


@lru_cache(maxsize=64)
def _before_ordinal(code: str) -> re.Pattern[str]:
    pack = language(code)
    return re.compile(rf"(?i)(?:^|\s){alternation(pack.words.before_ordinal, pack.traits)}\s+\d{{1,3}}\.$")


def split(text: str, lang: str) -> tuple[Span, ...]:
    """Spans of the sentences of ``text`` without the space around them, in order.

    Abbreviations (with spaces too: "z. B."), initials, "28. Okt.", what follows a closing CJK quotation mark and
    quotations of up to WHOLE_QUOTE characters stay in one piece. A line break that starts a new paragraph always ends a
    sentence, and so do ``limits.SENTENCE`` characters.
    """
    pack = language(lang)
    out: list[tuple[int, int]] = []
    for start, end in _pieces(text, pack):
        if out:
            before_start, before_end = out[-1]
            gap = text[before_end:start]
            before = text[before_start:before_end]
            joined = end - before_start
            if joined > SENTENCE:
                out.append((start, end))
                continue
            if "\n\n" not in gap and (
                (joined <= WHOLE_QUOTE and _inside_quote(before))
                or _belongs(before, text[start:end], pack, gap)
            ):
                out[-1] = (before_start, end)
                continue
        out.append((start, end))
    return tuple(Span(start=start, end=end) for start, end in out)
