"""Cards: the right facts, the right words, the right marks in the file, and never a box."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image as Canvas

from broadsheet.desks.illustrate import Illustrate
from broadsheet.desks.illustrate.facts import Facts
from broadsheet.desks.illustrate.figured import news_figure
from broadsheet.desks.illustrate.places import Places
from broadsheet.desks.illustrate.spoken import speaker
from broadsheet.desks.illustrate.told import Teller, Told
from broadsheet.desks.illustrate.words import Speaker, whole
from broadsheet.easel import Faces, Marks, source_type
from broadsheet.easel.fonts import coverage
from broadsheet.easel.prints import xmp
from broadsheet.easel.seal import Seal, make_chain
from broadsheet.errors import MissingGlyph
from broadsheet.news import (
    Cite,
    Feed,
    Filed,
    Form,
    Mention,
    Picture,
    Quotation,
    Report,
    Sentence,
    Slate,
    SlateEntry,
    Span,
    Spiked,
    Story,
)
from broadsheet.press.tongue import say
from broadsheet.settings import INTERFACE
from broadsheet.settings import Illustrate as Settings
from broadsheet.text.dates import dates
from broadsheet.text.quotes import quotations
from tests.press.library import START, write

from .slates import read, sample_slate

TREATY = "fishing-treaty-port-alma"
PLACES = {
    "en": ("Port Alma",),
    "de": ("Port Alma",),
    "ko": ("포트알마", "서울"),
    "ja": ("ポートアルマ",),
    "ar": ("بورت ألما",),
}
TYPE = "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia"


SPEAKERS = {lang: Speaker(lang, say) for lang in INTERFACE}


def tell(facts: Facts) -> dict[str, Told]:
    """The best picture of each article that has one."""
    teller = Teller(facts, Places((), ()), SPEAKERS, "held")
    return {a.lang: could[0] for a in facts.articles if (could := teller.tell(a))}


@pytest.fixture(scope="module")
def desk() -> Illustrate:
    return Illustrate(settings=Settings(), languages=INTERFACE, words=say)


@pytest.fixture
def treaty() -> Slate:
    """Each article has its figure, where it has one in the dek, in the headline."""
    slate = sample_slate(TREATY, PLACES)
    articles = tuple(replace(a, headline=a.dek[0], dek=(a.headline,)) for a in slate.entries[0].articles)
    return changed(slate, articles=articles)


def only(desk: Illustrate, slate: Slate) -> Picture:
    [outcome] = desk.work([slate])
    assert isinstance(outcome, Filed), outcome
    [picture] = outcome.made
    return picture


def changed(slate: Slate, **fields: object) -> Slate:
    return replace(slate, entries=(replace(slate.entries[0], **fields),))


def without_figures(slate: Slate) -> Slate:
    bare = tuple(replace(r, figures=()) for r in slate.entries[0].readings)
    return changed(slate, readings=bare)


def one(lang: str, headline: str, text: str = "", names: tuple[tuple[str, str, str], ...] = ()) -> Facts:
    """What an article offers that says what its only report says; names are (text, kind, title)."""
    report = Report(
        feed=Feed(url="https://example.org/feed", outlet="Outlet"),
        url="https://example.org/1",
        headline=headline,
        lang=lang,
        paragraphs=(f"{headline}\n{text}" if text else headline,),
        published=START,
    )
    mentions = tuple(
        Mention(
            span=Span(start=at, end=at + len(name)), text=name, kind=kind, key=name.split()[-1], title=title
        )
        for name, kind, title in names
        if (at := report.text.find(name)) >= 0
    )
    reading = replace(read(report), names=mentions)
    all_of_it = Cite(report=report.id, span=Span(start=0, end=len(report.text)))
    story = Story(
        id="one", slug="one", headline=headline, lang=lang, reports=(report.id,), opened=START, updated=START
    )
    body = [[Sentence(text=text, cites=(all_of_it,))]] if text else []
    return Facts([write(story, lang, Sentence(text=headline, cites=(all_of_it,)), [], body)], [reading])


BESIDE = {
    "en": "The office of statistics gave {shown} as the number of the month.",
    "de": "Das Amt nannte am Dienstag {shown} als neuen Stand der Dinge.",
    "es": "El portavoz habló el martes de {shown} como última cuenta oficial.",
    "fr": "Le porte-parole parlait mardi de {shown} comme dernier bilan officiel.",
    "nl": "De woordvoerder sprak dinsdag van {shown} als laatste officiële stand.",
    "it": "L’istituto di statistica indica {shown} come nuovo valore del mese.",
    "ja": "統計局は今月の新しい数として{shown}を挙げた。",
    "zh-Hans": "统计局公布的本月最新数字为{shown}。",
    "ar": "وذكر مكتب الإحصاء أن الرقم الجديد هو {shown} هذا الشهر.",
}


@pytest.mark.parametrize(
    ("lang", "headline", "shown"),
    [
        ("en", "At least 120 people killed in ferry fire", "120 people"),
        ("en", "Storm destroys 350 wooden houses on the coast", "350 wooden houses"),
        ("en", "Inflation rises to 8.6 percent", "8.6 percent"),
        ("de", "Konzern streicht 30.000 Stellen", "30.000 Stellen"),
        ("de", "Bund zahlt 700 Millionen Euro Hilfe", "700 Millionen Euro"),
        ("es", "Mueren 120 personas en un incendio", "120 personas"),
        ("fr", "Ford supprime 30\u202f000 emplois", "30\u202f000 emplois"),
        ("it", "L’inflazione sale all’8,6%", "8,6%"),
        ("nl", "Brand kost 120 mensen het leven", "120 mensen"),
        ("ru", "120 человек погибли при пожаре", "120 человек"),
        ("ja", "火災で120人死亡", "120人"),
        ("ja", "政府、700億円の支援を決定", "700億円"),
        ("ko", "화재로 120명 사망", "120명"),
        ("zh-Hans", "火灾造成120人死亡", "120人"),
        ("zh-Hans", "政府提供700亿元援助", "700亿元"),
        ("ar", "مقتل 120 شخصا في حريق", "120 شخصا"),
        ("ar", "التضخم يرتفع إلى 8.6 في المئة", "8.6 في المئة"),
    ],
)
def test_a_figure_of_the_headline_is_shown_with_its_unit_or_noun(
    lang: str, headline: str, shown: str
) -> None:
    facts = one(lang, headline, BESIDE.get(lang, "").format(shown=shown))
    number = news_figure(facts.articles[0], facts)
    assert number and number.shown == shown
    assert number.noun != headline, "the picture does not say the headline again"


@pytest.mark.parametrize("headline", ["Inflation rises to 8.6 percent", "Council spends $700 million"])
def test_a_figure_with_nothing_but_the_headline_to_say_what_it_is_has_no_picture(headline: str) -> None:
    facts = one("en", headline)
    assert news_figure(facts.articles[0], facts) is None


@pytest.mark.parametrize(
    ("lang", "headline", "noun"),
    [
        ("en", "At least 120 people killed in ferry fire", "number of dead"),
        ("de", "Mindestens 120 Tote bei Brand auf Fähre", "Zahl der Toten"),
        ("ja", "火災で120人死亡", "死者数"),
    ],
)
def test_what_befell_people_is_said_in_the_words_of_the_house(lang: str, headline: str, noun: str) -> None:
    facts = one(lang, headline)
    number = news_figure(facts.articles[0], facts)
    assert number and number.noun == noun


@pytest.mark.parametrize(
    ("lang", "headline"),
    [
        ("en", "Plan 120 approved by council"),
        ("en", "Three killed in ferry fire"),
        ("en", "Ministers met for 40 minutes in Port Alma"),
        ("en", "Striker wins 3-2 in 2024"),
        ("de", "Flug 120 nach Bonn gestrichen"),
        ("es", "El vuelo 120 aterriza en Quito"),
        ("fr", "Le vol 120 atterrit à Lyon"),
        ("ru", "Рейс 120 сел в Сочи"),
        ("ja", "会談は40分続いた"),
        ("ko", "회담은 40분 동안 열렸다"),
        ("zh-Hans", "会谈持续40分钟"),
        ("ar", "استمر الاجتماع 40 دقيقة"),
    ],
)
def test_a_bare_number_or_the_length_of_a_meeting_is_no_picture(lang: str, headline: str) -> None:
    facts = one(lang, headline)
    assert news_figure(facts.articles[0], facts) is None


BODY_ONLY = {
    "en": ("Ministers sign treaty", "The quota falls by 8.6 percent."),
    "de": ("Minister unterzeichnen Abkommen", "Die Quote sinkt um 8,6 Prozent."),
    "es": ("Los ministros firman un tratado", "La cuota baja un 8,6 %."),
    "fr": ("Les ministres signent un traité", "Le quota baisse de 8,6 %."),
    "ru": ("Министры подписали договор", "Квота снижается на 8,6 %."),
    "ja": ("閣僚が協定に署名", "漁獲枠は8.6%削減される。"),
    "ko": ("장관들, 협정 서명", "할당량은 8.6% 줄어든다."),
    "zh-Hans": ("部长们签署协定", "配额减少8.6%。"),
    "ar": ("الوزراء يوقعون معاهدة", "تنخفض الحصة بنسبة 8.6 في المئة."),
}


@pytest.mark.parametrize("lang", BODY_ONLY)
def test_a_figure_of_the_body_alone_is_not_the_news(lang: str) -> None:
    facts = one(lang, *BODY_ONLY[lang])
    assert news_figure(facts.articles[0], facts) is None


def test_a_figure_put_in_between_commas_of_the_dek_is_an_aside() -> None:
    aside = "Japan, which accounts for 7% of world output, has entered a recession."
    plain = "The output of Japan has fallen by 7% in a year."
    for text, kept in ((aside, False), (plain, True)):
        facts = one("en", "Japan enters recession", text)
        [article] = facts.articles
        as_dek = replace(article, dek=article.body, paragraphs=())
        facts.articles = (as_dek,)
        assert bool(news_figure(as_dek, facts)) is kept


SAID = {
    "en": ("“We will not give up this harbour,” said {who} on Tuesday.", "Mara Lindqvist", "a witness",
           "{who} fights for harbour"),
    "de": ("„Wir geben diesen Hafen nicht auf“, sagte {who} am Dienstag.", "Mara Lindqvist", "ein Zeuge",
           "{who} kämpft um Hafen"),
    "es": ("«No vamos a renunciar a este puerto», dijo {who} el martes.", "Mara Lindqvist", "un testigo",
           "{who} lucha por el puerto"),
    "fr": ("« Nous ne renoncerons pas à ce quartier », a déclaré {who} mardi.", "Mara Lindqvist", "un témoin",
           "{who} se bat pour le quartier"),
    "it": ("«Non rinunceremo mai a questo porto», ha detto {who} martedì.", "Mara Lindqvist", "un testimone",
           "{who} lotta per il porto"),
    "ru": ("«Мы никогда не откажемся от этого порта», — заявила {who}.", "Мара Линдквист", "свидетельница",
           "{who} не сдает порта"),
    "ja": ("{who}は「私たちはこの港湾都市を決して諦めない」と述べた。", "高市早苗", "目撃者", "{who}、港湾都市を守る"),
    "ko": ("{who}은 “우리는 이 항구를 결코 포기하지 않겠다”고 말했다.", "이재명", "목격자들", "{who}, 항구를 지킨다"),
    "zh-Hans": ("{who}说：“我们绝不会放弃这个港口城市，决不。”", "王毅", "目击者", "{who}要守住港口城市"),
    "ar": ("قالت {who} إن «لن نتخلى أبدا عن هذا الميناء مهما حدث».", "مارا ليندكفيست", "شاهدة",
           "{who} تدافع عن الميناء"),
}  # fmt: skip


@pytest.mark.parametrize("lang", SAID)
def test_a_quotation_needs_a_speaker_who_is_a_name(lang: str) -> None:
    words, who, nobody, news = SAID[lang]
    headline = news.format(who=who)
    facts = one(lang, headline, words.format(who=who), ((who, "person", ""),))
    said = facts.quote(facts.articles[0])
    if said:
        assert said.speaker == who
    else:
        assert not any(q.speaker for q in quotations(words.format(who=who), lang))
    for other in (one(lang, headline, words.format(who=nobody)),
                  one(lang, headline, words.format(who=who), ((who, "place", ""),))):  # fmt: skip
        assert other.quote(other.articles[0]) is None


@pytest.mark.parametrize("lang", SAID)
def test_a_quotation_is_of_the_news(lang: str) -> None:
    """It shares no word with the headline, or its speaker has no office and is not named there."""
    words, who, _, news = SAID[lang]
    for headline in (who, news.format(who="…")):
        facts = one(lang, headline, words.format(who=who), ((who, "person", ""),))
        assert facts.quote(facts.articles[0]) is None


def test_most_languages_find_their_speakers() -> None:
    """The case above holds something for each of these."""
    named = {
        lang
        for lang, (words, who, _, _) in SAID.items()
        if quotations(words.format(who=who), lang)[0].speaker
    }
    assert named >= {"en", "de", "es", "fr", "ja", "ko", "zh-Hans"}


@pytest.mark.parametrize(
    ("said", "names", "found"),
    [
        ("Prime Minister Takaichi", (("Takaichi", "person", "Prime Minister"), ("Sanae Takaichi", "person", "")),
         "Sanae Takaichi"),
        ("高市早苗首相", (("高市早苗", "person", "首相"),), "高市早苗"),
        ("the head of Apple", (("Apple", "organisation", ""),), ""),
        ("il CEO di Apple Inc", (("Apple Inc", "organisation", ""),), ""),
        ("Apple", (("Apple", "organisation", ""),), ""),
        ("Port Alma", (("Port Alma", "place", ""),), ""),
        ("as", (("Asahi", "organisation", ""),), ""),
        ("", (("Asahi", "organisation", ""),), ""),
    ],
)  # fmt: skip
def test_the_speaker_is_the_fullest_form_of_one_name(
    said: str, names: tuple[tuple[str, str, str], ...], found: str
) -> None:
    mentions = [
        Mention(span=Span(start=0, end=1), text=text, kind=kind, key=text.split()[-1], title=title)
        for text, kind, title in names
    ]
    assert speaker(Quotation(span=Span(start=0, end=1), text="…", speaker=said), mentions) == found


def test_each_edition_has_the_card_of_its_own_news(desk: Illustrate, treaty: Slate) -> None:
    picture = only(desk, treaty)
    assert picture.kind == "figure" and picture.source_type == TYPE
    assert picture.story == treaty.entries[0].story.id and picture.of == treaty.id
    alt = dict(picture.alt)
    assert set(alt) == set(INTERFACE)
    assert "8.6 percent" in alt["en"] and "8.6%" in alt["ko"]
    assert "8.6%" in alt["ja"] and "8.6 في المئة" in alt["ar"]
    assert {i.lang for i in picture.images} == {"en", "ko", "ja", "ar", "de"}


@pytest.mark.parametrize("lang", INTERFACE)
def test_a_description_is_of_whole_sentences(lang: str, desk: Illustrate, treaty: Slate) -> None:
    for text in ("Inflation at 8.6%", "Is it 8.6%?", "物価8.6%"):
        assert whole(text, lang)[-1] in ".。?"
    for said in (only(desk, treaty).alt, only(desk, without_figures(treaty)).alt):
        for code, alt in said:
            assert alt[-1] in ".。?" and "…" not in alt and "{" not in alt, (code, alt)


def test_each_edition_gets_both_forms_with_the_kind_in_the_file(desk: Illustrate, treaty: Slate) -> None:
    picture = only(desk, treaty)
    for lang in {i.lang for i in picture.images}:
        made = [(i.media_type, i.width_px) for i in picture.images if i.lang == lang]
        assert made == [("image/webp", 1200), ("image/webp", 800), ("image/webp", 480), ("image/png", 1200)]
    for image in picture.images:
        opened = Canvas.open(BytesIO(image.data))
        opened.load()
        assert opened.size == (image.width_px, image.height_px)
        assert image.height_px == round(image.width_px * 630 / 1200)
        assert opened.format == image.media_type.removeprefix("image/").upper()
        packet = opened.info.get("XML:com.adobe.xmp") or opened.info["xmp"].decode()
        assert f"<Iptc4xmpExt:DigitalSourceType>{TYPE}</Iptc4xmpExt:DigitalSourceType>" in packet
        assert len(image.data) < 80_000
        ET.fromstring(packet[packet.index("<x:") : packet.index("<?xpacket end")])


def test_only_a_type_of_the_iptc_list_is_written() -> None:
    assert source_type("algorithmicMedia") == TYPE
    with pytest.raises(ValueError):
        source_type("photograph")
    for wrong in ("algorithmicMedia", "https://example.org/algorithmicMedia", ""):
        with pytest.raises(ValueError):
            xmp(Marks(wrong, (("en", "A map."),)))


def test_the_same_slate_draws_the_same_bytes(treaty: Slate) -> None:
    one = only(Illustrate(settings=Settings(), languages=INTERFACE, words=say), treaty)
    two = only(Illustrate(settings=Settings(), languages=INTERFACE, words=say), treaty)
    assert [i.data for i in one.images] == [i.data for i in two.images] and one.id == two.id


def test_a_picture_that_would_look_the_same_is_not_filed_again(desk: Illustrate, treaty: Slate) -> None:
    picture = only(desk, treaty)
    [outcome] = desk.work([changed(treaty, picture=picture)])
    assert isinstance(outcome, Filed) and outcome.made == ()


def test_a_signed_one_neither_though_signing_twice_gives_two_files(treaty: Slate, tmp_path: Path) -> None:
    seal = Seal(*make_chain(tmp_path / "keys", "The Harbour"))
    desk = Illustrate(settings=Settings(), languages=INTERFACE, words=say, sign=seal)
    one, two = only(desk, treaty), only(desk, treaty)
    assert one.images and [i.digest for i in one.images] == [i.digest for i in two.images]
    assert all(a.data != b.data for a, b in zip(one.images, two.images, strict=True))
    [outcome] = desk.work([changed(treaty, picture=one)])
    assert isinstance(outcome, Filed) and outcome.made == ()


def test_a_figure_the_cited_passage_does_not_state_is_not_drawn(desk: Illustrate, treaty: Slate) -> None:
    assert only(desk, without_figures(treaty)).kind != "figure"


def test_a_quotation_stands_word_for_word_in_the_cited_report(desk: Illustrate, treaty: Slate) -> None:
    bare = without_figures(treaty)
    [english] = (a for a in bare.entries[0].articles if a.lang == "en")
    english = replace(english, headline=replace(english.headline, text="Lindqvist draws a line for fleets"))
    lindqvist = Mention(span=Span(start=0, end=1), text="Mara Lindqvist", kind="person", key="L")
    readings = tuple(replace(r, names=(lindqvist,)) for r in bare.entries[0].readings)
    picture = only(desk, changed(bare, articles=(english,), readings=readings))
    assert picture.kind == "quote"
    assert "Mara Lindqvist" in dict(picture.alt)["en"]
    assert "fish cannot read but fleets must" in dict(picture.alt)["fr"]
    other = tuple(replace(r, report=replace(r.report, paragraphs=("Nothing was said.",))) for r in readings)
    facts = Facts([english], tuple(replace(r, report=replace(r.report, version=1)) for r in other))
    assert facts.quote(english) is None


def test_without_figure_and_quotation_there_is_no_picture(desk: Illustrate, treaty: Slate) -> None:
    """Whatever the reports, their places and their times: the decision is filed, without an image."""
    picture = only(desk, without_figures(treaty))
    assert (picture.kind, picture.images, picture.alt) == ("none", (), ())


def test_nothing_written_is_spiked(desk: Illustrate, treaty: Slate) -> None:
    [outcome] = desk.work([changed(treaty, articles=())])
    assert isinstance(outcome, Spiked) and outcome.code == "no-article"


def test_a_brief_has_no_card(desk: Illustrate, treaty: Slate) -> None:
    """A story told in briefs alone has no picture, one told in an article as well has one in its language only."""
    entry = treaty.entries[0]
    briefs = tuple(replace(a, form=Form.BRIEF) for a in entry.articles)
    [outcome] = desk.work([replace(treaty, entries=(replace(entry, articles=briefs),))])
    assert isinstance(outcome, Spiked) and outcome.code == "brief"
    mixed = (*(a for a in entry.articles if a.lang == "en"), *(a for a in briefs if a.lang != "en"))
    picture = only(desk, replace(treaty, entries=(replace(entry, articles=mixed),)))
    assert {image.lang for image in picture.images} == {"en"}


def test_a_language_without_words_is_spiked(desk: Illustrate, treaty: Slate) -> None:
    thai = replace(treaty.entries[0].articles[0], lang="th")
    [outcome] = desk.work([changed(treaty, articles=(thai,))])
    assert isinstance(outcome, Spiked) and outcome.code == "no-words"


def test_a_story_that_is_not_due_is_left_alone(desk: Illustrate, treaty: Slate) -> None:
    other = SlateEntry(story=replace(treaty.entries[0].story, id="other", slug="other"), readings=())
    [outcome] = desk.work([replace(treaty, entries=(*treaty.entries, other))])
    assert isinstance(outcome, Filed) and len(outcome.made) == 1


def test_a_character_no_font_has_raises_and_is_spiked(desk: Illustrate, treaty: Slate) -> None:
    faces = Faces("en")
    assert faces.runs("Łódź Київ Ωμέγα 東京 서울 القدس")
    with pytest.raises(MissingGlyph) as raised:
        faces.runs("ราคา 5")
    assert raised.value.fields["character"] == "ร"
    german = next(a for a in treaty.entries[0].articles if a.lang == "de")
    [*_, stated] = german.body
    news = replace(stated, text="Kabeljauquote sinkt um 8,6 Prozent")
    thai = replace(stated, text="Die Staaten ไทย kürzen beim Kabeljau ihre Fänge nun um 8,6 Prozent.")
    [outcome] = desk.work([changed(treaty, articles=(replace(german, headline=news, dek=(thai,)),))])
    assert isinstance(outcome, Spiked) and outcome.code == "missing-glyph"


def test_runs_keep_the_order_of_the_text_and_their_direction() -> None:
    runs = Faces("ar").runs("قال 항구일보 8.6")
    assert "".join(r.text for r in runs) == "قال 항구일보 8.6"
    assert [(r.face, r.rtl) for r in runs] == [("arabic", True), ("cjk", False), ("arabic", True)]


def test_a_font_without_a_cmap_covers_nothing() -> None:
    assert coverage(b"\x00\x01\x00\x00" + bytes(8)) == ()


@pytest.mark.parametrize("lang", INTERFACE)
def test_words_can_be_drawn_in_every_interface_language(lang: str) -> None:
    said = say(lang, "Drawn by software", context="picture")
    assert "".join(run.text for run in Faces(lang).runs(said)) == said


@pytest.mark.parametrize(
    ("lang", "headline", "text", "bars"),
    [
        (
            "en",
            "Rates go up again",
            "The bank raised its rate from 3.5% to 4.25% on Tuesday.",
            ("3.5%", "4.25%"),
        ),
        (
            "de",
            "Zinsen steigen wieder",
            "Die Bank hob die Zinsen von 3,5 % auf 4,25 % an.",
            ("3,5 %", "4,25 %"),
        ),
        (
            "es",
            "Suben otra vez los tipos",
            "El banco subió su tipo del 3,5% al 4,25% el martes.",
            ("3,5%", "4,25%"),
        ),
        (
            "fr",
            "Les taux montent encore",
            "La banque a relevé son taux de 3,5 % à 4,25 % mardi.",
            ("3,5 %", "4,25 %"),
        ),
        (
            "nl",
            "Rente gaat weer omhoog",
            "De bank verhoogde de rente van 3,5% naar 4,25%.",
            ("3,5%", "4,25%"),
        ),
    ],
)
def test_a_value_before_and_after_is_drawn_as_two_bars(
    lang: str, headline: str, text: str, bars: tuple[str, str]
) -> None:
    told = tell(one(lang, headline, text))[lang]
    assert told.kind == "chart" and tuple(bar.shown for bar in told.card.bars) == bars
    assert all(shown in told.alt(SPEAKERS[lang]) for shown in bars)


@pytest.mark.parametrize(
    "text",
    [
        "The company counts 6,246 dealers in the United States and wants 3,605 by 2010.",
        "Prices rose 3% in May and 4% in June.",
        "It paid $3 million for 5% of the shares.",
    ],
)
def test_values_that_are_not_set_side_by_side_are_no_chart(text: str) -> None:
    names = (("United States", "place", ""),)
    assert all(told.kind != "chart" for told in tell(one("en", "Dealers close", text, names)).values())


def test_each_value_with_its_name_is_a_bar() -> None:
    text = "Australia fell 8.4% and South Korea fell 9%."
    told = tell(
        one(
            "en",
            "Markets of Australia tumble",
            text,
            (("Australia", "place", ""), ("South Korea", "place", "")),
        )
    )["en"]
    assert [(bar.name, bar.value) for bar in told.card.bars] == [("Australia", 8.4), ("South Korea", 9.0)]


def test_persons_who_met_are_named_with_their_offices() -> None:
    names = (("Mara Lindqvist", "person", "Foreign Minister"), ("Jonas Okoro", "person", "President"))
    text = "Foreign Minister Mara Lindqvist met President Jonas Okoro for talks."
    told = tell(one("en", "Lindqvist and Okoro hold talks", text, names))["en"]
    assert [(p.name, p.office) for p in told.card.people] == [
        ("Mara Lindqvist", "Foreign Minister"),
        ("Jonas Okoro", "President"),
    ]
    without = (names[0], ("Jonas Okoro", "person", ""))
    unsaid = text.replace("President ", "")
    assert tell(one("en", "Lindqvist and Okoro hold talks", unsaid, without)) == {}
    told = tell(one("en", "Lindqvist and Okoro hold talks", text, without))["en"]
    assert told.card.people[1].office == "President", "the words before the name say it"


DAYS = (
    "The ship left the port on 3 March 2026.",
    "The ship ran aground on 5 March 2026.",
    "Divers reached the wreck of the ship on 9 March 2026.",
)


@pytest.mark.parametrize(("days", "drawn"), [(DAYS, True), (DAYS[:2], False), ((" ".join(DAYS),), False)])
def test_a_course_needs_three_sentences_of_one_day_each(days: tuple[str, ...], drawn: bool) -> None:
    facts = one("en", "Divers reach a ship", " ".join(days))
    [reading] = facts.own(facts.articles[0])
    text = reading.report.text
    dated = replace(reading, dates=dates(text, "en", START))
    body = tuple(
        Sentence(text=day, cites=(Cite(report=reading.report.id, span=Span(start=at, end=at + len(day))),))
        for day in days
        if (at := text.index(day)) >= 0
    )
    article = replace(facts.articles[0], paragraphs=(body,))
    found = tell(Facts((article,), (dated,)))
    assert (found["en"].kind == "timeline") if drawn else found == {}
    if drawn:
        assert [day.text for day in found["en"].card.days] == list(days)
