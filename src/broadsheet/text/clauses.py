"""Whether a sentence has a finite verb: the least that makes words a sentence.

What is known of a language stands in its pack (``verbs.toml``). Rough on purpose, and in doubt for the sentence: no
part of speech is guessed, only forms are known that are hardly anything but a finite verb where they stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from ..languages import NEVER, Grammar, Language, Traits, language
from ..languages.schema import Verbs
from ..news.base import noun
from .scripts import VOWEL_SIGNS

_WORD = re.compile(r"[^\W_]+(?:['’\-ʼ][^\W_]+)*")
_TAIL = " \t\n\r\u00a0\u202f\u3000.。!！?？…,;:、・」』”’\"')）]»"
_BRACKETED_END = re.compile(r"(?<!\s)\s*[(（][^()（）]{0,200}[)）]\s{0,9}(?=[.。]?$)")
_ELISION = re.compile(r"^(?:[cdjlmnst]|qu|dell|all|nell|dall|sull|un|gl)'")
_EAST = ("l'est", "d'est")
""" "est" with its article is no verb."""
_DASH = re.compile(r" [—–] ")
LONGEST = 1_000
"""Characters of a sentence that are read: a verb comes before."""
TITLED = 0.6
"""Share of words with a capital from which on a line is set in capitals, so that they say nothing."""


@noun
class _Forms:
    """A pack's lists, ready to look words up in."""

    traits: Traits
    grammar: Grammar
    finite: frozenset[str]
    guarded: frozenset[str]
    weak: frozenset[str]
    past: frozenset[str]
    subjects: frozenset[str]
    after_subjects: re.Pattern[str]
    objects: frozenset[str]
    nominal: frozenset[str]
    opens: frozenset[str]
    grown_on: tuple[str, ...]
    endings: re.Pattern[str]
    inner: re.Pattern[str]
    acting: re.Pattern[str]
    plural: re.Pattern[str]
    plural_in: tuple[str, ...]
    not_finite: re.Pattern[str]
    relative: re.Pattern[str]
    """Where words are not parted: a finite word with what makes a relative clause of it."""


def has_finite_verb(sentence: str, lang: str) -> bool:
    """Is there a finite verb, or what stands for one in ``lang``, in ``sentence``?

    True for a language whose pack says nothing of verbs: nothing is known against the sentence.
    """
    forms = _forms(lang.partition("-")[0].lower())
    if forms is None:
        return True
    sentence = sentence[:LONGEST]
    sentence = _BRACKETED_END.sub("", VOWEL_SIGNS.sub("", sentence))
    if forms.traits.dash == "is" and _DASH.search(sentence):
        return True
    bare = sentence.rstrip(_TAIL)
    if forms.traits.spacing == "none":
        return _fits(bare, forms) if forms.traits.verb == "last" else _holds(bare, forms)
    words = list(_WORD.finditer(bare))
    if not words:
        return False
    if forms.traits.verb == "last":
        last = re.split("['’]", words[-1].group().lower())[-1]
        return last in forms.finite or _fits(last, forms)
    return _any(bare, words, forms)


def opens_with_verb(text: str, lang: str) -> bool:
    """Is the first word a finite verb, were there a subject before it? False where the pack says nothing of verbs."""
    forms = _forms(lang.partition("-")[0].lower())
    words = list(_WORD.finditer(text[:LONGEST]))[:2]
    if forms is None or forms.traits.spacing == "none" or forms.traits.verb == "last" or not words:
        return False
    if words[0].group()[:1].isupper() or not words[0].group()[:1].isalpha():
        return False
    gap = text[words[0].end() : words[1].start()] if len(words) > 1 else "."
    after = words[1].group() if gap.isspace() else ""
    return any(_finite(form, 1, "", after, forms) for form in _readings(_bare(words[0].group()), forms))


def _any(sentence: str, words: list[re.Match[str]], forms: _Forms) -> bool:
    """Is one of ``words`` finite where it stands?"""
    low = [_bare(m.group()) for m in words]
    if low[0] in forms.opens:
        return True
    capitals = sum(m.group()[:1].isupper() for m in words)
    titled = forms.traits.capitals == "names" and capitals > TITLED * len(words)
    for at, match in enumerate(words):
        if match.group()[:1].isdigit() or (at and match.group()[:1].isupper() and not titled):
            continue
        before = low[at - 1] if at and sentence[words[at - 1].end() : match.start()].isspace() else ""
        gap = sentence[match.end() : words[at + 1].start()] if at + 1 < len(words) else "."
        after = words[at + 1].group() if gap.isspace() else ""
        if any(_finite(form, at, before, after, forms) for form in _readings(low[at], forms)):
            return True
    return False


