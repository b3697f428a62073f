"""The copy desk: each sentence of an article against the reports it cites, whole.

A sentence whose words stand in a cited report as they are (dates and outlet names apart) is supported; every
other is read by each check. What fails goes back to the writer once, then is dropped.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ...languages import digest as packs
from ...languages import language
from ...news import (
    ALWAYS,
    PARTS,
    Article,
    Filed,
    Form,
    Galley,
    Item,
    Passed,
    Reading,
    Recipe,
    Returned,
    Ruling,
    Sentence,
    Spiked,
    Verdict,
    Writer,
    content_id,
    stands,
)
from ...ports import Embed, Entail
from ...text.names import Gazetteer
from ...text.names.family import is_full, mention, surname
from ...text.names.house import as_reports_spell
from ...text.names.spelled import folded
from . import adding, beside
from .checks import RUN, names_of_rules
from .checks.entailment import model as judging
from .checks.rights import copied as rights
from .evidence import Evidence, Finding, Statement, evidence, fails, statement, unsupported
from .meaning import Meaning

VERSION = 27
LEAST = 4
"""Body sentences of an article; with less it is a brief."""
UNREAD = "bug: the copy desk failed at this sentence (broadsheet ledger --desk verify)"


class Verify:
    """Galley to Passed or Returned (a model's second draft that does not stand, too: the digest writer takes
    over); Spiked ``lede-lost``, ``too-much-lost``, ``no-evidence``."""

    name = "verify"
    batch = 1
    lanes = 1
    rules = names_of_rules()

    def __init__(
        self,
        gazetteer: Gazetteer,
        embed: Embed,
        entail: Entail | None = None,
    ) -> None:
        self.gazetteer = gazetteer
        self.meaning = Meaning(embed)
        self.entail = entail
        models = (embed.model, entail.model if entail else "")
        digest = content_id(VERSION, packs(), *self.rules, *models)
        self.recipe = Recipe(desk=self.name, version=VERSION, digest=digest)

    def warm(self) -> None:
        """Load the word vectors."""
        self.meaning.warm()

    def work(self, pieces: Sequence[Galley], /) -> Iterable[Filed[Passed | Returned] | Spiked]:
        for galley in pieces:
            yield self._judge(galley)

    def _judge(self, galley: Galley) -> Filed[Passed | Returned] | Spiked:
        if galley.article.form is Form.BRIEF:
            galley = replace(galley, article=galley.article.in_one_block())
        readings = galley.assignment.readings
        read = _blanked(galley) if galley.unread else galley.article
        spelt = self.cited(as_reports_spell(read, galley.assignment), readings)
        article = adding.with_cites(read, spelt)
        verdicts = self.verdicts(spelt, readings)
        if galley.unread:
            article = _with_unread(article, galley)
            verdicts = tuple(
                replace(v, note=UNREAD) if (v.part, v.place) in galley.unread else v for v in verdicts
            )
        failing = {(v.part, v.place) for v in verdicts if not stands(v, article)}
        if not failing:
            return Filed(subject=galley.id, made=(Passed(article=article, verdicts=verdicts),))
        if article.attempt == 1 and any(part not in PARTS for part, _ in failing):
            return Filed(subject=galley.id, made=(Returned(article=galley.article, verdicts=verdicts),))
        outcome = self._dropped(galley.id, article, verdicts, failing)
        if isinstance(outcome, Spiked) and article.writer is Writer.MODEL and article.attempt == 2:
            return Filed(subject=galley.id, made=(Returned(article=galley.article, verdicts=verdicts),))
        return outcome

    def _dropped(
        self, galley: str, article: Article, verdicts: tuple[Verdict, ...], failing: set[tuple[str, int]]
    ) -> Filed[Passed | Returned] | Spiked:
        why = "; ".join(v.note for v in verdicts if not stands(v, article))
        if ("headline", 0) in failing or ("body", 0) in failing:
            return Spiked(subject=galley, code="lede-lost", reason=why)
        left = article.without(failing)
        lost = sum(part == "body" for part, _ in failing)
        if not left.paragraphs or lost * 2 > len(article.body):
            return Spiked(subject=galley, code="too-much-lost", reason=why)
        dropped = tuple(
            (sentence, tuple(v for v in verdicts if (v.part, v.place) == (part, place)))
            for part, place, sentence in article.placed
            if (part, place) in failing
        )
        kept = _renumbered(verdicts, failing)
        if len(left.body) < LEAST <= len(article.body):
            left, kept = left.in_one_block(), _as_brief(kept, len(left.dek))
        return Filed(subject=galley, made=(Passed(article=left, verdicts=kept, dropped=dropped),))

    def cited(self, article: Article, readings: Sequence[Reading]) -> Article:
        """The article without the cites that add nothing, where its sentences stand on the others as well."""
        by_id = {r.report.id: r for r in readings}
        items = article.beside

        def bared(part: str, place: int, sentence: Sentence) -> Sentence:
            if len(sentence.cites) < 2 or _broken(sentence, by_id):
                return sentence
            if part in ("figures", "quotations"):
                return beside.saying(items[part, place], article.lang, by_id)
            cited = [by_id[c.report] for c in sentence.cites]
            stated = statement(sentence, article.lang, cited, self.gazetteer, self.meaning)
            less = adding.without_idle(sentence, stated, by_id)
            gone = {c.report for c in sentence.cites} - {c.report for c in less.cites}
            if gone and not self._stands(less, article.lang, by_id, part):
                return sentence
            return less

        less = iter([bared(*placed) for placed in article.placed])
        return article.each(lambda _: next(less))

    def _stands(self, sentence: Sentence, lang: str, readings: Mapping[str, Reading], part: str) -> bool:
        return all(
            v.ruling is Ruling.SUPPORTED
            for v in self.sentence(sentence, lang, readings, part, 0, judged=False)
        )

    def verdicts(self, article: Article, readings: Sequence[Reading]) -> tuple[Verdict, ...]:
        """Every check of every sentence: headline, dek, body and what stands beside it."""
        by_id = {r.report.id: r for r in readings}
        found: list[Verdict] = []
        over = set(rights.over(article, by_id))
        items = article.beside
        for part, place, sentence in article.placed:
            found += self.sentence(sentence, article.lang, by_id, part, place, items.get((part, place)))
            if (part, place) in over:
                past = unsupported("past what the source allows in one article", rule="article")
                found.append(_verdict(part, place, "rights", past))
        return tuple(found)

    def sentence(
        self,
        sentence: Sentence,
        lang: str,
        readings: Mapping[str, Reading],
        part: str,
        place: int,
        item: Item | None = None,
        *,
        judged: bool = True,
    ) -> list[Verdict]:
        """The verdicts on one sentence: the three every sentence has, and each other check that ran.

        ``item``: whose sentence it is where it stands beside the prose. ``judged``:
        the model reads it, where there is one.
        """
        cited = [readings[r] for r in dict.fromkeys(c.report for c in sentence.cites) if r in readings]
        if _broken(sentence, readings):
            missing = unsupported("cites no report on the desk", rule="no-cite")
            return [_verdict(part, place, check, missing) for check in (*ALWAYS, "support")]
        if item and item.part == "quotations":
            held = beside.quoted(item, lang, cited, self.gazetteer, self.meaning)
            results = [(name, held.get(name)) for name in RUN]
            copied = rights.quoted(sentence, readings)
        else:
            results = self._checks(sentence, lang, cited, part, judged=judged)
            copied = rights.passage(sentence, readings, lang) if part != "headline" else None
        if item and (another := beside.of_another(item, cited)):
            results.append(("support", another))
        return [_verdict(part, place, check, finding) for check, finding in [*results, ("rights", copied)]]

    def _checks(
        self, sentence: Sentence, lang: str, cited: Sequence[Reading], part: str, *, judged: bool
    ) -> list[tuple[str, Finding | None]]:
        told = [r for r in cited if r.genre not in adding.NO_FACTS]
        if not told:
            no_fact = adding.no_fact(
                statement(sentence, lang, cited, self.gazetteer, self.meaning).text, cited
            )
            if no_fact:
                return [*((name, None) for name in ALWAYS), ("support", no_fact)]
        cited = told or cited
        if verbatim(sentence.text, lang, cited):
            return [(name, None) for name in RUN]
        facing = evidence(cited)
        stated = statement(sentence, lang, cited, self.gazetteer, self.meaning)
        found = {name: check(stated, facing) for name, check in RUN.items()}
        if part == "headline" and any(map(fails, found.values())):
            above = evidence(cited, headlines=True)
            own = any(_squeezed(sentence.text) in _squeezed(r.report.headline) for r in cited)
            found = {
                name: None if own and name == "roles" else RUN[name](stated, above) if fails(wrong) else wrong
                for name, wrong in found.items()
            }
        return list((self._judged(stated, facing, found) if judged else found).items())

    def _judged(
        self, stated: Statement, facing: Evidence, found: dict[str, Finding | None]
    ) -> dict[str, Finding | None]:
        """What the model adds where the rules hold nothing against the sentence but doubts, which it may lift."""
        held = [finding for finding in found.values() if finding and fails(finding)]
        if self.entail is None or any(finding.ruling is not Ruling.UNSURE for finding in held):
            return found
        ruled = judging.check(stated, facing, self.entail)
        if ruled is not None and not fails(ruled):  # borne out
            return {name: None if fails(finding) else finding for name, finding in found.items()}
        return {**found, "entailment": ruled}


def _blanked(galley: Galley) -> Article:
    """The article with nothing in place of the sentences set aside; a sentence that cites nothing cannot stand."""
    nothing = Sentence(text="", cites=())
    return _put(galley.article, {at: nothing for at in galley.unread}, {at: "" for at in galley.unread})


def _with_unread(article: Article, galley: Galley) -> Article:
    """The article with the words of the sentences set aside again."""
    written = {(part, place): sentence for part, place, sentence in galley.article.placed}
    of = {at: item.of for at, item in galley.article.beside.items()}
    return _put(article, {at: written[at] for at in galley.unread}, of)


def _put(
    article: Article, instead: Mapping[tuple[str, int], Sentence], of: Mapping[tuple[str, int], str]
) -> Article:
    """The article with other sentences at these places, and beside the prose with what they are of."""
    placed = iter(article.placed)

    def put(sentence: Sentence) -> Sentence:
        part, place, _ = next(placed)
        return instead.get((part, place), sentence)

    items = tuple(replace(item, of=of.get(at, item.of)) for at, item in article.beside.items())
    return replace(article, items=items).each(put)


def _broken(sentence: Sentence, readings: Mapping[str, Reading]) -> bool:
    """Does it cite nothing, a report that is not on the desk, or a place outside its text?"""
    return not sentence.cites or any(
        c.report not in readings or not 0 <= c.span.start < c.span.end <= len(readings[c.report].report.text)
        for c in sentence.cites
    )


def verbatim(text: str, lang: str, cited: Sequence[Reading]) -> bool:
    """Is it a whole sentence of a cited report, but for its outlet's name and a date in brackets?

    A connective cut from the head of the sentence is no difference, nor a full name for the surname.
    """
    for reading in cited:
        if reading.lang[:2] != lang[:2]:
            continue
        bare = _without_outlet(text, reading.report.outlet, lang)
        plain = _BRACKETED.sub("", bare)
        forms, short = {_squeezed(form) for form in (bare, plain)}, _by_surname(plain, reading)
        for span in reading.sentences:
            whole = span.of(reading.report.text)
            if any(_whole(form, _squeezed(whole)) for form in forms):
                return True
            if short != plain and _whole(_squeezed(short), _squeezed(_by_surname(whole, reading))):
                return True
    return False


def _whole(form: str, whole: str) -> bool:
    """Is ``form`` the sentence, but for a dateline or a connective cut from its head?"""
    head = len(whole) - len(form)
    if head < 0 or not whole.casefold().endswith(form.casefold()):
        return False
    return head == 0 or (head <= HEAD and whole[head - 1] in ",、，:：-–—)）】")


HEAD = 30
"""Most characters missing at the head of a sentence that is taken as whole."""
_BRACKETED = re.compile(r"\s?\([^()]{3,24}\)")


def _without_outlet(text: str, outlet: str, lang: str) -> str:
    """The text without the writer's "according to OUTLET" before or after it."""
    told = language(lang).phrases.sentences.get("according", "{s}").replace("{outlet}", outlet)
    before, _, after = told.partition("{s}")
    text = text.removeprefix(before)
    return text.removesuffix(after) if outlet in after else text


