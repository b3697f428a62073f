"""Sentences to paragraphs by theme, the newest and most widely told first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from ...news import Reading
from ...text.length import counts_characters
from .choose import Field, Weighed
from .passages import LEAD, Passage

MOST_PARAGRAPHS = 6
MOST_SENTENCES = 4
IN_LEDE = 4
JOINS = 0.25
"""Likeness from which paragraphs of two reports become one."""
STAGE_GIST, STAGE_AGREED = 0.5, 0.5
"""Least gist of the newest stage's best opening, and least that others agree on it, as shares of the best of all."""
QUOTES = tuple('"“„«「『‘')
AGREED = 8.0
"""What it is worth in an opening that all other reports tell it too."""
FIRST_GIST = 0.3
"""Least gist of a report's first sentence to open before a better one, as a share of that one's."""
CUT, CUT_GIST = 0.7, 0.8
"""Least of it where less than this share of the sentence is left."""
SCENE = 0.4
"""Least share of what others agree on the best sentence: what hardly anybody else tells is a scene before the news, and opens nothing."""
FIRST_AGREED = 0.6
"""Least that others agree on it, as a share of what they do on the better one: a lead of mood opens nothing."""


def rank(w: Weighed) -> tuple[float, float, str]:
    """How well a sentence opens an article: tells the gist, near the head of its report, leans on nothing."""
    p = w.passage
    score = 3.0 * w.gist + AGREED * w.agreed - 0.5 * p.place
    score += 0.4 if len(p.names) >= 2 else 0
    score -= 1.5 if p.place >= LEAD else 0.0
    score -= 1.5 if p.text[:1] in QUOTES else 0.0
    score -= 3.0 if p.leans else 0.0
    score -= 1.5 if p.refers_back else 0.0
    score -= 1.0 if p.length < (24 if counts_characters(p.reading.lang) else 10) else 0.0
    return score, p.report.published.timestamp(), p.report.id


def fit_to_open(w: Weighed) -> bool:
    """Does the sentence need nothing said before it?"""
    return not w.passage.leans and not w.passage.refers_back


def newest_first(openings: Sequence[Weighed], stage: Sequence[Reading]) -> Weighed:
    """The best opening of the newest stage of the story where it tells enough of the gist, else the best of all."""
    fit = [w for w in openings if fit_to_open(w)]
    near = max((w.agreed for w in fit), default=0.0)
    fit = [w for w in fit if w.agreed >= SCENE * near]
    best = max(fit or openings, key=rank)
    new = [w for w in fit if w.passage.reading in stage]
    fresh = max(new, key=rank, default=best)
    tells = fresh.gist >= STAGE_GIST * best.gist and fresh.agreed >= STAGE_AGREED * best.agreed
    return fresh if tells else best


def first_of_its_report(best: Weighed, openings: Sequence[Weighed]) -> Weighed:
    """The report's own first sentence, where it can open and the best opening comes soon after it."""
    for w in openings:
        own = (
            w.passage.report.id == best.passage.report.id and w.passage.place == 0 < best.passage.place < LEAD
        )
        least = FIRST_GIST if w.passage.share >= CUT else CUT_GIST
        if own and fit_to_open(w) and w.gist >= least * best.gist and w.agreed >= FIRST_AGREED * best.agreed:
            return w
    return best


def paragraphs(chosen: Sequence[Weighed], opening: Weighed, field: Field) -> list[list[Weighed]]:
    """Two to six paragraphs; the first begins with ``opening``.

    The reports' own paragraphs are the themes: what stands together there stays together, and
    paragraphs of different reports that speak of the same become one.
    """
    groups = _own(chosen)
    groups.sort(key=lambda g: opening not in g)
    groups = _merged(groups, field, lambda score, a, b: score >= JOINS)
    groups = _merged(groups, field, lambda score, a, b: min(len(a), len(b)) == 1)
    groups = _merged(groups, field, lambda score, a, b: True, most=MOST_PARAGRAPHS)
    groups = _merged(groups, field, lambda score, a, b: True, most=MOST_PARAGRAPHS, roomy=True)
    first, later = groups[0], groups[1:]
    later.sort(key=_depth)
    return [_ordered(g, opening) for g in [first, *later]]


