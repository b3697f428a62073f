"""Words of a text, for comparing two texts: what they share and what only one of them says.

Languages with spaces give words; Chinese and Japanese give pairs of ideographs, and whole runs of
katakana, Latin letters and digits (hiragana, mostly grammar, is left out).
"""

from __future__ import annotations

import re
from functools import lru_cache

from ..news.base import noun
from .lexicon import base

_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_HAN_RUN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff々]+|[ァ-ヺー]+|[A-Za-zÀ-ɏ]+|\d+(?:[.,]\d+)*")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff々]")
_ELIDED = re.compile(r"^(?:[cdjlmnst]|qu|dell|all|nell|dall|sull|un)['’]", re.IGNORECASE)
_KOREAN_TAIL = re.compile(
    "(?:으로부터|로부터|에게서|에서는|에게는|까지는|부터는|이라고|라고|이라며|라며|에서|에게|으로|까지|부터|보다|처럼|"
    "이나|이며|이고|에는|에도|과의|와의|은|는|이|가|을|를|의|에|로|과|와|도|만|께|며|고)$"
)
_ARABIC_HEAD = re.compile("^(?:[وفبلك]?ال|لل|[وفبلك](?=...))")
STOPWORDS: dict[str, frozenset[str]] = {
    lang: frozenset(words.split())
    for lang, words in {
        "en": "the a an and or of to in on at by for from with as that this these those it its he his she her they their them "
        "is are was were be been being has have had do does did not no but if than then so also which who whom whose what "
        "when where while after before into over under about up down out off more most less some any all each both one "
        "two will would can could may might should must said says say told according there here now new year years",
        "de": "der die das den dem des ein eine einen einem einer eines und oder aber in im am an auf aus bei mit nach von vom "
        "zu zum zur für über unter um als wie dass ist sind war waren wird werden wurde wurden hat haben hatte hatten "
        "sich nicht auch noch er sie es seine seiner ihre ihrer ihr nur bis durch vor seit sagte so",
        "fr": "le la les l un une du de d des et ou mais à au aux en dans sur sous par pour avec sans que qui dont où ce cet "
        "cette ces il elle ils elles son sa ses leur leurs est sont était étaient ont avait avaient a été se s ne pas "
        "plus selon a-t-il on",
        "es": "el los lo la las un una unos unas y o e u a de del pero al con por para sin sobre entre como su sus en que fue "
        "fueron era es son ha han había más ya muy este esta estos estas se no según dijo",
        "it": "il gli i lo la le uno un una e ed o ma a di da della dei delle degli del dal dalla dai in nel nella nei nelle "
        "sul sulla sui su per tra fra con che chi cui è sono era erano ha hanno aveva si non anche più come al alla ai "
        "alle allo col se secondo",
        "nl": "de het een en of maar van voor op te aan bij met naar om uit door in tot dat dit deze die zijn is was waren "
        "wordt worden werd heeft hebben had hij zij ze hun haar niet ook nog als over volgens zei",
        "pt": "o a os as um uma uns umas e ou mas de do da dos das em no na nos nas pelo pela por para com sem que se foi foram "
        "era é são há ao à aos às não mais já como seu sua seus suas segundo disse",
        "ru": "и в во на с со к ко о об от до за из у по при для не ни но а что как это то его ее её их он она они был была "
        "были будет же бы ли или также после по-прежнему",
        "uk": "і й та у в на з із зі від до за по при для не ні але а що як це його її їх він вона вони був була були буде би б "
        "чи або також після про",
        "tr": "ve veya ile bir bu şu o için olarak olan olduğu gibi daha çok ise ki mi de da göre sonra kadar",
        "ar": "في من على إلى عن مع أن إن التي الذي الذين هذا هذه ذلك كان كانت قد لا ما لم هو هي هم كما بعد قبل عند حتى أو ثم و "
        "وقال قال خلال",
    }.items()
}  # fmt: skip
"""Words without a meaning of their own, by language: German "die" and "war" are none in English."""


@noun
class Word:
    text: str
    """Lower case, without elided articles."""
    start: int
    end: int


@lru_cache(maxsize=8192)
def words(text: str, lang: str) -> tuple[Word, ...]:
    """The words of ``text`` in order, function words included."""
    return tuple(Word(text=word, start=start, end=end) for word, start, end in _found(text, lang))


def word_texts(text: str, lang: str) -> list[str]:
    """The same as texts alone, for who reads each text but once."""
    return [word for word, _, _ in _found(text, lang)]


def _found(text: str, lang: str) -> list[tuple[str, int, int]]:
    if base(lang) in ("ja", "zh"):
        return _cjk(text)
    found = []
    for match in _WORD.finditer(text):
        word, start = match.group(), match.start()
        if "'" in word or "’" in word:
            elided = _ELIDED.match(word)
            if elided and elided.end() < len(word):
                start, word = start + elided.end(), word[elided.end() :]
            word = word.removesuffix("'s").removesuffix("’s")
        found.append((word.lower(), start, match.end()))
    return found


@lru_cache(maxsize=8192)
def content(text: str, lang: str) -> tuple[Word, ...]:
    """The words that carry meaning: no function words, no bare numbers."""
    return tuple(w for w in words(text, lang) if means(w.text, lang))


@lru_cache(maxsize=100000)
def stem(word: str, lang: str) -> str:
    """A word cut to what two forms of it share; rough on purpose. Same stem, same word."""
    code = base(lang)
    if code in ("ja", "zh"):
        return word
    if code == "ko":
        bare = _KOREAN_TAIL.sub("", word)
        return (bare if len(bare) >= 2 else word)[:4]
    if code == "ar":
        bare = _ARABIC_HEAD.sub("", word)
        return re.sub("[أإآ]", "ا", bare if len(bare) >= 3 else word).rstrip("ةهتيا")[:5]
    if len(word) <= 4:
        return word.rstrip("s") if code == "en" and len(word) == 4 else word
    return word[: max(4, min(7, len(word) - (3 if len(word) > 7 else 2)))]


def alike(a: str, b: str, lang: str) -> bool:
    """Are two words forms of one another?"""
    if a == b:
        return True
    if base(lang) in ("ja", "zh"):
        return False
    one, two = stem(a, lang), stem(b, lang)
    if one == two:
        return True
    short, long_ = sorted((one, two), key=len)
    return len(short) >= (2 if base(lang) == "ko" else 4) and long_.startswith(short)


def stems(text: str, lang: str) -> frozenset[str]:
    """Stems of the content words of ``text``."""
    return frozenset(stem(w.text, lang) for w in content(text, lang))


def overlap(a: frozenset[str], b: frozenset[str]) -> float:
    """Share of the smaller set found in the other, 0 to 1."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def opened(text: str) -> str:
    """The text as a sentence begins: its first letter a capital, but for a word written like "iPod"."""
    return text if text[1:2].isupper() else text[:1].upper() + text[1:]


def means(word: str, lang: str) -> bool:
    """Does the word carry meaning: no function word, no bare number?"""
    if word in STOPWORDS.get(base(lang), frozenset()) or word.replace(".", "").replace(",", "").isdigit():
        return False
    return len(word) > 1 or base(lang) in ("ja", "zh", "ko")


def _cjk(text: str) -> list[tuple[str, int, int]]:
    found = []
    for match in _HAN_RUN.finditer(text):
        run, start = match.group(), match.start()
        if len(run) == 1 or not _HAN.match(run):
            found.append((run.lower(), start, match.end()))
            continue
        found += [(run[i : i + 2], start + i, start + i + 2) for i in range(len(run) - 1)]
    return found
