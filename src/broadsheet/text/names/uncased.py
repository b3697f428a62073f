"""Names in Japanese, Chinese, Korean and Arabic: lists, offices, surnames and suffixes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from .cased import Candidate
from .gazetteer import Entry, Gazetteer, fold
from .tables import (
    NATIONS_AR,
    ORGANISATION_TAILS_JA,
    ORGANISATION_TAILS_KO,
    ORGANISATION_TAILS_ZH,
    PLACE_TAILS_JA,
    PLACE_TAILS_KO,
    PLACE_TAILS_ZH,
    SURNAMES_JA,
    SURNAMES_KO,
    SURNAMES_ZH,
    TITLES_AR,
    TITLES_JA,
    TITLES_KO,
    TITLES_ZH,
)

LONGEST = 12
KATA = "[ァ-ヴー]"
HAN = "[\u4e00-\u9fff々]"
NATION_LETTERS = "米日中露独仏英韓伊豪印朝台露ロ"
SAYS_ZH = "说|說|表示|称|稱|指出|强调|認為|认为|宣布|透露|告诉|回应|警告|写道|当面|会见|會見|访问|与|同|和|对|在|举行|會談|会谈|抵达|抵達|出席|签署|到|将|將|已|曾|是|的|及|当天|首次|今|昨|就|向|也|还|要|于|結束|结束|通话"
PARTICLES_KO = "은|는|이|가|을|를|의|에게|에서|에|와|과|도|로|으로|께서|만|까지|부터|라며|라고"
STOPS_AR = frozenset(
    [
        "إن",
        "أن",
        "في",
        "من",
        "إلى",
        "على",
        "عن",
        "يوم",
        "خلال",
        "بعد",
        "قبل",
        "مع",
        "التي",
        "الذي",
        "كما",
        "وقد",
        "قد",
        "لقد",
        "هذا",
        "هذه",
        "ذلك",
        "كان",
        "كانت",
        "بشأن",
        "حول",
        "أول",
        "عند",
        "منذ",
        "حتى",
        "ضد",
        "خلال",
        "أمام",
        "بين",
        "لدى",
        "ولم",
        "لم",
        "لا",
        "ما",
        "وهو",
        "وهي",
        "أيضا",
        "اليوم",
        "الثلاثاء",
        "الأربعاء",
        "الخميس",
        "الجمعة",
        "السبت",
        "الأحد",
        "الاثنين",
    ]
)
COMMON_AR = frozenset(
    [
        "قال",
        "قالت",
        "الى",
        "هذه",
        "تلك",
        "غير",
        "بلاده",
        "بلادها",
        "عصر",
        "كرة",
        "فيه",
        "بلد",
        "وطن",
        "حرب",
        "سلام",
        "نار",
        "باب",
        "عين",
        "بيت",
        "جبل",
        "نهر",
        "صور",
        "بدر",
        "منى",
        "هبة",
        "سلمى",
        "رجب",
        "مصدر",
        "حلف",
        "ثلاثة",
        "أربعة",
        "خمسة",
        "وان",
        "الوزراء",
        "المدارس",
        "المدينة",
    ]
)


def _alternatives(words: str) -> str:
    return "|".join(sorted(map(re.escape, words.split("|")), key=len, reverse=True))


def _listed(text: str, gazetteer: Gazetteer, lang: str) -> Iterator[Candidate]:
    """Longest names of the lists at each place (no spaces needed): countries and cities."""
    i, size = 0, len(text)
    while i < size:
        char = text[i]
        if not ("\u3040" <= char <= "\u9fff"):
            i += 1
            continue
        entry, length = None, 0
        for n in range(min(LONGEST, size - i), 1, -1):
            piece = text[i : i + n]
            found = gazetteer.places.get(piece)
            if found and piece[-1] == "国" and text[i + n : i + n + 1] in "内会民家防际際務务産产" and n > 2:
                continue
            if found and not _cut_katakana(text, i, i + n):
                entry, length = found, n
                break
        if entry and (length > 2 or _free_standing(text, i, i + length, entry, lang)):
            yield Candidate(i, i + length, text[i : i + length], "place", key=entry.key, sure=True)
            i += length
        else:
            i += 1


def _cut_katakana(text: str, start: int, end: int) -> bool:
    """Would the match cut a katakana word in two?"""
    before, after = text[start - 1 : start], text[end : end + 1]
    return bool(re.match(KATA + "|・", text[start]) and before and re.match(KATA, before)) or bool(
        re.match(KATA, text[end - 1]) and after and re.match(KATA, after)
    )


def _free_standing(text: str, start: int, end: int, entry: Entry, lang: str) -> bool:
    """Two characters are a place when it is a country, a big city, or a place suffix follows."""
    if entry.weight >= 400_000:
        return True
    return text[end : end + 1] in "市县縣都府県区省州町村镇"


@lru_cache(maxsize=4)
def _japanese_patterns() -> dict[str, re.Pattern[str]]:
    titles, surnames = _alternatives(TITLES_JA), _alternatives(SURNAMES_JA)
    return {
        "surname": re.compile(
            rf"(?<!{HAN})(?P<name>(?:{surnames}){HAN}{{0,3}}?[ぁ-ん]{{0,4}}?)(?P<title>(?:{titles})+)"
        ),
        "kana_title": re.compile(
            rf"(?P<name>{KATA}{{2,}}(?:[・＝=]{KATA}+)*)(?:[{NATION_LETTERS}]|{KATA}{{2,8}})?(?P<title>{titles})"
        ),
        "han_title": re.compile(rf"(?<!{HAN})(?P<name>{HAN}{{2,5}}?)(?P<title>{titles})(?![{HAN[1:-1]}])"),
        "dotted": re.compile(rf"{KATA}{{2,}}(?:[・＝]{KATA}{{2,}})+"),
        "late": re.compile(
            rf"故(?P<name>(?:{surnames}){HAN}{{1,3}}?)(?P<title>元首相|前首相|元大統領|氏|さん)"
        ),
        "full": re.compile(
            rf"(?<!{HAN})(?P<name>(?:{surnames}){HAN}{{1,2}})(?=[（(]\d)|(?<!{HAN})(?P<long>(?:{surnames}){HAN}{{2}})(?=[はが])"
        ),
        "organisation": re.compile(
            rf"(?P<name>(?:{KATA}|{HAN}|[A-Za-z])+?(?:{_alternatives(ORGANISATION_TAILS_JA)}))(?!{HAN})"
        ),
        "place": re.compile(
            rf"(?<!{HAN})(?P<name>(?:{HAN}{{1,3}}?|{KATA}{{2,8}})(?:{_alternatives(PLACE_TAILS_JA)}))(?!{HAN}|長|民|議|立)"
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


def _japanese(text: str, gazetteer: Gazetteer) -> Iterator[Candidate]:
    patterns = _japanese_patterns()
    for name in ("late", "surname", "kana_title", "han_title"):
        for match in patterns[name].finditer(text):
            spelled, title = match["name"], match["title"]
            if spelled in NOT_HAN_NAMES or (
                name == "han_title" and (gazetteer.places.get(spelled) or spelled[:2] in NOT_HAN_NAMES)
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
    for match in patterns["dotted"].finditer(text):
        yield Candidate(*match.span(), match.group(), "person")
    for match in patterns["full"].finditer(text):
        group = "name" if match["name"] else "long"
        yield Candidate(*match.span(group), match[group], "person")
    for match in patterns["organisation"].finditer(text):
        if len(match["name"]) > 2:
            yield Candidate(*match.span("name"), match["name"], "organisation", sure=True)
    for match in patterns["place"].finditer(text):
        if len(match["name"]) > 2 or gazetteer.places.get(match["name"]):
            entry = gazetteer.places.get(match["name"]) or gazetteer.places.get(match["name"][:-1])
            yield Candidate(
                *match.span("name"), match["name"], "place", key=entry.key if entry else "", sure=True
            )


@lru_cache(maxsize=4)
def _chinese_patterns() -> dict[str, re.Pattern[str]]:
    titles = _alternatives(TITLES_ZH)
    return {
        "after_title": re.compile(rf"(?:{titles})(?P<name>{HAN}{{2,4}}?)(?=(?:{SAYS_ZH}|\d|，|。|、|“|「))"),
        "before_title": re.compile(rf"(?P<name>[{SURNAMES_ZH}]{HAN}{{1,2}}?)(?P<title>{titles})"),
        "surname": re.compile(
            rf"(?<![{HAN[1:-1]}])(?P<name>[{SURNAMES_ZH}]{HAN}{{1,2}}?)(?=(?:{SAYS_ZH}|，))"
        ),
        "dotted": re.compile(rf"{HAN}{{1,6}}(?:[·•‧]{HAN}{{1,6}})+"),
        "organisation": re.compile(rf"(?:{HAN}|[A-Za-z]){{2,12}}?(?:{_alternatives(ORGANISATION_TAILS_ZH)})"),
        "place": re.compile(rf"{HAN}{{2,4}}?(?:{_alternatives(PLACE_TAILS_ZH)})"),
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


def _chinese(text: str, gazetteer: Gazetteer) -> Iterator[Candidate]:
    patterns = _chinese_patterns()
    title = re.compile(f"({_alternatives(TITLES_ZH)})$")
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


@lru_cache(maxsize=4)
def _korean_patterns() -> dict[str, re.Pattern[str]]:
    titles = _alternatives(TITLES_KO)
    nations = "미국|일본|중국|러시아|한국|북한|우크라이나|프랑스|영국|독일|이스라엘|이란|인도|튀르키예|캐나다|호주|이탈리아|미|일|중|러"
    ending = rf"(?=(?:{PARTICLES_KO})?(?:\s|$|[.,'\"”’·…)]))"
    return {
        "foreign": re.compile(
            rf"(?<![가-힣])(?P<name>[가-힣]{{1,6}}(?:\s[가-힣]{{2,7}}){{1,2}})\s(?:(?:{nations})\s?)?(?P<title>{titles}){ending}"
        ),
        "korean": re.compile(
            rf"(?<![가-힣])(?P<name>[{SURNAMES_KO}][가-힣]{{2}}|[{SURNAMES_KO}][가-힣]{{0,1}})\s(?:(?:{nations})\s)?(?P<title>{titles}){ending}"
        ),
        "one": re.compile(
            rf"(?<![가-힣])(?P<name>[가-힣]{{2,6}})\s(?:(?:{nations})\s?)?(?P<title>{titles}){ending}"
        ),
        "age": re.compile(r"(?<![가-힣])(?P<name>[가-힣]{2,5}(?:\s[가-힣]{2,6})?)\(\d{1,3}\)"),
        "full": re.compile(rf"(?<![가-힣])(?P<name>[{SURNAMES_KO}][가-힣]{{2}})(?=(?:은|는|이|가)\s)"),
        "organisation": re.compile(
            rf"(?<![가-힣])(?P<name>[가-힣A-Z]{{2,10}}?(?:{_alternatives(ORGANISATION_TAILS_KO)}))(?=(?:{PARTICLES_KO})?(?:\s|$|[.,'\"”’]))"
        ),
        "place": re.compile(
            rf"(?<![가-힣])(?P<name>[가-힣]{{2,5}}?(?:{_alternatives(PLACE_TAILS_KO)}))(?=(?:{PARTICLES_KO})?(?:\s|$|[.,]))"
        ),
        "word": re.compile(r"(?<![가-힣A-Za-z])[가-힣]{2,10}"),
    }


KO_ENDING = re.compile(r"(?:은|는|을|를|의|에|와|과|로|고|서|며|한|된|례|번)$")
NATIONS_KO = frozenset(
    [
        "미국",
        "일본",
        "중국",
        "러시아",
        "한국",
        "북한",
        "우크라이나",
        "프랑스",
        "영국",
        "독일",
        "이스라엘",
        "이란",
        "인도",
        "튀르키예",
        "캐나다",
        "호주",
        "이탈리아",
    ]
)
NOT_KO_WORDS = frozenset(
    [
        "지난",
        "이번",
        "오늘",
        "어제",
        "양국",
        "두",
        "한",
        "이",
        "그",
        "전",
        "현",
        "당시",
        "해당",
        "관련",
        "위해",
        "통해",
        "대한",
        "따르면",
        "함께",
        "다시",
        "먼저",
        "특히",
        "또",
        "및",
        "각국",
        "우리",
        "정부",
        "신임",
        "새",
        "미국",
        "일본",
        "중국",
        "러시아",
        "한국",
        "북한",
        "우크라이나",
        "프랑스",
        "영국",
        "독일",
        "인도",
        "다음",
    ]
)


def _korean(text: str, gazetteer: Gazetteer) -> Iterator[Candidate]:
    patterns = _korean_patterns()
    for name in ("foreign", "korean", "one"):
        for match in patterns[name].finditer(text):
            parts = match["name"].split()
            start = match.start("name")
            while len(parts) > 1 and parts[-1] in NATIONS_KO:
                parts.pop()
            cut = max((n for n, part in enumerate(parts[:-1], 1) if KO_ENDING.search(part)), default=0)
            start += sum(len(part) + 1 for part in parts[:cut])
            parts = parts[cut:]
            while parts and (
                parts[0] in NOT_KO_WORDS
                or (len(parts) > 1 and re.search(r"(?:은|는|을|를|의|에|와|과|로|고|서|며|한|된)$", parts[0]))
            ):
                start += len(parts[0]) + 1
                parts.pop(0)
            spelled = " ".join(parts)
            if (
                spelled
                and spelled not in NOT_KO_WORDS
                and not (gazetteer.places.get(spelled) and name != "korean")
            ):
                yield Candidate(start, start + len(spelled), spelled, "person", match["title"], sure=True)
    for match in patterns["age"].finditer(text):
        yield Candidate(*match.span("name"), match["name"], "person", sure=True)
    for match in patterns["organisation"].finditer(text):
        if len(match["name"]) > 2:
            yield Candidate(*match.span("name"), match["name"], "organisation", sure=True)
    yield from _korean_listed(text, gazetteer, patterns["word"])
    for match in patterns["place"].finditer(text):
        known = match["name"][:-1] if match["name"][-1] in "시군구현도주" else match["name"]
        entry = gazetteer.places.get(match["name"]) or gazetteer.places.get(known)
        if entry:
            yield Candidate(*match.span("name"), match["name"], "place", key=entry.key, sure=True)


def _korean_listed(text: str, gazetteer: Gazetteer, word: re.Pattern[str]) -> Iterator[Candidate]:
    """Places of the lists, particles taken off; short ones only when they are big."""
    for match in word.finditer(text):
        full = match.group()
        for n in range(len(full), 1, -1):
            rest = full[n:]
            if rest and not re.fullmatch(
                rf"(?:{PARTICLES_KO}|산|군|인|발|행|측|내|당국|정부|총리|대통령)+", rest
            ):
                continue
            entry = gazetteer.places.get(full[:n])
            if entry and (entry.weight >= 300_000 or n > 3):
                yield Candidate(match.start(), match.start() + n, full[:n], "place", key=entry.key, sure=True)
                break


ARABIC_WORD = re.compile(r"[\u0621-\u064a\u064b-\u0652\u0670-\u06d3]+(?:-[\u0621-\u064a]+)?")


TITLE_AR = re.compile(_alternatives(TITLES_AR))


def _arabic(text: str, gazetteer: Gazetteer) -> Iterator[Candidate]:
    title = re.compile(rf"(?<![\u0621-\u064a])[وفبلك]?({_alternatives(TITLES_AR)})(?![\u0621-\u064a])")
    nations = frozenset(NATIONS_AR.split())
    for match in title.finditer(text):
        at = match.end()
        taken: list[re.Match[str]] = []
        office = match.group(1)
        for word in ARABIC_WORD.finditer(text, at):
            gap = text[at : word.start()]
            if gap.strip() or "\n" in gap:
                break
            at = word.end()
            if word.group() in nations and not taken:
                continue
            entry = gazetteer.lookup(word.group(), "ar", "place")
            if entry and not taken and office.endswith(("بلدية", "رئيس", "حاكم", "محافظ", "عمدة")):
                continue
            if TITLE_AR.fullmatch(word.group()) or word.group().endswith(("ها", "هما", "هم")):
                break
            if (
                word.group() in STOPS_AR
                or len(taken) == 3
                or (
                    taken
                    and word.group()[:1] == "و"
                    and len(word.group()) > 4
                    and word.group() not in gazetteer.people
                )
            ):
                break
            if not taken and word.group().startswith("ال"):
                continue_title = len(word.group()) > 4
                if continue_title and not gazetteer.people.get(fold(word.group())):
                    office = f"{office} {word.group()}"
                    continue
            taken.append(word)
        if taken:
            start, end = taken[0].start(), taken[-1].end()
            yield Candidate(start, end, text[start:end], "person", office, sure=True)
    yield from _arabic_listed(text, gazetteer)


def _arabic_listed(text: str, gazetteer: Gazetteer) -> Iterator[Candidate]:
    found = list(ARABIC_WORD.finditer(text))
    i = 0
    while i < len(found):
        for n in (3, 2, 1):
            if i + n > len(found):
                continue
            start, end = found[i].start(), found[i + n - 1].end()
            piece = text[start:end]
            if "\n" in piece or "،" in piece or piece in COMMON_AR or piece.lstrip("وف") in STOPS_AR:
                continue
            cut = 0
            entry = gazetteer.places.get(fold(piece))
            if (
                entry is None
                and piece[0] in "وبلف"
                and len(piece) > 4
                and piece[1:] not in COMMON_AR
                and piece[1:] not in STOPS_AR
            ):
                lam = "ال" + piece[2:] if piece.startswith("لل") else piece[1:]
                entry, cut = gazetteer.places.get(fold(lam)), 1
            if entry and (entry.weight >= 150_000 or n > 1) and len(piece) - cut > 2:
                yield Candidate(start + cut, end, text[start + cut : end], "place", key=entry.key, sure=True)
                i += n - 1
                break
        i += 1


def find(text: str, lang: str, gazetteer: Gazetteer) -> list[Candidate]:
    """Candidates, best first where they overlap: persons with an office, lists, then rules."""
    found: Iterable[Candidate]
    if lang == "ja":
        found = [*_japanese(text, gazetteer), *_listed(text, gazetteer, lang)]
    elif lang == "zh":
        found = [*_chinese(text, gazetteer), *_listed(text, gazetteer, lang)]
    elif lang == "ko":
        found = [*_korean(text, gazetteer)]
    else:
        found = [*_arabic(text, gazetteer)]
    ranked = sorted(found, key=lambda c: (not (c.kind == "person" and c.title), not c.sure, c.start - c.end))
    taken: list[Candidate] = []
    for candidate in ranked:
        if not any(candidate.start < t.end and t.start < candidate.end for t in taken):
            taken.append(candidate)
    return sorted(taken, key=lambda c: c.start)
