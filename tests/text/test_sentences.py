from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.text.sentences import split

CASES = [
    ("de", "Am 28. Okt. kam er. Dann ging Dr. Müller.", ["Am 28. Okt. kam er.", "Dann ging Dr. Müller."]),
    (
        "de",
        "Am 5. Oktober war es. Das ist der 3. Versuch.",
        ["Am 5. Oktober war es.", "Das ist der 3. Versuch."],
    ),
    ("de", "„Gut so.“ Er lachte.", ["„Gut so.“", "Er lachte."]),
    ("ja", "「行こう。」と彼は言った。次の日。", ["「行こう。」と彼は言った。", "次の日。"]),
    ("zh", "“还能拖多久。”他认为不行。完。", ["“还能拖多久。”他认为不行。", "完。"]),
    ("ko", '이 대통령은 "좋다. 간다"고 말했다. 다음.', ['이 대통령은 "좋다. 간다"고 말했다.', "다음."]),
    (
        "en",
        '"We won. We are happy," he said. George W. Bush left.',
        ['"We won. We are happy," he said.', "George W. Bush left."],
    ),
    (
        "en",
        "They met at 5 p.m. Monday. He said no. It ended.",
        ["They met at 5 p.m. Monday.", "He said no.", "It ended."],
    ),
    (
        "en",
        "It is No. 3. They met at 5 p.m. The rest left.",
        ["It is No. 3.", "They met at 5 p.m.", "The rest left."],
    ),
    (
        "de",
        "Der 1. FC Köln verlor im 17. Versuch. Kommst du am 7.10. (Mittwoch) um 15 Uhr?",
        ["Der 1. FC Köln verlor im 17. Versuch.", "Kommst du am 7.10. (Mittwoch) um 15 Uhr?"],
    ),
    ("de", "Er starb am 7.10. Die Familie trauert.", ["Er starb am 7.10.", "Die Familie trauert."]),
    (
        "de",
        "Am 24., 25. und 26. Dezember ist zu. Die Firma, d. h. die Müller GmbH u. Co. KG, zahlt z. B. 3 Mio. Euro.",
        [
            "Am 24., 25. und 26. Dezember ist zu.",
            "Die Firma, d. h. die Müller GmbH u. Co. KG, zahlt z. B. 3 Mio. Euro.",
        ],
    ),
    (
        "nb",
        "Kom den 7.10. (onsdag) kl. 15. Det er 3. juni.",
        ["Kom den 7.10. (onsdag) kl. 15.", "Det er 3. juni."],
    ),
    ("tr", "7.10. (Çarşamba) günü gel. 3. Ordu geldi.", ["7.10. (Çarşamba) günü gel.", "3. Ordu geldi."]),
    (
        "pl",
        "Przyjdź 7.10. (środa) o 15. To jest 3. maja.",
        ["Przyjdź 7.10. (środa) o 15.", "To jest 3. maja."],
    ),
    ("hu", "Gyere 2025. október 7. (kedd) délután.", ["Gyere 2025. október 7. (kedd) délután."]),
    ("fr", "M. Dupont est là. Il part.", ["M. Dupont est là.", "Il part."]),
    ("es", "El Sr. Ruiz llegó. Habló.", ["El Sr. Ruiz llegó.", "Habló."]),
    ("it", "Il dott. Rossi arriva. Parla.", ["Il dott. Rossi arriva.", "Parla."]),
    ("nl", "Dhr. de Wit komt. Hij spreekt.", ["Dhr. de Wit komt.", "Hij spreekt."]),
    ("ru", "В 2024 г. Москва росла. Потом нет.", ["В 2024 г. Москва росла.", "Потом нет."]),
    ("ar", "قال ذلك. ثم ذهب؟ نعم.", ["قال ذلك.", "ثم ذهب؟", "نعم."]),
]

WHOLE = [
    ("es", "El presidente de EE. UU. Donald Trump llegó."),
    ("es", "Las tropas de EE.UU. Salieron ayer."),
    ("nl", "In de V. S. Trump sprak."),
    ("nl", "Dat is d.w.z. Jan."),
    ("nl", "Het bestuur, o. a. Piet, kwam."),
    ("en", "The U. S. Senate met."),
    ("en", "J. R. R. Tolkien wrote."),
    ("de", "Er mag Obst, z. B. Äpfel."),
    ("de", "Sie kam, d. h. Maria."),
    ("de", "Das gilt s. o. Artikel drei."),
    ("fr", "Selon M. J. Dupont, l'O. N. U. Paris agit."),
    ("it", "Negli U. S. A. Trump parla."),
    ("ru", "Это т. е. Москва платит."),
    ("ru", "В 2024 г. Москва росла."),
    ("ru", "Это А. С. Пушкин писал."),
    ("ar", "قال د. محمد ذلك."),
    ("ja", "「会談した。28日に帰る」と述べた。"),
    ("ja", "株価は3。5倍。"),
    ("zh", "他说“会谈结束。28日回国”。"),
]


@pytest.mark.parametrize(("lang", "text"), WHOLE)
def test_one_sentence_stays_whole(lang: str, text: str) -> None:
    assert [span.of(text) for span in split(text, lang)] == [text]


