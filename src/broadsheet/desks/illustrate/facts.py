"""What the sources of a story bear out that can be drawn: figures with what they count, words with who said them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from broadsheet.languages import alternation, language
from broadsheet.news import Article, Cite, DateMention, Figure, Reading, Sentence, Span
from broadsheet.text.clauses import has_finite_verb
from broadsheet.text.dates import dates
from broadsheet.text.length import counts_characters, length
from broadsheet.text.numbers import concept, figures
from broadsheet.text.numbers.counted import HEAD_CONCEPTS
from broadsheet.text.quotes import quotations

from .matter import Matter, lead, shared, stands_alone
from .spoken import Said, explained, is_office, is_whole, speaker

_WEIGHT = {"money": 3.0, "percent": 3.0, "points": 2.6, "count": 2.8, "measure": 2.2}
_QUOTE_LENGTH = range(20, 181)
_QUOTE_LENGTH_CJK = range(10, 81)
_LONGEST_SENTENCE = 42
"""Words of the sentence below a figure; it is printed whole or not at all."""
_LONGEST_SENTENCE_CJK = 100
_NOUN_WORDS = 3
"""So many words after a number may hold the noun it counts."""
_NEXT = re.compile(r"[ \u00a0]([^\W\d_][\w’'-]{4,})")
_NAME_BEFORE = re.compile(r"(?<![\w-])[A-ZÀ-ÖØ-ÞА-Я][\w-]*+[ \u00a0]$")
_MODIFIED = re.compile(r"[ \u00a0][a-z]+[a-rt-z][ \u00a0][a-z]{3,}[a-rt-z]s\b")
"""A noun that stands for a kind, before one in the plural: "148,000 home batteries"."""
_CAPITALISED = re.compile(r"[ \u00a0-][A-ZÀ-ÖØ-ÞА-Я]")
_THOUSAND = 1000
"""Smaller numbers before a word are as often the name of a model: "787 Dreamliner"."""
_STEM = 5
"""Letters by which two forms of a noun are one."""
_BEFELL = frozenset({"disaster", "conflict", "weather"})
_RECENT, _BESIDE = timedelta(days=45), 30
"""How old what a month counts may be, and how many characters from a figure a day may stand that is its own."""
_BEFALLEN = frozenset({"killed", "injured", "missing", "arrested", "evacuated", "infected"})
"""What the house's own word says more of than the noun beside the number."""
_AGAIN = 0.6
"""Share of its words that the headline has already, above which a sentence says it again."""
_COMMA = re.compile(r"[,،](?=\s)|[，、;；(（)）–—]")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_SCALES = "万亿億兆만억조千百천백"


@dataclass(frozen=True)
class Number:
    """The figure of the news as the article shows it. ``noun``: what it counts, or the sentence that states it."""

    figure: Figure
    shown: str
    noun: str


