"""Offices and roles a person holds, one concept in many languages. Notation: counts.py."""

from .posts import POSTS

OFFICES = {
    **POSTS,
    "prime-minister": """
en: prime_minister premier PM chancellor
de: Ministerpräsident* Premierminister* Regierungschef* Premier Bundeskanzler* Kanzler* Premierministerin
fr: premier_ministre première_ministre chancel* chef*_du_gouvernement dirigeante
es: primer_ministro primera_ministra mandatari* jef*_de_Gobierno canciller_alem*
it: primo_ministro prima_ministra premier presidente_del_Consiglio cancellier*
nl: premier minister-president* bondskanselier*
pt: primeir*-ministr* chanceler_alem* premiê
ru: премьер* канцлер*
uk: прем'єр* канцлер*
tr: başbakan* şansölye*
ar: رئيس*_الوزراء رئيس_الحكومة المستشار_الألماني المستشارة_الألمانية
ja: 首相 総理
ko: 총리 수상
zh: 首相 总理 總理
""",
    "president": """
en: president
de: Präsident* Staatspräsident* Bundespräsident* US-Präsident*
fr: président* chef_de_l'État
es: president*
it: president*
nl: president*
pt: president*
ru: президент*
uk: президент*
tr: cumhurbaşkan* başkan devlet_başkan*
ar: الرئيس رئيس الرئيسة
ja: 大統領 主席 国家主席
ko: 대통령 주석
zh: 总统 主席 總統
""",
    "minister": """
en: minister secretary_of_state treasury_secretary foreign_secretary home_secretary defence_secretary defense_secretary
de: Minister* *minister* Ressortchef*
fr: ministre*
es: ministr*
it: ministr*
nl: minister* bewindsman
pt: ministr*
ru: министр*
uk: міністр*
tr: bakan*
ar: وزير*
ja: 大臣 相 長官
ko: 장관
zh: 部长 大臣 部長
""",
    "mayor": """
en: mayor mayoress
de: Bürgermeister* Oberbürgermeister*
fr: maire
es: alcald*
it: sindac*
nl: burgemeester*
pt: prefeit* presidente_da_câmara
ru: мэр* градоначальник*
uk: мер мера мером мерк* міськ*_голов*
tr: belediye_başkan*
ar: رئيس*_بلدية رئيس*_البلدية عمدة محافظ_المدينة
ja: 市長 町長 村長
ko: 시장
zh: 市长 市長
""",
    "governor": """
en: governor
de: Gouverneur* 
fr: gouverneur* préfet*
es: gobernador*
it: governator*
nl: gouverneur*
pt: governador*
ru: губернатор* глава_области
uk: губернатор* голов*_обл* голова_обласної голова_ОВА
tr: vali* vali
ar: محافظ محافظا محافظها محافظو حاكم
ja: 知事 総裁
ko: 지사 주지사 총재
zh: 州长 省长 知事 行长 总裁
""",
    "central-bank-head": """
en: central_bank_governor bank_governor
ja: 日銀総裁 総裁
ko: 총재
zh: 行长 总裁
""",
    "chief-executive": """
en: chief_executive CEO managing_director
de: Vorstandschef* Vorstandsvorsitzende* Geschäftsführer* Konzernchef* CEO
fr: directeur_général directrice_générale PDG patron
es: director*_ejecutiv* consejer*_delegad* director*_general* CEO
it: amministrator*_delegat* CEO
nl: topman topvrouw bestuursvoorzitter CEO directeur*
pt: diretor*-executiv* diretor*_executiv* presidente-executiv* CEO
ru: гендиректор* генеральн*_директор*
uk: гендиректор* генеральн*_директор*
tr: CEO genel_müdür* icra_kurulu_başkan*
ar: الرئيس_التنفيذي المدير_التنفيذي الرئيسة_التنفيذية المدير_العام
ja: 社長 最高経営責任者 CEO
ko: 사장 대표이사 최고경영자 대표
zh: 首席执行官 总裁 总经理 社长
""",
    "chair": """
en: chairman chairwoman chairperson chair
de: Vorsitzende* Aufsichtsratschef*
fr: président*_du_conseil président*
es: president*
it: president*
nl: voorzitter* president-commissaris
pt: president* presidente_do_conselho
ru: председател* глав*
uk: голов*
tr: başkan* yönetim_kurulu_başkan*
ar: رئيس_مجلس_الإدارة رئيسة_مجلس رئيس
ja: 会長 議長 委員長
ko: 회장 의장 위원장
zh: 会长 董事长 主席 會長
""",
    "deputy": """
en: deputy vice deputy_head
de: stellvertretend* Vize* Vize-*
fr: vice-* adjoint*
es: vice* adjunt* subdirector*
it: vice* vicepresident*
nl: vice* plaatsvervangend* adjunct*
pt: vice* adjunt*
ru: заместител* вице*
uk: заступни* віце*
tr: yardımcı*
ar: نائب*
ja: 副
ko: 부사장 부총리 부회장 부대변인 차관
zh: 副
""",
    "secretary-general": """
en: secretary-general secretary_general general_secretary
de: Generalsekretär*
fr: secrétaire_général*
es: secretari*_general*
it: segretari*_general*
nl: secretaris-generaal
pt: secretári*-geral
ru: генсек* генеральн*_секретар*
uk: генсек* генеральн*_секретар*
tr: genel_sekreter*
ar: الأمين_العام الأمينة_العامة
ja: 事務総長 幹事長 事務局長
ko: 사무총장
zh: 秘书长 秘書長
""",
    "spokesperson": """
en: spokesman spokeswoman spokesperson
de: Sprecher* Regierungssprecher*
fr: porte-parole
es: portavo* vocer*
it: portavoce
nl: woordvoerder* woordvoerster
pt: porta-vo*
ru: пресс-секретар* представител* официальн*_представител*
uk: речни* прессекретар* представни*
tr: sözcü*
ar: متحدث* المتحدث* الناطق*
ja: 報道官 広報 スポークスマン
ko: 대변인
zh: 发言人 發言人
""",
    "fire-chief": """
en: fire_chief fire_officer
de: Feuerwehrchef* Feuerwehrkommandant*
fr: chef_des_pompiers
es: jef*_de_bomberos
it: capo_dei_vigili_del_fuoco comandante_dei_vigili
nl: brandweercommandant*
pt: comandante_dos_bombeiros
ru: начальник_пожарн*
uk: начальник_пожежн*
tr: itfaiye_müdür* itfaiye_şef*
ar: قائد_الإطفاء رئيس_الإطفاء
ja: 消防署長 消防長 消防署
ko: 소방서장 소방본부장 소방
zh: 消防局长 消防
""",
    "police-chief": """
en: police_chief chief_constable police_commissioner superintendent inspector detective sheriff
de: Polizeichef* Polizeipräsident* Kommissar*
fr: chef_de_la_police commissaire*
es: jef*_de_policía comisari* inspector*
it: questore commissari* capo_della_polizia
nl: politiechef* korpschef* commissaris*
pt: chefe_da_polícia delegad* comissári*
ru: начальник_полиции следовател*
uk: начальник_поліції слідч*
tr: emniyet_müdür* komiser*
ar: قائد_الشرطة مدير_الأمن
ja: 署長 警部 本部長
ko: 경찰서장 경찰청장 경감
zh: 警察局长 警长 局长
""",
    "judge": """
en: judge justice magistrate
de: Richter*
fr: juge magistrat*
es: juez* jueza magistrad*
it: giudic* magistrat*
nl: rechter*
pt: juiz* juíza
ru: судья судьи судьей
uk: суддя судді суддею
tr: yargıç* hakim*
ar: قاض* القاضي
ja: 裁判長 裁判官 判事
ko: 판사 재판장
zh: 法官
""",
    "prosecutor": """
en: prosecutor* attorney_general district_attorney
de: Staatsanw* Generalbundesanw*
fr: procureur* parquet
es: fiscal* procurador*
it: procurator* procura
nl: officier_van_justitie aanklager*
pt: procurador* promotor*
ru: прокур* генпрокур*
uk: прокур* генпрокур*
tr: savcı*
ar: مدع* النائب_العام المدعي
ja: 検察 検事
ko: 검사 검찰 검찰총장
zh: 检察官 检察长 检方
""",
    "lawyer": """
en: lawyer* attorney solicitor barrister counsel
de: Anwalt* Anwält* Rechtsanw* Verteidiger*
fr: avocat*
es: abogad*
it: avvocat* legale
nl: advoca*
pt: advogad*
ru: адвокат* юрист*
uk: адвокат* юрист*
tr: avukat*
ar: محام* المحامي
ja: 弁護士 弁護人
ko: 변호사 변호인
zh: 律师 律師
""",
    "coach": """
en: coach manager head_coach
de: Trainer*
fr: entraîneur* sélectionneur*
es: entrenador* técnico seleccionador*
it: allenator* tecnico ct
nl: trainer* coach bondscoach
pt: treinador* técnico
ru: тренер*
uk: тренер*
tr: teknik_direktör* antrenör*
ar: مدرب*
ja: 監督 コーチ
ko: 감독 코치
zh: 主教练 教练
""",
    "captain": """
en: captain skipper
de: Kapitän*
fr: capitaine
es: capitán capitana capitanes
it: capitan*
nl: aanvoerder* kapitein*
pt: capitão capitã capitães
ru: капитан*
uk: капітан*
tr: kaptan*
ar: قائد_الفريق كابتن
ja: 主将 船長 機長
ko: 주장_완장 선장 기장
zh: 队长 船长 机长
""",
    "ambassador": """
en: ambassador envoy
de: Botschafter*
fr: ambassad*
es: embajador*
it: ambasciat*
nl: ambassadeur*
pt: embaixador*
ru: посол посла послом
uk: посол посла послом
tr: büyükelçi*
ar: سفير*
ja: 大使
ko: 대사
zh: 大使
""",
    "director": """
en: director head
de: Direktor* Leiter* Chef*
fr: direct* responsable
es: director* responsable
it: dirett* responsabile
nl: directeur* hoofd
pt: diretor* responsável
ru: директор* глав* руковод* начальник*
uk: директор* голов* керівни* начальник*
tr: müdür* direktör* başkan*
ar: مدير* رئيس*
ja: 所長 局長 部長 館長 院長 理事長
ko: 소장 국장 부장 원장 이사장 관장
zh: 主任 局长 所长 院长 馆长 会长
""",
    "doctor": """
en: doctor physician surgeon nurse
de: Arzt Ärzt* Chefarzt*
fr: médecin* docteur* infirmi*
es: médic* doctor* enfermer*
it: medic* dottor* infermier*
nl: arts dokter* verpleeg*
pt: médic* doutor* enfermeir*
ru: врач* медсестр*
uk: лікар* медсестр*
tr: doktor* hekim* hemşire*
ar: طبيب*
ja: 医師 看護師
ko: 의사 간호사
zh: 医生 护士
""",
    "professor": """
en: professor economist scientist researcher
de: Professor* Ökonom* Wissenschaftler* Forscher*
fr: profess* économiste* chercheu* scientifique*
es: profesor* economista* científic* investigador*
it: profess* economist* ricercat* scienziat*
nl: hoogleraar econo* onderzoeker* wetenschapper*
pt: profess* economista* pesquisador* cientista*
ru: професс* экономист* учён* учен* исследовател*
uk: профес* економіст* вчен* дослідни*
tr: profesör* ekonomist* araştırmacı* bilim_insan*
ar: أستاذ* اقتصادي* باحث* عالم
ja: 教授 研究者 研究員 エコノミスト
ko: 교수 연구원 경제학자
zh: 教授 研究员 经济学家
""",
    "union-leader": """
en: union_leader delegate shop_steward
de: Gewerkschafter* Gewerkschaftschef*
fr: délégué* syndicaliste*
es: delegad* sindicalist* líder_sindical
it: sindacalist* delegat*
nl: vakbond*
pt: sindicalista* delegad*
ru: профсоюз* 
uk: профспілк*
tr: sendika*
ar: نقاب* نقيب رئيس_نقابة رئيس_النقابة رئيسة_نقابة زعيم_النقابة زعيم_نقابة الأمين_العام_للنقابة
ja: 委員長 労組
ko: 노조 위원장
zh: 工会
""",
}
