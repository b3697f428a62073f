"""A front page with many stories: sections as blocks below its head, each story once."""

from __future__ import annotations

from pathlib import Path

import pytest

from broadsheet.press import print_edition
from broadsheet.press.fronts import FEW, HEADLINES, SECONDS

from .sample_piers import TOLD, with_piers, with_sections
from .trees import page, words

TITLES = {
    "en": ["Harbour", "Business", "Sport", "More stories"],
    "de": ["Harbour", "Wirtschaft", "Sport", "Weitere Artikel"],
    "ja": ["Harbour", "経済", "スポーツ", "その他の記事"],
    "ko": ["Harbour", "경제", "스포츠", "더 많은 기사"],
    "ar": ["Harbour", "اقتصاد", "رياضة", "مقالات أخرى"],
}


def blocks(site: Path, lang: str) -> list[tuple[str, str, list[str]]]:
    """(title, where it leads, addresses of its stories) of each block."""
    return [
        (
            words(part.xpath("./h2")[0]),
            part.xpath("string(./h2/a/@href)"),
            part.xpath("./article//h3/a/@href | ./ul[@class='headlines']//a/@href"),
        )
        for part in page(site, f"/{lang}/").xpath("//div[starts-with(@class,'blocks')]/section")
    ]


def head(site: Path, address: str) -> list[str]:
    return page(site, address).xpath("//main//h2[@class='headline']/a/@href")


@pytest.mark.parametrize("lang", TOLD)
def test_below_the_head_each_section_is_a_block(full_site: Path, lang: str) -> None:
    found = blocks(full_site, lang)
    assert [title for title, _, _ in found] == TITLES[lang]
    above = head(full_site, f"/{lang}/")
    assert len(above) == SECONDS + 1
    shown = [address for _, _, stories in found for address in stories]
    assert len(set(shown)) == len(shown) and not set(shown) & set(above), "each story stands once"
    for _, section, stories in found[:-1]:
        whole = head(full_site, section)
        assert stories == [one for one in whole if one in stories], "as its page has them"
        left = [one for one in whole if one not in shown and one not in above]
        assert not left or len(stories) == HEADLINES + 1, "no more than are one step away"
    assert any(set(head(full_site, section)) - set(shown) - set(above) for _, section, _ in found[:-1])
    assert found[-1][1:] == ("", [f"/{lang}/articles/pier-18/"])


@pytest.mark.parametrize("more", [2, 3])
def test_a_page_of_few_stories_has_no_blocks(more: int, tmp_path: Path) -> None:
    sample = with_piers(["sport"] * more)
    print_edition(sample.library, sample.edition, with_sections(), tmp_path / "site")
    own = 3 + more
    assert bool(blocks(tmp_path / "site", "en")) is (own > FEW)
    assert len(head(tmp_path / "site", "/en/")) == (own if own <= FEW else SECONDS + 1)
