"""A newsroom with good outlets and one that means harm: what it serves, seeded mutations of it, and what must hold.

``hostile_rounds`` runs real rounds and says what did not hold. Everything goes over real HTTP on loopback.
"""

from __future__ import annotations

import io
import random
import re
import time
from collections.abc import Iterator
from contextlib import ExitStack, redirect_stderr
from datetime import UTC, datetime
from pathlib import Path

from broadsheet.log import configure
from broadsheet.news import Feed
from broadsheet.newsroom import Newsroom, open_newsroom
from broadsheet.settings import read_stylebook

from ..servers import FEED, Answer, Handler, HostileServer, entry, rss

STORY = {
    "Ledger": (
        (
            "The storm closed the harbour of Port Alma on Tuesday and 42 ships wait outside, harbour "
            "master Ida Quill said."
        ),
        "The wind reached 140 kilometres an hour in the night. Two cranes fell into the dock, and nobody was hurt.",
        "The port wants to open again on Friday. Repairs will cost 3.5 million euros, Quill said in Port Alma.",
    ),
    "Post": (
        "Port Alma's harbour has been shut since Tuesday because of the storm; 42 ships lie outside, said "
        "Ida Quill, the harbour master.",
        "Gusts of 140 kilometres an hour were measured overnight. Nobody was hurt when two cranes toppled into a dock.",
        "Ida Quill expects to reopen on Friday. She puts the damage in Port Alma at 3.5 million euros.",
    ),
}
FAIR = (
    "The village of Hollen held its fair on the green, and the brass band played until the rain began, visitors said. "
    * 3
)
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
TELLTALE = "\x1b[31mEVIL\x1b[0m\u202e"
PIECE_S = 1.0


def good(server: HostileServer, name: str, now: datetime) -> Feed:
    """An outlet that tells the day's story in words of its own order."""
    body = "".join(f"<p>{line}</p>" for line in STORY[name])
    title = "Storm closes harbour of Port Alma"
    page = (
        f"<html lang='en'><head><title>{title}</title></head><body><article><h1>{title}</h1>{body}"
        "</article></body></html>"
    )
    server.put("/storm", Answer(page.encode()))
    server.put(
        "/feed.xml", Answer(rss(entry("/storm", title, when=now), head=f"<title>{name}</title>"), type=FEED)
    )
    return Feed(url=server.url("/feed.xml", host="localhost"), outlet=name, lang="en")


def page(inner: str, head: str = "") -> bytes:
    words = f"<p>{FAIR}</p>"
    return (
        f"<html><head>{head}<title>Page {TELLTALE}</title></head><body><article><h1>A "
        f"page</h1>{words}{inner}</article></body></html>"
    ).encode("utf-8", "replace")


def pages() -> dict[str, Answer]:
    """What the outlet serves as articles, by path."""
    inner = {
        "/digits": f"<p>The number is {'9' * 309} and {'9' * 40_000} euros.</p>",
        "/control": "<p>a &#1; <font>b</font> <nobr>c</nobr></p>",
        "/controls": "<p>one &#8; two &#11; three &#31;</p>", "/titles": f"<p>{'Mr. ' * 1000}Smith said so.</p>",
        "/ministers": f"<p>{'Prime Minister ' * 1400}Smith said so.</p>", "/tag": f"<p>x</p><{'a' * 400_000}",
        "/dashes": f"<p>{'-' * 100_000}</p>",
        "/kana": f"<p>{'カ' * 20_000}</p>", "/hangul": f"<p>{'가' * 20_000}</p>", "/han": f"<p>{'中' * 20_000}</p>",
        "/arabic": f"<p>{'و' * 20_000}</p>",
        "/h2": "<h2>x</h2>" * 20_000, "/cells": f"<table><tr>{'<td>x</td>' * 20_000}</tr></table>",
        "/quotes": f"<p>{'“' * 20_000}</p>",
        "/months": f"<p>{'5月' * 10_000}</p>",
        "/attributes": "<p " + " ".join(f"x{n}='1'" for n in range(30_000)) + ">y</p>",
        "/deep": "<div>" * 50_000, "/words": f"<p>{'supercali' * 20_000}</p>", "/capitals": f"<p>{'John ' * 5000}</p>",
        "/ld": f"<script type='application/ld+json'>{'[' * 20_000}</script>", "/percent": f"<p>{'5 % of ' * 5000}</p>",
        "/low-quotes": f"<p>{'„ ' * 9_000}</p>" * 7,
        "/offices": f"<p>{'가 ' * 9_000}대통령 나 나</p>",
        "/menu": f"<p>{'The link says the same. ' * 800}</p>" 
        + "".join(f"<a href='/{n}'>The {n}</a>" for n in range(15_000)),
    }  # fmt: skip
    served = {path: Answer(page(text)) for path, text in (inner | unusual()).items()}
    served["/prologue"] = Answer(b"<?xml" + b" " * 400_000 + page(""))
    for label in ("punycode", "idna", "undefined", "utf-7", "unicode_escape", "iso-2022-kr", "x" * 3000):
        served[f"/charset-{label[:12]}"] = Answer(
            page("", f"<meta charset={label}>"), type=f"text/html; charset={label[:200]}"
        )
    return served


