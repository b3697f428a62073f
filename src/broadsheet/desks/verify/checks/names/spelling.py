"""Names: every person, organisation and place of a sentence must be one a cited report names.

Within one language a name must be written in the report. Across languages its words must sound like words
there, or the lists must know both as one. Where neither can tell (an unlisted name in Chinese characters
against another script, a translated name of a body) nothing is held against it.
"""

from __future__ import annotations

import re

from broadsheet.languages import all_names, in_all, language
from broadsheet.news import Mention
from broadsheet.text.lexicon import base, find
from broadsheet.text.names import Gazetteer, same_name
from broadsheet.text.names.places import cldr, places
from broadsheet.text.scripts import script
from broadsheet.text.words import alike, content

from ...evidence import Evidence, Finding, Statement, Text, contradicted, unsupported
from ...rule import Excuse, Rule, by_text, excuse, passed
from . import han
from .by_sound import RUN, generic, heard, nations, other_nation, spoken
from .ordinary_words import worded

SAME_LANGUAGE = 0.93
"""Likeness of two spellings of one name within a language ("Zelensky", "Zelenskyy")."""
KNOWN = 100_000
"""Least inhabitants of a place that is taken for one where it stands within another name."""


def _own(statement: Statement, evidence: Evidence) -> list[Mention]:
    """The names that must be spelled or sound as the sources have them; the others may be translated."""
    return [m for m in _read(statement) if not _may_be_translated(m, statement, evidence)]


def _read(statement: Statement) -> list[Mention]:
    """The names of the sentence but for outlets, quotations and days."""
    claim = statement.text
    return [m for m in claim.names if not _outlet(m, claim, statement.outlets) and not _elsewhere(m, claim)]


def _may_be_translated(mention: Mention, statement: Statement, evidence: Evidence) -> bool:
    claim = statement.text
    if evidence.langs == {claim.code}:
        return False
    return _is_language(mention.text, claim.code) or _translated(mention, statement.gazetteer, claim.code)


def _is_language(name: str, lang: str) -> bool:
    """Is the word the name of a language in ``lang``, by CLDR?"""
    return name.casefold() in {said.casefold() for said in cldr(lang).languages.values()}


def _unfound(statement: Statement, evidence: Evidence) -> Finding | None:
    """A name no source has in any spelling."""
    claim, excuses = statement.text, []
    for mention in _own(statement, evidence):
        if any(stands(mention, claim, whole, statement.gazetteer) for whole in evidence.wholes):
            continue
        found = excuse(EXCUSES, mention, statement, evidence)
        if found:
            excuses.append(found)
            continue
        rival = _rival(mention, evidence)
        start, end = mention.span.start, mention.span.end
        if rival:
            return contradicted(f"{mention.text} where a source names {rival}", start, end)
        return unsupported(f"no source names {mention.text}", start, end)
    return passed(excuses)


def _nation(claim: Text, evidence: Evidence) -> Finding | None:
    """England for Scotland."""
    hit = other_nation(claim, evidence.wholes)
    return contradicted(f"no source names {hit.text}, another nation is", hit.start, hit.end) if hit else None


def _translated(mention: Mention, gazetteer: Gazetteer, lang: str) -> bool:
    """A name another language may word otherwise: initials, bodies of several words, what nobody can class."""
    if mention.kind == "other" or (mention.text.isupper() and len(mention.text) <= 6):
        return True
    if mention.kind == "organisation":
        bare = language(lang).traits.capitals == "none"  # one word there is a whole body: 사이클연맹
        return bare or " " in mention.text or bool(generic().search(mention.text))
    if mention.kind == "person" and script(mention.text) == "Latn" and not _surely_person(mention, gazetteer):
        return True
    first_word = mention.span.start == 0 and " " not in mention.text
    return first_word and gazetteer.lookup(mention.text, "und") is None


def _surely_person(mention: Mention, gazetteer: Gazetteer) -> bool:
    """Does anything but its capitals speak for a person: an office, the lists, a given name?"""
    if mention.title or mention.key.startswith("person:"):
        return True
    return any(gazetteer.is_first_name(word, "und") for word in mention.text.split())


