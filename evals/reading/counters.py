"""What can be counted of a printed edition without asking how it was made. Each counter yields the cases it finds.

None of them imports the writer; what they know of a language is in ``words/`` and,
of finite verbs, in the language packs.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from pathlib import Path

from babel import Locale
from lists import lists
from predicates import is_whole
from printed import BESIDE, Edition, Said, Source
from promises import kin, unkept
from references import Place, dangling
from spelling import spellings

from broadsheet.languages import language
from broadsheet.text.lexicon import concepts, opposite
from broadsheet.text.numbers import figures
from broadsheet.text.sentences import split
from broadsheet.text.words import stems

PATTERNS = Path(__file__).parents[2] / "tests" / "gold" / "summit_patterns.json"
NEW = 0.5
"""Least share of a dek's stems that its headline has not."""
TWICE = 0.65
"""Share of the stems of the shorter of two sentences from which on they say the same."""
FEWEST = 4
"""Stems a sentence needs before it is compared."""


@dataclass(frozen=True)
class Case:
    counter: str
    text: str
    why: str = ""


def references(edition: Edition) -> Iterator[Case]:
    """Body sentences that point back to what is not told above them."""
    above: list[Said] = list(edition.part("headline", "dek"))
    for said in edition.part("body"):
        place = _place(said, above, edition)
        why = dangling(place) if place else ""
        if why:
            yield Case("references", said.text, why)
        above.append(said)


def _place(said: Said, above: Sequence[Said], edition: Edition) -> Place | None:
    """Where a sentence stands in its own-language report; None where that text is not at hand."""
    by_id = {s.id: s for s in edition.sources}
    own = [c for c in said.cites if (s := by_id.get(c[0])) and s.text and _same(s.lang, edition.lang)]
    if not own:
        return None
    wanted = stems(said.text, edition.lang)
    report, start, _, _ = max(own, key=lambda c: len(wanted & stems(c[3], edition.lang)))
    before, earlier = _preceding(by_id[report], start)
    return Place(
        sentence=said.text, above=[s.text for s in above], before=before, earlier=earlier, lang=edition.lang
    )


def _preceding(source: Source, start: int) -> tuple[str, str]:
    """The sentence before a place in a report, and all of its text before."""
    spans = [span for span in _spans(source.text, source.lang) if span[0] < start]
    here = [span for span in spans if span[1] > start]
    done = [span for span in spans if span not in here]
    if not done:
        return "", ""
    return source.text[slice(*done[-1])], source.text[: done[-1][1]]


@lru_cache(maxsize=512)
def _spans(text: str, lang: str) -> tuple[tuple[int, int], ...]:
    return tuple((s.start, s.end) for s in split(text, lang))


def _same(one: str, two: str) -> bool:
    return one.partition("-")[0] == two.partition("-")[0]


def finite(edition: Edition) -> Iterator[Case]:
    """Sentences of dek, body and what each outlet adds without a finite verb."""
    for said in edition.part("dek", "body", "outlets"):
        for sentence in _sentences(said.text, edition.lang):
            if not is_whole(sentence, edition.lang):
                yield Case("finite", sentence, said.part)


def _sentences(text: str, lang: str) -> list[str]:
    return [span.of(text) for span in split(text, lang)]


def gloss(edition: Edition) -> Iterator[Case]:
    """Days in brackets."""
    for said in edition.said:
        found = glossed(said.text, edition.lang)
        if found:
            yield Case("gloss", said.text, found)


def glossed(text: str, lang: str) -> str:
    """A bracket that holds a day and nothing else, as it stands; empty where there is none."""
    return next((m.group() for m in _BRACKET.finditer(text) if _is_day(m.group(1), lang)), "")


_BRACKET = re.compile(r"[(（]([^()（）]{1,30})[)）]")
_CJK_DAY = re.compile(
    r"\s*(?:\d{4}[年년]\s*)?(?:\d{1,2}\s*[月월]\s*)?\d{1,2}\s*[日일号](?:\s*[(（]?.曜?[)）]?)?\s*"
    r"|[本下上这今]?(?:周|週|星期|礼拜|禮拜)[一二三四五六日天]|[月火水木金土日](?:曜日?)?|[월화수목금토일](?:요일)?"
    r"|\d{1,2}\.\s?\d{1,2}\.(?:\d{2,4})?|\d{1,2}/\d{1,2}(?:/\d{2,4})?"
)