class Facts:
    """What the readings and articles of one story offer for a card."""

    def __init__(self, articles: Sequence[Article], readings: Sequence[Reading]) -> None:
        self.articles = tuple(articles)
        self._readings = {r.report.id: r for r in readings}
        self._matters: dict[str, Matter] = {}

    def matter(self, article: Article) -> Matter:
        """What the headline of the article names."""
        if article.id not in self._matters:
            self._matters[article.id] = Matter(article, self.own(article))
        return self._matters[article.id]

    @property
    def befell_a_place(self) -> bool:
        """True where most reports tell of a disaster, a battle or a storm: a map of anything else shows where, and nothing of what."""
        return self._beat in _BEFELL

    @property
    def _beat(self) -> str:
        beats = Counter(r.beat for r in self._readings.values() if r.beat)
        return beats.most_common(1)[0][0] if beats else ""

    def own(self, article: Article) -> list[Reading]:
        """The readings in the article's language."""
        base = article.lang.split("-")[0]
        return [r for r in self._readings.values() if r.lang.split("-")[0] == base]

    def figure(self, article: Article, prefer: tuple[float, str] | None = None) -> Number | None:
        """The figure of the news with what it counts.

        It stands in headline or dek and in a passage cited there, has a unit or the noun it counts, and is no aside
        (between commas, in brackets). One of the dek stands also in the lead of half of the reports, in a sentence that tells the
        news of the headline and has no second one of its kind, and no other sentence has more of the same: what is less is a
        part of it, or an older count; nor does it stand beside a past month or year. The headline goes before the dek. Beside it stands what it counts, as the list
        of figures or the house's word for it has it, else a whole short sentence that states it and is not the headline;
        what has none of these is not shown. ``prefer``: (value, unit) that wins where the article has it.
        """
        best: tuple[float, Number] | None = None
        told = {f.unit: f.value for f in figures(article.headline.text, article.lang) if f.unit}
        matter = self.matter(article)
        for place, sentence in enumerate((article.headline, *article.dek)):
            if place and not matter.is_told_in(sentence.text):
                continue
            all_of_it = figures(sentence.text, article.lang)
            for n, found in enumerate(all_of_it):
                if _has_second(found, all_of_it):
                    continue
                if place and (self._is_part(found, article) or _is_past(found, sentence.text, article)):
                    continue
                shown = named(found, sentence.text, article.lang) or self._counted(
                    found, sentence.text, article
                )
                if not shown or (place and _is_aside(found, sentence.text)):
                    continue
                if not self.states(found, sentence) or (place and not self._is_told(found)):
                    continue
                if told.get(found.unit, found.value) != found.value and place:  # the headline has another one
                    continue
                weight = _WEIGHT[found.kind] - 2 * bool(place) - 0.12 * place - 0.15 * n
                weight += 5.0 * (prefer == (found.value, found.unit))
                made = self._number(article, found, shown)
                if made and (best is None or weight > best[0]):
                    best = (weight, made)
        return best[1] if best else None

    def _number(self, article: Article, found: Figure, shown: str) -> Number | None:
        for item in article.items:
            if (
                item.part == "figures"
                and item.of
                and any(
                    f.value == found.value and f.unit == found.unit
                    for f in figures(item.sentence.text, article.lang)
                )
            ):
                return Number(found, shown, item.of)
        labels = language(article.lang).phrases.labels
        counted = concept(found.of, article.lang) if found.of else ""
        if counted in _BEFALLEN and counted in labels:
            return Number(found, shown, _bare(labels[counted], article.lang))
        if sentence := self._stating(article, found):
            return Number(found, shown, sentence)
        return None

    def _counted(self, found: Figure, text: str, article: Article) -> str:
        """A count with the word behind it, where a report has the same number before the same word in its text.

        What stands behind a name is no count but a part of it: "Flight 120".
        """
        after = _NEXT.match(text, found.span.end)
        counted = found.kind == "count" and found.value >= _THOUSAND and found.text[:1].isdigit()
        if not counted or not after or _NAME_BEFORE.search(text[: found.span.start]):
            return ""
        stem = after[1].lower()[:_STEM]
        for reading in self.own(article):
            for known in reading.figures:
                told = reading.report.text
                again = _NEXT.match(told, known.span.end) if known.value == found.value else None
                if again and again[1].lower()[:_STEM] == stem:
                    return f"{found.text.strip()} {after[1]}"
        return ""

    def _stating(self, article: Article, found: Figure) -> str:
        """The first short sentence of dek or body that states the figure, and is not the headline again."""
        most = _LONGEST_SENTENCE_CJK if counts_characters(article.lang) else _LONGEST_SENTENCE
        matter = self.matter(article)
        for sentence in (*article.dek, *article.body):
            if length(sentence.text, article.lang) > most or says_again(sentence.text, article.headline.text):
                continue
            if not matter.is_told_in(sentence.text, given=bool(found.unit)) or not stands_alone(
                sentence.text, article.lang
            ):
                continue
            same = [
                f
                for f in figures(sentence.text, article.lang)
                if (f.value, f.unit) == (found.value, found.unit)
            ]
            if same and self.states(same[0], sentence):
                return sentence.text
        return ""

    def _is_part(self, figure: Figure, article: Article) -> bool:
        """True where another sentence of the article has more of what the figure counts."""
        if figure.kind != "count" or not (counted := concept(figure.of, article.lang)):
            return False
        return any(
            other.value > figure.value
            and other.kind == "count"
            and concept(other.of, article.lang) == counted
            for sentence in article.sentences
            for other in figures(sentence.text, article.lang)
        )

    def _is_told(self, figure: Figure) -> bool:
        """True where half of the story's reports or more have it in headline or lead: what comes later is a detail."""
        told = sum(
            any(_is_same(known, figure) for known in r.figures if known.span.start < lead(r.lang))
            or any(_is_same(known, figure) for known in figures(r.report.headline, r.lang))
            for r in self._readings.values()
        )
        return 2 * told >= len(self._readings)

    def states(self, figure: Figure, sentence: Sentence) -> bool:
        return any(_is_same(known, figure) for cite in sentence.cites for known in self._cited_figures(cite))

    def _cited_figures(self, cite: Cite) -> list[Figure]:
        reading = self._readings.get(cite.report)
        return [f for f in reading.figures if _within(f.span, cite.span)] if reading else []

    def dates(self, sentence: Sentence) -> Iterator[Sequence[DateMention]]:
        """The days that each cited passage names."""
        for cite in sentence.cites:
            if reading := self._readings.get(cite.report):
                yield [d for d in reading.dates if _within(d.span, cite.span)]

    def quote(self, article: Article) -> Said | None:
        """A quotation of the article with name and office of who said it, found word for word in a cited report.

        Headline or dek name the person and share a word with the quotation; or the reports give an office, and the quotation names
        whom or what the headline names, so that it is understood alone.
        """
        lengths = _QUOTE_LENGTH_CJK if counts_characters(article.lang) else _QUOTE_LENGTH
        told = " ".join((article.headline.text, *(s.text for s in article.dek[:1])))
        matter = self.matter(article)
        for sentence in (*article.dek, *article.body):
            for found in quotations(sentence.text, article.lang):
                if not found.speech or len(found.text) not in lengths or not is_whole(found.text):
                    continue
                if not has_finite_verb(found.text, article.lang):
                    continue
                for reading in self._cited(sentence):
                    if found.text not in reading.report.text or not (name := speaker(found, reading.names)):
                        continue
                    office = self.office(name, article) or explained(name, sentence.text, article.lang)
                    leads = name.split()[-1] in told
                    of_news = shared(found.text, told, article.lang) >= 1
                    if (leads and of_news) or (office and matter.is_named_in(found.text)):
                        return Said(found.text.strip().rstrip(",،，"), name, office)
        return None

    def office(self, name: str, article: Article) -> str:
        """What the reports of the language call the person by office, most often; empty where they give none."""
        mentions = [m for r in self.own(article) for m in (*r.headline_names, *r.names) if m.kind == "person"]
        keys = {m.key for m in mentions if m.text == name and m.key}
        titles = Counter(m.title for m in mentions if m.title and (m.text == name or m.key in keys))
        return next((t for t, _ in titles.most_common() if is_office(t, article.lang)), "")

    def _cited(self, sentence: Sentence) -> Iterator[Reading]:
        for cite in sentence.cites:
            if reading := self._readings.get(cite.report):
                yield reading


