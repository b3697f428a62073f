"""Extract: pages of every kind become reports or are spiked with a code."""

from __future__ import annotations

import json
import time
import tomllib
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from broadsheet.desks.extract import Extract
from broadsheet.desks.extract.bylines import names
from broadsheet.news import Dispatch, Feed, Filed, Page, Report, Spiked, Use
from broadsheet.settings import Extract as Settings
from broadsheet.wire.sample import Site
from broadsheet.wire.sample.material import material

from ..floors_extract import SUMMIT, WIKINEWS, measure, sample_pages

AT = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
URL = "https://harbour.example/2026/03/ferry-runs-again.html"
FEED = Feed(url="https://harbour.example/feed.xml", outlet="Harbour Ledger")
TEXTS = {
    "en": "The ferry between the two harbours ran again on Tuesday after three days of storm, the port authority said.",
    "ko": "사흘간의 폭풍으로 멈췄던 두 항구 사이의 여객선이 화요일 운항을 재개했다고 항만 당국이 밝혔다.",
    "ja": "三日間の嵐で止まっていた二つの港を結ぶ連絡船が火曜日に運航を再開したと港湾当局が発表した。",
    "zh": "港务局表示，因三天的风暴而停航的两港之间的渡轮于星期二恢复了航行，乘客已经可以购票。",
    "de": (
        "Die Fähre zwischen den beiden Häfen fuhr am Dienstag nach drei Tagen Sturm wieder, teilte die "
        "Hafenbehörde mit."
    ),
    "es": (
        "El transbordador entre los dos puertos volvió a navegar el martes después de tres días de "
        "tormenta, según la autoridad."
    ),
    "fr": (
        "Le bac entre les deux ports a repris la mer mardi après trois jours de tempête, a annoncé "
        "l’autorité portuaire."
    ),
    "ru": (
        "Паром между двумя портами снова вышел в море во вторник после "
        "трёх дней шторма, сообщила администрация порта."
    ),
    "ar": (
        "أعلنت سلطة الميناء أن العبارة بين الميناءين عادت إلى الإبحار "
        "يوم الثلاثاء بعد ثلاثة أيام من العاصفة الشديدة."
    ),
    "it": (
        "Il traghetto tra i due porti è tornato a navigare martedì dopo tre giorni di tempesta, ha "
        "detto l’autorità portuale."
    ),
    "nl": (
        "De veerboot tussen de twee havens voer dinsdag weer na drie dagen storm, zei de "
        "havenautoriteit in een verklaring."
    ),
}
TAGS = {lang: "zh-Hans" if lang == "zh" else lang for lang in TEXTS}
ONE, TWO, THREE = (f"{TEXTS['en']} {n} passengers were waiting on the quay." for n in (120, 340, 560))


def paged(
    *texts: str, head: str = "", lang: str = "en", title: str = "Ferry runs again", more: str = ""
) -> str:
    paragraphs = "".join(f"<p>{text}</p>" for text in texts)
    return (
        f'<!doctype html><html lang="{lang}"><head><title>{title}</title>{head}</head><body><nav><a '
        'href="/">Home</a></nav>'
        f"<main><article><h1>{title}</h1>{paragraphs}</article></main>{more}</body></html>"
    )


def page(
    body: str | bytes,
    *,
    url: str = URL,
    charset: str = "utf-8",
    feed: Feed = FEED,
    refused: str = "",
    **told: object,
) -> Page:
    fields = {"url": url, "link": url, "title": "Feed title", "seen": AT} | told
    return Page(
        dispatch=Dispatch(feed=feed, **fields), url=url, status=200, content_type="text/html", charset=charset,
        body=body.encode() if isinstance(body, str) else body, fetched=AT, refused=refused,
    )  # fmt: skip


def work(piece: Page, **settings: int) -> Filed[Report] | Spiked:
    (outcome,) = Extract(settings=Settings(**settings)).work([piece])
    assert outcome.subject == piece.id
    return outcome


def read(piece: Page, **settings: int) -> Report:
    outcome = work(piece, **settings)
    assert isinstance(outcome, Filed), outcome
    (report,) = outcome.made
    return report


