"""Text to sentences: sentencex, then rules that join what it cuts too often."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..news.read import Span
from .limits import SENTENCE

WHOLE_QUOTE = 320
"""Longest quotation, in characters, that is kept in one piece with its sentence."""
STRETCH = 2 * SENTENCE
_ENDS = ("\n\n", ". ", "。", " ")
"""Where a stretch may end, the best first."""

ABBREVIATIONS = {
    "en": "Mr Mrs Ms Dr Prof Gen Sen Rep Gov Lt Col Sgt Capt Cmdr Maj Adm Rev Hon Jr Sr St No vs Inc Ltd Co Corp "
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec approx dept est fig U.S U.K U.N E.U D.C i.e e.g",
    "de": "Dr Prof Hr Fr St Nr Abs Art bzw ca evtl ggf inkl Mio Mrd Tsd usw vgl z.B d.h u.a o.ä i.d.R s.o s.u z.T z.Zt v.a u.U v.Chr n.Chr Jan Feb Mär Apr "
    "Jun Jul Aug Sep Sept Okt Nov Dez Str Ing Dipl geb gest rd Std Min Sek Mo Di Mi Do Fr Sa So",
    "fr": "M MM Mme Mlle Dr Pr St Ste av janv févr avr juil sept oct nov déc env p.ex etc cf art",
    "es": "Sr Sra Srta Dr Dra D Da Ud Uds EE.UU EE UU Gral Cía núm pág aprox p.ej a.C d.C ene feb mar abr may jun jul ago sep sept "
    "oct nov dic S.A",
    "it": "Sig Sigg Dott Prof Avv Ing On Sen gen feb mar apr mag giu lug ago set ott nov dic pag art ecc S.p.A p.es a.C d.C",
    "nl": "Dhr Mevr Mw Dr Prof Ir Ing mr drs jan feb mrt apr jun jul aug sep sept okt nov dec bijv ca nr o.a a.u.b d.w.z m.a.w m.b.t t.o.v o.l.v",
    "pt": "Sr Sra Dr Dra Prof Profa Exmo Exma Av jan fev mar abr mai jun jul ago set out nov dez aprox núm S.A",
    "ru": "г гг в вв им ул д стр т.е т.к т.н т.ч н.э т.д т.п т.к тыс млн млрд трлн руб коп янв фев мар апр июн июл авг сен сент окт "
    "ноя нояб дек р",
    "uk": "р рр ст ім вул буд стор т.д т.п тис млн млрд трлн грн коп січ лют бер кв трав черв лип серп вер жовт лист груд",
    "tr": "Dr Prof Doç Av Sn No vb vs Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara",
    "pl": "dr prof hab inż mgr ks św ul al r w nr np tzn tj itd itp ok tys mln mld zł gr",
    "nb": "kl ca nr bl f.eks jan feb mar apr jun jul aug sep sept okt nov des",
    "da": "kl ca nr bl f.eks jan feb mar apr jun jul aug sep sept okt nov dec",
    "sv": "kl ca nr bl t.ex jan feb mar apr jun jul aug sep sept okt nov dec",
    "cs": "Dr prof ing Mgr sv ul č str tj např atd tis mil mld Kč",
    "ar": "د أ م",
}
ABBREVIATED = {
    lang: frozenset(word.lower() for word in words.split()) for lang, words in ABBREVIATIONS.items()
}
ORDINAL_DOT = frozenset(
    {"de", "da", "nb", "nn", "no", "fi", "cs", "sk", "hu", "sl", "hr", "bs", "sr", "tr", "pl", "et", "lv"}
)
MONTH_START = re.compile(
    r"(?i)(jan|feb|mär|mar|apr|mai|maj|jun|jul|aug|sep|okt|oct|nov|dez|dec|jän|oca|şub|nis|haz|tem|ağu|eyl|eki|kas|ara"
    r"|stycz|lut|kwie|czer|lip|sier|wrze|paź|lis|gru|led|úno|bře|dub|kvě|čer|srp|zář|říj|pro)\w*"
)
ORDINAL_BEFORE = re.compile(
    r"(?i)(?:^|\s)(der|die|das|den|dem|des|am|im|vom|zum|zur|beim|ab|seit|bis|und|oder|nach|vor|ein|eine|einen|einem|einer"
    r"|sein|seine|seinen|ihr|ihre|ihren|den|det|dne)\s+\d{1,3}\.$"
)
ENDS_IN_DAY = re.compile(r"(?:^|\D)\d{1,2}\.$")
ENDS_IN_DATE = re.compile(r"(?:^|[^\d.])\d{1,2}\.\s?\d{1,2}\.$")
""" "am 7.10."."""
BEFORE_NUMBER = frozenset({"no", "nr", "art", "fig", "abs", "pág", "pag", "núm", "stk"})
"""Abbreviations that are words of their own as well, or end a sentence, unless a number follows."""
HALF_DAY = re.compile(r"(?i)\d\s?[ap]\.m\.$")
AFTER_HALF_DAY = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec)\w*\.? \d"
    r"|Eastern|Central|Mountain|Pacific|Greenwich|[A-Z]{1,3}T\b|UTC\b)"
)
""" "at 5 p.m. Monday", "at 5 p.m. EST"."""
INITIAL = re.compile(r"(?:^|[\s(\"“„«'’])(?:\w\.-?)*[A-ZА-ЯЁÄÖÜ]\.$")
SPACED_LETTERS = re.compile(r"(?:^|[\s(\"“„«'’])((?:\w{1,2}\.\s?){1,3}\w{1,2})\.$")
""" "z. B.", "EE. UU.", "т. е.": an abbreviation written with spaces."""
BEFORE_DIGIT = {
    "ja": re.compile(r"(?<![\dA-Za-z])[。！？][」』”’）)]*(?=\d)"),
    "zh": re.compile(r"(?<![\dA-Za-z])[。！？][」』”’）)]*(?=\d)"),
    "ko": re.compile(r"(?<=[다요])\.[”’\"']?(?=\d)"),
}
"""Where a sentence ends and the next begins with a digit, without a space between."""
LAST_WORD = re.compile(r"(?<![\w.])([\w.]+)\.$")
AFTER_JA_QUOTE = re.compile(r"[」』）)]$")
SAYS_AFTER_ZH = re.compile(r"[^。！？]{0,14}?[说說称稱表示认为認為指出写寫问問道]")
KO_PARTICLE = re.compile(
    r"^(이?라고|라는|라며|고|며|면서|는|이?란|에|을|를|의|로|와|과|도|하고)(?=\s|$|[가-힣])"
)
WORD_ENDS = re.compile(r"(?<![^\W\d_])([^\W\d_]{4,})\.\s+(?=[«“\"¿¡]?[^\W\d_])")
"""A whole word in front of a full stop and another word: for the library "contra" is an abbreviation."""
CAPITAL_NOUNS = frozenset({"de", "lb"})
OPENERS = {"“": "”", "„": "“”", "«": "»", "「": "」", "『": "』", "‹": "›"}


def _pieces(text: str, lang: str) -> list[tuple[int, int]]:
    """Trimmed spans of sentencex, paragraph breaks left out."""
    from sentencex import get_sentence_boundaries

    pieces, breaks = [], BEFORE_DIGIT.get(lang.split("-")[0])
    cuts = (
        (begin + cut["start_index"], begin + cut["end_index"])
        for begin, past in _stretches(text)
        for cut in get_sentence_boundaries(lang.split("-")[0], text[begin:past])
    )
    for start, end in cuts:
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        for cut_at in [m.end() for m in breaks.finditer(text, start, end)] if breaks else []:
            pieces.append((start, cut_at))
            start = cut_at
        for cut_at in [m.end() for m in WORD_ENDS.finditer(text, start, end) if _word_ends(m, lang)]:
            pieces.append((start, start + len(text[start:cut_at].rstrip())))
            start = cut_at
        while end - start > SENTENCE:
            blank = text.rfind(" ", start + 1, start + SENTENCE)
            pieces.append((start, blank if blank > 0 else start + SENTENCE))
            start = blank + 1 if blank > 0 else start + SENTENCE
        if start < end:
            pieces.append((start, end))
    return pieces


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """What sentencex gets at once: up to ``STRETCH`` characters, where it can be whole paragraphs, as its time grows with the square of what it gets."""
    start = 0
    while len(text) - start > STRETCH:
        least = start + STRETCH // 2
        ends = (at + len(mark) for mark in _ENDS if (at := text.rfind(mark, least, start + STRETCH)) > 0)
        end = next(ends, start + STRETCH)
        yield start, end
        start = end
    yield start, len(text)


def _word_ends(found: re.Match[str], lang: str) -> bool:
    """Does a sentence end at the full stop? After a word in small letters that is no abbreviation, before a capital."""
    lang = lang.split("-")[0]
    after = found.string[found.end() : found.end() + 3].lstrip('«“"¿¡')[:1]
    known = found.group(1) in ABBREVIATED.get(lang, frozenset())
    return found.group(1).islower() and after.isupper() and not known and lang not in CAPITAL_NOUNS


def _inside_quote(piece: str) -> bool:
    """Does ``piece`` leave a quotation open?"""
    depth, closing = 0, ""
    straight = 0
    for char in piece:
        if char == '"':
            straight += 1
        elif not depth and char in OPENERS:
            depth, closing = 1, OPENERS[char]
        elif depth and char in closing:
            depth = 0
    return depth > 0 or straight % 2 == 1


def _unfinished(before: str, after: str, lang: str) -> bool:
    """Does ``before`` end in an abbreviation or an initial that ``after`` goes on from?"""
    word = LAST_WORD.search(before)
    if not word:
        return False
    last = word.group(1).lower()
    spaced = SPACED_LETTERS.search(before)
    if spaced and re.sub(r"\s", "", spaced.group(1)).lower() in ABBREVIATED.get(lang, frozenset()):
        return True
    if last in BEFORE_NUMBER:
        return after[0].isdigit()
    return last in ABBREVIATED.get(lang, frozenset()) or bool(INITIAL.search(before) and len(before) < 200)


def _belongs(before: str, after: str, lang: str, gap: str) -> bool:
    """Is ``after`` the rest of the sentence ``before``?"""
    first = after[0]
    if first.islower() and before[-1] not in "。！？" and not after.startswith(("http", "www")):
        return True
    if not any(char.isalnum() for char in after) or first in ",;:)]}»”’،؛、。，；：":
        return not ENDS_IN_DAY.fullmatch(before)
    if not gap and first.isdigit() and lang in BEFORE_DIGIT and before[-1] not in "）)":
        return False
    if _unfinished(before, after, lang) or (HALF_DAY.search(before) and AFTER_HALF_DAY.match(after)):
        return True
    if first in "([" and (
        ENDS_IN_DATE.search(before) or (lang in ORDINAL_DOT and ENDS_IN_DAY.search(before))
    ):
        return True
    if lang in ORDINAL_DOT and ENDS_IN_DAY.search(before):
        return bool(
            ENDS_IN_DAY.fullmatch(before) or MONTH_START.match(after) or ORDINAL_BEFORE.search(before)
        )
    if lang == "ja" and AFTER_JA_QUOTE.search(before):
        return not gap
    if lang == "zh" and before[-1] in "”』」":
        return bool(SAYS_AFTER_ZH.match(after)) and not gap
    if lang == "ko" and before[-1] in "”’\"'」":
        return bool(KO_PARTICLE.match(after)) and not gap
    return False


def split(text: str, lang: str) -> tuple[Span, ...]:
    """Spans of the sentences of ``text`` without the space around them, in order.

    Abbreviations (with spaces too: "z. B."), initials, "28. Okt.", what follows a closing CJK quotation mark and quotations of
    up to WHOLE_QUOTE characters stay in one piece. A line break that starts a new paragraph always
    ends a sentence, and so do ``limits.SENTENCE`` characters.
    """
    base = lang.split("-")[0].lower()
    out: list[tuple[int, int]] = []
    for start, end in _pieces(text, base):
        if out:
            before_start, before_end = out[-1]
            gap = text[before_end:start]
            before = text[before_start:before_end]
            joined = end - before_start
            if joined > SENTENCE:
                out.append((start, end))
                continue
            if "\n\n" not in gap and (
                (joined <= WHOLE_QUOTE and _inside_quote(before))
                or _belongs(before, text[start:end], base, gap)
            ):
                out[-1] = (before_start, end)
                continue
        out.append((start, end))
    return tuple(Span(start=start, end=end) for start, end in out)
