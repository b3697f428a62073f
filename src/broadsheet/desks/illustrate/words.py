"""The few words of a card and of its description, in the interface languages."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from babel import Locale
from babel.dates import format_date

from .told import Told


class Words(NamedTuple):
    counts: str
    label: str
    figure: str
    figure_short: str
    """Where the description is in another language than the card."""
    quote: str
    timeline: str
    timeline_day: str
    """All reports of one day."""
    card: str
    date: str
    """A card without a place."""


WORDS = {
    "en": Words(
        "Reports: {reports} · Outlets: {outlets} · Languages: {languages}",
        "Drawn by software",
        "Card with the figure “{main}”. Below it: {below}",
        "Card with the figure “{main}”.",
        "Card with a quotation by {below}: “{main}”",
        "Timeline of the reports from {first} to {last}.",
        "Timeline of the reports of {last}.",
        "Card with the place name {main} and the date {last}.",
        "Card with the date {last}.",
    ),
    "de": Words(
        "Berichte: {reports} · Medien: {outlets} · Sprachen: {languages}",
        "Von Software gezeichnet",
        "Karte mit der Zahl „{main}“. Darunter: {below}",
        "Karte mit der Zahl „{main}“.",
        "Karte mit einem Zitat von {below}: „{main}“",
        "Zeitleiste der Berichte vom {first} bis {last}.",
        "Zeitleiste der Berichte vom {last}.",
        "Karte mit dem Ortsnamen {main} und dem Datum {last}.",
        "Karte mit dem Datum {last}.",
    ),
    "es": Words(
        "Noticias: {reports} · Medios: {outlets} · Idiomas: {languages}",
        "Dibujado por software",
        "Tarjeta con la cifra «{main}». Debajo: {below}",
        "Tarjeta con la cifra «{main}».",
        "Tarjeta con una cita de {below}: «{main}»",
        "Cronología de las noticias del {first} al {last}.",
        "Cronología de las noticias del {last}.",
        "Tarjeta con el nombre del lugar {main} y la fecha {last}.",
        "Tarjeta con la fecha {last}.",
    ),
    "fr": Words(
        "Articles : {reports} · Médias : {outlets} · Langues : {languages}",
        "Dessiné par un logiciel",
        "Carte portant le chiffre « {main} ». En dessous : {below}",
        "Carte portant le chiffre « {main} ».",
        "Carte portant une citation de {below} : « {main} »",
        "Chronologie des articles du {first} au {last}.",
        "Chronologie des articles du {last}.",
        "Carte portant le nom de lieu {main} et la date {last}.",
        "Carte portant la date {last}.",
    ),
    "it": Words(
        "Notizie: {reports} · Testate: {outlets} · Lingue: {languages}",
        "Disegnato da un software",
        "Scheda con la cifra «{main}». Sotto: {below}",
        "Scheda con la cifra «{main}».",
        "Scheda con una citazione di {below}: «{main}»",
        "Cronologia delle notizie, primo giorno {first}, ultimo giorno {last}.",
        "Cronologia delle notizie, giorno {last}.",
        "Scheda con il nome del luogo {main} e la data {last}.",
        "Scheda con la data {last}.",
    ),
    "nl": Words(
        "Berichten: {reports} · Media: {outlets} · Talen: {languages}",
        "Getekend door software",
        "Kaart met het cijfer “{main}”. Daaronder: {below}",
        "Kaart met het cijfer “{main}”.",
        "Kaart met een citaat van {below}: “{main}”",
        "Tijdlijn van de berichten van {first} tot {last}.",
        "Tijdlijn van de berichten van {last}.",
        "Kaart met de plaatsnaam {main} en de datum {last}.",
        "Kaart met de datum {last}.",
    ),
    "ja": Words(
        "記事 {reports}本 · {outlets}媒体 · {languages}言語",
        "ソフトウェアが描画",
        "数字「{main}」を示したカード。下の文：{below}",
        "数字「{main}」を示したカード。",
        "{below}の発言「{main}」を示したカード。",
        "{first}から{last}までの記事の時系列図。",
        "{last}の記事の時系列図。",
        "地名「{main}」と日付（{last}）を示したカード。",
        "日付（{last}）を示したカード。",
    ),
    "ko": Words(
        "기사 {reports}건 · 매체 {outlets}곳 · 언어 {languages}개",
        "소프트웨어가 그림",
        "‘{main}’ 수치를 보여 주는 카드. 아래 문장: {below}",
        "‘{main}’ 수치를 보여 주는 카드.",
        "{below}의 발언 “{main}”을 담은 카드.",
        "{first}부터 {last}까지 나온 기사의 시간순 그림.",
        "{last}에 나온 기사의 시간순 그림.",
        "지명 ‘{main}’과 날짜({last})를 적은 카드.",
        "날짜({last})를 적은 카드.",
    ),
    "zh-Hans": Words(
        "报道 {reports}篇 · 媒体 {outlets}家 · 语言 {languages}种",
        "由软件绘制",
        "写有数字“{main}”的卡片。下方文字：{below}",
        "写有数字“{main}”的卡片。",
        "写有{below}引语的卡片：“{main}”",
        "{first}至{last}的报道时间线。",
        "{last}的报道时间线。",
        "写有地名“{main}”和日期（{last}）的卡片。",
        "写有日期（{last}）的卡片。",
    ),
    "ar": Words(
        "التقارير: {reports} · وسائل الإعلام: {outlets} · اللغات: {languages}",
        "رسمه برنامج حاسوبي",
        "بطاقة تحمل الرقم «{main}». وتحته: {below}",
        "بطاقة تحمل الرقم «{main}».",
        "بطاقة تحمل اقتباسًا من {below}: «{main}»",
        "خط زمني للتقارير من {first} إلى {last}.",
        "خط زمني لتقارير يوم {last}.",
        "بطاقة تحمل اسم المكان {main} والتاريخ {last}.",
        "بطاقة تحمل التاريخ {last}.",
    ),
}

MARKS = {"de": ("„", "“"), "es": ("«", "»"), "it": ("«", "»"), "ja": ("「", "」"), "ar": ("«", "»")}
"""Quotation marks where they are not “ and ”."""


def quoted(words: str, lang: str) -> str:
    """``words`` between the quotation marks of the language."""
    if lang == "fr":
        return f"«\u00a0{words}\u00a0»"
    opening, closing = MARKS.get(lang, ("“", "”"))
    return f"{opening}{words}{closing}"


def day(at: datetime, lang: str) -> str:
    """The date (UTC) as the language writes it."""
    return format_date(at.date(), "long", locale=Locale.parse(lang, sep="-"))


def counts_line(told: Told, lang: str) -> str:
    counts = told.counts
    return WORDS[lang].counts.format(
        reports=counts.reports, outlets=counts.outlets, languages=counts.languages
    )


def describe(told: Told, lang: str) -> str:
    """What is to be seen on the card, for who does not see it, in ``lang``."""
    words = WORDS[lang]
    pattern = {
        "figure": words.figure if told.lang == lang else words.figure_short,
        "quote": words.quote,
        "timeline": words.timeline if told.first.date() != told.last.date() else words.timeline_day,
        "card": words.card if told.main else words.date,
    }[told.kind]
    said = pattern.format(
        main=told.main, below=told.below, first=day(told.first, lang), last=day(told.last, lang)
    )
    return f"{said} {counts_line(told, lang)}"
