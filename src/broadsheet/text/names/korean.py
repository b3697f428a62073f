"""Names in Korean texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from .gazetteer import Gazetteer
from .tables import (
    ORGANISATION_TAILS_KO,
    PLACE_TAILS_KO,
    SURNAMES_KO,
    TITLES_KO,
)
from .tokens import Candidate
from .unspaced import PARTICLES_KO, alternatives

PORTFOLIO_KO = "국토교통|교통|국방|외교|외무|법무|재무|재정|내무|환경|보건|교육|통일|통상|산업|노동|농림|농업|문화|경제|해양|과학|복지|에너지"
PARTICLES_OF_NAMES_KO = "판|폰|반|데|데르|데어|더|드|디|다|라|델|도스|두|빈|알|엘|벤|이븐|테르"
"""Foreign particles as Korean writes them, words of their own inside a name."""
MINISTRY_KO = re.compile(rf"(?:{PORTFOLIO_KO})부?")


@lru_cache(maxsize=4)
def _korean_patterns() -> dict[str, re.Pattern[str]]:
    titles = rf"(?:(?:{PORTFOLIO_KO})부?)?(?:{alternatives(TITLES_KO)})"
    blank = "[ \u00a0]"
    nations = "미국|일본|중국|러시아|한국|북한|우크라이나|프랑스|영국|독일|이스라엘|이란|인도|튀르키예|캐나다|호주|이탈리아|미|일|중|러"
    ending = rf"(?=(?:{PARTICLES_KO})?(?:\s|$|[.,'\"”’·…)]))"
    return {
        "foreign": re.compile(
            rf"(?<![가-힣])(?P<name>[가-힣]{{1,6}}(?:{blank}(?:{PARTICLES_OF_NAMES_KO})){{0,3}}(?:{blank}[가-힣]{{2,7}}){{1,2}}){blank}(?:(?:{nations}){blank}?)?(?P<title>{titles}){ending}"
        ),
        "korean": re.compile(
            rf"(?<![가-힣])(?P<name>[{SURNAMES_KO}][가-힣]{{2}}|[{SURNAMES_KO}][가-힣]{{0,1}}){blank}(?:(?:{nations}){blank})?(?P<title>{titles}){ending}"
        ),
        "one": re.compile(
            rf"(?<![가-힣])(?P<name>[가-힣]{{2,6}}){blank}(?:(?:{nations}){blank}?)?(?P<title>{titles}){ending}"
        ),
        "age": re.compile(r"(?<![가-힣])(?P<name>[가-힣]{2,5}(?:\s[가-힣]{2,6})?)\(\d{1,3}\)"),
        "full": re.compile(rf"(?<![가-힣])(?P<name>[{SURNAMES_KO}][가-힣]{{2}})(?=(?:은|는|이|가)\s)"),
        "organisation": re.compile(
            rf"(?<![가-힣])(?P<name>[가-힣A-Z]{{2,10}}?(?:{alternatives(ORGANISATION_TAILS_KO)}))(?=(?:{PARTICLES_KO})?(?:\s|$|[.,'\"”’]))"
        ),
        "place": re.compile(
            rf"(?<![가-힣])(?P<name>[가-힣]{{2,5}}?(?:{alternatives(PLACE_TAILS_KO)}))(?=(?:{PARTICLES_KO})?(?:\s|$|[.,]))"
        ),
        "word": re.compile(r"(?<![가-힣A-Za-z])[가-힣]{2,10}"),
    }


KO_ENDING = re.compile(r"(?:은|는|을|를|의|에|와|과|로|고|서|며|한|된|례|번|[가-힣]해|하여|되어|돼|이후|뒤)$")
NATIVE_KO = re.compile(rf"[{SURNAMES_KO}][가-힣]{{2}}")
FIRM_KO = re.compile(
    rf".(?:{alternatives(ORGANISATION_TAILS_KO)}|반도체|전자|화학|중공업|건설|증권|자동차|통신|제약|물산|해운|항공|생명|제철|에너지|식품|텔레콤)$"
)
"""A firm or an office before the name of who heads it ("대현반도체 이정민 대표")."""
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
        *[
            "올해",
            "올봄",
            "올여름",
            "올가을",
            "올겨울",
            "내년",
            "작년",
            "지난해",
            "지난달",
            "이달",
            "내달",
            "이날",
            "최근",
            "현재",
            "앞서",
            "이어",
            "한편",
            "그러나",
            "하지만",
            "당초",
            "이미",
        ],
    ]
)


def korean(text: str, gazetteer: Gazetteer) -> Iterator[Candidate]:
    patterns = _korean_patterns()
    for name in ("foreign", "korean", "one"):
        for match in patterns[name].finditer(text):
            parts = match["name"].split()
            start = match.start("name")
            while len(parts) > 1 and (parts[-1] in NATIONS_KO or MINISTRY_KO.fullmatch(parts[-1])):
                parts.pop()
            cut = max((n for n, part in enumerate(parts[:-1], 1) if KO_ENDING.search(part)), default=0)
            cut = max((n for n, part in enumerate(parts[:-1], 1) if part in NATIONS_KO), default=cut)
            if NATIVE_KO.fullmatch(parts[-1]):
                cut = max((n for n, part in enumerate(parts[:-1], 1) if FIRM_KO.search(part)), default=cut)
            start += sum(len(part) + 1 for part in parts[:cut])
            parts = parts[cut:]
            while parts and (parts[0] in NOT_KO_WORDS or (len(parts) > 1 and KO_ENDING.search(parts[0]))):
                start += len(parts[0]) + 1
                parts.pop(0)
            spelled = " ".join(parts)
            if (
                spelled
                and spelled not in NOT_KO_WORDS
                and not MINISTRY_KO.fullmatch(spelled)
                and not (gazetteer.places.get(spelled) and name != "korean")
            ):
                yield Candidate(start, start + len(spelled), spelled, "person", match["title"], sure=True)
    for match in patterns["age"].finditer(text):
        yield Candidate(*match.span("name"), match["name"], "person", sure=True)
    yield from _korean_people(text, gazetteer, patterns["word"])
    for match in patterns["organisation"].finditer(text):
        if len(match["name"]) > 2:
            yield Candidate(*match.span("name"), match["name"], "organisation", sure=True)
    yield from _korean_listed(text, gazetteer, patterns["word"])
    for match in patterns["place"].finditer(text):
        known = match["name"][:-1] if match["name"][-1] in "시군구현도주" else match["name"]
        entry = gazetteer.places.get(match["name"]) or gazetteer.places.get(known)
        if entry:
            yield Candidate(*match.span("name"), match["name"], "place", key=entry.key, sure=True)


def _korean_people(text: str, gazetteer: Gazetteer, word: re.Pattern[str]) -> Iterator[Candidate]:
    """People of the lists by two words ("아베 신조"), particles taken off."""
    run = list(word.finditer(text))
    for first, second in pairwise(run):
        if text[first.end() : second.start()] != " ":
            continue
        for n in range(len(second.group()), 0, -1):
            rest = second.group()[n:]
            if rest and not re.fullmatch(PARTICLES_KO, rest):
                continue
            end = second.start() + n
            if text[first.start() : end] in gazetteer.people:
                yield Candidate(first.start(), end, text[first.start() : end], "person", sure=True)
                break


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
