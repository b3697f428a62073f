"""Score filled forms of a reading: shares by verdict, by language, flaws by kind, agreement.

    python evals/reading/score.py READER1.toml READER2.toml ...

A share is of all verdicts given. Agreement is Cohen's kappa for each pair of readers over the sheets both have judged:
plain, and weighted by how many steps apart two verdicts are. Exit 1 where a form has a verdict or a flaw that is none.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from draw import KINDS, VERDICTS

Judged = dict[str, tuple[str, tuple[str, ...]]]
"""By article: verdict and flaws."""


class BadForm(ValueError):
    """A form that cannot be scored; says where."""


def read_form(text: str, name: str) -> tuple[str, Judged]:
    """(reader, what was judged). Articles without a verdict are left out. Raises BadForm."""
    try:
        value: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as exc:
        raise BadForm(f"{name}: {exc}") from exc
    judged: Judged = {}
    for row in value.get("article", []):
        if not row["verdict"]:
            continue
        if row["verdict"] not in VERDICTS:
            raise BadForm(f"{name}: sheet {row['sheet']}: no such verdict: {row['verdict']}")
        unknown = set(row["flaws"]) - set(KINDS)
        if unknown:
            raise BadForm(f"{name}: sheet {row['sheet']}: no such flaw: {', '.join(sorted(unknown))}")
        judged[row["name"]] = (row["verdict"], tuple(dict.fromkeys(row["flaws"])))
    return str(value.get("reader") or name), judged


def kappa(pairs: Sequence[tuple[str, str]], *, weighted: bool) -> float:
    """Cohen's kappa of what two readers say of the same things, 1 where they agree wholly, 0 as by chance.

    ``weighted``: two verdicts that are one step apart disagree by a third. 1 where both always say one thing.
    """
    top = len(VERDICTS) - 1

    def apart(a: str, b: str) -> float:
        return abs(VERDICTS.index(a) - VERDICTS.index(b)) / top if weighted else float(a != b)

    seen = sum(apart(a, b) for a, b in pairs) / len(pairs)
    one, two = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    chance = sum(n * m * apart(a, b) for a, n in one.items() for b, m in two.items()) / len(pairs) ** 2
    return 1 - seen / chance if chance else 1.0


def report(readers: Mapping[str, Judged]) -> str:
    """All figures as text."""
    verdicts = [(name.split("/")[0], v, f) for judged in readers.values() for name, (v, f) in judged.items()]
    lines = [f"{len(readers)} readers, {len({n for j in readers.values() for n in j})} articles", ""]
    lines += _row("all", Counter(v for _, v, _ in verdicts))
    for reader, judged in readers.items():
        lines += _row(reader, Counter(v for v, _ in judged.values()))
    by_lang: dict[str, Counter[str]] = defaultdict(Counter)
    for lang, verdict, _ in verdicts:
        by_lang[lang][verdict] += 1
    lines += ["", "by language"]
    for lang, counted in sorted(by_lang.items()):
        lines += _row(lang, counted)
    lines += ["", "flaws by kind (verdicts that name it)"]
    flaws = Counter(flaw for _, _, named in verdicts for flaw in named)
    lines += [f"  {flaws[kind]:4}  {flaws[kind] / max(len(verdicts), 1):5.1%}  {kind}" for kind in KINDS]
    lines += ["", "agreement on verdicts (kappa, weighted kappa, articles)"]
    for one, two in combinations(readers, 2):
        both = sorted(set(readers[one]) & set(readers[two]))
        pairs = [(readers[one][n][0], readers[two][n][0]) for n in both]
        told = (
            f"{kappa(pairs, weighted=False):.2f}  {kappa(pairs, weighted=True):.2f}"
            if pairs
            else "none in common"
        )
        lines.append(f"  {one}, {two}: {told}  {len(pairs)}")
    return "\n".join(lines)


def _row(name: str, counted: Counter[str]) -> list[str]:
    total = max(sum(counted.values()), 1)
    shares = "   ".join(f"{v} {counted[v]} ({counted[v] / total:.0%})" for v in VERDICTS)
    return [f"  {name} ({sum(counted.values())}): {shares}"]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("forms", nargs="+", type=Path)
    options = parser.parse_args()
    try:
        read = [read_form(path.read_text("utf-8"), path.stem) for path in options.forms]
    except BadForm as exc:
        print(exc, file=sys.stderr)
        return 1
    readers = dict(read)
    if len(readers) < len(read):
        print("two forms name the same reader", file=sys.stderr)
        return 1
    print(report(readers))
    return 0


if __name__ == "__main__":
    sys.exit(main())
