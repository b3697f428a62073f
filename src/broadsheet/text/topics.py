"""The top level of IPTC Media Topics as beats, and the words by which sections and genres are known.

Source: IPTC Media Topics NewsCodes, top level (17 topics). Codes here are short slugs of their own.
"""

from __future__ import annotations

import re
from types import MappingProxyType

TOPICS = MappingProxyType(
    {
        "culture": "01000000",
        "crime": "02000000",
        "disaster": "03000000",
        "economy": "04000000",
        "education": "05000000",
        "environment": "06000000",
        "health": "07000000",
        "human-interest": "08000000",
        "labour": "09000000",
        "lifestyle": "10000000",
        "politics": "11000000",
        "religion": "12000000",
        "science": "13000000",
        "society": "14000000",
        "sport": "15000000",
        "conflict": "16000000",
        "weather": "17000000",
    }
)
"""Our slug -> code of the topic in IPTC Media Topics (cv.iptc.org/newscodes/mediatopic/)."""

SECTIONS = (
    "world", "politics", "economy", "society", "crime", "disaster", "environment", "science", "health",
    "culture", "sport", "lifestyle",
)  # fmt: skip
"""The sections of the printed paper, in its order. Topics are themes; a newspaper has fewer pages than that."""
_SECTION_OF = {
    "conflict": "world",
    "labour": "economy",
    "education": "society",
    "religion": "society",
    "human-interest": "society",
    "weather": "environment",
}


def newspaper_section(topic: str) -> str:
    """The section a topic is printed in (a section is its own), empty where there is none."""
    section = _SECTION_OF.get(topic, topic)
    return section if section in SECTIONS else ""


_SECTIONS = {
    "culture": "culture kultur cultura culturali cultuur arts art kunst film movies musique music musik música musica "
    "books livres libros entertainment unterhaltung espectáculos spettacoli media medien medios médias "
    "celebrity feuilleton 文化 エンタメ 芸能 문화 연예 娱乐 文娱 культура искусство ثقافة فن فنون cinema théâtre tv television",
    "conflict": "war krieg guerre guerra oorlog conflict conflicts conflicto война конфликты 戦争 전쟁 战争 حرب صراع военные",
    "crime": "crime justice law court courts police polizei kriminalität justiz faits-divers sucesos cronaca giustizia "
    "misdaad justitie 社会事件 事件 사건 사건사고 법원 法治 криминал происшествия جريمة قضاء tribunales",
    "disaster": "disaster disasters accidents unfall unglück katastrophen désastre catastrophes desastres incidenti rampen "
    "災害 재난 灾害 катастрофы كوارث حوادث",
    "economy": "economy business economics finance money markets market companies wirtschaft finanzen börse unternehmen "
    "économie entreprises bourse economía negocios empresas mercados economia affari finanza economie beurs geld "
    "経済 ビジネス マーケット 경제 금융 증권 财经 经济 金融 財經 экономика бизнес финансы اقتصاد أعمال مال",
    "education": "education bildung schule éducation educación istruzione onderwijs 教育 교육 образование تعليم campus studium",
    "environment": "environment climate umwelt klima environnement planète climat ambiente clima medioambiente milieu klimaat "
    "環境 환경 环境 环保 экология природа بيئة مناخ",
    "health": "health gesundheit medizin santé salud salute gezondheid 健康 医療 건강 의료 卫生 здоровье медицина صحة coronavirus covid",
    "human-interest": "people panorama vermischtes insolite curiosidades curiosità opmerkelijk 話題 화제 趣闻 منوعات life viral",
    "labour": "labour labor jobs work arbeit karriere emploi travail empleo trabajo lavoro werk 労働 노동 劳动 труд عمل",
    "lifestyle": "lifestyle travel food fashion reisen reise mode leben style voyage viajes viaje moda cocina viaggi cucina "
    "reizen 旅行 ライフ くらし 여행 라이프 생활 旅游 时尚 стиль путешествия سفر موضة leisure leisure",
    "politics": "politics political government elections election politik politique política politica politiek parliament "
    "diplomacy 政治 選挙 정치 선거 时政 政情 политика выборы سياسة انتخابات bundestag congreso gobierno",
    "religion": "religion religión religione kirche glaube church 宗教 종교 религия دين",
    "science": "science technology tech sci-tech science/technology digital internet wissen wissenschaft technik netzwelt "
    "sciences technologie high-tech ciencia tecnología tecnologia scienza wetenschap 科学 テクノロジー 技術 it 과학 기술 科技 "
    "наука технологии علوم تكنولوجيا space",
    "society": "society gesellschaft société sociedad società samenleving 社会 社會 사회 общество مجتمع migration",
    "sport": "sport sports deportes deporte football fußball fussball soccer fútbol futbol calcio voetbal スポーツ 스포츠 体育 "
    "спорт футбол رياضة كرة olympics basketball tennis cricket rugby golf baseball 野球 야구 축구 sporten",
    "weather": "weather wetter météo tiempo meteo weer 天気 날씨 天气 погода طقس",
}
SECTION_WORDS = MappingProxyType(
    {word.casefold(): code for code, words in _SECTIONS.items() for word in words.split()}
)
"""Section word in any language -> beat."""