def spike(piece: Page) -> str:
    outcome = work(piece)
    assert isinstance(outcome, Spiked), outcome
    return outcome.code


def linked(**node: object) -> str:
    told = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry runs again"} | node
    return f'<script type="application/ld+json">{json.dumps(told)}</script>'


# -- the packs ------------------------------------------------------------------


def test_summit_pack_comes_out_whole():
    pages = list(sample_pages(SUMMIT))
    assert len(pages) == 33
    for article, piece in pages:
        report = read(piece)
        assert report.headline == article.title
        assert report.published == article.at
        assert report.url == piece.url
        assert report.lang == TAGS[article.lang]
        assert report.byline == ", ".join(names(article.byline))
        assert report.updated == (datetime.fromisoformat(article.updated) if article.updated else None)
        if article.image:
            assert (report.image_alt, report.image_credit) == (article.image.alt, article.image.credit)


def test_wikinews_outlets_come_with_their_licence():
    for article, piece in list(sample_pages(WIKINEWS))[::8]:
        report = read(piece)
        assert report.licence.startswith(piece.dispatch.feed.licence)
        assert article.credit in report.licence


def test_text_of_the_packs_stays_above_the_floors():
    floors = tomllib.loads((Path(__file__).parents[2] / "evals" / "floors.toml").read_text("utf-8"))[
        "extract"
    ]
    figures = measure()
    for key, floor in floors.items():
        assert figures[key] >= floor, key


# -- charsets -----------------------------------------------------------------------

CHARSETS = [
    ("ja", "Shift_JIS", "cp932"), ("ja", "EUC-JP", "euc_jp"), ("ko", "EUC-KR", "cp949"), ("zh", "GB18030", "gb18030"),
    ("zh", "gb2312", "gb18030"), ("fr", "windows-1252", "cp1252"), ("de", "ISO-8859-1", "cp1252"),
    ("ru", "windows-1251", "cp1251"), ("ru", "koi8-r", "koi8_r"), ("ar", "windows-1256", "cp1256"),
]  # fmt: skip


@pytest.mark.parametrize("where", ["header", "meta", "lying header", "lying header, no meta", "nowhere"])
@pytest.mark.parametrize(("lang", "label", "codec"), CHARSETS)
def test_charset_comes_from_header_page_and_bytes(lang, label, codec, where):
    meta = (
        f'<meta charset="{label}">'
        if ("meta" in where and "no" not in where) or where == "lying header"
        else ""
    )
    header = {"header": label.lower(), "lying header": "utf-8", "lying header, no meta": "utf-8"}.get(
        where, ""
    )
    body = paged(*(f"{TEXTS[lang]} {n}." for n in range(5)), head=meta, lang=lang).encode(codec)
    report = read(page(body, charset=header))
    assert report.paragraphs[0] == f"{TEXTS[lang]} 0."
    assert report.lang == TAGS[lang]


@pytest.mark.parametrize("header", ["iso-8859-1", "shift_jis", "nonsense-8", "utf-16"])
def test_utf8_is_utf8_whatever_the_header_says(header):
    report = read(page(paged(*(f"{TEXTS['ja']}{n}。" for n in range(5)), lang="ja"), charset=header))
    assert report.paragraphs[0].startswith(TEXTS["ja"])


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16"])
def test_byte_order_mark_wins(codec):
    body = paged(*(f"{TEXTS['fr']} {n}." for n in range(5)), head='<meta charset="iso-8859-1">').encode(codec)
    assert read(page(body, charset="iso-8859-1")).paragraphs[0].startswith(TEXTS["fr"])


# -- what the page says of itself ---------------------------------------------------------


@pytest.mark.parametrize("lang", sorted(TEXTS))
def test_language_is_told_by_the_text_whatever_is_declared(lang):
    texts = [f"{TEXTS[lang]} {n}" for n in range(6)]
    assert read(page(paged(*texts, lang=lang))).lang == TAGS[lang]
    assert read(page(paged(*texts, lang="en"))).lang == TAGS[lang]


