"""Sentence patterns of the digest writer, one column per language; names and figures are slots."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_compact_decimal, get_currency_name
from babel.units import format_unit

from ...news import Figure
from ...text.lexicon import base
from ...text.numbers import figures, format_number
from ...text.numbers.measures import UNITS, same_amount
from ...text.words import opened
from .labels import LABELS

PATTERNS: dict[str, dict[str, str]] = {
    "en": {
        "according": "{s}, according to {outlet}.",
        "puts": "According to {outlets}, the {what} is {figure}.",
        "differ": "The reports differ on this: {values}.",
        "differ-what": "The reports differ on the {what}: {values}.",
        "or": "{a} or {b}",
    },
    "de": {
        "according": "{s}, berichtet {outlet}.",
        "puts": "Nach Angaben von {outlets} liegt die {bare} bei {figure}.",
        "differ": "Hier weichen die Berichte voneinander ab: {values}.",
        "differ-what": "Bei {what} weichen die Berichte voneinander ab: {values}.",
        "or": "{a} oder {b}",
    },
    "es": {
        "according": "{s}, según {outlet}.",
        "puts": "Según {outlets}, {what} es de {figure}.",
        "differ": "En este punto las informaciones difieren: {values}.",
        "differ-what": "Las informaciones difieren sobre {what}: {values}.",
        "or": "{a} o {b}",
    },
    "fr": {
        "according": "{s}, rapporte {outlet}.",
        "puts": "Selon {outlets}, {what} est de {figure}.",
        "differ": "Sur ce point, les articles divergent : {values}.",
        "differ-what": "Les articles divergent sur {what} : {values}.",
        "or": "{a} ou {b}",
    },
    "it": {
        "according": "{s}, riferisce {outlet}.",
        "puts": "Secondo {outlets}, {what} è di {figure}.",
        "differ": "Su questo punto le fonti divergono: {values}.",
        "differ-what": "Le fonti divergono su {what}: {values}.",
        "or": "{a} o {b}",
    },
    "nl": {
        "according": "{s}, meldt {outlet}.",
        "puts": "Volgens {outlets} is {what} {figure}.",
        "differ": "De berichten verschillen hierover: {values}.",
        "differ-what": "De berichten verschillen over {what}: {values}.",
        "or": "{a} of {b}",
    },
    "pt": {
        "according": "{s}, segundo {outlet}.",
        "puts": "Segundo {outlets}, {what} é de {figure}.",
        "differ": "Neste ponto as notícias divergem: {values}.",
        "differ-what": "As notícias divergem sobre {what}: {values}.",
        "or": "{a} ou {b}",
    },
    "ja": {
        "according": "{outlet}によると、{s}。",
        "puts": "{outlets}は{what}を{figure}としている。",
        "differ": "この点は報道によって異なり、{values}としている。",
        "differ-what": "{what}は報道によって異なり、{values}としている。",
        "or": "{a}、または{b}",
    },
    "ko": {
        "according": "{outlet}에 따르면 {s}.",
        "puts": "{outlets}에 따르면 {topic} {figure}이다.",
        "differ": "이 점은 보도마다 달라 {values}으로 전해졌다.",
        "differ-what": "{topic} 보도마다 달라 {values}으로 전해졌다.",
        "or": "{a} 또는 {b}",
    },
    "zh": {
        "according": "据{outlet}报道，{s}。",
        "puts": "据{outlets}报道，{what}为{figure}。",
        "differ": "对此各报道说法不一：{values}。",
        "differ-what": "关于{what}，各报道说法不一：{values}。",
        "or": "{a}，或{b}",
    },
    "ar": {
        "according": "{s}، بحسب {outlet}.",
        "puts": "وبحسب {outlets}، {what} {figure}.",
        "differ": "وتختلف التقارير في هذا الشأن: {values}.",
        "differ-what": "وتختلف التقارير بشأن {what}: {values}.",
        "or": "{a} أو {b}",
    },
    "ru": {
        "according": "{s}, сообщает {outlet}.",
        "puts": "По данным {outlets}, {what} — {figure}.",
        "differ": "Здесь сообщения расходятся: {values}.",
        "differ-what": "Сообщения расходятся ({what}): {values}.",
        "or": "{a} или {b}",
    },
    "uk": {
        "according": "{s}, повідомляє {outlet}.",
        "puts": "За даними {outlets}, {what} — {figure}.",
        "differ": "Тут повідомлення розходяться: {values}.",
        "differ-what": "Повідомлення розходяться ({what}): {values}.",
        "or": "{a} або {b}",
    },
}
_POINTS = {
    "en": "percentage points", "de": "Prozentpunkte", "es": "puntos porcentuales", "fr": "points de pourcentage", "it": "punti percentuali",
    "nl": "procentpunt", "pt": "pontos percentuais", "ja": "ポイント", "ko": "%포인트", "zh": "个百分点", "ar": "نقطة مئوية",
    "ru": "процентного пункта", "uk": "відсоткового пункту",
}  # fmt: skip
_ABOUT = {
    "en": "about {v}", "de": "rund {v}", "es": "cerca de {v}", "fr": "environ {v}", "it": "circa {v}", "nl": "ongeveer {v}",
    "pt": "cerca de {v}", "ja": "約{v}", "ko": "약 {v}", "zh": "约{v}", "ar": "نحو {v}", "ru": "около {v}", "uk": "близько {v}",
}  # fmt: skip

BOUND_WORDS = {
    "at least": {
        "en": "at least {v}", "de": "mindestens {v}", "es": "al menos {v}", "fr": "au moins {v}", "it": "almeno {v}", "nl": "minstens {v}",
        "pt": "pelo menos {v}", "ja": "少なくとも{v}", "ko": "최소 {v}", "zh": "至少{v}", "ar": "ما لا يقل عن {v}", "ru": "не менее {v}", "uk": "щонайменше {v}",
    },
    "at most": {
        "en": "up to {v}", "de": "bis zu {v}", "es": "hasta {v}", "fr": "jusqu'à {v}", "it": "fino a {v}", "nl": "hoogstens {v}",
        "pt": "até {v}", "ja": "最大{v}", "ko": "최대 {v}", "zh": "最多{v}", "ar": "ما يصل إلى {v}", "ru": "не более {v}", "uk": "не більше {v}",
    },
    "more than": {
        "en": "more than {v}", "de": "mehr als {v}", "es": "más de {v}", "fr": "plus de {v}", "it": "più di {v}", "nl": "meer dan {v}",
        "pt": "mais de {v}", "ja": "{v}超", "ko": "{v} 초과", "zh": "超过{v}", "ar": "أكثر من {v}", "ru": "более {v}", "uk": "понад {v}",
    },
    "less than": {
        "en": "less than {v}", "de": "weniger als {v}", "es": "menos de {v}", "fr": "moins de {v}", "it": "meno di {v}", "nl": "minder dan {v}",
        "pt": "menos de {v}", "ja": "{v}未満", "ko": "{v} 미만", "zh": "不到{v}", "ar": "أقل من {v}", "ru": "менее {v}", "uk": "менше {v}",
    },
}  # fmt: skip


def known(lang: str) -> bool:
    return base(lang) in PATTERNS


def say(pattern: str, lang: str, **slots: str) -> str:
    """The pattern of ``lang`` with its slots filled, first letter upper case."""
    slots["topic"] = _topic(slots.get("what", ""))
    return opened(PATTERNS[base(lang)][pattern].format(**slots))


def _topic(word: str) -> str:
    """The Korean word with its topic particle: 은 after a final consonant, 는 after a vowel."""
    last = ord(word[-1]) - 0xAC00 if word else 0
    return word + ("은" if last % 28 else "는")


def locale(lang: str) -> Locale:
    try:
        return Locale.parse(lang.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale.parse(base(lang)) if base(lang) in PATTERNS else Locale("en")


def language_name(code: str, lang: str) -> str:
    """Name of the language ``code`` in ``lang``: ("ja", "en") gives "Japanese"."""
    return str(locale(lang).languages.get(base(code)) or code)


def listed(words: Sequence[str], lang: str) -> str:
    """The words as a list of that language: "a, b and c"."""
    return str(format_list(list(words), style="standard", locale=locale(lang)))


def day(iso: str, lang: str, *, year: bool) -> str:
    """A date in words of ``lang``, with the year or without."""
    return str(format_date(date.fromisoformat(iso), _DAYS[base(lang)][0 if year else 1], locale=locale(lang)))


_ON = {"en": "on {day}", "de": "am {day}", "fr": "le {day}", "es": "el {day}", "it": "il {day}", "nl": "op {day}",
       "pt": "em {day}", "ar": "يوم {day}"}  # fmt: skip


def on(day: str, lang: str) -> str:
    """That something was "on 6 October"."""
    return _ON.get(base(lang), "{day}").format(day=day)


_DAYS = {code: ("d MMMM y", "d MMMM") for code in PATTERNS} | {
    "de": ("d. MMMM y", "d. MMMM"),
    "es": ("d 'de' MMMM 'de' y", "d 'de' MMMM"),
    "pt": ("d 'de' MMMM 'de' y", "d 'de' MMMM"),
    "ja": ("y年M月d日", "M月d日"),
    "zh": ("y年M月d日", "M月d日"),
    "ko": ("y년 M월 d일", "M월 d일"),
}


def figure(found: Figure, lang: str) -> str:
    """A figure as ``lang`` writes it, with its unit; empty for a unit nobody can word."""
    value = amount(found.value, found.unit, lang)
    if value and found.high is not None and found.high != found.value:
        value = f"{_number(found.value, lang)}–{amount(found.high, found.unit, lang)}"
    if value and found.approximate:
        return BOUND_WORDS.get(found.bound, _ABOUT)[base(lang)].format(v=value)
    return value


def amount(value: float, unit: str, lang: str) -> str:
    """``value`` with its unit in words of ``lang``: the first wording that is read back as the same, else empty."""
    for shown in _wordings(value, unit, lang):
        found = figures(shown, lang)
        if len(found) == 1 and same_amount(value, unit, found[0].value, found[0].unit):
            return shown
    return ""


def _wordings(value: float, unit: str, lang: str) -> Iterator[str]:
    """Ways to write an amount, the best first."""
    where, number, code = locale(lang), _number(value, lang), base(lang)
    tight = code in ("ja", "ko", "zh")
    if unit == "":
        yield number
    elif unit == "%":
        yield number + (" " if code in ("de", "fr", "es", "ru", "uk") else "") + "%"
    elif unit == "pp":
        yield number + ("" if tight else " ") + _POINTS[code]
    elif unit == "magnitude":
        yield _MAGNITUDE[code].format(v=number)
    elif len(unit) == 3 and unit.isupper():
        name = get_currency_name(unit, count=value, locale=where)
        gap = "" if code in ("ja", "zh") else _OF.get(code, " ") if abs(value) >= 1e6 else " "
        yield f"{number}{gap}{name}"
        yield f"{number} {unit}"
    elif unit in UNITS:
        for size in _SIZES if UNITS[unit].cldr else ():
            form = str(format_unit(value, UNITS[unit].cldr, length=size, locale=where))
            yield re.sub(r"\s", "" if tight else " ", form)
        if own := _OWN.get((code, unit)):
            yield own.format(v=number)
        yield f"{number} {unit}"
        if unit in ("decade", "century"):
            yield from _wordings(value * UNITS[unit].factor / UNITS["year"].factor, "year", lang)


_OWN = {
    ("ja", "day"): "{v}日間",
    ("ja", "year"): "{v}年間",
    ("ko", "day"): "{v}일간",
    ("ko", "year"): "{v}년간",
    ("zh", "year"): "{v}年时间",
}
"""Durations that would be read as dates in CLDR's words."""
_MAGNITUDE = {
    "en": "magnitude {v}", "de": "Stärke {v}", "es": "magnitud {v}", "fr": "magnitude {v}", "it": "magnitudo {v}", "nl": "magnitude {v}",
    "pt": "magnitude {v}", "ja": "マグニチュード{v}", "ko": "규모 {v}", "zh": "震级{v}", "ar": "بقوة {v}", "ru": "магнитуда {v}", "uk": "магнітуда {v}",
}  # fmt: skip
_OF = {"fr": " de ", "es": " de ", "it": " di ", "pt": " de "}
"""Between a word for a scale and what is counted: "milliards de dollars"."""
_SIZES: tuple[Literal["long", "short"], ...] = ("long", "short")


