"""Extract: no finished sentence of the news goes for a word in it; what is furniture goes; markup loses nothing."""

from __future__ import annotations

import pytest

from broadsheet.desks.extract import Extract
from broadsheet.desks.extract.chaff_words import byline, stamp
from broadsheet.news import Filed
from broadsheet.settings import Extract as Settings

from .test_extract import AT, ONE, TEXTS, THREE, TWO, page, paged, read

BYLINES = [
    "By Ida Quill", "BY IDA QUILL AND TOM REED", "By J R Stone", "Von Ursula von der Ley", "PAR JEAN LE GALL",
    "Par Le Figaro et AFP", "Por Ana de la Cruz y Juan Sol", "Di Anna Rossi", "Door Jan van der Berg",
    "Текст: Лида Орлова",
    "Av Nils Ek och Eva Ås",
]  # fmt: skip
NO_BYLINES = [
    "By Course/Meal:", "By Region:", "PAR LES TEMPS QUI COURENT", "VON EINEM UND DEM ANDEREN", "POR LO QUE ES Y NO ES",
    "Par ces temps difficiles", "By now nobody knows", "Di che si tratta:", "Текст и Музыка:",
]  # fmt: skip
STAMPS = [
    "Stand: 28.04.2020 18:00 Uhr", "Stand 27.01.2022", "Datum:26. Januar 2022", "Date 23.05.2011",
    "Updated 3 hours ago", "Stand: Montag, 26.10.2021", "Mis à jour le 5 mai 2025", "Обновлено: 28.10.2025",
]  # fmt: skip
NO_STAMPS = [
    "Stand: 3 zu 2 nach 40 Minuten", "Stand 12 is where the fish is sold", "Data: 40 million records",
    "Date: Nina, 32, from Hull", "Fecha: 12 partidos", "Stand by at 10:30",
]  # fmt: skip


@pytest.mark.parametrize("line", BYLINES)
def test_names_behind_a_word_for_it_are_a_byline(line):
    assert byline(line)


@pytest.mark.parametrize("line", NO_BYLINES)
def test_a_heading_or_other_words_are_none(line):
    assert not byline(line)


@pytest.mark.parametrize("line", STAMPS)
def test_the_time_of_a_page_is_chaff(line):
    assert stamp().match(line)


@pytest.mark.parametrize("line", NO_STAMPS)
def test_a_label_that_is_another_word_too_needs_a_time_behind_it(line):
    assert not stamp().match(line)


