"""Count what a program can see over every printed edition of a site, and print each case.

    python evals/reading/count.py --site DIR [--only references] [--lang en] [--quiet] [--most references=0]

Run export.py first: references and what half of the reports tell are judged against the reports' texts.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from pathlib import Path

from counters import COUNTERS, Case, count, forms
from printed import editions, known_reports


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, required=True)
    parser.add_argument("--only", action="append", default=[], help="a counter's name")
    parser.add_argument("--lang", action="append", default=[])
    parser.add_argument("--quiet", action="store_true", help="figures without the cases")
    parser.add_argument(
        "--most", action="append", default=[], metavar="NAME=N", help="exit 1 where there are more"
    )
    options = parser.parse_args()
    most = {name: int(number) for name, _, number in (limit.partition("=") for limit in options.most)}
    unknown = set(most) - {counter.__name__ for counter in COUNTERS}
    if unknown:
        parser.error(f"no such counter: {', '.join(sorted(unknown))}")
    found = [e for e in editions(options.site) if not options.lang or e.lang in options.lang]
    if not known_reports(options.site):
        print("no reports.jsonl beside the site: references and half are not counted (see export.py)")
    cases: dict[str, list[tuple[str, Case]]] = defaultdict(list)
    for edition in found:
        for case in count(edition):
            cases[case.counter].append((edition.name, case))
    for counter in COUNTERS:
        name = counter.__name__
        if options.quiet or (options.only and name not in options.only):
            continue
        for edition_name, case in cases[name]:
            print(f"{name}\t{edition_name}\t{case.text}\t{case.why}")
    print(
        f"\n{len(found)} editions; "
        + ", ".join(f"{form} {n} ({n / len(found):.0%})" for form, n in sorted(forms(found).items()))
    )
    print(f"{'counter':12} {'cases':>6} {'editions':>9}  by language")
    for counter in COUNTERS:
        name = counter.__name__
        langs = Counter(edition.partition("/")[0] for edition, _ in cases[name])
        told = " ".join(f"{lang} {n}" for lang, n in sorted(langs.items()))
        print(f"{name:12} {len(cases[name]):6} {len({e for e, _ in cases[name]}):9}  {told}")
    above = [
        f"{name}: {len(cases[name])}, at most {number}"
        for name, number in most.items()
        if len(cases[name]) > number
    ]
    print("\n".join(above), file=sys.stderr)
    return 1 if above else 0


if __name__ == "__main__":
    sys.exit(main())