def _finite(word: str, at: int, before: str, after: str, forms: _Forms) -> bool:
    """Is ``word``, the ``at``-th of its sentence, finite between the words ``before`` and ``after`` it?"""
    nominal = before in forms.nominal
    if word in forms.finite:
        return not (nominal and word in forms.guarded)
    if word in forms.weak or word in forms.past:
        named = after[:1].isdigit() or after[:1].isupper() or after.lower() in forms.objects
        return bool(at) and named and not (nominal and word in forms.weak)
    if nominal or forms.not_finite.fullmatch(word) or forms.grammar.noun_shape.regex.search(word):
        return False
    if before in forms.subjects and word not in forms.nominal and not forms.after_subjects.fullmatch(word):
        return True
    if not at and not forms.traits.opening_verb:
        return False
    if forms.grammar.bare_participle.regex.search(word) and not after:
        return False
    first = not at and bool(forms.grammar.finite_first.regex.search(word))
    shaped = bool(forms.endings.fullmatch(word) or forms.grammar.finite_shape.regex.search(word))
    return first or shaped or _placed(word, at, before, after, forms)


def _placed(word: str, at: int, before: str, after: str, forms: _Forms) -> bool:
    """Has ``word`` an ending that nouns have too, and the place of a verb?"""
    if word in forms.nominal or word in forms.objects or not after:
        return False
    if before.endswith(forms.plural_in) and forms.plural.fullmatch(word):
        return True
    acts = (
        bool(before or (not at and forms.traits.opening_verb))
        and after.lower() in forms.objects
        and forms.acting.fullmatch(word)
    )
    return bool(acts or forms.inner.fullmatch(word))


def _bare(word: str) -> str:
    """The word in lower case without its elided article."""
    low = word.lower().replace("’", "'")
    elided = _ELISION.match(low)
    return low[elided.end() :] if elided and low not in _EAST and elided.end() < len(low) else low


def _readings(word: str, forms: _Forms) -> tuple[str, ...]:
    return (word, word[1:]) if len(word) > 2 and word[0] in forms.grown_on else (word,)


def _fits(text: str, forms: _Forms) -> bool:
    """Does ``text``, or its last word, end as a verb does?"""
    ends = bool(forms.endings.fullmatch(text)) and not forms.not_finite.fullmatch(text)
    return ends or bool(forms.grammar.finite_shape.regex.search(text))


def _holds(sentence: str, forms: _Forms) -> bool:
    """Is one of the words in a sentence without blanks, not counting those that merely contain one?"""
    left = forms.relative.sub("·", forms.not_finite.sub("·", sentence))
    return any(word in left for word in forms.finite)


def _shapes(entries: Iterable[str]) -> re.Pattern[str]:
    """One pattern for entries of the notation of words; of no entry nothing fits."""
    said = [re.escape(entry).replace(r"\*", ".*") for entry in sorted(entries, key=len, reverse=True)]
    return re.compile("|".join(said) or r"(?!)", re.DOTALL)


def _relative(pack: Language) -> re.Pattern[str]:
    """Finite words right before what makes a relative clause of them: Chinese "发生的"."""
    if pack.traits.spacing != "none" or pack.traits.verb == "last" or not pack.words.relatives:
        return _shapes(())
    finite, marks = ("|".join(map(re.escape, words)) for words in (pack.verbs.finite, pack.words.relatives))
    return re.compile(f"(?:{finite})(?:{marks})")


@lru_cache(maxsize=64)
def _forms(code: str) -> _Forms | None:
    pack = language(code)
    if pack.verbs == Verbs() and pack.grammar.finite_shape is NEVER:
        return None
    verbs = pack.verbs
    return _Forms(
        traits=pack.traits,
        grammar=pack.grammar,
        finite=frozenset(verbs.finite),
        guarded=frozenset(verbs.guarded),
        weak=frozenset(verbs.weak),
        past=frozenset(verbs.past),
        subjects=frozenset(verbs.subjects),
        after_subjects=_shapes(verbs.after_subjects),
        objects=frozenset(verbs.objects),
        nominal=frozenset(verbs.nominal),
        opens=frozenset(verbs.opens),
        grown_on=verbs.grown_on,
        endings=_shapes(verbs.endings),
        inner=_shapes(verbs.inner),
        acting=_shapes(verbs.acting),
        plural=_shapes(verbs.plural),
        plural_in=verbs.plural_in,
        not_finite=_shapes(verbs.not_finite),
        relative=_relative(pack),
    )
