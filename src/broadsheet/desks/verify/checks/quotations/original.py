"""The original of a translated quotation, and who said it there."""

from collections.abc import Sequence

from broadsheet.news import Mention, Quotation

from ...evidence import Evidence, Finding, Statement, Text, contradicted
from ..names.by_sound import one_name

CLOSE = 0.08
"""By how much an original may be less like the translation than the likest and still be taken for it."""


def other_speaker(
    quotation: Quotation,
    statement: Statement,
    originals: Sequence[tuple[Quotation, Text]],
    evidence: Evidence,
) -> Finding | None:
    """A person named as the speaker whom the source names only in other sentences than the original's.

    The original is the quotation of the sources likest in meaning; without vectors any of them.
    """
    claim = statement.text
    speakers = [
        m
        for m in claim.names
        if m.kind == "person" and not claim.quoted(m.span.start) and _beside(m, quotation, claim)
    ]
    lines = [line for _, line in _likest(quotation, statement, originals)]
    if len(speakers) != 1 or not lines:
        return None
    speaker = speakers[0]
    for line in lines:
        at = next((i for i, o in enumerate(evidence.lines) if o is line), 0)
        before = [o for o in evidence.lines[max(0, at - 2) : at] if o.report == line.report]
        named = [m for m in line.names if m.kind == "person" and not line.quoted(m.span.start)]
        if not named or any(
            one_name(speaker, claim, m, o) for o in (line, *(before if not named else ())) for m in o.names
        ):
            return None
    if not any(one_name(speaker, claim, m, o) for o in evidence.lines for m in o.names if o not in lines):
        return None
    return contradicted(f"not said by {speaker.text} in the source", speaker.span.start, speaker.span.end)


def _likest(
    quotation: Quotation, statement: Statement, originals: Sequence[tuple[Quotation, Text]]
) -> list[tuple[Quotation, Text]]:
    meaning, claim = statement.meaning, statement.text
    if not meaning.able or len(originals) < 2:
        return list(originals)
    meaning.learn([claim, *(line for _, line in originals)])
    ours = [w for w in claim.content if quotation.span.holds(w.start)]
    scored = []
    for q, line in originals:
        theirs = [w for w in line.content if q.span.holds(w.start)]
        likeness = meaning.likeness(ours, claim.lang, theirs, line.lang)
        scored.append((float(likeness.max(axis=1).mean()) if likeness.size else 0.0, q, line))
    best = max(score for score, _, _ in scored)
    return [(q, line) for score, q, line in scored if score >= best - CLOSE]


def _beside(mention: Mention, quotation: Quotation, claim: Text) -> bool:
    low, high = claim.clause(quotation.span.start)
    here = mention.span
    return (
        abs(here.start - quotation.span.end) <= 60
        or abs(quotation.span.start - here.end) <= 60
        or low <= here.start < high
    )
