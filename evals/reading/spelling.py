"""One foreign name in two spellings: words of a text that sound alike and are written in two ways."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from broadsheet.text.names import same_name

SAME = 0.76
"""From here on two full names are one, by ``same_name``."""
ALIKE = 0.85
"""The same of given names, where the family name is one."""
_NAMES = {
    "ja": re.compile(r"[ァ-ヺー]{4,}"),
    "ko": re.compile(r"[가-힣]{3,}"),
    "ar": re.compile(r"[\u0621-\u064a]{5,}"),
    "zh": re.compile(
        "[阿德亚娅胡朱瑟赛夏南埃艾安奥巴贝比宾波伯布查德迪蒂丁杜多恩尔法菲费芬弗佛夫福盖戈格古哈海赫亨霍基吉加伽金卡凯科克肯库拉莱兰朗劳勒雷里丽"
        "利林琳卢鲁伦隆罗洛马玛迈曼梅蒙米密莫姆穆纳娜奈内尼涅诺帕佩皮普奇恰乔切琴让茹若萨塞森沙莎舍圣施史什斯丝索塔泰坦特提汀廷"
        "图托瓦万韦维沃乌武希西谢辛休雅扬叶耶伊因英尤约泽扎詹哲珍兹佐登邓顿龙蓬彭施滕达比]{3,}"
    ),
}
_CASED = re.compile(r"[A-ZÀ-ÞŠŽČŁŞİА-ЯЁІЇЄҐ][\w’']{4,}")
_FULL = re.compile(r"[A-ZÀ-ÞŠŽČŁŞİА-ЯЁІЇЄҐ][\w’'\-]+(?: [A-ZÀ-ÞŠŽČŁŞİА-ЯЁІЇЄҐ][\w’'\-]+)+")
_SYLLABLES = re.compile(r"[А-ЯЁ][а-яё]+(?: [А-ЯЁ][а-яё]+){2}")
_ENDING = {
    "ru": re.compile(r"(?:ого|ому|ыми|ыми|ым|ом|ем|ой|ей|а|у|е|ы|и|я|ю|ь)$"),
    "ko": re.compile(r"(?<=[가-힣]{3})(?:에게|에서|으로|[은는이가을를의와과도로에])$"),
    "ar": re.compile(r"^(?:[وفبكل]?ال|[وبلف](?=[\u0621-\u064a]{5}))|(?:ين|ون|ان|ات|ية|ة|ه|ها|ي|ا)$"),
}


def _pairs(told: str) -> tuple[tuple[str, str], ...]:
    """What is read as what, in order."""
    return tuple((old, new) for old, _, new in (pair.partition("=") for pair in told.split()))


_LATIN = _pairs(
    "tsch=c tch=c sch=s cz=c ch=c sh=s sz=s zh=j dj=j qu=k ck=k ca=ka co=ko cu=ku "
    "tz=s ts=s dz=s ds=s z=s kh=h gh=g ph=f th=t dh=d ou=u oo=u oe=o ue=u ae=a aa=a yj=i ij=i iy=i ji=i j=i "
    "y=i q=g h=g w=v x=ks й=и ё=е ю=у ь= э=е х=г тс=ц"
)
_KATAKANA = _pairs(
    "ヴァ=バ ヴィ=ビ ヴェ=ベ ヴォ=ボ ヴ=ブ ティ=チ ディ=ジ ヂ=ジ ジ=ズ シ=ス チ=ツ トゥ=ト ドゥ=ド フ=ウ ヅ=ズ"
)
_HANGUL = str.maketrans(
    "\u1101\u110f\u1104\u1110\u1108\u1111\u110a\u110d\u110e\u1171\u1163\u1167\u116d\u1172\u1166",
    "\u1100\u1100\u1103\u1103\u1107\u1107\u1109\u110c\u110c\u1175\u1161\u1165\u1169\u116e\u1162",
    "\u110b\u11bc\u1173\u116e\u1172",
)
"""Tense and aspirated consonants as plain ones, "wi" as "i", vowels behind a "y" without it, no "u"."""
_ARABIC = str.maketrans("غجقكظطثزذ", "ggggدتسسد", "اأإآىوي")
_FINALS = {0x11AB: 0x1102, 0x11AF: 0x1105, 0x11B7: 0x1106}
"""Final consonants of Korean syllables as initial ones."""
_VARIANTS = {
    "zh": ("特朗普 川普", "普京 普丁", "奥巴马 欧巴马", "内塔尼亚胡 纳坦雅胡", "泽连斯基 泽伦斯基", "马克龙 马克宏",
           "里根 雷根"),
    "ar": ("ترامب ترمب", "زيلينسكي زيلنسكي", "نتنياهو نتانياهو", "ماكرون مكرون", "بايدن بيدن"),
}  # fmt: skip


def spellings(text: str, lang: str) -> list[tuple[str, str]]:
    """Pairs of words that are one foreign name, spelt in two ways."""
    code = lang.partition("-")[0]
    out = [
        (one, two)
        for one, two in (pair.split() for pair in _VARIANTS.get(code, ()))
        if one in text and two in text
    ]
    found = sorted(set((_NAMES.get(code) or _CASED).findall(text)))
    if code == "zh":
        dotted = sorted(set(_DOTTED.findall(text)))
        out += [("·".join(a), "·".join(b)) for a, b in combinations(dotted, 2) if _dotted_alike(a, b)]
        return out + [pair for pair in combinations(found, 2) if _one_character(*pair)]
    by_sound: dict[str, list[str]] = defaultdict(list)
    for name in found:
        by_sound[_sound(_bare(name, code), code)].append(name)
    for names in by_sound.values():
        out += [
            (a, b)
            for a, b in combinations(names, 2)
            if _differ(a, b, code) and not _two_persons(a, b, text, lang)
        ]
    if code not in _NAMES:
        out += [pair for pair in _full_names(text, lang) if pair not in out]
    if code == "ru":
        out += [pair for pair in combinations(sorted(set(_SYLLABLES.findall(text))), 2) if _one_letter(*pair)]
    return out


def _bare(name: str, code: str) -> str:
    """A word without its ending and what is written on to it."""
    name = re.sub(r"['’]s?$", "", name)
    pattern = _ENDING.get(code)
    return (pattern.sub("", name) if pattern else name) or name


def _sound(name: str, code: str) -> str:
    """A name as it sounds, near enough: what transliterators write in two ways becomes one."""
    if code == "ko":
        return unicodedata.normalize("NFD", name).translate(_FINALS).translate(_HANGUL)
    if code == "ja":
        for old, new in _KATAKANA:
            name = name.replace(old, new)
        name = re.sub(r"[グドズ]$", lambda m: "クトス"["グドズ".index(m.group())], name)
        return re.sub(r"[ーッァィゥェォイャュョ]", "", name)
    if code == "ar":
        return name.translate(_ARABIC)
    low = unicodedata.normalize("NFD", name.lower().replace("j", "h") if code == "es" else name.lower())
    low = re.sub(r"[\u0300-\u036f’']", "", low.replace("й", "и"))
    for old, new in _LATIN:
        low = low.replace(old, new)
    return re.sub(r"(.)\1+", r"\1", low)


def _differ(one: str, two: str, code: str) -> bool:
    """Do two names of one sound differ in more than capitals, marks of the case and what is no foreign name?"""
    a, b = (_bare(n, code).lower() for n in (one, two))
    if code == "ar":
        one_vowels, two_vowels = (re.sub("[^وي]", "", n.replace("ا", "و")) for n in (a, b))
        other = len(one_vowels) == len(two_vowels) and one_vowels != two_vowels
        return a != b and not other
    return a != b


def _two_persons(one: str, two: str, text: str, lang: str) -> bool:
    """Have they given names before them, and other ones?"""
    first, second = (_given(name, text) for name in (one, two))
    return bool(first and second) and not any(
        same_name(a, lang, b, lang) >= ALIKE or a.lower() in b.lower() or b.lower() in a.lower()
        for a in first
        for b in second
    )


def _given(name: str, text: str) -> set[str]:
    return {
        words[i - 1]
        for run in _FULL.findall(text)
        for words in [run.split()]
        for i in range(1, len(words))
        if words[i] == name
    }


def _full_names(text: str, lang: str) -> Iterator[tuple[str, str]]:
    """Pairs of full names that sound as one, and are not one name in two cases."""
    code = lang.partition("-")[0]
    for one, two in combinations(sorted(set(_FULL.findall(text))), 2):
        a, b = ([_bare(w, code) for w in name.split()[-2:]] for name in (one, two))
        if a == b or not all(w.isalpha() and len(w) > 4 for w in (*a, *b)):
            continue
        if a[-1] == b[-1] or a[-1].startswith(b[-1]) or b[-1].startswith(a[-1]):
            continue
        if (
            same_name(a[0], lang, b[0], lang) >= ALIKE
            and same_name(" ".join(a), lang, " ".join(b), lang) >= SAME
            and _sound(a[-1], code)[:4] == _sound(b[-1], code)[:4]
        ):
            yield one, two


def _one_letter(one: str, two: str) -> bool:
    apart = [(a, b) for a, b in zip(one, two, strict=False) if a != b]
    return len(one) == len(two) and len(apart) == 1


_DOTTED = re.compile("(?=([\u4e00-\u9fff]{2})[·•・]([\u4e00-\u9fff]{4}))")


def _dotted_alike(one: tuple[str, str], two: tuple[str, str]) -> bool:
    """Chinese: given names that end alike, and family names with one character apart that is not the last."""
    return one[0][-1] == two[0][-1] and one[1][-1] == two[1][-1] and _one_letter(one[1], two[1])


def _one_character(one: str, two: str) -> bool:
    """Chinese: one character apart that is not the first."""
    return one[0] == two[0] and _one_letter(one, two)