NEWS = {
    "en": [
        "Sweden's membership of the alliance was ratified on Monday by the last of the thirty-one parliaments.",
        "The commission said it would publish links between the two firms by Friday.",
        "Google will phase out third-party cookies in the browser by the end of 2026, the company said.",
        "The price of a subscription rises to 15.99 dollars a month on 1 November.",
        "Published in 1998, the report named two ministers.",
        "Officials asked anyone with information to contact us or the police by Sunday.",
        "Copyright law was amended on Monday after ten years of debate.",
        "Advertisement revenue fell by 12 percent in the third quarter.",
        "Related charges against the mayor were dropped in May.",
        "Most popular dishes of the region are made of fish.",
        "Read more books, the minister told pupils on Friday.",
        "Updated in 2020, the law bans such sales.",
        "Sponsored by the king, the expedition left in June.",
        "More from the fund will be paid out on Friday.",
        "He asked his followers to sign up for the party before the vote.",
        "The newsletter of the ministry was stopped on Tuesday.",
        "Share prices fell. Comments by the governor did not help.",
    ],
    "de": [
        "Die Zahl der Abonnements stieg im Herbst auf 2,1 Millionen, teilte der Verlag mit.",
        "Der Newsletter der Behörde wurde am Dienstag eingestellt.",
        "Veröffentlicht wurde der Bericht 1998, er nannte zwei Minister.",
        "Die Mitgliedschaft in der Allianz kostet das Land 40 Millionen Euro im Jahr.",
        "Mehr dazu will die Ministerin am Freitag sagen, hieß es in Berlin nach der Sitzung des Kabinetts.",
        "Von der Leyen will am Montag nach Kiew reisen.",
    ],
    "fr": [
        "L'inscription sur les listes électorales se termine vendredi, a dit le ministre.",
        "Publié en 1998, le rapport nommait deux ministres.",
        "Les cookies tiers disparaîtront du navigateur fin 2026, selon l'entreprise.",
    ],
    "es": [
        "El boletín oficial publicó la norma el martes por la mañana.",
        "La suscripción al servicio subirá a 15,99 dólares en noviembre.",
        "Publicado en 1998, el informe nombraba a dos ministros.",
    ],
    "ru": [
        "Подписка на сервис подорожает до 899 рублей в ноябре, сообщила компания.",
        "Опубликован в 1998 году, доклад называл двух министров.",
    ],
    "ja": [
        "同社は定期購読の料金を11月から1500円に引き上げると発表した。",
        "政府は会員登録の手続きを簡素化すると発表した。",
        "裁判所は記事の無断転載をめぐる訴えを退けた。",
    ],
    "ko": [
        "회사는 유료 구독 가격을 11월부터 올린다고 밝혔다.",
        "경찰은 시민 제보로 용의자를 붙잡았다고 말했다.",
        "그는 기사를 무단전재한 혐의로 기소됐다.",
    ],
    "zh": ["公司表示，订阅价格将于十一月上调至每月十五元。", "法院裁定该网站未经许可转载文章构成侵权。"],
    "ar": [
        "قالت الشركة إن سعر الاشتراك سيرتفع في نوفمبر إلى خمسة عشر دولارا.",
        "ذكرت الوزارة أن النشرة البريدية توقفت يوم الثلاثاء.",
    ],
}
FURNITURE = {
    "en": [
        "Sign up for our free newsletter to get the day's news.", "Follow us on Facebook and Instagram.",
        "Follow Ida Quill on Twitter.",
        "Subscribe to our YouTube channel.", "Have a tip? Email us at tips@harbour.example.",
        "We use cookies to improve your experience.",
        "Read more: Harbour to be dredged", "Related: Harbour to be dredged",
        "© 2026 Harbour Ledger. All rights reserved.", "Share this article", "Published 2 March 2026",
        "Tags: Harbour, Storm, Ferry", "Advertisement", "Print", "Permalink https://harbour.example/p/1",
    ],
    "de": [
        "Abonnieren Sie unseren Newsletter.", "Folgen Sie uns auf Instagram.", "Lesen Sie auch: Hafen wird tiefer",
        "Datum 28.04.2023", "Themenseiten Krim-Krise, Ukraine, Russland", "Drucken",
        "Permalink https://p.example.com/4Qh2x", "Anzeige", "Quelle: dpa", "Stand: 28.04.2023, 14:30 Uhr",
        "Alle Rechte vorbehalten.",
    ],
    "fr": ["Inscrivez-vous à notre newsletter.", "Suivez-nous sur Facebook.", "À lire aussi : le port sera dragué",
           "Publié le 2 mars 2026 à 10:15", "Tous droits réservés."],
    "es": ["Suscríbete a nuestro boletín.", "Síguenos en Instagram.", "Lea también: el puerto será dragado",
           "Actualizado el 2 de marzo de 2026", "Publicidad"],
    "ru": ["Подписывайтесь на наш канал в Telegram.", "Читайте также: порт углубят", "Опубликовано 02.03.2026 10:15",
           "Реклама", "Все права защищены."],
    "ja": ["メルマガの登録はこちら。", "関連記事：港を浚渫へ", "無断転載を禁じます。", "広告", "フォローする",
           "公開 2026年3月2日"],
    "ko": ["뉴스레터 구독하기", "관련기사 항구 준설 시작", "<Copyright ⓒ 한국일보, 무단 전재 및 재배포 금지>", "광고",
           "입력 2026.03.02 10:15"],
    "zh": ["欢迎关注我们的微信公众号。", "相关新闻：港口将疏浚", "未经授权不得转载。", "广告",
           "发布时间：2026年3月2日"],
    "ar": ["تابعونا على فيسبوك.", "اقرأ أيضا: توسيع الميناء", "إعلان",
           "تاريخ النشر: 02/03/2026".replace("تاريخ النشر", "نشر")],
}  # fmt: skip
SUBHEADS = {
    "en": "What the port says", "de": "Was der Hafen sagt", "fr": "Ce que dit le port", "es": "Lo que dice el puerto",
    "ru": "Что говорит порт", "ja": "港の説明", "ko": "항만의 설명", "zh": "港口的说法", "ar": "ما يقوله الميناء",
}  # fmt: skip
RELATED = {
    "en": "Related articles", "de": "Das könnte Sie auch interessieren", "fr": "Sur le même sujet",
    "es": "Noticias relacionadas", "ru": "Читайте также", "ja": "関連記事", "ko": "관련기사", "zh": "相关新闻",
    "ar": "مواضيع ذات صلة",
}  # fmt: skip


