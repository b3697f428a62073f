"""What a headline promises and the text below it does not tell: names, and clauses of which nothing is told."""

from __future__ import annotations

import re

from context import akin
from known import named, told_by_country
from lists import lists

from broadsheet.text.clauses import has_finite_verb
from broadsheet.text.words import Word, content, stem

FEWEST = 5
"""Words a headline of one clause needs, that none of them be told is a broken promise."""
TOLD = 0.25
"""Share of a clause's pairs of ideographs from which on it is told, perhaps in other words."""
LONE = 0.5
"""The same of single ideographs."""
TITLED = 0.6
"""Share of words with a capital from which on capitals say nothing."""
_ROLE = re.compile(
    r"ex-\w+|\w+(?:ers?|ors?|ists?|ians?|men|man|erin|innen|eurs?|euses?|iens?|iennes?|dor(?:es|as?)?|istas?|тель|тели|ист\w*|ник\w?"
    r"|чик\w?|ant(?:en)?|aars?|щик\w?|ец|цы|s)"
    r"|\w{2,}(?:тел|ник|чик|щик|ист|ак|як|ц)(?:[аеиуыья]|ов|ей|ам|ям|ами|ями|ах|ях|ом|ем)"
)
"""First words that name a trade or more than one, and are no name."""


def kin(a: str, b: str) -> bool:
    """Are two stems forms of one word?"""
    short, long_ = sorted((a, b), key=len)
    return a == b or (len(short) >= 4 and long_.startswith(short))


def unkept(headline: str, text: str, lang: str, reports: str = "") -> list[str]:
    """What a headline owes and a text does not tell: names, and what a whole clause of it says.

    Where the texts of its reports are at hand: names that they have, and words that they tell.
    A place is told by its country too; what a verb says, in other words.
    """
    missing = [w for w in owed(headline, text, lang) if not told_by_country(w, text, lang)]
    names = [w for w in missing if _is_name(w, headline, lang)]
    if not reports or not missing:
        return names + [clause for clause in _untold(headline, text, lang) if missing]
    told_by_none = set(owed(headline, reports, lang))
    return [w for w in missing if w not in told_by_none or w in names]


def _is_name(word: str, headline: str, lang: str) -> bool:
    """Is it one by its capital inside the headline, or by the lists?"""
    code = lang.partition("-")[0]
    found = re.search(rf"(?i:(?<!\w){re.escape(word)}(?!\w))", headline)
    written = found.group() if found else word
    for name, kind in named(headline, lang):
        listed = word in name.lower() or (code in ("ja", "zh") and name in word)
        if listed and not _ROLE.fullmatch(word) and (kind == "place" or code != "ar" or " " in name):
            return True
    if not found or code in ("de", "ja", "ko", "zh", "ar") or written.isupper() or not written[:1].isupper():
        return False
    capitals = [w[:1].isupper() for w in headline.split()]
    return bool(found.start()) and sum(capitals) <= TITLED * len(capitals)


def _clauses(headline: str, lang: str, tails: bool = True) -> list[str]:
    """The clauses of a headline, parted by a mark or an "and", and by what takes one thing more along."""
    code, words = lang.partition("-")[0], lists(lang)
    marks = r"[;|…·：；]|: | [–—-] | : |(?<=\w), (?=\w)"
    if code in ("ja", "zh"):
        marks = r"[\s\u3000、，：；…]+"
    elif code == "ar":
        marks = r"[:؛،]|\.\.+| و(?=[يت]\w{3})"
    joint = words.joint if words else ""
    behind = f"| {words.tail.pattern} " if tails and words else ""
    joined = f"| (?:{joint}) " if joint else ""
    return [c.strip() for c in re.split(f"{marks}{joined}{behind}", headline) if c.strip()]


