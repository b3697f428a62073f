"""What figures with a unit are about. Notation: counts.py."""

TOPICS = {
    "imports": """
en: imports imported importing brings_in
de: Import* Einfuhr* *importe *einfuhren
fr: import*
es: importaciones importa* llega_a
it: import*
nl: invoer import*
pt: importaç*
ru: импорт*
uk: імпорт*
tr: ithalat*
ar: واردات استيراد*
ja: 輸入
ko: 수입
zh: 进口
""",
    "exports": """
en: exports exported
de: Export* Ausfuhr*
fr: exportations exporté*
es: exportaciones
it: esportazioni export
nl: uitvoer export*
pt: exportaç*
ru: экспорт*
uk: експорт*
tr: ihracat*
ar: صادرات تصدير
ja: 輸出
ko: 수출
zh: 出口
""",
    "meeting": """
en: talks meeting summit call conversation spoke lasted
de: Gespräch* Treffen* Telefonat* Gipfel* gedauert dauerte
fr: entretien* rencontre* sommet appel duré
es: reunión conversación llamada cumbre encuentro duró
it: colloquio incontro vertice telefonata durat*
nl: gesprek* ontmoeting top telefoongesprek duurde
pt: reunião conversa telefonema cúpula encontro durou
ru: встреч* переговор* разговор* саммит*
uk: зустріч* переговор* розмов* саміт*
tr: görüşme* zirve*
ar: اجتماع لقاء مكالمة قمة محادث* استمر*
ja: 会談 会談時間 電話 会合
ko: 회담 통화 회의
zh: 会谈 会晤 通话 历时 会面
""",
    "defence": """
en: defence defense military_spending
de: Verteidigung* Rüstung*
fr: défense militaires
es: defensa militar*
it: difesa militar*
nl: defensie*
pt: defesa militar*
ru: оборон*
uk: оборон*
tr: savunma*
ar: دفاع* الدفاعي العسكري
ja: 防衛
ko: 방위 국방
zh: 防卫 国防
""",
    "investment": """
en: investment* invest invested investing
de: Investition* invest*
fr: investi*
es: inversi* invert*
it: investiment* investi*
nl: invester*
pt: investi*
ru: инвест* вложи*
uk: інвест* вклад*
tr: yatır*
ar: استثمار*
ja: 投資 投じ
ko: 투자
zh: 投资
""",
    "revenue": """
en: revenue* sales turnover
de: Umsatz* Erlös*
fr: chiffre_d'affaires revenus ventes
es: ingresos ventas facturación
it: ricavi fatturato vendite
nl: omzet verkopen
pt: receita* vendas faturamento
ru: выручк* продаж*
uk: виручк* продаж* дохід*
tr: gelir* ciro* satış*
ar: إيرادات مبيعات
ja: 売上 売り上げ
ko: 매출
zh: 营收 销售额 收入
""",
    "inflation": """
en: inflation consumer_prices
de: Inflation* Teuerung*
fr: inflation
es: inflación
it: inflazione
nl: inflatie
pt: inflação
ru: инфляц*
uk: інфляц*
tr: enflasyon*
ar: التضخم تضخم
ja: 物価 インフレ
ko: 물가 인플레
zh: 通胀 通货膨胀 物价
""",
    "price": """
en: price* cost* worth pay paid
de: Preis* Kosten* kostet
fr: prix coût* coûte*
es: precio* costo* coste* cuesta*
it: prezz* cost*
nl: prij* kosten kost
pt: preço* custo* custa*
ru: цен* стоимост*
uk: цін* варт*
tr: fiyat* maliyet*
ar: سعر أسعار كلفة تكلفة
ja: 価格 費用 料金
ko: 가격 비용 요금
zh: 价格 成本 费用
""",
    "interest-rate": """
en: interest_rate* benchmark_rate key_rate base_rate
de: Leitzins* Zins*
fr: taux_directeur* taux_d'intérêt*
es: tasa_de_interés tipos_de_interés tipo_de_interés
it: tasso tassi
nl: rente*
pt: taxa_de_juros juros selic
ru: ставк*
uk: ставк*
tr: faiz*
ar: الفائدة سعر_الفائدة
ja: 金利
ko: 금리
zh: 利率
""",
    "vote": """
en: vote votes voted election poll ballots
de: Stimmen Wahl* Wähler* kam_auf
fr: voix vote* élection* suffrages
es: votos elección* elecciones
it: voti elezioni elezione
nl: stemmen verkiezing*
pt: votos eleição eleições
ru: голос* выбор*
uk: голос* вибор*
tr: oy* seçim*
ar: أصوات صوت* انتخاب*
ja: 得票 選挙 票
ko: 득표 선거 표
zh: 得票 选举 选票 票
""",
    "wages": """
en: wage* pay_rise salary salaries pay
de: Lohn* Löhne* Gehalt* Gehälter*
fr: salaire* salaires
es: salario* sueldo*
it: salari* stipendi*
nl: loon* lonen salaris*
pt: salári*
ru: зарплат*
uk: зарплат*
tr: maaş* ücret*
ar: أجور رواتب راتب
ja: 賃上げ 賃金 給与
ko: 임금 급여
zh: 工资 薪
""",
    "tariffs": """
en: tariff* duties duty levy
de: Zoll* Zölle*
fr: droits_de_douane tarif* douani*
es: arancel*
it: dazi dazio tariff*
nl: heffing* tarie* invoerrecht*
pt: tarif*
ru: пошлин* тариф*
uk: мит* тариф*
tr: gümrük_vergi* tarife*
ar: رسوم تعريف*
ja: 関税
ko: 관세
zh: 关税
""",
    "prison": """
en: prison jail sentence sentenced
de: Haft* Gefängnis* Freiheitsstrafe*
fr: prison réclusion
es: prisión cárcel
it: carcere reclusione
nl: cel gevangenis* celstraf
pt: prisão cadeia
ru: лишени* тюрьм* заключен*
uk: позбавлен* ув'язнен* тюрм*
tr: hapis*
ar: سجن السجن
ja: 懲役 禁錮
ko: 징역
zh: 监禁 徒刑
""",
    "magnitude": """
en: magnitude earthquake quake
de: Stärke Magnitude Erdbeben*
fr: magnitude séisme
es: magnitud terremoto sismo
it: magnitudo terremoto
nl: kracht magnitude aardbeving
pt: magnitude terremoto
ru: магнитуд* землетрясен*
uk: магнітуд* землетрус*
tr: büyüklüğ* deprem*
ar: قوته بقوة زلزال
ja: マグニチュード 地震
ko: 규모 지진
zh: 震级 地震 级
""",
    "area": """
en: hectares square_kilometres square_kilometers square_miles acres area burned
de: Hektar Quadratkilometer* Fläche*
fr: hectares kilomètres_carrés superficie
es: hectáreas kilómetros_cuadrados superficie
it: ettari chilometri_quadrati superficie
nl: hectare* vierkante_kilometer* oppervlakte
pt: hectares quilômetros_quadrados área
ru: гектар* площад*
uk: гектар* площ*
tr: hektar* kilometrekare* alan*
ar: هكتار* كيلومتر_مربع مساحة
ja: ヘクタール 面積
ko: 헥타르 면적
zh: 公顷 面积
""",
    "power": """
en: electricity power megawatt* gigawatt*
de: Strom* Megawatt
fr: électricité électrique
es: electricidad luz
it: elettricità elettric*
nl: stroom elektricit*
pt: eletricidade energia_elétrica
ru: электр*
uk: електр* світла
tr: elektri*
ar: كهرباء الكهرباء
ja: 電力 電気 停電
ko: 전력 전기 정전
zh: 电力 停电 电价
""",
}
