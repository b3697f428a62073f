"""What can be counted of a printed edition without asking how it was made. Each counter yields the cases it finds.

None of them imports the writer; what they know of a language is in ``words/`` and,
of finite verbs, in the language packs.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from pathlib import Path

from babel import Locale
from lists import lists
from printed import BESIDE, Edition, Said, Source
from references import Place, dangling

from broadsheet.text.clauses import has_finite_verb
from broadsheet.text.numbers import figures
from broadsheet.text.sentences import split
from broadsheet.text.words import content, stem, stems

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
            if not has_finite_verb(sentence, edition.lang):
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


_BRACKET = re.compile(r"[(（]([^()（）]{2,30})[)）]")
_CJK_DAY = re.compile(
    r"\s*(?:\d{4}年)?\s*(?:\d{1,2}\s*[月월])?\s*\d{1,2}\s*[日일](?:\s*[(（]?.曜?[)）]?)?\s*"
    r"|\d{1,2}[月월]\s*\d{1,2}[日일]"
)


def _is_day(text: str, lang: str) -> bool:
    if _CJK_DAY.fullmatch(text):
        return True
    words = re.findall(r"\w+", text.lower())
    numbers = [w for w in words if re.fullmatch(r"\d{1,2}(?:st|nd|rd|th|er|º)?", w)]
    months = [w for w in words if w in _months(lang.partition("-")[0])]
    years = [w for w in words if re.fullmatch(r"(?:19|20)\d\d", w)]
    filling = [w for w in words if len(w) <= 3 and w not in numbers and w not in months]
    return bool(numbers and months) and len(words) == len(numbers) + len(months) + len(years) + len(filling)


@lru_cache(maxsize=32)
def _months(code: str) -> frozenset[str]:
    names = Locale.parse(code).months
    return frozenset(
        name.lower().strip(".") for form in ("format", "stand-alone") for width in ("wide", "abbreviated")
        for name in names[form][width].values()
    )  # fmt: skip


def repeats(edition: Edition) -> Iterator[Case]:
    """Deks that say the headline again."""
    dek = " ".join(s.text for s in edition.part("dek"))
    if dek and repeated(edition.headline, dek, edition.lang):
        yield Case("repeats", dek, edition.headline)


def repeated(headline: str, dek: str, lang: str) -> bool:
    """Are less than ``NEW`` of the dek's stems new?"""
    said, told = stems(dek, lang), stems(headline, lang)
    new = [s for s in said if not any(_one(s, t) for t in told)]
    return len(new) < NEW * len(said)


def _one(a: str, b: str) -> bool:
    short, long_ = sorted((a, b), key=len)
    return a == b or (len(short) >= 4 and long_.startswith(short))


def unpaid(edition: Edition) -> Iterator[Case]:
    """Headlines with a name, or with a word that the reports have in their texts, that no sentence below tells."""
    text = " ".join(s.text for s in edition.said if s.part != "headline")
    reports = "\n\n".join(s.text for s in edition.sources if _same(s.lang, edition.lang))
    missing = unkept(edition.headline, text, edition.lang, reports)
    if missing:
        yield Case("unpaid", edition.headline, ", ".join(missing))


def unkept(headline: str, text: str, lang: str, reports: str = "") -> list[str]:
    """What a headline owes: names, and words told in the reports it rests on (any word
    where their texts are not at hand).

    A word that the reports use in their headlines alone is told by them in other words, and may be by us.
    """
    missing = owed(headline, text, lang)
    if not reports or not missing:
        return missing
    told_by_none = set(owed(headline, reports, lang))
    cased = lang.partition("-")[0] != "de"
    return [w for w in missing if w not in told_by_none or (cased and _is_name(w, headline))]


def _is_name(word: str, headline: str) -> bool:
    """Does it stand with a capital inside the headline, and is it no abbreviation?"""
    found = re.search(rf"(?i:(?<!\w){re.escape(word)}(?!\w))", headline)
    as_written = found.group() if found else ""
    return bool(found and found.start() and as_written[:1].isupper() and not as_written.isupper())


LEAD = 3
"""Sentences of a report that tell its news."""


