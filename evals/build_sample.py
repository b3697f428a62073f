"""Build the Wikinews part of the sample wire: shelf/sample/wikinews.json.gz.

    BROADSHEET_EVAL_DATA=FOLDER python evals/build_sample.py

Reads ``meantime/meantime_docs.jsonl.gz`` (MEANTIME, Minard et al. 2016, CC BY 4.0) and
``wikinews_en/wikinews_en_2019_2020.jsonl.gz`` (Wikinews contributors, CC BY 2.5). Run twice, it writes
the same bytes. Also writes ``tests/gold/wikinews.json``: which article tells which story.

Changes to the texts, noted in NOTICE.md: blanks around marks and currency signs mended, quotation
marks made typographic, "#" before a number read as the pound sign it was, sentences put into
paragraphs, date lines, pull quotes and lists of sources left out, hours of publication made up.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import math
import os
import re
import sys
from collections import Counter, defaultdict
from datetime import datetime
from itertools import combinations
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from broadsheet.text.slugs import slug

ROOT = Path(__file__).resolve().parent.parent
GROUPS, SINGLES = 70, 40
MEANTIME_CREDIT = (
    "MEANTIME corpus (Minard et al. 2016), CC BY 4.0, from Wikinews contributors, CC BY 2.5; changed: "
    "marks and blanks mended, sentences put into paragraphs, hours made up."
)
WIKINEWS_CREDIT = "Wikinews contributors, CC BY 2.5; changed: date lines and lists left out, hours made up."
BY_40 = ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/", MEANTIME_CREDIT)
BY_25 = ("CC BY 2.5", "https://creativecommons.org/licenses/by/2.5/", WIKINEWS_CREDIT)
OUTLETS = (
    # id, name, lang, html_lang, country, feed, charset, template, body, zone, about, rights
    ("alder-gazette", "The Alder Gazette", "en", "en-GB", "GB", "atom", "utf-8", "divs", "summary", "Europe/London",
     "Industry, markets and the air", BY_40),
    ("atalaya-sur", "La Atalaya del Sur", "es", "es", "ES", "rss", "windows-1252", "semantic", "summary",
     "Europe/Madrid", "Noticias de economía e industria", BY_40),
    ("molo-quotidiano", "Il Molo Quotidiano", "it", "it", "IT", "rdf", "utf-8", "table", "summary", "Europe/Rome",
     "Notizie di economia e industria", BY_40),
    ("vaartbode", "De Vaartbode", "nl", "nl", "NL", "json", "utf-8", "semantic", "full", "Europe/Amsterdam",
     "Nieuws over economie en industrie", BY_40),
    ("quarry-hill-post", "Quarry Hill Post", "en", "en-US", "US", "rss", "utf-8", "semantic", "summary",
     "America/New_York", "News from near and far", BY_25),
    ("lantern-street", "Lantern Street News", "en", "en-CA", "CA", "json", "utf-8", "table", "summary",
     "America/Toronto", "The day, plainly told", BY_25),
)  # fmt: skip
ZONES = {row[0]: ZoneInfo(row[9]) for row in OUTLETS}
TRANSLATED = {"en": "alder-gazette", "es": "atalaya-sur", "it": "molo-quotidiano", "nl": "vaartbode"}
RESIDUE = re.compile(r"< ?/? ?g\b|&\s*(?:amp|#x)|\* |_{2}|[<>=]|\bx y\b|´|\d - \d")


def main() -> int:
    folder = os.environ.get("BROADSHEET_EVAL_DATA")
    if not folder:
        print("BROADSHEET_EVAL_DATA names no folder", file=sys.stderr)
        return 2
    grouped, groups = meantime_articles(rows(Path(folder) / "meantime/meantime_docs.jsonl.gz"))
    singles = wikinews_articles(rows(Path(folder) / "wikinews_en/wikinews_en_2019_2020.jsonl.gz"))
    packed = {"outlets": [outlet(*row) for row in OUTLETS], "articles": grouped + singles}
    raw = json.dumps(packed, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    target = ROOT / "src/broadsheet/shelf/sample/wikinews.json.gz"
    target.write_bytes(gzip.compress(raw, 9, mtime=0))
    gold = ROOT / "tests/gold/wikinews.json"
    gold.write_text(json.dumps(groups, indent=0, sort_keys=True) + "\n", "utf-8")
    print(f"{len(grouped)} + {len(singles)} articles, {target.stat().st_size} bytes")
    return 0


def rows(path: Path) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def outlet(
    id: str, name: str, lang: str, html_lang: str, country: str, feed: str, charset: str, template: str,
    body: str, zone: str, about: str, rights: tuple[str, str, str],
) -> dict[str, str]:  # fmt: skip
    file = "feed.json" if feed == "json" else "feed.xml"
    return {
        "id": id, "name": name, "lang": lang, "html_lang": html_lang, "ui": lang, "country": country,
        "category": "general", "feed_format": feed, "feed_file": file, "charset": charset, "feed_charset": charset,
        "template": template, "feed_body": body, "locale": f"{lang}_{country}", "about": about,
        "licence": rights[0], "licence_url": rights[1], "credit": rights[2],
    }  # fmt: skip


# -- MEANTIME ---------------------------------------------------------------------


def meantime_articles(docs: list[dict[str, Any]]) -> tuple[list[dict[str, Any]], dict[str, str]]:
    """Articles of the chosen groups, and for each article id its group."""
    groups: dict[str, dict[str, dict[str, Any]]] = defaultdict(dict)
    for doc in docs:
        groups[doc["article"]][doc["lang"]] = doc
    topics: dict[str, list[str]] = defaultdict(list)
    for article in sorted(groups, key=lambda key: (faults(groups[key]), day(groups[key]["en"]), key)):
        topic = groups[article]["en"]["topic"]
        if day(groups[article]["en"]) not in {day(groups[other]["en"]) for other in topics[topic]}:
            topics[topic].append(article)
    chosen: list[str] = []
    for place in range(max(map(len, topics.values()))):
        chosen += [topics[topic][place] for topic in sorted(topics) if place < len(topics[topic])]
    articles, gold = [], {}
    for group in sorted(chosen[:GROUPS], key=int):
        for lang in TRANSLATED:
            article = meantime_article(groups[group][lang], day(groups[group]["en"]))
            articles.append(article)
            gold[article["id"]] = group
    return articles, gold


def day(doc: dict[str, Any]) -> str:
    line = re.sub(r"\s+", " ", doc["sentences"][1])
    return datetime.strptime(line, "%B %d, %Y").date().isoformat()


def faults(group: dict[str, dict[str, Any]]) -> int:
    """How much of the group could not be mended: left-over markup, odd quotation marks, few sentences."""
    count = 0
    for lang, doc in group.items():
        told = "\n".join(doc["sentences"][2:])
        count += 5 * len(RESIDUE.findall(told))
        mended = mend_all(doc["sentences"][2:], lang)
        text = "\n".join(mended)
        count += 12 * abs(text.count("“") - text.count("”")) + 3 * len(
            re.findall(r"[\"`]| ['’] |\s[,.]|“ | ”", text)
        )
        count += 4 * max(0, 9 - len(mended)) + 2 * max(0, len(mended) - 28)
    return count


def meantime_article(doc: dict[str, Any], date: str) -> dict[str, Any]:
    outlet_id = TRANSLATED[doc["lang"]]
    title = mend_all([doc["sentences"][0]], doc["lang"])[0].rstrip(".")
    id = f"mt-{doc['article']}-{doc['lang']}"
    return {
        "id": id, "outlet": outlet_id, "lang": doc["lang"], "title": title, "byline": "Wikinews contributors",
        "url": f"https://{outlet_id}.example/{date[:4]}/{date[5:7]}/{slug(title)}-{doc['article']}.html",
        "published": at(id, outlet_id, date), "paragraphs": in_paragraphs(mend_all(doc["sentences"][2:], doc["lang"])),
        "origin": f"https://en.wikinews.org/?curid={doc['article']}",
    }  # fmt: skip


def at(id: str, outlet_id: str, date: str) -> str:
    """An hour between six and twenty-one local time that depends on the id alone."""
    minutes = 360 + int.from_bytes(hashlib.blake2b(id.encode(), digest_size=4).digest(), "big") % 900
    moment = datetime.fromisoformat(f"{date}T{minutes // 60:02}:{minutes % 60:02}:00")
    return moment.replace(tzinfo=ZONES[outlet_id]).isoformat()


def mend_all(sentences: list[str], lang: str) -> list[str]:
    """The sentences of one article without the traces of tokenisation."""
    is_open = False
    mended = []
    for sentence in sentences:
        text, is_open = quoted(sentence, is_open, lang)
        text = blanks(text, lang)
        if text:
            mended.append(text)
    return mended


def quoted(text: str, is_open: bool, lang: str) -> tuple[str, bool]:
    """Typographic double quotation marks; a quotation may go on in the next sentence.

    Marks that tell their side (two backquotes, two apostrophes, curly ones) are believed as far as they
    fit; straight ones open and close by turns.
    """
    text = text.replace("\u200b", "").replace("´", "’")
    text = re.sub(r"``", "“", text)
    text = re.sub(r"''|' '(?!s\b)", "”", text)
    text = re.sub(r'(["“”])(?:\s*\1)+', r"\1", text)
    out: list[str] = []
    for place, char in enumerate(text):
        if char not in '"“”':
            out.append(char)
            continue
        before, after = text[:place].strip(" .,"), text[place + 1 :].strip(" .,")
        if not is_open and not after:
            continue  # the end of a quotation whose beginning is lost
        opens = char == "“" or (char == '"' and not is_open)
        if char == '"' and is_open and not before and after:
            continue  # a quotation that goes on, marked again
        if opens == is_open:
            continue
        out.append(" “ " if opens else " ” ")
        is_open = opens
    return "".join(out), is_open


def blanks(text: str, lang: str) -> str:
    """Blanks where people put them."""
    text = re.sub(r"& ?amp ?; ?", "& ", text)
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r"#(?=por|para|en )", "£ ", text)
    text = re.sub(r"\b((?:US|CA)?[$£€])(?=[^\W\d]|\()", r"\1 ", text)
    text = re.sub(r"(\d) ?°", r"\1°", text)
    text = re.sub(r"(?<=\b[A-Z]\w) - (?=[A-Z][a-z])|(?<=\b[A-Z]\w{4}) - (?=[A-Z][a-z])", "-", text)
    text = re.sub(r"(\w) - (en|of|e|y)\b", r"\1- \2", text) if lang == "nl" else text
    text = re.sub(r"(?<=Wal) - (?=Mart)", "-", text).replace(" - ", " – ")
    text = re.sub(r"#\s?(?=\d)|(?<=GB )#|#(?=,|\.|\)| por)", "£", text)
    text = re.sub(r"\b(US|GB|CA|C|A|HK) (?=[$£])", r"\1", text)
    text = re.sub(r"([$£€¥])\s+(?=\d)(?<!\d [$£€¥] )", r"\1", text) if lang in ("en", "nl") else text
    text = re.sub(r"(?<=\d )([$£€])(?=[^\W\d]|\()", r"\1 ", text)
    text = re.sub(r"(?<=de )((?:US|CA)?[$£€])(?=[^\W\d]|\()", r"\1 ", text)
    text = re.sub(r"(\d), -", r"\1,-", text)
    text = re.sub(r"\b([A-Z]{1,2}) & ([A-Z]{1,2})\b", r"\1&\2", text)
    text = re.sub(r"\(GMT \+ ?(\d)", r"(GMT+\1", text)
    text = re.sub(r"(\d) -- (\d)", r"\1–\2", text).replace(" --", " –")
    text = re.sub(r"‘(?=[sn]\b)", "’", text)
    text = (
        re.sub(r"(\w) ?['’] ?(s|t|re|ve|ll|d|m)\b(?=[\s,.;:!?)”]|$)", r"\1’\2", text)
        if lang != "it"
        else text
    )
    text = re.sub(r"\bPoor ?['’] ?s\b", "Poor’s", text)
    text = re.sub(r"(\w)n ['’] ?t\b", r"\1n’t", text)
    text = re.sub(r"\b([zZ]o|m) ?['’] ?n\b", r"\1’n", text) if lang == "nl" else text
    if lang == "it":
        text = re.sub(r"(?<=[^\W\d])['’] (?=[“\w])", "’", text)
    text = re.sub(r"\bO['’] ?(?=[A-Z])", "O’", text)
    text = singles(text)
    text = re.sub(r"“ +", "“", text)
    text = re.sub(r" +”", "”", text)
    text = re.sub(r"” +(?=[.,;:!?)])", "”", text)
    text = re.sub(r"”(?=[\w(])", "” ", text)
    text = (
        re.sub(r"(?<=[\w,.;:)])“", " “", text)
        if lang != "it"
        else re.sub(r"(?<=[\w,.;:)])“(?<!’“)", " “", text)
    )
    text = re.sub(r" +([,.;:!?%)\]])(?!\d)", r"\1", text) if lang != "fr" else text
    text = re.sub(r"([(\[]) +", r"\1", text)
    text = re.sub(r"(?<=[\w”)])(?=\()(?<=[a-z”)])", " ", text)
    return text.strip()


def singles(text: str) -> str:
    """Single quotation marks that stand alone: a pair encloses, one after "s" is a genitive."""
    text = re.sub(r"` ?([^`']{2,60}?) ?' ?(?=[\s.,;:!?”)]|$)", r"‘\1’", text)
    text = re.sub(r"(?:(?<=\s)|^)' ([^']{2,60}?) ?'(?=[\s.,;:!?”)]|$)", r"‘\1’", text)
    text = re.sub(r"(?<=\s)'(\w[^']{1,40}?) '(?=[\s.,])", r"‘\1’", text)
    text = re.sub(r"(?<=s) '(?=\s)", "’", text)
    text = re.sub(r" '(?=[,.])", "", text)
    text = re.sub(r"(?<=\s)'(?=\d\d\b)", "’", text)
    return re.sub(r"(?<=\w)'(?=\w|\s|$)", "’", text)


def in_paragraphs(sentences: list[str]) -> list[str]:
    """The first sentence alone, then two and three by turns; a quotation is not torn."""
    found: list[str] = []
    line: list[str] = []
    wanted = 1
    for sentence in sentences:
        line.append(sentence)
        text = " ".join(line)
        if len(line) >= wanted and text.count("“") <= text.count("”"):
            found.append(text)
            line = []
            wanted = 2 + len(found) % 2
    if line:
        found.append(" ".join(line))
    return found


# -- Wikinews -----------------------------------------------------------------------


def wikinews_articles(docs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The articles most like another of the same six weeks, so that stories have neighbours."""
    kept = [doc for doc in docs if not re.search(r"wikinews|test page|campaign trail", doc["title"], re.I)]
    kept = [
        doc for doc in kept if len(wikinews_paragraphs(doc["text"])) >= 4 and 900 < len(doc["text"]) < 6000
    ]
    chosen: list[int] = []
    for _, one, other in sorted(alike(kept), reverse=True):
        for place in (one, other):
            if place not in chosen and len(chosen) < SINGLES:
                chosen.append(place)
    picked = sorted((kept[place] for place in chosen), key=lambda doc: (doc["date"], doc["title"]))
    return [
        wikinews_article(doc, ("quarry-hill-post", "lantern-street")[n % 2]) for n, doc in enumerate(picked)
    ]


