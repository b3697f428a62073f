"""A program that speaks Apertium's command line: ``-l`` lists pairs, ``-u PAIR`` translates standard input.

It knows two pairs and a handful of words; "fail" as a word makes it exit 1, "swallow" loses a separator.
"""

from __future__ import annotations

import stat
import sys
from pathlib import Path

PROGRAM = """#!{python}
import re
import sys
WORDS = {{"The": "El", "ferry": "transbordador", "sank": "se hundió", "left": "salió", "Number": "Número", "Fall": \
"Caída", "Divers": "Buzos"}}
if sys.argv[1:] == ["-l"]:
    print("eng-spa\\nen-de\\nspa-eng_US")
else:
    text = sys.stdin.read()
    if "fail" in text.split():
        sys.exit(1)
    if "swallow" in text.split():
        text = text.replace("\\u00a7\\u00a7\\u00a7\\u00a7", "", 1)
    sys.stdout.write(re.sub(r"[A-Za-z]+", lambda m: WORDS.get(m[0], "*" + m[0]), text))
"""


def program(folder: Path) -> str:
    path = folder / "apertium"
    path.write_text(PROGRAM.format(python=sys.executable), "utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)
