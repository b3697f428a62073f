"""Words for what news counts: one concept, many languages.

A line is ``language: patterns``. A pattern is a word; ``*`` stands for any letters at that end, ``_`` for a
space. Languages written without spaces (ja, zh, ko) are searched inside words.
"""

COUNTS = {
    "killed": """
en: killed kills kill killing dead died dies die deaths death fatalities fatally lives_lost death_toll
de: tot tote toten toter getötet* starb* gestorben* Todesopfer* ums_Leben Todesfälle*
fr: mort morts morte mortes tué* décédé* tués décès ont_péri
es: muert* murier* murió fallec* mató mataron víctimas_mortales matando
it: mort* uccis* deced* vittim* perso_la_vita
nl: dood doden dode gedood* omgekomen overleden stierf* dodelijk*
pt: mort* morr* matou mataram falec* vítimas_fatais
ru: погиб* убит* умер* смерт* жертв* скончал* погибш*
uk: загин* загибл* убит* вбит* помер* смерт* жертв*
tr: öldü öldürül* ölen ölü hayatını_kaybe* yaşamını_yitir* can_verdi ölüm*
ar: مقتل قتل قتلوا قتلت قتلى قُتل مصرع قتيل* وفاة وفيات لقي توفي لقوا
ja: 死亡 死者 亡くな 死去 犠牲
ko: 사망 숨졌 숨지 숨진 목숨 희생 사망자
zh: 死亡 遇难 身亡 丧生 死者 罹难 死 喪生 罹難
""",
    "injured": """
en: injured injuring injuries injury wounded wounding hurt wounds
de: verletzt* Verletzte* verwundet* Verwundete* Verletzung* Blessur*
fr: blessé* blessant blessures
es: herid* lesionad* lesiones
it: ferit* ferimento ferite
nl: gewond* gewonden verwond*
pt: ferid* ferimentos feriu feriram
ru: ранен* пострада* травм* ранены ранил*
uk: поранен* постраждал* травм* травмован*
tr: yaralan* yaralı* yaraland*
ar: إصابة أصيب جريح* جرحى مصاب* أصيبوا إصابات بجروح
ja: けが 負傷 重傷 軽傷 怪我 重軽傷
ko: 부상 다쳤 다치 다친 중상 경상
zh: 受伤 伤者 负伤 重伤 轻伤 受傷 傷者
""",
    "missing": """
en: missing unaccounted_for
de: vermisst* Vermisste* verschollen*
fr: disparu* portés_disparus
es: desaparecid*
it: dispers* scompars*
nl: vermist* vermisten
pt: desaparecid*
ru: пропал* пропавш*
uk: зник* зниклих пропал*
tr: kayıp kaybol*
ar: مفقود* فقدان في_عداد_المفقودين
ja: 行方不明 不明
ko: 실종 행방불명
zh: 失踪 失联
""",
    "arrested": """
en: arrested detained arrests arrest detainees custody
de: festgenommen* Festnahme* verhaftet* inhaftiert*
fr: arrêté* interpellé* interpellations arrestations garde_à_vue
es: detenid* arrestad* detenciones
it: arrestat* fermat* arresti
nl: aangehouden gearresteerd* aanhouding*
pt: detid* pres* prisões preso
ru: задержан* арестован* задержал*
uk: затриман* заарештован* затримал*
tr: gözaltı* tutuklan* yakalan*
ar: اعتقال اعتقل توقيف أوقف* احتجاز القبض
ja: 逮捕 拘束
ko: 체포 구속 검거
zh: 被捕 逮捕 拘留 抓获
""",
    "evacuated": """
en: evacuated evacuate evacuees evacuation displaced left_their_homes fled leave_their_homes ordered_out
de: evakuiert* Evakuier* vertrieben* in_Sicherheit_gebracht
fr: évacu* déplacé* sinistrés
es: evacuad* desplazad* evacua*
it: evacuat* sfollat*
nl: geëvacueerd* evacu* ontheemd*
pt: evacuad* desalojad* deslocad* desabrigad*
ru: эвакуир* эвакуац* беженц*
uk: евакуй* евакуац* переселен*
tr: tahliye* yerinden_ed*
ar: إجلاء أجلي نازح* نزح نازحين إخلاء
ja: 避難
ko: 대피 피난 이재민
zh: 疏散 撤离 转移
""",
    "infected": """
en: infected infections cases case sickened ill
de: infiziert* Infektionen erkrankt* Fälle
fr: infecté* contaminé* malades cas
es: infectad* contagi* casos enferm*
it: contagi* infett* casi malati
nl: besmet* besmettingen ziek*
pt: infectad* casos contágios doentes
ru: заражен* заразил* случаев заболел*
uk: заражен* випадк* захворіл*
tr: vaka* enfekte hastalan*
ar: إصابة_بفيروس مصابين_بفيروس حالة_إصابة مصاب*
ja: 感染 患者 発症
ko: 감염 확진 환자
zh: 感染 确诊 病例 患病 发病
""",
    "for": """
en: in_favour in_favor for voted_for ayes supported backed
de: dafür stimmten_für Ja-Stimmen
fr: pour voix_pour
es: a_favor votos_a_favor
it: a_favore favorevoli sì
nl: voor vóór voorstanders
pt: a_favor
ru: за проголосовали_за
uk: за проголосували
tr: lehte kabul evet
ar: لصالح تأييد مؤيد* أيد
ja: 賛成
ko: 찬성
zh: 赞成 支持票 贊成
""",
    "against": """
en: against opposed voted_against noes dissented
de: dagegen gegen Nein-Stimmen Gegenstimmen
fr: contre voix_contre
es: en_contra votos_en_contra
it: contrari contro
nl: tegen tegenstemmen
pt: contra
ru: против
uk: проти
tr: karşı aleyhte ret hayır
ar: ضد معارض* رفض عارض
ja: 反対
ko: 반대 동결
zh: 反对 反对票 反對
""",
    "abstained": """
en: abstained abstentions abstention
de: Enthaltung* enthielten
fr: abstention* abstenus
es: abstenciones abstuvieron
it: astenut* astensioni
nl: onthouding* onthielden
pt: abstenções abstiveram
ru: воздержал*
uk: утримал*
tr: çekimser
ar: امتناع امتنع*
ja: 棄権
ko: 기권
zh: 弃权 棄權
""",
    "homes": """
en: homes home houses house dwellings buildings building households apartments flats
de: Haus Häuser* Wohnung* Gebäude* Haushalte*
fr: maison* logement* habitation* bâtiment* immeuble* foyers
es: casa casas vivienda* edificio* hogares
it: casa case abitazion* edific* famiglie
nl: huis huizen woning* gebouw* huishoudens
pt: casa casas moradia* residência* edifício* prédio*
ru: дом дома домов зданий здания жилых квартир*
uk: будинк* будівел* осел* квартир*
tr: ev evi evler* konut* bina*
ar: منزل* منازل مبنى مبان بيوت بيت
ja: 住宅 棟 家屋 戸 世帯
ko: 주택 채 가구 건물 동
zh: 房屋 住宅 栋 建筑 户
""",
    "people": """
en: people persons residents inhabitants customers consumers passengers
de: Menschen Personen Einwohner* Bewohner* Kunden Verbraucher*
fr: personnes habitants clients abonnés gens
es: personas habitantes vecinos clientes usuarios
it: persone abitanti residenti utenti
nl: mensen personen inwoners bewoners klanten
pt: pessoas habitantes moradores clientes
ru: человек людей жителей потребител*
uk: людей осіб жителів мешканц* споживач*
tr: kişi kişinin insan* sakin* abone*
ar: شخص* أشخاص نسمة سكان
ja: 人 住民
ko: 명 주민 사람
zh: 人 居民 名
""",
    "children": """
en: children child minors girls boys
de: Kind Kinder* Minderjährige*
fr: enfant* mineurs
es: niñ* menores
it: bambin* minor*
nl: kind kinderen minderjarig*
pt: criança* menores
ru: дети детей ребен* ребён*
uk: діти дітей дитин*
tr: çocu*
ar: طفل* أطفال
ja: 子ども 子供 児童
ko: 어린이 아이 아동
zh: 儿童 孩子 兒童
""",
    "jobs": """
en: jobs employees workers staff positions posts workforce hire employs
de: Arbeitsplätze* Beschäftigte* Mitarbeiter* Stellen Angestellte*
fr: emplois salariés postes employés employ*
es: empleos empleados trabajadores puestos plazas
it: posti dipendenti lavoratori
nl: banen werknemers medewerkers
pt: empregos funcionários trabalhadores vagas
ru: сотрудник* рабоч* работник*
uk: працівник* робоч* співробітник*
tr: çalışan* işçi* personel* istihdam
ar: وظيفة وظائف عامل* موظف* عمال
ja: 雇用 従業員 社員
ko: 고용 직원 일자리
zh: 员工 就业 岗位 雇员
""",
}
