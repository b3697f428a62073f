"""What a model puts beside the prose, by a real server: figures, words of persons, what each outlet adds; briefs."""

from __future__ import annotations

from typing import Any

import pytest

from broadsheet.desks.verify import Verify
from broadsheet.desks.write import Write
from broadsheet.desks.write.model import ModelWrite, _Question
from broadsheet.models.chat import make_chat
from broadsheet.models.embed import Usem3
from broadsheet.news import ALWAYS, Article, Assignment, Form, Galley, Passed, Ruling, Writer
from broadsheet.settings import Models
from broadsheet.settings import Write as Settings
from tests.models.chat_routes import ChatRoutes

from ..ferry import MAIN, OUTLETS, OWN
from .readings import assign, gazetteer, read, report

COUNTED = {
    "en": ("people aboard", "dead"), "de": ("Menschen an Bord", "Tote"), "es": ("personas a bordo", "muertos"),
    "fr": ("personnes à bord", "morts"), "ru": ("людей на борту", "погибшие"), "ar": ("عدد الركاب", "القتلى"),
    "ja": ("乗船者", "死者"), "ko": ("탑승자", "사망자"), "zh-Hans": ("船上人数", "死者"),
}  # fmt: skip
ABOARD = {
    "en": "There were 96 people aboard.", "de": "An Bord waren 96 Menschen.", "es": "A bordo iban 96 personas.",
    "fr": "Il y avait 96 personnes à bord.", "ru": "На борту было 96 человек.", "ar": "وكان على متنها 96 شخصا.",
    "ja": "船には96人が乗っていた。", "ko": "배에는 96명이 타고 있었다.", "zh-Hans": "船上有96人。",
}  # fmt: skip
WORDS = {
    "en": "We did everything we could", "de": "Wir haben alles getan, was wir konnten",
    "es": "Hicimos todo lo que pudimos",
    "fr": "Nous avons fait tout ce que nous pouvions", "ru": "Мы сделали всё, что могли", "ar": "فعلنا كل ما في وسعنا",
    "ja": "できることはすべてやった", "ko": "우리는 할 수 있는 모든 것을 했다", "zh-Hans": "我们已经尽了全力",
}  # fmt: skip
SPEAKER = {
    "en": "Maria Lund", "de": "Maria Lund", "es": "Maria Lund", "fr": "Maria Lund", "ru": "Мария Лунд",
    "ar": "ماريا لوند", "ja": "マリア・ルンド", "ko": "마리아 룬드", "zh-Hans": "玛丽亚·伦德",
}  # fmt: skip


def assigned(lang: str) -> Assignment:
    """Two outlets of the language; each tells something the other does not."""
    joint = "" if lang in ("ja", "zh-Hans") else " "
    texts = (joint.join((MAIN[lang], ABOARD[lang])), joint.join((MAIN[lang], OWN[lang])))
    reports = (
        report(text, lang, headline="–", outlet=o) for text, o in zip(texts, OUTLETS[lang], strict=True)
    )
    return assign(lang, read(*reports))


class Answer:
    """The answer of a model that copies sentences of its evidence."""

    def __init__(self, assignment: Assignment) -> None:
        self.evidence = _Question(assignment, Settings(), Models()).found.evidence

    def number(self, words: str, outlet: str = "") -> int:
        found = (e.n for e in self.evidence if words in e.text and outlet in (e.reading.report.outlet, ""))
        return next(found)

    def told(self, words: str, outlet: str = "") -> dict[str, Any]:
        n = self.number(words, outlet)
        return {"text": self.evidence[n - 1].text, "evidence": [n]}

    def article(self, **parts: Any) -> dict[str, Any]:
        texts = list(dict.fromkeys(e.text for e in self.evidence))[:4]
        prose = [self.told(text) for text in texts if not any(w in text for w in WORDS.values())]
        headline = {"text": texts[0].rstrip(".。")[:100], "evidence": prose[0]["evidence"]}
        paragraphs = [{"sentences": prose[:2]}, {"sentences": prose[2:]}]
        return {
            "headline": headline,
            "dek": [],
            "paragraphs": [p for p in paragraphs if p["sentences"]],
            **parts,
        }


def written(server: Any, assignment: Assignment, answer: dict[str, Any]) -> Article:
    routes = ChatRoutes(server, [answer])
    models = Models(base_url=routes.openai)
    writer = ModelWrite(Write(), make_chat("openai:m", models), Settings(), models)
    (outcome,) = writer.work((assignment,))
    (made,) = outcome.made
    assert made.writer is Writer.MODEL, outcome.note
    return made


def passed(made: Article, assignment: Assignment) -> Passed:
    (outcome,) = Verify(gazetteer=gazetteer(), embed=Usem3()).work(
        (Galley(article=made, assignment=assignment),)
    )
    assert isinstance(outcome.made[0], Passed), outcome.made
    return outcome.made[0]


def part(article: Article, name: str) -> list[tuple[str, str, str]]:
    return [(i.of, i.sentence.text, i.lang) for i in article.items if i.part == name]


