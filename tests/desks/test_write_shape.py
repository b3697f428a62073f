"""The shape of an article whatever the reports are like: headline, dek and paragraphs within bounds."""

from __future__ import annotations

from broadsheet.desks.write import Write
from broadsheet.news import Filed

from .readings import assign, read, report

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
