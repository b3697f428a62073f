"""A small newspaper in five languages, for the tests of the press. Outlets and events are invented."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from io import BytesIO

from PIL import Image as Canvas

from broadsheet.news import Article, Correction, Difference, Edition, Image, Placement, Story
from broadsheet.settings import Paper, Publisher, Stylebook

from .library import START, ShelfLibrary, cite, draw, place, sentence, write
from .sample_shorts import add_shorts

BASE = "https://news.example.org"
STORYLINE = ("alma-port-deal", "storm-north-quay", "fishing-treaty-port-alma", "heat-record-seoul")


def stylebook(**paper: object) -> Stylebook:
    """Settings of the sample; keywords change ``[paper]``."""
    fields: dict[str, object] = {
        "title": "The Harbour Gazette",
        "tagline": "One story, every source",
        "base_url": BASE,
        "time_zone": "Europe/Berlin",
        "licence": "CC BY 4.0",
    }
    publisher = Publisher(
        name="Harbour Press", address="1 Quay Street\nPort Alma", contact="desk@example.org"
    )
    return Stylebook(paper=Paper(**{**fields, **paper}), publisher=publisher)  # type: ignore[arg-type]


class Sample:
    """The library with its edition; the parts are kept so that tests can change one."""

    def __init__(self) -> None:
        self.library = ShelfLibrary()
        self.feeds = {
            "ledger": self.library.add_feed(
                "Harbour Ledger", "en", attribution="Harbour Ledger, staff", licence="CC BY 4.0"
            ),
            "quai": self.library.add_feed("Quai des Nouvelles", "fr"),
            "bote": self.library.add_feed(
                "Hafenbote", "de", licence="https://creativecommons.org/licenses/by/4.0/"
            ),
            "ilbo": self.library.add_feed("항구일보", "ko"),
            "shimbun": self.library.add_feed("港湾新報", "ja"),
            "mina": self.library.add_feed("صحيفة الميناء", "ar"),
        }
        self.placements: list[Placement] = []
        self.articles: dict[tuple[str, str], Article] = {}
        self._treaty()
        add_shorts(self)
        self.placements = [
            replace(p, storyline=STORYLINE[0]) if p.slug in STORYLINE else p for p in self.placements
        ]

    @property
    def edition(self) -> Edition:
        languages = stylebook().paper.languages
        return Edition(languages=languages, placements=tuple(self.placements), at=START)

    def add(self, article: Article) -> Article:
        self.library.add_article(article)
        self.articles[article.slug, article.lang] = article
        return article

    def picture(self, story: Story, langs: tuple[str, ...], alt: dict[str, str]) -> str:
        images = [_image(lang, kind) for lang in langs for kind in ("image/webp", "image/png")]
        made = draw(story, alt, images)
        self.library.drawn[made.id] = made
        return made.id

    def _treaty(self) -> None:
        report = self.library.add_report
        f = self.feeds
        en = report(
            f["ledger"],
            "Ministers sign fishing treaty after night of talks",
            [
                "Ministers from five coastal states signed a fishing treaty in Port Alma on Tuesday. "
                "The talks ended after 40 minutes of extra time.",
                (
                    "“We have drawn a line that fish cannot read but fleets must,” said Mara Lindqvist, "
                    "the chief negotiator."
                ),
                "The treaty cuts the cod quota by 8.6 percent.",
            ],
        )
        fr = report(
            f["quai"],
            "Un traité de pêche signé à Port Alma",
            [
                "Cinq États côtiers ont signé mardi un traité de pêche. La séance a duré 45 minutes de plus que prévu."
            ],
            hours=1,
        )
        de = report(
            f["bote"],
            "Fünf Küstenstaaten einigen sich auf Fangquoten",
            [
                "Fünf Küstenstaaten haben am Dienstag in Port Alma ein Fischereiabkommen unterzeichnet. "
                "Die Kabeljauquote sinkt um 8,6 Prozent."
            ],
            hours=2,
        )
        ko = report(
            f["ilbo"],
            "연안 5개국, 어업 협정 체결",
            [
                "연안 5개국 장관들이 화요일 포트알마에서 어업 협정에 서명했다. 대구 어획 할당량은 8.6% 줄어든다."
            ],
            hours=3,
        )
        ja = report(
            f["shimbun"],
            "沿岸5カ国が漁業協定に署名",
            ["沿岸5カ国の閣僚は火曜日、ポートアルマで漁業協定に署名した。タラの漁獲枠は8.6%削減される。"],
            hours=4,
        )
        ar = report(
            f["mina"],
            "خمس دول ساحلية توقع معاهدة للصيد",
            [
                (
                    "وقّع وزراء خمس دول ساحلية يوم الثلاثاء معاهدة للصيد في بورت ألما. وتخفض المعاهدة "
                    "حصة سمك القد بنسبة 8.6 في المئة."
                )
            ],
            hours=5,
        )
        story = self.library.add_story("fishing-treaty-port-alma", [en, fr, de, ko, ja, ar])
        minutes = ((("40 minutes"), (en.id,)), (("45 minutes"), (fr.id,)))
        english = write(
            story,
            "en",
            sentence(
                "Five coastal states sign fishing treaty in Port Alma",
                cite(en, "signed a fishing treaty in Port Alma"),
            ),
            [
                sentence(
                    "The cod quota falls by 8.6 percent.",
                    cite(en, "The treaty cuts the cod quota by 8.6 percent."),
                )
            ],
            [
                [
                    sentence(
                        "Ministers from five coastal states signed a fishing treaty in Port Alma on Tuesday.",
                        cite(
                            en,
                            "Ministers from five coastal states signed a fishing treaty in Port Alma on Tuesday.",
                        ),
                        cite(fr, "Cinq États côtiers ont signé mardi un traité de pêche."),
                    ),
                    sentence(
                        "The treaty cuts the cod quota by 8.6 percent, Hafenbote and 항구일보 also report.",
                        cite(en, "The treaty cuts the cod quota by 8.6 percent."),
                        cite(de, "Die Kabeljauquote sinkt um 8,6 Prozent."),
                        cite(ko, "대구 어획 할당량은 8.6% 줄어든다."),
                    ),
                ],
                [
                    sentence(
                        (
                            "“We have drawn a line that fish cannot read but fleets must,” said Mara "
                            "Lindqvist, the chief negotiator."
                        ),
                        cite(
                            en,
                            (
                                "“We have drawn a line that fish cannot read but fleets must,” said "
                                "Mara Lindqvist, the chief negotiator."
                            ),
                        ),
                    ),
                    sentence(
                        "The talks ended after 40 minutes of extra time, the Harbour Ledger reports.",
                        cite(en, "The talks ended after 40 minutes of extra time."),
                    ),
                ],
            ],
            differences=(Difference(what="minutes of extra time", values=minutes),),
            news="Adds the reaction of the chief negotiator.",
            revision=2,
        )
        first = write(
            story, "en", english.headline, english.dek, english.paragraphs[:1], published=START, updated=START
        )
        self.add(first)
        german = write(
            story,
            "de",
            sentence(
                "Küstenstaaten unterzeichnen Fischereiabkommen",
                cite(de, "ein Fischereiabkommen unterzeichnet"),
            ),
            [sentence("Die Kabeljauquote sinkt.", cite(de, "Die Kabeljauquote sinkt um 8,6 Prozent."))],
            [
                [
                    sentence(
                        "Fünf Küstenstaaten haben am Dienstag in Port Alma ein Fischereiabkommen unterzeichnet.",
                        cite(
                            de,
                            "Fünf Küstenstaaten haben am Dienstag in Port Alma ein Fischereiabkommen unterzeichnet.",
                        ),
                    ),
                    sentence(
                        "Die Kabeljauquote sinkt um 8,6 Prozent.",
                        cite(de, "Die Kabeljauquote sinkt um 8,6 Prozent."),
                    ),
                ]
            ],
            short=True,
        )
        korean = write(
            story,
            "ko",
            sentence("연안 5개국, 포트알마에서 어업 협정 서명", cite(ko, "어업 협정에 서명했다")),
            [sentence("대구 어획 할당량이 8.6% 줄어든다.", cite(ko, "대구 어획 할당량은 8.6% 줄어든다."))],
            [
                [
                    sentence(
                        "연안 5개국 장관들이 화요일 포트알마에서 어업 협정에 서명했다.",
                        cite(ko, "연안 5개국 장관들이 화요일 포트알마에서 어업 협정에 서명했다."),
                    ),
                    sentence(
                        "대구 어획 할당량은 8.6% 줄어든다고 항구일보와 Harbour Ledger가 전했다.",
                        cite(ko, "대구 어획 할당량은 8.6% 줄어든다."),
                        cite(en, "The treaty cuts the cod quota by 8.6 percent."),
                    ),
                ]
            ],
        )
        japanese = write(
            story,
            "ja",
            sentence("沿岸5カ国、ポートアルマで漁業協定に署名", cite(ja, "漁業協定に署名した")),
            [sentence("タラの漁獲枠は8.6%削減される。", cite(ja, "タラの漁獲枠は8.6%削減される。"))],
            [
                [
                    sentence(
                        "沿岸5カ国の閣僚は火曜日、ポートアルマで漁業協定に署名した。",
                        cite(ja, "沿岸5カ国の閣僚は火曜日、ポートアルマで漁業協定に署名した。"),
                    ),
                    sentence(
                        "タラの漁獲枠は8.6%削減される、と港湾新報などが伝えた。",
                        cite(ja, "タラの漁獲枠は8.6%削減される。"),
                        cite(de, "Die Kabeljauquote sinkt um 8,6 Prozent."),
                    ),
                ]
            ],
        )
        arabic = write(
            story,
            "ar",
            sentence("خمس دول ساحلية توقع معاهدة للصيد في بورت ألما", cite(ar, "معاهدة للصيد في بورت ألما")),
            [
                sentence(
                    "تنخفض حصة سمك القد بنسبة 8.6 في المئة.",
                    cite(ar, "وتخفض المعاهدة حصة سمك القد بنسبة 8.6 في المئة."),
                )
            ],
            [
                [
                    sentence(
                        "وقّع وزراء خمس دول ساحلية يوم الثلاثاء معاهدة للصيد في بورت ألما.",
                        cite(ar, "وقّع وزراء خمس دول ساحلية يوم الثلاثاء معاهدة للصيد في بورت ألما."),
                    ),
                    sentence(
                        "وتخفض المعاهدة حصة سمك القد بنسبة 8.6 في المئة، بحسب Harbour Ledger أيضًا.",
                        cite(ar, "وتخفض المعاهدة حصة سمك القد بنسبة 8.6 في المئة."),
                        cite(en, "The treaty cuts the cod quota by 8.6 percent."),
                    ),
                ]
            ],
        )
        written = [self.add(a) for a in (english, german, korean, japanese, arabic)]
        self.library.corrected.append(
            Correction(
                article=english.id,
                at=START,
                what="The quota concerns cod, not herring.",
                why="Misread table.",
                story=story.id,
            )
        )
        links = self.library.add_links(
            story.id,
            [
                ("story-alma-port-deal", "background"),
                ("story-storm-north-quay", "place"),
                ("story-heat-record-seoul", "people"),
            ],
        )
        picture = self.picture(
            story,
            ("en", "de", "ko", "ja", "ar"),
            {
                "en": "Card: 8.6 percent less cod, reported by six outlets.",
                "de": "Karte: 8,6 Prozent weniger Kabeljau.",
                "ko": "카드: 대구 할당량 8.6% 감소.",
                "ja": "カード：タラの漁獲枠8.6%減。",
                "ar": "بطاقة: خفض حصة القد 8.6 في المئة.",
            },
        )
        self.placements.append(place(story, written, rank=9.0, links=links.id, picture=picture))


@cache
def _image(lang: str, media_type: str) -> Image:
    held = BytesIO()
    shade = sum(lang.encode()) % 200
    Canvas.new("RGB", (1200, 630), (shade, 90, 110)).save(held, media_type.split("/")[1].upper())
    return Image(lang=lang, media_type=media_type, width_px=1200, height_px=630, data=held.getvalue())