@pytest.mark.parametrize("lang", MAIN)
def test_figures_words_and_what_each_outlet_adds_stand_beside_a_models_prose(hostile, model_requests, lang):
    assignment = assigned(lang)
    answer = Answer(assignment)
    label, _ = COUNTED[lang]
    made = written(
        hostile,
        assignment,
        answer.article(
            figures=[{"label": label, "value": "96", "evidence": [answer.number("96")]}],
            quotations=[{"words": WORDS[lang], "speaker": SPEAKER[lang], "evidence": [answer.number(WORDS[lang])]}],
            outlets=[answer.told(OWN[lang], OUTLETS[lang][1])],
        ),
    )  # fmt: skip
    printed = passed(made, assignment)
    article = printed.article
    assert any("96" in text for _, text, _ in part(article, "figures")), part(made, "figures")
    assert any("13" in text for _, text, _ in part(article, "figures")), (
        "what the reports agree on stands too"
    )
    ((speaker, words, other),) = part(article, "quotations")
    assert (speaker, other) == (SPEAKER[lang], "") and WORDS[lang] in words
    assert part(article, "outlets") == [(OUTLETS[lang][1], OWN[lang], "")]
    for name, place, _ in article.placed:
        checks = {v.check: v.ruling for v in printed.verdicts if (v.part, v.place) == (name, place)}
        if name in ("figures", "quotations", "outlets"):
            assert {checks[check] for check in ALWAYS} == {Ruling.SUPPORTED}, (name, place)


def test_what_a_model_invents_beside_the_prose_is_not_printed(hostile, model_requests):
    """Left out at once where it can be no item, else dropped by the copy desk; the article stands."""
    assignment = assigned("en")
    answer = Answer(assignment)
    first, second = OUTLETS["en"]
    n = answer.number("96")
    made = written(
        hostile,
        assignment,
        answer.article(
            figures=[
                {"label": "people aboard", "value": "97", "evidence": [n]},
                {"label": "people aboard", "value": "very many", "evidence": [n]},
                {"label": "dead", "value": "13", "evidence": [n]},
            ],
            quotations=[
                {"words": "We are all to blame", "speaker": "Maria Lund", "evidence": [n]},
                {"words": WORDS["en"], "speaker": "Tom Falk", "evidence": [answer.number(WORDS["en"])]},
            ],
            outlets=[
                {"text": OWN["en"], "evidence": [answer.number(OWN["en"]), answer.number("13", first)]},
                {"text": "Divers have found 14 more bodies in the hull.", "evidence": [answer.number(OWN["en"])]},
                {"text": "**Divers**", "evidence": [answer.number("13", first)]},
            ],
        ),
    )  # fmt: skip
    assert not any("blame" in text for _, text, _ in part(made, "quotations"))
    assert [text for _, text, _ in part(made, "outlets")] == ["Divers have found 14 more bodies in the hull."]
    article = passed(made, assignment).article
    assert article.body == made.body
    assert {text for _, text, _ in part(article, "figures")} == {
        "Number of dead: 13",
        "Number of injured: 21",
    }
    assert part(article, "quotations") == part(article, "outlets") == []
    assert second not in {item.of for item in article.items}


def test_words_of_another_language_stand_in_the_original(hostile, model_requests):
    de, en = assigned("de"), assigned("en")
    mixed = assign("en", (*en.readings, de.readings[0]))
    answer = Answer(mixed)
    n = answer.number(WORDS["de"])
    made = written(
        hostile,
        mixed,
        answer.article(quotations=[{"words": f"„{WORDS['de']}“", "speaker": "Maria Lund", "evidence": [n]}]),
    )
    assert part(made, "quotations") == [("Maria Lund", f"„{WORDS['de']}“", "de")]
    assert part(passed(made, mixed).article, "quotations") == part(made, "quotations")


@pytest.mark.parametrize("lang", MAIN)
def test_one_paragraph_of_two_sentences_is_a_brief(hostile, model_requests, lang):
    (reading,) = read(report(MAIN[lang], lang, headline="–", outlet=OUTLETS[lang][0]))
    assignment = assign(lang, (reading,))
    answer = Answer(assignment)
    whole = answer.article()
    whole["paragraphs"] = [{"sentences": [s for p in whole["paragraphs"] for s in p["sentences"]][:2]}]
    made = written(hostile, assignment, whole)
    assert (made.form, made.dek, len(made.paragraphs), len(made.body)) == (Form.BRIEF, (), 1, 2)
    assert made.teaser == made.body[0].text


def test_much_evidence_is_not_told_in_one_paragraph(hostile, model_requests):
    """The model is asked again, with the reason; then the digest writer writes."""
    assignment = assigned("en")
    answer = Answer(assignment)
    assert len(answer.evidence) >= 8
    short = answer.article()
    short["paragraphs"] = short["paragraphs"][:1]
    routes = ChatRoutes(hostile, [short])
    models = Models(base_url=routes.openai)
    writer = ModelWrite(Write(), make_chat("openai:m", models), Settings(), models)
    (outcome,) = writer.work((assignment,))
    assert (outcome.code, outcome.made[0].writer) == ("bad-reply", Writer.DIGEST)
    assert "paragraphs" in outcome.note