def owed(headline: str, text: str, lang: str) -> list[str]:
    """The words of a headline that a text does not tell, forms of one word taken as one."""
    code = lang.partition("-")[0]
    if code in ("ja", "zh"):
        return _owed_runs(headline, text)
    told = {w.text for w in content(text, lang)}
    have = {stem(w, lang) for w in told}
    words = lists(lang)
    out = []
    for word in content(headline, lang):
        said = stem(word.text, lang)
        if (words and words.plain.fullmatch(word.text)) or (
            len(word.text) <= 3 and not headline[word.start].isupper() and code not in ("ko", "ar")
        ):
            continue
        if any(_one(said, h) or (code in ("ko", "de", "nl") and (said in h or h in said)) for h in have):
            continue
        if any(char.isdigit() for char in word.text) or (words and words.speech.fullmatch(word.text)):
            continue
        if _compound(word.text, told) or _is_verb(word.start, headline, lang):
            continue
        out.append(word.text)
    return out


def _is_verb(start: int, headline: str, lang: str) -> bool:
    """Is the word at a place finite there? What a verb says is told in other words."""
    before, word, after = headline[:start].rsplit(" ", 2)[-2:], headline[start:].split(" ", 2), ""
    after = " ".join(word[1:2])
    return headline[start].islower() and has_finite_verb(f"{' '.join(before)}{word[0]} {after}", lang)


def _compound(word: str, told: set[str]) -> bool:
    """Is it made of parts that are told: "half-price", "oil-rich"?"""
    parts = [p for p in re.split(r"[-–'’]", word) if len(p) > 2]
    return len(parts) > 1 and all(any(t.startswith(p[:5]) for t in told) for p in parts)


_RUN = re.compile(r"[\u3400-\u9fff々]+|[ァ-ヺー]+|[A-Za-z]+")


def _owed_runs(headline: str, text: str) -> list[str]:
    """Stretches of two ideographs or more, and words in katakana or Latin letters, that a text does not have."""
    out = []
    for run in _RUN.findall(headline):
        if not re.match(r"[\u3400-\u9fff々]", run):
            if run.lower() not in text.lower():
                out.append(run)
            continue
        covered = [False] * len(run)
        for i in range(len(run) - 1):
            if run[i : i + 2] in text:
                covered[i] = covered[i + 1] = True
        left = "".join(c if not k else " " for c, k in zip(run, covered, strict=True))
        out += [piece for piece in left.split() if len(piece) > 1 and not all(c in text for c in piece)]
    return out


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
    if found and bare(found.group(1)):
        yield Case("card", found.group(1), edition.picture)


_CARD = re.compile(r"[“„«「‘]\s?([^”“»」’]*\d[^”“»」’]*?)\s?[”“»」’]")
_SCALE = re.compile(
    r"(?i)\b(?:thousand|million|billion|trillion|mio|mrd|millionen?|milliarden?|millones|millón|mil"
    r"|millions?|milliards?|milion[ei]"
    r"|miliard[io]|miljoen|miljard|тыс|млн|млрд)\b|[万亿億兆萬만억조千百천백]|مليون|مليار|ألف"
)


def bare(figure: str) -> bool:
    """Is it a number alone: no sign of money or measure, no noun?"""
    left = re.sub(r"[\d.,\s\u00a0\u202f'’+−–-]", "", _SCALE.sub("", figure))
    return not left


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
    """Do two sentences say the same: most of the shorter one's stems, and no figure that the other lacks?"""
    a, b = sorted((stems(one, lang), stems(two, lang)), key=len)
    if len(a) < FEWEST:
        return False
    met = sum(any(_one(x, y) for y in b) for x in a)
    if met < TWICE * len(a):
        return False
    numbers = [set(re.findall(r"\d+(?:[.,]\d+)*", text)) for text in (one, two)]
    return not (numbers[0] - numbers[1] and numbers[1] - numbers[0])


def spelling(edition: Edition) -> Iterator[Case]:
    """Two spellings of one name."""
    text = " ".join(s.text for s in edition.part("headline", "dek", "body", *BESIDE[2:]))
    for one, two in spellings(text, edition.lang):
        yield Case("spelling", f"{one}, {two}")


