"""More of what a person is: in councils and parliaments, in companies, on the field. Notation: counts.py."""

POSTS = {
    "councillor": """
en: councillor* councilman councilwoman alderman
de: Stadtrat* Stadträt* Dezernent* Kämmer* Gemeinderat* Beigeordnet*
fr: conseill* échevin*
es: concejal* edil*
it: assessor* consiglier*
nl: wethouder* raadslid*
pt: vereador*
ru: муниципальн*_депутат*
uk: депутат*_міськради
tr: meclis_üyesi
ar: عضو*_المجلس_البلدي
ja: 市議 区議 町議 村議
ko: 시의원 구의원 군의원
zh: 市议员
""",
    "legislator": """
en: MP MEP lawmaker* senator* congressman congresswoman deputy_of
de: Abgeordnete* Senator* Parlamentarier*
fr: député* sénat*
es: diputad* senador*
it: deputat* senator* parlamentare
nl: kamerlid* senator* parlementariër*
pt: deputad* senador*
ru: депутат* сенатор*
uk: депутат* народн*_депутат*
tr: milletvekil* vekil*
ar: النائب_في_البرلمان عضو_البرلمان
ja: 議員 代議士
ko: 국회의원 의원
zh: 议员 議員
""",
    "finance-head": """
en: finance_director chief_financial_officer CFO finance_chief treasurer
de: Finanzvorstand* Finanzchef* Schatzmeister*
fr: directeur_financier directrice_financière trésorier*
es: director*_financier* tesorer*
it: direttor*_finanziari* tesorier*
nl: financieel_directeur penningmeester*
pt: diretor*_financeir* tesoureir*
ru: финансов*_директор* казначе*
uk: фінансов*_директор* скарбни*
tr: mali_işler_direktör* finans_direktör*
ar: المدير_المالي
ja: 最高財務責任者 財務担当
ko: 최고재무책임자 재무이사
zh: 首席财务官 财务总监
""",
    "player": """
en: midfielder* defender* striker* forward goalkeeper* winger* keeper
de: Torwart* Torhüter* Stürmer* Verteidiger* Mittelfeldspieler*
fr: gardien* défenseur* attaquant* milieu
es: portero* portera porteras defensa* delantero* centrocampista*
it: portiere difensor* attaccant* centrocampist*
nl: doelman keeper verdediger* aanvaller* middenvelder*
pt: goleiro* zagueiro* atacante* meia guarda-redes
ru: вратар* защитник* нападающ* полузащитник* форвард*
uk: воротар* захисник* нападник* півзахисник* форвард*
tr: kaleci* forvet* defans* stoper*
ar: حارس* مهاجم* مدافع*
ja: 選手 投手 捕手
ko: 선수 투수 포수
zh: 球员 门将 前锋 后卫
""",
    "engineer": """
en: engineer*
de: Ingenieur*
fr: ingénieur*
es: ingenier*
it: ingegner*
nl: ingenieur*
pt: engenheir*
ru: инженер* конструктор*
uk: інженер* конструктор*
tr: mühendis*
ar: مهندس*
ja: 技師 技術者
ko: 기술자 엔지니어
zh: 工程师 设计师
""",
}
