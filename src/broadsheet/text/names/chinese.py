"""Names in Chinese texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from .gazetteer import Gazetteer
from .readings import SIMPLE_FORMS, family_names
from .sounds import table
from .tables import (
    ORGANISATION_TAILS_ZH,
    PLACE_TAILS_ZH,
    SURNAMES_ZH,
    TITLES_ZH,
)
from .tokens import Candidate
from .units import SIMPLE
from .unspaced import HAN, SAYS_ZH, alternatives


@lru_cache(maxsize=4)
def _chinese_patterns() -> dict[str, re.Pattern[str]]:
    titles = alternatives(TITLES_ZH)
    return {
        "after_title": re.compile(rf"(?:{titles})(?P<name>{HAN}{{2,4}}?)(?=(?:{SAYS_ZH}|\d|，|。|、|“|「))"),
        "before_title": re.compile(
            rf"(?<![\d万亿])(?P<name>[{SURNAMES_ZH}]{HAN}{{1,2}}?)(?P<title>{titles})"
        ),
        "surname": re.compile(
            rf"(?<![\d{HAN[1:-1]}])(?P<name>[{SURNAMES_ZH}]{HAN}{{1,2}}?)(?=(?:{SAYS_ZH}|，))"
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


SOUNDED = frozenset(
    "阿埃艾爱安昂奥澳巴白拜班邦包鲍贝本比毕彪宾伯博勃卜布采蔡策岑查柴昌彻陈茨楚达代戴丹当道德登邓迪蒂丁东杜敦多顿俄厄恩尔法凡范菲费芬丰冯佛夫弗"
    "福富盖甘冈高戈哥格葛根贡古瓜圭郭果哈海汉豪赫黑亨洪侯胡华怀惠霍基吉加贾简杰金京久居卡凯坎康考柯科可克肯孔库夸宽奎昆拉来莱兰朗劳勒雷里利立丽莉连"
    "列林琳龙隆卢鲁路吕伦罗洛马玛麦曼芒毛茂梅美门蒙米密明缪莫默穆拿纳娜乃奈南内尼年涅宁纽农努诺欧帕派潘庞佩彭皮匹平珀普齐奇契恰强乔切钦琴青丘屈让热"
    "仁日荣茹儒瑞若撒萨塞赛三桑瑟森沙莎山珊尚舍申圣施石什史寿舒朔丝斯松苏素孙索琐塔泰坦汤陶特腾提铁廷通图托瓦万旺威韦维魏温沃乌伍武西希锡席霞夏显香"
    "察措顶笛丢董堆夺鄂耳桂翰荷黄季捷津珂匡蓝蕾礼烈凌柳娄芦慕聂坡朴其钱琼泉冉饶锐绍胜盛雄逊延彦永岳赞中祖芙蕾茵薇黛"
    "肖谢欣辛兴休修许雪雅亚扬耶叶伊依因英尤裕约泽扎詹章哲珍芝朱兹卓宗佐杨伟露云"
)
"""Characters that write foreign names by sound."""


def _sounded(name: str) -> tuple[int, int]:
    """Start and end of a dotted name without what stands before and after it ("据" … "介绍")."""
    first, last = re.search(r"^[^·•‧]+", name), re.search(r"[^·•‧]+$", name)
    start, end = 0, len(name)
    if first:
        kept = next((i for i in range(first.end(), 0, -1) if name[i - 1] not in SOUNDED), 0)
        start = kept if kept < first.end() else 0
    if last:
        cut = next((i for i in range(last.start(), len(name)) if name[i] not in SOUNDED), len(name))
        end = cut if cut > last.start() else len(name)
    return start, end


KOREAN_FAMILIES = "文尹卢盧朴裴权權禹玄"


def _may_be_name(han: str) -> bool:
    """Does it begin with a Chinese, Korean or Japanese family name, or is it written in characters that stand for sounds?"""
    if han[0] in SURNAMES_ZH + KOREAN_FAMILIES or han.translate(SIMPLE_FORMS).startswith(family_names()):
        return True
    known = table("Hani", "Latn")
    return all(char in known for char in han.translate(SIMPLE))


def chinese(text: str, gazetteer: Gazetteer) -> Iterator[Candidate]:
    patterns = _chinese_patterns()
    title = re.compile(f"({alternatives(TITLES_ZH)})$")
    for match in patterns["after_title"].finditer(text):
        if not _may_be_name(match["name"]):
            continue
        found = title.search(text[max(0, match.start("name") - 6) : match.start("name")])
        yield Candidate(
            *match.span("name"), match["name"], "person", found.group(1) if found else "", sure=True
        )
    for match in patterns["before_title"].finditer(text):
        if match["name"][:2] not in NOT_ZH_NAMES:
            yield Candidate(*match.span("name"), match["name"], "person", match["title"], sure=True)
    within = re.compile(rf"^{HAN}*(?:{alternatives(TITLES_ZH)})(?={HAN}+[·•‧])")
    for match in patterns["dotted"].finditer(text):
        start, end = _sounded(match.group())
        if office := within.match(match.group()):
            start = office.end()
        start, end = match.start() + start, match.start() + end
        yield Candidate(start, end, text[start:end], "person", sure=True)
    for match in patterns["surname"].finditer(text):
        if (
            match["name"] not in NOT_ZH_NAMES
            and not text[: match.start()].rstrip()[-1:].isdigit()
            and match["name"][-1] not in "的了是在和与"
            and not gazetteer.places.get(match["name"])
        ):
            yield Candidate(*match.span("name"), match["name"], "person")
