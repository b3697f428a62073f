"""One spelling for one person on the pages of the demo."""

from __future__ import annotations

import itertools

from broadsheet.desks.register import SAME_SCRIPT
from broadsheet.text.names import Gazetteer, mentions, same_name
from broadsheet.text.names.spelled import shortens

from ..text.gazette import shelf_gazetteer
from .test_names import printed


def _person_in_full(name: str, lang: str, lists: Gazetteer) -> bool:
    """A given name of the lists and more, no abbreviation in capitals ("Mac OS X")."""
    words = name.split()
    return (
        len(words) > 1
        and lists.is_first_name(words[0], lang)
        and not any(word.isupper() and len(word) > 1 and word.isalpha() for word in words)
    )


def test_a_page_of_the_demo_has_no_two_spellings_of_one_name(demo_site):
    """Without its archive: two full names of persons on a page that the register would join are two spellings."""
    lists, found = shelf_gazetteer(), 0
    for lang, slug, texts in printed(demo_site.folder):
        names = {m.text for text in texts for m in mentions(text, lang, lists) if m.kind == "person"}
        full = sorted(name for name in names if _person_in_full(name, lang, lists))
        found += len(full)
        for one, other in itertools.combinations(full, 2):
            longer = shortens(one, other) or shortens(other, one)
            assert longer or same_name(one, lang, other, lang) < SAME_SCRIPT, (lang, slug, one, other)
    assert found >= 100
