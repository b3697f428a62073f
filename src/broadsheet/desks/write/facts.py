"""What reports in other languages tell, as typed facts put into sentence patterns of this language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ...news import Cite, Figure, Person, Reading, Sentence, Span
from ...news.base import noun
from ...text.language import site_language
from . import phrases
from .differences import Told, told

MOST_FIGURES = 4
MOST_NAMES = 5


@noun
class Named:
    """A name as this language spells it, and where other reports have it."""

    text: str
    kind: str
    at: tuple[tuple[Reading, Span], ...]


def spellings(native: Sequence[Reading], people: Sequence[Person], lang: str) -> dict[str, str]:
    """Mention key -> spelling in ``lang``: the register's, else the one most reports of it use."""
    tally: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for reading in native:
        for mention in reading.names:
            tally[mention.key][mention.text] += 1
    found = {key: max(seen, key=lambda t: (len(t), seen[t])) for key, seen in tally.items()}
    registered = {variant: person.name(lang) for person in people for _, variant in person.variants}
    for reading in native:
        for mention in reading.names:
            if registered.get(mention.text):
                found[mention.key] = registered[mention.text]
    return found


def register_spellings(readings: Sequence[Reading], people: Sequence[Person], lang: str) -> dict[str, str]:
    """Mention key -> registered spelling in ``lang`` for names of reports in any language."""
    by_variant = {spelling: person.name(lang) for person in people for _, spelling in person.variants}
    found = {}
    for reading in readings:
        for mention in reading.names:
            spelling = by_variant.get(mention.text, "")
            if spelling:
                found[mention.key] = spelling
    return found


def outlet(reading: Reading, lang: str) -> str:
    """The outlet, with the language it reports in where that is another."""
    if site_language(reading.lang, (lang,)):
        return reading.report.outlet
    mark = ("（", "）") if lang[:2] in ("ja", "zh") else (" (", ")") if lang[:2] != "ko" else ("(", ")")
    return f"{reading.report.outlet}{mark[0]}{phrases.language_name(reading.lang, lang)}{mark[1]}"


def same_figures(
    said: Mapping[tuple[str, float], Figure], others: Sequence[Reading], lang: str
) -> list[Sentence]:
    """ "The same figures stand in A (French) and B (German): 40 minutes and 8.6%", one sentence per group."""
    backers: dict[tuple[str, float], list[Told]] = defaultdict(list)
    for reading in others:
        for t in told(reading):
            key = (t.figure.unit, t.figure.value)
            if key in said and all(t.reading is not b.reading for b in backers[key]):
                backers[key].append(t)
    groups: dict[tuple[str, ...], list[tuple[str, float]]] = defaultdict(list)
    for key, group in backers.items():
        if key[0]:
            groups[tuple(t.reading.report.id for t in group)].append(key)
    sentences = []
    for _, keys in sorted(groups.items(), key=lambda g: (-len(g[0]), g[0]))[:2]:
        group = backers[keys[0]]
        shown = [phrases.figure(backers[key][0].figure, lang) for key in keys]
        shown = list(dict.fromkeys(s for s in shown if s))
        if not shown:
            continue
        text = phrases.say(
            "same" if len(shown) > 1 else "same-one",
            lang,
            outlets=phrases.some([outlet(t.reading, lang) for t in group], lang),
            figures=phrases.listed(shown, lang),
        )
        cites = [
            c
            for key in keys
            for t in backers[key]
            for c in [Cite(report=t.reading.report.id, span=t.sentence)]
        ]
        sentences.append(Sentence(text=text, cites=_unique(cites)))
    return sentences


