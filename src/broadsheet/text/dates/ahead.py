"""Does a text speak of what is still to come? For days that name no date: "will rule on Friday".

Only clear marks of the future in the clause of the day count, and only where no mark of the past stands
nearer: "said on Monday it will rule on Friday". In Japanese and Korean the verb that governs a day
follows it, so the first mark after the day decides.
"""

from __future__ import annotations

import re
from functools import lru_cache

_L = "".join(chr(c) for c in range(0xAC00, 0xD7A4) if (c - 0xAC00) % 28 == 8)
"""Korean syllables that end in the consonant of the future modifier."""
FUTURE = {
    "en": r"\b(?:will|shall|won't|going to|(?:is|are|be) to|(?:set|due|about|plans?|intends?|hopes?|aims?|prepar\w+|planning) to|"
    r"(?<!was )(?<!were )(?<!been )(?:expected|scheduled|slated|planned|due|upcoming|expects?))\b|'ll\b",
    "de": r"\b(?:wird|werden|werde|(?<!war )(?<!waren )(?:geplant\w*|vorgesehen\w*|erwartet\w*|angesetzt\w*|terminiert)|soll|sollen|steht an|bevorsteh\w+|will|wollen)\b",
    "fr": r"\b(?:(?!(?:opéra|caméra|choléra|péripétéra)\b)[a-zà-ÿ]+(?:[eiïdtvuau]r|rr)(?:a|ont)|(?:va|vont|doit|doivent|devrait|devraient)\s(?:\w+\s)?[\w']+(?:er|ir|re|oir)|"
    r"(?<!était )(?<!étaient )(?:prévue?s?|attendue?s?|programmée?s?))\b",
    "es": r"\b[a-zñáéíóú]+(?:rá|rán)\b|\bvan? a \w+r\b|(?<!estaba )(?<!estaban )\b(?:previst[oa]s?|programad[oa]s?|prevén?)\b",
    "it": r"\b[a-zàèéìòù]+(?:rà|ranno)\b|(?<!era )(?<!erano )\b(?:previst[oaei]|attes[oaei]|in programma|in agenda)\b",
    "nl": r"\b(?:zal|zullen|gaat|gaan|(?<!was )(?<!waren )(?:gepland\w*|verwacht\w*))\b",
    "pt": r"\b[a-zãõáéíóúç]+(?:rá|rão)\b|\b(?:vai|vão) \w+r\b|(?<!estava )\b(?:previst[oa]s?|marcad[oa]s?)\b",
    "ru": r"\b(?:будет|будут|состо[ия]тся|пройд[её]т|пройдут|начн[её]тся|начнутся|проведут?|провед[её]т|встретится|встретятся|примет|примут|рассмотрит|рассмотрят|"
    r"объявит|объявят|откроется|откроются|выступит|выступят|прибудет|прибудут|посетит|посетят|вынесет|вынесут|огласит|огласят|опубликует|опубликуют|подпишет|подпишут|"
    r"ожидается|ожидаются|предстоит|намерен\w*|планиру\w+|запланирован[аоы]?|решит|решат|обсудит|обсудят|проголосу\w+|вступит|вступят|заверш[аи]тся)\b",
    "uk": r"\b(?:буде|будуть|відбудеться|відбудуться|пройде|пройдуть|розпочнеться|розпочнуться|проведе|проведуть|зустрінеться|зустрінуться|розгляне|розглянуть|"
    r"оголосить|оголосять|ухвалить|очікується|заплановано|планує\w*|планують)\b",
    "tr": r"\b\w+[ae]ca[kğ]\w*|\b\w+ece[kğ]\w*|\b(?:planlanıyor|bekleniyor)\b",
    "ar": r"(?<!\w)(?:و|ف)?(?:س(?!يار|ياس|ياد|ياح|ياق|يد|ين|يط|يرة|يول|يف|يل|يم|يبر|يرغ|يئ|يرج|ير[تي]|تة|تين|تون|توك|تار|تان|تيف|تاد|تر)[يت]\w{2,}|سوف|مرتقب\w*)|"
    r"من المقرر|من المتوقع|من المنتظر|من المزمع|(?:المقرر|المزمع)\w*|[يت]عتزم",
    "ja": r"予定|見通し|見込み|(?:[るうくすつぬむぐぶ])(?:方針|計画|考え|構え)|を控え|に向けて調整",
    "zh": r"(?:将|將)(?:于|於|在|会|會|举|舉|召|公布|宣布|发布|發布|开|開|前往|访|訪|出席|继续|繼續|与|與|就|迎来|进行|進行|裁|表决|表決|投票|作出|做出|参加|參加|正式|再次)|"
    r"(?:即将|即將|拟于|擬於|定于|定於|预计|預計|预定|預定|计划|計劃|有望)",
    "ko": rf"예정|앞두|[{_L}]\s?(?:계획|방침|전망|것으로|것이라|것이다|듯)",
}  # fmt: skip
PAST = {
    "en": r"(?<!\bbe )\b(?!(?:expected|scheduled|slated|planned|need|feed|red|shed|united|speed|indeed|proposed)\b)[a-z]{2,}ed\b|"
    r"\b(?:said|told|met|won|held|took|gave|went|made|began|came|saw|was|were|had|has|have|wrote|found|spoke|fell|rose|led|since)\b",
    "de": r"\b(?:hat|haben|hatten?|war|waren|wurden?|worden|sagten?|teilten?|erklärten?|kündigten?|berichteten?|trafe?n?|fand|fanden|gabe?n?|kame?n?|gingen?|begann\w*|"
    r"meldeten?|starb\w*|\w+ierten?|seit)\b",
    "fr": r"\b(?:a|ont|est|sont|avaient|avait|ayant)\s(?!prév|attend|programm)(?:\w+\s)?\w+(?:é|i|u|is|it|ée|és|ées|ue|us|ie|is)\b|\b(?:était|étaient|depuis)\b|\b\w+aient\b",
    "es": r"\b(?:ha|han|había|habían)\s\w+[dt][oa]s?\b|\b\w+(?:ó|aron|ieron)\b|\b(?:dijo|hizo|fue|fueron|tuvo|dieron|desde)\b",
    "it": r"\b(?:ha|hanno|è|sono|aveva|avevano)\s(?!previst|attes)(?:\w+\s)?\w+[ts][oaei]\b|\b(?:disse|era|erano)\b",
    "nl": r"\b(?:zeie?n?|meldden?|heeft|hebben|hadden|had|was|waren|werden?|maakten?|vonden?|sinds)\b",
    "pt": r"\b\w+(?:ou|eu|iu|aram|eram|iram)\b|\b(?:disse|foi|foram|fez|desde)\b",
    "ru": r"\b\w{2,}(?:л|ла|ло|ли|лся|лась|лось|лись)\b",
    "uk": r"\b\w{2,}(?:в|ла|ло|ли|вся|лася|лося|лися)\b",
    "tr": r"\b\w+[dt][ıiuü](?:ler|lar)?\b",
    "ar": r"(?<!\w)(?:و|ف)?(?:قالت?|أعلنت?|أكدت?|ذكرت?|صرحت?|أفادت?|أضافت?|عقدت?|شهدت?|كانت?|التقى|التقت|قد|منذ|أوضحت?|قررت?|وقعت?)(?!\w)",
    "ja": r"[しれっいんけめべねえきち](?:た|だ)(?!い|め|ち|が)|[しれっいけめべねえき]て(?:おり|いる)",
    "zh": r"[了过過已曾]|表示|宣布(?!会)|指出|(?<!声)称(?!为)|说|透露",
    "ko": r"[했됐었았였렸졌갔났왔켰혔쳤겼](?:다|고|으|지|던|습)|[가-힣](?:한|된|린|낸|던|진|친)(?=\s)",
}  # fmt: skip
JOINTS = {
    "en": r"\b(?:that|which|who|because|although|but|after|when)\b",
    "de": r"\b(?:dass|aber|nachdem)\b", "fr": r"\b(?:que|qui|mais|après)\b|\bqu'", "es": r"\b(?:que|pero)\b", "it": r"\b(?:che|ma)\b",
    "nl": r"\b(?:dat|die|maar|nadat)\b", "pt": r"\b(?:que|mas)\b", "ru": r"\b(?:что|но)\b", "uk": r"\b(?:що|але)\b",
    "ar": r"(?<!\w)(?<!المقرر )(?<!المتوقع )(?<!المنتظر )(?<!المزمع )(?:و|ف)?(?:أن|إن|أنه|إنه|أنها|إنها|الذي|التي|لكن)(?!\w)", "zh": r"但是?|而且",
}  # fmt: skip
STOPS = r"[.!?;:,。！？；：，、،؛؟\n()（）«»„“”\"「」–—]"
SHORT = 3
"""Words up to which what stands before a comma is only a time and goes with what follows: "On Friday, ..."."""
SHORT_SIGNS = 8
"""The same in characters, for Chinese, Japanese and Korean."""
PREPOSITION = 5
"""Characters that may stand between a verb and its day and still be next to it: " on ", " für "."""
GOVERNED = frozenset({"ja", "ko"})
UNSPACED = frozenset({"ja", "zh", "ko"})