def _by_surname(text: str, reading: Reading) -> str:
    """The text with the bare family name for persons the report names in full, as one, and nobody shares."""
    full: dict[str, dict[tuple[str, ...], str]] = defaultdict(dict)
    for m in reading.names:
        if m.kind == "person" and is_full(m.text):
            full[surname(m.text)][folded(m.text)] = m.text
    for short, bearers in full.items():
        whole, start = next(iter(bearers.values())), 0
        while len(bearers) == 1 and (at := mention(text, whole, reading.lang, start)):
            text = text[: at[0]] + short + text[at[1] :]
            start = at[0] + len(short)
    return text


def _squeezed(text: str) -> str:
    return re.sub(r"[\s.。]+", "", text)


def _verdict(part: str, place: int, check: str, finding: Finding | None) -> Verdict:
    """The note says which rule it was and both sides: the sentence's words and the source's."""
    if finding is None:
        return Verdict(part=part, place=place, check=check, ruling=Ruling.SUPPORTED)
    note = ": ".join(said for said in (finding.rule, finding.note) if said)
    return Verdict(part=part, place=place, check=check, ruling=finding.ruling, note=note, span=finding.span)


def _renumbered(verdicts: Sequence[Verdict], failing: set[tuple[str, int]]) -> tuple[Verdict, ...]:
    """The verdicts of what is left, places counted anew."""
    kept = []
    for v in verdicts:
        if (v.part, v.place) in failing:
            continue
        gone = sum(part == v.part and place < v.place for part, place in failing)
        kept.append(replace(v, place=v.place - gone))
    return tuple(kept)


def _as_brief(verdicts: Sequence[Verdict], dek: int) -> tuple[Verdict, ...]:
    """The verdicts where the ``dek`` sentences of the dek now head the only paragraph."""
    before = {"dek": 0, "body": dek}
    return tuple(
        replace(v, part="body", place=v.place + before[v.part]) if v.part in before else v for v in verdicts
    )


__all__ = ["Verify", "verbatim"]