def test_graph_of_linked_data_is_followed():
    graph = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "@id": "#site", "name": "Harbour Ledger"},
            {"@type": "Person", "@id": "#ida", "name": "Ida Quill"},
            {"@type": "NewsArticle", "headline": "Another piece", "url": "https://harbour.example/other.html"},
            {
                "@type": ["NewsArticle", "Article"], "headline": "Ferry runs again", "url": URL,
                "author": [{"@id": "#ida"}, {"@type": "Person", "name": "Tom Reed"}],
                "datePublished": "2026-03-01T18:30:00+09:00", "dateModified": "2026-03-01T20:00:00+09:00",
                "articleSection": "Shipping", "inLanguage": "en-GB", "description": "After three days of storm.",
                "image": {"@type": "ImageObject", "url": "/media/quay.jpg", "caption": "The quay",
                          "creditText": "I. Quill"},
            },
        ],
    }  # fmt: skip
    head = f'<script type="application/ld+json">\n<!--{json.dumps(graph)[:-1]},}}--></script>'
    report = read(page(paged(ONE, TWO, THREE, head=head)))
    assert report.byline == "Ida Quill, Tom Reed"
    assert report.published == datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
    assert report.updated == datetime(2026, 3, 1, 11, 0, tzinfo=UTC)
    assert (report.section, report.dek) == ("Shipping", "After three days of storm.")
    assert report.image == "https://harbour.example/media/quay.jpg"
    assert (report.image_alt, report.image_credit) == ("The quay", "I. Quill")


def test_open_graph_and_meta_where_there_is_no_linked_data():
    head = (
        '<meta property="og:title" content="Ferry runs again - Harbour Ledger"><meta '
        'property="og:site_name" content="Harbour Ledger">'
        '<meta property="article:published_time" content="2026-03-01T10:00:00Z"><meta name="author" '
        'content="By Ida Quill">'
        '<meta property="og:image" content="https://cdn.example/quay.jpg"><meta property="og:image:alt" '
        'content="The quay"><meta property="article:section" content="Shipping"><meta name="description" '
        'content="After the storm.">'
    )
    body = paged(ONE, TWO, THREE, head=head, title="Ferry runs again | Harbour Ledger").replace(
        "<h1>", "<h2>"
    )
    report = read(page(body))
    assert report.headline == "Ferry runs again"
    assert report.published == datetime(2026, 3, 1, 10, tzinfo=UTC)
    assert (report.byline, report.section, report.dek) == ("Ida Quill", "Shipping", "After the storm.")
    assert (report.image, report.image_alt) == ("https://cdn.example/quay.jpg", "The quay")


@pytest.mark.parametrize(
    "broken", ["{", '{"@type": "NewsArticle", "headline": [{}, 3]}', "[" * 50_000, '"x"', "null"]
)
def test_broken_linked_data_is_passed_over(broken):
    head = f'<script type="application/ld+json">{broken}</script>'
    assert read(page(paged(ONE, TWO, THREE, head=head))).headline == "Ferry runs again"


@pytest.mark.parametrize(
    ("byline", "shown"),
    [
        ("By Ida Quill", "Ida Quill"), ("Von Ida Quill", "Ida Quill"), ("Par Ida Quill", "Ida Quill"),
        ("記者 山田花子", "山田花子"), ("https://harbour.example/authors/ida", ""), ("Harbour Ledger", ""),
        ("admin", ""), ("Redaktion", ""), ("Ida Quill, Stand: 28.4.", "Ida Quill"), ("Ida Stand", "Ida Stand"),
    ],
)  # fmt: skip
def test_byline_is_a_name_or_nothing(byline, shown):
    head = f'<meta name="author" content="{byline}"><meta property="og:site_name" content="Harbour Ledger">'
    assert read(page(paged(ONE, TWO, THREE, head=head))).byline == shown


# -- times --------------------------------------------------------------------------------

