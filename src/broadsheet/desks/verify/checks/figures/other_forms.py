"""Figures that sources give in another form: "3 p.m." for 15 Uhr, a decade for ten years, XIX for 19th, 4:1 for 4-1."""

from __future__ import annotations

import re
from dataclasses import replace

from broadsheet.news import Figure

from ...evidence import Evidence, Text
from .time_of_day import same_time


def otherwise(figure: Figure, claim: Text, evidence: Evidence) -> bool:
    """Do the sources say the figure in another form?"""
    return (
        same_time(figure, claim, evidence)
        or _decade(figure, claim, evidence)
        or _written_together(figure, claim, evidence)
        or (figure.kind == "ordinal" and _roman(figure, evidence))
        or _unit_in_words(figure, claim, evidence)
    )


def ranged(figure: Figure, text: Text) -> Figure:
    """The first figure of "2 to 4 inches" with the unit of the second."""
    if figure.unit or figure.kind != "count":
        return figure
    for other in text.figures:
        between = text.text[figure.span.end : other.span.start]
        if other.unit and figure.span.end <= other.span.start and _TO.fullmatch(between):
            return replace(figure, unit=other.unit, kind=other.kind)
    return figure


_TO = re.compile(
    r"\s*(?:[-–—~～〜至到]|から|to|or|bis|oder|à|ou|a|o|tot|of|до|или|или|або|veya|ila|إلى|أو|에서|또는)\s*",
    re.IGNORECASE,
)
_DECADES = re.compile(
    r"\bdecade|jahrzehnt|décennie|\bdécada|\bdecenni|\bdecen|десятилет|десятиліт|\bon yıl|عقد|十年|10年|십 ?년|10년",
    re.IGNORECASE,
)
_EIGHTIES = re.compile(r"年代|년대|er(?:n)? Jahre|ies\b|s\b|-х|-ті|\S{0,3}lar")


def _decade(figure: Figure, claim: Text, evidence: Evidence) -> bool:
    """Ten years told as a decade; the eighties told as 1980s."""
    if (
        figure.value == 10
        and figure.unit in ("year", "")
        and any(_DECADES.search(w.text) for w in evidence.wholes)
    ):
        return True
    around = claim.text[figure.span.end : figure.span.end + 8].lstrip()
    if 10 <= figure.value < 100 and figure.value % 10 == 0 and _EIGHTIES.match(around):
        return any(re.search(rf"\d\d{figure.value:.0f}s?", w.text) for w in evidence.wholes)
    return False


_RUN = re.compile(r"(?<!\d)\d++(?:(?:[ \u00a0]\d++)+|\s?[-–—:/]\s?\d+)")


def _written_together(figure: Figure, claim: Text, evidence: Evidence) -> bool:
    """Part of a telephone number, a score, a span of years that stands in a source whole."""
    for run in _RUN.finditer(claim.text):
        if run.start() <= figure.span.start and figure.span.end <= run.end():
            digits = _joined(run.group())
            if any(re.search(rf"(?<!\d){re.escape(digits)}(?!\d)", _joined(w.text)) for w in evidence.wholes):
                return True
    return False


def _joined(text: str) -> str:
    return re.sub(r"(?<=\d)[ \u00a0](?=\d)", "", re.sub(r"(?<=\d)\s?[-–—:/]\s?(?=\d)", "-", text))


def _roman(figure: Figure, evidence: Evidence) -> bool:
    value, numeral = int(figure.value), ""
    for size, letters in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while 0 < size <= value < 40:
            numeral, value = numeral + letters, value - size
    return bool(numeral) and any(re.search(rf"(?<!\w){numeral}(?!\w)", w.text) for w in evidence.wholes)


_UNITS = {
    "°C": r"degree|grad|degré|grado|graad|grau|градус|derece|درج|度|도",
    "pp": r"point|punkt|punto|ponto|punt|очк|бал|пункт|puan|نقط|ポイント|点|分|포인트|점|승점",
    "magnitude": r"magnitud|büyüklü|stärke|магнитуд|магнітуд|درجة|マグニチュード|规模|規模|级|級|규모",
    "year": r"year|jahr|ans\b|année|año|ann[oi]\b|jaar|jaren|ano|год|лет|рок|річ|літ|yıl|سن|عام|年|년",
    "ft": r"foot|feet|fuß|pied|pies|piedi|voet|фут|قدم|أقدام|フィート|英尺|피트",
    "GBP": r"pfund|pound|libra|sterlin|livre|pond|фунт|paund|sterlin|جنيه|ポンド|英镑|파운드",
    "USD": r"dollar|dólar|dollari|доллар|долар|dolar|دولار|ドル|美元|달러",
}
"""How a unit begins in words where an adjective parts it from its number: "quatre dernières années"."""
REACH = 26
"""Characters after a number in which such a word may stand."""


def _unit_in_words(figure: Figure, claim: Text, evidence: Evidence) -> bool:
    """The same number, one of the two with its unit only in words nearby."""
    for other, line in evidence.figures():
        if other.value != figure.value or bool(other.unit) == bool(figure.unit) or other.high is not None:
            continue
        bare, text, unit = (other, line, figure.unit) if figure.unit else (figure, claim, other.unit)
        if unit == "°C" and under_zero(other, line) != under_zero(figure, claim):
            continue
        near = text.text[bare.span.end : bare.span.end + REACH]
        if unit in _UNITS and re.search(_UNITS[unit], near, re.IGNORECASE):
            return True
    return False


UNDER_ZERO = re.compile(
    r"minus|moins|menos|meno|мінус|минус|ниже нуля|нижче нуля|below zero|unter null|eksi|sıfırın altı|bajo cero|sotto zero|"
    r"onder nul|تحت الصفر|ناقص|零下|マイナス|氷点下|영하",
    re.IGNORECASE,
)


def under_zero(figure: Figure, text: Text) -> bool:
    around = text.text[max(0, figure.span.start - 10) : figure.span.end + 24]
    return figure.value < 0 or bool(UNDER_ZERO.search(around))
