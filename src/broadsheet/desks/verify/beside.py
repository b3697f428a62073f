"""What stands beside the prose: a figure, a quotation, an outlet's own statement, each complete in itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ...news import Cite, Item, Mention, Reading, Sentence, Span
from ...text.lexicon import base
from ...text.names import Gazetteer
from ...text.numbers import figures
from .checks import RUN
from .checks.figures.pairs import equal
from .checks.names import spelling as names
from .checks.quotations import words as quotations
from .evidence import Finding, Statement, Text, contradicted, evidence, fails, lines, statement, unsupported
from .meaning import Meaning


def quoted(
    item: Item, lang: str, cited: Sequence[Reading], gazetteer: Gazetteer, meaning: Meaning
) -> dict[str, Finding]:
    """What is held against a quotation, by check: printed word for word in a report of its language,
    said by ``item.of``.

    ``lang``: the article's, in which the speaker is named. The words themselves are the source's and read no further.
    """
    own = [reading for reading in cited if base(reading.lang) == base(item.lang or lang)]
    if not any(_prints(item, reading) for reading in own):
        return {"quotations": unsupported("no source prints these words as a quotation", rule="other-words")}
    if not item.of.strip():
        return {"quotations": unsupported("nobody is named who said it", rule="no-speaker")}
    facing = evidence(own)
    speaker = statement(Sentence(text=item.of, cites=()), lang, own, gazetteer, meaning)
    said = statement(
        Sentence(text=f"{item.of}: {item.sentence.text}", cites=()), lang, own, gazetteer, meaning
    )
    other = None if item.lang else RUN["quotations"](said, facing)
    unread = item.lang or not speaker.text.names
    found = {
        "quotations": other or (_by_another(item, speaker, own) if unread else None),
        "names": RUN["names"](speaker, facing),
        "offices": RUN["offices"](speaker, facing),
    }
    return {
        check: replace(finding, span=None) for check, finding in found.items() if finding and fails(finding)
    }


def _by_another(item: Item, speaker: Statement, readings: Sequence[Reading]) -> Finding | None:
    """A speaker nobody hears beside the words, in whatever spelling.

    For where the words have another language than the article, and where no rule reads a name in ``item.of``.
    """
    named = tuple(m for m in speaker.text.names if m.kind != "place") or (_whole(speaker.text),)
    around = [line for reading in readings for line in _around(item, reading)]
    if any(names.stands(m, speaker.text, line, speaker.gazetteer) for m in named for line in around):
        return None
    return contradicted(f"not said by {item.of} in the source", rule="another-speaker")


def _whole(speaker: Text) -> Mention:
    """What no rule takes for a name, as the name it stands for here: all of it but the office."""
    name = speaker.text
    for hit in sorted(speaker.hits("offices"), key=lambda hit: -hit.start):
        name = f"{name[: hit.start]} {name[hit.end :]}"
    name = " ".join(name.split()) or speaker.text
    return Mention(span=Span(start=0, end=len(speaker.text)), text=name, kind="person", key="")


def _around(item: Item, reading: Reading) -> list[Text]:
    """The lines that print the words, without what is said in them; the two before as well where they name nobody."""
    words = quotations.bare(item.sentence.text)
    every = lines(reading)
    found: list[Text] = []
    for q in reading.quotations:
        if words not in quotations.bare(q.text):
            continue
        at = [i for i, s in enumerate(reading.sentences) if s.start < q.span.end and q.span.start < s.end]
        starts = [reading.sentences[i].start for i in at]
        own = [_outside(every[i], q.span.start - s, q.span.end - s) for i, s in zip(at, starts, strict=True)]
        if at and not any(m.kind == "person" for line in own for m in line.names):
            own += every[max(0, at[0] - 2) : at[0]]
        found += own
    return found


def _outside(line: Text, start: int, end: int) -> Text:
    """The line with blanks for what stands between ``start`` and ``end``."""
    start, end = max(0, start), min(len(line.text), end)
    return replace(
        line,
        text=line.text[:start] + " " * (end - start) + line.text[end:],
        names=tuple(m for m in line.names if not start <= m.span.start < end),
    )


def of_another(item: Item, cited: Sequence[Reading]) -> Finding | None:
    """A statement under the name of an outlet that rests on another's report."""
    if item.part == "outlets" and any(reading.report.outlet != item.of for reading in cited):
        return unsupported(f"not all it cites is of {item.of}", rule="another-outlet")
    return None


def saying(item: Item, lang: str, readings: Mapping[str, Reading]) -> Sentence:
    """Its sentence with those cites alone that give its figure or print its words; with all where none does."""
    cites = item.sentence.cites
    if item.part == "figures":
        kept = [cite for cite in cites if _gives(item, lang, cite, readings[cite.report])]
    else:
        kept = [cite for cite in cites if _prints(item, readings[cite.report])]
    return replace(item.sentence, cites=tuple(kept or cites))


def _gives(item: Item, lang: str, cite: Cite, reading: Reading) -> bool:
    """Does the passage have the figure, in whatever unit?"""
    theirs = [f for f in reading.figures if cite.span.covers(f.span)]
    return any(equal(ours, figure) for ours in figures(item.sentence.text, lang) for figure in theirs)


def _prints(item: Item, reading: Reading) -> bool:
    """Does the report have the words between quotation marks?"""
    words = quotations.bare(item.sentence.text)
    return bool(words) and any(words in quotations.bare(q.text) for q in reading.quotations)
