"""The shorter stories of the sample newspaper: some in two languages, some in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .library import cite, place, sentence, write

if TYPE_CHECKING:
    from .sample import Sample


def add_shorts(sample: Sample) -> None:
    """In order of rank, after the treaty."""
    _storm(sample)
    _heat(sample)
    _museum(sample)
    _port_deal(sample)


def _storm(sample: Sample) -> None:
    f = sample.feeds
    en = sample.library.add_report(
        f["ledger"],
        "Storm closes the north quay",
        ["A storm closed the north quay for three days. Waves reached 7 metres."],
        hours=-30,
    )
    de = sample.library.add_report(
        f["bote"],
        "Sturm sperrt den Nordkai",
        ["Ein Sturm hat den Nordkai für drei Tage geschlossen. Die Wellen erreichten 7 Meter."],
        hours=-29,
    )
    story = sample.library.add_story("storm-north-quay", [en, de])
    english = write(
        story,
        "en",
        sentence(
            "Storm closes north quay for three days",
            cite(en, "A storm closed the north quay for three days."),
        ),
        [sentence("Waves reached 7 metres.", cite(en, "Waves reached 7 metres."))],
        [
            [
                sentence(
                    "A storm closed the north quay for three days.",
                    cite(en, "A storm closed the north quay for three days."),
                ),
                sentence("Waves reached 7 metres.", cite(de, "Die Wellen erreichten 7 Meter.")),
            ]
        ],
        beat="weather",
    )
    german = write(
        story,
        "de",
        sentence(
            "Sturm sperrt Nordkai für drei Tage",
            cite(de, "Ein Sturm hat den Nordkai für drei Tage geschlossen."),
        ),
        [sentence("Die Wellen erreichten 7 Meter.", cite(de, "Die Wellen erreichten 7 Meter."))],
        [
            [
                sentence(
                    "Ein Sturm hat den Nordkai für drei Tage geschlossen.",
                    cite(de, "Ein Sturm hat den Nordkai für drei Tage geschlossen."),
                )
            ]
        ],
        beat="weather",
    )
    links = sample.library.add_links(story.id, [("story-fishing-treaty-port-alma", "place")])
    picture = sample.picture(
        story, ("en", "de"), {"en": "Card: waves of 7 metres.", "de": "Karte: Wellen von 7 Metern."}
    )
    sample.placements.append(
        place(
            story,
            [sample.add(english), sample.add(german)],
            rank=5.0,
            beat="weather",
            links=links.id,
            picture=picture,
        )
    )


def _heat(sample: Sample) -> None:
    ko = sample.library.add_report(
        sample.feeds["ilbo"],
        "서울 10월 최고 기온",
        [
            "서울의 기온이 화요일 31도까지 올라 10월 최고 기록을 세웠다. 기상청은 수요일에 비가 온다고 예보했다."
        ],
        hours=6,
    )
    story = sample.library.add_story("heat-record-seoul", [ko])
    korean = write(
        story,
        "ko",
        sentence("서울, 10월 최고 기온 31도", cite(ko, "서울의 기온이 화요일 31도까지 올라")),
        [sentence("수요일에는 비가 예보됐다.", cite(ko, "기상청은 수요일에 비가 온다고 예보했다."))],
        [
            [
                sentence(
                    "서울의 기온이 화요일 31도까지 올라 10월 최고 기록을 세웠다.",
                    cite(ko, "서울의 기온이 화요일 31도까지 올라 10월 최고 기록을 세웠다."),
                )
            ]
        ],
        beat="weather",
    )
    links = sample.library.add_links(story.id, [("story-fishing-treaty-port-alma", "people")])
    sample.placements.append(place(story, [sample.add(korean)], rank=4.0, beat="weather", links=links.id))


def _museum(sample: Sample) -> None:
    ja = sample.library.add_report(
        sample.feeds["shimbun"],
        "海の博物館が開館",
        ["海の博物館が水曜日に開館した。初日は1200人が訪れた。"],
        hours=20,
    )
    story = sample.library.add_story("sea-museum-opens", [ja])
    japanese = write(
        story,
        "ja",
        sentence("海の博物館が開館、初日に1200人", cite(ja, "初日は1200人が訪れた。")),
        [sentence("水曜日に開館した。", cite(ja, "海の博物館が水曜日に開館した。"))],
        [[sentence("海の博物館が水曜日に開館した。", cite(ja, "海の博物館が水曜日に開館した。"))]],
        beat="culture",
    )
    sample.placements.append(place(story, [sample.add(japanese)], rank=3.0, beat="culture"))


def _port_deal(sample: Sample) -> None:
    f = sample.feeds
    en = sample.library.add_report(
        f["ledger"],
        "Port Alma sells its grain terminal",
        ["Port Alma sold its grain terminal for 120 million euros. The buyer is a cooperative."],
        hours=-60,
    )
    story = sample.library.add_story("alma-port-deal", [en])
    english = write(
        story,
        "en",
        sentence(
            "Port Alma sells grain terminal for 120 million euros",
            cite(en, "Port Alma sold its grain terminal for 120 million euros."),
        ),
        [sentence("The buyer is a cooperative.", cite(en, "The buyer is a cooperative."))],
        [
            [
                sentence(
                    "Port Alma sold its grain terminal for 120 million euros.",
                    cite(en, "Port Alma sold its grain terminal for 120 million euros."),
                )
            ]
        ],
        beat="economy",
    )
    links = sample.library.add_links(story.id, [("story-fishing-treaty-port-alma", "follow-up")])
    sample.placements.append(place(story, [sample.add(english)], rank=2.0, beat="economy", links=links.id))
