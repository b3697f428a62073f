"""Printed articles after their reports changed: assign, write and verify with the real desks, in nine languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from broadsheet.desks.assign import Assign, notices_of, what_moved
from broadsheet.desks.verify import Verify
from broadsheet.desks.write import Write
from broadsheet.desks.write.differences import gaps, worded
from broadsheet.desks.write.news import whats_new
from broadsheet.desks.write.parts import agreed, figures
from broadsheet.desks.write.stages import Stages
from broadsheet.desks.write.wording import attributed
from broadsheet.languages import language
from broadsheet.models.embed import Usem3
from broadsheet.news import (
    Article,
    Assignment,
    Cite,
    Difference,
    Feed,
    Galley,
    Item,
    Notice,
    Passed,
    Reading,
    Report,
    Sentence,
    Slate,
    SlateEntry,
    Span,
    Spiked,
    Story,
    Use,
    Withdrawal,
    Writer,
)  # fmt: skip
from broadsheet.settings import Assign as Settings
from broadsheet.text.moved import shifts
from tests import ferry

from .readings import AT, gazetteer, read

TEXTS = {
    "en": ("The ferry sank off the coast on Monday.", "Officials said 40 people were killed.",
           "Officials said 45 people were killed.", "Divers search the wreck."),
    "de": ("Die Fähre sank am Montag vor der Küste.", "Nach Angaben der Behörden wurden 40 Menschen getötet.",
           "Nach Angaben der Behörden wurden 45 Menschen getötet.", "Taucher durchsuchen das Wrack."),
    "es": ("El ferri se hundió el lunes frente a la costa.", "Las autoridades hablan de 40 muertos.",
           "Las autoridades hablan de 45 muertos.", "Los buzos registran el barco."),
    "fr": ("Le ferry a coulé lundi au large de la côte.", "Les autorités font état de 40 morts.",
           "Les autorités font état de 45 morts.", "Des plongeurs fouillent l'épave."),
    "ru": ("Паром затонул в понедельник у побережья.", "По данным властей, погибли 40 человек.",
           "По данным властей, погибли 45 человек.", "Водолазы обследуют судно."),
    "ar": ("غرقت العبارة يوم الاثنين قبالة الساحل.", "وقالت السلطات إن 40 شخصا قتلوا.",
           "وقالت السلطات إن 45 شخصا قتلوا.", "ويفتش الغواصون الحطام."),
    "ja": ("月曜日、沖合でフェリーが沈没した。", "当局によると40人が死亡した。", "当局によると45人が死亡した。",
           "潜水士が船内を捜索している。"),
    "ko": ("월요일 앞바다에서 여객선이 침몰했다.", "당국은 40명이 숨졌다고 밝혔다.", "당국은 45명이 숨졌다고 밝혔다.",
           "잠수사들이 선체를 수색하고 있다."),
    "zh-Hans": ("渡轮周一在近海沉没。", "当局表示，40人死亡。", "当局表示，45人死亡。", "潜水员正在搜索船体。"),
}  # fmt: skip
LANGS = sorted(TEXTS)
AGAIN = {
    "en": ("Forty people died, the authorities said.", "Divers have found 12 survivors in the wreck."),
    "de": ("Vierzig Menschen kamen ums Leben, teilten die Behörden mit.", "Taucher fanden im Wrack 12 Überlebende."),
    "es": ("Cuarenta personas perdieron la vida, según las autoridades.",
           "Los buzos hallaron a 12 supervivientes en el barco."),
    "fr": ("Quarante personnes ont perdu la vie, selon les autorités.",
           "Des plongeurs ont trouvé 12 survivants dans l'épave."),
    "ru": ("Сорок человек лишились жизни, сообщили власти.", "Водолазы нашли в корпусе 12 выживших."),
    "ar": ("أربعون شخصا لقوا حتفهم، بحسب السلطات.", "عثر الغواصون على 12 ناجيا في الحطام."),
    "ja": ("当局によると、四十人が命を落とした。", "潜水士は船内で12人の生存者を発見した。"),
    "ko": ("당국에 따르면 사십 명이 목숨을 잃었다.", "잠수사들이 선체에서 생존자 12명을 발견했다."),
    "zh-Hans": ("当局称，四十人丧生。", "潜水员在船体内发现12名幸存者。"),
}  # fmt: skip
"""The toll in other words, and a statement with a figure of its own."""


def report(outlet: str, lang: str, *paragraphs: str, hours: float = 0, **more) -> Report:
    base = f"https://{outlet}.example"
    return Report(
        feed=Feed(url=f"{base}/feed", outlet=outlet, lang=lang, use=Use.DIGEST, share=1.0),
        url=f"{base}/ferry", headline=paragraphs[0].rstrip(".。"), lang=lang, paragraphs=paragraphs,
        published=AT + timedelta(hours=hours), use=Use.DIGEST, **more,
    )  # fmt: skip


def cited(reading: Reading, text: str) -> Cite:
    at = reading.report.text.index(text)
    return Cite(report=reading.report.id, span=Span(start=at, end=at + len(text)))


def article(lang: str, rows: list[tuple[str, list[Reading]]], used: tuple[Reading, ...]) -> Article:
    """Each row a sentence with the readings that have it word for word; the first is headline and lede."""
    lines = [Sentence(text=text, cites=tuple(cited(r, text) for r in own)) for text, own in rows]
    return Article(
        story="story", slug="ferry", lang=lang, revision=1, headline=lines[0], dek=(),
        paragraphs=((lines[0], *lines[1:2]), tuple(lines[2:])), writer=Writer.DIGEST,
        made_from=tuple(r.report.id for r in used), published=AT, updated=AT,
    )  # fmt: skip


def entry(readings, articles, former=(), gone=(), withdrawn=()) -> SlateEntry:
    reports = [r.report for r in readings]
    story = Story(
        id="story", slug="ferry", headline="x", lang="en", reports=tuple(r.id for r in reports), opened=AT, updated=AT,
    )  # fmt: skip
    return SlateEntry(
        story=story, readings=tuple(readings), articles=tuple(articles), former=tuple(former), gone=tuple(gone),
        withdrawn=tuple(withdrawn),
    )  # fmt: skip


def decide(found: SlateEntry, lang: str, **settings):
    slate = Slate(entries=(found,), due=frozenset({"story"}), at=AT)
    (outcome,) = Assign(settings=Settings(**settings), languages=(lang,)).work([slate])
    return outcome


def mend(assignment: Assignment) -> Passed | Spiked:
    """Through the writer and the copy desk."""
    (written,) = Write().work([assignment])
    (judged,) = Verify(gazetteer=gazetteer(), embed=Usem3()).work(
        [Galley(article=written.made[0], assignment=assignment)]
    )
    return judged if isinstance(judged, Spiked) else judged.made[0]


def town(lang: str) -> tuple[Reading, Reading, Article]:
    """Two outlets; the toll stands in one of them only."""
    lede, toll, _, divers = TEXTS[lang]
    one, two = read(report("ledger", lang, lede, toll, divers), report("tidings", lang, lede, divers))
    rows = [(lede, [one, two]), (toll, [one]), (divers, [one, two]), (divers, [two])]
    return one, two, article(lang, rows, (one, two))


@pytest.mark.parametrize("lang", LANGS)
def test_a_report_that_tells_another_figure_now_bears_the_old_one_no_longer(lang: str) -> None:
    """The sentence stands on the outlet that still says so; a sentence that stood on the corrected one alone goes."""
    lede, toll, other, divers = TEXTS[lang]
    one, two = read(report("ledger", lang, lede, toll, divers), report("tidings", lang, lede, toll, divers))
    (new,) = read(report("ledger", lang, lede, other, divers, hours=1, version=2, correction="45, not 40"))
    rows = [(lede, [one, two]), (toll, [one, two]), (divers, [one, two]), (toll, [one])]
    before = article(lang, rows, (one, two))
    assigned = decide(entry((new, two), (before,), former=(one,)), lang)
    passed = mend(assigned.made[0])
    assert isinstance(passed, Passed)
    tolls = [s for s in passed.article.body if s.text == toll]
    assert [{c.report for c in s.cites} for s in tolls] == [{two.report.id}]


@pytest.mark.parametrize("lang", LANGS)
def test_what_rests_on_a_report_that_is_gone_falls_and_nothing_else(lang: str) -> None:
    one, two, printed = town(lang)
    gone = Notice(kind="gone", report=one.report.id, outlet="ledger", lang=lang, at=AT + timedelta(hours=6))
    (assignment,) = decide(entry([two], [printed], former=[one], gone=[gone]), lang).made
    assert (assignment.mends, assignment.revision, assignment.before) == ((gone,), 2, printed)
    passed = mend(assignment)
    assert isinstance(passed, Passed)
    now = passed.article
    assert [s.text for s, _ in passed.dropped] == [TEXTS[lang][1]]
    assert {c.report for s in (now.headline, *now.body) for c in s.cites} == {two.report.id}
    assert (now.made_from, now.updated, now.slug) == ((two.report.id,), gone.at, printed.slug)
    assert now.notices == (gone,)


@pytest.mark.parametrize("lang", LANGS)
def test_an_item_without_a_standing_report_goes_and_no_other(lang: str) -> None:
    """The second outlet is gone, and with it what it alone added; the figures lose one of nine sources, no more."""
    before = ferry.article(lang)
    other = ferry.OTHER[lang]
    lost = (ferry.told()[lang][1], ferry.told()[other][0])
    standing = tuple(r for r in ferry.readings() if r not in lost)
    notices = tuple(
        Notice(
            kind="gone", report=r.report.id, outlet=r.report.outlet, lang=r.lang, at=AT + timedelta(hours=6)
        )
        for r in lost
    )
    (assignment,) = decide(entry(standing, [before], former=lost, gone=notices), lang).made
    passed = mend(assignment)
    assert isinstance(passed, Passed)
    now = passed.article
    assert (now.paragraphs, now.form) == (before.paragraphs, before.form)
    kept = [before.items[n].sentence.text for n in (0, 1, 2, 3)]
    assert [i.sentence.text for i in now.items] == kept
    gone = {reading.report.id for reading in lost}
    assert all(
        {c.report for c in a.sentence.cites} == {c.report for c in b.sentence.cites} - gone
        for a, b in zip(now.items, before.items, strict=False)
    )
    assert [s.text for s, _ in passed.dropped] == [before.items[n].sentence.text for n in (4, 5)]


@pytest.mark.parametrize("lang", LANGS)
def test_a_corrected_figure_is_read_again_in_the_newer_version(lang: str) -> None:
    one, two, printed = town(lang)
    lede, _, new_toll, divers = TEXTS[lang]
    note = "Correction: 45."
    (newer,) = read(
        report(
            "ledger",
            lang,
            lede,
            new_toll,
            divers,
            version=2,
            correction=note,
            updated=AT + timedelta(hours=1),
        )
    )
    found = entry([newer, two], [printed], former=[one])
    (notice,) = notices_of(printed, found)
    assert (notice.kind, notice.words, notice.report) == ("corrected", note, one.report.id)
    (assignment,) = decide(found, lang).made
    passed = mend(assignment)
    assert isinstance(passed, Passed)
    assert [s.text for s, _ in passed.dropped] == [TEXTS[lang][1]]
    assert {newer.report.id, two.report.id} == set(passed.article.made_from)
    assert one.report.id not in {c.report for s in passed.article.body for c in s.cites}


@pytest.mark.parametrize("lang", LANGS)
def test_a_silent_change_counts_only_where_it_touches_what_is_cited(lang: str) -> None:
    one, two, printed = town(lang)
    lede, toll, new_toll, divers = TEXTS[lang]
    (longer,) = read(report("ledger", lang, lede, toll, divers, divers, version=2))
    assert notices_of(printed, entry([longer, two], [printed], former=[one])) == ()
    assert not getattr(decide(entry([longer, two], [printed], former=[one]), lang), "made", ())
    (changed,) = read(report("ledger", lang, lede, new_toll, divers, version=2))
    (notice,) = notices_of(printed, entry([changed, two], [printed], former=[one]))
    assert notice.kind == "changed"


@pytest.mark.parametrize("lang", LANGS)
def test_an_article_that_loses_its_lede_does_not_pass(lang: str) -> None:
    lede, toll, _, divers = TEXTS[lang]
    one, two = read(report("ledger", lang, lede, toll, divers), report("tidings", lang, divers))
    printed = article(lang, [(lede, [one]), (toll, [one]), (divers, [one, two]), (divers, [two])], (one, two))
    gone = Notice(kind="gone", report=one.report.id, outlet="ledger", lang=lang, at=AT)
    (assignment,) = decide(entry([two], [printed], former=[one], gone=[gone]), lang).made
    outcome = mend(assignment)
    assert isinstance(outcome, Spiked)
    assert outcome.code == "lede-lost"


def test_with_every_report_gone_the_mend_fails_too() -> None:
    one, two, printed = town("en")
    gone = [Notice(kind="gone", report=r.report.id, outlet="x", lang="en", at=AT) for r in (one, two)]
    found = entry([], [printed], former=[one, two], gone=gone)
    (assignment,) = decide(found, "en").made
    assert isinstance(mend(assignment), Spiked)


def test_what_was_taken_back_is_written_again_when_enough_outlets_tell_it_but_not_against_a_person() -> None:
    _, _, printed = town("en")
    own = [" ".join(f"{word}{n}" for n in range(50)) for word in ("rope", "sail")]
    readings = read(*(report(name, "en", TEXTS["en"][0], text) for name, text in zip("ab", own, strict=True)))
    gone = Notice(kind="gone", report="x", outlet="x", lang="en", at=AT)
    taken = Withdrawal(article=printed.id, story="story", lang="en", revision=1, at=AT, notices=(gone,))
    (assignment,) = decide(entry(readings, [], withdrawn=[(printed, taken)]), "en").made
    assert (assignment.why, assignment.revision, assignment.mends) == (("taken-back",), 2, ())
    by_hand = replace(taken, notices=(), why="wrong")
    assert decide(entry(readings, [], withdrawn=[(printed, by_hand)]), "en").made == ()


# -- outlets named in sentences of ours ------------------------------------------------------------

ABROAD = {lang: ("de" if lang == "en" else "en") for lang in LANGS}


def puts(lang: str, *readings: Reading) -> Item:
    """What the writer makes of the toll of reports in another language."""
    (item,) = figures(agreed(readings, Stages(readings), lang), lang)
    return item


def vanished(reading: Reading, lang: str) -> Notice:
    return Notice(kind="gone", report=reading.report.id, outlet=reading.report.outlet, lang=lang, at=AT)


def with_line(lang: str, line: Sentence | Item, *of: Reading) -> tuple[Reading, Article]:
    """An article of one native report that nothing happens to, with ``line`` in it or beside it."""
    lede, _, _, divers = TEXTS[lang]
    (native,) = read(report("ledger", lang, lede, divers))
    base = article(lang, [(lede, [native]), (divers, [native]), (divers, [native])], (native, *of))
    if isinstance(line, Item):
        return native, replace(base, items=(line,))
    return native, replace(base, paragraphs=(*base.paragraphs, (line,)))


@pytest.mark.parametrize("lang", LANGS)
def test_a_figure_no_longer_rests_on_an_outlet_that_took_its_report_down(lang: str) -> None:
    abroad = ABROAD[lang]
    one, two, three = read(
        *(report(name, abroad, *TEXTS[abroad][:2]) for name in ("Alder", "Birch", "Cedar"))
    )
    native, printed = with_line(lang, puts(lang, one, two, three), one, two, three)
    assert len(printed.items[0].sentence.cites) == 3
    found = entry([native, two, three], [printed], former=[one], gone=[vanished(one, abroad)])
    passed = mend(decide(found, lang).made[0])
    assert isinstance(passed, Passed)
    assert passed.article.items == (puts(lang, two, three),)


@pytest.mark.parametrize("lang", LANGS)
def test_nor_where_the_outlet_counts_otherwise_now(lang: str) -> None:
    abroad = ABROAD[lang]
    names = ("Alder", "Birch", "Cedar", "Dogwood")
    rows = read(*(report(name, abroad, *TEXTS[abroad][:2]) for name in names))
    lede, _, other, _ = TEXTS[abroad]
    (newer,) = read(report("Dogwood", abroad, lede, other, hours=1, version=2, correction="45"))
    native, printed = with_line(lang, puts(lang, *rows), *rows)
    passed = mend(decide(entry([native, *rows[:3], newer], [printed], former=[rows[3]]), lang).made[0])
    assert isinstance(passed, Passed)
    assert passed.article.items == (puts(lang, *rows[:3]),)


@pytest.mark.parametrize("lang", LANGS)
def test_a_sentence_given_as_one_outlets_word_becomes_the_word_of_another_that_says_it(lang: str) -> None:
    _, toll, _, divers = TEXTS[lang]
    one, two = read(*(report(name, lang, toll, divers) for name in ("Alder", "Birch")))
    line = Sentence(text=attributed(toll, "Alder", lang), cites=(cited(one, toll), cited(two, toll)))
    native, printed = with_line(lang, line, one, two)
    found = entry([native, two], [printed], former=[one], gone=[vanished(one, lang)])
    passed = mend(decide(found, lang).made[0])
    assert isinstance(passed, Passed)
    assert passed.article.body[-1].text == attributed(toll, "Birch", lang)


@pytest.mark.parametrize("lang", LANGS)
def test_words_not_of_ours_that_name_it_fall(lang: str) -> None:
    """Whose sentence it is nobody can tell: it is dropped, with the copy desk's line."""
    _, toll, _, divers = TEXTS[lang]
    one, two = read(*(report(name, lang, toll, divers) for name in ("Alder", "Birch")))
    line = Sentence(text=f"Alder: {toll}", cites=(cited(one, toll), cited(two, toll)))
    native, printed = with_line(lang, line, one, two)
    found = entry([native, two], [printed], former=[one], gone=[vanished(one, lang)])
    passed = mend(decide(found, lang).made[0])
    assert isinstance(passed, Passed)
    assert [s.text for s, _ in passed.dropped] == [line.text]


