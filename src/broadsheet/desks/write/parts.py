"""What stands beside the prose: figures and words of reports in any language, and what each outlet adds.

Every item is complete in itself and cites the reports that bear it out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence, Set
from dataclasses import replace
from typing import TYPE_CHECKING

from ...languages import language
from ...languages.slots import HARMED, HURT
from ...news import Cite, Figure, Item, Mention, Person, Quotation, Reading, Sentence, Use
from ...news.base import noun
from ...text.caps import outside_quotes, passage_cap
from ...text.language import site_language
from ...text.length import counts_characters, length
from ...text.lexicon import concepts, find
from ...text.numbers import figures as figures_of
from ...text.scripts import script
from ...text.words import overlap
from . import phrases
from .differences import rounded
from .echo import SMALL
from .shorten import balanced
from .stages import AT_ODDS, LEADING, Stages
from .tellings import OF_PERSONS, Told, counted_by, near, outlets_of
from .wording import completed

if TYPE_CHECKING:
    import numpy as np

    from .choose import Budget, Choice, Weighed
    from .echo import Echoes

MOST_FIGURES, MOST_QUOTATIONS, MOST_OUTLETS = 5, 3, 4
SAYS_ITSELF = OF_PERSONS | {
    "meeting",
    "imports",
    "defence",
    "prison",
    "inflation",
    "interest-rate",
    "tariffs",
    "investment",
    "magnitude",
}
"""What a figure beside the prose may be of: "wages: 6.5%" or "1,800 jobs" says nothing without what happened
with them."""
COMMON = 0.3
"""Share of the outlets that must count alike: what fewer count may be of another event."""
CLEAR = 2
"""So many times more outlets give a value that stands without the next."""
STANDS_FOR = 0.7
"""How far a figure beside the prose tells a sentence that gives it."""
VERSIONS = 0.5
"""How far two values may lie apart, as a share of the first, and be two versions of one."""
CAPITALS = frozenset({"Latn", "Cyrl", "Grek"})
SURE = 0.7
"""Share of the outlets giving a figure that must say what it counts."""
MANY = 5
"""Outlets of a story from which on more stands beside it than how many persons were hurt, saved or held."""
LEAST_QUOTED, MOST_QUOTED = 5, 30
"""Words of a quotation, twice as many characters for languages that count these."""
OF_THE_NEWS = frozenset({"infected", "killed", "prison"})
"""What stands beside the prose only where half of the reports open with it: else these are the patients of a hospital,
the dead of long ago, or the sentence of somebody who is no matter of the day."""
GROUPS = frozenset({"arrested", "evacuated"})
"""Of what befell persons that which may befall two groups apart: a village, and a town after it."""


def outlet(reading: Reading, lang: str) -> str:
    """The outlet, with the language it reports in where that is another."""
    if site_language(reading.lang, (lang,)):
        return reading.report.outlet
    mark = {"none": ("（", "）"), "phrases": ("(", ")")}.get(language(lang).traits.spacing, (" (", ")"))
    return f"{reading.report.outlet}{mark[0]}{phrases.language_name(reading.lang, lang)}{mark[1]}"


@noun
class Count:
    """What outlets agree on of one thing: its one value, or two "17 or 18", with the tellings of each, and
    how many outlets count it."""

    concept: str
    label: str
    groups: tuple[tuple[Told, ...], ...]
    outlets: int
    apart: tuple[tuple[Figure, Cite], ...] = ()
    """The count of another group of persons, as each outlet gives it."""

    @property
    def cites(self) -> tuple[Cite, ...]:
        found = [Cite(report=t.reading.report.id, span=t.sentence) for group in self.groups for t in group]
        return tuple(dict.fromkeys([*found, *(cite for _, cite in self.apart)]))

    def shown(self, lang: str) -> str:
        """The figure as ``lang`` writes it; empty where it cannot."""
        persons = self.concept in OF_PERSONS
        said = [phrases.figure(_exact(group).figure, lang, persons=persons) for group in self.groups]
        if not said or not all(said) or len(set(said)) < len(said):
            return ""
        if self.apart and len(said) == 1:
            return phrases.listed([phrases.figure(self.apart[0][0], lang, persons=persons), *said], lang)
        return said[0] if len(said) == 1 else phrases.say_raw("or", lang, a=said[0], b=said[1])


def agreed(readings: Sequence[Reading], stages: Stages, lang: str) -> list[Count]:
    """What several outlets count alike, the dead and hurt first; two values where they differ at about the
    same time; the newest count where it took the place of others, whoever gave those.

    In a story of few outlets only persons: what else they count is in the prose. Nothing that says nothing alone.
    """
    found: dict[tuple[str, str], dict[float, list[Told]]] = defaultdict(lambda: defaultdict(list))
    earlier: dict[str, set[str]] = defaultdict(set)
    enough = max(2, COMMON * len({r.report.outlet for r in readings}))
    for t in stages.told:
        for concept in t.counted:
            if concept in stages.outgrown or stages.at_odds(concept):
                continue
            if stages.is_corrected(t):
                continue
            if stages.is_old(t):
                earlier[concept].add(t.reading.report.outlet)
            elif concept in OF_PERSONS and t.figure.value not in stages.main[concept]:
                continue  # a part of the count, or of another time
            elif concept in SAYS_ITSELF and phrases.short_label(concept, lang):
                found[concept, t.figure.unit][float(f"{t.figure.value:.9g}")].append(t)
    best: dict[str, Count] = {}
    for (concept, unit), values in found.items():
        persons = concept in OF_PERSONS
        groups = _agreed(values, earlier[concept]) if persons else _sure(values, unit, readings)
        by = outlets_of([t for group in groups for t in group]) | (earlier[concept] if persons else set())
        label = phrases.short_label(concept, lang)
        count = Count(concept=concept, label=label, groups=tuple(map(tuple, groups)), outlets=len(by))
        if concept in OF_THE_NEWS and not _is_the_news(concept, readings):
            continue
        if concept == "arrested" and 2 * len(by) <= len({r.report.outlet for r in readings}):
            continue  # for what, is told by few
        count = replace(count, apart=_another_group(count, readings, stages))
        if count.shown(lang) and enough <= count.outlets > (best[label].outlets if label in best else 0):
            best[label] = count
    hurt = [phrases.short_label(concept, lang) for concept in HURT]
    return sorted(best.values(), key=lambda c: (c.label not in hurt, -c.outlets, c.label))[:MOST_FIGURES]


def _another_group(
    count: Count, readings: Sequence[Reading], stages: Stages
) -> tuple[tuple[Figure, Cite], ...]:
    """The one count of other persons that half of the outlets of ``count`` give, in a sentence that tells of the same
    and not of these: 312 villagers, and 1,900 people down the valley."""
    if count.concept not in GROUPS or not count.groups:
        return ()
    own = {t.figure.value for group in count.groups for t in group}
    old = stages.overtaken.get(count.concept, frozenset())
    found: dict[float, dict[str, tuple[Figure, Cite]]] = defaultdict(dict)
    for reading in readings:
        for span in reading.sentences:
            inside = [f for f in reading.figures if span.covers(f.span)]
            given = _befell(count.concept, span.of(reading.report.text), inside, reading.lang)
            if not own & {f.value for f in inside}:
                cite = Cite(report=reading.report.id, span=span)
                for f in given:
                    if f.value > SMALL and f.value not in old and max(own) <= AT_ODDS * f.value:
                        found[f.value].setdefault(reading.report.outlet, (f, cite))
    told = [by for by in found.values() if 2 * len(by) >= count.outlets]
    return tuple(told[0].values()) if len(told) == 1 else ()


def _is_the_news(concept: str, readings: Sequence[Reading]) -> bool:
    """Do half of the reports speak of it in their headline or first sentences?"""

    def head(reading: Reading) -> str:
        first = (s.of(reading.report.text) for s in reading.sentences[:LEADING])
        return "\n".join([reading.report.headline, *first])

    tables = ("counts", "topics")
    speak = sum(any(concept in concepts(head(r), r.lang, table) for table in tables) for r in readings)
    return 2 * speak >= len(readings)


def _befell(concept: str, text: str, given: Sequence[Figure], lang: str) -> list[Figure]:
    """The ``given`` figures of a text that may count those of whom it says that this befell them."""
    hits = [hit for hit in find(text, lang, "counts") if hit.concept == concept]
    return [
        f
        for f in given
        if f.kind == "count" and any(counted_by(f, hit, text.casefold(), lang) for hit in hits)
    ]


def figures(counts: Sequence[Count], lang: str) -> list[Item]:
    """ "Number of injured: 12", "17 or 18" where outlets differ."""
    said = [
        Sentence(text=phrases.labelled(count.label, count.shown(lang), lang), cites=count.cites)
        for count in counts
    ]
    return [Item(part="figures", sentence=s, of=count.label) for s, count in zip(said, counts, strict=True)]


def toll(counts: Sequence[Count], above: Sequence[Sentence], outlets: int, lang: str) -> Sentence | None:
    """A sentence of our own on the killed, injured, missing that no sentence ``above`` counts, where half of
    the ``outlets`` tell of one of these, half of them at the head of their report: further down it is no news
    of this story; None where there is nothing to tell."""
    given = _befallen(counts, above, outlets, lang)
    return _stated(phrases.toll(_figures(given), lang), given)


def headed(counts: Sequence[Count], place: tuple[str, Cite], outlets: int, lang: str) -> Sentence | None:
    """The same as a headline behind the place, of two of the dead, injured, missing and ill at least; else None."""
    name, cite = place
    given = {c: count for c, count in _befallen(counts, (), outlets, lang).items() if c in HARMED}
    said = _stated(phrases.headed(_figures(given), name, lang), given) if len(given) > 1 else None
    return replace(said, cites=tuple(dict.fromkeys((*said.cites, cite)))) if said else None


def _befallen(
    counts: Sequence[Count], above: Sequence[Sentence], outlets: int, lang: str
) -> dict[str, Count]:
    """The counts that a sentence of ours can give and none ``above`` does, the worst first; none where less than half
    of the ``outlets`` tell of each."""
    one = {count.concept: count for count in counts if len(count.groups) == 1 and _at_head(count)}
    given = {c: figure for c, figure in _figures(one).items() if c in HURT}
    said = {c: phrases.toll({c: figure}, lang) for c, figure in given.items()}
    read = [c for c in HURT if c in said and _gives(said[c], c, given[c].value, lang)]
    owed = [c for c in read if not any(_gives(s.text, c, given[c].value, lang) for s in above)]
    return {c: one[c] for c in owed if any(2 * one[o].outlets >= outlets for o in owed)}


def _figures(counts: Mapping[str, Count]) -> dict[str, Figure]:
    return {c: _exact(count.groups[0]).figure for c, count in counts.items()}


def _stated(text: str, given: Mapping[str, Count]) -> Sentence | None:
    cites = dict.fromkeys(cite for count in given.values() for cite in count.cites)
    return Sentence(text=text, cites=tuple(cites)) if text else None


def _at_head(count: Count) -> bool:
    """Does half of who counts it do so in the first sentences?"""
    told = [t for group in count.groups for t in group]
    leading = [t for t in told if t.sentence in t.reading.sentences[:LEADING]]
    return 2 * len(outlets_of(leading)) >= len(outlets_of(told))


def _gives(text: str, concept: str, value: float, lang: str) -> bool:
    """Does the text give that count of that concept?"""
    return concept in concepts(text, lang, "counts") and any(
        f.value == value and f.kind == "count" for f in figures_of(text, lang)
    )


def not_against(
    items: Sequence[Item], above: Sequence[Sentence], body: Sequence[Sentence], lang: str
) -> list[Item]:
    """The items without counts of persons that headline or dek, ``above``, give otherwise: these are newer,
    or of another moment; nor those of a group of which no sentence gives the count while one gives that of another."""
    labels = {phrases.short_label(concept, lang): concept for concept in OF_PERSONS}
    return [
        i
        for i in items
        if i.of not in labels
        or not (
            _otherwise(i, labels[i.of], above, lang) or _of_others(i, labels[i.of], [*above, *body], lang)
        )
    ]


def _otherwise(item: Item, concept: str, above: Sequence[Sentence], lang: str) -> bool:
    own = {f.value for f in figures_of(item.sentence.text, lang)}
    for sentence in above:
        about = concepts(sentence.text, lang, "counts") & OF_PERSONS
        given = {f.value for f in figures_of(sentence.text, lang) if f.kind == "count"}
        if own & given or concept not in about:
            continue
        if any(near(a, b) for a in own for b in given):
            return True
    return False


def _of_others(item: Item, concept: str, prose: Sequence[Sentence], lang: str) -> bool:
    """Do sentences count persons to whom the same befell, and none as many as the item does?"""
    if concept not in GROUPS:
        return False
    own = {f.value for f in figures_of(item.sentence.text, lang)}
    said = {
        f.value
        for sentence in prose
        for f in _befell(concept, sentence.text, figures_of(sentence.text, lang), lang)
        if f.value > 1 and concepts(f.of, lang, "counts") & (OF_PERSONS | {"people"})
    }
    return bool(said) and not said & own


def _sure(values: dict[float, list[Told]], unit: str, readings: Sequence[Reading]) -> list[list[Told]]:
    """The tellings of the value that most outlets give, where nearly all that give it say that it counts this.

    None in a story of few outlets: a sum or share without its sentence is clear only where many tell what it is of.
    """
    if len({r.report.outlet for r in readings}) < MANY:
        return []
    best = max(values.values(), key=lambda group: (_outlets(group), -group[0].figure.value))
    value = best[0].figure.value
    giving = {
        r.report.outlet for r in readings if any(f.unit == unit and f.value == value for f in r.figures)
    }
    return [best] if _outlets(best) >= SURE * len(giving) else []


def _agreed(values: dict[float, list[Told]], earlier: Set[str]) -> list[list[Told]]:
    """The tellings of the value two outlets give or more, with those of another version of it that as many nearly give.

    ``earlier``: outlets that gave counts which later ones took the place of: what one of those counts now stands alone.
    """
    ranked = sorted(values.values(), key=lambda group: (-_outlets(group), group[0].figure.value))
    first = ranked[0]
    if len(outlets_of(first) | earlier) < 2:
        return []
    for other in ranked[1:]:
        close = abs(other[0].figure.value - first[0].figure.value) <= VERSIONS * abs(first[0].figure.value)
        if close and CLEAR * _outlets(other) > _outlets(first) and not rounded(other, first):
            return sorted([first, other], key=lambda group: group[0].figure.value)
    return [first]


def _exact(group: Sequence[Told]) -> Told:
    return min(group, key=lambda t: (t.figure.approximate, t.reading.report.id))


def _outlets(group: Sequence[Told]) -> int:
    return len(outlets_of(group))


def told(
    items: Sequence[Item], stages: Stages, echoes: Echoes, lang: str
) -> tuple[np.ndarray, frozenset[str]]:
    """How far figures beside the prose tell each sentence of the story, and all versions of these figures by
    their marks."""
    import numpy as np

    far = np.zeros(len(echoes.traces), np.float32)
    given: set[str] = set()
    labels = {item.of for item in items}
    for t in stages.told:
        if any(phrases.short_label(concept, lang) in labels for concept in t.counted):
            beside = [
                f
                for f in t.reading.figures
                if t.sentence.start <= f.span.start < t.sentence.end and f.kind != "year"
            ]
            far[echoes.row[t.reading.report.id, t.sentence.start]] = STANDS_FOR / max(1, len(beside))
            given.add(f"{t.figure.value:.9g}{t.figure.unit}")
    return far, frozenset(given)


def quotations(
    readings: Sequence[Reading],
    chosen: Sequence[Weighed],
    budget: Budget,
    people: Sequence[Person],
    lang: str,
    stages: Stages,
) -> list[Item]:
    """What named persons said, word for word, once each: in the article's language, else in the original."""
    said = " ".join(w.passage.text for w in chosen)
    native = (r for r in readings if site_language(r.lang, (lang,)))
    quoted = outside_quotes(said) != said or any(q.speech for r in native for q in r.quotations)
    found: list[Item] = []
    speakers: set[str] = set()
    known = {spelling for person in people for _, spelling in person.variants}
    for reading in sorted(readings, key=lambda r: not site_language(r.lang, (lang,))):
        own = bool(site_language(reading.lang, (lang,)))
        if reading.report.use is Use.LINK or (not own and (found or quoted)):
            continue
        for quotation in reading.quotations:
            who = _speaker(quotation, reading, known)
            name = _name(who, reading, readings, people, lang) if who else ""
            if (
                who is None
                or not name
                or who.key in speakers
                or quotation.text in said
                or not _whole(quotation, reading)
                or stages.gives_old(quotation.text, reading.lang)
            ):
                continue
            size = length(quotation.text, reading.lang)
            cap = passage_cap(reading.report, reading.lang)
            span = next((s for s in reading.sentences if s.start <= quotation.span.start < s.end), None)
            if span is None or (cap is not None and size > cap) or not budget.spend(reading, size):
                continue
            speakers.add(who.key)
            sentence = Sentence(
                text=phrases.quoted(quotation.text.rstrip(",،、"), reading.lang),
                cites=(Cite(report=reading.report.id, span=span),),
            )
            found.append(
                Item(part="quotations", sentence=sentence, of=name, lang="" if own else reading.lang)
            )
            if len(found) == MOST_QUOTATIONS:
                return found
    return found


