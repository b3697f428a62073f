"""Make ``evals/names_held_out.jsonl.gz``. Run: python evals/build_names_sample.py DATA_FOLDER

Names of ``wikidata_name_pairs`` (CC0 1.0) none of whose words the tables and weights were learned from (see
``held_out``): real full names in English, Hebrew and Korean, and names put together of two held-out words for Arabic,
Chinese, Hebrew, Japanese, Korean and Russian. Rows are people as ``broadsheet eval names`` reads them.
"""

from __future__ import annotations

import gzip
import io
import json
import random
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

from build_match import JOINER
from build_sounds import LANGS, SCRIPTS, held_out

from broadsheet.text.scripts import script

OUT = Path(__file__).parent / "names_held_out.jsonl.gz"
REAL, MADE, SEED = 500, 60, 11


def real(folder: Path) -> list[dict[str, str]]:
    with gzip.open(folder / "wikidata_person_names_en_he_ko.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [{k: v for k, v in json.loads(line).items() if v} for line in lines]
    return [
        row
        for row in rows
        if len(row) > 1 and len(w := row["en"].lower().split()) > 1 and all(map(held_out, w))
    ]


def made(folder: Path, rng: random.Random) -> list[dict[str, str]]:
    words: dict[str, list[tuple[str, str]]] = defaultdict(list)
    with gzip.open(folder / "name_token_pairs_20pct.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            kind = SCRIPTS[row["script"]]
            if (
                held_out(row["latin"])
                and len(row["latin"]) > 2
                and script(row["native"]) == kind
                and row["count"] > 1
            ):
                words[kind].append((row["latin"], row["native"]))
    out = []
    for kind, known in sorted(words.items()):
        for _ in range(MADE):
            parts = rng.sample(known, 2)
            native = JOINER.get(kind, " ").join(n for _, n in parts)
            out.append({"en": " ".join(latin.title() for latin, _ in parts), LANGS[kind]: native})
    return out


def main(folder: str) -> None:
    path, rng = Path(folder) / "wikidata_name_pairs", random.Random(SEED)
    people = real(path)
    chosen = rng.sample(people, min(REAL, len(people))) + made(path, rng)
    rows: list[dict[str, Any]] = [
        {"id": str(n), "country": "", "names": names} for n, names in enumerate(chosen)
    ]
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", mtime=0) as file:
        file.write("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode())
    OUT.write_bytes(packed.getvalue())
    print(f"{len(rows)} people, {len(packed.getvalue()):,} bytes", file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1])
