"""Names in Latin letters against sources in Chinese characters: spelled there by sound, or not there at all.

A name whose sounds are those of a Chinese, Japanese or Korean one may be written in characters nobody can read
with certainty. Any other ("Lindgren") is spelled by its sound: in kana, in characters, or left in Latin letters.
"""

from __future__ import annotations

import re
from functools import lru_cache

import re2

from broadsheet.text.names import same_name

from ...evidence import Text

SPELLED, MAYBE = 0.2, 0.1
"""Likeness by sound from which signs among others spell a name (of 300 pieces of a text none reached it by chance),
and under which they do not."""
_FINALS = (
    "iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ui|uo|ue|a|o|e|i|u|ü"
)
_AFTER_F = "uang|ang|eing|eng|ong|uai|uan|ein|ai|ei|ao|ou|an|en|un|ua|ui|uo|ue|a|o|u"
"""No syllable is "fe" or "fi"."""
_PINYIN = rf"(?:(?:zh|ch|sh|[bpmdtnlgkhjqxrzcsyw])?(?:{_FINALS})|f(?:{_AFTER_F})|er)+"
_ROMAJI = r"(?:(?:[kstp]*(?:ky|sh|ch|py|ts|[kstp])|ny|hy|my|ry|gy|by|[nhmyrwgzdbfj])?[aiueoāīūēō]h?|n)+"
_VOWELS = "yeo|yae|wae|eui|ui|yu|ya|yo|ye|wa|we|wi|wo|eo|eu|ae|oe|ee|oo|a|e|i|o|u"
_KOREAN = rf"(?:(?:kk|tt|pp|ss|jj|ch|sh|[kgndtrlmbpsjhy])?(?:{_VOWELS})(?:ng|r?k|[ntlmp])?)+"
_EAST_ASIAN = re2.compile(rf"(?i){_PINYIN}|{_ROMAJI}|{_KOREAN}")
"""Syllables can be told apart in many ways ("an-ga", "ang-a"): only an engine that follows all at once is quick."""


def foreign(name: str) -> bool:
    """Has the name in Latin letters a word no Chinese, Japanese or Korean name could sound like?"""
    words = [w for w in re.findall(r"[^\W\d_]+", name) if len(w) > 2]
    return any(not _EAST_ASIAN.fullmatch(w) for w in words)


def written(name: str, lang: str, whole: Text, least: float = SPELLED) -> bool:
    """Does a Chinese text have the last word of the name spelled in characters?"""
    return whole.pack.names.script == "Hani" and spelled(name, lang, whole.text, whole.lang) >= least


@lru_cache(maxsize=4096)
def spelled(name: str, lang: str, text: str, of: str) -> float:
    """Likeness by sound, 0 to 1, of the last word of the name and the two to six signs of a text
    in ``of`` nearest to it."""
    last = re.findall(r"[^\W\d_]+", name)[-1:]
    runs = re.findall(r"[\u3400-\u9fff]{2,}", text)
    pieces = {run[i : i + n] for run in runs for n in range(2, 7) for i in range(len(run) - n + 1)}
    return max((same_name(w, lang, p, of) for w in last if len(w) > 2 for p in pieces), default=0.0)
