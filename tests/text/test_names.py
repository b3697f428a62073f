import time
from collections import Counter

import pytest

from broadsheet.shelf import open_shelf
from broadsheet.text.names import Gazetteer, mentions, name_key, romanise, same_name
from broadsheet.text.names.offices import office
from broadsheet.text.names.spelled import best_spelling, outvoted

from .gazette import shelf_gazetteer

SAME = [
    ("Sanae Takaichi", "en", "다카이치 사나에", "ko"),
    ("Sanae Takaichi", "en", "ساناي تاكايتشي", "ar"),
    ("Олег Синєгубов", "uk", "Oleh Syniehubov", "en"),
    ("Павел Громов", "ru", "Pawel Gromow", "de"),
    ("سامح فوزي", "ar", "Sameh Fawzi", "en"),
    ("Kenichi Watanabe", "en", "와타나베 겐이치", "ko"),
    ("Emmanuel Macron", "fr", "エマニュエル・マクロン", "ja"),
    ("Громов, Павел", "ru", "Pavel Gromov", "en"),
    ("Donald Trump", "en", "דונלד טראמפ", "he"),
    ("Donald Trump", "en", "Ντόναλντ Τραμπ", "el"),
]
OTHER = [
    ("سامح شكري", "ar", "Sameh Fawzi", "en"),
    ("Aoife Brennan", "en", "Шон Келли", "ru"),
    ("Kenichi Watanabe", "en", "와타나베 다이이치", "ko"),
    ("Emmanuel Macron", "fr", "エマニュエル・ヴァルス", "ja"),
    ("Donald Trump", "en", "Дональд Туск", "ru"),
    ("Павел Громов", "ru", "Pavel Durov", "en"),
]


@pytest.mark.parametrize(("a", "lang_a", "b", "lang_b"), SAME)
def test_one_name(a: str, lang_a: str, b: str, lang_b: str) -> None:
    assert same_name(a, lang_a, b, lang_b) >= 0.5
    assert same_name(a, lang_a, b, lang_b) == pytest.approx(same_name(b, lang_b, a, lang_a))


@pytest.mark.parametrize(("a", "lang_a", "b", "lang_b"), OTHER)
def test_two_names(a: str, lang_a: str, b: str, lang_b: str) -> None:
    assert same_name(a, lang_a, b, lang_b) < 0.5


def test_within_one_script() -> None:
    assert same_name("Pavel Gromov", "en", "Pawel Gromow", "de") > 0.85
    assert same_name("Aoife Brennan", "en", "Aoife Brannigan", "en") < 0.85


def test_keys_join_scripts() -> None:
    spellings = [
        ("Donald Trump", "en"),
        ("ドナルド・トランプ", "ja"),
        ("도널드 트럼프", "ko"),
        ("Дональд Трамп", "ru"),
    ]
    assert len({name_key(text, lang) for text, lang in spellings}) == 1
    gazetteer = shelf_gazetteer()
    places = [
        ("Tokyo", "en"),
        ("Tokio", "de"),
        ("東京", "ja"),
        ("도쿄", "ko"),
        ("طوكيو", "ar"),
        ("东京", "zh"),
        ("Токио", "ru"),
    ]
    assert {gazetteer.key(text, lang, "place") for text, lang in places} == {"place:geonames:1850147"}
    countries = [
        ("Japan", "en"),
        ("日本", "ja"),
        ("Japón", "es"),
        ("اليابان", "ar"),
        ("일본", "ko"),
        ("Giappone", "it"),
        ("Япония", "ru"),
    ]
    assert {gazetteer.key(text, lang, "place") for text, lang in countries} == {"place:JP"}


