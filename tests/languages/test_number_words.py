"""What each pack with numbers must pass: number words as others spell them, its units, bounds and samples.

num2words spells where it has the language; what it misspells, and what no text has, is named here with its reason.
"""

from __future__ import annotations

import pytest
from num2words import CONVERTER_CLASSES, num2words

from broadsheet.languages import Numbers, codes, language
from broadsheet.news import Figure
from broadsheet.text.numbers import figures

from .samples import having, samples

PACKS = sorted(code for code in codes() if language(code).numbers != Numbers())
SPELLED = sorted({*CONVERTER_CLASSES, "zh"} & set(PACKS))
SCALED = [
    1000, 1001, 1021, 1100, 1200, 1234, 1999, 2000, 2021, 3456, 9999, 10_000, 12_500, 21_000, 31_000, 99_999,
    100_000, 121_000, 250_000, 300_000, 999_999, 10**6, 1_200_000, 2 * 10**6, 21 * 10**6, 2_500_000,
    100 * 10**6, 345 * 10**6, 10**9, 2 * 10**9, 3_500_000_000, 12 * 10**9, 100 * 10**9, 10**12, 2 * 10**12,
]  # fmt: skip
HUNDREDS = ("", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove")
EXCEPTIONS: dict[str, dict[str, str]] = {
    "it": {f"{head}centodicotto": "num2words misspells 118: centodiciotto" for head in HUNDREDS},
    "ar": dict.fromkeys(("*ألفا", "*مليونا", "*مليارا", "*تريليونا"), "two of it looks like one in another case"),
    "ko": dict.fromkeys("이삼사오육칠팔구", "a lone digit is a syllable of any word"),
    "fa": {"نه": "alone it is \"no\""},
    "vi": {"năm": "alone it is a year"},
}  # fmt: skip
"""What is not asked for, and why; with ``*`` whatever ends so."""
COUNTER = {"ja": "人", "ko": "명", "zh": "人"}


def _said(number: int, lang: str) -> str:
    words = _chinese(number) if lang == "zh" else num2words(number, lang=lang)
    return words.replace(",", "")


def _chinese(number: int) -> str:
    """num2words has no Chinese: the rules of the language, written out."""
    for name, unit in (("亿", 10**8), ("万", 10**4)):
        if number >= unit:
            head, rest = divmod(number, unit)
            gap = "零" if rest and rest < unit // 10 else ""
            return _chinese(head) + name + gap + (_chinese(rest) if rest else "")
    out, gap = "", False
    for name, unit in (("千", 1000), ("百", 100), ("十", 10), ("", 1)):
        digit = number // unit % 10
        if digit:
            out += ("零" if gap and out else "") + "零一二三四五六七八九"[digit] + name
        gap = not digit
    return out.removeprefix("一") if out.startswith("一十") else out


def test_no_language_lost_its_numbers() -> None:
    old = {"en", "de", "es", "fr", "it", "nl", "pt", "ru", "uk", "tr", "ar", "ja", "ko", "zh"}
    assert old | {"pl", "sv", "id", "hi", "fa", "vi"} <= set(PACKS)


@pytest.mark.parametrize("lang", SPELLED)
def test_numbers_are_read_as_others_spell_them(lang: str) -> None:
    """Two to a thousand, and the powers; a lone one is an article in many languages."""
    wrong = {}
    for number in [*range(2, 1001), *SCALED]:
        words = _said(number, lang)
        text = words + COUNTER.get(lang, "")
        found = figures(text, lang)
        if not _excepted(words, lang) and [(f.value, f.text) for f in found] != [(number, text)]:
            wrong[text] = found
    assert not wrong


@pytest.mark.parametrize("lang", sorted(set(PACKS) - set(SPELLED)))
def test_a_language_that_no_oracle_spells_has_every_number_below_a_hundred(lang: str) -> None:
    told = language(lang).numbers
    hundred = told.multiples["100"][0]
    for number in range(2, 100):
        words = told.cardinals.get(str(number), ())
        read = {word: [f.value for f in figures(word, lang)] for word in words}
        assert words and read == {word: [number] for word in words}
        assert [f.value for f in figures(f"{told.one[0]} {hundred} {words[0]}", lang)] == [100 + number]


def _excepted(words: str, lang: str) -> bool:
    known = EXCEPTIONS.get(lang, {})
    return words in known or words.endswith(tuple(word[1:] for word in known if word.startswith("*")))


@pytest.mark.parametrize("lang", sorted(EXCEPTIONS))
def test_each_exception_is_spelled_and_is_not_read(lang: str) -> None:
    said = {_said(number, lang): number for number in [*range(2, 1001), *SCALED]}
    for known in EXCEPTIONS[lang]:
        of = [words for words in said if words == known or (known[:1] == "*" and words.endswith(known[1:]))]
        assert of and any([f.value for f in figures(words, lang)] != [said[words]] for words in of), known


@pytest.mark.parametrize("lang", PACKS)
def test_a_word_for_a_bound_says_it(lang: str) -> None:
    told, wrong = language(lang).numbers, {}
    gap = "" if language(lang).traits.spacing == "none" else " "
    counted = COUNTER.get(lang, "")
    for table, form in (
        (told.bounds_before, f"{{word}}{gap}40{counted}"),
        (told.bounds_after, f"40{counted}{gap}{{word}}"),
    ):
        for said, words in table.items():
            for word in words:
                text = form.format(word=word)
                found = figures(text, lang)
                if [(f.value, f.approximate, f.bound) for f in found] != [
                    (40, True, said.removeprefix("about"))
                ]:
                    wrong[text] = found
    assert not wrong


@pytest.mark.parametrize("lang", PACKS)
def test_a_word_for_a_unit_or_for_money_is_read(lang: str) -> None:
    told, wrong = language(lang).numbers, {}
    gap = "" if language(lang).traits.spacing == "none" else " "
    for unit, words in (*told.measures.items(), *told.money.items()):
        for word in words:
            text = f"40{gap}{word}"
            value, known = (0.4, unit.removesuffix("/100")) if unit.endswith("/100") else (40, unit)
            found = [(f.value, f.unit) for f in figures(text, lang)]
            if found != [(value + 0.5 * word.endswith("半"), known)]:
                wrong[text] = found
    assert not wrong


@pytest.mark.parametrize("lang", having("figures"))
def test_samples_read_as_they_say(lang: str) -> None:
    """Each figure as "value unit", with its bound behind it: "12 at least"."""
    read = {text: [_worded(f) for f in figures(text, lang)] for text in samples(lang, "figures")}
    assert read == samples(lang, "figures")


def _worded(figure: Figure) -> str:
    value = f"{figure.value:.15g}" + (f"-{figure.high:.15g}" if figure.high is not None else "")
    kind = figure.kind if figure.kind in ("ordinal", "age", "year", "score") else ""
    unit = "" if kind == "age" else figure.unit
    said = figure.bound or ("about" if figure.approximate else "")
    return " ".join(part for part in (value, unit, kind, said) if part)
