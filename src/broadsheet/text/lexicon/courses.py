"""Words for the course things take, each with an opposite: better or worse, sooner or later, kept or dropped, free or paid for. Notation: counts.py."""

COURSES = {
    "improve": """
en: improved improve improves improving better recovered recover
de: verbesser* besser* erhol*
fr: amélior* redress*
es: mejor*
it: miglior*
nl: verbeter* beter
pt: melhor*
ru: улучш*
uk: поліпш* покращ*
tr: iyileş* düzel*
ar: تحسن* تحسين
ja: 改善 好転 回復
ko: 개선 호전 나아졌
zh: 改善 好转 好轉
""",
    "worsen": """
en: worsened worsen worsens worsening deteriorated deteriorate worse
de: verschlechter* schlechter* verschlimmer*
fr: dégrad* détérior* aggrav* empir*
es: empeor* deterior* agrav*
it: peggior* deterior* aggrav*
nl: verslechter* slechter
pt: pior* deterior* agrav*
ru: ухудш*
uk: погірш*
tr: kötüleş* bozul*
ar: تدهور* ساء ساءت
ja: 悪化
ko: 악화 나빠졌
zh: 恶化 惡化
""",
    "advance": """
en: earlier_than ahead_of_schedule sooner_than brought_forward moved_up bring_forward
de: früher_als eher_als vorgezogen* vorzieh* vorverleg*
fr: plus_tôt avanc*
es: antes_de_lo más_temprano adelant*
it: prima_del_previsto in_anticipo anticip*
nl: eerder_dan vroeger_dan vervroeg*
pt: antes_do_previsto mais_cedo antecip* adiant*
ru: раньше перенес*_на_более_ранн* досрочн*
uk: раніше достроков*
tr: daha_erken öne_al* öne_çek*
ar: تقديم_موعد
ja: 早く 早ま 前倒し 早める
ko: 빨리 일찍 앞당 조기
zh: 早了 早于 提前
""",
    "postpone": """
en: later_than behind_schedule late postponed postpone postpones delayed delay delays put_off deferred
de: später_als verspätet* Verspätung* verschoben* verschieb* vertagt* aufgeschoben*
fr: plus_tard report* repouss* différ* retard* ajourn*
es: más_tarde aplaz* pospus* pospon* retras*
it: più_tardi in_ritardo rinvi* posticip* rimand*
nl: later_dan vertraag* vertraging uitgesteld* uitstel* stelde*~uit stelde*_uit
pt: mais_tarde atras* adi* postergou postergar
ru: позже опозда* отлож* отсроч* перенес*
uk: пізніше запізн* відклад* відкла* перенес*
tr: daha_geç gecik* ertele* ötele*
ar: تأجيل أجل* أرجأ* تأجل
ja: 遅れ 遅く 延期 先送り
ko: 늦게 늦은 지연 연기 미뤘 미루 늦췄
zh: 晚了 晚于 迟了 推迟 延期 推遲
""",
    "keep": """
en: kept keep keeps keeping retained retain retains maintained maintain extended extend extends upheld remain_in
de: beibehalt* behielt* behalten verlänger* aufrechterhalt* festhalt*
fr: maint* conserv* prolong* gardé
es: mantien* mantuv* manten* prorrog* conserv*
it: mantien* mantenut* mantenere prorog* conserv*
nl: behoud* handhaaf* handhav* verleng*
pt: mantém mantev* manter prorrog* mantido
ru: сохран* продл* оставил*
uk: збереж* збер* продовж* залишив*
tr: koru* sürdür* uzat*
ar: تمديد مدد* أبقى* الإبقاء حافظ*
ja: 維持 継続 延長 据え置
ko: 유지 연장 지속
zh: 维持 保留 延长 維持
""",
    "withdraw": """
en: withdrew withdraw withdraws withdrawn scrapped scrap scraps lifted lift lifts abolished abolish dropped_the cancelled canceled cancel cancels revoked revoke repealed
de: zurückgezogen* zieht*_zurück aufgehoben* aufheb* hob*~auf hob*_auf abgeschafft* abgesagt* gestrichen* widerruf*
fr: retir* annul* abrog* levé supprim*
es: retir* anul* cancel* derog* levant*
it: ritir* annull* revoc* abol* abrog*
nl: ingetrokken intrek* trok*~in trok*_in geschrapt opgeheven afgeschaft geannuleerd
pt: retir* cancel* revog* anul* suspend*
ru: отозва* отмен* снял*_запрет
uk: відклика* скасу*
tr: geri_çek* iptal* kaldır*
ar: سحب* ألغى* إلغاء ألغت رفع_الحظر
ja: 撤回 中止 廃止 取り消 解除
ko: 철회 취소 폐지 해제
zh: 撤回 取消 撤销 废除 解除
""",
    "free_of_charge": """
en: free_of_charge toll-free at_no_cost for_free free_admission free_entry free_of_tolls
de: kostenlos* kostenfrei* gratis gebührenfrei* unentgeltlich*
fr: gratuit*
es: gratis gratuit*
it: gratis gratuit*
nl: gratis kosteloos*
pt: grátis gratuit*
ru: бесплатн*
uk: безкоштовн* безплатн*
tr: ücretsiz* bedava
ar: مجان* مجاني مجانا
ja: 無料
ko: 무료
zh: 免费
""",
    "paid_for": """
en: paid_parking tolled charged_for
de: kostenpflichtig* gebührenpflichtig*
fr: payant*
es: de_pago
it: a_pagamento
nl: betaald_parkeren
pt: pago_pelos
ru: платным* платной платная платный платное платные
uk: платним* платною платна платний платне платні
tr: ücretli*
ar: مدفوع* برسوم
ja: 有料
ko: 유료
zh: 收费
""",
    "north": """
en: north northern northward* north-*
de: nördlich* Norden
fr: nord
es: norte
it: nord
nl: noorden noordelijk*
pt: norte
ru: север*
uk: північ*
tr: kuzey*
ar: شمال*
ja: 以北 北部 北側 北方
ko: 북부 북쪽 이북
zh: 以北 北部 北侧
""",
    "south": """
en: south southern southward* south-*
de: südlich* Süden
fr: sud
es: sur
it: sud
nl: zuiden zuidelijk*
pt: sul
ru: юг юга юге южн* югу югом
uk: півден* півдн*
tr: güney*
ar: جنوب*
ja: 以南 南部 南側 南方
ko: 남부 남쪽 이남
zh: 以南 南部 南侧
""",
    "east": """
en: east eastern eastward*
de: östlich* Osten
fr: est_de à_l'est l'est
es: este_de al_este
it: est
nl: oosten oostelijk*
pt: leste
ru: восток* восточн*
uk: схід сходу сході східн*
tr: doğusu* doğuya
ar: شرق*
ja: 以東 東部 東側
ko: 동부 동쪽
zh: 以东 东部 东侧
""",
    "west": """
en: west western westward*
de: westlich* Westen
fr: ouest
es: oeste
it: ovest
nl: westen westelijk*
pt: oeste
ru: запад* западн*
uk: захід заходу заході західн*
tr: batısı* batıya
ar: غرب*
ja: 以西 西部 西側
ko: 서부 서쪽
zh: 以西 西部 西侧
""",
}
