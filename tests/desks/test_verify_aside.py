"""One sentence at which the copy desk fails costs the article that sentence, and no more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cache
from typing import Any

import pytest

from broadsheet.crew.local import LocalCrew
from broadsheet.desks.verify import Verify
from broadsheet.models.embed import Usem3
from broadsheet.news import (
    ASIDE,
    Article,
    Cite,
    Filed,
    Galley,
    Item,
    Passed,
    Reading,
    Recipe,
    Returned,
    Ruling,
    Sentence,
    Slip,
    Writer,
)
from broadsheet.rota import ShiftResult, shift

from ..morgue.smalltown import HandClock
from .readings import assign, gazetteer, pack

LANGS = ("en", "ko", "ja", "zh-Hans", "de", "es", "fr", "ar")
HURTS = 3
"""Which body sentence is the one that hurts."""


class FailsAt:
    """An entailment model that supports everything and breaks down at one claim."""

    model = "fails"

    def __init__(self, *claims: str) -> None:
        self.claims = claims

    def judge(self, pairs: Sequence[tuple[str, str]], /) -> Sequence[tuple[float, float, float]]:
        if any(claim in self.claims for _, claim in pairs):
            raise OverflowError("cannot convert float infinity to integer")
        return [(1.0, 0.0, 0.0)] * len(pairs)


@dataclass
class OneGalley:
    """ports.Tray of a single galley."""

    galley: Galley
    slips: list[Slip] = field(default_factory=list)
    made: list[Any] = field(default_factory=list)
    done: bool = False

    def pending(self, recipe: Recipe, limit: int, /) -> Sequence[Galley]:
        aside = frozenset(slip.subject for slip in self.slips if slip.outcome == ASIDE)
        return () if self.done else (replace(self.galley, aside=aside),)

    def file(self, piece: Galley, made: Sequence[Any], slip: Slip, /) -> None:
        self.made, self.done = [*made], True
        self.slips.append(slip)

    def spike(self, piece: Galley, slip: Slip, /) -> None:
        self.file(piece, (), slip)

    def hold(self, piece: Galley, slip: Slip, retry_after_s: float, /) -> None:
        self.slips.append(slip)

    def set_aside(self, piece: Galley, part: str, slip: Slip, /) -> None:
        self.slips.append(slip)

    def tries(self, piece: Galley, /) -> int:
        return 0

    def host(self, piece: Galley, /) -> str:
        return ""


@cache
def told(lang: str) -> Reading:
    """A report of the story pack in that language, of at least ten sentences; all of it may be printed."""
    return next(r for r in pack("main", share=9.0) if r.lang == lang and len(r.sentences) >= 10)


def written(lang: str, attempt: int = 2) -> Galley:
    """An article whose sentences are two of a report each, so that every check reads them."""
    reading = told(lang)
    text = reading.report.text

    def pair(n: int) -> Sentence:
        first, second = reading.sentences[n : n + 2]
        cites = tuple(Cite(report=reading.report.id, span=span) for span in (first, second))
        return Sentence(text=f"{first.of(text)} {second.of(text)}", cites=cites)

    at = datetime(2026, 3, 4, 12, tzinfo=UTC)
    article = Article(
        story="story", slug="story", lang=lang, revision=1, headline=pair(0), dek=(),
        paragraphs=((pair(0), pair(1), pair(2)), (pair(3), pair(4)), (pair(5), pair(6), pair(7))),
        writer=Writer.DIGEST, made_from=(reading.report.id,), published=at, updated=at, attempt=attempt,
        items=(Item(part="outlets", sentence=pair(8), of=reading.report.outlet),),
    )  # fmt: skip
    return Galley(article=article, assignment=assign(lang, (reading,)))


def judged(galley: Galley, *claims: str) -> tuple[OneGalley, ShiftResult]:
    tray = OneGalley(galley)
    desk = Verify(gazetteer(), Usem3(), entail=FailsAt(*claims))
    return tray, shift(desk, tray, LocalCrew(), HandClock(), strict=False)


@pytest.mark.parametrize("lang", LANGS)
def test_the_sentence_that_hurts_is_set_aside_and_the_rest_is_printed(lang: str) -> None:
    galley = written(lang)
    bad = galley.article.body[HURTS]
    (whole,) = judged(galley)[0].made
    tray, result = judged(galley, bad.text)
    assert (result.bugs, result.filed, result.spiked) == (1, 1, 0)
    (aside,) = [slip for slip in tray.slips if slip.outcome == ASIDE]
    assert (aside.subject, aside.code) == (f"{galley.article.id}:body:{HURTS}", "bug")
    assert "OverflowError" in aside.note
    (passed,) = tray.made
    assert isinstance(whole, Passed) and isinstance(passed, Passed)
    assert passed.article.body == tuple(s for s in whole.article.body if s != bad)
    assert passed.article.items == whole.article.items
    assert {v.ruling for v in passed.verdicts} == {Ruling.SUPPORTED}
    ((sentence, verdicts),) = [pair for pair in passed.dropped if pair[0] == bad]
    assert sentence == bad and {v.ruling for v in verdicts if v.note} == {Ruling.UNSUPPORTED}
    assert any(v.note.startswith("bug: ") for v in verdicts)


@pytest.mark.parametrize("lang", LANGS)
def test_a_first_draft_goes_back_with_the_sentence_that_hurts_named(lang: str) -> None:
    galley = written(lang, attempt=1)
    tray, _ = judged(galley, galley.article.body[HURTS].text)
    (returned,) = tray.made
    assert isinstance(returned, Returned) and returned.article == galley.article
    wrong = {(v.part, v.place) for v in returned.verdicts if v.note.startswith("bug: ")}
    assert wrong == {("body", HURTS)}


def test_several_that_hurt_and_one_beside_the_prose() -> None:
    galley = written("en")
    bad = (galley.article.body[1], galley.article.body[6], galley.article.items[0].sentence)
    tray, result = judged(galley, *(s.text for s in bad))
    assert result.bugs == 3
    (passed,) = tray.made
    assert not {s.text for s in bad} & passed.article.words
    assert len(passed.article.body) == 6 and passed.article.items == ()


def test_a_headline_that_hurts_costs_the_article_as_any_that_fails() -> None:
    """There is no article without one; the first draft goes back for another."""
    galley = written("en")
    galley = replace(
        galley, article=replace(galley.article, headline=galley.article.items[0].sentence, items=())
    )
    tray, result = judged(galley, galley.article.headline.text)
    assert (result.bugs, result.spiked) == (1, 1)
    assert [slip.code for slip in tray.slips] == ["bug", "lede-lost"]


def test_where_all_of_it_hurts_there_is_an_end() -> None:
    galley = written("en")
    tray, result = judged(galley, *(s.text for s in galley.article.sentences))
    assert result.filed + result.spiked == 1
    assert tray.slips[-1].outcome in ("filed", "spiked")


def test_a_galley_without_any_aside_is_read_as_before() -> None:
    galley = written("en")
    (outcome,) = Verify(gazetteer(), Usem3()).work([galley])
    assert isinstance(outcome, Filed) and galley.unread == frozenset()
    assert galley.only(frozenset(galley.parts)) == galley
    assert galley.id == galley.only(frozenset()).id
