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
tr: söyledi* bildirdi* uyardı* anlattı*
ja: 伝え 告げ 知らせ
ko: 전했 알렸 통보 경고했
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
tr: istedi* talep_etti*
ja: 求め 要請 要求
ko: 요청 요구 촉구
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
tr: satın_al*
ja: 買収 購入 買い取
ko: 인수 매입 사들
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
tr: yendi* mağlup_etti*
ja: 破っ 下し 破り 勝利
ko: 꺾 이겼 제압 물리
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
tr: suçla*
ja: 非難 告発
ko: 고발 비난
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
tr: dava_aç*
ja: 提訴 訴え
ko: 제소 고소
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
tr: saldır* vurdu* bombala*
ja: 攻撃 襲撃 空爆
ko: 공격 습격 폭격
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
tr: övdü* kutladı* teşekkür_etti*
ja: 称賛 祝福 感謝
ko: 칭찬 축하 감사
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
tr: eleştir* kınadı*
ja: 批判
ko: 비판
""",
    "visit": """
en: visited visits visit
de: besucht*
fr: visité rendu_visite
es: visitó
it: visitato
nl: bezocht bezoekt
pt: visitou
ru: посетил* навестил*
uk: відвіда*
tr: ziyaret*
ar: زار* تزور يزور
ja: 訪問 訪ね
ko: 방문 찾아
zh: 访问 拜访
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
    "host": """
en: received hosted hosts welcomed
de: empfing* empfängt empfangen
fr: reçu accueilli accueille
es: recibió recibe
it: ricevuto accolto accoglie
nl: ontving ontvangt
pt: recebeu recebe
ru: принял_у_себя принимал*
uk: прийняв_у_себе приймав*
tr: ağırla*
ar: استقبل*
ja: 迎え
ko: 맞이 영접
zh: 接待 接见
""",
    "sell": """
en: sold sells sell selling
de: verkauf*
fr: vend* vendu cédé
es: vend*
it: vend*
nl: verkocht* verkoop*
pt: vend*
ru: продал* прода* продаёт продает
uk: продав продал* прода*
tr: satt* satıyor
ar: باع* بيع تبيع يبيع
ja: 売却 売っ 売り渡
ko: 매각 팔았 판매했
zh: 出售 卖给
""",
    "save": """
en: saved saves save saving rescued rescues rescue pulled_out
de: rettet* gerettet*
fr: sauv* secouru*
es: salvó salva salvado rescat*
it: salvato salva salvò soccorso soccorse
nl: redde redt gered
pt: salvou salva resgat*
ru: спас* вытащил*
uk: врятув* рятує витяг*
tr: kurtar*
ar: أنقذ* إنقاذ
ja: 救助 救い 救っ 助け出
ko: 구조 구했 구해
zh: 救起 救出 救了 营救 解救
""",
    "arrest": """
en: arrested arrests arrest detained
de: festgenommen* nahm*~fest verhaftet*
fr: arrêté arrête interpellé
es: detuv* arrestó detiene
it: arrestato arresta fermato
nl: gearresteerd arresteerde opgepakt aangehouden
pt: prendeu deteve
ru: задержал* арестовал*
uk: затрима* заарештув*
tr: tutukla* gözaltına_al*
ar: اعتقل* أوقف* احتجز*
ja: 逮捕 拘束
ko: 체포 구속
zh: 逮捕 拘留 抓获
""",
    "invite": """
en: invited invites invite
de: eingeladen* lud*~ein lädt*~ein
fr: invit*
es: invitó invita invitado
it: invitato invita
nl: uitgenodigd nodigde
pt: convidou convida
ru: пригласил* приглаша*
uk: запроси* запрошу*
tr: davet*
ar: دعا_إلى_زيارة استضاف*
ja: 招待 招い
ko: 초청 초대
zh: 邀请
""",
    "dismiss": """
en: sacked sacks dismissed dismisses fired
de: entließ* entlassen* feuerte* entlässt
fr: licenci* limog* renvoy*
es: despid* destituy*
it: licenziat* licenzia esonerat*
nl: ontsloeg ontslaat ontslagen
pt: demitiu demite
ru: уволил* отстранил*
uk: звільнив звільнил* відсторони*
tr: kovdu* görevden_al*
ar: أقال* عزل* طرد*
ja: 解任 解雇 更迭
ko: 해고 해임 경질
zh: 解雇 开除 免去
""",
    "appoint": """
en: appointed appoints named_as hired hires
de: ernannt* ernennt berief* stellte*~ein
fr: nommé nomme embauché
es: nombró nombra contrató
it: nominato nomina assunto
nl: benoemde benoemt benoemd
pt: nomeou nomeia contratou
ru: назначил* назначает
uk: призначи* призначає
tr: atadı* atıyor
ar: عين* عيّن*
ja: 任命 起用
ko: 임명 기용
zh: 任命
""",
    "help": """
en: helped helps help supported supports backed backs
de: half* hilft geholfen* unterstützt*
fr: aidé aide soutenu soutient
es: ayudó ayuda apoyó apoya
it: aiutato aiuta sostenuto sostiene
nl: hielp helpt geholpen steunt steunde
pt: ajudou ajuda apoiou apoia
ru: помог* поддержал*
uk: допомог* підтрима*
tr: yardım_etti* destekledi*
ar: ساعد* دعم*
ja: 支援 助け 支持
ko: 도왔 지원 지지
zh: 帮助 支持 援助
""",
    "threaten": """
en: threatened threatens threaten
de: drohte* droht bedroht*
fr: menac*
es: amenaz*
it: minacc*
nl: bedreig* dreigde*
pt: ameaç*
ru: угрожал* угрожает пригрозил*
uk: погрожу* погрози*
tr: tehdit*
ar: هدد* تهدد يهدد
ja: 脅し 脅迫
ko: 위협 협박
zh: 威胁 恐吓
""",
}
