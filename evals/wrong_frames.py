"""Small reports in nine languages with slots, for ``wrong_sentences.py``: one frame an event, one line a language.

A frame holds for each language the report (``src``), a right sentence in other words (``right``) and, by kind,
sentences that are wrong whatever stands in the slots. Kinds of wrong that only exchange or change a slot are
named in ``SLOTS``. Written for the project; all people and companies are invented.
"""

from __future__ import annotations

LANGS = ("en", "ko", "ja", "zh", "de", "es", "fr", "ru", "ar")

PEOPLE = [
    dict(zip(LANGS, forms, strict=True))
    for forms in (
        ("Elena Markova", "옐레나 마르코바", "エレーナ・マルコワ", "叶莲娜·马尔科娃", "Elena Markowa", "Elena Markova",
         "Elena Markova", "Елена Маркова", "إيلينا ماركوفا"),
        ("Daniel Okafor", "대니얼 오카포", "ダニエル・オカフォー", "丹尼尔·奥卡福", "Daniel Okafor", "Daniel Okafor",
         "Daniel Okafor", "Даниэль Окафор", "دانيال أوكافور"),
        ("Marta Lindgren", "마르타 린드그렌", "マルタ・リンドグレン", "玛尔塔·林德格伦", "Marta Lindgren",
         "Marta Lindgren", "Marta Lindgren", "Марта Линдгрен", "مارتا ليندغرين"),
        ("Paul Ferreira", "파울 페헤이라", "パウル・フェレイラ", "保罗·费雷拉", "Paul Ferreira", "Paul Ferreira",
         "Paul Ferreira", "Пауль Феррейра", "باول فيريرا"),
    )
]  # fmt: skip
PLACES = [
    dict(zip(LANGS, forms, strict=True))
    for forms in (
        (
            "Hamburg",
            "함부르크",
            "ハンブルク",
            "汉堡",
            "Hamburg",
            "Hamburgo",
            "Hambourg",
            "Гамбург",
            "هامبورغ",
        ),
        ("Lyon", "리옹", "リヨン", "里昂", "Lyon", "Lyon", "Lyon", "Лион", "ليون"),
        ("Osaka", "오사카", "大阪", "大阪", "Osaka", "Osaka", "Osaka", "Осака", "أوساكا"),
        ("Toronto", "토론토", "トロント", "多伦多", "Toronto", "Toronto", "Toronto", "Торонто", "تورونتو"),
    )
]
FIRMS = [
    dict(zip(LANGS, forms, strict=True))
    for forms in (
        ("Nordane", "노르다네", "ノルダネ", "诺尔达内", "Nordane", "Nordane", "Nordane", "Нордане", "نوردان"),
        (
            "Velmont",
            "벨몬트",
            "ベルモント",
            "维尔蒙特",
            "Velmont",
            "Velmont",
            "Velmont",
            "Вельмонт",
            "فيلمونت",
        ),
        ("Carsova", "카르소바", "カルソバ", "卡索瓦", "Carsova", "Carsova", "Carsova", "Карсова", "كارسوفا"),
    )
]
SCALES = {
    "en": ("million", "billion"), "ko": ("", "천"), "ja": ("", "千"), "zh": ("百万", "十亿"),
    "de": ("Millionen", "Milliarden"), "es": ("millones", "mil millones"), "fr": ("millions", "milliards"),
    "ru": ("миллионов", "миллиардов"), "ar": ("مليون", "مليار"),
}  # fmt: skip
SLOTS = {
    "casualties": ("number_changed", "numbers_swapped", "place_wrong", "name_substituted"),
    "plant": ("number_changed", "date_shifted"),
    "vote": ("numbers_swapped", "number_changed"),
    "quote": ("quote_misattributed",),
    "takeover": ("roles_swapped",),
    "trial": ("date_shifted",),
    "budget": ("numbers_swapped",),
}
FRAMES: dict[str, dict[str, dict[str, str]]] = {
    "casualties": {
        "en": {"src": ("A fire at a warehouse in {place} killed {a} people and injured {b}, fire chief {person} "
                       "said. The cause is not yet known."),
               "right": "According to {person}, {a} people died and {b} were hurt in the warehouse fire in {place}.",
               "invented_cause": "The warehouse fire in {place} that killed {a} people was caused by a gas leak."},
        "ko": {"src": ("{place}의 한 창고에서 불이 나 {a}명이 숨지고 {b}명이 다쳤다고 {person} 소방서장이 밝혔다. "
                       "원인은 아직 알려지지 않았다."),
               "right": "{person} 서장에 따르면 {place} 창고 화재로 {a}명이 사망하고 {b}명이 부상했다.",
               "invented_cause": "{a}명이 숨진 {place} 창고 화재는 가스 누출 때문에 일어났다."},
        "ja": {"src": ("{place}の倉庫で火災があり、{a}人が死亡、{b}人がけがをしたと{person}消防署長が明らかにした。"
                       "原因はまだ分かっていない。"),
               "right": "{person}署長によると、{place}の倉庫火災で{a}人が亡くなり、{b}人が負傷した。",
               "invented_cause": "{a}人が死亡した{place}の倉庫火災は、ガス漏れが原因で起きた。"},
        "zh": {"src": "{place}一座仓库发生火灾，造成{a}人死亡、{b}人受伤，消防局长{person}说。起火原因尚不清楚。",
               "right": "据{person}介绍，{place}仓库火灾中有{a}人遇难，{b}人受伤。",
               "invented_cause": "由于煤气泄漏，{place}一座仓库发生火灾，造成{a}人死亡。"},
        "de": {"src": ("Bei einem Brand in einem Lagerhaus in {place} sind {a} Menschen ums Leben gekommen und {b} "
                       "verletzt worden, sagte Feuerwehrchef {person}. Die Ursache ist noch nicht bekannt."),
               "right": ("Nach Angaben von {person} gab es bei dem Lagerhausbrand in {place} {a} Tote und {b} "
                         "Verletzte."),
               "invented_cause": ("Der Brand in einem Lagerhaus in {place} mit {a} "
                                  "Toten wurde durch ein Gasleck verursacht.")},
        "es": {"src": ("Un incendio en un almacén de {place} causó {a} muertos y {b} heridos, dijo el jefe de "
                       "bomberos, {person}. La causa aún se desconoce."),
               "right": ("Según {person}, {a} personas murieron y {b} resultaron "
                         "heridas en el incendio del almacén de {place}."),
               "invented_cause": ("El incendio del almacén de {place}, con {a} "
                                  "muertos, se produjo por una fuga de gas.")},
        "fr": {"src": ("Un incendie dans un entrepôt de {place} a fait {a} morts et {b} blessés, a indiqué le chef "
                       "des pompiers, {person}. La cause n'est pas encore connue."),
               "right": ("Selon {person}, {a} personnes ont été tuées et {b} "
                         "blessées dans l'incendie d'un entrepôt de {place}."),
               "invented_cause": ("L'incendie de l'entrepôt de {place}, qui a fait "
                                  "{a} morts, est dû à une fuite de gaz.")},
        "ru": {"src": ("При пожаре на складе в городе {place} погибли {a} человек и пострадали {b}, сообщил глава "
                       "пожарной службы {person}. Причина пока неизвестна."),
               "right": "По данным {person}, в результате пожара на складе {a} человек погибли, {b} ранены.",
               "invented_cause": "Пожар на складе, при котором погибли {a} человек, произошёл из-за утечки газа."},
        "ar": {"src": ("أسفر حريق في مستودع في {place} عن مقتل {a} شخصا وإصابة {b} آخرين، بحسب قائد الإطفاء "
                       "{person}. ولم يعرف السبب بعد."),
               "right": "قال {person} إن {a} شخصا قتلوا وأصيب {b} في حريق المستودع في {place}.",
               "invented_cause": "اندلع حريق المستودع في {place} الذي أودى بحياة {a} شخصا بسبب تسرب للغاز."},
    },
    "plant": {
        "en": {"src": ("{firm} plans to build a battery plant in {place} for {a} {big} euros. The company wants to "
                       "hire {n} people and start production in {year}."),
               "right": ("Production at the battery plant of {firm} in {place}, costing {a} {big} euros, is to "
                         "start in {year} with {n} new jobs."),
               "scale_changed": "{firm} plans a battery plant in {place} for {a} {small} euros.",
               "unit_changed": "{firm} plans a battery plant in {place} for {a} {big} dollars.",
               "modality": "{firm} has already built its battery plant in {place}."},
        "ko": {"src": ("{firm}은 {place}에 {a0}억 유로를 들여 배터리 공장을 지을 계획이다. 회사는 {n}명을 고용하고 "
                       "{year}년에 생산을 시작하려 한다."),
               "right": ("{firm}이 {a0}억 유로를 투자하는 {place} 배터리 공장은 {year}년 생산을 시작하고 {n}명을 "
                         "채용할 예정이다."),
               "scale_changed": "{firm}은 {place}에 {a0}만 유로를 들여 배터리 공장을 지을 계획이다.",
               "unit_changed": "{firm}은 {place}에 {a0}억 달러를 들여 배터리 공장을 지을 계획이다.",
               "modality": "{firm}은 {place}에 배터리 공장을 이미 완공했다."},
        "ja": {"src": ("{firm}は{place}に{a0}億ユーロを投じて電池工場を建設する計画だ。{n}人を雇用し、"
                       "{year}年の生産開始を目指す。"),
               "right": ("{firm}が{a0}億ユーロを投資する{place}の電池工場は、"
                         "{year}年に生産を始め、{n}人を採用する予定だ。"),
               "scale_changed": "{firm}は{place}に{a0}万ユーロを投じて電池工場を建設する計画だ。",
               "unit_changed": "{firm}は{place}に{a0}億ドルを投じて電池工場を建設する計画だ。",
               "modality": "{firm}は{place}に電池工場をすでに建設した。"},
        "zh": {"src": "{firm}计划投资{a0}亿欧元在{place}建设一座电池工厂。该公司拟招聘{n}人，{year}年投产。",
               "right": "{firm}拟在{place}投资{a0}亿欧元的电池工厂将于{year}年投产，招聘{n}人。",
               "scale_changed": "{firm}计划投资{a0}万欧元在{place}建设一座电池工厂。",
               "unit_changed": "{firm}计划投资{a0}亿美元在{place}建设一座电池工厂。",
               "modality": "{firm}已经在{place}建成电池工厂。"},
        "de": {"src": ("{firm} will in {place} für {a} {big} Euro eine Batteriefabrik bauen. Das Unternehmen "
                       "plant, {n} Menschen einzustellen und {year} mit der Produktion zu beginnen."),
               "right": ("Die Produktion in der {a} {big} Euro teuren Batteriefabrik von {firm} in {place} soll "
                         "{year} beginnen; {n} Menschen sollen eingestellt werden."),
               "scale_changed": "{firm} will in {place} für {a} {small} Euro eine Batteriefabrik bauen.",
               "unit_changed": "{firm} will in {place} für {a} {big} Dollar eine Batteriefabrik bauen.",
               "modality": "{firm} hat in {place} bereits eine Batteriefabrik gebaut."},
        "es": {"src": ("{firm} planea construir en {place} una fábrica de baterías por {a} {big} de euros. La "
                       "empresa quiere contratar a {n} personas y empezar la producción en {year}."),
               "right": ("La producción en la fábrica de baterías de {firm} en {place}, de {a} {big} de euros, "
                         "debería empezar en {year} con {n} contratados."),
               "scale_changed": "{firm} planea una fábrica de baterías en {place} por {a} {small} de euros.",
               "unit_changed": "{firm} planea una fábrica de baterías en {place} por {a} {big} de dólares.",
               "modality": "{firm} ya construyó su fábrica de baterías en {place}."},
        "fr": {"src": ("{firm} prévoit de construire une usine de batteries à {place} pour {a} {big} d'euros. "
                       "L'entreprise veut embaucher {n} personnes et lancer la production en {year}."),
               "right": ("L'usine de batteries de {firm} à {place}, d'un coût de {a} {big} d'euros, doit commencer "
                         "à produire en {year} et embaucher {n} personnes."),
               "scale_changed": "{firm} prévoit une usine de batteries à {place} pour {a} {small} d'euros.",
               "unit_changed": "{firm} prévoit une usine de batteries à {place} pour {a} {big} de dollars.",
               "modality": "{firm} a déjà construit son usine de batteries à {place}."},
        "ru": {"src": ("{firm} планирует построить завод аккумуляторов за {a} {big} евро в городе {place}. "
                       "Компания хочет нанять {n} человек и начать производство в {year} году."),
               "right": ("На заводе аккумуляторов {firm} стоимостью {a} {big} евро планируют нанять {n} человек, "
                         "производство должно начаться в {year} году."),
               "scale_changed": "{firm} планирует построить завод аккумуляторов за {a} {small} евро.",
               "unit_changed": "{firm} планирует построить завод аккумуляторов за {a} {big} долларов.",
               "modality": "{firm} уже построила завод аккумуляторов в городе {place}."},
        "ar": {"src": ("تعتزم {firm} بناء مصنع للبطاريات في {place} بكلفة {a} {big} يورو. وتريد الشركة توظيف {n} "
                       "شخص وبدء الإنتاج عام {year}."),
               "right": ("من المقرر أن يبدأ الإنتاج في مصنع البطاريات التابع لشركة {firm} في {place}، الذي يكلف "
                         "{a} {big} يورو، عام {year} مع توظيف {n} شخص."),
               "scale_changed": "تعتزم {firm} بناء مصنع للبطاريات في {place} بكلفة {a} {small} يورو.",
               "unit_changed": "تعتزم {firm} بناء مصنع للبطاريات في {place} بكلفة {a} {big} دولار.",
               "modality": "بنت {firm} بالفعل مصنعا للبطاريات في {place}."},
    },
    "rate": {
        "en": {"src": ("The central bank raised its key interest rate on Tuesday by {p} percentage points to {q} "
                       "percent. Inflation slowed to {r} percent in March."),
               "right": ("The key rate now stands at {q}%, {p} percentage points "
                         "higher, after the central bank's decision."),
               "percent_vs_points": "The central bank raised its key interest rate by {p} percent.",
               "comparison_flipped": "The central bank cut its key interest rate to {q} percent.",
               "comparison_flipped2": "Inflation accelerated to {r} percent in March."},
        "ko": {"src": "중앙은행은 화요일 기준금리를 {p}%포인트 올려 {q}%로 정했다. 3월 물가상승률은 {r}%로 둔화했다.",
               "right": "중앙은행의 결정으로 기준금리는 {p}%포인트 높은 {q}퍼센트가 됐다.",
               "percent_vs_points": "중앙은행은 기준금리를 {p}% 올렸다.",
               "comparison_flipped": "중앙은행은 기준금리를 {q}%로 내렸다.",
               "comparison_flipped2": "3월 물가상승률은 {r}%로 높아졌다."},
        "ja": {"src": "中央銀行は火曜日、政策金利を{p}ポイント引き上げて{q}%とした。3月のインフレ率は{r}%に鈍化した。",
               "right": "中央銀行の決定により、政策金利は{p}ポイント高い{q}パーセントになった。",
               "percent_vs_points": "中央銀行は政策金利を{p}%引き上げた。",
               "comparison_flipped": "中央銀行は政策金利を{q}%に引き下げた。",
               "comparison_flipped2": "3月のインフレ率は{r}%に加速した。"},
        "zh": {"src": "央行周二将基准利率上调{p}个百分点至{q}%。3月通胀率放缓至{r}%。",
               "right": "央行作出决定后，基准利率提高{p}个百分点，达到百分之{q}。",
               "percent_vs_points": "央行将基准利率上调{p}%。",
               "comparison_flipped": "央行将基准利率下调至{q}%。",
               "comparison_flipped2": "3月通胀率加快至{r}%。"},
        "de": {"src": ("Die Zentralbank hat ihren Leitzins am Dienstag um {p} Prozentpunkte auf {q} Prozent "
                       "erhöht. Die Inflation verlangsamte sich im März auf {r} Prozent."),
               "right": ("Nach der Entscheidung der Zentralbank liegt der Leitzins nun bei {q} %, das sind {p} "
                         "Prozentpunkte mehr."),
               "percent_vs_points": "Die Zentralbank hat ihren Leitzins um {p} Prozent erhöht.",
               "comparison_flipped": "Die Zentralbank hat ihren Leitzins auf {q} Prozent gesenkt.",
               "comparison_flipped2": "Die Inflation beschleunigte sich im März auf {r} Prozent."},
        "es": {"src": ("El banco central subió el martes su tipo de interés {p} puntos porcentuales, hasta el {q} "
                       "%. La inflación se moderó al {r} % en marzo."),
               "right": ("Tras la decisión del banco central, el tipo de interés queda en el {q} por ciento, {p} "
                         "puntos porcentuales más."),
               "percent_vs_points": "El banco central subió su tipo de interés un {p} %.",
               "comparison_flipped": "El banco central bajó su tipo de interés hasta el {q} %.",
               "comparison_flipped2": "La inflación se aceleró al {r} % en marzo."},
        "fr": {"src": ("La banque centrale a relevé mardi son taux directeur de {p} point de pourcentage, à {q} %. "
                       "L'inflation a ralenti à {r} % en mars."),
               "right": ("Après la décision de la banque centrale, le taux directeur s'établit à {q} pour cent, "
                         "soit {p} point de pourcentage de plus."),
               "percent_vs_points": "La banque centrale a relevé son taux directeur de {p} %.",
               "comparison_flipped": "La banque centrale a abaissé son taux directeur à {q} %.",
               "comparison_flipped2": "L'inflation s'est accélérée à {r} % en mars."},
        "ru": {"src": ("Центральный банк во вторник повысил ключевую ставку на {p} процентного пункта до {q}%. "
                       "Инфляция в марте замедлилась до {r}%."),
               "right": ("После решения центрального банка ключевая ставка составляет {q} процента, на {p} "
                         "процентного пункта больше."),
               "percent_vs_points": "Центральный банк повысил ключевую ставку на {p}%.",
               "comparison_flipped": "Центральный банк снизил ключевую ставку до {q}%.",
               "comparison_flipped2": "Инфляция в марте ускорилась до {r}%."},
        "ar": {"src": ("رفع البنك المركزي يوم الثلاثاء سعر الفائدة بمقدار {p} نقطة مئوية إلى {q} في المئة. وتباطأ "
                       "التضخم في مارس إلى {r} في المئة."),
               "right": "بعد قرار البنك المركزي أصبح سعر الفائدة {q}%، أي أعلى بمقدار {p} نقطة مئوية.",
               "percent_vs_points": "رفع البنك المركزي سعر الفائدة بنسبة {p} في المئة.",
               "comparison_flipped": "خفض البنك المركزي سعر الفائدة إلى {q} في المئة.",
               "comparison_flipped2": "تسارع التضخم في مارس إلى {r} في المئة."},
    },
    "vote": {
        "en": {"src": "The city council of {place} approved the new tram line by {hi} votes to {lo} on Tuesday.",
               "right": ("The new tram line in {place} was approved by the "
                         "council, with {hi} votes for and {lo} against."),
               "negation_flipped": "The city council of {place} rejected the new tram line."},
        "ko": {"src": "{place} 시의회는 화요일 새 전차 노선을 찬성 {hi}표, 반대 {lo}표로 승인했다.",
               "right": "{place}의 새 전차 노선이 찬성 {hi}표, 반대 {lo}표로 시의회를 통과했다.",
               "negation_flipped": "{place} 시의회는 새 전차 노선을 부결했다."},
        "ja": {"src": "{place}の市議会は火曜日、新しい路面電車の計画を賛成{hi}、反対{lo}で可決した。",
               "right": "{place}の新しい路面電車の計画は、賛成{hi}票、反対{lo}票で市議会に承認された。",
               "negation_flipped": "{place}の市議会は新しい路面電車の計画を否決した。"},
        "zh": {"src": "{place}市议会周二以{hi}票赞成、{lo}票反对通过了新电车线路。",
               "right": "{place}新电车线路获市议会批准，赞成{hi}票，反对{lo}票。",
               "negation_flipped": "{place}市议会否决了新电车线路。"},
        "de": {"src": ("Der Stadtrat von {place} hat die neue Straßenbahnlinie am "
                       "Dienstag mit {hi} zu {lo} Stimmen gebilligt."),
               "right": ("Die neue Straßenbahnlinie in {place} wurde vom Stadtrat beschlossen, {hi} stimmten "
                         "dafür, {lo} dagegen."),
               "negation_flipped": "Der Stadtrat von {place} hat die neue Straßenbahnlinie abgelehnt."},
        "es": {"src": "El ayuntamiento de {place} aprobó el martes la nueva línea de tranvía por {hi} votos a {lo}.",
               "right": ("La nueva línea de tranvía de {place} fue aprobada por el ayuntamiento, con {hi} votos a "
                         "favor y {lo} en contra."),
               "negation_flipped": "El ayuntamiento de {place} rechazó la nueva línea de tranvía."},
        "fr": {"src": ("Le conseil municipal de {place} a approuvé mardi la "
                       "nouvelle ligne de tramway par {hi} voix contre {lo}."),
               "right": ("La nouvelle ligne de tramway de {place} a été approuvée par le conseil, avec {hi} voix "
                         "pour et {lo} contre."),
               "negation_flipped": "Le conseil municipal de {place} a rejeté la nouvelle ligne de tramway."},
        "ru": {"src": ("В городе {place} городской совет во вторник одобрил новую "
                       "трамвайную линию {hi} голосами против {lo}."),
               "right": "Новая трамвайная линия одобрена городским советом: {hi} голосов за, {lo} против.",
               "negation_flipped": "Городской совет отклонил новую трамвайную линию."},
        "ar": {"src": "وافق مجلس مدينة {place} يوم الثلاثاء على خط الترام الجديد بأغلبية {hi} صوتا مقابل {lo}.",
               "right": "حظي خط الترام الجديد في {place} بموافقة مجلس المدينة بتأييد {hi} صوتا ومعارضة {lo}.",
               "negation_flipped": "رفض مجلس مدينة {place} خط الترام الجديد."},
    },
}  # fmt: skip