FOUND = [
    ("en", "Japanese Prime Minister Sanae Takaichi met U.S. President Donald Trump in Tokyo.",
     {("Sanae Takaichi", "person"), ("Donald Trump", "person"), ("Tokyo", "place")}),
    ("de", "Ministerpräsidentin Katrin Behrens sprach in Mainz über die Verantwortung.",
     {("Katrin Behrens", "person"), ("Mainz", "place")}),
    ("fr", "Julien Besson, délégué de la CGT, était à Paris.",
     {("Julien Besson", "person"), ("CGT", "organisation"), ("Paris", "place")}),
    ("es", "El ministro del Interior, Rodrigo Salinas, viajó a Coquimbo.",
     {("Rodrigo Salinas", "person"), ("Coquimbo", "place")}),
    ("it", "La sindaca di Soverato, Elena Marrone, ha chiesto aiuto a Roma.",
     {("Elena Marrone", "person"), ("Roma", "place")}),
    ("nl", "Burgemeester Pieter Hoekstra sprak in Venlo.", {("Pieter Hoekstra", "person"), ("Venlo", "place")}),
    ("ru", "Губернатор Иркутской области Павел Громов прибыл в Москву.", {("Павел Громов", "person")}),
    ("uk", "повідомив голова обласної адміністрації Олег Синєгубов.", {("Олег Синєгубов", "person")}),
    ("ar", "وقال وزير النقل سامح فوزي إن الحادث وقع قرب طنطا.", {("سامح فوزي", "person"), ("طنطا", "place")}),
    ("ja", "高市早苗首相は東京でトランプ米大統領と会談した。",
     {("高市早苗", "person"), ("トランプ", "person"), ("東京", "place")}),
    ("zh", "日本首相高市早苗28日在东京与美国总统特朗普举行会谈。",
     {("高市早苗", "person"), ("特朗普", "person"), ("东京", "place"), ("日本", "place"), ("美国", "place")}),
    ("ko", "다카이치 사나에 총리는 도쿄에서 도널드 트럼프 미국 대통령을 만났다.",
     {("다카이치 사나에", "person"), ("도널드 트럼프", "person"), ("도쿄", "place")}),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "expected"), FOUND)
def test_mentions(lang: str, text: str, expected: set[tuple[str, str]]) -> None:
    found = mentions(text, lang, shelf_gazetteer())
    assert expected <= {(m.text, m.kind) for m in found}
    assert all(m.span.of(text) == m.text and m.key for m in found)


def test_no_names_where_none_are() -> None:
    for lang, text in [
        ("en", "Residents were told to leave. However, nobody listened. Police said so."),
        ("de", "Die Verantwortung der Regierung und die Strafe des Gerichts."),
        ("fr", "Les syndicats ont refusé. La grève continue."),
        ("ja", "関税をめぐる合意を確かめ合った。"),
    ]:
        assert mentions(text, lang, shelf_gazetteer()) == ()


def test_a_surname_alone_is_the_person_named_in_full() -> None:
    found = mentions("Carla Weston was found guilty. A lawyer for Weston spoke.", "en", shelf_gazetteer())
    assert len({m.key for m in found}) == 1
    declined = mentions("Павел Громов приехал. По словам Громова, всё спокойно.", "ru", shelf_gazetteer())
    assert len({m.key for m in declined}) == 1


def test_offices_are_noted_and_joined() -> None:
    found = mentions("田村洋子社長は述べた。", "ja", shelf_gazetteer())
    assert found[0].title == "社長"
    assert (
        office("Prime Minister", "en")
        == office("首相", "ja")
        == office("총리", "ko")
        == office("رئيسة الوزراء", "ar")
        == "prime-minister"
    )
    assert office("氏", "ja") == ""


def test_rules_alone_still_find_people() -> None:
    found = mentions("Prime Minister Sanae Takaichi spoke.", "en", Gazetteer())
    assert [(m.text, m.kind) for m in found] == [("Sanae Takaichi", "person")]


def test_lists_load_fast() -> None:
    started = time.process_time()
    Gazetteer.load(open_shelf)
    assert time.process_time() - started < 4


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("トランプ", "ja", "toranpu"),
        ("트럼프", "ko", "teureompeu"),
        ("Синєгубов", "uk", "synyehubov"),
        ("Müller", "de", "muller"),
        ("Küçükçekmece", "tr", "kuchukchekmeje"),
        ("Carter", "tr", "carter"),
        ("Гнатюк", "ru", "gnatyuk"),
    ],
)
def test_romanise(text: str, lang: str, expected: str) -> None:
    assert romanise(text, lang) == expected


def test_a_korean_verb_before_a_name_is_no_part_of_it():
    text = "이재명 대통령은 13일 나라현에 도착해 다카이치 사나에 일본 총리와 회담했다."
    persons = [m.text for m in mentions(text, "ko", Gazetteer()) if m.kind == "person"]
    assert persons == ["이재명", "다카이치 사나에"]


