"""A person's changes to what is printed and to stories, each with the way back."""

from dataclasses import replace
from datetime import datetime

from ..errors import StylebookError, Unsupported
from ..morgue.mending import draft
from ..news import Article, Assignment, Galley, Returned, Ruling, Spiked, Story
from ..newsroom import Newsroom
from .finding import find_report, find_story
from .shelves import taken_back
from .words import counted

AGAIN = "run: broadsheet run --once"


def correct(
    room: Newsroom, id: str, *, what: str, sentence: int | None, text: str, drop: bool, why: str
) -> str:
    """A note under the article, or (``sentence``) other words in it. What to tell the person.

    Raises StylebookError for a wrong combination, NoSuch, Unsupported where the copy desk refuses the words.
    """
    if not why.strip():
        raise StylebookError("a correction says why", key="why", value=why)
    if sentence is None:
        if not what.strip() or text or drop:
            raise StylebookError(
                "give --what for a note, or --sentence with --text or --drop", key="sentence", value=None
            )
        room.morgue.correct(id, what.strip(), why.strip())
        return f"correction filed; {AGAIN}"
    if bool(text.strip()) == drop or what:
        raise StylebookError("with --sentence give either --text or --drop", key="text", value=text)
    article = room.library.article(id).article
    _examine(room, draft(article, sentence, text.strip(), why.strip(), room.clock.now()))
    revision = room.morgue.correct_sentence(id, sentence, text.strip(), why.strip())
    room.shift("verify")
    room.library.article(revision)
    back = "" if drop else f" --text '{article.sentences[sentence].text}'"
    undo = f"broadsheet article correct {revision} --sentence {sentence}{back} --why ..." if back else "none"
    return f"revision {article.revision + 1} is {revision}; {AGAIN}; undo: {undo}"


def retract(room: Newsroom, id: str, why: str) -> str:
    """Take an article back, off the printed site at once. What to tell the person. Raises NoSuch, StylebookError."""
    undo = f"undo: broadsheet article reinstate {id}"
    before = taken_back(room, room.library.article(id).article)
    if before and before.by_hand:
        return f"already retracted {before.at:%Y-%m-%d %H:%M} ({before.why}), nothing changed; {undo}"
    room.morgue.retract(id, why)
    if not room.stylebook.site_dir.is_dir():
        return f"retracted; {AGAIN}; {undo}"
    room.shift("edit")
    printed = room.print()
    return f"retracted, {printed.written} pages printed anew; {undo}"


def _examine(room: Newsroom, changed: Article) -> None:
    """The copy desk reads it first: nothing is filed that it would not let stand."""
    readings = tuple(room.library.reading(id) for id in changed.made_from)
    story = room.library.story(changed.story)
    assignment = Assignment(story=story, lang=changed.lang, readings=readings, revision=changed.revision)
    galley = Galley(article=replace(changed, attempt=1), assignment=assignment)
    (outcome,) = room.desk("verify").work([galley])
    if isinstance(outcome, Spiked):
        raise Unsupported(f"the copy desk refuses it: {outcome.reason}", article=changed.id)
    for made in getattr(outcome, "made", ()):
        if isinstance(made, Returned):
            notes = [v.note or v.check for v in made.verdicts if v.ruling is not Ruling.SUPPORTED]
            raise Unsupported(f"the copy desk refuses it: {'; '.join(notes)}", article=changed.id)


def rework(
    room: Newsroom,
    desk: str,
    reports: tuple[str, ...] = (),
    *,
    since: datetime | None = None,
    dry_run: bool = False,
) -> str:
    """Put work back before a desk, or (``reports``) look at their pages now. Raises StylebookError, NoSuch."""
    room.desk(desk)
    if not reports:
        count = room.morgue.rework(desk, since=since, dry_run=dry_run)
        return f"{counted(count, 'item')} {'would be' if dry_run else 'will be'} worked again at {desk}" + (
            "." if dry_run else f"; {AGAIN}"
        )
    if desk != "fetch" or since or dry_run:
        raise StylebookError(
            "reports are named with fetch alone, without --since and --dry-run",
            key="reports",
            value=list(reports),
        )
    count = room.morgue.look_now(reports)
    return f"{counted(count, 'page')} will be looked at; {AGAIN}"


# -- stories -----------------------------------------------------------------------------------


def _story(room: Newsroom, name: str) -> Story:
    return room.library.story(find_story(room, name))


def merge(room: Newsroom, story: str, other: str) -> str:
    kept, gone = _story(room, story), _story(room, other)
    room.morgue.merge_stories(kept.id, gone.id)
    return f"merged: {gone.slug} leads to {kept.slug}; {AGAIN}; undo: broadsheet stories unmerge {gone.id}"


def unmerge(room: Newsroom, story: str) -> str:
    back = _story(room, story)
    left, count = room.morgue.unmerge_story(back.id)
    return (
        f"{count} reports are back in {back.slug}; {AGAIN}; undo: broadsheet stories merge {left} {back.id}"
    )


def move(room: Newsroom, report: str, story: str) -> str:
    """``story``: id, slug or "new"."""
    report = find_report(room, report)
    before = room.morgue.placed(report)
    target = "" if story == "new" else find_story(room, story)
    after = room.morgue.move_report(report, target)
    undo = f"broadsheet stories move {report} {before}" if before else "none: it stood in no story"
    return f"moved to {room.library.story(after).slug} ({after}); {AGAIN}; undo: {undo}"


def split(room: Newsroom, story: str, reports: tuple[str, ...]) -> str:
    whole = _story(room, story)
    new = room.morgue.split_story(whole.id, [find_report(room, report) for report in reports])
    return (
        f"split: the older half keeps {whole.slug}, the other one is {room.library.story(new).slug} ({new}); "
        f"{AGAIN}; undo: broadsheet stories merge {whole.id} {new}"
    )
