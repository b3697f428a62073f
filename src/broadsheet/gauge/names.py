"""`broadsheet eval names`: is it one name across scripts?"""

from __future__ import annotations

import hashlib
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from itertools import combinations
from typing import Any

from anyascii import anyascii

from ..news import Feed, Filed, Mention, Reading, Report, Slate, SlateEntry, Span, Story, Vector
from ..ports import Desk
from ..text.language import tag
from ..text.names import name_key
from ..text.scripts import script

MOST_PAIRS = 20
NEGATIVES = 5
WHEN = datetime(2000, 1, 1, tzinfo=UTC)
EMPTY = Vector(model="none", data=b"")
SCRIPT_NAMES = {"Jpan": "Hani"}
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Pair:
    id: str
    a: str
    lang_a: str
    b: str
    lang_b: str
    same: bool | None
    """None where the row tells nothing."""


def evaluate_names(
    rows: Sequence[Row], desk: Desk[Slate, Any], out: list[dict[str, Any]], use_register: bool = True
) -> dict[str, Any]:
    """Pairs of names through the register's ``work``: each pair is a story of two readings.

    Rows are ``{id, country?, names: {lang: name}}`` or ``{id?, name1, lang1?, name2, lang2?, is_match?}``.
    Of a person's names, pairs in different scripts are positives, at most 20 by seeded hash; for each,
    five names of other persons of the country in the script of the second, nearest by character trigrams
    of a neutral romanisation, are negatives. Identical strings count for nothing.

    Returns ``{n, p, r, f1, wrong_joins_per_1000, by_scripts, register, pairs_per_s}``; ratios are null without
    gold. ``use_register`` says whether the desk was built with the shipped lists. Predictions go to ``out``.
    """
    in_pairs = [row for row in rows if "name1" in row]
    in_people = [row for row in rows if "names" in row]
    pairs = [_given(number, row) for number, row in enumerate(rows, 1) if "name1" in row]
    pairs += list(_made(in_people))
    started = time.perf_counter()
    said = list(_judge(pairs, desk))
    took = time.perf_counter() - started
    for pair, same in zip(pairs, said, strict=True):
        out.append(
            {"id": pair.id, "same": same}
            if in_pairs and pair.id
            else {"a": pair.a, "b": pair.b, "same": same}
        )
    scored = [(p, s) for p, s in zip(pairs, said, strict=True) if p.same is not None and p.a != p.b]
    by_scripts: dict[str, list[tuple[Pair, bool]]] = defaultdict(list)
    for pair, same in scored:
        by_scripts["-".join(sorted((_script(pair.a), _script(pair.b))))].append((pair, same))
    return {
        "n": len(pairs),
        **_score(scored),
        "by_scripts": {name: {"n": len(some), **_score(some)} for name, some in sorted(by_scripts.items())},
        "register": use_register,
        "pairs_per_s": round(len(pairs) / took, 1) if took else None,
    }


def _score(scored: Sequence[tuple[Pair, bool]]) -> dict[str, float | None]:
    """Precision, recall, F1 of joins, and joins per thousand pairs that are not one name."""
    counts = Counter((bool(pair.same), same) for pair, same in scored)
    right, wrong, missed = counts[True, True], counts[False, True], counts[True, False]
    apart = wrong + counts[False, False]
    p = right / (right + wrong) if right + wrong else None
    r = right / (right + missed) if right + missed else None
    f1 = 2 * p * r / (p + r) if p and r else (0.0 if scored and right + missed else None)
    ratios = {"p": p, "r": r, "f1": f1}
    found: dict[str, float | None] = {k: None if v is None else round(v, 4) for k, v in ratios.items()}
    found["wrong_joins_per_1000"] = round(1000 * wrong / apart, 2) if apart else None
    return found


def _truth(value: object) -> bool | None:
    if isinstance(value, str) and value.strip().lower() in ("true", "false"):
        return value.strip().lower() == "true"
    return value if isinstance(value, bool) else None


def _given(number: int, row: Row) -> Pair:
    return Pair(
        id=str(row.get("id") or number),
        a=str(row["name1"]),
        lang_a=tag(str(row.get("lang1") or "und")),
        b=str(row["name2"]),
        lang_b=tag(str(row.get("lang2") or "und")),
        same=_truth(row.get("is_match")),
    )


def _script(name: str) -> str:
    found = script(name)
    return SCRIPT_NAMES.get(found, found)


