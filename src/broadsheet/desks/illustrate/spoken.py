"""Who said it: the speaker of a quotation by name and office."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from broadsheet.languages import language
from broadsheet.news import Mention, Quotation
from broadsheet.text.clauses import has_finite_verb
from broadsheet.text.lexicon import concepts
from broadsheet.text.words import means

_LONGEST_OFFICE = 70
_OFFICE_WORDS = 4
_WITHIN_WORDS = str.maketrans("", "", "-’'")
_SHORTEST_OFFICE = 4
"""Characters; what is shorter is a form of address: "Mr", "Dr."."""
_JOINTS = " \u00a0,，、·"


@dataclass(frozen=True)
class Said:
    words: str
    speaker: str
    office: str


def speaker(quotation: Quotation, names: Sequence[Mention]) -> str:
    """Who said it, by the fullest form of the name; empty where the speaker is no name of a person, or more than one.

    A title may stand beside it; "the head of Apple", "as" and "a witness" are no names.
    """
    said = quotation.speaker.strip()
    for mention in names:
        if mention.kind != "person" or mention.text not in said:
            continue
        if said.replace(mention.text, "", 1).strip(_JOINTS) in ("", mention.title):
            same = [m.text for m in names if m.key and m.key == mention.key and m.kind == mention.kind]
            return max((mention.text, *same), key=len)
    return ""


def is_whole(words: str) -> bool:
    """True for words from the beginning of a sentence, nothing left out of them."""
    return not words[0].islower() and "..." not in words and "…" not in words


def explained(name: str, sentence: str, lang: str) -> str:
    """The office that stands behind the name between two commas: "said Mara Holt, director of the port, on Tuesday"."""
    found = re.search(
        rf"{re.escape(name)}[,،，]\s?([^\W\d_][^,،，;.:«»“”\"]{{3,{_LONGEST_OFFICE}}})(?=[,،，.;:]|$)",
        sentence,
    )
    return found[1].strip() if found and concepts(found[1], lang, "offices") else ""


def before_name(name: str, sentence: str, lang: str, others: Collection[str]) -> str:
    """The office in the words right before the name, with what they say of whose it is: "Japanese Prime Minister Sanae
    Takaichi"; not what stands before ``others``, the other persons."""
    before, there, _ = sentence.partition(name)
    if not there or not before[-1:].isspace():
        return ""
    before = re.split("|".join(map(re.escape, others)), before)[-1] if others else before
    words: list[str] = []
    for word in reversed(before.split()[-_OFFICE_WORDS:]):
        plain = word.translate(_WITHIN_WORDS).isalpha()
        if not plain or not means(word.lower(), lang) or has_finite_verb(f"{name} {word}", lang):
            break
        words.insert(0, word)
    office = " ".join(words)
    return office if concepts(office, lang, "offices") else ""


def is_office(title: str, lang: str) -> bool:
    """True for an office, not for a form of address ("Mr", 氏, 씨), which tells nothing of who somebody is."""
    if language(lang).traits.spacing != "words":
        return bool(concepts(title, lang, "offices"))
    return len(title) > _SHORTEST_OFFICE
