"""The line that says what is new in a revision, in the article's language."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from ...languages import Table, language
from ...news import Article, Assignment, Mention, Reading, Sentence
from ...text.dates import dates, local_day
from ...text.moved import Shift, as_of, shifts
from ...text.numbers import figures
from . import parts, phrases
from .openers import leans, pronoun

MOST_FIGURES = 2


def whats_new(assignment: Assignment, made: Article) -> str:
    """What the newer reports add to ``made``, in one line: figures that changed, else its newest sentence, else outlets
    that came; and differences that opened. Empty in a first revision, and in one that reads like the one before it.
    """
    before, lang = assignment.before, assignment.lang
    if before is None or (made.words, made.differences) == (before.words, before.differences):
        return ""
    words = language(lang).phrases.news
    parts = [words["anew"]] if "taken-back" in assignment.why else []
    used = [r for r in assignment.readings if r.report.id in before.made_from]
    fresh = [r for r in assignment.readings if r.report.id not in before.made_from]
    readings = [*assignment.readings, *assignment.former]
    found = shifts([*used, *assignment.former], fresh)
    changed = [_figure(s, lang, words) for s in found if s.is_update and _shown(s, lang)][:MOST_FIGURES]
    if not changed and (said := _newest(made, before, readings, fresh)):
        return words["head"] + said
    parts += [*_outlets(assignment, before, words), *changed]
    known = {difference.what for difference in before.differences}
    for difference in made.differences:
        if difference.what not in known:
            key = "differ" if difference.what else "differ-number"
            parts.append(words[key].format(what=difference.what))
    return words["head"] + words["joint"].join(dict.fromkeys(parts)) if parts else ""


def _newest(made: Article, before: Article, readings: Sequence[Reading], fresh: Sequence[Reading]) -> str:
    """The first sentence of the newest ``fresh`` report that tells what was not printed
    before and can be read alone."""
    lang, printed = made.lang, (*made.dek, *made.body)
    at = {r.report.id: as_of(r.report) for r in fresh}
    said = [s for s in printed if s.text not in before.words and s.cites and s.cites[0].report in at]
    said = [s for s in said if not leans(s.text, lang) and not pronoun(lang).search(s.text)]
    told = _Told(before, readings)
    said = [s for s in said if told.lacks(s)]
    return max(said, key=lambda s: at[s.cites[0].report]).text if said else ""


class _Told:
    """The figures, names and days of an article: the same statement in other words brings none besides."""

    def __init__(self, article: Article, readings: Sequence[Reading]) -> None:
        self._lang = article.lang
        self._reading = {r.report.id: r for r in readings}
        self._text = " ".join(s.text for s in article.sentences).casefold()
        self._figures = {value for s in article.sentences for value in self._values(s)}
        self._names = {m.key for s in article.sentences for m in self._mentions(s)}
        self._days = {day for s in article.sentences for day in self._dates(s)}
        told = [self._reading[id].report for id in article.made_from if id in self._reading]
        self._days |= {local_day(report.published, report.lang).isoformat() for report in told}

    def lacks(self, sentence: Sentence) -> bool:
        """Does the sentence give a figure, a name or a day that the article has not? An article tells of the days its
        reports came out also where it names none."""
        named = [m for m in self._mentions(sentence) if m.text in sentence.text]
        return (
            bool(self._values(sentence) - self._figures)
            or any(m.key not in self._names and not self._spelt(m.text) for m in named)
            or bool(self._dates(sentence) - self._days)
        )

    def _spelt(self, name: str) -> bool:
        return all(word in self._text for word in name.casefold().split())

    def _values(self, sentence: Sentence) -> set[tuple[float, str]]:
        found = figures(sentence.text, self._lang)
        return {(figure.value, figure.unit) for figure in found if figure.kind != "ordinal"}

    def _mentions(self, sentence: Sentence) -> list[Mention]:
        """Names where the sentence has its words from."""
        return [
            mention
            for cite in sentence.cites
            if (reading := self._reading.get(cite.report))
            for mention in reading.names
            if cite.span.start <= mention.span.start and mention.span.end <= cite.span.end
        ]

    def _dates(self, sentence: Sentence) -> set[str]:
        """Its days, "Monday" being that of the first report it cites."""
        reading = next((self._reading[c.report] for c in sentence.cites if c.report in self._reading), None)
        found = dates(sentence.text, self._lang, reading.report.published) if reading else ()
        return {day.first for day in found if day.first == day.last}


def _outlets(assignment: Assignment, before: Article, words: Table) -> list[str]:
    knew = {r.report.outlet for r in assignment.former}
    knew |= {r.report.outlet for r in assignment.readings if r.report.id in before.made_from}
    new = [r for r in assignment.readings if r.report.outlet not in knew]
    names = list(dict.fromkeys(parts.outlet(r, assignment.lang) for r in new))
    if not names:
        return []
    pattern = words["outlet" if len(names) == 1 else "outlets"]
    shown = phrases.some(names, assignment.lang)
    return [pattern.format(n=len(names), names=shown)]


def _shown(shift: Shift, lang: str) -> bool:
    return bool(phrases.figure(shift.was, lang) and phrases.figure(shift.now, lang))


def _figure(shift: Shift, lang: str, words: Table) -> str:
    what = phrases.short_label(shift.what, lang)
    now, was = phrases.figure(shift.now, lang), phrases.figure(shift.was, lang)
    return words["figure" if what else "number"].format(what=what, now=now, was=was)


def moment(assignment: Assignment) -> datetime:
    """When this revision's newest report was published or changed; after the last revision in any case."""
    reports = [reading.report for reading in assignment.readings]
    newest = max(report.published for report in reports)
    if assignment.before is None:
        return newest
    changed = [report.updated for report in reports if report.updated and report.version > 1]
    return max([newest, *changed, assignment.before.updated + timedelta(seconds=1)])