FED = datetime(2026, 3, 1, 21, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("told", "fed", "published"),
    [
        ("2026-03-01T10:00:00-05:00", FED, datetime(2026, 3, 1, 15, tzinfo=UTC)),
        ("2026-03-01T22:15:00", FED, FED),
        ("2026-03-01", FED, FED),
        ("2026-02-20", FED, datetime(2026, 2, 20, tzinfo=UTC)),
        ("Sun, 01 Mar 2026 10:00:00 GMT", None, datetime(2026, 3, 1, 10, tzinfo=UTC)),
        ("2026/03/01 10:00", None, datetime(2026, 3, 1, 10, tzinfo=UTC)),
        ("20260301T100000Z", None, datetime(2026, 3, 1, 10, tzinfo=UTC)),
        ("2031-01-01T00:00:00Z", FED, FED),
        ("0000-00-00", FED, FED),
        ("yesterday", FED, FED),
        ("", FED, FED),
        ("", None, AT),
        ("", AT + timedelta(days=400), AT),
    ],
)
def test_published_time(told, fed, published):
    head = f'<meta property="article:published_time" content="{told}">'
    assert (
        read(
            page(paged(ONE, TWO, THREE, head=head), published=fed, url="https://harbour.example/ferry.html")
        ).published
        == published
    )


def test_the_day_a_page_shows_is_the_last_resort():
    body = paged('<span class="date">Published on February 27, 2026</span>', ONE, TWO, THREE)
    assert read(page(body, url="https://harbour.example/ferry.html")).published == datetime(
        2026, 2, 27, tzinfo=UTC
    )


def test_an_update_before_publication_is_none():
    head = linked(datePublished="2026-03-01T10:00:00Z", dateModified="2026-03-01T10:00:00Z")
    assert read(page(paged(ONE, TWO, THREE, head=head))).updated is None


# -- address ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "address"),
    [
        ('<link rel="canonical" href="/2026/03/ferry.html">', "https://harbour.example/2026/03/ferry.html"),
        ('<link rel="canonical" href="https://www.harbour.example/2026/03/ferry.html?utm_source=x">',
         "https://www.harbour.example/2026/03/ferry.html"),
        ('<meta property="og:url" content="https://harbour.example/2026/03/ferry.html#top">',
         "https://harbour.example/2026/03/ferry.html"),
        ('<link rel="canonical" href="https://evil.example/2026/03/ferry.html">', URL),
        ('<link rel="canonical" href="https://harbour.example.evil.example/x/y">', URL),
        ('<link rel="canonical" href="https://harbour.example/">', URL),
        ('<link rel="canonical" href="javascript:alert(1)">', URL),
        ('<link rel="canonical" href="">', URL),
    ],
)  # fmt: skip
def test_address_is_the_pages_own_or_where_it_was_found(told, address):
    assert read(page(paged(ONE, TWO, THREE, head=told))).url == address


# -- rights -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "told",
    [
        '<meta name="tdm-reservation" content="1">',
        '<meta name="robots" content="index, noai, noimageai">',
        linked(isAccessibleForFree=False),
        linked(isAccessibleForFree="False"),
        linked(hasPart={"@type": "WebPageElement", "isAccessibleForFree": False, "cssSelector": ".paid"}),
    ],
)
def test_what_is_reserved_is_spiked(told):
    assert spike(page(paged(ONE, TWO, THREE, head=told))) == "rights-reserved"


def test_what_headers_reserve_is_spiked_and_says_why():
    outcome = work(page(paged(ONE, TWO, THREE), refused="tdmrep.json: /*"))
    assert isinstance(outcome, Spiked)
    assert (outcome.code, outcome.reason) == ("rights-reserved", "tdmrep.json: /*")


@pytest.mark.parametrize(
    "told", ['<meta name="tdm-reservation" content="0">', linked(isAccessibleForFree=True)]
)
def test_what_is_not_reserved_is_read(told):
    assert read(page(paged(ONE, TWO, THREE, head=told))).use is Use.BRIEF


CC_BY = "https://creativecommons.org/licenses/by/4.0/"