def alike(docs: list[dict[str, Any]]) -> list[tuple[float, int, int]]:
    """Cosine of tf-idf for each pair of articles at most 42 days apart."""
    words = [
        Counter(re.findall(r"[a-z]{4,}", f"{doc['title']} {doc['title']} {doc['text']}".lower()))
        for doc in docs
    ]
    known = Counter(word for bag in words for word in bag)
    vectors = []
    for bag in words:
        vector = {
            w: (1 + math.log(n)) * math.log(len(docs) / known[w])
            for w, n in bag.items()
            if known[w] < len(docs) / 3
        }
        norm = math.sqrt(sum(value**2 for value in vector.values()))
        vectors.append({word: value / norm for word, value in vector.items()})
    days = [datetime.fromisoformat(doc["date"]) for doc in docs]
    pairs = []
    for one, other in combinations(range(len(docs)), 2):
        if abs((days[one] - days[other]).days) <= 42:
            score = sum(value * vectors[other].get(word, 0.0) for word, value in vectors[one].items())
            pairs.append((round(score, 6), one, other))
    return pairs


def wikinews_paragraphs(text: str) -> list[str]:
    """Paragraphs with sentences in them: no date line, pull quotes, headings, sources."""
    found = []
    for part in re.split(r"\n\s*\n|\n", text.replace("\xa0", " ")):
        line = re.sub(r"\s+", " ", part).strip()
        if len(line) < 60 or line.startswith(("—", "–")) or not re.search(r"[.!?][\"”')\]]?$", line):
            continue
        found.append(line)
    return found


def wikinews_article(doc: dict[str, Any], outlet_id: str) -> dict[str, Any]:
    name = slug(doc["title"])
    id = f"wn-{doc['date']}-{name[:40].rstrip('-')}"
    return {
        "id": id, "outlet": outlet_id, "lang": "en", "title": doc["title"], "byline": "Wikinews contributors",
        "url": f"https://{outlet_id}.example/{doc['date'].replace('-', '/')}/{name}.html",
        "published": at(id, outlet_id, doc["date"]), "paragraphs": wikinews_paragraphs(doc["text"]),
        "origin": doc["url"],
    }  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