def _is_day(text: str, lang: str) -> bool:
    """A date, or the name of a weekday, and no more beside it than "on" or "next"."""
    if _CJK_DAY.fullmatch(text):
        return True
    code = lang.partition("-")[0]
    told = re.findall(r"\w+", text.lower())
    numbers = [w for w in told if re.fullmatch(r"\d{1,2}(?:st|nd|rd|th|er|º)?", w)]
    months = [w for w in told if w in _months(code)]
    days = [w for w in told if w in _weekdays(code)]
    years = [w for w in told if re.fullmatch(r"(?:19|20)\d\d", w)]
    words, calendar = lists(lang), language(code).calendar
    filling = [w for w in told if w in (*calendar.next, *calendar.last) or (words and words.on.fullmatch(w))]
    named = (len(numbers) == 1 and len(months) in (1, 2)) or (len(days) == 1 and not numbers)
    return named and len(told) == sum(map(len, (numbers, months, days, years, filling)))


@lru_cache(maxsize=32)
def _months(code: str) -> frozenset[str]:
    names = Locale.parse(code).months
    return frozenset(
        name.lower().strip(".") for form in ("format", "stand-alone") for width in ("wide", "abbreviated")
        for name in names[form][width].values()
    )  # fmt: skip


@lru_cache(maxsize=32)
def _weekdays(code: str) -> frozenset[str]:
    return frozenset(name for names in language(code).calendar.weekdays for name in names)


def repeats(edition: Edition) -> Iterator[Case]:
    """Deks that say the headline again."""
    dek = " ".join(s.text for s in edition.part("dek"))
    if dek and repeated(edition.headline, dek, edition.lang):
        yield Case("repeats", dek, edition.headline)


def repeated(headline: str, dek: str, lang: str) -> bool:
    """Are less than ``NEW`` of the dek's stems new?"""
    said, told = stems(dek, lang), stems(headline, lang)
    new = [s for s in said if not any(kin(s, t) for t in told)]
    return len(new) < NEW * len(said)


def unpaid(edition: Edition) -> Iterator[Case]:
    """Headlines with a name, or with a word that the reports have in their texts, that no sentence below tells."""
    text = " ".join(s.text for s in edition.said if s.part != "headline")
    reports = "\n\n".join(s.text for s in edition.sources if _same(s.lang, edition.lang))
    missing = unkept(edition.headline, text, edition.lang, reports)
    if missing:
        yield Case("unpaid", edition.headline, ", ".join(missing))


LEAD = 3
"""Sentences of a report that tell its news."""


def half(edition: Edition) -> Iterator[Case]:
    """Sums and percentages that the leads of at least half of three outlets or more tell and the edition does not."""
    told: dict[tuple[float, str], set[str]] = defaultdict(set)
    with_text = [s for s in edition.sources if s.text]
    outlets = {s.outlet for s in with_text}
    if len(outlets) < 3:
        return
    for source in with_text:
        lead = source.text[: ([end for _, end in _spans(source.text, source.lang)][:LEAD] or [0])[-1]]
        for figure in figures(lead, source.lang):
            if figure.unit and figure.kind in ("money", "percent", "points"):
                told[figure.value, figure.unit].add(source.outlet)
    text = " \n\n".join(s.text for s in edition.said)
    have = {f.value for f in figures(text, edition.lang)}
    for (value, unit), who in sorted(told.items()):
        if len(who) * 2 >= len(outlets) and value not in have:
            yield Case("half", f"{value:.12g} {unit}", f"{len(who)} of {len(outlets)} outlets")


def card(edition: Edition) -> Iterator[Case]:
    """Cards whose figure has neither unit nor noun."""
    found = _CARD.search(edition.picture)
    if found and bare(found.group(1), edition.lang):
        yield Case("card", found.group(1), edition.picture)