def _outlet(mention: Mention, claim: Text, outlets: tuple[str, ...]) -> bool:
    """Is it an outlet's name, part of one, or one run together with the word beside it?"""
    here = mention.span
    standing = [m.span() for o in outlets for m in re.finditer(re.escape(o), claim.text)]
    return any(start < here.end and here.start < end for start, end in standing) or any(
        mention.text in outlet or outlet in mention.text for outlet in outlets
    )


def _elsewhere(mention: Mention, claim: Text) -> bool:
    """Does the name stand in a quotation or reach into a date, which have their own checks,
    or is it any German noun?"""
    here = mention.span
    if any(q.span.covers(here) for q in claim.quotations):
        return True
    noun = claim.pack.traits.capitals == "nouns" and mention.kind == "organisation" and not mention.title
    if noun and mention.key.startswith("name:") and mention.text.isalpha() and not mention.text.isupper():
        return True
    return any(d.span.start < here.end and here.start < d.span.end for d in claim.dates)


def stands(mention: Mention, claim: Text, whole: Text, gazetteer: Gazetteer) -> bool:
    """Is the name in the report, in any spelling, as far as can be told?"""
    by_sound = mention.key.startswith("name:") and claim.code == whole.code and _han_text(claim)
    if mention.key and mention.key in whole.name_keys and not by_sound:
        return True
    if nations(mention.text, claim.lang) & nations(whole.text, whole.lang):
        return True
    if _country(mention, whole, gazetteer):
        return True
    if claim.code == whole.code:
        return _written(_core(mention, claim), whole.text, claim.lang) or any(
            same_name(mention.text, claim.lang, o.text, whole.lang) >= SAME_LANGUAGE
            or _part_of(mention.text, o.text, claim.lang)
            for o in whole.names
        )
    return _sounds(mention, claim, whole, gazetteer)


def _part_of(name: str, whole: str, lang: str) -> bool:
    """Does each word of the name, in any case form, stand in the longer one, in order?"""
    rest = iter(whole.split())
    return len(name) > 3 and all(any(alike(word, other, lang) for other in rest) for word in name.split())


def _core(mention: Mention, claim: Text) -> str:
    """The name without a capital that only opens the sentence, and without office words."""
    words = mention.text.split()
    if len(words) > 1 and mention.span.start == 0 and not words[0].isupper():
        words = words[1:] if not _written(words[0], mention.title, claim.lang) else words
    kept = [w for w in words if not find(w, claim.lang, "offices")]
    return " ".join(kept or words)


def _country(mention: Mention, whole: Text, gazetteer: Gazetteer) -> bool:
    """A place of the lists that a word of the report stands for: its own name, its people, a town in it."""
    if mention.kind != "place" or not mention.key.startswith("place:"):
        return False
    known = places(whole.text, whole.lang, gazetteer)
    return mention.key in known or mention.key.removeprefix("place:") in known


def _written(name: str, text: str, lang: str) -> bool:
    """The words of the name stand in the text, in any inflected form."""
    if name in text:
        return True
    theirs = {w.text for w in content(text, lang)}
    ours = [w.text for w in content(name, lang)]
    return bool(ours) and all(any(_inflected(a, b, lang) for b in theirs) for a in ours)


def _inflected(a: str, b: str, lang: str) -> bool:
    if a == b or a.rstrip("s'’") == b.rstrip("s'’"):
        return True
    if base(lang) not in all_names().inflected:
        return False
    short, long_ = sorted((a, b), key=len)
    cut = max(2, len(short) - 2)
    same = len(short) >= 3 and long_[:cut] == short[:cut] and len(long_) - len(short) <= 3
    return same and alike(a, b, lang)


