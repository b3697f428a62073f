"""Legal forms of companies: what may be left out or written otherwise without making another company."""

from __future__ import annotations

import re
from functools import lru_cache

FORMS = (
    "limited liability company|public limited company|open joint stock company|public joint stock company|closed joint stock company|joint stock company|"
    "общество с ограниченной ответственностью|открытое акционерное общество|публичное акционерное общество|закрытое акционерное общество|акционерное общество|"
    "société anonyme|sociedad anónima|società per azioni|aktiengesellschaft|gesellschaft mit beschränkter haftung|kommanditgesellschaft|naamloze vennootschap|besloten vennootschap|"
    "incorporated|inc|corporation|corp|company|co|limited|ltd|llc|llp|lp|plc|gmbh|ag|akg|kg|kgaa|se|sa|sas|sarl|spa|srl|sl|bv|nv|ab|oy|oyj|asa|aps|a s|s a|s p a|s r l|l p|l l c|b v|n v|"
    "sp z o o|spolka z o o|s r o|a s|zrt|kft|rt|oao|ooo|zao|pao|ao|oaо|jsc|ojsc|pjsc|cjsc|оао|ооо|зао|пао|ао|тов|ват|"
    "pte|pty|berhad|bhd|sdn|kabushiki kaisha|kk|k k|株式会社|有限公司|股份有限公司|有限责任公司|公司|주식회사|유한회사|شركة|ش م م"
)
ARTICLES = frozenset({"the", "a", "and", "und", "et", "y", "of", "&"})
WORD = re.compile(r"\w+")
DOTTED = re.compile(r"(?<![\w.])\w(?:\.\s?\w(?!\w))+\.?")
"""Letters with dots between them ("C.K.", "S.A.R.L.", "o. O. O."): one word."""
POSSESSIVE = re.compile(r"['’]s(?!\w)")
NUMBER = re.compile(r"^(?:\d+|[ivx]{2,}|v|x)$")
SPELLED = {
    word: str(n)
    for n, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
        ]
    )
}


@lru_cache(maxsize=1)
def _phrases() -> tuple[tuple[str, ...], ...]:
    return tuple(sorted({tuple(form.split()) for form in FORMS.split("|")}, key=len, reverse=True))


@lru_cache(maxsize=50_000)
def without_form(name: str) -> tuple[tuple[str, ...], bool]:
    """The words of ``name`` in lower case without legal form and article, and whether it had a legal form.

    "SiemensAG" and a name that is nothing but a form keep what they have.
    """
    plain = DOTTED.sub(lambda m: "".join(WORD.findall(m.group())), name.lower().replace("&", " and "))
    plain = POSSESSIVE.sub("", plain).replace("’", "").replace("'", "")
    words = [SPELLED.get(w, w) for w in WORD.findall(plain)]
    kept, had, i = [], False, 0
    while i < len(words):
        length = next((len(p) for p in _phrases() if tuple(words[i : i + len(p)]) == p), 0)
        if length and (i or length < len(words)):
            had, i = True, i + length
        else:
            kept.append(words[i])
            i += 1
    core = without_articles(tuple(kept))
    return (core, True) if had and core else (tuple(words), False)


def without_articles(words: tuple[str, ...]) -> tuple[str, ...]:
    """Without "the", "and", "of" and the like; all of them where nothing else is left."""
    return tuple(w for w in words if w not in ARTICLES) or words


def numbers(words: tuple[str, ...]) -> frozenset[str]:
    """Numbers and Roman numerals among ``words``: with another one it is another company, or another king."""
    return frozenset(w for w in words if NUMBER.match(w))