def _number(value: float, lang: str) -> str:
    """Separators of ``lang`` in Western digits; from a million on with the language's word for the scale."""
    where = locale(lang)
    if abs(value) >= (1e4 if base(lang) in ("ja", "ko", "zh") else 1e6):
        width: Literal["long", "short"] = "long" if "long" in where.compact_decimal_formats else "short"
        for digits in range(4):
            shown = format_compact_decimal(value, format_type=width, fraction_digits=digits, locale=where)
            head = next((f.value for f in figures(shown, lang)), None)
            if head is not None and abs(head - value) <= 1e-9 * abs(value):
                return str(shown)
    return format_number(value, lang)


def say_raw(pattern: str, lang: str, **slots: str) -> str:
    """The pattern as a part of a sentence: case left alone."""
    return PATTERNS[base(lang)][pattern].format(**slots)


def comma(words: Sequence[str], lang: str) -> str:
    """The words side by side without "and"."""
    return {"ja": "、", "zh": "、", "ar": "، "}.get(base(lang), ", ").join(words)


MOST_OUTLETS = 3


def some(outlets: Sequence[str], lang: str) -> str:
    """The outlets in a list of that language, three at most: "A, B and others"."""
    names = list(dict.fromkeys(outlets))
    if len(names) > MOST_OUTLETS:
        names = [*names[: MOST_OUTLETS - 1], others(lang)]
    return listed(names, lang)


