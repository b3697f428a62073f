"""Articles listed, looked at before they are printed, and signed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ..errors import StylebookError
from ..news import Article, Edition, Placement
from ..newsroom import Newsroom
from ..press import print_edition
from ..text.sameness import independent
from ..text.topics import newspaper_section
from .finding import find_article
from .shelves import waiting_rows
from .words import counted


def article_rows(
    room: Newsroom,
    *,
    lang: str = "",
    since: datetime | None = None,
    waiting: bool = False,
    outlets_below: int | None = None,
) -> list[dict[str, Any]]:
    """The newest revision of each story and language, newest first.

    ``outlets_below``: only those made from fewer independent outlets.
    ``state``: "waiting" (for a sign-off), "withdrawn", else "printed" where the newest edition has it, else "passed".
    """
    approve = room.stylebook.publish.mode == "approve"
    waits = {row["id"] for row in waiting_rows(room)} if approve or waiting else set()
    edition = room.library.edition()
    printed = frozenset(edition.articles if edition else ())
    taken_back = {(w.story, w.lang): w for _, w in room.library.withdrawals()}
    there = {name.id for name in room.morgue.library.article_names()} if taken_back else set()
    stand = room.library.addresses()
    rows: list[dict[str, Any]] = []
    for story in room.library.stories():
        newest = {passed.article.lang: passed.article for passed in room.library.articles(story.id)}
        for (told, code), w in taken_back.items():
            if told == story.id and code not in newest and w.article in there:
                newest[code] = room.library.article(w.article).article
        for a in newest.values():
            gone = (a.story, a.lang) in taken_back and a.revision <= taken_back[a.story, a.lang].revision
            known = {"printed": a.id in printed, "waiting": a.id in waits, "withdrawn": gone}
            state = next((word for word in reversed(known) if known[word]), "passed")
            (slug, *_) = stand.get(story.id, {}).get(a.lang, (story.slug,))
            rows.append(
                {"id": a.id, "lang": a.lang, "revision": a.revision, "updated": a.updated, "state": state,
                 "slug": slug, "story": a.story, "headline": a.headline.text, "outlets": _outlets(room, a)}
            )  # fmt: skip
    kept = [
        row
        for row in rows
        if (not lang or row["lang"] == lang)
        and (since is None or row["updated"] >= since)
        and (not waiting or row["id"] in waits)
        and (outlets_below is None or row["outlets"] < outlets_below)
    ]
    return sorted(kept, key=lambda row: (row["updated"], row["id"]), reverse=True)


def _outlets(room: Newsroom, article: Article) -> int:
    """How many outlets that speak for themselves the article was made from."""
    reports = sorted(room.library.reports(article.made_from), key=lambda r: (r.published, r.id))
    return len(independent([(r.outlet, r.text or r.headline) for r in reports]))


def few_outlets(room: Newsroom) -> list[str]:
    """What to tell the owner of printed articles on fewer outlets than are wanted now; nothing where there are none."""
    least = room.stylebook.assign.min_outlets
    count = sum(row["state"] == "printed" for row in article_rows(room, outlets_below=least))
    if not count:
        return []
    rests, stays = ("rests", "stays") if count == 1 else ("rest", "stay")
    return [
        f"[assign] min_outlets is {least}: {counted(count, 'printed article')} {rests} on fewer outlets and "
        f"{stays}; to see them: broadsheet article list --outlets-below {least}; to take one off: "
        "broadsheet article retract ID --why REASON"
    ]


def sign(room: Newsroom, names: Sequence[str], *, every: bool, by: str) -> str:
    """A person answers for these articles, or for all that wait. What to tell the person.

    Raises StylebookError without a name or an article, NoSuch.
    """
    if every == bool(names):
        raise StylebookError("name the articles to sign, or give --all", key="articles", value=list(names))
    who = (by or room.stylebook.publisher.name).strip()
    if not who:
        raise StylebookError("say who signs: --by NAME, or set [publisher] name", key="by", value=by)
    ids = [row["id"] for row in waiting_rows(room)] if every else [find_article(room, name) for name in names]
    signed = [id for id in dict.fromkeys(ids) if room.morgue.sign_off(id, who)]
    before = room.library.signed_off()
    said = [
        f"{id} was already signed off by {before[id].who}" for id in dict.fromkeys(ids) if id not in signed
    ]
    if signed:
        said.append(f"{counted(len(signed), 'article')} signed off by {who}; print with: broadsheet print")
    return "\n".join(said) or "no article waits"


def unsigned_in_print(room: Newsroom) -> int:
    """Articles of the newest edition that the next leaves out: ``approve`` was turned on, and nobody signed them."""
    edition = room.library.edition()
    if room.stylebook.publish.mode != "approve" or edition is None:
        return 0
    signed = room.library.signed_off()
    return sum(id not in signed for id in edition.articles)


def leaving(room: Newsroom, *, printing: bool = False) -> list[str]:
    """What to tell the owner of unsigned articles that a print takes off the site; nothing where none is.

    ``printing``: the print follows at once, and nobody can sign before it.
    """
    count = unsigned_in_print(room)
    if not count:
        return []
    leave, them, come = ("leaves", "it", "comes") if count == 1 else ("leave", "them", "come")
    told = f'[publish] mode is "approve": {counted(count, "printed article")} that nobody signed {leave} the site '
    how = "broadsheet article sign-off --all"
    if printing:
        return [f"{told}now, and {come} back at the same address once signed: {how}"]
    return [f"{told}with the next run or print. To keep {them} there, sign before it: {how}"]


def sign_off_lines(waiting: int, left: int) -> list[str]:
    """How many articles wait for a sign-off, in one line; ``left``: of those that just left the site for want of it."""
    if not waiting:
        return []
    off = f" ({left} of them left the site)" if left else ""
    verb = "waits" if waiting == 1 else "wait"
    return [
        f"{counted(waiting, 'article')} {verb} for sign-off{off}: broadsheet article waiting; to sign all: "
        "broadsheet article sign-off --all"
    ]


def preview(room: Newsroom, name: str, out: Path | None = None) -> Path:
    """Print one article as it would stand on the site, into a folder of its own; the file to open.

    It stands there without its picture and the stories it leads to, and its pages find each other and their style
    when they are opened from the disk. ``out``: the folder, else DIR/preview. Raises
    NoSuch, StylebookError, PressError.
    """
    article = room.library.article(find_article(room, name)).article
    story = room.library.story(article.story)
    placement = Placement(
        story=story.id, slug=story.slug, beat=newspaper_section(article.beat), rank=0.0, why=("preview",),
        articles=((article.lang, article.id),), picture="", links="",
    )  # fmt: skip
    languages = room.stylebook.paper.languages
    edition = Edition(languages=languages, placements=(placement,), at=article.updated)
    folder = out or room.stylebook.folder / "preview"
    print_edition(room.library, edition, room.stylebook, folder)
    _from_disk(folder, urlsplit(room.stylebook.paper.base_url).path)
    (slug, *_) = room.library.addresses().get(story.id, {}).get(article.lang, (story.slug,))
    return folder / article.lang / "articles" / slug / "index.html"


def _from_disk(folder: Path, root: str) -> None:
    """Addresses inside the site, which begin with ``root`` and a slash, made relative in each page of the folder.

    Such a page is no longer what the press keeps in mind, so that the next preview prints it again.
    """
    inside = re.compile(rf'(\b(?:href|src)="){re.escape(root)}/(?!/)([^"#?]*)')
    for page in folder.rglob("*.html"):
        up = "../" * (len(page.relative_to(folder).parts) - 1)

        def relative(found: re.Match[str], up: str = up) -> str:
            path = found[2] + "index.html" if not found[2] or found[2].endswith("/") else found[2]
            return f"{found[1]}{up}{path}"

        page.write_text(inside.sub(relative, page.read_text("utf-8")), "utf-8")