def _is_same(one: Figure, two: Figure) -> bool:
    return bool(one.value == two.value and (one.unit == two.unit or not one.unit or not two.unit))


def named(figure: Figure, sentence: str, lang: str) -> str:
    """The figure with its unit, or with the noun it counts, as the sentence has it; else empty.

    A count of less than ten is none to show, nor one in words, nor one whose noun is not known as one.
    """
    if figure.kind not in _WEIGHT or not any(c.isdigit() for c in figure.text):
        return ""
    text = figure.text.strip()
    if figure.kind != "count":
        return text if figure.unit and text.strip("0123456789.,\u00a0\u202f ") else ""
    base = lang.split("-")[0]
    if figure.value < 10 or not figure.of or _is_in_name(figure, sentence, lang):
        return ""
    if counts_characters(lang) or base == "ko":
        return text if _counts(figure.of, base) and text[-1].isalpha() and text[-1] not in _SCALES else ""
    after = re.match(rf"(?:[ \u00a0][\w’'-]+){{1,{_NOUN_WORDS}}}", sentence[figure.span.end :])
    words = after.group().split() if after else []
    last = next((n for n, word in enumerate(words, 1) if _counts(word, base)), 0)
    if base == "en" and last == 1 and concept(words[0], base) not in HEAD_CONCEPTS:
        modified = _MODIFIED.match(sentence, figure.span.end)
        return f"{text} {modified.group().strip()}" if modified else f"{text} {words[0]}"
    return " ".join([text, *words[:last]]) if last else ""


