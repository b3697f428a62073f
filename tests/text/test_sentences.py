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
    ("fr", "M. Dupont est là. Il part.", ["M. Dupont est là.", "Il part."]),
    ("es", "El Sr. Ruiz llegó. Habló.", ["El Sr. Ruiz llegó.", "Habló."]),
    ("it", "Il dott. Rossi arriva. Parla.", ["Il dott. Rossi arriva.", "Parla."]),
    ("nl", "Dhr. de Wit komt. Hij spreekt.", ["Dhr. de Wit komt.", "Hij spreekt."]),
    ("ru", "В 2024 г. Москва росла. Потом нет.", ["В 2024 г. Москва росла.", "Потом нет."]),
    ("ar", "قال ذلك. ثم ذهب؟ نعم.", ["قال ذلك.", "ثم ذهب؟", "نعم."]),
]


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