_MARK = r"\s*($|[:|,.–—\-]|\]|】)"
"""What follows a label that stands for itself."""
_GENRES = {
    "live": rf"^\W*live\s?[:|\u2013\u2014-]|[\[【(](live|en direct|direct|en directo|en vivo|in diretta|diretta|ao vivo|生中継|中継|실황|현장\s?연결)[\]】)]|"
    r"^(?!.*\b(where|how|who|that|whose)\b).*(?<!\bto)(?<!\bwe)(?<!\bplay)(?<!\bplays)(?<!\bsing)(?<!\bsings)(?<!\bperform)(?<!\bperforms)(?<!\bplayed)(?<!\bthey)"
    r"(?<!\bpeople)(?<!\byou)(?<!\bcan)(?<!\bstill)(?<!\bgo)(?<!\bgoes)(?<!\bgoing)(?<!\bwent)(?<!\bmay)(?<!\bwill)(?<!\bmust)(?<!\bis)(?<!\bbe)[ ,\u2013\u2014|-]\s?live(\s?[:|\u2013\u2014]|$)|"
    r"(, |[:|\u2013\u2014] ?)(la diretta|direct|directo|онлайн|наживо|на живо|canlı|na żywo)$|canlı (anlatım|blog)|^canlı\s?[:|]|(relacja )?na żywo\s?[:|]|relacja na żywo|"
    r"прямой эфир\s?([:|]|$)|наживо\s?[:|]|(текстова|пряма) трансляція|^مباشر\s?[.\u2013-]|[:|\u2013-]\s?مباشر$|"
    r"^(ライブ|live|生中継|ライブ中継)\s?[:：|｜]|[：:|｜]\s?(ライブ|生中継)$|随時更新|^(생중계|실시간|라이브)\s?[:：|]|[:：|,]\s?(생중계|실시간)$|"
    r"[：:|丨｜]\s?(直播|實況|实况)$|直播中|持续更新|持續更新|滚动更新|滾動更新|"
    rf"\blive\b\W*(updates?|blog|ticker|coverage)|live[- ]?ticker|live[- ]?blog|news[- ]?blog\b|news[- ]?ticker\b|as it happened|"
    rf"minute[- ]by[- ]minute|^(en (direct|vivo|directo)|in diretta|ao vivo|diretta|direct|directo){_MARK}|"
    rf"\b(en (direct|vivo|directo)|in diretta|ao vivo){_MARK}|minuto a minuto|minuut tot minuut|"
    r"(онлайн|прямая|текстовая)[- –]*трансляция|онлайн[:.]|تغطية (مباشرة|حية)|بث مباشر|لحظة بلحظة|مباشر\s*[:|]|"
    r"実況|ライブ(速報|中継|更新)|【(ライブ|速報ライブ|タイムライン)】|실시간\s*(중계|업데이트|상황)|[\[【](실시간|생중계|라이브)[\]】]|문자중계|"
    r"(图文|文字|滚动|实时)(直播|更新)|即时更新|[\[【](直播|實況|实况)[\]】]|^(直播|實況|实况)\s*[:：|丨]",
    "brief": rf"news in brief|^in brief\b|\bin brief{_MARK}|(morning|evening|news|daily) (briefing|round-?up|digest)\b|what to know today|"
    rf"nachrichten kompakt|das wichtigste (in kürze|vom tag|am (morgen|abend))|kurz (gemeldet|und knapp|notiert)|kurz(nachrichten|meldungen)|"
    rf"^en bref\b|\ben bref{_MARK}|l'essentiel de l'actu|brèves (du jour|de)|les titres de l'actualité|"
    rf"noticias (breves|en breve)|^en breve\b|\ben breve{_MARK}|las noticias del día|resumen de noticias|"
    rf"(notizie|brevi) in (breve|pillole)|^in breve\b|\bin breve{_MARK}|le notizie del giorno|brevi di cronaca|"
    rf"in het kort|kort nieuws|nieuwsoverzicht|het nieuws van vandaag|notícias (breves|em resumo|do dia)|giro de notícias|resumo do dia|"
    rf"^коротко\b|\bкоротко{_MARK}|главное за|главные новости|новости к этому часу|موجز|الأخبار باختصار|أبرز (الأخبار|عناوين)|نشرة الأخبار|"
    r"ニュース(一覧|まとめ|ダイジェスト)|主なニュース|短信|간추린 뉴스|단신|(아침|뉴스|모닝) ?브리핑|오늘의 (주요 )?뉴스|简讯|要闻速览|新闻(简报|早知道|联播速览)|早报[:：|丨]|晚报[:：|丨]",
    "listing": r"horoscop|horoscoop|horóscopo|horoskop|oroscopo|гороскоп|أبراج|برجك|حظك اليوم|運勢|星占い|占い|운세|별자리|星座(运势|運勢)|今日运势|每日运势|"
    r"crossword|sudoku|tv guide|fernsehprogramm|programme tv\b|programación de tv|programmi tv|tv-gids|телепрограмма|programação da tv|"
    r"lottozahlen|lottery results|résultats du loto|resultados de la loter|estrazioni (del )?lotto|lotto-uitslag|resultado da (mega|loter)|результаты лотереи|"
    r"当選番号|로또 당첨번호|彩票开奖|نتائج اليانصيب|weather forecast for|wettervorhersage für|météo du jour|previsioni meteo|weerbericht|previsão do tempo|"
    r"el tiempo para hoy|прогноз погоды|今日の天気|오늘의 날씨|今日天气|حالة الطقس اليوم|today's puzzle|kreuzworträtsel|mots croisés|crucigrama|cruciverba|kruiswoord",
    "satire": r"\bsatire\b|\bsátira\b|\bsatira\b|сатира|سخرية|風刺|풍자|讽刺",
    "opinion": r"^(opinion|op-ed|editorial|comment|commentary|analysis by|column|kommentar|meinung|leitartikel|gastbeitrag|"
    r"éditorial|tribune|chronique|opinión|columna|editoriale|commento|opinie|commentaar|мнение|колонка|"
    r"社説|論説|コラム|사설|칼럼|기고|社论|评论|رأي|مقال)\s*[:|\]】）)\-–—]|[\[【](社説|사설|칼럼|기고|社论|评论|opinion)[\]】]",
}
GENRES = tuple((genre, re.compile(pattern, re.IGNORECASE)) for genre, pattern in _GENRES.items())
_OPINION_SECTIONS = frozenset(
    [
        "opinion",
        "opinions",
        "comment",
        "commentary",
        "editorial",
        "editorials",
        "op-ed",
        "meinung",
        "kommentar",
        "débats",
        "idées",
        "tribunes",
        "opinión",
        "opinioni",
        "opinie",
        "мнения",
        "社説",
        "オピニオン",
        "오피니언",
        "사설",
        "评论",
        "观点",
        "رأي",
        "آراء",
    ]
)


def section_beat(*sections: str) -> str:
    """The beat that the first known word of these section names stands for, else empty."""
    for section in sections:
        for word in re.split(r"[\s/,;|>&·:]+", section.casefold()):
            if code := SECTION_WORDS.get(word):
                return code
    return ""


def genre(headline: str, *sections: str) -> str:
    """news, or what the headline and the section's name give the report away as."""
    for name, pattern in GENRES:
        if pattern.search(headline):
            return name
    words = {word for section in sections for word in re.split(r"[\s/,;|>]+", section.casefold())}
    return "opinion" if words & _OPINION_SECTIONS else "news"