_NAMES = {
    "ja": re.compile(r"[ァ-ヺー]{4,}"),
    "ko": re.compile(r"[가-힣]{3,}"),
    "zh": re.compile(r"[\u3400-\u9fff]+"),
    "ar": re.compile(r"\w{4,}"),
}
_CASED = re.compile(r"[A-ZÀ-ÞА-ЯЁІЇЄҐ][\w’']{4,}")
_SYLLABLES = re.compile(r"[А-ЯЁ][а-яё]+(?: [А-ЯЁ][а-яё]+){2}")
_VARIANTS = {
    "zh": ("特朗普 川普", "普京 普丁", "奥巴马 欧巴马", "内塔尼亚胡 纳坦雅胡", "泽连斯基 泽伦斯基", "马克龙 马克宏",
           "里根 雷根"),
    "ar": ("ترامب ترمب", "زيلينسكي زيلنسكي", "نتنياهو نتانياهو", "ماكرون مكرون", "بايدن بيدن"),
}  # fmt: skip


def spellings(text: str, lang: str) -> list[tuple[str, str]]:
    """Pairs of words that are one foreign name, spelt in two ways."""
    code = lang.partition("-")[0]
    out = [
        (one, two)
        for one, two in (pair.split() for pair in _VARIANTS.get(code, ()))
        if one in text and two in text and one not in two and two not in one
    ]
    if code in ("zh", "ar"):
        return out
    found = sorted(set((_NAMES.get(code) or _CASED).findall(text)))
    by_sound: dict[str, list[str]] = defaultdict(list)
    for name in found:
        by_sound[_sound(name, code)].append(name)
    for names in by_sound.values():
        out += [(a, b) for a, b in combinations(names, 2) if _differ(a, b, code)]
    if code == "ru":
        out += [pair for pair in combinations(sorted(set(_SYLLABLES.findall(text))), 2) if _one_letter(*pair)]
    return out


def _sound(name: str, code: str) -> str:
    """A name as it sounds, near enough: what transliterators write in two ways becomes one."""
    if code == "ko":
        return (
            unicodedata.normalize("NFD", name).replace("\u110b", "").replace("\u11bc", "").translate(_FINALS)
        )
    if code == "ja":
        return re.sub(r"[ーァィゥェォイ]", "", name.replace("ヴ", "ブ"))
    low = unicodedata.normalize("NFD", name.lower())
    low = re.sub(r"[\u0300-\u036f’']", "", low)
    for old, new in (("yy", "y"), ("yj", "y"), ("ij", "y"), ("j", "y"), ("y", "i"), ("kh", "h"), ("q", "g"), ("k", "k"),
                     ("ck", "k"), ("ph", "f"), ("w", "v"), ("й", "и"), ("ё", "е")):  # fmt: skip
        low = low.replace(old, new)
    return re.sub(r"(.)\1+", r"\1", low)


_FINALS = {0x11A8 + i: c for i, c in enumerate("")} | {0x11AB: 0x1102, 0x11AF: 0x1105, 0x11B7: 0x1106}
"""Final consonants of Korean syllables as initial ones."""


def _differ(one: str, two: str, code: str) -> bool:
    """Do two names of one sound differ in more than capitals and marks of the case?"""
    bare_one, bare_two = (re.sub(r"['’]s?$", "", n).lower() for n in (one, two))
    return bare_one != bare_two


def _one_letter(one: str, two: str) -> bool:
    apart = [(a, b) for a, b in zip(one, two, strict=False) if a != b]
    return len(one) == len(two) and len(apart) == 1


COUNTERS: tuple[Callable[[Edition], Iterator[Case]], ...] = (
    references, unpaid, half, finite, gloss, repeats, card, forbidden, twice, spelling,
)  # fmt: skip


def count(edition: Edition) -> list[Case]:
    """All cases of one edition."""
    return [case for counter in COUNTERS for case in counter(edition)]


def forms(found: Sequence[Edition]) -> Counter[str]:
    """How many editions have which form."""
    return Counter(edition.form for edition in found)