def _untold(headline: str, text: str, lang: str) -> list[str]:
    """Clauses of which no word is told, what verbs say left out."""
    clauses, marked = _clauses(headline, lang), _clauses(headline, lang, tails=False)
    if lang.partition("-")[0] in ("ja", "zh"):
        untold = [c for c in clauses if len(clauses) > 1 and _share(c, text) < TOLD and _lone(c, text) < LONE]
        return [c for c in untold if not told_by_country(c, text, lang)]
    out = []
    for clause in dict.fromkeys((*marked, *clauses)):
        owing = [w.text for w in _counted(clause, lang)]
        left = owed(clause, text, lang)
        told = any(told_by_country(w, text, lang) for w in left)
        few = FEWEST if len(clauses) == 1 else 1 if clause in marked else 2
        if left and len(left) == len(owing) and not told and len(left) >= few and not _tag(clause, headline):
            out.append(clause)
    return out


def _tag(clause: str, headline: str) -> bool:
    """Is it a topic, one word before a colon?"""
    return " " not in clause and bool(re.match(rf"\W?{re.escape(clause)}\s?:", headline))


def _lone(clause: str, text: str) -> float:
    """How many of a clause's ideographs a text has, one by one."""
    kept = re.findall(r"[\u3400-\u9fff々]", clause)
    return sum(c in text for c in kept) / len(kept) if kept else 1.0


def _share(clause: str, text: str) -> float:
    """How many of a clause's pairs of ideographs a text has; 1 where it has none itself."""
    pairs = [run[i : i + 2] for run in _RUN.findall(clause) for i in range(len(run) - 1)]
    return sum(p in text for p in pairs) / len(pairs) if pairs else 1.0


def _counted(headline: str, lang: str) -> list[Word]:
    """The words of a headline that it owes: no figures, verbs or small words."""
    code, words = lang.partition("-")[0], lists(lang)
    return [
        word
        for word in content(headline, lang)
        if not (words and words.plain.fullmatch(word.text))
        and (len(word.text) > 3 or headline[word.start].isupper() or code in ("ko", "ar"))
        and not any(char.isdigit() for char in word.text)
        and not _is_verb(word.start, headline, lang)
    ]


def owed(headline: str, text: str, lang: str) -> list[str]:
    """The words of a headline that a text does not tell, forms of one word taken as one."""
    code = lang.partition("-")[0]
    if code in ("ja", "zh"):
        for name, _ in named(headline, lang):
            headline = headline.replace(name, " ") if told_by_country(name, text, lang) else headline
        return _owed_runs(headline, text)
    told = {w.text for w in content(text, lang)}
    have = {stem(w, lang) for w in told}
    out = []
    for word in _counted(headline, lang):
        said = stem(word.text, lang)
        if headline[word.start].islower() and any(akin(word.text, t, lang) for t in told):
            continue
        if any(kin(said, h) or (code in ("ko", "de", "nl") and (said in h or h in said)) for h in have):
            continue
        if not _compound(word.text, told):
            out.append(word.text)
    return out


def _is_verb(start: int, headline: str, lang: str) -> bool:
    """Is the word at a place finite there? What a verb says is told in other words."""
    before, word, after = headline[:start].rsplit(" ", 2)[-2:], headline[start:].split(" ", 2), ""
    after = " ".join(word[1:2])
    return headline[start].islower() and has_finite_verb(f"{' '.join(before)}{word[0]} {after}", lang)


def _compound(word: str, told: set[str]) -> bool:
    """Is it made of parts that are told: "half-price", "oil-rich"?"""
    parts = [p for p in re.split(r"[-–'’]", word) if len(p) > 2]
    return len(parts) > 1 and all(any(t.startswith(p[:5]) for t in told) for p in parts)


_RUN = re.compile(r"[\u3400-\u9fff々]+|[ァ-ヺー]+|[A-Za-z]+")


def _owed_runs(headline: str, text: str) -> list[str]:
    """Stretches of two ideographs or more, and words in katakana or Latin letters, that a text does not have."""
    out = []
    for run in _RUN.findall(headline):
        if not re.match(r"[\u3400-\u9fff々]", run):
            if run.lower() not in text.lower():
                out.append(run)
            continue
        covered = [False] * len(run)
        for i in range(len(run) - 1):
            if run[i : i + 2] in text:
                covered[i] = covered[i + 1] = True
        left = "".join(c if not k else " " for c, k in zip(run, covered, strict=True))
        out += [piece for piece in left.split() if len(piece) > 1 and not all(c in text for c in piece)]
    return out