def _speaker(quotation: Quotation, reading: Reading, known: Collection[str]) -> Mention | None:
    """Whoever says it, where that is somebody surely named: twice, as one of the ``known``, or in capitals
    with an office."""
    if not quotation.speech or not quotation.speaker:
        return None
    named = [m for m in reading.names if m.kind == "person" and m.text in quotation.speaker]
    who = max(named, key=lambda m: len(m.text), default=None)
    if who is None or sum(m.key == who.key for m in reading.names) > 1 or who.text in known:
        return who
    return who if who.title and script(who.text) in CAPITALS else None


def _name(
    who: Mention, reading: Reading, readings: Sequence[Reading], people: Sequence[Person], lang: str
) -> str:
    """The speaker's name as reports of ``lang`` write it in full; empty where none does."""
    for person in people:
        if (written := person.name(lang)) and any(spelling == who.text for _, spelling in person.variants):
            return written
    own = [m.text for r in readings if site_language(r.lang, (lang,)) for m in r.names if m.key == who.key]
    if own:
        return max(own, key=lambda text: (len(text), text))
    same = script(who.text) == script(phrases.language_name(lang, lang))
    return max((m.text for m in reading.names if m.key == who.key), key=len) if same else ""


def _whole(quotation: Quotation, reading: Reading) -> bool:
    """Is it a statement of its own, neither a scrap nor a speech?"""
    size = length(quotation.text, reading.lang)
    scale = 2 if counts_characters(reading.lang) else 1
    return LEAST_QUOTED * scale <= size <= MOST_QUOTED * scale and balanced(quotation.text)


def outlets(open_ones: Sequence[Reading], choice: Choice, lang: str) -> list[Item]:
    """One statement of each outlet that nobody else has, where more than one outlet writes in the language."""
    if len({r.report.outlet for r in open_ones}) < 2:
        return []
    found: dict[str, Item] = {}
    printed = [w.passage for w in choice.chosen]
    for w in sorted(choice.weighed, key=lambda w: (w.passage.place, -w.passage.share, w.passage.text)):
        p = w.passage
        alone = p.opens and not w.told_by and p.names | p.figures
        if p.report.outlet in found or not alone or not choice.can_spare(p):
            continue
        if any(p.key == q.key or overlap(p.stems, q.stems) > 0.5 for q in printed):
            continue
        choice.budget.take([p])
        printed.append(p)
        sentence = Sentence(text=completed(p, lang), cites=(Cite(report=p.report.id, span=p.span),))
        found[p.report.outlet] = Item(part="outlets", sentence=sentence, of=p.report.outlet)
    return list(found.values())[:MOST_OUTLETS]
