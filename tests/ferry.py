"""One invented accident told by two outlets in each of nine languages, and the articles on it with all
that may stand beside the prose.

Reports are read by the real understand desk; every sentence of an article stands in its reports.
"""

from __future__ import annotations

from functools import cache

from broadsheet.news import Article, Cite, Form, Galley, Item, Reading, Sentence, Span, Writer

from .desks.readings import AT, assign, read, report

MAIN = {
    "en": (
        "A ferry ran aground near Port Ellan on Monday. The coast guard said 13 people were killed and "
        '21 injured. The owner, Norvik Lines, has ordered an inquiry. "We did everything we could," '
        "said Captain Maria Lund. Shares of Norvik Lines fell 6.5 percent on Tuesday."
    ),
    "de": (
        "Eine Fähre ist am Montag vor Port Ellan auf Grund gelaufen. 13 Menschen starben, 21 wurden "
        "verletzt, teilte die Küstenwache mit. Kapitänin Maria Lund sagte: „Wir haben alles getan, was "
        "wir konnten.“ Die Aktie der Reederei Norvik fiel um 6,5 Prozent."
    ),
    "es": (
        "Un ferri encalló el lunes cerca de Port Ellan. Murieron 13 personas y 21 resultaron heridas, "
        "según la guardia costera. «Hicimos todo lo que pudimos», dijo la capitana Maria Lund. Las "
        "acciones de Norvik cayeron un 6,5 %."
    ),
    "fr": (
        "Un ferry s'est échoué lundi près de Port Ellan. Treize personnes ont été tuées et 21 blessées, "
        "selon les garde-côtes. « Nous avons fait tout ce que nous pouvions », a déclaré la capitaine "
        "Maria Lund. L'action de Norvik a chuté de 6,5 %."
    ),
    "ru": (
        "Паром сел на мель в понедельник у Порт-Эллана. Погибли 13 человек, 21 "
        "пострадал, сообщила береговая охрана. «Мы сделали всё, что могли», — "
        "сказала капитан Мария Лунд. Акции Norvik упали на 6,5 процента."
    ),
    "ar": (
        "جنحت عبارة يوم الاثنين قرب بورت إيلان. وقال خفر السواحل إن 13 شخصا قتلوا وأصيب 21 آخرون. وقالت "
        "القبطانة ماريا لوند: «فعلنا كل ما في وسعنا». وانخفض سهم نورفيك بنسبة 6.5 في المئة."
    ),
    "ja": (
        "月曜日、ポート・エラン沖でフェリーが座礁した。13人が死亡、21人がけがをしたと沿岸警備隊が発表し"
        "た。マリア・ルンド船長は「できることはすべてやった」と述べた。ノルビク社の株価は6.5%下落した。"
    ),
    "ko": (
        "월요일 포트엘런 앞바다에서 여객선이 좌초했다. 13명이 숨지고 21명이 "
        '다쳤다고 해안경비대가 밝혔다. 마리아 룬드 선장은 "우리는 할 수 있는 '
        '모든 것을 했다"고 말했다. 노르빅 주가는 6.5% 하락했다.'
    ),
    "zh-Hans": (
        "周一，一艘渡轮在埃伦港附近搁浅。海岸警卫队表示，13人死亡，21人受伤。"
        "船长玛丽亚·伦德说：“我们已经尽了全力。”诺维克公司股价下跌6.5%。"
    ),
}
OWN = {
    "en": "Divers are searching the hull.",
    "de": "Taucher durchsuchen den Rumpf.",
    "es": "Los buzos registran el casco.",
    "fr": "Des plongeurs fouillent la coque.",
    "ru": "Водолазы обследуют корпус.",
    "ar": "ويفتش الغواصون هيكل العبارة.",
    "ja": "潜水士が船体を捜索している。",
    "ko": "잠수사들이 선체를 수색하고 있다.",
    "zh-Hans": "潜水员正在搜索船体。",
}
"""What the second outlet of each language tells and nobody else."""
OUTLETS = {
    "en": ("Ellan Tidings", "Northern Ledger"),
    "de": ("Ellaner Bote", "Nordblatt"),
    "es": ("El Faro de Ellan", "Diario del Norte"),
    "fr": ("Le Phare d'Ellan", "Gazette du Nord"),
    "ru": ("Вестник Эллана", "Северная газета"),
    "ar": ("منارة إيلان", "جريدة الشمال"),
    "ja": ("エラン新報", "北方日報"),
    "ko": ("엘런일보", "북방신문"),
    "zh-Hans": ("埃伦日报", "北方时报"),
}
FIGURES = {
    "en": (("Number of injured", "21"), ("Number of dead", "13"), ("Fall in the share price", "6.5 percent")),
    "de": (("Zahl der Verletzten", "21"), ("Zahl der Toten", "13"), ("Kursverlust", "6,5 Prozent")),
    "es": (("Número de heridos", "21"), ("Número de muertos", "13"), ("Caída de la acción", "6,5 %")),
    "fr": (("Nombre de blessés", "21"), ("Nombre de morts", "13"), ("Baisse de l'action", "6,5 %")),
    "ru": (("Число пострадавших", "21"), ("Число погибших", "13"), ("Падение акций", "6,5 процента")),
    "ar": (("عدد المصابين", "21"), ("عدد القتلى", "13"), ("انخفاض السهم", "6.5 في المئة")),
    "ja": (("負傷者数", "21人"), ("死者数", "13人"), ("株価の下落", "6.5%")),
    "ko": (("부상자 수", "21명"), ("사망자 수", "13명"), ("주가 하락", "6.5%")),
    "zh-Hans": (("受伤人数", "21人"), ("死亡人数", "13人"), ("股价跌幅", "6.5%")),
}
SAID = {
    "en": ("“We did everything we could”", "Captain Maria Lund"),
    "de": ("„Wir haben alles getan, was wir konnten.“", "Kapitänin Maria Lund"),
    "es": ("«Hicimos todo lo que pudimos»", "la capitana Maria Lund"),
    "fr": ("« Nous avons fait tout ce que nous pouvions »", "Maria Lund, capitaine"),
    "ru": ("«Мы сделали всё, что могли»", "капитан Мария Лунд"),
    "ar": ("«فعلنا كل ما في وسعنا»", "القبطانة ماريا لوند"),
    "ja": ("「できることはすべてやった」", "マリア・ルンド船長"),
    "ko": ("“우리는 할 수 있는 모든 것을 했다”", "마리아 룬드 선장"),
    "zh-Hans": ("“我们已经尽了全力。”", "船长玛丽亚·伦德"),
}
LANGS = tuple(MAIN)
OTHER = dict(zip(LANGS, (*LANGS[1:], LANGS[0]), strict=True))
"""The language of the quotation that an article prints in the original."""