@pytest.mark.parametrize("lang", LANGS)
def test_a_difference_keeps_who_still_tells_it_and_goes_where_one_side_is_gone(lang: str) -> None:
    lede, toll, other, divers = TEXTS[lang]
    rows = read(
        *(report(name, lang, lede, toll, divers) for name in ("Alder", "Birch")),
        report("Cedar", lang, lede, other, divers),
    )
    (gap,) = gaps(Stages(rows))
    native, printed = with_line(lang, Sentence(text=lede, cites=tuple(cited(r, lede) for r in rows)), *rows)
    printed = replace(printed, differences=(worded(gap, lang),))
    for lost, still in ((rows[0], (rows[1], rows[2])), (rows[2], (rows[0], rows[1]))):
        found = entry([native, *still], [printed], former=[lost], gone=[vanished(lost, lang)])
        passed = mend(decide(found, lang).made[0])
        assert isinstance(passed, Passed)
        sides = [ids for difference in passed.article.differences for _, ids in difference.values]
        assert sides == ([(rows[1].report.id,), (rows[2].report.id,)] if lost is rows[0] else [])


SOME = {
    "en": "One of the injured was killed by the smoke, doctors said.",
    "de": "Nach Angaben der Ärzte wurde 1 Mensch durch den Rauch getötet.",
    "es": "Los médicos hablan de 1 muerto por el humo.",
    "fr": "Les médecins font état de 1 mort par la fumée.",
    "ru": "По данным врачей, от дыма погиб 1 человек.",
    "ar": "وقال الأطباء إن شخصا واحدا قتل بسبب الدخان.",
    "ja": "医師によると負傷者のうち1人が死亡した。",
    "ko": "의사는 부상자 중 1명이 숨졌다고 밝혔다.",
    "zh-Hans": "医生表示，其中1人死亡。",
}


