"""What a card may say: the figure of the news, or words somebody said. Else there is no card. No drawing here."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from broadsheet.news import Article, Cite, Figure, Mention, Quotation, Reading, Sentence, Span
from broadsheet.text.length import counts_characters, length
from broadsheet.text.numbers import concept, figures
from broadsheet.text.quotes import quotations

_WEIGHT = {"money": 3.0, "percent": 3.0, "points": 2.6, "count": 2.8, "measure": 2.2}
_QUOTE_LENGTH = range(20, 181)
_QUOTE_LENGTH_CJK = range(10, 81)
_LONGEST_SENTENCE = 34
"""Words of the sentence below a figure; it is printed whole or the figure is not shown."""
_LONGEST_SENTENCE_CJK = 90
_NOUN_WORDS = 3
"""So many words after a number may hold the noun it counts."""
_SPEAKERS = frozenset({"person", "organisation"})
_COMMA = re.compile(r"[,،](?=\s)|[，、;；(（)）–—]")
_SCALES = "万亿億兆만억조千百천백"
_JOINTS = " \u00a0,，、·"


@dataclass(frozen=True)
class Told:
    """The words of one card. ``kind``: figure or quote."""

    kind: str
    lang: str
    main: str
    """The figure with its unit or the noun it counts; the quotation."""
    below: str
    """The whole sentence the figure stands in; the speaker."""


class Facts:
    """What the readings and articles of one story offer for a card."""

    def __init__(self, articles: Sequence[Article], readings: Sequence[Reading]) -> None:
        self.articles = tuple(articles)
        self._readings = {r.report.id: r for r in readings}

    def figure(
        self, article: Article, prefer: tuple[float, str] | None = None
    ) -> tuple[Figure, str, str] | None:
        """The figure of the news, as the card shows it, and its sentence.

        It stands in headline or dek and in a passage cited there, has a unit or the noun it counts, is no aside
        (between commas, in brackets), and its sentence is short enough to be printed whole. The headline goes
        before the dek. ``prefer``: (value, unit) that wins where the article has it.
        """
        best: tuple[float, Figure, str, str] | None = None
        most = _LONGEST_SENTENCE_CJK if counts_characters(article.lang) else _LONGEST_SENTENCE
        for place, sentence in enumerate((article.headline, *article.dek)):
            if length(sentence.text, article.lang) > most:
                continue
            for n, found in enumerate(figures(sentence.text, article.lang)):
                shown = named(found, sentence.text, article.lang)
                if not shown or (place and _is_aside(found, sentence.text)):
                    continue
                if not self._stated(found, sentence):
                    continue
                weight = _WEIGHT[found.kind] - 2 * bool(place) - 0.12 * place - 0.15 * n
                weight += 5.0 * (prefer == (found.value, found.unit))
                if best is None or weight > best[0]:
                    best = (weight, found, shown, sentence.text)
        return best[1:] if best else None

    def _stated(self, figure: Figure, sentence: Sentence) -> bool:
        return any(
            known.value == figure.value and (known.unit == figure.unit or not known.unit or not figure.unit)
            for cite in sentence.cites
            for known in self._cited_figures(cite)
        )

    def _cited_figures(self, cite: Cite) -> list[Figure]:
        reading = self._readings.get(cite.report)
        return [f for f in reading.figures if _within(f.span, cite.span)] if reading else []

    def quote(self, article: Article) -> tuple[str, str] | None:
        """A quotation of the article and the name of who said it, found word for word in a cited report."""
        lengths = _QUOTE_LENGTH_CJK if counts_characters(article.lang) else _QUOTE_LENGTH
        for sentence in (*article.dek, *article.body):
            for found in quotations(sentence.text, article.lang):
                if not found.speech or len(found.text) not in lengths:
                    continue
                for reading in self._cited(sentence):
                    if found.text in reading.report.text and (name := speaker(found, reading.names)):
                        return found.text.strip().rstrip(",，،"), name
        return None

    def _cited(self, sentence: Sentence) -> Iterator[Reading]:
        for cite in sentence.cites:
            if reading := self._readings.get(cite.report):
                yield reading


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
    if figure.value < 10 or not figure.of:
        return ""
    if counts_characters(lang) or base == "ko":
        return text if _counts(figure.of, base) and text[-1].isalpha() and text[-1] not in _SCALES else ""
    after = re.match(rf"(?:[ \u00a0][\w’'-]+){{1,{_NOUN_WORDS}}}", sentence[figure.span.end :])
    words = after.group().split() if after else []
    last = next((n for n, word in enumerate(words, 1) if _counts(word, base)), 0)
    return " ".join([text, *words[:last]]) if last else ""


def _counts(word: str, lang: str) -> bool:
    """True for a word that names what news counts: people, what befell them, ships, houses, votes."""
    return concept(word, lang) not in ("", "times")


def _is_aside(figure: Figure, sentence: str) -> bool:
    """True for a figure in words put between two commas, dashes or brackets of a longer sentence."""
    return bool(_COMMA.search(sentence[: figure.span.start]) and _COMMA.search(sentence[figure.span.end :]))


def speaker(quotation: Quotation, names: Sequence[Mention]) -> str:
    """Who said it, by the fullest form of the name; empty where the speaker is not a name, or more than one.

    A title may stand beside it; "the head of Apple", "as" and "a witness" are no names.
    """
    said = quotation.speaker.strip()
    for mention in names:
        if mention.kind not in _SPEAKERS or mention.text not in said:
            continue
        if said.replace(mention.text, "", 1).strip(_JOINTS) in ("", mention.title):
            same = [m.text for m in names if m.key and m.key == mention.key and m.kind == mention.kind]
            return max((mention.text, *same), key=len)
    return ""


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def tell(facts: Facts) -> Mapping[str, Told]:
    """The card of each article that has one: the figure of its news, else a quotation."""
    found: dict[str, Told] = {}
    prefer: tuple[float, str] | None = None
    for article in facts.articles:
        if best := facts.figure(article, prefer):
            figure, shown, sentence = best
            prefer = prefer or (figure.value, figure.unit)
            found[article.lang] = Told(kind="figure", lang=article.lang, main=shown, below=sentence)
        elif said := facts.quote(article):
            found[article.lang] = Told(kind="quote", lang=article.lang, main=said[0], below=said[1])
    return found