@pytest.mark.parametrize(
    ("lang", "text", "whole", "wrong"),
    [
        ("nl", "Volgens Ben Reitzes van Barclays Capital steeg de koers.", "Ben Reitzes", "Barclays"),
        ("it", "Lo dice Mike Gikas di Consumer Reports da tempo.", "Mike Gikas", "Consumer"),
        ("es", "Lo dijo Keith Springer de Capital Financial ayer.", "Keith Springer", "Capital"),
        ("nl", "In Gent sprak Geert van Dijk gisteren.", "Geert van Dijk", "Gent"),
        ("es", "Ayer habló Carlos García de la Vega.", "Carlos García de la Vega", "Ayer"),
        ("fr", "Dominique de Villepin a parlé hier.", "Dominique de Villepin", "hier"),
    ],
)
def test_what_a_person_belongs_to_is_no_part_of_the_name(
    lang: str, text: str, whole: str, wrong: str
) -> None:
    people = [m.text for m in mentions(text, lang, shelf_gazetteer()) if whole.split()[0] in m.text]
    assert people == [whole] and wrong not in people[0]


@pytest.mark.parametrize(
    ("lang", "text", "ship"),
    [
        ("en", "Sailors of the USS Abraham Lincoln and the frigate Mary Rose cheered.", "Abraham Lincoln"),
        ("de", "Auf dem Flugzeugträger „Gerald Ford“ sprach Donald Trump.", "Gerald Ford"),
        ("es", "Habló a bordo del portaaviones George Washington en el puerto.", "George Washington"),
        ("zh", "他登上“乔治·华盛顿”号航空母舰发表讲话。", "乔治·华盛顿"),
    ],
)
def test_a_ship_named_for_a_person_is_none(lang: str, text: str, ship: str) -> None:
    kinds = [m.kind for m in mentions(text, lang, shelf_gazetteer()) if ship in m.text]
    assert kinds == ["organisation"]


def test_what_follows_an_arabic_name_is_no_part_of_it() -> None:
    text = "قد يبرم الرئيس دونالد ترمب صفقة مع بكين، وتنصح الحكومة بلقاء ترمب قريبا."
    assert "دونالد ترمب" in [m.text for m in mentions(text, "ar", shelf_gazetteer())]
    text = "وصل الرئيس رجب طيب أردوغان إلى أنقرة، ثم تحدث أردوغان."
    assert "رجب طيب أردوغان" in [m.text for m in mentions(text, "ar", shelf_gazetteer())]


def test_an_office_behind_another_office_has_its_own_name() -> None:
    text = "Japan is about to choose a prime minister, and President Donald Trump is due."
    [found] = [m for m in mentions(text, "en", shelf_gazetteer()) if m.kind == "person"]
    assert (found.text, found.title) == ("Donald Trump", "President")


@pytest.mark.parametrize(
    ("text", "name"),
    [("다음 날 중국 시진핑 국가주석과 만난다.", "시진핑"), ("고 아베 신조 전 총리를 기렸다.", "아베 신조")],
)
def test_korean_names_without_their_country(text: str, name: str) -> None:
    assert [m.text for m in mentions(text, "ko", shelf_gazetteer()) if m.kind == "person"] == [name]


def test_offices_in_scripts_without_blanks() -> None:
    assert office("財務相", "ja") == "minister" and office("米大統領", "ja") == "president"
    assert office("元首相", "ja") == "" and office("首相", "ja") == "prime-minister"


NO_PERSONS = [
    ("en", "Apple Computer opened a Music Store in North Carolina. Boeing said that Wi-Fi would follow."),
    (
        "en",
        "Hurricane Humberto hit Elbow Cay. We've seen worse, the Operating Officer at Lehman Brothers hopes.",
    ),
    ("de", "Der Betfred Cup beginnt in Baja California. Microsoft Research schweigt."),
    ("es", "En América Latina y en Oriente Medio creció Virgin Atlantic. Uno de ellos es el Año Nuevo."),
    ("fr", "Les Jeux Olympiques et la Ryder Cup passent sur Saturday Night Live. Cependant rien ne change."),
    ("ru", "Большой Бассейн лежит на западе. Об этом просили Верховного Суда и Генеральной Ассамблеи."),
    ("ar", "قالت وزارة المالية إن أمريكا اللاتينية بعيدة."),
    ("ja", "米財務長官は15日、輸入停止を求めた。国務長官も同席した。"),
    ("zh", "日本首相官邸表示，两位领导人确认将加强同盟。首相在国会就台湾问题发表言论。"),
    ("ko", "올봄 총리가 미국을 방문한다."),
]


