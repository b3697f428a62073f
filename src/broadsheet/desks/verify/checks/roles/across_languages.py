"""Who did it to whom, between two languages or active and passive: the doer of a deed here must be its doer there.

Two actors and one deed of the tables (``text/lexicon/acts.py``) that both texts hold. Japanese, Korean and Turkish
mark who and whom; elsewhere the doer stands first, in the passive behind a "by". Where word order or marks
leave doubt (a relative clause, an object put first), nothing is decided.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from broadsheet.text.lexicon import Hit
from broadsheet.text.words import Word

from ...evidence import Evidence, Finding, Text, contradicted
from ...meaning import Meaning
from ..names.by_sound import heard
from .voice import passive

Place = tuple[int, int]
"""Start and end of an actor."""
BY = {
    "en": r"by", "de": r"von|durch|vom", "fr": r"par", "es": r"por", "it": r"da|dal|dalla|dallo|dall['’]|dai|dagli",
    "nl": r"door", "pt": r"por|pelo|pela|pelos|pelas", "ar": r"من قبل|على يد|بواسطة",
}  # fmt: skip
_BE = {
    "en": r"(?:was|were|been|is|are|be|being|got)\s+(?:\w+\s+)?$",
    "de": r"(?<!\w)(?:wurden?|wird|werden|worden|ist|sind|war|waren)(?!\w)",
    "nl": r"(?<!\w)(?:werd|werden|wordt|worden|is|zijn)(?!\w)",
    "fr": r"(?<!\w)(?:été|est|sont|fut|furent|être|était|étaient)\s+(?:\w+\s+)?$",
    "es": r"(?<!\w)(?:fue|fueron|sido|es|son|ser|era|eran)\s+(?:\w+\s+)?$",
    "it": r"(?<!\w)(?:è|sono|stat[oaie]|viene|vengono|venne|fu|furono|essere)\s+(?:\w+\s+)?$",
    "pt": r"(?<!\w)(?:foi|foram|sido|é|são|ser|era|eram)\s+(?:\w+\s+)?$",
    "ru": r"(?<!\w)был[аио]?\s+(?:\w+\s+)?$",
    "uk": r"(?<!\w)бу(?:в|ла|ло|ли)\s+(?:\w+\s+)?$",
}
"""What makes a passive of the deed after it; in German and Dutch anywhere in its clause."""
_SUFFIX = {
    "ja": (r"(?:は|が)", r"(?:を|に|へ|から)"),
    "ko": (r"(?:은|는|이|가|께서|측은)(?=[\s,])", r"(?:을|를|에게|에게서|에|로부터|으로부터)(?=[\s,])"),
    "tr": (r"(?=[\s,])(?!['’])", r"['’](?:[yn]?[ıiuü]|y?[ae]|[dt][ae]n)(?!\w)"),
}
"""What follows the doer, and what follows whom it is done to."""
_SUFFERED = {"ja": r"され|られ", "ko": r"됐|된|되었|됩니다|당했|당한|받았|에 의해", "tr": r"tarafından"}
_OBJECT_FIRST = {
    "de": r"(?:den|dem|einen|einem|denen|ihn|ihm)\s+(?:\w+\s+){0,2}$",
    "ru": r"(?<=\w{3})[ую]\s+[«\"]?$",
    "uk": r"(?<=\w{3})[ую]\s+[«\"]?$",
}
_RELATIVE = re.compile(
    r"\b(?:which|that|whom|who|whose|que|qui|dont|quien|che|cui|котор\w+|як(?:ий|а|у|і|ого|ої))\b|التي|الذي",
    re.IGNORECASE,
)
FREE = frozenset({"de", "nl", "ar", "ja", "ko", "tr", "zh"})
"""Languages whose verb need not stand between the two."""
SPOKEN = frozenset({"tell", "ask"})
"""Deeds of speech: who is told is seldom named beside who tells."""
WIDE = 120
"""Most characters from one actor to the other."""
MEANT, ALSO = 0.7, 0.6
"""Likeness of meaning from which two nouns are one actor, and from which another noun may be the one."""


def check(claim: Text, evidence: Evidence, meaning: Meaning) -> Finding | None:
    """The first deed whose doer is the other one in a source in another language or voice."""
    if not claim.hits("acts"):
        return None
    for line in evidence.lines:
        if not line.hits("acts"):
            continue
        for (a, a2), (b, b2) in combinations(_actors(claim, line, meaning), 2):
            ours, theirs = _deeds(claim, a, b), _deeds(line, a2, b2)
            both = ours.keys() & theirs.keys()
            if len(both) != 1:
                continue
            deed = both.pop()
            turned = _suffered(claim, ours[deed]) != _suffered(line, theirs[deed])
            if line.code == claim.code and not turned:
                continue  # both alike: the check of word order
            here, there = _doer(claim, a, b, ours[deed]), _doer(line, a2, b2, theirs[deed])
            if here and there and (here == a) != (there == a2):
                return contradicted(
                    "who and whom are the other way round in the source", *min(a, b)[:1], max(a, b)[1]
                )
    return None


def _deeds(text: Text, a: Place, b: Place) -> dict[str, Hit]:
    """Deeds between the two, or anywhere in their clause where the verb may stand apart."""
    first, last = sorted((a, b))
    low, high = first[1], last[0]
    if high - low > WIDE or high < low:
        return {}
    if text.code in FREE or passive(text):
        low, high = text.clause(first[0])[0], text.clause(last[0])[1]
    found = [h for h in text.hits("acts") if low <= h.start and h.end <= high]
    return {
        h.concept: h
        for h in found
        if h.concept not in SPOKEN and sum(o.concept == h.concept for o in text.hits("acts")) == 1
    }


def _suffered(text: Text, deed: Hit) -> bool:
    """Is the deed told in the passive?"""
    pattern = _BE.get(text.code)
    if pattern is None:
        return False
    low, high = text.clause(deed.start)
    if text.code not in ("de", "nl"):
        high = deed.start
    return bool(re.search(pattern, text.text[low:high], re.IGNORECASE))


def _doer(text: Text, a: Place, b: Place, deed: Hit) -> Place | None:
    """Which of the two does it; None where that cannot be told."""
    if text.code in _SUFFIX:
        return _marked(text, a, b)
    first, last = sorted((a, b))
    between = text.text[first[1] : last[0]]
    commas = len(re.findall(r"[,，、،]", between))
    if commas not in (0, 2) or _RELATIVE.search(between) or re.search(r"[;:.]\s|。|；", between):
        return None
    if text.code == "zh" and "的" in between:
        return None
    if text.code == "zh":
        return last if re.search(r"[被由遭]", between) else first
    if passive(text) or _suffered(text, deed):
        by = BY.get(text.code)
        told = [
            p for p in (first, last) if by and _before(text, p, rf"(?<!\w)(?:{by})\s?(?:[\w-]+\s+){{0,3}}$")
        ]
        return told[0] if len(told) == 1 else None
    if text.code in _OBJECT_FIRST and _before(text, first, _OBJECT_FIRST[text.code]):
        return None
    if text.code in ("ru", "uk") and re.search(r"^\w{3,}[ую]\s|[ую]$|ой$", text.text[first[0] : first[1]]):
        return None
    return first


def _before(text: Text, place: Place, pattern: str) -> bool:
    return bool(re.search(pattern, text.text[: place[0]], re.IGNORECASE))


def _marked(text: Text, a: Place, b: Place) -> Place | None:
    """The one with the mark of a doer, where the other has the mark of whom; turned round in the passive."""
    who, whom = _SUFFIX[text.code]
    title = {
        "ja": r"[\u3400-\u9fffァ-ヺー]{0,5}(?:さん|氏|くん)?",
        "ko": r"(?:\s?[가-힣]{2,4}(?=은|는|이|가|을|를|에게))?",
    }.get(text.code, "")
    after = {p: text.text[p[1] : p[1] + 14] + " " for p in (a, b)}
    subject = [p for p in (a, b) if re.match(title + who, after[p])]
    object_ = [p for p in (a, b) if re.match(title + whom, after[p])]
    if len(subject) != 1 or len(object_) != 1 or subject == object_:
        return None
    if re.search(_SUFFERED[text.code], text.text):
        return object_[0] if text.code != "tr" else None
    return subject[0]


def _actors(claim: Text, line: Text, meaning: Meaning) -> list[tuple[Place, Place]]:
    """What both texts name once: by name, by sound, or, where meaning is sure, as a noun."""
    found: list[tuple[Place, Place]] = []

    def free(place: Place, side: int) -> bool:
        return all(place[1] <= other[side][0] or place[0] >= other[side][1] for other in found)

    for m in claim.names:
        if m.kind == "place":
            continue
        same = [o for o in line.names if m.key == o.key or heard(m.text, claim.lang, o.text, line.lang)]
        if (
            len(same) == 1
            and free((m.span.start, m.span.end), 0)
            and free((same[0].span.start, same[0].span.end), 1)
        ):
            found.append(((m.span.start, m.span.end), (same[0].span.start, same[0].span.end)))
    for w in _nameable(claim):
        spelled = claim.text[w.start : w.end]
        same_words = [
            t for t in _nameable(line) if heard(spelled, claim.lang, line.text[t.start : t.end], line.lang)
        ]
        if len(same_words) == 1:
            one, other = (w.start, w.end), (same_words[0].start, same_words[0].end)
            if free(one, 0) and free(other, 1):
                found.append((one, other))
    named = len(found)
    if not named or not meaning.able:
        return found
    ours, theirs = _nouns(claim), _nouns(line)
    if ours and theirs:
        likeness = meaning.likeness(ours, claim.lang, theirs, line.lang)
        for i, w in enumerate(ours):
            j = int(likeness[i].argmax())
            one, other = (w.start, w.end), (theirs[j].start, theirs[j].end)
            alone = (likeness[i] >= ALSO).sum() == 1 == (likeness[:, j] >= ALSO).sum()
            if (
                alone
                and likeness[i, j] >= MEANT
                and likeness[i, j] >= likeness[:, j].max() - 1e-6
                and free(one, 0)
                and free(other, 1)
            ):
                found.append((one, other))
    return found


def _nameable(text: Text) -> Iterator[Word]:
    """Words that may be names nobody lists: with a capital inside the sentence, or in an alphabet without any."""
    for w in map(_bare, text.content) if text.code == "ko" else text.content:
        if len(w.text) < (2 if text.code in ("ko", "zh") else 3) or any(
            h.start <= w.start < h.end for h in text.hits("acts")
        ):
            continue
        if (
            text.code in ("ko", "ar", "zh")
            or (text.code == "ja" and re.match(r"[ァ-ヺー]", text.text[w.start]))
            or text.text[w.start].isupper()
        ):
            yield w


def _bare(word: Word) -> Word:
    """A Korean word without its particle."""
    bare = _PARTICLE.sub("", word.text)
    return replace(word, text=bare, end=word.start + len(bare)) if len(bare) >= 2 else word


_PARTICLE = re.compile(r"(?:에게서|으로부터|로부터|에게|께서|은|는|이|가|을|를|에|와|과|의|도)$")


def _nouns(text: Text) -> list[Word]:
    skip = [h.start for table in ("acts", "stance", "polar") for h in text.hits(table)]
    spans = [f.span for f in text.figures] + [d.span for d in text.dates]
    skip += [at for span in spans for at in range(span.start, span.end)]
    return [w for w in text.content if w.start not in skip]
