"""What a person calls an article, a story or a report: its id, its address, its slug, or the beginning of one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import unquote, urlsplit

from ..errors import NoSuch, StylebookError
from ..newsroom import Newsroom
from ..ports import ArticleName
from ..text.urls import canonical

ADDRESS = re.compile(
    r"(?:^|/)(?P<lang>[A-Za-z]{2,3}(?:-[A-Za-z]{2,8})?)/(?:articles|stories)/(?P<slug>[^/]+)"
    r"(?:/revisions/(?P<number>[0-9]{1,6}))?(?:/|$)"
)
MOST_NAMED = 12
"""Candidates told of a name that means several."""


def find_article(room: Newsroom, name: str) -> str:
    """Id of the article that ``name`` means: its id, its printed address, the slug of its story, or a beginning.

    Of several revisions an address without a number and a slug mean the newest. Raises NoSuch, and
    StylebookError with the candidates where it means several.
    """
    known = room.morgue.library.article_names()
    if any(a.id == name for a in known):
        return name
    if at := ADDRESS.search(_path(name)):
        found = [a for a in known if at["slug"] in a.others]
        here = [a for a in found if a.lang == at["lang"] and at["number"] in (None, str(a.revision))]
        return _the_one(name, _newest(here or found))
    if found := [a for a in known if a.slug == name] or [a for a in known if name in a.others]:
        return _the_one(name, _newest(found))
    begun = [a for a in known if name and a.id.startswith(name)]
    begun += _newest(a for a in known if name and a.slug.startswith(name) and a not in begun)
    return _the_one(name, begun)


def _newest(found: Iterable[ArticleName]) -> list[ArticleName]:
    """The newest revision for each story and language."""
    return list({(a.story, a.lang): a for a in sorted(found, key=lambda a: a.revision)}.values())


def _the_one(name: str, found: list[ArticleName]) -> str:
    if len(found) == 1:
        return found[0].id
    lines = [f"{a.id}  {a.lang}  revision {a.revision}  {a.slug}" for a in found]
    raise _none_or_many(name, lines, "article", list_with="broadsheet article list")


def find_story(room: Newsroom, name: str) -> str:
    """Id of the story that ``name`` means, in the same ways. Raises NoSuch, StylebookError."""
    at = ADDRESS.search(_path(name))
    wanted = at["slug"] if at else name
    found = room.morgue.library.story_names(wanted)
    exact = [row for row in found if wanted in row[:2]]
    if len(exact or found) == 1:
        return (exact or found)[0][0]
    lines = [f"{id}  {slug}  {headline}" for id, slug, headline in found]
    raise _none_or_many(name, lines, "story", list_with="broadsheet stories list")


def find_report(room: Newsroom, name: str) -> str:
    """Id of the report that ``name`` means: its id, its address, or the beginning of its id.

    Raises NoSuch, StylebookError.
    """
    found = room.morgue.library.report_names(name, canonical(name))
    if len(found) == 1:
        return found[0][0]
    lines = [f"{id}  {url}" for id, url in found]
    raise _none_or_many(name, lines, "report", list_with="broadsheet stories show STORY")


def _path(name: str) -> str:
    return unquote(urlsplit(name).path if "://" in name else name)


def _none_or_many(name: str, lines: list[str], noun: str, *, list_with: str) -> NoSuch | StylebookError:
    if not lines:
        return NoSuch(f"there is no {noun} {name!r}; see: {list_with}", noun=noun, id=name)
    more = [f"... and {len(lines) - MOST_NAMED} more"] if len(lines) > MOST_NAMED else []
    shown = "\n  ".join([*lines[:MOST_NAMED], *more])
    return StylebookError(
        f"{name!r} means more than one {noun}; say which:\n  {shown}\n", key=noun, value=name, allowed=lines
    )
