"""How the owner writes a name, brought to what is printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import sqlalchemy as sa

from ..news import Article, Assignment, Notice, Person
from ..text.names.house import in_house_spelling, spellings
from . import versions
from .filing import Occasion, put_assignment, wake
from .stacks import LINKS_OF_STORY, Stacks
from .standing import latest_articles
from .store import chunked
from .tables import LINKS, PASSED, STORIES


def respell(c: sa.Connection, stacks: Stacks, people: Sequence[Person], at: datetime) -> list[Article]:
    """Have every printed article that writes these identities otherwise written once more, in their spelling.

    Returns these articles. They go before the writer as revisions without other changes; their pictures, and the names
    that links of any story show, follow in the same round.
    """
    changed = {person.id: person for person in people if not person.same_as}
    spelled = {text for person in changed.values() for _, text in (*person.variants, *person.names)}
    if not spelled:
        return []
    live = (STORIES.c.merged_into == "", STORIES.c.size > 0)
    query = sa.select(STORIES.c.id).where(*live, STORIES.c.id.in_(sa.select(PASSED.c.story)))
    ids = sorted(c.execute(query).scalars())
    found: list[Article] = []
    for part in chunked(ids):
        for articles in latest_articles(c, part).values():
            naming = [article for article in articles if _names_one(_texts(article), spelled)]
            found += [a for a in naming if _assign(c, stacks, a, changed, at)]
    linked = [id for id in ids if _names_one(_link_names(c, id), spelled)]
    wake(c, Person, linked, at)
    return found


def _assign(
    c: sa.Connection, stacks: Stacks, article: Article, changed: dict[str, Person], at: datetime
) -> bool:
    """Lay the respelling of this article before the writer; False where it has nothing to change."""
    story = stacks.stories_by_id(c, [article.story])[article.story]
    readings = stacks.readings_of(c, story.reports)
    gone = versions.vanished(c, [reading.report.url for reading in readings.values()])
    standing = [
        readings[id] for id in story.reports if id in readings and readings[id].report.url not in gone
    ]
    people = {person.id: person for person in stacks.people_in(c, standing)}
    people = {id: changed.get(id, person) for id, person in people.items()}
    if in_house_spelling(article, people.values()) == article:
        return False
    pairs = spellings(people.values(), article.lang)
    notice = Notice(
        kind="spelling",
        report="",
        outlet="",
        lang=article.lang,
        at=article.updated + timedelta(seconds=1),
        words="; ".join(f"{other} = {stands}" for other, stands in pairs),
    )
    assignment = Assignment(
        story=story,
        lang=article.lang,
        readings=tuple(sorted(standing, key=lambda r: (r.report.published, r.report.id))),
        people=tuple(people.values()),
        revision=article.revision + 1,
        before=article,
        why=("spelling",),
        mends=(notice,),
    )
    put_assignment(c, replace(assignment, former=stacks.former(c, article, standing)), Occasion(at, 0, ""))
    return True


def _texts(article: Article) -> str:
    return "\n".join([*(s.text for s in article.sentences), *(item.of for item in article.items)])


def _names_one(text: str, spelled: Iterable[str]) -> bool:
    return any(spelling in text for spelling in spelled)


def _link_names(c: sa.Connection, story: str) -> str:
    """The names the links of a story show, in all spellings."""
    newest = sa.select(LINKS.c.body).where(LINKS.c.story == story).order_by(LINKS.c.seq.desc()).limit(1)
    body = c.execute(newest).scalar()
    if body is None:
        return ""
    links = LINKS_OF_STORY.decode(body).links
    spelled = [name for link in links for names in link.names for _, name in names]
    return "\n".join([*spelled, *(word for link in links for word in link.why)])