def body_of(lang: str) -> list[str]:
    return [f"{TEXTS[lang]} {n}." for n in range(1, 7)]


@pytest.mark.parametrize(
    ("lang", "sentence"), [(lang, text) for lang, texts in NEWS.items() for text in texts]
)
@pytest.mark.parametrize("place", [1, 3, 6])
def test_no_sentence_of_the_news_goes_for_a_word(lang, sentence, place):
    texts = body_of(lang)
    texts.insert(place, sentence)
    assert read(page(paged(*texts, lang=lang))).paragraphs == tuple(texts)


def test_report_on_membership_is_kept_whole():
    texts = (
        "The European Union began membership talks with Moldova on Thursday at a conference in Luxembourg.",
        "Maia Sandu, the president of Moldova, said that the country aimed to finish them by 2030.",
        "The bloc's membership requires unanimity, and Hungary had blocked the opening for fourteen months.",
        "Six chapters on law and justice come first, in February.",
    )
    assert read(page(paged(*texts, title="EU starts membership talks with Moldova"))).paragraphs == texts


@pytest.mark.parametrize(
    ("lang", "line"), [(lang, line) for lang, lines in FURNITURE.items() for line in lines]
)
def test_furniture_goes(lang, line):
    texts = body_of(lang)
    shown = line.replace("<", "&lt;").replace(">", "&gt;")
    assert read(page(paged(*texts, shown, lang=lang))).paragraphs == tuple(texts)


@pytest.mark.parametrize("lang", sorted(SUBHEADS))
def test_subheadings_stay_and_are_known(lang):
    texts = body_of(lang)
    body = paged(*texts, lang=lang).replace(f"<p>{texts[3]}", f"<h2>{SUBHEADS[lang]}</h2><p>{texts[3]}")
    report = read(page(body))
    assert report.paragraphs == (*texts[:3], SUBHEADS[lang], *texts[3:])
    assert report.subheadings == (3,)
    assert SUBHEADS[lang] not in report.prose
    assert len(report.prose) == len(report.text)


@pytest.mark.parametrize("lang", sorted(RELATED))
def test_list_under_a_heading_like_related_articles_goes_and_the_article_goes_on(lang):
    texts = body_of(lang)
    teasers = f"<h3>{RELATED[lang]}</h3><p>{TEXTS[lang][:30]}</p><p>{TEXTS[lang][5:40]}</p>"
    body = paged(*texts, lang=lang).replace(f"<p>{texts[4]}", f"{teasers}<p>{texts[4]}")
    assert read(page(body)).paragraphs == tuple(texts)


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        (("<table><tr><th>Day</th><th>Open</th></tr><tr><td>Monday</td><td>"
          "<ul><li>10 am to 8 pm</li></ul></td></tr></table>"), ["Day Open", "Monday 10 am to 8 pm"]),
        ("<table><tr><td>Monday</td><td><ol><li>10 am</li><li>8 pm</li></ol></td></tr></table>",
         ["Monday 10 am; 8 pm"]),
        ("<table><tr><td><p>Monday</p></td><td><div><p>10 am</p></div></td></tr></table>", ["Monday 10 am"]),
        ("<table><tr><td>Monday</td><td><dl><dt>Hall</dt><dd>10 am</dd></dl></td></tr></table>",
         ["Monday Hall; 10 am"]),
        ("<ul><li><p>a wall of 2 kilometres</p></li><li>two basins<ul><li>one deep</li></ul></li></ul>",
         ["a wall of 2 kilometres", "two basins", "one deep"]),
    ],
)  # fmt: skip
def test_lists_and_paragraphs_in_cells_and_items_stay(markup, lines):
    body = paged(ONE, TWO, THREE).replace(f"<p>{THREE}", f"{markup}<p>{THREE}")
    assert read(page(body)).paragraphs == (ONE, TWO, *lines, THREE)


