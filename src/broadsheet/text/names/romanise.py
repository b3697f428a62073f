"""Names of any script in plain Latin letters, near enough to compare sounds."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

from ..scripts import script

CYRILLIC = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяёєіїґўђћџљњјѓќѕәөүқңғһҳҷ",
        [
            "a",
            "b",
            "v",
            "g",
            "d",
            "e",
            "zh",
            "z",
            "i",
            "y",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "h",
            "ts",
            "ch",
            "sh",
            "sch",
            ".",
            "y",
            ".",
            "e",
            "yu",
            "ya",
            "yo",
            "ye",
            "i",
            "yi",
            "g",
            "w",
            "j",
            "c",
            "dz",
            "lj",
            "nj",
            "y",
            "g",
            "k",
            "dz",
            "a",
            "o",
            "u",
            "k",
            "n",
            "g",
            "h",
            "h",
            "j",
        ],
        strict=True,
    )
) | {"ъ": "", "ь": ""}
UKRAINIAN = {"г": "h", "и": "y"}
GREEK_PAIRS = (
    ("μπ", "mp"), ("ντ", "nt"), ("γκ", "g"), ("γγ", "ng"), ("τζ", "j"), ("τσ", "ts"), ("ου", "u"), ("αυ", "av"), ("ευ", "ev"),
    ("ει", "i"), ("οι", "i"), ("αι", "e"),
)  # fmt: skip
GREEK = dict(
    zip(
        "αβγδεζηθικλμνξοπρσςτυφχψω",
        [
            "a",
            "v",
            "g",
            "d",
            "e",
            "z",
            "i",
            "th",
            "i",
            "k",
            "l",
            "m",
            "n",
            "x",
            "o",
            "p",
            "r",
            "s",
            "s",
            "t",
            "i",
            "f",
            "h",
            "ps",
            "o",
        ],
        strict=True,
    )
)
ARABIC = dict(
    zip(
        "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءئؤأإآٱپچژگکیڤۀےںٹڈڑهھ",
        [
            "a",
            "b",
            "t",
            "th",
            "j",
            "h",
            "kh",
            "d",
            "dh",
            "r",
            "z",
            "s",
            "sh",
            "s",
            "d",
            "t",
            "z",
            "a",
            "gh",
            "f",
            "q",
            "k",
            "l",
            "m",
            "n",
            "h",
            "w",
            "y",
            "a",
            "a",
            ".",
            ".",
            ".",
            "a",
            "i",
            "a",
            "a",
            "p",
            "ch",
            "zh",
            "g",
            "k",
            "y",
            "v",
            "h",
            "e",
            "n",
            "t",
            "d",
            "r",
            "h",
            "h",
        ],
        strict=True,
    )
) | {"ء": "", "ئ": "y", "ؤ": "w"}
HEBREW = dict(
    zip(
        "אבגדהוזחטיכךלמםנןסעפףצץקרשת",
        [
            "a",
            "b",
            "g",
            "d",
            "h",
            "v",
            "z",
            "h",
            "t",
            "y",
            "k",
            "k",
            "l",
            "m",
            "m",
            "n",
            "n",
            "s",
            "a",
            "p",
            "f",
            "ts",
            "ts",
            "k",
            "r",
            "sh",
            "t",
        ],
        strict=True,
    )
)
LEADS = ["g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", ".", "j", "jj", "ch", "k", "t", "p", "h"]
VOWELS = [
    "a",
    "ae",
    "ya",
    "yae",
    "eo",
    "e",
    "yeo",
    "ye",
    "o",
    "wa",
    "wae",
    "oe",
    "yo",
    "u",
    "wo",
    "we",
    "wi",
    "yu",
    "eu",
    "ui",
    "i",
]
TAILS = [
    ".",
    "k",
    "k",
    "k",
    "n",
    "n",
    "n",
    "t",
    "l",
    "k",
    "m",
    "l",
    "l",
    "l",
    "p",
    "l",
    "m",
    "p",
    "p",
    "t",
    "t",
    "ng",
    "t",
    "t",
    "k",
    "t",
    "p",
    "h",
]
KANA_PAIRS = {
    "キャ": "kya", "キュ": "kyu", "キョ": "kyo", "シャ": "sha", "シュ": "shu", "ショ": "sho", "シェ": "she", "チャ": "cha", "チュ": "chu", "チョ": "cho",
    "チェ": "che", "ニャ": "nya", "ニュ": "nyu", "ニョ": "nyo", "ヒャ": "hya", "ヒュ": "hyu", "ヒョ": "hyo", "ミャ": "mya", "ミュ": "myu", "ミョ": "myo",
    "リャ": "rya", "リュ": "ryu", "リョ": "ryo", "ギャ": "gya", "ギュ": "gyu", "ギョ": "gyo", "ジャ": "ja", "ジュ": "ju", "ジョ": "jo", "ジェ": "je",
    "ビャ": "bya", "ビュ": "byu", "ビョ": "byo", "ピャ": "pya", "ピュ": "pyu", "ピョ": "pyo", "ファ": "fa", "フィ": "fi", "フェ": "fe", "フォ": "fo",
    "フュ": "fyu", "ヴァ": "va", "ヴィ": "vi", "ヴェ": "ve", "ヴォ": "vo", "ヴュ": "vyu", "ティ": "ti", "ディ": "di", "テュ": "tyu", "デュ": "dyu", "トゥ": "tu", "ドゥ": "du",
    "ウィ": "wi", "ウェ": "we", "ウォ": "wo", "ツァ": "tsa", "ツィ": "tsi", "ツェ": "tse", "ツォ": "tso", "クァ": "kwa", "クィ": "kwi", "クォ": "kwo", "グァ": "gwa",
    "イェ": "ye", "スィ": "si", "ズィ": "zi",
}  # fmt: skip
KANA_ROWS = (
    ("アイウエオ", "a i u e o"), ("カキクケコ", "ka ki ku ke ko"), ("サシスセソ", "sa shi su se so"), ("タチツテト", "ta chi tsu te to"),
    ("ナニヌネノ", "na ni nu ne no"), ("ハヒフヘホ", "ha hi fu he ho"), ("マミムメモ", "ma mi mu me mo"), ("ヤユヨ", "ya yu yo"),
    ("ラリルレロ", "ra ri ru re ro"), ("ワヲヰヱ", "wa o i e"), ("ガギグゲゴ", "ga gi gu ge go"), ("ザジズゼゾ", "za ji zu ze zo"),
    ("ダヂヅデド", "da ji zu de do"), ("バビブベボ", "ba bi bu be bo"), ("パピプペポ", "pa pi pu pe po"), ("ァィゥェォ", "a i u e o"),
    ("ャュョ", "ya yu yo"),
)  # fmt: skip
KANA = {k: r for row, readings in KANA_ROWS for k, r in zip(row, readings.split(), strict=True)} | {
    "ン": "n",
    "ヴ": "vu",
}
SEPARATORS = re.compile(r"[\s·・･•‧=＝\-‐‑‒–—./,、，'’ʼ`\"“”„()（）_]+")
LATIN_EXTRA = str.maketrans(
    {
        "ß": "ss",
        "æ": "ae",
        "ø": "o",
        "œ": "oe",
        "ð": "d",
        "þ": "th",
        "ł": "l",
        "đ": "d",
        "ı": "i",
        "ħ": "h",
        "ə": "a",
        "ŋ": "ng",
    }
)
DIACRITICS = re.compile("[\u064b-\u065f\u0670\u0640\u0591-\u05c7\u0300-\u036f\u200c-\u200f\u202a-\u202e]")


def _hangul(word: str) -> str:
    out = []
    for char in word:
        code = ord(char) - 0xAC00
        if not 0 <= code < 11172:
            out.append(anyascii(char))
            continue
        lead, vowel, tail = LEADS[code // 588], VOWELS[code % 588 // 28], TAILS[code % 28]
        out.append(f"{lead}{vowel}{tail}".replace(".", ""))
    return "".join(out)


def _kana(word: str) -> str:
    katakana = "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in word)
    out, i, double = [], 0, False
    while i < len(katakana):
        pair = katakana[i : i + 2]
        if pair in KANA_PAIRS:
            sound, step = KANA_PAIRS[pair], 2
        elif katakana[i] == "ッ":
            double, i = True, i + 1
            continue
        elif katakana[i] in "ーｰ":
            i += 1
            continue
        else:
            sound, step = KANA.get(katakana[i]) or anyascii(katakana[i]).lower(), 1
        out.append(sound[:1] + sound if double and sound[:1] not in "aiueo" else sound)
        double, i = False, i + step
    return "".join(out)


def _greek(word: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    for pair, sound in (("μπ", "mp"), ("ντ", "d"), ("γκ", "g")):
        plain = sound + plain[2:] if plain.startswith(pair) else plain
    for pair, sound in GREEK_PAIRS:
        plain = plain.replace(pair, sound)
    return "".join(GREEK.get(c, c) for c in plain)


def _arabic(word: str) -> str:
    plain = DIACRITICS.sub("", word)
    if plain.startswith("ال") and len(plain) > 4:
        plain = plain[2:]
    return "".join(ARABIC.get(c, "") if "\u0600" <= c <= "\u06ff" else anyascii(c).lower() for c in plain)


def _latin(word: str, lang: str) -> str:
    if lang == "tr":
        word = (
            word.replace("ç", "ch").replace("ş", "sh").replace("c", "j").replace("ğ", "g")
            if "ç" in word or "ş" in word or "ğ" in word or "ı" in word
            else word
        )
    folded = unicodedata.normalize("NFD", word.translate(LATIN_EXTRA))
    plain = "".join(c for c in folded if not unicodedata.combining(c))
    return plain if plain.isascii() else anyascii(plain).lower()


@lru_cache(maxsize=200_000)
def romanise_word(word: str, lang: str) -> str:
    """One word in lower-case a to z."""
    word = unicodedata.normalize("NFKC", word).lower()
    kind = script(word)
    if kind == "Latn" or not kind:
        out = _latin(word, lang)
    elif kind == "Cyrl":
        table = CYRILLIC | UKRAINIAN if lang == "uk" else CYRILLIC
        out = "".join(
            table.get(c, "") if "\u0400" <= c <= "\u052f" else anyascii(c).lower()
            for c in DIACRITICS.sub("", word)
        )
    elif kind == "Hang":
        out = _hangul(word)
    elif kind == "Kana" or (kind in ("Hira", "Jpan") and not any("\u4e00" <= c <= "\u9fff" for c in word)):
        out = _kana(word)
    elif kind == "Grek":
        out = _greek(word)
    elif kind == "Arab":
        out = _arabic(word)
    elif kind == "Hebr":
        out = "".join(HEBREW.get(c, "") for c in DIACRITICS.sub("", word))
    else:
        out = anyascii(DIACRITICS.sub("", word)).lower()
    return re.sub("[^a-z]", "", out)


def words_of(text: str) -> list[str]:
    """The words of a name; "Миквабия, Артур" gives the parts after a comma first."""
    text = (
        DIACRITICS.sub("", unicodedata.normalize("NFC", text))
        if script(text) in ("Arab", "Hebr")
        else unicodedata.normalize("NFC", text).replace("\u200e", "").replace("\u200f", "")
    )
    text = re.sub(r"[(（][^)）]*[)）]", " ", text)
    before, comma, after = text.partition(",")
    if comma and after.strip() and len(before.split()) <= 3:
        text = f"{after} {before}"
    return [word for word in SEPARATORS.split(text) if word]


def romanise(text: str, lang: str) -> str:
    """``text`` in lower-case Latin letters, words in their order ("高市" by Chinese readings).

    "Трамп" -> "tramp", "トランプ" -> "toranpu", "트럼프" -> "teureompeu". Made for comparing, not for print.
    """
    base = lang.split("-")[0]
    return " ".join(filter(None, (romanise_word(word, base) for word in words_of(text))))
