"""Sentences of free reports, rewritten by rule, with one thing made wrong: see ``wrong_sentences.py``.

Reports: Wikinews in English and French, MEANTIME (Wikinews in en es it nl), the summit pack in eight languages;
all found through BROADSHEET_EVAL_DATA and its neighbour ``packs``. The word tables here are the author's own and
few; they are not the tables of the desk.
"""

from __future__ import annotations

import gzip
import json
import os
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from broadsheet.text.sentences import split

AROUND = 4
"""Sentences before and after the one at hand that its source keeps."""
SAYS = {
    "en": "According to the report, ", "ko": "보도에 따르면 ", "ja": "報道によると、", "zh": "据报道，",
    "de": "Wie berichtet wird: ", "es": "Según el informe, ", "fr": "Selon l'article, ", "ru": "Как сообщается, ",
    "ar": "بحسب التقرير، ", "it": "Secondo l'articolo, ", "nl": "Volgens het bericht: ",
}  # fmt: skip
EXCHANGED = {
    "scale_changed": {
        "en": "million/billion", "es": "millones/mil_millones", "fr": "millions/milliards", "it": "milioni/miliardi",
        "nl": "miljoen/miljard", "de": "Millionen/Milliarden", "ru": "млн/млрд миллионов/миллиардов", "ko": "만/억",
        "ja": "万/億", "zh": "万/亿", "ar": "مليون/مليار",
    },
    "unit_changed": {
        "en": "dollars/euros $/€ miles/kilometers percent/points", "es": "dólares/euros kilómetros/millas",
        "fr": "dollars/euros kilomètres/miles", "it": "dollari/euro chilometri/miglia",
        "nl": "dollar/euro kilometer/mijl",
        "de": "Dollar/Euro Kilometer/Meilen", "ru": "долларов/евро километров/миль", "ko": "달러/유로 분/시간",
        "ja": "ドル/ユーロ 分/時間", "zh": "美元/欧元 分钟/小时", "ar": "دولار/يورو دقيقة/ساعة",
    },
    "comparison_flipped": {
        "en": "rose/fell increased/decreased increase/decrease higher/lower more/fewer",
        "es": "subió/bajó aumentó/disminuyó aumento/descenso",
        "fr": "augmenté/diminué hausse/baisse augmentation/diminution",
        "it": "aumentato/diminuito aumento/calo salito/sceso",
        "nl": "gestegen/gedaald steeg/daalde stijging/daling", "de": "gestiegen/gesunken stieg/sank",
        "ru": "выросли/снизились рост/падение",
        "ko": "늘었/줄었 증가/감소", "ja": "増加/減少 上昇/下落", "zh": "增加/减少 上升/下降",
        "ar": "ارتفع/انخفض زيادة/خفض",
    },
    "negation_flipped": {
        "en": "was/was_not will/will_not has/has_not is/is_not were/were_not had/had_not",
        "es": "ha/no_ha fue/no_fue es/no_es",
        "fr": "a/n'a_pas est/n'est_pas ont/n'ont_pas", "it": "ha/non_ha è/non_è hanno/non_hanno",
        "nl": "is/is_niet heeft/heeft_niet",
        "de": "ist/ist_nicht hat/hat_nicht", "ru": "будет/не_будет", "ko": "했다/하지_않았다", "ja": "した/しなかった",
        "zh": "已经/没有", "ar": "قال/لم_يقل",
    },
    "modality": {
        "en": "may/will could/will might/will", "es": "podría/va_a podrían/van_a", "fr": "pourrait/va pourraient/vont",
        "it": "potrebbe/vuole potrebbero/vogliono", "nl": "zou/zal kan/zal", "de": "könnte/wird könnten/werden",
        "ru": "может/будет", "ko": "할_수_있다/한다", "ja": "可能性がある/ことになった", "zh": "可能/将 或许/必将",
        "ar": "قد/سوف",
    },
    "date_shifted": {
        "en": ("Monday/Thursday Tuesday/Friday Wednesday/Saturday Thursday/Monday Friday/Tuesday "
               "Saturday/Wednesday January/March"),
        "es": "lunes/jueves martes/viernes miércoles/sábado jueves/lunes viernes/martes",
        "fr": "lundi/jeudi mardi/vendredi jeudi/lundi",
        "it": "lunedì/giovedì martedì/venerdì mercoledì/sabato giovedì/lunedì",
        "nl": "maandag/donderdag dinsdag/vrijdag woensdag/zaterdag",
        "de": "Montag/Donnerstag Dienstag/Freitag", "ru": "понедельник/четверг вторник/пятницу",
        "ko": "28일/26일 월요일/목요일",
        "ja": "28日/26日 月曜/木曜", "zh": "28日/26日 周一/周四", "ar": "الثلاثاء/الخميس الاثنين/الأربعاء",
    },
}  # fmt: skip
_NUMBER = re.compile(r"(?<![\w.,:/-])(\d{1,3}(?:[.,]\d{3})+|\d+(?:[.,]\d+)?)(?![\w/:-]|[.,]\d)")
_NAME = re.compile(r"(?<![.!?»”\"] )(?<!^)\b([A-ZÀ-Þ][a-zà-ÿ]+ [A-ZÀ-Þ][a-zà-ÿ]{2,})\b")
_QUOTED = re.compile(r"[\"“«「„]\s?([^\"”»」“„«]{24,})[\"”»」“]")
_YEAR = re.compile(r"(?:19|20)\d\d$")
_DENIED = re.compile(
    r"\b(?:not|no|never|n'|n’|ne|pas|non|niet|geen|nicht|kein|не)\b|n't|않|없|ない|不|没|لم|لا", re.IGNORECASE
)
UNSPACED = ("ko", "ja", "zh")