@pytest.mark.parametrize("lang", sorted(SUBHEADS))
@pytest.mark.parametrize("stamp", ["10:42", "10:42 GMT", "10.42 Uhr", "10h42", "10:42 am"])
def test_clock_stamps_of_their_own_element_go(lang, stamp):
    texts = body_of(lang)
    marked = [f'<time class="stamp">{stamp}</time>{text}' for text in texts]
    assert read(page(paged(*marked, lang=lang))).paragraphs == tuple(texts)


def test_clock_stamps_before_many_paragraphs_go_and_a_lone_hour_stays():
    stamped = [f"{n}:15 GMT – {text}" for n, text in enumerate((ONE, TWO, THREE), start=10)]
    assert read(page(paged(*stamped))).paragraphs == (ONE, TWO, THREE)
    assert read(page(paged(stamped[0], TWO, THREE))).paragraphs == (stamped[0], TWO, THREE)
    inside = ONE.replace("on Tuesday", "at <time>10:42</time> on Tuesday")
    assert "at 10:42 on Tuesday" in read(page(paged(inside, TWO, THREE))).paragraphs[0]


def test_tags_in_scripts_are_no_depth():
    script = "<script>var a = '" + "<div>" * 400 + "';</script>"
    assert read(page(paged(ONE, TWO, THREE, head=script))).paragraphs == (ONE, TWO, THREE)


def test_full_text_of_a_feed_is_winnowed_too():
    fed = (
        f"<h2>What the port says</h2><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p>"
        f"<p>{ONE[:-1]} again.</p><p>Read more: Harbour to be dredged</p><p>The post Ferry appeared "
        "first on Harbour Ledger.</p>"
    )
    (outcome,) = Extract(settings=Settings()).work([page(paged(ONE), content=fed, seen=AT)])
    assert isinstance(outcome, Filed)
    (report,) = outcome.made
    assert report.paragraphs == ("What the port says", ONE, TWO, THREE, f"{ONE[:-1]} again.")
    assert report.subheadings == (0,)


# -- articles taken for lists -------------------------------------------------------


def test_address_with_a_number_in_its_query_is_no_front_page():
    body = paged(ONE, TWO, THREE)
    assert read(page(body, url="https://harbour.example/?p=2895")).paragraphs == (ONE, TWO, THREE)


def test_heading_that_links_to_its_own_page_is_no_teaser():
    link = '<h2><a href="/2026/03/ferry-runs-again.html">Ferry runs again</a></h2>'
    more = (
        '<div><h2><a href="/other.html">Another piece</a></h2></div><div><h2><a href="/third.html">A '
        "third piece</a></h2></div>"
    )
    body = paged(ONE, TWO, more=more).replace("<h1>Ferry runs again</h1>", link)
    assert read(page(body)).paragraphs == (ONE, TWO)


def test_short_lines_under_a_name_of_their_own_are_no_list_of_headlines():
    lines = [f"Line {n} of the song goes here and no stop ends it" for n in range(12)]
    menu = "".join(f'<a href="/m/{n}">A menu entry of some length, number {n}</a> ' for n in range(90))
    body = paged(*lines, title="Words of the harbour song", more=f"<nav>{menu}</nav>")
    assert read(page(body)).paragraphs == tuple(lines)
