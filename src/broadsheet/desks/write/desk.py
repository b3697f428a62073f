"""The digest writer: chosen sentences of the reports, ordered by theme, every one with its source.

Beside the prose stand figures and words of reports in any language, and what each outlet adds. Where the reports of
the language allow less than four sentences, what is printed is a brief.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import replace
from datetime import UTC, date, timedelta
from functools import partial

from ... import languages
from ...languages import language
from ...news import (
    STAGE,
    Article,
    Assignment,
    Difference,
    Filed,
    Form,
    Item,
    Reading,
    Recipe,
    Sentence,
    Spiked,
    Use,
    Writer,
    content_id,
)
from ...ports import Embed
from ...settings import Write as Settings
from ...text.clauses import has_finite_verb
from ...text.dates import local_day
from ...text.language import site_language
from ...text.length import counts_characters
from ...text.lexicon import concepts
from ...text.moved import as_of
from ...text.names import Gazetteer
from ...text.names.house import as_reports_spell, in_house_spelling
from ...text.numbers import figures
from ...text.words import stems
from . import differences, parts, phrases
from .arrange import QUOTES, by_day, in_order, lead, newest_first, paragraphs, rank, settled
from .choose import LEAST, WORTH, Budget, Choice, Field, Weighed, weigh
from .echo import Echoes
from .headline import MOST_CHARACTERS, SCENE_OF_ALL, headlines
from .mend import mended
from .news import moment, whats_new
from .passages import LEAD, Passage, is_overtaken, of_now, passages
from .stages import Stages
from .standfirst import LOCAL, NEW, standfirst
from .where import where
from .whole import torn
from .wording import Wording, as_claim

VERSION = 41
LEAD_GIST = 0.8
"""Least gist of a sentence that the headline can be made of, as a share of the opening's."""
OF_THE_LEAD = 0.4
"""Share of its words that the opening has too, and of the news that it tells, of a headline taken in place of
a better one that is disputed."""
AS_MUCH = 0.8
"""The same of one that the opening does not tell."""
FULL = 0.04
"""What the opening is worth more for being whole, where 1 is all that there is to tell."""
AGAIN = 2
"""Sentences that may be left out for the sake of what else the room allows."""
HEADLINES = 6
"""Headlines tried where what they say is told otherwise elsewhere."""
LEAST_SENTENCES = 4
"""Body sentences of an article; what has fewer is a brief."""
DEK_GIST = 0.6
"""Least gist of another report's lead as dek, as a share of the opening's."""
DEK_AGREED = 0.6
"""Least that others agree on a dek, as a share of what they do on any sentence, where it is no report's lead."""
AS_NEW = timedelta(hours=6)
"""So much older than the opening a report may be whose lead is the dek."""
BACKGROUND = timedelta(days=7)
"""So long before the newest report is what a dek may not tell alone."""
LEAST_BESIDE = 6
"""Sentences an article has that can spare one for it."""
BRIEFEST = 0.4
"""Share of the longest article that a story of hardly any outlet gets."""
WEIGHTY = 7
"""Outlets from which on a story gets all the room there is."""


class Write:
    """Assignment to Article, or Spiked ``too-little``. Deterministic; reads nothing but the assignment."""

    name = "write"
    batch = 1
    lanes = 2

    def __init__(
        self,
        settings: Settings | None = None,
        embed: Embed | None = None,
        gazetteer: Gazetteer | None = None,
    ) -> None:
        """Without a gazetteer no headline is preceded by where it happened."""
        self.settings = settings or Settings()
        self.embed = embed
        self.gazetteer = gazetteer
        self.recipe = Recipe(
            desk=self.name,
            version=VERSION,
            digest=content_id(
                VERSION,
                "digest",
                languages.digest(),
                self.settings.model_dump_json(),
                embed.model if embed else "",
            ),
        )

    def work(self, pieces: Sequence[Assignment], /) -> Iterable[Filed[Article] | Spiked]:
        for assignment in pieces:
            made = (
                mended(assignment)
                if assignment.mends
                else Draft(assignment, self.settings, self.embed, self.gazetteer).article()
            )
            if isinstance(made, str):
                yield Spiked(subject=assignment.id, code="too-little", reason=made)
            else:
                yield Filed(subject=assignment.id, made=(in_house_spelling(made, assignment.people),))


