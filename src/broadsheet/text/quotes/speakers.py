"""Who said it: verbs of saying around a quotation."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ...languages import ANY, BEGINS, FALLBACK, Traits, alternation, in_all, language
from ..scripts import CAPITALS

BEFORE, AFTER = 220, 140
MARKS = '“”„«»‹›「」『』"‘’'
QUOTED = re.compile('[“„«"][^“”„«»"\n]*[”“»"]')
SENTENCE_END = re.compile(r"[.!?。！？][”\"»“]?\s+(?=[^\sa-z])|\n")


@cache
def _name() -> re.Pattern[str]:
    """A name in letters that have capitals, with the words in small letters inside it, of any language."""
    word = rf"(?:[{CAPITALS}]\w?\.|[{CAPITALS}][\w’'-]*)"
    inside = "|".join(sorted(in_all("particles") | in_all("doubling")))
    return re.compile(rf"{word}(?:[^\S\n]+(?:(?:{inside})[^\S\n]+)*{word})*")


@lru_cache(maxsize=64)
def _says(code: str) -> re.Pattern[str]:
    """Verbs of saying; those of English for a language without its own."""
    pack = language(code)
    verbs = (*pack.words.says, *pack.words.says_of)
    if not verbs and code != FALLBACK:
        return _says(FALLBACK)
    grown = f"[{pack.traits.grown_on}]?" if pack.traits.grown_on else ""
    return re.compile(rf"{BEGINS}{grown}{alternation(verbs, pack.traits)}", re.IGNORECASE)


@lru_cache(maxsize=64)
def _openers(code: str) -> frozenset[str]:
    return frozenset(language(code).words.openers)


def _sentence_before(text: str, start: int) -> str:
    """The part of the sentence before a quotation, other quotations blanked."""
    piece = text[max(0, start - 1 - BEFORE) : start - 1]
    cuts = [m.end() for m in SENTENCE_END.finditer(piece)]
    return piece[cuts[-1] :] if cuts else piece


def _sentence_after(text: str, end: int) -> str:
    """What follows the closing mark up to the end of the sentence."""
    piece = text[end : end + AFTER].lstrip(MARKS + " \u00a0")
    stop = re.search(r"[!?\n。]|\.(?=\s|$)", piece[1:])
    return piece[: stop.start() + 1] if stop else piece


def _closed(text: str, end: int) -> bool:
    """Does the sentence end with the quotation, so that what follows is another's?"""
    after = text[end : end + 6].lstrip(MARKS + "\u00a0")
    if after[:1] in (".", "。"):
        return True
    following = after.lstrip()
    return text[end - 1 : end] == "." and text[end - 3 : end] != "..." and following[:1].isupper()


def names_in(piece: str, lang: str) -> list[re.Match[str]]:
    """Capitalised runs that may name a speaker."""
    not_names = _openers(lang)
    return [m for m in _name().finditer(piece) if not set(m.group().split()) <= not_names]


def _trim(name: str, lang: str) -> str:
    words = name.split()
    not_names = _openers(lang)
    while len(words) > 1 and words[0] in not_names:
        words.pop(0)
    return " ".join(words).rstrip(".,")


def _resolve(text: str, start: int, lang: str) -> str:
    """The name a pronoun before or after a quotation most likely stands for: the first of the last sentence that has a
    full one, or the end of one, outside quotations."""
    told = QUOTED.sub(lambda m: " " * len(m.group()), text[: start - 1])
    full = {m.group().split()[-1] for m in names_in(told, lang) if " " in m.group()}
    near = told[-400:]
    runs = [m for m in names_in(near, lang) if " " in m.group() or m.group() in full]
    if not runs:
        return ""
    ends = [m.end() for m in SENTENCE_END.finditer(near) if m.end() <= runs[-1].start()]
    return _trim(next(m for m in runs if not ends or m.start() >= ends[-1]).group(), lang)


def _is_pronoun(words: str, lang: str) -> bool:
    found = re.match(rf"[\s,،-]*({ANY})", words)
    return bool(found) and found is not None and found.group(1).lower() in language(lang).words.speakers


def _after(text: str, start: int, end: int, lang: str, says: re.Pattern[str]) -> tuple[bool, str]:
    """ "...", said X / X said / he said."""
    if _closed(text, end):
        return False, ""
    piece = _sentence_after(text, end)
    verb = says.search(piece)
    if verb is None or verb.start() > 90:
        return False, ""
    head, tail = piece[: verb.start()], piece[verb.end() :]
    if any(mark in head for mark in '“«„"'):
        return False, ""
    before = names_in(head, lang)
    lead = head.strip(" ,.،؛—–-\u00a0")
    traits = language(lang).traits
    nouns = traits.capitals == "nouns"
    if before and not nouns:
        chunk = [m for m in before if "," not in head[before[0].end() : m.start()]]
        return True, _trim(chunk[-1].group(), lang)
    if _is_pronoun(lead.split("-")[-1], lang) or _is_pronoun(tail, lang):  # "a-t-elle dit"
        return True, _resolve(text, start, lang)
    first = _subject_first(traits) or traits.capitals == "none"
    if lead and first and len(lead.split()) <= 6 and not before:
        return True, lead
    clause = re.split(r"[,;:]", tail)[0]
    runs = names_in(clause[:80], lang)
    if runs:
        return True, _trim(
            runs[0].group() if not nouns else max((r.group() for r in runs), key=lambda r: len(r.split())),
            lang,
        )
    words = clause.split()
    return True, " ".join(words[:5]) if words and words[0].islower() else ""


