"""More frames for ``wrong_sentences.py``: words, quotations, doers, days. Notation: ``wrong_frames.py``."""

from __future__ import annotations

WORDS: dict[str, dict[str, dict[str, str]]] = {
    "may": {
        "en": {"src": ("{firm} may close its factory in {place}, {person}, the company's spokesperson, said. No "
                       "decision has been taken."),
               "right": "The closure of {firm}'s factory in {place} is possible but not decided.",
               "modality": "{firm} will close its factory in {place}.",
               "modality2": "{firm} has decided to close its factory in {place}."},
        "ko": {"src": "{firm}이 {place} 공장을 폐쇄할 수 있다고 {person} 대변인이 말했다. 아직 결정된 것은 없다.",
               "right": "{firm}의 {place} 공장 폐쇄 가능성이 있지만 결정되지는 않았다.",
               "modality": "{firm}은 {place} 공장을 폐쇄한다.",
               "modality2": "{firm}은 {place} 공장을 폐쇄하기로 결정했다."},
        "ja": {"src": ("{firm}は{place}の工場を閉鎖する可能性があると、"
                       "{person}広報担当が述べた。まだ何も決まっていない。"),
               "right": "{firm}の{place}工場は閉鎖されるかもしれないが、決定はしていない。",
               "modality": "{firm}は{place}の工場を閉鎖する。", "modality2": "{firm}は{place}の工場の閉鎖を決定した。"},
        "zh": {"src": "{firm}发言人{person}说，公司可能关闭位于{place}的工厂，目前尚未作出决定。",
               "right": "{firm}在{place}的工厂有可能关闭，但还没有决定。",
               "modality": "{firm}将关闭位于{place}的工厂。", "modality2": "{firm}已决定关闭位于{place}的工厂。"},
        "de": {"src": ("{firm} könnte sein Werk in {place} schließen, sagte {person}, Sprecher des Unternehmens. "
                       "Entschieden ist noch nichts."),
               "right": ("Das Werk von {firm} in {place} wird möglicherweise "
                         "geschlossen, eine Entscheidung gibt es nicht."),
               "modality": "{firm} wird sein Werk in {place} schließen.",
               "modality2": "{firm} hat entschieden, sein Werk in {place} zu schließen."},
        "es": {"src": ("{firm} podría cerrar su fábrica de {place}, dijo {person}, portavoz de la empresa. No hay "
                       "ninguna decisión tomada."),
               "right": "Es posible que {firm} cierre su fábrica de {place}, pero no está decidido.",
               "modality": "{firm} cerrará su fábrica de {place}.",
               "modality2": "{firm} ha decidido cerrar su fábrica de {place}."},
        "fr": {"src": ("{firm} pourrait fermer son usine de {place}, a déclaré {person}, porte-parole de "
                       "l'entreprise. Aucune décision n'a été prise."),
               "right": "Il est possible que {firm} ferme son usine de {place}, mais rien n'est décidé.",
               "modality": "{firm} fermera son usine de {place}.",
               "modality2": "{firm} a décidé de fermer son usine de {place}."},
        "ru": {"src": ("{firm} может закрыть завод в городе {place}, сообщил представитель компании {person}. "
                       "Решение пока не принято."),
               "right": "Возможно, {firm} закроет завод в городе {place}, но это не решено.",
               "modality": "{firm} закроет завод в городе {place}.",
               "modality2": "{firm} решила закрыть завод в городе {place}."},
        "ar": {"src": "قال المتحدث {person} إن {firm} قد تغلق مصنعها في {place}. ولم يتخذ أي قرار بعد.",
               "right": "من الممكن أن تغلق {firm} مصنعها في {place} لكن القرار لم يتخذ.",
               "modality": "ستغلق {firm} مصنعها في {place}.", "modality2": "قررت {firm} إغلاق مصنعها في {place}."},
    },
    "quote": {
        "en": {"src": ("\"This is a bad day for our town,\" Mayor {person} said. The union leader {other} spoke to "
                       "workers outside the gates."),
               "right": "“This is a bad day for our town,” said {person}, the mayor.",
               "quote_altered": "\"This is a sad day for our country,\" Mayor {person} said."},
        "ko": {"src": ("{person} 시장은 \"우리 도시에 나쁜 날\"이라고 말했다. 노조 "
                       "대표 {other}는 정문 밖에서 노동자들과 만났다."),
               "right": "{person} 시장은 “우리 도시에 나쁜 날”이라고 했다.",
               "quote_altered": "{person} 시장은 \"우리 나라에 슬픈 날\"이라고 말했다."},
        "ja": {"src": "{person}市長は「この町にとって悪い日だ」と述べた。労組の{other}委員長は門の前で従業員に話した。",
               "right": "「この町にとって悪い日だ」と{person}市長は語った。",
               "quote_altered": "{person}市長は「この国にとって悲しい日だ」と述べた。"},
        "zh": {"src": "市长{person}说：“这对我们城市来说是糟糕的一天。”工会领导人{other}在厂门外向工人讲话。",
               "right": "“这对我们城市来说是糟糕的一天。”{person}市长表示。",
               "quote_altered": "市长{person}说：“这对我们国家来说是悲伤的一天。”"},
        "de": {"src": ("„Das ist ein schlechter Tag für unsere Stadt“, sagte Bürgermeister {person}. "
                       "Gewerkschaftschef {other} sprach vor dem Tor zu den Beschäftigten."),
               "right": "\"Das ist ein schlechter Tag für unsere Stadt\", so {person}.",
               "quote_altered": "„Das ist ein trauriger Tag für unser Land“, sagte Bürgermeister {person}."},
        "es": {"src": ("«Es un mal día para nuestra ciudad», dijo el alcalde {person}. El líder sindical {other} "
                       "habló a los trabajadores ante las puertas."),
               "right": "\"Es un mal día para nuestra ciudad\", declaró {person}.",
               "quote_altered": "«Es un día triste para nuestro país», dijo el alcalde {person}."},
        "fr": {"src": ("« C'est un mauvais jour pour notre ville », a dit le maire {person}. Le syndicaliste "
                       "{other} a parlé aux salariés devant les grilles."),
               "right": "\"C'est un mauvais jour pour notre ville\", selon {person}.",
               "quote_altered": "« C'est un triste jour pour notre pays », a dit le maire {person}."},
        "ru": {"src": ("«Это плохой день для нашего города», — сказал мэр {person}. Лидер профсоюза {other} "
                       "выступил перед рабочими у ворот."),
               "right": "\"Это плохой день для нашего города\", — заявил {person}.",
               "quote_altered": "«Это печальный день для нашей страны», — сказал мэр {person}."},
        "ar": {"src": ("قال رئيس البلدية {person}: «إنه يوم سيئ لمدينتنا». وتحدث "
                       "زعيم النقابة {other} إلى العمال أمام البوابة."),
               "right": "وأعلن {person}: \"إنه يوم سيئ لمدينتنا\".",
               "quote_altered": "قال رئيس البلدية {person}: «إنه يوم حزين لبلدنا»."},
    },
    "takeover": {
        "en": {"src": "{firm} has agreed to buy its smaller rival {rival}.",
               "right": "Under an agreement, {rival} is being bought by {firm}.",
               "swap": "{rival} has agreed to buy {firm}."},
        "ko": {"src": "{firm}이 경쟁사인 {rival}를 인수하기로 합의했다.", "right": "{rival}는 {firm}에 인수된다.",
               "swap": "{rival}가 {firm}을 인수하기로 합의했다."},
        "ja": {"src": "{firm}は競合の{rival}を買収することで合意した。", "right": "{rival}は{firm}に買収される。",
               "swap": "{rival}は{firm}を買収することで合意した。"},
        "zh": {"src": "{firm}同意收购规模较小的竞争对手{rival}。", "right": "{rival}将被{firm}收购。",
               "swap": "{rival}同意收购{firm}。"},
        "de": {"src": "{firm} übernimmt den kleineren Konkurrenten {rival}.",
               "right": "{rival} wird von {firm} übernommen.", "swap": "{rival} übernimmt {firm}."},
        "es": {"src": "{firm} ha acordado comprar a su rival {rival}, más pequeña.",
               "right": "{rival} será comprada por {firm}.", "swap": "{rival} ha acordado comprar {firm}."},
        "fr": {"src": "{firm} a accepté de racheter son concurrent {rival}, plus petit.",
               "right": "{rival} va être racheté par {firm}.", "swap": "{rival} a accepté de racheter {firm}."},
        "ru": {"src": "{firm} договорилась купить меньшего конкурента {rival}.",
               "right": "Компанию {rival} покупает {firm}.", "swap": "{rival} договорилась купить {firm}."},
        "ar": {"src": "وافقت شركة {firm} على شراء منافستها الأصغر {rival}.",
               "right": "ستشتري شركة {firm} منافستها {rival}.", "swap": "وافقت شركة {rival} على شراء {firm}."},
    },
    "trial": {
        "en": {"src": ("The trial of the former minister {person} opened in {place} "
                       "on Tuesday. The verdict is due on {d2} June."),
                       "right": "{person} went on trial in {place} on {d} May 2026.",
                       "date": "{person} went on trial in {place} on {dx} May 2026."},
        "ko": {"src": "전직 장관 {person}의 재판이 화요일 {place}에서 시작됐다. 선고는 6월 {d2}일이다.",
               "right": "{person}의 재판은 2026년 5월 {d}일 {place}에서 열렸다.",
               "date": "{person}의 재판은 2026년 5월 {dx}일 {place}에서 열렸다."},
        "ja": {"src": "元大臣の{person}被告の裁判が火曜日、{place}で始まった。判決は6月{d2}日に言い渡される。",
               "right": "{person}被告の裁判は2026年5月{d}日に{place}で始まった。",
               "date": "{person}被告の裁判は2026年5月{dx}日に{place}で始まった。"},
        "zh": {"src": "前部长{person}的审判周二在{place}开始。法院将于6月{d2}日宣判。",
               "right": "{person}案于2026年5月{d}日在{place}开庭。",
               "date": "{person}案于2026年5月{dx}日在{place}开庭。"},
        "de": {"src": ("Der Prozess gegen {person}, früher Minister, hat am Dienstag in {place} begonnen. Das "
                       "Urteil soll am {d2}. Juni fallen."),
                       "right": "Am {d}. Mai 2026 begann in {place} der Prozess gegen {person}.",
                       "date": "Am {dx}. Mai 2026 begann in {place} der Prozess gegen {person}."},
        "es": {"src": ("El juicio contra {person}, exministro, comenzó el martes en {place}. La sentencia se "
                       "conocerá el {d2} de junio."),
                       "right": "El juicio contra {person} empezó el {d} de mayo de 2026 en {place}.",
                       "date": "El juicio contra {person} empezó el {dx} de mayo de 2026 en {place}."},
        "fr": {"src": ("Le procès de {person}, ancien ministre, s'est ouvert mardi à {place}. Le jugement sera "
                       "rendu le {d2} juin."), "right": "Le procès de {person} a commencé à {place} le {d} mai 2026.",
                       "date": "Le procès de {person} a commencé à {place} le {dx} mai 2026."},
        "ru": {"src": ("Во вторник в городе {place} начался суд по делу бывшего министра, которого зовут {person}. "
                       "Приговор огласят {d2} июня."), "right": "{d} мая 2026 года {person} предстал перед судом.",
                       "date": "{dx} мая 2026 года {person} предстал перед судом."},
        "ar": {"src": "بدأت يوم الثلاثاء في {place} محاكمة الوزير السابق {person}. ويصدر الحكم في {d2} يونيو.",
               "right": "انطلقت محاكمة {person} في {place} في {d} مايو 2026.",
               "date": "انطلقت محاكمة {person} في {place} في {dx} مايو 2026."},
    },
    "claim": {
        "en": {"src": ("The opposition claims that Transport Minister {person} took money from a building company. "
                       "The minister denies it."),
                       "right": "The opposition alleges that {person} accepted money from a building company.",
               "attribution_dropped": "Transport Minister {person} took money from a building company.",
               "office_wrong": ("The opposition claims that Finance Minister "
                                "{person} took money from a building company."),
               "negation_flipped": "The minister admits that he took money from a building company."},
        "ko": {"src": "야당은 {person} 교통부 장관이 건설회사에서 돈을 받았다고 주장한다. 장관은 이를 부인했다.",
               "right": "{person} 장관이 건설회사 돈을 받았다는 것이 야당의 주장이다.",
               "attribution_dropped": "{person} 교통부 장관은 건설회사에서 돈을 받았다.",
               "office_wrong": "야당은 {person} 재무부 장관이 건설회사에서 돈을 받았다고 주장한다.",
               "negation_flipped": "장관은 건설회사에서 돈을 받았다고 인정했다."},
        "ja": {"src": "野党は{person}運輸大臣が建設会社から金を受け取ったと主張している。大臣は否定した。",
               "right": "{person}大臣が建設会社の金を受け取ったと野党は訴えている。",
               "attribution_dropped": "{person}運輸大臣は建設会社から金を受け取った。",
               "office_wrong": "野党は{person}財務大臣が建設会社から金を受け取ったと主張している。",
               "negation_flipped": "大臣は建設会社から金を受け取ったと認めた。"},
        "zh": {"src": "反对党声称，交通部长{person}收受了一家建筑公司的钱。部长予以否认。",
               "right": "反对党指称{person}收了一家建筑公司的钱。",
               "attribution_dropped": "交通部长{person}收受了一家建筑公司的钱。",
               "office_wrong": "反对党声称，财政部长{person}收受了一家建筑公司的钱。",
               "negation_flipped": "部长承认收受了一家建筑公司的钱。"},
        "de": {"src": ("Die Opposition behauptet, Verkehrsminister {person} habe Geld von einer Baufirma genommen. "
                       "Der Minister bestreitet das."),
                       "right": "Laut der Opposition soll {person} Geld von einer Baufirma angenommen haben.",
               "attribution_dropped": "Verkehrsminister {person} hat Geld von einer Baufirma genommen.",
               "office_wrong": ("Die Opposition behauptet, Finanzminister {person} "
                                "habe Geld von einer Baufirma genommen."),
               "negation_flipped": "Der Minister gibt zu, Geld von einer Baufirma genommen zu haben."},
        "es": {"src": ("La oposición sostiene que el ministro de Transportes, {person}, recibió dinero de una "
                       "constructora. El ministro lo niega."),
                       "right": "La oposición acusa a {person} de haber recibido dinero de una constructora.",
               "attribution_dropped": "El ministro de Transportes, {person}, recibió dinero de una constructora.",
               "office_wrong": ("La oposición sostiene que el ministro de Finanzas, {person}, recibió dinero de "
                                "una constructora."),
               "negation_flipped": "El ministro admite que recibió dinero de una constructora."},
        "fr": {"src": ("L'opposition affirme que le ministre des Transports, {person}, a reçu de l'argent d'une "
                       "entreprise de construction. Le ministre le nie."),
                       "right": ("L'opposition accuse {person} d'avoir reçu de "
                                 "l'argent d'une entreprise de construction."),
               "attribution_dropped": ("Le ministre des Transports, {person}, a reçu de l'argent d'une entreprise "
                                       "de construction."), "office_wrong":
                   ("L'opposition affirme que le ministre des Finances, {person}, a reçu de l'argent d'une "
                    "entreprise de construction."),
               "negation_flipped": "Le ministre reconnaît avoir reçu de l'argent d'une entreprise de construction."},
        "ru": {"src": ("Оппозиция утверждает, что министр транспорта {person} получал деньги от строительной "
                       "компании. Министр это отрицает."),
                       "right": "По утверждению оппозиции, {person} получал деньги от строительной компании.",
               "attribution_dropped": "Министр транспорта {person} получал деньги от строительной компании.",
               "office_wrong": ("Оппозиция утверждает, что министр финансов {person} "
                                "получал деньги от строительной компании."),
               "negation_flipped": "Министр признал, что получал деньги от строительной компании."},
        "ar": {"src": "تزعم المعارضة أن وزير النقل {person} تلقى أموالا من شركة بناء. وينفي الوزير ذلك.",
               "right": "تتهم المعارضة {person} بتلقي أموال من شركة بناء.",
               "attribution_dropped": "تلقى وزير النقل {person} أموالا من شركة بناء.",
               "office_wrong": "تزعم المعارضة أن وزير المالية {person} تلقى أموالا من شركة بناء.",
               "negation_flipped": "أقر الوزير بأنه تلقى أموالا من شركة بناء."},
    },
    "offer": {
        "en": {"src": ("Drivers in {place} refused the pay offer on Tuesday and "
                       "will not return to work before the talks."),
                       "right": "The pay offer was turned down by drivers in {place}.",
               "negation_flipped": "Drivers in {place} accepted the pay offer.",
               "negation_flipped2": "Drivers in {place} will return to work before the talks."},
        "ko": {"src": "{place}의 운전사들은 화요일 임금 제안을 거부했으며 협상 전에는 업무에 복귀하지 않을 것이다.",
               "right": "임금 제안은 {place} 운전사들에게 거절당했다.",
               "negation_flipped": "{place}의 운전사들은 임금 제안을 수용했다.",
               "negation_flipped2": "{place}의 운전사들은 협상 전에 업무에 복귀할 것이다."},
        "ja": {"src": "{place}の運転手らは火曜日、賃金の提案を拒否し、協議の前には職場に戻らない。",
               "right": "賃金の提案は{place}の運転手らに断られた。",
               "negation_flipped": "{place}の運転手らは賃金の提案を受け入れた。",
               "negation_flipped2": "{place}の運転手らは協議の前に職場に戻る。"},
        "zh": {"src": "{place}的司机周二拒绝了加薪方案，谈判之前不会复工。", "right": "加薪方案遭到{place}司机拒绝。",
               "negation_flipped": "{place}的司机接受了加薪方案。",
               "negation_flipped2": "{place}的司机谈判之前会复工。"},
        "de": {"src": ("Die Fahrer in {place} lehnten das Lohnangebot am Dienstag ab und kehren vor den Gesprächen "
                       "nicht zur Arbeit zurück."),
                       "right": "Das Lohnangebot wurde von den Fahrern in {place} zurückgewiesen.",
               "negation_flipped": "Die Fahrer in {place} nahmen das Lohnangebot an.",
               "negation_flipped2": "Die Fahrer in {place} kehren vor den Gesprächen zur Arbeit zurück."},
        "es": {"src": ("Los conductores de {place} rechazaron el martes la oferta salarial y no volverán al "
                       "trabajo antes de las conversaciones."),
                       "right": "La oferta salarial fue rechazada por los conductores de {place}.",
               "negation_flipped": "Los conductores de {place} aceptaron la oferta salarial.",
               "negation_flipped2": "Los conductores de {place} volverán al trabajo antes de las conversaciones."},
        "fr": {"src": ("Les conducteurs de {place} ont refusé mardi l'offre salariale et ne reprendront pas le "
                       "travail avant les discussions."),
                       "right": "L'offre salariale a été repoussée par les conducteurs de {place}.",
               "negation_flipped": "Les conducteurs de {place} ont accepté l'offre salariale.",
               "negation_flipped2": "Les conducteurs de {place} reprendront le travail avant les discussions."},
        "ru": {"src": ("Водители в городе {place} во вторник отвергли предложение о зарплате и не вернутся на "
                       "работу до переговоров."), "right": "Предложение о зарплате отклонено водителями.",
               "negation_flipped": "Водители приняли предложение о зарплате.",
               "negation_flipped2": "Водители вернутся на работу до переговоров."},
        "ar": {"src": "رفض السائقون في {place} يوم الثلاثاء عرض الأجور ولن يعودوا إلى العمل قبل المحادثات.",
               "right": "قوبل عرض الأجور برفض السائقين في {place}.",
               "negation_flipped": "قبل السائقون في {place} عرض الأجور.",
               "negation_flipped2": "سيعود السائقون في {place} إلى العمل قبل المحادثات."},
    },
}  # fmt: skip
