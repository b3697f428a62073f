"""The doer of a deed: who stands before the verb here must not be another there, nor stand there after "from" or "to".

For languages that put the doer before the verb as a rule; a clause in the passive is left alone.
"""

from __future__ import annotations

import re
from itertools import pairwise

from broadsheet.news import Span
from broadsheet.text.lexicon import base
from broadsheet.text.words import Word, alike

from ...evidence import Evidence, Finding, Text, contradicted
from ...meaning import Meaning
from ...rule import Rule
from ..names.by_sound import heard

_PASSIVE = {
    "en": r"\b(?:was|were|is|are|been|being|be|got)\b[^.,;]{0,40}\bby\b(?!-)|\b\w+(?:ed|en)\s+by\b(?!\s\d)",
    "de": r"\b(?:wurde|wurden|wird|werden|worden)\b",
    "fr": r"\b(?:par|a été|ont été|été|être|est|sont|sera|seront|fut)\b[^.,;]{0,30}\bpar\b",
    "es": r"\b\w+(?:do|da|dos|das|to|ta)\s+por\b|\b(?:fue|fueron|sido|es|son|era|eran|será|serán)\s+\w+[dt][oa]s?\b[^.;]{0,60}\spor\b",
    "it": r"\b\w+(?:to|ta|ti|te|so|sa|si|se)\s+(?:da|dal|dalla|dai|dallo|dall['’])|\b(?:è|sono|stat[oaie]|viene|vengono|fu|furono|sarà|saranno)\s+\w+[tsd][oaie]\b[^.;]{0,60}\s(?:da|dal|dalla|dai|dallo|dall['’])",
    "nl": r"\b(?:werd|werden|wordt|worden|is|zijn)\b[^.,;]{0,60}\bdoor\b|\bdoor\b",
    "pt": r"\b\w+(?:do|da|dos|das|to|ta)\s+(?:por|pelo|pela|pelos|pelas)\b|\b(?:foi|foram|sido|é|são|era|eram|será|serão)\s+\w+[dt][oa]s?\b[^.;]{0,60}\s(?:por|pelo|pela|pelos|pelas)\b",
    "ru": r"\b\w+(?:ан|ен|ян|ана|ена|яна|ано|ено|аны|ены)\b",
    "uk": r"\b\w+(?:ано|ено|ято|аний|ений|ана|ена)\b",
    "tr": r"tarafından",
    "ar": r"من قبل|على يد",
    "ja": r"れた|られ",
    "ko": r"에 의해|당했|받았",
    "zh": r"被|遭|受到",
}
_OBLIQUE = {
    "en": "from to against over",
    "de": "von vom an gegen gegenüber",
    "fr": "à au aux contre",
    "es": "a al sobre contra",
    "it": "a al alla ad da dal dalla contro",
    "nl": "aan van tegen",
    "pt": "a ao à contra sobre",
    "ru": "от у к над против",
    "uk": "від у до над проти",
}
"""Words before one to whom something is done, or from whom it comes."""
PLACED = {
    "en": "in on at after before since during with without for by under despite because as amid about of until following",
    "de": "am im in auf bei beim nach vor seit mit ohne für durch unter trotz wegen während zwischen über um bis ab zum zur aus",
    "fr": "en dans sur après avant depuis pendant avec sans pour par sous malgré chez entre selon dès",
    "es": "en tras después antes desde durante con sin para por bajo según entre hasta",
    "it": "in nel nella nei nelle su sul sulla dopo prima durante con senza per sotto secondo tra fra",
    "nl": "in op bij na voor sinds tijdens met zonder door onder ondanks wegens tussen over om tot uit",
    "pt": "em no na nos nas após depois antes desde durante com sem para por sob segundo entre até",
    "ru": "в во на после до перед с со без для за под при по из между через около",
    "uk": "у в на після до перед з із зі без для за під при по між через біля",
}
"""Words that put what follows in a place, a time or a manner: "am Mittwoch nahm die Gewerkschaft an"."""
NEAR = 14
"""Most characters between doer and verb: room for an auxiliary."""
FAR = 60
"""Most characters between verb and what it is done to."""
SAME_DEED = 0.7
"""Likeness from which verbs of two languages are one deed."""


