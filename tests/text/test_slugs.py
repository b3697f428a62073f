import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.text.slugs import slug


@given(st.text(max_size=200))
def test_slugs_are_short_plain_and_never_empty(headline: str) -> None:
    made = slug(headline)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", made)
    assert len(made) <= 80
    assert slug(headline) == made


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Müller's große Reise", "mullers-grosse-reise"),
        ("Трамп в Токио", "tramp-v-tokio"),
        ("Élysée : l'accord", "elysee-laccord"),
    ],
)
def test_known_headlines(headline: str, expected: str) -> None:
    assert slug(headline) == expected


def test_headlines_without_letters_differ() -> None:
    assert slug("!!!") != slug("???")
