"""The words of a concept in every language: python evals/words.py CONCEPT"""

from __future__ import annotations

import sys

from broadsheet.languages import codes, language, tables


def main(asked: str) -> int:
    """Print each table's concept of that name with its meaning and, a line each, its words. 1 where there is none."""
    found = [(name, table.concepts[asked]) for name, table in tables().items() if asked in table.concepts]
    for name, concept in found:
        against = ", ".join(concept.opposed)
        print(f"{name}.{asked}: {concept.means}{f'; against it: {against}' if against else ''}")
        for code in sorted(codes()):
            print(f"  {code}: {', '.join(language(code).lexicon.get(name, {}).get(asked, ()))}")
    if not found:
        known = sorted({key for table in tables().values() for key in table.concepts})
        print(f"no concept {asked!r}; there are: {', '.join(known)}", file=sys.stderr)
    return 0 if found else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
