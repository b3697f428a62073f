"""Occasions at which something is only said: their place is not that of the news. Notation: counts.py."""

OCCASIONS = {
    "speech": """
en: press_conference news_conference press_briefing news_briefing conference_call interview keynote
de: Pressekonferenz* Pressegespräch* Pressetermin* Interview*
fr: conférence_de_presse point_de_presse point_presse interview entretien_accordé
es: rueda_de_prensa conferencia_de_prensa entrevista
it: conferenza_stampa intervista
nl: persconferentie* persgesprek interview*
pt: conferência_de_imprensa entrevista_coletiva coletiva_de_imprensa entrevista
ru: пресс-конференц* брифинг* интервью
uk: пресконференц* прес-конференц* брифінг* інтерв'ю
tr: basın_toplantısı* röportaj*
ar: مؤتمر_صحفي مؤتمر_صحافي مقابلة_مع إحاطة_صحفية
ja: 記者会見 会見で インタビュー
ko: 기자회견 기자간담회 인터뷰
zh: 记者会 新闻发布会 记者招待会 采访
""",
}
