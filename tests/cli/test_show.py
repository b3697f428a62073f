"""Tables of the command line at 80 columns, in scripts of all widths."""

from __future__ import annotations

import os
import pty
import subprocess
import sys

import pytest
from rich.cells import cell_len

ROWS = {
    "zh": ("林达尔日报", "市政府周二宣布新地铁线路将于2028年开通全长36公里投资120亿元市长李建国表示票价不会上涨"),
    "ja": ("港の新聞",
           "北海市で2日夜、工場が焼ける火事があり、2人が死亡、7人がけがをした。市は約3000万円の支援を決めた"),
    "ko": ("너울일보", "강릉시는 3일 버스 요금을 1500원으로 200원 올리기로 했다. 시의원 9명 가운데 6명이 찬성했다"),
    "ar": ("مرفأ الأخبار",
           "أعلنت الشرطة يوم الاثنين أن انفجارا في مدينة صفاقس أسفر عن مقتل أربعة أشخاص وإصابة اثني عشر آخرين"),
    "en": ("Harbour Ledger",
           "A ferry ran aground near Port Ellan on Monday, killing three people and injuring 21 others"),
    "emoji": ("👩‍👩‍👧 Zeitung", "[bold]not markup[/bold] ﷽ e\u0301 \u200b a\tb\nc" * 4),
}  # fmt: skip
SCRIPT = """
import sys, json
from broadsheet.cli.show import print_table
print_table(json.loads(sys.argv[1]), ["outlet", "headline", "feed", "lang"])
"""


def shown(rows: list[tuple[str, ...]]) -> list[str]:
    """Lines of a table on a real terminal of 80 columns."""
    import json

    mine, theirs = pty.openpty()
    env = os.environ | {"COLUMNS": "80", "TERM": "dumb", "NO_COLOR": "1"}
    command = [sys.executable, "-c", SCRIPT, json.dumps(rows)]
    with subprocess.Popen(command, stdout=theirs, env=env) as process:
        os.close(theirs)
        told = b""
        while True:
            try:
                part = os.read(mine, 65536)
            except OSError:
                break
            if not part:
                break
            told += part
        assert process.wait() == 0
    os.close(mine)
    return told.decode().replace("\r\n", "\n").strip("\n").split("\n")


@pytest.mark.parametrize("kind", ROWS)
def test_each_row_is_one_line_and_columns_stand_below_one_another(kind: str) -> None:
    outlet, headline = ROWS[kind]
    rows = [(outlet, headline, "https://outlet.example/feed.xml", kind), ("A", "B", "C", "D")]
    lines = shown(rows)
    assert len(lines) == 3
    assert max(cell_len(line) for line in lines) <= 80
    assert lines[1].lstrip().startswith(outlet)
    starts = [cell_len(line[: line.index(word)]) for line, word in ((lines[0], "headline"), (lines[2], "B"))]
    cut = headline.split()[0][:3]
    assert len({*starts, cell_len(lines[1][: lines[1].index(cut)])}) == 1