@pytest.mark.parametrize("lang", LANGS)
def test_some_of_those_told_before_are_no_new_toll(lang: str) -> None:
    lede, toll, _, _ = TEXTS[lang]
    one, later = read(report("ledger", lang, lede, toll), report("dispatch", lang, lede, SOME[lang], hours=9))
    assert shifts([one], [later]) == ()


# -- what moved ------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGS)
def test_a_later_toll_is_a_changed_figure_and_one_at_the_same_time_a_contradiction(lang: str) -> None:
    lede, toll, new_toll, _ = TEXTS[lang]
    one, soon, later = read(
        report("ledger", lang, lede, toll),
        report("tidings", lang, lede, new_toll, hours=1),
        report("dispatch", lang, lede, new_toll, hours=9),
    )
    (shift,) = shifts([one], [later])
    assert (shift.what, shift.was.value, shift.now.value, shift.is_update) == ("killed", 40, 45, True)
    before = article(lang, [(lede, [one])] * 3, (one,))
    few = Settings(new_outlets_share=9)
    assert what_moved(before, [one, later], (), few) == ("changed-figure",)
    assert what_moved(before, [one, soon], (), few) == ("contradiction",)
    assert what_moved(before, [one, later], (), Settings(new_outlets_share=9, figure_change=0.2)) == ()
    assert what_moved(before, [one, later], (), Settings(new_outlets_share=1)) == (
        "new-outlets",
        "changed-figure",
    )