def unusual() -> dict[str, str]:
    """Characters and markup that hardly any page has, by path."""
    lone = "word \\ud800 "  # half a character, as JSON can write it
    article = f'{{"@type":"NewsArticle","headline":"\\udfff","articleBody":"{lone * 500}"}}'
    return {
        "/zero-width": f"<p>{TELLTALE}{chr(0x200B) * 50_000}{chr(0x2060) * 9_000}</p>",
        "/turned": f"<p>{chr(0x202E) * 20_000}evil</p>",
        "/marks": f"<p>{('a' + chr(0x301) * 500 + ' ') * 200}</p>",
        "/no-characters": f"<p>{(chr(0xFFFE) + chr(0x1FFFE) + ' x ') * 9_000}</p>",
        "/tags-of-language": f"<p>{chr(0xE0041) * 30_000}</p>", "/families": f"<p>{'👨‍👩‍👧‍👦🏳️‍🌈' * 5_000}</p>",
        "/jamo": f"<p>{'각' * 9_000}</p>",
        "/entities": f"<p>{'&Aacute;&#55296;&#xFFFE;&#1114112;&nothing;' * 9_000}</p>",
        "/open-entity": f"<p>{'&a' * 100_000}</p>",
        "/half-comments": "<!--" * 60_000, "/sections": "<![CDATA[" * 30_000,
        "/instructions": "<?php " * 30_000 + "<!x " * 30_000,
        "/lone": f"<script type='application/ld+json'>{article}</script>",
        "/not-numbers": "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":NaN}</script>",
        "/picture": f"<p><img src='data:image/png;base64,{'QUFB' * 200_000}'></p>",
        "/title": f"<p title='{'x' * 900_000}'>y</p>",
        "/templates": "<template>" * 9_000, "/formulas": "<math>" + "<mrow><mi>x</mi>" * 5_000,
        "/choices": "<select>" + "<option>a" * 15_000,
        "/days": f"<p>{'On 99 May 99999, 31.02.2026, 13月45日, 令和999年13月, ' * 400}</p>",
        "/fractions": f"<p>{'1/2/3/4,5.6½ ' * 4_000}</p>",
        "/compounds": f"<p>{'neunhundertneunundneunzigtausend' * 2_000}</p>",
        "/heads": "".join(f"<h2><a href='/{n}'>Head {n}</a></h2><div>text</div>" for n in range(3_000)),
    }  # fmt: skip


def feeds() -> dict[str, Answer]:
    """What it serves as feeds, by path."""
    start, end = (
        '<rss version="2.0"><channel><title>t</title>',
        "<item><link>/x</link></item></channel></rss>",
    )
    bodies = {
        "/f-second": start + '<?xml version="1.0" encoding="nope"?>' + end,
        "/f-long": f'<?xml version="1.0"{" " * 400}encoding="nope"?>{start}{end}',
        "/f-attributes": start + "<a " + " ".join(f'x{n}="1"' for n in range(100_000)) + "/>" + end,
        "/f-title": start.replace(">t<", f"><![CDATA[<{'a' * 400_000}]]><") + end,
        "/f-ttl": start + f"<ttl>{'9' * 400}</ttl>" + end,
        "/f-dates": start + f"<item><link>/y</link><pubDate>{'1 ' * 20_000}</pubDate></item>" + end,
        "/f-escapes": start + f"<item><link>/z</link><title>{TELLTALE}</title></item>" + end, "/f-empty": "",
        "/f-words": start + "<item><link>/x</link>" + "".join(
            f"<category>c{n}</category>" for n in range(40_000)) + "</item></channel></rss>",
        "/f-html": "<html><p>no feed</p></html>",
    }  # fmt: skip
    served = {path: Answer(text.encode("utf-8", "replace"), type=FEED) for path, text in bodies.items()}
    items = b'{"version":"https://jsonfeed.org/version/1.1","items":['
    served["/f-json-deep"] = Answer(items + b"[" * 100_000, type="application/feed+json")
    served["/f-json-lone"] = Answer(
        items + b'{"id":"\\udfff","url":"/s\\ud800","title":"\\ud83d","date_published":1e999}]}',
        type="application/feed+json",
    )
    served["/f-json-number"] = Answer(items + b'{"id":' + b"9" * 5000 + b"}]}", type="application/feed+json")
    served["/f-wide"] = Answer("<rss><channel><title>t</title></channel></rss>".encode("utf-32"), type=FEED)
    served["/f-charset"] = Answer((start + end).encode(), type="application/rss+xml; charset=punycode")
    return served


