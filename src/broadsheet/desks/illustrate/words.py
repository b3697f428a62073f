"""The few words of a card and of its description, in the interface languages."""

from __future__ import annotations

from typing import NamedTuple

from .told import Told


class Words(NamedTuple):
    label: str
    figure: str
    figure_short: str
    """Where the description is in another language than the card."""
    quote: str


WORDS = {
    "en": Words(
        "Drawn by software",
        "Card with the figure “{main}”. Below it: {below}",
        "Card with the figure “{main}”.",
        "Card with a quotation by {below}: “{main}”",
    ),
    "de": Words(
        "Von Software gezeichnet",
        "Karte mit der Zahl „{main}“. Darunter: {below}",
        "Karte mit der Zahl „{main}“.",
        "Karte mit einem Zitat von {below}: „{main}“",
    ),
    "es": Words(
        "Dibujado por software",
        "Tarjeta con la cifra «{main}». Debajo: {below}",
        "Tarjeta con la cifra «{main}».",
        "Tarjeta con una cita de {below}: «{main}»",
    ),
    "fr": Words(
        "Dessiné par un logiciel",
        "Carte portant le chiffre « {main} ». En dessous : {below}",
        "Carte portant le chiffre « {main} ».",
        "Carte portant une citation de {below} : « {main} »",
    ),
    "it": Words(
        "Disegnato da un software",
        "Scheda con la cifra «{main}». Sotto: {below}",
        "Scheda con la cifra «{main}».",
        "Scheda con una citazione di {below}: «{main}»",
    ),
    "nl": Words(
        "Getekend door software",
        "Kaart met het cijfer “{main}”. Daaronder: {below}",
        "Kaart met het cijfer “{main}”.",
        "Kaart met een citaat van {below}: “{main}”",
    ),
    "ja": Words(
        "ソフトウェアが描画",
        "数字「{main}」を示したカード。下の文：{below}",
        "数字「{main}」を示したカード。",
        "{below}の発言「{main}」を示したカード。",
    ),
    "ko": Words(
        "소프트웨어가 그림",
        "‘{main}’ 수치를 보여 주는 카드. 아래 문장: {below}",
        "‘{main}’ 수치를 보여 주는 카드.",
        "{below}의 발언 “{main}”을 담은 카드.",
    ),
    "zh-Hans": Words(
        "由软件绘制",
        "写有数字“{main}”的卡片。下方文字：{below}",
        "写有数字“{main}”的卡片。",
        "写有{below}引语的卡片：“{main}”",
    ),
    "ar": Words(
        "رسمه برنامج حاسوبي",
        "بطاقة تحمل الرقم «{main}». وتحته: {below}",
        "بطاقة تحمل الرقم «{main}».",
        "بطاقة تحمل اقتباسًا من {below}: «{main}»",
    ),
}

MARKS = {"de": ("„", "“"), "es": ("«", "»"), "it": ("«", "»"), "ja": ("「", "」"), "ar": ("«", "»")}
"""Quotation marks where they are not “ and ”."""


_ENDS = ".!?…。！？؟۔"
_CLOSING = "”“\"»』」’'）) \u00a0"


def quoted(words: str, lang: str) -> str:
    """``words`` between the quotation marks of the language."""
    if lang == "fr":
        return f"«\u00a0{words}\u00a0»"
    opening, closing = MARKS.get(lang, ("“", "”"))
    return f"{opening}{words}{closing}"


def whole(text: str, lang: str) -> str:
    """``text`` as a whole sentence: with a full stop where it has no end of its own."""
    text = text.rstrip()
    if text.rstrip(_CLOSING)[-1:] in _ENDS:
        return text
    return text + ("。" if lang.split("-")[0] in ("ja", "zh") else ".")


def describe(told: Told, lang: str) -> str:
    """What is to be seen on the card, for who does not see it, in ``lang``: whole sentences."""
    words = WORDS[lang]
    if told.kind == "quote":
        return whole(words.quote.format(main=told.main, below=told.below), lang)
    if told.lang != lang:
        return words.figure_short.format(main=told.main)
    return whole(words.figure.format(main=told.main, below=told.below), lang)