class Draft:
    """One article in the making. Lives for one call."""

    def __init__(
        self,
        assignment: Assignment,
        settings: Settings,
        embed: Embed | None,
        gazetteer: Gazetteer | None = None,
    ) -> None:
        self.assignment = assignment
        self.embed = embed
        self.lang = assignment.lang
        self.settings = settings
        usable = [r for r in assignment.readings if r.genre in ("news", "brief", "live")]
        self.native = [r for r in usable if site_language(r.lang, (self.lang,))]
        self.others = [r for r in usable if not site_language(r.lang, (self.lang,))]
        self.everyone = [*self.native, *self.others]
        self.open = [r for r in self.native if r.report.use is not Use.LINK]
        self.where = where(self.everyone, self.lang, gazetteer) if gazetteer else None
        self.stages = Stages(self.everyone)
        newest = max(r.report.published for r in assignment.readings)
        self.today = local_day(newest.astimezone(UTC), self.lang)
        self.gaps = differences.gaps(self.stages)
        self.counts = parts.agreed(self.everyone, self.stages, self.lang)
        self.barred_keys, self.barred_texts = self._barred()

    def article(self) -> Article | str:
        """The article, or why there is none."""
        if not phrases.known(self.lang):
            return f"no sentence patterns for {self.lang}"
        if not self.open:
            return "no report in this language whose text may be used"
        echoes = Echoes(self.everyone, self.assignment.people, self.embed)
        scenes = echoes.scenes()
        each = (passages(r, scenes.get(r.report.id, 0)) or passages(r) for r in self.open)
        found = self._of_now([p for own in each for p in own])
        if all(p.key in self.barred_keys for p in found):
            return "no sentence that may be printed"
        field = Field(found, echoes)
        weighed = weigh(field)
        head, opening = self._head(weighed, field)
        figures = parts.figures(self.counts, self.lang)
        choice = self._chosen(weighed, field, head, opening, figures)
        return self._printed(head, choice.chosen[0], choice, figures)

    def _of_now(self, found: list[Passage]) -> list[Passage]:
        """The passages with the newest counts, without those that the days since have overtaken; all as they
        are where none can be had so."""
        return [now for p in found if (now := of_now(p, self.stages)) and self._holds(now)] or found

    def _holds(self, p: Passage) -> bool:
        """Is the passage not overtaken? A figure that was corrected may stand at the head of its report,
        where no report of the language has the new one: without its lead nothing tells the news."""
        news = self.stages.corrected(p.text, self.lang, as_of(p.report))
        if news and (p.depth >= LEAD or news & {(f.value, f.unit) for r in self.open for f in r.figures}):
            return False
        return not is_overtaken(p.text, p.reading, self.stages, self.today)

    def _chosen(
        self,
        weighed: Sequence[Weighed],
        field: Field,
        head: Sentence,
        opening: Weighed,
        figures: Sequence[Item],
    ) -> Choice:
        """What is told: with the version of the opening with which most is; where all is ``brief``, then again without
        each of its sentences in turn, as long as that lets more be told."""
        brief = all(r.report.use is Use.BRIEF for r in self.open)
        beside = parts.told(figures, self.stages, field.echoes, self.lang) if brief else None
        rivals, most = self._rivals(), self._most()

        def made(version: Weighed, without: frozenset[tuple[str, int]]) -> Choice:
            choice = Choice(
                weighed,
                field,
                Budget(self.open),
                most=most,
                barred=self.barred_keys,
                rivals=rivals,
                least=WORTH if brief else LEAST,
                without=without,
            )
            choice.headline(head.text, self.lang)
            if beside:
                choice.beside(*beside)
            choice.take([version])
            choice.fill()
            return choice

        def worth(choice: Choice) -> float:
            return choice.value + FULL * choice.chosen[0].passage.share

        key, opens, out = opening.passage.key, opening.passage.opens, frozenset[tuple[str, int]]()
        versions = (w for w in weighed if w.passage.key == key and w.passage.opens >= opens)
        best, version = max(((made(w, out), w) for w in versions), key=lambda found: worth(found[0]))
        for _ in range(AGAIN if brief else 0):
            left = [out | {w.passage.key} for w in best.chosen if w.passage.key != key]
            again = max(
                ((made(version, o), o) for o in left), key=lambda found: worth(found[0]), default=None
            )
            if again is None or worth(again[0]) <= worth(best):
                break
            best, out = again
        return best

    def _head(self, weighed: Sequence[Weighed], field: Field) -> tuple[Sentence, Weighed]:
        """The headline and the sentence that the prose opens with."""
        openings = [w for w in weighed if w.passage.key not in self.barred_keys]
        newest = max(r.report.published for r in self.open)
        stage = [r for r in self.open if newest - r.report.published <= STAGE]
        opening = lead(newest_first(openings, stage), openings, stage)
        fresh = [w for w in openings if w.passage.reading in stage]
        if opening not in fresh and self._disputes(opening.passage.text, field):
            opening = lead(newest_first(fresh, stage), fresh, stage)  # what later reports turn
        if opening.passage.reading not in stage or self._barred_headlines():
            stage = self.open
        leads = [
            w.passage
            for w in openings
            if w.passage.opens and w.gist >= LEAD_GIST * opening.gist and w.passage.reading in stage
        ]
        head = self._headline(stage, leads, opening.passage, field)
        return self._told_of(head, field) or head, opening

    def _printed(
        self, head: Sentence, opening: Weighed, choice: Choice, figures: Sequence[Item]
    ) -> Article | str:
        """What was chosen, in order, with what stands beside it."""
        field, people = choice.field, self.assignment.people
        chosen = _besides(choice.chosen, head, self.lang)
        barred = self.barred_texts
        least = LOCAL * max(self._news(head, field), self._news(opening.passage, field))
        told = [head.text, *(w.passage.text for w in chosen)]
        headed = next(r.report.published for r in self.everyone if r.report.id == head.cites[0].report)
        near = [r for r in self.open if headed - r.report.published <= STAGE]
        own = standfirst(near, told, least, self.lang, barred, self.stages, field.echoes, self.today)
        dek = [] if own else self._dek(chosen, opening, head)
        wording = Wording(
            self.lang,
            field.echoes,
            people,
            doubted={*choice.rivals, *field.contested},
            disputed=self._disputed(),
            today=self.today,
        )
        above = [*own, *(s for s in wording.paragraph(dek) if self._stands(s))]
        groups = self._groups([w for w in chosen if w not in dek], opening, field)
        groups = by_day(groups, self._day)
        groups = settled(groups, opening, dek, head, self.lang)
        body = [[s for s in wording.paragraph(g) if self._stands(s)] for g in groups]
        body = self._with_toll([p for p in body if p], head, above)
        if not body:
            return "no sentence that may be printed"
        head = self._placed(head, (*above, body[0][0]))
        items = [
            *parts.not_against(figures, (head, *above), [s for p in body for s in p], self.lang),
            *parts.quotations(self.everyone, chosen, choice.budget, people, self.lang, self.stages),
            *parts.outlets(self.open, choice, self.lang),
        ]
        items = [item for item in items if item.sentence.text not in self.barred_texts]
        if sum(map(len, body)) < LEAST_SENTENCES:
            return self._made(head, (), [[*above, *(s for p in body for s in p)]], items, form=Form.BRIEF)
        return self._made(head, tuple(above), _two(body), items, form=Form.ARTICLE)

    def _placed(self, head: Sentence, below: Sequence[Sentence]) -> Sentence:
        """The headline behind the country of the news, where neither it nor what stands ``below`` says where,
        and the copy desk sent no headline back."""
        if self.where is None or self._barred_headlines():
            return head
        return self.where.told(head, below, MOST_CHARACTERS)

    def _stands(self, sentence: Sentence) -> bool:
        """May a finished sentence be printed: it did not come back, and shows no cut?"""
        return sentence.text not in self.barred_texts and not torn(sentence.text, self.lang)

    def _with_toll(
        self, body: list[list[Sentence]], head: Sentence, above: Sequence[Sentence]
    ) -> list[list[Sentence]]:
        """The body with a sentence on the dead, injured and missing below what opens the article, where none
        tells of all of them."""
        outlets = len({r.report.outlet for r in self.everyone})
        below = (*above, *(s for p in body for s in p))
        owed = parts.toll(self.counts, (head, *below), outlets, self.lang)
        told = owed and (parts.toll(self.counts, below, outlets, self.lang) or owed)  # the headline's too
        if told is None or told.text in self.barred_texts or not body:
            return body
        at = 0 if above else 1
        return [[*body[0][:at], told, *body[0][at:]], *body[1:]]

    def _day(self, w: Weighed) -> date:
        return local_day(as_of(w.passage.report), self.lang)

    def _disputed(self) -> frozenset[str]:
        """Value and unit of each figure that is one side of a difference."""
        return frozenset(f"{value:g}{gap.unit}" for gap in self.gaps for value, _ in gap.values)

    def _rivals(self) -> dict[tuple[str, int], int]:
        """Report and start of each sentence that gives one side of a difference -> the difference's number."""
        return {
            (t.reading.report.id, t.sentence.start): number
            for number, gap in enumerate(self.gaps)
            for _, group in gap.values
            for t in group
        }

    def _groups(self, body: Sequence[Weighed], opening: Weighed, field: Field) -> list[list[Weighed]]:
        """The body's paragraphs; where the opening is the dek, the body goes on from it."""
        own = [w for w in body if w.passage.report.id == opening.passage.report.id] or body or [opening]
        first = (
            opening if opening in body else max((w for w in own if w.passage.opens), key=rank, default=own[0])
        )
        if len(self.open) > 1:
            return paragraphs(body or [opening], first, field)
        ahead = [w for w in body if w.passage.place < opening.passage.place and w.passage.opens]
        groups = in_order(body or [opening], min(ahead, key=lambda w: w.passage.place, default=opening))
        few = sum(len(group) for group in groups) <= LEAST_SENTENCES
        return [[w for group in groups for w in group]] if few else groups

    def _headline(
        self, stage: Sequence[Reading], leads: Sequence[Passage], opening: Passage, field: Field
    ) -> Sentence:
        """The headline, of the reports of the newest ``stage``: one without what other outlets tell
        otherwise, a figure that most give set aside; else as its outlet's word."""
        barred = self._barred_headlines()
        disputed = {value for gap in self.gaps for value, _ in gap.values[_led(gap) :]}
        tried: list[Sentence] = []
        besides: list[Sentence] = []
        ranked = partial(headlines, self.open, stage, leads, opening, self.lang)
        found = ranked(barred, self.stages, field.echoes)[:HEADLINES]
        if self._claims(found[0], field) and self._is_past(found[0]):
            found += ranked(barred | {h.text for h in found}, self.stages, field.echoes)[:1]
        for head in found:
            said = stems(head.text, self.lang)
            values = {f.value for f in figures(head.text, self.lang)}
            if values & disputed or self._claims(head, field):
                tried.append(head)
            elif not tried or self._instead(head, tried[0], len(said & opening.stems) / len(said), field):
                return head
            else:
                besides.append(head)
        head = tried[0]
        given = {f.value for f in figures(head.text, self.lang)} & disputed
        if self._is_past(head) or self._tell_it(given, self._claims(head, field)) > 1:
            return head  # it was so, or is no outlet's own word
        outlet = next(r.report.outlet for r in self.open if r.report.id == head.cites[0].report)
        told = as_claim(head, outlet, self.lang)
        return told if len(told.text) <= MOST_CHARACTERS else next(iter(besides), told)

    def _told_of(self, head: Sentence, field: Field) -> Sentence | None:
        """A headline of ours on the dead, injured and missing in the place of one of a scene, which tells hardly
        anything of what those of the other reports do."""
        place = self.where.named() if self.where and not self._barred_headlines() else None
        news = self._news(head, field)
        if place is None or news >= SCENE_OF_ALL * field.echoes.typical:
            return None
        own = parts.headed(self.counts, place, len({r.report.outlet for r in self.everyone}), self.lang)
        return own if own and field.echoes.news(own.text, self.lang, "") >= news / SCENE_OF_ALL else None

    def _claims(self, head: Sentence, field: Field) -> frozenset[str]:
        """What a headline claims that other outlets tell otherwise: of what its own report does, and where that is
        past, of what any does."""
        return self._disputes(head.text, field, "" if self._is_past(head) else head.cites[0].report)

    def _disputes(self, text: str, field: Field, of: str = "") -> frozenset[str]:
        """What a text claims that outlets tell otherwise of what the report ``of``, or without one any, does."""
        clashes = (clash for (report, _), clash in field.contested.items() if of in ("", report))
        return concepts(text, self.lang, "polar") & frozenset[str]().union(*clashes)

    def _tell_it(self, given: Set[float], claims: Set[str]) -> int:
        """How many outlets give one of the figures or, in the headline, make one of the claims."""
        return len(
            {
                r.report.outlet
                for r in self.everyone
                if given & {f.value for f in r.figures}
                or claims & concepts(r.report.headline, r.lang, "polar")
            }
        )

    def _is_past(self, head: Sentence) -> bool:
        """Is a headline's report of before the newest stage of the story?"""
        newest = max(r.report.published for r in self.everyone)
        return any(
            newest - r.report.published > STAGE for r in self.open if r.report.id == head.cites[0].report
        )

    def _instead(self, head: Sentence, disputed: Sentence, led: float, field: Field) -> bool:
        """May a headline, of whose words the opening has the share ``led``, take the place of a better one that is
        disputed: it tells enough of the same, or nearly all and of a later stage?"""
        share = self._news(head, field) / (self._news(disputed, field) or 1.0)
        if led >= OF_THE_LEAD:
            return share >= OF_THE_LEAD
        return share >= AS_MUCH and self._is_newer(head, disputed)

    def _is_newer(self, head: Sentence, other: Sentence) -> bool:
        """Is a headline of a later stage of the story than another?"""
        at = {r.report.id: r.report.published for r in self.open}
        return at[head.cites[0].report] - at[other.cites[0].report] > STAGE

    def _news(self, said: Sentence | Passage, field: Field) -> float:
        """How far the other reports tell it."""
        report = said.report.id if isinstance(said, Passage) else said.cites[0].report
        return field.echoes.news(said.text, self.lang, report)

    def _most(self) -> int:
        """Longest article: the more outlets tell the story, the nearer to what the settings allow."""
        outlets = len({r.report.outlet for r in self.everyone})
        share = min(1.0, BRIEFEST + (1 - BRIEFEST) * outlets / WEIGHTY)
        return int(share * self.settings.max_words * (2 if counts_characters(self.lang) else 1))

    def _barred(self) -> tuple[frozenset[tuple[str, int]], frozenset[str]]:
        """Sentences the copy desk sent back: not to be used again."""
        returned = self.assignment.returned
        if returned is None:
            return frozenset(), frozenset()
        article = as_reports_spell(returned.article, self.assignment)
        wrong = {(v.part, v.place) for v in returned.verdicts if v.ruling != "supported"}
        bad = [sentence for part, place, sentence in article.placed if (part, place) in wrong]
        keys = set()
        for sentence in bad:
            for cite in sentence.cites:
                for reading in self.native:
                    if reading.report.id == cite.report and cite.span in reading.sentences:
                        keys.add((cite.report, reading.sentences.index(cite.span)))
        in_headline = article.headline in bad
        if in_headline and len(bad) == 1:
            keys = set()
        return frozenset(keys), frozenset(s.text for s in bad)

    def _barred_headlines(self) -> frozenset[str]:
        """The headline the copy desk sent back, with all else it did; none where the headline stood."""
        returned = self.assignment.returned
        stood = returned is None or not any(
            v.part == "headline" and v.ruling != "supported" for v in returned.verdicts
        )
        return frozenset() if stood else self.barred_texts

    def _dek(self, chosen: Sequence[Weighed], opening: Weighed, head: Sentence) -> list[Weighed]:
        """What stands below the headline and says what it does not: the opening, else the lead of another
        report as new, else what most others tell and can be read alone; nothing where the body would be a
        brief without it."""
        if len(chosen) <= LEAST_SENTENCES:
            return []
        low, high = (24, 130) if counts_characters(self.lang) else (8, 60)
        said = stems(head.text, self.lang)

        def fits(w: Weighed) -> bool:
            p = w.passage
            alone = w.passage.opens and p.text[:1] not in QUOTES
            alone = alone and not (_leaned_on(w, chosen) or self._background(p))
            return alone and low <= p.length <= high and len(p.stems - said) >= NEW * len(p.stems)

        leads = [
            w
            for w in chosen
            if fits(w)
            and w.passage.report.id != opening.passage.report.id
            and w.passage.depth == 0
            and w.passage.report.published >= opening.passage.report.published - AS_NEW
            and w.gist >= DEK_GIST * opening.gist
        ]
        if fits(opening):
            return [opening]
        if leads and len(chosen) >= LEAST_BESIDE:
            return [max(leads, key=rank)]
        best = max(w.agreed for w in chosen)
        told = [w for w in chosen if fits(w) and w.agreed >= DEK_AGREED * best and not _aside(w)]
        return sorted(told, key=lambda w: (w.passage.depth >= LEAD, -w.agreed, -w.gist, w.passage.key))[:1]

    def _background(self, p: Passage) -> bool:
        """Does a sentence tell of nothing but days long before the story's newest, or of what had been before?"""
        earlier = language(self.lang).grammar.earlier.regex
        if earlier.search(p.text) and not has_finite_verb(earlier.sub("", p.text), self.lang):
            return True
        days = (d for d in p.reading.dates if d.first == d.last and p.span.covers(d.span))
        named = [d.last for d in days if d.text in p.text]
        return bool(named) and max(named) < (self.today - BACKGROUND).isoformat()

    def _differences(self) -> list[Difference]:
        """What stands in the box: each difference whose values can be written and are not one."""
        typed = []
        for gap in self.gaps:
            difference = differences.worded(gap, self.lang)
            shown = [value for value, _ in difference.values]
            if all(shown) and len(set(shown)) == len(shown):
                typed.append(difference)
        return typed

    def _made(
        self,
        head: Sentence,
        dek: tuple[Sentence, ...],
        body: list[list[Sentence]],
        items: Sequence[Item],
        form: Form,
    ) -> Article:
        typed = self._differences()
        assignment = self.assignment
        before, returned = assignment.before, assignment.returned
        newest = max(r.report.published for r in assignment.readings)
        made = Article(
            story=assignment.story.id,
            slug=assignment.story.slug,
            lang=self.lang,
            revision=before.revision + 1 if before else assignment.revision,
            headline=head,
            dek=dek,
            paragraphs=tuple(tuple(p) for p in body),
            writer=Writer.DIGEST,
            made_from=tuple(r.report.id for r in assignment.readings),
            published=before.published if before else newest,
            updated=moment(assignment),
            beat=next((r.beat for r in self.everyone if r.beat), ""),
            short=len(self.open) == 1,
            form=form,
            items=tuple(items),
            differences=tuple(typed),
            attempt=returned.article.attempt + 1 if returned else 1,
        )
        return replace(made, news=whats_new(assignment, made))


def _led(gap: differences.Gap) -> bool:
    """Do more outlets give the first of the values than any other?"""
    (_, first), (_, second) = gap.values[:2]
    return len({t.reading.report.outlet for t in first}) > len({t.reading.report.outlet for t in second})


def _two(body: list[list[Sentence]]) -> list[list[Sentence]]:
    """A lone paragraph made two."""
    if len(body) != 1:
        return body
    cut = len(body[0]) // 2
    return [body[0][:cut], body[0][cut:]]


def _besides(chosen: Sequence[Weighed], head: Sentence, lang: str) -> list[Weighed]:
    """What was chosen without a sentence of which the headline says every word, where enough is left."""
    said = stems(head.text, lang)
    others = [w for w in chosen if not w.passage.stems <= said]
    return others if len(others) >= LEAST_SENTENCES else list(chosen)


def _aside(w: Weighed) -> bool:
    """Is it a sentence far down a report of which little may be printed? What is above it is its news."""
    return w.passage.report.use is Use.BRIEF and w.passage.depth >= LEAD


def _leaned_on(w: Weighed, chosen: Sequence[Weighed]) -> bool:
    report, place = w.passage.key
    return any(o.passage.leans and o.passage.key == (report, place + 1) for o in chosen)
