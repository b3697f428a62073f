"""Draw printed articles for a reading: for each a sheet with text, cites and reports, and one blank form.

    python evals/reading/draw.py --site DIR -n 40 --seed S --out DIR2

Two editions of each language come first (as far as there are two), the rest by lot from all: the same site and seed
give the same sheets. Run export.py first, or the sheets show of the reports only what is cited.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from printed import BESIDE, Edition, editions

KINDS = {
    "torn": "a sentence torn from the one it rests on: no antecedent, a wrong one, a jump",
    "untold": "what the headline promises, or most reports tell, is left out",
    "headline": "a headline that is none, is garbled, or is contradicted by the text",
    "picture": "the picture does not show the news, or shows it wrongly",
    "dek": "the dek says the headline again, is a teaser, a fragment, or no summary",
    "cite": "a cite that does not say it",
    "difference": "a difference that is none, or told in the wrong place",
    "attribution": "an attribution where nobody disputes, or none where one is owed",
    "date": "a date that reads badly, stands twice or is wrong",
    "broken": "a broken sentence, a caption, a typing fault of the source, the same said twice",
    "order": "background or side matter before the news",
    "shelf": "a wrong section, or a link to a story that has nothing to do with it",
}
VERDICTS = ("as it is", "small fix", "rewrite", "not to be printed")
EACH = 2
"""So many of each language, before the lot decides."""
FORM = """# One table an article. verdict: {verdicts}.
# flaws: any of {kinds}.
# reader: a name or a letter; of the texts, not of how they were made, should the reader know anything.
reader = ""
"""


def drawn(found: Sequence[Edition], n: int, seed: str) -> list[Edition]:
    """``n`` of ``found`` by lot, at least EACH of a language as far as there are and ``n`` allows."""
    lot = random.Random(seed)
    order = sorted(found, key=lambda e: e.name)
    lot.shuffle(order)
    seen: dict[str, int] = defaultdict(int)
    first: list[Edition] = []
    for edition in order:
        if seen[edition.lang] < EACH:
            seen[edition.lang] += 1
            first.append(edition)
    taken = {e.name for e in first}
    rest = [e for e in order if e.name not in taken]
    return sorted((first + rest)[:n], key=lambda e: e.name)


def sheet(edition: Edition, number: int) -> str:
    """The article as plain text, then what it rests on."""
    lines = [f"ARTICLE {number:02}   {edition.name}   {edition.form}", ""]
    if edition.kicker:
        lines.append(edition.kicker)
    lines += [edition.headline, f"published {edition.published}, updated {edition.updated}", ""]
    lines += [s.text for s in edition.part("dek")]
    if edition.picture:
        lines += ["", f"[picture: {edition.picture}]"]
    paragraph = -1
    for place, said in enumerate(edition.part("body"), 1):
        if said.paragraph != paragraph:
            lines.append("")
            paragraph = said.paragraph
        lines.append(f"[{place}] {said.text}")
    for part in BESIDE:
        items = edition.part(part)
        if items:
            lines += ["", f"-- beside the text: {part}"]
            lines += [f"* {s.text}" + (f"  ({s.of})" if s.of else "") for s in items]
    outlets = {s.id: s.outlet for s in edition.sources}
    if edition.differences:
        lines += ["", "-- where sources differ"]
        for what, values in edition.differences:
            told = "; ".join(f"{v} ({', '.join(outlets.get(r, r) for r in ids)})" for v, ids in values)
            lines.append(f"* {what}: {told}")
    return "\n".join([*lines, "", *_rests_on(edition, outlets)]) + "\n"


def _rests_on(edition: Edition, outlets: dict[str, str]) -> list[str]:
    lines = ["=" * 40, "CITES", ""]
    place = 0
    for said in edition.said:
        place += said.part == "body"
        mark = f"[{place}]" if said.part == "body" else f"[{said.part}]"
        lines.append(f"{mark} {said.text}")
        lines += [f"    {outlets.get(report, report)}: {quote}" for report, _, _, quote in said.cites]
    lines += ["", "=" * 40, "REPORTS"]
    for source in edition.sources:
        lines += ["", f"## {source.outlet} ({source.lang}, {source.use})", source.headline, ""]
        lines.append(source.text or "(text not at hand)")
    return lines


def form(found: Sequence[Edition]) -> str:
    """The blank form of all sheets, as TOML."""
    text = FORM.format(verdicts=" | ".join(VERDICTS), kinds=", ".join(KINDS))
    for number, edition in enumerate(found, 1):
        text += (
            f'\n[[article]]\nsheet = {number}\nname = "{edition.name}"\nverdict = ""\nflaws = []\nnote = ""\n'
        )
    return text


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, required=True)
    parser.add_argument("-n", type=int, default=40)
    parser.add_argument("--seed", required=True)
    parser.add_argument("--lang", action="append", default=[], help="only these languages")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    found = [e for e in editions(options.site) if not options.lang or e.lang in options.lang]
    chosen = drawn(found, options.n, options.seed)
    options.out.mkdir(parents=True, exist_ok=True)
    for number, edition in enumerate(chosen, 1):
        (options.out / f"{number:02}.txt").write_text(sheet(edition, number), "utf-8")
    (options.out / "form.toml").write_text(form(chosen), "utf-8")
    print(f"{len(chosen)} of {len(found)} editions drawn into {options.out}; fill in a copy of form.toml")


if __name__ == "__main__":
    main()
