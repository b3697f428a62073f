"""What looks like a name across languages may be an ordinary word, or a name the sources word otherwise.

"الزاوية" is a town and a corner, "Hurricane" a town in Utah, "Ryder Cup" is "Кубок Райдера": a word is no
foreign one where an ordinary word of the sources, part of nobody's name, is near to it in meaning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from broadsheet.news import Mention
from broadsheet.text.listed import ends_listed
from broadsheet.text.words import Word, content

from ...evidence import Evidence, Statement, Text
from .by_sound import heard

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
    if not parts:
        return True
    if len(parts) == 1:
        loose = capitals != "names" or opens(claim, mention.span.start)
        word = parts[0]
        bare = replace(word, text=ends_listed(claim.lang, "particles").sub("", word.text))
        return loose and not mention.title and any(ordinary(w, statement, evidence) for w in {word, bare})
    written = ((mention.text[part.start : part.end], part) for part in parts)
    rest = [w for w in written if not any(heard_in(w[0], claim, whole) for whole in evidence.wholes)]
    lists = statement.gazetteer
    first = mention.text[: parts[0].end]
    if (
        mention.kind == "person"
        and lists.is_first_name(first, "und")
        and not lists.lookup(first, "und", "place")
    ):
        return False
    return all(
        not lists.is_first_name(name, "und") and ordinary(part, statement, evidence) for name, part in rest
    )


def ordinary(word: Word, statement: Statement, evidence: Evidence) -> bool:
    """Is an ordinary word of the sources near to it in meaning?"""
    meaning = statement.meaning
    for line in evidence.lines:
        free = list(_ordinary_words(line))
        if free and float(meaning.likeness([word], statement.text.lang, free, line.lang).max()) >= SAME:
            return True
    return False


def opens(claim: Text, start: int) -> bool:
    """Does a sentence or a quotation begin there?"""
    return not re.search(r"\w\s*$", claim.text[:start].rstrip("\"'“„«‘( ")) or start == 0


def _ordinary_words(line: Text) -> Iterator[Word]:
    spans = [m.span for m in line.names if m.kind in ("person", "place")]
    for word in line.content:
        if not any(s.start <= word.start < s.end for s in spans):
            yield word


def heard_in(word: str, claim: Text, whole: Text) -> bool:
    """Does a name of the text sound like the word, or the text hold it?"""
    theirs = re.findall(r"[^\W\d_]+", whole.text)
    return word in whole.text or any(
        (t[0].isupper() or t[0].lower() == t[0].upper()) and heard(word, claim.lang, t, whole.lang)
        for t in theirs
    )
