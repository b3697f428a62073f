"""What an approximation says of a figure: at least, at most, more or less than, or about."""

from __future__ import annotations

from .lexicon import ARABIC_FOLD

BOUNDS: dict[str, dict[str, str]] = {
    "at least": {
        "en": "at least|no fewer than|no less than|or more", "de": "mindestens|wenigstens|oder mehr",
        "fr": "au moins|pas moins de|ou plus", "es": "al menos|por lo menos|como mínimo|no menos de|o más",
        "it": "almeno|non meno di|o più", "nl": "minstens|minimaal|ten minste|zeker|of meer", "pt": "pelo menos|ao menos|no mínimo",
        "ru": "не менее|не меньше|по меньшей мере|минимум|как минимум", "uk": "щонайменше|не менше|принаймні|не менш як",
        "ar": "ما لا يقل عن|لا يقل عن|على الأقل|أو أكثر", "ja": "少なくとも|最低|以上", "zh": "至少|不少于|以上", "ko": "최소|적어도|이상",
    },
    "at most": {
        "en": "up to|at most|no more than|as many as|as much as|or less|or fewer", "de": "bis zu|höchstens|maximal|oder weniger",
        "fr": "jusqu ' à|au plus|au maximum|ou moins", "es": "hasta|como máximo|a lo sumo|no más de", "it": "fino a|al massimo|non più di",
        "nl": "tot|hoogstens|maximaal|ten hoogste", "pt": "até|no máximo", "ru": "до|не более|не больше|максимум", "uk": "до|не більше|щонайбільше",
        "ar": "ما يصل إلى|على الأكثر", "ja": "最大|以下", "zh": "最多|多达|多達|以下|以内", "ko": "최대|이하",
    },
    "more than": {
        "en": "more than|over|well over|in excess of|upwards of|above|just over", "de": "mehr als|über", "fr": "plus de|plus d '|un peu plus de",
        "es": "más de|más del", "it": "più di|oltre", "nl": "meer dan|ruim", "pt": "mais de|mais do que", "ru": "более|больше|свыше|более чем",
        "uk": "понад|більше|більш як", "ar": "أكثر من|يزيد على|ما يزيد على|فوق", "ja": "超", "zh": "超过|超過|超|逾", "ko": "초과|넘게",
    },
    "less than": {
        "en": "less than|fewer than|under|below|well under|just under", "de": "weniger als|unter", "fr": "moins de|moins d '|un peu moins de",
        "es": "menos de", "it": "meno di", "nl": "minder dan", "pt": "menos de", "ru": "менее|меньше", "uk": "менше|менш як",
        "ar": "أقل من|دون", "ja": "未満", "zh": "不到|少于", "ko": "미만",
    },
}  # fmt: skip


def _plain(word: str) -> str:
    return word.translate(ARABIC_FOLD).replace(" ", "")


_BY_WORD = {
    (lang, _plain(word)): bound
    for bound, langs in BOUNDS.items()
    for lang, words in langs.items()
    for word in words.split("|")
}


def bound_of(word: str, lang: str) -> str:
    """ "at least", "at most", "more than", "less than"; empty for what only says about."""
    return _BY_WORD.get((lang, _plain(word)), "")
