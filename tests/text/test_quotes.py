import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.text.quotes import normalise_quote, quotations

SPOKEN = [
    ("en", 'Trump told her: "He spoke so well of you long before we met."', "Trump"),
    ("en", '"We want to grow together," Yoko Tamura, the company\'s president, told a news conference.', "Yoko Tamura"),
    ("en", "Stone, the Rovers manager, said: 'I have not seen a finish like that.'", "Stone"),
    ("en", 'Denise Okoro, who leads the group, said it was "short-sighted and unkind". Martin Pryce, a rival, said no.',
     "Denise Okoro"),
    ("de", "Katrin Behrens schloss einen Rücktritt aus. „Ich laufe nicht davon“, sagte sie in Mainz.",
     "Katrin Behrens"),
    ("fr", "« On nous propose des miettes », a déclaré Julien Besson, délégué.", "Julien Besson"),
    ("es", "«Hablaba muy bien de usted», dijo Trump.", "Trump"),
    ("it", "«Non ci fermeremo», ha detto Elena Marrone.", "Elena Marrone"),
    ("nl", "„We gaan door”, zei Pieter Hoekstra.", "Pieter Hoekstra"),
    ("ru", "«Режим пока не отменят», — сказал Павел Громов.", "Павел Громов"),
    ("uk", "Міністерка освіти Олена Дорош заявила: «Жодна дитина не повинна».", "Олена Дорош"),
    ("tr", 'Ekonomist Aylin Demir, "Gıda fiyatları enflasyonu aşağı çekti" dedi.', "Ekonomist Aylin Demir"),
    ("ar", 'وقال زيدان: "المدارس امتلأت".', "زيدان"),
    ("ja", "田村洋子社長は記者会見で「地域とともに成長したい」と述べた。", "田村洋子社長"),
    ("zh", "陈立表示：“增速可能放缓。”", "陈立"),
    ("cs", "„Konec je blízko,“ řekl Boris Dvořák v pondělí.", "Boris Dvořák"),
    ("pl", "„Idziemy dalej”, powiedziała później Łucja Świąder.", "Łucja Świąder"),
    ("vi", '"Chúng tôi sẽ đi tiếp", ông Nguyễn Đức nói.', "Nguyễn Đức"),
    ("ko", '이수진 총재는 "추가 인하 여부를 결정하겠다"고 말했다.', "이수진 총재"),
    ("en", 'Dale Hart lost to Ann Lee. Judge Lena Whit ruled on Tuesday. Hart did not concede. "I will wait," he said.',
     "Hart"),
    ("en", 'Ann Lee would be the first to lead Brack. She was at work. "I am ready," she said.', "Ann Lee"),
    ("de", "Jan Voss war in Oslo. Ob er bleibt, ist offen. „Ich warte“, sagte er.", "Jan Voss"),
    ("es", "Ana Ruiz llegó a Lima. El martes habló con Juan Sosa. Ruiz salió sola. «Me voy», dijo ella.", "Ruiz"),
    ("fr", "Léa Morel a vu Paul Roux à Lyon. Morel est restée. « J’attends », dit-elle.", "Morel"),
    ("fr", "La maire, Léa Morel, a suspendu le chef du service, Paul Roux. « C’est tard », a-t-elle dit.", "Léa Morel"),
    ("it", "Ada Neri ha sospeso il direttore Ugo Riva. «È tardi», ha detto lei.", "Ada Neri"),
    ("ru", "Анна Белова приехала в Ригу. Там ждал Пётр Ким. Белова молчала. «Я подожду», — сказала она.", "Белова"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "speaker"), SPOKEN)
def test_who_said_it(lang: str, text: str, speaker: str) -> None:
    found = quotations(text, lang)
    assert len(found) == 1
    assert found[0].speech
    assert found[0].speaker == speaker
    assert found[0].span.of(text) == found[0].text


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Sie besuchten den Flugzeugträger „George Washington“ in Yokosuka."),
        ("ja", "極東の「サハリン2」から届く。"),
        ("zh", "参股的“萨哈林2号”项目。《人民日报》"),
        ("uk", "«за» проголосували 246 депутатів."),
        ("ar", "على متن حاملة الطائرات «جورج واشنطن»."),
    ],
)
def test_marks_around_what_nobody_said(lang: str, text: str) -> None:
    found = quotations(text, lang)
    assert found and not any(q.speech for q in found)


def test_apostrophes_are_no_quotations() -> None:
    assert quotations("The Rovers' manager didn't say it's the workers' fault.", "en") == ()


def test_normalise_quote_joins_styles() -> None:
    same = ["“On nous… propose”,", "« On nous ... propose »", '"On nous...propose"']
    assert len({normalise_quote(text) for text in same}) == 1
    assert normalise_quote("「地域 とともに」") == normalise_quote("地域とともに")
    assert normalise_quote("friend of mine") != normalise_quote("partner of mine")


@given(
    st.text(alphabet="ab\"'“”„«»「」『』‘’ .,\n高", max_size=60),
    st.sampled_from(["en", "de", "ja", "zh", "ko", "ar", "tr"]),
)
def test_any_marks_give_spans_of_the_text(text: str, lang: str) -> None:
    for found in quotations(text, lang):
        assert found.span.of(text) == found.text


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("sv", "”Vi väntar inte”, sade hon. ”Vi går.”", ["Vi väntar inte", "Vi går."]),
        ("da", "»Vi venter ikke«, sagde hun.", ["Vi venter ikke"]),
        ("de", "»Wir warten nicht«, sagte sie.", ["Wir warten nicht"]),
        ("fr", "« Nous partons », dit-elle. « Demain. »", ["Nous partons", "Demain."]),
        ("fr", "la fin d'une citation », dit-elle. « Demain », ajoute-t-il.", ["Demain"]),
        ("en", "The ” of the seal, she said, “is lost”.", ["is lost"]),
    ],
)
def test_the_text_tells_which_way_its_marks_point(lang, text, words):
    assert [q.text for q in quotations(text, lang)] == words