@lru_cache(maxsize=32)
def _marks(lang: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    joints = f"{STOPS}|{JOINTS[lang]}" if lang in JOINTS else STOPS
    return re.compile(FUTURE[lang]), re.compile(PAST[lang]), re.compile(joints)


def _clause(text: str, start: int, end: int, joints: re.Pattern[str], lang: str) -> tuple[int, int]:
    low = max(
        (m.end() for m in joints.finditer(text, max(0, start - 300), start)), default=max(0, start - 300)
    )
    ends = [m for m in joints.finditer(text, end, end + 300)]
    high = ends[0].start() if ends else min(len(text), end + 300)
    head = text[low:high].strip()
    brief = len(head) <= SHORT_SIGNS if lang in UNSPACED else len(head.split()) <= SHORT
    if brief and ends and ends[0].group() in ",，、،":
        high = ends[1].start() if len(ends) > 1 else min(len(text), end + 300)
    return low, high


def looks_ahead(text: str, start: int, end: int, lang: str) -> bool:
    """Is the day at ``text[start:end]`` told of as still to come? False where nothing says so clearly."""
    if lang not in FUTURE:
        return False
    future, past, joints = _marks(lang)
    low, high = _clause(text, start, end, joints, lang)

    def gap(marks: re.Pattern[str]) -> int | None:
        spans = [m.span() for m in marks.finditer(text, low, high)]
        if lang in GOVERNED:
            return min((a - end for a, _ in spans if a >= end), default=None)
        return min((max(start - b - PREPOSITION, a - end - PREPOSITION, 0) for a, b in spans), default=None)

    ahead, behind = gap(future), gap(past)
    return ahead is not None and (behind is None or ahead < behind)