def _documents() -> dict[str, list[dict[str, Any]]]:
    """Language -> reports as {id, published, sentences}."""
    root = Path(os.environ["BROADSHEET_EVAL_DATA"])
    found: dict[str, list[dict[str, Any]]] = {}

    def add(lang: str, name: str, day: str, text: str) -> None:
        whole = [s for part in text.split("\n") if part.strip() for s in _sentences(part.strip(), lang)]
        if len(whole) >= 4:
            found.setdefault(lang, []).append({"id": name, "published": day, "sentences": whole})

    for row in _packed(root / "wikinews_en" / "wikinews_en_2019_2020.jsonl.gz"):
        add("en", row["url"], row["date"][:10], row["text"])
    for row in _packed(root / "wikinews_fr" / "wikinews_fr.jsonl.gz"):
        add("fr", row["id"], "2012-10-01", "\n".join(row["paragraphs"]))
    for row in _packed(root / "meantime" / "meantime_docs.jsonl.gz"):
        add(row["lang"], row["id"], "2009-01-01", "\n".join(row["sentences"][2:]))
    for path in sorted((root.parent / "packs" / "summit" / "articles").glob("*.json")):
        row = json.loads(path.read_text(encoding="utf-8"))
        add(row["lang"], path.stem, row["published"][:10], "\n".join(row["paragraphs"]))
    return found


def _sentences(text: str, lang: str) -> list[str]:
    return [text[s.start : s.end] for s in split(text, lang)]


def _packed(path: Path) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _right(sentence: str, lang: str, rng: random.Random) -> tuple[str, str]:
    """The sentence with its head moved, a number written otherwise, or an attribution put before it."""
    head = re.match(r"((?:On|In|At|After|Le|En|El|Nel|Op|In|Il|Am) [^,]{3,28}), ([^,\"“«]{20,})\.$", sentence)
    if head and rng.random() < 0.6:
        first, rest = head.groups()
        return "right_moved", f"{rest[0].upper()}{rest[1:]} {first[0].lower()}{first[1:]}."
    plain = re.sub(r"(?<=\d) ?(?:percent|per cent)\b", "%", sentence)
    plain = re.sub(r"(?<=\d),(?=\d{3}\b)", "" if lang == "en" else ",", plain)
    if plain != sentence:
        return "right_number", plain
    short = re.sub(r" \([^()]{3,40}\)|, (?:which|who|dont|que) [^,]{5,60}(?=,)", "", sentence)
    if short != sentence:
        return "right_shortened", short
    first = sentence if lang in ("de", "nl", "ko", "ja", "zh", "ar") else sentence[0].lower() + sentence[1:]
    known = re.match(r"[A-Z][a-z]+ [A-Z]|[A-Z]{2}", sentence)
    return "right_attributed", SAYS[lang] + (sentence if known else first)