def more_figures(
    said: set[tuple[str, float]], others: Sequence[Reading], lang: str, *, most: int
) -> list[Sentence]:
    """ "C (Arabic) also gives this figure: 550 billion US dollars (investment)"."""
    sentences: list[Sentence] = []
    for reading in others:
        fresh: dict[tuple[str, float], tuple[str, Told]] = {}
        for t in told(reading):
            key = (t.figure.unit, t.figure.value)
            what = next(
                (phrases.label(c, lang) for c in sorted(t.counted) if phrases.short_label(c, lang)), ""
            )
            what = next(
                (phrases.short_label(c, lang) for c in sorted(t.counted) if phrases.short_label(c, lang)),
                what,
            )
            shown = phrases.figure(t.figure, lang)
            if key in said or not shown or not what:
                continue
            fresh.setdefault(key, (phrases.marked(shown, what, lang), t))
        if not fresh:
            continue
        chosen = list(fresh.items())[:MOST_FIGURES]
        said |= {key for key, _ in chosen}
        text = phrases.say(
            "more" if len(chosen) > 1 else "more-one",
            lang,
            outlet=outlet(reading, lang),
            figures=phrases.listed([shown for _, (shown, _) in chosen], lang),
        )
        cites = [Cite(report=reading.report.id, span=t.sentence) for _, (_, t) in chosen]
        sentences.append(Sentence(text=text, cites=_unique(cites)))
        if len(sentences) == most:
            break
    return sentences


def names(
    said: set[str], spelled: Mapping[str, str], others: Sequence[Reading], lang: str, pattern: str
) -> Sentence | None:
    """ "A and B also name X, Y and Z": names the other reports share that ``lang`` can spell."""
    where: dict[str, list[tuple[Reading, Span]]] = defaultdict(list)
    for reading in others:
        for mention in reading.names:
            if mention.key in said or mention.key not in spelled or mention.kind not in ("person", "place"):
                continue
            if all(reading is not r for r, _ in where[mention.key]):
                where[mention.key].append((reading, mention.span))
    if not where:
        return None
    ranked = sorted(where, key=lambda key: (-len(where[key]), spelled[key]))
    shown: list[str] = []
    for key in ranked:
        if all(spelled[key] not in s and s not in spelled[key] for s in shown):
            shown.append(spelled[key])
    shown = shown[:MOST_NAMES]
    kept = [key for key in ranked if spelled[key] in shown]
    cites, outlets = [], []
    for key in kept:
        for reading, span in where[key][:3]:
            sentence = next((s for s in reading.sentences if s.start <= span.start < s.end), None)
            if sentence is not None:
                cites.append(Cite(report=reading.report.id, span=sentence))
                outlets.append(outlet(reading, lang))
    if not cites:
        return None
    text = phrases.say(
        pattern,
        lang,
        outlets=phrases.some(outlets, lang),
        names=phrases.listed(shown, lang),
    )
    return Sentence(text=text, cites=_unique(cites))


def dated(others: Sequence[Reading], lang: str) -> Sentence | None:
    """ "28 October 2025 is the date given by A (Korean) and B (German)": the day most of them name."""
    days: dict[str, list[tuple[Reading, Span]]] = defaultdict(list)
    for reading in others:
        for mention in reading.dates:
            if mention.first == mention.last and all(reading is not r for r, _ in days[mention.first]):
                days[mention.first].append((reading, mention.span))
    if not days:
        return None
    day = max(days, key=lambda d: (len(days[d]), d))
    if len(days[day]) < 2:
        return None
    cites, outlets = [], []
    for reading, span in days[day][:4]:
        sentence = next((s for s in reading.sentences if s.start <= span.start < s.end), None)
        if sentence is not None:
            cites.append(Cite(report=reading.report.id, span=sentence))
            outlets.append(outlet(reading, lang))
    if not cites:
        return None
    text = phrases.say(
        "date",
        lang,
        outlets=phrases.some(outlets, lang),
        date=phrases.day(day, lang, year=True),
    )
    return Sentence(text=text, cites=_unique(cites))


def _unique(cites: Sequence[Cite]) -> tuple[Cite, ...]:
    return tuple(dict.fromkeys(cites))