def mutated(body: bytes, chance: random.Random) -> bytes:
    """A few cuts, repeats and foreign bytes, the same for the same seed."""
    found = bytearray(body)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(found) + 1)
        end = min(len(found), at + chance.choice((0, 1, 5, 50, 500)))
        bit = chance.choice(
            (
                b"",
                b"<",
                b"&#0;",
                b"\xff\xfe",
                b"\x1b$B",
                b"\0",
                b"]]>",
                b"<!--",
                bytes(found[at:end]) * 40,
                "٣²".encode(),
            )
        )
        found[at:end] = bit
    return bytes(found[:600_000])


def odd_headers(answer: Answer) -> Answer | object:
    """The same answer with header values that cannot be sent back."""

    def route(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", answer.type)
        handler._headers_buffer.append('ETag: "é日"\r\nLast-Modified: é\r\n'.encode())  # type: ignore[attr-defined]
        handler.send_header("Content-Length", str(len(answer.body)))
        handler.end_headers()
        handler.wfile.write(answer.body)

    return route


def bad(server: HostileServer, seed: int, now: datetime) -> Iterator[Feed]:
    """The hostile outlet: each page in one of its feeds; with a seed other than 0 all of it mutated."""
    chance = random.Random(seed)
    served = pages() | feeds()
    for path, answer in served.items():
        body = mutated(answer.body, chance) if seed else answer.body
        server.put(path, odd_headers(Answer(body, type=answer.type)))  # type: ignore[arg-type]
    listing = rss(*(entry(path, f"Page {path}", when=now) for path in pages()))
    server.put("/all", odd_headers(Answer(listing, type=FEED)))  # type: ignore[arg-type]
    yield Feed(url=server.url("/all"), outlet="Mischief")
    for path in feeds():
        yield Feed(url=server.url(path), outlet=f"Mischief {path}")


def hostile_rounds(folder: Path, *, rounds: int, seed: int = 0, longest_s: float) -> list[str]:
    """What did not hold in so many rounds; empty where everything did."""
    wrong: list[str] = []
    said = io.StringIO()
    with ExitStack() as stack:
        now = datetime.now(UTC)
        outlets = [good(stack.enter_context(HostileServer()), name, now) for name in STORY]
        outlets += bad(stack.enter_context(HostileServer()), seed, now)
        slow = stack.enter_context(HostileServer())
        slow.put("/robots.txt", Answer(b"User-agent: *\nCrawl-delay: 1e12", type="text/plain"))
        slow.put("/slow-feed", Answer(rss(*(entry(f"/article?{n}", when=now) for n in range(20))), type=FEED))
        outlets.append(Feed(url=slow.url("/slow-feed"), outlet="Slow"))
        room = stack.enter_context(newsroom(folder, outlets))
        stack.enter_context(redirect_stderr(said))
        configure(level="info")
        for number in range(rounds):
            began = time.monotonic()
            room.round(all_now=True)
            room.print()
            took = time.monotonic() - began
            if took > longest_s:
                wrong.append(f"round {number + 1} took {took:.0f} s, over {longest_s:.0f} s")
        wrong += _printed(room) + _escaped(room, said.getvalue())
    return wrong


def newsroom(folder: Path, outlets: list[Feed]) -> Newsroom:
    folder.mkdir(parents=True, exist_ok=True)
    book = read_stylebook(
        folder,
        environ={},
        paper={"languages": ["en"], "base_url": "https://news.example", "title": "Soak"},
        wire={"allow_private_addresses": True, "min_gap_s": 0.0, "total_timeout_s": 5.0},
        crew={"piece_s": PIECE_S},
    )
    return open_newsroom(book, feeds=outlets, strict=False)


def _printed(room: Newsroom) -> list[str]:
    site = room.stylebook.site_dir
    texts = (path.read_text("utf-8") for path in site.glob("en/articles/*/index.html"))
    return (
        [] if any("Port Alma" in text for text in texts) else ["the story of the good outlets is not printed"]
    )


def _escaped(room: Newsroom, logged: str) -> list[str]:
    notes = [slip.note for slip in room.library.ledger(limit=5000)]
    wrong = [f"a control character in a note: {note[:80]!r}" for note in notes if CONTROL.search(note)]
    coloured = re.sub(r"\x1b\[[0-9;]*m(?!EVIL)", "", logged)  # the log's own colours
    return wrong + [
        f"a control character in the log: {line[:80]!r}"
        for line in coloured.split("\n")
        if CONTROL.search(line)
    ]


__all__ = ["bad", "good", "hostile_rounds", "mutated"]