def in_order(chosen: Sequence[Weighed], opening: Weighed) -> list[list[Weighed]]:
    """Sentences of one report: the opening, then as the report has them. Its own paragraphs, short neighbours made one;
    what leans on the sentence before it stays with it.
    """
    groups: list[list[Weighed]] = []
    spot = None
    for w in sorted(chosen, key=lambda w: (w is not opening, w.passage.place)):
        p = w.passage
        paragraph = p.report.text.count("\n\n", 0, p.span.start)
        follows = bool(groups) and p.leans and groups[-1][-1].passage.place == p.place - 1
        if not follows and (paragraph != spot or len(groups[-1]) >= MOST_SENTENCES):
            groups.append([])
        groups[-1].append(w)
        spot = paragraph
    while len(groups) > 2:
        sizes = [len(a) + len(b) for a, b in pairwise(groups)]
        at = sizes.index(min(sizes))
        lone = min(len(groups[at]), len(groups[at + 1])) == 1 and sizes[at] <= MOST_SENTENCES
        if not lone and len(groups) <= MOST_PARAGRAPHS:
            break
        groups[at : at + 2] = [groups[at] + groups[at + 1]]
    return groups


def _own(chosen: Sequence[Weighed]) -> list[list[Weighed]]:
    """The chosen sentences by the paragraph of their report they stand in."""
    groups: dict[tuple[str, int], list[Weighed]] = {}
    for w in sorted(chosen, key=lambda w: w.passage.key):
        p = w.passage
        paragraph = p.report.text.count("\n\n", 0, p.span.start)
        before = groups.get((p.report.id, paragraph - 1), [])
        if p.leans and before and before[-1].passage.place == p.place - 1:
            before.append(w)
        else:
            groups.setdefault((p.report.id, paragraph), []).append(w)
    return list(groups.values())


def _depth(group: Sequence[Weighed]) -> tuple[float, str]:
    """How far down its reports a group stands, drawn forward by how many tell it."""
    places = [w.passage.place / max(1, len(w.passage.reading.sentences)) for w in group]
    told = sum(min(3, w.told_by) for w in group) / len(group)
    gist = max(w.gist for w in group)
    return sum(places) / len(places) - 0.15 * told - 0.3 * gist, group[0].passage.report.id


def _merged(
    groups: list[list[Weighed]],
    field: Field,
    wanted: Callable[[float, list[Weighed], list[Weighed]], bool],
    most: int = 2,
    roomy: bool = False,
) -> list[list[Weighed]]:
    """Join the nearest two that fit and are ``wanted``, again and again, down to ``most`` groups.

    ``roomy``: paragraphs after the first may be as long as it takes.
    """
    while len(groups) > most:
        best: tuple[float, int, int] | None = None
        for i, a in enumerate(groups):
            for j in range(i + 1, len(groups)):
                b = groups[j]
                limit = IN_LEDE if i == 0 else MOST_SENTENCES + (1 if most > 2 else 0)
                if len(a) + len(b) > limit and not (roomy and i):
                    continue
                score = _near(a, b, field)
                if i == 0 and score < JOINS and len(groups) > 2:
                    continue
                if wanted(score, a, b) and (best is None or score > best[0]):
                    best = score, i, j
        if best is None:
            return groups
        groups[best[1]] = groups[best[1]] + groups.pop(best[2])
    return groups


def _near(one: Sequence[Weighed], other: Sequence[Weighed], field: Field) -> float:
    scores = [_pair(a.passage, b.passage, field) for a in one for b in other]
    return (max(scores) + sum(scores) / len(scores)) / 2


def _pair(a: Passage, b: Passage, field: Field) -> float:
    score = field.alike(a, b)
    if a.key[0] == b.key[0]:
        text = a.report.text
        first, last = sorted((a, b), key=lambda p: p.place)
        apart = text.count("\n\n", first.span.end, last.span.start)
        score += (0.3, 0.15, 0.05)[apart] if apart <= 2 else 0.0
    return score


def _ordered(group: list[Weighed], opening: Weighed) -> list[Weighed]:
    """The opening or the best told first, then by where the reports have it; leaning ones after their own."""
    free = [w for w in group if not _follower(w, group)]
    head = opening if opening in group else max(free, key=lambda w: (w.told_by, w.gist), default=group[0])

    def depth(w: Weighed) -> tuple[float, str, int]:
        total = max(1, len(w.passage.reading.sentences))
        return (w.passage.place / total, *w.passage.key)

    ordered = [head, *sorted((w for w in free if w is not head), key=depth)]
    for w in sorted((w for w in group if w not in free), key=depth):
        before = (w.passage.key[0], w.passage.place - 1)
        at = next(i for i, o in enumerate(ordered) if o.passage.key == before)
        ordered.insert(at + 1, w)
    return ordered


def _follower(w: Weighed, group: Sequence[Weighed]) -> bool:
    before = (w.passage.key[0], w.passage.place - 1)
    return w.passage.leans and any(o.passage.key == before for o in group)