@pytest.mark.parametrize(("lang", "text"), NO_PERSONS, ids=lambda x: x[:12])
def test_bodies_places_and_verbs_are_no_persons(lang, text):
    found = mentions(text, lang, shelf_gazetteer())
    assert not [m.text for m in found if m.kind == "person"]


PERSONS = [
    (
        "en",
        "Airbus is late. Noël Forgeard of Airbus left; Airbus Noel Forgeard said no more.",
        "Noel Forgeard",
    ),
    ("en", "The report was read. Tess Marlow said so.", "Tess Marlow"),
    ("es", "Habló la ministra. Nuria Ferrando afirmó que no.", "Nuria Ferrando"),
    ("tr", "Belediye sözcüsü Deniz Uçar, yaklaşık iki saat konuştu.", "Deniz Uçar"),
    ("pt", "A ministra da Saúde, Lígia Prates, não falou.", "Lígia Prates"),
    ("ru", "Следователь Инна Белых возражала.", "Инна Белых"),
    ("ru", "Бывший глава МИД Борис Джонсон раскритиковал её.", "Борис Джонсон"),
    ("ja", "米財務長官のベッセント氏は韓国の李在明大統領と会った。", "李在明"),
    ("zh", "韩国总统文在寅表示，美国总统特朗普将到访。", "文在寅"),
    ("ko", "정상회담\n다카이치 사나에 총리가 말했다.", "다카이치 사나에"),
]


@pytest.mark.parametrize(("lang", "text", "name"), PERSONS, ids=lambda x: x[:12])
def test_persons_with_evidence_are_found_without_what_stands_before_them(lang, text, name):
    found = mentions(text, lang, shelf_gazetteer())
    assert name in [m.text for m in found if m.kind == "person"]


READ_BY_CHARACTER = [
    ("王毅", "zh", "Wang Yi", "en"),
    ("习近平", "zh", "시진핑", "ko"),
    ("习近平", "zh", "Си Цзиньпин", "ru"),
    ("習近平", "ja", "شي جين بينغ", "ar"),
    ("习近平", "zh", "シー・ジンピン", "ja"),
    ("賴清德", "zh-Hant", "Lai Ching-te", "en"),
    ("蔡英文", "zh", "Tsai Ing-wen", "de"),
    ("李家超", "zh", "John Lee Ka-chiu", "en"),
    ("李在明", "ja", "이재명", "ko"),
    ("李在明", "zh", "Lee Jae-myung", "fr"),
    ("金正恩", "zh", "Kim Jong Un", "en"),
    ("高市早苗", "ja", "Sanae Takaichi", "es"),
    ("高市早苗", "zh", "다카이치 사나에", "ko"),
    ("岸田文雄", "ja", "Кисида Фумио", "ru"),
    ("大谷翔平", "ja", "Shohei Ohtani", "en"),
]


@pytest.mark.parametrize(("a", "lang_a", "b", "lang_b"), READ_BY_CHARACTER)
def test_han_names_are_read_character_by_character(a, lang_a, b, lang_b):
    assert same_name(a, lang_a, b, lang_b) >= 0.5
    assert same_name(b, lang_b, a, lang_a) >= 0.5


def test_han_names_read_otherwise_stay_apart():
    for i, (a, lang_a, _, _) in enumerate(READ_BY_CHARACTER):
        for j, (c, _, b, lang_b) in enumerate(READ_BY_CHARACTER):
            if i != j and a[:2] != c[:2] and {a[0], c[0]} != {"习", "習"}:
                assert same_name(a, lang_a, b, lang_b) < 0.5, (a, b)
    assert same_name("高市早苗", "ja", "Kenji Takaichi", "en") < 0.5
    assert same_name("李强", "zh", "Li Keqiang", "en") < 0.5


