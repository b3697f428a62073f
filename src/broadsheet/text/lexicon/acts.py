"""What one party does to another, for telling who did it. Notation: counts.py."""

ACTS = {
    "tell": """
en: told tells tell informed inform let warned warn assured briefed
de: sagte* informiert* teilte* warnte* unterrichtet* mitgeteilt*
fr: dit déclaré informé indiqué prévenu assuré annoncé
es: dijo informó comunicó advirtió aseguró
it: detto informato comunicato avvertito assicurato
nl: vertelde zei meldde informeerde waarschuwde verzekerde
pt: disse informou comunicou avisou advertiu
ru: сказал* сообщил* проинформировал* предупредил* заявил*
uk: сказа* повідоми* поінформу* попереди* заяви*
ar: أبلغ* أخبر* قال* حذر*
zh: 告诉 告知 表示 通知 警告
""",
    "ask": """
en: asked asks requested demanded urged called_on appealed pressed
de: bat forderte* fordert* aufgefordert* ersuchte* drängte*
fr: demandé demande réclamé exigé prié
es: pidió solicitó exigió reclamó instó
it: chiesto chiede richiesto esortato sollecitato
nl: vroeg vraagt gevraagd eiste verzocht
pt: pediu solicitou exigiu cobrou
ru: попросил* потребовал* призвал*
uk: попроси* вимага* закли*
ar: طلب* طالب* دعا دعت
zh: 要求 请求 敦促 呼吁
""",
    "buy": """
en: buy buys bought buying acquire acquires acquired acquiring take_over takeover purchase purchased
de: kauf* übernimmt übernehmen übernommen* erwerb* erwirbt
fr: achet* rach* acquér* repren* acquis
es: compr* adquir*
it: acquist* compr* rilev*
nl: koop* kocht* gekocht overnem* overgenomen neemt
pt: compr* adquir*
ru: купи* покуп* приобрет* приобре*
uk: купи* купу* придба* придбал*
ar: شراء تشتري اشترى* استحوذ* الاستحواذ
zh: 收购 购买 买下
""",
    "beat": """
en: beat beats beating defeated defeats defeat overcame thrashed edged
de: besieg* schlug* schlägt geschlagen bezwang*
fr: battu bat battre s'impos* dominé éliminé
es: venció derrotó ganó superó eliminó
it: battuto batte sconfitto superato
nl: versloeg verslaat verslagen won_van
pt: venceu derrotou bateu superou
ru: победил* обыграл* одолел*
uk: перем* обігра* здола*
ar: فاز* هزم* تغلب*
zh: 击败 战胜 赢 胜
""",
    "accuse": """
en: accused accuses accuse accusing blamed blames charged
de: beschuldig* wirft warf* vorgeworfen
fr: accus*
es: acus* culp*
it: accus*
nl: beschuldig* verwijt* verweet
pt: acus* culp*
ru: обвин*
uk: звинува*
ar: اتهم* يتهم تتهم
zh: 指责 指控
""",
    "sue": """
en: sued sues sue suing
de: verklagt* klagt*
fr: poursui* attaqué_en_justice
es: demand*
it: citato denunciato
nl: klaagt* aangeklaagd
pt: processou processa
ru: подал_в_суд
uk: подав_до_суду
ar: قاضى رفع_دعوى
zh: 起诉
""",
    "attack": """
en: attacked attacks attack struck shelled bombed hit invaded
de: angegriffen* griff greift beschoss*
fr: attaqué attaque frappé bombardé
es: atacó ataca bombardeó
it: attaccato attacca bombardato colpito
nl: aangevallen viel valt bombardeerde
pt: atacou ataca bombardeou
ru: атаковал* напал* обстрел*
uk: атаку* напа* обстріл*
ar: هاجم* قصف* استهدف*
zh: 攻击 袭击 轰炸
""",
    "praise": """
en: praised praises praise hailed congratulated thanked
de: lobt* dankt* gratuliert*
fr: félicité salué remercié loué
es: elogió felicitó agradeció
it: elogiato lodato ringraziato
nl: prees bedankte feliciteerde
pt: elogiou agradeceu parabenizou
ru: похвал* поблагодар* поздрав*
uk: похвал* подякув* привіта*
ar: أشاد* شكر* هنأ*
zh: 赞扬 感谢 祝贺
""",
    "criticise": """
en: criticised criticized criticises criticizes condemned denounced
de: kritisiert* verurteilt*
fr: critiqué dénoncé condamné
es: criticó denunció condenó
it: criticato denunciato condannato
nl: bekritiseerde hekelde veroordeelde
pt: criticou denunciou condenou
ru: раскритик* критику* осуд*
uk: розкритик* критику* засуд*
ar: انتقد* أدان*
zh: 批评 谴责
""",
    "visit": """
en: visited visits visit received hosted hosts welcomed
de: besucht* empfing* empfängt
fr: visité reçu accueilli rendu_visite
es: visitó recibió
it: visitato ricevuto accolto
nl: bezocht ontving ontvangt
pt: visitou recebeu
ru: посетил* принял*
uk: відвіда* прийня*
ar: زار* استقبل*
zh: 访问 接待 会见
""",
    "succeed": """
en: succeeded succeeds replaced replaces succeeding replacing
de: löst* folgt* ersetzt* nachgefolgt
fr: succédé remplacé succède remplace
es: sucedió reemplazó sustituyó
it: succeduto sostituito
nl: volgt volgde vervangt vervangen
pt: sucedeu substituiu
ru: сменил* заменил*
uk: зміни* заміни*
ar: خلف* حل_محل
zh: 接替 取代
""",
}