def _sounds(mention: Mention, claim: Text, whole: Text, gazetteer: Gazetteer) -> bool:
    """Across languages: do the words of the name sound like words of the report?"""
    if re.search(rf"(?<!\w){re.escape(mention.text)}(?!\w)", whole.text):
        return True
    last = _last(mention)
    if any(
        heard(mention.text if " " in form else last, claim.lang, form, whole.lang)
        for o in whole.names
        for form in (o.text, *(o.text.split()[-1:] if script(o.text) == "Hang" else ()))
    ):
        return True
    if _han(mention.text) != _han_text(whole):
        return _across_han(mention, claim, whole)
    words = _words(_core(mention, claim), claim.lang, gazetteer, person=mention.kind == "person")
    theirs = spoken(whole.text, whole.lang)
    missing = [w for w in words if not any(heard(w, claim.lang, t, whole.lang) for t in theirs)]
    if mention.kind == "place":
        return not words or len(missing) < len(words)
    return not missing


def _last(mention: Mention) -> str:
    """The surname of a person whom Latin letters name in full; else the whole name."""
    if mention.kind == "person" and script(mention.text) == "Latn" and han.foreign(mention.text):
        return mention.text.split()[-1]
    return mention.text


def _han(name: str) -> bool:
    return script(name) == "Hani"


def _han_text(whole: Text) -> bool:
    return whole.pack.traits.spacing == "none"


def _across_han(mention: Mention, claim: Text, whole: Text) -> bool:
    """A name in Chinese characters here or there. Chinese names are read; Japanese ones cannot be: unknown."""
    if _han_text(whole):
        said = [w for w in spoken(whole.text, whole.lang) if script(w) != "Hani"]
        if any(heard(w, claim.lang, t, whole.lang) for w in mention.text.split() for t in said):
            return True
        if script(mention.text) == "Latn":
            if han.written(mention.text, claim.lang, whole):
                return True
            if mention.kind == "person" and han.foreign(mention.text):
                return han.written(mention.text, claim.lang, whole, han.MAYBE)
    if mention.kind == "place" and mention.key.startswith("place:"):
        return not any(o.kind == "place" and o.key.startswith("place:") for o in whole.names)
    if mention.kind != "person":
        runs = [r for r in RUN.findall(mention.text) if len(r) > 2]
        theirs = spoken(whole.text, whole.lang)
        return _han_text(whole) or all(any(heard(r, claim.lang, t, whole.lang) for t in theirs) for r in runs)
    scripts = {claim.pack.names.script, whole.pack.names.script}
    if "Hani" in scripts and "Jpan" not in scripts:
        rivals = [o for o in whole.names if o.kind == "person"]
        return not rivals or any(
            heard(form, claim.lang, part, whole.lang)
            for o in rivals
            for part in (o.text, *o.text.split())
            for form in {mention.text, _core(mention, claim)}
        )
    return any(o.kind == "person" for o in whole.names) or not whole.names


def _words(name: str, lang: str, gazetteer: Gazetteer, *, person: bool = False) -> list[str]:
    """The words of a name that carry its sound: no particles, no bodies, no countries put beside it."""
    found = (
        RUN.findall(name)
        if language(lang).traits.spacing == "none"
        else re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", name)
    )
    traits = language(lang).traits
    with_article = f"^[{traits.grown_on}]?{traits.article}" if traits.article else "(?!)"
    silent = in_all("of") | in_all("joins") | in_all("particles")
    kept = []
    for word in found:
        bare = re.sub(with_article, "", word) if len(word) > 4 else word
        place = gazetteer.lookup(word, lang, "place") if len(found) > 1 and word != found[0] else None
        beside = place is not None and not (person and place.weight < KNOWN)
        if bare.lower() in silent or len(bare) < 2 or beside or find(word, lang, "offices"):
            continue
        kept.append(bare.removesuffix("'s").removesuffix("’s"))
    return kept


def _rival(mention: Mention, evidence: Evidence) -> str:
    """A name of the same kind the sources have instead."""
    return next((m.text for whole in evidence.wholes for m in whole.names if m.kind == mention.kind), "")


EXCUSES: tuple[Excuse[Mention], ...] = (Excuse(name="an-ordinary-word", holds=worded),)
RULES = (
    Rule(name="unfound", find=_unfound),
    Rule(name="another-nation", find=by_text(_nation)),
)