_CARD = re.compile(r"[“„«「‘]\s?([^”“»」’]*\d[^”“»」’]*?)\s?[”“»」’]")
_SCALE = re.compile(
    r"(?i)\b(?:hundreds?|thousands?|millions?|billions?|trillions?|mio|mrd|tausend|millionen?|milliarden?|mille"
    r"|millones|millón|mil|milliards?|milion[ei]|miliard[io]|miljoen|miljard|тыс(?:яч\w*)?|млн|млрд|миллион\w*"
    r"|миллиард\w*)\b|[万萬亿億兆만억조千百천백一二三四五六七八九十两〇零]|مليون(?:ا|ان|ين)?|ملايين|مليار(?:ا|ان|ين|ات)?|مئات|مئة|مائة|ألف(?:ا|ان|ين)?|آلاف"
)


def bare(figure: str, lang: str) -> bool:
    """Is it a number alone, or "about" one: no sign of money or measure, no noun?"""
    words = lists(lang)
    left = re.sub(r"[\d.,'’+~≈−–-]", " ", _SCALE.sub("", figure))
    return not (words.about.sub("", left) if words else left).strip()


def forbidden(edition: Edition) -> Iterator[Case]:
    """Claims that the story pack's gold says are false, in its own stories."""
    if not _pack(edition):
        return
    for said in edition.said:
        for claim in claims(said.text, edition.lang):
            yield Case("forbidden", said.text, claim)


def _pack(edition: Edition) -> bool:
    """Does it tell one of the pack's stories? They are all about one head of government."""
    return any("takaichi" in s.headline.lower() or "高市" in s.headline for s in edition.sources)


def claims(text: str, lang: str) -> list[str]:
    """The forbidden claims a sentence makes."""
    code = lang.partition("-")[0]
    return [
        name
        for name, worded in _never().items()
        for pattern in worded.get(code, ())
        if all(re.search(part, text, re.IGNORECASE) for part in pattern.split(" & "))
    ]


@lru_cache(maxsize=1)
def _never() -> dict[str, dict[str, list[str]]]:
    never: dict[str, dict[str, list[str]]] = json.loads(PATTERNS.read_text("utf-8"))["never"]
    return never


def twice(edition: Edition) -> Iterator[Case]:
    """Two sentences of dek, body and what each outlet adds that say the same."""
    told = [s for said in edition.part("dek", "body", "outlets") for s in _sentences(said.text, edition.lang)]
    for one, two in combinations(told, 2):
        if same(one, two, edition.lang):
            yield Case("twice", two, one)


def same(one: str, two: str, lang: str) -> bool:
    """Does a later sentence repeat another: most of the shorter one's stems, no new figure, not the contrary?"""
    a, b = sorted((stems(one, lang), stems(two, lang)), key=len)
    if len(a) < FEWEST:
        return False
    met = sum(any(kin(x, y) for y in b) for x in a)
    if met < TWICE * len(a):
        return False
    poles = [concepts(text, lang, "polar") for text in (one, two)]
    if any(opposite(c) in poles[1] for c in poles[0] - poles[1]):
        return False
    told, again = (set(_FIGURE.findall(text)) for text in (one, two))
    return not again - told


_FIGURE = re.compile(r"\d+(?:[.,]\d+)*|(?<![周週期第这此每同])(?!一\w)[〇一二三四五六七八九十百千万億亿]+")


def spelling(edition: Edition) -> Iterator[Case]:
    """Two spellings of one name."""
    text = " ".join(s.text for s in edition.part("headline", "dek", "body", *BESIDE[2:]))
    for one, two in spellings(text, edition.lang):
        yield Case("spelling", f"{one}, {two}")


COUNTERS: tuple[Callable[[Edition], Iterator[Case]], ...] = (
    references, unpaid, half, finite, gloss, repeats, card, forbidden, twice, spelling,
)  # fmt: skip


def count(edition: Edition) -> list[Case]:
    """All cases of one edition."""
    return [case for counter in COUNTERS for case in counter(edition)]


def forms(found: Sequence[Edition]) -> Counter[str]:
    """How many editions have which form."""
    return Counter(edition.form for edition in found)
