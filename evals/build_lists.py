"""Make the name lists on the shelf from open data. Run: python evals/build_lists.py DATA_FOLDER

Reads ``countries_mledoze`` (ODbL 1.0), ``geonames_cities15000`` (CC BY 4.0) and ``wikidata_name_pairs``
(CC0 1.0) and writes ``src/broadsheet/shelf/lists/``. The country file stays a file of its own under ODbL.
"""

from __future__ import annotations

import gzip
import io
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from broadsheet.text.language import tag
from broadsheet.text.names.gazetteer import fold
from broadsheet.text.names.romanise import romanise_word
from broadsheet.text.scripts import script

OUT = Path(__file__).parent.parent / "src" / "broadsheet" / "shelf" / "lists"
SCRIPTS = frozenset({"Cyrl", "Arab", "Hani", "Kana", "Jpan", "Hang", "Hebr", "Grek", "Deva", "Thai"})
BIG_CITY = 60_000
SHORT_SPELLINGS = {
    "US": ["U.S.", "US", "U.S", "USA", "America", "the United States", "États-Unis", "EE. UU.", "EE.UU.",
           "Estados Unidos", "Stati Uniti", "Usa", "VS", "Verenigde Staten", "США", "ABD", "米国", "アメリカ", "美国",
           "美國", "미국", "أمريكا", "أميركا", "الولايات المتحدة", "Vereinigte Staaten", "Amerika"],
    "GB": ["UK", "U.K.", "Britain", "Great Britain", "England", "Großbritannien", "Grande-Bretagne", "Royaume-Uni",
           "Reino Unido", "Gran Bretaña", "Gran Bretagna", "Regno Unito", "Groot-Brittannië", "Великобритания",
           "Британия", "Велика Британія", "İngiltere", "Birleşik Krallık", "英国", "英國", "イギリス", "영국",
           "بريطانيا"],
    "RU": ["Russia", "Russland", "Russie", "Rusia", "Rusya", "Росія", "Россия", "ロシア", "俄罗斯", "俄羅斯", "러시아",
           "روسيا", "Rusland"],
    "KR": ["South Korea", "Südkorea", "Corée du Sud", "Corea del Sur", "Corea del Sud", "Zuid-Korea", "Coreia do Sul",
           "韓国", "韩国", "韓國", "한국", "Южная Корея", "Південна Корея", "Güney Kore", "كوريا الجنوبية"],
    "KP": ["North Korea", "Nordkorea", "Corée du Nord", "Corea del Norte", "Corea del Nord", "Noord-Korea",
           "Coreia do Norte", "北朝鮮", "朝鲜", "朝鮮", "북한", "Северная Корея", "КНДР", "كوريا الشمالية",
           "Kuzey Kore"],
    "CN": ["China", "中国", "中國", "중국", "Китай", "Cina", "Chine", "الصين", "Çin"],
    "JP": ["日本", "일본", "Япония", "Японія", "اليابان", "Japonya"],
    "TR": ["Turkey", "Türkei", "Turquie", "Turquía", "Turchia", "Turkije", "Turquia", "Türkiye", "Турция", "Туреччина",
           "トルコ", "土耳其", "튀르키예", "터키", "تركيا"],
    "AE": ["UAE", "U.A.E."], "CZ": ["Czech Republic", "Czechia"],
    "TW": ["台湾", "台灣", "Taiwan", "대만", "Тайвань", "تايوان"], "UA": ["Україна", "України", "Україні", "Україну"],
    "DE": ["독일", "ドイツ", "德国", "德國"], "FR": ["프랑스", "法国", "法國"], "SY": ["Syrien"],
    "IL": ["إسرائيل", "以色列"], "IR": ["إيران"],
}  # fmt: skip
SHORT_DEMONYMS = {
    "US": ["U.S.", "US"],
    "GB": ["UK", "U.K.", "English"],
    "KR": ["Korean"],
    "RU": ["Russian"],
    "CN": ["Chinese"],
}
AMBIGUOUS = frozenset({"조선"})
TRADITIONAL = str.maketrans("国兰亚罗马尔维纳东门达丽黎约伊缅", "國蘭亞羅馬爾維納東門達麗黎約伊緬")


def rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def write(name: str, text: str) -> None:
    """Gzip without a time stamp, so that the same input gives the same bytes."""
    OUT.mkdir(parents=True, exist_ok=True)
    buffer = io.BytesIO()
    with gzip.GzipFile(fileobj=buffer, mode="wb", mtime=0, compresslevel=9) as packed:
        packed.write(text.encode())
    (OUT / name).write_bytes(buffer.getvalue())
    print(f"{name}: {len(buffer.getvalue()):,} bytes")


def countries(data: Path) -> None:
    made = []
    for row in rows(data / "countries_mledoze" / "countries.jsonl.gz"):
        names = {tag(code): both["common"] for code, both in row["translations"].items()}
        names["en"] = row["name"]["common"]
        spellings = {row["name"]["common"], row["name"]["official"], *SHORT_SPELLINGS.get(row["cca2"], ())}
        for both in (*row["translations"].values(), *row["name"]["native"].values()):
            spellings |= {both["common"], both["official"]}
        spellings |= {s.translate(TRADITIONAL) for s in spellings if script(s) == "Hani"}
        demonyms = {form for by_sex in row["demonyms"].values() for form in by_sex.values() if form}
        demonyms |= set(SHORT_DEMONYMS.get(row["cca2"], ()))
        made.append(
            {
                "code": row["cca2"],
                "names": dict(sorted(names.items())),
                "spellings": sorted(s for s in spellings if len(s) > 1 and s not in AMBIGUOUS),
                "demonyms": sorted(demonyms),
                "capital": (row["capital"] or [""])[0].removesuffix(" D.C."),
            }
        )
    made.sort(key=lambda country: country["code"])
    notice = "Country names from github.com/mledoze/countries, ODbL 1.0. This file is under ODbL 1.0."
    write("countries.json.gz", json.dumps({"notice": notice, "countries": made}, ensure_ascii=False))


def spellings_of(city: dict[str, Any]) -> list[str]:
    """Other names worth keeping: non-Latin scripts, and for big cities Latin exonyms."""
    kept = set()
    for name in city["alternatenames"]:
        kind = script(name)
        latin = (
            kind == "Latn" and name[0].isupper() and not name.isupper() and "'" not in name and len(name) > 3
        )
        if (kind in SCRIPTS and len(name) > 1) or (latin and city["pop"] >= BIG_CITY):
            kept.add(fold(name))
            if kind in ("Kana", "Jpan", "Hani") and len(name) > 2 and name[-1] in "市都区區":
                kept.add(fold(name[:-1]))
            if kind == "Hang" and len(name) > 2 and name[-1] in "시":
                kept.add(fold(name[:-1]))
    kept.discard(fold(city["name"]))
    return sorted(kept)


def cities(data: Path) -> None:
    lines = []
    for city in rows(data / "geonames_cities15000" / "cities15000.jsonl.gz"):
        others = spellings_of(city) if city["pop"] >= 25_000 else []
        lines.append(
            "\t".join((str(city["geonameid"]), city["name"], city["country"], str(city["pop"]), *others))
        )
    write("cities.tsv.gz", "\n".join(sorted(lines, key=lambda line: int(line.split("\t")[0]))) + "\n")


def people(data: Path) -> None:
    lines, first, last = set(), Counter[str](), Counter[str]()
    for row in rows(data / "wikidata_name_pairs" / "wikidata_person_names_en_he_ko.jsonl.gz"):
        words = row["en"].split()
        if len(words) < 2 or not row["en"][0].isalpha():
            continue
        first[romanise_word(words[0], "en")] += 1
        last[romanise_word(words[-1], "en")] += 1
        lines.add("\t".join((row["en"], fold(row["ko"] or ""), fold(row["he"] or ""))).rstrip("\t"))
    write("people.tsv.gz", "\n".join(sorted(lines)) + "\n")
    common = sorted(name for name, count in first.items() if count >= 5 and len(name) > 1)
    write("first_names.txt.gz", "\n".join(common) + "\n")
    surnames = sorted(name for name, count in last.items() if count >= 2 and len(name) > 2)
    write("surnames.txt.gz", "\n".join(surnames) + "\n")


def main(folder: str) -> None:
    data = Path(folder)
    countries(data)
    cities(data)
    people(data)


if __name__ == "__main__":
    main(sys.argv[1])