def _before(text: str, start: int, lang: str, says: re.Pattern[str]) -> tuple[bool, str]:
    """X said: "..." / X, who leads the group, said the decision was "..."."""
    piece = _sentence_before(text, start)
    verbs = list(says.finditer(piece))
    if not verbs:
        return False, ""
    verb = verbs[-1]
    if len(piece) - verb.end() > 90:
        return False, ""
    head = piece[: verb.start()]
    runs = names_in(head, lang)
    if verb.group().lower() in language(lang).words.says_of:
        runs = names_in(piece[verb.end() :], lang)[:1]
        if language(lang).traits.capitals == "none":
            return True, " ".join(re.split(r"[,;:،]", piece[verb.end() :])[0].split()[:5])
    if runs:
        subject = runs[0] if len(runs) == 1 else _subject(head, runs)
        return True, _trim(subject.group(), lang)
    if _is_pronoun(head.split(",")[-1].strip().split(" ")[-1] if head.strip() else "", lang):
        return True, _resolve(text, start - len(piece), lang)
    tail = names_in(piece[verb.end() :], lang)
    if tail and not _subject_first(language(lang).traits):
        return True, _trim(tail[0].group(), lang)
    words = re.split(r"[,;:]", head)[0].split()
    return True, " ".join(words[-5:])


def _subject(head: str, runs: list[re.Match[str]]) -> re.Match[str]:
    """Of several names before the verb: the last outside commas, full names first."""
    outside = [
        r
        for r in runs
        if not re.search(r",[^,]*$", head[: r.start()]) or not re.match(r"[^,]*,", head[r.end() :])
    ]
    pool = outside or runs
    full = [r for r in pool if len(r.group().split()) > 1]
    return (full or pool)[-1] if len(full) <= 1 else full[0]


def _verb_first(text: str, start: int, end: int, lang: str, says: re.Pattern[str]) -> tuple[bool, str]:
    grammar = language(lang).grammar
    piece = _sentence_before(text, start)
    verbs = list(says.finditer(piece))
    if verbs and len(piece) - verbs[-1].end() < 120:
        for verb in verbs:
            tail = piece[verb.end() :]
            found = grammar.speaker_before.regex.match(tail)
            if found and found.group(1).strip():
                return True, found.group(1).strip()
        return True, ""
    after = text[end : end + 60].lstrip(MARKS + " ،,.")
    verb_after = says.match(after)
    if verb_after:
        found = grammar.speaker_after.regex.match(after[verb_after.end() :])
        return True, found.group(1).strip() if found else ""
    return False, ""


def _verb_last(text: str, start: int, end: int, lang: str) -> tuple[bool, str]:
    after = text[end + 1 : end + 40]
    grammar = language(lang).grammar
    said = grammar.says_after.regex.match(after) is not None
    named = grammar.speaker_after.regex.match(after)
    if named:
        return True, named.group(1)
    before = re.split(r"[。\n]", text[max(0, start - 121) : start - 1])[-1]
    before = re.sub(r"[「『][^」』]{0,120}[」』]", "", before)
    subjects = grammar.speaker_before.regex.findall(before)
    bracket = re.sub(r"（[^）]{0,120}）|\([^)]{0,120}\)", "", subjects[-1]) if subjects else ""
    return said, bracket.strip() if said else ""


def _verb_between(text: str, start: int, end: int, lang: str) -> tuple[bool, str]:
    words = language(lang).words
    says, behind = ("|".join(map(re.escape, told)) for told in (words.says, words.behind_speaker))
    before = re.split(r"[。！？\n]", text[max(0, start - 81) : start - 1])[-1]
    verb = re.search(rf"^(.*?)(?:{says})[^，,：:“]{{0,6}}[：:，,]?\s*$", before)
    if verb:
        subject = re.split(r"[，,；;]", verb.group(1))[-1] or verb.group(1)
        subject = re.split(behind, subject)[0]
        return True, subject.strip()
    after = text[end + 1 : end + 31]
    found = re.match(rf"[，,]?([^，。,“]{{1,12}}?)(?:{says})", after)
    if found:
        return True, re.split(behind, found.group(1))[0].strip()
    return False, ""


def _phrases(text: str, start: int, end: int, lang: str) -> tuple[bool, str]:
    after = text[end + 1 : end + 31]
    grammar = language(lang).grammar
    if not grammar.says_after.regex.match(after):
        return False, ""
    before = re.split(r"[.!?]\s|\n", text[max(0, start - 121) : start - 1])[-1]
    before = re.sub(r"[\"“'‘][^\"”'’]{0,120}[\"”'’]\S*", "", before)
    subjects = grammar.speaker_before.regex.findall(before)
    if subjects:
        return True, re.sub(r"\([^)]{0,120}\)", "", subjects[-1]).strip()
    return True, ""


def attribution(text: str, start: int, end: int, lang: str) -> tuple[bool, str]:
    """(somebody said it, speaker or "") for the words ``text[start:end]`` between marks."""
    traits = language(lang).traits
    if traits.spacing == "phrases":
        return _phrases(text, start, end, lang)
    if traits.spacing == "none":
        return (_verb_last if traits.verb == "last" else _verb_between)(text, start, end, lang)
    says = _says(lang)
    if traits.grown_on:
        return _verb_first(text, start, end, lang, says)
    last = traits.verb == "last"
    said, speaker = _after(text, start, end, lang, says)
    if said and speaker and not last:
        return said, speaker
    said_before, speaker_before = _before(text, start, lang, says)
    if last and said and traits.capitals == "none":
        return said, speaker or speaker_before
    if last and said:
        runs = names_in(_sentence_before(text, start), lang)
        return True, _trim(runs[-1].group(), lang) if runs else ""
    if said_before:
        return True, speaker_before or speaker
    return said, speaker


def _subject_first(traits: Traits) -> bool:
    """Does the subject stand before its verb, as in English?"""
    return traits.verb == "free" and not traits.opening_verb
