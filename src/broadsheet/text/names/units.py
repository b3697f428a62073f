"""A word of a name as the tables of sounds know it: which script, and its letters one character each."""

import re
import unicodedata
from functools import lru_cache

from ..scripts import script
from .pieces.forms import SIMPLIFIED, TRADITIONAL
from .romanise import DIACRITICS, romanise_word

READ_AS = {"Jpan": "Hani", "Hira": "Kana"}
TABLED = frozenset({"Hani", "Arab", "Hebr", "Kana", "Hang", "Cyrl", "Latn"})
SIMPLE = str.maketrans(TRADITIONAL, SIMPLIFIED)
ARABIC_FORMS = str.maketrans("أإآٱىیێېےکہھۀەۆۇۈۋٹڈڑںؤئ", "اااايييييكههههوووو" + "تدرنوي")
FINALS = str.maketrans("ךםןףץ", "כמנפצ")
CYRILLIC_FORMS = {
    "": str.maketrans({"і": "и", "ї": "и", "є": "е", "ґ": "г", "ў": "у", "ј": "й", "љ": "ль", "њ": "нь", "ћ": "ч",
                       "ђ": "дж", "џ": "дж", "ѓ": "г", "ќ": "к", "ѕ": "дз", "ә": "а", "ө": "о", "ү": "у", "ұ": "у",
                       "қ": "к", "ғ": "г", "ң": "н", "һ": "х", "ҳ": "х", "ҷ": "дж", "ӣ": "и", "ӯ": "у", "ё": "е"}),
    "bg": str.maketrans({"ъ": "а", "щ": "шт"}),
    "uk": str.maketrans({"є": "е", "е": "э", "и": "ы"}),
}  # fmt: skip
SOUND_TO_CYRILLIC = (
    ("shch", "щ"), ("sch", "ш"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("ch", "ч"), ("sh", "ш"), ("th", "т"),
    ("ph", "ф"), ("dh", "д"), ("bh", "б"), ("gh", "г"), ("jh", "дж"), ("yu", "ю"), ("ya", "я"), ("yo", "е"),
    ("ye", "е"), ("ng", "нг"), ("ks", "кс"), ("a", "а"), ("b", "б"), ("v", "в"), ("g", "г"), ("d", "д"), ("e", "е"),
    ("z", "з"), ("i", "и"), ("y", "й"), ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"),
    ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"), ("f", "ф"), ("h", "х"), ("c", "к"), ("q", "к"), ("w", "в"),
    ("x", "кс"), ("j", "дж"),
)  # fmt: skip
BY_SOUND = {sound: letter for sound, letter in SOUND_TO_CYRILLIC}
SOUND = re.compile("|".join(sound for sound, _ in SOUND_TO_CYRILLIC))
LATIN_FORMS = str.maketrans({"š": "sh", "č": "ch", "ž": "zh", "ş": "sh", "ș": "sh", "ț": "ts", "ţ": "ts", "ć": "ch",
                             "đ": "dj", "ğ": "g", "ĝ": "dzh", "ŭ": "u", "ĥ": "h", "ĉ": "ch", "ŝ": "sh",
                             "ñ": "ny", "ń": "ny"})  # fmt: skip
DOUBLED, CAPTURED = re.compile(r"(.)\1+"), r"\1"


@lru_cache(maxsize=200_000)
def script_read(name: str) -> str:
    """The script the tables know ``name`` by: Japanese with Han as Hani; scripts without tables as Cyrl."""
    kind = script(name)
    kind = READ_AS.get(kind, kind)
    return kind if kind in TABLED else "Cyrl"


@lru_cache(maxsize=200_000)
def units(word: str, lang: str) -> str:
    """``word`` between "^" and "$", doubled letters once, in the letters of ``script_read``.

    Hangul becomes jamo, Han simplified, letters of one sound in one script (Arabic and Persian yeh, Hebrew
    finals, Serbian and Russian) one letter. Greek, Armenian, Georgian, Indian, Thai and other words are
    written in Cyrillic by their sound.
    """
    kind = script(word)
    kind = READ_AS.get(kind, kind)
    low = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", word).lower())
    if kind == "Latn" or not kind:
        out = romanise_word(low.translate(LATIN_FORMS), lang)
    elif kind == "Cyrl":
        plain = DIACRITICS.sub("", unicodedata.normalize("NFC", low))
        out = plain.translate(CYRILLIC_FORMS.get(lang, {})).translate(CYRILLIC_FORMS[""])
    elif kind == "Hang":
        out = unicodedata.normalize("NFD", low).replace("\u110b", "")
    elif kind == "Arab":
        plain = DIACRITICS.sub("", low).translate(ARABIC_FORMS).replace("ء", "")
        out = plain[2:] if plain.startswith("ال") and len(plain) > 4 else plain
    elif kind == "Hebr":
        out = DIACRITICS.sub("", low).translate(FINALS)
    elif kind == "Kana":
        out = "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in low)
    elif kind == "Hani":
        out = low.translate(SIMPLE)
    else:
        romanised = romanise_word(word, lang)
        out = SOUND.sub(lambda match: BY_SOUND[match.group()], romanised)
    letters = "".join(c for c in out if c.isalpha() or c in "ー׳")
    return f"^{DOUBLED.sub(CAPTURED, letters)}$"