ALONE = [
    ("zh", "日本首相高市早苗28日会晤美国总统特朗普。高市表明，市场平稳。自高市就此发言以来。", "高市", 2),
    ("ja", "ウラジーミル・プーチン大統領が到着した。プーチン政権は黙る。", "プーチン", 1),
    ("ar", "قالت رئيسة الوزراء ساناي تاكايتشي إنها باقية. وأوضحت تاكايتشي ذلك.", "تاكايتشي", 1),
    ("ko", "다카이치 사나에 총리가 말했다. 다카이치는 떠났다.", "다카이치", 1),
    ("de", "Ministerpräsidentin Katrin Behrens sprach. Danach ging Behrens.", "Behrens", 1),
]


@pytest.mark.parametrize(("lang", "text", "surname", "times"), ALONE)
def test_a_surname_alone_is_found_after_the_full_name(lang, text, surname, times):
    found = mentions(text, lang, shelf_gazetteer())
    alone = [m for m in found if m.text == surname]
    [full] = {m.key for m in found if m.kind == "person" and surname in m.text and m.text != surname}
    assert [(m.kind, m.key) for m in alone] == [("person", full)] * times


SHIPS_QUOTED = [
    ("fr", "À bord du porte-avions « George-Washington », ils parlent.", "George-Washington"),
    ("ar", "وصلت حاملة الطائرات «جورج واشنطن» إلى الميناء.", "جورج واشنطن"),
    ("ko", "항공모함 조지 워싱턴함에서 장병들을 만났다.", "조지 워싱턴"),
    ("ja", "原子力空母「ジョージ・ワシントン」に乗った。", "ジョージ・ワシントン"),
    ("zh", "登上航母“乔治·华盛顿”号。", "乔治·华盛顿"),
    ("ru", "На борту авианосца «Джордж Вашингтон» они встретились.", "Джордж Вашингтон"),
]


@pytest.mark.parametrize(("lang", "text", "ship"), SHIPS_QUOTED)
def test_ships_are_found_by_the_word_before_them(lang, text, ship):
    found = {m.text: m.kind for m in mentions(text, lang, shelf_gazetteer())}
    assert found.get(ship) == "organisation"


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        ("zh", "一同前往横须贺美军基地。", "横须贺"),
        ("zh-Hant", "一同前往橫須賀美軍基地。", "橫須賀"),
        ("ja", "首脳は横須賀の基地へ。", "横須賀"),
        ("ja", "日韓首脳、奈良で会談した。", "奈良"),
        ("es", "Navegan cerca de Taiwán.", "Taiwán"),
    ],
)
def test_places_are_found_in_each_form_of_their_characters(lang, text, place):
    found = {m.text: m for m in mentions(text, lang, shelf_gazetteer())}
    assert found[place].key.startswith("place:")


def test_capitals_throughout_give_way():
    votes = Counter({"WASHINGTON": 3, "Washington": 1})
    assert best_spelling("en", votes, {}) == "Washington"
    assert outvoted("WASHINGTON", "Washington", votes)
    assert not outvoted("Washington", "WASHINGTON", votes)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The World Bank", "World Bank"),
        ("C.K. Hutchison Holdings", "CK Hutchison Holdings"),
        ("Standard & Poor's", "Standard and Poor's"),
        ("Alfa Lighting, S.A.R.L.", "Alfa Lighting SARL"),
        ("Government of the United Kingdom", "Government of United Kingdom"),
        ("U. S. Steel", "US Steel"),
    ],
)
def test_firms_are_one_whatever_dots_and_articles(a, b):
    assert same_name(a, "en", b, "en", "organisation") >= 0.97
    assert same_name("C.B.A. Company", "en", "A.B.C. Company", "en", "organisation") < 0.5
    assert same_name("Bank of England", "en", "Bank of Ireland", "en", "organisation") < 0.86


