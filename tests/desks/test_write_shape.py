"""The shape of an article whatever the reports are like: headline, dek and paragraphs within bounds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from broadsheet.desks.write import Write
from broadsheet.desks.write.echo import Echoes
from broadsheet.desks.write.stages import Stages
from broadsheet.desks.write.standfirst import standfirst
from broadsheet.news import Filed, Sentence
from broadsheet.text.words import stems

from .readings import assign, pack, read, report

QUOTED = (
    "“The offer of the Northern Shipyard company for the whole of the old harbour, with its two docks, its four "
    "cranes and the rope works behind them, is the best this town has had in thirty years,” said Mayor Anna Feld."
)
BODY = (
    "The council of Port Alma votes on the offer on 14 March. The shipyard offered 57 million euros for the harbour. "
    "It employs 320 people in Port Alma today.\n\n"
    "A second bidder, the Ferry Union, withdrew in January. The harbour has lost 12 million euros since 2022. "
    "Residents collected 4,100 signatures against the sale.\n\n"
    "The docks were built in 1911. A court in Westhaven will hear the complaint of three fishermen in April."
)


def test_a_headline_stays_short_where_the_opening_is_one_long_quotation() -> None:
    readings = read(
        report(f"{QUOTED} {BODY}", "en", headline="Is this the end of the old harbour?"),
        report(f"{QUOTED}\n\n{BODY}", "en", outlet="Quay Post", headline="Will Port Alma sell?"),
    )
    (outcome,) = Write().work([assign("en", readings)])
    assert isinstance(outcome, Filed)
    article = outcome.made[0]
    assert 0 < len(article.headline.text) <= 110
    assert "“" not in article.headline.text
    assert article.headline.cites


@pytest.mark.parametrize("lang", ("en", "ja", "ko", "zh-Hans", "de", "es", "fr", "ar"))
def test_headline_dek_and_paragraphs_of_the_main_event(lang: str) -> None:
    (outcome,) = Write().work([assign(lang, pack("main"))])
    article = outcome.made[0]
    assert 0 < len(article.headline.text) <= 110
    assert len(article.dek) <= 3
    said = stems(article.headline.text, lang)
    assert all(len(stems(s.text, lang) - said) >= len(stems(s.text, lang)) / 2 for s in article.dek)
    assert 2 <= len(article.paragraphs) <= 6
    assert not {s.text for s in article.dek} & {s.text for s in (article.headline, *article.body)}


def test_a_dek_is_taken_from_the_summary_where_the_body_can_spare_none() -> None:
    lead = "The harbour of Port Alma is closed because of a storm that broke two cranes."
    more = "Work on the cranes takes until Friday, the harbour master said in the town hall of Port Alma."
    first = replace(report(f"{lead}\n\n{more}", "en", headline="Port Alma harbour closed"), dek="Two cranes broke in a storm.")  # fmt: skip
    headline = Sentence(text="Port Alma harbour closed", cites=())
    said = standfirst(read(first), (headline,), "en", frozenset(), Stages(()), Echoes(()))
    assert [s.text for s in said] == ["Two cranes broke in a storm."]
    (cite,) = said[0].cites
    assert cite.span.of(first.text) == lead
    assert not standfirst(read(first), (headline, *said), "en", frozenset(), Stages(()), Echoes(()))
    invented = replace(first, dek="Nine cranes broke in a storm.")
    assert not standfirst(read(invented), (headline,), "en", frozenset(), Stages(()), Echoes(()))