@pytest.mark.parametrize(
    ("head", "more", "licence", "use"),
    [
        (f'<link rel="license" href="{CC_BY}">', "", f"CC BY 4.0; {CC_BY}", Use.DIGEST),
        (linked(license=CC_BY, creditText="Ida Quill"), "", f"CC BY 4.0; {CC_BY}; Ida Quill", Use.DIGEST),
        ("", f'<footer><a href="{CC_BY}">CC</a></footer>', f"CC BY 4.0; {CC_BY}", Use.DIGEST),
        ("", '<a rel="license" href="https://creativecommons.org/publicdomain/zero/1.0/">CC0</a>',
         "CC0 1.0; https://creativecommons.org/publicdomain/zero/1.0/", Use.DIGEST),
        ("", '<a rel="license" href="https://creativecommons.org/licenses/by-nc-nd/4.0/">CC</a>',
         "CC BY-NC-ND 4.0; https://creativecommons.org/licenses/by-nc-nd/4.0/", Use.BRIEF),
        ("", f'<p>See <a href="{CC_BY}">that licence</a>.</p>', "", Use.BRIEF),
    ],
)  # fmt: skip
def test_licence_found_in_the_page(head, more, licence, use):
    report = read(page(paged(ONE, TWO, THREE, head=head, more=more)))
    assert (report.licence, report.use) == (licence, use)


def test_licence_of_the_feed_raises_and_does_not_lift_a_reservation():
    feed = Feed(url=FEED.url, outlet=FEED.outlet, licence="CC BY 4.0")
    assert read(page(paged(ONE, TWO, THREE), feed=feed)).use is Use.DIGEST
    noai = '<meta name="robots" content="noai">'
    assert spike(page(paged(ONE, TWO, THREE, head=noai), feed=feed)) == "rights-reserved"
    agreed = Feed(url=FEED.url, outlet=FEED.outlet, licence="by contract", use=Use.DIGEST)
    assert read(page(paged(ONE, TWO, THREE, head=noai), feed=agreed)).use is Use.DIGEST


def test_nobody_raises_what_the_owner_lowered():
    feed = Feed(url=FEED.url, outlet=FEED.outlet, use=Use.LINK)
    assert (
        read(page(paged(ONE, TWO, THREE, head=f'<link rel="license" href="{CC_BY}">'), feed=feed)).use
        is Use.LINK
    )


# -- no articles ----------------------------------------------------------------------------

WALLS = [
    ("paywall", "Subscribe to continue reading. Already a subscriber? Log in."),
    ("paywall", "Dieser Artikel ist nur für Abonnenten. Bereits Abonnent? Anmelden."),
    ("paywall", "Cet article est réservé aux abonnés. Pour lire la suite, abonnez-vous."),
    ("paywall", "Contenido solo para suscriptores."),
    ("paywall", "この記事は有料会員限定です。残り 1200文字。"),
    ("paywall", "이 기사는 유료 회원 전용입니다."),
    ("paywall", "此内容为会员专享，订阅后继续阅读。"),
    ("paywall", "هذا المحتوى للمشتركين فقط. اشترك لقراءة المقال."),
    ("paywall", "Материал доступен по подписке."),
    (
        "consent-wall",
        "We value your privacy. We and our partners store cookies. Accept cookies or manage consent for tracking.",
    ),
]


@pytest.mark.parametrize(("code", "words"), WALLS)
def test_walls_are_spiked_by_their_own_code(code, words):
    assert spike(page(paged(TEXTS["en"], words))) == code


def test_login_page_is_spiked():
    form = '<form><label>Log in</label><input name="u"><input type="password" name="p"><button>Sign in</button></form>'
    assert spike(page(paged("Please log in to your account to go on.", more=form))) == "login-page"
    assert spike(page(paged("Please log in."), url="https://harbour.example/login?next=/x")) == "login-page"


def test_an_article_about_subscriptions_is_no_wall():
    told = (
        "The publisher said readers must subscribe to continue reading, and that cookies need consent. " * 3
    )
    assert read(page(paged(ONE, TWO, THREE, told, ONE + " Later.", TWO + " Later.")))


@pytest.mark.parametrize(
    "body", ["", "   ", "<html></html>", "<p>Too short.</p>", "\x00\x01\x02", "%PDF-1.7 binary"]
)
def test_no_text(body):
    assert spike(page(body)) == "no-text"


