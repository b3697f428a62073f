"""The part of an address that names a story."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from anyascii import anyascii

from ..languages import Table, names_of, scripts
from ..news.base import content_id

LIMIT = 80
LONGEST_READ = 400
"""Characters of a headline that are romanised: five times what an address holds."""
NOT_PLAIN = re.compile(r"[^a-z0-9]+")
SYLLABLE = re.compile(r"(?<=[a-z])(?=[A-Z])")
ARABIC_WORD = re.compile(r"[\u0621-\u064a\u0671-\u06d3]+")
ARABIC_MARKS = re.compile("[\u0640\u064b-\u065f\u0670]")
VOWELS = frozenset("aeiou")


def slug(headline: str, lang: str = "") -> str:
    """ASCII letters, digits and single hyphens, 1 to 80 characters, cut at a word where possible.

    Other scripts are romanised by the headline's language: Japanese by its readings (kanji of other languages come out
    in pinyin, syllable by syllable), Arabic with short vowels put between consonants and the article parted
    ("al-mina"), German umlauts as ae, oe, ue, all else letter by letter. A headline without any letter gives
    "story-" and eight hex digits made of the headline.
    """
    ascii_text = _romanised(headline[:LONGEST_READ], lang.split("-")[0]).lower().replace("'", "")
    plain = NOT_PLAIN.sub("-", ascii_text).strip("-")
    if not plain:
        return f"story-{content_id('slug', headline)[:8]}"
    if len(plain) > LIMIT:
        cut = plain[: LIMIT + 1]
        at = cut.rfind("-")
        plain = (cut[:at] if at >= LIMIT // 2 else cut[:LIMIT]).strip("-")
    return plain


def _romanised(text: str, code: str) -> str:
    names = names_of(code)
    if names.script == "Jpan":
        text = str(_japanese().romaji(text, capitalize=False, title=False)).replace("?", " ")
    letters = names.latin.items()
    written = {**names.latin, **{letter.upper(): latin.capitalize() for letter, latin in letters}}
    text = "".join(written.get(letter, letter) for letter in text)
    text = ARABIC_WORD.sub(lambda word: _arabic(word.group(), names.parted), ARABIC_MARKS.sub("", text))
    return SYLLABLE.sub("-", anyascii(text)) if names.script == "Hani" else anyascii(text)


@cache
def _japanese() -> Any:
    """The reader of Japanese with its dictionary: half a second when first asked, then in memory."""
    import cutlet

    return cutlet.Cutlet("hepburn", use_foreign_spelling=False)


def _arabic(word: str, parted: Table) -> str:
    """One word, the article and a preposition before it parted."""
    for written, said in parted.items():
        if word.startswith(written) and len(word) > len(written) + 1:
            return f"{said}-{_vowelled(word[len(written) :])}"
    return _vowelled(word)


@cache
def _arabic_letters() -> Table:
    arabic = scripts()["Arab"]
    return {**arabic.latin, **arabic.address}


def _vowelled(word: str) -> str:
    """Letters of a word with an a between consonants that would otherwise stand together at the head of a syllable."""
    sounds: list[str] = []
    letters = _arabic_letters()
    for place, letter in enumerate(word):
        before_vowel = place + 1 < len(word) and word[place + 1] in "اةىآ"
        if letter in "وي":
            starts = place == 0 or before_vowel or (bool(sounds) and sounds[-1][-1:] in VOWELS)
            sounds.append({"و": "wu", "ي": "yi"}[letter][0 if starts else 1])
        else:
            sounds.append(letters.get(letter, ""))
    out: list[str] = []
    sounds = [sound for sound in sounds if sound]
    for place, sound in enumerate(sounds):
        out.append(sound)
        following = sounds[place + 1 : place + 2]
        if sound[-1] in VOWELS or not following or following[0][0] in VOWELS:
            continue
        if place == 0 or out[-2][-1] not in VOWELS:  # no vowel before it: it opens a syllable
            out.append("a")
    return "".join(out)