@pytest.mark.parametrize(
    ("lang", "one", "two"),
    [
        ("ja", "首相は会談した。", "28日に帰国する。"),
        ("ja", "首相は「行こう。」", "28日に帰国する。"),
        ("ja", "「危ない！」と叫んだ。", "2人が負傷した。"),
        ("zh", "会议结束。", "28日他回国。"),
        ("zh", "他说：“好。”", "28日他回国。"),
        ("zh", "爆炸发生了！", "3人受伤。"),
        ("ko", "회담했다.", "28일 귀국한다."),
    ],
)
def test_a_sentence_may_begin_with_a_digit_right_after_the_stop(lang: str, one: str, two: str) -> None:
    assert [span.of(one + two) for span in split(one + two, lang)] == [one, two]


@pytest.mark.parametrize(
    ("lang", "one", "two"),
    [
        ("en", "An avalanche hit the village.", "1978 was worse."),
        ("ko", "눈사태가 마을을 덮쳤다.", "1978년에는 8명이 숨졌다."),
        ("ja", "雪崩が村を襲った。", "1978年には8人が死亡した。"),
        ("zh", "雪崩袭击了村庄。", "1978年有八人死亡。"),
        ("de", "Eine Lawine traf das Dorf.", "1978 starben acht Menschen."),
        ("de", "Er kam im Jahr 2019.", "40 Menschen warteten."),
        ("de", "Das war am 7. Oktober.", "2019 kam er zurück."),
        ("es", "Una avalancha golpeó el pueblo.", "1978 fue peor."),
        ("fr", "Une avalanche a frappé le village.", "1978 fut pire."),
        ("ru", "Лавина накрыла село.", "1978 год был хуже."),
        ("ar", "ضرب انهيار القرية.", "1978 كان أسوأ."),
        ("cs", "Lavina zasáhla vesnici.", "1978 zemřelo osm lidí."),
        ("tr", "Çığ köyü vurdu.", "1978 daha kötüydü."),
        ("fi", "Hän palasi kotikylään.", "1978 kuoli kahdeksan."),
    ],
)
def test_a_sentence_may_begin_with_a_number(lang: str, one: str, two: str) -> None:
    text = f"{one} {two}"
    assert [span.of(text) for span in split(text, lang)] == [one, two]


@pytest.mark.parametrize(
    ("lang", "one", "two"),
    [
        ("it", "Ha presentato la Apple TV.", "Andrà a competere."),
        ("en", "She has a contract with ITV.", "Sources say so."),
        ("es", "Lo dijo un portavoz de la ONU.", "Ella no respondió."),
        ("nl", "Hij is uniek in de VS.", "Hij kreeg het idee."),
        ("pt", "Trabalham em IA.", "Entretanto, a lei mudou."),
        ("ru", "Он выступил в ООН.", "Затем он уехал."),
        ("fr", "Elle travaille pour TF.", "Il est parti."),
        ("de", "So urteilte der BGH.", "Sie kam nicht."),
        ("pl", "Pracuje w TVP.", "Wczoraj odeszła."),
    ],
)
def test_a_sentence_ends_behind_an_acronym(lang: str, one: str, two: str) -> None:
    text = f"{one} {two}"
    assert [span.of(text) for span in split(text, lang)] == [one, two]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Es kamen mind. 40 Personen."), ("de", "Er wohnt in der Hauptstr. 12 im Ort."),
        ("de", "Das war im Sept. 2001 so."), ("de", "Er sah am 28. Okt. 40 Schiffe."),
        ("cs", "Stalo se to dne 3. října 1990 podle odst. 3 zákona."), ("cs", "Stálo to 40 mil. 300 tisíc."),
        ("fi", "Se maksoi 5 milj. 300 tuhatta."), ("da", "Der var maks. 40 mennesker."),
        ("da", "Det skete i febr. 2001 i byen."), ("hu", "Gyere 2025. október 7. napján."),
    ],
)  # fmt: skip
def test_a_number_behind_an_abbreviation_begins_no_sentence(lang: str, text: str) -> None:
    assert [span.of(text) for span in split(text, lang)] == [text]


@pytest.mark.parametrize(("lang", "text", "expected"), CASES)
def test_split(lang: str, text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in split(text, lang)] == expected


def test_a_new_paragraph_always_ends_a_sentence() -> None:
    text = "He said this\n\nand that."
    assert [span.of(text) for span in split(text, "en")] == ["He said this", "and that."]


@given(
    st.text(alphabet='ab 。.」"“”\n1é高', max_size=80), st.sampled_from(["en", "de", "ja", "zh", "ko", "ar"])
)
def test_spans_are_in_order_and_lose_no_letter(text: str, lang: str) -> None:
    spans = split(text, lang)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    covered = "".join(span.of(text) for span in spans)
    assert [c for c in covered if not c.isspace()] == [c for c in text if not c.isspace()]


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("en", "Mr. Smith saw 40 ships at 5 p.m. Monday."), ("de", "Am 28. Okt. kam Dr. Müller, z. B. mit „Glück“."),
        ("fr", "M. Dupont a dit « oui » le 3 mai."), ("es", "El Sr. Pérez llegó a EE. UU. ayer."),
        ("ru", "В 2020 г. он приехал в г. Омск."),
        ("ar", "قال د. أحمد إن السفينة وصلت أمس."), ("ja", "「行こう。」と彼は言った。"), ("zh", "他说：“不行。”"),
        ("ko", "그는 \"좋다\"고 말했다."),
    ],
)  # fmt: skip
def test_a_long_text_is_split_as_its_paragraphs_are(lang: str, sentence: str) -> None:
    paragraph = (sentence if lang in ("ja", "zh") else sentence + " ") * 20
    one = paragraph.strip()
    text = "\n\n".join([one] * 40)
    parts = [span.of(one) for span in split(one, lang)]
    assert [span.of(text) for span in split(text, lang)] == parts * 40
