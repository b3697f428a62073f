"""What a minister, a ministry or a spokesperson is of. Notation: counts.py."""

PORTFOLIOS = {
    "finance": """
en: finance treasury economy chancellor_of_the_exchequer economic
de: Finanz* Wirtschafts* Schatz*
fr: Finances Économie Economie Trésor
es: Finanzas Hacienda Economía Tesoro
it: Finanze Economia Tesoro
nl: Financiën financiën Economische
pt: Finanças Fazenda Economia
ru: финанс* экономик* экономическ*
uk: фінанс* економік*
tr: Maliye Hazine Ekonomi
ar: المالية الاقتصاد الخزانة
ja: 財務 財政 経済 経産 財相
ko: 재무 재정 경제 기재부 기획재정
zh: 财政 财务 经济 财长
""",
    "foreign": """
en: foreign secretary_of_state external_affairs
de: Außen*
fr: étrangères Étrangères
es: Exteriores exteriores canciller
it: Esteri esteri
nl: Buitenlandse buitenlandse
pt: Exteriores Estrangeiros chanceler
ru: иностранн* МИД*
uk: закордонн* МЗС
tr: Dışişleri
ar: الخارجية
ja: 外務 外相
ko: 외교 외무
zh: 外交 外长 外交部
""",
    "interior": """
en: interior home
de: Innen*
fr: Intérieur intérieur
es: Interior Gobernación
it: Interno Interni
nl: Binnenlandse binnenlandse
pt: Interior Administração_Interna
ru: внутренних МВД
uk: внутрішніх МВС
tr: İçişleri
ar: الداخلية
ja: 内務 内相 総務
ko: 내무 행정안전 행안부
zh: 内政 内务
""",
    "defence": """
en: defence defense war
de: Verteidigungs*
fr: Armées Défense défense
es: Defensa
it: Difesa
nl: Defensie defensie
pt: Defesa
ru: оборон* Минобороны
uk: оборон*
tr: Savunma Milli_Savunma
ar: الدفاع
ja: 防衛 国防
ko: 국방
zh: 国防 防卫
""",
    "health": """
en: health
de: Gesundheits*
fr: Santé santé
es: Salud Sanidad
it: Salute Sanità
nl: Volksgezondheid volksgezondheid Gezondheid
pt: Saúde
ru: здравоохранен* Минздрав*
uk: охорони_здоров'я
tr: Sağlık
ar: الصحة
ja: 厚生 保健 厚労
ko: 보건 복지
zh: 卫生 健康
""",
    "education": """
en: education schools
de: Bildungs* Kultus* Schul*
fr: Éducation éducation Education
es: Educación
it: Istruzione
nl: Onderwijs onderwijs
pt: Educação
ru: образован* просвещен*
uk: освіти
tr: Eğitim Milli_Eğitim
ar: التعليم التربية
ja: 教育 文科 文部
ko: 교육
zh: 教育
""",
    "transport": """
en: transport transportation
de: Verkehrs* Transport*
fr: Transports transports
es: Transportes Transporte
it: Trasporti trasporti Infrastrutture
nl: Verkeer Vervoer Infrastructuur
pt: Transportes Infraestrutura
ru: транспорт*
uk: транспорт* інфраструктур*
tr: Ulaştırma Ulaşım
ar: النقل المواصلات
ja: 運輸 交通 国交 国土交通
ko: 교통 국토
zh: 交通 运输
""",
    "justice": """
en: justice attorney_general
de: Justiz*
fr: Justice garde_des_Sceaux
es: Justicia
it: Giustizia
nl: Justitie justitie
pt: Justiça
ru: юстиц* Минюст*
uk: юстиції
tr: Adalet
ar: العدل
ja: 法務 司法 法相
ko: 법무
zh: 司法
""",
    "farming": """
en: agriculture farm farming agricultural fisheries
de: Landwirtschafts* Agrar*
fr: Agriculture agriculture
es: Agricultura Agricultura_y_Pesca
it: Agricoltura
nl: Landbouw landbouw
pt: Agricultura
ru: сельского сельскохозяйств* Минсельхоз*
uk: аграрн* сільського
tr: Tarım
ar: الزراعة
ja: 農林 農業 農水 農相
ko: 농림 농업 농식품
zh: 农业
""",
    "energy": """
en: energy environment climate
de: Energie* Umwelt* Klima*
fr: Énergie Energie Environnement Écologie Transition_écologique
es: Energía Medio_Ambiente Ambiente Transición_Ecológica
it: Energia Ambiente
nl: Energie Milieu Klimaat
pt: Energia Minas Meio_Ambiente Ambiente
ru: энергетик* природн* экологи*
uk: енергетик* довкілля
tr: Enerji Çevre
ar: الطاقة النفط البيئة الكهرباء
ja: 環境 エネルギー
ko: 환경 에너지
zh: 能源 环境 生态
""",
    "labour": """
en: labour labor employment work_and_pensions social_affairs
de: Arbeits* Sozial*
fr: Travail Emploi Affaires_sociales
es: Trabajo Empleo Asuntos_Sociales
it: Lavoro
nl: Sociale_Zaken Werkgelegenheid
pt: Trabalho
ru: труда
uk: соціальн*
tr: Çalışma
ar: العمل
ja: 労働
ko: 고용 노동
zh: 劳动 人力资源
""",
    "trade": """
en: trade commerce industry business
de: Handels* Industrie*
fr: Commerce Industrie
es: Comercio Industria
it: Commercio Industria
nl: Handel
pt: Comércio Indústria
ru: торговл* промышленност*
uk: торгівл* промисловост*
tr: Ticaret Sanayi
ar: التجارة الصناعة
ja: 商務 通商 産業
ko: 통상 산업 상무
zh: 商务 贸易 工业
""",
    "culture": """
en: culture sport sports
de: Kultur* Sport*
fr: Culture Sports
es: Cultura Deporte*
it: Cultura Sport
nl: Cultuur Sport
pt: Cultura Esporte* Desporto
ru: культур* спорт*
uk: культур* спорт*
tr: Kültür Spor
ar: الثقافة الرياضة
ja: 文化 スポーツ
ko: 문화 체육
zh: 文化 体育
""",
}