def passive(text: Text) -> bool:
    pattern = _PASSIVE.get(text.code)
    return bool(pattern and re.search(pattern, text.text, re.IGNORECASE))


def _lines(claim: Text, evidence: Evidence) -> list[Text]:
    """The lines whose doer stands before the verb; none where the sentence's does not."""
    if claim.code not in _OBLIQUE or passive(claim):
        return []
    return [line for line in evidence.lines if line.code in _OBLIQUE and not passive(line)]


def _deeds(
    text: Text, known: frozenset[str] = frozenset(), *, across: bool = False
) -> list[tuple[tuple[int, int], Word]]:
    """Each name with the word that follows it closely, in one clause: the doer and perhaps the verb.

    A word that is part of a ``known`` name is a name too, though the sentence alone does not tell. ``across``: what nobody can class
    is no doer, it may be a place or a cup.
    """
    found = []
    said = {h.start for h in text.hits("stance")} | {h.start for h in text.hits("offices")}
    spans = [m.span for m in text.names]
    loose = [Span(start=w.start, end=w.end) for w in text.content if text.text[w.start : w.end] in known]
    spans += [s for s in loose if not any(o.start <= s.start < o.end for o in spans)]
    places = {m.span for m in text.names if m.kind == "place" or (across and m.kind == "other")}
    for span in spans:
        if span in places or _oblique(text, span.start):
            continue
        for w in text.content:
            gap = text.text[span.end : w.start] if w.start >= span.end else ""
            if w.start < span.end or w.start in said or any(s.start <= w.start < s.end for s in spans):
                continue
            if len(gap) <= NEAR and not re.search(r"[^\w\s'’]", gap) and text.text[w.start].islower():
                found.append(((span.start, span.end), w))
            break
    return found


def _oblique(text: Text, start: int) -> bool:
    """Does a word like "to" stand right before? Then it is no doer: "débordé à Saint-Aubin et inondé"."""
    before = text.text[:start].rstrip().rsplit(maxsplit=1)
    return bool(before) and before[-1].casefold() in _OBLIQUE.get(text.code, "").split()


def _other_doer(claim: Text, lines: list[Text], meaning: Meaning) -> Finding | None:
    """The same verb follows another name in every line that has it, and the sources know both names."""
    theirs = [
        (line, span, word) for line in lines for span, word in _deeds(line, across=line.code != claim.code)
    ]
    parts = {part for line in lines for m in line.names for part in m.text.split() if len(part) > 2}
    for span, verb in _deeds(claim, frozenset(parts)):
        who = claim.text[slice(*span)]
        known = any(_one(who, claim, m.text, line) for line in lines for m in line.names)
        same = [(ln, s) for ln, s, w in theirs if _one_deed(verb, claim, w, ln, meaning)]
        doers = [ln.text[slice(*s)] for ln, s in same]
        if not known or not same:
            continue
        if any(_one(who, claim, d, ln) for d, (ln, _) in zip(doers, same, strict=True)):
            continue
        rest = claim.text[verb.end :]
        if any(
            _one(w, claim, d, ln)
            for d, (ln, _) in zip(doers, same, strict=True)
            for w in re.findall(r"[^\W\d_]{3,}", rest)
            if w[0].isupper()
        ):
            return contradicted(f"{doers[0]} in the source, not {who}", span[0], verb.end)
    return None


def _other_noun(claim: Text, lines: list[Text]) -> Finding | None:
    """Within one language, for doers without a name: "the board asked teachers" where teachers asked."""
    theirs = [(line, *deed) for line in lines if line.code == claim.code for deed in _plain_deeds(line)]
    for doer, verb in _plain_deeds(claim):
        same = [(ln, d) for ln, d, v in theirs if alike(v.text, verb.text, claim.lang)]
        if not same or any(alike(d.text, doer.text, claim.lang) for _, d in same):
            continue
        rest = [w for w in claim.content if w.start > verb.start]
        known = any(alike(w.text, doer.text, claim.lang) for ln in lines for w in ln.content)
        if known and all(any(alike(w.text, d.text, claim.lang) for w in rest) for _, d in same):
            return contradicted(f"{same[0][1].text} in the source, not {doer.text}", doer.start, verb.end)
    return None


