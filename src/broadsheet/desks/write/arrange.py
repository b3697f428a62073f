"""Sentences to paragraphs by theme, the newest and most widely told first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import groupby, pairwise

from ...news import Reading, Sentence
from ...text.length import counts_characters
from .choose import Field, Weighed
from .introduce import introduced
from .passages import LEAD

MOST_PARAGRAPHS = 6
MOST_SENTENCES = 4
JOINS = 0.25
"""Likeness from which a sentence of another report stands in a paragraph."""
STAGE_GIST, STAGE_AGREED = 0.5, 0.5
"""Least gist of the newest stage's best opening, and least that others agree on it, as shares of the best of all."""
QUOTES = tuple('"“„«「『‘')
AGREED = 8.0
"""What it is worth in an opening that all other reports tell it too."""
BEHIND = 1.0
"""What the first sentence of the news loses where a scene stands before it: it is worded to follow it."""
HANGING = 3.0
"""What an opening loses that is sure to hang."""
SCENE = 0.4
"""Least share of what others agree on the best sentence: what hardly anybody else tells is a scene before the news,
and opens nothing."""
MOOD = 0.15
"""How far others tell a report's first sentence, 0 to 1, on average, from which on it is news."""
LEFT = 0.3
"""Least share of it that is left where it opens."""


def rank(w: Weighed) -> tuple[float, float, str]:
    """How well a sentence opens an article: tells the gist, near the head of its report, leans on nothing."""
    p = w.passage
    score = 3.0 * w.gist + AGREED * w.agreed - 0.5 * p.depth
    score += 0.4 if len(p.names) >= 2 else 0
    score -= 1.5 if p.depth >= LEAD else 0.0
    score -= BEHIND if p.place > p.depth else 0.0
    score -= 1.5 if p.text[:1] in QUOTES else 0.0
    score -= HANGING * p.hangs_first
    score -= 1.0 if p.length < (24 if counts_characters(p.reading.lang) else 10) else 0.0
    return score, p.report.published.timestamp(), p.report.id


def newest_first(openings: Sequence[Weighed], stage: Sequence[Reading]) -> Weighed:
    """The best opening of the newest stage of the story where it tells enough of the gist, else the best of all."""
    fit = [w for w in openings if w.passage.opens]
    near = max((w.agreed for w in fit), default=0.0)
    fit = [w for w in fit if w.agreed >= SCENE * near]
    best = max(fit or openings, key=rank)
    new = [w for w in fit if w.passage.reading in stage]
    fresh = max(new, key=rank, default=best)
    tells = fresh.gist >= STAGE_GIST * best.gist and fresh.agreed >= STAGE_AGREED * best.agreed
    return fresh if tells else best


def lead(best: Weighed, openings: Sequence[Weighed], stage: Sequence[Reading]) -> Weighed:
    """The first sentence of a report, where other reports tell it at all and it needs nothing before it: what
    happened, to whom, where. Of the ``stage``, where the ``best`` opening is of it, else of that one's own report;
    the best opening where there is none."""
    fresh = best.passage.reading in stage
    leads = [
        w
        for w in openings
        if w.passage.depth == 0
        and w.passage.opens
        and w.agreed >= MOOD
        and w.passage.share >= LEFT
        and (w.passage.reading in stage if fresh else w.passage.report.id == best.passage.report.id)
    ]
    return max(leads, key=rank, default=best)


def paragraphs(chosen: Sequence[Weighed], opening: Weighed, field: Field) -> list[list[Weighed]]:
    """The report of ``opening`` in its own order and paragraphs; what others add stands in the paragraph that speaks of
    the same, else in paragraphs of its own, as deep as in its report but never first.
    """
    spine = opening.passage.report.id
    groups = in_order([w for w in chosen if w.passage.report.id == spine], opening)
    depths = [_depth(group) for group in groups]
    left: dict[str, list[Weighed]] = {}
    for w in sorted((w for w in chosen if w.passage.report.id != spine), key=lambda w: w.passage.key):
        roomy = [group for group in groups if len(group) < MOST_SENTENCES]
        near = max(roomy, key=lambda group: _alike(w, group, field), default=None)
        if near and _alike(w, near, field) >= JOINS:
            near.append(w)
        else:
            left.setdefault(w.passage.report.id, []).append(w)
    for own in left.values():
        for group in in_order(own, own[0]):
            at = max(1, sum(depth <= _depth(group) for depth in depths))
            groups.insert(at, group)
            depths.insert(at, _depth(group))
    return _joined(groups)


