"""Short and Latin forms of given names: "Bill", "William" and "Gulielmus" are one name."""

from __future__ import annotations

from functools import lru_cache

from ...languages import all_names


@lru_cache(maxsize=1)
def _by_form() -> dict[str, tuple[str, ...]]:
    out: dict[str, set[str]] = {}
    for line in all_names().given:
        forms = line.split()
        for form in forms:
            out.setdefault(form, set()).update(forms)
    return {form: tuple(sorted(others - {form})) for form, others in out.items()}


def other_forms(word: str, lang: str = "") -> tuple[str, ...]:
    """Other forms of ``word`` (plain lower-case letters): of a given name, and without an ending ``lang`` adds."""
    forms = _by_form().get(word, ())
    bare = tuple(
        word[: -len(end)]
        for end in all_names().endings.get(lang, ())
        if word.endswith(end) and len(word) > len(end) + 2
    )
    return forms + bare
