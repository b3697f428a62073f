"""Reports that are no usual news: what is printed of them is right and can be read,
or nothing is and the ledger says why."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from broadsheet.desks.assign import Assign
from broadsheet.desks.verify import Verify
from broadsheet.desks.write import Write
from broadsheet.languages import language
from broadsheet.models.embed import Usem3
from broadsheet.news import (
    Article,
    Assignment,
    Form,
    Galley,
    Passed,
    Reading,
    Report,
    Slate,
    SlateEntry,
    Spiked,
    Use,
    Withdrawal,
    stands,
)
from broadsheet.settings import Assign as Settings
from broadsheet.text.clauses import has_finite_verb
from broadsheet.text.length import counts_characters, length
from broadsheet.text.sentences import split

from ..ferry import MAIN
from .readings import AT, assign, gazetteer, read, report
from .test_mend import decide, entry, mend

LANGS = tuple(MAIN)
INTERVIEW = {
    "en": [("Why are you selling the flock?", "I lost 41 sheep in two summers. Nobody came to see."),
           ("Who takes over the farm?", "A couple from the city. They are kind."),
           ("What will you do in June?", "I will close the shutters.")],
    "de": [("Warum verkaufen Sie die Herde?", "Ich habe in zwei Sommern 41 Schafe verloren. Niemand ist gekommen."),
           ("Wer übernimmt den Hof?", "Ein Paar aus der Stadt. Sie sind freundlich."),
           ("Was machen Sie im Juni?", "Ich werde die Läden schließen.")],
    "es": [("¿Por qué vende el rebaño?", "Perdí 41 ovejas en dos veranos. Nadie vino a verlo."),
           ("¿Quién se queda la granja?", "Una pareja de la ciudad. Son amables."),
           ("¿Qué hará en junio?", "Cerraré las ventanas.")],
    "fr": [("Pourquoi vendez-vous le troupeau ?", "J'ai perdu 41 brebis en deux étés. Personne n'est venu."),
           ("Qui reprend la ferme ?", "Un couple de la ville. Ils sont gentils."),
           ("Que ferez-vous en juin ?", "Je fermerai les volets.")],
    "ru": [("Почему вы продаёте стадо?", "Я потеряла 41 овцу за два лета. Никто не приехал."),
           ("Кто берёт ферму?", "Пара из города. Они добрые."), ("Что вы будете делать в июне?", "Закрою ставни.")],
    "ar": [("لماذا تبيعين القطيع؟", "فقدت 41 نعجة في صيفين. لم يأت أحد."),
           ("من سيتولى المزرعة؟", "زوجان من المدينة. إنهما لطيفان."), ("ماذا ستفعلين في يونيو؟", "سأغلق النوافذ.")],
    "ja": [("なぜ群れを売るのですか？", "二つの夏に41頭の羊を失いました。誰も来ませんでした。"),
           ("農場は誰が継ぎますか？", "町から来た夫婦です。優しい人たちです。"),
           ("6月は何をしますか？", "雨戸を閉めます。")],
    "ko": [("왜 양 떼를 파십니까?", "두 해 여름에 양 41마리를 잃었습니다. 아무도 오지 않았습니다."),
           ("농장은 누가 맡습니까?", "도시에서 온 부부입니다. 친절한 사람들입니다."),
           ("6월에는 무엇을 하십니까?", "덧문을 닫을 겁니다.")],
    "zh-Hans": [("您为什么卖掉羊群？", "两个夏天我失去了41只羊。没有人来看。"),
                ("谁接手农场？", "城里来的一对夫妇。他们很和气。"), ("六月您做什么？", "我会关上百叶窗。")],
}  # fmt: skip
OBITUARY = {
    "en": ("Ana Ruiz, harbour master of Port Ellan, dies at 81",
           ("Ana Ruiz, the first woman to head the harbour of Port Ellan, died on Monday at the age of 81, her "
            "family said. Ana Ruiz was born in 1945 and went to sea at 16. The town will name a quay after her."),
            "Ruiz"),
    "de": ("Hafenmeisterin Ana Ruiz mit 81 Jahren gestorben",
           ("Ana Ruiz, die erste Hafenmeisterin von Port Ellan, ist am Montag im Alter von 81 Jahren gestorben, "
            "wie ihre Familie mitteilte. Ana Ruiz wurde 1945 geboren und fuhr mit 16 Jahren zur See. Die Stadt "
            "will einen Kai nach ihr benennen."), "Ruiz"),
    "es": ("Muere a los 81 años Ana Ruiz, capitana del puerto",
           ("Ana Ruiz, la primera capitana del puerto de Port Ellan, murió el lunes a los 81 años, informó su "
            "familia. Ana Ruiz nació en 1945 y se hizo a la mar con 16 años. La ciudad dará su nombre a un muelle."),
            "Ruiz"),
    "fr": ("Ana Ruiz, capitaine du port, est morte à 81 ans",
           ("Ana Ruiz, première femme à diriger le port de Port Ellan, est morte lundi à "
            "l'âge de 81 ans, a annoncé sa famille. Ana Ruiz était née en 1945 et avait "
            "pris la mer à 16 ans. La ville donnera son nom à un quai."), "Ruiz"),
    "ru": ("Умерла начальница порта Анна Руис",
           ("Анна Руис, первая женщина во главе порта Эллан, умерла в понедельник в возрасте 81 года, сообщила её "
            "семья. Анна Руис родилась в 1945 году и вышла в море в 16 лет. Город назовёт её именем причал."), "Руис"),
    "ar": ("وفاة مديرة ميناء بورت إيلان آنا رويز عن 81 عاما",
           ("توفيت آنا رويز، أول امرأة تدير ميناء بورت إيلان، يوم الاثنين عن 81 عاما، حسبما أعلنت أسرتها. وولدت "
            "آنا رويز عام 1945 وعملت في البحر في سن السادسة عشرة. وستطلق المدينة اسمها على رصيف."), "رويز"),
    "ja": ("港長のアナ・ルイスさん死去　81歳",
           ("ポート・エラン港で女性として初めて港長を務めたアナ・ルイスさんが月曜日、81歳で死去した。"
            "アナ・ルイスさんは1945年に生まれ、16歳で船に乗った。市は岸壁に名を付ける。"), "ルイス"),
    "ko": ("항만 책임자 아나 루이스 별세…향년 81세",
           ("포트엘런 항의 첫 여성 항만 책임자였던 아나 루이스가 월요일 81세로 별세했다고 가족이 밝혔다. 아나 "
            "루이스는 1945년에 태어나 16세에 배를 탔다. 시는 부두에 그의 이름을 붙일 예정이다."), "루이스"),
    "zh-Hans": ("埃伦港首位女港长安娜·鲁伊斯去世 享年81岁",
                ("埃伦港首位女港长安娜·鲁伊斯周一去世，享年81岁，其家人发布了消息。安娜·鲁伊斯1945年出生，"
                 "16岁出海。该市将以她的名字命名一座码头。"), "鲁伊斯"),
}  # fmt: skip
MATCH = {
    "en": ("Ellan Rovers beat Norvik 3-1",
           ("Ellan Rovers beat Norvik United 3-1 on Saturday and went top of the league. Tom Falk scored twice "
            "before half-time. About 12,000 people watched the game in Port Ellan.")),
    "de": ("Ellan schlägt Norvik 3:1",
           ("Ellan hat am Samstag Norvik 3:1 geschlagen und die Tabellenführung übernommen. Tom Falk traf vor der "
            "Pause zweimal. Rund 12.000 Menschen sahen das Spiel in Port Ellan.")),
    "es": ("El Ellan gana 3-1 al Norvik",
           ("El Ellan ganó el sábado 3-1 al Norvik y se puso líder de la liga. Tom Falk marcó dos goles antes del "
            "descanso. Unas 12.000 personas vieron el partido en Port Ellan.")),
    "fr": ("Ellan bat Norvik 3-1",
           ("Ellan a battu Norvik 3-1 samedi et a pris la tête du championnat. Tom Falk a marqué deux fois avant "
            "la pause. Quelque 12 000 personnes ont suivi le match à Port Ellan.")),
    "ru": ("«Эллан» обыграл «Норвик» 3:1",
           ("«Эллан» обыграл в субботу «Норвик» со счётом 3:1 и возглавил таблицу. Том Фальк забил дважды до "
            "перерыва. Матч в Порт-Эллане посмотрели около 12 тысяч человек.")),
    "ar": ("إيلان يهزم نورفيك 3-1",
           ("هزم فريق إيلان نظيره نورفيك 3-1 يوم السبت وتصدر الدوري. وسجل توم فالك هدفين قبل الاستراحة. وتابع "
            "المباراة نحو 12 ألف شخص في بورت إيلان.")),
    "ja": ("エランがノルビクに3-1で勝利",
           ("エランは土曜日、ノルビクに3-1で勝ち、首位に立った。トム・ファルクは前半に2得点を挙げた。"
            "試合はポート・エランで約1万2000人が観戦した。")),
    "ko": ("엘런, 노르빅에 3-1 승리",
           ("엘런은 토요일 노르빅을 3-1로 이기고 선두에 올랐다. 톰 팔크는 전반에 두 골을 넣었다. 경기는 "
            "포트엘런에서 약 1만2천 명이 지켜봤다.")),
    "zh-Hans": ("埃伦队3比1击败诺维克队",
                ("埃伦队周六以3比1击败诺维克队，升至积分榜首位。汤姆·法尔克在上半场打入两球。"
                 "约1.2万人在埃伦港观看了比赛。")),
}  # fmt: skip
VERBLESS = {
    "en": "Storm over the coast. Trees on the rails. No trains to Port Ellan. Candles in every window.",
    "de": "Sturm über der Küste. Bäume auf den Gleisen. Keine Züge nach Port Ellan. Kerzen in jedem Fenster.",
    "es": "Tormenta sobre la costa. Árboles en las vías. Ningún tren a Port Ellan. Velas en cada ventana.",
    "fr": "Tempête sur la côte. Arbres sur les rails. Aucun train vers Port Ellan. Des bougies à chaque fenêtre.",
    "ru": "Шторм над побережьем. Деревья на рельсах. Ни одного поезда в Порт-Эллан. Свечи в каждом окне.",
    "ja": "海岸に嵐。線路に倒木。ポート・エラン行きの列車は全面運休。窓辺に明かり。",
    "ko": "해안에 폭풍. 선로 위의 나무들. 포트엘런행 열차 전무. 창문마다 촛불.",
}
"""Not Arabic and Chinese, where such sentences are statements."""
OWN = {
    "en": (("In our story of Monday we reported that the ferry had sunk. The ferry reached Port Ellan on Monday "
            "with all its passengers."), "sunk"),
    "de": (("Am Montag hatten wir berichtet, die Fähre sei gesunken. Die Fähre erreichte Port Ellan am Montag mit "
            "allen Passagieren."), "gesunken"),
    "es": (("El lunes informamos de que el ferri se había hundido. El ferri "
            "llegó el lunes a Port Ellan con todos sus pasajeros."), "hundido"),
    "fr": (("Lundi, nous avons écrit que le ferry avait coulé. Le ferry a "
            "atteint Port Ellan lundi avec tous ses passagers."), "coulé"),
    "ru": (("В понедельник мы сообщили, что паром затонул. Паром прибыл в "
            "Порт-Эллан в понедельник со всеми пассажирами."), "затонул"),
    "ar": ("ذكرنا يوم الاثنين أن العبارة غرقت. ووصلت العبارة إلى بورت إيلان يوم الاثنين مع جميع ركابها.", "غرقت"),
    "ja": (("月曜日にフェリーが沈没したと報じましたが、誤りでした。フェリーは月曜日、"
            "乗客全員を乗せてポート・エランに到着した。"), "沈没"),
    "ko": ("본지는 월요일 여객선이 침몰했다고 보도했다. 여객선은 월요일 승객 전원을 태우고 포트엘런에 도착했다.",
           "침몰"),
    "zh-Hans": ("本报此前报道渡轮已经沉没。渡轮周一载着全体乘客抵达埃伦港。", "沉没"),
}  # fmt: skip
SANK = {
    "en": "A ferry with 96 people aboard has sunk off Port Ellan on Monday.",
    "de": "Eine Fähre mit 96 Menschen an Bord ist am Montagmorgen vor Port Ellan gesunken.",
    "es": "Un ferri con 96 personas a bordo se ha hundido el lunes frente a Port Ellan.",
    "fr": "Un ferry transportant 96 personnes a coulé lundi matin au large de Port Ellan.",
    "ru": "Паром с 96 людьми на борту затонул в понедельник утром у Порт-Эллана.",
    "ar": "غرقت عبارة على متنها 96 شخصا صباح يوم الاثنين قبالة بورت إيلان.",
    "ja": "月曜日の朝、96人を乗せたフェリーがポート・エラン沖で沈没した。",
    "ko": "월요일 아침 96명을 태운 여객선이 포트엘런 앞바다에서 침몰했다.",
    "zh-Hans": "周一上午，一艘载有96人的渡轮在埃伦港附近海域沉没。",
}


def decided(lang: str, *readings: Reading, **settings: object) -> Assignment | Spiked:
    """What the desk assign makes of a story of these reports."""
    story = assign(lang, readings).story
    slate = Slate(entries=(SlateEntry(story=story, readings=readings),), due=frozenset({story.id}), at=AT)
    (outcome,) = Assign(Settings(**settings), (lang,)).work([slate])  # type: ignore[arg-type]
    return outcome if isinstance(outcome, Spiked) else outcome.made[0]


def printed(lang: str, *reports: Report) -> Article | str:
    """Through assign, writer and copy desk, where one outlet is enough; else the code and reason of the ledger."""
    assignment = decided(lang, *read(*reports), min_outlets=1)
    for _ in range(2):
        if isinstance(assignment, Spiked):
            return f"{assignment.code}: {assignment.reason}"
        (written,) = Write().work([assignment])
        if isinstance(written, Spiked):
            return f"{written.code}: {written.reason}"
        article = written.made[0]
        (judged,) = Verify(gazetteer(), Usem3()).work([Galley(article=article, assignment=assignment)])
        if isinstance(judged, Spiked):
            return f"{judged.code}: {judged.reason}"
        if isinstance(judged.made[0], Passed):
            assert all(stands(v, judged.made[0].article) for v in judged.made[0].verdicts)
            return judged.made[0].article
        assignment = replace(assignment, returned=judged.made[0])
    raise AssertionError("returned twice")


def readable(article: Article, lang: str) -> None:
    """Whole statements, each once, the headline without a mark of the wire."""
    texts = [s.text for s in (*article.dek, *article.body)]
    assert texts and len(set(texts)) == len(texts)
    assert all(has_finite_verb(text, lang) for text in texts), texts
    assert article.headline.text[0] not in "[【◆"


@pytest.mark.parametrize("use", [Use.BRIEF, Use.DIGEST])
@pytest.mark.parametrize("lang", LANGS)
def test_a_story_of_one_sentence_is_a_brief(lang, use):
    """Whatever the rights: one passage may be printed however short the report is."""
    (first, *_) = split(MAIN[lang], lang)
    (alone,) = read(report(first.of(MAIN[lang]), lang, headline="–", use=use, share=0.25))
    (outcome,) = Write().work([assign(lang, (alone,))])
    article = outcome.made[0]
    assert (article.form, [s.text for s in article.body]) == (Form.BRIEF, [first.of(MAIN[lang])])
    readable(article, lang)


@pytest.mark.parametrize("lang", LANGS)
def test_a_ticker_is_no_story(lang):
    lines = "\n\n".join(
        f"◆ 08:{n}　{span.of(MAIN[lang])}" for n, span in enumerate(split(MAIN[lang], lang), 30)
    )
    assert printed(lang, report(lines, lang, headline="–")).startswith("few-outlets: 0 ")


@pytest.mark.parametrize("lang", LANGS)
def test_an_interview_is_no_story_and_the_ledger_says_so(lang):
    text = "\n\n".join(line for pair in INTERVIEW[lang] for line in pair)
    said = printed(lang, report(text, lang, headline="–"))
    assert said == "few-outlets: 0 independent of 1 outlets needed; not counted: interview"


@pytest.mark.parametrize("lang", LANGS)
def test_opinion_is_known_by_the_folder_of_its_address(lang):
    piece = report(MAIN[lang], lang, headline="–")
    piece = replace(piece, url="https://harbour.example/opinion/2026/11/09/terraces")
    assert printed(lang, piece).endswith("not counted: opinion")


@pytest.mark.parametrize("lang", LANGS)
def test_an_obituary_names_the_dead_and_is_a_brief(lang):
    headline, text, name = OBITUARY[lang]
    article = printed(lang, report(text, lang, headline=headline, use=Use.BRIEF))
    assert isinstance(article, Article), article
    readable(article, lang)
    assert name in article.headline.text and any(name in s.text for s in article.body)


@pytest.mark.parametrize("lang", LANGS)
def test_a_match_report_tells_the_result(lang):
    headline, text = MATCH[lang]
    article = printed(lang, report(text, lang, headline=headline, use=Use.BRIEF))
    assert isinstance(article, Article), article
    readable(article, lang)
    told = [s.text for s in (article.headline, *article.body)]
    assert any("3" in text and "1" in text for text in told), told


@pytest.mark.parametrize("lang", LANGS)
def test_a_lead_of_ninety_words_is_cut_within_the_rights_or_left(lang):
    """What happened is told by the headline all the same."""
    clauses = [span.of(MAIN[lang]).rstrip(".。") for span in split(MAIN[lang], lang)]
    plain = [c for c in clauses if not any(mark in c for mark in '"“„«「『')]
    joint, stop = ("、", "。") if counts_characters(lang) else (", ", ".")
    lead = joint.join(plain * 7) + stop
    assert length(lead, lang) >= 90
    text = f"{lead}\n\n{MAIN[lang]}"
    article = printed(lang, report(text, lang, headline=plain[0], use=Use.BRIEF))
    assert isinstance(article, Article), article
    readable(article, lang)
    most = 70 if counts_characters(lang) else 35
    assert all(length(s.text, lang) <= most for s in article.body), [s.text for s in article.body]


@pytest.mark.parametrize("lang", VERBLESS)
def test_a_report_without_a_finite_verb_gives_nothing(lang):
    said = printed(lang, report(VERBLESS[lang] * 3, lang, headline=VERBLESS[lang].split(".")[0]))
    assert said == "too-little: no sentence that may be printed"


@pytest.mark.parametrize("lang", LANGS)
def test_where_all_outlets_allow_a_link_only_nothing_is_written(lang):
    text = f"{MAIN[lang]}\n\n{OBITUARY[lang][1]}"
    links = [report(text, lang, headline="–", outlet=o, use=Use.LINK) for o in ("A Post", "B Post")]
    said = printed(lang, *links)
    assert said == "too-little: no report in this language whose text may be used"


@pytest.mark.parametrize("lang", LANGS)
def test_eleven_outlets_of_one_agency_text_are_one_voice(lang):
    copies = read(*(report(MAIN[lang], lang, headline="–", outlet=f"Post {n}") for n in range(11)))
    outcome = decided(lang, *copies, min_outlets=2)
    assert isinstance(outcome, Spiked)
    assert outcome.reason == "1 independent of 2 outlets needed"
    (made,) = Write().work([assign(lang, copies)])
    article = made.made[0]
    readable(article, lang)
    assert not [item for item in article.items if item.part == "outlets"] and article.differences == ()


@pytest.mark.parametrize("lang", LANGS)
def test_what_an_outlet_says_of_its_own_error_is_not_printed(lang):
    """Nor is the error: only what it puts in its place."""
    text, wrong = OWN[lang]
    more = MATCH[lang][1]
    article = printed(lang, report(f"{text}\n\n{more}", lang, headline=MATCH[lang][0], share=1.0))
    assert isinstance(article, Article), article
    assert not any(wrong in s.text for s in article.sentences), [s.text for s in article.sentences]
    *_, right = split(text, lang)
    assert right.of(text) in {s.text for s in article.body}, "what is put in its place"


@pytest.mark.parametrize("lang", LANGS)
def test_an_outlet_that_changes_its_text_five_times_is_told_as_it_stands(lang):
    """Each revision gives the newest count alone, and says what changed."""
    first = report(MAIN[lang].replace("Treize", "13"), lang, headline="–", share=0.9)
    (old,) = read(first)
    (written,) = Write().work([assign(lang, (old,))])
    before = written.made[0]
    former: tuple[Reading, ...] = (old,)
    for version in range(2, 7):
        n = 12 + version
        text = MAIN[lang].replace("Treize", "13").replace("13", str(n), 1)
        changed = replace(
            report(text, lang, headline="–", share=0.9),
            url=first.url, version=version, updated=AT + timedelta(hours=3 * version),
        )  # fmt: skip
        (now,) = read(changed)
        again = assign(lang, (now,), before=before, former=former, revision=version, why=("changed-figure",))
        (written,) = Write().work([again])
        article = written.made[0]
        assert (article.revision, article.published) == (version, before.published)
        said = " ".join(s.text for s in article.sentences)
        assert str(n) in said and not any(str(k) in said for k in range(13, n) if k not in (21,)), said
        assert str(n) in article.news and str(n - 1) in article.news, article.news
        readable(article, lang)
        before, former = article, (*former, now)


@pytest.mark.parametrize("lang", LANGS)
def test_a_correction_that_reverses_the_main_fact_takes_the_article_back_and_tells_the_right_one(lang):
    """What rested on the error is taken back; written anew it tells what the outlet put in its place, and says so."""
    notice, wrong = OWN[lang]
    *_, right = split(notice, lang)
    more = MATCH[lang][1]
    first = report(f"{SANK[lang]}\n\n{more}", lang, headline=SANK[lang].rstrip(".。"), share=1.0)
    mended = replace(
        report(f"{right.of(notice)}\n\n{notice}\n\n{more}", lang, headline=right.of(notice).rstrip(".。"), share=1.0),
        url=first.url, version=2, updated=AT + timedelta(hours=5), correction=notice,
    )  # fmt: skip
    (old,), (now,) = read(first), read(mended)
    (written,) = Write().work([assign(lang, (old,))])
    before = written.made[0]
    assert wrong in before.headline.text
    corrected = decide(entry([now], [before], former=[old]), lang, min_outlets=1).made[0]
    assert [n.kind for n in corrected.mends] == ["corrected"]
    taken_back = mend(corrected)
    assert isinstance(taken_back, Spiked) and taken_back.code == "lede-lost", taken_back
    withdrawal = Withdrawal(
        article=before.id, story=before.story, lang=lang, revision=1, at=AT, notices=corrected.mends
    )
    again = decide(
        entry([now], [], former=[old], withdrawn=[(before, withdrawal)]), lang, min_outlets=1
    ).made[0]
    (written,) = Write().work([again])
    article = written.made[0]
    assert not any(wrong in s.text for s in article.sentences), [s.text for s in article.sentences]
    assert right.of(notice) in {s.text for s in (*article.dek, *article.body)}
    assert article.news.startswith(language(lang).phrases.news["head"])