def others(lang: str) -> str:
    """What stands for the outlets that are not named."""
    return _OTHERS[base(lang)]


_OTHERS = {
    "en": "others", "de": "andere", "es": "otros", "fr": "d'autres", "it": "altri", "nl": "anderen", "pt": "outros",
    "ja": "ほか各社", "ko": "그 밖의 매체", "zh": "其他媒体", "ar": "وسائل أخرى", "ru": "другие", "uk": "інші",
}  # fmt: skip


def label(concept: str, lang: str) -> str:
    """What a figure counts, as a noun of ``lang``; empty where no table has it."""
    return LABELS.get(concept, {}).get(base(lang), "")


def short_label(concept: str, lang: str) -> str:
    """``label`` without its article, for brackets."""
    text = label(concept, lang)
    for article in _ARTICLES.get(base(lang), ()):
        if text.startswith(article):
            return text[len(article) :]
    return text


def marked(shown: str, what: str, lang: str) -> str:
    """A figure with what it counts in brackets."""
    return f"{shown}（{what}）" if base(lang) in ("ja", "zh") else f"{shown} ({what})"


_ARTICLES = {
    "de": ("dem ", "den ", "der ", "die "),
    "es": ("el ", "la ", "los "),
    "fr": ("le ", "la ", "les ", "l'"),
    "it": ("il ", "la ", "le ", "i ", "l'"),
    "nl": ("het ", "de "),
    "pt": ("os ", "as ", "o ", "a "),
}
