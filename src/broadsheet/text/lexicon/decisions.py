"""Words for what was decided or taken side for, each with an opposite in the table. Notation: counts.py."""

DECISIONS = {
    "accept": """
en: accepted accept accepts accepting agreed_to agreed agrees agree
de: angenommen* akzeptier* zugestimmt* stimmt*~zu stimmt*_zu zustimm* einverstanden nahm*~an nahm*_an annehmen einwillig*
fr: accept* consenti*
es: acept* accedi*
it: accett* acconsent*
nl: aanvaard* accepteer* geaccepteerd ingestemd akkoord_gegaan
pt: aceit*
ru: принял* принять соглас* приняли
uk: прийнял* погод* прийняв
tr: kabul_et* kabul razı
ar: قبل قبول وافق* موافقة قبلت
ja: 受け入れ 受諾 同意 応じ
ko: 수용 받아들 동의 수락
zh: 接受 同意
""",
    "refuse": """
en: refused refuse refuses refusing rejected reject rejects rejecting declined turned_down refusal rejection
de: abgelehnt* lehnt* ablehn* verweiger* zurückgewiesen* weiger* Ablehnung*
fr: refus* rejet* repouss*
es: rechaz* neg* declin* rehus*
it: rifiut* respint* respin* bocciat*
nl: geweigerd weiger* afgewezen verworpen wees*~af wees*_af
pt: rejeit* recus* neg*
ru: отказ* отверг* отклон*
uk: відмов* відкин* відхил*
tr: redde* reddet* geri_çevir*
ar: رفض* رفضت
ja: 拒否 拒絶 断っ 退け
ko: 거부 거절 반대
zh: 拒绝 否决 拒絕
""",
    "approve": """
en: approved approve approves approval passed adopted ratified cleared backed endorsed
de: gebilligt* bewillig* verabschied* genehmig* zugestimmt* beschlossen* Zustimmung* Genehmigung*
fr: approuv* adopt* vot* validé* approbation
es: aprob* aprueb* ratific* avaló
it: approv* ratific*
nl: goedgekeurd goedkeur* aangenomen ingestemd instem*
pt: aprov* sancion* ratific*
ru: одобр* утверд* приня* ратифиц*
uk: схвал* затверд* ухвал* ратифік* підтрим*
tr: onayla* onay kabul_edil*
ar: أقر وافق* اعتمد* صادق* موافقة أقرت
ja: 承認 可決 認可 採択
ko: 승인 가결 통과 의결
zh: 批准 通过 核准 通過
""",
    "reject": """
en: rejected reject rejects vetoed blocked voted_down struck_down turned_down
de: abgelehnt* lehnt* ablehn* blockier* Veto
fr: rejet* refus* bloqu*
es: rechaz* vet* bloque*
it: respint* bocciat* blocc*
nl: verworpen afgewezen geblokkeerd weggestemd
pt: rejeit* vet* bloque*
ru: отклон* отверг* заблокир*
uk: відхил* відкин* заблок*
tr: redde* reddet* veto*
ar: رفض* رفضت
ja: 否決 却下 不承認
ko: 부결 기각 거부
zh: 否决 驳回 拒绝 否決
""",
    "release": """
en: released release freed freeing bailed
de: freigelassen* freigesprochen* entlassen Freilassung*
fr: libér* relâch*
es: liber* puest*_en_libertad
it: rilasciat* liberat*
nl: vrijgelaten vrijlating
pt: libert* solt*
ru: освобод* отпущ*
uk: звільн* відпущ*
tr: serbest
ar: إطلاق_سراح أفرج* إفراج
ja: 釈放 解放
ko: 석방 풀려
zh: 释放 获释
""",
    "guilty": """
en: guilty convicted conviction convicts
de: schuldig verurteilt*
fr: coupable* condamn*
es: culpable* conden*
it: colpevol* condann*
nl: schuldig veroordeeld*
pt: culpad* conden*
ru: виновн* осужд* осуд*
uk: винн* засудж*
tr: suçlu mahkum*
ar: مذنب* إدانة أدان*
ja: 有罪
ko: 유죄
zh: 有罪 定罪
""",
    "acquitted": """
en: not_guilty acquitted cleared acquittal innocent
de: freigesprochen* Freispruch* unschuldig*
fr: acquitt* relax* innocent*
es: absuelt* absolv* inocent*
it: assolt* assoluzion* innocent*
nl: vrijgesproken vrijspraak onschuldig
pt: absolv* inocent*
ru: оправда* невинов*
uk: виправда* невинн*
tr: beraat* masum
ar: براءة برأ* بريء
ja: 無罪
ko: 무죄
zh: 无罪 無罪
""",
    "allow": """
en: allowed allow allows permitted permit permits authorised authorized
de: erlaub* gestatte* zugelassen* genehmig*
fr: autoris* permet* permis*
es: permit* autoriz*
it: consent* permess* autorizz*
nl: toegestaan toestaan toestemming mag
pt: permit* autoriz*
ru: разреш*
uk: дозвол*
tr: izin izni
ar: سمح* سماح أجاز*
ja: 許可 認め
ko: 허용 허가
zh: 允许 许可 准许
""",
    "ban": """
en: banned ban bans prohibited prohibit forbade forbidden outlawed
de: verboten* verbiet* Verbot* untersag*
fr: interdi* prohib*
es: prohib* vet*
it: vietat* vieta proib* diviet*
nl: verboden verbied* verbod
pt: proib* vet*
ru: запре*
uk: заборон*
tr: yasak*
ar: حظر* منع* تحظر
ja: 禁止 禁じ
ko: 금지
zh: 禁止 禁令
""",
    "confirm": """
en: confess* confirmed confirm confirms acknowledged admitted admits
de: gestand* gesteh* geständ* zugab* bestätigt* räumt*~ein räumt*_ein eingeräumt* zugegeben*
fr: avou* confirm* reconn* admis*
es: confes* confirm* admit* reconoc*
it: confess* conferm* ammess* riconosc*
nl: heeft_bekend bekende* bekent bevestig* toegegeven erkend*
pt: confess* confirm* admit* reconhec*
ru: созна* подтверд* призна*
uk: зізна* підтверд* визна*
tr: itiraf* doğrula* kabul_et* onayla*
ar: أكد* تأكيد اعترف* أقر
ja: 自白 認め 確認
ko: 자백 확인 시인 인정
zh: 供认 证实 确认 承认
""",
    "deny": """
en: denied deny denies denying ruled_out dismissed
de: bestreit* bestritt* dementier* geleugnet* zurückgewiesen* schloss*~aus schloss*_aus ausgeschlossen
fr: démenti* nié nie niant exclu*
es: negó niega* desmint* descart*
it: negat* nega smentit* smentisc* esclus*
nl: ontken* tegengesproken uitgesloten
pt: neg* desment* descart*
ru: отрица* опроверг* исключ*
uk: запереч* спростув* виключ*
tr: yalanla* inkâr inkar reddet*
ar: نفى* نفت نفي استبعد* أنكر*
ja: 否定
ko: 부인 부정 일축
zh: 否认 否認 排除
""",
    "support": """
en: supported support supports backed backs backing endorsed voted_for voted_in_favour voted_in_favor
de: unterstütz* befürwort* stimmt*~für stimmte_für stimmten_für
fr: souten* soutien* appu* voté_pour vote_pour
es: apoy* respald* votó_a_favor votaron_a_favor
it: sosten* sostegn* appogg* votato_a_favore
nl: steun* ondersteun* stemde_voor stemden_voor
pt: apoi* votou_a_favor votaram_a_favor
ru: поддерж* голосовал*_за
uk: підтрим* голосува*_за
tr: destekle* destek*
ar: أيد* دعم* تأييد
ja: 支持 賛成 賛成
ko: 지지 찬성
zh: 支持 赞成 投了赞成票 投赞成票""",
    "oppose": """
en: opposed oppose opposes opposing voted_against
de: gegen dagegen widersetz* stimmte_gegen stimmten_gegen
fr: oppose opposent s'oppos* opposé opposés opposée opposées contre voté_contre vote_contre
es: opus* opon* opuest* contra votó_en_contra votaron_en_contra
it: contrari* oppone opposto opposti opposta opposero oppong* contro votato_contro
nl: tegen verzet* stemde_tegen stemden_tegen
pt: opõ* opôs* opuser* contra votou_contra votaram_contra
ru: против* выступил*_против голосовал*_против
uk: проти* голосува*_проти
tr: karşı*
ar: عارض* يعارض* تعارض* معارضته* معارضتها
ja: 反対
ko: 반대 반발
zh: 反对 反對 抗议 抵制 投了反对票 投反对票""",
    "praise": """
en: praised praise praises hailed welcomed lauded
de: lobt* gelobt* begrüß* würdig*
fr: salu* félicit* lou*
es: elogi* alab*
it: elogi* lodat* accolt*
nl: prees geprezen verwelkom* loofde*
pt: elogi* saud*
ru: похвал* приветств*
uk: похвал* вітал*
tr: öv* memnuniyet*
ar: أشاد* رحب* إشادة
ja: 称賛 歓迎 評価
ko: 환영 칭찬 높이_평가
zh: 赞扬 称赞 欢迎 赞赏
""",
    "criticise": """
en: criticised criticized criticise criticize criticism condemned condemn denounced slammed reviled decried lambasted
de: kritisier* Kritik* verurteil*
fr: critiqu* condamn* dénonc*
es: critic* conden* denunci*
it: critic* condann* denunci*
nl: kritiek* bekritiseer* veroordeel*
pt: critic* conden* denunci*
ru: критик* раскритик* осуд*
uk: критик* розкритик* засуд*
tr: eleştir* kına*
ar: انتقد* أدان* ندد* انتقاد*
ja: 批判 非難
ko: 비판 비난
zh: 批评 谴责 抨击
""",
}
