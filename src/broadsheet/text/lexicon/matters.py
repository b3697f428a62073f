"""What news of most kinds goes on to tell: cause, inquiry, rescue, order, deal, law, court, protest, cost, what comes next.

Read by the digest writer alone, to see which of them the reports of a story have in common. Notation: counts.py.
"""

MATTERS = {
    "cause": """
en: cause causes caused suspected suspicion fault faulty failure malfunction defect* blamed reason
de: Ursache* Grund verursacht* Verdacht* Defekt* Versagen* Ausfall* Störung* Fehler* Panne*
fr: cause* panne* défaillan* soupçon* suspect* défaut* avarie* hypothèse
es: causa causas causado* sospecha* fallo* avería* defecto* hipótesis
it: causa cause guasto* avaria* sospett* difett* cediment*
nl: oorzaak* oorzaken defect* storing* vermoed* fout* mankement*
pt: causa causas falha* avaria* suspeita* defeito*
ru: причин* неисправн* отказ* подозр* сбо* дефект* поломк*
uk: причин* несправн* відмов* підозр* збо* дефект*
ar: سبب* عطل خلل اشتب* يشتب* أسباب شبه*
ja: 原因 故障 疑い 不具合 欠陥 異常
ko: 원인 고장 의심 결함 이상 불량
zh: 原因 故障 失灵 怀疑 缺陷 疑似 起因
tr: neden* arıza* şüphe* kusur*
""",
    "inquiry": """
en: investigat* inquiry probe prosecutor* detectives examin*
de: Ermittl* ermittel* Untersuch* untersuch* Staatsanwalt* staatsanwalt* Fahnder*
fr: enquêt* parquet procureur* expertise*
es: investig* fiscal* pesquisa* peritos
it: indag* inchiesta procura procuratore magistrat*
nl: onderzoek* onderzocht* justitie officier*
pt: investig* inquérito* procurad* ministério_público
ru: расследован* следств* следовател* прокур* проверк*
uk: розслідуван* слідств* слідч* прокур* перевірк*
ar: تحقيق* النيابة محقق* المدعي
ja: 捜査 調査 検察 調べ 当局は
ko: 수사 조사 검찰
zh: 调查 检察 立案 侦查
tr: soruştur* savcı* incele*
""",
    "rescue": """
en: rescue* evacuat* saved survivors brought_ashore lifeboat*
de: Rettung* gerettet* retteten evakuier* Überlebend*
fr: secour* sauv* évacu* rescap*
es: rescat* evacu* salvad* supervivient*
it: soccor* salvat* evacu* superstit*
nl: gered* redd* geëvacueer* overlevenden
pt: resgat* evacu* salv* sobrevivent*
ru: спас* эвакуир* выживш*
uk: врят* рят* евакуй* евакуюв*
ar: إنقاذ أنقذ* إجلاء أجل* نجا ناج*
ja: 救助 避難 救出 救急
ko: 구조 대피 구출
zh: 获救 救援 救出 疏散 转移 营救
tr: kurtar* tahliye*
""",
    "halt": """
en: suspend* halt* stopped grounded closed shut cancel* recall* withdraw* banned
de: ausgesetzt* eingestellt* stell* gestoppt* stopp* gesperrt* Rückruf* zurückruf* ruft abgesagt* eingestell*
fr: suspend* interrompu* arrêt* fermé* annul* rappel*
es: suspend* paraliz* cerrad* cancel* retir* detuv* detien*
it: sospe* ferma* interrot* chius* annull* richiam* ritir*
nl: opgeschort* stilgelegd* gestaakt* geschorst* gesloten teruggeroepen terugroep* stopgezet*
pt: suspen* interromp* parad* fechad* cancel* recolh* retir*
ru: приостанов* останов* закры* отмен* отзыв* отозва*
uk: призупин* зупин* закри* скасув* відклик*
ar: علّق علق* تعليق أوقف* إيقاف سحب* استدعاء إلغاء إغلاق
ja: 停止 運休 中止 回収 リコール 見合わせ 閉鎖
ko: 중단 중지 리콜 회수 취소 폐쇄 운휴
zh: 暂停 停止 停运 召回 取消 关闭 叫停 停航
tr: durdur* askıya iptal geri_çağır* kapat*
""",
    "deal": """
en: agree* agreement deal treaty memorand* accord pact signed sign signing
de: Abkommen Vereinbarung* vereinbar* Vertrag* Absichtserklärung* unterzeichn* einig* Abmachung*
fr: accord* protocole* traité* signé* signature signer mémorandum*
es: acuerdo* acordaron memorand* tratado* firmar* firmaron firmó convenio*
it: accordo accordi intesa memorand* trattato firmat* firma siglat*
nl: akkoord* overeenkomst* verdrag* ondertekend* afspra* memorand*
pt: acordo* acordaram memorand* tratado* assin* convênio*
ru: соглашен* договор* меморандум* подписа* сделк*
uk: угод* договор* меморандум* підпис*
ar: اتفاق* مذكر* معاهدة وقع* توقيع
ja: 合意 協定 覚書 署名 条約 締結
ko: 합의 협정 각서 서명 양해각서 체결
zh: 协议 备忘录 签署 协定 达成 条约
tr: anlaş* mutabakat* imzala* sözleşme*
""",
    "law": """
en: law laws bill legislation parliament lawmakers passed adopt* vote* amend*
de: Gesetz* Parlament* Abgeordnete* verabschied* beschloss* Abstimmung* stimmten
fr: loi lois parlement* député* adopt* vot* texte
es: ley leyes parlament* diputad* aprob* votación votar* votos
it: legge leggi parlament* deputat* approv* vot*
nl: wet wetsvoorstel* parlement* kamer* aangenomen stemd* stemm*
pt: lei leis parlament* deputad* aprov* vot*
ru: закон* парламент* депутат* принял* голос*
uk: закон* парламент* депутат* ухвал* голос*
ar: قانون* برلمان* نواب النواب أقر* صوت* تصويت
ja: 法案 法律 議会 国会 可決 成立 採決
ko: 법안 법률 의회 국회 통과 가결 표결
zh: 法案 法律 议会 国会 通过 表决 议员
tr: yasa* kanun* meclis* milletvekil* oyla*
""",
    "in_force": """
en: into_force take_effect takes_effect effective comes_into enter_into
de: in_Kraft Inkrafttreten
fr: en_vigueur entrera prendra_effet
es: en_vigor vigencia vigor
it: in_vigore entrerà
nl: in_werking van_kracht
pt: em_vigor vigor
ru: в_силу вступ*
uk: чинності набуд* набер*
ar: التنفيذ حيز_التنفيذ يسري سريان
ja: 施行 発効
ko: 시행 발효
zh: 生效 施行 实施
tr: yürürlü*
""",
    "court": """
en: court courts judge* constitutional appeal* lawsuit sue ruling tribunal charged trial
de: Gericht* Verfassungs* Klage* klagen Richter* Urteil* Berufung* Anklage* Prozess*
fr: tribunal* cour justice juge* constitutionnel* recours saisi* plainte* procès
es: tribunal* corte juez* constitucional* recurso* recurr* demanda* juicio* justicia
it: tribunal* corte giudic* costituzional* ricorso ricorrer* causa_legale processo
nl: rechtbank* rechter* hof grondwet* beroep aangeklaagd* rechtszaak*
pt: tribunal* juiz* constitucional* recurso* recorr* processo* justiça
ru: суд* конституцион* иск* обжалов* приговор*
uk: суд* конституційн* позов* оскарж* вирок*
ar: محكم* دستوري* قاض* طعن* دعوى قضائي*
ja: 裁判 憲法 提訴 訴訟 判決 違憲
ko: 법원 재판 헌법 소송 제소 판결 위헌
zh: 法院 宪法 起诉 诉讼 裁决 法官 违宪
tr: mahkeme* anayasa* dava* yargı* temyiz*
""",
    "protest": """
en: protest* demonstrat* rally rallied march* strike* striking walkout
de: Protest* protestier* Demonstr* demonstrier* Kundgebung* Streik* streik*
fr: manifest* protest* grève* rassembl* mobilis*
es: protest* manifest* huelga* concentra*
it: protest* manifest* sciopero scioper* corteo
nl: protest* demonstr* betog* stak*
pt: protest* manifest* greve*
ru: протест* демонстр* митинг* забастов*
uk: протест* демонстр* мітинг* страйк*
ar: احتج* احتجاج* تظاهر* مظاهر* متظاهر* إضراب
ja: 抗議 デモ 集会 ストライキ スト
ko: 시위 항의 집회 파업
zh: 抗议 示威 集会 罢工
tr: protesto* gösteri* grev* miting*
""",
    "cost": """
en: cost costs costing charge provision compensat* refund* damage damages bill
de: Kosten kostet* koste* Rückstellung* Entschädigung* Schadenersatz* erstatt* Schaden*
fr: coût* coûter* provision* indemnis* rembours* dédommag* dégâts
es: coste* costará costar* provisión* indemniz* reembols* compensa* daños
it: cost* accantonament* risarc* rimbors* indenn* danni
nl: kost* voorziening* vergoed* schade*
pt: custo* custar* provis* indemniz* indeniz* reembols* danos
ru: стоимост* обойд* расход* затрат* компенсац* ущерб* возмещ*
uk: вартіст* коштуват* витрат* компенсац* збитк* відшкод*
ar: تكلف* كلفة تعويض* خسائر مخصص*
ja: 費用 負担 損失 補償 返金 計上 賠償
ko: 비용 보상 환불 손실 배상 충당
zh: 费用 成本 赔偿 退款 损失 计提 补偿
tr: maliyet* tazmin* zarar* iade*
""",
    "due": """
en: deadline by_the_end until expected scheduled due next_week next_month will_report
de: Frist* bis_spätestens bis_Ende erwartet geplant nächste* kommende* voraussichtlich
fr: délai* d'ici échéance* prévu* attendu* prochain* devra devront
es: plazo* antes_del previst* próxim* hasta_el deberá deberán
it: entro scadenza previst* attes* prossim* termine
nl: termijn* uiterlijk verwacht* gepland* volgende komende
pt: prazo* até_o previst* próxim* deverá
ru: срок* до_конца ожида* планир* следующ* предстоя*
uk: термін* до_кінця очіку* планує* наступн*
ar: مهلة موعد* المقبل* القادم* يتوقع من_المقرر
ja: 期限 までに 予定 見通し 来週 来月 見込み
ko: 기한 까지 예정 전망 다음_주 내달 다음달
zh: 期限 之前 预计 将于 下周 下月 截止
tr: son_tarih kadar bekleni* planlan* gelecek
""",
    "resign": """
en: resign* stepped_down step_down steps_down quit ousted replace* successor
de: Rücktritt* zurückgetreten tritt_zurück Nachfolg* abgelöst* ablös*
fr: démission* quitt* successeur* remplac*
es: dimi* renunci* sucesor* reempla* sustitu*
it: dimission* dimess* success* sostitu*
nl: aftred* afgetreden ontslag opvolg* vervang*
pt: demit* renunci* sucessor* substitu*
ru: отставк* уход* преемник* сменит*
uk: відставк* наступник* змінит*
ar: استقال* خلف* تنحى
ja: 辞任 後任 退任 辞職 交代
ko: 사임 사퇴 후임 퇴진
zh: 辞职 卸任 继任 接任 下台
tr: istifa* halef*
""",
    "first": """
en: first record historic unprecedented
de: erst* erstmal* Rekord* historisch*
fr: première premier record historique
es: primer* récord histórico* histórica*
it: prima_volta primo record storic*
nl: eerst* record* historisch*
pt: primeir* recorde* históric*
ru: впервые перв* рекорд* историческ*
uk: вперше перш* рекорд* історичн*
ar: أول الأولى للمرة_الأولى قياسي تاريخي*
ja: 初めて 初の 過去最 史上
ko: 첫 처음 사상 최초
zh: 首次 首个 第一 创纪录 史上
tr: ilk rekor tarihi
""",
    "energy": """
en: gas oil energy electricity power fuel lng
de: Gas* Flüssiggas* Flüssigerdgas Öl* Energie* Strom* Treibstoff* Kraftstoff*
fr: gaz pétrole énergie électri* carburant* GNL
es: gas petróleo energía electricidad combustible* GNL
it: gas petrolio energi* elettric* carburant* GNL
nl: gas* olie energie* stroom* brandstof*
pt: gás petróleo energia eletric* combustí* GNL
ru: газ* нефт* энерг* электр* топлив* СПГ
uk: газ* нафт* енерг* електр* пальн* СПГ
ar: غاز* الغاز نفط* طاقة كهرباء وقود
ja: ガス 石油 エネルギー 電力 燃料 LNG 電気
ko: 가스 석유 에너지 전력 연료 LNG 전기
zh: 天然气 石油 能源 电力 燃料 燃油 缺电
tr: gaz* petrol* enerji* elektrik* yakıt*
""",
    "sanction": """
en: sanction* tariff* embargo fine fined penalty
de: Sanktion* Zoll* Zölle* Embargo Bußgeld* Strafe*
fr: sanction* droits_de_douane embargo amende*
es: sancion* arancel* embargo multa*
it: sanzion* dazi dazio embargo multa
nl: sanctie* heffing* embargo boete*
pt: sanç* tarifa* embargo multa*
ru: санкци* пошлин* эмбарго штраф*
uk: санкц* мит* ембарго штраф*
ar: عقوب* رسوم غرام* حظر
ja: 制裁 関税 罰金 課徴金
ko: 제재 관세 벌금 과징금
zh: 制裁 关税 罚款
tr: yaptırım* gümrük* ceza*
""",
    "forces": """
en: troops military navy army soldiers aircraft carrier base fleet fighters bombers sailors
de: Truppen Militär* Marine* Armee* Soldat* Flugzeugträger* Stützpunkt* Flotte* Kampfjet*
fr: troupe* militaire* marine armée* soldat* porte-avions base marins
es: tropas militar* marina ejército* soldado* portaaviones base marineros
it: truppe militar* marina esercit* soldat* portaerei base marinai
nl: troepen militair* marine* leger* soldat* vliegdekschip* basis
pt: tropas militar* marinha exército* soldado* porta-aviões base
ru: войск* воен* флот* арми* солдат* авианос* баз*
uk: військ* флот* армі* солдат* авіанос* баз*
ar: قوات جيش* بحري* جنود حاملة_الطائرات حاملة قاعدة عسكري*
ja: 部隊 軍 基地 空母 兵 艦隊 海軍 自衛隊
ko: 부대 군 기지 항공모함 항모 장병 병사 함대 해군
zh: 部队 军 基地 航空母舰 航母 官兵 士兵 舰队 海军
tr: asker* ordu* donanma* uçak_gemisi üs
""",
}