def _alike(w: Weighed, group: Sequence[Weighed], field: Field) -> float:
    return max(field.alike(w.passage, other.passage) for other in group)


def _depth(group: Sequence[Weighed]) -> float:
    """How far down its report a group stands, 0 to 1."""
    places = [w.passage.place / max(1, len(w.passage.reading.sentences)) for w in group]
    return sum(places) / len(places)


def in_order(chosen: Sequence[Weighed], opening: Weighed) -> list[list[Weighed]]:
    """Sentences of one report: the opening, then as the report has them, which opens itself where the opening stands
    far down and one from its head is among them. Its own paragraphs, short neighbours made one;
    what leans on the sentence before it stays with it.
    """
    groups: list[list[Weighed]] = []
    spot = None
    led = opening.passage.depth >= LEAD and any(w.passage.depth < LEAD for w in chosen)
    for w in sorted(chosen, key=lambda w: (w is not opening and not led, w.passage.place)):
        p = w.passage
        paragraph = p.report.text.count("\n\n", 0, p.span.start)
        follows = bool(groups) and p.leans and groups[-1][-1].passage.place == p.place - 1
        if not follows and (paragraph != spot or len(groups[-1]) >= MOST_SENTENCES):
            groups.append([])
        groups[-1].append(w)
        spot = paragraph
    return _joined(groups)


def _joined(groups: list[list[Weighed]]) -> list[list[Weighed]]:
    """Short neighbours made one, and no more paragraphs than there may be."""
    while len(groups) > 2:
        sizes = [len(a) + len(b) for a, b in pairwise(groups)]
        at = sizes.index(min(sizes))
        lone = min(len(groups[at]), len(groups[at + 1])) == 1 and sizes[at] <= MOST_SENTENCES
        if not lone and len(groups) <= MOST_PARAGRAPHS:
            break
        groups[at : at + 2] = [groups[at] + groups[at + 1]]
    return groups


def by_day(groups: list[list[Weighed]], day: Callable[[Weighed], date]) -> list[list[Weighed]]:
    """The paragraphs apart by the day their reports are of, that of the first before all others, then the newest
    first."""
    first = day(groups[0][0])
    parted = (groupby(sorted(group, key=day), key=day) for group in groups)
    apart = [(on, list(own)) for pieces in parted for on, own in pieces]
    apart.sort(key=lambda piece: (piece[0] != first, -piece[0].toordinal()))
    days = ([own for _, own in pieces] for _, pieces in groupby(apart, key=lambda piece: piece[0]))
    return [group for same in days for group in _joined(same)]


def settled(
    groups: list[list[Weighed]], opening: Weighed, dek: Sequence[Weighed], head: Sentence, lang: str
) -> list[list[Weighed]]:
    """The paragraphs without a sentence that hangs by one which does not stand above it, as printed, or names by
    less than the full name whom nothing above it names; the opening stays."""
    named = {key for w in dek for key in w.passage.names}
    named |= {
        m.key for group in groups for w in group for m in w.passage.reading.names if m.text in head.text
    }
    above = {w.passage.key for w in dek}
    kept: list[list[Weighed]] = []
    for group in groups:
        paragraph: list[Weighed] = []
        for w in group:
            p = w.passage
            follows = (p.key[0], p.place - 1) in above
            unknown = p.known - named and p.known - named - introduced(p, lang)
            if w is not opening and not follows and (p.leans or unknown):
                continue
            paragraph.append(w)
            named |= p.names
            above.add(p.key)
        kept += [paragraph] if paragraph else []
    return kept
