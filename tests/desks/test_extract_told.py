"""Extract: whose name, which day and which kind a page states; nothing is guessed."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from broadsheet.desks.extract.bylines import names
from broadsheet.desks.extract.shown import readings

from .test_extract import AT, ONE, TEXTS, THREE, TWO, linked, page, paged, read

BYLINES = [
    ("By Jane Doe Published 3 hours ago", "Jane Doe"),
    ("By Jane Doe and Rui Costa", "Jane Doe, Rui Costa"),
    ("By JANE DOE | Updated 12 May 2025", "JANE DOE"),
    ("Jane Doe, Tokyo correspondent", "Jane Doe"),
    ("Jane Doe Political Editor", "Jane Doe"),
    ("Written by: Jane Doe, Staff Writer", "Jane Doe"),
    ("Von Anna Weiß, Berlin", "Anna Weiß, Berlin"),
    ("Von Anna Weiß und Jan Kohl, Redakteure", "Anna Weiß, Jan Kohl"),
    ("Von Anna Weiß veröffentlicht am 3. Mai 2025", "Anna Weiß"),
    ("Par Jeanne Petit, journaliste Publié le 3 mai 2025", "Jeanne Petit"),
    ("Por Ana Ruiz Actualizado hace 3 horas", "Ana Ruiz"),
    ("Por José Ortega y Gasset", "José Ortega y Gasset"),
    ("Di Carla Riva, inviata a Roma", "Carla Riva"),
    ("Par Jeanne Petit, le 15 septembre 2009", "Jeanne Petit"),
    ("Anna Weiß Stand: 28.04.2020", "Anna Weiß"),
    ("Door Jan de Vries", "Jan de Vries"),
    ("Автор: Иван Петров, корреспондент", "Иван Петров"),
    ("Иван Петров Опубликовано 03.05.2025", "Иван Петров"),
    ("記者 山田太郎", "山田太郎"),
    ("山田太郎記者", "山田太郎"),
    ("執筆：山田太郎 2025年5月3日", "山田太郎"),
    ("김민수 기자 입력 2025.05.03", "김민수"),
    ("글: 김민수 특파원", "김민수"),
    ("나라=문가온 기자", "문가온"),
    ("(서울=연합뉴스) 김민수 기자", "김민수"),
    ("记者：王小明", "王小明"),
    ("作者：王小明 发布时间 2025-05-03", "王小明"),
    ("بقلم: أحمد سالم", "أحمد سالم"),
    ("كتب أحمد سالم نشر في 3 مايو", "أحمد سالم"),
    ("Staff reporter", ""),
]


@pytest.mark.parametrize(("told", "found"), BYLINES)
def test_byline_holds_names_alone(told, found):
    assert ", ".join(names(told)) == found


@pytest.mark.parametrize(
    "author",
    [
        {"@type": "Person", "name": ["Jane Doe", "Rui Costa"]},
        [{"@type": "Person", "name": "Jane Doe"}, {"@type": "Person", "name": ["Rui Costa"]}],
        ["Jane Doe", {"name": {"@value": "Rui Costa", "@language": "pt"}}],
        {"@list": [{"name": "Jane Doe"}, "Rui Costa"]},
        "By Jane Doe and Rui Costa",
    ],
)
def test_authors_in_linked_data_may_be_lists_and_nodes(author):
    assert read(page(paged(ONE, TWO, THREE, head=linked(author=author)))).byline == "Jane Doe, Rui Costa"


def test_any_linked_value_may_be_a_list_or_a_node():
    head = linked(
        headline=["Ferry runs again"],
        datePublished=[{"@type": "Date", "@value": "2026-03-01T10:00:00Z"}],
        articleSection={"@list": ["Shipping"]},
        image={"url": {"@id": "/media/quay.jpg"}},
        publisher={"name": ["Harbour Ledger"]},
    )
    report = read(page(paged(ONE, TWO, THREE, head=head)))
    assert report.published == datetime(2026, 3, 1, 10, tzinfo=UTC)
    assert (report.section, report.image) == ("Shipping", "https://harbour.example/media/quay.jpg")


def test_byline_of_the_page_stops_at_the_time():
    line = '<div class="byline">By <a href="/a/jd">Jane Doe</a> <span>Published 3 hours ago</span></div>'
    body = paged(ONE, TWO, THREE).replace("</h1>", f"</h1>{line}")
    assert read(page(body)).byline == "Jane Doe"


# -- days -----------------------------------------------------------------------

WEAK = {
    "running text": f"<p>On 3 May 2024 the river rose. {ONE}</p>",
    "script": "<script>var built = '2013-05-04'; var date = 'May 3, 2024';</script>",
    "footer": '<footer><p class="date">Founded on 3 May 1998</p></footer>',
    "comment": '<div class="comments"><time>3 May 2024</time><p>So true</p></div>',
    "sidebar": '<aside><span class="date">3 May 2024</span></aside>',
    "copyright": "<footer>© 2013-05-03 Harbour Ledger</footer>",
}


@pytest.mark.parametrize("where", sorted(WEAK))
def test_missing_day_is_never_guessed(where):
    body = paged(ONE, TWO, THREE).replace("</article>", f"{WEAK[where]}</article>")
    assert read(page(body)).published == AT


@pytest.mark.parametrize("lang", ["de", "es", "fr", "ru", "ja", "ko", "zh", "ar"])
def test_missing_day_is_never_guessed_in_any_language(lang):
    days = {
        "de": "Am 3. Mai 2024", "es": "El 3 de mayo de 2024", "fr": "Le 3 mai 2024", "ru": "3 мая 2024 года",
        "ja": "2024年5月3日", "ko": "2024년 5월 3일", "zh": "2024年5月3日", "ar": "في 3 مايو 2024",
    }  # fmt: skip
    texts = [f"{TEXTS[lang]} {n}." for n in range(1, 6)]
    body = paged(f"{days[lang]} {texts[0]}", *texts[1:], lang=lang)
    assert read(page(body)).published == AT


SHOWN = [
    ("en", "October 7, 2025 3:15 p.m. ET"), ("en", "7 October 2025"), ("de", "7. Oktober 2025, 10:15 Uhr"),
    ("fr", "7 octobre 2025"), ("es", "7 de octubre de 2025"), ("ru", "7 октября 2025"), ("ja", "2025年10月7日"),
    ("ko", "2025.10.07"), ("zh", "2025-10-07"), ("de", "07.10.2025"), ("fr", "07/10/2025"), ("en-GB", "07/10/2025"),
    ("en-US", "10/07/2025"), ("ar", "07/10/2025"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "words"), SHOWN)
@pytest.mark.parametrize("markup", ["<time>{}</time>", '<span class="published-date">{}</span>'])
def test_day_shown_beside_the_headline_is_read_in_the_order_of_the_locale(lang, words, markup):
    texts = [f"{TEXTS[lang.split('-')[0]]} {n}." for n in range(1, 6)]
    body = paged(*texts, lang=lang).replace("</h1>", f"</h1>{markup.format(words)}")
    assert read(page(body)).published.date().isoformat() == "2025-10-07"


def test_numbers_that_two_orders_read_need_a_witness():
    assert len(readings("10/07/2025", ["en"])) == 2
    head = '<meta name="date" content="10/07/2025">'
    body = paged(ONE, TWO, THREE, head=head)
    assert read(page(body)).published == AT
    shown = body.replace("</h1>", "</h1><time>October 7, 2025 3:15 p.m. ET</time>")
    assert read(page(shown)).published.date().isoformat() == "2025-10-07"
    for seen, day in (
        (datetime(2025, 7, 11, 9, tzinfo=UTC), "2025-07-10"),
        (datetime(2025, 10, 8, 9, tzinfo=UTC), "2025-10-07"),
    ):
        assert read(page(body, seen=seen)).published.date().isoformat() == day


def test_day_in_the_address():
    told = read(page(paged(ONE, TWO, THREE), url="https://harbour.example/2025/10/07/ferry.html"))
    assert told.published == datetime(2025, 10, 7, tzinfo=UTC)


# -- the page's own type ------------------------------------------------------------


@pytest.mark.parametrize(
    ("head", "genre"),
    [
        (linked(**{"@type": "LiveBlogPosting"}), "live"),
        (linked(**{"@type": ["NewsArticle", "https://schema.org/LiveBlogPosting"]}), "live"),
        (linked(**{"@type": "OpinionNewsArticle"}), "opinion"),
        (linked(**{"@type": "SatiricalArticle"}), "satire"),
        (linked(), ""),
    ],
)
def test_page_states_its_own_kind(head, genre):
    assert json.loads(head.split(">", 1)[1].rsplit("<", 1)[0])["headline"]
    assert read(page(paged(ONE, TWO, THREE, head=head))).genre == genre


def test_microdata_states_it_too():
    body = paged(ONE, TWO, THREE).replace(
        "<article>", '<article itemscope itemtype="https://schema.org/LiveBlogPosting">'
    )
    assert read(page(body)).genre == "live"


@pytest.mark.parametrize("named", [["x"], {"@id": "x"}, {}, 7, None, True])
@pytest.mark.parametrize("key", ["author", "image", "publisher", "correction", "hasPart"])
def test_a_name_of_a_node_that_is_no_text_names_nothing(key, named):
    assert ONE in page_text(linked(**{key: [{"@id": named}], "headline": "Ferry runs again"}))


@pytest.mark.parametrize(
    "time",
    [
        "Mon, 01 Jan 99999999999999999999 00:00:00 GMT",
        "Mon, 01 Jan 2025 99999999999999999999:00:00 GMT",
        "Mon, 01 Jan 2025 00:00:00 +99999999999999",
        "99999999999999-01-01",
        "0000-00-00T00:00:00Z",
    ],
)
def test_a_time_that_is_none_costs_no_page(time):
    assert ONE in page_text(linked(datePublished=time, headline="Ferry runs again"))
    assert ONE in page_text(
        f'<meta name="date" content="{time}"><meta property="article:published_time" content="{time}">'
    )


def page_text(head: str) -> str:
    return read(page(paged(ONE, TWO, THREE, head=head))).text


def test_many_teasers_of_one_box_are_read_once():
    from broadsheet.desks.extract.walls import _teased
    from broadsheet.text.html import parse

    rows = "".join(
        f"<h3><a href=/{n}-x>Headline number {n}</a></h3><p>Teaser {n} of the page.</p>" for n in range(6000)
    )
    tree = parse(f"<body><main>{rows}</main></body>")
    assert (
        _teased(tree, tuple(f"Teaser {n} of the page." for n in range(6000)), "https://example.org/all")
        == 0.0
    )
