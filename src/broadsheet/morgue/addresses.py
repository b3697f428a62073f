"""Where stories are printed: one address for each rendering, given once and never changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import sqlalchemy as sa

from ..news import Edition, Placement
from ..text.slugs import slug
from .printed import articles_of
from .store import insert_new, rows_of
from .tables import ADDRESSES, SLUGS


def put_addresses(c: sa.Connection, edition: Edition) -> None:
    """Give every page of the edition that has none its address.

    A rendering's is made of its own headline. A language of the site without one gets a fallback page under the
    original's: the rendering in the first of the edition's languages, else the one published first.
    """
    known = addresses(c, (placement.story for placement in edition.placements))
    for placement in edition.placements:
        own = known.get(placement.story, {})
        told = dict(placement.articles)
        new = {lang: id for lang, id in told.items() if not own.get(lang, ((), False))[1]}
        rest = [lang for lang in edition.languages if lang not in told and lang not in own]
        if told and (new or rest):
            _put(
                c,
                placement,
                edition.languages,
                {lang: slugs[0] for lang, (slugs, _) in own.items()},
                new,
                rest,
            )


def _put(
    c: sa.Connection,
    placement: Placement,
    languages: Iterable[str],
    known: Mapping[str, str],
    new: Mapping[str, str],
    rest: Iterable[str],
) -> None:
    given = dict(known)
    articles = articles_of(c, dict(placement.articles).values())
    for lang, id in new.items():
        headline = articles[id].headline.text if id in articles else ""
        given[lang] = _free(c, placement.story, slug(headline, lang) if headline else placement.slug)
        _note(c, placement.story, lang, given[lang], native=True)
    told = dict(placement.articles)
    first = [lang for lang in languages if lang in told]
    first += sorted(
        told, key=lambda lang: (articles[told[lang]].published, lang) if told[lang] in articles else ()
    )
    for lang in rest:
        _note(c, placement.story, lang, given[first[0]], native=False)


def _note(c: sa.Connection, story: str, lang: str, name: str, *, native: bool) -> None:
    """A fallback page whose address is the rendering's as well becomes that rendering's."""
    row = {"story": story, "lang": lang, "slug": name, "native": native}
    if not insert_new(c, ADDRESSES, [row]) and native:
        where = (ADDRESSES.c.lang == lang, ADDRESSES.c.slug == name, ADDRESSES.c.story == story)
        c.execute(sa.update(ADDRESSES).where(*where).values(native=True))


def _free(c: sa.Connection, story: str, base: str) -> str:
    """``base``, with a number where another story has it in any language."""
    name, number = base, 1
    while any(
        c.execute(
            sa.select(table.c.slug).where(table.c.slug == name, table.c.story != story).limit(1)
        ).scalar()
        for table in (ADDRESSES, SLUGS)
    ):
        number += 1
        name = f"{base}-{number}"
    return name


def addresses(
    c: sa.Connection, stories: Iterable[str] | None = None
) -> dict[str, dict[str, tuple[tuple[str, ...], bool]]]:
    """By story and language: its slugs, the one that counts first, and whether that is a rendering's."""
    query = sa.select(ADDRESSES).order_by(ADDRESSES.c.seq)
    rows: Iterable[Any] = (
        c.execute(query) if stories is None else rows_of(c, query, ADDRESSES.c.story, stories)
    )
    found: dict[str, dict[str, tuple[tuple[str, ...], bool]]] = {}
    for row in rows:
        slugs, native = found.setdefault(row.story, {}).get(row.lang, ((), False))
        first = row.native and not native
        found[row.story][row.lang] = (
            (row.slug, *slugs) if first else (*slugs, row.slug),
            native or row.native,
        )
    return found