def test_tolls_meet_across_languages() -> None:
    one, two = read(
        report("ledger", "ko", *TEXTS["ko"][:2]),
        report("quai", "fr", TEXTS["fr"][0], TEXTS["fr"][2], hours=9),
    )
    assert [(s.was.value, s.now.value) for s in shifts([one], [two])] == [(40, 45)]


def test_a_report_that_repeats_the_old_figure_changes_nothing() -> None:
    lede, toll, new_toll, _ = TEXTS["en"]
    one, two = read(report("a", "en", lede, toll), report("b", "en", lede, toll, new_toll, hours=9))
    assert shifts([one], [two]) == ()


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "New: 1 more outlet (tidings); number of dead: now 45 (was 40)"),
        ("de", "Neu: 1 weiteres Medium (tidings); Zahl der Toten: jetzt 45 (vorher 40)"),
        ("es", "Novedades: 1 medio más (tidings); número de muertos: ahora 45 (antes 40)"),
        ("fr", "Nouveau : 1 média de plus (tidings) ; nombre de morts : désormais 45 (auparavant 40)"),
        ("ru", "Новое: ещё одно издание (tidings); число погибших: теперь 45 (было 40)"),
        ("ar", "الجديد: وسيلة إعلام إضافية (tidings)؛ عدد الوفيات: الآن 45 (كان 40)"),
        ("ja", "更新：1媒体を追加（tidings）；死者数は45に（以前は40）"),
        ("ko", "새 내용: 매체 1곳 추가(tidings); 사망자 수 45(이전 40)"),
        ("zh-Hans", "更新：新增1家媒体（tidings）；死亡人数现为45（此前40）"),
    ],
)
def test_the_line_says_what_is_new_in_the_articles_language(lang: str, line: str) -> None:
    lede, toll, new_toll, _ = TEXTS[lang]
    one, two = read(report("ledger", lang, lede, toll), report("tidings", lang, lede, new_toll, hours=9))
    before = article(lang, [(lede, [one])] * 3, (one,))
    story = entry([one, two], []).story
    again = Assignment(
        story=story, lang=lang, readings=(one, two), revision=2, before=before, why=("new-outlets",)
    )
    made = article(lang, [(lede, [one]), (new_toll, [two])], (one, two))
    assert whats_new(again, made) == line
    assert whats_new(replace(again, before=None), made) == ""
    assert whats_new(again, replace(before, made_from=made.made_from)) == "", "it reads like the one before"
    box = replace(made, differences=(Difference(what="x", values=()),))
    differ = whats_new(replace(again, readings=(one,)), box)
    words = language(lang).phrases.news
    assert differ == words["head"] + words["differ"].format(what="x")


