"""The digest writer on the story pack in every language, within every kind of rights."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import pytest

from broadsheet.desks.write import Write
from broadsheet.desks.write.openers import leans
from broadsheet.desks.write.passages import cleaned, passages, printable
from broadsheet.desks.write.shorten import shortened
from broadsheet.news import Article, Filed, Form, Reading, Returned, Ruling, Sentence, Spiked, Use, Verdict
from broadsheet.text.caps import copied_run, extract_cap, passage_cap
from broadsheet.text.length import length
from broadsheet.text.words import overlap, stems

from .readings import assign, pack, read, report

LANGUAGES = ("en", "ja", "ko", "zh-Hans", "de", "es", "fr", "ar")
SCRIPTS = {"ja": "[\u3041-\u30ff]", "ko": "[가-힣]", "zh-Hans": "[\u4e00-\u9fff]", "ar": "[\u0621-\u064a]"}
FORBIDDEN = (
    r"\b86 ?(?:%|percent|Prozent|por ciento)", r"100[ -]?(?:minutes|Minuten|minutos|分|분)", r"\b3\.5 ?(?:%|percent)",
    r"350 (?:billion|Milliarden|milliards)", r"gold crown|Goldkrone|couronne d'or", r"one-year exemption",
)  # fmt: skip
EVERY_LANGUAGE = {
    "en": (
        r"liquefied natural gas",
        r"8\.6 ?(?:%|percent)",
        r"\b40 minutes",
        r"2 ?(?:%|percent)",
    ),
    "de": (r"Flüssig", r"8,6 ?(?:%|Prozent)", r"40 Minuten", r"zwei Prozent|2 %"),
    "es": (
        r"gas natural licuado|gas ruso",
        r"8,6 %",
        r"40 minutos",
        r"2 (?:%|por ciento)",
    ),
    "fr": (
        r"gaz naturel liquéfié|gaz russe",
        r"8,6 %",
        r"40 minutes|quarante minutes",
        r"2 %",
    ),
    "ja": (r"LNG", r"8\.6%", r"40分", r"2%"),
    "ko": (r"LNG", r"8\.6%", r"40분", r"2(?:퍼센트|%)"),
    "zh-Hans": (r"天然气", r"8\.6%", r"40分钟", r"2%"),
    "ar": (r"الغاز", r"8\.6", r"40 دقيقة", r"اثنين في المئة|2%"),
}
"""What nearly all reports tell, as each language writes it."""


@cache
def written(event: str, lang: str, use: Use = Use.DIGEST, share: float = 0.6) -> Article:
    (outcome,) = Write().work([assign(lang, pack(event, use, share))])
    assert isinstance(outcome, Filed), outcome
    return outcome.made[0]


def whole(article: Article) -> str:
    return " ".join(s.text for s in (article.headline, *article.dek, *article.body))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_article_of_the_main_event_in_every_language(lang):
    article = written("main", lang)
    assert article.lang == lang
    assert 0 < len(article.headline.text) <= 110
    assert len(article.dek) <= 3
    assert 2 <= len(article.paragraphs) <= 7
    assert len(article.body) >= 5
    assert article.short == (lang != "en")
    assert article.published == article.updated == max(r.report.published for r in pack("main"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_sentence_cites_whole_sentences_of_its_reports(lang):
    article = written("main", lang)
    spans = {r.report.id: r.sentences for r in pack("main")}
    for sentence in (article.headline, *article.dek, *article.body):
        assert sentence.cites
        assert all(c.span in spans[c.report] for c in sentence.cites)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_several_reports_tell_is_in_the_article(lang):
    article = written("main", lang)
    told = " ".join(s.text for s in article.sentences)
    for pattern in EVERY_LANGUAGE[lang]:
        assert re.search(pattern, told), pattern
    assert not any(re.search(pattern, told) for pattern in FORBIDDEN)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_rounding_and_lengths_of_meetings_are_no_difference(lang):
    """The reports say 8.6 and about 9 per cent, 40 and 45 minutes."""
    assert written("main", lang).differences == ()


@pytest.mark.parametrize("lang", ["en", "ko", "zh-Hans", "es"])
def test_the_length_of_a_call_is_no_difference(lang):
    assert written("call", lang).differences == ()


def place_of(sentence: Sentence, by_id: dict[str, Reading]) -> tuple[str, int]:
    cite = sentence.cites[0]
    return cite.report, by_id[cite.report].sentences.index(cite.span)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_sentence_hangs_by_one_that_is_not_there(lang):
    article = written("main", lang)
    by_id = {r.report.id: r for r in pack("main")}
    chance = {(r.report.id, p.text): p for r in by_id.values() if r.lang == lang for p in passages(r)}
    above, seen = [place_of(s, by_id) for s in article.dek], 0
    for number, sentence in enumerate(article.body):
        report, place = place_of(sentence, by_id)
        if p := chance.get((report, sentence.text)):
            seen += 1
            assert not (number or above) or not p.leans or (report, place - 1) in above, sentence.text
        above.append((report, place))
    assert seen > 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_sentence_is_said_twice(lang):
    bodies = [s for s in (*written("main", lang).dek, *written("main", lang).body) if len(s.cites) == 1]
    for i, one in enumerate(bodies):
        for other in bodies[i + 1 :]:
            assert overlap(stems(one.text, lang), stems(other.text, lang)) < 0.8, (one.text, other.text)


@pytest.mark.parametrize("lang", sorted(SCRIPTS))
def test_no_sentence_of_another_language(lang):
    for sentence in (written("main", lang).headline, *written("main", lang).body):
        assert re.search(SCRIPTS[lang], sentence.text)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_brief_sources_give_no_long_passage(lang):
    readings = pack("main", Use.BRIEF, 0.25)
    (outcome,) = Write().work([assign(lang, readings)])
    if isinstance(outcome, Spiked):
        assert outcome.code == "too-little"
        return
    article = outcome.made[0]
    for reading in (r for r in readings if r.lang == lang):
        places = {span: place for place, span in enumerate(reading.sentences)}
        taken = set()
        for sentence in (*article.dek, *article.body):
            cap = passage_cap(reading.report, lang)
            assert not copied_run(sentence.text, reading.report.text, lang, cap)
            if len({c.report for c in sentence.cites}) == 1:
                taken |= {places[c.span] for c in sentence.cites if c.report == reading.report.id}
        assert not any({place, place + 1, place + 2} <= taken for place in taken)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("share", [0.25, 0.6])
def test_digest_sources_give_no_more_than_their_share(lang, share):
    readings = pack("main", Use.DIGEST, share)
    (outcome,) = Write().work([assign(lang, readings)])
    assert isinstance(outcome, Filed)
    article = outcome.made[0]
    for reading in (r for r in readings if r.lang == lang):
        printed = sum(
            length(s.text, lang)
            for s in (*article.dek, *article.body)
            if len(s.cites) == 1 and s.cites[0].report == reading.report.id
        )
        assert printed <= extract_cap(reading.report, lang) * 1.12 + 14


def test_link_sources_give_no_words():
    (outcome,) = Write().work([assign("en", pack("main", Use.LINK, 0.25))])
    assert isinstance(outcome, Spiked) and outcome.code == "too-little"


def test_the_same_assignment_gives_the_same_article():
    assignment = assign("en", pack("main"))
    (one,), (other,) = Write().work([assignment]), Write().work([assignment])
    assert one == other


def test_a_revision_keeps_its_birthday_and_says_what_is_new():
    first_readings = pack("main")[:8]
    (first,) = Write().work([assign("en", first_readings)])
    before = first.made[0]
    (second,) = Write().work([assign("en", pack("main"), before=before)])
    article = second.made[0]
    assert article.revision == before.revision + 1
    assert article.published == before.published
    assert article.updated > before.updated
    fresh = [r for r in pack("main") if r not in first_readings]
    assert all(r.report.outlet in article.news for r in fresh)
    assert before.news == ""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_returned_sentences_do_not_come_back(lang):
    assignment = assign(lang, pack("main"))
    article = written("main", lang)
    bad = Verdict(part="body", place=1, check="figures", ruling=Ruling.CONTRADICTED)
    returned = Returned(article=article, verdicts=(bad,))
    (outcome,) = Write().work([replace(assignment, returned=returned)])
    assert isinstance(outcome, Filed)
    assert outcome.made[0].attempt == 2
    assert article.body[1].text not in [s.text for s in outcome.made[0].body]


def test_a_returned_headline_is_replaced():
    article = written("main", "en")
    bad = Verdict(part="headline", place=0, check="names", ruling=Ruling.UNSUPPORTED)
    (outcome,) = Write().work(
        [assign("en", pack("main"), returned=Returned(article=article, verdicts=(bad,)))]
    )
    assert outcome.made[0].headline.text != article.headline.text


IT = report(
    "Il ponte sul fiume Tanaro è stato chiuso lunedì dopo il crollo di "
    "una campata. Quattro persone sono rimaste ferite, ha "
    "riferito la prefettura di Asti.\n\nIl sindaco Carlo Bensi ha detto "
    "che i lavori dureranno 18 mesi. La regione stanzierà "
    "12 milioni di euro per la ricostruzione.",
    "it", outlet="Il Corriere del Tanaro", headline="Crolla una campata, chiuso il ponte sul Tanaro",
)  # fmt: skip
NL = report(
    "De brug over de rivier de Tanaro bij Asti is maandag gesloten "
    "nadat een deel was ingestort. Zes mensen raakten gewond, "
    "meldt de prefectuur.\n\nBurgemeester Carlo Bensi zei dat het herstel "
    "18 maanden duurt. De regio trekt 12 miljoen euro uit.",
    "nl", outlet="De Havenbode", headline="Brug over Tanaro gesloten na instorting",
)  # fmt: skip
EN = report(
    "A bridge over the Tanaro river near Asti in northern Italy was "
    "closed on Monday after a span collapsed. Four people were "
    "injured, the prefecture said.\n\nThe region will pay 12 million euros for a new bridge.",
    "en", outlet="Harbour Ledger", headline="Italian bridge closed after span collapses",
)  # fmt: skip


@pytest.mark.parametrize("lang", ["it", "nl", "en"])
def test_short_editions_say_in_the_box_alone_that_the_injured_differ(lang):
    (outcome,) = Write().work([assign(lang, read(IT, NL, EN))])
    assert isinstance(outcome, Filed), outcome
    article = outcome.made[0]
    assert article.short and article.form is Form.BRIEF and len(article.paragraphs) == 1
    (difference,) = article.differences
    assert {value for value, _ in difference.values} == {"4", "6"}
    assert not any(re.search(r"\b4\b.*\b6\b", s.text) for s in article.sentences)


def test_one_short_report_alone_is_told_in_a_sentence():
    """An owner who wants stories of one outlet gets them, however short."""
    lone = report(
        "A bridge over the Tanaro river near Asti was closed on Monday.", "en", headline="Bridge closed"
    )
    (outcome,) = Write().work([assign("en", read(lone))])
    assert isinstance(outcome, Filed) and len(outcome.made[0].body) == 1


def test_a_language_without_patterns_or_reports_is_too_little():
    for lang in ("fi", "it"):
        (outcome,) = Write().work([assign(lang, read(EN))])
        assert isinstance(outcome, Spiked) and outcome.code == "too-little"


def test_opinion_is_no_source():
    readings = tuple(replace(r, genre="opinion") for r in read(EN, IT))
    (outcome,) = Write().work([assign("en", readings)])
    assert isinstance(outcome, Spiked)


@pytest.mark.parametrize(
    ("text", "lang", "out"),
    [
        ("TOKYO - President Trump arrived.", "en", "President Trump arrived."),
        ("BERLIN (dpa) - Die Wahl ist vorbei.", "de", "Die Wahl ist vorbei."),
        ("Meanwhile, the court adjourned.", "en", "The court adjourned."),
        ("本报里斯本11月26日电（记者 李明）议会通过法案。", "zh", "议会通过法案。"),
        ("新华社里斯本11月26日电 议会通过法案。", "zh", "议会通过法案。"),
        ("议会26日通过法案。", "zh", "议会26日通过法案。"),
        ("القاهرة (وكالة النيل) - أعلن الوزير استقالته.", "ar", "أعلن الوزير استقالته."),
        ("تهران (خبرگزاری) - وزیر استعفا داد.", "fa", "وزیر استعفا داد."),
        ("تیم شکست خورد - فقط یک بار گل زد.", "fa", "تیم شکست خورد - فقط یک بار گل زد."),
        ("한편, 회담은 끝났다.", "ko", "회담은 끝났다."),
        ("Sin embargo, el juez aplazó la vista.", "es", "El juez aplazó la vista."),
    ],
)
def test_datelines_and_connectives_go(text, lang, out):
    assert cleaned(text, lang) == out


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("He said that the talks would go on until the end of the week.", "en"),
        ("Dies sei ein schwerer Schlag für die Stadt, sagte er am Montag.", "de"),
        ("これは大きな前進だと外務省は説明した。", "ja"),
        ("이는 큰 진전이라고 외교부는 설명했다.", "ko"),
        ("这是一个重大进展。", "zh-Hans"),
        ("Cela montre que la négociation avance.", "fr"),
        ("Esto demuestra que la negociación avanza.", "es"),
        ("Questo dimostra che il negoziato avanza.", "it"),
        ("Dat betekent dat de onderhandelingen vorderen.", "nl"),
        ("Он сообщил, что переговоры продолжатся.", "ru"),
        ("وهذا يدل على تقدم المفاوضات.", "ar"),
    ],
)
def test_leaning_openings_are_known_in_every_language(text, lang):
    assert leans(text, lang) or lang == "ar"


@pytest.mark.parametrize(
    ("lang", "plain", "own"),
    [
        (
            "en",
            "The mayor told reporters on Monday that the bridge will stay shut.",
            "The mayor told this newspaper on Monday that the bridge will stay shut.",
        ),
        (
            "de",
            "Die Brücke über den Fluss bleibt nach Angaben der Stadt gesperrt.",
            "Lesen Sie, warum die Brücke über den Fluss gesperrt bleibt.",
        ),
        (
            "fr",
            "Le pont sur la rivière reste fermé, a indiqué la mairie lundi.",
            "À lire aussi : le pont sur la rivière reste fermé, a indiqué la mairie lundi.",
        ),
        (
            "es",
            "El puente sobre el río sigue cerrado, dijo el lunes la alcaldesa.",
            "Lea también: el puente sobre el río sigue cerrado, dijo el lunes la alcaldesa.",
        ),
        (
            "ru",
            "Мост через реку закрыт, сообщила в понедельник мэрия города.",
            "Читайте также: мост через реку закрыт, сообщила в понедельник мэрия.",
        ),
        (
            "ja",
            "市長は月曜日、橋の閉鎖を続けると述べた。",
            "市長は月曜日、本紙の取材に橋の閉鎖を続けると述べた。",
        ),
        (
            "ko",
            "시장은 월요일 다리를 계속 폐쇄한다고 밝혔다.",
            "시장은 월요일 본지에 다리를 계속 폐쇄한다고 밝혔다.",
        ),
        ("zh", "市长星期一表示，大桥将继续关闭。", "市长星期一对本报说，大桥将继续关闭。"),
        (
            "ar",
            "أعلن رئيس البلدية يوم الاثنين أن الجسر سيبقى مغلقا.",
            "أعلن رئيس البلدية كما ذكرنا يوم الاثنين أن الجسر سيبقى مغلقا.",
        ),
    ],
)
def test_what_an_outlet_says_of_itself_is_not_printed(lang: str, plain: str, own: str) -> None:
    assert printable(plain, lang) and not printable(own, lang)


def test_questions_and_open_quotations_are_not_printed():
    assert not printable("Will the talks go on until the end of the week?", "en")
    assert not printable("“The talks will go on until the end of the week.", "en")


@pytest.mark.parametrize(
    ("text", "lang", "limit", "out"),
    [
        (
            ("The council closed the old library on Monday after a long "
             "debate, which had begun in the spring of last year."),
            "en", 14, "The council closed the old library on Monday after a long debate.",
        ),
        ("米側は輸入をやめるよう強く求めていたが、首相は電力不足を招くとして理解を求めた。", "ja", 24,
         "首相は電力不足を招くとして理解を求めた。"),
        ("政府周一宣布提高税率,分析人士认为这会影响出口。", "zh-Hans", 14, ""),
        ("大臣は12日、港で市長と会談し、新しい橋の建設を来年始める考えを伝えた。", "ja", 24,
         "大臣は新しい橋の建設を来年始める考えを伝えた。"),
        ("新しい橋は来年完成するが、港が閉じれば船は遠回りとなり、運賃の上昇につながるとの見方が強い。", "ja", 24, ""),
        ("The council closed the bridge a day after a storm had torn away two of its five piers near the old harbour.",
         "en", 12, ""),
        ("The harbour master, a former captain from Oslo, closed the port on Sunday evening because of the storm.",
         "en", 13, "The harbour master closed the port on Sunday evening because of the storm."),
        ("The mayor ordered the bridge closed for a week, citing cracks that engineers had found in two of its piers.",
         "en", 10, "The mayor ordered the bridge closed for a week."),
        (("La alcaldesa ordenó el martes cerrar el puente viejo porque los "
          "ingenieros habían hallado grietas en dos pilares."), "es", 10,
          "La alcaldesa ordenó el martes cerrar el puente viejo."),
        ("La alcaldesa cerró el puente una semana después de que los ingenieros hallaran grietas en dos pilares.", "es",
         10, ""),
        (("Der Stadtrat hat am Montag nach langer Debatte beschlossen, die "
          "alte Brücke im kommenden Jahr abreißen zu lassen."), "de", 12, ""),
        ("The bridge will be closed for a week from Monday, the mayor said after a meeting with the engineers.", "en",
         10, ""),
    ],
)  # fmt: skip
def test_sentences_are_cut_at_a_clause_or_not_at_all(text, lang, limit, out):
    assert shortened(text, lang, limit) == out


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_day_stands_in_brackets(lang):
    months = "October|Oktober|octobre|octubre|أكتوبر|10月|10월"
    assert not re.search(rf"[(（][^()（）]*(?:{months})[^()（）]*[)）]", whole(written("main", lang)))


def test_link_reports_have_no_passages():
    (reading,) = read(replace(EN, use=Use.LINK))
    assert passages(reading) == []
