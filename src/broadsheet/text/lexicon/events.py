"""Words that stand for what happened, without adding to it. Notation: counts.py."""

EVENTS = {
    "event": """
en: attack* accident* incident* crash* disaster* event* fire* storm* flood* blast* explosion* collision* decision* move
de: Angriff* Unfall* Vorfall* Unglück* Brand* Sturm* Flut* Explosion* Überschwemmung* Katastrophe*
fr: attaque* accident* incident* catastrophe* incendie* tempête* explosion* inondation* drame
es: ataque* accidente* incidente* desastre* incendio* tormenta* explosión inundaci*
it: attacc* incident* disastr* incendi* tempest* esplosion* alluvion* croll*
nl: aanval* ongeval* ongeluk* incident* ramp* brand* storm* explosie* overstroming*
pt: ataque* acidente* incidente* desastre* incêndio* tempestade* explos* inunda* enchente*
ru: атак* авари* происшеств* инцидент* катастроф* пожар* взрыв* наводнен* обстрел*
uk: атак* авар* подія* події* інцидент* катастроф* пожеж* вибух* повін* повен* обстріл*
tr: saldırı* kaza* olay* felaket* yangın* patlama* sel*
ar: هجوم* حادث* كارثة حريق* انفجار* فيضان*
ja: 事故 攻撃 火災 災害 事件 爆発
ko: 사고 공격 화재 재난 사건 폭발
zh: 事故 袭击 火灾 灾害 事件 爆炸
""",
}
