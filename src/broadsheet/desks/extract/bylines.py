"""Names of authors out of a byline: no label, role, time or verb."""

from __future__ import annotations

import re
from functools import cache

from ...text.listed import on_pages

_DATELINE = re.compile(r"^\([^()]{1,30}\) ?|^[^=]{1,12}= ?")
""" "(서울=연합뉴스) 김민수 기자", "나라=문가온 기자": the place before the name."""
_APART = r"[;,、，;؛/&+]"


@cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"^{on_pages('by', 'weak_by')}(?: ?[:：/／|・] ?| )", re.I)


@cache
def _cut() -> re.Pattern[str]:
    """From where on a byline has no more names."""
    day = rf"{on_pages('before_date', inside=True)}(?:(?:: ?| )\d|:$)"
    words = rf"{on_pages('cut', 'stamped', inside=True)}|{day}|\d"
    return re.compile(rf" ?(?:[|·•‧(\[（【<@]|(?<= )[\u2013\u2014-] |{words}).*$", re.I | re.S)


@cache
def _roles() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A role at the end of a name, and one anywhere."""
    role, spoilt = on_pages("roles", inside=True), on_pages("roles", "no_authors", inside=True)
    ranks = rf"(?:{on_pages('ranks', inside=True)} ){{0,3}}"
    return re.compile(rf" ?(?:{ranks}{role})$", re.I), re.compile(spoilt, re.I)


@cache
def _between() -> re.Pattern[str]:
    return re.compile(rf"{_APART}|(?<= ){on_pages('beside')} ")


def names(told: str) -> tuple[str, ...]:
    """The names of one byline in their order; empty where there is none.

    Stops at times, verbs and brackets; parts that are a role go, roles at the end of a name too.
    """
    told = " ".join(told.split())[:300]
    while (label := _label().match(told)) is not None:
        told = told[label.end() :]
    parts = _between().split(_cut().sub("", _DATELINE.sub("", told)))
    found = (_name(part, first=place == 0) for place, part in enumerate(parts))
    return tuple(dict.fromkeys(name for name in found if name))


def _name(part: str, *, first: bool) -> str:
    """The name in a part of a byline; "Tokyo correspondent" behind a name is none."""
    part = part.strip(" .:：-\u2013\u2014|")
    while (label := _label().match(part)) is not None:
        part = part[label.end() :]
    tail, role = _roles()
    bare = tail.sub("", part).strip(" .:-")
    only_role = not first and bare != part and " " not in bare and bare.isascii()
    return "" if only_role or role.search(bare) or len(bare) < 2 else bare
