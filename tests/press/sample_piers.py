"""More stories of the sample newspaper, so that its front pages have sections as blocks; one has a photograph."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from broadsheet.news import WORDLESS, Photo, Story
from broadsheet.settings import Stylebook
from broadsheet.settings.edit import OwnSection

from .library import cite, draw, place, sentence, write
from .sample import Sample, _image, stylebook

TOLD = {
    "en": ("ledger", "Pier {n} opens"),
    "de": ("bote", "Pier {n} öffnet"),
    "ja": ("shimbun", "第{n}埠頭が開業"),
    "ko": ("ilbo", "제{n}부두 개장"),
    "ar": ("mina", "افتتاح الرصيف {n}"),
}
PHOTO = Photo(
    url="https://harbour-ledger.example/pier.jpg",
    licence="CC BY 4.0",
    terms="https://creativecommons.org/licenses/by/4.0/",
    credit="Coast Agency / Harbour Ledger",
)
BEATS = (*["sport"] * 16, "economy", "economy", "")
"""Sections of the stories, the best first; the last has none."""
HARBOUR = "harbour"
"""A section of the owner's own: every third of the sport stands there too."""


def with_piers(beats: Sequence[str] = BEATS) -> Sample:
    """The sample and below its stories one in five languages for each of ``beats``; the first has a photograph."""
    sample = Sample()
    for n, beat in enumerate(beats):
        said = {lang: words.format(n=n) for lang, (_, words) in TOLD.items()}
        reports = {
            lang: sample.library.add_report(sample.feeds[feed], said[lang], [f"{said[lang]}."], hours=-40)
            for lang, (feed, _) in TOLD.items()
        }
        story = sample.library.add_story(f"pier-{n}", list(reports.values()))
        articles = []
        for lang, text in said.items():
            words = sentence(text, cite(reports[lang], text))
            articles.append(sample.add(write(story, lang, words, [], [[words]], beat=beat)))
        sections = (HARBOUR,) if beat == "sport" and n % 3 == 0 else ()
        made = place(story, articles, rank=0.5, beat=beat, sections=sections)
        sample.placements.append(made if n else replace(made, picture=_photographed(sample, story)))
    return sample


def _photographed(sample: Sample, story: Story) -> str:
    images = [replace(_image("en", kind), lang=WORDLESS) for kind in ("image/webp", "image/png")]
    made = replace(draw(story, {lang: f"{lang}." for lang in TOLD}, images), kind="photo", photo=PHOTO)
    sample.library.drawn[made.id] = made
    return made.id


def with_sections() -> Stylebook:
    """The settings of the sample with the owner's section."""
    book = stylebook()
    own = OwnSection(slug=HARBOUR, name="Harbour", feeds=("Harbour Ledger",))
    return book.model_copy(update={"edit": book.edit.model_copy(update={"sections": (own,)})})
