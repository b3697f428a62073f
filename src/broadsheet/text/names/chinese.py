"""Names in Chinese texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from .gazetteer import Gazetteer
from .tables import (
    ORGANISATION_TAILS_ZH,
    PLACE_TAILS_ZH,
    SURNAMES_ZH,
    TITLES_ZH,
)
from .tokens import Candidate
from .unspaced import HAN, SAYS_ZH, alternatives


@lru_cache(maxsize=4)
def _chinese_patterns() -> dict[str, re.Pattern[str]]:
    titles = alternatives(TITLES_ZH)
    return {
        "after_title": re.compile(rf"(?:{titles})(?P<name>{HAN}{{2,4}}?)(?=(?:{SAYS_ZH}|\d|，|。|、|“|「))"),
        "before_title": re.compile(rf"(?P<name>[{SURNAMES_ZH}]{HAN}{{1,2}}?)(?P<title>{titles})"),
        "surname": re.compile(
            rf"(?<![{HAN[1:-1]}])(?P<name>[{SURNAMES_ZH}]{HAN}{{1,2}}?)(?=(?:{SAYS_ZH}|，))"
        ),
        "dotted": re.compile(rf"{HAN}{{1,6}}(?:[·•‧]{HAN}{{1,6}})+"),
        "organisation": re.compile(rf"(?:{HAN}|[A-Za-z]){{2,12}}?(?:{alternatives(ORGANISATION_TAILS_ZH)})"),
        "place": re.compile(rf"{HAN}{{2,4}}?(?:{alternatives(PLACE_TAILS_ZH)})"),
    }


NOT_ZH_NAMES = frozenset(
    [
        "方面",
        "高市",
        "于是",
        "金融",
        "方法",
        "高兴",
        "高官",
        "方案",
        "马上",
        "张合",
        "安全",
        "任何",
        "时候",
        "和平",
        "关系",
        "关键",
        "史上",
        "万一",
        "白天",
        "石油",
        "江苏",
        "成本",
        "成为",
        "常规",
        "向官",
        "曾前",
        "曾表",
        "曾多",
    ]
)


def chinese(text: str, gazetteer: Gazetteer) -> Iterator[Candidate]:
    patterns = _chinese_patterns()
    title = re.compile(f"({alternatives(TITLES_ZH)})$")
    for match in patterns["after_title"].finditer(text):
        found = title.search(text[max(0, match.start("name") - 6) : match.start("name")])
        yield Candidate(
            *match.span("name"), match["name"], "person", found.group(1) if found else "", sure=True
        )
    for match in patterns["before_title"].finditer(text):
        if match["name"][:2] not in NOT_ZH_NAMES:
            yield Candidate(*match.span("name"), match["name"], "person", match["title"], sure=True)
    for match in patterns["dotted"].finditer(text):
        yield Candidate(*match.span(), match.group(), "person", sure=True)
    for match in patterns["surname"].finditer(text):
        if (
            match["name"] not in NOT_ZH_NAMES
            and match["name"][-1] not in "的了是在和与"
            and not gazetteer.places.get(match["name"])
        ):
            yield Candidate(*match.span("name"), match["name"], "person")