@pytest.mark.parametrize(
    ("lang", "text", "name", "office"),
    [
        (
            "en",
            "The Minister for Foreign Affairs Penny Wong spoke.",
            "Penny Wong",
            "Minister for Foreign Affairs",
        ),
        ("de", "Die Ministerin für Finanzen Anna Vella sprach.", "Anna Vella", "Ministerin für Finanzen"),
        ("es", "El secretario de Estado Marco Rubio llegó.", "Marco Rubio", "secretario de Estado"),
        (
            "es",
            "La ministra de Asuntos Exteriores Ana Vela viajó.",
            "Ana Vela",
            "ministra de Asuntos Exteriores",
        ),
        (
            "fr",
            "Le ministre des Finances Roland Lescure a dit non.",
            "Roland Lescure",
            "ministre des Finances",
        ),
        ("fr", "Le secrétaire d'État Marco Rubio est arrivé.", "Marco Rubio", "secrétaire d'État"),
        ("it", "La ministra dell'Economia Anna Vella parla.", "Anna Vella", "ministra dell'Economia"),
        ("nl", "Minister van Justitie David van Weel zei nee.", "David van Weel", "Minister van Justitie"),
        ("pt", "O ministro da Fazenda Fernando Haddad disse não.", "Fernando Haddad", "ministro da Fazenda"),
    ],
)
def test_what_an_office_is_of_is_no_part_of_a_name(lang: str, text: str, name: str, office: str) -> None:
    found = {(m.text, m.kind, m.title) for m in mentions(text, lang, shelf_gazetteer())}
    assert (name, "person", office) in found


@pytest.mark.parametrize(
    ("lang", "text", "people"),
    [
        ("en", "Police said Hasan al-Masri left. Hassan El-Masry, the minister, did not.",
         ["Hasan al-Masri", "Hassan El-Masry"]),
        ("en", "President Abdel Fattah el-Sisi met Khaled ash-Shaykh.", ["Abdel Fattah el-Sisi", "Khaled ash-Shaykh"]),
        ("en", "Mohammed bin Salman met Robin van Persie, Ahmed Abu Zeid and Oscar de la Renta.",
         ["Mohammed bin Salman", "Robin van Persie", "Ahmed Abu Zeid", "Oscar de la Renta"]),
        ("en", "Bin Salman spoke of Mohammed bin Salman. Abu Zeid resigned.",
         ["Bin Salman", "Mohammed bin Salman", "Abu Zeid"]),
        ("en", "Mohamed Ould Ghazouani, Conor O'Neill and Fiona MacDonald spoke.",
         ["Mohamed Ould Ghazouani", "Conor O'Neill", "Fiona MacDonald"]),
        ("de", "Die Präsidentin Ursula von der Leyen traf Hasan al-Masri.", ["Ursula von der Leyen", "Hasan al-Masri"]),
        ("fr", "Le directeur Hasan al-Masri a parlé à Charles de Gaulle.", ["Hasan al-Masri", "Charles de Gaulle"]),
        ("es", "Hasan al-Masri habló con Juan de la Cruz.", ["Hasan al-Masri", "Juan de la Cruz"]),
        ("it", "Hasan al-Masri ha visto Carlo della Valle.", ["Hasan al-Masri", "Carlo della Valle"]),
        ("pt", "Hasan al-Masri falou com Luiz Inácio Lula da Silva.", ["Hasan al-Masri", "Luiz Inácio Lula da Silva"]),
        ("nl", "Hasan al-Masri sprak met Jan van den Berg en Kees ter Beek.",
         ["Hasan al-Masri", "Jan van den Berg", "Kees ter Beek"]),
        ("tr", "Hasan el-Masri konuştu. Muhammed bin Selman açıkladı.", ["Hasan el-Masri", "Muhammed bin Selman"]),
        ("ru", "Хасан аль-Масри заявил. Урсула фон дер Ляйен прибыла.", ["Хасан аль-Масри", "Урсула фон дер Ляйен"]),
        ("uk", "Хасан аль-Масрі заявив. Мухаммед бін Салман сказав.", ["Хасан аль-Масрі", "Мухаммед бін Салман"]),
        ("ar", "قال المدير التنفيذي للشركة لي جونغ إن المصنع مغلق.", ["لي جونغ"]),
        ("ar", "والتقى الأمير محمد بن سلمان بالوفد. وقال الوزير حسن المصري ذلك.", ["محمد بن سلمان", "حسن المصري"]),
        ("ar", "وقال أحمد أبو زيد إن النتيجة جيدة.", ["أحمد أبو زيد"]),
        ("ko", "대현반도체 이정민 대표는 말했다. 도널드 트럼프 대통령이 왔다.", ["이정민", "도널드 트럼프"]),
        ("ko", "서울대학교 김민수 교수는 밝혔다.", ["김민수"]),
    ],
)  # fmt: skip
def test_names_with_particles_are_one_name(lang: str, text: str, people: list[str]) -> None:
    assert [m.text for m in mentions(text, lang, shelf_gazetteer()) if m.kind == "person"] == people


