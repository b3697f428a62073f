"""What a model puts beside the prose: figures, words of persons, what each outlet adds, as the digest writer has them.

Only a draft: the copy desk reads every item. What cannot be one is left out here and costs the answer nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Any

from pydantic import ConfigDict, Field, create_model

from ...news import Cite, Item, Sentence
from ...text.caps import passage_cap
from ...text.language import site_language
from ...text.length import length
from ...text.numbers import figures
from . import phrases
from .model_evidence import Evidence
from .parts import MOST_FIGURES, MOST_OUTLETS, MOST_QUOTATIONS

LONGEST_LABEL, LONGEST_WORDS, LONGEST_STATEMENT = 48, 240, 300
FEW = 120
"""Words of an article below which it has no more than one item in each part."""
_QUOTATION_MARKS = "\"'“”„‟«»‹›「」『』‘’"


def part_types(cited: Any, most: int) -> dict[str, Any]:
    """The fields of an answer for what stands beside the prose; each may be left out. ``cited``:
    type of the evidence numbers."""
    strict = ConfigDict(extra="forbid")
    most_items = 1 if most < FEW else max(MOST_FIGURES, MOST_OUTLETS)

    def text(longest: int) -> Any:
        return Annotated[str, Field(min_length=1, max_length=longest)]

    def items(name: str, longest: int, **fields: Any) -> Any:
        told: Any = {key: (kind, ...) for key, kind in (*fields.items(), ("evidence", cited))}
        one: Any = create_model(name, __config__=strict, **told)
        return (Annotated[list[one], Field(max_length=min(longest, most_items))], [])

    label, words = text(LONGEST_LABEL), text(LONGEST_WORDS)
    return {
        "figures": items("Figure", MOST_FIGURES, label=label, value=label),
        "quotations": items("Quotation", MOST_QUOTATIONS, words=words, speaker=label),
        "outlets": items("Added", MOST_OUTLETS, text=text(LONGEST_STATEMENT)),
    }


class Beside:
    """The items of one answer. ``found``: the evidence by number. ``told``: the sentences of the prose."""

    def __init__(self, reply: Any, found: dict[int, Evidence], lang: str, told: Sequence[str]) -> None:
        self._reply = reply
        self._found = found
        self._lang = lang
        self._told = told

    def items(self, typed: Sequence[Item]) -> list[Item]:
        """In order of print. ``typed``: figures that the reports agree on; the model's add what these do not give."""
        given = {f.value for item in typed for f in figures(item.sentence.text, self._lang)}
        more = (item for item, values in self._figures() if not values & given)
        return [*[*typed, *more][:MOST_FIGURES], *self._quotations(), *self._outlets()]

    def _cited(self, told: Any) -> list[Evidence]:
        return [self._found[n] for n in dict.fromkeys(told.evidence)]

    def _figures(self) -> Iterator[tuple[Item, set[float]]]:
        labels: set[str] = set()
        for told in self._reply.figures:
            label, value = _line(told.label).rstrip(":： "), _line(told.value)
            values = {f.value for f in figures(value, self._lang)}
            text = phrases.labelled(label, value, self._lang)
            if not label or not values or label.casefold() in labels or figures(label, self._lang):
                continue
            labels.add(label.casefold())
            of = text[: len(label)]
            sentence = Sentence(text=text, cites=_cites(self._cited(told)))
            yield Item(part="figures", sentence=sentence, of=of), values

    def _quotations(self) -> Iterator[Item]:
        """Words as one evidence sentence has them, which the prose does not say."""
        speakers: set[str] = set()
        for told in self._reply.quotations:
            words, speaker = _line(told.words).strip(_QUOTATION_MARKS + " "), _line(told.speaker)
            source = next((e for e in self._cited(told) if words and words in e.text), None)
            if source is None or speaker in speakers or any(words in text for text in self._told):
                continue
            lang = source.reading.lang
            cap = passage_cap(source.reading.report, lang)
            if cap is not None and length(words, lang) > cap:
                continue
            speakers.add(speaker)
            sentence = Sentence(text=phrases.quoted(words, lang), cites=_cites([source]))
            own = site_language(lang, (self._lang,))
            yield Item(part="quotations", sentence=sentence, of=speaker, lang="" if own else lang)

    def _outlets(self) -> Iterator[Item]:
        """One statement of each outlet of the language, where there are several."""
        native = {
            e.reading.report.outlet
            for e in self._found.values()
            if site_language(e.reading.lang, (self._lang,))
        }
        said: set[str] = set()
        for told in self._reply.outlets if len(native) > 1 else ():
            text, cited = _line(told.text), self._cited(told)
            (outlet, *others) = {e.reading.report.outlet for e in cited}
            if others or outlet not in native or outlet in said or text in self._told:
                continue
            said.add(outlet)
            yield Item(part="outlets", sentence=Sentence(text=text, cites=_cites(cited)), of=outlet)


def _line(text: str) -> str:
    return " ".join(text.split())


def _cites(cited: Sequence[Evidence]) -> tuple[Cite, ...]:
    return tuple(Cite(report=e.reading.report.id, span=e.span) for e in cited)