def _wrong(sentence: str, lang: str, others: list[str], rng: random.Random) -> Iterator[tuple[str, str]]:
    """Every way to make it wrong that the sentence allows: (kind, sentence)."""
    numbers = [m for m in _NUMBER.finditer(sentence) if not _YEAR.match(m.group()) and len(m.group()) < 9]
    if numbers:
        m = rng.choice(numbers)
        yield "number_changed", sentence[: m.start()] + _other_number(m.group(), rng) + sentence[m.end() :]
    if len(numbers) >= 2 and numbers[0].group() != numbers[1].group():
        a, b = numbers[:2]
        yield (
            "numbers_swapped",
            "".join(
                (
                    sentence[: a.start()],
                    b.group(),
                    sentence[a.end() : b.start()],
                    a.group(),
                    sentence[b.end() :],
                )
            ),
        )
    for kind, table in EXCHANGED.items():
        swaps = [tuple(x.replace("_", " ").split("/")) for x in table.get(lang, "").split()]
        swaps = [(a, b) for a, b in swaps if _has(sentence, a, lang)]
        if kind == "negation_flipped" and _DENIED.search(sentence):
            continue
        if swaps and lang in UNSPACED and kind in ("scale_changed", "unit_changed"):
            swaps = [(a, b) for a, b in swaps if re.search(rf"\d {{0,1}}{re.escape(a)}", sentence)]
            edged = [(re.search(rf"(?<=\d) ?{re.escape(a)}", sentence), b) for a, b in swaps]
            for m, b in edged[:1]:
                if m:
                    yield kind, sentence[: m.start()] + b + sentence[m.end() :]
            continue
        if swaps:
            a, b = rng.choice(swaps)
            edge = "" if lang in UNSPACED or not a[0].isalpha() else r"\b"
            yield kind, re.sub(f"{edge}{re.escape(a)}{edge}", b, sentence, count=1)
    names = [m.group() for m in _NAME.finditer(sentence)] if lang != "de" else []
    rivals = [n for n in others if names and n.split()[0] not in sentence and n.split()[1] not in sentence]
    if names and rivals:
        yield "name_substituted", sentence.replace(rng.choice(names), rng.choice(rivals))
    quoted = _QUOTED.search(sentence)
    if quoted and lang not in UNSPACED:
        words = quoted.group(1).split()
        at = len(words) // 2
        changed = " ".join([*words[:at], *words[at + 2 :]])
        yield "quote_altered", sentence.replace(quoted.group(1), changed)


def _other_number(text: str, rng: random.Random) -> str:
    """The same form with one digit another: the first of a long number, the last of a short one."""
    at = next(i for i, c in enumerate(text) if c.isdigit()) if len(text) > 2 else len(text) - 1
    digit = int(text[at])
    return text[:at] + str(rng.choice([d for d in range(1, 10) if abs(d - digit) >= 2])) + text[at + 1 :]


def _has(sentence: str, word: str, lang: str) -> bool:
    if lang in UNSPACED or not word[0].isalpha():
        return word in sentence
    return re.search(rf"\b{re.escape(word)}\b", sentence) is not None


def texts(count: int, seed: int = 1) -> Iterator[dict[str, Any]]:
    """``count`` sentences a language: the right one rewritten, and one or two wrong ones."""
    for lang, documents in sorted(_documents().items()):
        rng = random.Random(f"{seed} {lang}")
        names = sorted({m.group() for d in documents for s in d["sentences"] for m in _NAME.finditer(s)})
        places = [
            (d, i)
            for d in documents
            for i, s in enumerate(d["sentences"])
            if 40 <= len(s) * (2 if lang in UNSPACED else 1) <= 260
        ]
        rng.shuffle(places)
        for document, i in places[:count]:
            sentence = document["sentences"][i]
            source = " ".join(document["sentences"][max(0, i - AROUND) : i + AROUND + 1])
            wrong = list(_wrong(sentence, lang, names, rng))
            rng.shuffle(wrong)
            for kind, candidate in [_right(sentence, lang, rng), *wrong[:2]]:
                if candidate == sentence:
                    continue
                yield {
                    "kind": kind, "lang": lang, "source_langs": [lang], "story": f"{document['id']}-{i}",
                    "sources": [{"id": "s1", "lang": lang, "published": document["published"], "text": source}],
                    "candidate": candidate, "cites": ["s1"],
                    "label": "supported" if kind.startswith("right") else "contradicted",
                }  # fmt: skip