@pytest.mark.parametrize(
    ("lang", "text", "people"),
    [
        ("en", "Dutch minister Pieter van der Hoeven met Layla al-Mansouri and Charles d'Artois.",
         ["Pieter van der Hoeven", "Layla al-Mansouri", "Charles d'Artois"]),
        ("fr", "Le maire Charles d'Artois a vu Jean d’Ormesson et Massimo D'Alema.",
         ["Charles d'Artois", "Jean d’Ormesson", "Massimo D'Alema"]),
        ("it", "Massimo D'Alema ha visto Gabriele D'Annunzio. Il Senato d'Italia siede.",
         ["Massimo D'Alema", "Gabriele D'Annunzio"]),
        ("es", "José Ortega y Gasset habló. Así lo dijo Ortega y Gasset.", ["José Ortega y Gasset", "Ortega y Gasset"]),
        ("es", "Pedro Sánchez y Donald Trump hablaron. Sánchez y Trump se vieron; Trump se fue.",
         ["Pedro Sánchez", "Donald Trump", "Sánchez", "Trump", "Trump"]),
        ("pt", "O ministro dos Transportes Pieter van der Hoeven falou.", ["Pieter van der Hoeven"]),
        ("pl", "Burmistrz Youssef al-Khatib milczał. Minister Pieter van der Hoeven wyjechał.",
         ["Youssef al-Khatib", "Pieter van der Hoeven"]),
        ("sv", "Minister Pieter van der Hoeven sade nej.", ["Pieter van der Hoeven"]),
        ("nl", "Woordvoerder Layla al-Mansouri sprak met Hanneke ter Beek.", ["Layla al-Mansouri", "Hanneke ter Beek"]),
        ("tr", "Sözcü Layla el-Mansouri konuştu.", ["Layla el-Mansouri"]),
        ("ru", "Представитель Лейла аль-Мансури и Питер ван дер Хувен приехали.",
         ["Лейла аль-Мансури", "Питер ван дер Хувен"]),
        ("ar", "قال وزير النقل بيتر فان دير هوفن إن الميناء مغلق.", ["بيتر فان دير هوفن"]),
        ("ar", "وقالت ليلى المنصوري المتحدثة باسم الميناء إن ذلك صحيح.", ["ليلى المنصوري"]),
        ("ar", "وقالت وزارة الخارجية إن الميناء مغلق.", []),
        ("ko", "피터르 판데르후번 교통장관은 항구를 닫는다고 밝혔다.", ["피터르 판데르후번"]),
        ("ko", "피터르 판 데르 후번 장관은 말했다. 김영호 교통부 장관도 말했다.", ["피터르 판 데르 후번", "김영호"]),
        ("ja", "ピーテル・ファン・デル・フーフェン運輸相は述べた。", ["ピーテル・ファン・デル・フーフェン"]),
        ("zh-Hans", "交通部长彼得·范德胡芬说港口关闭，市长优素福·哈提卜也在场。", ["彼得·范德胡芬", "优素福·哈提卜"]),
        ("zh-Hant", "交通部長彼得·范德胡芬說港口關閉。", ["彼得·范德胡芬"]),
    ],
)  # fmt: skip
def test_offices_and_particles_neither_cut_nor_lengthen_a_name(
    lang: str, text: str, people: list[str]
) -> None:
    assert [m.text for m in mentions(text, lang, shelf_gazetteer()) if m.kind == "person"] == people


def test_what_is_no_name_is_compared_with_nothing():
    long, many = "Ab" * 200, "a " * 60
    for text in (long, many, "나 " * 60, "д" * 300, "王" * 200):
        assert same_name(text, "en", text, "en") == 1.0
        assert same_name(text, "en", text + "b", "ko") == 0.0