@cache
def told() -> dict[str, tuple[Reading, Reading]]:
    """The two readings of each language."""
    texts = [
        report(text, lang, outlet=outlet, headline=text.split(". ")[0].split("。")[0], share=1.0)
        for lang in LANGS
        for outlet, text in zip(
            OUTLETS[lang], (MAIN[lang], f"{_first(lang)} {OWN[lang]}".strip()), strict=True
        )
    ]
    readings = read(*texts)
    return {lang: (readings[2 * n], readings[2 * n + 1]) for n, lang in enumerate(LANGS)}


def _first(lang: str) -> str:
    """The first sentence of the first report."""
    stop = MAIN[lang].find("。" if lang in ("ja", "zh-Hans") else ". ")
    return MAIN[lang][: stop + 1]


def readings() -> tuple[Reading, ...]:
    return tuple(reading for both in told().values() for reading in both)


def cite(reading: Reading, text: str = "") -> Cite:
    """``text`` in the report, else all of it."""
    at = reading.report.text.index(text) if text else 0
    return Cite(report=reading.report.id, span=Span(start=at, end=at + len(text or reading.report.text)))


def figures(lang: str) -> list[Item]:
    """Each cited by the first report of every language."""
    colon = "：" if lang in ("ja", "zh-Hans") else " : " if lang == "fr" else ": "
    cites = tuple(cite(told()[own][0]) for own in (lang, *(code for code in LANGS if code != lang)))
    return [
        Item(part="figures", sentence=Sentence(text=f"{of}{colon}{value}", cites=cites), of=of)
        for of, value in FIGURES[lang]
    ]


def said(lang: str, of: str) -> Item:
    """The captain's words in ``of`` as an article in ``lang`` prints them."""
    words = SAID[of][0]
    reading = told()[of][0]
    at = next(q.span for q in reading.quotations if q.speech)
    sentence = Sentence(text=words, cites=(Cite(report=reading.report.id, span=at),))
    return Item(part="quotations", sentence=sentence, of=SAID[lang][1], lang="" if lang == of else of)


def adds(lang: str) -> Item:
    reading = told()[lang][1]
    sentence = Sentence(text=OWN[lang], cites=(cite(reading, OWN[lang]),))
    return Item(part="outlets", sentence=sentence, of=OUTLETS[lang][1])


def article(lang: str, form: Form = Form.ARTICLE, items: bool = True, **more: object) -> Article:
    """All sentences of the first report in two paragraphs, or the first two as a brief."""
    first = told()[lang][0]
    lines = [
        Sentence(text=span.of(first.report.text), cites=(Cite(report=first.report.id, span=span),))
        for span in first.sentences
    ]
    beside = (*figures(lang), said(lang, lang), said(lang, OTHER[lang]), adds(lang)) if items else ()
    paragraphs = (tuple(lines[:2]), tuple(lines[2:])) if form is Form.ARTICLE else (tuple(lines[:2]),)
    fields: dict[str, object] = {
        "story": "story", "slug": "ferry-port-ellan", "lang": lang, "revision": 1, "headline": lines[0], "dek": (),
        "paragraphs": paragraphs, "writer": Writer.DIGEST, "made_from": tuple(r.report.id for r in readings()),
        "published": AT, "updated": AT, "form": form, "items": beside,
    }  # fmt: skip
    return Article(**{**fields, **more})  # type: ignore[arg-type]


def galley(written: Article) -> Galley:
    return Galley(article=written, assignment=assign(written.lang, readings()))
