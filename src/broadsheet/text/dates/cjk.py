"""Dates in Japanese, Chinese and Korean."""

from __future__ import annotations

import re
from functools import lru_cache

from .calendar import Day
from .tables import TABLES

SIGNS = {"ja": ("年", "月", "日"), "zh": ("年", "月", "[日号號]"), "ko": ("년", "월", "일")}
NOT_AFTER = {
    "ja": r"(?!間|目|遅れ|早[くい]|ぶり|本|連|分|以内|程|近く|も|々|数|余|ほど|前後|当たり|米|韓|中|ロ|独|仏|英|豪|印|程度|以上)",
    "zh": r"(?!元|本|间|報|报)",
    "ko": r"(?!간|째|\s만(?![나났난찬])|\s동안|\s이내|\s연속|정도|가량|\s후(?![보원반속쿠])|\s뒤(?![늦집])|\s전(?![국남북주체격화면직기쟁투세])|"
    r"본|치|\s이상|보)",
}
MONTH_NOT_AFTER = {"ja": r"(?!間|期)", "zh": r"(?!间|份期|期|球|亮)", "ko": r"(?!요일|드)"}
ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:[-/]|\.\s?)(\d{1,2})(?:[-/]|\.\s?)(\d{1,2})(?!\d)")
WEEKDAY_TAIL = {"ja": r"(?:日)?", "zh": "", "ko": ""}
NO_DAY = {
    "ja": re.compile(
        r"[1-3]日で(?!す|し)|1日(?:あたり|平均|(?:約|最大|最長|最高|延べ)?\d[\d,.]*(?:時間|回|便|往復|食))"
    ),
    "zh": re.compile(r"1日(?:平均|\d[\d,.]*(?:小时|小時|次))"),
    "ko": re.compile(r"1일\s?(?:평균|\d[\d,.]*\s?(?:시간|회|차례|편))"),
}
""" "1日で", "1日9時間": within a day, a day."""
COMING = ("오는 ", "다가오는 ", "次の", "今度の", "下个", "下個")
"""Right before a weekday: the next such day."""
GONE = ("지난 ", "前の", "先の", "去る")
"""The last such day, never the day of publication itself."""


@lru_cache(maxsize=4)
def _patterns(lang: str) -> dict[str, re.Pattern[str]]:
    year, month, day = SIGNS[lang]
    t = TABLES[lang]
    spans = [pair.rsplit("=", 1)[0].strip() for pair in t["spans"].split("; ")]
    months = [s for s in spans if f"{s}=month" in t["spans"]]
    years = [s for s in spans if f"{s}=year" in t["spans"]]
    weeks = [s for s in spans if f"{s}=week" in t["spans"]]
    weekdays = [w for group in t["weekdays"].split() for w in group.split("|")]
    gap = r"\s?"
    lead = "(?:同|本|当|지난|오는|이달|올)?"
    return {
        "full": re.compile(
            rf"(?<!\d)(?<!\d[.,])(?:(?P<y>\d{{4}}){year}{gap}|(?P<shift>{'|'.join(map(re.escape, years))})(?:の)?{gap})?"
            rf"(?P<m>1[0-2]|0?[1-9]){month}{gap}(?P<d>3[01]|[12]\d|0?[1-9]){day}"
            rf"(?:{gap}[-~〜～至到]{gap}(?P<d2>3[01]|[12]\d|0?[1-9]){day})?"
        ),
        "month": re.compile(
            rf"(?<!\d)(?<!\d[.,])(?:(?P<y>\d{{4}}){year}{gap}|(?P<shift>{'|'.join(map(re.escape, years))})(?:の)?{gap})?"
            rf"(?P<m>1[0-2]|0?[1-9]){month}{MONTH_NOT_AFTER[lang]}"
        ),
        "day": re.compile(
            rf"(?<![\d第])(?<!\d[.,])(?:(?P<shift>{'|'.join(map(re.escape, months))}){gap})?{lead}"
            rf"(?:(?P<d0>3[01]|[12]\d|0?[1-9])(?:{day})?[-~〜～・·∼])?(?P<d>3[01]|[12]\d|0?[1-9]){day}{NOT_AFTER[lang]}"
        ),
        "weekday": re.compile(
            rf"(?:(?P<shift>{'|'.join(map(re.escape, weeks))}){gap}の?)?(?P<w>{'|'.join(weekdays)}){WEEKDAY_TAIL[lang]}"
        ),
        "zh_week": re.compile(
            r"(?P<shift>[上本这這下])(?:个|個)?(?:周|週|星期|礼拜|禮拜)(?P<w>[一二三四五六日天])"
        ),
        "word": re.compile(
            "|".join(sorted((re.escape(p.split("=")[0]) for p in t["days"].split()), key=len, reverse=True))
        ),
        "span": re.compile("|".join(sorted(map(re.escape, spans), key=len, reverse=True))),
    }