def _hash(*parts: str) -> bytes:
    return hashlib.blake2b("\x1f".join(("names-1", *parts)).encode(), digest_size=8).digest()


@lru_cache(maxsize=100_000)
def _trigrams(name: str) -> frozenset[str]:
    plain = f"  {' '.join(sorted(anyascii(name).lower().split()))} "
    return frozenset(plain[i : i + 3] for i in range(len(plain) - 2))


def _made(rows: Sequence[Row]) -> Iterator[Pair]:
    """Positives and negatives made of people's names."""
    pool: dict[tuple[str, str], Pool] = defaultdict(list)
    for row in rows:
        seen = set()
        for lang, name in sorted(row["names"].items()):
            if name and name not in seen:
                seen.add(name)
                pool[str(row.get("country", "")), _script(name)].append((str(row["id"]), tag(lang), name))
    near = {key: Neighbours(names) for key, names in pool.items()}
    for row in rows:
        own = set(row["names"].values())
        for lang_a, a, lang_b, b in _positives(row):
            yield Pair("", a, lang_a, b, lang_b, True)
            others = near[str(row.get("country", "")), _script(b)]
            for lang, name in others.nearest(a, str(row["id"]), own):
                yield Pair("", a, lang_a, name, lang, False)


def _positives(row: Row) -> list[tuple[str, str, str, str]]:
    names = sorted((tag(lang), name) for lang, name in row["names"].items() if name)
    pairs = {
        (a, b): (lang_a, a, lang_b, b)
        for (lang_a, a), (lang_b, b) in combinations(names, 2)
        if a != b and _script(a) != _script(b) and _script(a) and _script(b)
    }
    return sorted(pairs.values(), key=lambda p: _hash(str(row["id"]), *p))[:MOST_PAIRS]


Pool = list[tuple[str, str, str]]
"""(person, language, name) of one country and script."""


class Neighbours:
    """The names of one country in one script, by character trigrams."""

    def __init__(self, pool: Pool) -> None:
        self.pool = pool
        self.sizes = []
        self.by_gram: dict[str, list[int]] = defaultdict(list)
        for place, (_, _, name) in enumerate(pool):
            grams = _trigrams(name)
            self.sizes.append(len(grams))
            for gram in grams:
                self.by_gram[gram].append(place)

    def nearest(self, name: str, person: str, own: set[str]) -> list[tuple[str, str]]:
        """Up to five (language, name) of other persons, nearest first (Jaccard), each person once."""
        grams = _trigrams(name)
        common: Counter[int] = Counter()
        for gram in grams:
            common.update(self.by_gram.get(gram, ()))
        ranked = sorted(
            (-n / (len(grams) + self.sizes[place] - n), *self.pool[place]) for place, n in common.items()
        )
        out: list[tuple[str, str]] = []
        used = {person}
        for _, other, lang, spelled in ranked + [(0.0, *entry) for entry in self.pool]:
            if other not in used and spelled not in own:
                used.add(other)
                out.append((lang, spelled))
                if len(out) == NEGATIVES:
                    break
        return out


def _reading(place: int, name: str, lang: str) -> Reading:
    """A report that names one person and nothing else."""
    report = Report(
        feed=Feed(url=f"eval:{place}", outlet=f"eval {place}"),
        url=f"eval:{place}",
        headline="",
        lang=lang,
        paragraphs=(name,),
        published=WHEN,
    )
    mention = Mention(span=Span(start=0, end=len(name)), text=name, kind="person", key=name_key(name, lang))
    return Reading(
        report=report,
        lang=lang,
        sentences=(),
        names=(mention,),
        figures=(),
        quotations=(),
        dates=(),
        vector=EMPTY,
    )


def _slate(number: int, pair: Pair) -> Slate:
    story = Story(
        id=f"pair-{number}", slug="pair", headline="", lang="und", reports=(), opened=WHEN, updated=WHEN
    )
    readings = (_reading(1, pair.a, pair.lang_a), _reading(2, pair.b, pair.lang_b))
    return Slate(entries=(SlateEntry(story=story, readings=readings),), at=WHEN)


def _judge(pairs: Sequence[Pair], desk: Desk[Slate, Any]) -> Iterator[bool]:
    """Whether the register made one identity of each pair, in order; no pair knows what another made known."""
    for number, pair in enumerate(pairs):
        made = [p for o in desk.work([_slate(number, pair)]) if isinstance(o, Filed) for p in o.made]
        yield any({pair.a, pair.b} <= {spelled for _, spelled in person.variants} for person in made)