def _plain_deeds(text: Text) -> list[tuple[Word, Word]]:
    """The first two content words of each clause, close together."""
    found = []
    beside = set(PLACED.get(text.code, "").split())
    days = [x.span for part in (text.dates, text.figures) for x in part]
    for one, two in pairwise(text.content):
        low = text.clause(one.start)[0]
        head = re.findall(r"\w+", text.text[low : one.start].casefold())
        if beside.intersection(head) or any(s.start <= one.start < s.end for s in days):
            continue
        first = not any(low <= w.start < one.start for w in text.content)
        gap = text.text[one.end : two.start]
        if first and len(gap) <= NEAR and not re.search(r"[^\w\s'’]", gap) and text.text[two.start].islower():
            found.append((one, two))
    return found


def _one_deed(a: Word, claim: Text, b: Word, line: Text, meaning: Meaning) -> bool:
    if claim.code == line.code:
        return alike(a.text, b.text, claim.lang)
    return meaning.able and float(meaning.likeness([a], claim.lang, [b], line.lang)[0, 0]) >= SAME_DEED


def _one(a: str, claim: Text, b: str, line: Text) -> bool:
    return a == b or heard(a.split()[-1], claim.lang, b.split()[-1], line.lang)


def _done_to(claim: Text, lines: list[Text]) -> Finding | None:
    """A doer of the sentence that the source has only after "from" or "to" behind the same verb."""
    if not lines:
        return None
    marks = "|".join(_OBLIQUE[base(claim.lang)].split())
    days = [d.span for d in claim.dates] + [f.span for f in claim.figures]
    words = [w for w in claim.content if not any(s.start <= w.start < s.end for s in days)]
    for doer, verb in pairwise(words):
        gap = claim.text[doer.end : verb.start]
        if len(gap) > NEAR or re.search(r"[^\w\s'’]", gap) or re.search(rf"(?<!\w)(?:{marks})(?!\w)", gap):
            continue
        if any(claim.clause(verb.start)[0] <= w.start < doer.start for w in words):
            continue
        if not claim.text[verb.start].islower() or (doer.start > 0 and _only_describes(doer, claim)):
            continue
        before = after = False
        for line in lines:
            for v in (w for w in line.content if alike(verb.text, w.text, claim.lang)):
                for d in (w for w in line.content if alike(doer.text, w.text, claim.lang)):
                    between = line.text[v.end : d.start]
                    before = before or d.end <= v.start
                    after = after or (
                        0 < len(between) <= FAR
                        and _ends_phrase(d, line)
                        and not _only_describes(d, line)
                        and not re.search(r"[.;:]", between)
                        and bool(
                            re.search(
                                rf"(?<!\w)(?:{marks})\s+(?:[^\W\d_]+\s+){{0,2}}$", between, re.IGNORECASE
                            )
                        )
                    )
        if after and not before:
            return contradicted(f"{doer.text} is not who did it in the source", doer.start, verb.end)
    return None


def _ends_phrase(word: Word, line: Text) -> bool:
    """Is it no word that only belongs to the next one ("from Russian gas")?"""
    following = next((w for w in line.content if w.start >= word.end), None)
    return following is None or bool(re.search(r"[^\s]", line.text[word.end : following.start]))


def _only_describes(word: Word, line: Text) -> bool:
    """A capital on a word of no name: mostly a people's ("Russian"), which describes what does the deed."""
    named = any(m.span.start <= word.start < m.span.end for m in line.names)
    return line.code != "de" and line.text[word.start].isupper() and not named


RULES = (
    Rule(
        name="another-doer", find=lambda s, e: _other_doer(s.text, _lines(s.text, e), s.meaning), doubt=True
    ),
    Rule(name="another-noun", find=lambda s, e: _other_noun(s.text, _lines(s.text, e)), doubt=True),
    Rule(
        name="done-to",
        find=lambda s, e: _done_to(s.text, [ln for ln in _lines(s.text, e) if ln.code == s.text.code]),
    ),
)