@lru_cache(maxsize=4)
def _meanings(lang: str) -> tuple[dict[str, tuple[str, int]], dict[str, int], dict[str, int]]:
    """(phrase -> (unit, offset), day word -> offset, weekday -> 0..6)."""
    t = TABLES[lang]
    spans = {}
    for pair in t["spans"].split("; "):
        phrase, _, meaning = pair.strip().rpartition("=")
        unit, offset = meaning.split(":")
        spans[phrase] = (unit, int(offset))
    days = {p.split("=")[0]: int(p.split("=")[1]) for p in t["days"].split()}
    weekdays = {w: i for i, group in enumerate(t["weekdays"].split()) for w in group.split("|")}
    return spans, days, weekdays


def _number(match: re.Match[str], name: str) -> int | None:
    value = match.groupdict().get(name)
    return int(value) if value else None


def find_cjk(text: str, lang: str) -> list[Day]:
    """All dates of a text that has been through ``numerals``; they may overlap, longest first at a place."""
    patterns = _patterns(lang)
    spans, days, weekdays = _meanings(lang)
    found: list[Day] = []
    for match in ISO.finditer(text):
        found.append(Day(*match.span(), year=int(match[1]), month=int(match[2]), day=int(match[3])))
    for name in ("full", "month", "day"):
        for match in patterns[name].finditer(text):
            if name == "day" and lang == "ko" and text[: match.start()].endswith("주 "):
                continue  # 주 4일: four days a week
            if name == "day" and NO_DAY[lang].match(text, match.start()):
                continue
            shift = match.groupdict().get("shift")
            first = _number(match, "d0")
            day = Day(
                *match.span(),
                year=_number(match, "y"),
                month=_number(match, "m"),
                day=first or _number(match, "d"),
            )
            day.to_day = _number(match, "d") if first else _number(match, "d2")
            if shift:
                day.shift = spans[shift]
            found.append(day)
    for match in patterns["weekday"].finditer(text):
        before = text[match.start() - 1 : match.start()]
        if (before and before in "毎每") or text[match.end() : match.end() + 1] in ("年", "边", "围", "天"):
            continue
        shift = match.groupdict().get("shift")
        day = Day(*match.span(), weekday=weekdays[match["w"]], shift=spans[shift] if shift else None)
        lead = text[max(0, day.start - 6) : day.start]
        day.direction = int(lead.endswith(COMING)) - int(lead.endswith(GONE))
        found.append(day)
    if lang == "zh":
        for match in patterns["zh_week"].finditer(text):
            offset = {"上": -1, "本": 0, "这": 0, "這": 0, "下": 1}[match["shift"]]
            found.append(
                Day(
                    *match.span(),
                    weekday="一二三四五六日天".index(match["w"]) % 7 if match["w"] != "天" else 6,
                    shift=("week", offset),
                )
            )
    for match in patterns["word"].finditer(text):
        found.append(Day(*match.span(), shift=("day", days[match.group()])))
    for match in patterns["span"].finditer(text):
        found.append(Day(*match.span(), shift=spans[match.group()]))
    return _merged(found, text)


def _merged(found: list[Day], text: str) -> list[Day]:
    """Drop those inside longer ones; join "10月28日(火)" with its weekday."""
    found.sort(key=lambda d: (d.start, -(d.end - d.start)))
    out: list[Day] = []
    for day in found:
        if out and day.start < out[-1].end:
            continue
        if out and day.weekday is not None and not day.shift and out[-1].day is not None:
            gap = text[out[-1].end : day.start]
            if gap in ("(", " (", "，", ",", " ", "、", ""):
                out[-1].weekday, out[-1].end = day.weekday, day.end + (text[day.end : day.end + 1] == ")")
                continue
        out.append(day)
    short = re.compile(r"\.?\s?\(([月火水木金土日월화수목금토일])\)")
    for day in out:
        match = short.match(text, day.end)
        if match and day.day is not None and day.weekday is None:
            letters = "月火水木金土日" if match[1] in "月火水木金土日" else "월화수목금토일"
            day.weekday, day.end = letters.index(match[1]), match.end()
    return out
