"""Words that say how sure, by whom and why: negation, possibility, plans, claims, causes. Notation: counts.py."""

STANCE = {
    "not": """
en: not no none nobody never without neither nor cannot can't won't didn't doesn't don't isn't wasn't weren't hasn't haven't hadn't wouldn't couldn't aren't no_longer no_one nothing yet_to
de: nicht kein* niemand* nie niemals ohne weder noch_nicht nichts
fr: ne n' pas aucun* personne jamais sans ni rien
es: no ningun* ningún nadie nunca sin tampoco ni jamás nada por_determinar por_decidir por_definir
it: non nessun* mai senza né nulla niente
nl: niet geen niemand nooit zonder noch niets nog_niet
pt: não nenhum* ninguém nunca sem nem jamais nada por_determinar por_decidir por_definir
ru: не нет ни никто никогда без нельзя ничего никак*
uk: не немає ні ніхто ніколи без нічого жодн*
tr: *mıyor* *miyor* *muyor* *müyor* *medi *madı *mediğ* *madığ* *meyecek* *mayacak* *memiş* *mamış* *mez *maz değil yok hiç hiçbir kimse olmadı olmadığı* etmedi etmediğ* yapmadı vermedi almadı bulunmuyor yoktu
ar: لم لن لا ليس* غير دون بدون ما_زال_لم عدم بلا
ja: ない なかっ ず 未!明来成遂知 なし ません せず なく いない
ko: 않 없 못 안_ 아니 아닙 아닌 미정 없이
zh: 不 没有 未!来成遂知明 无 沒 没 尚未 并非 不会
""",
    "possible": """
en: may might could perhaps possibly maybe likely possible can probably potentially expect expecting expected expects anticipate* would appears appear seems risk considering considers weighing mulling
de: könnte* möglicherweise vielleicht eventuell dürfte* womöglich möglich* könne wahrscheinlich voraussichtlich würde* erwäg* prüft
fr: pourrait pourraient peut-être possible* peut peuvent probable* éventuel* devrait devraient risque* serait envisage envisagent
es: podría* quizá* posible* tal_vez probable* puede* pudiera eventual* sopesa* baraja* contempla
it: potrebbe* potrebbero forse possibil* probabil* può possono eventual* valuta valutano
nl: misschien kan kunnen mogelijk* zou zouden wellicht waarschijnlijk kon overweg* overweeg*
pt: poderia* talvez possív* pode podem provável* provavelmente poderão poderá avalia estuda
ru: может могут возможн* вероятн* мож* наверн* мог рассматрив*
uk: може можуть можлив* ймовірн* мабуть міг розгляда*
tr: olabilir *ebilir *abilir *ebileceğ* *abileceğ* belki muhtemel* olası mümkün düşünüyor* değerlendir*
ar: قد_ي* قد_ت* ربما يمكن محتمل* يُحتمل من_المحتمل من_الممكن يحتمل ممكن يرجح يدرس تدرس احتمال
ja: 可能性 かもしれ おそれ 恐れ 見通し 見込み とみられ だろう かねない 検討
ko: 수_있 가능성 전망 예상 우려 듯 것으로_보 것으로_예상 검토
zh: 可能 或许 也许 或将 有望 恐 预计 料将 大概 考虑""",
    "plan": """
en: will expected expects plan plans planned planning intend intends intended want wants wanted aim aims aimed_to hope hopes hoped seek seeks should propose proposed proposes promise promised promises pledged pledge vowed would expected scheduled due to_be consider considering considers call called_for urged demand demanded asked signalled meant going_to target ready offered offer is_to are_to was_to were_to set_to poised_to
de: will wollen wollte* plan* geplant* beabsichtig* soll sollen sollte* werde* wird hofft* hoffen ziel* strebt* versprach* versprochen* versprich* fordert* gefordert* vorgeschlagen* schlägt vorseh* kündigt* angekündigt* erwäg* möchte* bietet
fr: veut voulait vouloir prévoi* prévu* projet* souhait* compte entend envisag* promet* promis* propose proposent réclam* demand* doit doivent va vont espèr* sera seront engag* offrait *ra *ront prépar*
es: quiere* querí* plane* planea* prevé* previst* pretend* busca* propus* propon* promet* prometi* pid* pidió ped* deb* espera* va_a irá será serán ofrec* *rá *rán intenci*
it: vuole vogliono voleva intend* prevede previst* punta promess* promett* propon* proposto chiest* chied* dovrebbe dovrà deve sarà saranno spera *erà *eranno *irà
nl: wil willen wilde* plan* gepland voornemens beloof* beloofde voorstel* voorgesteld eist* vraagt gevraagd zal zullen moet moeten hoopt gaat gaan wordt gaan plant
pt: quer querem queria* planej* pretend* prevê* previst* busca propôs propõe* promet* pedi* ped* deve devem espera vai vão será serão *rá *rão havia_pedido
ru: намерен* план* собира* хочет хотят хотел* обеща* предлаг* предлож* требу* призва* должн* будет будут ожида* наде* *ит_принять рассмотр*
uk: намір* план* збира* хоче хочуть хотів* обіця* пропону* вимага* заклик* мають має повин* буде будуть очіку* сподіва* розгля*
tr: planl* hedefl* amaçl* istiyor* istedi* iste* söz_ver* öner* çağrı* talep* *ecek *acak *eceğ* *acağ* bekle* umu*
ar: يعتزم تعتزم ينوي تنوي يخطط خطط* سوف سيكون ستكون سيتم ستتم سيبدأ ستبدأ سيصبح ستصبح سيواصل ستواصل سيعلن ستعلن سيجري ستجري سيعقد ستعقد سينفذ ستنفذ سيغادر سيعود ستعود سيسمح ستسمح سيمنح ستمنح سيحصل ستحصل سيشارك ستشارك سيقدم ستقدم سيلتقي سيزور ستزور سيستمر ستستمر سيرفع سترفع سيخفض ستخفض سيغلق ستغلق سيفتح ستفتح سيوفر ستوفر سيدفع ستدفع سيبني ستبني سيوظف ستوظف سيستثمر ستستثمر سينقل ستنقل سيصل ستصل سيزيد ستزيد يريد تريد وعد* تعهد* اقترح* دعا* طالب* يجب ينبغي يأمل من_المقرر يتوقع من_المتوقع المتوقع
ja: すると発表 すると明らか 予定 計画 方針 目指す 目指し 意向 考え 検討 求め 約束 提案 する見通し たい 見込み 予定だ 表明
ko: 예정 계획 방침 목표 의향 추진 검토 요구 약속 제안 촉구 하겠다 겠다 기로 할_것 위해 뜻
zh: 将!近军士领来 计划 打算 拟 预计 目标 意向 考虑 要求 承诺 提议 呼吁 希望 准备 力争
""",
    "pending": """
en: needs need needed faces face subject_to pending awaiting awaits await yet_to still must requires require has_to remains before_it could_be first_reading preliminary in_principle
de: noch muss müssen bedarf benötigt braucht aussteh* vorbehaltlich droht drohen erste_Lesung erster_Lesung vorläufig* grundsätzlich
fr: doit doivent encore nécessit* attend* en_attente reste risque encourt première_lecture provisoire*
es: debe* todavía aún necesit* pendiente* enfrent* primera_lectura provisional* requiere*
it: deve devono ancora attesa necessit* rischia prima_lettura provvisori* serve
nl: moet moeten nog nodig afhankelijk hangt riskeert eerste_lezing voorlopig*
pt: deve* ainda precisa* pendente* enfrenta* primeira_votação primeiro_turno provisóri* depende*
ru: должн* ещё еще предсто* ожида* грозит первом_чтении предварит* нужн* за_основу требу*
uk: повин* ще має мають загрожу* першому_читанні попередн* за_основу потріб*
tr: henüz gerek* bekle* karşı_karşıya ilk_oylama
ar: لا_تزال لا_يزال يحتاج* تحتاج* يواجه* تواجه* بعد بانتظار يتطلب* القراءة_الأولى
ja: まだ 必要 待ち 見通し 未定 今後 暫定
ko: 아직 필요 남_ 남았 앞두 잠정 기다리
zh: 仍需 尚需 需要 有待 等待 面临 仍 初步 一读
""",
    "certain": """
en: certainly definitely surely inevitably finally definitively guaranteed undoubtedly
de: sicher* definitiv endgültig zweifellos zwangsläufig garantiert bestimmt
fr: certainement assurément définitivement définitif* inévitablement forcément
es: seguramente definitivamente definitiv* inevitablemente sin_duda ciertamente
it: certamente definitivamente definitiv* inevitabilmente sicuramente
nl: zeker definitief ongetwijfeld onvermijdelijk beslist
pt: certamente definitivamente definitiv* inevitavelmente sem_dúvida
ru: окончательн* обязательн* несомненн* точно неизбежн* безусловн*
uk: остаточн* обов'язков* безумовн* неминуч* точно
tr: kesin* mutlaka kuşkusuz nihai
ar: حتما بالتأكيد نهائي* مؤكد لا_محالة
ja: 必ず 確実 間違いなく 最終的 正式
ko: 반드시 확실 틀림없 최종 확정
zh: 必将 必然 一定 肯定 最终 必定 正式 势必
""",
    "alleged": """
en: alleged allegedly alleges allege claimed claims claim claiming accused accuse accuses accusing accusation allegation* reportedly purported* suspected suspect contended contends insisted insists argued argues maintains believe believes believed according_to_unconfirmed unconfirmed rumoured rumored prosecutors_said
de: angeblich* behauptet* behaupt* mutmaßlich* beschuldigt* wirft*~vor wirft*_vor vorgeworfen* Vorwurf* Vorwürfe* bezichtig* soll_* argumentier* Verdacht* verdächtig*
fr: affirm* prétend* accus* alléguer allégu* présumé* aurait auraient soupçonn* assur* soutien* dénonc* estim* selon_l'accusation
es: alega* aleg* presunt* supuest* acus* asegur* sostien* sostuv* habría* denunci* afirm*
it: sostien* sosten* accus* presunt* avrebbe avrebbero denunci* afferm* sospett*
nl: beweert beweer* vermeend* beschuldig* verdacht* zou_hebben zouden_hebben naar_verluidt aangeklaagd verwijt* volgens
pt: aleg* acus* suposto* suposta* teria teriam denunci* afirm* suspeit* sustent*
ru: якобы утвержда* утверждени* обвин* предполага* подозрева* заяв* предположит*
uk: нібито стверджу* звинува* ймовірно підозрю* начебто
tr: iddia* öne_sür* suçla* sözde itham* zanlı
ar: زعم* يزعم تزعم ادعى* يدعي ادعت اتهم* اتهام* مزعوم* يُعتقد يشتبه
ja: 主張 疑い とみられ 訴え 指摘 容疑 とされる
ko: 주장 의혹 혐의 추정 고발 비난 것으로_보
zh: 声称 指控 涉嫌 据称 指责 怀疑 主张 宣称
""",
    "said": """
en: said says say told tells according_to stated states reported reports announced announces wrote added noted explained spokes* called calls argued claimed alleged accused warned insisted believe
de: sagt* erklärt* laut teilt*~mit teilt*_mit mitgeteilt* nach_Angaben zufolge berichtet* betont* hieß_es so nannte* warnt* kündigt* ankündig* mitteil* angab* einräum* bekanntgab* bekanntgegeben*
fr: dit déclar* rapporte rapportent rapporté selon annonc* affirm* expliqu* indiqu* précis* lâch* d'après souligné* ajout* lancé prévenu
es: dijo dice según afirm* declar* explic* inform* anunci* señal* asegur* de_acuerdo_con agreg* añad* acus*
it: detto dice secondo afferm* dichiar* spieg* annunci* riferi* stando aggiung* aggiunto accus*
nl: zei zegt volgens meldt meld* verklaar* aldus noem* liet_weten stelt*
pt: disse diz segundo afirm* declar* explic* inform* anunci* de_acordo_com acrescent* conforme
ru: сказал* заяв* сообщ* по_словам по_данным говор* отмет* добав* подчеркн* утвержда* обвин* согласно считает
uk: сказа* заяв* повідом* за_словами за_даними говор* зазнач* дода* наголос* стверджу* звинува*
tr: dedi söyle* açıkla* belirt* göre bildir* ifade ekle* kaydet* iddia* öne_sür*
ar: قال قالت أعلن* صرح* بحسب وفق* أفاد* ذكر* أوضح* أضاف* أكد* مضيف* حسبما ادعى زعم اتهم على_حد_قول نقلا_عن أشار* مشير* لفت*
ja: 述べ 語っ 話し 発表 によると によれば 明らか 説明 伝え 強調 主張 という と訴え としている
ko: 말했 밝혔 전했 발표 따르면 설명 강조 주장 덧붙 했다고 보고_있
zh: 表示 说 称 指出 宣布 据 介绍 透露 强调 声称 认为 指控
""",
    "cause": """
en: because because_of caused_by due_to owing_to as_a_result_of after blamed_on triggered_by led_to thanks_to stems_from stemmed_from attributed_to prompted_by sparked_by result_of driven_by since given amid
de: weil wegen aufgrund durch verursacht* ausgelöst* infolge dank nachdem nach da
fr: parce_que parce_qu' à_cause en_raison provoqu* causé* suite_à grâce_à après imputé*
es: porque debido por_culpa a_causa causad* provocad* tras gracias_a atribu* después
it: perché a_causa per_via dovut* causat* provocat* in_seguito grazie_a dopo
nl: omdat door vanwege wegens veroorzaakt* dankzij als_gevolg na nadat
pt: porque devido por_causa causad* provocad* em_razão após graças_a depois
ru: из-за потому_что вследствие по_причине вызван* благодаря после в_результате
uk: через тому_що внаслідок спричинен* унаслідок завдяки після в_результаті
tr: nedeniyle yüzünden dolayı kaynakla* sonucu sonra sayesinde
ar: بسبب لأن نتيجة جراء إثر بفعل
ja: 原因で が原因 ため により によって のせい 影響で 受けて
ko: 때문 탓 인해 으로_인한 여파
zh: 因为 由于 因 导致 造成 所致
""",
    "lacking": """
en: unclear unknown unlikely unable unconverted fail failed fails failing failure_to lack* free_of short_of avoid* prevent* refus* den* impossible hardly barely only_after except unless stop* instead rather_than ruled_out hinder* stopped halted blocked suspended cannot barred
de: unklar* unbekannt* unmöglich* fehl* mangel* verhinder* vermeid* weiger* bestreit* bestritt* kaum statt frei_von verzicht* scheiter* gestoppt* aufgehalten* ausgesetzt* untersag* abgelehnt* blockier* stopp*
fr: inconnu* impossible* manqu* empêch* évit* refus* échou* guère faute_de exempt* dépourv* bloqu* suspend* stopp* interdi* rejet*
es: desconoc* imposible* falt* evit* imped* neg* rechaz* apenas carec* libre_de fren* suspend* bloque* prohib* deten* detuv* paraliz*
it: sconosciut* impossibil* manc* evit* imped* neg* rifiut* appena priv* ferm* sospes* blocc* viet*
nl: onbekend* onduidelijk* onmogelijk* gebrek* voorkom* vermijd* weiger* ontken* nauwelijks vrij_van mislukt* stopgezet* geblokkeerd* verbod* verbied* opgeschort*
pt: desconhec* impossív* falt* evit* imped* neg* recus* mal livre_de fre* suspen* bloque* proib* barr* impe*
ru: отказ* избеж* предотврат* отрица* неизвест* невозможн* едва лишь останов* приостанов* запре* блокир* недостат*
uk: відмов* уник* запоб* запереч* невідом* неможлив* ледве лише зупин* призупин* заборон* блок*
tr: *siz *sız *suz *süz reddet* önle* engelle* güçlükle durdur* yasak* askıya
ar: رفض* نفى* منع* تجنب* فشل* أوقف* علق* حظر* يمنع عرقل*
ja: 不明 拒否 否定 防 避け 失敗 拒 停止 差し止め 禁止 阻止 中止
ko: 불명 거부 부인 막 피하 실패 중단 금지 저지 보류 막아 제동
zh: 不明 拒绝 否认 避免 防止 失败 阻止 叫停 禁止 暂停 中止""",
    "already": """
en: already
de: bereits schon
fr: déjà
es: ya
it: già
nl: al reeds
pt: já
ru: уже
uk: вже уже
tr: çoktan artık
ar: بالفعل
ja: すでに 既に
ko: 이미
zh: 已 业已
""",
    "aim": """
en: in_order_to so_as_to to_help to_avoid to_reduce to_prevent to_protect
de: um damit
fr: pour afin
es: para con_el_fin
it: per al_fine affinché
nl: om zodat
pt: para a_fim
ru: чтобы для
uk: щоб для задля
tr: için amacıyla diye
ar: من_أجل بهدف لكي حتى
ja: ために 目的で
ko: 위해 위한 목적으로
zh: 为了 以便 旨在
""",
    "open": """
en: whether undecided
de: ob unentschieden
nl: of_er
ru: ли
uk: чи
tr: olup_olmadığı
ar: ما_إذا
ja: かどうか か否か
ko: 여부 는지
zh: 是否""",
    "hard-cause": """
en: because because_of caused_by due_to owing_to as_a_result_of blamed_on triggered_by thanks_to attributed_to prompted_by sparked_by driven_by
de: weil wegen aufgrund verursacht* ausgelöst* infolge
fr: parce_que parce_qu' à_cause en_raison provoqué*_par causé*_par dû_à due_à
es: porque debido a_causa causad*_por provocad*_por por_culpa por_la_falta por_un por_una
it: perché a_causa per_via dovut* causat*_da provocat*_da per_la_mancata per_un per_una per_colpa
nl: omdat vanwege wegens veroorzaakt_door als_gevolg door_een
pt: porque devido por_causa causad*_por provocad*_por em_razão por_falta
ru: из-за потому_что вследствие по_причине вызван*
uk: через_* тому_що внаслідок спричинен* унаслідок
tr: nedeniyle yüzünden dolayı sonucu kaynaklan*
ar: بسبب لأن نتيجة جراء
ja: が原因 原因で ことが原因 のせい ために起き の影響で
ko: 때문 인해 탓에 원인으로 이_원인 여파로 영향으로
zh: 因为 由于 因 所致 导致
""",
    "approximately": """
en: about around roughly nearly almost some approximately more_than over less_than under just_under just_over at_least up_to close_to well_over an_estimated rounded
de: rund etwa ca. ungefähr fast knapp mehr_als über weniger_als mindestens bis~zu bis_zu gut circa gerundet
fr: environ près_de quelque quelques presque plus_de moins_de au_moins jusqu'à autour_de arrondi*
es: unos unas cerca_de alrededor aproximadamente casi más_de menos_de al_menos hasta redonde* unas
it: circa quasi oltre più_di meno_di almeno fino_a intorno arrotond* poco_meno poco_più
nl: ongeveer circa bijna ruim zo'n meer_dan minder_dan minstens afgerond
pt: cerca_de aproximadamente quase mais_de menos_de pelo_menos até em_torno arredond*
ru: около примерно почти более свыше менее не_менее до порядка округл* приблизительно
uk: близько приблизно майже понад більше_ніж менше_ніж щонайменше до округл*
tr: yaklaşık civarı* neredeyse kadar fazla az en_az
ar: نحو حوالي قرابة ما_يقرب أكثر_من أقل_من زهاء تقريبا
ja: 約 およそ ほぼ 近く 超 以上 未満 余り 程度 前後
ko: 약 가량 정도 거의 여 이상 미만 넘 안팎
zh: 约 大约 近 左右 超过 逾 以上 将近 多
""",
    "translated": """
en: translat* speaking_in in_japanese in_french in_german in_spanish in_korean in_chinese in_arabic in_russian in_ukrainian in_italian in_dutch in_portuguese in_turkish in_danish in_english in_mandarin in_swedish in_polish
de: übersetz* aus_dem_* auf_Japanisch auf_Französisch auf_Englisch auf_Spanisch auf_Koreanisch auf_Chinesisch auf_Arabisch auf_Russisch auf_Italienisch
fr: tradui* traduction* en_japonais en_anglais en_allemand en_espagnol en_coréen en_chinois en_arabe en_russe en_italien
es: tradu* en_japonés en_inglés en_francés en_alemán en_coreano en_chino en_árabe en_ruso en_italiano
it: tradu* tradott* in_giapponese in_inglese in_francese in_tedesco in_spagnolo in_coreano in_cinese in_arabo in_russo
nl: vertaal* vertaling in_het_*
pt: tradu* em_japonês em_inglês em_francês em_alemão em_espanhol em_coreano em_chinês em_árabe em_russo
ru: перевод* перевед* по-японски по-английски по-французски на_*ском_языке
uk: переклад* перекл* японською англійською французькою німецькою іспанською
tr: çevir* tercüme* *ca_konuş* *ce_konuş* İngilizce Fransızca Japonca
ar: ترجم* مترجم* بالإنجليزية بالفرنسية باليابانية بالألمانية بالكورية
ja: 訳 翻訳 通訳 英語で フランス語で 語で
ko: 번역 통역 옮긴 영어로 일본어로 어로
zh: 翻译 译 用英语 用日语 语说 翻譯
""",
}