def test_least_length_is_a_setting_and_smaller_for_dense_scripts():
    short = TEXTS["en"]
    assert isinstance(work(page(paged(short))), Spiked)
    assert read(page(paged(short)), min_characters=50).paragraphs == (short,)
    assert read(page(paged(TEXTS["zh"], TEXTS["zh"][::-1], lang="zh"))).lang == "zh-Hans"


def test_a_list_of_headlines_is_no_article():
    rows = "".join(
        (
            f'<li><h2><a href="/{n}.html">Headline number {n} of the day from the harbour</a></h2>'
            f"<p>What happened in short {n}</p></li>"
        )
        for n in range(30)
    )
    head = '<meta property="og:type" content="website">'
    body = (
        f'<html lang="en"><head><title>Harbour Ledger</title>{head}</head><body><main><h1>Harbour '
        f"Ledger</h1><ul>{rows}</ul></main></body></html>"
    )
    assert spike(page(body, url="https://harbour.example/")) == "index-page"
    assert spike(page(body, url="https://harbour.example/news/local")) in ("index-page", "no-text")


@pytest.mark.parametrize("outlet", sorted(SUMMIT))
def test_front_pages_of_the_pack_are_no_articles(outlet):
    served = Site(material(), "http://127.0.0.1:1").answer(f"{outlet}/index.html")
    assert served is not None
    assert spike(page(served.body, url=f"http://127.0.0.1:1/{outlet}/", charset="")) in (
        "index-page",
        "no-text",
    )


# -- the text -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        "Read more: Storm closes harbours", "Lesen Sie auch: Sturm schließt Häfen", "À lire aussi Tempête",
        "Lea también: La tormenta", "Leggi anche: la tempesta", "Lees ook: storm", "Читайте также: шторм",
        "関連記事：嵐で港閉鎖", "관련 기사: 폭풍", "相关阅读：风暴", "اقرأ أيضا: العاصفة", "Sign up to our newsletter",
        "Follow us on Facebook", "Advertisement", "© 2026 Harbour Ledger. All rights reserved", "Photo: AFP",
    ],
)  # fmt: skip
def test_lines_that_are_not_of_the_story_go(line):
    report = read(page(paged(ONE, line, TWO, THREE)))
    assert report.paragraphs == (ONE, TWO, THREE)


def test_headline_date_line_and_byline_are_no_paragraphs():
    body = paged(
        "2 March 2026, 10:15",
        "By Ida Quill",
        ONE,
        TWO,
        THREE,
        head='<meta name="author" content="Ida Quill">',
    )
    assert read(page(body)).paragraphs == (ONE, TWO, THREE)


def test_an_article_in_pieces_is_put_together():
    texts = [
        f"{TEXTS['en']} Part {n} of the long story tells of ships, crews and weather at length."
        for n in range(24)
    ]
    pieces = "".join(
        (
            f'<div class="piece"><div class="inner"><p>{"</p><p>".join(texts[n : n + 6])}</p></div>'
            '</div><div class="ad">Advert</div>'
        )
        for n in range(0, 24, 6)
    )
    body = (
        '<html lang="en"><head><title>Ferry runs again</title></head><body><div class="story">'
        f"<h1>Ferry runs again</h1>{pieces}</div></body></html>"
    )
    assert read(page(body)).paragraphs == tuple(texts)


def test_readings_of_characters_do_not_tear_words():
    text = TEXTS["ja"].replace("連絡船", "<ruby>連絡船<rp>（</rp><rt>れんらくせん</rt><rp>）</rp></ruby>")
    assert read(page(paged(text, TEXTS["ja"][::-1], text[:40], lang="ja"))).paragraphs[0] == TEXTS["ja"]


def test_full_text_of_the_feed_where_the_page_has_less():
    content = f"<p>{ONE}</p><p>{TWO}</p><p>{THREE}</p><script>x()</script>"
    assert read(page("<html><body><div id=app></div></body></html>", content=content)).paragraphs == (
        ONE,
        TWO,
        THREE,
    )
    assert read(page(paged(ONE, TWO, THREE), content=f"<p>{ONE}</p>")).paragraphs == (ONE, TWO, THREE)


def test_body_of_linked_data_where_the_page_has_little():
    head = linked(articleBody=f"{ONE}\n\n{TWO}\n\n{THREE}")
    assert read(page(paged("Loading", head=head))).paragraphs == (ONE, TWO, THREE)