@pytest.mark.parametrize("lang", LANGS)
def test_where_no_figure_changed_the_newest_statement_is_what_is_new(lang: str) -> None:
    lede, toll, *_ = TEXTS[lang]
    reworded, found = AGAIN[lang]
    one, two, three = read(
        report("ledger", lang, lede, toll),
        report("tidings", lang, lede, toll, found, hours=9),
        report("dispatch", lang, lede, toll, reworded, hours=10),
    )
    before = article(lang, [(lede, [one]), (toll, [one])], (one,))
    again = Assignment(
        story=entry([one, two, three], []).story, lang=lang, readings=(one, two, three), revision=2, before=before,
    )  # fmt: skip
    made = article(lang, [(lede, [three]), (reworded, [three]), (found, [two])], (one, two, three))
    head = language(lang).phrases.news["head"]
    assert whats_new(again, made) == head + found
    dropped = replace(made, news=head + found).without({("body", 2)})
    assert dropped.news == "", "it goes with the sentence it says"
    alike = article(lang, [(lede, [three]), (toll, [two])], (one, two, three))
    assert whats_new(again, alike) == ""


@pytest.mark.parametrize("lang", LANGS)
def test_what_was_printed_in_other_words_is_not_new(lang: str) -> None:
    lede, toll, *_ = TEXTS[lang]
    reworded, _ = AGAIN[lang]
    one, two = read(report("ledger", lang, lede, toll), report("tidings", lang, lede, reworded, hours=9))
    before = article(lang, [(lede, [one]), (toll, [one])], (one,))
    again = Assignment(
        story=entry([one, two], []).story, lang=lang, readings=(one, two), revision=2, before=before,
    )  # fmt: skip
    line = whats_new(again, article(lang, [(lede, [one]), (reworded, [two])], (one, two)))
    assert reworded not in line and "tidings" in line


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("The prosecutor opened an inquiry.", False),
        ("The ferry went down near the coast on Monday.", False),
        ("The prosecutor Mara Lindqvist opened an inquiry.", True),
        ("The owners were warned of leaks on 3 January.", True),
        ("The coastguard said the ferry had two holes.", True),
    ],
)
def test_a_statement_is_new_by_a_figure_a_name_or_a_day(text: str, new: bool) -> None:
    lede, toll, *_ = TEXTS["en"]
    one, two = read(report("ledger", "en", lede, toll), report("tidings", "en", lede, text, hours=9))
    before = article("en", [(lede, [one]), (toll, [one])], (one,))
    again = Assignment(
        story=entry([one, two], []).story, lang="en", readings=(one, two), revision=2, before=before,
    )  # fmt: skip
    line = whats_new(again, article("en", [(lede, [one]), (toll, [one]), (text, [two])], (one, two)))
    assert line == ("New: " + text if new else "New: 1 more outlet (tidings)")
