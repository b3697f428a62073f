"""What looks like a name across languages may be an ordinary word, or a name the sources word otherwise.

"الزاوية" is a town and a corner, "Hurricane" a town in Utah, "Ryder Cup" is "Кубок Райдера": a word is no
foreign one where an ordinary word of the sources, part of nobody's name, is near to it in meaning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from broadsheet.languages import in_all
from broadsheet.news import Mention
from broadsheet.text.lexicon import find
from broadsheet.text.listed import ends_listed, listed
from broadsheet.text.words import Word, content, words

from ...evidence import Evidence, Statement, Text
from .by_sound import heard, nations

SAME = 0.6
"""Likeness of meaning from which a word of the sources is a translation."""


def worded(mention: Mention, statement: Statement, evidence: Evidence) -> bool:
    """May the sources say in words of their own what is taken for a name here?

    A single word: where capitals do not tell, or it opens the sentence. Of several each must be heard or meant in
    the sources, and none that is only meant may be a given name.
    """
    claim = statement.text
    if claim.code in evidence.langs:
        return False
    parts = content(mention.text, claim.lang)
    capitals = claim.pack.traits.capitals
    if not parts or listed(claim.lang, "tongues").match(claim.text, mention.span.end):
        return True  # 北京語, a language
    if len(parts) == 1:
        loose = capitals != "names" or opens(claim, mention.span.start)
        word = parts[0]
        bare = replace(word, text=ends_listed(claim.lang, "particles").sub("", word.text))
        return loose and not mention.title and any(ordinary(w, statement, evidence) for w in {word, bare})
    rest = []
    for place, part in enumerate(parts):
        written = mention.text[part.start : part.end]
        if written.rstrip(".") in in_all("saints") or any(
            _named(written, claim, whole) for whole in evidence.wholes
        ):
            continue
        if place == 0 and opens(claim, mention.span.start) and capitals == "names":
            continue
        rest.append((written, part))
    lists = statement.gazetteer
    first = mention.text[: parts[0].end]
    if (
        mention.kind == "person"
        and lists.is_first_name(first, "und")
        and not lists.lookup(first, "und", "place")
    ):
        return False
    if len(rest) == len(parts) and (mention.kind == "person" or capitals == "none"):
        return all(ordinary(part, statement, evidence) for _, part in rest) and mention.kind != "person"
    return all(
        not lists.is_first_name(written, "und") and ordinary(part, statement, evidence)
        for written, part in rest
    )


def ordinary(word: Word, statement: Statement, evidence: Evidence) -> bool:
    """Is an ordinary word of the sources near to it in meaning?"""
    meaning = statement.meaning
    for line in evidence.lines:
        free = list(_ordinary_words(line))
        if free and float(meaning.likeness([word], statement.text.lang, free, line.lang).max()) >= SAME:
            return True
    return False


def said_otherwise(name: str, statement: Statement, evidence: Evidence) -> bool:
    """Is a part of a name an office, a form of address or an ordinary word of the sources?"""
    claim = statement.text
    if find(name, claim.lang, "offices"):
        return True
    crossing = claim.code not in evidence.langs
    return crossing and any(ordinary(word, statement, evidence) for word in words(name, claim.lang))


def opens(claim: Text, start: int) -> bool:
    """Does a sentence or a quotation begin there?"""
    return not re.search(r"\w\s*$", claim.text[:start].rstrip("\"'“„«‘( ")) or start == 0


def _ordinary_words(line: Text) -> Iterator[Word]:
    spans = [m.span for m in line.names if m.kind in ("person", "place")]
    for word in line.content:
        if not any(s.start <= word.start < s.end for s in spans):
            yield word


def _named(word: str, claim: Text, whole: Text) -> bool:
    return heard_in(word, claim, whole) or bool(nations(word, claim.lang) & nations(whole.text, whole.lang))


def heard_in(word: str, claim: Text, whole: Text) -> bool:
    """Does a name of the text sound like the word, or the text hold it?"""
    theirs = re.findall(r"[^\W\d_]+", whole.text)
    return word in whole.text or any(
        (t[0].isupper() or t[0].lower() == t[0].upper()) and heard(word, claim.lang, t, whole.lang)
        for t in theirs
    )