def _is_in_name(figure: Figure, sentence: str, lang: str) -> bool:
    """True for a number between two capitalised words, where a common noun has no capital: "Boeing 787 Dreamliner".

    The first word of a sentence, and a headline of capitalised words, say nothing.
    """
    before, after = sentence[: figure.span.start], _CAPITALISED.match(sentence, figure.span.end)
    if (
        not after
        or lang.split("-")[0] == "de"
        or not _NAME_BEFORE.search(before)
        or " " not in before.strip()
    ):
        return False
    words: list[str] = re.findall(r"[^\W\d_]{4,}", sentence)
    return 2 * sum(word[0].isupper() for word in words) <= len(words)


def _counts(word: str, lang: str) -> bool:
    """True for a word that names what news counts: people, what befell them, ships, houses, votes."""
    return concept(word, lang) not in ("", "times")


def _is_aside(figure: Figure, sentence: str) -> bool:
    """True for a figure in words put between two commas, dashes or brackets of a longer sentence."""
    return bool(_COMMA.search(sentence[: figure.span.start]) and _COMMA.search(sentence[figure.span.end :]))


def _has_second(figure: Figure, others: Sequence[Figure]) -> bool:
    """True where the same sentence has another value of the figure's kind and unit: one of the two is a part, or the older one."""
    if figure.kind == "count":
        return False
    return any((o.kind, o.unit) == (figure.kind, figure.unit) and o.value != figure.value for o in others)


def _is_past(figure: Figure, sentence: str, article: Article) -> bool:
    """True for a figure beside a past month or year: "a profit of $565 million in the same quarter of last year"."""
    return any(
        day.first[:7] != day.last[:7] or day.last < (article.published - _RECENT).date().isoformat()
        for day in dates(sentence, article.lang, article.published)
        if day.first != day.last and day.last < article.published.date().isoformat()
        if max(day.span.start - figure.span.end, figure.span.start - day.span.end) < _BESIDE
    )


def _bare(noun: str, lang: str) -> str:
    """A noun without the article before it."""
    pack = language(lang)
    return re.sub(rf"^{alternation(pack.words.articles, pack.traits)}\s*", "", noun, flags=re.IGNORECASE)


def says_again(text: str, headline: str) -> bool:
    """True where most of the words of a sentence stand in the headline."""
    one, two = _words(text), _words(headline)
    return bool(one and two) and len(one & two) >= _AGAIN * len(one)


def _words(text: str) -> frozenset[str]:
    """Words, and pairs of characters where no blanks part words."""
    found = re.findall(r"[\w’'-]+", text.lower())
    return frozenset(
        part
        for word in found
        for part in ([word[n : n + 2] for n in range(len(word) - 1)] if _UNSPACED.search(word) else [word])
    )


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
