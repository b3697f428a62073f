"""Names in Japanese texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from .gazetteer import Gazetteer
from .tables import (
    ORGANISATION_TAILS_JA,
    PLACE_TAILS_JA,
    SURNAMES_JA,
    TITLES_JA,
)
from .tokens import Candidate
from .unspaced import HAN, KATA, NATION_LETTERS, alternatives


@lru_cache(maxsize=4)
def _japanese_patterns() -> dict[str, re.Pattern[str]]:
    titles, surnames = alternatives(TITLES_JA), alternatives(SURNAMES_JA)
    return {
        "surname": re.compile(
            rf"(?<!{HAN})(?P<name>(?:{surnames}){HAN}{{0,3}}?[ぁ-ん]{{0,4}}?)(?P<title>(?:{titles})+)"
        ),
        "kana_title": re.compile(
            rf"(?<!{KATA})(?P<name>{KATA}{{2,}}+(?:[・＝=]{KATA}++){{0,7}})[{NATION_LETTERS}]?(?P<title>{titles})"
        ),
        "han_title": re.compile(rf"(?<!{HAN})(?P<name>{HAN}{{2,5}}?)(?P<title>{titles})(?![{HAN[1:-1]}])"),
        "dotted": re.compile(rf"(?<!{KATA})(?:{KATA}{{2,}}+)(?:[・＝]{KATA}{{2,}}+)+"),
        "late": re.compile(
            rf"故(?P<name>(?:{surnames}){HAN}{{1,3}}?)(?P<title>元首相|前首相|元大統領|氏|さん)"
        ),
        "full": re.compile(
            rf"(?<!{HAN})(?P<name>(?:{surnames}){HAN}{{1,2}})(?=[（(]\d)|(?<!{HAN})(?P<long>(?:{surnames}){HAN}{{2}})(?=[はが])"
        ),
        "glossed": re.compile(
            rf"(?<!{HAN})(?P<name>{HAN}{{2,4}})[（(]{KATA}+[・＝]{KATA}+[）)](?P<title>{titles})?"
        ),
        "organisation_tail": re.compile(rf"(?:{alternatives(ORGANISATION_TAILS_JA)})(?!{HAN})"),
        "place": re.compile(
            rf"(?<!{HAN})(?P<name>(?:{HAN}{{1,3}}?|{KATA}{{2,8}})(?:{alternatives(PLACE_TAILS_JA)}))(?!{HAN}|長|民|議|立)"
        ),
    }


NOT_HAN_NAMES = frozenset(
    [
        "両",
        "同",
        "新",
        "副",
        "元",
        "前",
        "各",
        "現",
        "米",
        "日",
        "首",
        "国",
        "外",
        "財",
        "最",
        "政府",
        "国家",
        "経済",
        "外務",
        "防衛",
        "内閣",
        "与党",
        "野党",
        "当時",
        "地元",
        "関係",
        "担当",
        "市民",
        "一部",
        "自民",
        "日本",
        "韓国",
        "中国",
        "米国",
        "次期",
        "初代",
        "歴代",
        "女性",
        "男性",
        "両国",
    ]
)


_RUN = re.compile(rf"(?:{KATA}|{HAN}|[A-Za-z])+")
MINISTRIES = frozenset(
    [
        "財務",
        "国務",
        "国防",
        "防衛",
        "外務",
        "内務",
        "法務",
        "司法",
        "商務",
        "通商",
        "労働",
        "農務",
        "農業",
        "運輸",
        "交通",
        "保健",
        "厚生",
        "教育",
        "環境",
        "エネルギー",
        "内閣",
        "官房",
        "国家",
        "連邦",
        "安全保障",
        "住宅",
        "退役軍人",
        "文化",
        "科学",
        "経済",
        "産業",
        "貿易",
        "公安",
        "情報",
        "中央銀行",
        "最高裁",
        "首席",
        "筆頭",
        "主席",
        "特命",
        "無任所",
        "文部科学",
        "国土交通",
        "総務",
        "復興",
    ]
)
"""What an office is of, where a person's name could stand."""


def _of_office(han: str) -> bool:
    """A country and a ministry ("米財務"), no person."""
    return han.lstrip(NATION_LETTERS) in MINISTRIES or any(
        han.endswith(body) and len(han) > len(body) for body in MINISTRIES
    )


def _organisations(text: str, tail: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """In each run of Han, katakana and Latin letters: from its start to the first tail ("銀行"), then on from there."""
    for run in _RUN.finditer(text):
        start, last = run.span()
        while found := tail.search(text, start + 1, last):
            yield start, found.end()
            start = found.end()


def japanese(text: str, gazetteer: Gazetteer) -> Iterator[Candidate]:
    patterns = _japanese_patterns()
    for name in ("late", "surname", "kana_title", "han_title"):
        for match in patterns[name].finditer(text):
            spelled, title = match["name"], match["title"]
            if spelled in NOT_HAN_NAMES or (
                name == "han_title"
                and (gazetteer.places.get(spelled) or spelled[:2] in NOT_HAN_NAMES or _of_office(spelled))
            ):
                continue
            if (
                name == "kana_title"
                and (entry := gazetteer.places.get(spelled))
                and entry.weight > 1e6
                and title not in ("氏", "さん")
            ):
                continue
            start = match.start("name") + spelled.startswith("故")
            spelled = spelled.removeprefix("故")
            yield Candidate(start, start + len(spelled), spelled, "person", title, sure=True)
    for match in patterns["glossed"].finditer(text):
        yield Candidate(*match.span("name"), match["name"], "person", match["title"] or "", sure=True)
    for match in patterns["dotted"].finditer(text):
        yield Candidate(*match.span(), match.group(), "person")
    for match in patterns["full"].finditer(text):
        group = "name" if match["name"] else "long"
        yield Candidate(*match.span(group), match[group], "person")
    for start, end in _organisations(text, patterns["organisation_tail"]):
        if end - start > 2:
            yield Candidate(start, end, text[start:end], "organisation", sure=True)
    for match in patterns["place"].finditer(text):
        if len(match["name"]) > 2 or gazetteer.places.get(match["name"]):
            entry = gazetteer.places.get(match["name"]) or gazetteer.places.get(match["name"][:-1])
            yield Candidate(
                *match.span("name"), match["name"], "place", key=entry.key if entry else "", sure=True
            )