# -- hostile --------------------------------------------------------------------------------


def test_hostile_text_comes_out_inert():
    nasty = (
        "\u202egnihtemos\u202c \u2066x\u2069 \u200b{{ 7*7 }} {% include 'x' %} "
        "&lt;script&gt;alert(1)&lt;/script&gt; \x07\x1b[31m \ufeff"
    )
    head = linked(headline=f"Ferry \u202eruns{chr(0)} again", author={"name": "Ida \u2067Quill\u2069"})
    body = paged(
        f"{ONE} {nasty}", TWO, "<script>steal()</script><img src=x onerror=steal()>" + THREE, head=head
    )
    report = read(page(body))
    told = [report.headline, report.byline, report.dek, report.section, report.image_alt, *report.paragraphs]
    for text in told:
        assert not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 for c in text)
        assert not set(text) & set("\u200b\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
        assert "steal()" not in text
    assert "{{ 7*7 }}" in report.paragraphs[0]
    assert report.byline == "Ida Quill"


P = f"<p>{ONE}</p><p>{TWO}</p><p>{THREE}</p>"
BOMBS = {
    "divs": "<div>" * 100_000 + P + "</div>" * 100_000,
    "formats": "<b><i><a href=x>" * 60_000 + P,
    "lists": "<ul><li>" * 60_000 + P,
    "tables": "<table><tr><td>" * 60_000 + P,
    "attributes": "<div " + "a=b " * 1_000_000 + ">" + P,
    "twenty megabytes of text": "".join(f"<p>{ONE} {n}</p>" for n in range(120_000)),
    "twenty megabytes of script": "<script>" + "if (a < b) { c(); } " * 1_000_000 + "</script>" + P,
    "unclosed scripts": P + "<script>" * 500_000,
    "unclosed comments": P + "<!--" * 1_000_000,
    "angle brackets": P + "<" * 5_000_000,
    "soup": P.replace("</p>", "<b></i></td>") * 1_000,
}


@pytest.mark.parametrize("kind", sorted(BOMBS))
def test_bombs_end_within_seconds(kind):
    started = time.process_time()
    work(
        page(
            f"<html lang=en><head><title>Ferry</title></head><body><article>{BOMBS[kind]}</article></body></html>"
        )
    )
    assert time.process_time() - started < 30


def test_tag_soup_keeps_its_paragraphs():
    soup = (
        f"<HTML lang=en><BODY bgcolor=#fff><TABLE><tr><td><H1>Ferry runs again</h1><P class=t>{ONE}<br>"
        f"<font size=2><P>{TWO}<b><i></b></i><P>{THREE}</span></table>"
    )
    assert read(page(soup)).paragraphs == (ONE, TWO, THREE)


def test_same_page_gives_same_report():
    piece = page(paged(ONE, TWO, THREE))
    assert read(piece) == read(piece)


# -- markup inside the text ---------------------------------------------------------


@pytest.mark.parametrize("code", [1, 8, 11, 12, 31])
@pytest.mark.parametrize("wrap", ["font", "ruby", "nobr", "b"])
def test_control_behind_a_character_reference_loses_nothing(code, wrap):
    report = read(page(paged(ONE, f"a &#{code}; <{wrap}>{TWO}</{wrap}> &#{code};", THREE)))
    assert report.paragraphs == (ONE, f"a {TWO}", THREE)


def test_what_never_ends_is_cut_and_the_ledger_says_so():
    filed = work(page(paged(ONE, TWO, THREE, "-" * 100_000)))
    assert isinstance(filed, Filed)
    assert filed.code == "cut" and "shortened" in filed.note
    assert len(filed.made[0].text) < 5000 and ONE in filed.made[0].text
    whole = work(page(paged(ONE, TWO, THREE)))
    assert isinstance(whole, Filed) and (whole.code, whole.note) == ("", "")


def test_an_unclosed_tag_holds_nobody_up():
    assert isinstance(work(page(paged(ONE, TWO, THREE, more="<" + "a" * 400_000))), Filed)
